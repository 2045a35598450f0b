//! Whatever comes first, devices agree about what fits and what does not.

use crate::kit::{Desk, Outcome, desk_and_phone, reading};
use gridward::log::{Event, Fact};
use serde_json::json;

const LATER: &str = "2021-12-05 12:00";

/// An order of `count` things that hangs on `seed` alone.
fn order(count: usize, seed: u64) -> Vec<usize> {
    let mut keyed: Vec<(u64, usize)> = (0..count)
        .map(|at| {
            let at64 = u64::try_from(at).unwrap_or(0);
            ((at64 + 1).wrapping_mul(seed.wrapping_mul(2) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17), at)
        })
        .collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, at)| at).collect()
}

/// Two devices, two keys for one of them, an erasure, an altered entry, and a forged seal.
fn story() -> crate::kit::Answer<(Desk, Vec<Event>)> {
    let (mut desk, mut phone) = desk_and_phone()?;
    for (minute, resident) in ["r1", "r2", "r1"].into_iter().enumerate() {
        phone.say(&format!("2021-12-01 09:0{minute}"), "readingTaken", reading(resident, "36.5"))?;
    }
    phone.seals_at("2021-12-01 18:00", 2)?;
    desk.seals_at("2021-12-01 18:00", 1)?;
    desk.sync(&mut phone)?;
    let second = desk.states("phone", 3)?;
    desk.sync(&mut phone)?;
    phone.say("2021-12-02 09:00", "readingTaken", reading("r2", "36.6"))?;
    phone.seals_at("2021-12-02 18:00", 3)?;
    desk.say("2021-12-02 19:00", "entryRetracted", json!({"event": second, "reason": "copied"}))?;
    let erase = json!({"people": [{"type": "resident", "id": "r1"}], "reason": "asked"});
    let before = phone.engine.events_since(&Default::default());
    desk.say("2021-12-03 09:00", "personErased", erase)?;
    let mut events = desk.engine.events_since(&Default::default());
    // The phone has sent its own as they were, before it heard of the erasure; one of them was altered on the way.
    events.extend(before.into_iter().filter(|event| !events.contains(event)).collect::<Vec<_>>());
    let mut forged: Vec<Event> = events.iter().filter(|event| event.replica.as_str() == "phone").cloned().collect();
    forged.retain(|event| event.counter == 2 || matches!(event.fact, Fact::EntriesSealed(_)));
    for event in &mut forged {
        event.tick += 3;
        if let Fact::EntriesSealed(seal) = &mut event.fact {
            event.counter += 50;
            seal.signature.0.reverse();
        }
    }
    events.extend(forged);
    Ok((desk, events))
}

#[test]
fn no_order_of_delivery_changes_what_fits() -> Outcome {
    let (desk, events) = story()?;
    let policy = desk.engine.config().policy.clone();
    let mut whole = Desk::named("whole", policy.clone())?;
    whole.engine.merge(events.clone());
    let found = whole.about_seals(LATER)?;
    assert!(
        found.len() >= 4,
        "a forged seal of each, one with a key that is none any more, and an altered entry: {found:?}"
    );
    let at = gridward::community::AsOf::at(crate::kit::clock(LATER)?);
    for seed in 0..24 {
        let mut parts = Desk::named("parts", policy.clone())?;
        let order = order(events.len(), seed);
        let step = usize::try_from(seed % 5 + 1).unwrap_or(1);
        for places in order.chunks(step) {
            parts.engine.merge(places.iter().filter_map(|place| events.get(*place).cloned()).collect());
        }
        assert_eq!(parts.about_seals(LATER)?, found, "seed {seed}");
        assert_eq!(parts.engine.seals(at), whole.engine.seals(at), "seed {seed}");
        assert_eq!(parts.engine.digest(), whole.engine.digest(), "seed {seed}");
        let again = gridward::Engine::restore(parts.engine.config().clone(), &parts.engine.snapshot())?;
        assert_eq!(again.seals(at), whole.engine.seals(at), "a snapshot of seed {seed}");
    }
    Ok(())
}
