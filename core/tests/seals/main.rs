//! Seals: what devices vouch for with their keys, and what comes of what does not fit.
#![cfg(feature = "signatures")]

#[path = "../common/clock.rs"]
mod clock;
#[path = "../common/desk.rs"]
mod desk;
mod erased;
mod keys;
mod kit;
mod orders;
mod policy;
