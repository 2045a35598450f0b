//! Who came today, who works in which team, and who waits for a release.

use super::tables::{Row, place_of};
use super::wall::Wall;
use crate::words::Words;
use gridward::Engine;
use gridward::base::Label;
use gridward::community::ReleaseDue;
use gridward::policy::Policy;
use gridward::report::NightlyReport;

/// The rule book of the report's evening.
fn policy<'e>(engine: &'e Engine, report: &NightlyReport) -> &'e Policy {
    engine.config().rule_books().in_force(report.coverage.as_of)
}

fn row(title: Option<&Label>, id: &str, count: u32, words: Words) -> Row {
    let name = title.map_or(id, |title| title.get(words.language)).to_owned();
    Row { name, numbers: vec![Some(count)] }
}

/// The arrivals of the day by class (N4).
pub fn arrivals(engine: &Engine, report: &NightlyReport, words: Words) -> Vec<Row> {
    let table = &policy(engine, report).exposure.table;
    let rows = report.total.arrivals.iter().map(|(class, count)| {
        let title = table.iter().find(|row| row.class == *class).map(|row| &row.title);
        // The engine's word for what no row covers.
        let id = if class == "unclassified" { words.labels.unclassified } else { class };
        row(title, id, *count, words)
    });
    rows.collect()
}

/// Workers by team (D2); somebody in two teams counts in both.
pub fn teams(engine: &Engine, report: &NightlyReport, words: Words) -> Vec<Row> {
    let named = &policy(engine, report).grid.worker_teams;
    let rows = report.heads.teams.iter().map(|(team, count)| {
        let title = named.iter().find(|rule| rule.id == *team).map(|rule| &rule.title);
        row(title, team.as_str(), *count, words)
    });
    rows.collect()
}

/// Somebody whose plan is over but for a signature.
pub struct Release {
    /// Since when nothing else is missing.
    pub since: String,
    /// Free then, whoever has signed.
    pub at_latest: String,
    /// The resident.
    pub who: String,
    /// Where the person lives.
    pub place: String,
    /// The plan, as people call it.
    pub plan: String,
}

/// Who is due for release, the longest wait first (law 6).
pub fn releases(engine: &Engine, report: &NightlyReport, wall: &Wall, words: Words, most: usize) -> Vec<Release> {
    let plans = &policy(engine, report).quarantine;
    let line = |due: &ReleaseDue| Release {
        since: words.moment(due.since),
        at_latest: words.end(due.at_latest),
        who: due.resident.to_string(),
        place: due.household.as_ref().map_or_else(String::new, |home| place_of(engine, report, wall, home)),
        plan: plans
            .plan(&due.plan)
            .map_or_else(|| due.plan.to_string(), |plan| plan.title.get(words.language).to_owned()),
    };
    report.due_for_release.iter().take(most).map(line).collect()
}
