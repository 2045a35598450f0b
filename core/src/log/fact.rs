//! Every kind of fact that can be recorded, and which files each one touches.

use super::UnknownFact;
use super::{ClockCorrected, DeviceKeyStated, DeviceRevoked, EntriesSealed, EntryCorrected, EntryRetracted};
use crate::access::{FileOpened, PersonErased, ResponseEnded};
use crate::base::{
    ArrivalId, GateId, GridId, HouseholdId, PartyId, PermitId, PlaceId, ResidentId, RoundId, ShopId, SightingId,
    SquadId, TestCampaignId, UnitId, WorkerId,
};
use crate::care::{CareGroundStated, CareGroundWithdrawn, CareVisited, ContactPreferred};
use crate::duty::{
    DutyAssigned, DutyAttempted, DutyCancelled, DutyClaimed, DutyDone, DutyHandedBack, EscalationAcknowledged,
    PlaceObserved, RequestMade, Subject,
};
use crate::exposure::{
    AreaGraded, ArrivalExpected, ArrivalRegistered, CaseMovedOut, CircumstanceStated, ContactReported,
    EnvironmentSampled, ImmunityStated, InfectionFound, JourneyReported, LastContactStated, PartyTested, StayReported,
    ZoneDeclared, ZoneDisinfected, ZoneLifted, ZoneScreened,
};
use crate::gate::{GateClosed, GateOpened, PassageRecorded, PermitIssued, PermitRevoked, Traveller};
use crate::grid::{
    DeputyNamed, GridClosed, GridDrawn, PostHandedOver, PostLeft, PostTaken, SquadFormed, UnitClaimed, UnitJoined,
    UnitLeft, WorkerEnrolled, WorkerLeft,
};
use crate::health::{
    CheckFailed, ReadingTaken, ResultReported, SampleTaken, SymptomsReported, TestAnnounced, TestCampaignOpened,
    TestExcused, TestRefused, VaccinationGiven, VaccinationUnfit,
};
use crate::outreach::{OutreachGiven, OutreachGone, Target};
use crate::place::{
    AddressChanged, Area, ChangesReported, CommunityNamed, HouseholdDissolved, HouseholdMerged, HouseholdRegistered,
    HouseholdSplit, NoticeGone, NoticePosted, PlaceAdded, PlaceChanged, PlaceClosed, ResidentMoved, ResidentRegistered,
    SecondHomeStated, TitleStated,
};
use crate::quarantine::{
    MeasureExtended, MeasureLifted, MeasureOrdered, QuarantineEntered, ReleaseSigned, SitePositive,
};
use crate::rota::{AvailabilityStated, CheckedIn, CheckedOut, ShiftDropped, ShiftSwapped, ShiftsPlanned};
use crate::screening::{
    DocumentSigned, RoundOpened, SightingExplained, SightingReported, Signatory, VisitRecorded, WatchClosed,
    WatchListed,
};
use crate::supply::{ShopReported, StockCounted, StockDiscarded, StockIssued, StockReceived};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A fact: one kind of statement with its particulars. JSON: `{"kind": "readingTaken", "data": {…}}`.
// Reading and writing are derived for the kinds that are known, and made whole below.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(remote = "Self", tag = "kind", content = "data", rename_all = "camelCase", deny_unknown_fields)]
pub enum Fact {
    /// The community has a name.
    CommunityNamed(CommunityNamed),
    /// A place exists.
    PlaceAdded(PlaceAdded),
    /// A place has another name or stands in another place.
    PlaceChanged(PlaceChanged),
    /// A place is no more.
    PlaceClosed(PlaceClosed),
    /// A household exists.
    HouseholdRegistered(HouseholdRegistered),
    /// A household has another door.
    AddressChanged(AddressChanged),
    /// Some residents live as a household of their own.
    HouseholdSplit(HouseholdSplit),
    /// A household has become part of another.
    HouseholdMerged(HouseholdMerged),
    /// A household is no more.
    HouseholdDissolved(HouseholdDissolved),
    /// A party has a title to a home.
    TitleStated(TitleStated),
    /// Changes about a let home are reported.
    ChangesReported(ChangesReported),
    /// A notice is put on the door of an empty home.
    NoticePosted(NoticePosted),
    /// The notice on the door is gone.
    NoticeGone(NoticeGone),
    /// A resident lives in a household.
    ResidentRegistered(ResidentRegistered),
    /// A resident has moved.
    ResidentMoved(ResidentMoved),
    /// A resident has a second home.
    SecondHomeStated(SecondHomeStated),
    /// A grid is drawn.
    GridDrawn(GridDrawn),
    /// A grid is no more.
    GridClosed(GridClosed),
    /// An outside unit has joined.
    UnitJoined(UnitJoined),
    /// An outside unit works in one more area.
    UnitClaimed(UnitClaimed),
    /// An outside unit works in an area no longer.
    UnitLeft(UnitLeft),
    /// A worker has joined.
    WorkerEnrolled(WorkerEnrolled),
    /// A worker has left.
    WorkerLeft(WorkerLeft),
    /// A squad is formed.
    SquadFormed(SquadFormed),
    /// A worker has taken a post.
    PostTaken(PostTaken),
    /// A worker has left a post.
    PostLeft(PostLeft),
    /// A worker has handed a post over.
    PostHandedOver(PostHandedOver),
    /// Somebody stands in for the holder of a post.
    DeputyNamed(DeputyNamed),
    /// An area has a risk level.
    AreaGraded(AreaGraded),
    /// A resident was in an area.
    StayReported(StayReported),
    /// A resident met somebody who is infected.
    ContactReported(ContactReported),
    /// A resident has come from elsewhere.
    JourneyReported(JourneyReported),
    /// A circumstance that the policy knows holds for a resident.
    CircumstanceStated(CircumstanceStated),
    /// Something that makes a resident immune was shown.
    ImmunityStated(ImmunityStated),
    /// Somebody outside whom residents met was tested.
    PartyTested(PartyTested),
    /// An area is a zone from now on.
    ZoneDeclared(ZoneDeclared),
    /// An area is no zone any more.
    ZoneLifted(ZoneLifted),
    /// People in an area were found to be infected.
    InfectionFound(InfectionFound),
    /// An infected person has left an area.
    CaseMovedOut(CaseMovedOut),
    /// Everybody in an area was tested.
    ZoneScreened(ZoneScreened),
    /// The environment of an area was tested.
    EnvironmentSampled(EnvironmentSampled),
    /// An area is disinfected.
    ZoneDisinfected(ZoneDisinfected),
    /// What is known about the last close contact of an area.
    LastContactStated(LastContactStated),
    /// People are announced.
    ArrivalExpected(ArrivalExpected),
    /// A resident has arrived.
    ArrivalRegistered(ArrivalRegistered),
    /// A screening round is opened.
    RoundOpened(RoundOpened),
    /// A household was visited or called.
    VisitRecorded(VisitRecorded),
    /// A household or resident has signed a paper.
    DocumentSigned(DocumentSigned),
    /// A neighbour or observer has seen something.
    SightingReported(SightingReported),
    /// A sighting is explained.
    SightingExplained(SightingExplained),
    /// A list from outside names a household.
    WatchListed(WatchListed),
    /// An entry of a watch list is closed.
    WatchClosed(WatchClosed),
    /// A temperature was taken.
    ReadingTaken(ReadingTaken),
    /// A resident was asked about symptoms.
    SymptomsReported(SymptomsReported),
    /// A sample was taken.
    SampleTaken(SampleTaken),
    /// A laboratory has reported.
    ResultReported(ResultReported),
    /// A resident has refused to be tested.
    TestRefused(TestRefused),
    /// A check was tried and did not take place.
    CheckFailed(CheckFailed),
    /// A resident has entered a place of quarantine.
    QuarantineEntered(QuarantineEntered),
    /// Somebody or something in a place of quarantine is positive.
    SitePositive(SitePositive),
    /// An authority has signed for a release.
    ReleaseSigned(ReleaseSigned),
    /// An authority orders a measure.
    MeasureOrdered(MeasureOrdered),
    /// An authority lifts measures.
    MeasureLifted(MeasureLifted),
    /// An authority lets measures last longer.
    MeasureExtended(MeasureExtended),
    /// A household asks for a service.
    // Apart, for the same reason as a passage.
    RequestMade(Box<RequestMade>),
    /// Somebody takes a duty on.
    DutyClaimed(DutyClaimed),
    /// A duty is done.
    DutyDone(DutyDone),
    /// Somebody gives a duty back.
    DutyHandedBack(DutyHandedBack),
    /// A gate is open.
    GateOpened(GateOpened),
    /// A gate is shut.
    GateClosed(GateClosed),
    /// Somebody may pass gates.
    PermitIssued(PermitIssued),
    /// A permit holds no longer.
    PermitRevoked(PermitRevoked),
    /// Somebody came to a gate.
    // Apart, or every event of the log would take as much memory as a passage.
    PassageRecorded(Box<PassageRecorded>),
    /// A duty was given to somebody.
    DutyAssigned(DutyAssigned),
    /// Somebody tried to do a duty, in vain.
    DutyAttempted(DutyAttempted),
    /// Nobody needs to do a duty any more.
    DutyCancelled(DutyCancelled),
    /// Somebody has said when they can serve.
    AvailabilityStated(Box<AvailabilityStated>),
    /// A rota is adopted or changed.
    ShiftsPlanned(ShiftsPlanned),
    /// Somebody has given a shift to another.
    ShiftSwapped(Box<ShiftSwapped>),
    /// Somebody cannot serve on a shift.
    ShiftDropped(Box<ShiftDropped>),
    /// Somebody has come to serve.
    CheckedIn(Box<CheckedIn>),
    /// Somebody has left the post.
    CheckedOut(Box<CheckedOut>),
    /// Something is so for which the community looks after a resident.
    CareGroundStated(CareGroundStated),
    /// Something is so no longer.
    CareGroundWithdrawn(CareGroundWithdrawn),
    /// How a resident is reached best.
    ContactPreferred(ContactPreferred),
    /// Somebody has looked after a resident.
    CareVisited(CareVisited),
    /// A resident was given a dose of a vaccine.
    VaccinationGiven(VaccinationGiven),
    /// A resident cannot be vaccinated.
    VaccinationUnfit(VaccinationUnfit),
    /// Some residents are tested within a time.
    TestCampaignOpened(Box<TestCampaignOpened>),
    /// A resident need not be tested in a campaign.
    TestExcused(TestExcused),
    /// A resident was told of a test that is to come.
    TestAnnounced(TestAnnounced),
    /// Something has come into a store.
    StockReceived(StockReceived),
    /// Something was taken out of a store.
    StockIssued(StockIssued),
    /// Somebody has counted what is in a store.
    StockCounted(StockCounted),
    /// Something was thrown away.
    StockDiscarded(StockDiscarded),
    /// Somebody has looked at what a shop has and asks for it.
    ShopReported(ShopReported),
    /// Somebody knows that a duty is late.
    EscalationAcknowledged(EscalationAcknowledged),
    /// An observer says what there was in a place.
    PlaceObserved(PlaceObserved),
    /// People were told something.
    OutreachGiven(OutreachGiven),
    /// What was put up is gone.
    OutreachGone(OutreachGone),
    /// Somebody has looked into a person's file.
    FileOpened(FileOpened),
    /// People are erased from the record.
    PersonErased(Box<PersonErased>),
    /// The response has ended.
    ResponseEnded(ResponseEnded),
    /// An entry is taken back.
    EntryRetracted(EntryRetracted),
    /// An entry was wrong.
    EntryCorrected(EntryCorrected),
    /// A device's clock was wrong.
    ClockCorrected(ClockCorrected),
    /// A device is trusted no longer.
    DeviceRevoked(DeviceRevoked),
    /// A device seals its entries with a key.
    DeviceKeyStated(DeviceKeyStated),
    /// A device vouches for entries of its own.
    EntriesSealed(Box<EntriesSealed>),
    /// Something that a newer build has recorded, or a device that is out of order: kept and passed on, without effect.
    /// Nobody can record it here.
    #[serde(skip)]
    Unknown(Box<UnknownFact>),
}

impl Fact {
    /// The fact of this content, or the content itself where this build cannot read it. Whatever carries facts ends here
    /// before it keeps one unread, so that what one way tells twice, such as a key, is read alike on every way.
    pub(super) fn of_content(content: serde_json::Value) -> Result<Self, String> {
        match Self::deserialize(&content) {
            Ok(fact) => Ok(fact),
            Err(_) => UnknownFact::new(content).map(|fact| Self::Unknown(Box::new(fact))),
        }
    }
}

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown(fact) => fact.serialize(serializer),
            known => Self::serialize(known, serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Fact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

/// A file that a fact touches.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Touch<'a> {
    Register,
    Place(&'a PlaceId),
    Household(&'a HouseholdId),
    Resident(&'a ResidentId),
    Grid(&'a GridId),
    Unit(&'a UnitId),
    Worker(&'a WorkerId),
    Squad(&'a SquadId),
    Area(&'a Area),
    Zone(&'a Area),
    Site(&'a PlaceId),
    Round(&'a RoundId),
    Arrival(&'a ArrivalId),
    Sighting(&'a SightingId),
    Party(&'a PartyId),
    Gate(&'a GateId),
    Permit(&'a PermitId),
    Traveller(&'a Traveller),
    /// Who is to serve: one file, because an exchange concerns two posts and happens at both or at neither.
    Rota,
    /// What a worker offers, and when the worker was there.
    Service(&'a WorkerId),
    Campaign(&'a TestCampaignId),
    Stock,
    Shop(&'a ShopId),
    /// Recurring work for a place, a grid, or the community.
    Work(&'a Subject),
    /// The same, for a place.
    WorkAt(&'a PlaceId),
    Outreach(&'a Target),
    /// Who looked into a resident's file; with none, who searched for people.
    LookUps(Option<&'a ResidentId>),
    Risk,
    /// None of its own: what was said about an entry is for the files of that entry.
    Nothing,
}

impl Fact {
    /// Names every file that the fact touches. All of them are named in the fact itself: nothing else is looked up, so
    /// what a fact touches cannot depend on what is known when it comes.
    pub(crate) fn touches<'a>(&'a self, mut touch: impl FnMut(Touch<'a>)) {
        match self {
            Self::HouseholdSplit(fact) => {
                touch(Touch::Household(&fact.into));
                fact.residents.iter().for_each(|resident| touch(Touch::Resident(resident)));
            }
            Self::ArrivalRegistered(fact) => {
                touch(Touch::Resident(&fact.resident));
                if let Some(arrival) = &fact.arrival {
                    touch(Touch::Arrival(arrival));
                }
            }
            Self::ResultReported(fact) => {
                fact.residents.iter().for_each(|resident| touch(Touch::Resident(resident)));
            }
            Self::PassageRecorded(fact) => {
                touch(Touch::Traveller(&fact.approach.who));
                // What the thermometer at the gate says is a reading like any other.
                if let (Traveller::Resident(resident), Some(_)) = (&fact.approach.who, fact.approach.temperature) {
                    touch(Touch::Resident(resident));
                }
            }
            other => touch(other.touches_one()),
        }
    }

    /// The first file that the fact touches; for nearly all kinds the only one.
    fn touches_one(&self) -> Touch<'_> {
        match self {
            Self::CommunityNamed(_) | Self::Unknown(_) => Touch::Register,
            Self::PlaceAdded(fact) => Touch::Place(&fact.place),
            Self::PlaceChanged(fact) => Touch::Place(&fact.place),
            Self::PlaceClosed(fact) => Touch::Place(&fact.place),
            Self::HouseholdRegistered(fact) => Touch::Household(&fact.household),
            Self::AddressChanged(fact) => Touch::Household(&fact.household),
            Self::HouseholdSplit(fact) => Touch::Household(&fact.into),
            Self::HouseholdMerged(fact) => Touch::Household(&fact.household),
            Self::HouseholdDissolved(fact) => Touch::Household(&fact.household),
            Self::TitleStated(fact) => Touch::Household(&fact.household),
            Self::ChangesReported(fact) => Touch::Household(&fact.household),
            Self::NoticePosted(fact) => Touch::Household(&fact.household),
            Self::NoticeGone(fact) => Touch::Household(&fact.household),
            Self::ResidentRegistered(fact) => Touch::Resident(&fact.resident),
            Self::ResidentMoved(fact) => Touch::Resident(&fact.resident),
            Self::SecondHomeStated(fact) => Touch::Resident(&fact.resident),
            Self::GridDrawn(fact) => Touch::Grid(&fact.grid),
            Self::GridClosed(fact) => Touch::Grid(&fact.grid),
            Self::UnitJoined(fact) => Touch::Unit(&fact.unit),
            Self::UnitClaimed(fact) => Touch::Unit(&fact.unit),
            Self::UnitLeft(fact) => Touch::Unit(&fact.unit),
            Self::WorkerEnrolled(fact) => Touch::Worker(&fact.worker),
            Self::WorkerLeft(fact) => Touch::Worker(&fact.worker),
            Self::SquadFormed(fact) => Touch::Squad(&fact.squad),
            Self::PostTaken(fact) => Touch::Area(&fact.area),
            Self::PostLeft(fact) => Touch::Area(&fact.area),
            Self::PostHandedOver(fact) => Touch::Area(&fact.area),
            Self::DeputyNamed(fact) => Touch::Area(&fact.area),
            Self::AreaGraded(_) => Touch::Risk,
            Self::StayReported(fact) => Touch::Resident(&fact.resident),
            Self::ContactReported(fact) => Touch::Resident(&fact.resident),
            Self::JourneyReported(fact) => Touch::Resident(&fact.resident),
            Self::CircumstanceStated(fact) => Touch::Resident(&fact.resident),
            Self::ImmunityStated(fact) => Touch::Resident(&fact.resident),
            Self::PartyTested(fact) => Touch::Party(&fact.party),
            Self::ZoneDeclared(fact) => Touch::Zone(&fact.area),
            Self::ZoneLifted(fact) => Touch::Zone(&fact.area),
            Self::InfectionFound(fact) => Touch::Zone(&fact.area),
            Self::CaseMovedOut(fact) => Touch::Zone(&fact.area),
            Self::ZoneScreened(fact) => Touch::Zone(&fact.area),
            Self::EnvironmentSampled(fact) => Touch::Zone(&fact.area),
            Self::ZoneDisinfected(fact) => Touch::Zone(&fact.area),
            Self::LastContactStated(fact) => Touch::Zone(&fact.area),
            Self::ArrivalExpected(fact) => Touch::Arrival(&fact.arrival),
            Self::ArrivalRegistered(fact) => Touch::Resident(&fact.resident),
            Self::RoundOpened(fact) => Touch::Round(&fact.round),
            Self::VisitRecorded(fact) => Touch::Household(&fact.household),
            Self::DocumentSigned(fact) => match &fact.signatory {
                Signatory::Household(id) => Touch::Household(id),
                Signatory::Resident(id) => Touch::Resident(id),
            },
            Self::SightingReported(fact) => Touch::Sighting(&fact.sighting),
            Self::SightingExplained(fact) => Touch::Sighting(&fact.sighting),
            Self::WatchListed(fact) => Touch::Household(&fact.household),
            Self::WatchClosed(fact) => Touch::Household(&fact.household),
            Self::ReadingTaken(fact) => Touch::Resident(&fact.resident),
            Self::SymptomsReported(fact) => Touch::Resident(&fact.resident),
            Self::SampleTaken(fact) => Touch::Resident(&fact.resident),
            Self::ResultReported(fact) => fact.residents.first().map_or(Touch::Register, Touch::Resident),
            Self::TestRefused(fact) => Touch::Resident(&fact.resident),
            Self::CheckFailed(fact) => Touch::Resident(&fact.resident),
            Self::QuarantineEntered(fact) => Touch::Resident(&fact.resident),
            Self::SitePositive(fact) => Touch::Site(&fact.site),
            Self::ReleaseSigned(fact) => Touch::Resident(&fact.resident),
            Self::MeasureOrdered(fact) => Touch::Resident(&fact.resident),
            Self::MeasureLifted(fact) => Touch::Resident(&fact.resident),
            Self::MeasureExtended(fact) => Touch::Resident(&fact.resident),
            Self::RequestMade(fact) => Touch::Household(&fact.household),
            Self::CareGroundStated(fact) => Touch::Resident(&fact.resident),
            Self::CareGroundWithdrawn(fact) => Touch::Resident(&fact.resident),
            Self::ContactPreferred(fact) => Touch::Resident(&fact.resident),
            Self::CareVisited(fact) => Touch::Resident(&fact.resident),
            Self::VaccinationGiven(fact) => Touch::Resident(&fact.resident),
            Self::VaccinationUnfit(fact) => Touch::Resident(&fact.resident),
            Self::TestCampaignOpened(fact) => Touch::Campaign(&fact.campaign),
            Self::TestExcused(fact) => Touch::Campaign(&fact.campaign),
            Self::TestAnnounced(fact) => Touch::Resident(&fact.resident),
            Self::StockReceived(_) | Self::StockIssued(_) | Self::StockCounted(_) | Self::StockDiscarded(_) => {
                Touch::Stock
            }
            Self::ShopReported(fact) => Touch::Shop(&fact.shop),
            Self::GateOpened(fact) => Touch::Gate(&fact.gate),
            Self::GateClosed(fact) => Touch::Gate(&fact.gate),
            Self::PermitIssued(fact) => Touch::Permit(&fact.permit),
            Self::PermitRevoked(fact) => Touch::Permit(&fact.permit),
            Self::PassageRecorded(fact) => Touch::Traveller(&fact.approach.who),
            Self::AvailabilityStated(fact) => Touch::Service(&fact.worker),
            Self::ShiftsPlanned(_) | Self::ShiftSwapped(_) | Self::ShiftDropped(_) => Touch::Rota,
            Self::CheckedIn(fact) => Touch::Service(&fact.worker),
            Self::CheckedOut(fact) => Touch::Service(&fact.worker),
            Self::DutyClaimed(DutyClaimed { subject, .. })
            | Self::DutyDone(DutyDone { subject, .. })
            | Self::DutyAssigned(DutyAssigned { subject, .. })
            | Self::DutyAttempted(DutyAttempted { subject, .. })
            | Self::DutyCancelled(DutyCancelled { subject, .. })
            | Self::EscalationAcknowledged(EscalationAcknowledged { subject, .. })
            | Self::DutyHandedBack(DutyHandedBack { subject, .. }) => match subject {
                Subject::Household(id) => Touch::Household(id),
                Subject::Resident(id) => Touch::Resident(id),
                Subject::Sighting(id) => Touch::Sighting(id),
                Subject::Place(_) | Subject::Grid(_) | Subject::Community => Touch::Work(subject),
            },
            Self::PlaceObserved(fact) => Touch::WorkAt(&fact.place),
            Self::OutreachGiven(fact) => Touch::Outreach(&fact.target),
            Self::OutreachGone(fact) => Touch::Outreach(&fact.target),
            Self::FileOpened(fact) => Touch::LookUps(fact.resident.as_ref()),
            Self::PersonErased(_) | Self::ResponseEnded(_) => Touch::Register,
            Self::EntryRetracted(_) | Self::EntryCorrected(_) | Self::ClockCorrected(_) | Self::DeviceRevoked(_) => {
                Touch::Nothing
            }
            Self::DeviceKeyStated(_) | Self::EntriesSealed(_) => Touch::Nothing,
        }
    }
}
