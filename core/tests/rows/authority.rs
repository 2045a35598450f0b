//! Who may record what, where: refused by `record`, kept without effect by `merge`, and judged anew when word of a post
//! comes late.

use crate::kit::{Answer, Desk, Outcome, clock, everywhere, in_place, lean};
use gridward::Engine;
use gridward::authority::AuthorityPolicy;
use gridward::base::EventId;
use gridward::community::{AsOf, FindingKind};
use gridward::engine::Recorded;
use gridward::log::Event;
use gridward::policy::Policy;
use serde_json::{Value, json};

/// Founders appoint community staff, who may record everything; building chiefs record readings and visits of their
/// building; requests are for anybody.
fn policy() -> Answer<Policy> {
    let section = json!({
        "founders": ["w"],
        "anybody": ["requestMade"],
        "rules": [
            {"posts": ["communityStaff"], "reach": "community"},
            {"posts": ["buildingChief"], "facts": ["readingTaken", "visitRecorded", "entryCorrected", "entryRetracted"]},
        ],
    });
    let authority: AuthorityPolicy = serde_json::from_value(section)?;
    Ok(Policy { authority: Some(authority), ..lean("cn-2021-14")? })
}

/// r1, r2 in h1 and r3 in h2 in building b1 of chief-1, r4 in h3 in b2 of chief-2; `w` founded all of it.
fn small() -> Answer<Desk> {
    let mut desk = Desk::of(policy()?)?;
    desk.small()?;
    Ok(desk)
}

fn fever(resident: &str) -> Value {
    json!({"resident": resident, "temperature": "38.6", "channel": "door"})
}

/// Records as somebody; the name of the event, or the reasons against it.
fn says(desk: &mut Desk, by: &str, at: &str, kind: &str, data: Value) -> Answer<Result<EventId, Vec<Value>>> {
    Ok(match desk.record_as(by, at, at, kind, data)? {
        Recorded::Receipt(receipt) => Ok(receipt.event),
        Recorded::Rejection(refused) => {
            Err(refused.reasons.iter().map(serde_json::to_value).collect::<Result<_, _>>()?)
        }
    })
}

fn rules(refused: Result<EventId, Vec<Value>>) -> Vec<String> {
    let reasons = refused.err().unwrap_or_default();
    reasons.iter().filter_map(|reason| reason.get("rule")?.as_str()).map(str::to_owned).collect()
}

fn event(replica: &str, counter: u32, by: &str, at: &str, kind: &str, data: Value) -> Answer<Event> {
    let at = clock(at)?;
    let fact = json!({"kind": kind, "data": data});
    let event = json!({
        "replica": replica, "counter": counter, "wall": at, "tick": 0, "at": at, "by": by, "fact": fact
    });
    Ok(serde_json::from_value(event)?)
}

fn beyond(engine: &Engine, at: &str) -> Answer<Vec<String>> {
    let found = engine.findings(AsOf::at(clock(at)?)).into_iter();
    let found = found.filter(|finding| finding.kind == FindingKind::BeyondAuthority);
    Ok(found.flat_map(|finding| finding.because.facts).map(|event| event.to_string()).collect())
}

#[test]
fn who_records_what_is_not_theirs_is_refused_and_told_whose_it_is() -> Outcome {
    let mut desk = small()?;
    assert!(says(&mut desk, "chief-1", "2021-12-02 09:00", "readingTaken", fever("r1"))?.is_ok());
    // Not theirs: the other building, an order, a post; and no post at all.
    let refused = says(&mut desk, "chief-1", "2021-12-02 09:00", "readingTaken", fever("r4"))?;
    let posts =
        refused.as_ref().err().and_then(|reasons| reasons.first()?.pointer("/arguments/posts/value/en").cloned());
    assert!(posts.and_then(|posts| posts.as_str().map(|posts| posts.contains("Building chief"))) == Some(true));
    assert_eq!(rules(refused), ["reject.beyondAuthority"]);
    let ordered = json!({"resident": "r1", "plan": "home-14", "anchor": "2021-12-01", "basis": "order 7"});
    for (by, kind, data) in [
        ("chief-1", "measureOrdered", ordered.clone()),
        ("chief-1", "postTaken", json!({"post": "communityStaff", "area": everywhere(), "worker": "chief-1"})),
        ("stranger", "readingTaken", fever("r1")),
    ] {
        assert_eq!(
            rules(says(&mut desk, by, "2021-12-02 09:05", kind, data)?),
            ["reject.beyondAuthority"],
            "{by} {kind}"
        );
    }
    let request =
        json!({"request": "q1", "household": "h1", "service": "medicine", "wantedBy": clock("2021-12-02 18:00")?});
    assert_ne!(
        rules(says(&mut desk, "stranger", "2021-12-02 09:10", "requestMade", request)?),
        ["reject.beyondAuthority"]
    );

    // A founder appoints; from then on the post gives the right, and whoever stands in has it, too.
    desk.also_post("communityStaff", everywhere(), "chief-2")?;
    assert!(says(&mut desk, "chief-2", "2021-12-02 10:00", "measureOrdered", ordered)?.is_ok());
    let deputy = json!({
        "post": "buildingChief", "area": in_place("b2"), "holder": "chief-2", "deputy": "chief-1",
        "until": clock("2021-12-03 10:00")?
    });
    assert!(says(&mut desk, "w", "2021-12-02 10:10", "deputyNamed", deputy)?.is_ok());
    assert!(says(&mut desk, "chief-1", "2021-12-02 10:20", "readingTaken", fever("r4"))?.is_ok());
    let over = says(&mut desk, "chief-1", "2021-12-03 10:20", "readingTaken", fever("r4"))?;
    assert_eq!(rules(over), ["reject.beyondAuthority"]);
    assert!(beyond(&desk.engine, "2021-12-04 09:00")?.is_empty());
    Ok(())
}

#[test]
fn what_comes_by_merge_is_kept_without_effect_until_word_of_the_post_comes() -> Outcome {
    let mut desk = small()?;
    desk.worker("late", "volunteer")?;
    let reading = event("phone", 1, "late", "2021-12-02 09:00", "readingTaken", fever("r4"))?;
    desk.engine.merge(vec![reading]);
    assert_eq!(beyond(&desk.engine, "2021-12-03 09:00")?, ["phone#1"]);
    assert_eq!(desk.resident("r4", "2021-12-03 09:00")?.alarms, 0);
    assert!(desk.engine.lines().contains("\"38.6\""), "the entry stays in the log");
    // The appointment was recorded an hour before, on a device that had not met this one.
    let data = json!({"post": "buildingChief", "area": in_place("b2"), "worker": "late"});
    let appointed = event("centre", 1, "w", "2021-12-02 08:00", "postTaken", data.clone())?;
    desk.engine.merge(vec![appointed]);
    assert!(beyond(&desk.engine, "2021-12-03 09:00")?.is_empty());
    assert_eq!(desk.resident("r4", "2021-12-03 09:00")?.alarms, 1);
    // One that somebody without the right to appoint has made gives none.
    let mut other = small()?;
    other.worker("late", "volunteer")?;
    other.engine.merge(vec![
        event("phone", 1, "late", "2021-12-02 09:00", "readingTaken", fever("r4"))?,
        event("centre", 1, "chief-1", "2021-12-02 08:00", "postTaken", data)?,
    ]);
    assert_eq!(beyond(&other.engine, "2021-12-03 09:00")?, ["centre#1", "phone#1"]);
    assert!(other.engine.resident(&"r4".parse()?, AsOf::at(clock("2021-12-03 09:00")?))?.alarms == 0);
    Ok(())
}

#[test]
fn an_appointment_that_is_typed_in_later_gives_no_right_before() -> Outcome {
    let mut desk = small()?;
    desk.worker("late", "volunteer")?;
    desk.engine.merge(vec![event("phone", 1, "late", "2021-12-02 09:00", "readingTaken", fever("r4"))?]);
    let data = json!({"post": "buildingChief", "area": in_place("b2"), "worker": "late"});
    let typed = desk.record_as("w", "2021-12-02 08:00", "2021-12-02 10:00", "postTaken", data)?;
    assert!(matches!(typed, Recorded::Receipt(_)));
    assert_eq!(beyond(&desk.engine, "2021-12-03 09:00")?, ["phone#1"]);
    desk.engine.merge(vec![event("phone", 2, "late", "2021-12-02 11:00", "readingTaken", fever("r4"))?]);
    assert_eq!(beyond(&desk.engine, "2021-12-03 09:00")?, ["phone#1"]);
    Ok(())
}

#[test]
fn a_retraction_needs_the_right_where_its_entry_belongs() -> Outcome {
    let mut desk = small()?;
    let Ok(reading) = says(&mut desk, "chief-2", "2021-12-02 09:00", "readingTaken", fever("r4"))? else {
        return Err("refused".into());
    };
    let data = json!({"event": reading, "reason": "x"});
    let refused = says(&mut desk, "chief-1", "2021-12-02 10:00", "entryRetracted", data.clone())?;
    assert_eq!(rules(refused), ["reject.beyondAuthority"]);
    desk.engine.merge(vec![event("phone", 1, "chief-1", "2021-12-02 10:00", "entryRetracted", data.clone())?]);
    assert_eq!(desk.resident("r4", "2021-12-02 12:00")?.alarms, 1);
    assert_eq!(beyond(&desk.engine, "2021-12-03 09:00")?, ["phone#1"]);
    // What had no effect does not stand in anybody's way.
    assert!(says(&mut desk, "chief-2", "2021-12-02 11:00", "entryRetracted", data)?.is_ok());
    assert_eq!(desk.resident("r4", "2021-12-02 12:00")?.alarms, 0);
    Ok(())
}

#[test]
fn without_the_section_everybody_records_everything() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    assert!(says(&mut desk, "stranger", "2021-12-02 09:00", "readingTaken", fever("r4"))?.is_ok());
    desk.engine.merge(vec![event("phone", 1, "nobody", "2021-12-02 10:00", "readingTaken", fever("r1"))?]);
    assert!(beyond(&desk.engine, "2021-12-03 09:00")?.is_empty());
    assert_eq!(desk.resident("r1", "2021-12-03 09:00")?.alarms, 1);
    Ok(())
}

/// A lost phone: whoever found it goes on recording, and sets its clock back.
#[test]
fn what_a_revoked_device_recorded_counts_no_longer_whatever_its_clock_says() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.engine.merge(vec![
        event("phone", 1, "w", "2021-12-02 09:00", "readingTaken", fever("r1"))?,
        event("phone", 2, "w", "2021-12-02 12:00", "readingTaken", fever("r2"))?,
    ]);
    let data = json!({"replica": "phone", "from": clock("2021-12-02 11:00")?, "lastCounter": 2});
    let Ok(revoked) = says(&mut desk, "w", "2021-12-02 13:00", "deviceRevoked", data)? else {
        return Err("refused".into());
    };
    desk.engine.merge(vec![
        event("phone", 3, "w", "2021-12-02 08:00", "readingTaken", fever("r3"))?,
        event(
            "phone",
            4,
            "w",
            "2021-12-02 08:30",
            "entryRetracted",
            json!({"event": revoked, "reason": "found again"}),
        )?,
    ]);
    for (resident, alarms) in [("r1", 1), ("r2", 0), ("r3", 0)] {
        assert_eq!(desk.resident(resident, "2021-12-03 09:00")?.alarms, alarms, "{resident}");
    }
    let before = AsOf { at: clock("2021-12-02 12:30")?, known_by: Some(clock("2021-12-02 12:30")?) };
    assert_eq!(desk.engine.resident(&"r2".parse()?, before)?.alarms, 1, "nobody knew yet");
    let found = desk.engine.findings(AsOf::at(clock("2021-12-03 09:00")?)).into_iter();
    let found: Vec<_> = found.filter(|finding| finding.kind == FindingKind::DeviceRevoked).collect();
    let cited: Vec<_> = found.iter().flat_map(|finding| &finding.because.facts).map(ToString::to_string).collect();
    assert_eq!(cited, [revoked.to_string().as_str(), "phone#2", "phone#3", "phone#4"]);
    // Somebody else says that it was found again.
    let data = json!({"event": revoked, "reason": "found again"});
    assert!(says(&mut desk, "w", "2021-12-03 10:00", "entryRetracted", data)?.is_ok());
    assert_eq!(desk.resident("r2", "2021-12-03 11:00")?.alarms, 1);
    Ok(())
}

/// Word about an entry can come before the entry. Whose it was to say that is known once the entry is there.
#[test]
fn a_correction_that_comes_before_its_entry_is_judged_by_the_entry() -> Outcome {
    let about = json!({"replica": "phone", "counter": 1});
    // Of an entry that is taken back nothing tells where it belongs until it is there.
    let retracted = json!({"event": about, "reason": "misread"});
    let corrected = |resident: &str| {
        let reading = json!({"resident": resident, "temperature": "36.5", "channel": "door"});
        json!({"event": about, "reason": "misread", "fact": {"kind": "readingTaken", "data": reading}})
    };
    // The chief of b1 speaks about a reading in b1, and about one in b2; the other device's clock may be late.
    for (resident, taken_by, barred, alarms) in [("r1", "chief-1", vec![], 0), ("r4", "chief-2", vec!["phone#2"], 1)] {
        for (kind, taken) in [
            ("entryCorrected", "2021-12-02 09:00"),
            ("entryCorrected", "2021-12-02 09:20"),
            ("entryRetracted", "2021-12-02 09:00"),
            ("entryRetracted", "2021-12-02 09:20"),
        ] {
            let mut desk = small()?;
            let data = if kind == "entryRetracted" { retracted.clone() } else { corrected(resident) };
            let said = event("phone", 2, "chief-1", "2021-12-02 09:10", kind, data)?;
            let entry = event("phone", 1, taken_by, taken, "readingTaken", fever(resident))?;
            for event in [said, entry] {
                desk.engine.merge(vec![event]);
            }
            assert_eq!(beyond(&desk.engine, "2021-12-03 09:00")?, barred, "{kind} {resident} {taken}");
            assert_eq!(desk.resident(resident, "2021-12-02 12:00")?.alarms, alarms, "{kind} {resident} {taken}");
        }
    }
    Ok(())
}
