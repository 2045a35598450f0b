//! How partial reports of one evening become one: in any order, in any grouping, and any of them twice.

use super::{GridReport, NightlyReport, Tally};
use crate::base::GridId;
use serde::Serialize;
use std::collections::BTreeMap;

impl NightlyReport {
    /// Joins two reports of one evening, such as those of two grids' devices. A grid that both report counts once: as
    /// the report that rests on more events has it, and so does what is told about the community as a whole. Of two
    /// that rest on equally many events and differ, their content decides, the same way whichever comes first.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        let other_is_fuller = (other.events, other.header()) > (self.events, self.header());
        let (mut fuller, rest) = if other_is_fuller { (other, self) } else { (self, other) };
        let mut parts: BTreeMap<Option<GridId>, GridReport> = BTreeMap::new();
        for part in std::mem::take(&mut fuller.by_grid).into_iter().chain(rest.by_grid) {
            let kept = parts.remove(&part.grid);
            let part = match kept {
                Some(kept) if (kept.events, text(&kept)) >= (part.events, text(&part)) => kept,
                _ => part,
            };
            parts.insert(part.grid.clone(), part);
        }
        fuller.by_grid = parts.into_values().collect();
        fuller.findings.extend(rest.findings);
        fuller.findings.sort();
        fuller.findings.dedup();
        fuller.sum_up();
        for round in &mut fuller.rounds {
            round.states = fuller.total.screening.get(&round.round).cloned().unwrap_or_default();
            round.households = round.states.values().sum();
            round.settled = round.states.iter().filter(|(state, _)| state.is_final()).map(|(_, count)| count).sum();
        }
        fuller
    }

    pub(super) fn sum_up(&mut self) {
        self.total = Tally::default();
        self.missed.clear();
        self.due_for_release.clear();
        for part in &self.by_grid {
            self.total.add(&part.tally);
            self.missed.extend(part.missed.iter().cloned());
            self.due_for_release.extend(part.due_for_release.iter().cloned());
        }
        self.missed.sort();
        self.due_for_release.sort();
    }

    /// What the report says about the community as a whole, apart from what is summed up from grids.
    fn header(&self) -> String {
        let rounds =
            self.rounds.iter().map(|round| (&round.round, &round.name, round.from, round.until, round.team_size));
        text(&(
            (&self.community, self.date, &self.policy, &self.workers, &self.heads, &self.posts, &self.coverage),
            (
                self.compounds,
                self.buildings,
                self.stairwells,
                self.grids,
                self.units,
                self.squads,
                &self.gates,
                &self.supply,
            ),
            rounds.collect::<Vec<_>>(),
        ))
    }
}

fn text(of: &impl Serialize) -> String {
    serde_json::to_string(of).unwrap_or_default()
}
