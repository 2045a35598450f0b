//! What happened to a person that the decision table knows, read off the facts one by one.

use super::seen::Known;
use super::{Seen, Story, Why};
use crate::base::{CivilDate, Instant, Moment, PlanId, RegionCode};
use crate::exposure::{AnchorKind, ClassRow, IndexKind, OnsetKind, RiskLevel, When};
use crate::log::Fact;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// One thing that happened to the person, with the first row of the decision table that is for it.
#[derive(Debug, Clone)]
pub struct Happening<'a> {
    /// What it is, column by column of the decision table.
    pub case: Value,
    /// The row; none where no row is for it, and for a stay that was over before the look-back window.
    pub row: Option<&'a ClassRow>,
    /// The days that periods can count from.
    pub anchors: BTreeMap<AnchorKind, Moment>,
    /// When it became known.
    pub found: Instant,
    /// Whom the person met.
    pub linked: Option<String>,
    /// True for an infection of the person, and whether it is confirmed.
    pub infection: Option<bool>,
}

impl Happening<'_> {
    /// As a reason for that plan.
    #[must_use]
    pub fn why(&self, plan: &PlanId) -> Why {
        let (anchors, linked) = (self.anchors.clone(), self.linked.clone());
        Why { plan: plan.clone(), anchors, found: self.found, linked, until: None, infection: self.infection }
    }
}

/// What a row of the table asks for, key by key, against what is so.
#[must_use]
pub fn fits(when: &When, case: &Value) -> bool {
    let Ok(Value::Object(wanted)) = serde_json::to_value(when) else { return false };
    wanted.iter().all(|(column, wanted)| {
        let found = case.get(column).unwrap_or(&Value::Null);
        found == wanted || wanted.as_array().is_some_and(|among| among.contains(found))
    })
}

/// Everything that happened to the person: stays and arrivals, contacts, journeys, circumstances, symptoms, infections.
/// Nobody is immune.
#[must_use]
pub fn happenings<'a>(seen: &Seen<'a>) -> Vec<Happening<'a>> {
    use AnchorKind as A;
    let zone = seen.story.policy.zone;
    let table = &seen.story.policy.exposure.table;
    let mut all = Vec::new();
    let mut add = |case: Value,
                   found: Instant,
                   anchors: &[(A, Option<Moment>)],
                   more: (Option<String>, Option<bool>),
                   counts: bool| {
        let row = table.iter().find(|row| counts && fits(&row.when, &case));
        let reported = [(A::Reported, Some(Moment::at(found, zone)))];
        let anchors = anchors.iter().chain(&reported).filter_map(|(kind, day)| Some((*kind, (*day)?))).collect();
        all.push(Happening { case, row, anchors, found, linked: more.0, infection: more.1 });
    };
    let on = |day: CivilDate| Some(Moment::on(day));
    for event in &seen.events {
        let at = event.at;
        let stay = match &event.fact {
            Fact::StayReported(stay) if seen.me(&stay.resident) => Some((&stay.area, stay.from, stay.until)),
            Fact::ArrivalRegistered(arrival) if seen.me(&arrival.resident) => {
                let until = arrival.until.unwrap_or_else(|| zone.date(at));
                Some((&arrival.area, arrival.from.unwrap_or(until), until))
            }
            _ => None,
        };
        if let Some((area, from, until)) = stay
            && let Some((level, affected, inside)) = danger(seen, area, (from, until), zone.date(at))
        {
            let case = json!({"reason": "stay", "level": level, "countyAffected": affected, "immune": false});
            add(case, at, &[(A::FirstExposure, on(from)), (A::LastExposure, on(until))], (None, None), inside);
        }
        match &event.fact {
            Fact::ContactReported(contact) if seen.me(&contact.resident) => {
                let of = if contact.of == IndexKind::Case { "case" } else { "closeContact" };
                let case = json!({
                    "reason": "contact", "contactOf": of, "setting": contact.setting, "protected": contact.protected,
                    "immune": false,
                });
                let anchors = [(A::FirstExposure, on(contact.first)), (A::LastExposure, on(contact.last))];
                add(case, at, &anchors, (Some(contact.with.to_string()), None), true);
            }
            Fact::JourneyReported(journey) if seen.me(&journey.resident) => {
                let case = json!({"reason": "journey", "category": journey.category, "immune": false});
                add(
                    case,
                    at,
                    &[(A::Arrived, Some(journey.arrived)), (A::Departed, journey.departed)],
                    (None, None),
                    true,
                );
            }
            Fact::CircumstanceStated(stated) if seen.me(&stated.resident) => {
                let case = json!({"reason": "circumstance", "category": stated.category, "immune": false});
                add(case, at, &[(A::Stated, Some(stated.on))], (None, None), true);
            }
            Fact::SymptomsReported(answer) if seen.me(&answer.resident) && !answer.symptoms.is_empty() => {
                let (kind, since) = seen.onset(at, answer);
                let case = json!({"reason": "symptoms", "onset": kind, "immune": false});
                add(case, at, &[(A::Onset, Some(since))], (None, None), true);
            }
            _ => {}
        }
    }
    for infection in infections(seen) {
        let Some((report, _)) = infection.sample.report else { continue };
        let first = infection.first;
        let earliest = zone.date(first).plus_days(-i32::from(seen.story.policy.exposure.onset_days));
        let ill = seen.answers().into_iter().filter(|(at, answer)| !answer.symptoms.is_empty() && *at <= report);
        let ill = ill.map(|(at, answer)| seen.onset(at, answer)).find(|(_, since)| since.date() >= earliest);
        let onset = ill.map_or(OnsetKind::Without, |(kind, _)| kind);
        let case = json!({"reason": "positive", "onset": onset, "confirmed": infection.confirmed, "immune": false});
        let anchors = [(A::PositiveSample, Some(Moment::at(first, zone))), (A::Onset, ill.map(|(_, since)| since))];
        add(case, report, &anchors, (None, Some(infection.confirmed)), true);
    }
    all
}

/// The highest level of an area while somebody was there, day by day; whether any part of its county had one above low; and
/// whether the stay was not over before the look-back window, of which only the days inside it count. None for a stay that
/// ends before it begins.
fn danger(
    seen: &Seen<'_>,
    area: &RegionCode,
    (from, until): (CivilDate, CivilDate),
    found: CivilDate,
) -> Option<(RiskLevel, bool, bool)> {
    let rules = &seen.story.policy.exposure;
    let graded = gradings(seen.story).filter(|(region, day, _)| region.contains(area) && *day <= found);
    let graded = graded.map(|(_, day, _)| day).max().filter(|_| rules.look_back_from_grading);
    let earliest = graded.unwrap_or(found).plus_days(-i32::from(rules.look_back_days));
    if until < from {
        return None;
    }
    let inside = until >= earliest;
    // An area that is graded after somebody left had that danger while they were there.
    let first = if inside { from.max(earliest) } else { from };
    let (mut day, last) = (first, graded.map_or(until, |graded| graded.max(until)));
    let (mut level, mut county) = (RiskLevel::Low, RiskLevel::Low);
    while day <= last {
        level = level.max(level_on(seen.story, area.outwards(), day));
        let around = area.outwards().filter(|region| region.len() <= 6);
        county = county.max(level_on(seen.story, around, day));
        let inside = gradings(seen.story).map(|(region, ..)| region.as_str());
        let inside = inside.filter(|region| area.county().is_some_and(|county| region.starts_with(county)));
        county = inside.map(|region| level_on(seen.story, std::iter::once(region), day)).fold(county, Ord::max);
        day = day.plus_days(1);
    }
    Some((level, county > RiskLevel::Low, inside))
}

/// The level of the first of these regions that was graded by that day: its last grading holds.
fn level_on<'r>(story: &Story, regions: impl Iterator<Item = &'r str>, day: CivilDate) -> RiskLevel {
    for region in regions {
        let own = gradings(story).filter(|(graded, from, _)| graded.as_str() == region && *from <= day);
        if let Some((.., level)) = own.max_by_key(|(_, from, _)| *from) {
            return level;
        }
    }
    RiskLevel::Low
}

/// Every grading that is told, in the order of the events. A grading holds from its day on, whenever it is told.
fn gradings(story: &Story) -> impl Iterator<Item = (&RegionCode, CivilDate, RiskLevel)> {
    story.events.iter().filter_map(|event| match &event.fact {
        Fact::AreaGraded(graded) => Some((&graded.area, graded.from, graded.level)),
        _ => None,
    })
}

/// One infection, as one sample tells of it.
struct Infection<'a> {
    sample: Known<'a>,
    first: Instant,
    confirmed: bool,
}

/// The person's infections, by going through the samples: the first positive one of each, and the one that confirms it.
fn infections<'a>(seen: &Seen<'a>) -> Vec<Infection<'a>> {
    let episode = 24 * i32::from(seen.story.policy.exposure.episode_days);
    let mut found: Vec<Infection<'a>> = Vec::new();
    // True while what was found last can still be confirmed or goes on.
    let mut going_on = false;
    for sample in seen.samples(seen.now) {
        if sample.clear(None) && found.last().is_some_and(|last| !last.confirmed) {
            going_on = false;
        }
        if !sample.positive(None) {
            continue;
        }
        let little = seen.story.policy.health.confirm_from;
        let confirmed = !sample.report.is_some_and(|(_, report)| report.unconfirmed) && !sample.clear(little);
        let first = match found.last() {
            Some(last) if going_on && sample.taken < last.first.plus_hours(episode) => {
                if last.confirmed || !confirmed {
                    continue;
                }
                last.first
            }
            _ => sample.taken,
        };
        going_on = true;
        found.push(Infection { sample, first, confirmed });
    }
    found
}
