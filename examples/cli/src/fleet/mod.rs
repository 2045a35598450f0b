//! Fleets of devices of one community, at random but the same on every machine for one seed: they write down what happens
//! while they cannot reach each other, lose, double and reorder messages, break off in the middle of one, have wrong clocks,
//! are started anew, come back from old copies, erase people, and some have an older build and pass on what they cannot
//! read. Then everything is exchanged, and all of them must agree (laws 2, 11, 15, 16).

mod agree;
mod amendments;
mod device;
mod happenings;
mod network;
mod rare;
mod tally;

use crate::demo::{Draw, FieldReport};
use device::Device;
use gridward::access::Erased;
use gridward::base::{EventId, GridError, Instant, ResidentId};
use gridward::engine::Recorded;
use gridward::log::{Entry, Fact};
use gridward::policy::Policy;
use gridward::{Engine, EngineConfig};
use std::collections::BTreeMap;
use std::sync::OnceLock;
pub use tally::Tally;
use tally::{add, count};

/// The report whose rule book the fleets have.
const REPORT: FieldReport = FieldReport::Nanqin;
/// When every run begins, before clocks go wrong: 2021-12-15 08:00 in China, in milliseconds.
const BEGINS: i64 = 1_639_526_400_000;

/// How large a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Devices; at least 2.
    pub devices: u32,
    /// What happens: entries, exchanges, and everything that goes wrong.
    pub steps: u32,
}

/// A run in which something was not as it must be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("seed {seed}: {what}")]
pub struct Broken {
    /// The seed that brings it back.
    pub seed: u64,
    /// What was wrong.
    pub what: String,
}

/// Plays one run and compares the devices in the end.
///
/// # Errors
/// [`Broken`] where devices do not agree, something is lost, or a text is taken in by half.
pub fn play(size: Size, seed: u64) -> Result<Tally, Broken> {
    let broken = |what: String| Broken { seed, what };
    let mut fleet = Fleet::new(size, seed).map_err(broken)?;
    for _ in 0..size.steps {
        fleet.step().map_err(broken)?;
    }
    fleet.agree().map_err(broken)?;
    Ok(fleet.tally)
}

fn told(error: GridError) -> String {
    error.to_string()
}

/// A run.
struct Fleet {
    policy: Policy,
    draw: Draw,
    devices: Vec<Device>,
    /// The right time.
    now: Instant,
    /// Numbers what is named anew.
    named: u32,
    /// Whom each entry erased, by its name. Two entries can have one name: whoever comes back from an old copy gives names
    /// that were given.
    erased: BTreeMap<EventId, Vec<Vec<ResidentId>>>,
    tally: Tally,
}

/// What can happen next.
#[derive(Debug, Clone, Copy)]
enum Next {
    Entry,
    Exchange,
    Partition,
    Clock,
    Restart,
    Copy,
    Return,
    Noise,
    Newer,
    Update,
}

const NEXT: [(Next, u32); 10] = [
    (Next::Entry, 600),
    (Next::Exchange, 250),
    (Next::Partition, 40),
    (Next::Clock, 30),
    (Next::Restart, 30),
    (Next::Copy, 30),
    (Next::Return, 15),
    (Next::Noise, 15),
    (Next::Newer, 15),
    (Next::Update, 5),
];

/// The configuration of the office; read once, for every run has many devices.
fn config() -> Result<EngineConfig, String> {
    static OFFICE: OnceLock<Result<EngineConfig, String>> = OnceLock::new();
    OFFICE.get_or_init(|| REPORT.config("office").map_err(told)).clone()
}

fn open(replica: &str) -> Result<Engine, String> {
    let replica = replica.parse().map_err(|error| format!("{error}"))?;
    Engine::new(EngineConfig { replica, ..config()? }).map_err(told)
}

/// What the office has registered before anything happens, as lines: the same for every run.
fn registered(policy: &Policy, now: Instant) -> Result<String, String> {
    let mut office = open("office")?;
    // Long before, or a device with a clock that is behind would know of nobody.
    let before = now.plus_hours(-3 * 365 * 24);
    for fact in happenings::register(policy, before)? {
        let entry = Entry { at: before, by: happenings::worker(0)?, fact };
        if let Recorded::Rejection(rejection) = office.record(entry, before).map_err(told)? {
            return Err(format!("the register is refused: {:?}", rejection.reasons));
        }
    }
    Ok(office.lines())
}

impl Fleet {
    fn new(size: Size, seed: u64) -> Result<Self, String> {
        static REGISTER: OnceLock<Result<String, String>> = OnceLock::new();
        let EngineConfig { policy, .. } = config()?;
        let now = Instant::from_millis(BEGINS).ok_or("the beginning is no instant")?;
        let register = REGISTER.get_or_init(|| registered(&policy, now)).as_ref()?;
        let (mut draw, mut tally) = (Draw::new("fleet", seed), Tally::default());
        let devices = (0..size.devices.max(2)).map(|number| {
            let older = draw.in_a_thousand(250);
            add(&mut tally.older, u32::from(older));
            let mut device = Device::new(open(&format!("device-{number}"))?, older);
            device.hear(register).map_err(told)?;
            Ok(device)
        });
        let devices = devices.collect::<Result<Vec<_>, String>>()?;
        Ok(Self { policy, draw, devices, now, named: 0, erased: BTreeMap::new(), tally })
    }

    fn some_device(&mut self) -> usize {
        let at = self.draw.below(count(self.devices.len()));
        usize::try_from(at).unwrap_or(0)
    }

    fn device(&mut self, at: usize) -> Result<&mut Device, String> {
        self.devices.get_mut(at).ok_or_else(|| format!("there is no device {at}"))
    }

    fn step(&mut self) -> Result<(), String> {
        let minutes = i32::try_from(self.draw.between(1, 240)).unwrap_or(1);
        self.now = self.now.plus_minutes(minutes);
        let at = self.some_device();
        match self.draw.weighted(&NEXT).unwrap_or(Next::Entry) {
            Next::Entry => self.record(at),
            Next::Exchange => {
                let other = self.some_device();
                self.exchange(at, other)
            }
            Next::Partition => {
                let groups = self.draw.between(1, 3);
                let draw = &mut self.draw;
                self.devices.iter_mut().for_each(|device| device.group = draw.below(groups));
                add(&mut self.tally.partitions, 1);
                Ok(())
            }
            Next::Clock => {
                let days = i32::try_from(self.draw.below(1_461)).unwrap_or(0) - 730;
                let right = self.draw.in_a_thousand(400);
                self.device(at)?.wrong_by_hours = if right { 0 } else { days * 24 };
                add(&mut self.tally.clock_jumps, 1);
                Ok(())
            }
            Next::Restart => {
                let from_snapshot = self.draw.in_a_thousand(500);
                self.device(at)?.restart(from_snapshot)?;
                let started = if from_snapshot { &mut self.tally.restored } else { &mut self.tally.restarts };
                add(started, 1);
                Ok(())
            }
            Next::Copy => {
                self.device(at)?.keep_copy();
                Ok(())
            }
            Next::Return => {
                let back = self.device(at)?.return_from_copy()?;
                add(&mut self.tally.old_copies, u32::from(back));
                Ok(())
            }
            Next::Noise => self.noise(at),
            Next::Newer => self.newer(at),
            Next::Update => {
                let updated = self.device(at)?.update()?;
                add(&mut self.tally.updated, u32::from(updated));
                Ok(())
            }
        }
    }

    fn record(&mut self, at: usize) -> Result<(), String> {
        let right = self.now;
        let device = self.devices.get_mut(at).ok_or("no such device")?;
        let now = right.plus_hours(device.wrong_by_hours);
        // Some things are typed in later than they happened.
        let late = if self.draw.in_a_thousand(200) { self.draw.below(2_880) } else { self.draw.below(30) };
        let happened = now.plus_minutes(-i32::try_from(late).unwrap_or(0));
        self.named = self.named.saturating_add(1);
        let scene =
            happenings::Scene { policy: &self.policy, engine: &device.engine, at: happened, number: self.named };
        let fact = happenings::fact(&mut self.draw, scene)?;
        let by = happenings::worker(self.draw.below(happenings::WORKERS))?;
        if !device.knows(&fact) {
            return Ok(());
        }
        let before = device.engine.events();
        let entry = Entry { at: happened, by, fact: fact.clone() };
        match device.engine.record(entry, now).map_err(told)? {
            Recorded::Receipt(receipt) => {
                add(&mut self.tally.recorded, 1);
                self.note(receipt.event, fact);
            }
            Recorded::Rejection(_) if device.engine.events() == before => add(&mut self.tally.refused, 1),
            Recorded::Rejection(_) => return Err("a fact that was refused is in the log".to_owned()),
        }
        Ok(())
    }

    /// Takes note of what has to be looked at in the end.
    fn note(&mut self, event: EventId, fact: Fact) {
        match fact {
            Fact::PersonErased(fact) => {
                let people = fact.people.into_iter().filter_map(|person| match person {
                    Erased::Resident(resident) => Some(resident),
                    Erased::Mark(_) => None,
                });
                self.erased.entry(event).or_default().push(people.collect());
                add(&mut self.tally.erasures, 1);
            }
            Fact::EntryRetracted(_) | Fact::EntryCorrected(_) | Fact::ClockCorrected(_) => {
                add(&mut self.tally.corrected, 1);
            }
            Fact::DeviceRevoked(_) => add(&mut self.tally.revoked, 1),
            _ => {}
        }
    }
}
