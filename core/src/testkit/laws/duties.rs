//! Law 9: every duty is in exactly one state, moves only along the arrows, and does not vanish.

use super::super::arrows::may_become;
use super::super::history::History;
use super::{Broken, Verdict, of};
use crate::base::{DutyId, Instant};
use crate::community::AsOf;
use crate::duty::{DutyKind, DutyStatus, Subject};
use crate::engine::{DutyView, Engine};
use crate::log::Fact;
use std::collections::BTreeMap;

/// Every duty of one subject at an instant. No id may come up twice: a duty has exactly one state.
fn duties(engine: &Engine, subject: &Subject, at: Instant) -> Result<BTreeMap<DutyId, DutyView>, Broken> {
    let asked = of("duty_ledger").at(at);
    let listed = match subject {
        Subject::Resident(id) => engine.resident(id, AsOf::at(at)).map(|view| view.duties),
        Subject::Household(id) => engine.household(id, AsOf::at(at)).map(|view| view.duties),
        _ => return Ok(BTreeMap::new()),
    };
    let mut duties = BTreeMap::new();
    for duty in listed.unwrap_or_default() {
        let overdue = duty.due <= at && matches!(duty.status, DutyStatus::Open | DutyStatus::Claimed);
        asked.same(|| format!("whether {duty:?} is overdue"), &overdue, &duty.overdue)?;
        let early = duty.status == DutyStatus::Upcoming && duty.waits_for.is_empty() && duty.opens <= at;
        asked.same(|| format!("whether {duty:?} is upcoming although it is open"), &false, &early)?;
        let done = matches!(duty.status, DutyStatus::Done | DutyStatus::LateDone);
        asked.same(|| format!("whether {duty:?} was done at some time"), &done, &duty.done_at.is_some())?;
        let id = duty.duty.clone();
        let new = duties.insert(id.clone(), duty).is_none();
        asked.same(|| format!("that {id} of {subject:?} is listed once"), &true, &new)?;
    }
    Ok(duties)
}

/// True when a fact between the two instants changes what duties derive from, also for the past.
fn judged_anew(history: &History, from: Instant, to: Instant) -> bool {
    history.events.iter().filter(|event| from < event.at && event.at <= to).any(|event| !is_deed(&event.fact))
}

/// What is done about duties moves them; it does not make them.
fn is_deed(fact: &Fact) -> bool {
    use Fact as F;
    matches!(
        fact,
        F::DutyClaimed(_)
            | F::DutyDone(_)
            | F::DutyHandedBack(_)
            | F::ShiftsPlanned(_)
            | F::ShiftSwapped(_)
            | F::ShiftDropped(_)
            | F::CheckedIn(_)
            | F::CheckedOut(_)
            | F::PassageRecorded(_)
            | F::PermitIssued(_)
            | F::GateOpened(_)
    )
}

/// Law 9: one state at a time, along the arrows, and nothing that was open vanishes while nothing new is found.
///
/// # Errors
/// [`Broken`] where that is not so.
pub fn duty_ledger(history: &History) -> Verdict {
    let engine = of("duty_ledger").answer(history.engine())?;
    let mut times: Vec<Instant> = history.events.iter().map(|event| event.at).collect();
    times.sort_unstable();
    times.dedup();
    // Where a fact falls is where states change; between facts they change by the clock.
    let step = times.len().div_ceil(10).max(1);
    let mut times: Vec<Instant> = times.into_iter().step_by(step).collect();
    let beside: Vec<Instant> =
        times.iter().flat_map(|at| [at.plus_millis(-1), at.plus_hours(1), at.plus_hours(9)]).collect();
    times.extend(beside);
    times.sort_unstable();
    times.dedup();
    let residents = history.residents().into_iter().take(2).map(Subject::Resident);
    let homes = history.households().into_iter().take(2).map(Subject::Household);
    for subject in residents.chain(homes) {
        let mut before: Option<(Instant, BTreeMap<DutyId, DutyView>)> = None;
        for at in &times {
            let now = duties(&engine, &subject, *at)?;
            if let Some((from, known)) = before.filter(|(from, _)| !judged_anew(history, *from, *at)) {
                moved(&known, &now, (from, *at))?;
            }
            before = Some((*at, now));
        }
    }
    Ok(())
}

fn moved(
    known: &BTreeMap<DutyId, DutyView>,
    now: &BTreeMap<DutyId, DutyView>,
    (from, to): (Instant, Instant),
) -> Verdict {
    let asked = of("duty_ledger").at(to);
    for (id, duty) in known {
        // Checks are listed for a day around the instant; every other duty for ever.
        let in_sight = duty.kind != DutyKind::TemperatureCheck || to.plus_hours(-24) <= duty.opens;
        let (so, got) = match now.get(id) {
            Some(later) => (may_become(duty.status, later.status), format!("{:?}", later.status)),
            None => (!in_sight || duty.status == DutyStatus::Upcoming, "nothing of that id".to_owned()),
        };
        asked.holds(so, || {
            let what = format!("{duty:?}, known at {from:?}");
            (what, format!("a state that {:?} leads to", duty.status), got)
        })?;
    }
    Ok(())
}
