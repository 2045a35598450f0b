//! How messages go between the devices of a fleet, and what becomes of them on the way.

use super::{Fleet, add, count};
use gridward::GridError;
use gridward::log::VersionVector;
use serde_json::json;

impl Fleet {
    /// One device sends another what that lacks: in messages of a few events, which can be lost, doubled and reordered; or
    /// all of it ends in the middle of one.
    pub(super) fn exchange(&mut self, from: usize, to: usize) -> Result<(), String> {
        let group = self.device(from)?.group;
        if from == to || self.device(to)?.group != group {
            add(&mut self.tally.unreachable, 1);
            return Ok(());
        }
        let version = self.device(to)?.engine.version();
        let mut offered = self.device(from)?.engine.events_since(&version);
        add(&mut self.tally.exchanges, 1);
        // Between two builds there is a translator, which knows lines.
        let alike = self.device(from)?.older == self.device(to)?.older;
        if alike && self.draw.in_a_thousand(400) {
            return self.bundle(from, to, &version);
        }
        if self.draw.in_a_thousand(250) {
            self.draw.shuffle(&mut offered);
            add(&mut self.tally.reordered, 1);
        }
        let size = usize::try_from(self.draw.between(1, 8)).unwrap_or(1);
        for message in offered.chunks(size) {
            add(&mut self.tally.messages, 1);
            if self.draw.in_a_thousand(100) {
                add(&mut self.tally.dropped, 1);
                continue;
            }
            let text = self.device(from)?.tell(message);
            if self.draw.in_a_thousand(60) {
                return self.cut(to, &text);
            }
            let times = if self.draw.in_a_thousand(100) { 2 } else { 1 };
            add(&mut self.tally.doubled, times - 1);
            for _ in 0..times {
                self.hear(to, &text)?;
            }
        }
        Ok(())
    }

    fn hear(&mut self, to: usize, text: &str) -> Result<(), String> {
        let device = self.device(to)?;
        let (older, report) = (device.older, device.hear(text).map_err(super::told)?);
        add(&mut self.tally.unread, report.unknown * u32::from(older));
        Ok(())
    }

    /// The same as one bundle: lost, doubled, in parts that come in any order, or cut off or altered, which must be seen.
    fn bundle(&mut self, from: usize, to: usize, version: &VersionVector) -> Result<(), String> {
        add(&mut self.tally.bundles, 1);
        let mut bundle = self.device(from)?.engine.bundle(version);
        let fate = self.draw.below(6);
        let characters = self.draw.between(60, 400);
        let mut parts = self.device(from)?.engine.bundle_parts(version, characters).parts;
        self.draw.shuffle(&mut parts);
        let place = usize::try_from(self.draw.below(count(bundle.len()))).unwrap_or(0);
        let device = self.devices.get_mut(to).ok_or("no such device")?;
        match fate {
            0 => add(&mut self.tally.dropped, 1),
            1 => {
                device.engine.merge_parts(&parts).map_err(super::told)?;
            }
            2 | 3 => {
                let before = device.engine.digest();
                if fate == 2 {
                    bundle.truncate(place);
                } else if let Some(byte) = bundle.get_mut(place) {
                    *byte ^= 0x10;
                }
                let refused = device.engine.merge_bundle(&bundle).is_err();
                if !refused || device.engine.digest() != before {
                    return Err("a bundle that was cut or altered was taken in".to_owned());
                }
                add(if fate == 2 { &mut self.tally.cut } else { &mut self.tally.damaged }, 1);
            }
            _ => {
                device.engine.merge_bundle(&bundle).map_err(super::told)?;
                device.engine.merge_bundle(&bundle).map_err(super::told)?;
                add(&mut self.tally.doubled, 1);
            }
        }
        Ok(())
    }

    /// A device with a newer build, which is none of the fleet, tells one of them something that none of them can read.
    pub(super) fn newer(&mut self, at: usize) -> Result<(), String> {
        add(&mut self.tally.newer, 1);
        let (counter, now) = (self.tally.newer, self.now);
        let event = json!({
            "replica": "newer", "counter": counter, "wall": now, "tick": 0, "at": now, "by": "w0",
            "fact": {"kind": "dogWalked", "data": {"dog": format!("dog-{}", self.draw.below(9)), "minutes": counter}},
        });
        self.device(at)?.hear(&event.to_string()).map_err(super::told)?;
        Ok(())
    }

    /// A message breaks off somewhere: what was left of it is taken in whole lines, or not at all.
    fn cut(&mut self, to: usize, text: &str) -> Result<(), String> {
        add(&mut self.tally.cut, 1);
        let kept = usize::try_from(self.draw.below(count(text.len()))).unwrap_or(0);
        let rest: String = text.chars().take(kept).collect();
        let device = self.device(to)?;
        let before = device.engine.digest();
        match device.hear(&rest) {
            Ok(_) => Ok(()),
            Err(GridError::DamagedLine { .. }) if device.engine.digest() == before => {
                add(&mut self.tally.damaged, 1);
                Ok(())
            }
            Err(error) => Err(format!("a message that broke off was taken in by half: {error}")),
        }
    }

    /// Somebody sends what is no log, or one with a few letters changed: it ends in a value or in an error, and where that is
    /// an error nothing has changed. It is tried on a copy: what is readable by chance would be somebody's word.
    pub(super) fn noise(&mut self, at: usize) -> Result<(), String> {
        let lines = self.device(at)?.engine.lines();
        let mut letters: Vec<char> = lines.chars().rev().take(1_500).collect();
        letters.reverse();
        for _ in 0..self.draw.between(1, 12) {
            let place = usize::try_from(self.draw.below(count(letters.len()))).unwrap_or(0);
            let letter = self.draw.pick(&['"', '{', '}', '0', '-', '\n', 'é', '\u{0}', ',']).copied();
            if let (Some(old), Some(new)) = (letters.get_mut(place), letter) {
                *old = new;
            }
        }
        let mut copy = self.device(at)?.engine.clone();
        let before = copy.digest();
        if copy.merge_lines(&letters.into_iter().collect::<String>()).is_err() {
            add(&mut self.tally.damaged, 1);
            if copy.digest() != before {
                return Err("a damaged text was taken in by half".to_owned());
            }
        }
        Ok(())
    }

    /// Everybody can reach everybody and nothing is lost: all send what they have to one, and that one sends it round. Then
    /// all have the newer build. Where names were used twice, versions cannot tell what is lacking: then whole logs are sent.
    pub(super) fn exchange_all(&mut self, used_twice: bool) -> Result<(), String> {
        for device in &mut self.devices {
            device.group = 0;
        }
        self.all_round(false)?;
        for device in &mut self.devices {
            device.update()?;
        }
        for whole in [false, true] {
            let mut digests = self.devices.iter().map(|device| device.engine.digest());
            let first = digests.next();
            if digests.all(|digest| Some(digest) == first) {
                return Ok(());
            }
            if whole && !used_twice {
                return Err("versions did not tell what was lacking".to_owned());
            }
            add(&mut self.tally.whole_logs, u32::from(whole));
            self.all_round(whole)?;
        }
        Ok(())
    }

    fn all_round(&mut self, whole: bool) -> Result<(), String> {
        for _ in 0..2 {
            for at in 1..self.devices.len() {
                self.send(at, 0, whole)?;
            }
            for at in 1..self.devices.len() {
                self.send(0, at, whole)?;
            }
        }
        Ok(())
    }

    fn send(&mut self, from: usize, to: usize, whole: bool) -> Result<(), String> {
        let version = if whole { VersionVector::default() } else { self.device(to)?.engine.version() };
        let from = self.device(from)?;
        let text = from.tell(&from.engine.events_since(&version));
        self.hear(to, &text)
    }
}
