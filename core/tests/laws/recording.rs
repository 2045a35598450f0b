//! What is recorded takes effect, and what is refused leaves no trace.

use super::histories::{engine, histories, minute};
use super::{cases, fault};
use gridward::Engine;
use gridward::base::Instant;
use gridward::community::{AsOf, Finding, FindingKind};
use gridward::engine::Recorded;
use gridward::log::{Entry, Event};
use proptest::prelude::*;

/// What an entry may be accepted in spite of: a post that two hold is settled by people, a cap is nobody's mistake,
/// nor is a policy that cites no clause that of who records, a squad or team is filled step by step, and a lease is listed before everything about it is known.
fn is_a_slip(kind: FindingKind) -> bool {
    use FindingKind as Kind;
    let settled_by_people = [Kind::PostContested, Kind::CapReached, Kind::NoBasis, Kind::EventClash];
    let filled_later = [Kind::SquadIncomplete, Kind::TeamIncomplete, Kind::ContactMissing, Kind::TenancyLapsed];
    !settled_by_people.contains(&kind) && !filled_later.contains(&kind)
}

fn slips(engine: &Engine, now: Instant) -> Vec<Finding> {
    engine.findings(AsOf::at(now)).into_iter().filter(|finding| is_a_slip(finding.kind)).collect()
}

proptest! {
    #![proptest_config(cases(32))]

    /// Nothing that is accepted would be a finding anywhere, and a refusal changes nothing.
    #[test]
    fn what_is_accepted_is_never_a_finding_and_what_is_refused_is_gone(history in histories(60, 8)) {
        let mut device = engine(&history.policy, "device").map_err(fault)?;
        let mut server = engine(&history.policy, "server").map_err(fault)?;
        // Some entries are typed in an hour or two late.
        let typed = |event: &Event| {
            let late = if event.at < minute(0) { 0 } else { event.counter % 3 };
            event.at.plus_hours(i32::try_from(late).unwrap_or(0))
        };
        let mut events: Vec<&Event> = history.events.iter().collect();
        events.sort_by_key(|event| typed(event));
        for event in events {
            let now = typed(event);
            let before = (device.digest(), device.events(), device.version());
            let known = slips(&device, now);
            let entry = Entry { at: event.at, by: event.by.clone(), fact: event.fact.clone() };
            match device.record(entry, now).map_err(fault)? {
                Recorded::Rejection(rejection) => {
                    prop_assert!(!rejection.reasons.is_empty());
                    prop_assert_eq!((device.digest(), device.events(), device.version()), before);
                }
                Recorded::Receipt(receipt) => {
                    server.merge(device.events_since(&server.version()));
                    prop_assert_eq!(server.digest(), device.digest());
                    let found = slips(&server, now);
                    let own = found.iter().find(|finding| finding.because.facts.contains(&receipt.event));
                    prop_assert!(own.is_none(), "accepted at {}: {:?}\n{:?}", now, event, own);
                    let idle = |finding: &&Finding| finding.kind == FindingKind::PostNotHeld;
                    prop_assert_eq!(found.iter().filter(idle).count(), known.iter().filter(idle).count());
                }
            }
        }
        prop_assert_eq!(device.lines(), server.lines());
        prop_assert_eq!(device.findings(AsOf::at(minute(60_000))), server.findings(AsOf::at(minute(60_000))));
    }
}
