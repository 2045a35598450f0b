//! Tiredness as a sum that everyone can check: each term with its count and its points.

use super::bar::count;
use super::calendar::{Minute, minute, number};
use super::case::{Case, Work};
use super::{FatiguePolicy, Stint};
use crate::base::{Because, CivilDate, Instant};
use serde::Serialize;

/// A person's tiredness at some moment.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Fatigue {
    /// The terms that have points, always in the same order.
    pub terms: Vec<FatigueTerm>,
    /// The sum of their points.
    pub points: i64,
}

/// One term of tiredness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FatigueTerm {
    /// What is counted.
    pub kind: FatigueKind,
    /// How much of it there is.
    pub count: i64,
    /// The points for it.
    pub points: i64,
}

/// What tires people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum FatigueKind {
    /// Full hours in the last seven days, above those that tire nobody.
    Hours,
    /// Nights in a row up to now.
    Nights,
    /// Days since the last free day.
    Days,
    /// Short rests in the last seven days.
    ShortRests,
}

impl Fatigue {
    /// The sum and its terms, as a reason.
    #[must_use]
    pub fn because(&self) -> Because {
        let sum = Because::rule("rota.fatigue").with("points", count(self.points));
        self.terms.iter().fold(sum, |because, term| {
            let rule = match term.kind {
                FatigueKind::Hours => "rota.tiredHours",
                FatigueKind::Nights => "rota.tiredNights",
                FatigueKind::Days => "rota.tiredDays",
                FatigueKind::ShortRests => "rota.tiredRests",
            };
            because.since(Because::rule(rule).with("count", count(term.count)).with("points", count(term.points)))
        })
    }
}

/// A person's tiredness on a day, from the work begun up to `now`. The seven days end with `day`; rows of nights and of
/// days count if they reach yesterday or today.
#[must_use]
pub fn fatigue(policy: &FatiguePolicy, worked: &[Stint], now: Instant, day: CivilDate) -> Fatigue {
    let now = minute(now);
    let mut works: Vec<Work> = worked.iter().map(Work::of).filter(|work| work.begins <= now).collect();
    works.sort_by_key(|work| (work.begins, work.ends));
    terms(policy, works.iter(), number(day))
}

/// Tiredness after the last of a person's works.
pub(super) fn after(case: &Case, list: &[usize]) -> Fatigue {
    let day = list.last().map_or(0, |&work| case.work(work).day);
    terms(&case.request.policy.fatigue, list.iter().map(|&work| case.work(work)), day)
}

fn terms<'w>(policy: &FatiguePolicy, works: impl Iterator<Item = &'w Work> + Clone, day: i64) -> Fatigue {
    let mut state = Tired::default();
    let mut running = Running::new(policy, works.clone());
    for work in works {
        state = running.step(work);
    }
    // The walk ends with the last work; the day asked for may be later. Its week is `running`'s, moved on.
    running.leave(day.saturating_sub(6));
    state.minutes = running.minutes;
    state.short = running.short;
    let yesterday = day.saturating_sub(1);
    if running.night < yesterday {
        state.nights = 0;
    }
    if running.busy_day < yesterday {
        state.days = 0;
    }
    let counts = [
        (FatigueKind::Hours, state.hours(policy), policy.per_hour),
        (FatigueKind::Nights, state.nights, policy.per_night),
        (FatigueKind::Days, state.days, policy.per_day),
        (FatigueKind::ShortRests, state.short, policy.per_short_rest),
    ];
    let terms = counts.map(|(kind, count, each)| FatigueTerm { kind, count, points: times(count, each) });
    let terms: Vec<FatigueTerm> = terms.into_iter().filter(|term| term.points != 0).collect();
    Fatigue { points: terms.iter().fold(0_i64, |sum, term| sum.saturating_add(term.points)), terms }
}

fn times(count: i64, each: u32) -> i64 {
    count.saturating_mul(i64::from(each))
}

/// The counts after one work.
#[derive(Debug, Clone, Copy, Default)]
struct Tired {
    minutes: i64,
    nights: i64,
    days: i64,
    short: i64,
}

impl Tired {
    fn hours(self, policy: &FatiguePolicy) -> i64 {
        self.minutes.saturating_sub(i64::from(policy.free_minutes)).max(0) / 60
    }

    fn points(self, policy: &FatiguePolicy) -> i64 {
        times(self.hours(policy), policy.per_hour)
            .saturating_add(times(self.nights, policy.per_night))
            .saturating_add(times(self.days, policy.per_day))
            .saturating_add(times(self.short, policy.per_short_rest))
    }
}

/// The counts, kept up to date from work to work, so that a whole list costs one walk.
pub(super) struct Running<'p, 'w, I: Iterator<Item = &'w Work>> {
    policy: &'p FatiguePolicy,
    behind: std::iter::Peekable<I>,
    behind_until: Option<Minute>,
    until: Option<Minute>,
    minutes: i64,
    short: i64,
    night: i64,
    nights: i64,
    busy_from: i64,
    busy_day: i64,
}

impl<'p, 'w, I: Iterator<Item = &'w Work> + Clone> Running<'p, 'w, I> {
    pub(super) fn new(policy: &'p FatiguePolicy, works: I) -> Self {
        let behind = works.peekable();
        let never = i64::MIN;
        Self {
            policy,
            behind,
            behind_until: None,
            until: None,
            minutes: 0,
            short: 0,
            night: never,
            nights: 0,
            busy_from: never,
            busy_day: never,
        }
    }

    /// One if the rest before a work is a short one.
    fn short(&self, before: Option<Minute>, work: &Work) -> i64 {
        i64::from(before.is_some_and(|end| work.begins.saturating_sub(end) < i64::from(self.policy.short_rest)))
    }

    /// Forgets the work before a day, as far as the seven days are concerned.
    fn leave(&mut self, from: i64) {
        while let Some(old) = self.behind.next_if(|old| old.day < from) {
            self.minutes = self.minutes.saturating_sub(old.minutes);
            self.short = self.short.saturating_sub(self.short(self.behind_until, old));
            self.behind_until = Some(self.behind_until.map_or(old.ends, |end| end.max(old.ends)));
        }
    }

    fn step(&mut self, work: &Work) -> Tired {
        self.leave(work.day.saturating_sub(6));
        self.minutes = self.minutes.saturating_add(work.minutes);
        self.short = self.short.saturating_add(self.short(self.until, work));
        self.until = Some(self.until.map_or(work.ends, |end| end.max(work.ends)));
        if work.night && work.day != self.night {
            let follows = self.night.checked_add(1) == Some(work.day);
            self.nights = if follows { self.nights.saturating_add(1) } else { 1 };
            self.night = work.day;
        }
        if work.day > self.busy_day.saturating_add(1) {
            self.busy_from = work.day;
        }
        self.busy_day = self.busy_day.max(work.last_day);
        let nights = if work.day.saturating_sub(self.night) <= 1 { self.nights } else { 0 };
        let days = self.busy_day.saturating_sub(self.busy_from).saturating_add(1);
        Tired { minutes: self.minutes, nights, days, short: self.short }
    }

    /// The points after a work, which has to be the next one.
    pub(super) fn points(&mut self, work: &Work) -> i64 {
        let policy = self.policy;
        self.step(work).points(policy)
    }
}
