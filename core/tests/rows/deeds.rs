//! What state a duty is in, and what the deeds of people make of it (law 9), one fact at a time.

use super::kit::{Answer, Outcome, clock, lean};
use gridward::base::{Because, Channel, EventId, Instant, Stated, Zone};
use gridward::duty::{
    Act, Completion, Deed, Duty, DutyFault, DutyFile, DutyKind, DutyStatus, EvidenceKind, Origin, health_visits,
    screening,
};
use gridward::health::Alarm;
use gridward::screening::{Moved, RoundOpened, ScreeningState, Step, Visit, VisitOutcome};
use serde_json::json;

fn event(number: u32) -> Answer<EventId> {
    Ok(serde_json::from_value(json!({"replica": "office", "counter": number}))?)
}

/// The visit that somebody's fever of the tenth at eight asks for, with what people did about it.
fn visit_of(resident: &str, deeds: &[(Deed, &str, &str)]) -> Answer<Duty> {
    let at = clock("2020-02-10 08:00")?;
    let alarm = Alarm { at, event: event(1)?, because: Because::rule("health.fever"), resolved: None };
    let (policy, resident) = (lean("cn-2020-14")?.duty, resident.parse()?);
    let visit = |file: &DutyFile| -> Answer<Duty> {
        let visits = health_visits(&resident, std::slice::from_ref(&alarm), file, &policy, Zone::CHINA, false);
        Ok(visits.into_iter().next().ok_or("no visit")?)
    };
    let plain = visit(&DutyFile::default())?;
    visit(&acts(&plain, deeds)?)
}

/// Who did what about a duty and when; the events are numbered from 2.
fn acts(duty: &Duty, deeds: &[(Deed, &str, &str)]) -> Answer<DutyFile> {
    let mut file = DutyFile::default();
    for ((deed, worker, at), number) in deeds.iter().zip(2..) {
        file.acts.push(Act {
            duty: duty.id().ok_or("no id")?,
            deed: deed.clone(),
            worker: worker.parse()?,
            at: clock(at)?,
            event: event(number)?,
            evidence: None,
        });
    }
    Ok(file)
}

fn round() -> Answer<RoundOpened> {
    Ok(serde_json::from_value(json!({
        "round": "one", "name": "one", "scope": [{"type": "community"}], "teamSize": 2,
        "from": clock("2020-02-10 08:00")?, "until": clock("2020-02-12 08:00")?,
    }))?)
}

/// The first visit of a round that ends on the twelfth at eight.
fn first_visit(deeds: &[(Deed, &str, &str)]) -> Answer<Duty> {
    let (round, household) = (round()?, "h1".parse()?);
    let first = |file: &DutyFile| -> Answer<Duty> {
        let visits = screening(&household, &round, &[], file, Zone::CHINA);
        Ok(visits.into_iter().next().ok_or("no visit")?)
    };
    let plain = first(&DutyFile::default())?;
    first(&acts(&plain, deeds)?)
}

fn cancelled(reason: &str) -> Deed {
    Deed::Cancelled { reason: reason.into() }
}

/// Every edge is the first moment of what comes after it: a window opens with its first moment and is over at its end.
#[test]
fn each_edge_of_a_duty_belongs_to_what_comes_after_it() -> Outcome {
    let [early, opens, claim, closes, due] = [
        clock("2020-02-10 07:00")?,
        clock("2020-02-10 08:00")?,
        clock("2020-02-10 09:00")?,
        clock("2020-02-10 12:00")?,
        clock("2020-02-10 18:00")?,
    ];
    let plain = Duty { opens, due, closes: Some(closes), ..visit_of("r1", &[])? };
    let claimed = Duty { claim: Some(("w1".parse()?, claim)), ..plain.clone() };
    let just_before = |at: Instant| at.plus_millis(-1);
    let cases = [
        (&plain, just_before(opens), DutyStatus::Upcoming),
        (&plain, opens, DutyStatus::Open),
        (&claimed, just_before(claim), DutyStatus::Open),
        (&claimed, claim, DutyStatus::Claimed),
        (&claimed, just_before(closes), DutyStatus::Claimed),
        (&claimed, closes, DutyStatus::Missed),
    ];
    for (duty, at, status) in cases {
        assert_eq!(duty.status_at(at), status, "{at}");
    }
    assert!(plain.is_too_early(early) && plain.is_too_early(just_before(opens)) && !plain.is_too_early(opens));
    // What was given up and is done after all is done late, also where it would have been in time.
    let done = |at: Instant| -> Answer<Duty> {
        Ok(Duty { completed: Some(Completion { at, event: event(9)? }), ..plain.clone() })
    };
    assert_eq!(done(just_before(closes))?.status_at(due), DutyStatus::Done);
    assert_eq!(done(closes)?.status_at(due), DutyStatus::LateDone);
    let open_ended = Duty { closes: None, ..done(due)? };
    assert_eq!(open_ended.status_at(due), DutyStatus::LateDone);
    Ok(())
}

/// Whoever has taken something on can give it back, and nobody else can.
#[test]
fn only_whoever_has_a_duty_gives_it_back() -> Outcome {
    let (nine, ten) = ("2020-02-10 09:00", "2020-02-10 10:00");
    let kept = visit_of("r1", &[(Deed::Claimed, "w1", nine), (Deed::HandedBack, "w2", ten)])?;
    assert_eq!(kept.claim, Some(("w1".parse()?, clock(nine)?)));
    assert_eq!(kept.not_held, [event(3)?]);
    let back = visit_of("r1", &[(Deed::Claimed, "w1", nine), (Deed::HandedBack, "w1", ten)])?;
    assert_eq!((back.claim, back.not_held), (None, Vec::new()));
    Ok(())
}

/// Of two that say at the same moment that it is done, the one whose event comes first has done it, on every device.
#[test]
fn of_two_that_did_it_at_once_the_first_counts() -> Outcome {
    let ten = "2020-02-10 10:00";
    let twice = visit_of("r1", &[(Deed::Done, "w1", ten), (Deed::Done, "w2", ten)])?;
    assert_eq!(twice.completed, Some(Completion { at: clock(ten)?, event: event(2)? }));
    let again = visit_of("r1", &[(Deed::Done, "w1", ten), (Deed::Done, "w2", "2020-02-10 11:00")])?;
    assert_eq!(again.completed, twice.completed);
    Ok(())
}

/// What was called off stays called off for the first reason; what was missed cannot be called off any more (S18).
#[test]
fn s18_the_first_who_calls_it_off_does_and_nobody_does_after_the_end() -> Outcome {
    let (ten, eleven) = ("2020-02-10 10:00", "2020-02-10 11:00");
    let once = visit_of("r1", &[(cancelled("moved away"), "w1", ten)])?;
    assert_eq!(once.void_from, Some(clock(ten)?));
    for later in [ten, eleven] {
        let twice = visit_of("r1", &[(cancelled("moved away"), "w1", ten), (cancelled("rain"), "w2", later)])?;
        assert_eq!((twice.void_from, twice.because), (once.void_from, once.because.clone()), "{later}");
    }
    let end = "2020-02-12 08:00";
    for (at, void) in [("2020-02-12 07:59", true), (end, false), ("2020-02-12 08:01", false)] {
        let visit = first_visit(&[(cancelled("nobody lives there"), "w1", at)])?;
        assert_eq!(visit.void_from, Some(clock(at)?).filter(|_| void), "{at}");
        let status = if void { DutyStatus::Void } else { DutyStatus::Missed };
        assert_eq!(visit.status_at(clock("2020-02-12 09:00")?), status, "{at}");
    }
    Ok(())
}

/// Two people with fever on one day are two visits: what is done about the one is not done about the other.
#[test]
fn the_same_duty_of_two_people_is_two_duties() -> Outcome {
    let (one, other) = (visit_of("r1", &[])?, visit_of("r2", &[])?);
    assert!(one.id().is_some() && one.id() != other.id());
    assert_eq!(one.id(), visit_of("r1", &[(Deed::Claimed, "w1", "2020-02-10 09:00")])?.id());
    Ok(())
}

/// N2: the first visit, and then the first, second and third time of coming back.
#[test]
fn n2_each_time_of_coming_back_has_its_number() -> Outcome {
    let mut visits = Vec::new();
    for (number, at) in (2..).zip(["2020-02-10 09:00", "2020-02-10 10:00", "2020-02-10 11:00"]) {
        let fact = Visit {
            round: "one".parse()?,
            channel: Channel::Door,
            outcome: VisitOutcome::NoAnswer,
            accounted: Vec::new(),
            answers: Vec::new(),
        };
        visits.push(Stated { at: clock(at)?, event: event(number)?, fact });
    }
    let step = |visit| Step {
        moved: Moved::Visit(visit),
        state: ScreeningState::RetryDue,
        retry_due: Some(visit.at.plus_hours(24)),
    };
    let steps: Vec<_> = visits.iter().map(step).collect();
    let duties = screening(&"h1".parse()?, &round()?, &steps, &DutyFile::default(), Zone::CHINA);
    let attempts: Vec<_> = duties.iter().map(|duty| duty.origin.clone()).collect();
    let expected: Vec<_> =
        (0..=3).map(|attempt| Ok(Origin::Round { round: "one".parse()?, attempt })).collect::<Answer<_>>()?;
    assert_eq!(attempts, expected);
    Ok(())
}

/// Z8, D9: a photo can be asked for where a deed completes the duty, and nothing else does; elsewhere it would never be
/// shown.
#[test]
fn evidence_can_be_asked_for_where_a_deed_alone_completes_the_duty() -> Outcome {
    let policy = lean("cn-2021-14")?;
    let mut askable = Vec::new();
    for kind in DutyKind::ALL {
        let mut section = policy.duty.clone();
        let mut rule = section.kinds.first().ok_or("no rule")?.clone();
        (rule.kind, rule.evidence) = (kind, vec![EvidenceKind::Photo]);
        section.kinds = vec![rule];
        let faults: Vec<_> = section.faults(&policy.grid).into_iter().map(|found| found.fault).collect();
        if !faults.contains(&DutyFault::UnaskableEvidence(kind)) {
            askable.push(kind);
        }
    }
    assert_eq!(askable, [DutyKind::HealthVisit, DutyKind::Errand, DutyKind::ReleaseMessage, DutyKind::Routine]);
    Ok(())
}
