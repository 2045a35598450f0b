//! The lists and tables of the page, in words.

use super::wall::{Wall, address};
use crate::words::{Words, capital, count, number};
use gridward::Engine;
use gridward::base::{Argument, HouseholdId};
use gridward::community::AsOf;
use gridward::grid::{CoverageGap, GapReason, WorkerRole};
use gridward::health::VaccineStanding;
use gridward::report::{NightlyReport, RoundProgress};
use std::collections::BTreeSet;

/// So many lines a long list has at most.
pub const MOST_LINES: usize = 300;

/// A number with what it counts.
pub struct Tile {
    /// The number.
    pub number: String,
    /// What it counts.
    pub name: String,
}

fn tile(words: Words, id: &str, number_of: u32) -> Tile {
    Tile { number: number(number_of), name: words.text(id) }
}

/// How many work in a role.
pub fn workers(report: &NightlyReport, role: WorkerRole) -> u32 {
    report.workers.get(&role).copied().unwrap_or(0)
}

/// The community in numbers; what there is none of is left out.
pub fn tiles(report: &NightlyReport, words: Words) -> Vec<Tile> {
    totals(report).into_iter().map(|(id, count)| tile(words, id, count)).collect()
}

/// What the community consists of, by the ids of the engine's messages; what there is none of is left out.
pub fn totals(report: &NightlyReport) -> Vec<(&'static str, u32)> {
    let gates = report.gates.clone().unwrap_or_default();
    let shifts = report.total.shifts;
    let supply = report.supply.clone().unwrap_or_default();
    let all = [
        ("report.compounds", report.compounds),
        ("report.buildings", report.buildings),
        ("report.stairwells", report.stairwells),
        ("report.households", report.total.households),
        ("report.residents", report.total.residents),
        ("report.grids", report.grids),
        ("report.chiefs", workers(report, WorkerRole::Chief)),
        ("report.helpers", workers(report, WorkerRole::Helper)),
        ("report.volunteers", workers(report, WorkerRole::Volunteer)),
        ("report.units", report.units),
        ("report.squads", report.squads),
        ("report.workers", report.workers.values().sum()),
        ("report.exits", gates.exits),
        ("report.entries", gates.entries),
        ("report.sideDoorsShut", gates.side_doors_shut),
        ("report.turnBack", gates.turn_back),
        ("report.gateGuards", gates.guards),
        ("report.shiftsCovered", shifts.covered),
        ("report.shiftsUncovered", shifts.uncovered),
        ("report.shiftsMissed", shifts.missed),
        ("report.shiftHours", shifts.minutes / 60),
        ("report.vaccination", report.total.vaccination.get(&VaccineStanding::Vaccinated).copied().unwrap_or(0)),
        ("report.shops", supply.shops),
        ("report.shopsReported", supply.shops_reported),
        ("report.priceRises", supply.price_rises),
        ("report.shortages", supply.shortages),
    ];
    all.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// The people under measures.
pub fn quarantine(report: &NightlyReport, words: Words) -> Vec<(&'static str, Tile)> {
    let total = &report.total;
    let labels = words.labels;
    let own = |name: &str, count: u32| Tile { number: number(count), name: name.to_owned() };
    vec![
        ("central", tile(words, "report.central", total.central)),
        ("home", tile(words, "report.home", total.home)),
        ("watch", tile(words, "report.selfMonitoring", total.self_monitoring)),
        ("", tile(words, "report.entered", total.entered)),
        ("", tile(words, "report.released", total.released)),
        ("", own(labels.ever_central, total.ever_central)),
        ("", own(labels.ever_home, total.ever_home)),
        ("", tile(words, "report.flowOpening", total.flow.opening)),
        ("", tile(words, "report.flowIn", total.flow.r#in)),
        ("", tile(words, "report.flowOut", total.flow.out)),
        ("", tile(words, "report.flowClosing", total.flow.closing)),
        ("", tile(words, "report.readings", total.readings)),
        ("", tile(words, "report.alarms", total.alarms)),
    ]
}

/// A household that coverage misses.
pub struct Gap {
    /// Where it is.
    pub place: String,
    /// What is missing.
    pub reasons: String,
}

/// The households that coverage misses.
pub fn gaps(engine: &Engine, report: &NightlyReport, wall: &Wall, words: Words) -> Vec<Gap> {
    let gap = |gap: &CoverageGap| Gap {
        place: place_of(engine, report, wall, &gap.household),
        reasons: gap.reasons.iter().map(|reason| words.text(gap_id(reason))).collect::<Vec<_>>().join(" "),
    };
    report.coverage.gaps.iter().take(MOST_LINES).map(gap).collect()
}

fn gap_id(reason: &GapReason) -> &'static str {
    match reason {
        GapReason::NoAddress => "gap.noAddress",
        GapReason::NoGrid => "gap.noGrid",
        GapReason::SeveralGrids { .. } => "gap.severalGrids",
        GapReason::NobodyAnswers => "gap.nobodyAnswers",
    }
}

/// Where a household is, in words; its id where the register does not know.
pub(super) fn place_of(engine: &Engine, report: &NightlyReport, wall: &Wall, household: &HouseholdId) -> String {
    if let Some(address) = wall.addresses.get(household) {
        return address.clone();
    }
    let view = engine.household(household, AsOf::at(report.coverage.as_of)).ok();
    view.map(|view| address(&view)).filter(|text| !text.is_empty()).unwrap_or_else(|| household.to_string())
}

/// A screening round.
pub struct Round {
    /// Its name.
    pub name: String,
    /// From when until when.
    pub time: String,
    /// Settled of total, in words.
    pub progress: String,
    /// Settled, in thousandths.
    pub share: String,
    /// Its states: style, households, words.
    pub states: Vec<(&'static str, u32, String)>,
}

/// The rounds that have begun, the latest first.
pub fn rounds(report: &NightlyReport, words: Words) -> Vec<Round> {
    let round = |round: &RoundProgress| Round {
        name: round.name.clone(),
        time: format!("{} {} {}", words.moment(round.from), words.labels.until, words.end(round.until)),
        progress: progress(round, words),
        share: share(round.settled, round.households),
        states: {
            // What is settled first: a bar fills from its beginning.
            let mut states: Vec<_> = round.states.iter().collect();
            states.sort_by_key(|(state, _)| (!state.is_final(), **state));
            states.into_iter().map(|(state, count)| (state.code(), *count, words.heading(state.code()))).collect()
        },
    };
    report.rounds.iter().rev().map(round).collect()
}

/// So many households of all, in words.
pub fn progress(round: &RoundProgress, words: Words) -> String {
    settled_of(round.settled, round.households, words)
}

/// So many of so many households, in words.
pub fn settled_of(settled: u32, total: u32, words: Words) -> String {
    let text = |count| Argument::Text(number(count));
    words.with("report.screeningProgress", [("settled", text(settled)), ("total", text(total))])
}

/// A part of a whole in per cent, with one decimal unless it is all; rounded down, so that 100 % means all.
pub fn share(part: u32, whole: u32) -> String {
    if part == whole {
        return "100 %".to_owned();
    }
    let thousandths = u64::from(part) * 1_000 / u64::from(whole.max(1));
    format!("{}.{} %", thousandths / 10, thousandths % 10)
}

/// A line of a table: its heading, and its numbers.
pub struct Row {
    /// What it is about.
    pub name: String,
    /// Its numbers; none where there is nothing to count.
    pub numbers: Vec<Option<u32>>,
}

/// The duties by kind: done, late, open, overdue, missed, due tomorrow.
pub fn duties(report: &NightlyReport, words: Words) -> Vec<Row> {
    let row = |(kind, counts): (&gridward::duty::DutyKind, &gridward::report::DutyCounts)| Row {
        name: words.heading(kind.code()),
        numbers: [counts.done, counts.late_done, counts.open, counts.overdue, counts.missed, counts.due_tomorrow]
            .map(Some)
            .into(),
    };
    report.total.duties.iter().map(row).collect()
}

/// The grids: households, residents, settled, central, home, checks done, missed, overdue.
pub fn grids(report: &NightlyReport, words: Words) -> Vec<Row> {
    let latest = report.rounds.last().map(|round| &round.round);
    let rows = report.by_grid.iter().map(|part| {
        let tally = &part.tally;
        let states = latest.and_then(|round| tally.screening.get(round));
        let settled =
            states.map(|states| states.iter().filter(|(state, _)| state.is_final()).map(|(_, count)| count).sum());
        let checks = tally.duties.get(&gridward::duty::DutyKind::TemperatureCheck).copied().unwrap_or_default();
        let missed = count(part.missed.iter().filter(|duty| !duty.still_open).count());
        let overdue = count(part.missed.iter().filter(|duty| duty.still_open).count());
        let named =
            part.grid.as_ref().map(|grid| if part.name.is_empty() { grid.to_string() } else { part.name.clone() });
        Row {
            name: named.unwrap_or_else(|| words.text("report.noGrid")),
            numbers: vec![
                Some(tally.households),
                Some(tally.residents),
                settled,
                Some(tally.central),
                Some(tally.home),
                Some(checks.done.saturating_add(checks.late_done)),
                Some(missed),
                Some(overdue),
            ],
        }
    });
    rows.collect()
}

/// A duty that was missed or is overdue.
pub struct Missed {
    /// When it was due.
    pub due: String,
    /// What was to be done.
    pub what: String,
    /// Where.
    pub place: String,
    /// Who should have done it.
    pub who: String,
    /// True when it can still be done.
    pub still_open: bool,
    /// How it stands, in words.
    pub state: &'static str,
}

/// Who was missed, the earliest due first.
pub fn missed(engine: &Engine, report: &NightlyReport, wall: &Wall, words: Words, most: usize) -> Vec<Missed> {
    let labels = words.labels;
    let line = |duty: &gridward::report::MissedDuty| Missed {
        due: words.end(duty.due),
        what: words.heading(duty.kind.code()),
        place: duty.household.as_ref().map_or_else(String::new, |household| place_of(engine, report, wall, household)),
        who: duty.worker.as_ref().map_or_else(|| labels.nobody.to_owned(), ToString::to_string),
        still_open: duty.still_open,
        state: if duty.still_open { labels.still_open } else { labels.closed },
    };
    report.missed.iter().take(most).map(line).collect()
}

/// What somebody should look at, each in one sentence.
pub fn findings(report: &NightlyReport, words: Words) -> Vec<String> {
    let sentence = |finding: &gridward::community::Finding| {
        capital(&gridward::explain::sentence(&finding.because, words.language, words.zone))
    };
    let sentences: BTreeSet<String> = report.findings.iter().map(sentence).collect();
    sentences.into_iter().collect()
}
