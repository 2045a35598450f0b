//! An agenda looks only at the work that can fall to its worker. These tests hold it to the one that looks at all of it.

use super::{Agenda, agenda, agenda_of};
use crate::base::{Instant, WorkerId};
use crate::community::{AsOf, View};
use crate::engine::Engine;
use crate::engine::doors::{elsewhere, today};
use crate::log::Event;
use crate::policy::Policy;
use crate::rota::ShiftKey;
use crate::testkit::facts::household;
use crate::testkit::histories::{Size, histories_of, minute, minutes};
use crate::testkit::history::History;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::{Value, json};
use std::cell::Cell;

type Outcome<T = ()> = Result<T, TestCaseError>;

fn fault(error: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

/// A rule book with work of every kind that comes back, each post of one kind or another, and a ladder for all of it.
fn rule_book() -> Outcome<Policy> {
    let title = json!({"en": "x", "zh": "某"});
    let slots = json!([{"title": title, "starts": "06:00"}, {"title": title, "starts": "16:00"}]);
    let routine = |id: &str, each: Value, posts: &[&str]| json!({"id": id, "title": title, "each": each, "slots": slots, "posts": posts});
    let places = ["p0", "b1", "b2", "nowhere"];
    let routines = [
        routine("meeting", json!({"type": "community"}), &["communityStaff"]),
        routine("rounds", json!({"type": "grid"}), &["gridWorker"]),
        routine("lifts", json!({"type": "placeKind", "kind": "building"}), &["buildingChief", "observer"]),
        routine("gardens", json!({"type": "placeKind", "kind": "compound"}), &["gridWorker"]),
        routine("cellars", json!({"type": "places", "places": places}), &[]),
    ];
    let step = |minutes: u32, post: &str| json!({"since": "open", "afterMinutes": minutes, "posts": [post]});
    let steps = [step(30, "buildingChief"), step(300, "gridWorker"), step(900, "branchLeader")];
    let ladder = json!({"kinds": ["routine", "sightingCheck", "temperatureCheck"], "steps": steps});
    let document = json!({
        "basedOn": "cn-2021-14", "id": "work", "duty": {"routines": routines, "ladders": [ladder]},
    });
    Policy::from_json(&document.to_string()).map_err(fault)
}

/// Something that the kit's histories do not have: small numbers of which one fact is made.
type More = (usize, usize, usize, usize, i32);

/// What histories are mixed with: sightings, deputies, places that move and are closed, and deeds about work.
fn more() -> impl Strategy<Value = Vec<More>> {
    prop::collection::vec((0_usize..10, 0_usize..64, 0_usize..64, 0_usize..64, minutes()), 0..24)
}

fn area(at: usize) -> Value {
    match at % 8 {
        0 => json!({"type": "community"}),
        1 => json!({"type": "grid", "id": format!("g{}", at / 8 % 3)}),
        2 => json!({"type": "household", "id": household(at / 8)}),
        3 => json!({"type": "place", "id": format!("p{}", at / 8 % 3)}),
        _ => json!({"type": "place", "id": format!("b{}", at / 8 % 4)}),
    }
}

fn worker(at: usize) -> String {
    format!("w{}", at % 4)
}

/// The fact; about work it needs an engine that knows what there is to do.
fn fact(engine: &Engine, (kind, who, a, b, minutes): More) -> Option<Value> {
    let at = minute(minutes);
    let post = |at: usize| engine.config.policy.grid.posts.get(at % 4).map(|post| post.kind.clone());
    let place = |at: usize| if at.is_multiple_of(3) { format!("p{}", at % 2) } else { format!("b{}", at % 4) };
    Some(match kind {
        0 | 1 => {
            json!({"kind": "sightingReported", "data": {"sighting": format!("s{}", a % 6), "area": area(b), "kind": "stranger"}})
        }
        2 => json!({"kind": "postTaken", "data": {"post": post(a)?, "area": area(b), "worker": worker(who)}}),
        3 => {
            let (holder, deputy) = (worker(who), worker(who + 1 + a % 3));
            let until = at.plus_hours(i32::try_from(a).ok()? * 3);
            let data = json!({"post": post(a)?, "area": area(b), "holder": holder, "deputy": deputy, "until": until});
            json!({"kind": "deputyNamed", "data": data})
        }
        4 => json!({"kind": "placeChanged", "data": {"place": place(a), "parent": place(b)}}),
        5 if a % 4 == 0 => json!({"kind": "placeClosed", "data": {"place": place(b)}}),
        5 => json!({"kind": "sightingExplained", "data": {"sighting": format!("s{}", a % 6), "explanation": "x"}}),
        _ => {
            let view = engine.view(AsOf::at(at));
            let work = elsewhere(&view, &today(&view));
            let (_, duty) = work.get((a * 64 + b) % work.len().max(1))?;
            let (id, subject) = (duty.id()?, &duty.subject);
            match kind {
                6 | 7 => json!({"kind": "dutyClaimed", "data": {"duty": id, "subject": subject}}),
                8 => json!({"kind": "dutyAssigned", "data": {"duty": id, "subject": subject, "worker": worker(a)}}),
                _ => json!({"kind": "dutyDone", "data": {"duty": id, "subject": subject}}),
            }
        }
    })
}

/// An engine with a history and what it is mixed with.
fn mixed(history: &History, more: &[More]) -> Outcome<Engine> {
    let mut engine = history.engine().map_err(fault)?;
    for (place, counter) in more.iter().zip(1_u32..) {
        let Some(fact) = fact(&engine, *place) else { continue };
        let at = minute(place.4);
        let event = json!({
            "replica": "more", "counter": counter, "wall": at, "tick": counter, "at": at, "by": worker(place.1), "fact": fact,
        });
        engine.merge(vec![serde_json::from_value::<Event>(event).map_err(fault)?]);
    }
    Ok(engine)
}

/// What was met with: a law about things that never come up would hold whatever the code does.
#[derive(Default)]
struct Met {
    claimed: Cell<u32>,
    fell_to: Cell<u32>,
    sightings: Cell<u32>,
    told: Cell<u32>,
    spared: Cell<u32>,
    shifts: Cell<u32>,
}

fn count(cell: &Cell<u32>, many: usize) {
    cell.set(cell.get().saturating_add(u32::try_from(many).unwrap_or(u32::MAX)));
}

fn alike(view: &View<'_>, worker: &WorkerId, include_done: bool, met: &Met) -> Outcome {
    let looked_at = Cell::new(0);
    let all = agenda_of(view, worker, include_done, |_, _, day| {
        let all = elsewhere(view, day);
        looked_at.set(all.len());
        all
    });
    let found = agenda_of(view, worker, include_done, |areas, own, day| {
        let some = super::elsewhere_for(view, worker, areas, own, day);
        looked_at.set(looked_at.get() - some.len());
        some
    });
    let text = |agenda: &Agenda| serde_json::to_string(agenda).map_err(fault);
    let (told, asked) = (text(&all)?, agenda(view, worker, include_done));
    prop_assert_eq!(&text(&found)?, &told);
    prop_assert_eq!(&text(&asked)?, &told);
    count(&met.spared, looked_at.get());
    let outside = all.items.iter().filter(|item| item.door.is_empty()).map(|item| &item.duty);
    for duty in outside {
        count(if duty.claimed_by.is_some() { &met.claimed } else { &met.fell_to }, 1);
        count(&met.sightings, usize::from(duty.slot.is_none()));
    }
    count(&met.told, all.escalations.iter().filter(|line| line.household.is_none()).count());

    // The rota finds a worker's shifts without going through everybody's.
    let rota = view.rota();
    let lists = rota.shifts.iter();
    let last =
        lists.filter_map(|file| Some((&file.shift, file.holds.iter().rev().find(|hold| hold.worker == *worker)?)));
    let last: Vec<(&ShiftKey, _)> = last.collect();
    prop_assert!(rota.shifts_of(worker).eq(last.iter().copied()));
    for file in &rota.shifts {
        let holds = file.held().any(|hold| hold.worker == *worker);
        prop_assert_eq!(rota.holds(&file.shift, worker), holds);
    }
    count(&met.shifts, last.len());
    Ok(())
}

#[test]
fn an_agenda_is_the_one_that_looks_at_all_work() -> Outcome {
    let config = ProptestConfig {
        cases: 120,
        rng_seed: RngSeed::Fixed(20_210_812),
        failure_persistence: None,
        ..Default::default()
    };
    let (met, size) = (Met::default(), Size { facts: 30, deeds: 2, ..Size::default() });
    let asked = (minutes(), prop::option::of(minutes()), any::<bool>());
    let drawn = (histories_of(&rule_book()?, size), more(), asked);
    let mut runner = TestRunner::new(config);
    let law = runner.run(&drawn, |(history, more, (at, known, include_done))| {
        let engine = mixed(&history, &more)?;
        let asked = AsOf { at: minute(at), known_by: known.map(minute) };
        // Just after something was taken on or seen there is most to be told apart.
        let deeds = more.iter().map(|place| AsOf::at(minute(place.4 + 1)));
        for as_of in [asked, AsOf::at(minute(57_600)), AsOf::at(Instant::MIN)].into_iter().chain(deeds.take(4)) {
            let view = engine.view(as_of);
            for worker in 0_usize..5 {
                alike(&view, &worker_id(worker)?, include_done, &met)?;
            }
        }
        Ok(())
    });
    law.map_err(fault)?;
    let met = [&met.claimed, &met.fell_to, &met.sightings, &met.told, &met.spared, &met.shifts].map(Cell::get);
    prop_assert!(met.iter().all(|met| *met > 50), "met with too little: {:?}", met);
    Ok(())
}

fn worker_id(at: usize) -> Outcome<WorkerId> {
    format!("w{at}").parse().map_err(fault)
}
