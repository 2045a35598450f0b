//! The table of conflicts in the documentation, made from the engine's own.

use gridward::base::{Language, Zone};
use gridward::community::CONFLICTS;
use gridward::explain::message;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::path::Path;

const FILE: &str = "docs/conflicts.md";
const RENEW: &str = "GRIDWARD_BLESS=1 cargo test -p gridward --test conflicts";

fn words(id: &str, language: Language) -> String {
    message(id, &BTreeMap::new(), language, Zone::CHINA)
}

fn page() -> Result<String, Box<dyn Error>> {
    let mut page = String::new();
    writeln!(page, "# Conflicts between devices that knew nothing of each other\n")?;
    writeln!(page, "Made from the table `gridward::community::CONFLICTS`; after a change of it renew this page:")?;
    writeln!(page, "`{RENEW}`.\n")?;
    writeln!(
        page,
        "A merge refuses nothing and drops nothing. Whatever order the facts come in, each conflict has the one"
    )?;
    writeln!(
        page,
        "outcome of this table on every device, and leaves the finding that it names, which says what happened"
    )?;
    writeln!(
        page,
        "and whose business it is (`looks`). Each row has a vector, `conflict-` and its name, which every binding"
    )?;
    writeln!(
        page,
        "runs. Two grids that were drawn over one household are no finding but a gap of the coverage, with both.\n"
    )?;
    for (language, head) in [
        (Language::English, "| conflict | what happens | what comes of it | finding | who looks |"),
        (Language::Chinese, "| 冲突 | 发生了什么 | 如何处理 | 发现事项 | 由谁核实 |"),
    ] {
        writeln!(page, "{head}\n| --- | --- | --- | --- | --- |")?;
        for conflict in CONFLICTS {
            let (what, outcome) =
                (format!("conflict-{}", conflict.code), format!("conflict-{}-outcome", conflict.code));
            let rule = conflict.finding.rule();
            let finding = rule.trim_start_matches("finding.");
            let who = words(&format!("code.{}", conflict.finding.looks().code()), language);
            let (what, outcome) = (words(&what, language), words(&outcome, language));
            writeln!(page, "| `{}` | {what} | {outcome} | `{finding}` | {who} |", conflict.code)?;
        }
        writeln!(page)?;
    }
    Ok(format!("{}\n", page.trim_end()))
}

#[test]
fn the_table_of_conflicts_in_the_documentation_is_the_engine_s() -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let page = page()?;
    if std::env::var_os("GRIDWARD_BLESS").is_some() {
        std::fs::write(&path, &page)?;
    }
    // A checkout may have other ends of lines.
    let stored = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(stored == page, "core/{FILE} is stale; renew it with: {RENEW}");
    let codes: BTreeSet<&str> = CONFLICTS.iter().map(|conflict| conflict.code).collect();
    assert_eq!(codes.len(), CONFLICTS.len(), "two conflicts have one name");
    Ok(())
}
