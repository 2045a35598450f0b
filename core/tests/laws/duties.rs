//! Law 9: every duty is in exactly one state, moves only along the arrows, and does not vanish.

use super::facts;
use super::histories::{History, histories, minute, minutes};
use super::{Law, cases, fault};
use crate::arrows::may_become;
use gridward::Engine;
use gridward::base::{DutyId, Instant};
use gridward::community::AsOf;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::DutyView;
use gridward::log::Fact;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Every duty of one subject at an instant. No id may come up twice: a duty has exactly one state.
pub fn duties(engine: &Engine, subject: &str, at: Instant) -> Result<BTreeMap<DutyId, DutyView>, TestCaseError> {
    let listed = if subject.starts_with('r') {
        engine.resident(&subject.parse().map_err(fault)?, AsOf::at(at)).map(|view| view.duties)
    } else {
        engine.household(&subject.parse().map_err(fault)?, AsOf::at(at)).map(|view| view.duties)
    };
    let mut duties = BTreeMap::new();
    for duty in listed.unwrap_or_default() {
        let overdue = duty.due <= at && matches!(duty.status, DutyStatus::Open | DutyStatus::Claimed);
        prop_assert_eq!(duty.overdue, overdue, "{:?} as of {}", duty, at);
        let id = duty.duty.clone();
        prop_assert!(duties.insert(id, duty).is_none(), "a duty of {} is listed twice as of {}", subject, at);
    }
    Ok(duties)
}

/// True when a fact between the two instants changes what the duties derive from, also for the past: who lives where,
/// which rounds there are for whom, how risky an area is said to have been.
fn judged_anew(history: &History, from: Instant, to: Instant) -> bool {
    history.events.iter().filter(|event| from < event.at && event.at <= to).any(|event| {
        matches!(
            event.fact,
            Fact::AreaGraded(_)
                | Fact::RoundOpened(_)
                | Fact::ResidentMoved(_)
                | Fact::ResidentRegistered(_)
                | Fact::GridDrawn(_)
                | Fact::PlaceAdded(_)
                | Fact::HouseholdRegistered(_)
        )
    })
}

fn moves_along_the_arrows(history: &History, engine: &Engine, subject: &str, times: &[Instant]) -> Law {
    for pair in times.windows(2) {
        let [from, to] = pair else { continue };
        let (now, then) = (duties(engine, subject, *from)?, duties(engine, subject, *to)?);
        if judged_anew(history, *from, *to) {
            continue;
        }
        for (id, duty) in &now {
            // Checks are listed for a day around the instant; every other duty for ever.
            let in_sight = duty.kind != DutyKind::TemperatureCheck || to.plus_hours(-24) <= duty.opens;
            match then.get(id) {
                Some(later) => prop_assert!(
                    may_become(duty.status, later.status),
                    "{} of {}: {:?} at {}, {:?} at {}",
                    id,
                    subject,
                    duty.status,
                    from,
                    later.status,
                    to
                ),
                None => prop_assert!(
                    !in_sight || duty.status == DutyStatus::Upcoming,
                    "{} of {}: {:?} at {}, gone at {}",
                    id,
                    subject,
                    duty.status,
                    from,
                    to
                ),
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(64))]

    /// Law 9: one state at a time, along the arrows, and nothing that was open vanishes.
    #[test]
    fn law_09_a_duty_has_one_state_and_never_vanishes(
        history in histories(60, 12), start in minutes(), steps in prop::collection::vec(1_i32..600, 12),
    ) {
        let engine = history.engine().map_err(fault)?;
        let mut at = start;
        let mut times: Vec<Instant> = steps.into_iter().map(|step| { at += step; minute(at) }).collect();
        // Where a fact falls is where states change.
        times.extend(history.events.iter().map(|event| event.at));
        times.extend(history.events.iter().map(|event| event.at.plus_millis(-1)));
        times.sort();
        times.dedup();
        for at in times.iter().step_by(9) {
            for subject in (0..9).map(facts::household) {
                duties(&engine, &subject, *at)?;
            }
        }
        for subject in [facts::resident(0), facts::resident(1), facts::household(0), facts::household(1)] {
            moves_along_the_arrows(&history, &engine, &subject, &times)?;
        }
    }
}
