//! The drawing of the household machine in the documentation, made from the engine's own table of transitions.

use super::devices::Outcome;
use gridward::base::{Language, Zone};
use gridward::explain::message;
use gridward::screening::{ScreeningState, TRANSITIONS, Trigger};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

const FILE: &str = "docs/screening.md";
const RENEW: &str = "GRIDWARD_BLESS=1 cargo test -p gridward --test campaign drawing";

/// Ok when the file that is checked in is the one that the table makes; with `GRIDWARD_BLESS` it is written first.
pub fn fresh() -> Outcome {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let page = page()?;
    if std::env::var_os("GRIDWARD_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        std::fs::write(&path, &page)?;
    }
    // A checkout may have other ends of lines.
    let stored = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if stored == page { Ok(()) } else { Err(format!("core/{FILE} is stale; renew it with: {RENEW}").into()) }
}

fn word(code: &str, language: Language) -> String {
    message(&format!("code.{code}"), &BTreeMap::new(), language, Zone::CHINA)
}

fn comes_back(state: ScreeningState) -> &'static str {
    match state {
        ScreeningState::NotStarted => "whoever has the duty `screeningVisit`, before the round ends",
        ScreeningState::Referred => {
            "whoever has the duty `referralFollowUp`, within its `withinHours` of the last visit"
        }
        ScreeningState::Vacant | ScreeningState::GoneAway => {
            "nobody, unless the notice is gone from the door: then the duty `noticeVisit`, at once"
        }
        other if other.is_final() => "nobody: a further visit is refused, `nothingLeftToAsk`",
        _ => "whoever has the duty `screeningRetry`, within the policy's `retryHours` of the last visit (N2: six)",
    }
}

fn page() -> Outcome<String> {
    let mut page = String::new();
    writeln!(page, "# Where a household stands in a screening round\n")?;
    writeln!(page, "Made from the table `gridward::screening::TRANSITIONS`, which the engine itself runs on. After a")?;
    writeln!(page, "change of the table renew this page: `{RENEW}`.\n")?;
    writeln!(page, "What the table does not list changes nothing. A household reaches an end only when everybody's")?;
    writeln!(
        page,
        "whereabouts are known (N2). Who lives there is judged anew at every question: somebody who moves in"
    )?;
    writeln!(page, "later is asked for too, also where everybody before was accounted for.\n")?;

    writeln!(page, "```mermaid\nstateDiagram-v2")?;
    for state in ScreeningState::ALL {
        let (english, chinese) = (word(state.code(), Language::English), word(state.code(), Language::Chinese));
        writeln!(page, "    state \"{english} {chinese}\" as {}", state.code())?;
    }
    writeln!(page, "    [*] --> {}", ScreeningState::NotStarted.code())?;
    for ((from, to), triggers) in arrows() {
        writeln!(page, "    {} --> {} : {}", from.code(), to.code(), triggers.join(", "))?;
    }
    for state in ScreeningState::ALL.into_iter().filter(|state| state.is_final()) {
        writeln!(page, "    {} --> [*]", state.code())?;
    }
    writeln!(page, "```\n")?;

    writeln!(page, "| state | meaning | 含义 | end? | who comes back when |\n| --- | --- | --- | --- | --- |")?;
    for state in ScreeningState::ALL {
        let (english, chinese) = (word(state.code(), Language::English), word(state.code(), Language::Chinese));
        let end = if state.is_final() { "yes" } else { "no" };
        writeln!(page, "| `{}` | {english} | {chinese} | {end} | {} |", state.code(), comes_back(state))?;
    }
    writeln!(page, "\n| trigger | meaning | 含义 |\n| --- | --- | --- |")?;
    let triggers: BTreeSet<Trigger> = TRANSITIONS.iter().map(|(_, trigger, _)| *trigger).collect();
    for trigger in triggers {
        let code = trigger.code();
        writeln!(page, "| `{code}` | {} | {} |", word(code, Language::English), word(code, Language::Chinese))?;
    }
    Ok(page)
}

type Arrow = (ScreeningState, ScreeningState);

/// Several triggers between the same two states share one arrow.
fn arrows() -> BTreeMap<Arrow, Vec<&'static str>> {
    let mut arrows: BTreeMap<Arrow, Vec<&'static str>> = BTreeMap::new();
    for (from, trigger, to) in TRANSITIONS {
        arrows.entry((*from, *to)).or_default().push(trigger.code());
    }
    arrows
}
