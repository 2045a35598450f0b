//! Households that have become part of others: chains of them, and rings, which only devices that did not know of each
//! other can make.

use super::files::{HouseholdFile, ResidentFile};
use super::findings::{Finding, FindingKind};
use super::view::{MAX_DEPTH, View};
use crate::base::{EventId, HouseholdId, Instant};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// When a merge happened, and the event that says so.
type Merge = (Instant, EventId);

impl<'a> View<'a> {
    /// The file as the community stands: a merge that would close a ring does not count. Of the merges of a ring that is
    /// the one that happened last; the file itself cannot know, for it looks at nothing but its own events.
    pub(super) fn without_ring(&self, id: &HouseholdId, mut file: Cow<'a, HouseholdFile>) -> Cow<'a, HouseholdFile> {
        if file.address.merged_into().is_some() && self.ring_closed_by(id).is_some() {
            file.to_mut().address.fate = None;
        }
        file
    }

    /// The merges of the ring that the household's own merge closes, by when they happened; none where it closes none.
    fn ring_closed_by(&self, id: &HouseholdId) -> Option<Vec<Merge>> {
        let mut merges = Vec::new();
        let mut next = id.clone();
        for _ in 0..MAX_DEPTH {
            let (into, merge) = self.stated_merge(&next)?;
            merges.push(merge);
            if into == *id {
                let own = merges.first()?.clone();
                merges.sort_by(|(a_at, a), (b_at, b)| {
                    (a_at, self.log.recorded(a), a).cmp(&(b_at, self.log.recorded(b), b))
                });
                return (merges.last() == Some(&own)).then_some(merges);
            }
            next = into;
        }
        None
    }

    /// The merge that a household's file states, whether or not it counts.
    fn stated_merge(&self, id: &HouseholdId) -> Option<(HouseholdId, Merge)> {
        let file = self.community.households.get(id)?.as_of(self.log, &self.as_of);
        let into = file.address.merged_into()?.clone();
        let fate = file.address.fate.as_ref()?;
        Some((into, (fate.at, fate.event.clone())))
    }

    pub(super) fn findings_of_merges(&self, id: &HouseholdId, found: &mut Vec<Finding>) {
        if let Some(ring) = self.ring_closed_by(id) {
            let merges = ring.iter().map(|(_, event)| event);
            found.push(Finding::new(FindingKind::MergeRing, id.as_str()).citing(merges));
        }
    }

    /// The households that have become part of this one, also by way of others.
    pub(super) fn merged_households(&self, id: &HouseholdId) -> BTreeSet<HouseholdId> {
        let mut found = BTreeSet::new();
        let mut rest = vec![(id.clone(), 0)];
        while let Some((household, depth)) = rest.pop() {
            let ever = self.community.index.merged_from.get(&household).into_iter().flatten();
            for from in ever.filter(|from| *from != id && self.merged(from, &household)) {
                if depth < MAX_DEPTH && found.insert(from.clone()) {
                    rest.push((from.clone(), depth + 1));
                }
            }
        }
        found
    }

    fn merged(&self, from: &HouseholdId, into: &HouseholdId) -> bool {
        self.household(from).is_some_and(|file| file.address.merged_into() == Some(into))
    }

    /// The household that a resident lives in, following households that have become part of others.
    pub fn home(&self, file: &ResidentFile) -> Option<HouseholdId> {
        file.residence.home().map(|home| self.standing_household(home))
    }

    /// The household itself, or the one that it has become part of, also by way of others.
    pub fn standing_household(&self, id: &HouseholdId) -> HouseholdId {
        let mut standing = id.clone();
        for _ in 0..MAX_DEPTH {
            match self.household(&standing).and_then(|file| file.address.merged_into().cloned()) {
                Some(into) => standing = into,
                None => break,
            }
        }
        standing
    }
}
