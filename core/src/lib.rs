//! Gridward (placeholder front page).
/// The facade.
#[derive(Debug)]
pub struct Engine;
/// The error.
#[derive(Debug, thiserror::Error)]
#[error("{reason}")]
pub struct GridError { 
    /// Stable code.
    pub code: &'static str,
    /// Human reason.
    pub reason: String }
impl Engine {
    /// Opens an engine from its configuration as JSON.
    pub fn from_json(_config: &str) -> Result<Self, GridError> { Ok(Self) }
    /// Calls one facade call by name, JSON in, JSON out.
    pub fn call(&mut self, name: &str, request: &str) -> Result<String, GridError> { Ok(format!("\"{name} {request}\"")) }
}
