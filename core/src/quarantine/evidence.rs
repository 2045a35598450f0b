//! What is known of one person's samples among very many people, and what it settles.

use super::{Person, Requirement, TestDay, TestState};
use crate::base::{CivilDate, Instant, Zone};
use crate::health::TestMethod;

/// A test of a plan on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DatedTest {
    /// The first instant of its day.
    pub opens: Instant,
    /// The first instant of the next one: for whoever is found then or later it is not made up for.
    pub closes: Instant,
    /// Its date.
    pub date: CivilDate,
    /// The number of the day, as the plan has it.
    pub day: u16,
    /// The stage, from 1.
    pub stage: u8,
    /// How it is taken.
    pub method: TestMethod,
    /// How many samples at once.
    pub samples: u8,
}

impl DatedTest {
    /// The tests of the stage at that place, from 0.
    pub(super) fn of(
        stage: usize,
        tests: &[TestDay],
        date: impl Fn(u16) -> CivilDate,
        zone: Zone,
    ) -> impl Iterator<Item = Self> {
        let stage = u8::try_from(stage + 1).unwrap_or(u8::MAX);
        tests.iter().map(move |test| {
            let TestDay { day, method, samples } = *test;
            let date = date(day);
            let (opens, closes) = (zone.start_of(date), zone.start_of(date.plus_days(1)));
            Self { opens, closes, date, day, stage, method, samples }
        })
    }

    /// How far it is for somebody who was found then.
    pub fn state(&self, found: Instant) -> TestState {
        if self.closes <= found { TestState::Missed } else { TestState::Wanted }
    }
}

/// Negative samples of one person, none of them reported later than now.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// By the time they were taken: that time, and when the report came.
    pub negatives: Vec<(Instant, Instant)>,
    /// When something became known.
    looks: Vec<Instant>,
}

/// What a stage or a way out waits for.
pub(super) struct Wanted<'a> {
    pub needs: &'a [Requirement],
    /// The tests of the stage.
    pub tests: &'a [DatedTest],
    /// The end of its days.
    pub earliest: Instant,
    /// The first instant of a numbered day.
    pub day: &'a dyn Fn(u16) -> Instant,
}

impl Evidence {
    /// From when on everything is there, not before the end of the days; `None` where something is missing by now.
    pub(super) fn settled(&mut self, wanted: &Wanted<'_>, person: &Person) -> Option<Instant> {
        let Wanted { earliest, .. } = *wanted;
        if self.all_met(wanted, person, earliest.min(person.now)) {
            return Some(earliest);
        }
        let known = self.negatives.iter().map(|(_, reported)| *reported).chain(person.signed);
        self.looks.clear();
        self.looks.extend(known.filter(|at| *at > earliest && *at <= person.now));
        self.looks.sort_unstable();
        self.looks.iter().copied().find(|by| self.all_met(wanted, person, *by))
    }

    fn all_met(&self, wanted: &Wanted<'_>, person: &Person, by: Instant) -> bool {
        wanted.needs.iter().all(|need| self.met(need, wanted, person, by))
    }

    fn met(&self, need: &Requirement, wanted: &Wanted<'_>, person: &Person, by: Instant) -> bool {
        match need {
            Requirement::ScheduledTests { .. } => self.all_taken(wanted.tests, person.found, by),
            Requirement::Negatives { count, apart_hours, from_day, within_hours, .. } => {
                let first = if *from_day == 0 { Instant::MIN } else { (wanted.day)(*from_day) };
                let recent = within_hours.map_or(Instant::MIN, |hours| wanted.earliest.plus_hours(-i32::from(hours)));
                self.in_a_row(*count, *apart_hours, first.max(recent), by)
            }
            Requirement::SignOff => person.signed.is_some_and(|signed| signed >= person.found && signed <= by),
            // Whoever lays such a plan out has asked `waits_for_others` before.
            Requirement::LinkedNegatives { .. } => false,
        }
    }

    /// Negative samples that were reported by then, by the time they were taken.
    fn reported(&self, by: Instant) -> impl Iterator<Item = Instant> {
        self.negatives.iter().filter(move |(_, reported)| *reported <= by).map(|(taken, _)| *taken)
    }

    /// True when every test that can still be asked for was taken.
    fn all_taken(&self, tests: &[DatedTest], found: Instant, by: Instant) -> bool {
        let mut left = self.reported(by);
        tests
            .iter()
            .filter(|test| test.state(found) == TestState::Wanted)
            .all(|test| (0..test.samples).all(|_| left.any(|taken| taken >= test.opens)))
    }

    fn in_a_row(&self, count: u8, apart_hours: u16, from: Instant, by: Instant) -> bool {
        let (mut have, mut next) = (0_u8, from);
        for taken in self.reported(by) {
            if have < count && taken >= next {
                (have, next) = (have + 1, taken.plus_hours(i32::from(apart_hours)));
            }
        }
        have >= count
    }
}
