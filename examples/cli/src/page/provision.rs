//! Who is looked after, tested and vaccinated, and what is in store: the tables of the evening about it.

use super::Row;
use crate::words::Words;
use gridward::Engine;
use gridward::community::AsOf;
use gridward::report::NightlyReport;

/// A table under its heading.
pub struct Provision {
    /// Its heading.
    pub title: String,
    /// The names of its columns of numbers.
    pub heads: Vec<String>,
    /// Its lines.
    pub rows: Vec<Row>,
}

/// Levels of care, test campaigns and stores; what there is nothing of is left out. Nobody is named.
pub fn provision(engine: &Engine, report: &NightlyReport, words: Words) -> Vec<Provision> {
    let tables = [care(engine, report, words), tests(engine, report, words), stores(engine, report, words)];
    tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
}

fn table(title: &str, heads: &[&str], words: Words, rows: Vec<Row>) -> Provision {
    Provision { title: words.text(title), heads: heads.iter().map(|head| words.text(head)).collect(), rows }
}

/// A community in which everybody has one and the same level has none to tell of.
fn care(engine: &Engine, report: &NightlyReport, words: Words) -> Provision {
    let counts = &report.total.care;
    let levels = engine.config().policy.care.levels.iter().filter(|_| counts.len() > 1);
    let rows = levels.map(|level| Row {
        name: level.title.get(words.language).to_owned(),
        numbers: vec![Some(counts.get(&level.id).copied().unwrap_or(0))],
    });
    table("report.care", &["report.residents"], words, rows.collect())
}

fn tests(engine: &Engine, report: &NightlyReport, words: Words) -> Provision {
    let campaigns = engine.test_campaigns(AsOf::at(report.coverage.as_of));
    let rows = report.total.tests.iter().map(|(id, counts)| {
        let named = campaigns.iter().find(|campaign| campaign.campaign == *id);
        Row {
            name: named.map_or_else(|| id.to_string(), |campaign| campaign.name.clone()),
            numbers: [counts.tested, counts.excused, counts.missing].map(Some).into(),
        }
    });
    table("report.tests", &["report.tested", "report.excused", "report.notTested"], words, rows.collect())
}

fn stores(engine: &Engine, report: &NightlyReport, words: Words) -> Provision {
    let items = report.supply.iter().flat_map(|supply| &supply.items);
    let rows = items.map(|(item, flow)| {
        let rule = engine.config().policy.supply.item(item);
        let titled = rule.map(|rule| format!("{} ({})", rule.title.get(words.language), rule.unit.get(words.language)));
        Row {
            name: titled.unwrap_or_else(|| item.to_string()),
            numbers: [flow.opening, flow.r#in, flow.out, flow.closing].map(Some).into(),
        }
    });
    let heads = ["report.stockOpening", "report.stockIn", "report.stockOut", "report.stockClosing"];
    table("report.stock", &heads, words, rows.collect())
}
