//! Devices and what reaches them when: deliveries in any order, cut, repeated, sent as events, as lines or as bundles; and
//! whole fleets that record apart and exchange now and then.

use super::histories::{Plot, Size, plots};
use super::history::{History, engine};
use crate::base::Instant;
use crate::base::{GridError, ReplicaId};
use crate::engine::Engine;
use crate::log::{Event, VersionVector, write_lines};
use crate::policy::Policy;
use proptest::prelude::*;

/// The events in the order of `keys`, cut into deliveries that partly repeat each other.
#[must_use]
pub fn deliveries(history: &History, keys: &[u64]) -> Vec<Vec<Event>> {
    let key = |at: usize| {
        keys.get(at % keys.len().max(1)).copied().unwrap_or(0).wrapping_mul(u64::try_from(at + 1).unwrap_or(1))
    };
    let mut order: Vec<(u64, &Event)> = history.events.iter().enumerate().map(|(at, event)| (key(at), event)).collect();
    order.sort_by_key(|(key, _)| *key);
    let mut cut: Vec<Vec<Event>> = vec![Vec::new()];
    for (key, event) in order {
        if key % 5 == 0 {
            // Half of what was just sent is sent again, and then the rest.
            let again = cut.last().map(|last| last.iter().step_by(2).cloned().collect());
            cut.extend(again);
        }
        if let Some(last) = cut.last_mut() {
            last.push(event.clone());
            last.extend(Some(event.clone()).filter(|_| key % 7 == 0));
        }
    }
    cut
}

/// Hands a delivery over: some come as events, some as lines of text, some as bundles.
///
/// # Errors
/// [`GridError`] when the engine does not take what another one wrote.
pub fn deliver(to: &mut Engine, policy: &Policy, delivery: Vec<Event>) -> Result<(), GridError> {
    match delivery.len() % 3 {
        0 => _ = to.merge_lines(&write_lines(&delivery))?,
        1 => _ = to.merge(delivery),
        _ => {
            let mut sender = engine(policy, "sender")?;
            sender.merge(delivery);
            to.merge_bundle(&sender.bundle(&VersionVector::default()))?;
        }
    }
    Ok(())
}

/// Some events get the name of another one, as a device does whose storage was copied; some get number 0.
pub fn tamper(history: &mut History, at: &[usize]) {
    let names: Vec<(ReplicaId, u32)> =
        history.events.iter().map(|event| (event.replica.clone(), event.counter)).collect();
    for (which, event) in history.events.iter_mut().enumerate() {
        if let Some(choice) = at.iter().find(|at| **at % 97 == which % 97) {
            match names.get(choice % names.len().max(1)) {
                Some((replica, counter)) if choice % 3 > 0 => {
                    (event.replica, event.counter) = (replica.clone(), *counter)
                }
                _ => event.counter = 0,
            }
        }
    }
}

/// Devices, each with what it knows at first, and messages between them.
#[derive(Debug, Clone)]
pub struct Fleet {
    /// Everything that happened.
    pub history: History,
    /// How many devices; each knows at first what it wrote, or what fell to it.
    pub devices: usize,
    /// Who sends to whom what that one lacks, as lines or as a bundle, in this order.
    pub messages: Vec<Message>,
}

/// One device sends another what that one lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message {
    /// The sender, by its number.
    pub from: usize,
    /// The receiver, by its number.
    pub to: usize,
    /// True for a bundle, false for lines.
    pub bundle: bool,
    /// True when it is lost on its way.
    pub lost: bool,
}

/// Fleets of two to five devices under a rule book, with up to twelve messages of which some are lost.
pub fn fleets(policy: &Policy) -> impl Strategy<Value = Fleet> + use<> {
    let policy = policy.clone();
    let message = (0_usize..5, 0_usize..5, any::<bool>(), prop::bool::weighted(0.2));
    let message = message.prop_map(|(from, to, bundle, lost)| Message { from, to, bundle, lost });
    let drawn = (plots(Size::default()), 2_usize..=5, prop::collection::vec(message, 0..=12));
    drawn.prop_filter_map("every fact reads", move |(plot, devices, messages): (Plot, usize, Vec<Message>)| {
        Some(Fleet { history: plot.under(&policy)?, devices, messages })
    })
}

impl Fleet {
    /// The devices after the messages, and after a last round in which everybody hears from everybody.
    ///
    /// # Errors
    /// [`GridError`] when a device does not take what another one wrote.
    pub fn meet(&self) -> Result<Vec<Engine>, GridError> {
        let count = self.devices.max(1);
        let mut devices = Vec::new();
        for number in 0..count {
            let mut device = engine(&self.history.policy, &format!("device-{number}"))?;
            let of = |event: &&Event| usize::try_from(event.counter).unwrap_or(0) % count == number;
            device.merge(self.history.events.iter().filter(of).cloned().collect());
            devices.push(device);
        }
        for message in self.messages.iter().filter(|message| !message.lost) {
            send(&mut devices, message.from % count, message.to % count, message.bundle)?;
        }
        // Round the ring twice: what the first has from the last reaches everybody.
        for number in 0..count * 2 {
            send(&mut devices, number % count, (number + 1) % count, number % 2 == 0)?;
        }
        Ok(devices)
    }

    /// The moment at which the last thing happened.
    #[must_use]
    pub fn end(&self) -> Instant {
        self.history.end()
    }
}

fn send(devices: &mut [Engine], from: usize, to: usize, bundle: bool) -> Result<(), GridError> {
    let since = devices.get(to).map(Engine::version).unwrap_or_default();
    let Some(sender) = devices.get(from) else { return Ok(()) };
    let (lines, packed) = if bundle {
        (None, Some(sender.bundle(&since)))
    } else {
        (Some(write_lines(&sender.events_since(&since))), None)
    };
    let Some(receiver) = devices.get_mut(to) else { return Ok(()) };
    if let Some(lines) = lines {
        receiver.merge_lines(&lines)?;
    }
    if let Some(packed) = packed {
        receiver.merge_bundle(&packed)?;
    }
    Ok(())
}
