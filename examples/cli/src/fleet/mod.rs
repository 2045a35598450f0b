//! Fleets of devices of one community, at random but the same on every machine for one seed: they write down what happens
//! while they cannot reach each other, lose, double and reorder messages, break off in the middle of one, have wrong clocks,
//! are started anew, come back from old copies, and pass on what only a newer build can read. Then everything is exchanged,
//! and all of them must agree (laws 2, 11, 16).

mod device;
mod happenings;
mod network;

use crate::demo::{Draw, FieldReport};
use device::Device;
use gridward::base::{GridError, Instant};
use gridward::community::{AsOf, Finding};
use gridward::engine::Recorded;
use gridward::log::{Entry, Event, VersionVector, write_lines};
use gridward::policy::Policy;
use gridward::{Engine, EngineConfig};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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

/// What happened in runs, summed up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// Runs that ended in agreement.
    pub agreed: u32,
    /// Facts that devices have recorded.
    pub recorded: u32,
    /// Facts that they have refused.
    pub refused: u32,
    /// Times that one device sent another what that lacked.
    pub exchanges: u32,
    /// Times that it could not be reached.
    pub unreachable: u32,
    /// Messages.
    pub messages: u32,
    /// Messages that were lost.
    pub dropped: u32,
    /// Messages that came twice.
    pub doubled: u32,
    /// Exchanges whose messages came in another order.
    pub reordered: u32,
    /// Exchanges that were broken off in the middle of a message.
    pub cut: u32,
    /// Texts that were refused as damaged, with nothing taken in.
    pub damaged: u32,
    /// Exchanges as bundles.
    pub bundles: u32,
    /// Entries of a kind that only a newer build knows.
    pub newer: u32,
    /// Times that devices were parted into groups that cannot reach each other.
    pub partitions: u32,
    /// Times that a clock was set, by up to two years.
    pub clock_jumps: u32,
    /// Devices started anew from their log.
    pub restarts: u32,
    /// Devices started anew from a snapshot.
    pub restored: u32,
    /// Devices that came back from an old copy, and numbered anew what they had numbered before.
    pub old_copies: u32,
    /// Exchanges at the end in which whole logs had to be sent: names were used twice.
    pub whole_logs: u32,
    /// Events in the logs in the end, each once.
    pub events: u32,
    /// Bytes of those logs as JSON lines.
    pub bytes: u64,
    /// Bytes of those logs as bundles.
    pub bundle_bytes: u64,
    /// What somebody should look at in the end, by kind.
    pub findings: BTreeMap<String, u32>,
}

fn add(to: &mut u32, by: u32) {
    *to = to.saturating_add(by);
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

impl Tally {
    /// Adds what happened in another run.
    pub fn add(&mut self, other: &Self) {
        let pairs = [
            (&mut self.agreed, other.agreed),
            (&mut self.recorded, other.recorded),
            (&mut self.refused, other.refused),
            (&mut self.exchanges, other.exchanges),
            (&mut self.unreachable, other.unreachable),
            (&mut self.messages, other.messages),
            (&mut self.dropped, other.dropped),
            (&mut self.doubled, other.doubled),
            (&mut self.reordered, other.reordered),
            (&mut self.cut, other.cut),
            (&mut self.damaged, other.damaged),
            (&mut self.bundles, other.bundles),
            (&mut self.newer, other.newer),
            (&mut self.partitions, other.partitions),
            (&mut self.clock_jumps, other.clock_jumps),
            (&mut self.restarts, other.restarts),
            (&mut self.restored, other.restored),
            (&mut self.old_copies, other.old_copies),
            (&mut self.whole_logs, other.whole_logs),
            (&mut self.events, other.events),
        ];
        pairs.into_iter().for_each(|(sum, more)| add(sum, more));
        self.bytes = self.bytes.saturating_add(other.bytes);
        self.bundle_bytes = self.bundle_bytes.saturating_add(other.bundle_bytes);
        for (kind, number) in &other.findings {
            add(self.findings.entry(kind.clone()).or_default(), *number);
        }
    }

    /// Bytes of an event as a JSON line, rounded; none where there is none.
    #[must_use]
    pub fn bytes_per_event(&self) -> Option<u64> {
        self.each(self.bytes)
    }

    /// Bytes of an event in a bundle, rounded; none where there is none.
    #[must_use]
    pub fn bundle_bytes_per_event(&self) -> Option<u64> {
        self.each(self.bundle_bytes)
    }

    fn each(&self, bytes: u64) -> Option<u64> {
        let events = u64::from(self.events);
        bytes.saturating_add(events / 2).checked_div(events)
    }
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
}

const NEXT: [(Next, u32); 9] = [
    (Next::Entry, 600),
    (Next::Exchange, 250),
    (Next::Partition, 40),
    (Next::Clock, 30),
    (Next::Restart, 30),
    (Next::Copy, 30),
    (Next::Return, 15),
    (Next::Noise, 15),
    (Next::Newer, 15),
];

fn open(replica: &str) -> Result<Engine, String> {
    REPORT.config(replica).and_then(Engine::new).map_err(told)
}

impl Fleet {
    fn new(size: Size, seed: u64) -> Result<Self, String> {
        let EngineConfig { policy, .. } = REPORT.config("office").map_err(told)?;
        let now = Instant::from_millis(BEGINS).ok_or("the beginning is no instant")?;
        let mut office = open("office")?;
        // Long before, or a device with a clock that is behind would know of nobody.
        let before = now.plus_hours(-3 * 365 * 24);
        for fact in happenings::register(&policy, before)? {
            let entry = Entry { at: before, by: happenings::worker(0)?, fact };
            if let Recorded::Rejection(rejection) = office.record(entry, before).map_err(told)? {
                return Err(format!("the register is refused: {:?}", rejection.reasons));
            }
        }
        let devices = (0..size.devices.max(2)).map(|number| {
            let mut engine = open(&format!("device-{number}"))?;
            engine.merge_lines(&office.lines()).map_err(told)?;
            Ok(Device::new(engine))
        });
        let devices = devices.collect::<Result<Vec<_>, String>>()?;
        Ok(Self { policy, draw: Draw::new("fleet", seed), devices, now, named: 0, tally: Tally::default() })
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
        let fact = happenings::fact(&mut self.draw, &self.policy, &device.engine, happened, self.named)?;
        let by = happenings::worker(self.draw.below(happenings::WORKERS))?;
        let before = device.engine.events();
        match device.engine.record(Entry { at: happened, by, fact }, now).map_err(told)? {
            Recorded::Receipt(_) => add(&mut self.tally.recorded, 1),
            Recorded::Rejection(_) if device.engine.events() == before => add(&mut self.tally.refused, 1),
            Recorded::Rejection(_) => return Err("a fact that was refused is in the log".to_owned()),
        }
        Ok(())
    }

    /// Everything is exchanged; then all must have the same events, state and findings, whatever way they came by them.
    fn agree(&mut self) -> Result<(), String> {
        let all = |engine: &Engine| engine.events_since(&VersionVector::default());
        let mut wanted: BTreeMap<String, Event> = BTreeMap::new();
        for device in &self.devices {
            wanted.extend(all(&device.engine).into_iter().map(|event| (write_lines([&event]), event)));
        }
        self.exchange_all()?;
        let Some((first, others)) = self.devices.split_first() else { return Ok(()) };
        let events = all(&first.engine);
        let held: BTreeSet<String> = events.iter().map(|event| write_lines([event])).collect();
        let lost = wanted.keys().filter(|line| !held.contains(*line)).count();
        if lost > 0 || held.len() != wanted.len() {
            return Err(format!("{lost} events are lost; {} of {} are there", held.len(), wanted.len()));
        }
        let last = events.iter().map(|event| event.at.max(event.wall)).max().unwrap_or(self.now);
        let findings = |engine: &Engine| engine.findings(AsOf::at(last.plus_minutes(1)));
        let (digest, found) = (first.engine.digest(), findings(&first.engine));
        for other in others {
            if other.engine.digest() != digest {
                return Err(format!("digests differ: {} and {}", other.name(), first.name()));
            }
            if findings(&other.engine) != found {
                return Err(format!("{} and {} find different things", other.name(), first.name()));
            }
        }
        // Time travel: at some instant before, too, and by what was recorded by then.
        let then = events.get(events.len() / 2).map_or(last, |event| event.wall);
        let as_of = AsOf { at: then, known_by: Some(then) };
        let before: Vec<Finding> = first.engine.findings(as_of);
        let mut again = open("reader")?;
        let mut shuffled: Vec<Event> = events.clone();
        self.draw.shuffle(&mut shuffled);
        let twice: Vec<Event> = shuffled.iter().step_by(3).cloned().collect();
        again.merge(shuffled);
        again.merge(twice);
        if again.digest() != digest || again.findings(as_of) != before {
            return Err("the same log in another order is judged otherwise".to_owned());
        }
        self.tally.agreed = 1;
        self.tally.events = count(events.len());
        self.tally.bytes = u64::try_from(write_lines(&events).len()).unwrap_or(u64::MAX);
        let bundle = first.engine.bundle(&VersionVector::default());
        self.tally.bundle_bytes = u64::try_from(bundle.len()).unwrap_or(u64::MAX);
        for finding in found {
            let kind = finding.because.rule.trim_start_matches("finding.").to_owned();
            add(self.tally.findings.entry(kind).or_default(), 1);
        }
        Ok(())
    }
}
