//! Writes down what happens as events, as a device does.

use super::ProofError;
use super::deeds::{Deed, day_before, on};
use crate::base::{
    Channel, CivilDate, HouseholdId, IdError, Instant, PartyId, RegionCode, ReplicaId, ResidentId, SampleId,
    Temperature, WorkerId, Zone,
};
use crate::exposure::{
    AreaGraded, CircumstanceStated, ContactReported, ContactSetting, Evidence, JourneyReported, PartyTested, RiskLevel,
    StayReported,
};
use crate::health::{
    CheckFailed, CheckFailure, CycleThreshold, ReadingTaken, ResultReported, SampleTaken, Symptom, SymptomsReported,
    TestMethod, TestRefused, TestResult,
};
use crate::log::{Event, Fact};
use crate::place::{HouseholdRegistered, PlaceAdded, PlaceKind, Premises, ResidentMoved, ResidentRegistered};
use crate::quarantine::{MeasureLifted, QuarantineEntered, ReleaseSigned, Setting};

/// Areas by level: two streets of one county that has an outbreak, one that is spared, and another county.
const HIGH: &str = "320115101";
const MEDIUM: &str = "320115102";
const SPARED: &str = "320115103";
const ELSEWHERE: &str = "330106";

/// A pen: numbers the events and knows the names that recur.
pub(super) struct Scribe {
    replica: ReplicaId,
    by: WorkerId,
    counter: u32,
    zone: Zone,
    /// What has been written.
    pub events: Vec<Event>,
}

/// Two people of one household, by the number of their case.
#[derive(Debug, Clone)]
pub(super) struct Names {
    /// The resident that is judged.
    pub person: ResidentId,
    /// The other one.
    pub mate: ResidentId,
    /// Whom the resident met outside, and whom the other one: never the same, nor anybody of another case, for what is told
    /// of one bears on everybody who met that one.
    parties: [PartyId; 2],
    case: usize,
}

impl Names {
    pub fn of(case: usize) -> Result<Self, IdError> {
        let (person, mate) = (format!("a{case}").parse()?, format!("b{case}").parse()?);
        let parties = [format!("case-a{case}").parse()?, format!("case-b{case}").parse()?];
        Ok(Self { person, mate, parties, case })
    }

    fn party(&self) -> PartyId {
        let [own, _] = &self.parties;
        own.clone()
    }

    /// The same two, seen from the other one.
    pub fn swapped(&self) -> Self {
        let (person, mate) = (self.mate.clone(), self.person.clone());
        let [own, other] = self.parties.clone();
        Self { person, mate, parties: [other, own], case: self.case }
    }
}

impl Scribe {
    pub fn new(zone: Zone, replica: &str) -> Result<Self, IdError> {
        Ok(Self { replica: replica.parse()?, by: "w".parse()?, counter: 0, zone, events: Vec::new() })
    }

    /// The scene: areas graded long before the first day, and a building.
    pub fn set(&mut self, start: CivilDate) -> Result<(), ProofError> {
        let from = start.plus_days(-100);
        let at = self.zone.start_of(from).plus_hours(8);
        for (area, level) in [(HIGH, RiskLevel::High), (MEDIUM, RiskLevel::Medium)] {
            let area = RegionCode::new(area).map_err(|error| ProofError::Name(error.to_string()))?;
            self.write(at, Fact::AreaGraded(AreaGraded { area, level, from }));
        }
        let (place, name) = ("b".parse()?, "b".to_owned());
        self.write(at, Fact::PlaceAdded(PlaceAdded { place, kind: PlaceKind::Building, parent: None, name }));
        Ok(())
    }

    /// A household of its own for those two.
    pub fn house(&mut self, names: &Names, start: CivilDate) -> Result<(), ProofError> {
        let at = self.zone.start_of(start.plus_days(-100)).plus_hours(9);
        let household: HouseholdId = format!("h{}", names.case).parse()?;
        let (place, door) = ("b".parse()?, names.case.to_string());
        let registered = HouseholdRegistered {
            household: household.clone(),
            place,
            door,
            floor: None,
            premises: Premises::default(),
        };
        self.write(at, Fact::HouseholdRegistered(registered));
        for resident in [&names.person, &names.mate] {
            let (resident, household) = (resident.clone(), household.clone());
            let registered = ResidentRegistered { resident, household, birth_year: None, sex: None };
            self.write(at, Fact::ResidentRegistered(registered));
        }
        Ok(())
    }

    /// Writes down that something happened to the first of those two.
    pub fn tell(&mut self, names: &Names, deed: &Deed, at: Instant, item: u16) -> Result<(), ProofError> {
        let resident = names.person.clone();
        let office = || "office".to_owned();
        let day = |ago: u16| day_before(at, ago, self.zone);
        let fact = match deed {
            Deed::Stay { level, affected, ago } => {
                let area = match (level, affected) {
                    (RiskLevel::High, _) => HIGH,
                    (RiskLevel::Medium, _) => MEDIUM,
                    (RiskLevel::Low, true) => SPARED,
                    (RiskLevel::Low, false) => ELSEWHERE,
                };
                let area = RegionCode::new(area).map_err(|error| ProofError::Name(error.to_string()))?;
                let (from, until, evidence) = (day(ago.saturating_add(3)), day(*ago), Evidence::Statement);
                Fact::StayReported(StayReported { resident, area, from, until, evidence })
            }
            Deed::Contact { of, setting, protected, ago, mate } => {
                let with: PartyId = if *mate { names.mate.as_str().parse()? } else { names.party() };
                let (first, last) = (day(ago.saturating_add(1)), day(*ago));
                let (of, setting, protected): (_, ContactSetting, _) = (*of, *setting, *protected);
                Fact::ContactReported(ContactReported { resident, with, of, setting, first, last, protected })
            }
            Deed::Journey(category) => {
                let (category, arrived) = (category.clone(), on(at, self.zone));
                Fact::JourneyReported(JourneyReported { resident, category, departed: None, arrived })
            }
            Deed::Circumstance(category) => {
                let (category, on) = (category.clone(), on(at, self.zone));
                Fact::CircumstanceStated(CircumstanceStated { resident, category, on })
            }
            Deed::Ill => symptoms(resident, vec![Symptom::Cough]),
            Deed::Well => symptoms(resident, Vec::new()),
            Deed::Fever => reading(resident, 4_000)?,
            Deed::Normal => reading(resident, 3_650)?,
            Deed::Negative => return self.sample(names, TestResult::Negative, None, at, item),
            Deed::Weak => {
                let high = CycleThreshold::from_hundredths(3_900);
                return self.sample(names, TestResult::Weak, high, at, item);
            }
            Deed::Positive => return self.sample(names, TestResult::Positive, None, at, item),
            Deed::PartyTested(number, negative) => {
                let (party, number, negative) = (names.party(), *number, *negative);
                Fact::PartyTested(PartyTested { party, number, negative })
            }
            Deed::Entered => {
                let (site, floor, room, setting) = (None, None, None, Setting::Central);
                Fact::QuarantineEntered(QuarantineEntered { resident, setting, site, floor, room })
            }
            Deed::Refused => Fact::TestRefused(TestRefused { resident }),
            Deed::CheckFailed => Fact::CheckFailed(CheckFailed { resident, why: CheckFailure::Unavailable }),
            Deed::Signed => Fact::ReleaseSigned(ReleaseSigned { resident, authority: office() }),
            Deed::Lifted => {
                let (plan, authority, reason, lost) = (None, office(), office(), false);
                Fact::MeasureLifted(MeasureLifted { resident, plan, authority, reason, lost })
            }
            Deed::Left => Fact::ResidentMoved(ResidentMoved { resident, to: None }),
        };
        self.write(at, fact);
        Ok(())
    }

    /// A sample, and its result at once.
    fn sample(
        &mut self,
        names: &Names,
        result: TestResult,
        cycle_threshold: Option<CycleThreshold>,
        at: Instant,
        item: u16,
    ) -> Result<(), ProofError> {
        let sample: SampleId = format!("{}-{item}", names.person).parse()?;
        let resident = names.person.clone();
        let taken = SampleTaken { resident: resident.clone(), sample: sample.clone(), method: TestMethod::default() };
        self.write(at, Fact::SampleTaken(taken));
        let (residents, unconfirmed) = (vec![resident], false);
        let report = ResultReported { residents, sample, result, cycle_threshold, unconfirmed };
        self.write(at, Fact::ResultReported(report));
        Ok(())
    }

    fn write(&mut self, at: Instant, fact: Fact) {
        self.counter = self.counter.saturating_add(1);
        let (replica, by, counter) = (self.replica.clone(), self.by.clone(), self.counter);
        self.events.push(Event { replica, counter, wall: at, tick: counter, at, by, fact });
    }
}

fn symptoms(resident: ResidentId, symptoms: Vec<Symptom>) -> Fact {
    Fact::SymptomsReported(SymptomsReported { resident, symptoms, onset: None, channel: Channel::Own, replaces: None })
}

fn reading(resident: ResidentId, hundredths: i16) -> Result<Fact, ProofError> {
    let temperature = Temperature::from_hundredths(hundredths).map_err(|error| ProofError::Name(error.to_string()))?;
    Ok(Fact::ReadingTaken(ReadingTaken { resident, temperature, channel: Channel::Door, replaces: None }))
}
