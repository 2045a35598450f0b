//! Samples to be taken: the tests that plans schedule, and those that have to be taken again.

use super::{Completion, Duty, DutyFile, DutyKind, DutyPolicy, Origin, Subject};
use crate::base::{Argument, Because, ResidentId, Stated, Zone, same};
use crate::health::{Finding, HealthPolicy, Lab, Sample, TestMethod, TestResult};
use crate::quarantine::{
    Obligation, Plan, Requirement, ScheduledTest, Segment, Stage, TestState, counted_on_whole, measure_at,
};

/// Within so many hours a test is taken again, where the policy does not say.
const RETEST_HOURS: i32 = 24;

/// One duty for each scheduled test, open on its day, and longer where the stage needs it; void when the measure ends. A
/// sample on the day or later that no earlier test has used completes it. A test whose day was over before the person
/// was found is listed elsewhere and never a duty. `plan_of` finds the plan in the rule book that judged the obligation.
#[must_use]
pub fn samplings<'p>(
    resident: &ResidentId,
    obligations: &[Obligation],
    timeline: &[Segment],
    samples: &[Sample<'_>],
    plan_of: &dyn Fn(&Obligation) -> Option<&'p Plan>,
    acts: &DutyFile,
    zone: Zone,
) -> Vec<Duty> {
    let mut duties: Vec<Duty> = Vec::new();
    for obligation in obligations {
        let Some(held) = obligation.holds() else { continue };
        let mut left = samples;
        // What earlier tests have used is not there for later ones.
        let mut counted = obligation.because.all_facts();
        // A cap on the whole time that somebody is held ends it by everything that this time is counted by.
        let whole = counted_on_whole(timeline, obligations, held.start).into_iter();
        let whole = whole.filter(|_| obligation.merged_cap.is_some());
        counted.extend(whole.flat_map(|other| other.because.all_facts()));
        for test in obligation.tests.iter().filter(|test| test.state == TestState::Wanted) {
            let (day, due) = (zone.start_of(test.date), zone.start_of(test.date.plus_days(1)));
            let stage = stage_of(plan_of(obligation), test);
            // A stage that begins in the course of the day, or later than planned, asks for nothing before; nor does a measure.
            let waits = stage.is_some_and(|stage| stage.test_anchor.is_none());
            let begun = obligation.spans.iter().find(|span| waits && span.stage == test.stage).map(|span| span.from);
            let begun = begun.map_or(held.start, |begun| begun.max(held.start));
            let opens = day.max(begun);
            let closes = if stage.is_some_and(is_needed) { None } else { Some(due) };
            let due = due.max(zone.start_of(zone.date(begun).plus_days(1)));
            // The plan took another one's place when the day was over: nobody was asked under it.
            if closes.is_some_and(|closes| closes <= held.start) {
                continue;
            }
            let from = day.max(obligation.tested_from);
            let earlier = left.iter().take_while(|sample| sample.taken < from).count();
            let fits = |sample: &&Sample<'_>| closes.is_none_or(|closes| sample.taken < closes);
            let (wanted, rest) = (usize::from(test.samples.max(1)), left.get(earlier..).unwrap_or_default());
            let used = rest.iter().take_while(fits).take(wanted).count();
            let last = rest.get(wanted - 1).filter(|_| used == wanted);
            counted.extend(rest.iter().take(used).map(|sample| sample.event.clone()));
            left = rest.get(used..).unwrap_or_default();

            let method = test.method;
            let origin = Origin::Test { plan: obligation.plan.clone(), stage: test.stage, day: test.day, method };
            let subject = Subject::Resident(resident.clone());
            let mut duty = Duty::new(DutyKind::Sampling, subject, test.date, origin, opens, due);
            let plan = Because::rule("duty.test")
                .with("plan", Argument::Label(obligation.title.clone()))
                .with("stage", Argument::Count(u32::from(test.stage)))
                .with("day", Argument::Count(u32::from(test.day)))
                .with("count", Argument::Count(u32::from(test.samples)));
            duty.because = duty.because.since(counted.iter().fold(plan, Because::citing));
            duty.closes = closes;
            // Not before the end of the measure: until then it may still turn out to last longer, and need the test.
            duty.void_from = Some(held.end).filter(|end| closes.is_none_or(|closes| *end < closes));
            duty.completed = last.map(completion);
            // The same plan from the same day, for two reasons, is one test.
            duty.add_to(&mut duties);
        }
    }
    duties.into_iter().map(|duty| duty.with_acts(acts)).collect()
}

/// The stage that asks for a test.
fn stage_of<'p>(plan: Option<&'p Plan>, test: &ScheduledTest) -> Option<&'p Stage> {
    plan?.stages.get(usize::from(test.stage).checked_sub(1)?)
}

/// True when the stage cannot end without a negative test.
fn is_needed(stage: &Stage) -> bool {
    let by_test =
        |need: &Requirement| matches!(need, Requirement::ScheduledTests { .. } | Requirement::Negatives { .. });
    stage.needs.iter().any(by_test)
}

/// One duty for each sample that leaves the question open: it could not be tested, a pool with other people's swabs was
/// positive, or a positive one has to be confirmed. The next sample of the person alone completes it; nobody needs it any
/// more once the laboratory corrects the report, or, where the person is under a measure then, when that is over.
#[must_use]
pub fn retests(
    resident: &ResidentId,
    lab: &Lab,
    timeline: &[Segment],
    health: &HealthPolicy,
    acts: &DutyFile,
    policy: &DutyPolicy,
    zone: Zone,
) -> Vec<Duty> {
    let samples = lab.samples();
    let hours = policy.rule(DutyKind::Sampling).and_then(|rule| rule.within_hours).map_or(RETEST_HOURS, i32::from);
    let mut duties: Vec<Duty> = Vec::new();
    for (sample, doubt) in
        samples.iter().flat_map(|sample| doubts(sample, lab, health).map(move |doubt| (sample, doubt)))
    {
        let origin = Origin::Retest(sample.id.clone());
        let subject = Subject::Resident(resident.clone());
        let (opens, due) = (doubt.first.at, doubt.first.at.plus_hours(hours));
        let mut duty = Duty::new(DutyKind::Sampling, subject, zone.date(opens), origin, opens, due);
        let why = Because::rule(doubt.why).with("sample", Argument::Text(sample.id.to_string()));
        let reports = [Some(doubt.first), Some(doubt.last), doubt.corrected].into_iter().flatten();
        let cited = reports.fold(why.citing(sample.event), |why, report| why.citing(&report.event));
        duty.because = duty.because.since(cited);
        let over = measure_at(timeline, opens).map(|(_, last)| last.until);
        duty.void_from = over.into_iter().chain(doubt.corrected.map(|report| report.at)).min();
        let next = samples.iter().find(|next| {
            let alone = next.report.is_none_or(|report| !report.fact.pooled);
            next.taken > sample.taken && alone && !(doubt.why == UNCONFIRMED && is_rapid(lab, next, health))
        });
        duty.completed = next.map(completion);
        duty.add_to(&mut duties);
    }
    duties.into_iter().map(|duty| duty.with_acts(acts)).collect()
}

/// Why a sample is to be taken again where a positive one is not confirmed.
const UNCONFIRMED: &str = "duty.retestPositive";

/// A time in which the reports on one sample leave the question open.
struct Doubt<'a> {
    why: &'static str,
    first: &'a Stated<Finding>,
    last: &'a Stated<Finding>,
    /// The report that puts an end to it.
    corrected: Option<&'a Stated<Finding>>,
}

/// Such times, in order: each report on a sample corrects the one before.
fn doubts<'a>(sample: &Sample<'a>, lab: &'a Lab, health: &HealthPolicy) -> impl Iterator<Item = Doubt<'a>> + use<'a> {
    let mut doubts: Vec<Doubt<'a>> = Vec::new();
    for report in lab.results.iter().filter(|report| same(report.fact.sample.as_str(), sample.id.as_str())) {
        let why = open_question(&Sample { report: Some(report), ..*sample }, lab, health);
        let going_on = doubts.last_mut().filter(|doubt| doubt.corrected.is_none());
        match (why, going_on) {
            (Some(why), Some(doubt)) => (doubt.why, doubt.last) = (why, report),
            (Some(why), None) => doubts.push(Doubt { why, first: report, last: report, corrected: None }),
            (None, Some(doubt)) => doubt.corrected = Some(report),
            (None, None) => {}
        }
    }
    doubts.into_iter()
}

/// Why a sample with that report is to be taken again; none where it says what it can.
fn open_question(sample: &Sample<'_>, lab: &Lab, health: &HealthPolicy) -> Option<&'static str> {
    let report = sample.report?;
    let positive = matches!(report.fact.result, TestResult::Positive | TestResult::Weak);
    match report.fact.result {
        TestResult::Invalid | TestResult::Indeterminate => Some("duty.retestInvalid"),
        _ if positive && report.fact.pooled => Some("duty.retestPool"),
        _ if positive && (is_rapid(lab, sample, health) || sample.is_unconfirmed(health.confirm_from)) => {
            Some(UNCONFIRMED)
        }
        _ => None,
    }
}

/// True when a positive sample of that method has to be confirmed by another one.
fn is_rapid(lab: &Lab, sample: &Sample<'_>, health: &HealthPolicy) -> bool {
    method(lab, sample).is_some_and(|method| health.confirm.contains(&method))
}

fn method(lab: &Lab, sample: &Sample<'_>) -> Option<TestMethod> {
    lab.samples.iter().find(|taken| taken.fact.0 == *sample.id).map(|taken| taken.fact.1)
}

fn completion(sample: &Sample<'_>) -> Completion {
    Completion { at: sample.taken, event: sample.event.clone() }
}
