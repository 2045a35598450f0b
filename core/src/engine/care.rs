//! The facade's answer about care: who is looked after how closely, and who is overdue (S12, S19).

use super::Engine;
use crate::base::{
    Because, CareGroundId, CareLevelId, Channel, DutyId, HouseholdId, Instant, Label, PostKind, ResidentId, Sex,
};
use crate::care::{CareSpan, level_visible_to, visible_to};
use crate::community::{AsOf, ResidentFile, View};
use crate::duty::{Duty, DutyKind, DutyStatus};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Who is looked after?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CareQuery {
    /// As of when.
    pub as_of: AsOf,
    /// The post of whoever asks. Where left out, nothing sensitive is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewer: Option<PostKind>,
    /// True for a line for everybody; where left out, only for those who are visited, about whom somebody is informed,
    /// or for whom a ground holds.
    #[serde(default)]
    pub everybody: bool,
}

/// How many residents have a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CareCount {
    /// The level.
    pub level: CareLevelId,
    /// What people call it.
    pub title: Label,
    /// Residents who have it.
    pub residents: u32,
    /// Of those, the ones whose last visit that was due has been missed.
    pub overdue: u32,
}

/// The last time that somebody was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LastVisit {
    /// When.
    pub at: Instant,
    /// How.
    pub channel: Channel,
}

/// The visit that is due next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NextVisit {
    /// The duty.
    pub duty: DutyId,
    /// From when on, inclusive.
    pub opens: Instant,
    /// Until when, exclusive.
    pub due: Instant,
    /// How the person is to be reached.
    pub channel: Channel,
}

/// One resident on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CareLine {
    /// The resident; the name is kept outside the engine.
    pub resident: ResidentId,
    /// The household that the person lives in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// Sex, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Year of birth, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<u16>,
    /// The level; none where whoever asks may not see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<CareLevelId>,
    /// Since when.
    pub since: Instant,
    /// Further levels whose rows fit too, as far as whoever asks may see them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<CareLevelId>,
    /// True when a ground holds that few may know.
    pub sensitive: bool,
    /// True when something of this line is withheld from whoever asks.
    pub withheld: bool,
    /// The grounds that hold, as far as whoever asks may know them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<CareGroundId>,
    /// Posts whose holders are informed about the person at all times; none where the level is withheld.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub informed: BTreeSet<PostKind>,
    /// False for somebody without a smartphone; none where nobody has said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smartphone: Option<bool>,
    /// The last time that the person was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_visit: Option<LastVisit>,
    /// The visit that is due next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_visit: Option<NextVisit>,
    /// True when the last visit that was due has been missed, and nobody has reached the person since.
    pub overdue: bool,
    /// Why the person has the level, as far as whoever asks may know.
    pub because: Because,
}

/// Who is looked after how closely.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CareList {
    /// As of when.
    pub as_of: Instant,
    /// Everybody who lives here: the sum over the levels.
    pub residents: u32,
    /// The levels, in the policy's order.
    pub levels: Vec<CareCount>,
    /// The list: by level, then those first who are overdue, then by household and resident.
    pub lines: Vec<CareLine>,
}

impl Engine {
    /// Who is looked after how closely: level by level, with the next visit, and who is overdue.
    #[must_use]
    pub fn care(&self, query: &CareQuery) -> CareList {
        let view = self.view(query.as_of);
        let policy = &view.policy.care;
        let mut counts: BTreeMap<CareLevelId, (u32, u32)> = BTreeMap::new();
        let mut keyed = Vec::new();
        for (id, _) in view.households() {
            for resident in view.members(id) {
                let Some(file) = view.resident(&resident) else { continue };
                let Some(span) = view.care_level(&file) else { continue };
                let line = line(&view, &resident, &file, &span, query.viewer.as_ref());
                let (residents, overdue) = counts.entry(span.level.clone()).or_default();
                *residents = residents.saturating_add(1);
                *overdue = overdue.saturating_add(u32::from(line.overdue));
                let followed = !span.grounds.is_empty() || line.next_visit.is_some() || !line.informed.is_empty();
                if query.everybody || followed {
                    // A level that is withheld must not show by its place in the list.
                    let rank = line.level.as_ref().and_then(|level| policy.levels.iter().position(|l| l.id == *level));
                    keyed.push(((rank.unwrap_or(usize::MAX), !line.overdue, id.clone(), resident), line));
                }
            }
        }
        keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
        let levels = policy.levels.iter().map(|level| {
            let (residents, overdue) = counts.get(&level.id).copied().unwrap_or_default();
            CareCount { level: level.id.clone(), title: level.title.clone(), residents, overdue }
        });
        CareList {
            as_of: query.as_of.at,
            residents: counts.values().fold(0, |sum, (residents, _)| sum.saturating_add(*residents)),
            levels: levels.collect(),
            lines: keyed.into_iter().map(|(_, line)| line).collect(),
        }
    }
}

/// What is known about how a resident is looked after, as far as `viewer` may know.
pub(super) fn line(
    view: &View<'_>,
    id: &ResidentId,
    file: &ResidentFile,
    span: &CareSpan,
    viewer: Option<&PostKind>,
) -> CareLine {
    let policy = &view.policy.care;
    let shows = |level: &CareLevelId| policy.level(level).is_none_or(|rule| level_visible_to(policy, rule, viewer));
    let (shown, visible) = (shows(&span.level), |ground: &CareGroundId| visible_to(policy, ground, viewer));
    let also: Vec<CareLevelId> = span.also.iter().filter(|level| shows(level)).cloned().collect();
    let grounds: Vec<CareGroundId> =
        span.grounds.iter().map(|held| &held.ground).filter(|ground| visible(ground)).cloned().collect();
    let withheld = !shown || also.len() < span.also.len() || grounds.len() < span.grounds.len();
    let is_visited = policy.level(&span.level).is_some_and(|level| level.visit_every_days.is_some());
    let visits = if is_visited { visits(view, id, file) } else { Vec::new() };
    let care = file.care.as_deref();
    let now = view.now();
    let current = file.residence.current();
    CareLine {
        resident: id.clone(),
        household: view.home(file),
        sex: current.and_then(|fact| fact.sex),
        birth_year: current.and_then(|fact| fact.birth_year),
        level: Some(span.level.clone()).filter(|_| shown),
        since: span.from,
        also,
        sensitive: span.is_sensitive(policy),
        withheld,
        grounds,
        informed: if withheld { BTreeSet::new() } else { span.informed(policy) },
        smartphone: care.and_then(|care| care.smartphone),
        last_visit: care
            .and_then(|care| care.last_reached())
            .map(|visit| LastVisit { at: visit.at, channel: visit.fact.channel }),
        next_visit: visits.iter().find(|visit| is_to_do(visit, now)).and_then(|visit| {
            let (duty, channel) = (visit.id()?, visit.channel.unwrap_or(Channel::Door));
            Some(NextVisit { duty, opens: visit.opens, due: visit.due, channel })
        }),
        overdue: is_overdue(&visits, file, now),
        because: view.cite(span.because(policy, viewer)),
    }
}

fn visits(view: &View<'_>, id: &ResidentId, file: &ResidentFile) -> Vec<Duty> {
    let measures = view.measures(file);
    let days = view.policy.care.levels.iter().filter_map(|level| level.visit_every_days).max().unwrap_or(0);
    // The stretch before the one that holds lies in twice so many days.
    let window = view.now().plus_hours(-48 * (i32::from(days) + 1))..view.now().plus_hours(48);
    let duties = view.duties_of_resident(id, file, &measures, window);
    duties.into_iter().filter(|duty| duty.kind == DutyKind::CareVisit).collect()
}

fn is_to_do(visit: &Duty, now: Instant) -> bool {
    matches!(visit.status_at(now), DutyStatus::Upcoming | DutyStatus::Open | DutyStatus::Claimed)
}

fn is_overdue(visits: &[Duty], file: &ResidentFile, now: Instant) -> bool {
    let over = visits.iter().rfind(|visit| visit.due <= now && visit.status_at(now) != DutyStatus::Void);
    let reached = file.care.as_deref().and_then(|care| care.last_reached()).map(|visit| visit.at);
    over.is_some_and(|visit| visit.status_at(now) == DutyStatus::Missed && reached.is_none_or(|at| at < visit.due))
}
