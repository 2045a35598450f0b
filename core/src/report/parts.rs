//! The parts of a report, grid by grid. What is counted is counted here and nowhere else, so that every number can be
//! opened: the things that it counts are those which add to it.

use super::{GridReport, MissedDuty, Tally};
use crate::base::{DutyId, EventId, GridId, HouseholdId, Instant, PassageId, ResidentId, WorkerId};
use crate::community::{ReleaseDue, View};
use crate::duty::{Duty, DutyKind, Subject};
use crate::gate::Traveller;
use crate::outreach::Target;
use crate::place::Area;
use crate::rota::ShiftKey;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Which grids a report is about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Share<'q> {
    /// Only these; every one when there is none.
    pub grids: Option<&'q BTreeSet<GridId>>,
    /// Also households that are not in exactly one grid, where only some grids are asked for.
    pub ungridded: bool,
}

impl Share<'_> {
    fn has(self, grid: Option<&GridId>) -> bool {
        self.grids.is_none_or(|wanted| grid.map_or(self.ungridded, |grid| wanted.contains(grid)))
    }
}

/// Something that a number of a report counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "CountedItem"))]
#[serde(tag = "type", content = "id", rename_all = "camelCase")]
pub enum Counted {
    /// A household.
    Household(HouseholdId),
    /// A resident.
    Resident(ResidentId),
    /// A duty.
    Duty(CountedDuty),
    /// A passage at a gate.
    Passage(PassageId),
    /// Somebody or something that came to a gate.
    Traveller(Traveller),
    /// A shift of the rota.
    Shift(ShiftKey),
    /// Somebody who was at a post.
    Worker(WorkerId),
    /// Something that somebody has stated: an observer's report, notices put up.
    Statement(EventId),
    /// A point where people have to be told something.
    Point(Target),
}

/// A duty that a number of a report counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CountedDuty {
    /// When it is due.
    pub due: Instant,
    /// What is to be done.
    pub kind: DutyKind,
    /// Whom it is about.
    pub subject: Subject,
    /// The duty; none where it has no id that can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duty: Option<DutyId>,
}

/// One line of an opened number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NumberLine {
    /// The grid in whose part it is counted; none where it is in no single grid.
    pub grid: Option<GridId>,
    /// What is counted.
    pub counted: Counted,
    /// How much it adds to the number; never 0.
    pub amount: u32,
}

/// The parts of a report, as far as they are asked for.
pub(super) struct Parts<'q> {
    share: Share<'q>,
    events: u32,
    by_grid: BTreeMap<Option<GridId>, GridReport>,
    /// The number that is to be opened, as a JSON pointer into a [`Tally`], with what adds to it.
    opening: Option<(&'q str, Vec<NumberLine>)>,
}

impl<'q> Parts<'q> {
    /// Empty parts; with `number`, the lines of that number are kept.
    pub(super) fn new(view: &View<'_>, share: Share<'q>, number: Option<&'q str>) -> Self {
        let events = view.log.iter().filter(|event| view.as_of.sees(event)).count();
        let events = u32::try_from(events).unwrap_or(u32::MAX);
        Self { share, events, by_grid: BTreeMap::new(), opening: number.map(|number| (number, Vec::new())) }
    }

    /// How many events the report rests on.
    pub(super) fn events(&self) -> u32 {
        self.events
    }

    fn of(&mut self, grid: Option<GridId>, name: &str) -> &mut GridReport {
        let events = self.events;
        self.by_grid.entry(grid.clone()).or_insert_with(|| GridReport {
            grid,
            name: name.to_owned(),
            events,
            tally: Tally::default(),
            missed: Vec::new(),
            due_for_release: Vec::new(),
        })
    }

    /// Gives a grid its part, also where nothing is in it.
    pub(super) fn name(&mut self, grid: &GridId, name: &str) {
        if self.share.has(Some(grid)) {
            self.of(Some(grid.clone()), name);
        }
    }

    /// The part of the one grid that holds the areas, or of those that are in no single grid; none where it was not
    /// asked for.
    pub(super) fn around(&mut self, view: &View<'_>, around: &[Area]) -> Option<Part<'_>> {
        let grid = match view.grids_holding(around).as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        };
        self.part(grid)
    }

    /// The part of an area with what is around it: a grid's own, or as for any place.
    pub(super) fn at(&mut self, view: &View<'_>, area: &Area, around: &[Area]) -> Option<Part<'_>> {
        match area {
            Area::Grid(grid) => self.part(Some(grid.clone())),
            _ => self.around(view, around),
        }
    }

    fn part(&mut self, grid: Option<GridId>) -> Option<Part<'_>> {
        if !self.share.has(grid.as_ref()) {
            return None;
        }
        self.of(grid.clone(), "");
        let report = self.by_grid.get_mut(&grid)?;
        Some(Part { report, opening: self.opening.as_mut().map(|(number, lines)| (*number, lines)) })
    }

    /// The parts; none are left.
    pub(super) fn take(&mut self) -> Vec<GridReport> {
        std::mem::take(&mut self.by_grid).into_values().collect()
    }

    /// What adds to the number that was to be opened, in order; each thing once in each part.
    pub(super) fn lines(self) -> Vec<NumberLine> {
        let mut amounts: BTreeMap<(Option<GridId>, Counted), u32> = BTreeMap::new();
        for line in self.opening.into_iter().flat_map(|(_, lines)| lines) {
            let amount = amounts.entry((line.grid, line.counted)).or_default();
            *amount = amount.saturating_add(line.amount);
        }
        amounts.into_iter().map(|((grid, counted), amount)| NumberLine { grid, counted, amount }).collect()
    }
}

/// The part of one grid, to count into.
pub(super) struct Part<'p> {
    report: &'p mut GridReport,
    opening: Option<(&'p str, &'p mut Vec<NumberLine>)>,
}

impl Part<'_> {
    /// Counts one thing.
    pub(super) fn count(&mut self, counted: &Counted, add: impl Fn(&mut Tally)) {
        add(&mut self.report.tally);
        let Some((number, lines)) = &mut self.opening else { return };
        // What the thing adds by itself is what it adds to the sum.
        let mut alone = Tally::default();
        add(&mut alone);
        let amount = alone.number(number).filter(|amount| *amount > 0);
        let grid = self.report.grid.clone();
        lines.extend(amount.map(|amount| NumberLine { grid, counted: counted.clone(), amount }));
    }

    /// Counts one duty as it stands at the end of `day`.
    pub(super) fn count_duty(&mut self, duty: &Duty, day: &Range<Instant>, tomorrow: &Range<Instant>) {
        let (due, kind, subject) = (duty.due, duty.kind, duty.subject.clone());
        let counted = Counted::Duty(CountedDuty { due, kind, subject, duty: duty.id() });
        self.count(&counted, |tally| {
            tally.count_duty(duty, day, tomorrow);
            tally.count_test(duty, day.end.plus_millis(-1));
        });
    }

    /// Counts an errand or recurring work that is done by the end of `day`.
    pub(super) fn count_work(&mut self, duty: &Duty, day: &Range<Instant>) {
        if duty.completed.is_none() {
            return;
        }
        let (due, kind, subject) = (duty.due, duty.kind, duty.subject.clone());
        let counted = Counted::Duty(CountedDuty { due, kind, subject, duty: duty.id() });
        self.count(&counted, |tally| tally.count_work(duty, day));
    }

    /// Notes a missed duty, if it is one.
    pub(super) fn missed(&mut self, missed: Option<MissedDuty>) {
        self.report.missed.extend(missed);
    }

    /// Notes who is due for release.
    pub(super) fn due_for_release(&mut self, due: impl IntoIterator<Item = ReleaseDue>) {
        self.report.due_for_release.extend(due);
    }
}
