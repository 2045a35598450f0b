//! The gates of a report: exits with side doors shut beside them (S21), points at which outsiders are turned back (D10),
//! one way in and one way out (N10).

use super::DemoError;
use super::names::Numbering;
use super::plan::Plan;
use super::town::{Town, item};
use gridward::base::GateId;
use gridward::gate::{GateClosed, GateKind, GateOpened, Way};
use gridward::log::Fact;
use gridward::place::Area;

/// What is entered about gates before the first day.
pub(super) fn gates(plan: &Plan, town: &Town) -> Result<Vec<Fact>, DemoError> {
    let sizes = plan.sizes;
    let id = |stem: &str, count: u32, at: u32| GateId::new(&Numbering::new(plan.report, stem, count, 2).id(at));
    let open = |gate: GateId, name: String, guards: Area, way: Way, kind: GateKind| {
        Fact::GateOpened(GateOpened { gate, name, guards, way, kind })
    };
    let mut facts = Vec::new();
    for at in 0..sizes.exits {
        let (area, name) = guarded(town, at)?;
        let gate = id("exit", sizes.exits, at)?;
        facts.push(open(gate, format!("{name}出口"), area, Way::Both, GateKind::Checkpoint));
    }
    for at in 0..sizes.side_doors {
        let (area, name) = guarded(town, at)?;
        let gate = id("side", sizes.side_doors, at)?;
        facts.push(open(gate.clone(), format!("{name}侧门"), area, Way::Both, GateKind::SideDoor));
        facts.push(Fact::GateClosed(GateClosed { gate }));
    }
    for at in 0..sizes.turn_back {
        // One at each compound, and those that are left where the community begins.
        let area = town.compounds.get(usize::try_from(at).unwrap_or(usize::MAX));
        let area = area.map_or(Area::Community, |compound| Area::Place(compound.id.clone()));
        let gate = id("turn", sizes.turn_back, at)?;
        facts.push(open(gate, format!("劝返点{}", at + 1), area, Way::Both, GateKind::TurnBack));
    }
    for at in 0..sizes.checkpoints {
        let (way, name) = if at % 2 == 0 { (Way::In, "进口") } else { (Way::Out, "出口") };
        let gate = id("check", sizes.checkpoints, at)?;
        let name = format!("{name}检查站{}", at / 2 + 1);
        facts.push(open(gate, name, Area::Community, way, GateKind::Checkpoint));
    }
    Ok(facts)
}

/// The area behind an exit: a compound each, and then single buildings with a way out of their own.
fn guarded(town: &Town, at: u32) -> Result<(Area, String), DemoError> {
    let compounds = u32::try_from(town.compounds.len()).unwrap_or(u32::MAX);
    let Some(building) = at.checked_sub(compounds) else {
        let compound = item(&town.compounds, "compound", at)?;
        return Ok((Area::Place(compound.id.clone()), compound.name.clone()));
    };
    let place = item(&town.buildings, "building", building)?;
    let compound = item(&town.compounds, "compound", place.compound)?;
    Ok((Area::Place(place.id.clone()), format!("{}{}号楼", compound.name, place.number)))
}
