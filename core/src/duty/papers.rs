//! Papers that must be signed: by households in their first round, by residents each time that measures begin (D4).

use super::{Completion, Duty, DutyFile, DutyKind, DutyPolicy, Origin, Subject};
use crate::base::{Argument, Because, HouseholdId, Instant, ResidentId, Zone};
use crate::quarantine::Segment;
use crate::screening::{AskedOf, DocumentKind, DocumentRule, Papers, RoundOpened};

/// One duty for each paper that a household has to sign within `first`, the first round that it is in. What was signed
/// before the round is on file and makes none.
#[must_use]
pub fn papers_of_household(
    household: &HouseholdId,
    first: &RoundOpened,
    papers: &Papers,
    rules: &[DocumentRule],
    acts: &DutyFile,
    zone: Zone,
) -> Vec<Duty> {
    let wanted = rules.iter().filter(|rule| rule.of == AskedOf::Household).map(|rule| rule.document);
    let duties = wanted.filter_map(|document| {
        let signed = papers.signed_since(document, Instant::MIN);
        if signed.is_some_and(|signed| signed.at < first.from) {
            return None;
        }
        let subject = Subject::Household(household.clone());
        Some(duty(subject, document, first.from, first.until, papers, zone).with_acts(acts))
    });
    duties.collect()
}

/// One duty for each paper that a resident has to sign, each time that measures begin; due within the policy's hours,
/// and void when the measures are over. What is signed on the day on which they begin counts, also before they do.
#[must_use]
pub fn papers_of_resident(
    resident: &ResidentId,
    timeline: &[Segment],
    papers: &Papers,
    rules: &[DocumentRule],
    acts: &DutyFile,
    policy: &DutyPolicy,
    zone: Zone,
) -> Vec<Duty> {
    let hours = policy.hours(DutyKind::SignDocument);
    let mut duties: Vec<Duty> = Vec::new();
    for document in rules.iter().filter(|rule| rule.of == AskedOf::Resident).map(|rule| rule.document) {
        let before = duties.len();
        for (from, until) in stretches(timeline) {
            let day = zone.date(from);
            // Measures that begin again on the same day need no second signature.
            if let Some(last) = duties.get_mut(before..).and_then(<[Duty]>::last_mut).filter(|last| last.day == day) {
                last.void_from = Some(until);
                continue;
            }
            let subject = Subject::Resident(resident.clone());
            let mut duty = duty(subject, document, from, from.plus_hours(hours), papers, zone);
            duty.void_from = Some(until);
            duties.push(duty.with_acts(acts));
        }
    }
    duties
}

/// Measures that follow each other without a gap: from when until when.
fn stretches(timeline: &[Segment]) -> Vec<(Instant, Instant)> {
    let mut stretches: Vec<(Instant, Instant)> = Vec::new();
    for segment in timeline {
        match stretches.last_mut() {
            Some((_, until)) if *until == segment.from => *until = segment.until,
            _ => stretches.push((segment.from, segment.until)),
        }
    }
    stretches
}

/// A signature on the day on which the duty opens, or later, completes it.
fn duty(subject: Subject, document: DocumentKind, opens: Instant, due: Instant, papers: &Papers, zone: Zone) -> Duty {
    let day = zone.date(opens);
    let mut duty = Duty::new(DutyKind::SignDocument, subject, day, Origin::Document(document), opens, due);
    let paper = Because::rule("duty.document").with("document", Argument::Code(document.code().to_owned()));
    duty.because = duty.because.since(paper);
    let signed = papers.signed_since(document, zone.start_of(day));
    duty.completed = signed.map(|signed| Completion { at: signed.at, event: signed.event.clone() });
    duty
}
