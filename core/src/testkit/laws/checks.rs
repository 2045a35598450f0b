//! Law 8: exactly the policy's checks, each in one slot, and slots tile the day.

use super::super::history::History;
use super::measures::person;
use super::{Verdict, of};
use crate::base::{CivilDate, Instant, ResidentId, slot_of};
use crate::community::AsOf;
use crate::duty::{DutyKind, DutyStatus};
use crate::engine::{DutyView, ResidentView};
use crate::policy::Policy;
use std::collections::BTreeSet;

/// The slots of one day, read off the policy: each ends where the next begins.
fn slots_on(day: CivilDate, policy: &Policy) -> Vec<(u8, Instant, Instant)> {
    let rules = policy.quarantine.slots.rules();
    let starts = |day: CivilDate| rules.iter().map(move |rule| policy.zone.instant(day, rule.starts));
    let ends = starts(day).skip(1).chain(starts(day.plus_days(1)).take(1));
    starts(day).zip(ends).zip(0_u8..).map(|((opens, closes), slot)| (slot, opens, closes)).collect()
}

/// Law 8: slots tile the line of time and the moment at which one opens belongs to it; a check lies in one slot of one day,
/// and there are not two in one; whoever is held for one reason alone has exactly the checks of the stage; and whoever is
/// free has none.
///
/// # Errors
/// [`Broken`](super::Broken) where that is not so.
pub fn checks(history: &History) -> Verdict {
    let engine = of("checks").answer(history.engine())?;
    for at in history.instants(8) {
        tiles(history, at)?;
        for id in history.residents() {
            let Some(view) = person(&engine, &id, at) else { continue };
            let listed: Vec<&DutyView> =
                view.duties.iter().filter(|duty| duty.kind == DutyKind::TemperatureCheck).collect();
            each_in_its_slot(history, &id, &listed, at)?;
            as_the_stage_wants(history, &view, &listed, at)?;
        }
    }
    for at in history.instants(3) {
        for home in history.households() {
            let duties = engine.household(&home, AsOf::at(at)).map(|view| view.duties).unwrap_or_default();
            let wrong = duties.iter().any(|duty| duty.kind == DutyKind::TemperatureCheck);
            of("checks").at(at).same(|| format!("whether {home} itself is checked"), &false, &wrong)?;
        }
    }
    Ok(())
}

fn tiles(history: &History, at: Instant) -> Verdict {
    let (asked, policy) = (of("checks").at(at), &history.policy);
    let today = policy.zone.date(at);
    let around = (-2..=2).flat_map(|days| slots_on(today.plus_days(days), policy));
    let holding: Vec<u8> =
        around.filter(|(_, opens, closes)| *opens <= at && at < *closes).map(|(slot, ..)| slot).collect();
    asked.same(|| "how many slots the moment is in".to_owned(), &1, &holding.len())?;
    let found = slot_of(&policy.quarantine.slots, policy.zone, at).map(|window| window.slot);
    asked.same(|| "the slot of the moment".to_owned(), &holding.first().copied(), &found)
}

fn each_in_its_slot(history: &History, id: &ResidentId, listed: &[&DutyView], at: Instant) -> Verdict {
    let asked = of("checks").at(at);
    let mut seen = BTreeSet::new();
    for check in listed {
        let slots = slots_on(check.day, &history.policy);
        let slot = slots.iter().find(|(number, ..)| Some(*number) == check.slot);
        let inside = slot.is_some_and(|(_, opens, closes)| check.opens == *opens && check.due <= *closes);
        asked.holds(inside && check.opens < check.due, || {
            let what = format!("a check of {id} on {} in slot {:?}", check.day, check.slot);
            (what, format!("within {slot:?}"), format!("{:?} to {:?}", check.opens, check.due))
        })?;
        let new = seen.insert((check.day, check.slot));
        asked.same(|| format!("that {id} has one check on {} in slot {:?}", check.day, check.slot), &true, &new)?;
        let expected = match check.done_at {
            Some(done) if done < check.due => check.status == DutyStatus::Done,
            Some(_) => check.status == DutyStatus::LateDone,
            None if at < check.opens => check.status == DutyStatus::Upcoming,
            None if at < check.due => matches!(check.status, DutyStatus::Open | DutyStatus::Claimed),
            None => matches!(check.status, DutyStatus::Missed | DutyStatus::Void),
        };
        let what = || format!("that {:?} is what a check of {id} from {} is", check.status, check.opens);
        asked.same(what, &true, &expected)?;
        // Nobody is checked before the slot opens; somebody who says later that it was done does it late.
        let early = check.done_at.is_some_and(|done| done < check.opens);
        asked.same(|| format!("whether {id} was checked before {}", check.opens), &false, &early)?;
    }
    Ok(())
}

/// Slots that open within a day of `at` while one reason alone holds the person.
fn as_the_stage_wants(history: &History, view: &ResidentView, listed: &[&DutyView], at: Instant) -> Verdict {
    let policy = &history.policy;
    let today = policy.zone.date(at);
    let window = at.plus_hours(-24)..at.plus_hours(24);
    for (slot, opens, _) in (-2..=2).flat_map(|days| slots_on(today.plus_days(days), policy)) {
        if !window.contains(&opens) {
            continue;
        }
        let holding: Vec<_> = view.obligations.iter().filter(|one| one.from <= opens && opens < one.until).collect();
        let segment = view.timeline.iter().find(|segment| segment.from <= opens && opens < segment.until);
        let wanted = match (holding.as_slice(), segment) {
            ([], None) => false,
            ([one], Some(segment)) => {
                let plan = policy.quarantine.plan(&one.plan);
                let stage = plan.and_then(|plan| plan.stages.get(usize::from(segment.stage).checked_sub(1)?));
                // What holds after an early release counts as one more stage.
                let Some(stage) = stage else { continue };
                stage.checks.contains(&slot)
            }
            _ => continue,
        };
        let there = listed.iter().any(|check| check.opens == opens && check.slot == Some(slot));
        let what = || format!("whether {} is checked in slot {slot} from {}", view.resident, policy.zone.show(opens));
        of("checks").at(at).same(what, &wanted, &there)?;
    }
    Ok(())
}
