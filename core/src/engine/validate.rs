//! Reasons against recording an entry. All are found in one pass; an entry without any is recorded.

use crate::base::{Argument, Because, HouseholdId, Instant, PlaceId, ResidentId};
use crate::community::View;
use crate::duty::{Duty, DutyStatus, Subject};
use crate::grid::{PostLeft, PostTaken};
use crate::log::{Entry, Fact};
use crate::place::{Area, PlaceAdded, PlaceKind};
use crate::screening::{RoundOpened, VisitOutcome, VisitRecorded};

/// How far ahead of the device's clock an entry may claim to be true, in minutes: clocks differ a little.
const AHEAD_MINUTES: i32 = 2;

/// Longest text that a fact may hold, in bytes.
const MAX_TEXT: usize = 500;

fn reject(rule: &str) -> Because {
    Because::rule(&format!("reject.{rule}"))
}

fn text(value: impl ToString) -> Argument {
    Argument::Text(value.to_string())
}

/// Collects reasons.
struct Case<'v, 'a> {
    view: &'v View<'a>,
    reasons: Vec<Because>,
}

/// Every reason against `entry`; empty when it can be recorded.
pub(super) fn reasons_against(view: &View<'_>, entry: &Entry) -> Vec<Because> {
    let mut case = Case { view, reasons: Vec::new() };
    if entry.at > view.now().plus_minutes(AHEAD_MINUTES) {
        let (at, now) = (Argument::Instant(entry.at), Argument::Instant(view.now()));
        case.reasons.push(reject("inTheFuture").with("at", at).with("now", now));
    }
    case.check(&entry.fact, entry.at);
    case.reasons
}

impl Case<'_, '_> {
    fn check(&mut self, fact: &Fact, at: Instant) {
        match fact {
            Fact::CommunityNamed(fact) => self.text("name", &fact.name),
            Fact::PlaceAdded(fact) => self.place_added(fact),
            Fact::HouseholdRegistered(fact) => {
                self.text("door", &fact.door);
                self.place(&fact.place);
                let file = self.view.household(&fact.household);
                let known = file.as_ref().and_then(|file| file.address.current());
                self.unregistered(fact.household.as_str(), known.is_none());
            }
            Fact::ResidentRegistered(fact) => {
                self.household(&fact.household);
                let file = self.view.resident(&fact.resident);
                let known = file.as_ref().and_then(|file| file.residence.current());
                self.unregistered(fact.resident.as_str(), known.is_none());
            }
            Fact::ResidentMoved(fact) => {
                self.resident(&fact.resident);
                if let Some(to) = &fact.to {
                    self.household(to);
                }
            }
            Fact::GridDrawn(fact) => {
                self.text("name", &fact.name);
                for place in &fact.places {
                    self.place(place);
                }
                for household in &fact.households {
                    self.household(household);
                }
            }
            Fact::UnitJoined(fact) => {
                self.text("name", &fact.name);
                self.area(&fact.area);
            }
            Fact::WorkerEnrolled(_) | Fact::AreaGraded(_) => {}
            Fact::WorkerLeft(fact) => self.worker(&fact.worker),
            Fact::SquadFormed(fact) => {
                for member in &fact.members {
                    self.worker(member);
                }
            }
            Fact::PostTaken(fact) => self.post_taken(fact),
            Fact::PostLeft(fact) => self.post_left(fact, at),
            Fact::StayReported(fact) => {
                self.resident(&fact.resident);
                if fact.until < fact.from {
                    let (from, until) = (Argument::Date(fact.from), Argument::Date(fact.until));
                    self.reasons.push(reject("endsBeforeStart").with("from", from).with("until", until));
                }
                if self.view.policy.zone.start_of(fact.until) > at {
                    let (until, now) = (self.view.policy.zone.start_of(fact.until), self.view.now());
                    let reason = reject("inTheFuture").with("at", Argument::Instant(until));
                    self.reasons.push(reason.with("now", Argument::Instant(now)));
                }
            }
            Fact::RoundOpened(fact) => self.round_opened(fact),
            Fact::VisitRecorded(fact) => self.visit(fact, at),
            Fact::ReadingTaken(fact) => self.resident(&fact.resident),
            Fact::SymptomsReported(fact) => {
                self.resident(&fact.resident);
                let mut symptoms = fact.symptoms.clone();
                symptoms.sort_unstable();
                if symptoms.windows(2).any(|pair| matches!(pair, [a, b] if a == b)) {
                    self.reasons.push(reject("duplicate").with("id", text("symptoms")));
                }
            }
            Fact::MeasureOrdered(fact) => {
                self.resident(&fact.resident);
                if fact.basis.trim().is_empty() {
                    self.reasons.push(reject("basisMissing"));
                } else {
                    self.text("basis", &fact.basis);
                }
                if self.view.policy.quarantine.plan(&fact.plan).is_none() {
                    self.reasons.push(reject("unknownPlan").with("id", text(&fact.plan)));
                }
            }
            Fact::MeasureLifted(fact) => {
                self.resident(&fact.resident);
                self.text("authority", &fact.authority);
                self.text("reason", &fact.reason);
            }
            Fact::RequestMade(fact) => {
                self.household(&fact.household);
                let file = self.view.household(&fact.household);
                let asked = file.iter().flat_map(|file| &file.duty.requests);
                if asked.into_iter().any(|known| known.fact.request == fact.request) {
                    self.reasons.push(reject("duplicate").with("id", text(&fact.request)));
                }
                if fact.wanted_by <= at {
                    let (from, until) = (Argument::Instant(at), Argument::Instant(fact.wanted_by));
                    self.reasons.push(reject("endsBeforeStart").with("from", from).with("until", until));
                }
            }
            Fact::DutyClaimed(fact) => self.duty(&fact.subject, fact.duty.as_str(), at),
            Fact::DutyDone(fact) => self.duty(&fact.subject, fact.duty.as_str(), at),
            Fact::DutyHandedBack(fact) => self.duty(&fact.subject, fact.duty.as_str(), at),
        }
    }

    fn text(&mut self, field: &str, value: &str) {
        if value.trim().is_empty() {
            self.reasons.push(reject("emptyText").with("field", text(field)));
        } else if value.len() > MAX_TEXT || value.chars().any(char::is_control) {
            self.reasons.push(reject("badText").with("field", text(field)));
        }
    }

    fn unregistered(&mut self, id: &str, unknown: bool) {
        if !unknown {
            self.reasons.push(reject("alreadyRegistered").with("id", text(id)));
        }
    }

    fn place(&mut self, id: &PlaceId) {
        if self.view.place(id).is_none() {
            self.reasons.push(reject("unknownPlace").with("id", text(id)));
        }
    }

    fn household(&mut self, id: &HouseholdId) {
        if self.view.household(id).is_none_or(|file| file.address.current().is_none()) {
            self.reasons.push(reject("unknownHousehold").with("id", text(id)));
        }
    }

    fn resident(&mut self, id: &ResidentId) {
        if self.view.resident(id).is_none_or(|file| file.residence.current().is_none()) {
            self.reasons.push(reject("unknownResident").with("id", text(id)));
        }
    }

    fn worker(&mut self, id: &crate::base::WorkerId) {
        let folder = self.view.community.workers.get(id);
        let file = folder.map(|folder| folder.as_of(self.view.log, &self.view.as_of));
        if file.is_none_or(|file| file.enrolled().is_none()) {
            self.reasons.push(reject("unknownWorker").with("id", text(id)));
        }
    }

    fn area(&mut self, area: &Area) {
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

    fn place_added(&mut self, fact: &PlaceAdded) {
        self.text("name", &fact.name);
        self.unregistered(fact.place.as_str(), self.view.place(&fact.place).is_none());
        let Some(parent) = &fact.parent else { return };
        let Some(around) = self.view.place(parent) else { return self.place(parent) };
        let fits = match fact.kind {
            PlaceKind::Compound => false,
            PlaceKind::Building => around.kind == PlaceKind::Compound,
            PlaceKind::Stairwell => around.kind == PlaceKind::Building,
        };
        if !fits {
            self.reasons.push(reject("parentKind").with("id", text(parent)));
        }
    }

    fn post_taken(&mut self, fact: &PostTaken) {
        self.worker(&fact.worker);
        self.area(&fact.area);
        if self.view.policy.grid.post(&fact.post).is_none() {
            self.reasons.push(reject("unknownPost").with("id", text(&fact.post)));
        }
        if self.holds(&fact.area, &fact.post, &fact.worker) {
            self.reasons.push(reject("alreadyHeld").with("id", text(&fact.post)));
        }
    }

    fn post_left(&mut self, fact: &PostLeft, at: Instant) {
        // A leaving that is typed in late must not fall before the taking.
        let file = self.view.posts(&fact.area);
        let held = file.iter().flat_map(|file| file.holders(&fact.post));
        if !held.into_iter().any(|tenure| tenure.worker == fact.worker && tenure.since <= at) {
            self.reasons.push(reject("notHeld").with("id", text(&fact.post)));
        }
    }

    fn holds(&self, area: &Area, post: &crate::base::PostKind, worker: &crate::base::WorkerId) -> bool {
        self.view.posts(area).is_some_and(|file| file.holders(post).any(|tenure| tenure.worker == *worker))
    }

    fn round_opened(&mut self, fact: &RoundOpened) {
        self.text("name", &fact.name);
        for area in &fact.scope {
            self.area(area);
        }
        if fact.scope.is_empty() {
            self.reasons.push(reject("emptyText").with("field", text("scope")));
        }
        if fact.until <= fact.from {
            let (from, until) = (Argument::Instant(fact.from), Argument::Instant(fact.until));
            self.reasons.push(reject("endsBeforeStart").with("from", from).with("until", until));
        }
        if !(1..=9).contains(&fact.team_size) {
            self.reasons.push(reject("teamSize").with("count", Argument::Count(u32::from(fact.team_size))));
        }
    }

    fn visit(&mut self, fact: &VisitRecorded, at: Instant) {
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
        if !self.view.rounds_for(&around).any(|other| other.round == round.round) {
            self.reasons.push(reject("notInScope").with("id", text(&fact.household)));
        }
        let members = self.view.members(&fact.household);
        for settled in fact.accounted.iter().filter(|settled| !members.contains(&settled.resident)) {
            let reason = reject("notAMember").with("resident", text(&settled.resident));
            self.reasons.push(reason.with("household", text(&fact.household)));
        }
        if fact.outcome != VisitOutcome::Answered && !fact.accounted.is_empty() {
            self.reasons.push(reject("accountedUnlessAnswered"));
        }
        let status = self.view.screening(&fact.household, &file, &round);
        if status.state.is_final() {
            let reason = reject("nothingLeftToAsk").with("household", text(&fact.household));
            self.reasons.push(reason.with("state", Argument::Code(status.state.code().to_owned())));
        }
    }

    fn duty(&mut self, subject: &Subject, id: &str, at: Instant) {
        // A deed may come late; what is looked for are the duties of that day and the day before.
        let window = at.plus_hours(-48)..at.plus_hours(48);
        let duties = match subject {
            Subject::Household(household) => match self.view.household(household) {
                Some(file) => self.view.duties_of_household(household, &file),
                None => return self.household(household),
            },
            Subject::Resident(resident) => match self.view.resident(resident) {
                Some(file) => self.view.duties_of_resident(resident, &file, &self.view.measures(&file), window),
                None => return self.resident(resident),
            },
        };
        let known = duties.iter().find(|duty| duty.id().is_some_and(|known| known.as_str() == id));
        match known.map(|duty: &Duty| duty.status_at(at)) {
            None => self.reasons.push(reject("unknownDuty").with("id", text(id))),
            Some(status @ (DutyStatus::Done | DutyStatus::LateDone | DutyStatus::Void)) => {
                self.reasons.push(reject("dutyOver").with("status", Argument::Code(status.code().to_owned())));
            }
            Some(_) => {}
        }
    }
}
