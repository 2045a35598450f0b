//! The naive model of one plan: a clock that is walked hour by hour, and at each hour a look at what is known by then.

use super::drawn::{Drawn, Happening, START};
use gridward::base::{CivilDate, Counting, Instant, TimeOfDay};
use gridward::health::TestResult;
use gridward::quarantine::{Extension, Requirement, Setting, Stage};

/// The walk along the clock. Hours must be asked for in their order.
pub struct Clock<'a> {
    drawn: &'a Drawn,
    /// The stage that the person is in, from 0, and when it began.
    stage: usize,
    began: Instant,
    /// True once the person is free.
    free: bool,
    /// The end of the last stage once its days are over and its needs are met: from then on only symptom-free hours and
    /// failed checks can hold.
    met: Option<Instant>,
    /// Since when each way out before the end is open.
    open: Vec<Option<Instant>>,
}

/// One sample as known at some hour.
struct Known {
    taken: Instant,
    result: Option<TestResult>,
}

impl<'a> Clock<'a> {
    /// At the start of the anchor's day.
    pub fn new(drawn: &'a Drawn) -> Self {
        let open = vec![None; drawn.plan().early.len()];
        Self { drawn, stage: 0, began: drawn.hour(0), free: false, met: None, open }
    }

    /// Where the person is held during the hour that begins at `t`.
    pub fn held(&mut self, t: Instant) -> Option<Setting> {
        self.walk(t);
        let found = self.drawn.hour(self.drawn.found);
        let lifted = self.drawn.happenings.iter().any(|(at, what)| {
            let at = self.drawn.hour(*at);
            matches!(what, Happening::Lifted) && at >= found && at <= t
        });
        if self.free || t < found || lifted || t >= self.drawn.cap() {
            return None;
        }
        self.drawn.plan().stages.get(self.stage).map(|stage| stage.setting)
    }

    fn walk(&mut self, t: Instant) {
        if self.free {
            return;
        }
        if self.way_out(t) {
            self.free = true;
            return;
        }
        loop {
            let stages = &self.drawn.plan().stages;
            let Some(stage) = stages.get(self.stage) else { return };
            let last = self.stage + 1 == stages.len();
            if self.met.is_none() {
                let over = self.days_are_over(stage, t) && !(last && self.extended(stage, t));
                if !over || !stage.needs.iter().all(|need| self.is_met(need, stage, t)) {
                    return;
                }
            }
            if last {
                self.met.get_or_insert(t);
                self.free = !self.unwell(t, self.met.unwrap_or(t));
                return;
            }
            self.stage += 1;
            self.began = t;
        }
    }

    /// True when the stage's days are over: days are ticked off on the calendar, hours are counted.
    fn days_are_over(&self, stage: &Stage, t: Instant) -> bool {
        let zone = self.drawn.zone;
        let Ok(start) = START.parse::<CivilDate>() else { return false };
        let (first, mut day) = (self.stage == 0, if self.stage == 0 { start } else { zone.date(self.began) });
        if stage.counting == Counting::ExactHours {
            // Of the anchor only the day is known: its end counts.
            let from = if first { zone.start_of(start.plus_days(1)) } else { self.began };
            return t >= from.plus_hours(i32::from(stage.days) * 24);
        }
        let in_the_middle = zone.start_of(zone.date(self.began)) != self.began;
        // How many calendar days are spent in the stage, the first one included.
        let mut days = i32::from(stage.days);
        match stage.counting {
            Counting::DayOneIncluded => {}
            _ if first || in_the_middle => days += 1,
            _ => {}
        }
        if let Counting::FixedClock(time) = stage.counting {
            for _ in 1..days {
                day = day.plus_days(1);
            }
            return zone.date(t) > day || (zone.date(t) == day && zone.time_of_day(t) >= time);
        }
        for _ in 0..days {
            day = day.plus_days(1);
        }
        zone.date(t) >= day && zone.time_of_day(t) >= TimeOfDay::MIDNIGHT
    }

    /// The number of the calendar day of the stage, on which `t` lies, as tests are numbered.
    fn first_hour_of_day(&self, stage: &Stage, number: u16) -> Instant {
        let zone = self.drawn.zone;
        let Ok(start) = START.parse::<CivilDate>() else { return t_max() };
        let number = i32::from(number);
        let day = if self.stage == 0 {
            start.plus_days(if stage.counting == Counting::DayOneIncluded { number - 1 } else { number })
        } else {
            let date = zone.date(self.began);
            let whole = zone.start_of(date) == self.began || stage.counting == Counting::DayOneIncluded;
            date.plus_days(if whole { number - 1 } else { number })
        };
        zone.start_of(day)
    }

    fn samples(&self, t: Instant) -> Vec<Known> {
        let all = self.drawn.happenings.iter().map(|(at, what)| (self.drawn.hour(*at), what));
        let samples = all.filter(|(at, _)| *at <= t).filter_map(|(taken, what)| match what {
            Happening::Sampled { result, hours } => {
                let result = Some(*result).filter(|_| taken.plus_hours(*hours) <= t);
                Some(Known { taken, result })
            }
            _ => None,
        });
        samples.collect()
    }

    fn is_met(&self, need: &Requirement, stage: &Stage, t: Instant) -> bool {
        let samples = self.samples(t);
        let found = self.drawn.hour(self.drawn.found);
        match need {
            Requirement::ScheduledTests { .. } => {
                let mut used = vec![false; samples.len()];
                for test in &stage.tests {
                    let from = self.first_hour_of_day(stage, test.day);
                    // A test whose day was over before the person was found is not made up for.
                    if self.drawn.zone.start_of(self.drawn.zone.date(from).plus_days(1)) <= found {
                        continue;
                    }
                    let fits = samples.iter().zip(&mut used).find(|(sample, used)| {
                        !**used && sample.taken >= from && sample.result == Some(TestResult::Negative)
                    });
                    match fits {
                        Some((_, used)) => *used = true,
                        None => return false,
                    }
                }
                let mut decided = samples.iter().filter_map(|sample| sample.result);
                let last = decided.rfind(|r| matches!(r, TestResult::Negative | TestResult::Positive));
                last != Some(TestResult::Positive)
            }
            Requirement::Negatives { count, apart_hours, from_day, .. } => {
                let from = if *from_day == 0 { t_min() } else { self.first_hour_of_day(stage, *from_day) };
                enough(&samples, from, usize::from(*count), i32::from(*apart_hours))
            }
            Requirement::SignOff => self.drawn.happenings.iter().any(|(at, what)| {
                let at = self.drawn.hour(*at);
                matches!(what, Happening::Signed) && at >= found && at <= t
            }),
            Requirement::LinkedNegatives { .. } => true,
        }
    }

    /// True when one of the ways out before the end is open, and the person is well.
    fn way_out(&mut self, t: Instant) -> bool {
        let Ok(start) = START.parse::<CivilDate>() else { return false };
        let samples = self.samples(t);
        for (early, open) in self.drawn.plan().early.iter().zip(&mut self.open) {
            let earliest = self.drawn.zone.start_of(start.plus_days(i32::from(early.days) + 1));
            let met = early.needs.iter().all(|need| match need {
                Requirement::Negatives { count, apart_hours, .. } => {
                    enough(&samples, t_min(), usize::from(*count), i32::from(*apart_hours))
                }
                _ => false,
            });
            if met && t >= earliest {
                open.get_or_insert(t);
            }
        }
        self.open.iter().flatten().any(|since| !self.unwell(t, *since))
    }

    /// True when somebody who would be free from `since` on is kept at `t` by fever: the hours without one have not
    /// passed, and the fever came while the person was still held.
    fn unwell(&self, t: Instant, since: Instant) -> bool {
        let hours = i32::from(self.drawn.plan().symptom_free_hours);
        let mut end = since;
        for (at, what) in &self.drawn.happenings {
            let at = self.drawn.hour(*at);
            if matches!(what, Happening::Checked { fever: true }) && at < end && at <= t {
                end = end.max(at.plus_hours(hours));
            }
        }
        t < end
    }

    /// True when the last stage goes on at `t` although its days are over.
    fn extended(&self, stage: &Stage, t: Instant) -> bool {
        let zone = self.drawn.zone;
        let mut end = self.began;
        while !self.days_are_over(stage, end) {
            end = end.plus_hours(1);
        }
        let found = self.drawn.hour(self.drawn.found);
        self.drawn.plan().extensions.iter().any(|extension| match extension {
            Extension::TestRefused { to_days } => {
                let refused = self.drawn.happenings.iter().find_map(|(at, what)| {
                    let at = self.drawn.hour(*at);
                    (matches!(what, Happening::Refused) && at >= found).then_some(at)
                });
                let Ok(start) = START.parse::<CivilDate>() else { return false };
                let until = zone.start_of(start.plus_days(i32::from(*to_days) + 1));
                refused.is_some_and(|at| at < end && at <= t) && t < until
            }
            Extension::LastCheckFailed { by_days } => {
                let last_day = zone.start_of(zone.date(end.plus_millis(-1)));
                let mut until = end;
                for (at, what) in &self.drawn.happenings {
                    let at = self.drawn.hour(*at);
                    if at < last_day || at >= until || at > t {
                        continue;
                    }
                    match what {
                        Happening::Checked { .. } => return t < end,
                        Happening::CheckFailed => {
                            until = until.max(zone.start_of(zone.date(at).plus_days(i32::from(*by_days) + 1)));
                        }
                        _ => {}
                    }
                }
                t < until
            }
        })
    }
}

/// True when so many negative samples in a row are there, each so long after the one before that counts.
fn enough(samples: &[Known], from: Instant, count: usize, apart: i32) -> bool {
    let mut row: Vec<Instant> = Vec::new();
    for sample in samples.iter().filter(|sample| sample.taken >= from) {
        match sample.result {
            Some(TestResult::Positive) => row.clear(),
            Some(TestResult::Negative) if row.len() < count => {
                let soon = row.last().is_some_and(|last| sample.taken < last.plus_hours(apart));
                if !soon {
                    row.push(sample.taken);
                }
            }
            _ => {}
        }
    }
    row.len() >= count
}

fn t_min() -> Instant {
    Instant::MIN
}

fn t_max() -> Instant {
    Instant::MAX
}
