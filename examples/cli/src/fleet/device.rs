//! One device of a fleet.

use super::{open, told};
use gridward::Engine;

/// A phone or desk with its copy of the log.
pub(super) struct Device {
    /// Its engine.
    pub engine: Engine,
    /// How wrong its clock is.
    pub wrong_by_hours: i32,
    /// Only devices of its group can be reached.
    pub group: u32,
    /// A copy of its log as it was once.
    copy: Option<String>,
}

impl Device {
    /// A device with a right clock that can reach every other.
    pub fn new(engine: Engine) -> Self {
        Self { engine, wrong_by_hours: 0, group: 0, copy: None }
    }

    /// Its name: that of its replica.
    pub fn name(&self) -> &str {
        self.engine.config().replica.as_str()
    }

    fn opened_from(&self, lines: &str) -> Result<Engine, String> {
        let mut engine = open(self.name())?;
        engine.merge_lines(lines).map_err(told)?;
        Ok(engine)
    }

    /// Ends and begins anew with what it had written down, as lines or as a snapshot: nothing may have changed by that.
    pub fn restart(&mut self, from_snapshot: bool) -> Result<(), String> {
        let again = if from_snapshot {
            Engine::restore(self.engine.config().clone(), &self.engine.snapshot()).map_err(told)?
        } else {
            self.opened_from(&self.engine.lines())?
        };
        if again.digest() != self.engine.digest() {
            return Err(format!("{} is another one after it was started anew", self.name()));
        }
        self.engine = again;
        Ok(())
    }

    /// Keeps a copy of the log.
    pub fn keep_copy(&mut self) {
        self.copy = Some(self.engine.lines());
    }

    /// Goes on from the copy that it kept, as after the loss of a phone; false where it has none. What it had recorded since
    /// and told nobody is lost with the phone; what it records from now on has names that were given before.
    pub fn return_from_copy(&mut self) -> Result<bool, String> {
        let Some(copy) = self.copy.take() else { return Ok(false) };
        self.engine = self.opened_from(&copy)?;
        Ok(true)
    }
}
