//! Law 14: the same civil facts are judged the same in any zone, and day arithmetic survives daylight saving.

use super::books::{Where, books, changing_zones, fixed_zones};
use super::life::{PERSON, Story, Told as _, engine, seeds};
use super::{Law, cases, person};
use gridward::base::{Counting, Instant, TimeOfDay, Zone};
use gridward::duty::DutyKind;
use gridward::policy::Policy;
use gridward::quarantine::Requirement;
use proptest::prelude::*;

/// What calendar and clock show; a day that begins at one o'clock, because midnight is left out, begins all the same.
fn civil(zone: Zone, at: Instant) -> String {
    if at == Instant::MAX {
        return "for ever".to_owned();
    }
    let date = zone.date(at);
    let clock = if at == zone.start_of(date) { TimeOfDay::MIDNIGHT } else { zone.time_of_day(at) };
    format!("{date} {clock}")
}

/// Everything that a person is told, in civil words: the line of measures, reasons and their ends, tests, today's checks.
fn told(story: &Story, day: i32) -> Vec<String> {
    let zone = story.policy.zone;
    let noon: TimeOfDay = "12:00".parse().unwrap();
    let today = story.start.plus_days(day);
    let Some(view) = person(&story.engine(), zone.instant(today, noon)) else { return Vec::new() };
    let show = |at: Instant| civil(zone, at);
    let line = view.timeline.iter().map(|s| format!("{:?} {:?} {} {}", s.setting, s.code, show(s.from), show(s.until)));
    let reasons = view
        .obligations
        .iter()
        .map(|o| format!("{} {:?} {} {} {}", o.plan, o.ending, o.anchor.date(), show(o.from), show(o.until)));
    let tests = view.tests.iter().map(|test| format!("{} {} {:?}", test.plan, test.test.date, test.test.progress));
    let checks = view.duties.iter().filter(|duty| duty.kind == DutyKind::TemperatureCheck && duty.day == today);
    let rules = story.policy.quarantine.slots.rules();
    // A slot whose whole time is left out where the clock is put forward is no slot on that day.
    let checks = checks.filter(|duty| {
        let at = usize::from(duty.slot.unwrap());
        let next = rules.get(at + 1).map(|next| zone.instant(today, next.starts));
        next.is_none_or(|next| zone.instant(today, rules[at].starts) < next)
    });
    let checks = checks.map(|duty| format!("check {:?} {:?}", duty.slot, duty.status));
    line.chain(reasons).chain(tests).chain(checks).collect()
}

/// The same rule book without what counts hours: where a day has 23 of them, hours and days differ by right.
fn by_days(mut policy: Policy) -> Policy {
    let noon = Counting::FixedClock("12:00".parse().unwrap());
    let days = |counting: &mut Counting| match counting {
        Counting::ExactHours => *counting = Counting::DayZeroExcluded,
        Counting::FixedClock(_) => *counting = noon,
        _ => {}
    };
    let calm = |need: &mut Requirement| {
        if let Requirement::Negatives { apart_hours, within_hours, .. } = need {
            (*apart_hours, *within_hours) = (0, None);
        }
    };
    for plan in &mut policy.quarantine.plans {
        plan.symptom_free_hours = 0;
        for stage in &mut plan.stages {
            days(&mut stage.counting);
            stage.needs.iter_mut().for_each(calm);
        }
        for way in &mut plan.early {
            days(&mut way.counting);
            way.needs.iter_mut().for_each(calm);
            way.without_symptoms |= way.needs.is_empty();
        }
    }
    policy
}

fn in_both(policy: &Policy, places: [Where; 2], seeds: &[super::life::Seed], together: bool, day: i32) -> Law {
    let [here, there] = places.map(|place| Story::new(policy.clone(), place, seeds.to_vec(), together));
    prop_assert_eq!(told(&here, day), told(&there, day), "{} in {}:\n{:?}", PERSON, there.policy.zone, here);
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    /// Law 14 with every rule book, between zones whose offset holds the whole year.
    #[test]
    fn law_14_the_same_civil_facts_in_any_zone(
        policy in books(), (one, other) in (fixed_zones(), fixed_zones()), seeds in seeds(14),
        together in any::<bool>(), day in 0..45,
    ) {
        in_both(&policy, [one, other], &seeds, together, day)?;
    }

    /// Law 14 where the clock is put forward or back in the midst of it, for all that is counted in days.
    #[test]
    fn law_14_days_survive_daylight_saving(
        policy in books().prop_map(by_days), place in changing_zones(), seeds in seeds(14), together in any::<bool>(),
        day in 0..45,
    ) {
        // In Samoa a day is left out: nothing can have happened on it.
        if place.0.to_string() == "Pacific/Apia" {
            return Ok(());
        }
        prop_assert!(policy.check().is_empty(), "{:?}", policy.check());
        let plain: Where = ("+08:00".parse().unwrap(), place.1);
        let _ = engine(&policy);
        in_both(&policy, [plain, place], &seeds, together, day)?;
    }
}
