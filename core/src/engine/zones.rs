//! The facade's answers about zones.

use super::Engine;
use crate::base::{Argument, Because, Instant, Label, ZoneKind};
use crate::community::{AsOf, View};
use crate::exposure::{ZoneFile, ZoneLine, ZoneSegment};
use crate::place::Area;
use serde::Serialize;

/// An area as a zone, as of an instant.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ZoneView {
    /// The area.
    pub area: Area,
    /// The zone that it is; none where it is no zone of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub present: Option<ZoneStretch>,
    /// What is missing by now for the zone to end.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outstanding: Vec<Because>,
    /// When the zone can end at the earliest, by what is known; none where nothing tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earliest: Option<Instant>,
    /// Every zone that it was, is, or as far as is known will be.
    pub timeline: Vec<ZoneStretch>,
    /// Why.
    pub because: Because,
    /// Everything that was stated about the area as a zone.
    pub file: ZoneFile,
}

/// A time in which an area is a zone of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ZoneStretch {
    /// The area: the one asked for, or one around it.
    pub area: Area,
    /// The kind of zone.
    pub zone: ZoneKind,
    /// What people call the kind.
    pub title: Label,
    /// From when, inclusive.
    pub from: Instant,
    /// Until when, exclusive, as far as is known; none where nothing tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
}

impl ZoneStretch {
    fn of(view: &View<'_>, area: &Area, segment: &ZoneSegment) -> Self {
        let title = view.policy.zones.kind(&segment.zone).map(|rule| rule.title.clone()).unwrap_or_default();
        let (from, until) = (segment.from, segment.until);
        Self { area: area.clone(), zone: segment.zone.clone(), title, from, until }
    }

    /// The zones that hold now for a place or household, the nearest area first.
    pub(super) fn around(view: &View<'_>, around: &[Area]) -> Vec<Self> {
        let lines = view.zones_around(around).into_iter();
        lines.filter_map(|(area, line)| Some(Self::of(view, area, line.at(view.now())?))).collect()
    }
}

pub(super) fn because(line: &ZoneLine, view: &View<'_>) -> Because {
    let now = view.now();
    let edges = line.segments.iter().flat_map(|segment| [Some(segment.from), segment.until]).flatten();
    let next = edges.filter(|edge| *edge > now).min();
    let because = match line.at(now) {
        Some(segment) => {
            let title = view.policy.zones.kind(&segment.zone).map(|rule| rule.title.clone()).unwrap_or_default();
            let because = Because::rule("exposure.zone.present")
                .with("zone", Argument::Label(title))
                .with("since", Argument::Instant(segment.from))
                .since(segment.because.clone());
            let because = segment.ended_by.iter().fold(because, Because::citing);
            line.met.iter().chain(&line.outstanding).cloned().fold(because, Because::since)
        }
        None => Because::rule("exposure.zone.none"),
    };
    view.cite(because).until(next)
}

impl Engine {
    /// An area as a zone: what it is, since when, what it waits for. An area of which nothing is stated is none.
    #[must_use]
    pub fn zone(&self, area: &Area, as_of: AsOf) -> ZoneView {
        let view = self.view(as_of);
        let line = view.zone_lines().get(area).cloned().unwrap_or_default();
        let present = line.at(view.now());
        let ends = present.and_then(|present| present.until);
        let present = present.map(|segment| ZoneStretch::of(&view, area, segment));
        ZoneView {
            area: area.clone(),
            earliest: line.earliest.or(ends).filter(|_| present.is_some()),
            present,
            timeline: line.segments.iter().map(|segment| ZoneStretch::of(&view, area, segment)).collect(),
            because: because(&line, &view),
            file: view.zone_file(area).into_owned(),
            outstanding: line.outstanding,
        }
    }
}
