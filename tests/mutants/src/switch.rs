//! The switch of the mutants, put into a copy of the engine beside what they are woven into.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

struct Wanted {
    number: u32,
    touched: Option<File>,
}

static WANTED: OnceLock<Wanted> = OnceLock::new();
static TOUCHED: [AtomicBool; 8192] = [const { AtomicBool::new(false) }; 8192];

fn wanted() -> Wanted {
    let number = std::env::var("GRIDWARD_MUTANT").ok().and_then(|number| number.parse().ok()).unwrap_or(0);
    let touched = std::env::var_os("GRIDWARD_MUTANTS_TOUCHED")
        .and_then(|file| OpenOptions::new().create(true).append(true).open(file).ok());
    Wanted { number, touched }
}

/// Whether `GRIDWARD_MUTANT` names this mutant. Writes each that is asked about, once, into the file that
/// `GRIDWARD_MUTANTS_TOUCHED` names.
#[inline]
pub(crate) fn on(number: u32) -> bool {
    let wanted = WANTED.get_or_init(wanted);
    if let Some(mut file) = wanted.touched.as_ref()
        && let Some(touched) = usize::try_from(number).ok().and_then(|number| TOUCHED.get(number))
        && !touched.swap(true, Ordering::Relaxed)
    {
        let _ = file.write_all(format!("{number}\n").as_bytes());
    }
    wanted.number == number
}
