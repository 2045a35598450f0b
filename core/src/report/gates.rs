//! What the nightly report says about gates (S21, D10, N10).

use super::parts::{Counted, Parts};
use super::tally::add;
use crate::base::{Instant, WorkerId};
use crate::community::View;
use crate::gate::{Direction, GateKind};
use crate::place::Area;
use serde::Serialize;
use std::collections::BTreeSet;
use std::ops::Range;

/// Gates at the end of a day, over the whole community.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GateHeads {
    /// Areas that have gates.
    pub areas: u32,
    /// Ways out that are open: checkpoints that lead out.
    pub exits: u32,
    /// Ways in that are open: checkpoints that lead in.
    pub entries: u32,
    /// Side doors that are open.
    pub side_doors_open: u32,
    /// Side doors that are shut.
    pub side_doors_shut: u32,
    /// Points at which outsiders are turned back, open ones.
    pub turn_back: u32,
    /// People who hold a post that the policy names for gates.
    pub guards: u32,
}

/// Counts the day's passages and who is inside into the parts of the report; the gates as a whole.
pub(super) fn count(view: &View<'_>, day: &Range<Instant>, parts: &mut Parts<'_>) -> Option<GateHeads> {
    let houses = view.gatehouses();
    let around = |gate: &crate::base::GateId| {
        houses.get(gate).map(|house| view.around_area(&house.gate.guards)).unwrap_or_default()
    };
    for (_, file) in view.travels() {
        for passage in file.passages.iter().filter(|passage| day.contains(&passage.at)) {
            if let Some(mut part) = parts.around(view, &around(&passage.fact.approach.gate)) {
                let counted = Counted::Passage(passage.fact.passage.clone());
                part.count(&counted, |tally| tally.passages.count(&passage.fact));
            }
        }
    }
    if houses.is_empty() {
        // Without gates nobody is known to be inside or outside of anything.
        return None;
    }
    let inside = view.inside();
    for visitor in &inside.visitors {
        let Some(mut part) = parts.around(view, &around(&visitor.gate)) else { continue };
        part.count(&Counted::Traveller(visitor.who.clone()), |tally| {
            add(&mut tally.visitors_inside, 1);
            add(&mut tally.visitors_overdue, u32::from(visitor.overdue));
        });
    }
    for resident in &inside.out {
        let home = view.resident(resident).and_then(|file| view.home(&file));
        let Some(around) = home.map(|home| view.around_area(&Area::Household(home))) else { continue };
        if let Some(mut part) = parts.around(view, &around) {
            part.count(&Counted::Resident(resident.clone()), |tally| add(&mut tally.residents_out, 1));
        }
    }
    let mut heads = GateHeads::default();
    let one = |count: &mut u32| *count = count.saturating_add(1);
    for house in houses.values() {
        let (gate, open) = (&house.gate, house.shut.is_none());
        match (gate.kind, open) {
            (GateKind::Checkpoint, true) => {
                heads.exits = heads.exits.saturating_add(u32::from(gate.way.leads(Direction::Out)));
                heads.entries = heads.entries.saturating_add(u32::from(gate.way.leads(Direction::In)));
            }
            (GateKind::SideDoor, true) => one(&mut heads.side_doors_open),
            (GateKind::SideDoor, false) => one(&mut heads.side_doors_shut),
            (GateKind::TurnBack, true) => one(&mut heads.turn_back),
            (GateKind::Checkpoint | GateKind::TurnBack, false) => {}
        }
    }
    let areas: BTreeSet<&Area> = houses.values().map(|house| &house.gate.guards).collect();
    heads.areas = u32::try_from(areas.len()).unwrap_or(u32::MAX);
    let posts = &view.policy.gate.posts;
    let held = view.community.areas.unordered().filter_map(|(area, _)| view.posts(area));
    let tenures = held.flat_map(|file| file.tenures.clone()).filter(|tenure| tenure.until.is_none());
    let guards: BTreeSet<WorkerId> =
        tenures.filter(|tenure| posts.contains(&tenure.post)).map(|tenure| tenure.worker).collect();
    heads.guards = u32::try_from(guards.len()).unwrap_or(u32::MAX);
    Some(heads)
}
