//! Rule books at random: every column of the decision table, every way of counting, tests with anchors of their own,
//! needs, ways out, extensions, caps of both kinds. All pass the check. Beside them zones to put them in.

use crate::base::{Counting, Label, PlanId, SlotRule, Slots, TimeOfDay, Zone};
use crate::exposure::{AnchorKind, ClassRow, CoResidentsWhile, OnsetKind, ReasonKind, RiskLevel, When};
use crate::health::TestMethod;
use crate::policy::{Policy, preset};
use crate::quarantine::{
    CapFrom, CodeColour, EarlyRelease, Extension, Plan, Remainder, Requirement, Setting, Stage, Start, TestDay,
};
use proptest::prelude::*;

/// Zones, each with days on which a history begins: the clock is put forward in the weeks after one of them and back in
/// those after another, midnight is left out or there twice, and in Samoa a whole day is left out.
const NAMED: [(&str, &[&str]); 5] = [
    ("America/New_York", &["2022-03-05", "2022-10-29"]),
    ("Europe/London", &["2022-03-20", "2022-10-22"]),
    ("Australia/Lord_Howe", &["2022-03-26", "2022-09-24"]),
    ("Asia/Beirut", &["2022-03-19", "2022-10-22"]),
    ("Pacific/Apia", &["2011-12-22"]),
];
const FIXED: [&str; 4] = ["+08:00", "+05:30", "-03:30", "+14:00"];

/// A zone, and the first day of a history there.
pub type Where = (Zone, crate::base::CivilDate);

/// Fixed offsets, and where the build knows them zones with daylight saving.
pub fn zones() -> impl Strategy<Value = Where> {
    prop_oneof![1 => fixed_zones(), if cfg!(feature = "zones") { 2 } else { 1 } => changing_zones()]
}

fn place(zone: &str, day: &str) -> Option<Where> {
    Some((zone.parse().ok()?, day.parse().ok()?))
}

/// Offsets that hold the whole year.
pub fn fixed_zones() -> impl Strategy<Value = Where> {
    prop::sample::select(FIXED.to_vec()).prop_filter_map("a zone", |zone| place(zone, "2022-03-01"))
}

/// Zones in which the clock is changed within a fortnight of the first day.
pub fn changing_zones() -> impl Strategy<Value = Where> {
    let named = NAMED.iter().flat_map(|(zone, days)| days.iter().map(|day| (*zone, *day)));
    let known = if cfg!(feature = "zones") { named.collect() } else { vec![("+08:00", "2022-03-01")] };
    prop::sample::select(known).prop_filter_map("a zone", |(zone, day): (&str, &str)| place(zone, day))
}

fn id(at: usize) -> Option<PlanId> {
    format!("plan-{at}").parse().ok()
}

fn label() -> Label {
    Label { en: "some words".to_owned(), zh: "某些字".to_owned() }
}

fn counting() -> impl Strategy<Value = Counting> {
    let clocks = [12, 2].into_iter().filter_map(|hour| TimeOfDay::new(hour, 0)).map(Counting::FixedClock);
    let days = [Counting::DayZeroExcluded, Counting::DayZeroExcluded, Counting::DayOneIncluded, Counting::ExactHours];
    prop::sample::select(days.into_iter().chain(clocks).chain([Counting::Event]).collect::<Vec<_>>())
}

fn setting() -> impl Strategy<Value = Setting> {
    prop::sample::select(Setting::ALL.to_vec())
}

fn code() -> impl Strategy<Value = Option<CodeColour>> {
    prop::sample::select(vec![None, None, Some(CodeColour::Green), Some(CodeColour::Yellow), Some(CodeColour::Red)])
}

fn hours() -> impl Strategy<Value = u16> {
    prop::sample::select(vec![0, 0, 24_u16])
}

/// Needs; only a stage with tests can need them, and only a plan before the last can give way to it.
fn need(plans: usize, at: usize, tests: bool) -> BoxedStrategy<Requirement> {
    let weak = || prop::sample::select(vec![None, None, "35".parse().ok()]);
    let within = prop::sample::select(vec![None, None, None, Some(0_u16), Some(48)]);
    let negatives = (1..3_u8, hours(), prop_oneof![2 => Just(0_u16), 1 => 1..6_u16], within, weak()).prop_map(
        |(count, apart_hours, from_day, within_hours, weak_from)| Requirement::Negatives {
            count,
            apart_hours,
            from_day,
            within_hours,
            weak_from,
        },
    );
    let mut all = vec![(3, negatives.boxed()), (2, Just(Requirement::SignOff).boxed())];
    if tests {
        all.push((4, weak().prop_map(|weak_from| Requirement::ScheduledTests { weak_from }).boxed()));
    }
    if at + 1 < plans {
        let linked = (1..3_u8, at + 1..plans);
        let need = |(first, to)| Some(Requirement::LinkedNegatives { first, otherwise: id(to)? });
        all.push((2, linked.prop_filter_map("a plan", need).boxed()));
    }
    prop::strategy::Union::new_weighted(all).boxed()
}

fn test_anchor() -> impl Strategy<Value = Option<AnchorKind>> {
    use AnchorKind as A;
    prop::sample::select(vec![None, None, None, None, Some(A::Reported), Some(A::FirstExposure), Some(A::Arrived)])
}

fn stage(plans: usize, at: usize, slots: u8) -> impl Strategy<Value = Stage> {
    let tests = prop::collection::btree_map(1..8_u16, 1..3_u8, 0..4);
    let head = (setting(), 1..8_u16, counting(), any::<u8>(), code());
    (head, tests, test_anchor()).prop_flat_map(move |((setting, days, counting, checks, code), tests, test_anchor)| {
        let free = counting == Counting::Event || test_anchor.is_some();
        let tests: std::collections::BTreeMap<u16, u8> =
            tests.into_iter().map(|(day, samples)| (if free { day } else { day.min(days) }, samples)).collect();
        let wanted = usize::from(counting == Counting::Event);
        let needs = prop::collection::vec(need(plans, at, !tests.is_empty()), wanted..3);
        let tests: Vec<TestDay> =
            tests.into_iter().map(|(day, samples)| TestDay { day, method: TestMethod::Antigen, samples }).collect();
        let checks: Vec<u8> = (0..slots).filter(|slot| (checks >> slot) & 1 == 1).collect();
        needs.prop_map(move |mut needs| {
            for need in &mut needs {
                if let Requirement::Negatives { from_day, .. } = need
                    && counting != Counting::Event
                {
                    *from_day = (*from_day).min(days);
                }
            }
            let (checks, tests) = (checks.clone(), tests.clone());
            Stage { setting, days, counting, checks, tests, test_anchor, needs, code }
        })
    })
}

fn early(plans: usize, at: usize) -> impl Strategy<Value = EarlyRelease> {
    let then = (setting(), 1..12_u16, code());
    let then = prop::option::weighted(0.4, then);
    let needs = prop::collection::vec(need(plans, at, false), 0..2);
    (1..6_u16, counting(), needs, prop::bool::weighted(0.3), then).prop_map(
        |(days, counting, needs, without_symptoms, then)| {
            let then =
                then.map(|(setting, more, code)| Remainder { setting, to_days: days + more, checks: vec![0], code });
            EarlyRelease { days, counting, needs, without_symptoms, then }
        },
    )
}

fn anchors() -> impl Strategy<Value = Vec<AnchorKind>> {
    use AnchorKind as A;
    prop::sample::select(vec![
        vec![],
        vec![],
        vec![A::LastExposure],
        vec![A::FirstExposure],
        vec![A::Reported],
        vec![A::Onset, A::PositiveSample],
        vec![A::PositiveSample, A::Arrived],
        vec![A::Entered],
        vec![A::Departed, A::Stated],
    ])
}

fn plan(plans: usize, at: usize, slots: u8) -> impl Strategy<Value = Plan> {
    let extension = prop_oneof![
        (22..25_u16).prop_map(|to_days| Extension::TestRefused { to_days }),
        (1..3_u16).prop_map(|by_days| Extension::LastCheckFailed { by_days }),
    ];
    let start = (prop::sample::select(vec![AnchorKind::FirstExposure, AnchorKind::Ordered]), 1..5_u16);
    let start = prop::option::weighted(0.15, start.prop_map(|(anchor, days)| Start { anchor, days }));
    let flags = (prop::bool::weighted(0.3), prop::bool::weighted(0.2), prop::option::weighted(0.3, 25..30_u16));
    let stages = prop::collection::vec(stage(plans, at, slots), 1..4);
    let ways = prop::collection::vec(early(plans, at), 0..3);
    let longer = prop::collection::vec(extension, 0..2);
    let well = prop::sample::select(vec![0, 0, 24, 72_u16]);
    (anchors(), start, stages, well, ways, longer, flags).prop_filter_map(
        "a plan",
        move |(anchors, starts, stages, symptom_free_hours, early, extensions, flags)| {
            let days: u16 = stages.iter().map(|stage| stage.days).sum();
            let asks = |way: &EarlyRelease| {
                !way.needs.is_empty() || way.without_symptoms || symptom_free_hours > 0 && way.then.is_some()
            };
            let mut early: Vec<_> = early.into_iter().filter(|way| way.days <= days && asks(way)).collect();
            // What remains after a way out is no stricter than what it leads out of.
            let mildest = stages.iter().map(|stage| stage.setting).min().unwrap_or(Setting::SelfMonitoring);
            early.iter_mut().filter_map(|way| way.then.as_mut()).for_each(|then| then.setting = mildest);
            let (converts, lifted_for_earlier, cap_days) = flags;
            let starts = starts.filter(|start| start.days <= days);
            Some(Plan {
                id: id(at)?,
                title: label(),
                anchors,
                starts,
                stages,
                symptom_free_hours,
                early,
                extensions,
                restart: None,
                converts,
                lifted_for_earlier,
                cap_days,
                clause: None,
            })
        },
    )
}

/// For each kind of reason a narrow row, a wide one, both or none; everything else is without a measure.
fn table(plans: usize) -> impl Strategy<Value = Vec<ClassRow>> {
    let cell = || prop::option::weighted(0.8, 0..plans);
    let others = || prop::option::weighted(0.3, 0..plans);
    let (always, until) = (CoResidentsWhile::Always, CoResidentsWhile::UntilNegative);
    let while_ = move || prop::sample::select(vec![always, always, CoResidentsWhile::Symptoms, until]);
    let row = move || prop::option::weighted(0.7, (cell(), others(), while_()));
    prop::collection::vec((row(), row(), 0..3_usize), 6).prop_map(|rows| {
        let mut table: Vec<ClassRow> = Vec::new();
        let mut add = |when: When, cells: Option<(Option<usize>, Option<usize>, CoResidentsWhile)>| {
            let Some((plan, others, co_residents_while)) = cells else { return };
            let class = format!("class-{}", table.len());
            let (plan, co_residents) = (plan.and_then(id), others.and_then(id));
            // Where it concerns nobody else, it cannot say for how long.
            let co_residents_while = if co_residents.is_some() { co_residents_while } else { CoResidentsWhile::Always };
            let title = label();
            table.push(ClassRow { when, class, title, plan, co_residents, co_residents_while, clause: None });
        };
        let all_wide = rows.iter().all(|(_, wide, _)| wide.is_some());
        for ((narrow, wide, choice), kind) in rows.into_iter().zip(ReasonKind::ALL) {
            let reason = Some(vec![kind]);
            let only = When { reason: reason.clone(), ..When::default() };
            let first = match (kind, choice) {
                (ReasonKind::Stay, 0) => When { level: Some(vec![RiskLevel::High]), ..only },
                (ReasonKind::Stay, _) => When { county_affected: Some(choice == 1), ..only },
                (ReasonKind::Contact, 0) => When { protected: Some(false), ..only },
                (ReasonKind::Contact, 1) => When { contact_of: Some(vec![Default::default()]), ..only },
                (ReasonKind::Contact, _) => {
                    let met = vec![crate::exposure::ContactSetting::Household];
                    When { setting: Some(met), ..only }
                }
                (ReasonKind::Journey | ReasonKind::Circumstance, _) => {
                    When { category: Some("listed".parse().into_iter().collect()), ..only }
                }
                (ReasonKind::Symptoms, _) => When { onset: Some(vec![OnsetKind::Known]), ..only },
                (ReasonKind::Positive, 0) => When { onset: Some(vec![OnsetKind::Without]), ..only },
                (ReasonKind::Positive, _) => When { confirmed: Some(true), ..only },
            };
            add(first, narrow);
            add(When { reason, ..When::default() }, wide);
        }
        if !all_wide {
            add(When::default(), Some((None, None, CoResidentsWhile::Always)));
        }
        table
    })
}

fn slots() -> impl Strategy<Value = Slots> {
    let starts = prop::collection::btree_set((0..24_u16, prop::sample::select(vec![0, 0, 30_u16])), 1..5);
    starts.prop_filter_map("slots", |starts| {
        let rule = |(hour, minute)| Some(SlotRule { title: label(), starts: TimeOfDay::new(hour, minute)? });
        Slots::new(starts.into_iter().map(rule).collect::<Option<_>>()?)
    })
}

/// Two of three rule books are about one clause: the plan that contacts come under has it, whatever else was drawn.
fn sharpen(policy: &mut Policy, clause: usize) {
    let section = &mut policy.quarantine;
    let other = section.plans.get(1).map(|plan| plan.id.clone());
    let Some(plan) = section.plans.first_mut() else { return };
    let Some(stage) = plan.stages.first_mut() else { return };
    let in_row = |count, apart_hours| Requirement::Negatives {
        count,
        apart_hours,
        from_day: 0,
        within_hours: None,
        weak_from: None,
    };
    let test = |day, samples| TestDay { day, method: TestMethod::Antigen, samples };
    match clause {
        // Whom the person met must be negative.
        0 => {
            let Some(otherwise) = other else { return };
            stage.needs = vec![Requirement::LinkedNegatives { first: 2, otherwise }];
        }
        // Days of tests that count from elsewhere than the plan's.
        1 => {
            stage.tests = vec![test(1, 1), test(3, 1)];
            stage.test_anchor = Some(AnchorKind::FirstExposure);
            stage.needs = vec![Requirement::ScheduledTests { weak_from: None }];
            plan.anchors = vec![AnchorKind::LastExposure];
        }
        // A way out for those who are well.
        2 => {
            plan.symptom_free_hours = 24;
            let (days, counting) = (stage.days.min(2), Counting::DayOneIncluded);
            let needs = vec![in_row(1, 0)];
            plan.early = vec![EarlyRelease { days, counting, needs, without_symptoms: false, then: None }];
        }
        // Two samples, a day apart.
        3 => stage.needs = vec![in_row(2, 24)],
        // Who leaves early must have been well for a while: nothing else is asked for.
        5 => {
            plan.symptom_free_hours = 48;
            plan.converts = false;
            let (days, mildest) = (stage.days.min(3), plan.stages.iter().map(|stage| stage.setting).min());
            let setting = mildest.unwrap_or(Setting::SelfMonitoring);
            let then = Some(Remainder { setting, to_days: days + 9, checks: vec![0], code: None });
            let counting = Counting::DayZeroExcluded;
            plan.early = vec![EarlyRelease { days, counting, needs: Vec::new(), without_symptoms: false, then }];
        }
        // The own infection ends the plan, that of a housemate does not.
        6 => {
            plan.converts = true;
            let (own, housemates) = (other.or_else(|| Some(plan.id.clone())), Some(plan.id.clone()));
            let kinds = vec![ReasonKind::Positive];
            let known = |row: &ClassRow| row.when.reason.as_ref() == Some(&kinds);
            if !policy.exposure.table.iter().any(known) {
                // What nothing has confirmed is left to the last row.
                let when = When { reason: Some(kinds.clone()), confirmed: Some(true), ..When::default() };
                let (class, title, clause) = ("infected".to_owned(), label(), None);
                let (plan, co_residents, co_residents_while) = (None, None, CoResidentsWhile::Always);
                let row = ClassRow { when, class, title, plan, co_residents, co_residents_while, clause };
                policy.exposure.table.insert(0, row);
            }
            for row in policy.exposure.table.iter_mut().filter(|row| known(row)) {
                (row.plan, row.co_residents) = (own.clone(), housemates.clone());
                row.co_residents_while = CoResidentsWhile::Always;
            }
        }
        // Two samples at once.
        4 => {
            stage.tests = vec![test(1, 2)];
            stage.test_anchor = None;
            stage.needs = vec![Requirement::ScheduledTests { weak_from: None }];
        }
        _ => return,
    }
    let plan = plan.id.clone();
    for row in &mut policy.exposure.table {
        if row.when.reason.as_ref().is_some_and(|kinds| kinds.contains(&ReasonKind::Contact)) {
            row.plan = Some(plan.clone());
        }
    }
}

/// Rule books that nobody has written.
pub fn drawn() -> impl Strategy<Value = Policy> {
    let head = (slots(), 1..4_usize, 26..31_u16, any::<bool>(), 0..20_u16, any::<bool>(), 0..10_usize);
    head.prop_flat_map(|(slots, plans, cap_days, merged, look_back, pools, clause)| {
        let number = u8::try_from(slots.rules().len()).unwrap_or(1);
        let all: Vec<_> = (0..plans).map(|at| plan(plans, at, number)).collect();
        (all, table(plans)).prop_filter_map("the check", move |(all, table)| {
            let mut policy = preset("base").ok()?;
            policy.id = "drawn".parse().ok()?;
            policy.exposure.look_back_days = look_back;
            policy.exposure.table = table;
            policy.health.pool_plan = pools.then(|| id(0)).flatten();
            policy.quarantine.slots = slots.clone();
            policy.quarantine.plans = all;
            policy.quarantine.cap_days = cap_days;
            policy.quarantine.cap_from = if merged { CapFrom::Merged } else { CapFrom::Each };
            if merged {
                // A cap on the whole time; here and there a plan has one of its own beside it.
                policy.quarantine.plans.iter_mut().skip(1).for_each(|plan| plan.cap_days = None);
            }
            sharpen(&mut policy, clause);
            policy.check().is_empty().then_some(policy)
        })
    })
}
