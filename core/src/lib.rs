//! Gridward (placeholder front page).
pub mod base;
pub use base::GridError;
/// The facade.
#[derive(Debug)]
pub struct Engine;
impl Engine {
    /// Opens an engine from its configuration as JSON.
    pub fn from_json(_config: &str) -> Result<Self, GridError> { Ok(Self) }
    /// Calls one facade call by name, JSON in, JSON out.
    pub fn call(&mut self, name: &str, _request: &str) -> Result<String, GridError> { Err(GridError::UnknownCall { call: name.to_owned() }) }
}
pub mod place; pub mod grid; pub mod exposure; pub mod screening; pub mod health; pub mod quarantine; pub mod duty;
