//! Reasons against recording an entry. All are found in one pass; an entry without any is recorded.

mod access;
mod care;
mod checks;
mod crew;
mod gates;
mod shifts;
mod supply;
mod testing;
mod work;
mod zones;

use crate::base::{Argument, Because, Instant, WorkerId};
use crate::community::View;
use crate::duty::{Duty, DutyStatus};
use crate::log::{Entry, Fact};
use crate::place::{Area, Title};
use crate::screening::Signatory;

/// How far ahead of the device's clock an entry may claim to be true, in minutes: clocks differ a little.
const AHEAD_MINUTES: i32 = 2;

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
    case.check(&entry.fact, &entry.by, entry.at);
    case.reasons
}

impl Case<'_, '_> {
    fn check(&mut self, fact: &Fact, by: &WorkerId, at: Instant) {
        match fact {
            Fact::CommunityNamed(fact) => self.text("name", &fact.name),
            Fact::PlaceAdded(fact) => self.place_added(fact),
            Fact::PlaceChanged(fact) => self.place_changed(fact),
            Fact::PlaceClosed(fact) => self.place(&fact.place),
            Fact::FileOpened(fact) => self.file_opened(fact, by),
            Fact::PersonErased(fact) => self.person_erased(fact),
            Fact::ResponseEnded(_) => self.response_ended(),
            Fact::AddressChanged(fact) => {
                self.text("door", &fact.door);
                self.household(&fact.household);
                self.place(&fact.place);
            }
            Fact::HouseholdSplit(fact) => self.household_split(fact),
            Fact::HouseholdMerged(fact) => {
                self.household(&fact.household);
                self.household(&fact.into);
                if fact.household == fact.into {
                    self.reasons.push(reject("duplicate").with("id", text(&fact.into)));
                }
            }
            Fact::HouseholdDissolved(fact) => {
                self.household(&fact.household);
                if !self.view.members(&fact.household).is_empty() {
                    self.reasons.push(reject("stillInhabited").with("id", text(&fact.household)));
                }
            }
            Fact::TitleStated(fact) => {
                self.household(&fact.household);
                self.days(fact.from, fact.until);
                if let Some(employer) = &fact.employer {
                    self.text("employer", employer);
                }
            }
            Fact::ChangesReported(fact) => {
                self.household(&fact.household);
                let file = self.view.household(&fact.household);
                if file.is_some_and(|file| file.home.titles.iter().all(|stated| stated.fact.title != Title::Tenant)) {
                    self.reasons.push(reject("notLet").with("id", text(&fact.household)));
                }
            }
            Fact::DocumentSigned(fact) => match &fact.signatory {
                Signatory::Household(household) => self.household(household),
                Signatory::Resident(resident) => self.resident(resident),
            },
            Fact::NoticePosted(fact) => self.household(&fact.household),
            Fact::NoticeGone(fact) => {
                self.household(&fact.household);
                let file = self.view.household(&fact.household);
                if file.is_some_and(|file| file.home.notices.last().is_none_or(|notice| !notice.fact)) {
                    self.reasons.push(reject("noNotice").with("id", text(&fact.household)));
                }
            }
            Fact::SecondHomeStated(fact) => {
                self.resident(&fact.resident);
                self.household(&fact.household);
            }
            Fact::GridClosed(fact) => self.area(&Area::Grid(fact.grid.clone())),
            Fact::PostHandedOver(fact) => {
                self.worker(&fact.to);
                if !self.held_since(&fact.area, &fact.post, &fact.from, at) {
                    self.reasons.push(reject("notHeld").with("id", text(&fact.post)));
                }
                if self.holds(&fact.area, &fact.post, &fact.to) {
                    self.reasons.push(reject("alreadyHeld").with("id", text(&fact.post)));
                }
            }
            Fact::DeputyNamed(fact) => {
                self.worker(&fact.deputy);
                if !self.holds(&fact.area, &fact.post, &fact.holder) {
                    self.reasons.push(reject("notHeld").with("id", text(&fact.post)));
                }
                self.instants(at, fact.until);
            }
            Fact::ContactReported(fact) => {
                self.resident(&fact.resident);
                self.days(fact.first, Some(fact.last));
                self.not_after(fact.last, at);
            }
            Fact::ArrivalExpected(fact) => {
                self.household(&fact.household);
                if fact.people == 0 {
                    self.reasons.push(reject("emptyText").with("field", text("people")));
                }
            }
            Fact::ArrivalRegistered(fact) => {
                self.resident(&fact.resident);
                let stay = fact.stay(self.view.policy.zone.date(at));
                self.days(stay.from, Some(stay.until));
                self.not_after(stay.until, at);
                if let Some(point) = &fact.point {
                    self.place(point);
                }
                if let Some(arrival) = &fact.arrival {
                    let folder = self.view.community.arrivals.get(arrival);
                    if folder.is_none_or(|folder| folder.file(self.view.log).expected.is_empty()) {
                        self.reasons.push(reject("unknownArrival").with("id", text(arrival)));
                    }
                }
            }
            Fact::SightingReported(fact) => {
                self.area(&fact.area);
                let folder = self.view.community.sightings.get(&fact.sighting);
                let known = folder.is_some_and(|folder| !folder.file(self.view.log).sighting.reported.is_empty());
                self.unregistered(fact.sighting.as_str(), !known);
            }
            Fact::SightingExplained(fact) => {
                self.text("explanation", &fact.explanation);
                let folder = self.view.community.sightings.get(&fact.sighting);
                if folder.is_none_or(|folder| folder.file(self.view.log).sighting.reported.is_empty()) {
                    self.reasons.push(reject("unknownSighting").with("id", text(&fact.sighting)));
                }
            }
            Fact::WatchListed(fact) => {
                self.text("reason", &fact.reason);
                self.household(&fact.household);
                self.instants(at, fact.by);
                if self.watch_entry(&fact.household, &fact.entry) {
                    self.reasons.push(reject("duplicate").with("id", text(&fact.entry)));
                }
            }
            Fact::WatchClosed(fact) => {
                self.text("outcome", &fact.outcome);
                if !self.watch_entry(&fact.household, &fact.entry) {
                    self.reasons.push(reject("unknownWatch").with("id", text(&fact.entry)));
                }
            }
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
                self.post(fact.post.as_ref());
            }
            Fact::UnitClaimed(fact) => {
                self.unit(&fact.unit, at);
                self.area(&fact.area);
                self.post(fact.post.as_ref());
            }
            Fact::UnitLeft(fact) => self.unit_left(fact, at),
            Fact::WorkerEnrolled(fact) => self.worker_enrolled(fact),
            Fact::AreaGraded(_) => {}
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
                self.days(fact.from, Some(fact.until));
                self.not_after(fact.until, at);
            }
            Fact::RoundOpened(fact) => self.round_opened(fact),
            Fact::VisitRecorded(fact) => self.visit(fact, at),
            Fact::ReadingTaken(fact) => {
                self.resident(&fact.resident);
                self.corrects(&fact.resident, fact.replaces.as_ref(), |health| {
                    health.readings.iter().map(|reading| &reading.event).collect()
                });
            }
            Fact::SymptomsReported(fact) => {
                self.resident(&fact.resident);
                self.corrects(&fact.resident, fact.replaces.as_ref(), |health| {
                    health.symptoms.iter().map(|answer| &answer.event).collect()
                });
                let mut symptoms = fact.symptoms.clone();
                symptoms.sort_unstable();
                if symptoms.windows(2).any(|pair| matches!(pair, [a, b] if a == b)) {
                    self.reasons.push(reject("duplicate").with("id", text("symptoms")));
                }
                if let Some(onset) = fact.onset {
                    self.not_after(onset, at);
                }
            }
            Fact::JourneyReported(fact) => {
                self.resident(&fact.resident);
                if let Some(departed) = fact.departed {
                    self.days(departed.date(), Some(fact.arrived.date().plus_days(1)));
                }
                self.not_after(fact.arrived.date(), at);
            }
            Fact::CircumstanceStated(fact) => {
                self.resident(&fact.resident);
                self.not_after(fact.on.date(), at);
            }
            Fact::ImmunityStated(fact) => {
                self.resident(&fact.resident);
                self.not_after(fact.on, at);
            }
            Fact::PartyTested(fact) => {
                if fact.number == 0 {
                    self.reasons.push(reject("emptyText").with("field", text("number")));
                }
            }
            Fact::ZoneDeclared(fact) => self.zone_declared(fact),
            Fact::GateOpened(fact) => self.gate_opened(fact),
            Fact::GateClosed(fact) => self.gate_closed(fact),
            Fact::PermitIssued(fact) => self.permit_issued(fact),
            Fact::PermitRevoked(fact) => self.permit_revoked(fact),
            Fact::PassageRecorded(fact) => self.passage(fact, at),
            Fact::AvailabilityStated(fact) => self.availability_stated(fact),
            Fact::ShiftsPlanned(fact) => self.shifts_planned(fact, at),
            Fact::ShiftSwapped(fact) => self.shift_swapped(fact, at),
            Fact::ShiftDropped(fact) => self.shift_dropped(fact, at),
            Fact::CheckedIn(fact) => self.checked_in(fact, at),
            Fact::CheckedOut(fact) => self.checked_out(fact, at),
            Fact::ZoneLifted(fact) => self.zone_lifted(fact, at),
            Fact::InfectionFound(fact) => self.infection_found(fact, at),
            Fact::CaseMovedOut(fact) => self.area(&fact.area),
            Fact::ZoneScreened(fact) => {
                self.area(&fact.area);
                self.not_after(fact.on, at);
            }
            Fact::EnvironmentSampled(fact) => self.area(&fact.area),
            Fact::ZoneDisinfected(fact) => self.area(&fact.area),
            Fact::LastContactStated(fact) => self.last_contact(fact, at),
            Fact::SampleTaken(fact) => {
                self.resident(&fact.resident);
                let file = self.view.resident(&fact.resident);
                let mut known = file.iter().filter_map(|file| file.health.lab.as_deref()).flat_map(|lab| &lab.samples);
                if known.any(|taken| taken.fact.0 == fact.sample) {
                    self.reasons.push(reject("duplicate").with("id", text(&fact.sample)));
                }
            }
            Fact::ResultReported(fact) => self.result(fact),
            Fact::TestRefused(fact) => self.resident(&fact.resident),
            Fact::CheckFailed(fact) => self.resident(&fact.resident),
            Fact::QuarantineEntered(fact) => {
                self.resident(&fact.resident);
                if let Some(room) = &fact.room {
                    self.text("room", room);
                }
            }
            Fact::SitePositive(fact) => {
                self.place(&fact.site);
                self.not_after(fact.on.date(), at);
                if let Some(room) = &fact.room {
                    self.text("room", room);
                }
            }
            Fact::ReleaseSigned(fact) => {
                self.resident(&fact.resident);
                self.text("authority", &fact.authority);
            }
            Fact::MeasureOrdered(fact) => {
                self.resident(&fact.resident);
                if fact.basis.trim().is_empty() {
                    self.reasons.push(reject("basisMissing"));
                } else {
                    self.text("basis", &fact.basis);
                }
                self.plan(Some(&fact.plan));
            }
            Fact::MeasureLifted(fact) => {
                self.resident(&fact.resident);
                self.plan(fact.plan.as_ref());
                self.text("authority", &fact.authority);
                self.text("reason", &fact.reason);
            }
            Fact::MeasureExtended(fact) => self.measure_extended(fact, at),
            Fact::RequestMade(fact) => self.request(fact, at),
            Fact::DutyClaimed(fact) => {
                let duty = self.duty(&fact.subject, fact.duty.as_str(), at, false);
                let others = |duty: Duty| duty.claim.is_some_and(|(worker, _)| worker != *by);
                let held_then = self.duty_then(&fact.subject, fact.duty.as_str(), at).is_some_and(others);
                if held_then || duty.is_some_and(others) {
                    self.reasons.push(reject("alreadyHeld").with("id", text(&fact.duty)));
                }
            }
            Fact::DutyDone(fact) => self.duty_done(fact, by, at),
            Fact::EscalationAcknowledged(fact) => {
                self.duty(&fact.subject, fact.duty.as_str(), at, false);
                self.instants(at, fact.until);
            }
            Fact::PlaceObserved(fact) => self.observed(fact),
            Fact::OutreachGiven(fact) => self.outreach_given(fact),
            Fact::OutreachGone(fact) => self.outreach_gone(fact),
            Fact::EntryRetracted(fact) => {
                self.text("reason", &fact.reason);
                self.event(&fact.event);
            }
            Fact::ClockCorrected(fact) => self.clock_corrected(fact),
            Fact::DeviceRevoked(fact) => self.device_revoked(fact),
            // A key may come before the first entry, and seals are held against the log by the engine.
            Fact::DeviceKeyStated(_) | Fact::EntriesSealed(_) => {}
            Fact::EntryCorrected(fact) => {
                self.text("reason", &fact.reason);
                self.event(&fact.event);
                if let Some(entry) = self.view.log.root(&fact.event)
                    && self.view.log.claimants(&entry).any(|event| event.fact.is_about_log())
                {
                    self.reasons.push(reject("notCorrectable").with("id", text(&fact.event)));
                }
                if !fact.says_something() {
                    self.reasons.push(reject("emptyText").with("field", text("fact")));
                }
            }
            Fact::Unknown(fact) => self.reasons.push(reject("unknownKind").with("kind", text(fact.kind()))),
            Fact::DutyHandedBack(fact) => {
                let duty = self.duty(&fact.subject, fact.duty.as_str(), at, false);
                let own = |duty: Duty| duty.claim.is_some_and(|(worker, _)| worker == *by);
                let held_then = self.duty_then(&fact.subject, fact.duty.as_str(), at).is_some_and(own);
                if duty.is_some_and(|duty| !own(duty) || !held_then) {
                    self.reasons.push(reject("notHeld").with("id", text(&fact.duty)));
                }
                fact.reason.iter().for_each(|reason| self.text("reason", reason));
            }
            Fact::DutyAssigned(fact) => {
                self.worker(&fact.worker);
                let duty = self.duty(&fact.subject, fact.duty.as_str(), at, false);
                let holder = |duty: Duty| duty.claim.map(|(worker, _)| worker);
                let then = self.duty_then(&fact.subject, fact.duty.as_str(), at).and_then(holder);
                let held = [duty.and_then(holder), then];
                let fits = |held: &Option<WorkerId>| *held == fact.instead_of;
                let others: Vec<_> = held.iter().filter(|held| !fits(held)).collect();
                if others.iter().any(|held| held.is_some()) {
                    self.reasons.push(reject("alreadyHeld").with("id", text(&fact.duty)));
                } else if !others.is_empty() {
                    self.reasons.push(reject("notHeld").with("id", text(&fact.duty)));
                }
            }
            Fact::DutyAttempted(fact) => {
                self.duty(&fact.subject, fact.duty.as_str(), at, false);
                self.text("note", &fact.note);
            }
            Fact::CareGroundStated(fact) => self.care_ground_stated(fact),
            Fact::CareGroundWithdrawn(fact) => self.care_ground_withdrawn(fact),
            Fact::ContactPreferred(fact) => self.contact_preferred(fact),
            Fact::CareVisited(fact) => self.care_visited(fact),
            Fact::VaccinationGiven(fact) => self.vaccination_given(fact, at),
            Fact::VaccinationUnfit(fact) => {
                self.resident(&fact.resident);
                self.text("reason", &fact.reason);
            }
            Fact::TestCampaignOpened(fact) => self.test_campaign_opened(fact),
            Fact::TestExcused(fact) => self.test_excused(fact),
            Fact::TestAnnounced(fact) => self.resident(&fact.resident),
            Fact::StockReceived(fact) => self.stock(&fact.item, fact.quantity),
            Fact::StockIssued(fact) => self.stock_issued(fact, at),
            Fact::StockCounted(fact) => self.stock(&fact.item, 1),
            Fact::StockDiscarded(fact) => self.stock_discarded(fact, at),
            Fact::ShopReported(fact) => self.shop_reported(fact, at),
            Fact::DutyCancelled(fact) => {
                let duty = self.duty(&fact.subject, fact.duty.as_str(), at, false);
                if duty.is_some_and(|duty| duty.status_at(at) == DutyStatus::Missed) {
                    let missed = Argument::Code(DutyStatus::Missed.code().to_owned());
                    self.reasons.push(reject("dutyOver").with("status", missed));
                }
                self.text("reason", &fact.reason);
            }
        }
    }
}
