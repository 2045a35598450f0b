//! `gridward policy prove`: every history of a small household under a rule book.

use super::args::ProveArguments;
use super::policy::named;
use crate::output::{Failure, print, print_json, read_text};
use gridward::base::{Argument, Language, TimeOfDay, Zone};
use gridward::explain::message;
use gridward::testkit::exhaustive::{
    Alone, Bounds, Found, Households, Judged, Part, Promise, Proof, ProofError, first,
};
use serde::Serialize;
use std::path::Path;
use std::thread;

/// What came of it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Proved {
    policy: String,
    version: u32,
    digest: String,
    bounds: Bounds,
    /// Different facts, each at each time.
    facts: u64,
    promises: u64,
    /// Histories of one resident.
    personal: u64,
    /// Histories of the household on which every law was evaluated; of two that differ by swapping the residents, one.
    histories: u64,
    /// Pairs that were left out because more bears on one judgement than the bounds allow.
    left_out: u64,
    /// Different judgements that they came to.
    judgements: u64,
    /// Judgements as of an instant, each by engine and model.
    states: u64,
    /// Histories that were judged once more, each in an engine of its own.
    alone: u64,
    /// Measures that were judged once more by what they cite alone.
    reasons: u64,
    holds: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    counterexample: Option<Counterexample>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Counterexample {
    #[serde(flatten)]
    found: Found,
    story: String,
}

/// Proves it, or tells the shortest history for which it does not hold.
pub fn run(arguments: &ProveArguments) -> Result<(), Failure> {
    let policy = named(&arguments.policy)?;
    let language: Language = arguments.lang.into();
    let promises = arguments.promises.as_deref().map(promised).transpose()?.unwrap_or_default();
    let mut hours = arguments.hours.clone();
    hours.sort_unstable();
    hours.dedup();
    let clocks = hours.into_iter().filter_map(|hour| TimeOfDay::new(hour, 0)).collect();
    let (residents, days, each) = (arguments.residents, arguments.days, arguments.facts);
    let bounds = Bounds { residents, days, clocks, each, ..Bounds::of(&policy) };
    let proof = Proof::new(policy, promises, bounds).map_err(Failure::wrong)?;
    let threads = arguments.threads.map(usize::from);
    let threads = threads.or_else(|| thread::available_parallelism().ok().map(usize::from)).unwrap_or(1);
    let proved = prove(&proof, threads, arguments.sample, language)?;
    if arguments.json {
        print_json(&proved)?;
    } else {
        tell(&proof, &proved, language)?;
    }
    match &proved.counterexample {
        None => Ok(()),
        Some(_) => Err(Failure::Check(format!("`{}` does not keep a law or a promise", proved.policy))),
    }
}

/// The promises in a file.
fn promised(file: &Path) -> Result<Vec<Promise>, Failure> {
    let text = read_text(file)?;
    serde_json::from_str(&text).map_err(|error| Failure::Use(format!("`{}`: {error}", file.display())))
}

fn prove(proof: &Proof, threads: usize, sample: u32, language: Language) -> Result<Proved, Failure> {
    let judged = shared(threads, |part| proof.people(part))?;
    let judged = judged.into_iter().fold(Judged::default(), Judged::and);
    let households = shared(threads, |part| Ok(proof.households(&judged, part)))?;
    let households = households.into_iter().fold(Households::default(), Households::and);
    let mut found = first(judged.found.clone(), households.found.clone());
    let mut alone = Alone::default();
    if found.is_none() {
        let parts = shared(threads, |part| proof.alone(&judged, part, sample))?;
        alone = parts.into_iter().fold(alone, Alone::and);
        found = alone.found;
    }
    let many = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    Ok(Proved {
        policy: proof.policy.id.to_string(),
        version: proof.policy.version,
        digest: proof.policy.digest(),
        bounds: proof.bounds.clone(),
        facts: many(proof.histories.items.len()),
        promises: many(proof.promises.len()),
        personal: many(proof.histories.people.len()),
        histories: if found.is_none() { households.histories } else { 0 },
        left_out: households.left_out,
        judgements: judged.judgements,
        states: judged.states,
        alone: alone.histories,
        reasons: alone.reasons,
        holds: found.is_none(),
        counterexample: found.map(|found| Counterexample { story: proof.tale(&found, language), found }),
    })
}

/// One thread for each share.
fn shared<T: Send>(threads: usize, work: impl Fn(Part) -> Result<T, ProofError> + Sync) -> Result<Vec<T>, Failure> {
    let work = &work;
    thread::scope(|scope| {
        let started: Vec<_> =
            (0..threads).map(|number| scope.spawn(move || work(Bounds::part(number, threads)))).collect();
        let ended = started.into_iter().map(|thread| match thread.join() {
            Ok(done) => done.map_err(Failure::wrong),
            Err(_) => Err(Failure::wrong("a thread of the proof has ended early")),
        });
        ended.collect()
    })
}

fn tell(proof: &Proof, proved: &Proved, language: Language) -> Result<(), Failure> {
    let number = |count: u64| Argument::Text(grouped(count));
    let text = |text: String| Argument::Text(text);
    let clocks: Vec<String> = proved.bounds.clocks.iter().map(ToString::to_string).collect();
    let values = [
        ("policy", Argument::Label(proof.policy.title.clone())),
        ("residents", number(u64::from(proved.bounds.residents))),
        ("first", Argument::Date(proved.bounds.start)),
        ("width", number(u64::from(proved.bounds.days))),
        ("clocks", text(clocks.join(", "))),
        ("each", number(u64::from(proved.bounds.each))),
        ("facts", number(proved.facts)),
        ("promises", number(proved.promises)),
        ("personal", number(proved.personal)),
        ("histories", number(proved.histories)),
        ("left", number(proved.left_out)),
        ("judgements", number(proved.judgements)),
        ("states", number(proved.states)),
        ("alone", number(proved.alone)),
        ("reasons", number(proved.reasons)),
    ];
    let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let say = |id: &str| message(id, &values, language, Zone::CHINA) + "\n";
    print(&say("proof.bounds"))?;
    match &proved.counterexample {
        None => {
            print(&say("proof.holds"))?;
            if proved.left_out > 0 {
                print(&say("proof.left"))?;
            }
            print(&say("proof.alone"))
        }
        Some(counterexample) => print(&format!("{}{}\n", say("proof.fails"), counterexample.story)),
    }
}

/// A count with a space between thousands.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let first = digits.len() % 3;
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 3 == first {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}
