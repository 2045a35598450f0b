//! Worked cases and rules of zones, China 2020 to 2022.

use crate::kit::{Answer, Desk, Outcome, clock, everywhere, in_place};
use gridward::base::Instant;
use gridward::community::{AsOf, FindingKind};
use gridward::engine::ZoneView;
use gridward::policy::{Policy, preset};
use serde_json::{Value, json};

/// A preset without its teams and squads.
pub fn lean(id: &str) -> Answer<Policy> {
    let mut policy = preset(id)?;
    policy.grid.teams.clear();
    policy.grid.squad = None;
    Ok(policy)
}

/// A desk of the small community under the zones of a preset.
pub fn desk(policy: &str) -> Answer<Desk> {
    let mut desk = Desk::of(lean(policy)?)?;
    desk.small()?;
    Ok(desk)
}

pub fn ask(desk: &Desk, area: Value, at: &str) -> Answer<ZoneView> {
    Ok(desk.engine.zone(&serde_json::from_value(area)?, AsOf::at(clock(at)?)))
}

pub fn declare(desk: &mut Desk, at: &str, area: Value, zone: &str) -> Outcome {
    desk.say(at, "zoneDeclared", json!({"area": area, "zone": zone}))
}

pub fn infection(desk: &mut Desk, at: &str, area: Value, on: &str) -> Outcome {
    desk.say(at, "infectionFound", json!({"area": area, "on": on}))
}

pub fn screened(desk: &mut Desk, at: &str, area: Value, on: &str, negative: bool) -> Outcome {
    desk.say(at, "zoneScreened", json!({"area": area, "on": on, "allNegative": negative}))
}

/// The kinds with their beginnings, and the last end.
fn line(view: &ZoneView) -> Vec<(String, Instant, Option<Instant>)> {
    view.timeline.iter().map(|stretch| (stretch.zone.to_string(), stretch.from, stretch.until)).collect()
}

fn stretch(zone: &str, from: &str, until: Option<&str>) -> Answer<(String, Instant, Option<Instant>)> {
    Ok((zone.to_owned(), clock(from)?, until.map(clock).transpose()?))
}

fn rules(view: &ZoneView) -> Vec<&str> {
    view.outstanding.iter().map(|because| because.rule.trim_start_matches("exposure.zone.")).collect()
}

#[test]
fn cn_31_high_risk_becomes_medium_and_then_low() -> Outcome {
    let mut desk = desk("cn-zones-ed9")?;
    infection(&mut desk, "2022-07-20 10:00", in_place("p"), "2022-07-20")?;
    declare(&mut desk, "2022-07-20 12:00", in_place("p"), "high")?;
    let expected = [
        stretch("high", "2022-07-20 12:00", Some("2022-07-28 00:00"))?,
        stretch("mediumAfterHigh", "2022-07-28 00:00", Some("2022-07-31 00:00"))?,
        stretch("low", "2022-07-31 00:00", None)?,
    ];
    // Before day 7 the line is drawn as it will be; the screening is named as missing.
    let early = ask(&desk, in_place("p"), "2022-07-22 09:00")?;
    assert_eq!((line(&early), rules(&early)), (expected.to_vec(), vec!["screeningWantedOn"]));
    assert_eq!(early.earliest, Some(clock("2022-07-28 00:00")?));
    screened(&mut desk, "2022-07-27 20:00", in_place("p"), "2022-07-27", true)?;
    let late = ask(&desk, in_place("p"), "2022-08-10 09:00")?;
    assert_eq!((line(&late), rules(&late)), (expected.to_vec(), vec![]));
    let in_between = ask(&desk, in_place("p"), "2022-07-29 09:00")?;
    assert_eq!(in_between.present.map(|present| present.title.en), Some("medium risk, after high risk".to_owned()));
    Ok(())
}

#[test]
fn a_zone_waits_for_its_screening_and_a_later_infection_starts_the_days_anew() -> Outcome {
    let mut desk = desk("cn-zones-ed9")?;
    declare(&mut desk, "2022-07-20 12:00", in_place("p"), "high")?;
    infection(&mut desk, "2022-07-20 13:00", in_place("p"), "2022-07-20")?;
    // Day 6 is too early; then somebody is not negative; then all are.
    screened(&mut desk, "2022-07-26 20:00", in_place("p"), "2022-07-26", true)?;
    screened(&mut desk, "2022-07-27 20:00", in_place("p"), "2022-07-27", false)?;
    let waiting = ask(&desk, in_place("p"), "2022-07-29 09:00")?;
    assert_eq!(line(&waiting), [stretch("high", "2022-07-20 12:00", None)?]);
    assert_eq!((rules(&waiting), waiting.earliest), (vec!["screeningPositive"], Some(clock("2022-07-29 09:00")?)));
    screened(&mut desk, "2022-07-29 15:00", in_place("p"), "2022-07-29", true)?;
    let after = line(&ask(&desk, in_place("p"), "2022-07-29 16:00")?);
    assert_eq!(after.first(), Some(&stretch("high", "2022-07-20 12:00", Some("2022-07-29 15:00"))?));
    // Three whole days follow.
    assert_eq!(after.last(), Some(&stretch("low", "2022-08-02 00:00", None)?));
    infection(&mut desk, "2022-07-31 10:00", in_place("p"), "2022-07-31")?;
    let again = line(&ask(&desk, in_place("p"), "2022-07-31 11:00")?);
    assert_eq!(again.get(2), Some(&stretch("high", "2022-07-31 10:00", Some("2022-08-08 00:00"))?));
    Ok(())
}

#[test]
fn cn_33_a_sealed_zone_ends_when_all_three_conditions_hold() -> Outcome {
    let mut desk = desk("cn-zones-ed8")?;
    infection(&mut desk, "2022-03-10 10:00", in_place("p"), "2022-03-10")?;
    declare(&mut desk, "2022-03-10 11:00", in_place("p"), "sealed")?;
    let contact = json!({"area": in_place("p"), "exposed": "2022-03-12", "negative": true});
    desk.say("2022-03-13 10:00", "lastContactStated", contact)?;
    let before = ask(&desk, in_place("p"), "2022-03-20 09:00")?;
    assert_eq!((before.earliest, rules(&before)), (Some(clock("2022-03-27 00:00")?), vec!["screeningWanted"]));
    screened(&mut desk, "2022-03-26 20:00", in_place("p"), "2022-03-26", true)?;
    let view = ask(&desk, in_place("p"), "2022-03-26 21:00")?;
    assert_eq!(line(&view), [stretch("sealed", "2022-03-10 11:00", Some("2022-03-27 00:00"))?]);
    assert_eq!(ask(&desk, in_place("p"), "2022-03-27 00:00")?.present, None);
    Ok(())
}

#[test]
fn a_screening_that_is_too_old_at_the_end_does_not_count() -> Outcome {
    let mut desk = desk("cn-zones-ed8")?;
    infection(&mut desk, "2022-03-10 10:00", in_place("p"), "2022-03-10")?;
    declare(&mut desk, "2022-03-10 11:00", in_place("p"), "sealed")?;
    screened(&mut desk, "2022-03-22 20:00", in_place("p"), "2022-03-22", true)?;
    // The days are over on the 25th; the screening would have had to be of the 23rd or later.
    let view = ask(&desk, in_place("p"), "2022-03-25 09:00")?;
    assert_eq!((line(&view), rules(&view)), (vec![stretch("sealed", "2022-03-10 11:00", None)?], vec!["screeningOld"]));
    screened(&mut desk, "2022-03-25 18:00", in_place("p"), "2022-03-25", true)?;
    assert_eq!(ask(&desk, in_place("p"), "2022-03-25 18:00")?.present, None);
    Ok(())
}

/// While a zone waits for something else its screening grows old, also where nobody tells anything more: it is asked for again.
#[test]
fn a_screening_grows_old_while_the_zone_waits() -> Outcome {
    let mut desk = desk("cn-zones-ed8")?;
    declare(&mut desk, "2022-03-10 11:00", in_place("p"), "sealed")?;
    let contact = json!({"area": in_place("p"), "exposed": "2022-03-10", "negative": false});
    desk.say("2022-03-13 10:00", "lastContactStated", contact)?;
    screened(&mut desk, "2022-03-24 20:00", in_place("p"), "2022-03-24", true)?;
    let fresh = ask(&desk, in_place("p"), "2022-03-26 09:00")?;
    assert_eq!(rules(&fresh), ["contactsNotNegative"]);
    let old = ask(&desk, in_place("p"), "2022-03-30 09:00")?;
    assert_eq!(rules(&old), ["contactsNotNegative", "screeningOld"]);
    Ok(())
}

/// Law 12: a word on contacts that a later one replaces, and a zone next door that another one replaces, kept the zone from
/// being over before that.
#[test]
fn what_kept_a_zone_shut_before_is_named_too() -> Outcome {
    let cited =
        |desk: &Desk, at: &str| -> Answer<usize> { Ok(ask(desk, in_place("b1"), at)?.because.all_facts().len()) };
    let mut contacts = desk("cn-zones-ed8")?;
    declare(&mut contacts, "2022-03-01 00:00", in_place("b1"), "sealed")?;
    screened(&mut contacts, "2022-03-14 00:00", in_place("b1"), "2022-03-14", true)?;
    for (at, exposed) in [("2022-03-02 00:00", "2022-03-02"), ("2022-03-16 01:00", "2022-03-16")] {
        let word = json!({"area": in_place("b1"), "exposed": exposed, "negative": false});
        contacts.say_late(at, "2022-03-16 02:00", "lastContactStated", word)?;
    }
    assert_eq!(cited(&contacts, "2022-03-16 03:00")?, 4, "the declaration, the screening, both words");
    let mut zones = desk("cn-zones-ed8")?;
    declare(&mut zones, "2022-03-01 00:00", in_place("b2"), "sealed")?;
    declare(&mut zones, "2022-03-01 01:00", in_place("b1"), "watched")?;
    declare(&mut zones, "2022-03-01 02:00", in_place("b2"), "controlled")?;
    assert_eq!(cited(&zones, "2022-03-10 00:00")?, 3, "its declaration, and both of the zone next door");
    Ok(())
}

#[test]
fn cn_36_the_level_of_a_county_follows_its_counts() -> Outcome {
    let mut desk = desk("cn-zones-2020")?;
    let county = json!({"area": everywhere(), "on": "2020-02-20", "cases": 23});
    desk.say("2020-02-20 18:00", "infectionFound", county)?;
    let view = ask(&desk, everywhere(), "2020-03-05 23:59")?;
    assert_eq!(view.present.as_ref().map(|present| present.zone.to_string()), Some("medium".to_owned()));
    let expected =
        [stretch("medium", "2020-02-20 18:00", Some("2020-03-06 00:00"))?, stretch("low", "2020-03-06 00:00", None)?];
    assert_eq!(line(&view), expected);
    assert_eq!(line(&ask(&desk, everywhere(), "2020-03-20 09:00")?), expected);
    // More than fifty, but no cluster; then a cluster; fourteen days after that it is no more than medium.
    let more = json!({"area": everywhere(), "on": "2020-03-20", "cases": 40});
    desk.say("2020-03-20 10:00", "infectionFound", more)?;
    let cluster = json!({"area": everywhere(), "on": "2020-03-21", "cases": 5, "cluster": true});
    desk.say("2020-03-21 10:00", "infectionFound", cluster)?;
    infection(&mut desk, "2020-03-30 10:00", everywhere(), "2020-03-30")?;
    let line = line(&ask(&desk, everywhere(), "2020-03-30 11:00")?);
    let later = [
        stretch("medium", "2020-03-20 10:00", Some("2020-03-21 10:00"))?,
        stretch("high", "2020-03-21 10:00", Some("2020-04-05 00:00"))?,
        stretch("medium", "2020-04-05 00:00", Some("2020-04-14 00:00"))?,
        stretch("low", "2020-04-14 00:00", None)?,
    ];
    assert_eq!(line.get(2..), Some(later.as_slice()));
    Ok(())
}

#[test]
fn beijing_counts_to_the_hour_from_the_leaving_of_the_case_or_from_the_disinfection() -> Outcome {
    let mut desk = desk("cn-zones-beijing-2022")?;
    let found = json!({"area": in_place("p"), "on": "2022-05-17T09:00:00+08:00", "case": "case-1"});
    desk.say("2022-05-17 09:00", "infectionFound", found)?;
    declare(&mut desk, "2022-05-17 10:00", in_place("p"), "sealed")?;
    // Nobody knows an end while the case is still there.
    let view = ask(&desk, in_place("p"), "2022-05-17 12:00")?;
    assert_eq!((view.earliest, rules(&view)), (None, vec!["caseStillThere", "screeningWanted"]));
    desk.say("2022-05-17 14:30", "caseMovedOut", json!({"area": in_place("p"), "case": "case-1"}))?;
    assert_eq!(ask(&desk, in_place("p"), "2022-05-17 15:00")?.earliest, Some(clock("2022-05-27 14:30")?));
    desk.say("2022-05-18 09:00", "environmentSampled", json!({"area": in_place("p"), "positive": true}))?;
    let unclean = ask(&desk, in_place("p"), "2022-05-18 10:00")?;
    assert_eq!((unclean.earliest, rules(&unclean)), (None, vec!["notDisinfected", "screeningWanted"]));
    desk.say("2022-05-18 21:00", "zoneDisinfected", json!({"area": in_place("p")}))?;
    // A case in the unit that is known starts nothing anew.
    let inside = json!({"area": in_place("p"), "on": "2022-05-20", "case": "case-2", "within": "knownUnit"});
    desk.say("2022-05-20 09:00", "infectionFound", inside)?;
    screened(&mut desk, "2022-05-28 18:00", in_place("p"), "2022-05-28", true)?;
    let expected = [
        stretch("sealed", "2022-05-17 10:00", Some("2022-05-28 21:00"))?,
        stretch("controlledAfterSealed", "2022-05-28 21:00", Some("2022-06-01 21:00"))?,
    ];
    assert_eq!(line(&ask(&desk, in_place("p"), "2022-05-30 09:00")?), expected);
    Ok(())
}

#[test]
fn a_new_case_at_the_home_of_somebody_strictly_isolated_does_not_count_under_the_10_measures() -> Outcome {
    for (policy, through) in
        [("cn-zones-10-measures", "2022-12-16 00:00"), ("cn-zones-20-measures", "2022-12-19 00:00")]
    {
        let mut desk = desk(policy)?;
        infection(&mut desk, "2022-12-10 10:00", in_place("b1"), "2022-12-10")?;
        declare(&mut desk, "2022-12-10 11:00", in_place("b1"), "high")?;
        let inside = json!({"area": in_place("b1"), "on": "2022-12-13", "within": "strictHomeIsolation"});
        desk.say("2022-12-13 10:00", "infectionFound", inside)?;
        let view = ask(&desk, in_place("b1"), "2022-12-13 12:00")?;
        assert_eq!(view.present.and_then(|present| present.until), Some(clock(through)?), "{policy}");
    }
    Ok(())
}

#[test]
fn a_controlled_zone_with_a_case_is_sealed_and_a_watched_one_waits_for_both() -> Outcome {
    let mut desk = desk("cn-zones-ed8")?;
    declare(&mut desk, "2022-03-10 11:00", in_place("b1"), "controlled")?;
    declare(&mut desk, "2022-03-10 12:00", in_place("b2"), "watched")?;
    let waiting = ask(&desk, in_place("b2"), "2022-03-11 09:00")?;
    assert_eq!(
        (line(&waiting), rules(&waiting)),
        (vec![stretch("watched", "2022-03-10 12:00", Some("2022-03-25 00:00"))?], vec![])
    );
    infection(&mut desk, "2022-03-12 10:00", in_place("b1"), "2022-03-12")?;
    assert_eq!(
        line(&ask(&desk, in_place("b1"), "2022-03-12 11:00")?).last(),
        Some(&stretch("sealed", "2022-03-12 10:00", Some("2022-03-27 00:00"))?)
    );
    // Without a screening neither ends; with one both do, at one instant.
    assert_eq!(line(&ask(&desk, in_place("b2"), "2022-03-28 09:00")?), [stretch("watched", "2022-03-10 12:00", None)?]);
    screened(&mut desk, "2022-03-28 10:00", in_place("b1"), "2022-03-28", true)?;
    for building in ["b1", "b2"] {
        let view = ask(&desk, in_place(building), "2022-03-28 11:00")?;
        assert_eq!(view.timeline.last().and_then(|last| last.until), Some(clock("2022-03-28 10:00")?), "{building}");
    }
    Ok(())
}

#[test]
fn what_cannot_take_effect_is_refused_or_found() -> Outcome {
    let mut desk = desk("cn-zones-ed9")?;
    let at = "2022-07-20 10:00";
    assert_eq!(desk.refused(at, "zoneDeclared", json!({"area": in_place("p"), "zone": "sealed"}))?, ["unknownZone"]);
    assert_eq!(desk.refused(at, "zoneLifted", json!({"area": in_place("p"), "authority": "centre"}))?, ["noZone"]);
    assert_eq!(desk.refused(at, "zoneDisinfected", json!({"area": in_place("moon")}))?, ["unknownPlace"]);
    let ahead = json!({"area": in_place("p"), "on": "2022-07-22", "cases": 0});
    assert_eq!(desk.refused(at, "infectionFound", ahead)?, ["inTheFuture", "emptyText"]);
    // What another device has recorded under another rule book is found.
    let mut other = Desk::of(lean("cn-zones-ed8")?)?;
    other.place("p", "compound", None)?;
    declare(&mut other, at, in_place("p"), "sealed")?;
    declare(&mut other, at, in_place("p"), "watched")?;
    desk.engine.merge(other.engine.events_since(&gridward::log::VersionVector::default()));
    let found = desk.findings(FindingKind::ZoneWithoutEffect, "2022-07-21 09:00")?;
    assert_eq!(found.iter().map(|finding| finding.because.facts.len()).collect::<Vec<_>>(), [2]);
    Ok(())
}

#[test]
fn three_shapes_and_reasons() -> Outcome {
    let mut desk = desk("cn-zones-ed9")?;
    infection(&mut desk, "2022-07-20 10:00", in_place("p"), "2022-07-20")?;
    declare(&mut desk, "2022-07-20 12:00", in_place("p"), "high")?;
    let as_of = json!({"at": clock("2022-07-29 09:00")?});
    let request = json!({"area": in_place("p"), "asOf": as_of});
    let value = desk.engine.zone_value(request.clone())?;
    assert_eq!(value, serde_json::to_value(ask(&desk, in_place("p"), "2022-07-29 09:00")?)?);
    assert_eq!(serde_json::from_str::<Value>(&desk.engine.call("zone", &request.to_string())?)?, value);
    let about = json!({"about": {"type": "zone", "area": in_place("p")}, "asOf": as_of, "language": "en"});
    let told = desk.engine.call("explain", &about.to_string())?;
    for part in ["It has been “high risk” since 2022-07-20 12:00", "Everybody has to be tested on 2022-07-27 or later"]
    {
        assert!(told.contains(part), "{told}");
    }
    // A building is in the zones around it.
    let place = desk.engine.place(&"b1".parse()?, AsOf::at(clock("2022-07-29 09:00")?))?;
    assert_eq!(place.zones.iter().map(|zone| zone.zone.as_str()).collect::<Vec<_>>(), ["high"]);
    assert_eq!(desk.engine.next_wakeup(clock("2022-07-27 09:00")?), Some(clock("2022-07-28 00:00")?));
    Ok(())
}
