//! Law 13: totals are sums over grids, every number opens to what it counts, and partial reports join without counting
//! twice.

use super::super::history::History;
use super::{Broken, Verdict, choices, of};
use crate::base::{CivilDate, GridId, Instant};
use crate::community::AsOf;
use crate::engine::{Engine, OpenNumberQuery, ReportQuery};
use crate::report::{NightlyReport, Tally};
use serde_json::Value;
use std::collections::BTreeSet;

/// The report of some grids; with the households that are in no single one where `ungridded` asks for them.
fn part(engine: &Engine, date: CivilDate, grids: Option<BTreeSet<GridId>>, ungridded: bool) -> NightlyReport {
    engine.report(&ReportQuery { date, grids, ungridded, known_by: None })
}

fn summed<'a>(tallies: impl IntoIterator<Item = &'a Tally>) -> Tally {
    tallies.into_iter().fold(Tally::default(), |mut sum, tally| {
        sum.add(tally);
        sum
    })
}

/// Every number of a tally with the pointer to it.
///
/// # Errors
/// [`Broken`] when the tally has no JSON.
pub fn numbers(tally: &Tally) -> Result<Vec<(String, u32)>, Broken> {
    fn walk(at: &str, value: &Value, found: &mut Vec<(String, u32)>) {
        match value {
            Value::Object(entries) => entries.iter().for_each(|(name, entry)| {
                let name = name.replace('~', "~0").replace('/', "~1");
                walk(&format!("{at}/{name}"), entry, found);
            }),
            Value::Number(number) => {
                found.extend(number.as_u64().and_then(|number| Some((at.to_owned(), u32::try_from(number).ok()?))));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk("", &of("sums").json(tally)?, &mut found);
    Ok(found)
}

/// Law 13: totals are the sum over grids, and for people and households what counting them one by one gives; every number
/// opens to as many things as it says; the reports of some grids each join to the report of all of them.
///
/// # Errors
/// [`Broken`] where a number is another.
pub fn sums(history: &History) -> Verdict {
    let engine = of("sums").answer(history.engine())?;
    for at in history.instants(3) {
        let date = history.policy.zone.date(at);
        let whole = part(&engine, date, None, false);
        let asked = of("sums").at(at);
        let by_grid = summed(whole.by_grid.iter().map(|part| &part.tally));
        asked.same(|| format!("the total of {date} and the sum over its grids"), &by_grid, &whole.total)?;
        counted_one_by_one(history, &engine, &whole, at)?;
        parts_join(history, &engine, &whole, at)?;
        numbers_open(&engine, &whole, at)?;
    }
    Ok(())
}

fn counted_one_by_one(history: &History, engine: &Engine, whole: &NightlyReport, at: Instant) -> Verdict {
    let zone = history.policy.zone;
    let asked = of("sums").at(at);
    let last = zone.start_of(whole.date.plus_days(1)).plus_millis(-1);
    let (mut homes, mut people, mut held, mut alarms) = (0_u32, 0_u32, 0_u32, 0_u32);
    let morning = zone.start_of(whole.date);
    let certificate = engine.coverage(AsOf::at(last), true).certificate;
    for cover in &certificate {
        let view = asked.answer(engine.household(&cover.household, AsOf::at(last)))?;
        homes += u32::from(view.premises.is_home());
        for member in &view.members {
            let view = asked.answer(engine.resident(member, AsOf::at(last)))?;
            people += 1;
            held += u32::from(view.measure.is_some());
            let today = |at: Instant| morning <= at && at <= last;
            alarms += u32::try_from(view.file.health.readings.iter().filter(|reading| today(reading.at)).count())
                .unwrap_or(0);
        }
    }
    let total = &whole.total;
    let told = (total.households, total.residents, total.central + total.home + total.self_monitoring, total.readings);
    asked.same(
        || format!("households, residents, people under a measure and readings of {}, counted one by one", whole.date),
        &(homes, people, held, alarms),
        &told,
    )
}

fn parts_join(history: &History, engine: &Engine, whole: &NightlyReport, at: Instant) -> Verdict {
    let asked = of("sums").at(at);
    let grids: Vec<GridId> = whole.by_grid.iter().filter_map(|part| part.grid.clone()).collect();
    let of_bits = |bits: u64| {
        let chosen = grids.iter().enumerate().filter(|(at, _)| (bits >> (at % 32)) & 1 == 1);
        chosen.map(|(_, grid)| grid.clone()).collect()
    };
    // The highest bit asks for whoever is in no single grid.
    let partial = |bits: u64| part(engine, whole.date, Some(of_bits(bits)), (bits >> 40) & 1 == 1);
    let shares: Vec<u64> = choices(history, 13).take(3).collect();
    let rest = !shares.iter().fold(0, |all, bits| all | bits);
    let joined = shares.iter().copied().chain([rest]).map(partial).reduce(NightlyReport::join);
    let joined = joined.ok_or_else(|| asked.broken("reports", "some", "none"))?;
    asked.same(|| "the report, joined of parts".to_owned(), whole, &joined)?;
    asked.same(|| "the report, joined with itself".to_owned(), whole, &joined.join(whole.clone()))
}

fn numbers_open(engine: &Engine, whole: &NightlyReport, at: Instant) -> Verdict {
    let asked = of("sums").at(at);
    for (number, total) in numbers(&whole.total)?.into_iter().filter(|(_, total)| *total > 0) {
        let report = ReportQuery { date: whole.date, grids: None, ungridded: false, known_by: None };
        let opened = asked.answer(engine.open_number(&OpenNumberQuery { report, number: number.clone() }))?;
        let lines: u32 = opened.lines.iter().map(|line| line.amount).sum();
        asked.same(
            || format!("{number} of {}, and what it opens to", whole.date),
            &(total, total),
            &(opened.total, lines),
        )?;
        let things: BTreeSet<_> = opened.lines.iter().map(|line| (&line.grid, &line.counted)).collect();
        asked.same(|| format!("that {number} names nothing twice"), &opened.lines.len(), &things.len())?;
    }
    Ok(())
}
