//! What is told: a rule book, the people behind one door, and what happens to them, event by event.

use crate::base::{CivilDate, Instant};
use crate::log::Event;
use crate::policy::Policy;

/// Days that are walked where nobody says otherwise.
const WALKED: u16 = 48;

/// A rule book, where it holds, and what happens there.
#[derive(Clone)]
pub struct Story {
    /// The rule book. Its zone is that of the story.
    pub policy: Policy,
    /// The first day of the walk: nothing that the days of a measure count from lies before it.
    pub start: CivilDate,
    /// How many days are walked, from the first day on.
    pub walked: u16,
    /// The ids of the people that the story is about.
    pub people: Vec<String>,
    /// True when they live in one household; else each is alone.
    pub together: bool,
    /// The events, in any order; of two that happened at once the one that is recorded first comes first.
    pub events: Vec<Event>,
}

impl std::fmt::Debug for Story {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "zone {} from {}", self.policy.zone, self.start)?;
        if self.policy.id.as_str() == "drawn" {
            let section = |value: serde_json::Result<String>| value.unwrap_or_default();
            writeln!(f, "quarantine {}", section(serde_json::to_string(&self.policy.quarantine)))?;
            writeln!(f, "exposure {}", section(serde_json::to_string(&self.policy.exposure)))?;
        } else {
            writeln!(f, "policy {}", self.policy.id)?;
        }
        self.events.iter().try_for_each(|event| writeln!(f, "{}", serde_json::to_string(event).unwrap_or_default()))
    }
}

impl Story {
    /// A story in which nothing has happened yet, about two people called `r0` and `r1`.
    #[must_use]
    pub fn empty(policy: Policy, start: CivilDate, together: bool) -> Self {
        let people = vec!["r0".to_owned(), "r1".to_owned()];
        Self { policy, start, walked: WALKED, people, together, events: Vec::new() }
    }

    /// So many hours after the start of the first day.
    #[must_use]
    pub fn hour(&self, number: i32) -> Instant {
        self.policy.zone.start_of(self.start).plus_hours(number)
    }
}
