//! Gridward (front page to come).

pub mod base;
pub mod community;
pub mod duty;
pub mod engine;
pub mod explain;
pub mod exposure;
pub mod grid;
pub mod health;
pub mod log;
pub mod place;
pub mod policy;
pub mod quarantine;
pub mod report;
pub mod screening;

pub use base::GridError;
pub use engine::{Engine, EngineConfig};
