//! Laws 3 to 6: exposure never shortens, the order of reasons does not matter, nobody is free early or held too long.

use super::histories::{History, measured_histories, minute, minutes};
use super::oracle::{Oracle, busy_residents};
use super::{Law, cases, fault};
use gridward::Engine;
use gridward::base::{Because, Instant, Moment, ResidentId};
use gridward::community::AsOf;
use gridward::engine::SegmentView;
use gridward::exposure::{AnchorKind, Anchors, CoResidentsWhile, Exposure, ReasonKind};
use gridward::health::{Patient, unwell};
use gridward::log::{Event, Fact};
use gridward::quarantine::{Inputs, LinkedTests, Obligation, Segment, Setting, obligations, timeline as laid_over};
use proptest::prelude::*;

fn setting_in(timeline: &[SegmentView], t: Instant) -> Option<Setting> {
    timeline.iter().find(|segment| segment.from <= t && t < segment.until).map(|segment| segment.setting)
}

/// What the engine thinks of the person's whole line of time; nothing where nobody has heard of the person.
fn timeline(engine: &Engine, id: &ResidentId, as_of: Instant) -> Vec<SegmentView> {
    engine.resident(id, AsOf::at(as_of)).map(|view| view.timeline).unwrap_or_default()
}

/// The instants at which the answers are compared: wherever the oracle may change, just before, and every seventh hour.
fn probes(oracle: &Oracle<'_>) -> Vec<Instant> {
    let edges = oracle.candidates().into_iter().flat_map(|at| [at.plus_millis(-1), at]);
    edges.chain((-60..180).flat_map(|day| [0, 7, 14, 21].map(|hour| minute(day * 1_440 + hour * 60 + 13)))).collect()
}

/// Compares the person's whole line of time, as known at an instant, with the oracle's.
pub fn as_the_oracle_says(history: &History, engine: &Engine, id: &ResidentId, as_of: Instant) -> Law {
    let oracle = Oracle::new(history, id, as_of);
    let line = timeline(engine, id, as_of);
    for t in probes(&oracle) {
        let held = oracle.held(t).map(|held| held.setting);
        prop_assert_eq!(setting_in(&line, t), held, "{} at {} as of {}", id, t, as_of);
    }
    let measure = engine.resident(id, AsOf::at(as_of)).ok().and_then(|view| view.measure);
    prop_assert_eq!(measure.as_ref().map(|measure| measure.setting), oracle.held(as_of).map(|held| held.setting));
    if let Some(measure) = measure {
        prop_assert_eq!(measure.free, oracle.free(as_of), "{} is free, as of {}", id, as_of);
    }
    Ok(())
}

fn reason_for(event: &Event, id: &ResidentId) -> bool {
    matches!(&event.fact, Fact::StayReported(stay) if stay.resident == *id)
        || matches!(&event.fact, Fact::ArrivalRegistered(arrival) if arrival.resident == *id)
        || matches!(&event.fact, Fact::MeasureOrdered(order) if order.resident == *id)
}

/// Every reason that the person has, and where stays are concerned one that they might be.
fn reasons(history: &History, engine: &Engine, id: &ResidentId) -> Vec<Obligation> {
    let Ok(view) = engine.resident(id, AsOf::at(minute(57_600))) else { return Vec::new() };
    let policy = &history.policy;
    let stays = view.file.stays.0.iter().zip(policy.quarantine.plans.iter().cycle());
    let exposures: Vec<Exposure> = stays
        .map(|(stay, plan)| {
            let because = Because::rule("a stay").citing(&stay.event);
            let anchors = Anchors::default().with(AnchorKind::LastExposure, Moment::on(stay.fact.until));
            let (plan, class, reason) = (Some(plan.id.clone()), String::new(), ReasonKind::Stay);
            let (co_residents, linked, found) = (None, None, stay.at);
            let (co_residents_while, until, confirmed) = (CoResidentsWhile::Always, None, true);
            Exposure {
                class,
                plan,
                co_residents,
                co_residents_while,
                reason,
                anchors,
                found,
                confirmed,
                linked,
                until,
                because,
            }
        })
        .collect();
    let (quarantine, zone) = (&policy.quarantine, policy.zone);
    let patient = Patient { birth_year: None, infected: None, zone, written: &|_| None };
    let (orders, alarms) = (&view.file.orders, unwell(&view.file.health, &policy.health, patient));
    obligations(Inputs {
        exposures: &exposures,
        orders,
        alarms: &alarms,
        readings: &view.file.health.readings,
        lab: None,
        linked: &|_| LinkedTests::default(),
        positives: &[],
        zones: &[],
        policy: quarantine,
        zone,
        now: minute(57_600),
        edition: &policy.edition(),
    })
}

/// Setting and checks at `t`.
fn measure(line: &[Segment], t: Instant) -> Option<(Setting, Vec<u8>)> {
    let segment = line.iter().find(|segment| segment.from <= t && t < segment.until)?;
    Some((segment.setting, segment.checks.clone()))
}

proptest! {
    #![proptest_config(cases(128))]

    /// Laws 5 and 6, as far as built: held exactly as long as stages, symptom-free hours, cap and liftings say.
    #[test]
    fn law_05_nobody_is_released_early_and_nobody_is_forgotten(
        history in measured_histories(60), asked in prop::collection::vec(minutes(), 2),
    ) {
        let engine = history.engine().map_err(fault)?;
        for id in busy_residents() {
            for minutes in asked.iter().copied().chain([57_600]) {
                as_the_oracle_says(&history, &engine, &id, minute(minutes))?;
            }
        }
    }

    /// Law 3: whatever is added of stays and orders, no instant becomes free or milder that was not so before.
    #[test]
    fn law_03_a_further_exposure_never_frees(history in measured_histories(50), keep in any::<u64>()) {
        let all = history.engine().map_err(fault)?;
        let end = minute(57_600);
        for id in busy_residents() {
            let mut at = 0;
            let mut fewer = history.clone();
            fewer.events.retain(|event| {
                at += 1;
                !reason_for(event, &id) || (keep >> (at % 64)) & 1 == 1
            });
            let line = timeline(&fewer.engine().map_err(fault)?, &id, end);
            let longer = timeline(&all, &id, end);
            for t in probes(&Oracle::new(&history, &id, end)) {
                let (before, after) = (setting_in(&line, t), setting_in(&longer, t));
                prop_assert!(after >= before, "{} at {}: {:?} then {:?}", id, t, line, longer);
            }
        }
    }

    /// Law 4: reasons that arrive in another order, or twice under other names, make the same line of settings.
    #[test]
    fn law_04_reasons_combine_in_any_order_and_once(history in measured_histories(50), order in any::<u64>()) {
        let as_is = history.engine().map_err(fault)?;
        let end = minute(57_600);
        let mut other = history.clone();
        // Another device says the same things: names and recording times differ, and so does every order among equals.
        let mut counter = 0;
        for event in &mut other.events {
            if matches!(event.fact, Fact::StayReported(_) | Fact::MeasureOrdered(_)) {
                counter += 1;
                event.replica = "a-later-device".parse().map_err(fault)?;
                event.counter = counter;
                event.wall = event.wall.plus_minutes(i32::try_from(order >> (counter % 32) & 1023).unwrap_or(0));
            }
        }
        let renamed = other.engine().map_err(fault)?;
        let mut twice = history.engine().map_err(fault)?;
        twice.merge(other.events);
        for id in busy_residents() {
            let settings = |engine: &Engine| {
                let line = timeline(engine, &id, end);
                let probes = probes(&Oracle::new(&history, &id, end));
                probes.into_iter().map(move |t| setting_in(&line, t)).collect::<Vec<_>>()
            };
            let expected = settings(&as_is);
            prop_assert_eq!(&settings(&renamed), &expected);
            prop_assert_eq!(&settings(&twice), &expected);
        }
    }

    /// Law 4: combining is commutative, associative and idempotent: the whole is the stricter of any two parts.
    #[test]
    fn law_04_the_stricter_of_any_two_parts(
        history in measured_histories(50), keys in prop::collection::vec(any::<u32>(), 1..9),
    ) {
        let engine = history.engine().map_err(fault)?;
        let over = |list: &[Obligation]| laid_over(list, history.policy.zone);
        for id in busy_residents() {
            let all = reasons(&history, &engine, &id);
            let turned = |key: u32, at: usize| key.rotate_left(u32::try_from(at).unwrap_or(0));
            let key = |at: usize| turned(keys.get(at % keys.len()).copied().unwrap_or(0), at);
            let keyed = all.iter().enumerate().map(|(at, one)| (key(at), one.clone()));
            let mut mixed: Vec<(u32, Obligation)> = keyed.collect();
            mixed.extend(all.iter().take(2).map(|one| (7, one.clone())));
            mixed.sort_by_key(|(key, _)| *key);
            let (some, others): (Vec<_>, Vec<_>) = mixed.iter().cloned().partition(|(key, _)| key % 2 == 0);
            let line = |list: Vec<(u32, Obligation)>| {
                let list: Vec<Obligation> = list.into_iter().map(|(_, one)| one).collect();
                over(&list)
            };
            let (whole, mixed, some, others) = (over(&all), line(mixed), line(some), line(others));
            for t in probes(&Oracle::new(&history, &id, minute(57_600))) {
                let expected = measure(&whole, t);
                prop_assert_eq!(&measure(&mixed, t), &expected, "{} at {}", id, t);
                let (a, b) = (measure(&some, t), measure(&others, t));
                let stricter = a.as_ref().map(|a| a.0).max(b.as_ref().map(|b| b.0));
                let mut checks: Vec<u8> = [a, b].into_iter().flatten().flat_map(|part| part.1).collect();
                checks.sort_unstable();
                checks.dedup();
                prop_assert_eq!(stricter.map(|setting| (setting, checks)), expected, "{} at {}", id, t);
            }
        }
    }
}
