//! The single checks that the kinds of fact are made of.

use super::{Case, reject, text};
use crate::base::{
    Argument, CivilDate, EventId, HouseholdId, Instant, PlaceId, PlanId, PostKind, ResidentId, WatchId, WorkerId,
};
use crate::community::{AsOf, View};
use crate::duty::{Duty, DutyKind, DutyStatus, Subject};
use crate::grid::{PostLeft, PostTaken, Tenure};
use crate::health::{HealthFile, ResultReported, TestResult};
use crate::log::{ClockCorrected, DeviceRevoked};
use crate::place::{Area, HouseholdSplit, PlaceAdded, PlaceChanged, PlaceKind};
use crate::quarantine::{MeasureExtended, Obligation};
use crate::screening::{AskedOf, RoundOpened, VisitOutcome, VisitRecorded};
use std::collections::BTreeSet;

/// Longest text that a fact may hold, in bytes.
const MAX_TEXT: usize = 500;

impl Case<'_, '_> {
    pub(super) fn text(&mut self, field: &str, value: &str) {
        if value.trim().is_empty() {
            self.reasons.push(reject("emptyText").with("field", text(field)));
        } else if value.len() > MAX_TEXT || value.chars().any(char::is_control) {
            self.reasons.push(reject("badText").with("field", text(field)));
        }
    }

    /// A last day must not lie before the first.
    pub(super) fn days(&mut self, from: CivilDate, until: Option<CivilDate>) {
        if let Some(until) = until.filter(|until| *until < from) {
            let (from, until) = (Argument::Date(from), Argument::Date(until));
            self.reasons.push(reject("endsBeforeStart").with("from", from).with("until", until));
        }
    }

    /// An end must lie after its start.
    pub(super) fn instants(&mut self, from: Instant, until: Instant) {
        if until <= from {
            let (from, until) = (Argument::Instant(from), Argument::Instant(until));
            self.reasons.push(reject("endsBeforeStart").with("from", from).with("until", until));
        }
    }

    /// A day that something is said to have ended on must have begun when it is said.
    pub(super) fn not_after(&mut self, day: CivilDate, at: Instant) {
        let begins = self.view.policy.zone.start_of(day);
        if begins > at {
            let now = Argument::Instant(self.view.now());
            self.reasons.push(reject("inTheFuture").with("at", Argument::Instant(begins)).with("now", now));
        }
    }

    pub(super) fn watch_entry(&self, household: &HouseholdId, entry: &WatchId) -> bool {
        let file = self.view.household(household);
        file.is_some_and(|file| file.watch.listed.iter().any(|listed| listed.fact.entry == *entry))
    }

    pub(super) fn unregistered(&mut self, id: &str, unknown: bool) {
        if !unknown {
            self.reasons.push(reject("alreadyRegistered").with("id", text(id)));
        }
    }

    pub(super) fn place(&mut self, id: &PlaceId) {
        if self.view.place(id).is_none() {
            self.reasons.push(reject("unknownPlace").with("id", text(id)));
        }
    }

    pub(super) fn household(&mut self, id: &HouseholdId) {
        if self.view.household(id).is_none_or(|file| file.address.current().is_none()) {
            self.reasons.push(reject("unknownHousehold").with("id", text(id)));
        }
    }

    pub(super) fn resident(&mut self, id: &ResidentId) {
        if self.view.resident(id).is_none_or(|file| file.residence.current().is_none()) {
            self.reasons.push(reject("unknownResident").with("id", text(id)));
        }
    }

    /// An entry about health that corrects another one: that must hold, and be of the same kind and person.
    pub(super) fn corrects(
        &mut self,
        resident: &ResidentId,
        entry: Option<&EventId>,
        holding: impl Fn(&HealthFile) -> Vec<&EventId>,
    ) {
        let Some(entry) = entry else { return };
        let file = self.view.resident(resident);
        if !file.is_some_and(|file| holding(&file.health).contains(&entry)) {
            self.reasons.push(reject("unknownEntry").with("id", text(entry)));
        }
    }

    pub(super) fn worker(&mut self, id: &WorkerId) {
        let folder = self.view.community.workers.get(id);
        let file = folder.map(|folder| folder.as_of(self.view.log, &self.view.as_of));
        if file.is_none_or(|file| file.enrolled().is_none()) {
            self.reasons.push(reject("unknownWorker").with("id", text(id)));
        }
    }

    pub(super) fn area(&mut self, area: &Area) {
        match area {
            Area::Community => {}
            Area::Place(id) => self.place(id),
            Area::Household(id) => self.household(id),
            Area::Grid(id) => {
                if self.view.grid(id).is_none() {
                    self.reasons.push(reject("unknownGrid").with("id", text(id)));
                }
            }
        }
    }

    pub(super) fn place_added(&mut self, fact: &PlaceAdded) {
        self.text("name", &fact.name);
        self.unregistered(fact.place.as_str(), self.view.place(&fact.place).is_none());
        if let Some(parent) = &fact.parent {
            self.inside(fact.kind, parent);
        }
    }

    pub(super) fn inside(&mut self, kind: PlaceKind, parent: &PlaceId) {
        match self.view.place(parent) {
            None => self.place(parent),
            Some(around) if around.kind.rank() > kind.rank() => {
                self.reasons.push(reject("parentKind").with("id", text(parent)));
            }
            Some(_) => {}
        }
    }

    pub(super) fn place_changed(&mut self, fact: &PlaceChanged) {
        let Some(place) = self.view.place(&fact.place) else { return self.place(&fact.place) };
        if let Some(name) = &fact.name {
            self.text("name", name);
        }
        let Some(parent) = &fact.parent else { return };
        if fact.top_level {
            self.reasons.push(reject("parentAndTop").with("id", text(parent)));
        }
        self.inside(place.kind, parent);
        if self.view.path_from(parent.clone()).iter().any(|around| around.place == fact.place) {
            self.reasons.push(reject("parentKind").with("id", text(parent)));
        }
    }

    pub(super) fn result(&mut self, fact: &ResultReported) {
        if fact.residents.is_empty() {
            self.reasons.push(reject("emptyText").with("field", text("residents")));
        }
        for resident in &fact.residents {
            self.resident(resident);
        }
        if fact.result == TestResult::Weak && fact.cycle_threshold.is_none() {
            self.reasons.push(reject("emptyText").with("field", text("cycleThreshold")));
        }
    }

    /// A clock by which something was recorded, and that is to be set otherwise.
    pub(super) fn clock_corrected(&mut self, fact: &ClockCorrected) {
        if self.view.log.numbered(fact).next().is_none() {
            self.reasons.push(reject("unknownEvent").with("id", text(&fact.replica)));
        }
        if fact.shift == 0 {
            self.reasons.push(reject("emptyText").with("field", text("shift")));
        }
    }

    /// A device that has recorded anything.
    pub(super) fn device_revoked(&mut self, fact: &DeviceRevoked) {
        if self.view.log.by_replica().all(|(replica, _)| *replica != fact.replica) {
            self.reasons.push(reject("unknownEvent").with("id", text(&fact.replica)));
        }
    }

    /// An entry that is in the log.
    pub(super) fn event(&mut self, id: &EventId) {
        if self.view.log.claimants(id).next().is_none() {
            self.reasons.push(reject("unknownEvent").with("id", text(id)));
        }
    }

    pub(super) fn plan(&mut self, plan: Option<&PlanId>) {
        if let Some(plan) = plan.filter(|plan| self.view.policy.quarantine.plan(plan).is_none()) {
            self.reasons.push(reject("unknownPlan").with("id", text(plan)));
        }
    }

    /// Only a measure that holds can last longer: to hold somebody who is free takes an order.
    pub(super) fn measure_extended(&mut self, fact: &MeasureExtended, at: Instant) {
        self.resident(&fact.resident);
        self.plan(fact.plan.as_ref());
        self.text("authority", &fact.authority);
        self.text("reason", &fact.reason);
        let Some(file) = self.view.resident(&fact.resident) else { return };
        let measures = self.view.measures(&file);
        let wanted = |plan: &PlanId| fact.plan.as_ref().is_none_or(|only| only == plan);
        let holds = |obligation: &&Obligation| obligation.spans.iter().any(|span| span.from <= at && at < span.until);
        let obligations = measures.obligations.iter().filter(|obligation| wanted(&obligation.plan)).filter(holds);
        let ends = obligations.filter_map(|obligation| obligation.spans.last());
        let Some(ends) = ends.map(|span| span.until).max() else {
            return self.reasons.push(reject("noMeasure").with("id", text(&fact.resident)));
        };
        self.instants(at.max(ends), self.view.policy.zone.start_of(fact.through.plus_days(1)));
    }

    pub(super) fn household_split(&mut self, fact: &HouseholdSplit) {
        self.text("door", &fact.door);
        self.household(&fact.household);
        self.place(&fact.place);
        let known = self.view.household(&fact.into).is_some_and(|file| !file.address.registered.is_empty());
        self.unregistered(fact.into.as_str(), !known);
        let members = self.view.members(&fact.household);
        for resident in fact.residents.iter().filter(|resident| !members.contains(*resident)) {
            let reason = reject("notAMember").with("resident", text(resident));
            self.reasons.push(reason.with("household", text(&fact.household)));
        }
    }

    pub(super) fn post_taken(&mut self, fact: &PostTaken) {
        self.worker(&fact.worker);
        self.area(&fact.area);
        if self.view.policy.grid.post(&fact.post).is_none() {
            self.reasons.push(reject("unknownPost").with("id", text(&fact.post)));
        }
        if self.holds(&fact.area, &fact.post, &fact.worker) {
            self.reasons.push(reject("alreadyHeld").with("id", text(&fact.post)));
        }
    }

    pub(super) fn post_left(&mut self, fact: &PostLeft, at: Instant) {
        if !self.held_since(&fact.area, &fact.post, &fact.worker, at) {
            self.reasons.push(reject("notHeld").with("id", text(&fact.post)));
        }
    }

    /// True when the worker holds the post and did at `at`: a leaving that is typed in late must not fall before the
    /// taking.
    pub(super) fn held_since(&self, area: &Area, post: &PostKind, worker: &WorkerId, at: Instant) -> bool {
        let holds = |tenure: &Tenure| tenure.worker == *worker && tenure.since <= at;
        self.view.posts(area).is_some_and(|file| file.holders(post).any(holds))
    }

    pub(super) fn holds(&self, area: &Area, post: &PostKind, worker: &WorkerId) -> bool {
        self.view.posts(area).is_some_and(|file| file.holders(post).any(|tenure| tenure.worker == *worker))
    }

    pub(super) fn round_opened(&mut self, fact: &RoundOpened) {
        self.text("name", &fact.name);
        for area in &fact.scope {
            self.area(area);
        }
        if fact.scope.is_empty() {
            self.reasons.push(reject("emptyText").with("field", text("scope")));
        }
        self.instants(fact.from, fact.until);
        if let Some(earlier) = fact.narrows.as_ref().filter(|earlier| self.view.round(earlier).is_none()) {
            self.reasons.push(reject("unknownRound").with("id", text(earlier)));
        }
        if !(1..=9).contains(&fact.team_size) {
            self.reasons.push(reject("teamSize").with("count", Argument::Count(u32::from(fact.team_size))));
        }
    }

    pub(super) fn visit(&mut self, fact: &VisitRecorded, at: Instant) {
        let Some(round) = self.view.round(&fact.round) else {
            self.reasons.push(reject("unknownRound").with("id", text(&fact.round)));
            return self.household(&fact.household);
        };
        if !(round.from..round.until).contains(&at) {
            let reason = reject("outsideRound").with("round", text(&round.name));
            let (from, until) = (Argument::Instant(round.from), Argument::Instant(round.until));
            self.reasons.push(reason.with("from", from).with("until", until));
        }
        let Some(file) = self.view.household(&fact.household).filter(|file| file.address.current().is_some()) else {
            return self.household(&fact.household);
        };
        let around = self.view.around(&fact.household, &file);
        let rounds = self.view.rounds_for(&fact.household, &file, &around);
        if !rounds.iter().any(|other| other.round == round.round) {
            self.reasons.push(reject("notInScope").with("id", text(&fact.household)));
        }
        let mut members = self.view.members(&fact.household);
        members.extend(self.view.second_home_members(&fact.household));
        for answer in &fact.answers {
            let form = &self.view.policy.screening.form;
            let question = form.questions.iter().find(|question| question.id == answer.question);
            let fits = question.is_some_and(|question| {
                let of_resident = question.of == AskedOf::Resident;
                question.kind.fits(&answer.value) && answer.resident.is_some() == of_resident
            });
            if !fits {
                self.reasons.push(reject("badAnswer").with("id", text(&answer.question)));
            }
        }
        let answered = fact.answers.iter().filter_map(|answer| answer.resident.as_ref());
        let named: BTreeSet<&ResidentId> =
            fact.accounted.iter().map(|settled| &settled.resident).chain(answered).collect();
        for stranger in named.into_iter().filter(|resident| !members.contains(*resident)) {
            let reason = reject("notAMember").with("resident", text(stranger));
            self.reasons.push(reason.with("household", text(&fact.household)));
        }
        let settles = matches!(fact.outcome, VisitOutcome::Answered | VisitOutcome::GoneAway | VisitOutcome::Closed);
        if !settles && !fact.accounted.is_empty() {
            self.reasons.push(reject("accountedUnlessAnswered"));
        }
        let status = self.view.screening(&fact.household, &file, &round);
        // Somebody has torn off the notice on the door: whatever was known, there is something to ask again.
        let notice = self.view.duties_of_household(&fact.household, &file);
        let notice = notice.iter().filter(|duty| duty.kind == DutyKind::NoticeVisit);
        let asked_for =
            notice.map(|duty| duty.status_at(at)).any(|s| matches!(s, DutyStatus::Open | DutyStatus::Claimed));
        if status.state.is_final() && !asked_for {
            let reason = reject("nothingLeftToAsk").with("household", text(&fact.household));
            self.reasons.push(reason.with("state", Argument::Code(status.state.code().to_owned())));
        }
    }

    /// A deed about a duty; `done` for the deed that would complete it.
    pub(super) fn duty(&mut self, subject: &Subject, id: &str, at: Instant, done: bool) -> Option<Duty> {
        // A deed may come late; what is looked for are the duties of that day and the day before.
        let window = at.plus_hours(-48)..at.plus_hours(48);
        let duties = match subject {
            Subject::Household(household) => match self.view.household(household) {
                Some(file) => self.view.duties_of_household(household, &file),
                None => {
                    self.household(household);
                    return None;
                }
            },
            Subject::Resident(resident) => match self.view.resident(resident) {
                Some(file) => self.view.duties_of_resident(resident, &file, &self.view.measures(&file), window),
                None => {
                    self.resident(resident);
                    return None;
                }
            },
            Subject::Place(_) | Subject::Grid(_) | Subject::Community => {
                if let Some(area) = View::area_of_work(subject) {
                    self.area(&area);
                }
                self.view.duties_of_work(subject, &window)
            }
            Subject::Sighting(id) => self.view.sighting_check(id).into_iter().map(|(_, duty)| duty).collect(),
        };
        let known = duties.into_iter().find(|duty| duty.id().is_some_and(|known| known.as_str() == id));
        if done && known.as_ref().is_some_and(|duty| duty.kind.needs_outcome()) {
            self.reasons.push(reject("outcomeMissing"));
        }
        match known.as_ref().map(|duty| duty.status_at(at)) {
            None => self.reasons.push(reject("unknownDuty").with("id", text(id))),
            Some(status @ (DutyStatus::Done | DutyStatus::LateDone | DutyStatus::Void)) => {
                self.reasons.push(reject("dutyOver").with("status", Argument::Code(status.code().to_owned())));
            }
            Some(_) => {}
        }
        known
    }

    /// The duty as it stood at an instant that is over: who had it then.
    pub(super) fn duty_then(&self, subject: &Subject, id: &str, at: Instant) -> Option<Duty> {
        let as_of = AsOf { at, ..self.view.as_of };
        let then = View::new(self.view.community, self.view.log, self.view.books, as_of);
        Case { view: &then, reasons: Vec::new() }.duty(subject, id, at, false)
    }
}
