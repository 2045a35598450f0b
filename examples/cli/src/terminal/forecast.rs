//! The forecast of a campaign for a terminal.

use super::{Style, left_out_here, line};
use crate::demo::{CampaignPace, Source};
use crate::words::{Words, number};
use comfy_table::Color;
use gridward::base::CivilDate;
use gridward::screening::{Forecast, Span};

/// A forecast that does not end is not printed day by day to its end.
const MOST_DAYS: usize = 31;

/// What a forecast rests on.
pub struct Basis {
    /// What the community is called.
    pub title: String,
    /// The round that is under way.
    pub round: Option<String>,
    /// The pace and where it comes from.
    pub pace: CampaignPace,
    /// The last day that is asked for.
    pub until: Option<CivilDate>,
    /// Where that comes from.
    pub until_from: Source,
}

/// The forecast as text.
pub fn forecast(forecast: &Forecast, basis: &Basis, style: &Style) -> String {
    let (words, labels) = (style.words, style.words.labels);
    let mut text = String::new();
    let round = basis.round.as_ref().map(|round| format!(" · {round}")).unwrap_or_default();
    style.heading(&mut text, &format!("{}: {}{round}", labels.forecast, basis.title));
    let mut parts = vec![format!("{}: {}", labels.scope, number(forecast.households))];
    // Without stairwells the engine counts buildings, which set no pace.
    if forecast.assumed.stairwells.is_some() {
        parts.push(format!("{}: {}", words.text("report.stairwells"), number(forecast.stairwells)));
    }
    parts.push(format!("{}: {}", labels.settled, number(forecast.settled)));
    line(&mut text, &parts.join(" · "));
    line(&mut text, "");

    days(&mut text, forecast, style);

    let ends = |date: Option<CivilDate>| date.map_or_else(|| labels.no_end.to_owned(), |date| words.date(date));
    let mut rows = vec![
        vec![labels.earliest.to_owned(), ends(forecast.earliest)],
        vec![labels.latest.to_owned(), ends(forecast.latest)],
        vec![labels.visits_in_all.to_owned(), span(forecast.visits)],
        vec![labels.by_phone.to_owned(), span(forecast.by_phone)],
    ];
    if let Some(until) = basis.until {
        rows.insert(2, vec![labels.wanted_by.to_owned(), words.date(until)]);
    }
    style.numbers(&mut text, &[labels.outcome, ""], rows);
    verdict(&mut text, forecast, basis, style);
    rests_on(&mut text, forecast, basis, style);
    text
}

/// The days so far and the days to come.
fn days(text: &mut String, forecast: &Forecast, style: &Style) {
    let (words, labels) = (style.words, style.words.labels);
    let under_way = !forecast.done.is_empty();
    let done = forecast.done.iter().map(|day| {
        let (visits, settled) = (number(day.visits), number(day.settled));
        vec![words.date(day.date), labels.recorded.to_owned(), "–".to_owned(), visits, settled, "–".to_owned()]
    });
    let to_come = forecast.days.iter().take(MOST_DAYS).map(|day| {
        let mut row = vec![words.date(day.date), number(day.squads), span(day.visits), span(day.open)];
        if under_way {
            row.insert(1, labels.predicted.to_owned());
            row.insert(4, "–".to_owned());
        }
        row
    });
    let rows = done.chain(to_come).collect();
    if under_way {
        let heads = [labels.day, "", labels.squads, labels.visits, labels.settled, labels.to_visit];
        style.numbers(text, &heads, rows);
    } else {
        style.numbers(text, &[labels.day, labels.squads, labels.visits, labels.to_visit], rows);
    }
    left_out_here(text, forecast.days.len().saturating_sub(MOST_DAYS), words);
}

fn verdict(text: &mut String, forecast: &Forecast, basis: &Basis, style: &Style) {
    let labels = style.words.labels;
    let Some(in_time) = forecast.in_time else { return };
    let perhaps = forecast.earliest.zip(basis.until).is_some_and(|(ends, until)| ends <= until);
    let (sign, said, colour) = match (in_time, perhaps) {
        (true, _) => ("✓", labels.in_time, Color::Green),
        (false, true) => ("!", labels.in_time_perhaps, Color::Red),
        (false, false) => ("!", labels.too_late, Color::Red),
    };
    line(text, &style.coloured(&format!("{sign} {said}"), colour));
    line(text, "");
}

fn rests_on(text: &mut String, forecast: &Forecast, basis: &Basis, style: &Style) {
    let (words, labels) = (style.words, style.words.labels);
    let (pace, from) = (&forecast.assumed, &basis.pace);
    let squads: Vec<String> = pace.squads.iter().map(|step| number(step.squads)).collect();
    let stairwells = pace.stairwells.map_or_else(|| labels.no_limit.to_owned(), span);
    let mut rows = vec![
        (labels.pace_squads, squads.join(", "), from.squads),
        (labels.pace_team, from.team.to_string(), from.team_from),
        (labels.pace_households, span(pace.households), from.households),
        (labels.pace_stairwells, stairwells, from.stairwells),
        (labels.pace_door, pace.door_visits.to_string(), from.door_visits),
        (labels.pace_unsettled, span(pace.unsettled_percent), Source::Assumed),
    ];
    if let Some(until) = basis.until {
        rows.push((labels.wanted_by, words.date(until), basis.until_from));
    }
    let rows = rows.into_iter().map(|(what, value, source)| vec![what.to_owned(), value, in_words(source, words)]);
    style.table(text, &[labels.rests_on, "", labels.source], rows.collect());
}

fn in_words(source: Source, words: Words) -> String {
    let labels = words.labels;
    match source {
        Source::Report(fact) => format!("{} {fact}", labels.report),
        Source::UpperEnd(fact) => format!("{} {fact}; {}", labels.report, labels.lower_assumed),
        Source::Assumed => labels.assumed.to_owned(),
        Source::Asked => labels.asked.to_owned(),
        Source::Round => labels.from_round.to_owned(),
    }
}

fn span(span: Span) -> String {
    if span.low == span.high { number(span.low) } else { format!("{}–{}", number(span.low), number(span.high)) }
}
