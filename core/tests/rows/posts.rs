//! Posts in time: several for one person, deputies, hand-over on devices out of reach, coming and going.

use crate::kit::{Desk, Outcome, everywhere, in_place};
use gridward::community::FindingKind;
use gridward::duty::DutyKind;
use gridward::grid::{GapReason, WorkerRole};
use serde_json::{Value, json};

const AT: &str = "2021-08-25 09:00";

fn hand_over(from: &str, to: &str) -> Value {
    json!({"post": "buildingChief", "area": in_place("b1"), "from": from, "to": to})
}

/// S1: three tiers, community - compound branch - building chief; a chief may hold several buildings.
#[test]
fn s1_responsibility_is_a_tree_and_a_chief_may_hold_several_buildings() -> Outcome {
    let mut desk = Desk::new()?;
    desk.place("p", "compound", None)?;
    desk.grid("g", &["p"])?;
    desk.post("communityStaff", everywhere(), "staff")?;
    desk.post("branchLeader", in_place("p"), "branch")?;
    // 46 chiefs for 74 buildings: the first 28 of them hold two.
    for building in 0..74 {
        let (id, chief) = (format!("b{building}"), format!("chief-{}", building % 46));
        desk.place(&id, "building", Some("p"))?;
        desk.home(&format!("h{building}"), &id, &[&format!("r{building}")])?;
        if building < 46 {
            desk.worker(&chief, "chief")?;
        }
        desk.also_post("buildingChief", in_place(&id), &chief)?;
    }
    assert!(desk.coverage(AT)?.complete);
    let report = desk.report("2021-08-25")?;
    assert_eq!(report.posts.get(&"buildingChief".parse()?), Some(&46));
    assert_eq!((report.buildings, report.workers.get(&WorkerRole::Chief)), (74, Some(&46)));
    assert_eq!(desk.agenda("chief-3", AT)?.areas.len(), 2);
    assert_eq!(desk.answers_for("h49", AT)?, "chief-3");

    // Tier by tier: without the chief the branch answers, without the branch the community.
    let left = |post: &str, area: Value, worker: &str| json!({"post": post, "area": area, "worker": worker});
    desk.say("2021-08-25 10:00", "postLeft", left("buildingChief", in_place("b49"), "chief-3"))?;
    assert_eq!(desk.answers_for("h49", "2021-08-25 10:00")?, "branch");
    desk.say("2021-08-25 11:00", "postLeft", left("branchLeader", in_place("p"), "branch"))?;
    assert_eq!(desk.answers_for("h49", "2021-08-25 11:00")?, "staff");
    desk.say("2021-08-25 12:00", "postLeft", left("communityStaff", everywhere(), "staff"))?;
    assert_eq!(desk.gaps("2021-08-25 12:00")?, [("h49".to_owned(), vec![GapReason::NobodyAnswers])]);
    Ok(())
}

#[test]
fn a_deputy_answers_until_the_holder_is_back() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.worker("deputy", "volunteer")?;
    desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
    let named = json!({
        "post": "buildingChief", "area": in_place("b1"), "holder": "chief-1", "deputy": "deputy",
        "until": "2021-08-26T08:00:00+08:00"
    });
    desk.say("2021-08-25 20:00", "deputyNamed", named)?;
    assert_eq!(desk.answers_for("h1", "2021-08-25 19:59")?, "chief-1");
    assert_eq!(desk.answers_for("h1", "2021-08-25 20:00")?, "deputy");
    assert_eq!(desk.answers_for("h1", "2021-08-26 07:59")?, "deputy");
    assert_eq!(desk.answers_for("h1", "2021-08-26 08:00")?, "chief-1");
    let cover = desk.household("h1", "2021-08-25 21:00")?.cover.answerable.ok_or("nobody answers")?;
    assert_eq!(cover.deputy_for.map(|holder| holder.to_string()), Some("chief-1".to_owned()));
    assert_eq!(desk.to_do("deputy", "2021-08-25 21:00")?.len(), 2);
    assert!(desk.to_do("chief-1", "2021-08-25 21:00")?.is_empty());
    assert_eq!(desk.to_do("chief-1", "2021-08-26 09:00")?.len(), 2);
    let wrong = json!({
        "post": "buildingChief", "area": in_place("b1"), "holder": "chief-2", "deputy": "deputy",
        "until": "2021-08-27T08:00:00+08:00"
    });
    assert_eq!(desk.refused("2021-08-26 09:00", "deputyNamed", wrong)?, ["notHeld"]);
    Ok(())
}

#[test]
fn a_hand_over_leaves_no_moment_without_a_holder() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.worker("next", "volunteer")?;
    let mut phone = desk.device("phone")?;
    phone.say("2021-08-25 10:00:30", "postHandedOver", hand_over("chief-1", "next"))?;
    desk.sync(&mut phone)?;
    for (at, holder) in
        [("2021-08-25 10:00:29", "chief-1"), ("2021-08-25 10:00:30", "next"), ("2021-08-25 10:00:31", "next")]
    {
        assert!(desk.coverage(at)?.complete, "{at}");
        assert_eq!(desk.answers_for("h1", at)?, holder, "{at}");
    }
    assert!(desk.found(FindingKind::PostContested, "2021-08-25 11:00")?.is_empty());
    let again = desk.refused("2021-08-25 11:00", "postHandedOver", hand_over("chief-1", "next"))?;
    assert_eq!(again, ["notHeld", "alreadyHeld"]);
    Ok(())
}

/// Two devices out of reach give one single post to two people: somebody always answers, and a person must decide.
#[test]
fn two_hand_overs_of_one_post_are_a_finding() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.worker("a", "volunteer")?;
    desk.worker("b", "volunteer")?;
    let (mut one, mut two) = (desk.device("one")?, desk.device("two")?);
    one.say("2021-08-25 10:00", "postHandedOver", hand_over("chief-1", "a"))?;
    two.say("2021-08-25 10:05", "postHandedOver", hand_over("chief-1", "b"))?;
    one.sync(&mut two)?;
    let at = "2021-08-25 11:00";
    for device in [&one, &two] {
        assert_eq!(device.found(FindingKind::PostContested, at)?, ["b1"]);
        assert_eq!(device.found(FindingKind::PostNotHeld, at)?, ["b1"]);
        assert!(device.coverage(at)?.complete);
        // The one who has held it longest answers, on every device the same.
        assert_eq!(device.answers_for("h1", at)?, "a");
    }
    let left = json!({"post": "buildingChief", "area": in_place("b1"), "worker": "b"});
    one.say(at, "postLeft", left)?;
    assert!(one.found(FindingKind::PostContested, "2021-08-25 12:00")?.is_empty());
    Ok(())
}

/// D3: the elders' team grew from 6 to 20; people come and go, and each day has its own count.
#[test]
fn d3_a_team_grows_and_shrinks_over_time() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    for n in 0..20 {
        let at = if n < 6 { "2021-08-20 09:00" } else { "2021-08-23 09:00" };
        desk.say(at, "workerEnrolled", json!({"worker": format!("elder-{n}"), "role": "partner"}))?;
    }
    desk.say("2021-08-25 09:00", "workerLeft", json!({"worker": "elder-7"}))?;
    let count = |date: &str| -> Result<Option<u32>, Box<dyn std::error::Error>> {
        Ok(desk.report(date)?.workers.get(&WorkerRole::Partner).copied())
    };
    assert_eq!(count("2021-08-19")?, None);
    assert_eq!(count("2021-08-20")?, Some(6));
    assert_eq!(count("2021-08-23")?, Some(20));
    assert_eq!(count("2021-08-25")?, Some(19));
    // Who has left cannot take a post, and can come back.
    let post = json!({"post": "volunteer", "area": everywhere(), "worker": "elder-7"});
    assert_eq!(desk.refused("2021-08-25 10:00", "postTaken", post.clone())?, ["unknownWorker"]);
    desk.say("2021-08-26 09:00", "workerEnrolled", json!({"worker": "elder-7", "role": "partner"}))?;
    desk.say("2021-08-26 10:00", "postTaken", post)?;
    assert_eq!(desk.report("2021-08-26")?.workers.get(&WorkerRole::Partner), Some(&20));
    Ok(())
}

/// Somebody who works here no longer answers for nobody, also where the post was not handed back.
#[test]
fn who_has_left_answers_for_nobody() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
    desk.say("2021-08-25 10:00", "workerLeft", json!({"worker": "chief-1"}))?;
    assert!(desk.coverage("2021-08-25 09:59")?.complete);
    let gaps: Vec<_> = desk.gaps("2021-08-25 10:00")?.into_iter().map(|(household, _)| household).collect();
    assert_eq!(gaps, ["h1", "h2"]);
    assert!(desk.to_do("chief-1", "2021-08-25 11:00")?.is_empty());
    desk.post("gridWorker", crate::kit::in_grid("g"), "w")?;
    assert_eq!(desk.answers_for("h1", "2021-08-25 11:00")?, "w");
    assert!(desk.to_do("w", "2021-08-25 11:00")?.contains(&("h1".to_owned(), DutyKind::ScreeningVisit)));
    Ok(())
}
