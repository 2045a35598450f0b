//! What stands around quarantine: alarms, tests that have to be taken, decisions about a release, notices; each through
//! the facade alone.

mod alarms;
mod classes;
#[path = "../common/clock.rs"]
mod clock;
#[path = "../common/desk.rs"]
mod desk;
mod endings;
mod fevers;
#[expect(dead_code, reason = "the desk is that of the field reports; not everything on it is needed here")]
#[path = "../rows/kit.rs"]
mod kit;
mod notice;
mod release;
mod sampling;
