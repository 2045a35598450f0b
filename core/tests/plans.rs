//! Laws 3 to 6 over plans at random: stages, needs, ways out, extensions, caps, against a clock that is walked hour by
//! hour.

#[path = "plans/clock.rs"]
mod clock;
#[path = "plans/drawn.rs"]
mod drawn;

use clock::Clock;
use drawn::{Drawn, START, drawn};
use gridward::base::{Instant, Zone};
use gridward::quarantine::{Edition, Ending, Inputs, Obligation, Setting, obligations};
use proptest::prelude::*;

/// Hours that are walked, from the first anchor on.
const HOURS: i32 = 24 * 40;

fn hour(zone: Zone, number: i32) -> Option<Instant> {
    Some(zone.start_of(START.parse().ok()?).plus_hours(number))
}

/// The one obligation of the drawn reason, with everything that is known by `now`.
fn laid_out(drawn: &Drawn, now: Instant) -> Option<Obligation> {
    let lab = drawn.lab_by(now);
    let (exposures, orders) = (drawn.exposures(), drawn.orders_by(now));
    let (alarms, readings) = (drawn.alarms_by(now), drawn.readings_by(now));
    let edition = Edition { policy: "drawn".parse().ok()?, version: 1, effect: Instant::MIN };
    let inputs = Inputs {
        exposures: &exposures,
        orders: &orders,
        alarms: &alarms,
        readings: &readings,
        lab: Some(&lab),
        linked: &|_| Vec::new(),
        positives: &[],
        zones: &[],
        policy: &drawn.policy,
        zone: drawn.zone,
        now,
        edition: &edition,
    };
    obligations(inputs).into_iter().next()
}

fn setting_at(obligation: Option<&Obligation>, t: Instant) -> Option<Setting> {
    obligation?.spans.iter().find(|span| span.from <= t && t < span.until).map(|span| span.setting)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Laws 5 and 6: at every hour so far the person is held exactly where a walk along the clock says: nobody is free
    /// before the stages are over and what they need is there, and nobody is held an hour longer.
    #[test]
    fn everybody_is_held_exactly_as_long_as_the_plan_says(drawn in drawn(), asked in 1..HOURS) {
        let Some(now) = hour(drawn.zone, asked) else { return Ok(()) };
        let obligation = laid_out(&drawn, now);
        let mut clock = Clock::new(&drawn);
        for number in 0..=asked {
            let Some(t) = hour(drawn.zone, number) else { continue };
            let expected = clock.held(t);
            prop_assert_eq!(
                setting_at(obligation.as_ref(), t), expected,
                "at {} as of {}: {:#?}", drawn.zone.show(t), drawn.zone.show(now), obligation
            );
        }
    }

    /// What has been is not changed by what is known later: whoever was free at an hour was free at it ever after.
    #[test]
    fn the_past_stays_as_it_was(drawn in drawn(), asked in 1..HOURS, later in 1..200) {
        let (Some(now), Some(then)) = (hour(drawn.zone, asked), hour(drawn.zone, asked + later)) else { return Ok(()) };
        let (before, after) = (laid_out(&drawn, now), laid_out(&drawn, then));
        for number in 0..=asked {
            let Some(t) = hour(drawn.zone, number) else { continue };
            let (was, is) = (setting_at(before.as_ref(), t), setting_at(after.as_ref(), t));
            prop_assert_eq!(was, is, "at {}", drawn.zone.show(t));
        }
    }

    /// Law 6: whoever is held although the days are over is told what is missing, and nobody passes the cap.
    #[test]
    fn nobody_is_held_without_a_reason_or_past_the_cap(drawn in drawn(), asked in 1..HOURS) {
        let Some(now) = hour(drawn.zone, asked) else { return Ok(()) };
        let Some(obligation) = laid_out(&drawn, now) else { return Ok(()) };
        if obligation.ending == Ending::Held {
            prop_assert!(!obligation.outstanding.is_empty());
        }
        let cap = drawn.cap();
        prop_assert!(obligation.spans.iter().all(|span| span.until <= cap), "{:#?}", obligation);
    }
}
