//! The laws of the engine as functions that take any rule book: a [`History`] goes in, and what is [`Broken`] comes out.
//!
//! | law | function | what it is asked of |
//! | --- | --- | --- |
//! | 1 determinism | [`determinism`], [`determinism_of`] | the engine; a host that replays events |
//! | 2 convergence | [`convergence`], [`convergence_of`], [`fleet`] | the engine; such a host; devices that exchange |
//! | 3 monotone exposure | [`monotone_exposure`] | the line of measures of each person |
//! | 4 merge algebra | [`merge_algebra`] | the same |
//! | 5 no early release | [`no_early_release`] | each reason, against a calendar that is counted day by day |
//! | 6 no forgotten person | [`no_forgotten_person`] | each reason, the duties, the cap |
//! | 7 coverage | [`coverage`] | every household, against one scan of the facts |
//! | 8 checks | [`checks`] | slots, and the checks of each person |
//! | 9 duty ledger | [`duty_ledger`] | the duties of each person and household |
//! | 11 time travel | [`time_travel`] | every answer |
//! | 12 sufficient reasons | [`sufficient_reasons`] | measures, screening, duties of households, coverage |
//! | 13 sums | [`sums`] | the nightly report |
//! | 14 zones | [`zones`] | the line of measures of each person |
//! | 15 privacy | [`privacy`], [`erasure`] | views; everything that is left of somebody who was erased |
//! | 16 total input | [`total_input`] | every way in |
//!
//! Law 10, work limits, is no function of a history: it is about what the engine *proposes* when it is asked to staff a rota
//! or to share out duties, and no history holds such a request. `core/tests/rota` and `core/tests/dispatch` hold it against
//! a search through every possible plan. Laws 5, 6 and 8 are tighter where a whole model of the rules judges them, as in
//! `core/tests/plans`: the functions here know no more than what stands in the rule book, so they ask for what follows
//! from it whatever else it says.
//!
//! What a rule book *should* say no law can know. [`rule_book`] has laws that a team picks for its own: to be no milder
//! than another document, to test whoever leaves, and so on.

mod arrival;
mod checks;
mod duties;
mod erased;
mod homes;
mod input;
mod measures;
mod past;
mod privacy;
mod reasons;
pub mod rule_book;
mod sums;
mod zones;

pub use arrival::{Replay, convergence, convergence_of, determinism, determinism_of, everything, fleet};
pub use checks::checks;
pub use duties::duty_ledger;
pub use erased::erasure;
pub use homes::{coverage, coverage_at};
pub use input::{damage, read_as_anything, total_input};
pub use measures::{merge_algebra, monotone_exposure, no_early_release, no_forgotten_person};
pub use past::{answers, time_travel, time_travel_at};
pub use privacy::{is_part_of, privacy, telling};
pub use reasons::sufficient_reasons;
pub use sums::sums;
pub use zones::zones;

use super::history::History;
use crate::base::{GridError, Instant, Zone};
use std::fmt::Debug;

/// A law that does not hold, at one instant of one history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The law, by the name of its function.
    pub law: &'static str,
    /// As of when, where that matters.
    pub at: Option<Instant>,
    /// What was looked at.
    pub what: String,
    /// What the law wants.
    pub expected: String,
    /// What came.
    pub got: String,
}

impl Broken {
    /// The same in words, with the instant by the clock of the community.
    #[must_use]
    pub fn told(&self, zone: Zone) -> String {
        let at = self.at.map(|at| format!(" as of {}", zone.show(at))).unwrap_or_default();
        format!("{}{at}: {}\n  expected {}\n  got      {}", self.law, self.what, self.expected, self.got)
    }
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.told(Zone::CHINA))
    }
}

impl std::error::Error for Broken {}

/// What a law ends in.
pub type Verdict = Result<(), Broken>;

/// A law with its name and its number in the design; rules for rule books have none.
#[derive(Clone)]
pub struct Law {
    /// The number, 0 for a law of a rule book.
    pub number: u8,
    /// The name of its function.
    pub name: &'static str,
    /// The law.
    pub holds: std::rc::Rc<dyn Fn(&History) -> Verdict>,
}

impl Law {
    /// A law of one's own.
    #[must_use]
    pub fn new(number: u8, name: &'static str, holds: impl Fn(&History) -> Verdict + 'static) -> Self {
        Self { number, name, holds: std::rc::Rc::new(holds) }
    }
}

impl Debug for Law {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.number, self.name)
    }
}

/// Every law of the engine, in the order of their numbers.
#[must_use]
pub fn all() -> Vec<Law> {
    vec![
        Law::new(1, "determinism", determinism),
        Law::new(2, "convergence", convergence),
        Law::new(3, "monotone_exposure", monotone_exposure),
        Law::new(4, "merge_algebra", merge_algebra),
        Law::new(5, "no_early_release", no_early_release),
        Law::new(6, "no_forgotten_person", no_forgotten_person),
        Law::new(7, "coverage", coverage),
        Law::new(8, "checks", checks),
        Law::new(9, "duty_ledger", duty_ledger),
        Law::new(11, "time_travel", time_travel),
        Law::new(12, "sufficient_reasons", sufficient_reasons),
        Law::new(13, "sums", sums),
        Law::new(14, "zones", zones),
        Law::new(15, "privacy", privacy),
        Law::new(15, "erasure", erasure),
        Law::new(16, "total_input", total_input),
    ]
}

/// One question of a law: which, and as of when.
#[derive(Debug, Clone, Copy)]
struct Asked {
    law: &'static str,
    at: Option<Instant>,
}

/// A question of that law.
const fn of(law: &'static str) -> Asked {
    Asked { law, at: None }
}

impl Asked {
    const fn at(self, at: Instant) -> Self {
        Self { at: Some(at), ..self }
    }

    fn broken(self, what: impl Into<String>, expected: impl Into<String>, got: impl Into<String>) -> Broken {
        Broken { law: self.law, at: self.at, what: what.into(), expected: expected.into(), got: got.into() }
    }

    /// Both are the same.
    fn same<T: PartialEq + Debug>(self, what: impl FnOnce() -> String, expected: &T, got: &T) -> Verdict {
        if expected == got {
            return Ok(());
        }
        Err(self.broken(what(), format!("{expected:?}"), format!("{got:?}")))
    }

    /// That is so.
    fn holds(self, so: bool, what: impl FnOnce() -> (String, String, String)) -> Verdict {
        if so {
            return Ok(());
        }
        let (what, expected, got) = what();
        Err(self.broken(what, expected, got))
    }

    /// A call that has to work.
    fn answer<T>(self, answer: Result<T, GridError>) -> Result<T, Broken> {
        answer.map_err(|error| self.fault(&error))
    }

    /// Something that has to work.
    fn fault(self, error: &dyn std::fmt::Display) -> Broken {
        self.broken("a call", "an answer", error.to_string())
    }

    /// JSON of something that has it.
    fn json<T: serde::Serialize>(self, value: &T) -> Result<serde_json::Value, Broken> {
        serde_json::to_value(value).map_err(|error| self.fault(&error))
    }

    /// JSON of something that has it, as text.
    fn text<T: serde::Serialize>(self, value: &T) -> Result<String, Broken> {
        serde_json::to_string(value).map_err(|error| self.fault(&error))
    }
}

/// What a law has to choose, such as an order or a subset, follows from the history itself: a history that is kept
/// breaks again what it broke.
fn choices(history: &History, salt: u64) -> impl Iterator<Item = u64> + use<> {
    let mut state = salt ^ 0x9e37_79b9_7f4a_7c15;
    for event in &history.events {
        let millis = event.at.millis().unsigned_abs();
        state = state.rotate_left(13).wrapping_mul(0x2545_f491_4f6c_dd1d) ^ millis ^ u64::from(event.counter);
    }
    std::iter::repeat_with(move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 8
    })
}
