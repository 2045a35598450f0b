//! The page that a community director opens every night: one self-contained file, for screen, phone and paper.

mod card;
mod chart;
mod export;
mod nightly;
mod notice;
mod people;
mod policy;
mod provision;
mod series;
mod sheet;
mod tables;
mod wall;

pub use card::Card;
pub use export::export_sheet;
pub use nightly::{nightly_sheet, opened_sheet};
pub use notice::Notice;
pub use provision::{Provision, provision};
pub use sheet::Sheet;
pub use tables::{Row, duties, findings, grids, missed, progress, quarantine, share, totals};
pub use wall::Wall;

use crate::output::{Bar, Failure};
use crate::words::{Words, number};
use askama::Template;
use chart::{Chart, Series};
use gridward::Engine;
use gridward::base::{Argument, Language};
use gridward::report::NightlyReport;
use series::Day;

/// A rule book as a page to read and sign, in a language.
pub fn table_of(policy: &gridward::policy::Policy, language: Language) -> Sheet {
    policy::sheet(policy, Words::of(language, policy.zone))
}

/// What stands on the page beside what the engine answers.
pub struct Beside {
    /// The field report: its letter and what it is called.
    pub report: String,
    /// Numbers that the field report does not give.
    pub assumed: Vec<String>,
    /// Where the numbers come from.
    pub sources: Vec<String>,
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    words: Words,
    tag: &'static str,
    title: String,
    report: &'a NightlyReport,
    policy: String,
    tiles: Vec<tables::Tile>,
    coverage: String,
    gaps: Vec<tables::Gap>,
    gaps_left: String,
    rounds: Vec<tables::Round>,
    quarantine: Vec<(&'static str, tables::Tile)>,
    arrivals: Vec<Row>,
    teams: Vec<Row>,
    releases: Vec<people::Release>,
    releases_left: String,
    duties: Vec<Row>,
    provision: Vec<Provision>,
    wall: &'a Wall,
    wall_cut: String,
    charts: Vec<Chart>,
    missed: Vec<tables::Missed>,
    missed_left: String,
    grids: Vec<Row>,
    grids_left: String,
    findings: Vec<String>,
    findings_left: String,
    beside: &'a Beside,
    rule_sources: Vec<String>,
}

impl Page<'_> {
    /// An engine's message in the page's language.
    fn text(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// A number as people write it.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the template passes what its loops borrow")]
    fn n(&self, count: &u32) -> String {
        number(*count)
    }

    /// How many tiles stand beside each other, so that the last row is as full as can be.
    fn columns(&self) -> usize {
        let tiles = self.tiles.len();
        (5..=7).rev().max_by_key(|columns| (tiles + columns - 1) % columns).unwrap_or(6)
    }
}

/// Writes the page of a report.
pub fn render(
    engine: &Engine,
    report: &NightlyReport,
    words: Words,
    beside: &Beside,
    bar: &mut Bar,
) -> Result<String, Failure> {
    let days = series::days(engine, report, bar, words.labels.days);
    let wall = wall::paint(engine, report, words);
    let (mut by_grid, mut found) = (grids(report, words), findings(report, words));
    let policy = &engine.config().policy;
    let page = Page {
        words,
        tag: words.language.tag(),
        title: title(report, words),
        report,
        policy: policy.title.get(words.language).to_owned(),
        tiles: tables::tiles(report, words),
        coverage: coverage(report, words),
        gaps: tables::gaps(engine, report, &wall, words),
        gaps_left: left_out(report.coverage.gaps.len(), tables::MOST_LINES, words),
        rounds: tables::rounds(report, words),
        quarantine: quarantine(report, words),
        arrivals: people::arrivals(engine, report, words),
        teams: people::teams(engine, report, words),
        releases: people::releases(engine, report, &wall, words, tables::MOST_LINES),
        releases_left: left_out(report.due_for_release.len(), tables::MOST_LINES, words),
        duties: duties(report, words),
        provision: provision(engine, report, words),
        wall_cut: match report.buildings {
            all if all > wall.shown => {
                let labels = words.labels;
                format!("{} {} {} {}", labels.wall_cut, number(wall.shown), labels.of, number(all))
            }
            _ => String::new(),
        },
        charts: charts(&days, report, words),
        missed: missed(engine, report, &wall, words, tables::MOST_LINES),
        missed_left: left_out(report.missed.len(), tables::MOST_LINES, words),
        wall: &wall,
        grids_left: left_out(by_grid.len(), tables::MOST_LINES, words),
        grids: {
            by_grid.truncate(tables::MOST_LINES);
            by_grid
        },
        findings_left: left_out(found.len(), tables::MOST_LINES, words),
        findings: {
            found.truncate(tables::MOST_LINES);
            found
        },
        beside,
        rule_sources: rule_sources(engine, words),
    };
    page.render().map_err(|error| Failure::Use(format!("the page cannot be written: {error}")))
}

/// What the report is called.
pub fn title(report: &NightlyReport, words: Words) -> String {
    let values = [("community", Argument::Text(report.community.clone())), ("date", Argument::Date(report.date))];
    words.with("report.title", values)
}

/// Whether every household has its grid and its answerable person, in words.
pub fn coverage(report: &NightlyReport, words: Words) -> String {
    if report.coverage.complete {
        return words.text("report.coverageComplete");
    }
    let gaps = Argument::Count(crate::words::count(report.coverage.gaps.len()));
    words.with("report.coverageIncomplete", [("gaps", gaps)])
}

fn left_out(all: usize, most: usize, words: Words) -> String {
    match all.saturating_sub(most) {
        0 => String::new(),
        left => format!("{} {}", words.labels.more, number(crate::words::count(left))),
    }
}

/// The documents behind the rule book. Policies have their titles in English only; a page in Chinese gives what
/// identifies the document.
fn rule_sources(engine: &Engine, words: Words) -> Vec<String> {
    let sources = engine.config().policy.sources.iter();
    let line = |source: &gridward::policy::Source| match words.language {
        Language::English if source.doubts.is_empty() => {
            format!("{}, {} [{}]", source.document, source.date, source.id)
        }
        Language::English => format!("{}, {} [{}]. {}", source.document, source.date, source.id, source.doubts),
        Language::Chinese => format!("{}（{}）", source.id, source.date),
    };
    sources.map(line).collect()
}

fn charts(days: &[Day], report: &NightlyReport, words: Words) -> Vec<Chart> {
    let labels = words.labels;
    let dates: Vec<_> = days.iter().map(|day| day.date).collect();
    let of = |name: String, style: &'static str, value: fn(&Day) -> u32| Series {
        name,
        style,
        values: days.iter().map(|day| Some(value(day))).collect(),
    };
    let measures = vec![
        of(words.heading("central"), "central", |day| day.central),
        of(words.heading("home"), "home", |day| day.home),
        of(words.heading("selfMonitoring"), "watch", |day| day.watch),
    ];
    let checks = vec![
        of(labels.done.to_owned(), "done", |day| day.checks.done),
        of(labels.late.to_owned(), "late", |day| day.checks.late_done),
        of(labels.missed.to_owned(), "missed", |day| day.checks.missed),
    ];
    let facts = vec![
        of(labels.facts_visits.to_owned(), "f1", |day| day.facts.visits),
        of(labels.facts_readings.to_owned(), "f2", |day| day.facts.readings),
        of(labels.facts_measures.to_owned(), "f3", |day| day.facts.measures),
        of(labels.facts_duties.to_owned(), "f4", |day| day.facts.duties),
    ];
    const STYLES: [&str; 6] = ["l1", "l2", "l3", "l4", "l5", "l6"];
    let settled: Vec<Series> = report
        .rounds
        .iter()
        .zip(STYLES.iter().cycle())
        .map(|(round, style)| Series {
            name: round.name.clone(),
            style,
            values: days.iter().map(|day| day.settled.get(&round.round).copied()).collect(),
        })
        .collect();
    // What nothing happened in has no place in the legend either.
    let some = |series: Vec<Series>| -> Vec<Series> {
        series.into_iter().filter(|series| series.values.iter().flatten().any(|value| *value > 0)).collect()
    };
    vec![
        chart::stacked(labels.chart_measures, &dates, some(measures), words),
        chart::stacked(labels.chart_checks, &dates, some(checks), words),
        chart::lines(labels.chart_settled, &dates, &settled, words),
        chart::stacked(labels.chart_facts, &dates, some(facts), words),
    ]
}
