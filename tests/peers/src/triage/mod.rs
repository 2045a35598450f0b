//! Who is held where, from which day and until which: 100,000 people under `cn-zhongshan-2022`.
//!
//! Everybody gives the row of the decision table, the first place, the first day and the first free day. Nobody has been
//! tested: a stage that only tests can end lasts until the cap once its days are over, and that everybody has to say, too.

mod cel;
mod hand;
mod own;
mod people;
mod rego;
mod zen;

use crate::Outcome;
use crate::measure::{Least, spent};
use gridward::quarantine::Setting;
use people::Workload;
use serde::Serialize;
use serde_json::{Value, json};

/// Measurements of each, in turns, of which the least counts.
const RUNS: usize = 7;

/// Of so many people those are asked about one by one that take an engine microseconds.
const FEWER: usize = 10;

/// Where somebody is held: the place first, from when, and the first free day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Held {
    pub setting: Setting,
    pub from: i32,
    pub until: i32,
}

/// What is said about one person. No row where a stay lies too far back to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Answer {
    pub row: Option<u16>,
    pub held: Option<Held>,
}

/// A place by its code.
fn setting(code: &str) -> Outcome<Setting> {
    Setting::ALL.into_iter().find(|setting| setting.code() == code).ok_or_else(|| format!("`{code}`").into())
}

struct Rival<'a> {
    name: &'static str,
    people: usize,
    /// Judges the first of so many people.
    judge: Box<dyn FnMut(usize) -> Outcome<Vec<Answer>> + 'a>,
    took: Least,
}

impl<'a> Rival<'a> {
    fn new(name: &'static str, people: usize, judge: impl FnMut(usize) -> Outcome<Vec<Answer>> + 'a) -> Self {
        Self { name, people, judge: Box::new(judge), took: Least::default() }
    }

    fn run(&mut self, wanted: &[Answer]) -> Outcome {
        let (took, answers) = spent(|| (self.judge)(self.people));
        self.took.add(took);
        compare_answers(self.name, &answers?, wanted.get(..self.people).ok_or("fewer people")?)
    }
}

/// Objects where answers are not the same.
fn compare_answers(name: &str, answers: &[Answer], wanted: &[Answer]) -> Outcome {
    if answers.len() != wanted.len() {
        return Err(format!("{name}: {} answers instead of {}", answers.len(), wanted.len()).into());
    }
    let mut pairs = answers.iter().zip(wanted).enumerate().filter(|(_, (answer, wanted))| answer != wanted);
    let Some((person, (answer, wanted))) = pairs.next() else { return Ok(()) };
    let differ = 1 + pairs.count();
    Err(format!("{name}: answers differ: {differ}, first: person {person}, {answer:?} instead of {wanted:?}").into())
}

/// Every rival in Rust.
pub fn compare(count: u32) -> Outcome<Value> {
    let workload = Workload::new(count)?;
    let (all, fewer) = (workload.people.len(), workload.people.len() / FEWER);
    let (own, hand) = (own::Own::new(&workload)?, hand::Hand::new(&workload));
    let inputs = workload.inputs()?;
    let inputs = inputs.get(..fewer).ok_or("fewer people")?;
    let (mut rego, cel, zen) = (rego::Rego::new(inputs)?, cel::Cel::new(inputs)?, zen::Zen::new(inputs)?);

    let wanted = own.judge(all)?;
    let mut rivals = [
        Rival::new("Gridward", all, |count| own.judge(count)),
        Rival::new("by hand in Rust", all, |count| {
            let people = workload.people.get(..count).ok_or("fewer people")?;
            Ok(people.iter().map(|person| hand.judge(person, &workload.areas)).collect())
        }),
        Rival::new("cel", fewer, |_| cel.judge()),
        Rival::new("regorus", fewer, |_| rego.judge()),
        Rival::new("zen-engine", fewer, |_| zen.judge()),
    ];
    for _ in 0..RUNS {
        for rival in &mut rivals {
            rival.run(&wanted)?;
        }
    }
    let rivals =
        rivals.iter().map(|rival| json!({"peer": rival.name, "people": rival.people, "nanos": rival.took.nanos()}));
    Ok(
        json!({ "people": all, "held": wanted.iter().filter(|answer| answer.held.is_some()).count(), "rivals": rivals.collect::<Vec<_>>() }),
    )
}

/// The same people for rivals that are not written in Rust, and what Gridward says about them.
pub fn write(count: u32) -> Outcome<Value> {
    let workload = Workload::new(count)?;
    let own = own::Own::new(&workload)?;
    Ok(json!({
        "now": workload.now,
        "areas": workload.areas,
        "people": workload.people,
        "inputs": workload.inputs()?,
        "cases": own.cases(),
        "config": own.engine().config(),
        "events": own.engine().events_since(&Default::default()),
        "asOf": Workload::as_of()?,
        "answers": own.judge(workload.people.len())?,
    }))
}
