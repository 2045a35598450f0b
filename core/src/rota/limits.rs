//! The limits of one person's work, in one walk over what they do in the order of time.
//!
//! Every limit is kept by any part of what keeps it: taking a shift away never breaks one. The searches rest on that.

use super::calendar::date;
use super::case::Work;
use super::{Bar, Limits, Named, Stint};
use std::ops::ControlFlow;

/// Which limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    Overlap,
    Rest,
    Day,
    Week,
    Nights,
    Days,
}

/// A limit that a list of work breaks. At least one of the works that it names has to go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Broken {
    pub(super) limit: Limit,
    /// The first of the works concerned, as a position in the list.
    pub(super) first: usize,
    /// The last of them. Overlap and rest concern these two alone, the others everything in between, too.
    pub(super) last: usize,
    pub(super) has: i64,
    pub(super) may: i64,
}

impl Broken {
    /// The positions of the works concerned.
    pub(super) fn among(self) -> impl Iterator<Item = usize> {
        let two = matches!(self.limit, Limit::Overlap | Limit::Rest);
        (self.first..=self.last).filter(move |&at| !two || at == self.first || at == self.last)
    }
}

/// A row of days without a pause.
#[derive(Default)]
struct Row {
    start: usize,
    first: i64,
    last: i64,
    open: bool,
}

impl Row {
    /// Takes days `from..=to` in, seen at a position; the length of the row that they belong to.
    fn take(&mut self, at: usize, from: i64, to: i64) -> i64 {
        if self.open && from <= self.last.saturating_add(1) {
            self.last = self.last.max(to);
        } else {
            *self = Self { start: at, first: from, last: to, open: true };
        }
        self.last.saturating_sub(self.first).saturating_add(1)
    }
}

/// Reports every broken limit of a list of work, sorted by beginning, until told to stop.
pub(super) fn walk<'w>(
    limits: &Limits,
    list: impl Iterator<Item = &'w Work> + Clone,
    mut found: impl FnMut(Broken) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let limit = |value: Option<u32>| value.map_or(i64::MAX, i64::from);
    let (per_day, per_week) = (limit(limits.minutes_per_day), limit(limits.minutes_per_week));
    let (nights, days, rest) = (limit(limits.nights_in_row), limit(limits.days_in_row), i64::from(limits.rest));
    let (mut night_row, mut day_row) = (Row::default(), Row::default());
    let (mut today, mut today_from, mut today_sum) = (i64::MIN, 0, 0_i64);
    let mut week = list.clone().enumerate().peekable();
    let (mut week_from, mut week_sum) = (0, 0_i64);
    let mut busy: Option<(usize, i64)> = None;
    for (at, work) in list.enumerate() {
        let mut tell = |limit: Limit, first: usize, has: i64, may: i64| {
            if has > may { found(Broken { limit, first, last: at, has, may }) } else { ControlFlow::Continue(()) }
        };
        if let Some((other, until)) = busy {
            let gap = work.begins.saturating_sub(until);
            if gap < 0 {
                tell(Limit::Overlap, other, 1, 0)?;
            } else if gap < rest {
                // Told with the sign turned, as too little is what breaks this one.
                tell(Limit::Rest, other, gap.saturating_neg(), rest.saturating_neg())?;
            }
        }
        if busy.is_none_or(|(_, until)| work.ends > until) {
            busy = Some((at, work.ends));
        }
        if work.day != today {
            (today, today_from, today_sum) = (work.day, at, 0);
        }
        today_sum = today_sum.saturating_add(work.minutes);
        tell(Limit::Day, today_from, today_sum, per_day)?;
        week_sum = week_sum.saturating_add(work.minutes);
        while let Some((out, old)) = week.next_if(|(_, old)| old.day < work.day.saturating_sub(6)) {
            week_sum = week_sum.saturating_sub(old.minutes);
            week_from = out.saturating_add(1);
        }
        tell(Limit::Week, week_from, week_sum, per_week)?;
        if work.night {
            let long = night_row.take(at, work.day, work.day);
            tell(Limit::Nights, night_row.start, long, nights)?;
        }
        let long = day_row.take(at, work.day, work.last_day);
        tell(Limit::Days, day_row.start, long, days)?;
    }
    ControlFlow::Continue(())
}

/// What bars somebody from other work, next to the work that they have: its hours, the rest around it, hours of day and
/// week, days and nights in a row. The first limit that the whole would break and that the new work has a part in.
#[must_use]
pub fn bar_to(limits: &Limits, worked: &[Stint], more: &Stint) -> Option<Bar> {
    let mut list: Vec<(&Stint, Work)> = worked.iter().chain([more]).map(|stint| (stint, Work::of(stint))).collect();
    list.sort_by_key(|(_, work)| (work.begins, work.ends));
    let own = list.iter().position(|(stint, _)| std::ptr::eq(*stint, more))?;
    let mut first = None;
    let _: ControlFlow<()> = walk(limits, list.iter().map(|(_, work)| work), |broken| {
        if broken.among().any(|at| at == own) {
            first = Some(broken);
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    let broken = first?;
    let last = list.get(broken.last).map(|(_, work)| work)?;
    let other = if broken.first == own { broken.last } else { broken.first };
    let other = || list.get(other).map(|(stint, _)| Named::Post(stint.post.clone()));
    let (Broken { has, may, .. }, day) = (broken, date(last.day));
    Some(match broken.limit {
        Limit::Overlap => Bar::Overlap { other: other()? },
        Limit::Rest => Bar::Rest { has: has.saturating_neg(), needs: may.saturating_neg(), other: other()? },
        Limit::Day => Bar::DayHours { day, has, may },
        Limit::Week => Bar::WeekHours { day, has, may },
        Limit::Nights => Bar::Nights { day, has, may },
        Limit::Days => Bar::Days { day: date(last.last_day), has, may },
    })
}
