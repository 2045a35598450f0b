//! People who have to be judged, the same on every run: what Gridward, a team's own code and a rules engine are handed.
//!
//! Days are numbers, counted from 1 January 1970 in the calendar of China.

use crate::Outcome;
use gridward::base::{CivilDate, Instant, Moment, RegionCode};
use gridward::community::AsOf;
use gridward::engine::{BulkCase, BulkReason};
use gridward::exposure::{ContactSetting, IndexKind};
use gridward::log::{Event, Fact};
use gridward::policy::preset;
use gridward::{Engine, EngineConfig};
use serde::Serialize;
use serde_json::{Value, json};

/// China is eight hours ahead.
const AHEAD: i64 = 8 * 3_600_000;

const DAY: i64 = 24 * 3_600_000;

/// Nine in the morning.
const NINE: i64 = 9 * 3_600_000;

/// The evening of 20 December 2022: everybody is asked about as of then.
const NOW: &str = "2022-12-20T20:00:00+08:00";

/// Gradings were made in the ten days before this one, of a county all on one day.
const GRADED: &str = "2022-11-28";

/// A part of a county, and what has been said about it.
#[derive(Debug, Clone, Serialize)]
pub struct Area {
    pub code: String,
    /// Its level where it is graded, otherwise low.
    pub level: &'static str,
    /// Whether any part of its county has more than a low level.
    pub affected: bool,
    /// The day from which its own grading holds.
    pub graded: Option<i32>,
}

/// What happened to somebody, as a team's own record has it.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum What {
    /// A stay in one of the areas.
    Stay { area: usize, from: i32, until: i32 },
    /// A contact; of a case, or of somebody who was a close contact.
    Contact { of: &'static str, protected: bool, last: i32 },
    /// A journey.
    Journey { category: &'static str, arrived: i32 },
    /// A circumstance.
    Circumstance { category: &'static str, on: i32 },
}

/// One person: what happened, and the day on which it was found, at nine in the morning.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Person {
    pub found: i32,
    #[serde(flatten)]
    pub what: What,
}

/// Areas, people, and when they are asked about.
pub struct Workload {
    pub now: i32,
    pub areas: Vec<Area>,
    pub people: Vec<Person>,
}

/// The day of an instant.
pub fn day_of(instant: Instant) -> Outcome<i32> {
    Ok(i32::try_from((instant.millis() + AHEAD).div_euclid(DAY))?)
}

fn date(day: i32) -> Outcome<CivilDate> {
    Ok("1970-01-01".parse::<CivilDate>()?.plus_days(day))
}

/// Numbers that look like chance and are the same everywhere (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((mixed ^ (mixed >> 31)) % u64::from(limit)).unwrap_or_default()
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> Outcome<T> {
        let at = usize::try_from(self.below(u32::try_from(choices.len())?))?;
        choices.get(at).copied().ok_or_else(|| "nothing to choose from".into())
    }

    fn days(&mut self, limit: u32) -> Outcome<i32> {
        Ok(i32::try_from(self.below(limit))?)
    }
}

/// A hundred counties of three parts each, graded in five ways.
fn areas() -> Outcome<Vec<Area>> {
    let last = day_of(format!("{GRADED}T00:00:00+08:00").parse()?)?;
    let mut areas = Vec::new();
    for county in 0..100 {
        let levels = match county % 5 {
            0 => [Some("high"), Some("medium"), None],
            1 => [Some("medium"), Some("low"), None],
            2 => [Some("low"), Some("low"), Some("low")],
            3 => [None, None, None],
            _ => [Some("high"), Some("low"), Some("low")],
        };
        let affected = levels.iter().flatten().any(|level| *level != "low");
        for (part, level) in (1..).zip(levels) {
            let code = format!("42{:04}{part:03}", 100 + county);
            let graded = level.map(|_| last - county % 11);
            areas.push(Area { code, level: level.unwrap_or("low"), affected, graded });
        }
    }
    Ok(areas)
}

impl Workload {
    /// Half of the people had stayed in one of the areas, a third had met somebody, the others had travelled, had been in a
    /// crowded place or had been discharged; most were found within nine days, some later.
    pub fn new(count: u32) -> Outcome<Self> {
        let (now, areas) = (day_of(NOW.parse()?)?, areas()?);
        let mut chance = Chance(1);
        let mut people = Vec::new();
        for number in 0..count {
            let found = now - chance.days(15)?;
            let days = if chance.below(4) == 0 { 32 } else { 10 };
            let day = found - chance.days(days)?;
            let what = match number % 6 {
                0..=2 => {
                    let area = usize::try_from(chance.below(u32::try_from(areas.len())?))?;
                    What::Stay { area, from: day - 3, until: day }
                }
                3 | 4 => {
                    let protected = chance.below(4) == 0;
                    // What follows for the contact of a contact depends on somebody else's tests.
                    let of = if protected { chance.of(&["case", "closeContact"])? } else { "case" };
                    What::Contact { of, protected, last: day }
                }
                _ if number % 12 == 5 => {
                    What::Journey { category: chance.of(&["inbound", "inbound", "domestic"])?, arrived: day }
                }
                _ => What::Circumstance { category: chance.of(&["coExposedVenue", "discharged", "other"])?, on: day },
            };
            people.push(Person { found, what });
        }
        Ok(Self { now, areas, people })
    }

    /// When everybody is asked about.
    pub fn as_of() -> Outcome<AsOf> {
        Ok(AsOf::at(NOW.parse()?))
    }

    /// Gridward with the gradings of the areas in its log.
    pub fn engine(&self) -> Outcome<Engine> {
        let (policy, adopted) = (preset("cn-zhongshan-2022")?, Vec::new());
        let mut engine = Engine::new(EngineConfig { community: "c".parse()?, replica: "a".parse()?, policy, adopted })?;
        let at: Instant = "2022-11-29T00:00:00Z".parse()?;
        let graded = self.areas.iter().filter_map(|area| Some((area, area.graded?)));
        let events = (1_u32..).zip(graded).map(|(counter, (area, day))| {
            let data = json!({"area": area.code, "level": area.level, "from": date(day)?});
            let fact: Fact = serde_json::from_value(json!({"kind": "areaGraded", "data": data}))?;
            Ok(Event { replica: "b".parse()?, counter, wall: at, tick: 0, at, by: "w".parse()?, fact })
        });
        engine.merge(events.collect::<Outcome<Vec<Event>>>()?);
        Ok(engine)
    }

    /// Everybody as Gridward is asked about them.
    pub fn cases(&self) -> Outcome<Vec<BulkCase>> {
        let case = |person: &Person| {
            let found = i64::from(person.found) * DAY - AHEAD + NINE;
            let found = Instant::from_millis(found).ok_or("an instant")?;
            let what = match person.what {
                What::Stay { area, from, until } => {
                    let area = RegionCode::new(&self.areas.get(area).ok_or("an area")?.code)?;
                    BulkReason::Stay { area, from: date(from)?, until: date(until)? }
                }
                What::Contact { of, protected, last } => {
                    let of = if of == "case" { IndexKind::Case } else { IndexKind::CloseContact };
                    let setting = *ContactSetting::ALL.first().ok_or("a setting")?;
                    BulkReason::Contact { of, setting, protected, first: date(last)?, last: date(last)? }
                }
                What::Journey { category, arrived } => {
                    let arrived = Moment::on(date(arrived)?);
                    BulkReason::Journey { category: category.parse()?, departed: None, arrived }
                }
                What::Circumstance { category, on } => {
                    BulkReason::Circumstance { category: category.parse()?, on: Moment::on(date(on)?) }
                }
            };
            Ok(BulkCase::new(found, what))
        };
        self.people.iter().map(case).collect()
    }

    /// Everybody as a rules engine is handed them: flat, and with what is known of the area already looked up. `window` is
    /// the day that the window for stays counts back from.
    pub fn inputs(&self) -> Outcome<Vec<Value>> {
        let input = |person: &Person| {
            let mut input = json!({
                "reason": "", "level": "", "affected": false, "contactOf": "", "protected": false, "category": "",
                "day": 0, "found": person.found, "window": person.found, "now": self.now,
            });
            let mut set = |name: &str, value: Value| input[name] = value;
            match person.what {
                What::Stay { area, until, .. } => {
                    let area = self.areas.get(area).ok_or("an area")?;
                    set("reason", "stay".into());
                    set("level", area.level.into());
                    set("affected", area.affected.into());
                    set("window", area.graded.unwrap_or(person.found).into());
                    set("day", until.into());
                }
                What::Contact { of, protected, last } => {
                    set("reason", "contact".into());
                    set("contactOf", of.into());
                    set("protected", protected.into());
                    set("day", last.into());
                }
                What::Journey { category, arrived } => {
                    set("reason", "journey".into());
                    set("category", category.into());
                    set("day", arrived.into());
                }
                What::Circumstance { category, on } => {
                    set("reason", "circumstance".into());
                    set("category", category.into());
                    set("day", on.into());
                }
            }
            Ok(input)
        };
        self.people.iter().map(input).collect()
    }
}
