//! Communities and what happens in them over forty days, at random, also what no honest device would send.
//!
//! What is drawn is a [`Plot`]: small numbers that know no rule book and shrink well. Told under a rule book it is a
//! [`History`].

use super::facts::{self, Seed};
use super::history::History;
use crate::base::Instant;
use crate::community::AsOf;
use crate::engine::Engine;
use crate::log::Event;
use crate::policy::Policy;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Midnight at the start of 1 August 2021 in China, in milliseconds.
const START: i64 = 1_627_747_200_000;

/// An instant so many minutes after the start of the forty days.
#[must_use]
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

/// How long histories are, and of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// At most so many facts beside what is registered before anything happens.
    pub facts: usize,
    /// At most so many deeds about duties that there are, each claimed, done and handed back.
    pub deeds: usize,
    /// What the facts are about.
    pub about: About,
}

/// What the facts of a history are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum About {
    /// Whatever there is.
    #[default]
    Everything,
    /// What holds people: exposures, orders, health, tests.
    Measures,
    /// Whatever there is but contacts, journeys, circumstances and tests.
    WithoutTests,
    /// Stays, orders, liftings and health.
    Stays,
}

impl About {
    /// The places of its kinds in [`facts::KINDS`].
    fn kinds(self) -> Vec<usize> {
        let all = 0..facts::KINDS.len();
        match self {
            Self::Everything => all.collect(),
            Self::Measures => all.filter(|at| *at < facts::ABOUT_MEASURES || *at >= facts::WITHOUT_TESTS).collect(),
            Self::WithoutTests => (0..facts::WITHOUT_TESTS).collect(),
            Self::Stays => (0..facts::ABOUT_MEASURES).collect(),
        }
    }
}

impl Default for Size {
    fn default() -> Self {
        Self { facts: 40, deeds: 4, about: About::Everything }
    }
}

/// What happens, before it is known under which rule book.
#[derive(Debug, Clone)]
pub struct Plot {
    set_up: SetUp,
    facts: Vec<(Seed, Written)>,
    deeds: Vec<Deed>,
    /// By how many minutes the clock of each device is wrong.
    clocks: Vec<i32>,
    /// How far back the events lie that a fifth device writes down once more.
    echoes: Vec<usize>,
}

/// Three deeds about one duty by one worker: in which order, whose, which, when the first, and the pauses in minutes.
#[derive(Debug, Clone, Copy)]
struct Deed {
    order: usize,
    who: usize,
    which: usize,
    written: Written,
    pauses: (i32, i32),
}

/// Histories of any length and kind under one rule book: several devices with clocks that are right or wrong, late entries,
/// things said twice, about two people most of all.
pub fn histories(policy: &Policy) -> impl Strategy<Value = History> + use<> {
    let (wide, about_measures, tight) = (policy.clone(), policy.clone(), policy.clone());
    let measures = Size { facts: 30, deeds: 2, about: About::Measures };
    let any = prop_oneof![
        3 => plots(Size::default()).prop_map(move |plot| plot.under(&wide)),
        2 => (plots(measures), any::<bool>()).prop_map(move |(plot, graded)| {
            let history = plot.under(&about_measures)?;
            if graded { among_graded_areas(history) } else { Some(history) }
        }),
        2 => (tight_plots(), any::<bool>()).prop_map(move |(plot, tested)| {
            let history = plot.under(&tight)?;
            if tested { tested_daily(history) } else { Some(history) }
        }),
    ];
    any.prop_filter_map("every fact reads", |history| history)
}

/// Histories of one size under one rule book.
pub fn histories_of(policy: &Policy, size: Size) -> impl Strategy<Value = History> + use<> {
    let policy = policy.clone();
    plots(size).prop_filter_map("every fact reads", move |plot| plot.under(&policy))
}

/// Plots of one size.
pub fn plots(size: Size) -> impl Strategy<Value = Plot> {
    let events = prop::collection::vec((facts::seeds(size.about.kinds()), written()), 0..=size.facts);
    let pauses = (0_i32..600, 0_i32..2_000);
    let deed = (0_usize..6, 0_usize..16, 0_usize..64, written(), pauses);
    let deed = deed.prop_map(|(order, who, which, written, pauses)| Deed { order, who, which, written, pauses });
    let deeds = prop::collection::vec(deed, 0..=size.deeds);
    let clocks = prop::collection::vec(prop_oneof![Just(0_i32), -1_051_200_i32..1_051_200], 4);
    let echoes = prop::collection::vec(0_usize..30, 0..=4);
    (set_ups(), events, deeds, clocks, echoes).prop_map(|(set_up, facts, deeds, clocks, echoes)| Plot {
        set_up,
        facts,
        deeds,
        clocks,
        echoes,
    })
}

impl Plot {
    /// What happens under that rule book; nothing where a fact cannot be said.
    #[must_use]
    pub fn under(&self, policy: &Policy) -> Option<History> {
        let mut writer = Writer { counters: BTreeMap::new(), clocks: self.clocks.clone() };
        let day_before = Written { minute: -1_440, replica: 0, delay: 0 };
        let first = self.set_up.facts(policy).into_iter().map(|fact| (fact, day_before));
        let then =
            self.facts.iter().map(|(seed, written)| (facts::fact(*seed, minute(written.minute), policy), *written));
        let events: Option<Vec<Event>> = first.chain(then).map(|(fact, written)| writer.event(fact, written)).collect();
        let mut history = History { policy: policy.clone(), events: events? };
        // Two devices write the same thing down.
        for (back, counter) in self.echoes.iter().zip(1..) {
            let mut echo = history.events.iter().rev().nth(back % history.events.len().max(1))?.clone();
            (echo.replica, echo.counter) = ("phone-4".parse().ok()?, counter);
            history.events.push(echo);
        }
        if self.deeds.is_empty() {
            return Some(history);
        }
        let engine = history.engine().ok()?;
        for Deed { order, who, which, written, pauses } in self.deeds.iter().copied() {
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
    }
}

/// A few orders for one person, with fevers, liftings and readings just where those orders begin and end: ends, caps
/// and symptom-free hours meet, as they rarely do by chance.
#[derive(Debug, Clone)]
pub struct TightPlot {
    /// The plan, the day it counts from, and the hour at which it is found.
    orders: Vec<(usize, i32, i32)>,
    /// Near which order's end or finding something falls, by how many hours, and what it is.
    near: Vec<(usize, i32, usize)>,
}

/// Plots of orders and what falls near their ends.
pub fn tight_plots() -> impl Strategy<Value = TightPlot> {
    let orders = prop::collection::vec((0_usize..3, 2_i32..6, 0_i32..60), 1..=3);
    let hours = prop_oneof![-80_i32..40, -26_i32..3];
    let near = prop::collection::vec((0_usize..6, hours, 0_usize..8), 0..=5);
    (orders, near).prop_map(|(orders, near)| TightPlot { orders, near })
}

impl TightPlot {
    /// What happens under that rule book; nothing where it has no plan.
    #[must_use]
    pub fn under(&self, policy: &Policy) -> Option<History> {
        let plans = &policy.quarantine.plans;
        let today = policy.zone.date(minute(0));
        let midnight = |day: i32| (policy.zone.start_of(today.plus_days(day)).millis() - START) / 60_000;
        let reading = |temperature: &str| {
            let data = json!({"resident": "r0", "temperature": temperature, "channel": "door"});
            json!({"kind": "readingTaken", "data": data})
        };
        let mut facts = Vec::new();
        let mut ends = Vec::new();
        for (plan, day, hour) in self.orders.iter().copied() {
            let plan = plans.get(plan % plans.len().max(1))?;
            let anchor = today.plus_days(day);
            let days: i32 = plan.stages.iter().map(|stage| i32::from(stage.days)).sum();
            ends.extend([i32::try_from(midnight(day + days + 1)).ok()?, day * 1_440 + hour * 60 + 1_440]);
            let data = json!({"resident": "r0", "plan": plan.id, "anchor": anchor, "basis": "order 7"});
            facts.push((json!({"kind": "measureOrdered", "data": data}), day * 1_440 + hour * 60));
        }
        for (order, hours, what) in self.near.iter().copied() {
            let data = match what {
                0 | 3 => json!({"kind": "measureLifted", "data": {"resident": "r0", "authority": "x", "reason": "x"}}),
                1 | 2 => reading("36.6"),
                _ => reading("38.4"),
            };
            facts.push((data, ends.get(order % ends.len().max(1))? + hours * 60));
        }
        let mut writer = Writer::default();
        let written = |minute| Written { minute, replica: 0, delay: 0 };
        let events: Option<Vec<Event>> = facts.into_iter().map(|(fact, at)| writer.event(fact, written(at))).collect();
        Some(History { policy: policy.clone(), events: events? })
    }
}

/// The history with areas that were graded long before it: most stays lead to some class then.
fn among_graded_areas(mut history: History) -> Option<History> {
    let from = history.policy.zone.date(minute(0)).plus_days(-60);
    for ((area, level), counter) in [("320115001", "high"), ("110101", "medium"), ("3201", "low")].into_iter().zip(1..)
    {
        let at = minute(-1_440);
        let event = json!({
            "replica": "county", "counter": counter, "wall": at, "tick": counter, "at": at, "by": "w1",
            "fact": {"kind": "areaGraded", "data": {"area": area, "level": level, "from": from}},
        });
        history.events.push(serde_json::from_value(event).ok()?);
    }
    Some(history)
}

/// The history with a negative sample of its person on each of the forty days: whatever waits for tests ends some time.
fn tested_daily(mut history: History) -> Option<History> {
    for (day, counter) in (1..40).zip((1_u32..).step_by(2)) {
        let sample = format!("daily-{day}");
        let taken = json!({"kind": "sampleTaken", "data": {"resident": "r0", "sample": sample}});
        let told = json!({"residents": ["r0"], "sample": sample, "result": "negative"});
        let told = json!({"kind": "resultReported", "data": told});
        for (fact, counter, hour) in [(taken, counter, 9), (told, counter + 1, 15)] {
            let at = minute(day * 1_440 + hour * 60);
            let event = json!({
                "replica": "laboratory", "counter": counter, "wall": at, "tick": 0, "at": at, "by": "w1", "fact": fact,
            });
            history.events.push(serde_json::from_value(event).ok()?);
        }
    }
    Some(history)
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
