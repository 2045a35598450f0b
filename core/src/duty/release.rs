//! Decisions that an authority owes: a person is held beyond the days of the plan, up to the legal cap, or without a
//! legal basis. The cap is as loud as a missed check.

use super::{Completion, Duty, DutyFile, DutyKind, DutyPolicy, Origin, Subject};
use crate::base::{Argument, Because, Instant, ResidentId, Zone};
use crate::quarantine::{Ending, Obligation, OrdersFile, Segment, cap_on_whole, counted_on_whole, has_basis};

/// How long before a cap a decision is asked for where nothing was waited for, in hours.
const BEFORE_CAP_HOURS: i32 = 24;

/// One duty for each stage that had to wait beyond its days, one for each measure that the cap ends, and one for each
/// without a legal basis; due at the cap. A signature or a lifting completes it; it is void when the measure has ended
/// by itself, but not when the cap has ended it: then somebody still has to say what holds.
#[must_use]
pub fn release_decisions(
    resident: &ResidentId,
    obligations: &[Obligation],
    timeline: &[Segment],
    orders: &OrdersFile,
    acts: &DutyFile,
    zone: Zone,
) -> Vec<Duty> {
    let mut duties: Vec<Duty> = Vec::new();
    for (at, obligation) in obligations.iter().enumerate() {
        let Some(held) = obligation.holds() else { continue };
        let merged = timeline.iter().find(|segment| segment.obligation == at && segment.capped);
        let capped = merged.map(|segment| segment.until).or((obligation.ending == Ending::Capped).then_some(held.end));
        let mut decide = |stage: u8, opens: Instant, due: Instant, void: Option<Instant>, why: Vec<Because>| {
            let origin = Origin::Release { plan: obligation.plan.clone(), stage };
            let subject = Subject::Resident(resident.clone());
            let mut duty = Duty::new(DutyKind::ReleaseDecision, subject, zone.date(opens), origin, opens, due);
            let plan = Because::rule("duty.release").with("plan", Argument::Label(obligation.title.clone()));
            let plan = obligation.because.all_facts().iter().fold(plan, Because::citing);
            duty.because = duty.because.since(why.into_iter().fold(plan, Because::since));
            duty.void_from = void;
            duty.completed = decided(orders, held.start);
            duty.add_to(&mut duties);
        };
        for wait in &obligation.waits {
            // What was found after the days were over is held from then on.
            let since = wait.since.max(held.start);
            let whole = cap_on_whole(timeline, obligations, zone, since);
            let due = [obligation.cap, capped, whole].into_iter().flatten().min().unwrap_or(wait.since);
            // A wait that was over before the cap stays over, whatever the cap ends after it.
            let over = wait.until.filter(|until| capped.is_none_or(|cap| *until < cap));
            // What else ended the measure ended the wait with it.
            let ended = Some(held.end).filter(|_| capped.is_none() && obligation.ending != Ending::Held);
            let over = over.into_iter().chain(ended).min();
            let mut why = wait.because.clone();
            // Without a cap at that time, one had ended the whole time before.
            if whole.is_none_or(|whole| whole == due) && obligation.merged_cap.is_some() || merged.is_some() {
                let counted = capped.map_or(since, |cap| cap.plus_millis(-1));
                why.push(on_whole(obligations, timeline, counted, due));
            }
            decide(wait.stage, wait.since, due.max(wait.since), over, why);
        }
        if let Some(cap) = capped.filter(|_| obligation.waits.iter().all(|wait| wait.until.is_some())) {
            let stage = obligation.spans.last().map_or(1, |span| span.stage);
            let opens = cap.plus_hours(-BEFORE_CAP_HOURS).max(held.start);
            let why = match merged {
                Some(_) => on_whole(obligations, timeline, cap.plus_millis(-1), cap),
                None => Because::rule("duty.releaseCap").with("cap", Argument::Instant(cap)),
            };
            decide(stage, opens, cap, None, vec![why]);
        }
        if !has_basis(obligation) {
            let due = [obligation.cap, Some(held.end)].into_iter().flatten().min().unwrap_or(held.end);
            let mut why = vec![Because::rule("duty.releaseNoBasis")];
            if cap_on_whole(timeline, obligations, zone, held.start) == Some(due) {
                why.push(on_whole(obligations, timeline, held.start, due));
            }
            decide(0, held.start, due, Some(held.end), why);
        }
    }
    duties.into_iter().map(|duty| duty.with_acts(acts)).collect()
}

/// One message for each time that measures end before `before`, as far as the end is known; due within the policy's hours, and
/// open until somebody has said it.
#[must_use]
pub fn release_messages(
    resident: &ResidentId,
    timeline: &[Segment],
    acts: &DutyFile,
    policy: &DutyPolicy,
    zone: Zone,
    before: Instant,
) -> Vec<Duty> {
    let hours = policy.hours(DutyKind::ReleaseMessage);
    let ends = timeline.chunk_by(|a, b| a.until == b.from).filter_map(<[Segment]>::last);
    let known = ends.filter(|last| !last.held && last.until < before).map(|last| last.until);
    let messages = known.map(|end| {
        let (subject, day) = (Subject::Resident(resident.clone()), zone.date(end));
        let due = end.plus_hours(hours);
        let mut duty = Duty::new(DutyKind::ReleaseMessage, subject, day, Origin::Over, end, due);
        duty.evidence = policy.evidence_for(&duty);
        duty.with_acts(acts)
    });
    let mut told: Vec<Duty> = messages.collect();
    // Two ends on one day are told once, after the last.
    told.reverse();
    told.dedup_by_key(|duty| duty.day);
    told.reverse();
    told
}

/// The cap on the whole time, with everything that the time before `t` is counted by.
fn on_whole(obligations: &[Obligation], timeline: &[Segment], t: Instant, cap: Instant) -> Because {
    let counted = counted_on_whole(timeline, obligations, t);
    let facts = counted.into_iter().flat_map(|obligation| obligation.because.all_facts());
    let rule = Because::rule("duty.releaseCap").with("cap", Argument::Instant(cap));
    facts.fold(rule, |because, fact| because.citing(&fact))
}

/// The first signature or lifting since the measure began.
fn decided(orders: &OrdersFile, since: Instant) -> Option<Completion> {
    let signed = orders.record.iter().flat_map(|record| &record.signed).map(|signed| (signed.at, &signed.event));
    let lifted = orders.lifted.iter().map(|lifted| (lifted.at, &lifted.event));
    let (at, event) = signed.chain(lifted).filter(|(at, _)| *at >= since).min()?;
    Some(Completion { at, event: event.clone() })
}
