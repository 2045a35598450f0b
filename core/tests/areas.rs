//! Zones of places through the facade, and against a naive model; restarts in a place of quarantine; who lives with whom.
#![cfg(feature = "presets")]

#[path = "common/chance.rs"]
mod chance;
#[path = "common/clock.rs"]
mod clock;
#[path = "common/desk.rs"]
mod desk;
#[allow(dead_code)]
#[path = "rows/kit.rs"]
mod kit;

#[path = "areas/cases.rs"]
mod cases;
#[path = "areas/levels.rs"]
mod levels;
#[path = "areas/naive.rs"]
mod naive;
#[path = "areas/people.rs"]
mod people;
#[path = "areas/reasons.rs"]
mod reasons;
#[path = "areas/restart.rs"]
mod restart;
#[path = "areas/together.rs"]
mod together;
