//! Teams, units and squads: who must be there, and who is missing (S2, S4, Z1, Z2, D2, H1, H2).

use crate::kit::{Desk, Outcome, clock, everywhere, in_grid, in_home, in_place, lean};
use gridward::base::{Argument, Label};
use gridward::community::{AsOf, FindingKind};
use gridward::grid::{SquadRule, TeamLevel, TeamRule, WorkerRole};
use gridward::policy::preset;
use serde_json::json;

const AT: &str = "2021-08-25 09:00";

fn team(level: TeamLevel, posts: &[&str]) -> Result<TeamRule, Box<dyn std::error::Error>> {
    let posts = posts.iter().map(|post| post.parse()).collect::<Result<_, _>>()?;
    Ok(TeamRule { level, title: Label { en: "team".to_owned(), zh: "工作组".to_owned() }, posts })
}

/// The posts that a team lacks, by area.
fn lacking(desk: &Desk, at: &str) -> Result<Vec<(String, String)>, Box<dyn std::error::Error>> {
    let found = desk.findings(FindingKind::TeamIncomplete, at)?;
    let named = found.into_iter().map(|finding| {
        let posts = match finding.because.arguments.get("post") {
            Some(Argument::Text(posts)) => posts.clone(),
            _ => String::new(),
        };
        (finding.subject, posts)
    });
    Ok(named.collect())
}

/// S2: 11 outside units and 176 assigned helpers each claim a compound's work; they hold posts with an area.
#[test]
fn s2_outside_units_and_their_helpers_hold_posts_with_an_area() -> Outcome {
    let mut desk = Desk::new()?;
    for n in 0..11 {
        let place = format!("p{n}");
        desk.place(&place, "compound", None)?;
        desk.home(&format!("h{n}"), &place, &[&format!("r{n}")])?;
        desk.grid(&format!("g{n}"), &[&place])?;
        let unit = json!({"unit": format!("u{n}"), "name": format!("bureau {n}"), "area": in_place(&place)});
        desk.say(AT, "unitJoined", unit)?;
    }
    for helper in 0..176 {
        let (worker, place) = (format!("helper-{helper}"), format!("p{}", helper % 11));
        let unit = format!("u{}", helper % 11);
        desk.say(AT, "workerEnrolled", json!({"worker": worker, "role": "helper", "unit": unit}))?;
        let post = json!({"post": "unitLead", "area": in_place(&place), "worker": worker});
        desk.say(AT, "postTaken", post)?;
    }
    let at = "2021-08-25 10:00";
    assert!(desk.coverage(at)?.complete);
    assert_eq!(desk.answers_for("h4", at)?, "helper-4");
    let report = desk.report("2021-08-25")?;
    assert_eq!((report.units, report.workers.get(&WorkerRole::Helper)), (11, Some(&176)));
    assert_eq!(report.posts.get(&"unitLead".parse()?), Some(&176));
    let view = desk.household("h4", at)?;
    let leads = view.team.iter().find(|line| line.post.as_str() == "unitLead").ok_or("no line")?;
    assert_eq!(leads.workers.len(), 16, "the whole unit is named for its compound");
    // The list of units: each with its area, its helpers and their posts; the household's line names the unit.
    let units = desk.engine.units(AsOf::at(clock(at)?));
    assert_eq!((units.len(), units.iter().map(|unit| unit.helpers.len()).sum::<usize>()), (11, 176));
    let fourth = units.iter().find(|unit| unit.unit.as_str() == "u4").ok_or("no unit")?;
    let area = fourth.areas.first().ok_or("no area")?;
    assert_eq!((area.area.name(), area.households, area.post.as_ref()), ("p4", 1, None));
    assert!(fourth.helpers.iter().all(|helper| helper.posts.iter().all(|(_, area)| area.name() == "p4")));
    assert_eq!(view.cover.unit.as_ref().map(|unit| unit.as_str()), Some("u4"));
    let answerable = view.cover.answerable.as_ref().ok_or("nobody answers")?;
    assert_eq!(answerable.unit.as_ref().map(|unit| unit.as_str()), Some("u4"));
    assert_eq!(report.heads.units.get(&"u4".parse()?), Some(&16));
    let nowhere = json!({"unit": "u99", "name": "x", "area": in_place("no-such")});
    assert_eq!(desk.refused(at, "unitJoined", nowhere)?, ["unknownPlace"]);
    Ok(())
}

/// S2: a unit claims more areas, gives some up and leaves; the post that it holds as a whole goes with the area.
#[test]
fn s2_a_unit_claims_areas_and_gives_them_up() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let claim = |place: &str, post: &str| json!({"unit": "u", "area": in_place(place), "post": post});
    assert_eq!(desk.refused(AT, "unitClaimed", claim("b1", "unitLead"))?, ["unknownUnit"]);
    let helper = json!({"worker": "x", "role": "helper", "unit": "u"});
    assert_eq!(desk.refused(AT, "workerEnrolled", helper)?, ["unknownUnit"]);
    let joined = json!({"unit": "u", "name": "bureau", "area": in_place("b1"), "post": "unitLead"});
    desk.say(AT, "unitJoined", joined)?;
    desk.say("2021-08-26 09:00", "unitClaimed", claim("b2", "unitLead"))?;
    assert_eq!(desk.refused("2021-08-26 09:00", "unitClaimed", claim("p", "janitor"))?, ["unknownPost"]);
    let areas = |desk: &Desk, at: &str| -> Result<Vec<String>, Box<dyn std::error::Error>> {
        let units = desk.engine.units(AsOf::at(clock(at)?));
        Ok(units.iter().flat_map(|unit| &unit.areas).map(|claim| claim.area.name().to_owned()).collect())
    };
    assert_eq!(areas(&desk, "2021-08-25 10:00")?, ["b1"]);
    assert_eq!(areas(&desk, "2021-08-26 10:00")?, ["b1", "b2"]);
    let team = desk.household("h3", "2021-08-26 10:00")?.team;
    let lead = team.iter().find(|line| line.post.as_str() == "unitLead").ok_or("no line")?;
    assert_eq!(lead.units.iter().map(|unit| unit.as_str()).collect::<Vec<_>>(), ["u"]);

    // Where no person answers the gap names the unit, which could name somebody.
    desk.say("2021-08-26 11:00", "workerLeft", json!({"worker": "chief-2"}))?;
    let gaps = desk.coverage("2021-08-26 12:00")?.gaps;
    let named: Vec<_> = gaps.iter().map(|gap| gap.unit.as_ref().map(|unit| unit.as_str())).collect();
    assert_eq!(named, [Some("u")]);

    let left = |area: Option<&str>| json!({"unit": "u", "area": area.map(in_place)});
    desk.say("2021-08-27 09:00", "unitLeft", left(Some("b1")))?;
    assert_eq!(desk.refused("2021-08-27 10:00", "unitLeft", left(Some("b1")))?, ["notClaimed"]);
    assert_eq!(areas(&desk, "2021-08-27 10:00")?, ["b2"]);
    desk.say("2021-08-28 09:00", "unitLeft", left(None))?;
    assert!(areas(&desk, "2021-08-28 10:00")?.is_empty());
    assert_eq!((desk.report("2021-08-27")?.units, desk.report("2021-08-28")?.units), (1, 0));
    Ok(())
}

/// S4: every building shows "four staff, two chiefs, one household"; a missing post is a finding.
#[test]
fn s4_a_building_has_its_contact_card_and_a_missing_post_is_found() -> Outcome {
    let mut desk = Desk::of(preset("cn-2021-14")?)?;
    desk.place("p", "compound", None)?;
    desk.place("b1", "building", Some("p"))?;
    desk.home("h1", "b1", &["r1"])?;
    desk.grid("g", &["p"])?;
    let all = "branchMember, propertyWorker, ownersCommittee, gridWorker, police, buildingChief, coreHousehold";
    assert_eq!(lacking(&desk, AT)?, [("b1".to_owned(), all.to_owned())]);

    // Some are held for the building, some for what is around it.
    desk.post("branchMember", in_place("p"), "branch-member")?;
    desk.post("propertyWorker", in_place("p"), "property")?;
    desk.post("ownersCommittee", in_place("p"), "owner")?;
    desk.post("gridWorker", in_grid("g"), "grid-worker")?;
    desk.post("police", everywhere(), "beat-officer")?;
    desk.post("buildingChief", in_place("b1"), "chief")?;
    assert_eq!(lacking(&desk, AT)?, [("b1".to_owned(), "coreHousehold".to_owned())]);
    desk.post("coreHousehold", in_place("b1"), "core")?;
    assert!(lacking(&desk, AT)?.is_empty());

    let card = desk.engine.place(&"b1".parse()?, AsOf::at(clock(AT)?))?.posts;
    let shown: Vec<_> = card
        .iter()
        .filter(|line| !line.workers.is_empty())
        .map(|line| (line.title.zh.as_str(), line.workers.iter().map(|w| w.as_str()).collect::<Vec<_>>().join(" ")))
        .collect();
    let expected = [
        ("楼栋长", "chief"),
        ("网格员", "grid-worker"),
        ("片区民警", "beat-officer"),
        ("物业人员", "property"),
        ("业委会委员", "owner"),
        ("支部委员", "branch-member"),
        ("中心户", "core"),
    ];
    assert_eq!(shown, expected.map(|(title, worker)| (title, worker.to_owned())));
    Ok(())
}

/// Z1: a compound is led by a unit, a building by a person, and each household in quarantine at home by a team of four;
/// whether a team is complete is checked on each level.
#[test]
fn z1_each_level_has_its_team_and_a_quarantined_home_its_four_guarantors() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    policy.grid.teams = vec![
        team(TeamLevel::Compound, &["unitLead"])?,
        team(TeamLevel::Building, &["buildingChief"])?,
        team(TeamLevel::HomeQuarantine, &["cadre", "communityStaff", "police", "communityDoctor"])?,
    ];
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    assert_eq!(lacking(&desk, AT)?, [("p".to_owned(), "unitLead".to_owned())]);
    desk.post("unitLead", in_place("p"), "unit-lead")?;
    assert!(lacking(&desk, AT)?.is_empty(), "nobody is in quarantine");

    let order = json!({"resident": "r1", "plan": "home-14", "anchor": "2021-08-25", "basis": "order 1"});
    desk.say(AT, "measureOrdered", order)?;
    let four = "cadre, communityStaff, police, communityDoctor";
    assert_eq!(lacking(&desk, "2021-08-25 10:00")?, [("h1".to_owned(), four.to_owned())]);
    for (post, area) in [("cadre", in_home("h1")), ("communityStaff", in_place("p")), ("police", everywhere())] {
        desk.post(post, area, post)?;
    }
    assert_eq!(lacking(&desk, "2021-08-25 10:00")?, [("h1".to_owned(), "communityDoctor".to_owned())]);
    desk.post("communityDoctor", in_grid("g"), "doctor")?;
    assert!(lacking(&desk, "2021-08-25 10:00")?.is_empty());

    // The person moves: the team is needed where the person is.
    desk.say("2021-08-25 11:00", "residentMoved", json!({"resident": "r1", "to": "h3"}))?;
    assert_eq!(lacking(&desk, "2021-08-25 12:00")?, [("h3".to_owned(), "cadre".to_owned())]);
    // After the last day nobody needs a team.
    assert!(lacking(&desk, "2021-09-09 00:00")?.is_empty());
    Ok(())
}

/// Z1: an agency leads the whole community, and a unit each compound: posts that units hold as a whole.
#[test]
fn z1_the_community_is_led_by_an_agency_and_a_compound_by_a_unit() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    policy.grid.teams = vec![team(TeamLevel::Community, &["leadAgency"])?, team(TeamLevel::Compound, &["unitLead"])?];
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    let both = [("community".to_owned(), "leadAgency".to_owned()), ("p".to_owned(), "unitLead".to_owned())];
    assert_eq!(lacking(&desk, AT)?, both);
    let agency = json!({"unit": "agency", "name": "bureau", "area": everywhere(), "post": "leadAgency"});
    desk.say(AT, "unitJoined", agency)?;
    assert_eq!(lacking(&desk, AT)?, [("p".to_owned(), "unitLead".to_owned())]);
    desk.say(AT, "unitJoined", json!({"unit": "u", "name": "works", "area": in_place("p"), "post": "unitLead"}))?;
    assert!(lacking(&desk, AT)?.is_empty());
    // The nearest unit is named first; a person can hold the agency's post as well.
    assert_eq!(desk.household("h1", AT)?.cover.unit.map(|unit| unit.to_string()), Some("u".to_owned()));
    desk.say("2021-08-26 09:00", "unitLeft", json!({"unit": "agency"}))?;
    assert_eq!(lacking(&desk, "2021-08-26 10:00")?, [("community".to_owned(), "leadAgency".to_owned())]);
    desk.post("leadAgency", everywhere(), "delegate")?;
    assert!(lacking(&desk, "2021-08-26 10:00")?.is_empty());
    Ok(())
}

/// Z2: one household, one group: the household's people and its four guarantors can be asked for together.
#[test]
fn z2_a_household_and_its_guarantors_are_one_group() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    for (post, worker) in [("cadre", "c1"), ("cadre", "c2"), ("communityStaff", "s"), ("communityDoctor", "d")] {
        desk.post(post, in_home("h1"), worker)?;
    }
    desk.post("police", in_place("p"), "officer")?;
    let view = desk.household("h1", AT)?;
    let group = |post: &str| -> Vec<&str> {
        let line = view.team.iter().find(|line| line.post.as_str() == post);
        line.iter().flat_map(|line| &line.workers).map(|worker| worker.as_str()).collect()
    };
    assert_eq!(view.members.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["r1", "r2"]);
    assert_eq!((group("cadre"), group("communityStaff")), (vec!["c1", "c2"], vec!["s"]));
    assert_eq!((group("communityDoctor"), group("police")), (vec!["d"], vec!["officer"]));
    assert_eq!(group("buildingChief"), ["chief-1"]);
    // The neighbours have the officer and the chief, and none of the guarantors.
    let neighbours = desk.household("h2", AT)?.team;
    let filled = neighbours.iter().filter(|line| !line.workers.is_empty()).map(|line| line.post.as_str());
    assert_eq!(filled.collect::<Vec<_>>(), ["buildingChief", "police"]);
    Ok(())
}

/// D2: 145 members and 52 residents make up the teams on duty; heads are counted by role and by post.
#[test]
fn d2_the_people_on_duty_are_counted_by_role_and_post() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    for n in 0..197 {
        let role = if n < 145 { "staff" } else { "partner" };
        let worker = format!("w{n}");
        desk.worker(&worker, role)?;
        desk.also_post("volunteer", everywhere(), &worker)?;
    }
    for squad in ["vanguard", "patrol", "errand"] {
        let members: Vec<String> = (0..60).map(|n| format!("w{n}")).collect();
        desk.say(AT, "squadFormed", json!({"squad": squad, "members": members}))?;
    }
    let report = desk.report("2021-08-25")?;
    assert_eq!(report.workers.get(&WorkerRole::Staff), Some(&145));
    assert_eq!(report.workers.get(&WorkerRole::Partner), Some(&52));
    assert_eq!((report.posts.get(&"volunteer".parse()?), report.squads), (Some(&197), 3));
    Ok(())
}

/// H1: 36 monitoring points of a cadre, a resident and a member: squads with a required composition.
#[test]
fn h1_a_squad_must_be_made_up_as_the_policy_says() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    let roles = vec![WorkerRole::Staff, WorkerRole::Volunteer, WorkerRole::Partner];
    policy.grid.squad = Some(SquadRule { members: 3, roles });
    let mut desk = Desk::of(policy)?;
    for n in 0..36 {
        let members = ["staff", "volunteer", "partner"].map(|role| (format!("{role}-{n}"), role));
        for (worker, role) in &members {
            desk.worker(worker, role)?;
        }
        let members = members.map(|(worker, _)| worker);
        desk.say(AT, "squadFormed", json!({"squad": format!("point-{n}"), "members": members}))?;
    }
    assert_eq!(desk.report("2021-08-25")?.squads, 36);
    assert!(desk.found(FindingKind::SquadIncomplete, AT)?.is_empty());

    let at = "2021-08-25 10:00";
    // Three people, and no resident among them; two people; one named three times.
    for (squad, members) in [
        ("no-volunteer", ["staff-0", "partner-0", "partner-1"].as_slice()),
        ("two", &["staff-0", "volunteer-0"]),
        ("one", &["staff-0", "staff-0", "staff-0"]),
    ] {
        desk.say(at, "squadFormed", json!({"squad": squad, "members": members}))?;
    }
    assert_eq!(desk.found(FindingKind::SquadIncomplete, at)?, ["no-volunteer", "one", "two"]);
    // A member leaves: the squad is one short.
    desk.say("2021-08-25 11:00", "workerLeft", json!({"worker": "staff-20"}))?;
    let short = desk.found(FindingKind::SquadIncomplete, "2021-08-25 11:00")?;
    assert!(short.contains(&"point-20".to_owned()), "{short:?}");
    let unknown = json!({"squad": "s", "members": ["nobody"]});
    assert_eq!(desk.refused(at, "squadFormed", unknown)?, ["unknownWorker"]);
    Ok(())
}

/// A squad counts only those who still work here.
#[test]
fn who_has_left_is_no_member_of_a_squad() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    policy.grid.squad = Some(SquadRule { members: 3, roles: Vec::new() });
    let mut desk = Desk::of(policy)?;
    for worker in ["a", "b", "c"] {
        desk.worker(worker, "volunteer")?;
    }
    desk.say(AT, "squadFormed", json!({"squad": "s", "members": ["a", "b", "c"]}))?;
    assert!(desk.found(FindingKind::SquadIncomplete, AT)?.is_empty());
    desk.say("2021-08-25 10:00", "workerLeft", json!({"worker": "c"}))?;
    assert_eq!(desk.found(FindingKind::SquadIncomplete, "2021-08-25 10:00")?, ["s"]);
    Ok(())
}

/// H2: one observer per building, who looks after it.
#[test]
fn h2_every_building_has_its_observer_or_is_named() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    policy.grid.teams = vec![team(TeamLevel::Building, &["observer"])?];
    let mut desk = Desk::of(policy)?;
    for n in 1..=3 {
        let (building, home) = (format!("b{n}"), format!("h{n}"));
        desk.place(&building, "building", None)?;
        desk.home(&home, &building, &[])?;
        desk.grid(&format!("g{n}"), &[&building])?;
    }
    desk.post("observer", in_place("b1"), "o1")?;
    desk.post("observer", in_place("b2"), "o2")?;
    assert_eq!(lacking(&desk, AT)?, [("b3".to_owned(), "observer".to_owned())]);
    assert_eq!(desk.answers_for("h2", AT)?, "o2");
    // One observer a building: a second one is for people to sort out.
    desk.post("observer", in_place("b2"), "o3")?;
    assert_eq!(desk.found(FindingKind::PostContested, AT)?, ["b2"]);
    Ok(())
}
