//! Tables of the documentation that a test makes: what was found by what, and how long that took.

use std::error::Error;
use std::path::Path;
use std::time::Duration;

/// Holds the rows below `head` in a page of `core/docs` against those that were found, all but the seconds in their last
/// column; `GRIDWARD_BLESS` writes them anew, with the seconds.
pub fn holds(page: &str, head: &str, rows: &[(String, Duration)]) -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(page);
    // A checkout may have other ends of lines.
    let text = std::fs::read_to_string(&path)?.replace("\r\n", "\n");
    let (before, below) = text.split_once(head).ok_or_else(|| format!("core/docs/{page} has no table {head}"))?;
    let mut lines = below.trim_start_matches('\n').lines();
    let rule = lines.next().ok_or("a table without a rule")?;
    let kept: Vec<&str> = lines.take_while(|line| line.starts_with('|')).collect();
    if std::env::var_os("GRIDWARD_BLESS").is_some() {
        let after = below.split_once("\n\n").map_or("", |(_, after)| after);
        let rows = rows.iter().map(|(row, took)| format!("| {row} | {:.2} |", took.as_secs_f64()));
        let table: Vec<String> = [head.to_owned(), rule.to_owned()].into_iter().chain(rows).collect();
        let end = if after.is_empty() { "\n" } else { "\n\n" };
        std::fs::write(&path, format!("{before}{}{end}{after}", table.join("\n")))?;
        return Ok(());
    }
    let found: Vec<String> = rows.iter().map(|(row, _)| format!("| {row}")).collect();
    let told: Vec<&str> = kept.iter().filter_map(|line| line.rsplit_once(" | ").map(|(told, _)| told)).collect();
    assert!(
        told == found,
        "the table of core/docs/{page} is stale, renew it with GRIDWARD_BLESS=1:\n{}",
        found.join("\n")
    );
    Ok(())
}
