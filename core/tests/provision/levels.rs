//! Levels of care along the line of time against a naive reading of the table, also ahead; who may know; how somebody is
//! reached (S12, S19).

use super::kit::{Answer, Desk, Outcome, clock};
use super::runner;
use gridward::base::{Channel, EventId, Instant, Stated, Zone};
use gridward::care::{CareFile, CarePolicy, Means, Person, channel_for, spans};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::json;

const ZONE: Zone = Zone::CHINA;

/// Children and the old are looked after, and whoever was left alone, of whatever age.
fn by_age() -> Answer<CarePolicy> {
    let level = |id: &str| json!({"id": id, "title": {"en": id, "zh": id}});
    Ok(serde_json::from_value(json!({
        "grounds": [{"id": "alone", "title": {"en": "alone", "zh": "独居"}}, {"id": "ill", "title": {"en": "ill", "zh": "病"}}],
        "levels": [level("close"), level("child"), level("old"), level("other")],
        "table": [
            {"when": {"all": ["alone"]}, "level": "close"},
            {"when": {"ageBelow": 18}, "level": "child"},
            {"when": {"ageFrom": 20}, "level": "old"},
            {"level": "other"}
        ]
    }))?)
}

/// The level by the table above, by hand.
fn naive(born: u16, alone: bool, at: Instant) -> &'static str {
    match ZONE.date(at).year().saturating_sub(born) {
        _ if alone => "close",
        0..18 => "child",
        20.. => "old",
        _ => "other",
    }
}

/// What was said last by then.
fn last<T: Copy>(said: &[(Instant, T)], at: Instant) -> Option<T> {
    said.iter().filter(|(from, _)| *from <= at).map(|(_, what)| *what).next_back()
}

/// At every instant up to now the person has the level of the table, by what was stated then, and none while the person does
/// not live here; from now on the level lasts until a limit of age ends it. A level that goes on is one stretch.
#[test]
fn a_level_holds_from_the_instant_on_at_which_the_table_gives_it() -> Outcome {
    let policy = by_age()?;
    let start = clock("2021-06-01 00:00")?;
    let days = || prop::collection::vec((0..1_500_i32, any::<bool>(), any::<bool>()), 0..6);
    let cases = (days(), days(), 2_001_u16..2_007, 0..1_500_i32, 0..1_500_i32, any::<bool>());
    runner(256).run(&cases, |(mut grounds, mut moves, born, since, now, aimed)| {
        grounds.sort_unstable();
        moves.sort_unstable();
        let at = |day: i32| start.plus_hours(24 * day);
        let mut file = CareFile::default();
        for (counter, (day, alone, holds)) in (1..).zip(&grounds) {
            let names = if *alone { "alone".parse() } else { "ill".parse() };
            let (Ok(ground), Ok(replica)) = (names, "p".parse()) else { return Err(TestCaseError::fail("a name")) };
            file.grounds.push(Stated { at: at(*day), event: EventId { replica, counter }, fact: (ground, *holds) });
        }
        let alone: Vec<(Instant, bool)> =
            grounds.iter().filter(|(_, alone, _)| *alone).map(|(day, _, holds)| (at(*day), *holds)).collect();
        let lives: Vec<(Instant, bool)> =
            [(Instant::MIN, true)].into_iter().chain(moves.iter().map(|(day, here, _)| (at(*day), *here))).collect();
        // Now and then the first instant of a year, at which somebody grows older.
        let new_year = |year: &str| format!("{year}-01-01T00:00:00+08:00").parse::<Instant>();
        let Ok(birthday) = new_year(if now % 2 == 0 { "2023" } else { "2024" }) else {
            return Err(TestCaseError::fail("a day"));
        };
        let now = if aimed { birthday } else { at(now) };
        let since = at(since).min(now);
        let person = Person { file: Some(&file), birth_year: Some(born), lives: &lives, zone: ZONE };
        let line = spans(&policy, &person, since, now);
        for pair in line.windows(2) {
            let [one, next] = pair else { continue };
            prop_assert!(one.until.is_some_and(|until| until <= next.from), "{:?}", pair);
            prop_assert!(one.until != Some(next.from) || one.level != next.level, "one stretch: {:?}", pair);
        }
        let mut looked: Vec<Instant> = alone.iter().chain(&lives).map(|(at, _)| *at).chain([since, now]).collect();
        looked.extend((0..130).map(|week| at(week * 30)));
        for year in 2_021..=2_028 {
            looked.extend(new_year(&year.to_string()));
        }
        let beside = looked.iter().flat_map(|t| [t.plus_millis(-1), *t, t.plus_millis(1)]);
        let beside: Vec<Instant> = beside.filter(|t| since <= *t).collect();
        let known = |t: Instant| t.min(now);
        let expected = |t: Instant| {
            let here = last(&lives, known(t)).unwrap_or(false);
            here.then(|| naive(born, last(&alone, known(t)).unwrap_or(false), t))
        };
        // Ahead of now there is the level of now, up to its end, and nothing is said of what follows it.
        let changes = |t: &Instant| *t > now && expected(*t) != expected(now);
        let end = beside.iter().copied().filter(changes).min();
        for t in beside.iter().copied() {
            let found: Vec<&str> = line.iter().filter(|span| span.covers(t)).map(|span| span.level.as_str()).collect();
            let there = end.is_none_or(|end| t < end);
            let expected: Vec<&str> = expected(t).filter(|_| there).into_iter().collect();
            prop_assert_eq!(found, expected, "at {} as of {}", ZONE.show(t), ZONE.show(now));
        }
        Ok(())
    })?;
    Ok(())
}

/// S12: whoever was left alone and gets one more ground is in the same level since the day on which it began.
#[test]
fn s12_a_further_ground_begins_no_new_stretch() -> Outcome {
    let mut desk = Desk::small()?;
    desk.ground("2021-08-20 09:00", "r3", "leftAlone")?;
    desk.ground("2021-08-22 09:00", "r3", "livesAlone")?;
    let line = desk.care_line("2021-08-23 09:00", "r3", None)?;
    assert_eq!(line.since, clock("2021-08-20 09:00")?);
    assert_eq!(line.grounds.iter().map(ToString::to_string).collect::<Vec<_>>(), ["leftAlone", "livesAlone"]);
    Ok(())
}

/// Law 15: only where a ground is withheld does the answer say that one is, and only a sensitive one makes a line sensitive.
#[test]
fn s12_what_is_withheld_is_said_to_be_and_nothing_else() -> Outcome {
    let mut desk = Desk::small()?;
    for resident in ["r1", "r2"] {
        desk.ground("2021-08-20 09:00", resident, "leftAlone")?;
    }
    desk.ground("2021-08-20 10:00", "r2", "sentence")?;
    let said = |desk: &Desk, resident: &str, viewer: Option<&str>| -> Answer<(bool, bool, Vec<String>)> {
        let line = desk.care_line("2021-08-20 12:00", resident, viewer)?;
        let rules = line.because.because.iter().map(|below| below.rule.clone());
        let rules = rules.filter(|rule| rule.starts_with("care.ground")).collect();
        Ok((line.sensitive, line.withheld, rules))
    };
    let (ground, withheld) = ("care.ground".to_owned(), "care.groundWithheld".to_owned());
    for viewer in [None, Some("communityStaff")] {
        assert_eq!(said(&desk, "r1", viewer)?, (false, false, vec![ground.clone()]));
    }
    assert_eq!(said(&desk, "r2", None)?, (true, true, vec![ground.clone(), withheld]));
    assert_eq!(said(&desk, "r2", Some("communityStaff"))?, (true, false, vec![ground.clone(), ground]));
    Ok(())
}

/// The page of a resident leaves the sensitive grounds out, and nothing else of what is known of the person's care.
#[test]
fn s12_a_page_keeps_what_everybody_may_know() -> Outcome {
    let mut desk = Desk::small()?;
    desk.ground("2021-08-20 09:00", "r1", "leftAlone")?;
    desk.ground("2021-08-20 09:00", "r1", "mentalIllness")?;
    let preferred = json!({"resident": "r1", "channel": "phone", "smartphone": false});
    desk.say("2021-08-20 10:00", "contactPreferred", preferred)?;
    desk.say("2021-08-21 10:00", "careVisited", json!({"resident": "r1", "channel": "door"}))?;
    let care = desk.resident("r1", "2021-08-21 12:00")?.file.care.ok_or("nothing is known")?;
    let grounds: Vec<_> = care.grounds.iter().map(|said| said.fact.0.as_str()).collect();
    assert_eq!((grounds, care.visits.len()), (vec!["leftAlone"], 1));
    assert_eq!((care.channel, care.smartphone), (Some(Channel::Phone), Some(false)));
    Ok(())
}

/// S19: a message reaches whoever is not known to have no smartphone, the window a low floor; the door everybody.
#[test]
fn s19_the_first_channel_that_reaches_the_person() -> Outcome {
    use Channel::{Door, Gate, Message, Phone, Window};
    let mut policy = by_age()?;
    policy.window_up_to_floor = Some(2);
    let level = policy.levels.first_mut().ok_or("no level")?;
    level.channels = vec![Message, Window, Door];
    let level = level.clone();
    for (preferred, smartphone, floor, expected) in [
        (None, None, None, Message),
        (None, Some(true), None, Message),
        (None, Some(false), None, Door),
        (None, Some(false), Some(2), Window),
        (None, Some(false), Some(3), Door),
        (Some(Window), None, Some(1), Window),
        (Some(Window), None, Some(9), Message),
        (Some(Message), Some(false), Some(1), Window),
        (Some(Message), Some(true), Some(1), Message),
        (Some(Phone), Some(false), None, Door),
        (Some(Gate), None, None, Message),
    ] {
        let means = Means { preferred, smartphone, floor };
        assert_eq!(channel_for(&policy, &level, means), expected, "{means:?}");
    }
    Ok(())
}
