//! What another rule book would change, for a terminal.

use super::{Style, line};
use crate::words::{Words, number};
use gridward::base::Language;
use gridward::engine::{Diff, Difference, Standing};

/// The difference as text: how many people of each kind, then each of them.
pub fn difference(diff: &Diff, style: &Style) -> String {
    let words = style.words;
    let mut text = String::new();
    let (before, after) = (&diff.before, &diff.after);
    style.heading(&mut text, &format!("{} → {}", before.policy, after.policy));
    line(&mut text, &format!("{} → {}", before.title.get(words.language), after.title.get(words.language)));
    line(&mut text, &words.moment(diff.at));
    line(&mut text, "");
    let counts = diff.counts;
    let held = of(words, "under a measure", "管控中");
    let rows = [
        (held.to_owned(), format!("{} → {}", number(counts.held_before), number(counts.held_after))),
        (name(Difference::Freed, words).to_owned(), number(counts.freed)),
        (name(Difference::NewlyHeld, words).to_owned(), number(counts.newly_held)),
        (name(Difference::Longer, words).to_owned(), number(counts.longer)),
        (name(Difference::Shorter, words).to_owned(), number(counts.shorter)),
        (name(Difference::Stricter, words).to_owned(), number(counts.stricter)),
        (name(Difference::Milder, words).to_owned(), number(counts.milder)),
        (name(Difference::OtherPlan, words).to_owned(), number(counts.other_plan)),
        (of(words, "the same", "不变").to_owned(), number(counts.same)),
    ];
    style.numbers(&mut text, &["", ""], rows.map(|(name, count)| vec![name, count]).into());
    let people = diff.people.iter().map(|person| {
        vec![
            person.resident.to_string(),
            name(person.difference, words).to_owned(),
            standing(person.before.as_ref(), words),
            standing(person.after.as_ref(), words),
        ]
    });
    let people: Vec<_> = people.collect();
    if !people.is_empty() {
        let titles = [words.labels.id, "", before.policy.as_str(), after.policy.as_str()];
        style.table(&mut text, &titles, people);
    }
    text
}

fn of(words: Words, english: &'static str, chinese: &'static str) -> &'static str {
    match words.language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

fn name(difference: Difference, words: Words) -> &'static str {
    match difference {
        Difference::Freed => of(words, "would be free", "将解除"),
        Difference::NewlyHeld => of(words, "would be held", "将纳入管控"),
        Difference::Longer => of(words, "longer", "延长"),
        Difference::Shorter => of(words, "shorter", "缩短"),
        Difference::Stricter => of(words, "stricter", "从严"),
        Difference::Milder => of(words, "milder", "从宽"),
        Difference::OtherPlan => of(words, "another plan", "改用其他方案"),
    }
}

fn standing(standing: Option<&Standing>, words: Words) -> String {
    let Some(standing) = standing else { return of(words, "free", "无管控").to_owned() };
    let setting = words.code(standing.setting.code());
    match standing.free {
        Some(free) => format!("{setting}, {} {}", of(words, "until", "至"), words.end(free)),
        None => format!("{setting}, {} {}", of(words, "at the latest until", "最迟至"), words.end(standing.at_latest)),
    }
}
