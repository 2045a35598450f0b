//! The devices: the model's facts as entries of real engines, and the exchange between them.

use super::facts::{BUILDINGS, Deed, Fact, Scope, What};
use super::machine::{DAY, Rules};
use super::model::{Did, Model};
use super::register::{OFFICE, START};
use gridward::base::{Channel, HouseholdId, Instant, Label, QuestionId};
use gridward::community::AsOf;
use gridward::duty::{DutyClaimed, DutyDone, DutyHandedBack, Subject};
use gridward::engine::{DutyView, Recorded};
use gridward::grid::{GridDrawn, PostTaken, WorkerEnrolled, WorkerRole};
use gridward::log::{Entry, Event, Fact as Recordable, VersionVector};
use gridward::place::{
    AddressChanged, Area, HouseholdDissolved, HouseholdMerged, HouseholdRegistered, HouseholdSplit, NoticeGone,
    NoticePosted, PlaceAdded, PlaceKind, Premises, ResidentMoved, ResidentRegistered, SecondHomeStated,
};
use gridward::policy::{Policy, preset};
use gridward::screening::{
    Accounted, Answer, AnswerKind, AnswerValue, AskedOf, FormQuestion, RoundOpened, VisitRecorded, Whereabouts,
};
use gridward::{Engine, EngineConfig};
use std::collections::BTreeSet;
use std::error::Error;
use std::str::FromStr;

pub type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// An id such as `h-3`.
pub fn id<T: FromStr>(kind: &str, number: usize) -> Outcome<T>
where
    T::Err: Error + 'static,
{
    Ok(format!("{kind}-{number}").parse()?)
}

pub fn instant(millis: i64) -> Outcome<Instant> {
    Ok(Instant::from_millis(millis).ok_or("an instant out of range")?)
}

fn words() -> Label {
    Label { en: "asked".to_owned(), zh: "所问".to_owned() }
}

fn policy(rules: Rules) -> Outcome<Policy> {
    let mut policy = preset("cn-2021-14")?;
    policy.screening.retry_hours = rules.retry_hours;
    let (id, title, required) = (question()?, words(), rules.form);
    let asked = FormQuestion { id, title, of: AskedOf::Household, kind: AnswerKind::YesNo, required };
    policy.screening.form.questions.push(asked);
    Ok(policy)
}

fn question() -> Outcome<QuestionId> {
    Ok("met-returnees".parse()?)
}

fn engine(number: usize, rules: Rules) -> Outcome<Engine> {
    let (community, replica) = ("nanqin".parse()?, id("device", number)?);
    Ok(Engine::new(EngineConfig { community, replica, policy: policy(rules)?, adopted: Vec::new() })?)
}

/// The devices, each with what the office registered on the day before.
pub fn devices(model: &Model) -> Outcome<Vec<Engine>> {
    let rules = model.setup.rules;
    let mut office = engine(OFFICE, rules)?;
    let mut world = vec![Recordable::PlaceAdded(PlaceAdded {
        place: "compound".parse()?,
        kind: PlaceKind::Compound,
        parent: None,
        name: "compound".to_owned(),
    })];
    for building in 0..BUILDINGS {
        world.push(Recordable::PlaceAdded(PlaceAdded {
            place: id("b", building)?,
            kind: PlaceKind::Building,
            parent: Some("compound".parse()?),
            name: format!("building {building}"),
        }));
        let (worker, area) = (id("w", building)?, Area::Place(id("b", building)?));
        world.push(Recordable::WorkerEnrolled(WorkerEnrolled {
            worker,
            role: WorkerRole::Chief,
            unit: None,
            member: false,
            birth_year: None,
            skills: Vec::new(),
            teams: Vec::new(),
        }));
        let worker = id("w", building)?;
        world.push(Recordable::PostTaken(PostTaken { post: "buildingChief".parse()?, area, worker }));
    }
    let before = instant(START - 2 * DAY)?;
    let mut register: Vec<(Instant, Recordable)> = world.into_iter().map(|fact| (before, fact)).collect();
    for fact in model.known.first().into_iter().flatten() {
        register.push((instant(fact.at)?, recordable(fact, None)?));
    }
    for (at, fact) in register {
        let entry = Entry { at, by: id("w", 0)?, fact };
        if let Recorded::Rejection(rejection) = office.record(entry, at)? {
            return Err(format!("the register is refused: {:?}", rejection.reasons).into());
        }
    }
    let register = office.events_since(&VersionVector::default());
    let new = |number| {
        let mut device = engine(number, rules)?;
        device.merge(register.clone());
        Ok(device)
    };
    (0..model.setup.devices).map(new).collect()
}

/// Does on the devices what the model did, and compares what came of it.
pub fn apply(devices: &mut [Engine], model: &Model) -> Outcome {
    match &model.did {
        Did::Nothing => Ok(()),
        Did::Recorded { fact, refused } => {
            let device = devices.get_mut(fact.device).ok_or("no such device")?;
            record(device, fact, refused, model.now)
        }
        Did::Delivered { from, to, names, seed } => {
            let version = devices.get(*to).ok_or("no such device")?.version();
            let offered = devices.get(*from).ok_or("no such device")?.events_since(&version);
            let delivery = delivery(&offered, names, *seed)?;
            let to = devices.get_mut(*to).ok_or("no such device")?;
            let report = to.merge(delivery);
            let expected = u32::try_from(names.len())?;
            if report.added != expected || report.clashes != 0 {
                return Err(format!("of {expected} new events the merge took {report:?}").into());
            }
            Ok(())
        }
    }
}

/// The events of those names; out of order and some of them twice where `seed` says so.
fn delivery(offered: &[Event], names: &[(usize, u32)], seed: u32) -> Outcome<Vec<Event>> {
    let mut delivery = Vec::new();
    for (device, counter) in names {
        let replica = id("device", *device)?;
        let named = |event: &&Event| event.replica == replica && event.counter == *counter;
        delivery.push(offered.iter().find(named).ok_or("a missing event is not offered")?.clone());
    }
    if seed & 1 == 1 {
        delivery.reverse();
    }
    if seed & 2 == 2 {
        let again: Vec<Event> = delivery.iter().step_by(2).cloned().collect();
        delivery.extend(again);
    }
    let turn = usize::try_from(seed >> 2)? % delivery.len().max(1);
    delivery.rotate_left(turn);
    Ok(delivery)
}

fn record(device: &mut Engine, fact: &Fact, refused: &BTreeSet<&'static str>, now: i64) -> Outcome {
    let now = instant(now)?;
    let duty = match &fact.what {
        What::Act { duty, position, .. } => {
            Some(screening_duties(device, &id("h", duty.household)?, now).into_iter().nth(*position).ok_or("no duty")?)
        }
        _ => None,
    };
    let entry = Entry { at: instant(fact.at)?, by: id("w", fact.by)?, fact: recordable(fact, duty)? };
    let before = device.digest();
    match device.record(entry, now)? {
        Recorded::Receipt(receipt) => {
            if !refused.is_empty() {
                return Err(format!("taken up, though {refused:?}").into());
            }
            for effect in &receipt.effects {
                super::words::explained(&effect.because)?;
            }
            if (receipt.event.replica, receipt.event.counter) == (id("device", fact.device)?, fact.counter) {
                return Ok(());
            }
            Err("the event has another name".into())
        }
        Recorded::Rejection(rejection) => {
            let reasons: BTreeSet<&str> = rejection.reasons.iter().map(|reason| reason.rule.as_str()).collect();
            if reasons != *refused {
                return Err(format!("refused because of {reasons:?}, expected {refused:?}").into());
            }
            for reason in &rejection.reasons {
                super::words::explained(reason)?;
            }
            if device.digest() != before { Err("a refused fact has changed something".into()) } else { Ok(()) }
        }
    }
}

/// The duties of a household as of an instant.
pub fn screening_duties(device: &Engine, household: &HouseholdId, at: Instant) -> Vec<DutyView> {
    device.household(household, AsOf::at(at)).map(|view| view.duties).unwrap_or_default()
}

fn recordable(fact: &Fact, duty: Option<DutyView>) -> Outcome<Recordable> {
    let building = |number: usize| id("b", number);
    let door = |household: usize| format!("{household}01");
    Ok(match &fact.what {
        What::Household { household, building: at } => Recordable::HouseholdRegistered(HouseholdRegistered {
            household: id("h", *household)?,
            place: building(*at)?,
            door: door(*household),
            floor: None,
            premises: Premises::Home,
        }),
        What::Resident { resident, household } => Recordable::ResidentRegistered(ResidentRegistered {
            resident: id("r", *resident)?,
            household: id("h", *household)?,
            birth_year: None,
            sex: None,
        }),
        What::Moved { resident, to } => Recordable::ResidentMoved(ResidentMoved {
            resident: id("r", *resident)?,
            to: to.map(|to| id("h", to)).transpose()?,
        }),
        What::SecondHome { resident, household } => Recordable::SecondHomeStated(SecondHomeStated {
            resident: id("r", *resident)?,
            household: id("h", *household)?,
            until: None,
        }),
        What::Split { household, into, building: at, residents } => Recordable::HouseholdSplit(HouseholdSplit {
            household: id("h", *household)?,
            into: id("h", *into)?,
            place: building(*at)?,
            door: door(*into),
            floor: None,
            residents: residents.iter().map(|resident| id("r", *resident)).collect::<Outcome<_>>()?,
        }),
        What::Merged { household, into } => {
            Recordable::HouseholdMerged(HouseholdMerged { household: id("h", *household)?, into: id("h", *into)? })
        }
        What::Dissolved { household } => {
            Recordable::HouseholdDissolved(HouseholdDissolved { household: id("h", *household)? })
        }
        What::Address { household, building: at } => Recordable::AddressChanged(AddressChanged {
            household: id("h", *household)?,
            place: building(*at)?,
            door: door(*household),
            floor: None,
        }),
        What::Grid { grid, buildings, household } => Recordable::GridDrawn(GridDrawn {
            grid: id("g", *grid)?,
            name: format!("grid {grid}"),
            places: buildings.iter().map(|at| building(*at)).collect::<Outcome<_>>()?,
            households: household.iter().map(|household| id("h", *household)).collect::<Outcome<_>>()?,
            code: None,
        }),
        What::Round(round) => Recordable::RoundOpened(RoundOpened {
            round: id("round", round.round)?,
            name: format!("round {}", round.round),
            scope: vec![match round.scope {
                Scope::Community => Area::Community,
                Scope::Compound => Area::Place("compound".parse()?),
                Scope::Building(at) => Area::Place(building(at)?),
                Scope::Grid(grid) => Area::Grid(id("g", grid)?),
                Scope::Household(household) => Area::Household(id("h", household)?),
            }],
            from: instant(round.from)?,
            until: instant(round.until)?,
            team_size: 2,
            approach: round.approach,
            narrows: round.narrows.map(|narrows| id("round", narrows)).transpose()?,
        }),
        What::Visit(visit) => {
            let settled =
                |resident: &usize| Ok(Accounted { resident: id("r", *resident)?, whereabouts: Whereabouts::Home });
            let answer = Answer { question: question()?, resident: None, value: AnswerValue::YesNo(false) };
            Recordable::VisitRecorded(VisitRecorded {
                round: id("round", visit.round)?,
                household: id("h", visit.household)?,
                channel: if visit.phone { Channel::Phone } else { Channel::Door },
                outcome: visit.outcome,
                accounted: visit.accounted.iter().map(settled).collect::<Outcome<_>>()?,
                answers: if visit.answered { vec![answer] } else { Vec::new() },
                squad: None,
            })
        }
        What::Notice { household, hangs: true } => {
            Recordable::NoticePosted(NoticePosted { household: id("h", *household)? })
        }
        What::Notice { household, hangs: false } => {
            Recordable::NoticeGone(NoticeGone { household: id("h", *household)? })
        }
        What::Act { deed, .. } => {
            let DutyView { duty, subject, .. } = duty.ok_or("a deed needs a duty")?;
            deed_about(*deed, duty, subject)
        }
    })
}

fn deed_about(deed: Deed, duty: gridward::base::DutyId, subject: Subject) -> Recordable {
    match deed {
        Deed::Claim => Recordable::DutyClaimed(DutyClaimed { duty, subject }),
        Deed::Done => Recordable::DutyDone(DutyDone { duty, subject, evidence: None }),
        Deed::HandBack => Recordable::DutyHandedBack(DutyHandedBack { duty, subject, reason: None }),
    }
}
