//! A small host of the engine for many communities: entries, exchange and questions over HTTP, kept in SQLite or PostgreSQL.
//!
//! It shows how an app of a government embeds the engine: what is written down when, what happens when a server is killed or
//! another one is faster, and who is let in. Everything that is known about outbreak response is in the crate `gridward`.

mod clock;
mod communities;
mod database;
mod device;
mod hosted;
pub mod openapi;
mod problem;
pub mod routes;
mod serve;
mod server;
mod settings;
pub mod signature;
mod store;

pub use clock::now;
pub use serve::{ServeError, serve};
pub use settings::{Settings, SettingsError};
