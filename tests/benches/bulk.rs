//! Triage of a million people under one policy, on one core: `cargo bench -p gridward-tests --bench bulk`.
//!
//! The same people are judged by the rules of a document and by a program that was written by hand for this one rule book
//! (`tests/src/bulk/hand.rs`), in turns. Prints the processor time of both, the median of the runs, and the allocations.
//! Fails where the two differ in anything, where the document takes more than one and a half times the time of the program,
//! where a million people take two seconds or a person takes memory of their own. Where nobody measures, no time counts.
//!
//! Then the same people as columns of Arrow, with one thread and with as many as there are cores, alone and beside a second rule
//! book; fails where that says something else about anybody.

use gridward::Engine;
use gridward::community::AsOf;
use gridward::engine::columns::arrow_array::cast::AsArray;
use gridward::engine::columns::arrow_array::types::UInt16Type;
use gridward::engine::columns::arrow_array::{Array, RecordBatch};
use gridward::engine::columns::{ColumnError, case_batch};
use gridward::engine::{BulkAnswer, BulkCase};
use gridward::policy::preset;
use gridward_tests::bulk::{ByHand, asked_at, people, triage};
use gridward_tests::{is_measuring, processor_micros};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::error::Error;
use std::num::NonZeroUsize;
use std::thread::available_parallelism;
use std::time::Instant;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// People where somebody measures; others in proportion.
const PEOPLE: u32 = 1_000_000;

/// The most milliseconds that they may take on one core.
const MOST_MILLIS: u128 = 2_000;

/// The most that the document may take, in percent of what the program by hand takes.
const MOST_PERCENT: u128 = 150;

/// Runs of each of which the median counts; the first, which also finds the memory, does not.
const RUNS: usize = 9;

/// The processor time of `work`, in microseconds.
fn timed<T>(start: Instant, work: impl FnOnce() -> T) -> (u128, T) {
    let before = processor_micros(start);
    let done = work();
    (processor_micros(start).saturating_sub(before), done)
}

fn median(mut times: Vec<u128>) -> u128 {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Where two answers differ, if anywhere.
fn difference(ours: &BulkAnswer, by_hand: &BulkAnswer) -> Option<String> {
    if ours == by_hand {
        return None;
    }
    let differs = |person: &usize| {
        let (Some(one), Some(other)) = (ours.judgements.get(*person), by_hand.judgements.get(*person)) else {
            return true;
        };
        one != other || ours.stages_of(one) != by_hand.stages_of(other) || ours.tests_of(one) != by_hand.tests_of(other)
    };
    let person = (0..ours.judgements.len().max(by_hand.judgements.len())).find(differs);
    let told = |answer: &BulkAnswer| {
        let judged = person.and_then(|person| answer.judgements.get(person));
        judged.map(|judged| format!("{judged:?} {:?} {:?}", answer.stages_of(judged), answer.tests_of(judged)))
    };
    Some(format!("person {person:?}:\nby the document {:?}\nby hand {:?}", told(ours), told(by_hand)))
}

/// Where columns say another row, or another number of stages or tests, than the values do.
fn differ(answer: &BulkAnswer, batches: &[RecordBatch]) -> bool {
    let said = batches.iter().flat_map(|batch| {
        let (rows, stages, tests) =
            (batch.column(0), batch.column(4).as_list::<i32>(), batch.column(5).as_list::<i32>());
        let rows = rows.as_primitive::<UInt16Type>();
        let length = |length: i32| u16::try_from(length).unwrap_or(u16::MAX);
        (0..batch.num_rows()).map(move |row| {
            let stages = length(stages.value_length(row));
            (rows.is_valid(row).then(|| rows.value(row)), stages, length(tests.value_length(row)))
        })
    });
    let wanted = answer.judgements.iter().map(|judged| (judged.row, judged.stages, judged.tests));
    !said.eq(wanted)
}

/// What columns take, of the same people.
fn columns(engine: &Engine, cases: &[BulkCase], as_of: AsOf, answer: &BulkAnswer) -> Result<(), Box<dyn Error>> {
    let batch = case_batch(cases)?;
    let other = preset("cn-ed9")?;
    let cores = available_parallelism()?;
    let mut last = None;
    for threads in if cores == NonZeroUsize::MIN { vec![cores] } else { vec![NonZeroUsize::MIN, cores] } {
        let taken = |work: &dyn Fn() -> Result<Vec<RecordBatch>, ColumnError>| -> Result<_, Box<dyn Error>> {
            let (mut best, mut batches) = (u128::MAX, Vec::new());
            for _ in 0..if is_measuring() { 3 } else { 1 } {
                let start = Instant::now();
                batches = work()?;
                best = best.min(start.elapsed().as_micros());
            }
            Ok((best, batches))
        };
        let (one, judged) = taken(&|| engine.judge_batch(&batch, as_of, threads))?;
        let (two, compared) = taken(&|| engine.compare_batch(&other, &batch, as_of, threads))?;
        if differ(answer, &judged) {
            return Err("columns say something else".into());
        }
        let before: Vec<RecordBatch> =
            compared.iter().map(|batch| RecordBatch::from(batch.column(1).as_struct().clone())).collect();
        if differ(answer, &before) {
            return Err("columns of two rule books say something else".into());
        }
        let changed = |batch: &RecordBatch| batch.column(0).as_boolean().true_count();
        let changed = compared.iter().map(changed).sum::<usize>();
        println!(
            "as columns, {threads} threads: {} ms, under two rule books {} ms; {} people are held otherwise by the other",
            one / 1_000,
            two / 1_000,
            changed
        );
        if last.replace(changed).is_some_and(|last| last != changed) {
            return Err("the number of threads changes the answer".into());
        }
    }
    Ok(())
}

fn measure(count: u32) -> Result<(), Box<dyn Error>> {
    let (engine, cases, as_of) = (triage()?, people(count)?, asked_at()?);
    let mut hand = ByHand::new(as_of.at)?;
    let (mut times, mut times_by_hand, mut allocations) = (Vec::new(), Vec::new(), Vec::new());
    let (mut answer, mut by_hand) = (BulkAnswer::default(), BulkAnswer::default());
    let start = Instant::now();
    for run in 0..=RUNS {
        let heap = Region::new(ALLOCATOR);
        let (time, ()) = timed(start, || engine.judge_all_into(&cases, as_of, &mut answer));
        let change = heap.change();
        allocations.push(change.allocations + change.reallocations);
        let (time_by_hand, done) = timed(start, || hand.judge_all_into(&cases, &mut by_hand));
        done?;
        if run > 0 {
            times.push(time);
            times_by_hand.push(time_by_hand);
        }
    }
    if let Some(difference) = difference(&answer, &by_hand) {
        return Err(difference.into());
    }
    let held = answer.judgements.iter().filter(|judgement| judgement.stages > 0).count();
    let unsure = answer.judgements.iter().filter(|judgement| judgement.needs_engine.is_some()).count();
    let (time, time_by_hand) = (median(times), median(times_by_hand));
    let percent = time * 100 / time_by_hand.max(1);
    println!(
        "{count} people: {} ms, by hand {} ms: {percent} % of that, for the same answers; \
         {held} of them under a measure, {} stages, {} tests, {unsure} need the full engine",
        time / 1_000,
        time_by_hand / 1_000,
        answer.stages.len(),
        answer.tests.len()
    );
    let (first, again) = (allocations.first().copied().unwrap_or(0), allocations.last().copied().unwrap_or(0));
    println!("allocations: {first} for everybody the first time, {again} when the answer's lists are used again");
    if usize::try_from(count)? >= 1_000 && first.max(again) * 100 > usize::try_from(count)? {
        return Err("more than one allocation for a hundred people".into());
    }
    columns(&engine, &cases, as_of, &answer)?;
    if is_measuring() && time >= MOST_MILLIS * 1_000 {
        return Err(format!("{} ms, and {MOST_MILLIS} ms are allowed", time / 1_000).into());
    }
    if is_measuring() && percent > MOST_PERCENT {
        return Err(format!("{percent} % of the time by hand, and {MOST_PERCENT} % are allowed").into());
    }
    Ok(())
}

fn main() {
    if let Err(error) = measure(if is_measuring() { PEOPLE } else { PEOPLE / 100 }) {
        eprintln!("{error}");
        std::process::exit(1);
    }
}
