//! Laws of rule books. No engine can know what a rule book should say; whoever writes one can, and picks from these what must
//! be true of it.

use super::super::history::History;
use super::measures::{edges, line, person, setting};
use super::{Verdict, of};
use crate::duty::DutyKind;
use crate::engine::EndingKind;
use crate::exposure::RiskLevel;
use crate::health::TestResult;
use crate::log::{Event, Fact};
use crate::policy::Policy;
use crate::quarantine::Setting;

/// Whoever another rule book holds is held at least as strictly, at every instant: for a document that may go further than the
/// one above it, and never less far.
///
/// # Errors
/// [`Broken`](super::Broken) where somebody is free, or held more mildly.
pub fn no_milder_than(history: &History, other: &Policy) -> Verdict {
    let end = history.end();
    let asked = of("no_milder_than").at(end);
    let (ours, theirs) = (asked.answer(history.engine())?, asked.answer(history.under(other).engine())?);
    for id in history.residents() {
        let (mine, wanted) = (line(&ours, &id, end), line(&theirs, &id, end));
        for t in edges(&[&mine, &wanted]) {
            let (mine, wanted) = (setting(&mine, t), setting(&wanted, t));
            asked.holds(mine >= wanted, || {
                let what = format!("{id} at {}", history.policy.zone.show(t));
                (what, format!("{wanted:?} or stricter, as under `{}`", other.id), format!("{mine:?}"))
            })?;
        }
    }
    Ok(())
}

/// Where the same area is graded high instead of medium, nobody is free or held more mildly.
///
/// # Errors
/// [`Broken`](super::Broken) where somebody is.
pub fn riskier_is_never_milder(history: &History) -> Verdict {
    let end = history.end();
    let asked = of("riskier_is_never_milder").at(end);
    let mut riskier = history.clone();
    for event in &mut riskier.events {
        if let Fact::AreaGraded(graded) = &mut event.fact
            && graded.level == RiskLevel::Medium
        {
            graded.level = RiskLevel::High;
        }
    }
    let (calm, risky) = (asked.answer(history.engine())?, asked.answer(riskier.engine())?);
    for id in history.residents() {
        let (calm, risky) = (line(&calm, &id, end), line(&risky, &id, end));
        for t in edges(&[&calm, &risky]) {
            let (calm, risky) = (setting(&calm, t), setting(&risky, t));
            asked.holds(risky >= calm, || {
                let what = format!("{id} at {}, with high in place of medium", history.policy.zone.show(t));
                (what, format!("{calm:?} or stricter"), format!("{risky:?}"))
            })?;
        }
    }
    Ok(())
}

/// Whoever is held at home or in a central place for the whole of a day is checked on it at least so many times.
///
/// # Errors
/// [`Broken`](super::Broken) where somebody is checked less often.
pub fn checked_daily(history: &History, times: usize) -> Verdict {
    let engine = of("checked_daily").answer(history.engine())?;
    let zone = history.policy.zone;
    for at in history.instants(6) {
        let asked = of("checked_daily").at(at);
        let today = zone.date(at);
        let (morning, midnight) = (zone.start_of(today), zone.start_of(today.plus_days(1)));
        for id in history.residents() {
            let Some(view) = person(&engine, &id, at) else { continue };
            let strict = |segment: &&crate::engine::SegmentView| segment.setting >= Setting::Home;
            let all_day = view.timeline.iter().filter(strict).any(|s| s.from <= morning && midnight <= s.until);
            let checks = view.duties.iter().filter(|duty| duty.kind == DutyKind::TemperatureCheck && duty.day == today);
            let checks = checks.count();
            asked.holds(!all_day || checks >= times, || {
                (format!("checks of {id} on {today}"), format!("{times} at least"), checks.to_string())
            })?;
        }
    }
    Ok(())
}

/// Whoever is released from home or a central place by the stages of a plan, and not because somebody lifted the measure, has
/// had a sample reported negative since it began.
///
/// # Errors
/// [`Broken`](super::Broken) where somebody leaves without.
pub fn tested_before_release(history: &History) -> Verdict {
    let end = history.end();
    let asked = of("tested_before_release").at(end);
    let engine = asked.answer(history.engine())?;
    for id in history.residents() {
        let Some(view) = person(&engine, &id, end) else { continue };
        for one in view.obligations.iter().filter(|one| one.ending == EndingKind::Planned && one.until <= end) {
            let strict =
                view.timeline.iter().any(|s| s.setting >= Setting::Home && s.from < one.until && one.from < s.until);
            // A sample that a test of the plan asked for before its measure was known counts, too.
            let since = one.anchor.earliest(history.policy.zone);
            let negative = |event: &Event| match &event.fact {
                Fact::ResultReported(fact) => {
                    let clear = matches!(fact.result, TestResult::Negative | TestResult::Weak);
                    clear && fact.residents.contains(&id) && since <= event.at && event.at <= one.until
                }
                _ => false,
            };
            let tested = history.events.iter().any(negative);
            asked.holds(!strict || one.from >= one.until || tested, || {
                let what = format!("{id}, released from {} at {}", one.plan, history.policy.zone.show(one.until));
                (what, "a negative sample".to_owned(), "none".to_owned())
            })?;
        }
    }
    Ok(())
}

/// Nobody is held for more than so many days for one reason, by the calendar from the day that the reason counts from.
///
/// # Errors
/// [`Broken`](super::Broken) where somebody is.
pub fn no_longer_than(history: &History, days: u16) -> Verdict {
    let end = history.end();
    let asked = of("no_longer_than").at(end);
    let engine = asked.answer(history.engine())?;
    let zone = history.policy.zone;
    for id in history.residents() {
        for one in person(&engine, &id, end).iter().flat_map(|view| &view.obligations) {
            let latest = zone.start_of(one.anchor.date().plus_days(i32::from(days) + 1));
            asked.holds(one.until <= latest.max(one.from), || {
                let what = format!("{id} under {} from {}", one.plan, one.anchor);
                (what, format!("free by {}", zone.show(latest)), format!("held to {}", zone.show(one.until)))
            })?;
        }
    }
    Ok(())
}
