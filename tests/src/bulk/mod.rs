//! Very many people for the bulk call: made up, with every kind of reason and some of them tested. Beside it stands who
//! judges them by [hand](ByHand).

mod hand;

use gridward::base::{CivilDate, CodeError, Instant, Moment, RegionCode};
use gridward::community::AsOf;
use gridward::engine::{BulkCase, BulkReason, BulkReport, BulkSample};
use gridward::exposure::{AreaGraded, ContactSetting, IndexKind, RiskLevel};
use gridward::health::TestResult;
use gridward::log::{Event, Fact};
use gridward::policy::preset;
use gridward::{Engine, EngineConfig};
pub use hand::ByHand;
use std::error::Error;

/// Areas that are graded.
const AREAS: u32 = 200;

/// An engine that knows the levels of two hundred areas, under a rule book that wants tests before a release.
///
/// # Errors
/// When the rule book or a fact is not usable.
pub fn triage() -> Result<Engine, Box<dyn Error>> {
    let (policy, adopted) = (preset("cn-zhongshan-2022")?, Vec::new());
    let mut engine = Engine::new(EngineConfig { community: "c".parse()?, replica: "a".parse()?, policy, adopted })?;
    let at: Instant = "2022-07-01T00:00:00Z".parse()?;
    let mut events = Vec::new();
    for ((area, from, level), counter) in gradings()?.zip(1..) {
        let (replica, by) = ("b".parse()?, "w".parse()?);
        let fact = Fact::AreaGraded(AreaGraded { area, level, from });
        events.push(Event { replica, counter, wall: at, tick: 0, at, by, fact });
    }
    engine.merge(events);
    Ok(engine)
}

/// The county of that number.
fn county(number: u32) -> Result<RegionCode, CodeError> {
    RegionCode::new(&format!("42{:04}", 100 + number))
}

/// The counties that are graded, since when, and how.
fn gradings() -> Result<impl Iterator<Item = (RegionCode, CivilDate, RiskLevel)>, Box<dyn Error>> {
    let from: CivilDate = "2022-07-20".parse()?;
    let counties = (0..AREAS).map(county).collect::<Result<Vec<_>, _>>()?;
    let levels = [RiskLevel::Low, RiskLevel::Medium, RiskLevel::High].into_iter().cycle();
    Ok(counties.into_iter().zip(levels).map(move |(area, level)| (area, from, level)))
}

/// When everybody is asked about.
///
/// # Errors
/// Never; the text is an instant.
pub fn asked_at() -> Result<AsOf, Box<dyn Error>> {
    Ok(AsOf::at("2022-08-10T00:00:00Z".parse()?))
}

/// Half stays in two hundred areas, a third contacts of infected people, the rest journeys and circumstances; every third
/// person was tested once, every ninth twice.
///
/// # Errors
/// When a case cannot be made.
pub fn people(count: u32) -> Result<Vec<BulkCase>, Box<dyn Error>> {
    let first: CivilDate = "2022-07-25".parse()?;
    let found: Instant = "2022-08-05T09:00:00+08:00".parse()?;
    (0..count)
        .map(|number| {
            let day = |offset: u32| first.plus_days(i32::try_from((number / 7 + offset) % 10).unwrap_or(0));
            let what = match number % 6 {
                0..=2 => BulkReason::Stay { area: county(number % AREAS)?, from: first, until: day(1) },
                3 | 4 => BulkReason::Contact {
                    of: IndexKind::Case,
                    setting: *ContactSetting::ALL.get(usize::try_from(number % 6)?).ok_or("a setting")?,
                    protected: number % 5 == 0,
                    first,
                    last: day(2),
                },
                _ if number % 12 == 5 => {
                    BulkReason::Journey { category: "inbound".parse()?, departed: None, arrived: Moment::on(day(3)) }
                }
                _ => BulkReason::Circumstance { category: "discharged".parse()?, on: Moment::on(day(4)) },
            };
            let found = found.plus_hours(i32::try_from(number % 48)?);
            let sample = |hours: i32| {
                let taken = found.plus_hours(hours);
                let report = BulkReport { at: taken.plus_hours(12), result: TestResult::Negative };
                BulkSample { taken, report: Some(report) }
            };
            let samples = match number {
                _ if number.is_multiple_of(9) => vec![sample(2), sample(26)],
                _ if number.is_multiple_of(3) => vec![sample(2)],
                _ => Vec::new(),
            };
            Ok(BulkCase { samples, ..BulkCase::new(found, what) })
        })
        .collect()
}
