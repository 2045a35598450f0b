//! Samples to be taken: the tests that plans schedule, and those that have to be taken again.

use super::{Completion, Duty, DutyFile, DutyKind, DutyPolicy, Origin, Subject};
use crate::base::{Argument, Because, ResidentId, Zone};
use crate::health::{HealthPolicy, Lab, Sample, TestMethod, TestResult};
use crate::quarantine::{
    Obligation, Plan, Requirement, ScheduledTest, Segment, TestState, counted_on_whole, measure_at,
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
            let opens = if held.start < due { day.max(held.start) } else { day };
            let closes = if is_needed(plan_of(obligation), test) { None } else { Some(due) };
            let earlier = left.iter().take_while(|sample| sample.taken < day).count();
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
            if duties.iter().all(|known| known.origin != duty.origin || known.day != duty.day) {
                duties.push(duty.with_acts(acts));
            }
        }
    }
    duties
}

/// True when the stage cannot end without a negative test.
fn is_needed(plan: Option<&Plan>, test: &ScheduledTest) -> bool {
    let stages = plan.map(|plan| plan.stages.as_slice()).unwrap_or_default();
    let stage = usize::from(test.stage).checked_sub(1).and_then(|at| stages.get(at));
    stage.is_some_and(|stage| {
        let by_test =
            |need: &Requirement| matches!(need, Requirement::ScheduledTests { .. } | Requirement::Negatives { .. });
        stage.needs.iter().any(by_test)
    })
}

/// One duty for each sample that leaves the question open: it could not be tested, a pool with other people's swabs was
/// positive, or a positive one has to be confirmed. The next sample of the person alone completes it; where the person is
/// under a measure then, nobody needs it any more when that is over.
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
    let again = samples.iter().filter_map(|sample| {
        let report = sample.report?;
        let rapid = |sample: &Sample<'_>| method(lab, sample).is_some_and(|method| health.confirm.contains(&method));
        let positive = matches!(report.fact.result, TestResult::Positive | TestResult::Weak);
        let unsure = rapid(sample) || sample.is_unconfirmed(health.confirm_from);
        let unconfirmed = positive && !report.fact.pooled && unsure;
        let why = match report.fact.result {
            TestResult::Invalid | TestResult::Indeterminate => "duty.retestInvalid",
            _ if positive && report.fact.pooled => "duty.retestPool",
            _ if unconfirmed => "duty.retestPositive",
            _ => return None,
        };
        let origin = Origin::Retest(sample.id.clone());
        let subject = Subject::Resident(resident.clone());
        let (opens, due) = (report.at, report.at.plus_hours(hours));
        let mut duty = Duty::new(DutyKind::Sampling, subject, zone.date(opens), origin, opens, due);
        let why = Because::rule(why).with("sample", Argument::Text(sample.id.to_string()));
        duty.because = duty.because.since(why.citing(sample.event).citing(&report.event));
        duty.void_from = measure_at(timeline, opens).map(|(_, last)| last.until);
        let next = samples.iter().find(|next| {
            let alone = next.report.is_none_or(|report| !report.fact.pooled);
            next.taken > sample.taken && alone && !(unconfirmed && rapid(next))
        });
        duty.completed = next.map(completion);
        Some(duty.with_acts(acts))
    });
    again.collect()
}

fn method(lab: &Lab, sample: &Sample<'_>) -> Option<TestMethod> {
    lab.samples.iter().find(|taken| taken.fact.0 == *sample.id).map(|taken| taken.fact.1)
}

fn completion(sample: &Sample<'_>) -> Completion {
    Completion { at: sample.taken, event: sample.event.clone() }
}
