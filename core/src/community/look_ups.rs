//! Findings about those who look into people's files.

use super::findings::{Finding, FindingKind, MANY};
use super::view::View;
use crate::access::LookUpPurpose;
use crate::base::{Argument, EventId, Instant, WorkerId};
use std::collections::BTreeMap;

impl View<'_> {
    /// Whoever has looked or searched more often within an hour than the policy has as usual: one finding a worker, about
    /// the hour in which it was most. What was done in an emergency counts too: nobody is refused, somebody asks.
    pub(super) fn findings_of_look_ups(&self, found: &mut Vec<Finding>) {
        let Some(limit) = self.policy.access.look_ups_per_hour.map(usize::from) else { return };
        let mut by_worker: BTreeMap<WorkerId, Vec<(Instant, EventId, LookUpPurpose)>> = BTreeMap::new();
        for (_, folder) in self.community.look_ups.unordered() {
            for looked in &folder.as_of(self.log, &self.as_of).looked {
                let line = (looked.at, looked.event.clone(), looked.fact.purpose);
                by_worker.entry(looked.fact.by.clone()).or_default().push(line);
            }
        }
        for (worker, mut looked) in by_worker {
            looked.sort();
            let hours = looked.iter().enumerate().map(|(from, (begins, _, _))| {
                let ends = begins.plus_hours(1);
                let within = looked.iter().skip(from).take_while(|(at, _, _)| *at < ends).count();
                (within, std::cmp::Reverse(from))
            });
            let Some((most, std::cmp::Reverse(from))) = hours.max().filter(|(most, _)| *most > limit) else { continue };
            let cited = looked.iter().skip(from).take(most.min(MANY)).map(|(_, event, _)| event);
            let mut finding = Finding::new(FindingKind::LookUpsMany, worker.as_str()).citing(cited);
            for (name, count) in [("count", most), ("limit", limit)] {
                finding.because = finding.because.with(name, Argument::Count(u32::try_from(count).unwrap_or(u32::MAX)));
            }
            found.push(finding);
        }
    }
}
