//! One device of a fleet.

use super::{open, told};
use gridward::engine::MergeReport;
use gridward::log::{Event, Fact, VersionVector, write_lines};
use gridward::{Engine, GridError};
use std::borrow::Cow;

/// Kinds that an older build does not know: of people, homes, duties, passages and errands, and what is said about entries.
const NEWER: [&str; 12] = [
    "visitRecorded",
    "resultReported",
    "sampleTaken",
    "contactReported",
    "residentMoved",
    "dutyDone",
    "dutyAttempted",
    "requestMade",
    "permitIssued",
    "passageRecorded",
    "entryCorrected",
    "deviceRevoked",
];

/// How an older build would meet a kind: as a name that it has never heard.
const UNHEARD: &str = "@newer";

fn kind_of(name: &str, unheard: &str) -> String {
    format!("\"kind\":\"{name}{unheard}\"")
}

/// A phone or desk with its copy of the log.
pub(super) struct Device {
    /// Its engine.
    pub engine: Engine,
    /// How wrong its clock is.
    pub wrong_by_hours: i32,
    /// Only devices of its group can be reached.
    pub group: u32,
    /// True while it has an older build, which cannot read some kinds of entries.
    pub older: bool,
    /// A copy of its log as it was once.
    copy: Option<String>,
}

impl Device {
    /// A device with a right clock that can reach every other.
    pub fn new(engine: Engine, older: bool) -> Self {
        Self { engine, wrong_by_hours: 0, group: 0, older, copy: None }
    }

    /// Its name: that of its replica.
    pub fn name(&self) -> &str {
        self.engine.config().replica.as_str()
    }

    /// True for what its build can record.
    pub fn knows(&self, fact: &Fact) -> bool {
        let text = serde_json::to_string(fact).unwrap_or_default();
        !self.older || !NEWER.iter().any(|name| text.contains(&kind_of(name, "")))
    }

    /// Takes in lines as they go from device to device.
    pub fn hear(&mut self, lines: &str) -> Result<MergeReport, GridError> {
        let lines = if self.older { changed(lines, "", UNHEARD) } else { Cow::Borrowed(lines) };
        self.engine.merge_lines(&lines)
    }

    /// Events of its log as lines that go from device to device.
    pub fn tell<'e>(&self, events: impl IntoIterator<Item = &'e Event>) -> String {
        let lines = write_lines(events);
        if self.older { changed(&lines, UNHEARD, "").into_owned() } else { lines }
    }

    /// All of its log as such lines.
    pub fn tell_all(&self) -> String {
        self.tell(&self.engine.events_since(&VersionVector::default()))
    }

    fn opened_from(&self, lines: &str) -> Result<Engine, String> {
        let mut device = Self::new(open(self.name())?, self.older);
        device.hear(lines).map_err(told)?;
        Ok(device.engine)
    }

    /// Ends and begins anew with what it had written down, as lines or as a snapshot: nothing may have changed by that.
    pub fn restart(&mut self, from_snapshot: bool) -> Result<(), String> {
        let again = if from_snapshot {
            Engine::restore(self.engine.config().clone(), &self.engine.snapshot()).map_err(told)?
        } else {
            self.opened_from(&self.tell_all())?
        };
        if again.digest() != self.engine.digest() {
            return Err(format!("{} is another one after it was started anew", self.name()));
        }
        self.engine = again;
        Ok(())
    }

    /// Gets the newer build, which reads what the older one has kept; false where it has that already.
    pub fn update(&mut self) -> Result<bool, String> {
        let lines = self.tell_all();
        let updated = std::mem::take(&mut self.older);
        if updated {
            self.engine = self.opened_from(&lines)?;
        }
        Ok(updated)
    }

    /// Keeps a copy of the log.
    pub fn keep_copy(&mut self) {
        self.copy = Some(self.tell_all());
    }

    /// Goes on from the copy that it kept, as after the loss of a phone; false where it has none. What it had recorded since
    /// and told nobody is lost with the phone; what it records from now on has names that were given before.
    pub fn return_from_copy(&mut self) -> Result<bool, String> {
        let Some(copy) = self.copy.take() else { return Ok(false) };
        self.engine = self.opened_from(&copy)?;
        Ok(true)
    }
}

fn changed<'t>(lines: &'t str, from: &str, to: &str) -> Cow<'t, str> {
    let mut lines = Cow::Borrowed(lines);
    for name in NEWER {
        let (from, to) = (kind_of(name, from), kind_of(name, to));
        if lines.contains(&from) {
            lines = Cow::Owned(lines.replace(&from, &to));
        }
    }
    lines
}
