//! Who is due to be erased.

use crate::access::ErasureReason;
use crate::base::{CivilDate, Instant, ResidentId, is_erased};
use crate::community::{AsOf, View};
use crate::engine::Engine;
use serde::Serialize;

/// Somebody who is due to be erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RetentionLine {
    /// The resident.
    pub resident: ResidentId,
    /// Since which day: the first one on which what tells of the person need not be kept.
    pub since: CivilDate,
    /// Why.
    pub reason: ErasureReason,
}

impl Engine {
    /// Whoever is due to be erased by the policy's section on retention, by id: the host, or somebody, follows the list
    /// with a `personErased`. Nobody who is under a measure is on it.
    #[must_use]
    pub fn retention_due(&self, now: Instant) -> Vec<RetentionLine> {
        let view = self.view(AsOf::at(now));
        let rule = view.policy.retention;
        if rule.is_default() {
            return Vec::new();
        }
        let ended = view.response_ended();
        let after = |instant: Instant, days: u16| view.policy.zone.date(instant).plus_days(i32::from(days));
        let today = view.policy.zone.date(now);
        let mut due = Vec::new();
        let residents = self.community.residents.sorted();
        let many = residents.len();
        for (id, _) in view.counted(residents.into_iter(), many) {
            if is_erased(id.as_str()) {
                continue;
            }
            let response =
                ended.zip(rule.days_after_response).map(|(at, days)| (after(at, days), ErasureReason::ResponseEnded));
            let left = rule
                .days_after_leaving
                .and_then(|days| Some((after(left(&view, id)?, days), ErasureReason::FileClosed)));
            let Some((since, reason)) = response.into_iter().chain(left).min() else { continue };
            if since <= today && !held(&view, id, now) {
                due.push(RetentionLine { resident: id.clone(), since, reason });
            }
        }
        due
    }
}

/// When somebody left who lives in no home any more.
fn left(view: &View<'_>, id: &ResidentId) -> Option<Instant> {
    let file = view.resident(id)?;
    file.residence.homes.last().filter(|last| last.fact.is_none()).map(|last| last.at)
}

/// True for somebody whose measures are not over.
fn held(view: &View<'_>, id: &ResidentId, now: Instant) -> bool {
    view.may_be_measured(id)
        && view.resident(id).is_some_and(|file| view.measures(&file).timeline.iter().any(|segment| now < segment.until))
}
