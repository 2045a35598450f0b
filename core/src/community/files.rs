//! The files: what the log says about one household, one resident, and so on, room by room.

use super::folder::{CaseFile, push_lean};
use crate::access::{ErasureReason, LookUp, LookUpsFile};
use crate::base::{Channel, Stated};
use crate::care::{CareFile, CareVisit};
use crate::duty::{Act, Deed, DutyFile, WorkFile};
use crate::exposure::{ArrivalFile, Ledger, PartyFile, RiskMap, Stays, ZoneFact, ZoneFile};
use crate::gate::{GateFile, PermitFile, TravelFile, Traveller};
use crate::grid::{AreaFile, Deputy, GridFile, SquadFile, UnitFile, WorkerFile};
use crate::health::{Finding, HealthFile, ReadingTaken, TestCampaignFile};
use crate::log::{Event, Fact};
use crate::outreach::OutreachFile;
use crate::place::{Address, CommunityNamed, Door, Fate, Home, HouseholdRegistered, PlaceFile, Premises, Residence};
use crate::quarantine::{OrdersFile, SiteFile};
use crate::rota::{RotaFile, ServiceFile};
use crate::screening::{DocumentSigned, Papers, RoundFile, SightingFile, Signed, Visit, Visits, WatchFile};
use crate::supply::{Issued, Movement, ShopFile, StockFile, StockIssued, StockLine};
use serde::Serialize;

/// What the log says about the community as a whole.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Register {
    /// Its names, in the order things happened; the last one holds.
    pub named: Vec<Stated<CommunityNamed>>,
    /// When the response was said to have ended; the last one holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ended: Vec<Stated<()>>,
    /// How many people were erased, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub erased: Vec<Stated<(u32, ErasureReason)>>,
}

/// What the log says about one household.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HouseholdFile {
    /// Where it lives, and whether it still is a household.
    pub address: Address,
    /// Titles to the home, and the notice on its door.
    pub home: Home,
    /// Visits and calls.
    pub visits: Visits,
    /// Entries of watch lists.
    pub watch: WatchFile,
    /// What it has signed.
    #[serde(skip_serializing_if = "Papers::is_empty")]
    pub papers: Papers,
    /// Requests, and what people did about its duties.
    pub duty: DutyFile,
}

/// What the log says about one resident.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ResidentFile {
    /// Who and where.
    pub residence: Residence,
    /// Stays elsewhere.
    pub stays: Stays,
    /// Contacts and arrivals.
    pub ledger: Ledger,
    /// Readings and symptoms.
    pub health: HealthFile,
    /// Orders and liftings.
    pub orders: OrdersFile,
    /// What the person has signed.
    #[serde(skip_serializing_if = "Papers::is_empty")]
    pub papers: Papers,
    /// How the person is looked after; nothing is stated about most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub care: Option<Box<CareFile>>,
    /// What people did about duties.
    pub duty: DutyFile,
}

impl ResidentFile {
    fn care_mut(&mut self) -> &mut CareFile {
        self.care.get_or_insert_default()
    }
}

/// What the log says about one sighting.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SightingRecord {
    /// What was seen and how it was explained.
    pub sighting: SightingFile,
    /// What people did about it.
    pub duty: DutyFile,
}

fn stated<T>(event: &Event, fact: T) -> Stated<T> {
    Stated { at: event.at, event: event.id(), fact }
}

fn sign(papers: &mut Papers, event: &Event, fact: &DocumentSigned) {
    let signed = Signed { document: fact.document, evidence: fact.evidence.clone() };
    push_lean(&mut papers.0, stated(event, signed));
}

/// Takes up a deed or request; every other fact leaves the file as it is.
fn fold_duty(file: &mut DutyFile, event: &Event) {
    let (duty, deed) = match &event.fact {
        Fact::DutyClaimed(fact) => (&fact.duty, Deed::Claimed),
        Fact::DutyDone(fact) => (&fact.duty, Deed::Done),
        Fact::DutyHandedBack(fact) => (&fact.duty, Deed::HandedBack),
        Fact::DutyAssigned(fact) => {
            let (to, instead_of) = (fact.worker.clone(), fact.instead_of.clone());
            (&fact.duty, Deed::Assigned { to, instead_of })
        }
        Fact::DutyAttempted(fact) => (&fact.duty, Deed::Attempted { note: fact.note.as_str().into() }),
        Fact::DutyCancelled(fact) => (&fact.duty, Deed::Cancelled { reason: fact.reason.as_str().into() }),
        Fact::EscalationAcknowledged(fact) => (&fact.duty, Deed::Acknowledged { until: fact.until }),
        Fact::RequestMade(fact) => return push_lean(&mut file.requests, stated(event, fact.as_ref().clone())),
        _ => return,
    };
    let evidence = match &event.fact {
        Fact::DutyDone(fact) => fact.evidence.clone(),
        _ => None,
    };
    let act = Act { duty: duty.clone(), deed, worker: event.by.clone(), at: event.at, event: event.id(), evidence };
    push_lean(&mut file.acts, act);
}

impl CaseFile for Register {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::CommunityNamed(fact) => push_lean(&mut self.named, stated(event, fact.clone())),
            Fact::ResponseEnded(_) => push_lean(&mut self.ended, stated(event, ())),
            Fact::PersonErased(fact) => {
                let people = u32::try_from(fact.people.len()).unwrap_or(u32::MAX);
                push_lean(&mut self.erased, stated(event, (people, fact.reason)));
            }
            _ => {}
        }
    }
}

impl CaseFile for PlaceFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::PlaceAdded(fact) => self.add(stated(event, fact.clone())),
            Fact::PlaceChanged(fact) => self.change(stated(event, fact.clone())),
            Fact::PlaceClosed(_) => self.close(event.at, event.id()),
            _ => {}
        }
    }
}

impl HouseholdFile {
    fn found(&mut self, event: &Event, registered: HouseholdRegistered, door: Door) {
        push_lean(&mut self.address.registered, stated(event, registered));
        push_lean(&mut self.address.doors, stated(event, door));
        self.address.fate = None;
    }
}

impl CaseFile for HouseholdFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::HouseholdRegistered(fact) => {
                let door = Door { place: fact.place.clone(), door: fact.door.clone(), floor: fact.floor };
                self.found(event, fact.clone(), door);
            }
            Fact::HouseholdSplit(fact) => {
                let door = Door { place: fact.place.clone(), door: fact.door.clone(), floor: fact.floor };
                let registered = HouseholdRegistered {
                    household: fact.into.clone(),
                    place: fact.place.clone(),
                    door: fact.door.clone(),
                    floor: fact.floor,
                    premises: Premises::Home,
                };
                self.found(event, registered, door);
            }
            Fact::AddressChanged(fact) => {
                let door = Door { place: fact.place.clone(), door: fact.door.clone(), floor: fact.floor };
                push_lean(&mut self.address.doors, stated(event, door));
            }
            Fact::HouseholdMerged(fact) => {
                self.address.fate = Some(stated(event, Fate::MergedInto(fact.into.clone())));
            }
            Fact::HouseholdDissolved(_) => self.address.fate = Some(stated(event, Fate::Dissolved)),
            Fact::TitleStated(fact) => push_lean(&mut self.home.titles, stated(event, fact.clone())),
            Fact::ChangesReported(fact) => push_lean(&mut self.home.changes, stated(event, fact.clone())),
            Fact::NoticePosted(_) => push_lean(&mut self.home.notices, stated(event, true)),
            Fact::NoticeGone(_) => push_lean(&mut self.home.notices, stated(event, false)),
            Fact::WatchListed(fact) => push_lean(&mut self.watch.listed, stated(event, fact.clone())),
            Fact::WatchClosed(fact) => push_lean(&mut self.watch.closed, stated(event, fact.clone())),
            Fact::DocumentSigned(fact) => sign(&mut self.papers, event, fact),
            Fact::VisitRecorded(fact) => {
                let visit = Visit {
                    round: fact.round.clone(),
                    channel: fact.channel,
                    outcome: fact.outcome,
                    accounted: fact.accounted.clone(),
                    answers: fact.answers.clone(),
                };
                push_lean(&mut self.visits.0, stated(event, visit));
            }
            _ => fold_duty(&mut self.duty, event),
        }
    }
}

impl CaseFile for ResidentFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::ResidentRegistered(fact) => {
                push_lean(&mut self.residence.homes, stated(event, Some(fact.household.clone())));
                push_lean(&mut self.residence.registered, stated(event, fact.clone()));
            }
            Fact::ResidentMoved(fact) => push_lean(&mut self.residence.homes, stated(event, fact.to.clone())),
            Fact::HouseholdSplit(fact) => {
                push_lean(&mut self.residence.homes, stated(event, Some(fact.into.clone())));
            }
            Fact::SecondHomeStated(fact) => push_lean(&mut self.residence.second_homes, stated(event, fact.clone())),
            Fact::ContactReported(fact) => push_lean(&mut self.ledger.contacts, stated(event, fact.clone())),
            Fact::ArrivalRegistered(fact) => push_lean(&mut self.ledger.arrivals, stated(event, fact.clone())),
            Fact::StayReported(fact) => push_lean(&mut self.stays.0, stated(event, fact.clone())),
            Fact::ReadingTaken(fact) => self.health.take_reading(event.at, event.id(), fact),
            Fact::SymptomsReported(fact) => self.health.take_symptoms(event.at, event.id(), fact),
            Fact::JourneyReported(fact) => push_lean(&mut self.ledger.rare_mut().journeys, stated(event, fact.clone())),
            Fact::CircumstanceStated(fact) => {
                push_lean(&mut self.ledger.rare_mut().circumstances, stated(event, fact.clone()));
            }
            Fact::ImmunityStated(fact) => push_lean(&mut self.ledger.rare_mut().immunity, stated(event, fact.clone())),
            Fact::SampleTaken(fact) => {
                push_lean(&mut self.health.lab_mut().samples, stated(event, (fact.sample.clone(), fact.method)));
            }
            Fact::ResultReported(fact) => {
                let finding = Finding {
                    sample: fact.sample.clone(),
                    result: fact.result,
                    cycle_threshold: fact.cycle_threshold,
                    pooled: fact.residents.len() > 1,
                    unconfirmed: fact.unconfirmed,
                };
                push_lean(&mut self.health.lab_mut().results, stated(event, finding));
            }
            Fact::TestRefused(_) => push_lean(&mut self.health.lab_mut().refused, stated(event, ())),
            Fact::CheckFailed(fact) => push_lean(&mut self.health.lab_mut().failed_checks, stated(event, fact.why)),
            Fact::QuarantineEntered(fact) => {
                push_lean(&mut self.orders.record_mut().entered, stated(event, fact.clone()));
            }
            Fact::MeasureExtended(fact) => {
                push_lean(&mut self.orders.record_mut().extended, stated(event, fact.clone()));
            }
            Fact::ReleaseSigned(fact) => push_lean(&mut self.orders.record_mut().signed, stated(event, fact.clone())),
            Fact::MeasureOrdered(fact) => push_lean(&mut self.orders.ordered, stated(event, fact.clone())),
            Fact::DocumentSigned(fact) => sign(&mut self.papers, event, fact),
            Fact::MeasureLifted(fact) => push_lean(&mut self.orders.lifted, stated(event, fact.clone())),
            Fact::VaccinationGiven(fact) => {
                push_lean(&mut self.health.vaccines_mut().given, stated(event, fact.clone()));
            }
            Fact::VaccinationUnfit(fact) => {
                push_lean(&mut self.health.vaccines_mut().unfit, stated(event, fact.reason.clone()));
            }
            Fact::TestAnnounced(fact) => {
                push_lean(&mut self.health.lab_mut().announced, stated(event, fact.on));
            }
            Fact::CareGroundStated(fact) => {
                push_lean(&mut self.care_mut().grounds, stated(event, (fact.ground.clone(), true)));
            }
            Fact::CareGroundWithdrawn(fact) => {
                push_lean(&mut self.care_mut().grounds, stated(event, (fact.ground.clone(), false)));
            }
            Fact::ContactPreferred(fact) => {
                let care = self.care_mut();
                care.channel = fact.channel.or(care.channel);
                care.smartphone = fact.smartphone.or(care.smartphone);
            }
            Fact::CareVisited(fact) => {
                let (by, note) = (event.by.clone(), fact.note.as_deref().map(Into::into));
                let visit = CareVisit { by, channel: fact.channel, reached: fact.reached, note };
                push_lean(&mut self.care_mut().visits, stated(event, visit));
            }
            Fact::PassageRecorded(fact) => {
                if let (Traveller::Resident(resident), Some(temperature)) =
                    (&fact.approach.who, fact.approach.temperature)
                {
                    let (resident, channel) = (resident.clone(), Channel::Gate);
                    let reading = ReadingTaken { resident, temperature, channel, replaces: None };
                    self.health.take_reading(event.at, event.id(), &reading);
                }
            }
            _ => fold_duty(&mut self.duty, event),
        }
    }
}

impl CaseFile for TestCampaignFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::TestCampaignOpened(fact) => push_lean(&mut self.opened, stated(event, fact.as_ref().clone())),
            Fact::TestExcused(fact) => push_lean(&mut self.excused, stated(event, fact.clone())),
            _ => {}
        }
    }
}

impl CaseFile for StockFile {
    fn fold(&mut self, event: &Event) {
        let (store, item, movement) = match &event.fact {
            Fact::StockReceived(fact) => {
                let movement = Movement::Received { quantity: fact.quantity, came: fact.came.clone() };
                (&fact.store, &fact.item, movement)
            }
            Fact::StockIssued(fact) => {
                let movement = Movement::Issued { quantity: fact.quantity, to: fact.to.clone() };
                (&fact.store, &fact.item, movement)
            }
            Fact::StockCounted(fact) => (&fact.store, &fact.item, Movement::Counted { quantity: fact.quantity }),
            Fact::StockDiscarded(fact) => {
                let reason = fact.reason.as_str().into();
                (&fact.store, &fact.item, Movement::Discarded { quantity: fact.quantity, reason })
            }
            _ => return,
        };
        self.lines.push(stated(event, StockLine { store: store.clone(), item: item.clone(), movement }));
        if let Fact::StockIssued(StockIssued { to: Issued::Store(to), item, quantity, .. }) = &event.fact {
            let movement = Movement::Moved { quantity: *quantity };
            self.lines.push(stated(event, StockLine { store: to.clone(), item: item.clone(), movement }));
        }
    }
}

impl CaseFile for ShopFile {
    fn fold(&mut self, event: &Event) {
        if let Fact::ShopReported(fact) = &event.fact {
            push_lean(&mut self.reports, stated(event, fact.clone()));
        }
    }
}

impl CaseFile for GateFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::GateOpened(fact) => self.open(stated(event, fact.clone())),
            Fact::GateClosed(_) => self.closed = Some(stated(event, ())),
            _ => {}
        }
    }
}

impl CaseFile for PermitFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::PermitIssued(fact) => self.issue(stated(event, fact.clone())),
            Fact::PermitRevoked(fact) => self.revoked = Some(stated(event, fact.clone())),
            _ => {}
        }
    }
}

impl CaseFile for TravelFile {
    fn fold(&mut self, event: &Event) {
        if let Fact::PassageRecorded(fact) = &event.fact {
            self.take(stated(event, fact.as_ref().clone()));
        }
    }
}

impl CaseFile for RotaFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::ShiftsPlanned(fact) => self.plan(event.at, &event.id(), fact),
            Fact::ShiftSwapped(fact) => self.swap(event.at, &event.id(), fact),
            Fact::ShiftDropped(fact) => self.drop_shift(event.at, &event.id(), fact),
            _ => {}
        }
    }
}

impl CaseFile for ServiceFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::AvailabilityStated(fact) => {
                let offer = fact.offer.clone().map(|offer| stated(event, offer));
                self.state(offer, &fact.away, &fact.back);
            }
            Fact::CheckedIn(fact) => self.come(&fact.shift, stated(event, ())),
            Fact::CheckedOut(fact) => self.leave(&fact.shift, stated(event, ())),
            _ => {}
        }
    }
}

impl CaseFile for GridFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::GridDrawn(fact) => {
                push_lean(&mut self.drawn, stated(event, fact.clone()));
                self.closed = None;
            }
            Fact::GridClosed(_) => self.closed = Some(stated(event, ())),
            _ => {}
        }
    }
}

impl CaseFile for WorkerFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::WorkerEnrolled(fact) => push_lean(&mut self.service, stated(event, Some(fact.clone()))),
            Fact::WorkerLeft(_) => push_lean(&mut self.service, stated(event, None)),
            _ => {}
        }
    }
}

impl CaseFile for SquadFile {
    fn fold(&mut self, event: &Event) {
        if let Fact::SquadFormed(fact) = &event.fact {
            push_lean(&mut self.formed, stated(event, fact.clone()));
        }
    }
}

impl CaseFile for UnitFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::UnitJoined(fact) => self.join(stated(event, fact.clone())),
            Fact::UnitClaimed(fact) => self.claim(stated(event, fact.clone())),
            Fact::UnitLeft(fact) => self.leave(stated(event, fact.area.clone())),
            _ => {}
        }
    }
}

impl CaseFile for AreaFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::PostTaken(fact) => self.take(&fact.post, &fact.worker, event.at, &event.id()),
            Fact::PostLeft(fact) => self.leave(&fact.post, &fact.worker, event.at, &event.id()),
            Fact::PostHandedOver(fact) => {
                self.leave(&fact.post, &fact.from, event.at, &event.id());
                self.take(&fact.post, &fact.to, event.at, &event.id());
            }
            Fact::DeputyNamed(fact) => self.deputies.push(Deputy {
                post: fact.post.clone(),
                holder: fact.holder.clone(),
                deputy: fact.deputy.clone(),
                since: event.at,
                until: fact.until,
                event: event.id(),
            }),
            _ => {}
        }
    }
}

impl CaseFile for RoundFile {
    fn fold(&mut self, event: &Event) {
        if let Fact::RoundOpened(fact) = &event.fact {
            push_lean(&mut self.opened, stated(event, fact.clone()));
        }
    }
}

impl CaseFile for ArrivalFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::ArrivalExpected(fact) => push_lean(&mut self.expected, stated(event, fact.clone())),
            Fact::ArrivalRegistered(fact) => push_lean(&mut self.arrived, stated(event, fact.resident.clone())),
            _ => {}
        }
    }
}

impl CaseFile for PartyFile {
    fn fold(&mut self, event: &Event) {
        if let Fact::PartyTested(fact) = &event.fact {
            push_lean(&mut self.tests, stated(event, (fact.number, fact.negative)));
        }
    }
}

impl CaseFile for ZoneFile {
    fn fold(&mut self, event: &Event) {
        let told = match &event.fact {
            Fact::ZoneDeclared(fact) => ZoneFact::Declared(fact.clone()),
            Fact::ZoneLifted(fact) => ZoneFact::Lifted(fact.clone()),
            Fact::InfectionFound(fact) => ZoneFact::InfectionFound(fact.clone()),
            Fact::CaseMovedOut(fact) => ZoneFact::CaseMovedOut(fact.clone()),
            Fact::ZoneScreened(fact) => ZoneFact::Screened(fact.clone()),
            Fact::EnvironmentSampled(fact) => ZoneFact::EnvironmentSampled(fact.clone()),
            Fact::ZoneDisinfected(_) => ZoneFact::Disinfected,
            Fact::LastContactStated(fact) => ZoneFact::LastContact(fact.clone()),
            _ => return,
        };
        push_lean(&mut self.told, stated(event, told));
    }
}

impl CaseFile for SiteFile {
    fn fold(&mut self, event: &Event) {
        if let Fact::SitePositive(fact) = &event.fact {
            push_lean(&mut self.positives, stated(event, fact.clone()));
        }
    }
}

impl CaseFile for SightingRecord {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::SightingReported(fact) => push_lean(&mut self.sighting.reported, stated(event, fact.clone())),
            Fact::SightingExplained(fact) => push_lean(&mut self.sighting.explained, stated(event, fact.clone())),
            _ => fold_duty(&mut self.duty, event),
        }
    }
}

impl CaseFile for WorkFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::PlaceObserved(fact) => push_lean(&mut self.observed, stated(event, fact.seen.clone())),
            _ => fold_duty(&mut self.duty, event),
        }
    }
}

impl CaseFile for OutreachFile {
    fn fold(&mut self, event: &Event) {
        match &event.fact {
            Fact::OutreachGiven(fact) => push_lean(&mut self.given, stated(event, fact.clone())),
            Fact::OutreachGone(fact) => push_lean(&mut self.gone, stated(event, fact.clone())),
            _ => {}
        }
    }
}

impl CaseFile for LookUpsFile {
    fn fold(&mut self, event: &Event) {
        if let Fact::FileOpened(fact) = &event.fact {
            push_lean(&mut self.looked, stated(event, LookUp { by: event.by.clone(), purpose: fact.purpose }));
        }
    }
}

impl CaseFile for RiskMap {
    fn fold(&mut self, event: &Event) {
        if let Fact::AreaGraded(fact) = &event.fact {
            self.grade(stated(event, fact), event.wall);
        }
    }
}
