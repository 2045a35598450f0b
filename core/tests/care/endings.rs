//! How a measure ends, exactly at the cap and beside it; and what its reason says of that (laws 5, 6 and 12).

use crate::kit::{Answer, Desk, Outcome, clock, lean};
use crate::sampling::{order, policy};
use gridward::base::{Argument, Because, Language};
use gridward::community::{AsOf, FindingKind};
use gridward::duty::DutyKind;
use gridward::engine::{About, EndingKind, Question};
use gridward::exposure::ClassRow;
use gridward::quarantine::Track;
use serde_json::{Value, json};

/// Ordered on 1 January for seven days, with such a cap.
fn desk(cap: u16, needs: Value) -> Answer<Desk> {
    let mut policy = policy(needs)?;
    for plan in policy.quarantine.plans.iter_mut().filter(|plan| plan.id.as_str() == "tested-7") {
        plan.cap_days = Some(cap);
        plan.symptom_free_hours = 72;
    }
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    desk.say("2022-01-01 09:00", "measureOrdered", order("tested-7", "2022-01-01"))?;
    Ok(desk)
}

fn negatives(count: u8) -> Value {
    json!([{"need": "negatives", "count": count}])
}

fn ending(desk: &Desk, at: &str) -> Answer<EndingKind> {
    let obligations = desk.resident("r1", at)?.obligations;
    let mine = obligations.into_iter().find(|one| one.plan.as_str() == "tested-7");
    Ok(mine.ok_or("no measure")?.ending)
}

fn why(desk: &Desk, about: About, at: &str) -> Answer<Because> {
    let question = Question { about, as_of: AsOf::at(clock(at)?), language: Language::English };
    Ok(desk.engine.explain(&question)?.because)
}

fn measure(desk: &Desk, at: &str) -> Answer<Because> {
    why(desk, About::Measure { resident: "r1".parse()? }, at)
}

/// Every rule of the reason, however deep.
fn rules(because: &Because) -> Vec<String> {
    std::iter::once(because.rule.clone()).chain(because.because.iter().flat_map(rules)).collect()
}

/// The cap ends what would go on, because of a fever in the last hours, and nothing that is over by then.
#[test]
fn a_measure_that_ends_with_the_cap_has_ended_by_its_days() -> Outcome {
    for (cap, fever, expected) in [
        (7, false, EndingKind::Planned),
        (8, false, EndingKind::Planned),
        (7, true, EndingKind::Capped),
        (9, true, EndingKind::Capped),
        (10, true, EndingKind::Planned),
    ] {
        let mut desk = desk(cap, json!([]))?;
        if fever {
            let reading = json!({"resident": "r1", "temperature": "38.5", "channel": "door"});
            desk.say("2022-01-08 20:00", "readingTaken", reading)?;
        }
        assert_eq!(ending(&desk, "2022-01-13 09:00")?, expected, "a cap of {cap} days");
        let found = desk.found(FindingKind::CapReached, "2022-01-13 09:00")?;
        assert_eq!(found.len(), usize::from(expected == EndingKind::Capped));
    }
    Ok(())
}

/// Law 6: whoever waits is held up to the cap, exclusive; who lifts the measure then comes too late to have lifted it.
#[test]
fn law_06_whoever_waits_is_held_until_the_cap_and_not_at_it() -> Outcome {
    let mut waiting = desk(10, negatives(1))?;
    assert_eq!(ending(&waiting, "2022-01-11 23:59")?, EndingKind::Held);
    assert_eq!(ending(&waiting, "2022-01-12 00:00")?, EndingKind::Capped);
    let lifted = json!({"resident": "r1", "authority": "city", "reason": "appeal"});
    waiting.say("2022-01-12 00:00", "measureLifted", lifted.clone())?;
    assert_eq!(ending(&waiting, "2022-01-12 09:00")?, EndingKind::Capped);
    let mut waiting = desk(10, negatives(1))?;
    waiting.say("2022-01-11 23:59", "measureLifted", lifted)?;
    assert_eq!(ending(&waiting, "2022-01-12 09:00")?, EndingKind::Lifted);
    Ok(())
}

/// Law 12: who is held beyond the days is told what is missing, and nobody is told so before; when the cap has freed the
/// person, the reason still names the sample that was not enough.
#[test]
fn law_12_the_reason_says_what_is_missing_once_the_days_are_over() -> Outcome {
    let mut desk = desk(10, negatives(2))?;
    desk.say("2022-01-05 09:00", "sampleTaken", json!({"resident": "r1", "sample": "s1"}))?;
    let negative = json!({"residents": ["r1"], "sample": "s1", "result": "negative"});
    let report = desk.receipt("2022-01-05 18:00", "resultReported", negative)?.event;
    let says = |at: &str, rule: &str| -> Answer<bool> { Ok(rules(&measure(&desk, at)?).iter().any(|one| one == rule)) };
    for (at, held) in [("2022-01-08 23:00", false), ("2022-01-09 09:00", true)] {
        assert_eq!(says(at, "quarantine.held")?, held, "{at}");
        assert_eq!(says(at, "quarantine.plan")?, !held, "{at}");
        assert_eq!(measure(&desk, at)?.all_facts().contains(&report), held, "{at}");
    }
    assert!(says("2022-01-09 09:00", "quarantine.needs.negatives")?);
    let free = measure(&desk, "2022-01-13 09:00")?;
    assert!(rules(&free).iter().any(|rule| rule == "quarantine.cap"), "{free:#?}");
    assert!(free.all_facts().contains(&report), "{free:#?}");
    Ok(())
}

/// Law 6: somebody is due for release only when nothing but the signature is missing: not while a fever keeps the person.
#[test]
fn law_06_whoever_is_not_well_does_not_wait_for_a_signature() -> Outcome {
    let mut desk = desk(12, json!([{"need": "signOff"}]))?;
    let fever = json!({"resident": "r1", "temperature": "38.5", "channel": "door"});
    desk.say("2022-01-08 12:00", "readingTaken", fever)?;
    for (day, expected) in [("2022-01-08", 0), ("2022-01-09", 0), ("2022-01-10", 0), ("2022-01-11", 1)] {
        assert_eq!(desk.report(day)?.due_for_release.len(), expected, "{day}");
    }
    Ok(())
}

/// What makes somebody come under a measure is told by its kind: symptoms are no infection, and neither is a stay.
#[test]
fn each_class_says_what_it_comes_from() -> Outcome {
    let mut policy = lean("cn-2021-14")?;
    let rows = json!([
        {"when": {"reason": ["symptoms"]}, "class": "ill", "title": {"en": "ill", "zh": "有症状"}, "plan": "home-14"},
        {"when": {"reason": ["positive"]}, "class": "case", "title": {"en": "case", "zh": "感染者"}, "plan": "home-14"}
    ]);
    policy.exposure.table.splice(0..0, serde_json::from_value::<Vec<ClassRow>>(rows)?);
    let mut desk = Desk::of(policy)?;
    desk.small()?;
    let ill = json!({"resident": "r1", "symptoms": ["cough"], "channel": "phone"});
    desk.say("2022-01-02 09:00", "symptomsReported", ill)?;
    desk.say("2022-01-02 09:00", "sampleTaken", json!({"resident": "r3", "sample": "s1"}))?;
    let positive = json!({"residents": ["r3"], "sample": "s1", "result": "positive"});
    desk.say("2022-01-02 18:00", "resultReported", positive)?;
    desk.say("2022-01-02 08:00", "areaGraded", json!({"area": "610102001", "level": "high", "from": "2021-12-20"}))?;
    let stay = json!({"resident": "r4", "area": "610102001", "from": "2021-12-20", "until": "2021-12-31"});
    desk.say("2022-01-02 10:00", "stayReported", stay)?;
    for (resident, rule, track) in [
        ("r1", "exposure.symptoms", Track::Symptoms),
        ("r3", "exposure.positive", Track::Positive),
        ("r4", "exposure.class", Track::Exposure),
    ] {
        let at = "2022-01-03 09:00";
        let because = why(&desk, About::Classes { resident: resident.parse()? }, at)?;
        let class = because.because.first().ok_or("no class")?;
        assert_eq!(class.rule, rule, "{resident}");
        let level = (resident == "r4").then(|| Argument::Code("high".to_owned()));
        assert_eq!(class.arguments.get("level"), level.as_ref(), "{resident}");
        let tracks: Vec<Track> = desk.resident(resident, at)?.obligations.iter().map(|one| one.track).collect();
        assert_eq!(tracks, [track], "{resident}");
    }
    Ok(())
}

fn decisions(desk: &Desk, resident: &str, at: &str) -> Answer<usize> {
    let duties = desk.resident(resident, at)?.duties;
    Ok(duties.iter().filter(|duty| duty.kind == DutyKind::ReleaseDecision).count())
}

/// Law 6: nobody has to decide about a measure that was lifted as its days were over: nobody had to wait.
#[test]
fn law_06_who_is_freed_as_the_days_are_over_has_not_waited() -> Outcome {
    for (at, expected) in [("2022-01-08 23:59", 0), ("2022-01-09 00:00", 0), ("2022-01-09 00:01", 1)] {
        let mut desk = desk(10, negatives(1))?;
        desk.say(at, "measureLifted", json!({"resident": "r1", "authority": "city", "reason": "appeal"}))?;
        assert_eq!(decisions(&desk, "r1", "2022-01-09 09:00")?, expected, "lifted at {at}");
    }
    Ok(())
}

/// Law 9: a wait that was over at the instant at which anybody knew of the measure held nobody, and asks for no decision.
#[test]
fn law_09_a_wait_that_was_over_when_the_measure_was_found_asks_for_no_decision() -> Outcome {
    for (ordered, expected) in [("2022-01-06 17:59", 1), ("2022-01-06 18:00", 0), ("2022-01-06 18:01", 0)] {
        let mut policy = policy(json!([]))?;
        policy.quarantine.plans.push(serde_json::from_value(json!({
            "id": "two-stages", "title": {"en": "two stages", "zh": "两阶段"}, "stages": [
                {"setting": "home", "days": 2, "needs": [{"need": "negatives", "count": 1}]},
                {"setting": "home", "days": 5}
            ]
        }))?);
        let mut desk = Desk::of(policy)?;
        desk.small()?;
        desk.say("2022-01-05 09:00", "sampleTaken", json!({"resident": "r1", "sample": "s1"}))?;
        let negative = json!({"residents": ["r1"], "sample": "s1", "result": "negative"});
        desk.say_late("2022-01-06 18:00", "2022-01-06 18:00", "resultReported", negative)?;
        desk.say_late(ordered, "2022-01-06 18:02", "measureOrdered", order("two-stages", "2022-01-01"))?;
        assert_eq!(decisions(&desk, "r1", "2022-01-06 19:00")?, expected, "ordered at {ordered}");
    }
    Ok(())
}
