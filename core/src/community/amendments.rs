//! What was said about entries later, as people should see it: findings about what takes no effect or is disputed, and
//! reasons that name not only an entry but also what corrects it.

use super::findings::{Finding, FindingKind, MANY};
use super::view::View;
use crate::base::{Because, EventId};
use crate::log::Event;
use std::collections::BTreeSet;

impl View<'_> {
    /// A reason that names, beside each entry that was corrected, the correction: both are needed to judge the same.
    pub fn cite(&self, because: Because) -> Because {
        if self.log.is_plain() {
            return because;
        }
        let Because { facts, because: below, .. } = &because;
        let facts = self.cited(facts);
        let below = below.iter().map(|below| self.cite(below.clone())).collect();
        Because { facts, because: below, ..because }
    }

    /// The events with what corrects them.
    pub fn cited(&self, events: &[EventId]) -> Vec<EventId> {
        let mut all = events.to_vec();
        for correction in events.iter().flat_map(|event| self.log.correcting(event, self.as_of.known_by)) {
            if !all.contains(correction) {
                all.push(correction.clone());
            }
        }
        all
    }

    /// Something was said about an entry that is not known, that says nothing, or that others say otherwise.
    pub(super) fn findings_of_amendments(&self, found: &mut Vec<Finding>) {
        let mut entries = BTreeSet::new();
        for (about, said) in self.log.amendments() {
            let seen: Vec<&Event> = said.into_iter().filter(|said| self.as_of.sees(said)).collect();
            let known = self.log.claimants(about).any(|event| self.as_of.sees(event));
            for said in &seen {
                let name = said.id();
                let subject = name.to_string();
                let root = self.log.root(about);
                if !known {
                    let finding = Finding::new(FindingKind::EntryUnknown, &subject);
                    found.push(finding.with("name", &about.to_string()).citing([&name]));
                } else if root.as_ref().is_none_or(|root| !self.log.heeds(root, said))
                    || self.speaks_too_early(said, about)
                {
                    found.push(Finding::new(FindingKind::AmendmentIdle, &subject).citing([&name]));
                }
                let is_seen = |root: &EventId| self.log.claimants(root).any(|event| self.as_of.sees(event));
                entries.extend(root.filter(|root| known && is_seen(root)));
            }
        }
        for entry in entries {
            let deciding = self.log.deciding(&entry, self.as_of.known_by);
            // Whoever says one thing after the other on one device has changed their mind.
            let mut authors =
                deciding.iter().flat_map(|name| self.log.find(name)).map(|said| (&said.replica, &said.by));
            let first = authors.next();
            if authors.any(|author| Some(author) != first) {
                let finding = Finding::new(FindingKind::AmendedTwice, &entry.to_string());
                found.push(finding.citing([&entry]).citing(deciding.iter().take(MANY)));
            }
        }
    }

    /// What was recorded by somebody who had no right to, or on a device that is trusted no longer.
    pub(super) fn findings_of_void_entries(&self, found: &mut Vec<Finding>) {
        for event in self.log.barred().filter(|event| self.as_of.sees(event)) {
            let name = event.id();
            let finding = Finding::new(FindingKind::BeyondAuthority, event.by.as_str());
            found.push(finding.with("name", &name.to_string()).citing([&name]));
        }
        for (revocation, device) in self.log.revocations() {
            let name = revocation.id();
            if !self.as_of.sees(revocation) || !self.log.counts_by(&name, self.as_of.known_by) {
                continue;
            }
            let of_device =
                self.log.by_replica().filter(|(replica, _)| *replica == device).flat_map(|(_, events)| events);
            let void = of_device.filter(|event| self.as_of.sees(event) && revocation.fact.revokes(event));
            let mut void: Vec<EventId> = void.map(Event::id).collect();
            void.dedup();
            void.truncate(MANY);
            if !void.is_empty() {
                let finding = Finding::new(FindingKind::DeviceRevoked, device.as_str());
                found.push(finding.citing([&name]).citing(&void));
            }
        }
    }

    /// True for what was recorded before the retraction or correction that it speaks about: a clock is wrong, and that one
    /// has the last word.
    fn speaks_too_early(&self, said: &Event, about: &EventId) -> bool {
        let seen = self.log.claimants(about).filter(|event| self.as_of.sees(event));
        let mut about = seen.filter(|event| event.fact.amended().is_some()).peekable();
        about.peek().is_some() && about.all(|event| said.recording_order(event).is_lt())
    }
}
