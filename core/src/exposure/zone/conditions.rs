//! The conditions of a way out, tried with what is known at one instant: since when they hold, or what is missing.

use super::file::Known;
use super::{CounterStart, ZoneCondition, ZoneExit, ZoneFact};
use crate::base::{Argument, Because, CivilDate, Counting, EventId, Instant, Moment, Zone, ZoneKind};
use crate::place::Area;

/// Another area that is a zone, from `from`, inclusive, until `until`, exclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherZone {
    /// The area.
    pub area: Area,
    /// Its kind.
    pub zone: ZoneKind,
    /// From when.
    pub from: Instant,
    /// Until when, as far as is known; none for an end that nothing tells.
    pub until: Option<Instant>,
    /// The events that it rests on, and its end.
    pub facts: Vec<EventId>,
}

/// What the conditions of one kind are tried with.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub known: Known<'a>,
    pub zone: Zone,
    /// When the kind began to hold.
    pub since: Instant,
    /// The zone cannot change before.
    pub after: Instant,
    /// Other zones; none where nobody can say yet.
    pub others: Option<&'a [OtherZone]>,
}

/// How far a way out is.
pub(super) struct Way {
    /// When it is open, by what is known; none while something is missing.
    pub open: Option<Instant>,
    /// When it can be open at the earliest; none where nothing tells.
    pub earliest: Option<Instant>,
    pub met: Vec<Because>,
    pub missing: Vec<Because>,
}

/// How far one condition is.
enum Found {
    /// Holds from an instant on.
    From(Instant, Because),
    /// Holds from an instant on until another, exclusive; then something is missing.
    Between(Instant, Instant, Because, Because),
    /// Something is missing; with it the condition cannot hold before the instant, where one is known.
    Missing(Option<Instant>, Because),
}

impl Found {
    fn from(&self) -> Option<Instant> {
        match self {
            Self::From(from, _) | Self::Between(from, ..) => Some(*from),
            Self::Missing(not_before, _) => *not_before,
        }
    }
}

/// A counter of days: how it counts, and from what.
#[derive(Clone, Copy)]
struct Counter {
    counting: Counting,
    /// The day that it counts from; none where the kind's beginning alone does.
    anchor: Option<Moment>,
    /// Where its days follow the beginning of the kind.
    follows: Option<Instant>,
}

impl Counter {
    fn ends(self, days: u16, zone: Zone) -> Instant {
        let anchored = self.anchor.map(|anchor| self.counting.ends(anchor, days, zone));
        let following = self.follows.map(|from| self.counting.follows(from, days, zone));
        anchored.max(following).unwrap_or(Instant::MAX)
    }

    fn day(self, number: u16, zone: Zone) -> CivilDate {
        let anchored = self.anchor.map(|anchor| self.counting.day(anchor.date(), number));
        let following = self.follows.map(|from| self.counting.day_after(from, number, zone));
        anchored.max(following).unwrap_or_else(|| zone.date(Instant::MAX))
    }

    fn from(self, zone: Zone) -> CivilDate {
        let anchored = self.anchor.map(Moment::date);
        anchored.max(self.follows.map(|from| zone.date(from))).unwrap_or_else(|| zone.date(Instant::MIN))
    }
}

impl Ground<'_> {
    /// How far a way out is.
    pub fn way(&self, exit: &ZoneExit) -> Way {
        let counter = exit.when.iter().find_map(|condition| match condition {
            ZoneCondition::DaysWithoutNew { counting, from, .. } => Some(self.counter(*from, *counting).ok()?.0),
            _ => None,
        });
        // Whether other zones are over depends on when everything else is there.
        let (others, own): (Vec<_>, Vec<_>) =
            exit.when.iter().partition(|condition| matches!(condition, ZoneCondition::NoOtherZone { .. }));
        let mut found: Vec<Found> =
            own.into_iter().map(|condition| self.found(condition, counter, self.after)).collect();
        let latest = |found: &[Found]| found.iter().filter_map(Found::from).fold(self.after, Instant::max);
        let own = latest(&found);
        found.extend(others.into_iter().map(|condition| self.found(condition, counter, own)));
        let from = latest(&found);
        let told = found.iter().all(|found| found.from().is_some());
        let (mut met, mut missing) = (Vec::new(), Vec::new());
        for found in found {
            match found {
                Found::From(_, because) => met.push(because),
                Found::Between(_, until, because, _) if from < until => met.push(because),
                Found::Between(.., lapsed) => missing.push(lapsed),
                Found::Missing(_, because) => missing.push(because),
            }
        }
        let open = Some(from).filter(|_| missing.is_empty());
        Way { open, earliest: Some(from).filter(|_| told), met, missing }
    }

    fn found(&self, condition: &ZoneCondition, counter: Option<Counter>, after: Instant) -> Found {
        match condition {
            ZoneCondition::DaysWithoutNew { days, counting, from } => self.days_without_new(*days, *counting, *from),
            ZoneCondition::ScreeningNegative { on_day, within_days } => self.screening(*on_day, *within_days, counter),
            ZoneCondition::LastContactExposure { more_than_days, negative } => {
                self.contact_exposed(*more_than_days, *negative)
            }
            ZoneCondition::LastContactLeft { days, counting, negative } => {
                self.contact_left(*days, *counting, *negative)
            }
            ZoneCondition::NoOtherZone { kinds } => self.no_other(kinds, after),
        }
    }

    /// The day that a counter counts from, with the facts that say so; or what is missing before it can begin.
    fn counter(&self, from: CounterStart, counting: Counting) -> Result<(Counter, Vec<&EventId>), Box<Because>> {
        let infections = || self.known.counted();
        match from {
            CounterStart::LastInfection => {
                let last = infections().map(|(_, found)| found.on).max_by_key(|on| on.latest(self.zone));
                let anchor = last.unwrap_or_else(|| Moment::at(self.since, self.zone));
                Ok((Counter { counting, anchor: Some(anchor), follows: None }, Vec::new()))
            }
            CounterStart::KindBegan => {
                let since = infections().filter(|(stated, _)| stated.at >= self.since);
                let last = since.map(|(_, found)| found.on).max_by_key(|on| on.latest(self.zone));
                Ok((Counter { counting, anchor: last, follows: Some(self.since) }, Vec::new()))
            }
            CounterStart::CaseMovedOut => {
                let ((out, mut facts), (clean, disinfected)) = (self.everybody_out()?, self.disinfected()?);
                facts.extend(disinfected);
                let anchor = Some(Moment::at(out.unwrap_or(self.since).max(clean), self.zone));
                Ok((Counter { counting, anchor, follows: None }, facts))
            }
        }
    }

    /// When the last infected person had left, as the events say; none where nobody was found infected.
    fn everybody_out(&self) -> Result<(Option<Instant>, Vec<&EventId>), Box<Because>> {
        let (mut last, mut facts) = (None, Vec::new());
        for (stated, found) in self.known.counted() {
            let out = self.known.told.iter().find(|other| match &other.fact {
                ZoneFact::CaseMovedOut(moved) if moved.case.is_some() && found.case.is_some() => {
                    moved.case == found.case
                }
                ZoneFact::CaseMovedOut(_) => other.at >= stated.at,
                _ => false,
            });
            let Some(out) = out else {
                let on = Argument::Date(found.on.date());
                let missing = Because::rule("exposure.zone.caseStillThere").with("on", on).citing(&stated.event);
                return Err(Box::new(facts.into_iter().fold(missing, Because::citing)));
            };
            last = last.max(Some(out.at));
            facts.push(&out.event);
        }
        Ok((last, facts))
    }

    /// The end of the disinfection after the last sample of the environment that was positive, as the events say.
    fn disinfected(&self) -> Result<(Instant, Vec<&EventId>), Box<Because>> {
        let told = self.known.told;
        let positive = |fact: &ZoneFact| matches!(fact, ZoneFact::EnvironmentSampled(sampled) if sampled.positive);
        let since = told.iter().rposition(|stated| positive(&stated.fact)).and_then(|at| told.get(at..)?.split_first());
        let Some((sampled, later)) = since else { return Ok((Instant::MIN, Vec::new())) };
        match later.iter().find(|stated| matches!(stated.fact, ZoneFact::Disinfected)) {
            Some(done) => Ok((done.at, vec![&sampled.event, &done.event])),
            None => Err(Box::new(Because::rule("exposure.zone.notDisinfected").citing(&sampled.event))),
        }
    }

    fn days_without_new(&self, days: u16, counting: Counting, from: CounterStart) -> Found {
        let (counter, facts) = match self.counter(from, counting) {
            Ok(counted) => counted,
            Err(missing) => return Found::Missing(None, *missing),
        };
        let (ends, begins) = (counter.ends(days, self.zone), counter.from(self.zone));
        let mut because = Because::rule("exposure.zone.daysWithoutNew")
            .with("days", Argument::Count(u32::from(days)))
            .with("from", Argument::Date(begins))
            .with("free", Argument::Instant(ends));
        because = facts.into_iter().fold(because, Because::citing);
        for (stated, found) in self.known.infections() {
            if self.known.policy.counts(found) {
                because = because.citing(&stated.event);
            } else if found.on.date() >= begins {
                let exempt = Because::rule("exposure.zone.exempt").with("on", Argument::Date(found.on.date()));
                because = because.since(exempt.citing(&stated.event));
            }
        }
        Found::From(ends, because)
    }

    fn screening(&self, on_day: Option<u16>, within_days: Option<u16>, counter: Option<Counter>) -> Found {
        let first = match (on_day, counter) {
            (Some(number), Some(counter)) => Some(counter.day(number, self.zone)),
            // Without a counter that has begun nobody can say which day it is.
            (Some(_), None) => return Found::Missing(None, Because::rule("exposure.zone.screeningWanted")),
            (None, _) => None,
        };
        let not_before = Some(first.map_or(Instant::MIN, |first| self.zone.start_of(first)));
        let last = self.known.screening().filter(|(_, screened)| first.is_none_or(|first| screened.on >= first));
        let Some((stated, screened)) = last else {
            let wanted = first.map_or_else(
                || Because::rule("exposure.zone.screeningWanted"),
                |first| Because::rule("exposure.zone.screeningWantedOn").with("from", Argument::Date(first)),
            );
            return Found::Missing(not_before, wanted);
        };
        let on = Argument::Date(screened.on);
        if !screened.all_negative {
            let positive = Because::rule("exposure.zone.screeningPositive").with("on", on).citing(&stated.event);
            return Found::Missing(not_before, positive);
        }
        let because = Because::rule("exposure.zone.screened").with("on", on.clone()).citing(&stated.event);
        let Some(days) = within_days else { return Found::From(stated.at, because) };
        let lapses = self.zone.start_of(screened.on.plus_days(i32::from(days) + 1));
        let lapsed = Because::rule("exposure.zone.screeningOld")
            .with("on", on)
            .with("days", Argument::Count(u32::from(days)))
            .citing(&stated.event);
        Found::Between(stated.at, lapses, because, lapsed)
    }

    fn contact_exposed(&self, more_than_days: u16, negative: bool) -> Found {
        let Some((_, contact)) = self.known.contacts().next_back() else { return no_contact() };
        let ends = Counting::DayZeroExcluded.ends(Moment::on(contact.exposed), more_than_days, self.zone);
        if negative && !contact.negative {
            let missing = Because::rule("exposure.zone.contactsNotNegative");
            return Found::Missing(Some(ends), self.citing_contacts(missing));
        }
        let because = Because::rule("exposure.zone.contactExposed")
            .with("on", Argument::Date(contact.exposed))
            .with("days", Argument::Count(u32::from(more_than_days)))
            .with("free", Argument::Instant(ends));
        Found::From(ends, self.citing_contacts(because))
    }

    fn contact_left(&self, days: u16, counting: Counting, negative: bool) -> Found {
        let Some((_, contact)) = self.known.contacts().next_back() else { return no_contact() };
        let Some(left) = contact.left else {
            return Found::Missing(None, self.citing_contacts(Because::rule("exposure.zone.contactStillThere")));
        };
        let ends = counting.ends(left, days, self.zone);
        if negative && !contact.negative {
            let missing = Because::rule("exposure.zone.contactsNotNegative");
            return Found::Missing(Some(ends), self.citing_contacts(missing));
        }
        let because = Because::rule("exposure.zone.contactLeft")
            .with("on", Argument::Date(left.date()))
            .with("days", Argument::Count(u32::from(days)))
            .with("free", Argument::Instant(ends));
        Found::From(ends, self.citing_contacts(because))
    }

    /// The last word on the contacts counts; without those before it the zone might have been over before that word came.
    fn citing_contacts(&self, because: Because) -> Because {
        self.known.contacts().fold(because, |because, (stated, _)| because.citing(&stated.event))
    }

    fn no_other(&self, kinds: &[ZoneKind], after: Instant) -> Found {
        let Some(others) = self.others else { return Found::Missing(None, Because::rule("exposure.zone.othersOpen")) };
        let mut from = after;
        let listed = || others.iter().filter(|other| kinds.contains(&other.zone));
        let holds =
            |from: Instant| listed().find(|other| other.from <= from && other.until.is_none_or(|until| from < until));
        // Without any of those that have been there since this one began it would have been over before.
        let kept = |because: Because, until: Instant| {
            let there = |other: &&OtherZone| other.from <= until && other.until.is_none_or(|over| over > self.since);
            listed().filter(there).flat_map(|other| &other.facts).fold(because, Because::citing)
        };
        while let Some(other) = holds(from) {
            match other.until {
                Some(until) => from = until,
                None => return Found::Missing(None, kept(another(other), from)),
            }
        }
        let because = kept(Because::rule("exposure.zone.noOther"), from);
        let next = listed().filter(|other| other.from > from).min_by_key(|other| other.from);
        match next {
            Some(next) => Found::Between(from, next.from, because, kept(another(next), from)),
            None => Found::From(from, because),
        }
    }
}

fn no_contact() -> Found {
    Found::From(Instant::MIN, Because::rule("exposure.zone.noContact"))
}

fn another(other: &OtherZone) -> Because {
    let because = Because::rule("exposure.zone.another").with("area", Argument::Text(other.area.name().to_owned()));
    other.facts.iter().fold(because, Because::citing)
}
