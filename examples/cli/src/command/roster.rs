//! `gridward roster`: a household roster and everything that is wrong with it.

use super::args::RosterArguments;
use crate::output::{Failure, print, print_json, read_bytes};
use gridward::base::{CivilDate, Instant, Zone};
use gridward::place::roster::{Roster, RosterOptions, read, template};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// Reads the roster, or prints an empty one.
pub fn run(arguments: &RosterArguments) -> Result<(), Failure> {
    let Some(file) = arguments.file.as_deref().filter(|_| !arguments.template) else {
        return print(template());
    };
    let today = arguments.today.unwrap_or_else(today);
    let roster = read(&read_bytes(file)?, &RosterOptions { today });
    if arguments.json {
        print_json(&roster)?;
    } else {
        print(&summary(file, &roster))?;
    }
    let problems = roster.problems.len();
    if problems == 0 {
        return Ok(());
    }
    let more = match roster.left_out {
        0 => String::new(),
        more => format!(", and {more} more that are not listed"),
    };
    Err(Failure::Check(format!("`{}` has {problems} problems{more}", file.display())))
}

/// The day by the calendar of China, for which rosters are written.
fn today() -> CivilDate {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let now = i64::try_from(since.as_millis()).ok().and_then(Instant::from_millis).unwrap_or(Instant::MAX);
    Zone::CHINA.date(now)
}

/// What was taken, and every bad line.
fn summary(file: &Path, roster: &Roster) -> String {
    let counts = roster.counts;
    let encoding = roster.encoding.map_or_else(|| "unknown encoding".to_owned(), |encoding| encoding.to_string());
    let mut lines = vec![
        format!("{} ({encoding}): {} lines", file.display(), counts.lines),
        format!(
            "taken: {} compounds, {} buildings, {} stairwells, {} households, {} residents, {} grids",
            counts.compounds,
            counts.buildings,
            counts.stairwells,
            counts.households,
            counts.residents,
            roster.grids.len()
        ),
    ];
    if counts.bad_lines > 0 {
        lines.push(format!("not taken: {} lines", counts.bad_lines));
    }
    lines.extend(roster.problems.iter().map(|problem| format!("problem: {problem}")));
    lines.extend(roster.notes.iter().map(|note| format!("note: {note}")));
    lines.join("\n") + "\n"
}
