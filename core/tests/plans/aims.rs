//! Happenings aimed at edges: exactly where a slot, a stage, a measure, a numbered day or the hours without symptoms begin
//! or end, or a millisecond or a minute beside it. At random one in a thousand histories would meet one of them.
//!
//! Where the edges are is read off what the engine says, for want of anything else to aim with; whether it says so by right
//! is for the walk to judge.

use super::books::Where;
use super::life::{PERSON, Seed, Story, Teller, Told as _, seeds};
use super::person;
use gridward::base::{Instant, slots_starting};
use gridward::log::Fact;
use gridward::policy::Policy;
use proptest::prelude::*;
use serde_json::json;

/// How far beside an edge, in milliseconds.
const BESIDE: [i64; 8] = [0, 0, 0, -1, -1, 1, -60_000, 60_000];

/// What happens at an edge, and beside which.
#[derive(Debug, Clone, Copy)]
pub struct Aim {
    /// Which edge, of those that there are.
    edge: usize,
    /// How far from it, in milliseconds.
    beside: i64,
    /// What.
    kind: usize,
}

/// One of them.
pub fn aim() -> impl Strategy<Value = Aim> + Clone {
    let aim = (0..10_000_usize, prop::sample::select(BESIDE.to_vec()), 0..12_usize);
    aim.prop_map(|(edge, beside, kind)| Aim { edge, beside, kind })
}

/// A few of them, or none.
fn aims() -> impl Strategy<Value = Vec<Aim>> {
    let aim = aim();
    // Each one makes the walk longer: all but a few minutes of the hour are walked once more.
    prop_oneof![2 => prop::collection::vec(aim.clone(), 0), 5 => prop::collection::vec(aim, 1..4)]
}

/// Happenings that belong together: somebody is met, and then that one's tests are told, in any order, late or again; or
/// the person is tested day after day at the same hour.
fn chain() -> impl Strategy<Value = Vec<Seed>> {
    let hour = || prop::sample::select(vec![0_u16, 8, 9, 20]);
    let party =
        (0..6_i32, hour(), 0..60_usize, 0..60_usize, prop::collection::vec((0..9_i32, hour(), 0..60_usize), 1..5));
    let party = party.prop_map(|(day, hour, a, b, tests)| {
        // Met is the one whose tests are told, or the housemate, who has samples.
        let with = [a / 3 * 3, a / 3 * 3, a / 3 * 3 + 2][b % 3];
        let met = Seed { day, hour, kind: 0, who: 0, a: with, b: b / 3 * 3 };
        let told = tests.into_iter().map(move |(later, hour, choice)| match with % 3 {
            2 => Seed { day: day + later, hour, kind: 11, who: 1, a: choice, b: choice / 2 + 1 },
            _ => Seed { day: day + later, hour, kind: 8, who: 0, a: choice, b: choice / 3 },
        });
        std::iter::once(met).chain(told).collect::<Vec<_>>()
    });
    let tested = (0..8_i32, hour(), prop::collection::vec((0..3_i32, 0..8_usize), 2..7));
    let tested = tested.prop_map(|(mut day, hour, tests)| {
        let seeds = tests.into_iter().map(|(pause, choice)| {
            day += pause;
            // Mostly negative; told at once, or some hours later.
            let a = [0, 1, 2, 7, 8, 9, 14, 3][choice];
            Seed { day, hour, kind: 11, who: 0, a, b: [1, 3, 2][choice % 3] }
        });
        seeds.collect::<Vec<_>>()
    });
    // Met, and ill now and then in the days after it; some readings are corrected.
    let choice = || prop::sample::select(vec![1_usize, 2, 7, 14]);
    let ill = (0..8_i32, 0..24_u16, 0..2_usize, choice(), prop::sample::select(vec![3_usize, 3, 1, 4]));
    let ill = (0..6_i32, 0..60_usize, prop::collection::vec(ill, 2..6)).prop_map(|(day, b, times)| {
        let met = Seed { day, hour: 8, kind: 0, who: 0, a: 0, b: b / 12 * 12 + 1 };
        let times = times.into_iter().map(move |(later, hour, kind, a, b)| {
            // Not in the hours in which clocks are changed.
            let hour = if (1..5).contains(&hour) { hour + 5 } else { hour };
            Seed { day: day + later, hour, kind: 9 + kind, who: 0, a, b }
        });
        std::iter::once(met).chain(times).collect::<Vec<_>>()
    });
    // Met, and a housemate is found infected while the days run.
    let infected = (0..6_i32, 1..7_i32, hour(), 0..2_usize, 0..2_usize);
    let infected = infected.prop_map(|(day, later, hour, a, b)| {
        let met = Seed { day, hour: 8, kind: 0, who: 0, a: 0, b: 1 };
        vec![met, Seed { day: day + later, hour, kind: 7, who: 1, a, b: 1 + 2 * b }]
    });
    // Ordered, and weeks later, when those days may be over, something new.
    let ordered = (0..6_i32, hour(), 0..60_usize, 24..38_i32, hour(), prop::sample::select(vec![0_usize, 5, 7]));
    let choices = (0..60_usize, 0..60_usize, 0..60_usize);
    let ordered = (ordered, choices).prop_map(|((day, hour, plan, later, then, kind), (b, a, c))| {
        let order = Seed { day, hour, kind: 5, who: 0, a: plan, b };
        vec![order, Seed { day: later, hour: then, kind, who: 0, a, b: c }]
    });
    prop_oneof![2 => party, 2 => tested, 1 => ill, 1 => infected, 1 => ordered]
}

/// Stories of up to `most` happenings under one of the rule books, in one of the zones, and some happenings at edges.
pub fn stories(
    books: impl Strategy<Value = Policy>,
    zones: impl Strategy<Value = Where>,
    most: usize,
) -> impl Strategy<Value = Story> {
    let chains = prop::collection::vec(chain(), 0..3);
    (books, zones, seeds(most), chains, prop::bool::weighted(0.7), aims()).prop_map(
        |(policy, place, mut seeds, chains, together, aims)| {
            seeds.extend(chains.into_iter().flatten());
            let mut story = Story::new(policy, place, seeds, together);
            aims.into_iter().for_each(|aim| hit(&mut story, aim));
            story
        },
    )
}

/// The instants at which something begins or ends for the person, as far as everything is known.
fn edges(story: &Story) -> Vec<Instant> {
    let (zone, section) = (story.policy.zone, &story.policy.quarantine);
    let Some(view) = person(&story.engine(), story.hour(24 * 40)) else { return Vec::new() };
    // Twice what decides most; slots come by the dozen.
    let ends = view.obligations.iter().flat_map(|one| [one.from, one.until]);
    let parts = view.timeline.iter().flat_map(|segment| [segment.from, segment.until]);
    let mut all: Vec<Instant> = ends.chain(parts).collect();
    all.extend(view.tests.iter().map(|test| zone.start_of(test.test.date)));
    let plans = section.plans.iter().flat_map(|plan| plan.early.iter().map(move |way| (plan, way)));
    for (plan, way) in plans {
        let mine = view.obligations.iter().filter(|one| one.plan == plan.id);
        // There, and inside the hours that must have passed by then without symptoms.
        let ends = mine.map(|one| way.counting.ends(one.anchor, way.days, zone));
        all.extend(ends.flat_map(|end| [end, end.plus_hours(-i32::from(plan.symptom_free_hours))]));
    }
    // Hours that must have passed: without symptoms, and between two samples.
    let needs = section.plans.iter().flat_map(|plan| plan.stages.iter().flat_map(|stage| &stage.needs));
    let apart = needs.filter_map(|need| match need {
        gridward::quarantine::Requirement::Negatives { apart_hours, .. } => Some(*apart_hours),
        _ => None,
    });
    let apart: Vec<i32> = apart.filter(|hours| *hours > 0).map(i32::from).collect();
    let well: Vec<i32> = section.plans.iter().map(|plan| i32::from(plan.symptom_free_hours)).collect();
    for event in &story.events {
        let hours = match &event.fact {
            Fact::SampleTaken(_) => &apart,
            Fact::ReadingTaken(_) | Fact::SymptomsReported(_) => &well,
            _ => continue,
        };
        all.extend(hours.iter().map(|hours| event.at.plus_hours(*hours)));
    }
    for segment in view.timeline.iter().take(3) {
        let slots = slots_starting(&section.slots, zone, segment.from, segment.until.min(story.hour(24 * 40)));
        all.extend(slots.step_by(3).take(8).flat_map(|slot| [slot.opens, slot.closes]));
    }
    all.retain(|at| story.hour(1) <= *at && *at < story.hour(24 * 40));
    all.sort_unstable();
    all.dedup();
    all
}

impl Aim {
    /// Has it happen, where the story has an edge.
    pub fn hit(self, story: &mut Story) {
        hit(story, self);
    }
}

fn hit(story: &mut Story, aim: Aim) {
    let edges = edges(story);
    let Some(edge) = edges.get(aim.edge % edges.len().max(1)) else { return };
    let at = edge.plus_millis(aim.beside);
    let policy = story.policy.clone();
    let mut teller = Teller::go_on(story, &policy);
    let sample = format!("s{}", teller.events.len());
    let (kind, data) = match aim.kind {
        0 | 1 => ("readingTaken", json!({"resident": PERSON, "temperature": "36.5", "channel": "door"})),
        2 => ("readingTaken", json!({"resident": PERSON, "temperature": "39.5", "channel": "door"})),
        3 => ("symptomsReported", json!({"resident": PERSON, "symptoms": ["cough"], "channel": "own"})),
        4 => ("symptomsReported", json!({"resident": PERSON, "symptoms": [], "channel": "own"})),
        5..=7 => {
            let result = if aim.kind == 7 { "positive" } else { "negative" };
            teller.say(at, 0, "sampleTaken", json!({"resident": PERSON, "sample": sample, "method": "antigen"}));
            ("resultReported", json!({"residents": [PERSON], "sample": sample, "result": result}))
        }
        8 => ("releaseSigned", json!({"resident": PERSON, "authority": "x"})),
        9 => ("testRefused", json!({"resident": PERSON})),
        10 => ("checkFailed", json!({"resident": PERSON, "why": "unavailable"})),
        _ => (
            "partyTested",
            json!({"party": "case-1", "number": aim.edge % 2 + 1, "negative": !aim.edge.is_multiple_of(3)}),
        ),
    };
    teller.say(at, 0, kind, data);
    story.events = teller.events;
}
