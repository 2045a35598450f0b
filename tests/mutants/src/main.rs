//! Puts many mutants into one copy of the sources, each behind a switch that is read when the program runs: one build serves
//! them all.
//!
//!     gridward-mutants LIST LEFT_OUT FROM TO
//!
//! `LIST` is what `cargo mutants --list --json` prints, and the number of a mutant is its place in it, from 1. `LEFT_OUT` is a
//! JSON list of numbers that are not to be put in. Files are read below `FROM` and written below `TO`. Prints, as JSON, where
//! in the files written each mutant stands, so that an error of the compiler can be told to be of one of them.

mod nodes;
mod weave;

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// A place in a file; both count from 1, the column in letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

/// From the first place to the one behind the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Span {
    pub start: Place,
    pub end: Place,
}

/// What kind of change a mutant is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Genre {
    FnValue,
    BinaryOperator,
    UnaryOperator,
    MatchArm,
    MatchArmGuard,
    StructField,
}

/// A change of the sources, as it is listed.
#[derive(Debug, Deserialize)]
pub struct Mutant {
    pub file: String,
    pub genre: Genre,
    pub replacement: String,
    pub span: Span,
}

/// Where a mutant stands in what was written, in bytes; `whole` where it is what the mutant was put around.
#[derive(Debug, Serialize)]
pub struct Standing {
    pub file: String,
    pub start: usize,
    pub end: usize,
    pub mutant: usize,
    pub whole: bool,
}

/// What was written.
#[derive(Debug, Default, Serialize)]
struct Woven {
    standing: Vec<Standing>,
    /// Mutants for which there is no way to put them behind a switch.
    no_way: BTreeSet<usize>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [list, left_out, from, to] = arguments.as_slice() else {
        return Err("usage: gridward-mutants LIST LEFT_OUT FROM TO".into());
    };
    let mutants: Vec<Mutant> = serde_json::from_str(&fs::read_to_string(list)?)?;
    let left_out: BTreeSet<usize> = serde_json::from_str(&fs::read_to_string(left_out)?)?;
    let mut files: BTreeMap<&str, Vec<(usize, &Mutant)>> = BTreeMap::new();
    for (number, mutant) in mutants.iter().enumerate().map(|(at, mutant)| (at + 1, mutant)) {
        let of_file = files.entry(&mutant.file).or_default();
        if !left_out.contains(&number) {
            of_file.push((number, mutant));
        }
    }
    let mut woven = Woven::default();
    for (file, mutants) in files {
        let source = fs::read_to_string(Path::new(from).join(file))?;
        let (nodes, no_way) = nodes::nodes(&source, &mutants)?;
        woven.no_way.extend(no_way);
        let (text, standing) = weave::weave(&source, nodes);
        let target = Path::new(to).join(file);
        // What is as it was keeps its time, so that nothing is built again for it.
        if fs::read_to_string(&target).ok().as_deref() != Some(&text) {
            fs::write(target, text)?;
        }
        woven.standing.extend(standing.into_iter().map(|standing| Standing { file: file.to_owned(), ..standing }));
    }
    println!("{}", serde_json::to_string(&woven)?);
    Ok(())
}
