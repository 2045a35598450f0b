//! How much memory a community takes, per event and per resident's file; and reading a roster, beside its file.
//!
//! `cargo bench -p gridward-tests --bench memory`. Fails when a resident's file costs 1,024 bytes or more, or when a
//! roster takes three times its file or more. Whatever grows is counted twice while it does: the old and the new one.

use encoding_rs::{Encoding, GB18030, UTF_8};
use gridward::base::CivilDate;
use gridward::log::{Event, Fact, VersionVector};
use gridward::place::roster::{Roster, RosterOptions, read, read_from};
use gridward_tests::{empty_like, scales, shennong};
use peak_alloc::PeakAlloc;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Cursor;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// Bytes on the heap more than there were.
fn held_beyond(before: usize) -> usize {
    ALLOCATOR.current_usage().saturating_sub(before)
}

fn is_of_a_resident(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::ResidentRegistered(_)
            | Fact::ResidentMoved(_)
            | Fact::StayReported(_)
            | Fact::ReadingTaken(_)
            | Fact::SymptomsReported(_)
            | Fact::MeasureOrdered(_)
            | Fact::MeasureLifted(_)
    )
}

fn measure(scale: u32) -> Result<(), Box<dyn Error>> {
    let engine = shennong(scale)?.engine;
    let events = engine.events_since(&VersionVector::default());
    let mut fresh = empty_like(&engine)?;
    drop(engine);
    let (residents, others): (Vec<_>, Vec<_>) = events.into_iter().partition(|event| is_of_a_resident(&event.fact));
    let people = residents.iter().filter(|event| matches!(event.fact, Fact::ResidentRegistered(_))).count();

    let before = ALLOCATOR.current_usage();
    fresh.merge(others.clone());
    let without = held_beyond(before);
    fresh.merge(residents.clone());
    let whole = held_beyond(before);
    // The log holds each event once; what is left are the files, with the tables and indexes that find them.
    let files = (whole - without).saturating_sub(residents.len() * size_of::<Event>());
    let (per_resident, count) = (files / people.max(1), residents.len() + others.len());
    println!(
        "scale {scale}: {count} events of {} bytes; the whole engine holds {whole} bytes, {} an event; {people} \
         residents' files with tables and indexes {files} bytes, {per_resident} a resident",
        size_of::<Event>(),
        whole / count.max(1)
    );
    if per_resident >= 1_024 {
        return Err(format!("a resident costs {per_resident} bytes; less than 1,024 is the limit").into());
    }
    Ok(())
}

/// A roster of three residents to a household. Every hundredth line has a birth year that is none.
fn roster_file(households: u32, with_ids: bool, encoding: &'static Encoding) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut text = String::from("小区,楼栋,单元,房号,楼层,户编号,人员编号,出生年,性别,网格\n");
    for household in 0..households {
        let (building, door) = (household / 100 % 50, household % 100);
        for person in household * 3..household * 3 + 3 {
            let (compound, stairwell) = (household / 5_000, household / 50 % 2 + 1);
            write!(text, "松柏苑第{compound}小区,{building}号楼,{stairwell}单元,{},{},", 100 + door, door / 4 + 1)?;
            if with_ids {
                write!(text, "H-{household:06},R-{person:07},")?;
            } else {
                text.push_str(",,");
            }
            let year = if person % 100 == 99 { 19_500 } else { 1930 + person % 90 };
            let sex = if person % 2 == 0 { "女" } else { "男" };
            writeln!(text, "{year},{sex},第{}网格", household / 300)?;
        }
    }
    Ok(encoding.encode(&text).0.into_owned())
}

/// The most that was on the heap beside the file while it was read.
fn most_beside(read: impl Fn() -> Result<Roster, Box<dyn Error>>, residents: u32) -> Result<usize, Box<dyn Error>> {
    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    let roster = read()?;
    let most = ALLOCATOR.peak_usage().saturating_sub(before);
    let counts = roster.counts;
    if counts.bad_lines != residents / 100 || counts.residents != residents - counts.bad_lines {
        return Err(format!("the roster was not read as it was written: {counts:?}").into());
    }
    Ok(most)
}

fn measure_roster(households: u32) -> Result<(), Box<dyn Error>> {
    let options = RosterOptions { today: CivilDate::from_parts(2021, 8, 25).ok_or("no such day")? };
    for (encoding, with_ids) in [(UTF_8, true), (UTF_8, false), (GB18030, true), (GB18030, false)] {
        let file = roster_file(households, with_ids, encoding)?;
        let from_file = most_beside(|| Ok(read_from(Cursor::new(&file), &options)?), households * 3)?;
        let from_bytes = file.len() + most_beside(|| Ok(read(&file, &options)), households * 3)?;
        let hundredths = |bytes: usize| bytes * 100 / file.len().max(1);
        let ids = if with_ids { "with ids" } else { "without ids" };
        println!(
            "roster of {households} households, {} {ids}: {} bytes; most on the heap {}% of that when read from an open \
             file, {}% with the bytes when they are read from memory",
            encoding.name(),
            file.len(),
            hundredths(from_file),
            hundredths(from_bytes)
        );
        if hundredths(from_file) >= 300 {
            return Err(format!("{from_file} bytes are three times the file or more").into());
        }
    }
    Ok(())
}

fn main() {
    for scale in scales() {
        // At the scale of a hundred this is the largest roster that has to be read.
        let households = if scale == 1 { 5_000 } else { scale.saturating_mul(1_000) };
        if let Err(error) = measure_roster(households).and_then(|()| measure(scale)) {
            eprintln!("at scale {scale}: {error}");
            std::process::exit(1);
        }
    }
}
