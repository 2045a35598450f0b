//! Who works for the community: teams, skills, members, over time (D2, D3, N8).

use crate::kit::{Answer, Desk, Outcome, clock};
use gridward::community::{AsOf, FindingKind};
use gridward::engine::{Workforce, WorkforceQuery};
use gridward::grid::WorkerRole;
use serde_json::{Value, json};

const AT: &str = "2020-02-09 09:00";

fn asked(at: &str) -> Answer<WorkforceQuery> {
    Ok(WorkforceQuery::all(AsOf::at(clock(at)?)))
}

fn everybody(desk: &Desk, at: &str) -> Answer<Workforce> {
    Ok(desk.engine.workforce(&asked(at)?))
}

/// D2: vanguard, patrol and errand teams; 145 members and 52 residents; psychological counsellors are recruited too.
#[test]
fn d2_workers_are_counted_by_team_skill_and_membership() -> Outcome {
    let mut desk = Desk::new()?;
    for n in 0..197 {
        let team = ["vanguard", "patrol", "errand"].get(n % 3).ok_or("no team")?;
        let skills: Vec<&str> = if n < 4 { vec!["counselling"] } else { Vec::new() };
        let worker = json!({
            "worker": format!("w{n}"), "role": "volunteer", "member": n < 145, "teams": [team], "skills": skills
        });
        desk.say(AT, "workerEnrolled", worker)?;
    }
    let heads = desk.report("2020-02-09")?.heads;
    assert_eq!((heads.all, heads.members, heads.all - heads.members), (197, 145, 52));
    let teams: Vec<_> = heads.teams.iter().map(|(team, count)| (team.as_str(), *count)).collect();
    assert_eq!(teams, [("errand", 65), ("patrol", 66), ("vanguard", 66)]);
    assert_eq!(heads.skills.get(&"counselling".parse()?), Some(&4));
    let query = WorkforceQuery { skill: Some("counselling".parse()?), member: Some(true), ..asked(AT)? };
    let counsellors = desk.engine.workforce(&query).workers;
    assert_eq!(counsellors.iter().map(|worker| worker.worker.as_str()).collect::<Vec<_>>(), ["w0", "w1", "w2", "w3"]);

    let odd = json!({"worker": "x", "role": "volunteer", "teams": ["choir"], "skills": ["juggling"]});
    assert_eq!(desk.refused(AT, "workerEnrolled", odd)?, ["unknownAttribute", "unknownAttribute"]);
    assert!(desk.found(FindingKind::AttributeUnknown, AT)?.is_empty());
    Ok(())
}

/// D3: the elders' team grew from 6 to 20, four of them born after 1990; each day has its own count.
#[test]
fn d3_a_team_grows_over_time_and_its_young_are_counted() -> Outcome {
    let mut desk = Desk::new()?;
    let elder = |n: u32| -> Value {
        let born = if n >= 16 { 1991 + n % 4 } else { 1950 + n };
        json!({"worker": format!("e{n}"), "role": "volunteer", "teams": ["elders"], "birthYear": born})
    };
    for n in 0..20 {
        desk.say(if n < 6 { "2020-02-01 09:00" } else { "2020-02-05 09:00" }, "workerEnrolled", elder(n))?;
    }
    let team = |at: &str| -> Answer<u32> {
        Ok(everybody(&desk, at)?.heads.teams.get(&"elders".parse()?).copied().unwrap_or(0))
    };
    assert_eq!((team("2020-01-31 09:00")?, team("2020-02-04 09:00")?, team("2020-02-05 09:00")?), (0, 6, 20));
    let young = WorkforceQuery { team: Some("elders".parse()?), born_from: Some(1991), ..asked("2020-02-06 09:00")? };
    assert_eq!(desk.engine.workforce(&young).heads.all, 4);
    // One leaves, another changes the team: who is enrolled anew is what the last statement says.
    desk.say("2020-02-07 09:00", "workerLeft", json!({"worker": "e3"}))?;
    let patrol = json!({"worker": "e4", "role": "volunteer", "teams": ["patrol"]});
    desk.say("2020-02-07 09:00", "workerEnrolled", patrol)?;
    let after = everybody(&desk, "2020-02-07 10:00")?.heads;
    assert_eq!(
        (after.all, after.teams.get(&"elders".parse()?), after.teams.get(&"patrol".parse()?)),
        (19, Some(&18), Some(&1))
    );
    Ok(())
}

/// N8: 37 volunteers, 18 of them members.
#[test]
fn n8_volunteers_have_attributes() -> Outcome {
    let mut desk = Desk::new()?;
    for n in 0..37 {
        let worker = json!({"worker": format!("v{n}"), "role": "volunteer", "member": n % 2 == 0 && n < 36});
        desk.say(AT, "workerEnrolled", worker)?;
    }
    desk.worker("staff", "staff")?;
    let volunteers = WorkforceQuery { role: Some(WorkerRole::Volunteer), ..asked(AT)? };
    let heads = desk.engine.workforce(&volunteers).heads;
    assert_eq!((heads.all, heads.members), (37, 18));
    let report = desk.report("2020-02-09")?;
    assert_eq!((report.workers.get(&WorkerRole::Volunteer), report.heads.members), (Some(&37), 18));
    Ok(())
}
