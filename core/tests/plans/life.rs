//! What happens to two people over forty days, at random: what exposes them, their samples, fevers and orders, late and
//! corrected entries. They share a household, or nobody knows where they live.

use super::books::Where;
use gridward::base::{CivilDate, EventId, Instant, TimeOfDay, Zone};
use gridward::log::Event;
use gridward::policy::Policy;
pub use gridward::testkit::model::Story;
use gridward::{Engine, EngineConfig};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Days in which things happen.
pub const DAYS: i32 = 28;

/// The person that the laws are about.
pub const PERSON: &str = "r0";

/// Days that are walked.
pub const WALKED: i32 = 48;

/// The material of one happening: small numbers, which shrink well.
#[derive(Debug, Clone, Copy)]
pub struct Seed {
    /// On which day.
    pub day: i32,
    /// At which hour of it.
    pub hour: u16,
    /// What.
    pub kind: usize,
    /// To whom.
    pub who: usize,
    /// A choice.
    pub a: usize,
    /// Another.
    pub b: usize,
}

/// Happenings that only move or end a measure that is there; the others can begin one.
pub const BEGINNINGS: [usize; 8] = [0, 1, 2, 3, 4, 5, 6, 7];
const KINDS: usize = 20;

/// One happening of any kind.
pub fn seed() -> impl Strategy<Value = Seed> {
    let hour = prop::sample::select(vec![0_u16, 6, 8, 9, 12, 16, 20, 23]);
    let kind = prop_oneof![2 => 0..8_usize, 3 => 8..KINDS];
    let who = prop::sample::select(vec![0, 0, 0, 1_usize]);
    (0..DAYS, hour, kind, who, 0..60_usize, 0..60_usize).prop_map(|(day, hour, kind, who, a, b)| Seed {
        day,
        hour,
        kind,
        who,
        a,
        b,
    })
}

/// Seeds of a history: mostly something that exposes the person soon, and then whatever comes.
pub fn seeds(most: usize) -> impl Strategy<Value = Vec<Seed>> {
    let first = (0..6_i32, seed()).prop_map(|(day, seed)| Seed { day, kind: seed.kind % 8, who: 0, ..seed });
    (prop::collection::vec(first, 1..3), prop::collection::vec(seed(), 0..most)).prop_map(|(mut first, more)| {
        first.extend(more);
        first
    })
}

/// An engine that knows nothing yet.
pub fn engine(policy: &Policy) -> Engine {
    let (community, replica) = ("c".parse().unwrap(), "reader".parse().unwrap());
    Engine::new(EngineConfig { community, replica, policy: policy.clone(), adopted: Vec::new() }).unwrap()
}

/// Stories as the seeds tell them, and engines that have heard them.
pub trait Told: Sized {
    /// The story that the seeds tell under that rule book, in that zone.
    fn new(policy: Policy, place: Where, seeds: Vec<Seed>, together: bool) -> Self;
    /// The story with one thing more happening in it.
    fn and_then(&self, seed: Seed) -> Self;
    /// An engine that has taken in everything.
    fn engine(&self) -> Engine;
    /// An engine that has taken in what `wanted` picks.
    fn engine_of(&self, wanted: impl Fn(&Event) -> bool) -> Engine;
}

impl Told for Story {
    fn new(mut policy: Policy, (zone, start): Where, seeds: Vec<Seed>, together: bool) -> Self {
        policy.zone = zone;
        let mut teller = Teller { zone, start, policy: &policy, events: Vec::new() };
        teller.set_the_scene(together);
        seeds.iter().for_each(|seed| teller.tell(*seed));
        let events = teller.events;
        Self { events, ..Self::empty(policy, start, together) }
    }

    fn and_then(&self, seed: Seed) -> Self {
        let mut teller = Teller::go_on(self, &self.policy);
        teller.tell(seed);
        Self { events: teller.events, ..self.clone() }
    }

    fn engine(&self) -> Engine {
        self.engine_of(|_| true)
    }

    fn engine_of(&self, wanted: impl Fn(&Event) -> bool) -> Engine {
        let mut engine = engine(&self.policy);
        engine.merge(self.events.iter().filter(|event| wanted(event)).cloned().collect());
        engine
    }
}

/// Whoever tells a story, event by event.
pub struct Teller<'a> {
    zone: Zone,
    start: CivilDate,
    policy: &'a Policy,
    /// What has been told.
    pub events: Vec<Event>,
}

impl<'a> Teller<'a> {
    /// Goes on where the story stands.
    pub fn go_on(story: &Story, policy: &'a Policy) -> Self {
        Self { zone: policy.zone, start: story.start, policy, events: story.events.clone() }
    }

    fn at(&self, day: i32, hour: u16) -> Instant {
        self.zone.instant(self.start.plus_days(day), TimeOfDay::new(hour % 24, 0).unwrap())
    }

    /// So many hours after the happening, by the clock on the wall; never in the hours in which clocks are changed.
    fn after(&self, seed: Seed, hours: usize) -> Instant {
        let hour = seed.hour + u16::try_from(hours).unwrap();
        let (days, hour) = (i32::from(hour / 24), hour % 24);
        self.at(seed.day + days, if (1..5).contains(&hour) { 6 } else { hour })
    }

    /// Tells one fact, recorded so many hours after it was so.
    pub fn say(&mut self, at: Instant, late: i32, kind: &str, data: Value) -> EventId {
        let counter = self.events.len() + 1;
        let event = json!({
            "replica": "phone", "counter": counter, "wall": at.plus_hours(late), "tick": counter, "at": at, "by": "w",
            "fact": {"kind": kind, "data": data},
        });
        let event: Event = serde_json::from_value(event).unwrap();
        let id = event.id();
        self.events.push(event);
        id
    }

    fn set_the_scene(&mut self, together: bool) {
        let long_ago = self.at(-60, 8);
        for (area, level) in [("320115", "high"), ("320216", "medium")] {
            let from = self.start.plus_days(-60);
            self.say(long_ago, 0, "areaGraded", json!({"area": area, "level": level, "from": from}));
        }
        if together {
            self.say(long_ago, 0, "placeAdded", json!({"place": "b", "kind": "building", "name": "b"}));
            self.say(long_ago, 0, "householdRegistered", json!({"household": "h", "place": "b", "door": "1"}));
            for resident in ["r0", "r1"] {
                self.say(long_ago, 0, "residentRegistered", json!({"resident": resident, "household": "h"}));
            }
        }
    }

    /// One of the categories that the table names, or one that it does not.
    fn category(&self, choice: usize) -> String {
        let named = self.policy.exposure.table.iter().flat_map(|row| row.when.category.iter().flatten());
        let mut all: Vec<String> = named.map(ToString::to_string).collect();
        all.push("other".to_owned());
        all[choice % all.len()].clone()
    }

    fn tell(&mut self, seed: Seed) {
        let Seed { day, hour, kind, who, a, b } = seed;
        let resident = format!("r{who}");
        let at = self.at(day, hour);
        let late = if a % 5 == 0 { i32::try_from(b).unwrap() } else { 0 };
        // Days before the happening, but not before the first.
        let back = |days: usize| self.start.plus_days((day - i32::try_from(days).unwrap()).max(0));
        let (first, last) = (back(a % 4 + b % 3), back(b % 3));
        // Of some moments the hour is known.
        let moment = |choice: usize, date: CivilDate| {
            let exact = gridward::base::Moment::at(self.zone.instant(date, TimeOfDay::new(9, 0).unwrap()), self.zone);
            if choice.is_multiple_of(3) { exact.to_string() } else { date.to_string() }
        };
        let plans = &self.policy.quarantine.plans;
        // Where nobody is held any more no plan can be ordered.
        let none = || "no-such-plan".parse().unwrap();
        let plan = plans.get(a % plans.len().max(1)).map_or_else(none, |plan| plan.id.clone());
        let some_plan = (b % 2 == 0).then_some(&plan);
        let data = match kind {
            0 | 1 => {
                let with = ["case-1", "case-1", "r1"][a % 3];
                let of = ["case", "case", "closeContact"][b % 3];
                let setting = ["household", "work", "company"][a % 3];
                let protected = b % 4 == 0;
                json!({
                    "resident": resident, "with": with, "of": of, "setting": setting, "first": first, "last": last,
                    "protected": protected,
                })
            }
            2 => {
                let area = ["320115", "320216", "320317"][a % 3];
                json!({"resident": resident, "area": area, "from": first, "until": last})
            }
            3 if a % 2 == 0 => {
                let area = ["320115", "320216", "320317"][b % 3];
                let cleared = json!({"headCount": true, "route": true, "health": true});
                json!({"resident": resident, "area": area, "from": first, "until": last, "cleared": cleared})
            }
            3 => {
                let (category, arrived) = (self.category(b), moment(a, last));
                let departed = (b % 2 == 0).then(|| moment(b, first));
                json!({"resident": resident, "category": category, "departed": departed, "arrived": arrived})
            }
            4 => json!({"resident": resident, "category": self.category(b), "on": moment(a, last)}),
            5 => json!({"resident": resident, "plan": plan, "anchor": moment(b, last), "basis": "order 7"}),
            6 | 9 => {
                let symptoms = if b % 3 == 0 { json!([]) } else { json!(["cough"]) };
                let onset = (a % 2 == 0).then_some(last);
                json!({"resident": resident, "symptoms": symptoms, "onset": onset, "channel": "own"})
            }
            7 | 11..=14 => return self.sample(seed, &resident, at, late),
            8 => json!({"party": "case-1", "number": a % 3 + 1, "negative": b % 4 > 0}),
            10 => {
                let temperature = if b % 3 == 0 { "39.5" } else { "36.5" };
                let reading = json!({"resident": resident, "temperature": temperature, "channel": "door"});
                let told = self.say(at, late, "readingTaken", reading);
                if a % 7 == 0 {
                    let right = json!({
                        "resident": resident, "temperature": "36.4", "channel": "door", "replaces": told,
                    });
                    self.say(self.after(seed, 5), 0, "readingTaken", right);
                }
                return;
            }
            15 if a % 2 == 0 => json!({"resident": resident}),
            15 => json!({"resident": resident, "why": "unavailable"}),
            16 => {
                let through = self.start.plus_days(day + i32::try_from(a % 6).unwrap());
                json!({
                    "resident": resident, "plan": some_plan, "through": through, "authority": "x", "reason": "x",
                })
            }
            17 if a % 3 == 0 => {
                json!({"resident": resident, "plan": some_plan, "authority": "x", "reason": "x"})
            }
            17 | 18 => json!({"resident": resident, "authority": "x"}),
            _ => json!({"resident": resident, "setting": "central"}),
        };
        let kind = match kind {
            0 | 1 => "contactReported",
            2 => "stayReported",
            3 if a % 2 == 0 => "arrivalRegistered",
            3 => "journeyReported",
            4 => "circumstanceStated",
            5 => "measureOrdered",
            6 | 9 => "symptomsReported",
            8 => "partyTested",
            15 if a % 2 == 0 => "testRefused",
            15 => "checkFailed",
            16 => "measureExtended",
            17 if a % 3 == 0 => "measureLifted",
            17 | 18 => "releaseSigned",
            _ => "quarantineEntered",
        };
        self.say(at, late, kind, data);
    }

    /// A sample, what the laboratory says of it some hours later, and now and then what it says instead after that.
    fn sample(&mut self, seed: Seed, resident: &str, at: Instant, late: i32) {
        let Seed { kind, a, b, .. } = seed;
        let sample = format!("s{}", self.events.len());
        let results = ["negative", "negative", "negative", "positive", "weak", "invalid", "indeterminate"];
        // Those that can begin a measure are positive more often.
        let result = if kind == 7 { ["positive", "positive", "weak"][a % 3] } else { results[a % results.len()] };
        if b % 9 > 0 {
            self.say(at, late, "sampleTaken", json!({"resident": resident, "sample": sample, "method": "antigen"}));
        }
        if b % 8 == 7 {
            return;
        }
        let residents = if a % 11 == 10 { json!(["r0", "r1"]) } else { json!([resident]) };
        let report = |result: &str| {
            let found = matches!(result, "positive" | "weak");
            let threshold = (found && b % 2 == 0).then_some(if a % 2 == 0 { "36.1" } else { "30" });
            json!({
                "residents": residents, "sample": sample, "result": result, "cycleThreshold": threshold,
                "unconfirmed": result == "positive" && b % 5 == 0,
            })
        };
        let told = self.after(seed, b % 30);
        self.say(told, 0, "resultReported", report(result));
        if b % 7 == 6 {
            self.say(self.after(seed, b % 30 + 20), 0, "resultReported", report(results[b % results.len()]));
        }
    }
}
