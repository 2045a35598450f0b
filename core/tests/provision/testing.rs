//! Vaccinations, test campaigns, the word before a test, and daily questions (S13, S14, N6, N7, H6, Z6, Z7).

use super::kit::{Answer, Desk, Outcome, clock, lean};
use super::runner;
use gridward::base::Channel;
use gridward::community::AsOf;
use gridward::community::FindingKind;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::engine::{DutyView, TestCampaignView, VaccinationCoverage};
use gridward::health::{VaccinationRule, VaccineStanding};
use gridward::policy::Policy;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn rule(more: &Value) -> Answer<Policy> {
    let mut whole = json!({
        "ageFrom": 12,
        "vaccines": [
            {"id": "inactivated", "title": {"en": "inactivated", "zh": "灭活"}, "doses": 2},
            {"id": "vector", "title": {"en": "vector", "zh": "腺病毒载体"}, "doses": 1}
        ]
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        whole.as_object_mut().ok_or("no object")?.insert(name.clone(), value.clone());
    }
    let mut policy = lean("cn-2021-14")?;
    policy.health.vaccination = Some(serde_json::from_value::<VaccinationRule>(whole)?);
    Ok(policy)
}

fn coverage(desk: &Desk, at: &str) -> Answer<VaccinationCoverage> {
    Ok(desk.engine.vaccination(AsOf::at(clock(at)?)).ok_or("no rule")?)
}

fn campaign(desk: &Desk, at: &str) -> Answer<TestCampaignView> {
    Ok(desk.engine.test_campaigns(AsOf::at(clock(at)?)).pop().ok_or("no campaign")?)
}

fn dose(resident: &str, vaccine: &str, dose: u8) -> Value {
    json!({"resident": resident, "vaccine": vaccine, "dose": dose, "on": "2021-08-10"})
}

/// S13: of the residents over 12, 93.5 % are vaccinated. The share has its denominator and its rule beside it.
#[test]
fn s13_the_share_of_the_vaccinated_with_its_denominator() -> Outcome {
    let mut desk = Desk::of(rule(&json!({}))?)?;
    desk.home("h")?;
    // 200 of 12 and older, 187 of them vaccinated: 93.5 %. Ten children, one of them vaccinated, and one of unknown age.
    for number in 0..200 {
        desk.person(&format!("r{number}"), "h", if number < 100 { 2009 } else { 1950 })?;
    }
    for number in 0..10 {
        desk.person(&format!("child{number}"), "h", 2010)?;
    }
    desk.say("2021-08-02 09:00", "residentRegistered", json!({"resident": "who", "household": "h"}))?;
    for number in 0..186 {
        desk.say("2021-08-10 09:00", "vaccinationGiven", dose(&format!("r{number}"), "inactivated", 2))?;
    }
    desk.say("2021-08-10 09:00", "vaccinationGiven", dose("r186", "vector", 1))?;
    // One dose of two is no full course.
    desk.say("2021-08-10 09:00", "vaccinationGiven", dose("r187", "inactivated", 1))?;
    desk.say("2021-08-10 09:00", "vaccinationGiven", dose("child0", "inactivated", 2))?;
    desk.say("2021-08-11 09:00", "vaccinationUnfit", json!({"resident": "r188", "reason": "allergy"}))?;
    let found = coverage(&desk, "2021-08-25 12:00")?;
    assert_eq!((found.vaccinated, found.of, found.hundredths_of_percent), (187, 200, Some(9_350)));
    assert_eq!((found.residents, found.other_age, found.left_out, found.age_unknown.len()), (211, 10, 0, 1));
    assert_eq!((found.not_yet.len(), found.unfit.len()), (12, 1));
    // Before the last dose was given nobody was.
    assert_eq!(coverage(&desk, "2021-08-09 12:00")?.hundredths_of_percent, Some(0));
    // The report counts the same, grid by grid, without a list of names.
    let report = desk.report("2021-08-25")?;
    assert_eq!(report.total.vaccination.get(&VaccineStanding::Vaccinated), Some(&187));
    assert_eq!(report.total.vaccination.values().sum::<u32>(), report.total.residents);
    Ok(())
}

/// S13: who counts is the policy's: those who cannot be vaccinated may be left out, and any dose may count.
#[test]
fn s13_the_rule_of_the_denominator_is_the_policys() -> Outcome {
    for (more, expected) in [
        (json!({}), (Some(3_333), 3, 0)),
        (json!({"withoutUnfit": true}), (Some(5_000), 2, 1)),
        (json!({"counts": "anyDose"}), (Some(6_666), 3, 0)),
        (json!({"ageFrom": 60}), (Some(0), 1, 0)),
        (json!({"ageFrom": 90}), (None, 0, 0)),
    ] {
        let mut desk = Desk::of(rule(&more)?)?;
        desk.home("h")?;
        for (resident, born) in [("r1", 1980), ("r2", 1981), ("r3", 1950)] {
            desk.person(resident, "h", born)?;
        }
        desk.say("2021-08-10 09:00", "vaccinationGiven", dose("r1", "inactivated", 2))?;
        desk.say("2021-08-10 09:00", "vaccinationGiven", dose("r2", "inactivated", 1))?;
        desk.say("2021-08-10 09:00", "vaccinationUnfit", json!({"resident": "r3", "reason": "allergy"}))?;
        let found = coverage(&desk, "2021-08-25 12:00")?;
        assert_eq!((found.hundredths_of_percent, found.of, found.left_out), expected, "{more}");
    }
    let mut desk = Desk::of(rule(&json!({}))?)?;
    desk.home("h")?;
    desk.person("r1", "h", 1980)?;
    let at = "2021-08-12 09:00";
    assert_eq!(
        desk.refused(at, "vaccinationGiven", dose("r1", "snake oil".replace(' ', "-").as_str(), 1))?,
        ["unknownVaccine"]
    );
    assert_eq!(desk.refused(at, "vaccinationGiven", dose("r1", "vector", 0))?, ["emptyText"]);
    let tomorrow = json!({"resident": "r1", "vaccine": "vector", "dose": 1, "on": "2021-08-13"});
    assert_eq!(desk.refused(at, "vaccinationGiven", tomorrow)?, ["inTheFuture"]);
    let mut phone = desk.device("phone")?;
    desk.say(at, "vaccinationGiven", dose("r1", "vector", 1))?;
    assert_eq!(desk.refused(at, "vaccinationGiven", dose("r1", "vector", 1))?, ["duplicate"]);
    phone.say(at, "vaccinationGiven", json!({"resident": "r1", "vaccine": "vector", "dose": 1, "on": "2021-08-11"}))?;
    desk.sync(&mut phone)?;
    assert_eq!(desk.found(FindingKind::DoseTwice, at)?, ["r1"]);
    Ok(())
}

/// Law 13: whatever was given to whom, everybody is counted once, and the parts make the whole.
#[test]
fn coverage_is_the_count_over_the_residents() -> Outcome {
    let fault = |error: Box<dyn std::error::Error>| TestCaseError::fail(error.to_string());
    let person = (1930_u16..2021, 0_u8..4, any::<bool>());
    runner(24).run(&(prop::collection::vec(person, 1..12), any::<bool>()), |(people, without)| {
        let policy = rule(&json!({"withoutUnfit": without})).map_err(fault)?;
        let mut desk = Desk::of(policy).map_err(fault)?;
        desk.home("h").map_err(fault)?;
        let (mut of, mut vaccinated) = (0_u32, 0_u32);
        for (number, (born, doses, unfit)) in people.iter().enumerate() {
            let id = format!("r{number}");
            desk.person(&id, "h", *born).map_err(fault)?;
            for number in 1..=*doses {
                desk.say("2021-08-10 09:00", "vaccinationGiven", dose(&id, "inactivated", number)).map_err(fault)?;
            }
            if *unfit {
                let reason = json!({"resident": id, "reason": "allergy"});
                desk.say("2021-08-10 09:00", "vaccinationUnfit", reason).map_err(fault)?;
            }
            let (old, full) = (2021 - born >= 12, *doses >= 2);
            vaccinated += u32::from(old && full);
            of += u32::from(old && (full || !unfit || !without));
        }
        let found = coverage(&desk, "2021-08-25 12:00").map_err(fault)?;
        prop_assert_eq!((found.vaccinated, found.of), (vaccinated, of));
        let lists = [&found.not_yet, &found.unfit, &found.age_unknown].map(Vec::len);
        let listed = u32::try_from(lists.iter().sum::<usize>()).unwrap_or(u32::MAX);
        prop_assert_eq!(found.residents, found.vaccinated + found.other_age + listed);
        prop_assert_eq!(found.residents as usize, people.len());
        let share = found.hundredths_of_percent;
        prop_assert_eq!(share.is_some(), of > 0);
        if let Some(share) = share {
            prop_assert!(share * of <= vaccinated * 10_000 && (share + 1) * of > vaccinated * 10_000);
        }
        Ok(())
    })?;
    Ok(())
}

fn opened(scope: &Value) -> Answer<Value> {
    let (from, until) = (clock("2021-08-20 08:00")?, clock("2021-08-22 20:00")?);
    Ok(json!({"campaign": "t", "name": "returnees", "from": from, "until": until, "scope": scope}))
}

/// S14: more than 200 returnees tested, none missed; and while somebody is missing, exactly who.
#[test]
fn s14_everybody_of_a_campaign_is_tested_or_named() -> Outcome {
    let mut desk = Desk::of(lean("cn-2021-14")?)?;
    desk.home("h")?;
    desk.grade("2021-08-15 09:00", "320115", "medium")?;
    for number in 0..203 {
        let id = format!("r{number:03}");
        desk.person(&id, "h", 1980)?;
        let stay = json!({"resident": id, "area": "320115", "from": "2021-08-10", "until": "2021-08-18"});
        desk.say("2021-08-19 09:00", "stayReported", stay)?;
    }
    desk.person("stayed", "h", 1980)?;
    let class = desk.resident("r000", "2021-08-19 10:00")?.classes.pop().ok_or("no class")?;
    desk.say("2021-08-19 12:00", "testCampaignOpened", opened(&json!({"classes": [class]}))?)?;
    let start = campaign(&desk, "2021-08-20 08:00")?;
    assert_eq!((start.residents, start.missing.len(), start.complete), (203, 203, false), "nobody who stayed at home");
    for number in 0..201 {
        let sample = json!({"resident": format!("r{number:03}"), "sample": format!("s{number}")});
        desk.say("2021-08-21 09:00", "sampleTaken", sample)?;
    }
    let excuse = json!({"campaign": "t", "resident": "r201", "reason": "in hospital"});
    desk.say("2021-08-21 10:00", "testExcused", excuse)?;
    let now = campaign(&desk, "2021-08-21 12:00")?;
    assert_eq!((now.tested.len(), now.excused.len(), now.complete, now.over), (201, 1, false, false));
    assert_eq!(now.missing.iter().map(|one| one.resident.as_str()).collect::<Vec<_>>(), ["r202"]);
    let report = desk.report("2021-08-21")?;
    let counts = report.total.tests.values().next().copied().ok_or("no counts")?;
    assert_eq!((counts.tested, counts.excused, counts.missing), (201, 1, 1));

    let mut late = desk.device("late")?;
    desk.say("2021-08-22 19:00", "sampleTaken", json!({"resident": "r202", "sample": "s202"}))?;
    assert!(campaign(&desk, "2021-08-23 09:00")?.complete);
    // A swab that could not be tested is none, and one after the end is too late.
    late.say("2021-08-22 19:00", "sampleTaken", json!({"resident": "r202", "sample": "s203"}))?;
    let invalid = json!({"residents": ["r202"], "sample": "s203", "result": "invalid"});
    late.say("2021-08-22 20:30", "resultReported", invalid)?;
    late.say("2021-08-22 21:00", "sampleTaken", json!({"resident": "r202", "sample": "s204"}))?;
    let over = campaign(&late, "2021-08-23 09:00")?;
    assert_eq!((over.over, over.complete, over.missing.len()), (true, false, 1));
    desk.sync(&mut late)?;
    assert!(campaign(&late, "2021-08-23 09:00")?.complete);
    Ok(())
}

/// S14: a scope of areas and of people; what it asks is a duty, which is missed when the campaign is over.
#[test]
fn s14_a_campaign_makes_duties() -> Outcome {
    let mut desk = Desk::small()?;
    let home = json!({"type": "household", "id": "h1"});
    desk.say("2021-08-19 12:00", "testCampaignOpened", opened(&json!({"areas": [home], "residents": ["r3"]}))?)?;
    assert_eq!(campaign(&desk, "2021-08-20 09:00")?.residents, 3);
    desk.say("2021-08-20 09:00", "sampleTaken", json!({"resident": "r1", "sample": "s1"}))?;
    desk.say("2021-08-20 10:00", "testExcused", json!({"campaign": "t", "resident": "r2", "reason": "away"}))?;
    let status = |resident: &str, at: &str| -> Answer<Option<DutyStatus>> {
        let duties = desk.resident(resident, at)?.duties;
        Ok(duties.iter().find(|duty| duty.campaign.is_some()).map(|duty| duty.status))
    };
    assert_eq!(status("r1", "2021-08-21 09:00")?, Some(DutyStatus::Done));
    assert_eq!(status("r2", "2021-08-21 09:00")?, Some(DutyStatus::Void));
    assert_eq!(status("r3", "2021-08-21 09:00")?, Some(DutyStatus::Open));
    assert_eq!(status("r3", "2021-08-22 20:00")?, Some(DutyStatus::Missed));
    let missed: Vec<DutyKind> = desk.report("2021-08-22")?.missed.into_iter().map(|missed| missed.kind).collect();
    assert_eq!(missed, [DutyKind::Sampling]);
    for (scope, reason) in [
        (json!({}), "emptyText"),
        (json!({"classes": ["martian"]}), "unknownClass"),
        (json!({"residents": ["nobody"]}), "unknownResident"),
    ] {
        assert_eq!(desk.refused("2021-08-19 12:00", "testCampaignOpened", opened(&scope)?)?, [reason]);
    }
    let unknown = json!({"campaign": "no", "resident": "r1", "reason": "x"});
    assert_eq!(desk.refused("2021-08-20 12:00", "testExcused", unknown)?, ["unknownTestCampaign"]);
    Ok(())
}

/// N6, N7: whoever is to be tested is told on the day before, by the policy; a word in time completes that.
#[test]
fn n7_tests_are_announced() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    let reminder = json!({"kind": "testReminder", "title": {"en": "word", "zh": "通知"}, "posts": ["buildingChief"]});
    policy.duty.kinds.push(serde_json::from_value(reminder)?);
    let mut desk = Desk::of(policy)?;
    desk.home("h")?;
    for resident in ["r1", "r2", "r3"] {
        desk.person(resident, "h", 1980)?;
    }
    desk.say("2021-08-18 12:00", "testCampaignOpened", opened(&json!({"residents": ["r1", "r2"]}))?)?;
    let told = json!({"resident": "r1", "on": "2021-08-20", "channel": "message"});
    desk.say("2021-08-19 18:00", "testAnnounced", told)?;
    let words = |resident: &str, at: &str| -> Answer<Vec<DutyView>> {
        let duties = desk.resident(resident, at)?.duties;
        Ok(duties.into_iter().filter(|duty| duty.kind == DutyKind::TestReminder).collect())
    };
    let status = |resident: &str, at: &str| -> Answer<Vec<DutyStatus>> {
        Ok(words(resident, at)?.into_iter().map(|duty| duty.status).collect())
    };
    let word = words("r2", "2021-08-19 12:00")?.pop().ok_or("no word")?;
    assert_eq!((word.opens, word.due), (clock("2021-08-19 00:00")?, clock("2021-08-20 00:00")?));
    assert_eq!(status("r1", "2021-08-19 19:00")?, [DutyStatus::Done]);
    assert_eq!(status("r2", "2021-08-19 19:00")?, [DutyStatus::Open]);
    assert_eq!(status("r2", "2021-08-20 00:00")?, [DutyStatus::Missed]);
    assert_eq!(status("r3", "2021-08-19 19:00")?, []);
    Ok(())
}

/// N6: whoever is followed has one file, one named person who answers, and knows the times of the tests.
#[test]
fn n6_one_file_one_responsible_person_and_the_times_of_the_tests() -> Outcome {
    let mut desk = Desk::small()?;
    let post = json!({"post": "buildingChief", "area": {"type": "place", "id": "p"}, "worker": "worker"});
    desk.say("2021-08-02 08:00", "postTaken", post)?;
    let order = json!({"resident": "r3", "plan": "central-14-home-7", "anchor": "2021-08-10", "basis": "x"});
    desk.say("2021-08-10 09:00", "measureOrdered", order)?;
    let view = desk.resident("r3", "2021-08-11 09:00")?;
    let home = desk.engine.household(&"h2".parse()?, AsOf::at(clock("2021-08-11 09:00")?))?;
    let answerable = home.cover.answerable.ok_or("nobody answers")?;
    assert_eq!(answerable.worker.as_str(), "worker");
    assert_eq!(view.file.orders.ordered.len(), 1);
    let planned: Vec<_> = view.tests.iter().map(|test| test.test.date).collect();
    let plan = desk.engine.config().policy.quarantine.plan(&"central-14-home-7".parse()?).ok_or("no plan")?;
    assert_eq!(planned.len(), plan.stages.iter().map(|stage| stage.tests.len()).sum::<usize>());
    assert!(planned.windows(2).all(|pair| matches!(pair, [a, b] if a <= b)));
    Ok(())
}

/// H6: "cough, fever: none?" by phone, every day: the answer is what was to be got.
#[test]
fn h6_a_daily_question_by_phone() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    for level in policy.care.levels.iter_mut().filter(|level| level.id.as_str() == "orange") {
        level.channels = vec![Channel::Phone];
    }
    let mut desk = Desk::of(policy)?;
    desk.home("h")?;
    desk.person("r1", "h", 1980)?;
    desk.ground("2021-08-19 09:00", "r1", "leftAlone")?;
    let none = |channel: &str| json!({"resident": "r1", "symptoms": [], "channel": channel});
    desk.say("2021-08-20 09:00", "symptomsReported", none("phone"))?;
    desk.say("2021-08-21 09:00", "symptomsReported", none("own"))?;
    let status = |day: &str| -> Answer<Vec<DutyStatus>> {
        let duties = desk.resident("r1", &format!("{day} 23:00"))?.duties.into_iter();
        let duties = duties.filter(|duty| duty.kind == DutyKind::CareVisit && duty.day.to_string() == day);
        Ok(duties.map(|duty| duty.status).collect())
    };
    assert_eq!(status("2021-08-20")?, [DutyStatus::Done]);
    assert_eq!(status("2021-08-21")?, [DutyStatus::Open], "nobody has asked");
    let answer = desk.resident("r1", "2021-08-20 12:00")?.file.health.symptoms.pop().ok_or("no answer")?;
    assert_eq!((answer.fact.channel, answer.fact.is_empty()), (Channel::Phone, true));
    Ok(())
}

/// Z6: two temperatures a day, some of them by phone: which reached us how is kept. Z7: one medic for one person.
#[test]
fn z6_checks_by_slot_and_channel_z7_one_medic_for_one_person() -> Outcome {
    let mut desk = Desk::small()?;
    let order = json!({"resident": "r3", "plan": "central-14-home-7", "anchor": "2021-08-01", "basis": "x"});
    desk.say("2021-08-10 09:00", "measureOrdered", order)?;
    let post = json!({"post": "communityDoctor", "area": {"type": "household", "id": "h2"}, "worker": "doctor"});
    desk.say("2021-08-02 08:00", "postTaken", post)?;
    for (at, channel) in [("2021-08-17 07:30", "phone"), ("2021-08-17 17:30", "door"), ("2021-08-18 07:30", "phone")] {
        desk.say(at, "readingTaken", json!({"resident": "r3", "temperature": "36.5", "channel": channel}))?;
    }
    let view = desk.resident("r3", "2021-08-18 08:00")?;
    let mut ledger: BTreeMap<Channel, u32> = BTreeMap::new();
    for reading in &view.file.health.readings {
        *ledger.entry(reading.fact.channel).or_default() += 1;
    }
    assert_eq!(ledger, BTreeMap::from([(Channel::Door, 1), (Channel::Phone, 2)]));
    let of_day = |duty: &&DutyView| duty.kind == DutyKind::TemperatureCheck && duty.day.to_string() == "2021-08-17";
    let evening = desk.resident("r3", "2021-08-17 23:00")?;
    let checks: Vec<DutyStatus> = evening.duties.iter().filter(of_day).map(|duty| duty.status).collect();
    assert_eq!(checks, [DutyStatus::Done, DutyStatus::Done]);
    // The person's checks are on the list of one medic, and of nobody else.
    let agenda = |worker: &str| -> Answer<usize> {
        let as_of = AsOf::at(clock("2021-08-18 15:00")?);
        let query = gridward::engine::AgendaQuery { worker: worker.parse()?, as_of, include_done: true };
        let items = desk.engine.agenda(&query).items;
        Ok(items.iter().filter(|item| item.duty.kind == DutyKind::TemperatureCheck).count())
    };
    assert!(agenda("doctor")? > 0);
    assert_eq!(agenda("worker")?, 0);
    Ok(())
}
