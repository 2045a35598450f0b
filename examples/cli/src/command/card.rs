//! `gridward card`: who answers for a building.

use super::args::CardArguments;
use super::log;
use crate::demo::play;
use crate::output::{Failure, colours, make_folder, print, print_json, say, write_file};
use crate::page::Card;
use crate::terminal::{self, Style};
use crate::words::Words;
use gridward::base::{CivilDate, Language, PlaceId};
use gridward::community::AsOf;
use gridward::place::{PlaceAdded, PlaceKind};
use gridward::{Engine, GridError};
use serde::Serialize;

/// A building in the list.
#[derive(Serialize)]
struct Listed {
    place: PlaceId,
    name: String,
    path: Vec<PlaceAdded>,
}

/// Prints a card, or lists the buildings.
pub fn run(arguments: &CardArguments) -> Result<(), Failure> {
    if let Some(folder) = &arguments.out {
        make_folder(folder)?;
    }
    let (engine, date) = open(arguments)?;
    let zone = engine.config().policy.zone;
    let as_of = AsOf::at(zone.start_of(date.plus_days(1)).plus_millis(-1));
    let style = Style { words: Words::of(arguments.lang.into(), zone), colours: colours() };
    let Some(place) = &arguments.place else {
        return list(&engine, as_of, arguments.json, &style);
    };
    let view = engine.place(place, as_of).map_err(|error| match error {
        GridError::NotFound { .. } => Failure::Use(format!(
            "there is no place `{place}` on {date}; `gridward card` without --place lists the buildings"
        )),
        other => other.into(),
    })?;
    let path = path(&engine, &view.place, as_of)?;
    let community = arguments.report.title().get(style.words.language).to_owned();
    let card = Card::new(community, date, view, path, &engine.config().policy.grid);
    if arguments.json {
        print_json(&card)?;
    } else {
        print(&terminal::card(&card, &style))?;
    }
    if let Some(folder) = &arguments.out {
        let tongue = match style.words.language {
            Language::English => "en",
            Language::Chinese => "zh",
        };
        let file = folder.join(format!("card-{}-{tongue}.html", as_file_name(place)));
        write_file(&file, &card.render(style.words)?)?;
        say(format_args!("page: {}", file.display()));
    }
    Ok(())
}

fn open(arguments: &CardArguments) -> Result<(Engine, CivilDate), Failure> {
    let report = arguments.report;
    if let Some(file) = &arguments.log {
        let engine = log::open(file, report, None)?;
        let (_, last) = log::days(&engine)?;
        return Ok((engine, last));
    }
    let played = play(report, 0, 1, &mut |_| {});
    let played = played.map_err(|error| Failure::Use(format!("report {report} cannot be set up: {error}")))?;
    Ok((played.engine, played.last_date))
}

fn list(engine: &Engine, as_of: AsOf, json: bool, style: &Style) -> Result<(), Failure> {
    let mut listed = Vec::new();
    for place in engine.places(as_of) {
        let added = engine.place(&place, as_of)?.place;
        if added.kind == PlaceKind::Building {
            let path = path(engine, &added, as_of)?;
            listed.push(Listed { place, name: added.name, path });
        }
    }
    if json {
        return print_json(&listed);
    }
    let rows = listed.into_iter().map(|building| {
        let around = building.path.iter().map(|place| place.name.as_str());
        let name = around.chain([building.name.as_str()]).collect::<Vec<_>>().join(" · ");
        vec![building.place.to_string(), name]
    });
    print(&terminal::buildings(rows.collect(), style))
}

/// The places around a place, the outermost first.
fn path(engine: &Engine, place: &PlaceAdded, as_of: AsOf) -> Result<Vec<PlaceAdded>, GridError> {
    let mut path: Vec<PlaceAdded> = Vec::new();
    let mut next = place.parent.clone();
    // Places that lie in each other are a finding elsewhere; here they only must not lead round and round.
    while let Some(parent) = next.take().filter(|parent| path.iter().all(|known| known.place != *parent)) {
        let around = engine.place(&parent, as_of)?.place;
        next.clone_from(&around.parent);
        path.push(around);
    }
    path.reverse();
    Ok(path)
}

/// An id without what some file systems do not take.
fn as_file_name(place: &PlaceId) -> String {
    let plain = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | '.');
    place.as_str().chars().map(|character| if plain(character) { character } else { '_' }).collect()
}
