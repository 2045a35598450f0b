//! Recurring work as of an instant: of what there is something to do, since when, and what was missed (S16, H7, Z8, D9).

use super::files::{HouseholdFile, ResidentFile};
use super::findings::{Finding, FindingKind, idle_deeds};
use super::measures::Measures;
use super::references::unknown;
use super::view::View;
use crate::base::{Argument, EventId, HouseholdId, Instant, ResidentId, Stated};
use crate::duty::{self, Duty, DutyFile, DutyKind, DutyStatus, Each, RoutineCase, RoutineRule, Subject, WorkFile};
use crate::place::Area;
use crate::policy::Policy;
use crate::quarantine::{Segment, Setting};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// Recurring work is looked at so far ahead of the instant that is asked about.
const AHEAD_HOURS: i32 = 72;

/// A report counts as missing for so long after its time.
const MISSING_HOURS: i32 = 24;

impl<'a> View<'a> {
    /// The routines of every rule book so far, each with the time in which its book decides.
    fn routines(&self) -> Vec<(&'a RoutineRule, Range<Instant>)> {
        let all = std::iter::once(self.books.first).chain(self.books.adopted);
        if all.into_iter().all(|book| book.duty.routines.is_empty()) {
            return Vec::new();
        }
        let books: Vec<&'a Policy> = self.books.so_far(self.now()).collect();
        let mut routines = Vec::new();
        for (at, book) in books.iter().enumerate() {
            let from = if at == 0 { Instant::MIN } else { book.effect() };
            let until = books.get(at + 1).map_or(Instant::MAX, |next| next.effect());
            routines.extend(book.duty.routines.iter().map(|rule| (rule, from..until)));
        }
        routines
    }

    /// Every place, grid and community that a routine is about, in their order.
    pub fn work_subjects(&self) -> Vec<Subject> {
        let mut subjects = BTreeSet::new();
        for (rule, _) in self.routines() {
            match &rule.each {
                Each::Community => {
                    subjects.insert(Subject::Community);
                }
                Each::Grid => subjects.extend(self.community.grids.keys().cloned().map(Subject::Grid)),
                Each::Places { places } => subjects.extend(places.iter().cloned().map(Subject::Place)),
                Each::PlaceKind { kind } => {
                    let places = self.community.places.unordered().filter(|(_, folder)| {
                        let file = folder.as_of(self.log, &self.as_of);
                        file.added.last().is_some_and(|added| added.fact.kind == *kind)
                    });
                    subjects.extend(places.map(|(id, _)| Subject::Place(id.clone())));
                }
                Each::MeasuredHousehold { .. } | Each::MeasuredResident { .. } => {}
            }
        }
        subjects.into_iter().collect()
    }

    /// The area that a place, grid or the community is.
    pub fn area_of_work(subject: &Subject) -> Option<Area> {
        match subject {
            Subject::Place(id) => Some(Area::Place(id.clone())),
            Subject::Grid(id) => Some(Area::Grid(id.clone())),
            Subject::Community => Some(Area::Community),
            Subject::Household(_) | Subject::Resident(_) | Subject::Sighting(_) => None,
        }
    }

    /// What the recurring work of an area is about.
    pub fn work_of_area(area: &Area) -> Option<Subject> {
        match area {
            Area::Place(id) => Some(Subject::Place(id.clone())),
            Area::Grid(id) => Some(Subject::Grid(id.clone())),
            Area::Community => Some(Subject::Community),
            Area::Household(_) => None,
        }
    }

    /// What people did about the recurring work of a place, a grid or the community.
    pub fn work(&self, subject: &Subject) -> Option<Cow<'a, WorkFile>> {
        self.community.work.get(subject).map(|folder| folder.as_of(self.log, &self.as_of))
    }

    /// The recurring duties of a place, a grid or the community whose slot opens in `window`.
    pub fn duties_of_work(&self, subject: &Subject, window: &Range<Instant>) -> Vec<Duty> {
        let routines = self.routines();
        let of_subject = routines.iter().filter(|(rule, _)| self.is_about(&rule.each, subject));
        let mut duties = Vec::new();
        let mut spans: Option<(Vec<Range<Instant>>, Vec<EventId>)> = None;
        let file = self.work(subject);
        let (none, nothing) = (DutyFile::default(), Vec::new());
        let acts = file.as_ref().map_or(&none, |file| &file.duty);
        let observed = file.as_ref().map_or(&nothing, |file| &file.observed);
        for (rule, time) in of_subject {
            let (spans, cited) = spans.get_or_insert_with(|| self.stands(subject));
            let case = RoutineCase { subject, spans, cited, acts, observed };
            duties.extend(duty::routine(rule, case, self.policy.zone, self.within(window, time)));
        }
        duties
    }

    /// The part of a window in which a rule book decides, as far ahead as can be looked.
    fn within(&self, window: &Range<Instant>, time: &Range<Instant>) -> Range<Instant> {
        let ahead = self.now().plus_hours(AHEAD_HOURS);
        window.start.max(time.start)..window.end.min(time.end).min(ahead)
    }

    fn is_about(&self, each: &Each, subject: &Subject) -> bool {
        match (each, subject) {
            (Each::Community, Subject::Community) | (Each::Grid, Subject::Grid(_)) => true,
            (Each::Places { places }, Subject::Place(id)) => places.contains(id),
            (Each::PlaceKind { kind }, Subject::Place(id)) => {
                let file = self.community.places.get(id).map(|folder| folder.as_of(self.log, &self.as_of));
                file.is_some_and(|file| file.added.last().is_some_and(|added| added.fact.kind == *kind))
            }
            _ => false,
        }
    }

    /// When a place stands or a grid is drawn, and the events that say so: from when that was known, as nobody can work in
    /// a place of which nobody knows.
    fn stands(&self, subject: &Subject) -> (Vec<Range<Instant>>, Vec<EventId>) {
        let (mut turns, mut cited) = (Vec::new(), Vec::new());
        let mut turn = |at: Instant, stands: bool, event: Option<&EventId>| {
            turns.push((at, stands));
            cited.extend(event.cloned());
        };
        match subject {
            Subject::Place(id) => {
                let file = self.community.places.get(id).map(|folder| folder.as_of(self.log, &self.as_of));
                if let Some(file) = file {
                    file.added.iter().for_each(|added| turn(self.known(added), true, Some(&added.event)));
                    file.closed.iter().for_each(|closed| turn(closed.at, false, Some(&closed.event)));
                }
            }
            Subject::Grid(id) => {
                let file = self.community.grids.get(id).map(|folder| folder.as_of(self.log, &self.as_of));
                if let Some(file) = file {
                    file.drawn.iter().take(1).for_each(|drawn| turn(self.known(drawn), true, Some(&drawn.event)));
                    file.closed.iter().for_each(|closed| turn(closed.at, false, Some(&closed.event)));
                }
            }
            Subject::Community => {
                let register = self.community.register.as_of(self.log, &self.as_of);
                match register.named.first() {
                    Some(named) => turn(self.known(named), true, Some(&named.event)),
                    None => turn(self.books.first.effect(), true, None),
                }
            }
            Subject::Household(_) | Subject::Resident(_) | Subject::Sighting(_) => {}
        }
        turns.sort_unstable();
        let (mut spans, mut since) = (Vec::new(), None);
        for (at, stands) in turns {
            match (since, stands) {
                (None, true) => since = Some(at),
                (Some(from), false) => {
                    spans.push(from..at);
                    since = None;
                }
                _ => {}
            }
        }
        spans.extend(since.map(|from| from..Instant::MAX));
        (spans, cited)
    }

    /// When a statement was true and recorded.
    fn known<T>(&self, stated: &Stated<T>) -> Instant {
        self.written(&stated.event).map_or(stated.at, |written| written.at.max(stated.at))
    }

    /// The recurring duties of a resident who is or was under a measure (Z8).
    pub fn routines_of_resident(
        &self,
        id: &ResidentId,
        file: &ResidentFile,
        measures: &Measures,
        window: &Range<Instant>,
    ) -> Vec<Duty> {
        let subject = Subject::Resident(id.clone());
        let mut duties = Vec::new();
        for (rule, time) in self.routines() {
            let Each::MeasuredResident { settings } = &rule.each else { continue };
            let spans = measured(&measures.timeline, settings);
            let case = RoutineCase { subject: &subject, spans: &spans, cited: &[], acts: &file.duty, observed: &[] };
            duties.extend(duty::routine(rule, case, self.policy.zone, self.within(window, &time)));
        }
        duties
    }

    /// The recurring duties at the door of a household while somebody in it is under a measure (S17). What nobody could
    /// have known in time is void.
    pub(super) fn routines_of_household(&self, id: &HouseholdId, file: &HouseholdFile) -> Vec<Duty> {
        let routines = self.routines();
        let mut at_doors =
            routines.iter().filter(|(rule, _)| matches!(rule.each, Each::MeasuredHousehold { .. })).peekable();
        if at_doors.peek().is_none() {
            return Vec::new();
        }
        let members = self.members(id).into_iter().filter(|member| self.may_be_measured(member));
        let members: Vec<_> = members.filter_map(|member| Some((self.resident(&member)?, member))).collect();
        let lines: Vec<Measures> = members.iter().map(|(file, _)| self.measures(file)).collect();
        let reasons = lines.iter().flat_map(|line| &line.obligations);
        let mut cited: Vec<EventId> = reasons.flat_map(|reason| reason.because.all_facts()).collect();
        cited.sort();
        cited.dedup();
        let subject = Subject::Household(id.clone());
        let mut duties = Vec::new();
        for (rule, time) in at_doors {
            let settings = rule.each.settings();
            let spans = joined(lines.iter().flat_map(|line| measured(&line.timeline, settings)).collect());
            let case = RoutineCase { subject: &subject, spans: &spans, cited: &cited, acts: &file.duty, observed: &[] };
            let window = self.within(&(Instant::MIN..Instant::MAX), time);
            duties.extend(duty::routine(rule, case, self.policy.zone, window));
        }
        self.void_unknowable_at_door(&members, &mut duties);
        duties
    }

    /// Findings about recurring work: deeds about duties that do not exist, sightings that nobody has reported, and the
    /// reports of the last day that did not come (H7).
    pub(super) fn findings_of_work(&self, found: &mut Vec<Finding>) {
        for (subject, folder) in self.community.work.unordered() {
            let file = folder.as_of(self.log, &self.as_of);
            let Some(area) = Self::area_of_work(subject) else { continue };
            let deeds = file.duty.acts.iter().map(|act| &act.event);
            if let Some(first) = deeds.chain(file.observed.iter().map(|observed| &observed.event)).next() {
                self.area_known(area.name(), &area, first, found);
            }
            for observed in &file.observed {
                for sighting in &observed.fact.sightings {
                    let folder = self.community.sightings.get(sighting);
                    let known = folder.map(|folder| folder.as_of(self.log, &self.as_of));
                    if known.is_none_or(|file| file.sighting.reported.is_empty()) {
                        found.push(unknown(area.name(), sighting.as_str(), &observed.event));
                    }
                }
            }
            if !file.duty.acts.is_empty() {
                let duties = self.duties_of_work(subject, &(Instant::MIN..Instant::MAX));
                idle_deeds(area.name(), &file.duty.acts, &duties, found);
            }
        }
        if !self.routines().iter().any(|(rule, _)| rule.report) {
            return;
        }
        // What ends at midnight ends with the evening before.
        let now = self.now().plus_millis(1);
        let since = now.plus_hours(-MISSING_HOURS);
        for subject in self.work_subjects() {
            let Some(area) = Self::area_of_work(&subject) else { continue };
            let duties = self.duties_of_work(&subject, &(since.plus_hours(-48)..now));
            for duty in duties.iter().filter(|duty| duty.kind == DutyKind::Observation) {
                let ended = duty.closes.is_some_and(|closes| since < closes && closes <= now);
                if ended && duty.status_at(now) == DutyStatus::Missed {
                    let mut finding = Finding::new(FindingKind::ReportMissing, area.name());
                    finding.because = finding.because.with("date", Argument::Date(duty.day));
                    found.push(finding);
                }
            }
        }
    }

    /// Findings about what a household has asked for: a service or an item that the policy does not have, or a service
    /// that needs another one for which nobody has asked.
    pub(super) fn findings_of_requests(&self, id: &HouseholdId, file: &HouseholdFile, found: &mut Vec<Finding>) {
        let policy = &self.policy.duty;
        for asked in &file.duty.requests {
            let missing = match policy.service(&asked.fact.service) {
                None if policy.services.is_empty() => continue,
                None => vec![asked.fact.service.as_str()],
                Some(rule) if rule.items.is_empty() => continue,
                Some(rule) => {
                    let items = asked.fact.items.iter();
                    let items = items.filter(|ordered| rule.items.iter().all(|known| known.id != ordered.item));
                    items.map(|ordered| ordered.item.as_str()).collect()
                }
            };
            for name in missing {
                let finding = Finding::new(FindingKind::ServiceUnknown, id.as_str()).with("name", name);
                found.push(finding.citing([&asked.event]));
            }
        }
        if file.duty.requests.is_empty() || policy.services.iter().all(|rule| rule.needs.is_empty()) {
            return;
        }
        for errand in duty::errands(id, &file.duty, policy, self.policy.zone) {
            if errand.status_at(self.now()) != DutyStatus::Upcoming {
                continue;
            }
            let cited: Vec<EventId> = errand.because.all_facts();
            for service in &errand.lacks {
                let finding = Finding::new(FindingKind::PrerequisiteMissing, id.as_str());
                found.push(finding.with("service", service.as_str()).citing(&cited));
            }
        }
    }
}

/// The times under a measure of one of the settings.
fn measured(timeline: &[Segment], settings: &[Setting]) -> Vec<Range<Instant>> {
    let times = timeline.iter().filter(|segment| settings.contains(&segment.setting));
    joined(times.map(|segment| segment.from..segment.until).collect())
}

/// Times that touch or overlap as one.
fn joined(mut times: Vec<Range<Instant>>) -> Vec<Range<Instant>> {
    times.sort_unstable_by_key(|time| (time.start, time.end));
    let mut joined: Vec<Range<Instant>> = Vec::new();
    for time in times {
        match joined.last_mut() {
            Some(last) if time.start <= last.end => last.end = last.end.max(time.end),
            _ => joined.push(time),
        }
    }
    joined
}
