//! Which defect is on. `tests/defects/run` puts this file into its copy of the engine, where every patch asks it; the engine
//! itself has nothing like it.

use std::sync::OnceLock;

/// Whether that defect is on: `GRIDWARD_DEFECT` has the number of one, and without it all are off.
pub fn on(number: u32) -> bool {
    static ON: OnceLock<u32> = OnceLock::new();
    let asked = || std::env::var("GRIDWARD_DEFECT").ok().and_then(|text| text.parse().ok());
    *ON.get_or_init(|| asked().unwrap_or(0)) == number
}
