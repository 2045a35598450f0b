//! Who need not take part in tests of the whole community, and what answers leave out after a time.

use super::files::ResidentFile;
use super::view::View;
use crate::base::{Argument, Because, CivilDate, Instant};
use serde::Serialize;

/// Somebody need not take part in tests of the whole community.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Exemption {
    /// The first day, inclusive.
    pub from: CivilDate,
    /// The first day on which it holds no longer.
    pub until: CivilDate,
    /// Why.
    pub because: Because,
}

impl View<'_> {
    /// The exemption that holds as of now, the one that ends last where there are several.
    pub fn exemption(&self, file: &ResidentFile) -> Option<Exemption> {
        let rules = &self.policy.screening.exemptions;
        if rules.is_empty() {
            return None;
        }
        let today = self.policy.zone.date(self.now());
        let exposures = self.exposures(self.policy, file, |_| true);
        let all = exposures.iter().flat_map(|exposure| {
            let rules = rules.iter().filter(|rule| rule.class == exposure.class);
            rules.filter_map(|rule| {
                let from = exposure.anchors.first_of(&rule.from)?.date();
                let until = from.plus_months(rule.months);
                let because = Because::rule("screening.exempt").under(rule.clause.as_deref());
                let because = because.with("until", Argument::Date(until)).since(exposure.because.clone());
                (from <= today && today < until).then_some(Exemption { from, until, because })
            })
        });
        all.max_by_key(|exemption| exemption.until)
    }

    /// Answers leave out what was over at this instant or before it.
    pub fn remembered_since(&self) -> Instant {
        let days = self.policy.quarantine.forget_after_days;
        days.map_or(Instant::MIN, |days| self.now().plus_hours(-i32::from(days).saturating_mul(24)))
    }
}
