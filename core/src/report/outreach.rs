//! What the nightly report says about outreach (D8).

use super::nightly::Parts;
use crate::base::Instant;
use crate::community::View;
use std::ops::Range;

/// Counts what was given and which points are covered into the parts of the report.
pub(super) fn count(view: &View<'_>, day: &Range<Instant>, parts: &mut Parts<'_>) {
    for (target, file) in view.outreach() {
        let given: Vec<_> = file.counted().map(|given| (given.fact.kind, given.fact.count, given.at)).collect();
        let area = view.area_of_target(target);
        if given.is_empty() {
            continue;
        }
        let Some(part) = parts.at(view, &area, &view.around_area(&area)) else { continue };
        for (kind, count, at) in given {
            part.tally.count_outreach(kind, count, day.contains(&at));
        }
    }
    for rule in &view.policy.outreach.covered {
        for target in view.points(rule.points) {
            let area = view.area_of_target(&target);
            if let Some(part) = parts.at(view, &area, &view.around_area(&area)) {
                part.tally.points.entry(rule.points).or_default().count(view.is_covered(&target, rule));
            }
        }
    }
}
