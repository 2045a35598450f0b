//! Which seals hold, and which entries do not fit theirs. Each sealed entry is hashed once, when it or its seal comes.
//!
//! What is found depends on the set of events and nothing else. It changes no file and no judgement: a build that cannot
//! check signatures has the same state, and none of these findings.

use super::findings::{Finding, FindingKind, MANY};
use super::view::View;
use crate::base::{Argument, CommunityId, EventId, PublicKey, ReplicaId};
use crate::log::{CHECKS_SIGNATURES, EntriesSealed, Event, Fact, Log, NOT_VOUCHED_FOR, Print};
use std::collections::{BTreeMap, BTreeSet};

/// Under `sealed` an entry is sealed within so many hours.
const SEALED_WITHIN_HOURS: i32 = 24;

/// A key that somebody stated, with the place of the statement.
#[derive(Debug, Clone)]
struct Key {
    place: u32,
    key: PublicKey,
}

#[derive(Debug, Clone)]
struct Seal {
    place: u32,
    /// The places of the statements of the keys that it is signed with.
    signed_by: BTreeSet<u32>,
    /// The places of entries that do not fit it.
    misfits: BTreeSet<u32>,
    /// The running numbers of entries that an erasure has reduced, or that the device did not vouch for.
    unchecked: BTreeSet<u32>,
}

/// What was said with keys, device by device.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seals {
    keys: BTreeMap<ReplicaId, Vec<Key>>,
    seals: BTreeMap<ReplicaId, Vec<Seal>>,
}

/// The seals of one device, as of an instant.
#[derive(Debug, Default)]
pub(crate) struct SealsOf {
    pub keys: BTreeSet<PublicKey>,
    /// The highest number that a seal covers that holds.
    pub up_to: Option<u32>,
    /// Seals that no stated key verifies.
    pub unknown: BTreeSet<EventId>,
    /// Entries that do not fit a seal that holds, each with that seal.
    pub broken: BTreeSet<(EventId, EventId)>,
    pub unchecked: BTreeSet<u32>,
    /// Entries that no seal covers that holds, by recording time and number; seals need none.
    pub open: Vec<EventId>,
}

fn sealed(log: &Log, place: u32) -> Option<&EntriesSealed> {
    match &log.get(place)?.fact {
        Fact::EntriesSealed(seal) => Some(seal),
        _ => None,
    }
}

impl Seals {
    /// Takes up what has come into the log at these places.
    pub fn hear(&mut self, community: &CommunityId, log: &Log, places: &[u32]) {
        if !CHECKS_SIGNATURES {
            return;
        }
        for place in places {
            let Some(event) = log.get(*place) else { continue };
            if let Some(seals) = self.seals.get_mut(&event.replica) {
                compare(log, *place, event, seals);
            }
            match &event.fact {
                Fact::DeviceKeyStated(stated) => {
                    self.keys
                        .entry(stated.replica.clone())
                        .or_default()
                        .push(Key { place: *place, key: stated.public_key });
                    for seal in self.seals.get_mut(&stated.replica).into_iter().flatten() {
                        let Some(fact) = sealed(log, seal.place) else { continue };
                        if fact.numbers().is_some() && fact.is_signed_by(&stated.public_key, community, &stated.replica)
                        {
                            seal.signed_by.insert(*place);
                        }
                    }
                }
                Fact::EntriesSealed(fact) => {
                    let mut seal = Seal {
                        place: *place,
                        signed_by: BTreeSet::new(),
                        misfits: BTreeSet::new(),
                        unchecked: BTreeSet::new(),
                    };
                    if let Some(numbers) = fact.numbers() {
                        let keys = self.keys.get(&event.replica).into_iter().flatten();
                        let keys = keys.filter(|key| fact.is_signed_by(&key.key, community, &event.replica));
                        seal.signed_by = keys.map(|key| key.place).collect();
                        for (place, entry) in log.places_numbered(&event.replica, numbers) {
                            compare(log, place, entry, std::slice::from_mut(&mut seal));
                        }
                    }
                    self.seals.entry(event.replica.clone()).or_default().push(seal);
                }
                _ => {}
            }
        }
    }
}

/// Holds an entry against the seals of its device that cover it.
fn compare(log: &Log, place: u32, entry: &Event, seals: &mut [Seal]) {
    let mut print = None;
    for seal in seals {
        let Some(fact) = sealed(log, seal.place).filter(|fact| fact.numbers().is_some()) else { continue };
        let Some(hash) = fact.hash_of(entry.counter) else { continue };
        let print = print.get_or_insert_with(|| Print::of(entry));
        if hash == print.hash {
            continue;
        }
        if hash == NOT_VOUCHED_FOR || print.reduced {
            seal.unchecked.insert(entry.counter);
        } else {
            seal.misfits.insert(place);
        }
    }
}

impl View<'_> {
    /// True where something that was recorded at a place is seen, and nobody has taken it back.
    fn is_standing(&self, place: u32) -> bool {
        let seen = self.log.get(place).is_some_and(|event| self.as_of.sees(event));
        seen && self.log.in_force(place, self.as_of.known_by)
    }

    /// What the seals of every device say that has recorded anything or has a key; what is open only where somebody asks.
    pub fn seals(&self, open: bool) -> BTreeMap<&ReplicaId, SealsOf> {
        let mut devices: BTreeMap<&ReplicaId, SealsOf> = BTreeMap::new();
        let Seals { keys, seals } = &self.community.seals;
        for (replica, keys) in keys {
            let standing = keys.iter().filter(|key| self.is_standing(key.place)).map(|key| key.key);
            devices.entry(replica).or_default().keys.extend(standing);
        }
        for (replica, events) in self.log.by_replica() {
            let device = devices.entry(replica).or_default();
            let mut covered: Vec<(u32, u32)> = Vec::new();
            for seal in seals.get(replica).into_iter().flatten().filter(|seal| self.is_standing(seal.place)) {
                let Some(event) = self.log.get(seal.place) else { continue };
                let signed = seal.signed_by.iter().any(|key| self.is_standing(*key));
                let Some(fact) = sealed(self.log, seal.place).filter(|_| signed) else {
                    device.unknown.insert(event.id());
                    continue;
                };
                device.up_to = device.up_to.max(Some(fact.to_counter));
                device.unchecked.extend(&seal.unchecked);
                let misfits = seal.misfits.iter().filter_map(|place| self.log.get(*place));
                let misfits = misfits.filter(|entry| self.as_of.sees(entry));
                device.broken.extend(misfits.map(|entry| (entry.id(), event.id())));
                covered.push((fact.from_counter, fact.to_counter));
            }
            if !open {
                continue;
            }
            covered.sort_unstable();
            let mut covered = covered.into_iter().peekable();
            let mut reached = 0_u32;
            for event in events.filter(|event| self.as_of.sees(event)) {
                while let Some((_, to)) = covered.next_if(|(from, _)| *from <= event.counter) {
                    reached = reached.max(to);
                }
                if event.counter > reached && !matches!(event.fact, Fact::EntriesSealed(_)) {
                    device.open.push(event.id());
                }
            }
        }
        devices
    }

    /// Seals that nobody can check, entries that do not fit theirs, and under `sealed` what was not sealed in time.
    pub(super) fn findings_of_seals(&self, found: &mut Vec<Finding>) {
        let asks = self.policy.authority.as_ref().is_some_and(|section| section.sealed);
        if !CHECKS_SIGNATURES || !asks && self.community.seals.seals.is_empty() {
            return;
        }
        for (replica, seals) in self.seals(asks) {
            for name in &seals.unknown {
                let finding = Finding::new(FindingKind::SealUnknown, replica.as_str());
                found.push(finding.with("name", &name.to_string()).citing([name]));
            }
            for (entry, seal) in &seals.broken {
                let finding = Finding::new(FindingKind::SealBroken, replica.as_str());
                found.push(finding.with("name", &entry.to_string()).citing([entry, seal]));
            }
            if asks {
                let by = self.now().plus_hours(-SEALED_WITHIN_HOURS);
                let late = |id: &&EventId| {
                    let counts = self.log.is_plain() || self.log.counts(id);
                    counts && self.log.claimants(id).any(|event| self.log.recorded_at(event, None) <= by)
                };
                let late: Vec<&EventId> = seals.open.iter().filter(late).collect();
                if let (Some(first), Some(last)) = (late.first(), late.last()) {
                    let mut finding = Finding::new(FindingKind::EntriesUnsealed, replica.as_str());
                    let count = Argument::Count(u32::try_from(late.len()).unwrap_or(u32::MAX));
                    let (from, to) = (Argument::Count(first.counter), Argument::Count(last.counter));
                    finding.because = finding.because.with("count", count).with("from", from).with("to", to);
                    found.push(finding.citing(late.iter().copied().take(MANY)));
                }
            }
        }
    }
}
