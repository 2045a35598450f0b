//! The nightly report as a sheet to send round, and one of its numbers with everything that it counts.

use super::sheet::{Block, Part, Sheet};
use super::{Row, Wall, coverage, people, tables, title};
use crate::words::{Words, count, number};
use gridward::Engine;
use gridward::base::Argument;
use gridward::duty::Subject;
use gridward::report::{Counted, IndicatorCount, NightlyReport, OpenedNumber, Unit};

/// The report of one evening.
pub fn nightly_sheet(engine: &Engine, report: &NightlyReport, words: Words) -> Sheet {
    let labels = words.labels;
    let wall = Wall::default();
    let part = |title: String, blocks: Vec<Block>| Part { level: 2, title, blocks };
    let policy = engine.config().policy.title.get(words.language).to_owned();
    let head = vec![
        (words.text("report.policy"), policy),
        (words.text("report.events"), number(report.events)),
        (words.text("report.coverage"), coverage(report, words)),
    ];
    let pairs =
        |tiles: Vec<tables::Tile>| Block::Facts(tiles.into_iter().map(|tile| (tile.name, tile.number)).collect());
    let quarantine = tables::quarantine(report, words).into_iter().map(|(_, tile)| tile).collect();
    let gaps = tables::gaps(engine, report, &wall, words).into_iter().map(|gap| vec![gap.place, gap.reasons]).collect();
    let rounds = tables::rounds(report, words).into_iter().map(|round| {
        let states = round.states.into_iter().map(|(_, count, name)| format!("{name} {}", number(count)));
        vec![round.name, round.time, round.progress, round.share, states.collect::<Vec<_>>().join("\n")]
    });
    let missed = tables::missed(engine, report, &wall, words, tables::MOST_LINES).into_iter();
    let missed: Vec<_> =
        missed.map(|line| vec![line.due, line.what, line.place, line.who, line.state.to_owned()]).collect();
    let releases = people::releases(engine, report, &wall, words, tables::MOST_LINES).into_iter();
    let releases = releases.map(|line| vec![line.since, line.at_latest, line.who, line.place, line.plan]);
    let indicators = report.indicators();
    let findings = tables::findings(report, words).into_iter().map(|finding| vec![finding]);

    let nothing = || Block::Text(labels.missed_none.to_owned());
    let parts = vec![
        part(String::new(), vec![Block::Facts(head)]),
        part(labels.totals.to_owned(), vec![pairs(tables::tiles(report, words))]),
        part(words.text("report.gaps"), vec![table(&[labels.place, labels.state], gaps)]),
        part(words.text("report.rounds"), vec![table(&["", "", "", "", ""], rounds.collect())]),
        part(labels.quarantine.to_owned(), vec![pairs(quarantine)]),
        part(labels.arrivals.to_owned(), vec![numbers(&["", ""], people::arrivals(engine, report, words))]),
        part(
            labels.duties.to_owned(),
            vec![numbers(
                &["", labels.done, labels.late, labels.open, labels.overdue, labels.missed, labels.tomorrow],
                tables::duties(report, words),
            )],
        ),
        part(
            words.text("report.indicators"),
            vec![Block::Facts(indicators.iter().map(|indicator| indicator_line(indicator, words)).collect())],
        ),
        part(
            format!("{} ({})", labels.missed_title, number(count(report.missed.len()))),
            vec![if missed.is_empty() {
                nothing()
            } else {
                table(&[labels.due, labels.what, labels.place, labels.who, labels.state], missed)
            }],
        ),
        part(
            labels.releases.to_owned(),
            vec![table(
                &[labels.due_since, labels.at_latest, labels.person, labels.place, labels.plan],
                releases.collect(),
            )],
        ),
        part(
            words.text("report.byGrid"),
            vec![numbers(
                &[
                    labels.grid,
                    &words.text("report.households"),
                    &words.text("report.residents"),
                    labels.settled,
                    labels.central,
                    labels.home,
                    labels.checks,
                    labels.closed,
                    labels.overdue,
                ],
                tables::grids(report, words),
            )],
        ),
        part(words.text("report.findings"), vec![table(&[""], findings.collect())]),
    ];
    Sheet { words, title: title(report, words), parts: parts.into_iter().filter(says_something).collect() }
}

/// One number of a report with everything that it counts.
pub fn opened_sheet(opened: &OpenedNumber, words: Words) -> Sheet {
    let rows = opened.lines.iter().map(|line| {
        let grid = line.grid.as_ref().map_or_else(|| words.text("report.noGrid"), ToString::to_string);
        let (what, who) = named(&line.counted, words);
        vec![grid, what, who, number(line.amount)]
    });
    let labels = words.labels;
    let heads = [labels.grid, labels.what, labels.who, &words.text("report.number")];
    let head = vec![(words.text("report.number"), number(opened.total))];
    let parts = vec![
        Part { level: 2, title: String::new(), blocks: vec![Block::Facts(head)] },
        Part { level: 2, title: String::new(), blocks: vec![table(&heads, rows.collect())] },
    ];
    Sheet { words, title: format!("{} · {}", opened.number, words.date(opened.date)), parts }
}

/// An indicator: its name and value, then its definition.
fn indicator_line(indicator: &IndicatorCount, words: Words) -> (String, String) {
    let text = |count| Argument::Text(number(count));
    let values = [("value", text(indicator.value)), ("part", text(indicator.part)), ("whole", text(indicator.whole))];
    let unit = match indicator.unit {
        Unit::Percent => "indicator.percent",
        Unit::Minutes => "indicator.minutes",
    };
    let definition = words.text(&format!("indicator.{}.definition", indicator.code));
    let name = words.text(&format!("indicator.{}", indicator.code));
    (name, format!("{}\n{definition}", words.with(unit, values)))
}

/// What is counted, and whom it is about.
fn named(counted: &Counted, words: Words) -> (String, String) {
    match counted {
        Counted::Household(id) => (words.heading("household"), id.to_string()),
        Counted::Resident(id) => (words.heading("resident"), id.to_string()),
        Counted::Passage(id) => (words.labels.passage.to_owned(), id.to_string()),
        Counted::Traveller(who) => (words.labels.passage.to_owned(), who.name().to_owned()),
        Counted::Shift(shift) => (words.text("report.shiftsCovered"), shift.to_string()),
        Counted::Statement(event) => (words.labels.statement.to_owned(), event.to_string()),
        Counted::Point(point) => (words.labels.point.to_owned(), point.name().to_owned()),
        Counted::Worker(id) => (words.text("report.shiftHours"), id.to_string()),
        Counted::Duty(duty) => {
            (format!("{} · {}", words.heading(duty.kind.code()), words.end(duty.due)), name(&duty.subject))
        }
    }
}

fn name(subject: &Subject) -> String {
    match subject {
        Subject::Household(id) => id.to_string(),
        Subject::Resident(id) => id.to_string(),
        Subject::Sighting(id) => id.to_string(),
        Subject::Place(id) => id.to_string(),
        Subject::Grid(id) => id.to_string(),
        Subject::Community => "community".to_owned(),
    }
}

fn table(heads: &[&str], rows: Vec<Vec<String>>) -> Block {
    Block::Table(heads.iter().map(|head| (*head).to_owned()).collect(), rows)
}

fn numbers(heads: &[&str], rows: Vec<Row>) -> Block {
    let shown = |count: Option<u32>| count.map_or_else(|| "–".to_owned(), number);
    let row = |row: Row| std::iter::once(row.name).chain(row.numbers.into_iter().map(shown)).collect();
    table(heads, rows.into_iter().map(row).collect())
}

/// A part of which there is nothing to say is left out.
fn says_something(part: &Part) -> bool {
    part.blocks.iter().any(|block| match block {
        Block::Facts(facts) => !facts.is_empty(),
        Block::Table(_, rows) => !rows.is_empty(),
        Block::Text(text) => !text.is_empty(),
        Block::Blanks(..) => true,
    })
}
