//! What is left of each kind of fact. A new kind does not compile before somebody has said what is left of it.
//!
//! Words and references to what is kept elsewhere go; that there were any stays, for rules ask for it. Days, places,
//! categories and values stay as far as some count rests on them.

use super::Hand;
use crate::access::FileOpened;
use crate::base::{DutyId, ERASED_TEXT, EvidenceId, HouseholdId, PartyId, ResidentId, SampleId, cover};
use crate::care::{CareGroundStated, CareGroundWithdrawn, CareVisited, ContactPreferred};
use crate::duty::{
    DutyAssigned, DutyAttempted, DutyCancelled, DutyClaimed, DutyDone, DutyHandedBack, EscalationAcknowledged,
    Evidence, Subject, about,
};
use crate::exposure::{
    ArrivalRegistered, CaseMovedOut, CircumstanceStated, ImmunityStated, InfectionFound, JourneyReported, StayReported,
};
use crate::gate::{Holder, Traveller};
use crate::health::{
    CheckFailed, ReadingTaken, SymptomsReported, TestAnnounced, TestExcused, TestRefused, VaccinationGiven,
    VaccinationUnfit,
};
use crate::log::{Fact, UnknownFact};
use crate::outreach::Target;
use crate::place::{AddressChanged, HouseholdRegistered, ResidentMoved, SecondHomeStated};
use crate::quarantine::{MeasureExtended, MeasureLifted, MeasureOrdered, ReleaseSigned};
use crate::screening::{Answer, AnswerValue, Signatory};
use crate::supply::{Came, Issued};
use serde::Deserialize;
use serde_json::Value;

fn words(text: &mut String) {
    if !text.trim().is_empty() {
        ERASED_TEXT.clone_into(text);
    }
}

fn kept(evidence: &mut EvidenceId) {
    if let Ok(covered) = EvidenceId::new("erased") {
        *evidence = covered;
    }
}

fn shown(evidence: &mut Evidence) {
    evidence.photos.truncate(1);
    evidence.photos.iter_mut().chain(&mut evidence.signature).for_each(kept);
}

fn tube(sample: &mut SampleId) {
    if let Ok(covered) = SampleId::new(&cover(sample.as_str())) {
        *sample = covered;
    }
}

fn room(room: &mut Option<String>) {
    if let Some(room) = room {
        *room = cover(room);
    }
}

fn told(answer: &mut Answer) {
    if let AnswerValue::Text(text) = &mut answer.value {
        words(text);
    }
}

impl Hand<'_> {
    /// The subject of a deed; true where words about the duty go.
    fn subject(&mut self, subject: &mut Subject, duty: &mut DutyId) -> bool {
        match subject {
            Subject::Resident(id) => {
                let before = about(id);
                if !self.person(id) {
                    return false;
                }
                // The duty is one of the person's under the other name.
                let text = before.replaced_in(duty.as_str(), about(id)).unwrap_or_else(|| cover(duty.as_str()));
                if let Ok(id) = DutyId::new(&text) {
                    *duty = id;
                }
                true
            }
            Subject::Household(id) => self.home(id) || self.erasures.errands.contains(duty),
            Subject::Sighting(_) | Subject::Place(_) | Subject::Grid(_) | Subject::Community => false,
        }
    }

    fn door(&self, household: &HouseholdId, door: &mut String, floor: &mut Option<i16>) {
        if self.home(household) {
            words(door);
            *floor = None;
        }
    }

    fn maybe(&mut self, party: &mut Option<PartyId>) -> bool {
        party.as_mut().is_some_and(|party| self.party(party))
    }

    /// Of a kind that this build does not know only names are known; a build that knows the kind does the rest. The id of a
    /// person's duty can be turned only as long as it is known whose it is, so that is done here: every kind of deed says
    /// alike what duty and whose.
    fn unknown(&mut self, fact: &mut UnknownFact) {
        fact.each_object(&mut |fields| {
            let Some(mut subject) = fields.get("subject").and_then(|subject| Subject::deserialize(subject).ok()) else {
                return;
            };
            if let Some(Value::String(text)) = fields.get_mut("duty")
                && let Ok(mut duty) = DutyId::new(text)
            {
                self.subject(&mut subject, &mut duty);
                *text = duty.to_string();
            }
        });
        fact.rename(&mut |text| {
            let mut id = ResidentId::new(text).ok()?;
            self.person(&mut id).then(|| id.to_string())
        });
    }

    pub(super) fn fact(&mut self, fact: &mut Fact) {
        match fact {
            // About no resident, and in no words about one.
            Fact::CommunityNamed(_) | Fact::PlaceAdded(_) | Fact::PlaceChanged(_) | Fact::PlaceClosed(_) => {}
            Fact::HouseholdMerged(_) | Fact::HouseholdDissolved(_) | Fact::NoticePosted(_) | Fact::NoticeGone(_) => {}
            Fact::GridDrawn(_) | Fact::GridClosed(_) | Fact::UnitJoined(_) | Fact::UnitClaimed(_) => {}
            Fact::UnitLeft(_) | Fact::WorkerEnrolled(_) | Fact::WorkerLeft(_) | Fact::SquadFormed(_) => {}
            Fact::PostTaken(_) | Fact::PostLeft(_) | Fact::PostHandedOver(_) | Fact::DeputyNamed(_) => {}
            Fact::AreaGraded(_) | Fact::ZoneDeclared(_) | Fact::ZoneLifted(_) | Fact::ZoneScreened(_) => {}
            Fact::EnvironmentSampled(_) | Fact::ZoneDisinfected(_) | Fact::LastContactStated(_) => {}
            Fact::ArrivalExpected(_) | Fact::RoundOpened(_) | Fact::SightingReported(_) => {}
            Fact::SightingExplained(_) | Fact::GateOpened(_) | Fact::GateClosed(_) | Fact::AvailabilityStated(_) => {}
            Fact::ShiftsPlanned(_) | Fact::ShiftSwapped(_) | Fact::ShiftDropped(_) | Fact::CheckedIn(_) => {}
            Fact::CheckedOut(_) | Fact::StockCounted(_) | Fact::StockDiscarded(_) | Fact::ShopReported(_) => {}
            Fact::PlaceObserved(_) | Fact::OutreachGone(_) | Fact::ResponseEnded(_) => {}

            Fact::ClockCorrected(_) | Fact::DeviceRevoked(_) | Fact::DeviceKeyStated(_) | Fact::EntriesSealed(_) => {}
            // What was said about an entry of somebody erased, and what the entry should have been.
            Fact::EntryRetracted(fact) => {
                if self.erasures.entries.contains(&fact.event) {
                    words(&mut fact.reason);
                }
            }
            Fact::EntryCorrected(fact) => {
                let before = std::mem::take(&mut self.named);
                if let Some(fact) = &mut fact.fact {
                    self.fact(fact);
                }
                if self.named || self.erasures.entries.contains(&fact.event) {
                    words(&mut fact.reason);
                }
                self.named |= before;
            }
            Fact::Unknown(fact) => self.unknown(fact),

            // Only the name goes.
            Fact::ResidentMoved(ResidentMoved { resident, .. })
            | Fact::SecondHomeStated(SecondHomeStated { resident, .. })
            | Fact::StayReported(StayReported { resident, .. })
            | Fact::JourneyReported(JourneyReported { resident, .. })
            | Fact::CircumstanceStated(CircumstanceStated { resident, .. })
            | Fact::ImmunityStated(ImmunityStated { resident, .. })
            | Fact::ArrivalRegistered(ArrivalRegistered { resident, .. })
            | Fact::ReadingTaken(ReadingTaken { resident, .. })
            | Fact::SymptomsReported(SymptomsReported { resident, .. })
            | Fact::TestRefused(TestRefused { resident })
            | Fact::CheckFailed(CheckFailed { resident, .. })
            | Fact::TestAnnounced(TestAnnounced { resident, .. })
            | Fact::VaccinationGiven(VaccinationGiven { resident, .. })
            | Fact::CareGroundStated(CareGroundStated { resident, .. })
            | Fact::CareGroundWithdrawn(CareGroundWithdrawn { resident, .. })
            | Fact::FileOpened(FileOpened { resident: Some(resident), .. }) => {
                self.person(resident);
            }
            Fact::FileOpened(_) => {}
            Fact::TestCampaignOpened(fact) => {
                for resident in &mut fact.scope.residents {
                    self.person(resident);
                }
            }
            Fact::ContactReported(fact) => {
                self.person(&mut fact.resident);
                self.party(&mut fact.with);
            }
            Fact::PartyTested(fact) => {
                self.party(&mut fact.party);
            }
            Fact::InfectionFound(InfectionFound { case, .. }) | Fact::CaseMovedOut(CaseMovedOut { case, .. }) => {
                self.maybe(case);
            }
            Fact::ChangesReported(fact) => {
                self.maybe(&mut fact.reporter);
            }
            Fact::StockReceived(fact) => {
                if let Came::Donated { donor } = &mut fact.came {
                    self.party(donor);
                }
            }
            Fact::PermitIssued(fact) => {
                if let Holder::Resident(resident) = &mut fact.holder
                    && self.person(resident)
                {
                    self.held(&fact.permit);
                }
            }

            // The name, and one thing more.
            Fact::ResidentRegistered(fact) => {
                if self.person(&mut fact.resident) {
                    fact.sex = None;
                }
            }
            Fact::ContactPreferred(ContactPreferred { resident, channel, smartphone }) => {
                if self.person(resident) {
                    (*channel, *smartphone) = (None, None);
                }
            }
            Fact::MeasureOrdered(MeasureOrdered { resident, basis: text, .. })
            | Fact::ReleaseSigned(ReleaseSigned { resident, authority: text })
            | Fact::VaccinationUnfit(VaccinationUnfit { resident, reason: text })
            | Fact::TestExcused(TestExcused { resident, reason: text, .. }) => {
                if self.person(resident) {
                    words(text);
                }
            }
            Fact::CareVisited(CareVisited { resident, note, .. }) => {
                if self.person(resident) {
                    note.iter_mut().for_each(words);
                }
            }
            Fact::MeasureLifted(MeasureLifted { resident, authority, reason, .. })
            | Fact::MeasureExtended(MeasureExtended { resident, authority, reason, .. }) => {
                if self.person(resident) {
                    [authority, reason].into_iter().for_each(words);
                }
            }
            Fact::SampleTaken(fact) => {
                if self.person(&mut fact.resident) {
                    tube(&mut fact.sample);
                }
            }
            Fact::ResultReported(fact) => {
                let mut all = !fact.residents.is_empty();
                for resident in &mut fact.residents {
                    all &= self.person(resident);
                }
                // The tube of a pool is also that of the others.
                if all {
                    tube(&mut fact.sample);
                }
            }
            Fact::QuarantineEntered(fact) => {
                if self.person(&mut fact.resident) {
                    room(&mut fact.room);
                }
            }
            Fact::SitePositive(fact) => {
                if fact.resident.as_mut().is_some_and(|resident| self.person(resident)) {
                    room(&mut fact.room);
                }
            }
            Fact::StockIssued(fact) => {
                if let Issued::Resident(resident) = &mut fact.to
                    && self.person(resident)
                {
                    fact.duty = None;
                }
            }
            Fact::PersonErased(fact) => self.erasure(fact),

            // Homes, and who is there.
            Fact::HouseholdRegistered(HouseholdRegistered { household, door, floor, .. })
            | Fact::AddressChanged(AddressChanged { household, door, floor, .. }) => self.door(household, door, floor),
            Fact::HouseholdSplit(fact) => {
                self.door(&fact.into, &mut fact.door, &mut fact.floor);
                for resident in &mut fact.residents {
                    self.person(resident);
                }
            }
            Fact::TitleStated(fact) => {
                let (party, contact) = (self.party(&mut fact.party), self.maybe(&mut fact.contact));
                if party || contact || self.home(&fact.household) {
                    fact.employer.iter_mut().for_each(words);
                }
            }
            Fact::VisitRecorded(fact) => {
                for accounted in &mut fact.accounted {
                    self.person(&mut accounted.resident);
                }
                let home = self.home(&fact.household);
                for answer in &mut fact.answers {
                    if answer.resident.as_mut().is_some_and(|resident| self.person(resident)) || home {
                        told(answer);
                    }
                }
            }
            Fact::WatchListed(fact) => {
                if self.home(&fact.household) {
                    words(&mut fact.reason);
                }
            }
            Fact::WatchClosed(fact) => {
                if self.home(&fact.household) {
                    words(&mut fact.outcome);
                }
            }
            Fact::DocumentSigned(fact) => {
                let erased = match &mut fact.signatory {
                    Signatory::Resident(resident) => self.person(resident),
                    Signatory::Household(household) => self.home(household),
                };
                if erased {
                    fact.evidence.iter_mut().for_each(kept);
                }
            }
            Fact::OutreachGiven(fact) => {
                if matches!(&fact.target, Target::Household(household) if self.home(household)) {
                    fact.evidence.iter_mut().for_each(kept);
                }
            }

            // Work that was asked for and done, and passages.
            Fact::RequestMade(fact) => {
                let asked = fact.asked_by.as_mut().is_some_and(|resident| self.person(resident));
                if asked {
                    self.asked(&fact.household, &fact.request);
                }
                if asked || self.home(&fact.household) {
                    fact.note.iter_mut().for_each(words);
                }
            }
            Fact::DutyClaimed(DutyClaimed { duty, subject })
            | Fact::DutyAssigned(DutyAssigned { duty, subject, .. })
            | Fact::EscalationAcknowledged(EscalationAcknowledged { duty, subject, .. }) => {
                self.subject(subject, duty);
            }
            Fact::DutyDone(DutyDone { duty, subject, evidence }) => {
                if self.subject(subject, duty) {
                    evidence.iter_mut().for_each(|evidence| shown(evidence));
                }
            }
            Fact::DutyAttempted(DutyAttempted { duty, subject, note: text })
            | Fact::DutyCancelled(DutyCancelled { duty, subject, reason: text })
            | Fact::DutyHandedBack(DutyHandedBack { duty, subject, reason: Some(text) }) => {
                if self.subject(subject, duty) {
                    words(text);
                }
            }
            Fact::DutyHandedBack(DutyHandedBack { duty, subject, reason: None }) => {
                self.subject(subject, duty);
            }
            Fact::PermitRevoked(fact) => {
                if self.erasures.permits.contains(&fact.permit) {
                    words(&mut fact.reason);
                }
            }
            Fact::PassageRecorded(fact) => {
                let erased = match &mut fact.approach.who {
                    Traveller::Resident(resident) => self.person(resident),
                    Traveller::Worker(_) | Traveller::Vehicle(_) | Traveller::Visitor(_) => {
                        fact.approach.visits.as_ref().is_some_and(|household| self.home(household))
                    }
                };
                if erased {
                    fact.destination.iter_mut().chain(&mut fact.why).for_each(words);
                }
            }
        }
    }
}
