//! What the nightly report says about outreach (D8).

use super::parts::{Counted, Parts};
use crate::base::Instant;
use crate::community::View;
use std::ops::Range;

/// Counts what was given and which points are covered into the parts of the report.
pub(super) fn count(view: &View<'_>, day: &Range<Instant>, parts: &mut Parts<'_>) {
    for (target, file) in view.outreach() {
        let area = view.area_of_target(target);
        let around = view.around_area(&area);
        for given in file.counted() {
            let Some(mut part) = parts.at(view, &area, &around) else { continue };
            let (kind, count, today) = (given.fact.kind, given.fact.count, day.contains(&given.at));
            part.count(&Counted::Statement(given.event.clone()), |tally| tally.count_outreach(kind, count, today));
        }
    }
    for rule in &view.policy.outreach.covered {
        for target in view.points(rule.points) {
            let area = view.area_of_target(&target);
            if let Some(mut part) = parts.at(view, &area, &view.around_area(&area)) {
                let covered = view.is_covered(&target, rule);
                part.count(&Counted::Point(target), |tally| {
                    tally.points.entry(rule.points).or_default().count(covered)
                });
            }
        }
    }
}
