//! `gridward community`: play or replay a community and show its last evening.

use super::args::CommunityArguments;
use super::log;
use crate::demo::{Plan, play};
use crate::output::{Bar, Failure, colours, make_folder, print, print_json, say, write_file};
use crate::page::{self, Beside};
use crate::terminal::{self, Style};
use crate::words::Words;
use gridward::Engine;
use gridward::base::{Label, Language};
use gridward::engine::ReportQuery;
use gridward::report::NightlyReport;
use std::path::{Path, PathBuf};

/// Where pages go unless somebody says otherwise.
const FOLDER: &str = "gridward-out";

/// Plays or replays, and shows.
pub fn run(arguments: &CommunityArguments) -> Result<(), Failure> {
    // What can be wrong about the command line is found before the work, not after it.
    let policy = arguments.policy.as_deref().map(log::policy).transpose()?;
    let folder = match (&arguments.out, arguments.json) {
        (None, true) => None,
        (None, false) => Some(PathBuf::from(FOLDER)),
        (Some(folder), _) => Some(folder.clone()),
    };
    if let Some(folder) = &folder {
        make_folder(folder)?;
    }
    if let Some(file) = &arguments.log {
        write_file(file, "")?;
    }

    let mut bar = Bar::new();
    let (mut engine, plan) = open(arguments, &mut bar)?;
    if let Some(file) = &arguments.log {
        write_file(file, &engine.lines())?;
    }
    if let Some(policy) = policy {
        engine = log::judged_by(&engine, arguments.report, policy)?;
    }
    let (_, date) = log::days(&engine)?;
    let report = engine.report(&ReportQuery { date, grids: None, ungridded: false, known_by: None });
    let words = Words::of(arguments.lang.into(), engine.config().policy.zone);
    let page = match &folder {
        None => None,
        Some(folder) => Some(write_page(&engine, &report, words, &plan, folder, &mut bar)?),
    };
    bar.finish();

    if arguments.json {
        print_json(&report)?;
    } else {
        print(&terminal::report(&engine, &report, &Style { words, colours: colours() }))?;
    }
    if let Some(file) = &arguments.log {
        say(format_args!("log: {}", file.display()));
    }
    if let Some(page) = page {
        say(format_args!("page: {}", page.display()));
    }
    Ok(())
}

fn open(arguments: &CommunityArguments, bar: &mut Bar) -> Result<(Engine, Plan), Failure> {
    let report = arguments.report;
    if let Some(file) = &arguments.replay {
        if arguments.log.as_ref().is_some_and(|log| same_file(log, file)) {
            return Err(Failure::wrong("--log and --replay name the same file"));
        }
        return Ok((log::open(file, report, None)?, report.plan(1)));
    }
    let days = arguments.days.unwrap_or_else(|| report.days());
    let played = play(report, days, arguments.scale, &mut |progress| {
        bar.at(u64::from(progress.done), u64::from(progress.total), &progress.day.to_string());
    });
    let played = played.map_err(|error| Failure::Use(format!("report {report} cannot be played: {error}")))?;
    Ok((played.engine, played.plan))
}

fn same_file(a: &Path, b: &Path) -> bool {
    a == b || a.canonicalize().ok().zip(b.canonicalize().ok()).is_some_and(|(a, b)| a == b)
}

fn write_page(
    engine: &Engine,
    report: &NightlyReport,
    words: Words,
    plan: &Plan,
    folder: &Path,
    bar: &mut Bar,
) -> Result<PathBuf, Failure> {
    let name = plan.report.title();
    let beside = Beside {
        report: format!("{} {}: {}", words.labels.report, plan.report, name.get(words.language)),
        assumed: texts(&plan.assumed, words.language),
        sources: texts(&plan.sources, words.language),
    };
    let html = page::render(engine, report, words, &beside, bar)?;
    let tongue = match words.language {
        Language::English => "en",
        Language::Chinese => "zh",
    };
    let scale = if plan.scale > 1 { format!("-x{}", plan.scale) } else { String::new() };
    let path = folder.join(format!("{}{scale}-{}-{tongue}.html", plan.report, report.date));
    write_file(&path, &html)?;
    Ok(path)
}

fn texts(labels: &[Label], language: Language) -> Vec<String> {
    labels.iter().map(|label| label.get(language).to_owned()).collect()
}
