//! Communities and what happens in them over forty days, at random, also what no honest device would send.

use super::facts::{self, Seed};
use super::policies::policies;
use gridward::base::Instant;
use gridward::community::AsOf;
use gridward::log::Event;
use gridward::policy::Policy;
use gridward::{Engine, EngineConfig, GridError};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Midnight at the start of 1 August 2021 in China, in milliseconds.
const START: i64 = 1_627_747_200_000;

/// A policy and events, as several devices wrote them down.
#[derive(Clone)]
pub struct History {
    /// The rule book.
    pub policy: Policy,
    /// The events, in no order that means anything.
    pub events: Vec<Event>,
}

impl std::fmt::Debug for History {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.policy.id.as_str() == "drawn" {
            let section = |value: serde_json::Result<String>| value.unwrap_or_default();
            writeln!(f, "zone {}", self.policy.zone)?;
            writeln!(f, "quarantine {}", section(serde_json::to_string(&self.policy.quarantine)))?;
            writeln!(f, "exposure {}", section(serde_json::to_string(&self.policy.exposure)))?;
        } else {
            writeln!(f, "policy {}", self.policy.id)?;
        }
        self.events.iter().try_for_each(|event| writeln!(f, "{}", serde_json::to_string(event).unwrap_or_default()))
    }
}

/// An engine without events.
pub fn engine(policy: &Policy, replica: &str) -> Result<Engine, GridError> {
    let id =
        |error: gridward::base::IdError| GridError::BadRequest { call: "open".to_owned(), reason: error.to_string() };
    let (community, replica) = ("c".parse().map_err(id)?, replica.parse().map_err(id)?);
    Engine::new(EngineConfig { community, replica, policy: policy.clone(), adopted: Vec::new() })
}

impl History {
    /// An engine that has taken in everything.
    pub fn engine(&self) -> Result<Engine, GridError> {
        self.engine_of(|_| true)
    }

    /// An engine that has taken in the events that `wanted` picks.
    pub fn engine_of(&self, wanted: impl Fn(&Event) -> bool) -> Result<Engine, GridError> {
        let mut engine = engine(&self.policy, "reader")?;
        engine.merge(self.events.iter().filter(|event| wanted(event)).cloned().collect());
        Ok(engine)
    }
}

/// An instant so many minutes after the start.
pub fn minute(minutes: i32) -> Instant {
    Instant::from_millis(START).unwrap_or(Instant::MIN).plus_minutes(minutes)
}

/// A minute of the forty days: mostly one at which a slot or a day could begin.
pub fn minutes() -> impl Strategy<Value = i32> {
    let hour = prop::sample::select(vec![0_i32, 6, 14, 15, 16, 22, 23]);
    let sharp = (0_i32..40, hour).prop_map(|(day, hour)| day * 1_440 + hour * 60);
    prop_oneof![3 => sharp, 1 => 0_i32..57_600]
}

/// How an event came into the log: when it was true, which device wrote it, and how long after.
#[derive(Debug, Clone, Copy)]
struct Written {
    minute: i32,
    replica: usize,
    delay: i32,
}

fn written() -> impl Strategy<Value = Written> {
    let delay = prop_oneof![3 => Just(0_i32), 1 => 0_i32..4_320];
    (minutes(), 0_usize..4, delay).prop_map(|(minute, replica, delay)| Written { minute, replica, delay })
}

fn seeds(kinds: usize) -> impl Strategy<Value = Seed> {
    (0..kinds, 0_usize..16, 0_usize..256, 0_usize..512).prop_map(|(kind, who, a, b)| Seed { kind, who, a, b })
}

/// What is registered before anything happens.
#[derive(Debug, Clone)]
struct SetUp {
    compounds: usize,
    buildings: usize,
    households: usize,
    residents: usize,
    grids: Vec<(u8, u8)>,
    posts: Vec<(usize, usize)>,
}

fn set_ups() -> impl Strategy<Value = SetUp> {
    let grids = prop::collection::vec((any::<u8>(), 0_u8..8), 0..=3);
    let posts = prop::collection::vec((0_usize..3, 0_usize..40), 0..=4);
    (1_usize..=3, 1_usize..=4, 0_usize..=8, 0_usize..=15, grids, posts).prop_map(
        |(compounds, buildings, households, residents, grids, posts)| SetUp {
            compounds,
            buildings,
            households,
            residents,
            grids,
            posts,
        },
    )
}

impl SetUp {
    fn facts(&self, policy: &Policy) -> Vec<Value> {
        let place = |id: String, kind: &str, parent: Option<String>| {
            let data = json!({"place": id, "kind": kind, "parent": parent, "name": "x"});
            json!({"kind": "placeAdded", "data": data})
        };
        let mut all: Vec<Value> = (0..self.compounds).map(|n| place(format!("p{n}"), "compound", None)).collect();
        all.extend(
            (0..self.buildings).map(|n| place(format!("b{n}"), "building", Some(format!("p{}", n % self.compounds)))),
        );
        all.extend((0..self.households).map(|n| {
            let (id, place) = (format!("h{n}"), format!("b{}", n % self.buildings));
            let data = json!({"household": id, "place": place, "door": format!("{n}01")});
            json!({"kind": "householdRegistered", "data": data})
        }));
        if self.households > 0 {
            all.extend((0..self.residents).map(|n| {
                let data = json!({"resident": format!("r{n}"), "household": format!("h{}", n % self.households)});
                json!({"kind": "residentRegistered", "data": data})
            }));
        }
        all.extend(
            (0..3).map(|n| json!({"kind": "workerEnrolled", "data": {"worker": format!("w{n}"), "role": "chief"}})),
        );
        let kind = |wanted: &str| facts::KINDS.iter().position(|kind| *kind == wanted).unwrap_or(0);
        for (n, (places, households)) in self.grids.iter().enumerate() {
            let seed = Seed { kind: kind("gridDrawn"), who: n, a: usize::from(*places), b: usize::from(*households) };
            all.push(facts::fact(seed, minute(0), policy));
        }
        for (post, area) in &self.posts {
            let seed = Seed { kind: kind("postTaken"), who: *area, a: *post, b: *area };
            all.push(facts::fact(seed, minute(0), policy));
        }
        all
    }
}

/// Numbers events device by device.
#[derive(Default)]
struct Writer {
    counters: BTreeMap<usize, u32>,
    clocks: Vec<i32>,
}

impl Writer {
    fn event(&mut self, fact: Value, written: Written) -> Option<Event> {
        let counter = self.counters.entry(written.replica).or_insert(0);
        *counter += 1;
        let at = minute(written.minute);
        let wrong_by = self.clocks.get(written.replica).copied().unwrap_or(0);
        let wall = at.plus_minutes(written.delay).plus_minutes(wrong_by);
        let event = json!({
            "replica": format!("phone-{}", written.replica), "counter": *counter, "wall": wall, "tick": *counter % 3,
            "at": at, "by": format!("w{}", *counter % 3), "fact": fact,
        });
        serde_json::from_value(event).ok()
    }
}

/// Histories with up to `most` facts of any kind beside the set-up and up to `deeds` deeds about duties that exist.
pub fn histories(most: usize, deeds: usize) -> impl Strategy<Value = History> {
    histories_of(facts::KINDS.len(), most, deeds)
}

/// Histories with up to `most` facts about stays, orders, liftings and health, and nothing else beside the set-up.
pub fn measured_histories(most: usize) -> impl Strategy<Value = History> {
    let wide = histories_of(facts::ABOUT_MEASURES, most, 0);
    prop_oneof![wide, tight_histories()]
}

/// A few orders for one person, with fevers, liftings and readings just where those orders begin and end: ends, caps
/// and symptom-free hours meet, as they rarely do by chance.
fn tight_histories() -> impl Strategy<Value = History> {
    // An order: the plan, the day it counts from, and the hour at which it is found.
    let orders = prop::collection::vec((0_usize..3, 2_i32..6, 0_i32..60), 1..=3);
    // Near which order's end or finding something falls, by how many hours, and what it is.
    let near = prop::collection::vec((0_usize..6, -80_i32..40, 0_usize..8), 0..=5);
    (policies(), orders, near).prop_filter_map("every fact reads", |(policy, orders, near)| {
        let plans = &policy.quarantine.plans;
        let today = policy.zone.date(minute(0));
        let midnight = |day: i32| (policy.zone.start_of(today.plus_days(day)).millis() - START) / 60_000;
        let reading = |temperature: &str| {
            let data = json!({"resident": "r0", "temperature": temperature, "channel": "door"});
            json!({"kind": "readingTaken", "data": data})
        };
        let mut facts = Vec::new();
        let mut ends = Vec::new();
        for (plan, day, hour) in orders {
            let plan = plans.get(plan % plans.len())?;
            let anchor = today.plus_days(day);
            let days: i32 = plan.stages.iter().map(|stage| i32::from(stage.days)).sum();
            ends.extend([i32::try_from(midnight(day + days + 1)).ok()?, day * 1_440 + hour * 60 + 1_440]);
            let data = json!({"resident": "r0", "plan": plan.id, "anchor": anchor, "basis": "order 7"});
            facts.push((json!({"kind": "measureOrdered", "data": data}), day * 1_440 + hour * 60));
        }
        for (order, hours, what) in near {
            let data = match what {
                0 | 3 => json!({"kind": "measureLifted", "data": {"resident": "r0", "authority": "x", "reason": "x"}}),
                1 | 2 => reading("36.6"),
                _ => reading("38.4"),
            };
            facts.push((data, ends.get(order % ends.len())? + hours * 60));
        }
        let mut writer = Writer::default();
        let written = |minute| Written { minute, replica: 0, delay: 0 };
        let events: Option<Vec<Event>> = facts.into_iter().map(|(fact, at)| writer.event(fact, written(at))).collect();
        Some(History { policy, events: events? })
    })
}

fn histories_of(kinds: usize, most: usize, deeds: usize) -> impl Strategy<Value = History> {
    let events = prop::collection::vec((seeds(kinds), written()), 0..=most);
    let pauses = (0_i32..600, 0_i32..2_000);
    let deeds = prop::collection::vec((0_usize..6, 0_usize..16, 0_usize..64, written(), pauses), 0..=deeds);
    let clocks = prop::collection::vec(prop_oneof![Just(0_i32), -1_051_200_i32..1_051_200], 4);
    let echoes = prop::collection::vec(0_usize..30, 0..=4);
    (policies(), set_ups(), events, deeds, (clocks, echoes)).prop_filter_map(
        "every fact reads",
        |(policy, set_up, seeds, deeds, (clocks, echoes))| {
            let mut writer = Writer { counters: BTreeMap::new(), clocks };
            let day_before = Written { minute: -1_440, replica: 0, delay: 0 };
            let first = set_up.facts(&policy).into_iter().map(|fact| (fact, day_before));
            let then =
                seeds.iter().map(|(seed, written)| (facts::fact(*seed, minute(written.minute), &policy), *written));
            let facts: Vec<(Value, Written)> = first.chain(then).collect();
            let events: Option<Vec<Event>> =
                facts.into_iter().map(|(fact, written)| writer.event(fact, written)).collect();
            let mut history = History { policy, events: events? };
            // Two devices write the same thing down.
            for (back, counter) in echoes.into_iter().zip(1..) {
                let mut echo = history.events.iter().rev().nth(back % history.events.len().max(1))?.clone();
                (echo.replica, echo.counter) = ("phone-4".parse().ok()?, counter);
                history.events.push(echo);
            }
            let engine = history.engine().ok()?;
            for (order, who, which, written, pauses) in deeds {
                let (duty, subject) = some_duty(&engine, who, which, minute(written.minute));
                // Three deeds about one duty by one worker, in one of six orders.
                let kinds = if order < 3 { [order, order + 1, order + 2] } else { [order, order + 2, order + 1] };
                for (kind, pause) in kinds.into_iter().zip([0, pauses.0, pauses.0 + pauses.1]) {
                    let written = Written { minute: written.minute + pause, ..written };
                    let mut event = writer.event(facts::deed(kind, &duty, &subject), written)?;
                    event.by = "w1".parse().ok()?;
                    history.events.push(event);
                }
            }
            Some(history)
        },
    )
}

/// A duty that there is about somebody at that instant; one that there never was where there is none.
fn some_duty(engine: &Engine, who: usize, which: usize, at: Instant) -> (String, Value) {
    let (resident, household) = (facts::resident(who), facts::household(who));
    let (subject, duties) = if which.is_multiple_of(2) {
        let duties =
            resident.parse().ok().and_then(|id| engine.resident(&id, AsOf::at(at)).ok()).map(|view| view.duties);
        (json!({"type": "resident", "id": resident}), duties)
    } else {
        let duties =
            household.parse().ok().and_then(|id| engine.household(&id, AsOf::at(at)).ok()).map(|view| view.duties);
        (json!({"type": "household", "id": household}), duties)
    };
    let duties = duties.unwrap_or_default();
    let duty = duties.get(which / 2 % duties.len().max(1)).map(|duty| duty.duty.to_string());
    (duty.unwrap_or_else(|| "no-such-duty".to_owned()), subject)
}
