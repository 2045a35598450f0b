//! Names every rule that a rota breaks, whoever made it: by hand, or merged from two devices.

use super::case::Case;
use super::limits::{Broken, Limit};
use super::plan::pair;
use super::roster::{Roster, seats};
use super::{Bar, Placement, Request, RotaError, ShiftKey};
use crate::base::{Argument, Because};
use serde::Serialize;

/// A rule that a rota breaks. Gaps break none, see [`gaps`](super::gaps).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "breach", rename_all = "camelCase")]
pub enum Breach {
    /// No such person, or no such shift.
    Unknown {
        /// The placement that names it.
        placement: Placement,
    },
    /// The same person is on the same shift more than once.
    Twice {
        /// The placement.
        placement: Placement,
    },
    /// A person may not be on this shift.
    Barred {
        /// The placement, the last one where several are concerned.
        placement: Placement,
        /// The rule.
        bar: Bar,
    },
    /// A shift has people for whom there is no place.
    Crowded {
        /// The shift.
        shift: ShiftKey,
        /// The people on it.
        people: u32,
        /// Those who find a place.
        seated: u32,
    },
}

impl Breach {
    /// What is wrong, as a reason.
    #[must_use]
    pub fn because(&self) -> Because {
        let shift = |rule: &str, shift: &ShiftKey| Because::rule(rule).with("shift", Argument::Text(shift.to_string()));
        let placed =
            |rule: &str, it: &Placement| shift(rule, &it.shift).with("worker", Argument::Text(it.worker.to_string()));
        match self {
            Self::Unknown { placement } => placed("rota.unknown", placement),
            Self::Twice { placement } => placed("rota.twice", placement),
            Self::Barred { placement, bar } => placed("rota.breach", placement).since(bar.because()),
            Self::Crowded { shift: key, people, seated } => shift("rota.crowded", key)
                .with("count", Argument::Count(*people))
                .with("seated", Argument::Count(*seated)),
        }
    }
}

/// Every rule that placements break, with numbers: first those that name nothing known, then person by person in the
/// order of the request and by time, then shift by shift. A row of nights or days is named once, at its full length; an
/// overfull week once for each day with which it ends.
///
/// # Errors
/// The request contradicts itself, see [`RotaError`].
pub fn check(request: &Request, placements: &[Placement]) -> Result<Vec<Breach>, RotaError> {
    let case = Case::new(request, i64::MIN)?;
    let mut roster = Roster::new(&case);
    let mut breaches = Vec::new();
    for placement in placements {
        let Some((person, work)) = pair(&case, placement) else {
            breaches.push(Breach::Unknown { placement: placement.clone() });
            continue;
        };
        if roster.has(person, work) {
            breaches.push(Breach::Twice { placement: placement.clone() });
        }
        roster.put(person, work);
    }
    for (person, data) in request.people.iter().enumerate() {
        let list = roster.list(person);
        let mut add = |work: usize, bar: Bar| {
            let Some(shift) = case.shift(work) else { return };
            let placement = Placement { shift: shift.key.clone(), worker: data.id.clone() };
            breaches.push(Breach::Barred { placement, bar });
        };
        for &work in list.iter().filter(|&&work| case.work(work).owner.is_none()) {
            if let Some(bar) = case.unfit(person, work) {
                add(work, bar);
            }
        }
        for broken in once(&case, list, case.all_broken(person, list)) {
            let concerned = broken.among().filter_map(|at| list.get(at).copied());
            // What only other work breaks is not the rota's doing.
            if let Some(work) = concerned.filter(|&work| case.work(work).owner.is_none()).last()
                && let Some(bar) = case.told(broken, list, work)
            {
                add(work, bar);
            }
        }
    }
    for (work, it) in case.works.iter().enumerate().filter(|(_, it)| it.owner.is_none()) {
        let crew = roster.crew(work);
        let seated = seats(&case, work, crew, None).iter().filter(|seat| seat.is_some()).count();
        // Whoever lacks the skill for every place has been named above.
        let lacks = |person: usize| !it.places.is_empty() && !it.places.iter().any(|&s| case.skilled(person, s));
        let people = crew.iter().filter(|&&person| !lacks(person)).count();
        if let Some(shift) = case.shift(work).filter(|_| seated < people) {
            let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            let (people, seated) = (count(people), count(seated));
            breaches.push(Breach::Crowded { shift: shift.key.clone(), people, seated });
        }
    }
    Ok(breaches)
}

/// Leaves out what a longer telling of the same breach says as well.
fn once(case: &Case, list: &[usize], all: Vec<Broken>) -> Vec<Broken> {
    let day = |at: usize| list.get(at).map(|&work| case.work(work).day);
    let mut kept: Vec<Broken> = Vec::new();
    for broken in all {
        let same = |old: &Broken| {
            old.limit == broken.limit
                && match broken.limit {
                    Limit::Overlap | Limit::Rest => false,
                    Limit::Week => day(old.last) == day(broken.last),
                    Limit::Day | Limit::Nights | Limit::Days => old.first == broken.first,
                }
        };
        kept.retain(|old| !same(old));
        kept.push(broken);
    }
    kept
}
