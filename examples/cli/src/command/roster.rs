//! `gridward roster`: a household roster and everything that is wrong with it.

use super::args::RosterArguments;
use crate::output::{Failure, print, read_bytes};
use gridward::base::{CivilDate, Instant, Zone};
use gridward::place::roster::{Roster, RosterOptions, read, read_from, template};
use std::fs::File;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// Reads the roster, or prints an empty one.
pub fn run(arguments: &RosterArguments) -> Result<(), Failure> {
    let Some(file) = arguments.file.as_deref().filter(|_| !arguments.template) else {
        return print(template());
    };
    let today = arguments.today.unwrap_or_else(today);
    let roster = read_file(file, &RosterOptions { today })?;
    print_roster(file, &roster, arguments.json)?;
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

/// Reads the file where it lies; what comes through a pipe can be read once only, so all of it is taken in first.
fn read_file(path: &Path, options: &RosterOptions) -> Result<Roster, Failure> {
    let roster = match File::open(path) {
        Ok(file) if file.metadata().is_ok_and(|about| about.is_file()) => read_from(file, options),
        _ => return Ok(read(&read_bytes(path)?, options)),
    };
    roster.map_err(|error| Failure::Use(format!("`{}` cannot be read: {error}", path.display())))
}

/// Writes to stdout piece by piece: a whole roster as one text would take more memory than the roster itself.
fn print_roster(path: &Path, roster: &Roster, as_json: bool) -> Result<(), Failure> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let written = if as_json {
        serde_json::to_writer_pretty(&mut out, roster).map_err(Into::into).and_then(|()| writeln!(out))
    } else {
        write_summary(&mut out, path, roster)
    };
    match written.and_then(|()| out.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Failure::Closed),
        Err(error) => Err(Failure::Use(format!("stdout cannot be written: {error}"))),
    }
}

/// What was taken, and every bad line.
fn write_summary(out: &mut impl Write, path: &Path, roster: &Roster) -> std::io::Result<()> {
    let counts = roster.counts;
    let encoding = roster.encoding.map_or_else(|| "unknown encoding".to_owned(), |encoding| encoding.to_string());
    writeln!(out, "{} ({encoding}): {} lines", path.display(), counts.lines)?;
    writeln!(
        out,
        "taken: {} compounds, {} buildings, {} stairwells, {} households, {} residents, {} grids",
        counts.compounds,
        counts.buildings,
        counts.stairwells,
        counts.households,
        counts.residents,
        roster.grids.len()
    )?;
    if counts.bad_lines > 0 {
        writeln!(out, "not taken: {} lines", counts.bad_lines)?;
    }
    for problem in &roster.problems {
        writeln!(out, "problem: {problem}")?;
    }
    for note in &roster.notes {
        writeln!(out, "note: {note}")?;
    }
    Ok(())
}
