//! What the bulk call takes from the heap: nothing for a person. A binary of its own, because the count is the process's.

use gridward::engine::{BulkAnswer, BulkCase};
use gridward_tests::bulk::{asked_at, people, triage};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::error::Error;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

type Outcome = Result<(), Box<dyn Error>>;

/// How often memory was asked for, also to make a list longer.
fn count(work: impl FnOnce()) -> usize {
    let heap = Region::new(ALLOCATOR);
    work();
    let change = heap.change();
    change.allocations + change.reallocations
}

/// One test only: what another one allocates meanwhile would be counted too.
#[test]
fn twice_the_people_take_no_more_allocations() -> Outcome {
    let (engine, as_of) = (triage()?, asked_at()?);
    let all: Vec<BulkCase> = people(40_000)?;
    let some = all.get(..20_000).ok_or("too few people")?;
    assert!(all.iter().any(|case| !case.samples.is_empty()), "some of them were tested");

    // Into lists that are long enough: what is left is made once for a call, whoever is asked about.
    let mut answer = BulkAnswer::default();
    engine.judge_all_into(&all, as_of, &mut answer);
    let for_some = count(|| engine.judge_all_into(some, as_of, &mut answer));
    let for_all = count(|| engine.judge_all_into(&all, as_of, &mut answer));
    assert_eq!(for_some, for_all);
    let held = answer.judgements.iter().filter(|judgement| judgement.stages > 0).count();
    assert!(held > 10_000, "{held} of 40,000 came under a measure");

    // Into new lists: they grow by doubling, which is a handful of times for everybody.
    let (mut first, mut second) = (BulkAnswer::default(), BulkAnswer::default());
    let for_some = count(|| engine.judge_all_into(some, as_of, &mut first));
    let for_all = count(|| engine.judge_all_into(&all, as_of, &mut second));
    assert!(for_all <= for_some + 2, "{for_some} for 20,000 and {for_all} for 40,000 people");

    // The instrument counts: a list for each person would be seen.
    assert!(count(|| drop(some.to_vec())) > 1_000);
    Ok(())
}
