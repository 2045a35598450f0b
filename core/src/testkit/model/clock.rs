//! The naive model of one reason: a clock that is walked tick by tick, and at each tick a look at what is known by then.
//! What is still to come goes as planned: needs hold nobody whose days are not over yet.

use super::ticks::Ticks;
use super::{Known, Seen};
use crate::base::{CivilDate, Counting, Instant, Moment, PlanId};
use crate::exposure::AnchorKind;
use crate::log::Fact;
use crate::quarantine::{CapFrom, CodeColour, Extension, Plan, Requirement, Setting, Stage};
use std::collections::{BTreeMap, BTreeSet};

/// Why somebody may be held: a plan, and the days that it can count from.
#[derive(Debug, Clone)]
pub struct Why {
    /// The plan that the reason names.
    pub plan: PlanId,
    /// The days that it can count from.
    pub anchors: BTreeMap<AnchorKind, Moment>,
    /// When it was found.
    pub found: Instant,
    /// Whom the person met.
    pub linked: Option<String>,
    /// When it is over whatever the plan says.
    pub until: Option<Instant>,
    /// True for an infection of the person, and whether it is confirmed.
    pub infection: Option<bool>,
}

impl Why {
    /// When the person entered a place: entering counts when that was not before the reason's own day.
    pub fn entered(&self, seen: &Seen<'_>) -> Option<Instant> {
        let since = seen.story.policy.zone.start_of(self.first(&[])?.date());
        let entries = seen.pick(|fact| match fact {
            Fact::QuarantineEntered(fact) if seen.me(&fact.resident) => Some(()),
            _ => None,
        });
        entries.into_iter().map(|(at, ())| at).find(|at| *at >= since)
    }

    /// The first of the anchors that is there; of all kinds where none is named.
    pub fn first(&self, kinds: &[AnchorKind]) -> Option<Moment> {
        kinds.iter().chain(&AnchorKind::ALL).find_map(|kind| self.anchors.get(kind).copied())
    }
}

/// A day has no more slots than this.
const SLOTS: usize = 24;

/// Where somebody is held at one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Where.
    pub setting: Setting,
    /// For each slot of the day whether somebody checks in it.
    pub checks: [bool; SLOTS],
    /// The colour of the code.
    pub code: Option<CodeColour>,
}

impl Held {
    fn of(setting: Setting, checks: &[u8], code: Option<CodeColour>) -> Self {
        let mut in_slots = [false; SLOTS];
        checks.iter().filter_map(|slot| in_slots.get_mut(usize::from(*slot)).map(|place| *place = true)).for_each(drop);
        Self { setting, checks: in_slots, code }
    }

    /// True when somebody checks in that slot.
    #[must_use]
    pub fn checks_in(&self, slot: u8) -> bool {
        self.checks.get(usize::from(slot)).copied().unwrap_or(false)
    }

    /// Both at once: the stricter place, every check, the stricter colour.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let mut checks = self.checks;
        checks.iter_mut().zip(other.checks).for_each(|(one, other)| *one |= other);
        Self { setting: self.setting.max(other.setting), checks, code: self.code.max(other.code) }
    }
}

/// A stage that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The plan.
    pub plan: PlanId,
    /// The stage, from 1.
    pub stage: usize,
    /// Since when.
    pub since: Instant,
    /// True when nothing but a signature is missing.
    pub only_signature: bool,
}

/// What became of a need.
#[derive(PartialEq, Eq)]
enum Need {
    Met,
    Missing,
}

/// The walk along the clock. Ticks must be asked for in their order.
#[derive(Debug)]
pub struct Clock<'a, 'w> {
    seen: &'a Seen<'a>,
    why: &'w Why,
    /// The plan.
    pub plan: &'a Plan,
    /// What its days count from.
    pub anchor: Moment,
    /// When the measure would begin, had the reason been known at once.
    pub begins: Instant,
    /// When it was over by its stages and ways out.
    pub over: Option<Instant>,
    /// The plan that holds instead from the last tick on.
    pub instead: Option<PlanId>,
    /// The stage that waits, at the last tick.
    pub waiting: Option<Waiting>,
    ticks: &'w Ticks,
    stage: usize,
    began: Instant,
    days_end: Option<Instant>,
    /// When the last stage had all that it needs; from then on only days without symptoms are missing.
    met: Option<Instant>,
    open: Vec<Option<Instant>>,
    /// How much was told when each way out was last tried, the stage at hand last asked for what it needs, and the stages to
    /// come last looked at: until more is told, the same is so.
    tried: Vec<Option<usize>>,
    asked: Option<usize>,
    ahead: Option<usize>,
    then: Option<(usize, Instant)>,
}

impl<'a, 'w> Clock<'a, 'w> {
    /// Before the first tick, for somebody who has entered a place at that time; none when there is no such plan.
    pub fn new(
        seen: &'a Seen<'a>,
        why: &'w Why,
        plan: &PlanId,
        ticks: &'w Ticks,
        entered: Option<Instant>,
    ) -> Option<Self> {
        let policy = &seen.story.policy;
        let plan = policy.quarantine.plans.iter().find(|known| known.id == *plan)?;
        let zone = policy.zone;
        let mut anchored = why.clone();
        if let Some(at) = entered {
            anchored.anchors.insert(AnchorKind::Entered, Moment::at(at, zone));
        }
        let anchor = anchored.first(&plan.anchors)?;
        let start = plan.starts.and_then(|start| Some((why.anchors.get(&start.anchor)?.date(), start.days)));
        let first_day = match start {
            Some((day, days)) => day.plus_days(i32::from(days)),
            // Whoever waits to be taken to a place is held while waiting.
            None => why.first(&plan.anchors)?.date().min(anchor.date()),
        };
        let begins = zone.start_of(first_day);
        let ways = plan.early.len();
        Some(Self {
            seen,
            why,
            plan,
            anchor,
            begins,
            over: None,
            instead: None,
            waiting: None,
            ticks,
            stage: 0,
            began: begins,
            days_end: None,
            met: None,
            open: vec![None; ways],
            tried: vec![None; ways],
            asked: None,
            ahead: None,
            then: None,
        })
    }

    /// The first moment at which the cap on this reason lets nobody be held.
    pub fn cap(&self) -> Instant {
        let section = &self.seen.story.policy.quarantine;
        match (self.plan.cap_days, section.cap_from) {
            (None, CapFrom::Merged) => Instant::MAX,
            (own, _) => {
                let days = i32::from(own.unwrap_or(section.cap_days));
                self.seen.story.policy.zone.start_of(self.anchor.date().plus_days(days + 1))
            }
        }
    }

    /// Where the person is held by the stages alone at `t`; none before the measure begins and once it is over.
    pub fn held(&mut self, t: Instant) -> Option<Held> {
        if t < self.begins {
            self.look_ahead(t);
            return None;
        }
        self.walk(t);
        if self.over.is_some() {
            return None;
        }
        if let Some((way, until)) = self.then {
            let then = self.plan.early.get(way)?.then.as_ref()?;
            if t >= until {
                self.over = Some(t);
                return None;
            }
            return Some(Held::of(then.setting, &then.checks, then.code));
        }
        let stage = self.plan.stages.get(self.stage)?;
        Some(Held::of(stage.setting, &stage.checks, stage.code))
    }

    fn walk(&mut self, t: Instant) {
        if self.over.is_some() || self.then.is_some() || self.instead.is_some() {
            return;
        }
        self.stages(t);
        if self.over.is_some() {
            return;
        }
        if let Some(way) = self.way_out(t) {
            self.waiting = None;
            let taken = self.plan.early.get(way).and_then(|early| early.then.as_ref());
            let until = taken.map(|then| {
                let day = self.anchor.date().plus_days(i32::from(then.to_days) + 1);
                self.seen.story.policy.zone.start_of(day)
            });
            match until.filter(|until| *until > t) {
                Some(until) => self.then = Some((way, until)),
                None => self.over = Some(t),
            }
            return;
        }
        self.look_ahead(t);
    }

    /// Who was met turns out positive: whatever stage to come or at hand asks for that, the other plan holds, also before
    /// this one begins, and while it waits for something else.
    fn look_ahead(&mut self, t: Instant) {
        let told = Some(self.seen.heard(t));
        if t > self.seen.now || self.ahead == told || t >= self.cap() {
            return;
        }
        self.ahead = told;
        let plan = self.plan;
        let needs = plan.stages.iter().skip(self.stage).take_while(|_| self.met.is_none()).flat_map(|s| &s.needs);
        let mut found = needs.filter_map(|need| match need {
            Requirement::LinkedNegatives { first, otherwise } => Some((usize::from(*first), otherwise)),
            _ => None,
        });
        self.instead = found.find(|(first, _)| self.stays_positive(*first, t)).map(|(_, other)| other.clone());
    }

    fn stages(&mut self, t: Instant) {
        let plan = self.plan;
        let told = Some(self.seen.heard(t));
        if self.waiting.is_some() && self.asked == told {
            return;
        }
        self.asked = told;
        self.waiting = None;
        loop {
            let Some(stage) = plan.stages.get(self.stage) else { return };
            let last = self.stage + 1 == plan.stages.len();
            if self.met.is_none() {
                let end = match self.days_end {
                    Some(end) => end,
                    None => self.end_of(stage, last),
                };
                self.days_end = Some(end);
                if t < end {
                    return;
                }
                if end <= self.seen.now && !self.has_what_it_needs(stage, end, t) {
                    return;
                }
            }
            if last {
                let met = *self.met.get_or_insert(t);
                if !self.unwell(t, met) {
                    self.over = Some(t);
                }
                return;
            }
            self.stage += 1;
            self.began = t;
            self.days_end = None;
        }
    }

    /// Looks at every need; notes what the stage waits for.
    fn has_what_it_needs(&mut self, stage: &Stage, end: Instant, t: Instant) -> bool {
        let mut missing = Vec::new();
        for need in &stage.needs {
            match self.look(need, Some(stage), end, t) {
                Need::Met => {}
                Need::Missing => missing.push(need),
            }
        }
        if missing.is_empty() {
            return true;
        }
        let only_signature = missing.iter().all(|need| **need == Requirement::SignOff);
        let (plan, stage) = (self.plan.id.clone(), self.stage + 1);
        self.waiting = Some(Waiting { plan, stage, since: end, only_signature });
        false
    }

    /// The end of the stage that has just begun, by its days and by what makes it longer.
    fn end_of(&self, stage: &Stage, last: bool) -> Instant {
        let mut end = self.began;
        let are_over = self.days_are_over(stage);
        while !are_over(end) {
            end = self.ticks.after(end);
        }
        if last { self.extended(end) } else { end }
    }

    /// Tells of an instant whether the stage's days are over: days are ticked off on the calendar, hours are counted.
    fn days_are_over(&self, stage: &Stage) -> Box<dyn Fn(Instant) -> bool> {
        let zone = self.seen.story.policy.zone;
        let first = self.stage == 0;
        if stage.counting == Counting::ExactHours {
            // Of an anchor without an hour the end of its day counts.
            let from = if first { self.end_of_anchor() } else { self.began };
            let over = from.plus_hours(i32::from(stage.days) * 24);
            return Box::new(move |t| t >= over);
        }
        let mut day = if first { self.anchor.date() } else { zone.date(self.began) };
        let in_the_middle = zone.start_of(zone.date(self.began)) != self.began;
        // How many days of the calendar are spent in the stage, the first one included.
        let whole = i32::from(stage.days);
        let days = match stage.counting {
            Counting::DayOneIncluded => whole,
            // It can end from the start of its last day on.
            Counting::Event if first || in_the_middle => whole.max(if first { 0 } else { 1 }),
            Counting::Event => (whole - 1).max(0),
            _ if first || in_the_middle => whole + 1,
            _ => whole,
        };
        if let Counting::FixedClock(time) = stage.counting {
            for _ in 1..days {
                day = day.plus_days(1);
            }
            return Box::new(move |t| zone.date(t) > day || (zone.date(t) == day && zone.time_of_day(t) >= time));
        }
        for _ in 0..days {
            day = day.plus_days(1);
        }
        let midnight = zone.start_of(day);
        Box::new(move |t| t >= midnight)
    }

    fn end_of_anchor(&self) -> Instant {
        let next_day = self.anchor.date().plus_days(1);
        self.anchor.instant().unwrap_or_else(|| self.seen.story.policy.zone.start_of(next_day))
    }

    /// The date of a numbered day of a stage.
    fn date_of(&self, stage: &Stage, first: bool, number: u16) -> CivilDate {
        let zone = self.seen.story.policy.zone;
        let number = i32::from(number);
        if let Some(own) = stage.test_anchor.and_then(|kind| self.why.anchors.get(&kind)) {
            return own.date().plus_days(number);
        }
        let one = stage.counting == Counting::DayOneIncluded;
        if first {
            return self.anchor.date().plus_days(if one { number - 1 } else { number });
        }
        let date = zone.date(self.began);
        let whole = zone.start_of(date) == self.began || one;
        date.plus_days(if whole { number - 1 } else { number })
    }

    fn look(&self, need: &Requirement, stage: Option<&Stage>, end: Instant, t: Instant) -> Need {
        let zone = self.seen.story.policy.zone;
        // What was taken before an infection says nothing of its end.
        let infected = self.why.infection.and(self.why.anchors.get(&AnchorKind::PositiveSample));
        let since = infected.and_then(|first| first.instant()).unwrap_or(Instant::MIN);
        let samples: Vec<Known<'_>> = self.seen.samples(t).into_iter().filter(|s| s.taken >= since).collect();
        let first_of_plan = self.plan.stages.first();
        let day = |number: u16| {
            let date = match stage {
                Some(stage) => self.date_of(stage, self.stage == 0, number),
                // Of a way out, days are numbered as in the first stage.
                None => first_of_plan.map_or(self.anchor.date(), |stage| self.date_of(stage, true, number)),
            };
            zone.start_of(date)
        };
        let done = match need {
            Requirement::ScheduledTests { weak_from } => {
                let mut used = vec![false; samples.len()];
                let mut all = true;
                for test in stage.map(|stage| stage.tests.as_slice()).unwrap_or_default() {
                    let from = day(test.day);
                    // A test whose day was over before the person was found is not made up for.
                    if zone.start_of(zone.date(from).plus_days(1)) <= self.why.found {
                        continue;
                    }
                    for _ in 0..test.samples {
                        let fits = samples.iter().zip(&mut used);
                        let mut fits = fits.filter(|(s, used)| !**used && s.taken >= from && s.clear(*weak_from));
                        match fits.next() {
                            Some((_, used)) => *used = true,
                            None => all = false,
                        }
                    }
                }
                let mut decided = samples.iter().filter(|s| s.clear(*weak_from) || s.positive(*weak_from));
                all && !decided.next_back().is_some_and(|sample| sample.positive(*weak_from))
            }
            Requirement::Negatives { count, apart_hours, from_day, within_hours, weak_from } => {
                let from = if *from_day == 0 { Instant::MIN } else { day(*from_day) };
                let recent = within_hours.map_or(Instant::MIN, |hours| end.plus_hours(-i32::from(hours)));
                let mut row: Vec<Instant> = Vec::new();
                for sample in samples.iter().filter(|sample| sample.taken >= from && sample.taken >= recent) {
                    let soon = row.last().is_some_and(|last| sample.taken < last.plus_hours(i32::from(*apart_hours)));
                    if sample.positive(*weak_from) {
                        row.clear();
                    } else if sample.clear(*weak_from) && !soon && row.len() < usize::from(*count) {
                        row.push(sample.taken);
                    }
                }
                row.len() >= usize::from(*count)
            }
            Requirement::LinkedNegatives { first, .. } => self.linked(usize::from(*first), t) == Some(true),
            Requirement::SignOff => {
                let signed = self.seen.pick(|fact| match fact {
                    Fact::ReleaseSigned(fact) if self.seen.me(&fact.resident) => Some(()),
                    _ => None,
                });
                signed.iter().any(|(at, ())| *at >= self.why.found && *at <= t)
            }
        };
        if done { Need::Met } else { Need::Missing }
    }

    /// Whether the first tests of whom the person met are negative: none while one is missing, false when one is not.
    fn linked(&self, first: usize, t: Instant) -> Option<bool> {
        let tests = self.why.linked.as_deref().map(|party| self.seen.linked(party, t)).unwrap_or_default();
        let wanted: Vec<_> = tests.iter().filter(|(number, _)| *number <= first).collect();
        if wanted.iter().any(|(_, negative)| !negative) {
            return Some(false);
        }
        (wanted.len() == first).then_some(true)
    }

    /// True when one of the first tests of whom the person met is positive at `t`, and no report that came by now says
    /// otherwise.
    fn stays_positive(&self, first: usize, t: Instant) -> bool {
        let Some(party) = self.why.linked.as_deref() else { return false };
        let positive = |t: Instant| -> BTreeSet<usize> {
            let tests = self.seen.linked(party, t).into_iter();
            tests.filter(|(number, negative)| *number <= first && !negative).map(|(number, _)| number).collect()
        };
        let mut left = positive(t);
        let later = self.seen.events.iter().map(|event| event.at).filter(|at| *at > t);
        for at in later {
            if left.is_empty() {
                return false;
            }
            let then = positive(at);
            left.retain(|number| then.contains(number));
        }
        !left.is_empty()
    }

    /// The way out that the person takes at `t`.
    fn way_out(&mut self, t: Instant) -> Option<usize> {
        let zone = self.seen.story.policy.zone;
        let plan = self.plan;
        for (at, early) in plan.early.iter().enumerate() {
            let days = i32::from(early.days);
            let day = |number: i32| zone.start_of(self.anchor.date().plus_days(number));
            let earliest = match early.counting {
                Counting::DayZeroExcluded => day(days + 1),
                Counting::DayOneIncluded | Counting::Event => day(days),
                Counting::ExactHours => self.end_of_anchor().plus_hours(24 * days),
                Counting::FixedClock(time) => zone.instant(self.anchor.date().plus_days(days), time),
            };
            let known = self.open.get(at).copied().flatten();
            let told = Some(self.seen.heard(t));
            if t < earliest || known.is_some() || self.tried.get(at) == Some(&told) {
                continue;
            }
            self.tried.get_mut(at).into_iter().for_each(|tried| *tried = told);
            if early.needs.iter().all(|need| self.look(need, None, earliest, t) == Need::Met)
                && let Some(open) = self.open.get_mut(at)
            {
                *open = Some(t.max(earliest));
            }
        }
        let from = self.anchor.instant().unwrap_or_else(|| zone.start_of(self.anchor.date()));
        let ways = plan.early.iter().zip(&self.open).enumerate();
        let mut usable = ways.filter(|(_, (early, since))| {
            let well = since.is_some_and(|since| !self.unwell(t, since));
            let never_ill = || !self.seen.unwell().iter().any(|at| *at >= from && *at < t);
            well && (!early.without_symptoms || never_ill())
        });
        usable.next().map(|(at, _)| at)
    }

    /// True when somebody who would be free from `since` on is kept at `t`: the hours without symptoms have not passed,
    /// and the symptoms came while the person was still held.
    fn unwell(&self, t: Instant, since: Instant) -> bool {
        let mut end = since;
        for at in self.seen.unwell() {
            if at < end && at <= t {
                end = end.max(at.plus_hours(i32::from(self.plan.symptom_free_hours)));
            }
        }
        t < end
    }

    /// The end of the last stage after an authority has made it longer, and what the plan lets make it longer.
    fn extended(&self, end: Instant) -> Instant {
        let zone = self.seen.story.policy.zone;
        let found = self.why.found;
        let mut end = end;
        let orders = self.seen.pick(|fact| match fact {
            Fact::MeasureExtended(fact) if self.seen.me(&fact.resident) => Some(fact),
            _ => None,
        });
        for (at, order) in orders {
            let mine = order.plan.as_ref().is_none_or(|plan| *plan == self.plan.id);
            if mine && at >= found && at < end {
                end = end.max(zone.start_of(order.through.plus_days(1)));
            }
        }
        let mut latest = end;
        for extension in &self.plan.extensions {
            match extension {
                Extension::TestRefused { to_days } => {
                    let refused = self.seen.pick(|fact| match fact {
                        Fact::TestRefused(fact) if self.seen.me(&fact.resident) => Some(()),
                        _ => None,
                    });
                    if refused.iter().any(|(at, ())| *at >= found && *at < end) {
                        let day = self.anchor.date().plus_days(i32::from(*to_days) + 1);
                        latest = latest.max(zone.start_of(day));
                    }
                }
                Extension::LastCheckFailed { by_days } => latest = latest.max(self.last_check(end, *by_days)),
            }
        }
        latest
    }

    /// Walks through the tries on and after the last day: each that fails adds days, the first that succeeds frees.
    fn last_check(&self, planned: Instant, by_days: u16) -> Instant {
        let zone = self.seen.story.policy.zone;
        let last_day = zone.start_of(zone.date(planned.plus_millis(-1)));
        let failed = self.seen.pick(|fact| match fact {
            Fact::CheckFailed(fact) if self.seen.me(&fact.resident) => Some(()),
            _ => None,
        });
        let mut tries: Vec<(Instant, bool)> = failed.into_iter().map(|(at, ())| (at, true)).collect();
        tries.extend(self.seen.readings().into_iter().map(|(at, _)| (at, false)));
        tries.sort_unstable();
        let mut until = planned;
        for (at, failed) in tries.into_iter().filter(|(at, _)| *at >= last_day) {
            if at >= until {
                break;
            }
            if !failed {
                return planned.max(at);
            }
            until = until.max(zone.start_of(zone.date(at).plus_days(i32::from(by_days) + 1)));
        }
        until
    }
}
