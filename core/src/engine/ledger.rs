//! The ledger of arrivals: who came back, when, from where, with which class and measure (N4).

use super::Engine;
use crate::base::{ArrivalId, CivilDate, HouseholdId, Instant, Label, PlaceId, RegionCode, ResidentId};
use crate::community::{AsOf, ResidentFile, View};
use crate::quarantine::{Setting, measure_at};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which arrivals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArrivalsQuery {
    /// The first day of arrival, inclusive.
    pub from: CivilDate,
    /// The last day of arrival, inclusive.
    pub until: CivilDate,
    /// Only arrivals of this class; every arrival when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// As of when: class and measure are as they are judged then.
    pub as_of: AsOf,
}

/// One arrival.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ArrivalLine {
    /// When the person reported.
    pub at: Instant,
    /// Who.
    pub resident: ResidentId,
    /// Where the person lives as of the instant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// The announcement that the arrival answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrival: Option<ArrivalId>,
    /// The registration point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<PlaceId>,
    /// Where the person came from.
    pub area: RegionCode,
    /// The first day there that is known.
    pub from: CivilDate,
    /// The day of leaving.
    pub until: CivilDate,
    /// The class; none where no row of the policy's table covers the arrival.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// What people call the class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Label>,
    /// The measure that the person is under as of the instant; none when free.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setting: Option<Setting>,
    /// The first free moment, as far as is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free: Option<Instant>,
    /// True when head count, route and health are clear and every document was shown.
    pub clear: bool,
}

/// Arrivals in the order in which people reported.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ArrivalLedger {
    /// The arrivals.
    pub lines: Vec<ArrivalLine>,
    /// How many there are of each class.
    pub classes: BTreeMap<String, u32>,
}

impl Engine {
    /// The ledger of arrivals of some days.
    #[must_use]
    pub fn arrivals(&self, query: &ArrivalsQuery) -> ArrivalLedger {
        let view = self.view(query.as_of);
        let mut ledger = ArrivalLedger::default();
        for id in &view.community.index.arrived {
            let Some(file) = view.resident(id) else { continue };
            ledger.lines.extend(lines_of(&view, id, &file, query));
        }
        ledger.lines.sort_by(|a, b| (a.at, &a.resident).cmp(&(b.at, &b.resident)));
        for class in ledger.lines.iter().filter_map(|line| line.class.clone()) {
            let count = ledger.classes.entry(class).or_default();
            *count = count.saturating_add(1);
        }
        ledger
    }
}

fn lines_of(view: &View<'_>, id: &ResidentId, file: &ResidentFile, query: &ArrivalsQuery) -> Vec<ArrivalLine> {
    let zone = view.policy.zone;
    let in_time = file.ledger.arrivals.iter().filter(|arrival| {
        let day = zone.date(arrival.at);
        query.from <= day && day <= query.until
    });
    let mut lines = Vec::new();
    for arrival in in_time {
        let class = view.classify_arrival(file, arrival).map(|exposure| exposure.class);
        if query.class.is_some() && query.class != class {
            continue;
        }
        let rows = &view.books.in_force(arrival.at).exposure.table;
        let row = class.as_ref().and_then(|class| rows.iter().find(|row| row.class == *class));
        let timeline = view.measures(file).timeline;
        let measure = measure_at(&timeline, view.now());
        let stay = arrival.fact.stay(zone.date(arrival.at));
        lines.push(ArrivalLine {
            at: arrival.at,
            resident: id.clone(),
            household: view.home(file),
            arrival: arrival.fact.arrival.clone(),
            point: arrival.fact.point.clone(),
            area: stay.area,
            from: stay.from,
            until: stay.until,
            title: row.map(|row| row.title.clone()),
            class,
            setting: measure.map(|(segment, _)| segment.setting),
            free: measure.map(|(_, last)| last).filter(|last| !last.held).map(|last| last.until),
            clear: view.is_clear(&arrival.fact),
        });
    }
    lines
}
