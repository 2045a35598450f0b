//! What happened in the runs of fleets.

use serde::Serialize;
use std::collections::BTreeMap;

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
    /// Entries of a kind that only a newer build knows, which is none of the fleet.
    pub newer: u32,
    /// Devices with an older build, which cannot read some kinds of entries and pass them on.
    pub older: u32,
    /// Entries that a device with an older build could not read when they came.
    pub unread: u32,
    /// Devices that got the newer build in the middle of things.
    pub updated: u32,
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
    /// Entries corrected or taken back, and clocks put right.
    pub corrected: u32,
    /// Entries by which people were erased.
    pub erasures: u32,
    /// People whose id was looked for in every log and report in the end, for they were erased.
    pub erased: u32,
    /// Devices that were revoked.
    pub revoked: u32,
    /// Answers (findings, nightly reports) that were compared byte by byte.
    pub compared: u32,
    /// Events in the logs in the end, each once.
    pub events: u32,
    /// Bytes of those logs as JSON lines.
    pub bytes: u64,
    /// Bytes of those logs as bundles.
    pub bundle_bytes: u64,
    /// What somebody should look at in the end, by kind.
    pub findings: BTreeMap<String, u32>,
}

pub(super) fn add(to: &mut u32, by: u32) {
    *to = to.saturating_add(by);
}

pub(super) fn count(of: usize) -> u32 {
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
            (&mut self.older, other.older),
            (&mut self.unread, other.unread),
            (&mut self.updated, other.updated),
            (&mut self.partitions, other.partitions),
            (&mut self.clock_jumps, other.clock_jumps),
            (&mut self.restarts, other.restarts),
            (&mut self.restored, other.restored),
            (&mut self.old_copies, other.old_copies),
            (&mut self.whole_logs, other.whole_logs),
            (&mut self.corrected, other.corrected),
            (&mut self.erasures, other.erasures),
            (&mut self.erased, other.erased),
            (&mut self.revoked, other.revoked),
            (&mut self.compared, other.compared),
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
