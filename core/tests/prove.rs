//! The bounded proof: presets hold, and each defect that somebody can write into a rule book, and `policy check` cannot know
//! to be one, is found by the shortest story.
#![cfg(feature = "presets")]

#[path = "common/table.rs"]
mod table;

use gridward::base::{Language, TimeOfDay};
use gridward::policy::{Policy, preset};
use gridward::testkit::exhaustive::{Bounds, Case, Found, Promise, Proof, first};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::time::Instant;

type Outcome = Result<(), Box<dyn Error>>;

/// What is promised of a preset, and kept by it within the bounds of these tests.
fn promises(preset: &str) -> Result<Vec<Promise>, Box<dyn Error>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/prove/promises").join(format!("{preset}.json"));
    Ok(serde_json::from_str(&std::fs::read_to_string(file)?)?)
}

/// One change of a document: the value at a place is set, one is put before that place of a list, or taken away.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Patch {
    at: String,
    set: Option<Value>,
    insert: Option<Value>,
    #[serde(default)]
    remove: bool,
}

/// A rule book with a defect, and how it is found.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Defect {
    id: String,
    /// What is wrong, in words.
    what: String,
    preset: String,
    patches: Vec<Patch>,
    /// The law that it breaks, and the promise where that is one.
    law: String,
    promise: Option<String>,
    /// False where the law is broken whatever the author promises: then nothing is promised.
    #[serde(default = "yes")]
    promised: bool,
    /// The days on which something has to happen before it shows.
    days: u8,
    /// The story in English, line by line; the last line says what is wrong.
    story: Vec<String>,
}

fn yes() -> bool {
    true
}

fn defects() -> Result<Vec<Defect>, Box<dyn Error>> {
    Ok(serde_json::from_str(include_str!("prove/defects.json"))?)
}

fn patched(defect: &Defect) -> Result<Policy, Box<dyn Error>> {
    let mut document = serde_json::to_value(preset(&defect.preset)?)?;
    for patch in &defect.patches {
        let (parent, key) = patch.at.rsplit_once('/').ok_or("no place")?;
        let parent = document.pointer_mut(parent).ok_or_else(|| format!("{}: nothing there", patch.at))?;
        match (parent, &patch.insert, &patch.set) {
            (Value::Array(list), Some(value), _) => list.insert(key.parse()?, value.clone()),
            (Value::Array(list), _, _) if patch.remove => drop(list.remove(key.parse()?)),
            (Value::Array(list), _, Some(value)) => {
                *list.get_mut(key.parse::<usize>()?).ok_or("no such place")? = value.clone();
            }
            (Value::Object(fields), _, _) if patch.remove => {
                fields.remove(key).ok_or_else(|| format!("{}: nothing there", patch.at))?;
            }
            (Value::Object(fields), _, Some(value)) => drop(fields.insert(key.to_owned(), value.clone())),
            _ => return Err(format!("{}: neither list nor object", patch.at).into()),
        }
    }
    Ok(Policy::from_json(&document.to_string())?)
}

/// What breaks within the bounds, if anything, and how many histories hold.
fn proved(proof: &Proof, parts: usize) -> Result<(Option<Found>, u64), Box<dyn Error>> {
    let mut judged = gridward::testkit::exhaustive::Judged::default();
    for number in 0..parts {
        judged = judged.and(proof.people(Bounds::part(number, parts))?);
    }
    let mut histories = 0;
    let mut found = judged.found.clone();
    for number in 0..parts {
        let households = proof.households(&judged, Bounds::part(number, parts));
        histories += households.histories;
        found = first(found, households.found);
    }
    if found.is_none() {
        let alone = proof.alone(&judged, Bounds::part(0, 1), 400)?;
        assert!(alone.histories > 0, "no engine of its own");
        found = alone.found;
    }
    Ok((found, histories))
}

#[test]
fn each_defect_is_found_by_the_shortest_story() -> Outcome {
    let defects = defects()?;
    assert!(defects.len() >= 12, "{} defects", defects.len());
    let (mut wrong, mut rows) = (Vec::new(), Vec::new());
    for defect in &defects {
        let policy = patched(defect)?;
        let promises = if defect.promised { promises(&defect.preset)? } else { Vec::new() };
        let bounds = Bounds { days: defect.days, ..Bounds::of(&policy) };
        let proof = Proof::new(policy, promises, bounds)?;
        let start = Instant::now();
        let (found, _) = proved(&proof, 1)?;
        let took = start.elapsed();
        let Some(found) = found else {
            wrong.push(format!("{}: {} is not found", defect.id, defect.what));
            continue;
        };
        let story = proof.tale(&found, Language::English);
        let same = story.lines().eq(defect.story.iter().map(String::as_str));
        let law = (found.breach.law.name(), found.breach.promise.as_deref());
        if !same || law != (defect.law.as_str(), defect.promise.as_deref()) {
            wrong.push(format!("{}: {:?}\n{story}", defect.id, law));
        }
        let promise = law.1.map(|promise| format!("`{promise}`")).unwrap_or_default();
        let what = defect.what.trim_end_matches('.');
        rows.push((format!("{what} | `{}` | `{}` | {promise}", defect.preset, law.0), took));
        let chinese = proof.tale(&found, Language::Chinese);
        assert_eq!(chinese.lines().count(), story.lines().count(), "{chinese}");
        assert!(!chinese.contains("proof") && chinese.contains('：'), "{chinese}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    table::holds("proof.md", "| defect | preset | law | promise | seconds |", &rows)
}

#[test]
fn presets_hold_within_small_bounds_and_shares_make_the_whole() -> Outcome {
    for (id, days, each) in [("cn-2020-14", 1, 2), ("cn-ed9", 2, 1), ("cn-ed9", 1, 2), ("cn-changsha-2020", 1, 2)] {
        let policy = preset(id)?;
        let bounds = Bounds { days, each, ..Bounds::of(&policy) };
        let proof = Proof::new(policy, promises(id)?, bounds)?;
        let (found, histories) = proved(&proof, 1)?;
        assert!(
            found.is_none(),
            "{id}:\n{}",
            found.map(|found| proof.tale(&found, Language::English)).unwrap_or_default()
        );
        assert!(histories > 500, "{id}: {histories}");
        if id == "cn-2020-14" {
            assert_eq!(proved(&proof, 3)?, (None, histories), "three shares are the whole");
        }
    }
    Ok(())
}

#[test]
fn histories_are_what_the_bounds_say() -> Outcome {
    let policy = preset("cn-2020-14")?;
    let clocks: Vec<TimeOfDay> = ["00:00", "09:00"].iter().map(|clock| clock.parse()).collect::<Result<_, _>>()?;
    let bounds = Bounds { days: 2, each: 2, clocks, ..Bounds::of(&policy) };
    let proof = Proof::new(policy, Vec::new(), bounds)?;
    let (items, people) = (proof.histories.items.len(), proof.histories.people.len());
    assert_eq!(people, 1 + items + items * (items - 1) / 2, "none, one and two of them");
    assert!(proof.histories.items.windows(2).all(|pair| matches!(pair, [a, b] if (a.at, &a.deed) < (b.at, &b.deed))));
    let different: BTreeSet<_> = proof.histories.people.iter().collect();
    assert_eq!(different.len(), people, "each once");
    let cases: Vec<Case> = proof.histories.cases(proof.bounds.together)?;
    assert_eq!(cases.len(), people, "under this rule book nothing bears on anybody else");
    // The fewest facts first.
    assert!(cases.windows(2).all(|pair| matches!(pair, [a, b] if a.facts <= b.facts)));
    Ok(())
}

/// Pairs are counted by their kinds; here by looking at each.
#[test]
fn as_many_histories_are_counted_as_there_are_pairs_of_which_both_judgements_were_made() -> Outcome {
    let policy = preset("cn-ed9")?;
    let bounds = Bounds { days: 1, each: 2, ..Bounds::of(&policy) };
    let proof = Proof::new(policy, Vec::new(), bounds)?;
    let made: BTreeSet<Case> = proof.histories.cases(proof.bounds.together)?.into_iter().collect();
    let people = u32::try_from(proof.histories.people.len())?;
    let pairs = (0..people).flat_map(|a| (a..people).map(move |b| (a, b)));
    let both = |(a, b): &(u32, u32)| {
        made.contains(&proof.histories.beside(*a, *b)) && made.contains(&proof.histories.beside(*b, *a))
    };
    let (counted, left_out): (Vec<_>, Vec<_>) = pairs.partition(both);
    assert!(!left_out.is_empty(), "some rest on more than the bounds allow");
    let judged = proof.people(Bounds::part(0, 1))?;
    for parts in [1, 2] {
        let shares = (0..parts).map(|number| proof.households(&judged, Bounds::part(number, parts)));
        let found = shares.fold((0, 0), |(all, out), share| (all + share.histories, out + share.left_out));
        assert_eq!(found, (u64::try_from(counted.len())?, u64::try_from(left_out.len())?), "in {parts} shares");
    }
    Ok(())
}

#[test]
fn bounds_that_cannot_be_are_refused() -> Outcome {
    let policy = preset("cn-2020-14")?;
    let usual = Bounds::of(&policy);
    let half = vec!["09:30".parse()?];
    for bounds in [
        Bounds { residents: 0, ..usual.clone() },
        Bounds { residents: 3, ..usual.clone() },
        Bounds { days: 0, ..usual.clone() },
        Bounds { days: 15, ..usual.clone() },
        Bounds { each: 5, ..usual.clone() },
        Bounds { clocks: Vec::new(), ..usual.clone() },
        Bounds { clocks: half, ..usual.clone() },
    ] {
        assert!(Proof::new(policy.clone(), Vec::new(), bounds.clone()).is_err(), "{bounds:?}");
    }
    Ok(())
}

#[test]
fn a_promise_with_a_field_that_nobody_knows_is_refused() {
    let text = r#"{"id": "a", "title": {"en": "a", "zh": "a"}, "when": {}, "must": "beSigned", "exept": []}"#;
    assert!(serde_json::from_str::<Promise>(text).is_err());
    assert!(serde_json::from_str::<Promise>(&text.replace(r#", "exept": []"#, "")).is_ok());
}
