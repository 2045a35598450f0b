//! From a stay to a class: the decision table applied.

use super::file::Graded;
use super::{ArrivalRegistered, ContactReported, ExposurePolicy, RiskLevel, RiskMap, StayReported};
use crate::base::{Argument, Because, CivilDate, Instant, PlanId, Stated, Zone};

/// A stay that leads to a measure.
#[derive(Debug, Clone)]
pub struct Exposure {
    /// The plan that the person comes under.
    pub plan: PlanId,
    /// The day of leaving: the plan's days count from it.
    pub anchor: CivilDate,
    /// When the stay was found: no measure holds before.
    pub found: Instant,
    /// Why.
    pub because: Because,
}

/// The class of a stay and, where the class has a plan, the exposure. `None` when the stay lies outside the look-back
/// window or no row covers it.
#[must_use]
pub fn classify(
    stay: &Stated<StayReported>,
    risk: &RiskMap,
    policy: &ExposurePolicy,
    zone: Zone,
) -> Option<(String, Option<Exposure>)> {
    let fact = &stay.fact;
    let earliest = zone.date(stay.at).plus_days(-i32::from(policy.look_back_days));
    if fact.until < earliest || fact.until < fact.from {
        return None;
    }
    let first = fact.from.max(earliest);
    let days = || risk.days(first, fact.until);
    let (level, graded_by) = highest(days().map(|day| risk.level(&fact.area, day)));
    let (county, county_by) = highest(days().map(|day| risk.county_level(&fact.area, day)));
    let affected = county > RiskLevel::Low;
    let row = policy.table.iter().find(|row| row.when.holds(level, affected))?;

    let mut because = Because::rule("exposure.class")
        .under(row.clause.as_deref())
        .with("class", Argument::Label(row.title.clone()))
        .with("area", Argument::Text(fact.area.to_string()))
        .with("from", Argument::Date(fact.from))
        .with("left", Argument::Date(fact.until))
        .with("level", Argument::Code(level_code(level).to_owned()))
        .citing(&stay.event);
    for event in graded_by.iter().chain(&county_by) {
        because = because.citing(event);
    }
    let exposure = row.plan.clone().map(|plan| Exposure { plan, anchor: fact.until, found: stay.at, because });
    Some((row.class.clone(), exposure))
}

/// The class of an arrival and, where the class has a plan, the exposure: an arrival counts as a stay in the area that
/// the person comes from (N4).
#[must_use]
pub fn classify_arrival(
    arrival: &Stated<ArrivalRegistered>,
    risk: &RiskMap,
    policy: &ExposurePolicy,
    zone: Zone,
) -> Option<(String, Option<Exposure>)> {
    let fact = arrival.fact.stay(zone.date(arrival.at));
    classify(&Stated { at: arrival.at, event: arrival.event.clone(), fact }, risk, policy, zone)
}

/// The class of a contact and, where the class has a plan, the exposure; the plan's days count from the last day of
/// contact. `None` when no row covers it.
#[must_use]
pub fn classify_contact(
    contact: &Stated<ContactReported>,
    policy: &ExposurePolicy,
) -> Option<(String, Option<Exposure>)> {
    let fact = &contact.fact;
    let row = policy.contacts.iter().find(|row| row.when.holds(fact.setting, fact.protected))?;
    let because = Because::rule("exposure.contact")
        .under(row.clause.as_deref())
        .with("class", Argument::Label(row.title.clone()))
        .with("first", Argument::Date(fact.first))
        .with("last", Argument::Date(fact.last))
        .citing(&contact.event);
    let exposure = row.plan.clone().map(|plan| Exposure { plan, anchor: fact.last, found: contact.at, because });
    Some((row.class.clone(), exposure))
}

fn highest<'a>(levels: impl Iterator<Item = Graded<'a>>) -> Graded<'a> {
    levels.max_by_key(|(level, _)| *level).unwrap_or((RiskLevel::Low, None))
}

fn level_code(level: RiskLevel) -> &'static str {
    match level {
        RiskLevel::Low => "low",
        RiskLevel::Medium => "medium",
        RiskLevel::High => "high",
    }
}
