//! Zones that somebody declares, in an area that also has a level by its counts: the stricter one holds (Z1).

use crate::cases::{ask, desk, infection, lean, screened};
use crate::chance;
use crate::kit::{Answer, Outcome, clock, in_place};
use crate::naive::{file, hour, tellings};
use gridward::base::{EventId, Instant, Moment, Zone};
use gridward::community::FindingKind;
use gridward::exposure::{ZoneFact, ZoneFile, ZonePolicy, ZoneSegment, zone_line};
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;

const END: i32 = 24 * 70;

/// High, medium and low risk by declaration, with their ways out, and by count.
fn both() -> Answer<ZonePolicy> {
    let levels = lean("cn-zones-2020")?.zones.levels;
    Ok(ZonePolicy { levels, ..lean("cn-zones-ed9")?.zones })
}

fn line(file: &ZoneFile, policy: &ZonePolicy) -> Vec<ZoneSegment> {
    zone_line(file, policy, Zone::CHINA, Some(&[]), hour(END)).segments
}

fn at(line: &[ZoneSegment], t: Instant) -> Option<&ZoneSegment> {
    line.iter().find(|segment| segment.from <= t && segment.until.is_none_or(|until| t < until))
}

fn strictness(policy: &ZonePolicy, segment: Option<&ZoneSegment>) -> Option<u8> {
    let kind = policy.kinds.iter().find(|rule| Some(&rule.id) == segment.map(|segment| &segment.zone))?;
    Some(kind.strictness)
}

proptest! {
    #![proptest_config(chance::drawn(192, 20_220_301))]

    /// At every instant the stricter of the two kinds holds, and that which was declared where they are alike; a kind that
    /// goes on is one stretch. What follows a zone that was declared names what ended that.
    #[test]
    fn of_two_zones_the_stricter_holds(mut tellings in tellings()) {
        // One thing at a time: what two facts of one instant come to is another question.
        tellings.sort_unstable();
        tellings.dedup_by_key(|(hour, ..)| *hour);
        tellings.retain(|(hour, ..)| *hour > 0);
        let policy = both().map_err(|error| TestCaseError::fail(error.to_string()))?;
        let all = file(&policy, &tellings);
        let declared = line(&all, &ZonePolicy { levels: Vec::new(), ..policy.clone() });
        let mut counted = all.clone();
        counted.told.retain(|stated| matches!(stated.fact, ZoneFact::InfectionFound(_)));
        let counted = line(&counted, &policy);
        let found = line(&all, &policy);
        let edges = [&declared, &counted, &found].into_iter().flatten();
        let edges: BTreeSet<Instant> = edges.flat_map(|one| [Some(one.from), one.until]).flatten().collect();
        for t in edges.iter().flat_map(|t| [t.plus_millis(-1), *t, t.plus_millis(1)]) {
            let (one, other) = (at(&declared, t), at(&counted, t));
            let expected = if strictness(&policy, one) >= strictness(&policy, other) { one } else { other };
            let holding: Vec<_> = found.iter().filter(|s| s.from <= t && s.until.is_none_or(|until| t < until)).collect();
            let holding: Vec<_> = holding.into_iter().map(|segment| &segment.zone).collect();
            let expected: Vec<_> = expected.into_iter().map(|segment| &segment.zone).collect();
            prop_assert_eq!(holding, expected, "at {:?}: {:?} and {:?}", t, declared, counted);
        }
        for pair in found.windows(2) {
            let [one, next] = pair else { continue };
            prop_assert!(one.until.is_some_and(|until| until <= next.from), "{:?}", pair);
            prop_assert!(one.until != Some(next.from) || one.zone != next.zone, "one stretch: {:?}", pair);
        }
        for segment in &found {
            let cited: Vec<EventId> = segment.because.all_facts();
            let over = declared.iter().filter(|one| one.until == Some(segment.from)).flat_map(|one| &one.ended_by);
            for event in over {
                prop_assert!(cited.contains(event), "{event}: {:#?}", segment.because);
            }
        }
    }
}

/// The days of a zone that is over had counted from the last infection in it.
#[test]
fn a_zone_that_is_over_keeps_the_infection_from_which_its_days_counted() -> Outcome {
    let policy = lean("cn-zones-ed9")?.zones;
    // Declared at midnight of the first day, an infection two days later, everybody negative on the seventh day after that.
    let file = file(&policy, &[(48, 2, 1, 2), (24 * 9 + 12, 7, 0, 1)]);
    let line = line(&file, &policy);
    let [first, second, ..] = line.as_slice() else { return Err(format!("{line:?}").into()) };
    assert_eq!((first.until, second.from), (Some(hour(24 * 10)), hour(24 * 10)));
    let counted = Moment::at(hour(48), Zone::CHINA);
    assert_eq!((first.anchor, second.anchor), (counted, counted));
    Ok(())
}

/// What happens at an instant is known at it: an infection at the very midnight at which the days are over lets them count
/// anew, and the zone has not been over in between.
#[test]
fn an_infection_at_the_instant_of_the_end_is_in_time() -> Outcome {
    for (found, until) in [("2022-07-28 00:00", "2022-08-05 00:00"), ("2022-07-28 00:01", "2022-07-28 00:00")] {
        let mut desk = desk("cn-zones-ed9")?;
        infection(&mut desk, "2022-07-20 10:00", in_place("p"), "2022-07-20")?;
        crate::cases::declare(&mut desk, "2022-07-20 12:00", in_place("p"), "high")?;
        screened(&mut desk, "2022-07-27 20:00", in_place("p"), "2022-07-27", true)?;
        infection(&mut desk, found, in_place("p"), "2022-07-28")?;
        let view = ask(&desk, in_place("p"), "2022-07-28 09:00")?;
        let first = view.timeline.first().ok_or("no zone")?;
        assert_eq!((first.from, first.until), (clock("2022-07-20 12:00")?, Some(clock(until)?)), "{found}");
    }
    Ok(())
}

/// A lifting of a zone that there is not is refused; where it comes by merge all the same it is found.
#[test]
fn a_lifting_of_nothing_is_found() -> Outcome {
    let mut desk = desk("cn-zones-ed9")?;
    let lifted = json!({"area": in_place("p"), "authority": "centre"});
    desk.merges(1, "2022-07-20 10:00", "zoneLifted", lifted)?;
    let found = desk.findings(FindingKind::ZoneWithoutEffect, "2022-07-21 09:00")?;
    assert_eq!(found.iter().map(|finding| finding.because.facts.len()).collect::<Vec<_>>(), [1]);
    Ok(())
}
