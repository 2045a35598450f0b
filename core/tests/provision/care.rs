//! Levels of care, their visits, and who may know why (S12, S19).

use super::kit::{Answer, Desk, Outcome, clock, lean};
use super::runner;
use gridward::base::{Channel, PostKind};
use gridward::care::{CareWhen, visible_to};
use gridward::community::AsOf;
use gridward::community::FindingKind;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::{OpenNumberQuery, ReportQuery};
use gridward::policy::{Policy, preset};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn levels(desk: &Desk, at: &str) -> Answer<Vec<(String, u32, u32)>> {
    let list = desk.care(at, None)?;
    Ok(list.levels.into_iter().map(|level| (level.level.to_string(), level.residents, level.overdue)).collect())
}

/// S12: orange for elders left alone and childless people without work, blue for mental illness or physical disability,
/// red for those who serve a community sentence, green for everybody else.
#[test]
fn s12_four_levels_and_everybody_has_one() -> Outcome {
    let mut desk = Desk::small()?;
    for (resident, grounds) in [
        ("elder", vec!["leftAlone"]),
        ("idle", vec!["childless", "noWork"]),
        ("ill", vec!["mentalIllness"]),
        ("lame", vec!["disability"]),
        ("sentenced", vec!["sentence"]),
        ("childless", vec!["childless"]),
        ("alone", vec!["livesAlone"]),
    ] {
        desk.person(resident, "h2", 1950)?;
        for ground in grounds {
            desk.ground("2021-08-20 09:00", resident, ground)?;
        }
    }
    let expected = [("orange", 2, 0), ("blue", 2, 0), ("red", 1, 0), ("green", 5, 0)];
    assert_eq!(levels(&desk, "2021-08-20 10:00")?, expected.map(|(level, all, over)| (level.to_owned(), all, over)));
    let list = desk.care("2021-08-20 10:00", Some("communityStaff"))?;
    assert_eq!((list.residents, list.lines.len()), (10, 10));
    let line = desk.care_line("2021-08-20 10:00", "sentenced", Some("communityStaff"))?;
    let informed: Vec<&str> = line.informed.iter().map(PostKind::as_str).collect();
    assert_eq!(informed, ["communityStaff"], "staff is informed at all times");
    assert_eq!((line.birth_year, line.because.clause.as_deref()), (Some(1950), Some("S12")));
    // What was withdrawn holds no longer, from then on.
    desk.say("2021-08-21 09:00", "careGroundWithdrawn", json!({"resident": "ill", "ground": "mentalIllness"}))?;
    assert_eq!(levels(&desk, "2021-08-21 09:00")?.get(1), Some(&("blue".to_owned(), 1, 0)));
    assert_eq!(levels(&desk, "2021-08-21 08:59")?.get(1), Some(&("blue".to_owned(), 2, 0)));
    // Somebody for whom two rows fit: the first decides, and the second is not forgotten.
    desk.ground("2021-08-22 09:00", "elder", "sentence")?;
    let line = desk.care_line("2021-08-22 10:00", "elder", Some("police"))?;
    assert_eq!(line.level.map(|level| level.to_string()).as_deref(), Some("orange"));
    assert_eq!(line.also.iter().map(ToString::to_string).collect::<Vec<_>>(), ["red"]);
    assert_eq!(line.informed.len(), 1);
    Ok(())
}

/// S12: people of the orange level are visited every day; a day without a visit is missed, and the list says so.
#[test]
fn s12_orange_is_visited_every_day() -> Outcome {
    let mut desk = Desk::small()?;
    desk.ground("2021-08-20 15:00", "r3", "leftAlone")?;
    let line = desk.care_line("2021-08-20 16:00", "r3", None)?;
    let next = line.next_visit.ok_or("no next visit")?;
    assert_eq!((next.opens, next.due), (clock("2021-08-21 00:00")?, clock("2021-08-22 00:00")?));
    desk.say("2021-08-21 10:00", "careVisited", json!({"resident": "r3", "channel": "door"}))?;
    desk.say("2021-08-22 10:00", "careVisited", json!({"resident": "r3", "channel": "phone", "reached": false}))?;
    let visits = |desk: &Desk, at: &str| -> Result<Vec<(String, DutyStatus)>, Box<dyn std::error::Error>> {
        let duties = desk.resident("r3", at)?.duties.into_iter().filter(|duty| duty.kind == DutyKind::CareVisit);
        Ok(duties.map(|duty| (duty.day.to_string(), duty.status)).collect())
    };
    let at = |day: &str, status| (day.to_owned(), status);
    let seen = visits(&desk, "2021-08-22 23:59")?;
    assert!(seen.contains(&at("2021-08-21", DutyStatus::Done)) && seen.contains(&at("2021-08-22", DutyStatus::Open)));
    assert!(visits(&desk, "2021-08-23 00:00")?.contains(&at("2021-08-22", DutyStatus::Missed)));
    let line = desk.care_line("2021-08-23 08:00", "r3", None)?;
    assert!(line.overdue);
    assert_eq!(line.last_visit.map(|visit| visit.channel), Some(Channel::Door));
    assert_eq!(levels(&desk, "2021-08-23 08:00")?.first(), Some(&("orange".to_owned(), 1, 1)));
    desk.say("2021-08-23 09:00", "careVisited", json!({"resident": "r3", "channel": "window"}))?;
    assert!(!desk.care_line("2021-08-23 09:00", "r3", None)?.overdue);

    let report = desk.report("2021-08-22")?;
    let counts = report.total.duties.get(&DutyKind::CareVisit).copied().ok_or("no visits")?;
    assert_eq!((counts.done, counts.missed, counts.due_tomorrow), (0, 1, 1));
    assert_eq!(report.missed.iter().filter(|duty| duty.kind == DutyKind::CareVisit).count(), 1);
    let care: Vec<(&str, u32)> = report.total.care.iter().map(|(level, count)| (level.as_str(), *count)).collect();
    assert_eq!(care, [("green", 2), ("orange", 1)]);
    assert_eq!(report.total.care.values().sum::<u32>(), report.total.residents);
    Ok(())
}

/// S19: phone or door daily for elders without a smartphone; on a low floor through the window.
#[test]
fn s19_each_is_reached_as_the_person_can_be() -> Outcome {
    let mut desk = Desk::small()?;
    for resident in ["r1", "r3"] {
        desk.ground("2021-08-20 09:00", resident, "leftAlone")?;
    }
    let channel = |desk: &Desk, resident: &str| -> Result<Option<Channel>, Box<dyn std::error::Error>> {
        Ok(desk.care_line("2021-08-20 12:00", resident, None)?.next_visit.map(|next| next.channel))
    };
    assert_eq!(channel(&desk, "r1")?, Some(Channel::Door));
    for resident in ["r1", "r3"] {
        desk.say("2021-08-20 10:00", "contactPreferred", json!({"resident": resident, "channel": "window"}))?;
    }
    assert_eq!((channel(&desk, "r1")?, channel(&desk, "r3")?), (Some(Channel::Window), Some(Channel::Door)));
    desk.say(
        "2021-08-20 11:00",
        "contactPreferred",
        json!({"resident": "r3", "channel": "phone", "smartphone": false}),
    )?;
    assert_eq!(channel(&desk, "r3")?, Some(Channel::Phone));
    assert_eq!(desk.care_line("2021-08-20 12:00", "r3", None)?.smartphone, Some(false));
    // A message is no visit of this level, whoever prefers one.
    desk.say("2021-08-20 11:30", "contactPreferred", json!({"resident": "r3", "channel": "message"}))?;
    assert_eq!(channel(&desk, "r3")?, Some(Channel::Door));
    desk.say("2021-08-21 09:00", "careVisited", json!({"resident": "r3", "channel": "message"}))?;
    desk.say("2021-08-21 09:05", "careVisited", json!({"resident": "r1", "channel": "window"}))?;
    let over = |resident: &str| desk.care_line("2021-08-22 00:00", resident, None).map(|line| line.overdue);
    assert!(over("r3")? && !over("r1")?);
    for data in [json!({"resident": "r3"}), json!({"resident": "r3", "channel": "gate"})] {
        assert_eq!(desk.refused("2021-08-22 09:00", "contactPreferred", data)?.len(), 1);
    }
    Ok(())
}

/// Law 15, as far as care goes: a sensitive ground is in no answer that whoever may not know it gets, and in no report.
#[test]
fn s12_few_may_know_why() -> Outcome {
    let mut desk = Desk::small()?;
    desk.ground("2021-08-20 09:00", "r1", "sentence")?;
    desk.ground("2021-08-20 09:00", "r2", "mentalIllness")?;
    let at = "2021-08-21 09:00";
    for viewer in [None, Some("volunteer")] {
        let line = desk.care_line(at, "r1", viewer)?;
        assert!(line.sensitive && line.withheld && line.level.is_none() && line.grounds.is_empty());
        assert!(line.informed.is_empty() && line.because.all_facts().is_empty());
    }
    let line = desk.care_line(at, "r1", Some("communityStaff"))?;
    assert!(line.sensitive && !line.withheld);
    assert_eq!(line.grounds.iter().map(ToString::to_string).collect::<Vec<_>>(), ["sentence"]);
    let told: Vec<Value> = vec![
        serde_json::to_value(desk.care(at, None)?.lines)?,
        serde_json::to_value(desk.resident("r1", at)?)?,
        serde_json::to_value(desk.resident("r2", at)?)?,
        serde_json::to_value(desk.report("2021-08-20")?)?,
        serde_json::to_value(desk.engine.findings(AsOf::at(clock(at)?)))?,
    ];
    for told in told {
        let text = told.to_string();
        for word in ["sentence", "mentalIllness", "矫正", "精神", "mental"] {
            assert!(!text.contains(word), "{word} in {text}");
        }
    }
    // Numbers of the report open to what they count, but not those of a level that few may see.
    let open = |number: &str| -> Result<usize, Box<dyn std::error::Error>> {
        let report = ReportQuery { date: "2021-08-21".parse()?, grids: None, ungridded: false, known_by: None };
        Ok(desk.engine.open_number(&OpenNumberQuery { report, number: number.to_owned() })?.lines.len())
    };
    assert_eq!(open("/care/green")?, 1);
    assert!(open("/care/red").is_err() && open("/care/blue").is_err());
    // The rule itself.
    let policy = lean("cn-2021-14")?.care;
    let (staff, volunteer): (PostKind, PostKind) = ("communityStaff".parse()?, "volunteer".parse()?);
    for rule in &policy.grounds {
        assert_eq!(visible_to(&policy, &rule.id, Some(&volunteer)), !rule.sensitive);
        assert!(visible_to(&policy, &rule.id, Some(&staff)));
    }
    assert!(!visible_to(&policy, &"never-heard-of".parse()?, Some(&volunteer)), "what is unknown may be anything");
    Ok(())
}

/// What cannot be is refused; what came by merge all the same is a finding, which does not name the ground.
#[test]
fn what_does_not_hold_cannot_be_withdrawn() -> Outcome {
    let mut desk = Desk::small()?;
    let ground = |ground: &str| json!({"resident": "r1", "ground": ground});
    let at = "2021-08-20 09:00";
    assert_eq!(desk.refused(at, "careGroundStated", ground("rich"))?, ["unknownCareGround"]);
    assert_eq!(desk.refused(at, "careGroundWithdrawn", ground("sentence"))?, ["careGroundNotHeld"]);
    desk.ground(at, "r1", "sentence")?;
    assert_eq!(desk.refused("2021-08-20 10:00", "careGroundStated", ground("sentence"))?, ["duplicate"]);
    let mut phone = desk.device("phone")?;
    desk.say("2021-08-20 11:00", "careGroundWithdrawn", ground("sentence"))?;
    phone.say("2021-08-20 12:00", "careGroundWithdrawn", ground("sentence"))?;
    desk.sync(&mut phone)?;
    assert_eq!(desk.found(FindingKind::CareGroundNotHeld, "2021-08-20 13:00")?, ["r1"]);
    Ok(())
}

/// Nobody is blamed for a visit that nobody could know of; and nobody visits at home who is in central quarantine.
#[test]
fn a_visit_is_missed_only_where_it_could_be_made() -> Outcome {
    let mut desk = Desk::small()?;
    let stated = json!({"resident": "r3", "ground": "leftAlone"});
    desk.say_late("2021-08-20 09:00", "2021-08-23 12:00", "careGroundStated", stated)?;
    let missed = |desk: &Desk, day: &str| -> Result<u32, Box<dyn std::error::Error>> {
        Ok(desk.report(day)?.total.duties.get(&DutyKind::CareVisit).copied().unwrap_or_default().missed)
    };
    for (day, expected) in [("2021-08-21", 0), ("2021-08-22", 0), ("2021-08-23", 1), ("2021-08-24", 1)] {
        assert_eq!(missed(&desk, day)?, expected, "{day}");
    }
    let order = json!({"resident": "r3", "plan": "central-14-home-7", "anchor": "2021-08-25", "basis": "x"});
    desk.say("2021-08-25 08:00", "measureOrdered", order)?;
    assert_eq!(missed(&desk, "2021-08-25")?, 0);
    assert_eq!(missed(&desk, "2021-08-26")?, 0);
    Ok(())
}

/// A history of what is stated and withdrawn, day by day from 1 August 2021: the resident, the ground, and which.
fn histories() -> impl Strategy<Value = Vec<(u8, u8, bool, u8)>> {
    prop::collection::vec((0_u8..3, 0_u8..7, any::<bool>(), 0_u8..20), 0..24)
}

fn naive_level(grounds: &BTreeSet<&str>) -> &'static str {
    let has = |ground| grounds.contains(ground);
    if has("leftAlone") || has("childless") && has("noWork") {
        "orange"
    } else if has("mentalIllness") || has("disability") {
        "blue"
    } else if has("sentence") {
        "red"
    } else {
        "green"
    }
}

const GROUNDS: [&str; 7] =
    ["leftAlone", "childless", "noWork", "mentalIllness", "disability", "sentence", "livesAlone"];

/// Against a naive model: the level is that of the grounds that were stated last and not withdrawn, in whatever order two
/// devices learn of it; and everybody is counted once.
#[test]
fn levels_are_those_of_the_naive_model() -> Outcome {
    let fault = |error: Box<dyn std::error::Error>| TestCaseError::fail(error.to_string());
    runner(48).run(&histories(), |mut history| {
        history.sort_by_key(|(_, _, _, day)| *day);
        let (mut desk, mut phone) =
            (Desk::small().map_err(fault)?, Desk::of(lean("cn-2021-14").map_err(fault)?).map_err(fault)?);
        let mut held: [BTreeSet<&str>; 3] = Default::default();
        for (minute, (who, ground, stated, day)) in history.iter().enumerate() {
            let (Some(held), Some(ground)) = (held.get_mut(usize::from(*who)), GROUNDS.get(usize::from(*ground)))
            else {
                continue;
            };
            let at = format!("2021-08-{:02} 10:{minute:02}", day + 2);
            let data = json!({"resident": format!("r{}", who + 1), "ground": ground});
            match (stated, held.contains(ground)) {
                (true, false) => {
                    desk.say(&at, "careGroundStated", data).map_err(fault)?;
                    held.insert(ground);
                }
                (false, true) => {
                    desk.say(&at, "careGroundWithdrawn", data).map_err(fault)?;
                    held.remove(ground);
                }
                (true, true) => {
                    prop_assert_eq!(desk.refused(&at, "careGroundStated", data).map_err(fault)?.len(), 1);
                }
                (false, false) => {
                    prop_assert_eq!(desk.refused(&at, "careGroundWithdrawn", data).map_err(fault)?.len(), 1);
                }
            }
        }
        // The other device learns the newest first.
        let mut events = desk.engine.events_since(&phone.engine.version());
        events.reverse();
        for event in events {
            phone.engine.merge(vec![event]);
        }
        prop_assert_eq!(phone.engine.digest(), desk.engine.digest());
        for desk in [&desk, &phone] {
            let list = desk.care("2021-08-30 12:00", Some("police")).map_err(fault)?;
            for (who, held) in held.iter().enumerate() {
                let line = list.lines.iter().find(|line| line.resident.as_str() == format!("r{}", who + 1));
                let level = line.and_then(|line| line.level.as_ref()).map(ToString::to_string);
                prop_assert_eq!(level.as_deref(), Some(naive_level(held)));
            }
            prop_assert_eq!(list.levels.iter().map(|level| level.residents).sum::<u32>(), 3);
            prop_assert_eq!(list.residents, 3);
        }
        Ok(())
    })?;
    Ok(())
}

/// The check of the table tells the same as trying every set of grounds by hand.
#[test]
fn the_check_finds_what_trying_every_case_finds() -> Outcome {
    let row = (prop::collection::btree_set(0_usize..4, 0..3), 0_u8..3);
    let tables = prop::collection::vec(row, 1..5);
    let base: Policy = preset("base")?;
    runner(128).run(&tables, |rows| {
        let mut policy = base.clone();
        let names: Vec<_> = policy.care.grounds.iter().take(4).map(|rule| rule.id.clone()).collect();
        let level = policy.care.levels.first().map(|level| level.id.clone());
        let Some(level) = level else { return Err(TestCaseError::fail("no level")) };
        policy.care.table = rows
            .iter()
            .map(|(grounds, which)| {
                let list: Vec<_> = grounds.iter().filter_map(|at| names.get(*at)).cloned().collect();
                let mut when = CareWhen::default();
                match which {
                    0 => when.all = list,
                    1 => when.any = list,
                    _ => when.none = list,
                }
                gridward::care::CareRow { when, level: level.clone(), clause: None }
            })
            .collect();
        let fits = |(grounds, which): &(BTreeSet<usize>, u8), set: u32| {
            let mut has = grounds.iter().map(|at| set & (1 << at) != 0);
            match which {
                0 => has.all(|has| has),
                1 => grounds.is_empty() || has.any(|has| has),
                _ => !has.any(|has| has),
            }
        };
        let deciding: Vec<Option<usize>> = (0..16_u32).map(|set| rows.iter().position(|row| fits(row, set))).collect();
        let found = policy.check();
        let codes: BTreeSet<&str> = found.iter().map(|fault| fault.fault.code()).collect();
        prop_assert_eq!(codes.contains("care.missed"), deciding.contains(&None));
        let dead = (0..rows.len()).any(|row| !deciding.contains(&Some(row)));
        prop_assert_eq!(codes.contains("care.deadRow"), dead);
        Ok(())
    })?;
    Ok(())
}

/// Law 13: the reports of two devices, each about its grids, make the report of the whole, in either order and also when one
/// comes twice.
#[test]
fn partial_reports_join_to_the_whole() -> Outcome {
    let mut desk = Desk::small()?;
    desk.say("2021-08-01 08:00", "placeAdded", json!({"place": "q", "kind": "compound", "name": "q"}))?;
    desk.say("2021-08-01 08:00", "householdRegistered", json!({"household": "h3", "place": "q", "door": "h3"}))?;
    desk.person("r4", "h3", 1980)?;
    for resident in ["r1", "r4"] {
        desk.ground("2021-08-20 09:00", resident, "leftAlone")?;
        let dose = json!({"resident": resident, "vaccine": "vector", "dose": 1, "on": "2021-08-10"});
        desk.say("2021-08-20 10:00", "vaccinationGiven", dose)?;
    }
    let (from, until) = (clock("2021-08-20 08:00")?, clock("2021-08-23 20:00")?);
    let scope = json!({"areas": [{"type": "community"}]});
    let campaign = json!({"campaign": "t", "name": "all", "from": from, "until": until, "scope": scope});
    desk.say("2021-08-20 11:00", "testCampaignOpened", campaign)?;
    desk.say("2021-08-21 09:00", "sampleTaken", json!({"resident": "r4", "sample": "s"}))?;
    let whole = desk.report("2021-08-21")?;
    let part = |grids: &[&str], ungridded: bool| -> Result<_, Box<dyn std::error::Error>> {
        let grids = Some(grids.iter().map(|grid| grid.parse()).collect::<Result<_, _>>()?);
        let query = ReportQuery { date: "2021-08-21".parse()?, grids, ungridded, known_by: None };
        Ok(desk.engine.report(&query))
    };
    let (first, second) = (part(&["g"], false)?, part(&[], true)?);
    assert_eq!(first.clone().join(second.clone()), whole);
    assert_eq!(second.clone().join(first.clone()).join(second), whole);
    assert_eq!(whole.total.care.values().sum::<u32>(), whole.total.residents);
    assert_eq!(whole.total.vaccination.values().sum::<u32>(), whole.total.residents);
    let tests = whole.total.tests.values().next().copied().ok_or("no tests")?;
    assert_eq!((tests.tested, tests.missing), (1, 3));
    let tests_of_grid = first.total.tests.values().next().copied().ok_or("no tests")?;
    assert_eq!((tests_of_grid.tested, tests_of_grid.missing), (0, 3));
    Ok(())
}
