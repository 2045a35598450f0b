//! What a rule book is meant to do, in the words of its author: promises that must hold, whatever its rows and plans say.
//!
//! A rule book cannot contradict itself by holding somebody for too short a time: it means what it says. Its author can
//! mean something else. A promise says of a kind of happening, in the columns of the decision table, what must become of
//! the person, or of whoever lives with the person. It knows no plans, stages or rows.

use crate::base::{Instant, Label, Moment};
use crate::exposure::{AnchorKind, When};
use crate::health::TestResult;
use crate::log::Fact;
use crate::quarantine::Setting;
use crate::testkit::model::{Happening, Known, Person, Reason, Seen, fits, slots_on};
use serde::{Deserialize, Serialize};

/// One promise.
///
/// ```
/// use gridward::testkit::exhaustive::Promise;
///
/// let promise: Promise = serde_json::from_str(r#"{
///     "id": "high-14",
///     "title": {"en": "Whoever was in a high-risk area stays home for 14 days.", "zh": "高风险地区来返人员居家14天。"},
///     "when": {"reason": ["stay"], "level": ["high"]},
///     "must": {"beHeld": {"throughDay": 14, "setting": "home"}}
/// }"#)?;
/// assert_eq!(promise.id, "high-14");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Promise {
    /// A short name.
    pub id: String,
    /// The promise in words, for people.
    pub title: Label,
    /// For which happenings it is made, in the columns of the decision table; one that is left out asks for nothing.
    pub when: When,
    /// For whom.
    #[serde(default)]
    pub whose: Whose,
    /// What must become of them.
    pub must: Must,
    /// What sets it aside. An authority that lifts the measure always does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<Unless>,
}

/// For whom a promise is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Whose {
    /// For the person to whom it happened.
    #[default]
    Person,
    /// For everybody else in the household.
    Household,
}

/// What must become of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Must {
    /// Held without a gap from when it was found to the end of a day.
    BeHeld {
        /// The last day, inclusive; the day that is counted from is day 0.
        through_day: u16,
        /// At least as strictly as this.
        setting: Setting,
        /// What is counted from: the first of these that there is, else the happening's own day.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        anchors: Vec<AnchorKind>,
    },
    /// Not free before so many negative samples were reported since it was found.
    BringNegatives {
        /// How many.
        count: u8,
    },
    /// Not free before an authority has signed, since it was found.
    BeSigned,
    /// Not free before so many hours have passed without fever or symptoms.
    BeWell {
        /// How many.
        hours: u16,
    },
    /// Checked so often on each whole day that is spent at home or in a central place.
    BeChecked {
        /// How often.
        per_day: u8,
    },
}

/// What sets a promise aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Unless {
    /// The person was found infected: another plan may have taken over.
    Infected,
    /// The legal cap ended what was found with it.
    Capped,
}

/// A line of measures: from, inclusive; until, exclusive; where.
pub(super) type Line = [(Instant, Instant, Setting)];

/// Where the line holds somebody at `t`.
pub(super) fn held(line: &Line, t: Instant) -> Option<Setting> {
    line.iter().find(|(from, until, _)| *from <= t && t < *until).map(|(.., setting)| *setting)
}

/// The first free moment from `t` on.
pub(super) fn free(line: &Line, t: Instant) -> Instant {
    let mut free = t;
    for (from, until, _) in line {
        if *from <= free && free < *until {
            free = *until;
        }
    }
    free
}

/// A promise that is broken: since when, and where the person is then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Broken {
    /// Since when.
    pub since: Instant,
    /// Where the person is then; none where free.
    pub found: Option<Setting>,
}

/// What one happening demands of somebody by one promise: to be held from when to when, and how strictly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Demand {
    /// From when, inclusive.
    pub from: Instant,
    /// Until when, exclusive.
    pub until: Instant,
    /// At least so strictly.
    pub setting: Setting,
}

impl Demand {
    /// Where a line of measures falls short of it.
    pub fn broken_by(&self, line: &Line) -> Option<Broken> {
        let edges = line.iter().flat_map(|(from, until, _)| [*from, *until]).chain([self.from]);
        let mut within: Vec<Instant> = edges.filter(|t| self.from <= *t && *t < self.until).collect();
        within.sort_unstable();
        let short = within.into_iter().find(|t| held(line, *t).is_none_or(|setting| setting < self.setting));
        short.map(|since| Broken { since, found: held(line, since) })
    }
}

impl Promise {
    /// What the person's own happenings demand by it, where it is about being held; for the person or for the household,
    /// as it says.
    pub(super) fn demands(&self, seen: &Seen<'_>, happenings: &[Happening<'_>]) -> Vec<Demand> {
        let mine = happenings.iter().filter(|happening| fits(&self.when, &happening.case));
        mine.filter_map(|happening| self.demand(seen, happening)).collect()
    }

    fn demand(&self, seen: &Seen<'_>, happening: &Happening<'_>) -> Option<Demand> {
        let Must::BeHeld { through_day, setting, anchors } = &self.must else { return None };
        let anchor = first_of(happening, anchors)?;
        let until = seen.story.policy.zone.start_of(anchor.date().plus_days(i32::from(*through_day) + 1));
        let demand = Demand { from: happening.found, until, setting: *setting };
        Some(demand).filter(|demand| demand.from < demand.until)
    }

    /// When something sets it aside for the person to whom that happened; never where nothing does.
    fn set_aside(
        &self,
        seen: &Seen<'_>,
        happenings: &[Happening<'_>],
        walk: &Person<'_>,
        happening: &Happening<'_>,
    ) -> Instant {
        let lifted = seen.pick(|fact| match fact {
            Fact::MeasureLifted(lifted) if seen.me(&lifted.resident) => Some(()),
            _ => None,
        });
        let lifted = lifted.into_iter().map(|(at, ())| at).filter(|at| *at >= happening.found);
        let aside = self.unless.contains(&Unless::Infected);
        let infected = happenings.iter().filter(|one| aside && one.infection.is_some()).map(|one| one.found);
        let mine =
            |reason: &&Reason<'_>| (reason.why.found, &reason.why.anchors) == (happening.found, &happening.anchors);
        let capped = walk.reasons.iter().filter(mine).map(|reason| reason.cap).max();
        let capped = capped.filter(|_| self.unless.contains(&Unless::Capped));
        lifted.chain(infected).chain(capped).min().unwrap_or(Instant::MAX)
    }

    /// Where it is broken for the person with that line of measures, if anywhere; as of when everything is known.
    pub(super) fn broken(
        &self,
        seen: &Seen<'_>,
        happenings: &[Happening<'_>],
        walk: &Person<'_>,
        line: &Line,
    ) -> Option<Broken> {
        let mine = happenings.iter().filter(|happening| fits(&self.when, &happening.case));
        let mut mine = mine.filter(|_| self.whose == Whose::Person);
        mine.find_map(|happening| {
            let aside = self.set_aside(seen, happenings, walk, happening);
            if let Some(demand) = self.demand(seen, happening) {
                return Demand { until: demand.until.min(aside), ..demand }.broken_by(line);
            }
            self.broken_at_release(seen, walk, line, (happening.found, aside))
        })
    }

    /// Where it is broken up to the first free moment after something was found, unless it was set aside by then.
    fn broken_at_release(
        &self,
        seen: &Seen<'_>,
        walk: &Person<'_>,
        line: &Line,
        (found, aside): (Instant, Instant),
    ) -> Option<Broken> {
        let first_free = free(line, found);
        if first_free >= seen.now || first_free >= aside {
            return None;
        }
        let kept = match &self.must {
            Must::BeHeld { .. } => true,
            Must::BringNegatives { count } => negatives(seen, found, first_free) >= usize::from(*count),
            Must::BeSigned => signed(seen, found, first_free),
            Must::BeWell { hours } => {
                let since = first_free.plus_hours(-i32::from(*hours));
                !seen.unwell().iter().any(|at| since < *at && *at < first_free)
            }
            Must::BeChecked { per_day } => {
                let since = unchecked_day(seen, walk, line, (found, first_free), *per_day);
                return since.map(|since| Broken { since, found: held(line, since) });
            }
        };
        (!kept).then_some(Broken { since: first_free, found: None })
    }
}

fn first_of(happening: &Happening<'_>, anchors: &[AnchorKind]) -> Option<Moment> {
    anchors.iter().chain(&AnchorKind::ALL).find_map(|kind| happening.anchors.get(kind).copied())
}

fn negatives(seen: &Seen<'_>, found: Instant, by: Instant) -> usize {
    let samples = seen.samples(by);
    let clear = samples.iter().filter(|sample| sample.clear(None) || sample_is_weak(sample));
    clear.filter(|sample| sample.report.is_some_and(|(at, _)| found <= at && at <= by)).count()
}

/// A weak result with a high cycle threshold counts as negative where the author asks for negatives.
fn sample_is_weak(sample: &Known<'_>) -> bool {
    sample.report.is_some_and(|(_, report)| report.result == TestResult::Weak)
}

fn signed(seen: &Seen<'_>, found: Instant, by: Instant) -> bool {
    let signed = seen.pick(|fact| match fact {
        Fact::ReleaseSigned(signed) if seen.me(&signed.resident) => Some(()),
        _ => None,
    });
    signed.iter().any(|(at, ())| found <= *at && *at <= by)
}

/// The first whole day at home or in a central place on which fewer checks are due than promised.
fn unchecked_day(
    seen: &Seen<'_>,
    walk: &Person<'_>,
    line: &Line,
    (found, until): (Instant, Instant),
    per_day: u8,
) -> Option<Instant> {
    let zone = seen.story.policy.zone;
    let mut day = zone.date(found).plus_days(1);
    while zone.start_of(day.plus_days(1)) <= until {
        let (starts, ends) = (zone.start_of(day), zone.start_of(day.plus_days(1)));
        let whole = Demand { from: starts, until: ends, setting: Setting::Home };
        let due = slots_on(day, seen.story).into_iter();
        let due = due.filter(|slot| walk.at(slot.opens).is_some_and(|held| held.checks_in(slot.slot)));
        if whole.broken_by(line).is_none() && due.count() < usize::from(per_day) {
            return Some(starts);
        }
        day = day.plus_days(1);
    }
    None
}
