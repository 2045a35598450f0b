//! Rule books with a defect, as data (`defects.json`): each is found, by the check of the document, by a law of rule books that a
//! team picks, or because its run reached nothing.

use super::{Outcome, table};
use gridward::policy::{Policy, preset};
use gridward::quarantine::Setting;
use gridward::testkit::laws::{Law, rule_book};
use gridward::testkit::policies::near::{Change, variations};
use gridward::testkit::{Check, Failure};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::time::Instant;

/// So many histories are enough for each of the defects.
const CASES: u32 = 40;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Defect {
    /// What is wrong, in words.
    name: String,
    preset: String,
    /// JSON pointers and what stands there instead; `null` for nothing.
    patch: Vec<(String, Value)>,
    /// The law or the fault that finds it.
    found_by: String,
}

fn defects() -> Result<Vec<Defect>, serde_json::Error> {
    serde_json::from_str(include_str!("defects.json"))
}

fn patched(defect: &Defect) -> Result<Value, Box<dyn std::error::Error>> {
    let mut document = serde_json::to_value(preset(&defect.preset)?)?;
    for (at, to) in &defect.patch {
        let (parent, name) = at.rsplit_once('/').ok_or("no pointer")?;
        match document.pointer_mut(parent).ok_or_else(|| format!("nothing at {parent}"))? {
            Value::Object(fields) if to.is_null() => {
                _ = fields.remove(name).ok_or_else(|| format!("nothing at {at}"))?
            }
            Value::Object(fields) => _ = fields.insert(name.to_owned(), to.clone()),
            Value::Array(items) if to.is_null() => _ = items.remove(name.parse()?),
            Value::Array(items) => *items.get_mut(name.parse::<usize>()?).ok_or("no such item")? = to.clone(),
            _ => return Err(format!("nothing can stand at {at}").into()),
        }
    }
    Ok(document)
}

/// What a team that adapts a preset would ask: everything of the engine, and that nobody is held less.
fn asked(document: &str, original: Policy) -> Result<(), Failure> {
    // Some presets hold people at home whom nobody checks, such as whoever waits for a second sample.
    let stages = original.quarantine.plans.iter().flat_map(|plan| &plan.stages);
    let mut strict = stages.filter(|stage| stage.setting >= Setting::Home);
    let checks = usize::from(strict.all(|stage| !stage.checks.is_empty()));
    let as_strict = move |policy: &Policy| {
        let original = Policy { zone: policy.zone, ..original.clone() };
        Law::new(0, "no_milder_than", move |history| rule_book::no_milder_than(history, &original))
    };
    let check = Check::of_document(document)?;
    let policy = Policy::from_json(document).map_err(Failure::Unreadable)?;
    let engine = ["no_early_release", "no_forgotten_person", "checks"];
    check
        .only(&engine)
        .and(Law::new(0, "checked_daily", move |history| rule_book::checked_daily(history, checks)))
        .and(Law::new(0, "riskier_is_never_milder", rule_book::riskier_is_never_milder))
        .and(Law::new(0, "no_longer_than", |history| rule_book::no_longer_than(history, 100)))
        .and(as_strict(&policy))
        .cases(CASES)
        .as_drawn()
        .run()
        .map(|_| ())
}

#[test]
fn each_defect_is_found_by_the_law_that_is_named() -> Outcome {
    let defects = defects()?;
    assert!(defects.len() >= 12);
    let names: BTreeSet<&str> = defects.iter().map(|defect| defect.name.as_str()).collect();
    assert_eq!(names.len(), defects.len());
    let (mut wrong, mut rows, mut by_law) = (Vec::new(), Vec::new(), 0);
    for defect in &defects {
        let document = patched(defect)?.to_string();
        let start = Instant::now();
        let failure = asked(&document, preset(&defect.preset)?).err();
        let took = start.elapsed();
        let by = failure.as_ref().map(Failure::by);
        if by.as_deref() != Some(defect.found_by.as_str()) {
            wrong.push(format!("{}: found by {by:?}, not {}", defect.name, defect.found_by));
        }
        let by = match failure {
            Some(Failure::Broken(_)) => "law",
            _ => "check",
        };
        by_law += u32::from(by == "law");
        rows.push((format!("{} | `{}` | {by} `{}`", defect.name, defect.preset, defect.found_by), took));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(by_law >= 12, "{by_law} of them by a law");
    table::holds("testkit.md", "| defect | preset | found by | seconds |", &rows)
}

/// The same laws hold of the presets themselves: what is found is the defect.
#[test]
fn nothing_is_found_in_the_presets_themselves() -> Outcome {
    let presets: BTreeSet<String> = defects()?.into_iter().map(|defect| defect.preset).collect();
    for id in presets {
        let policy = preset(&id)?;
        asked(&serde_json::to_string(&policy)?, policy)?;
    }
    Ok(())
}

/// A rule book that differs in one thing is refused with a line, or can be used: no variation ends otherwise.
#[test]
fn whatever_is_varied_is_refused_or_can_be_used() -> Outcome {
    let document = serde_json::to_value(preset("cn-2021-14")?)?;
    let all = variations(&document);
    let (mut refused, mut used) = (BTreeSet::new(), 0);
    for variation in &all {
        let found = variation.check();
        let errors = found.faults.iter().filter(|fault| !fault.code.starts_with("hint."));
        let codes: BTreeSet<&str> = errors.map(|fault| fault.code).collect();
        assert_eq!(found.usable, codes.is_empty(), "{} {:?}: {codes:?}", variation.at, variation.change);
        used += u32::from(found.usable);
        refused.extend(codes);
    }
    println!("{} variations of cn-2021-14, {used} of them can be used; refused for {refused:?}", all.len());
    assert!(all.iter().any(|one| one.change == Change::Swapped) && used > 50 && refused.len() > 10, "{refused:?}");
    Ok(())
}
