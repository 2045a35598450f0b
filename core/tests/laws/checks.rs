//! Law 8: exactly the policy's checks, each in one slot, and slots tile the day.

use super::histories::{History, measured_histories, minute, minutes};
use super::oracle::{Oracle, busy_residents};
use super::{Law, cases, fault};
use gridward::Engine;
use gridward::base::{CivilDate, Instant, ResidentId, Slots, Zone, slot_of, slots_starting};
use gridward::community::AsOf;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::policy::{Policy, preset};
use gridward::testkit::policies::plain::plain;
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;
use std::ops::Range;

/// A check as the oracle has it.
#[derive(Debug, PartialEq, Eq)]
pub struct Check {
    /// Where the slot begins, or the measure where that is later.
    pub opens: Instant,
    /// The end of the slot, or of the measure where that is earlier.
    pub due: Instant,
    /// When the temperature was taken.
    pub done_at: Option<Instant>,
    /// Its state.
    pub status: DutyStatus,
}

/// The slots of one day, read off the policy: each ends where the next begins.
fn slots_on(day: CivilDate, policy: &Policy) -> Vec<(u8, Instant, Instant)> {
    let starts = |day: CivilDate| {
        policy
            .quarantine
            .slots
            .rules()
            .iter()
            .map(move |rule| policy.zone.instant(day, rule.starts))
            .collect::<Vec<_>>()
    };
    let today = starts(day);
    let ends = today.iter().skip(1).copied().chain(starts(day.plus_days(1)).first().copied());
    today.iter().zip(ends).zip(0_u8..).map(|((opens, closes), slot)| (slot, *opens, closes)).collect()
}

/// True when the slot goes on after the check in it is due.
pub fn is_cut(policy: &Policy, (day, slot): (CivilDate, u8), due: Instant) -> bool {
    slots_on(day, policy).iter().any(|(number, _, closes)| *number == slot && due < *closes)
}

/// Every check that opens in `window`, a few days around `now`, as it stands at `now`, by day and slot.
pub fn expected(
    oracle: &Oracle<'_>,
    policy: &Policy,
    now: Instant,
    window: Range<Instant>,
) -> BTreeMap<(CivilDate, u8), Check> {
    let mut checks = BTreeMap::new();
    let today = policy.zone.date(now);
    for day in (-2..=2).map(|days| today.plus_days(days)) {
        for (slot, opens, closes) in slots_on(day, policy) {
            if !window.contains(&opens) || !oracle.held(opens).is_some_and(|held| held.checks.contains(&slot)) {
                continue;
            }
            // Who is free before the slot is over has no more time than that.
            let free = oracle.free(opens).filter(|free| *free < closes);
            let due = free.unwrap_or(closes);
            let done_at = oracle.readings().into_iter().filter(|at| opens <= *at && *at < due && *at <= now).min();
            // Whoever looked at everything recorded by the end of it: was there a check?
            let in_time = oracle.known_by(due.plus_millis(-1)).held(opens);
            let knowable = in_time.is_some_and(|held| held.checks.contains(&slot));
            let status = match done_at {
                Some(_) => DutyStatus::Done,
                None if now < opens => DutyStatus::Upcoming,
                None if now < due => DutyStatus::Open,
                None if !knowable => DutyStatus::Void,
                None if free.is_some_and(|free| oracle.lifted_at(free)) => DutyStatus::Void,
                None => DutyStatus::Missed,
            };
            checks.insert((day, slot), Check { opens, due, done_at, status });
        }
    }
    checks
}

fn listed(engine: &Engine, id: &ResidentId, now: Instant) -> Result<BTreeMap<(CivilDate, u8), Check>, TestCaseError> {
    let duties = engine.resident(id, AsOf::at(now)).map(|view| view.duties).unwrap_or_default();
    let mut checks = BTreeMap::new();
    for duty in duties.into_iter().filter(|duty| duty.kind == DutyKind::TemperatureCheck) {
        let check = Check { opens: duty.opens, due: duty.due, done_at: duty.done_at, status: duty.status };
        let slot = duty.slot.ok_or_else(|| fault("a check without a slot"))?;
        prop_assert!(
            checks.insert((duty.day, slot), check).is_none(),
            "{} has two checks in one slot: {}",
            id,
            duty.opens
        );
    }
    Ok(checks)
}

/// Compares the checks that the engine lists around `now` with the oracle's.
pub fn as_the_policy_wants(history: &History, engine: &Engine, id: &ResidentId, now: Instant) -> Law {
    let oracle = Oracle::new(history, id, now);
    let window = now.plus_hours(-24)..now.plus_hours(24);
    let expected = expected(&oracle, &history.policy, now, window);
    prop_assert_eq!(listed(engine, id, now)?, expected, "{} as of {}", id, now);
    Ok(())
}

fn each_in_one_slot(slots: &Slots, zone: Zone, t: Instant) -> Law {
    let around = slots_starting(slots, zone, t.plus_hours(-49), t.plus_hours(49));
    let holding: Vec<_> = around.filter(|slot| slot.opens <= t && t < slot.closes).collect();
    prop_assert_eq!(holding.len(), 1, "slots at {}: {:?}", t, holding);
    prop_assert_eq!(slot_of(slots, zone, t), holding.first().copied());
    Ok(())
}

proptest! {
    #![proptest_config(cases(192))]

    /// Law 8: at any instant the person has the checks that the policy wants and no other, and a reading completes the
    /// check of its slot.
    #[test]
    fn law_08_exactly_the_policys_checks(
        history in measured_histories(60), asked in prop::collection::vec((minutes(), -1_i64..=1), 12),
    ) {
        let engine = history.engine().map_err(fault)?;
        for id in busy_residents() {
            // Also where something has just happened, and some hours later.
            let events = history.events.iter().flat_map(|event| [0, 3, 9].map(|hours| event.at.plus_hours(hours)));
            let asked = asked.iter().map(|(minutes, millis)| minute(*minutes).plus_millis(*millis));
            for now in asked.chain(events.take(60)) {
                as_the_policy_wants(&history, &engine, &id, now)?;
            }
        }
    }

    /// Law 8: slots tile the line of time, whatever they are; the moment at which one opens belongs to it.
    #[test]
    fn law_08_slots_tile_the_day(policy in plain(), asked in prop::collection::vec(0_i64..4_000_000_000_000, 8)) {
        let (slots, zone) = (&policy.quarantine.slots, policy.zone);
        for millis in asked {
            let t = Instant::from_millis(millis).ok_or_else(|| fault("out of range"))?;
            each_in_one_slot(slots, zone, t)?;
            let slot = slot_of(slots, zone, t).ok_or_else(|| fault("no slot"))?;
            prop_assert_eq!(slot_of(slots, zone, slot.opens), Some(slot));
            prop_assert_eq!(slot_of(slots, zone, slot.closes.plus_millis(-1)), Some(slot));
            let next = slot_of(slots, zone, slot.closes).ok_or_else(|| fault("no slot"))?;
            prop_assert_eq!(next.opens, slot.closes);
            each_in_one_slot(slots, zone, slot.closes)?;
        }
    }
}

/// Law 8 by its own words: a reading at 06:00:00 completes the check of the morning, and no other.
#[test]
fn law_08_six_o_clock_is_the_morning() -> Result<(), Box<dyn std::error::Error>> {
    let mut engine = super::histories::engine(&preset("cn-2020-14")?, "phone")?;
    let line = |counter: u32, at: &str, fact: serde_json::Value| {
        json!({"replica": "p", "counter": counter, "wall": at, "tick": 0, "at": at, "by": "w", "fact": fact})
            .to_string()
    };
    let order = json!({"resident": "r0", "plan": "home-14", "anchor": "2021-08-01", "basis": "order 7"});
    let reading = json!({"resident": "r0", "temperature": "36.6", "channel": "door"});
    let ordered = line(1, "2021-08-01T08:00:00+08:00", json!({"kind": "measureOrdered", "data": order}));
    let taken = line(2, "2021-08-03T06:00:00+08:00", json!({"kind": "readingTaken", "data": reading}));
    engine.merge_lines(&[ordered, taken].join("\n"))?;
    let resident = engine.resident(&"r0".parse()?, AsOf::at("2021-08-03T12:00:00+08:00".parse()?))?;
    let stand: Vec<_> = resident.duties.iter().map(|duty| (duty.day.to_string(), duty.slot, duty.status)).collect();
    let expected = [
        ("2021-08-02".to_owned(), Some(1), DutyStatus::Missed),
        ("2021-08-03".to_owned(), Some(0), DutyStatus::Done),
        ("2021-08-03".to_owned(), Some(1), DutyStatus::Upcoming),
        ("2021-08-04".to_owned(), Some(0), DutyStatus::Upcoming),
    ];
    assert_eq!(stand, expected);
    Ok(())
}
