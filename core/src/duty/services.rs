//! Services that households ask for: what the policy says about each, and the errands that come of requests (Z9, S17, S18).

use super::{Deed, Duty, DutyFile, DutyKind, DutyPolicy, EvidenceKind, Origin, QuantityUnit, RequestMade, Subject};
use crate::base::{
    Argument, Because, DutyId, HouseholdId, Instant, ItemId, Label, PostKind, RequestId, ServiceId, SkillId, Stated,
    Zone,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Within so many hours a request is answered, where neither the household nor the policy says.
const ANSWER_HOURS: i32 = 24;

/// A service that can be asked for. What is left out is as the policy has it for errands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ServiceRule {
    /// The service.
    pub id: ServiceId,
    /// What people call it.
    pub title: Label,
    /// The posts that do it: the first that is held for the household does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<PostKind>,
    /// A skill that whoever does it must have (S17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skill: Option<SkillId>,
    /// How urgent it is: 1 is the most urgent, 9 the least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u8>,
    /// Hours within which it is due, where the household names no time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_hours: Option<u16>,
    /// What whoever did it has to show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceKind>,
    /// Services that must be done for the household before this one can be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<ServiceId>,
    /// So many times it is tried in vain before it is given up and listed as missed (S18); left out, it stays open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempts: Option<u8>,
    /// What can be ordered; empty where an order may name anything.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<OrderItemRule>,
}

/// Something that can be ordered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OrderItemRule {
    /// The item.
    pub id: ItemId,
    /// What people call it.
    pub title: Label,
    /// What it is ordered in.
    pub unit: QuantityUnit,
}

/// The ids that the errand of a request can have, whatever the zone in which the day of the request is counted.
pub(crate) fn errand_ids(household: &HouseholdId, request: &RequestId, at: Instant) -> Vec<DutyId> {
    let days = (-1..=1).map(|day| Zone::CHINA.date(at).plus_days(day));
    let ids = days.filter_map(|day| {
        let subject = Subject::Household(household.clone());
        let origin = Origin::Request { request: request.clone(), service: ServiceId::new("any").ok()? };
        Duty::new(DutyKind::Errand, subject, day, origin, at, at).id()
    });
    ids.collect()
}

/// One errand for each request of a household. Where two devices have written one request down, the earlier holds. A
/// service that needs another waits for it: for the household's last request for that one before its own, or the first
/// after it.
#[must_use]
pub fn errands(household: &HouseholdId, file: &DutyFile, policy: &DutyPolicy, zone: Zone) -> Vec<Duty> {
    if file.requests.is_empty() {
        return Vec::new();
    }
    let mut known = BTreeSet::new();
    let asked: Vec<_> = file.requests.iter().filter(|asked| known.insert(&asked.fact.request)).collect();
    let mut duties: Vec<Option<Duty>> = vec![None; asked.len()];
    // No service needs itself, by whatever way: each pass settles those whose needs are settled.
    for last_pass in (0..=policy.services.len()).rev().map(|left| left == 0) {
        for (at, request) in asked.iter().enumerate() {
            let rule = policy.service(&request.fact.service);
            let needs = rule.map(|rule| rule.needs.as_slice()).unwrap_or_default();
            let unsettled =
                asked.iter().zip(&duties).any(|(of, duty)| duty.is_none() && needs.contains(&of.fact.service));
            if duties.get(at).is_none_or(Option::is_some) || (unsettled && !last_pass) {
                continue;
            }
            let origin =
                Origin::Request { request: request.fact.request.clone(), service: request.fact.service.clone() };
            let hours =
                rule.and_then(|rule| rule.within_hours).map(i32::from).or_else(|| policy.set_hours(DutyKind::Errand));
            let due = request.fact.wanted_by.unwrap_or_else(|| request.at.plus_hours(hours.unwrap_or(ANSWER_HOURS)));
            let subject = Subject::Household(household.clone());
            let mut duty = Duty::new(DutyKind::Errand, subject, zone.date(request.at), origin, request.at, due);
            duty.because = duty.because.citing(&request.event);
            duty.evidence = policy.evidence_for(&duty);
            duty.order = Some(Box::new(request.fact.clone()));
            for need in needs {
                wait(&mut duty, need, policy, at, &asked, &duties);
            }
            if let Some(hours) = hours.filter(|_| duty.opens > request.at) {
                duty.due = duty.due.max(duty.opens.plus_hours(hours));
            }
            let mut duty = duty.with_acts(file);
            let most = rule.and_then(|rule| rule.attempts).map_or(usize::MAX, usize::from);
            if let Some(last) = most.checked_sub(1).and_then(|last| duty.attempts.get(last)) {
                duty.closes = Some(last.at);
                duty.void_from = duty.void_from.filter(|void| *void < last.at);
                let count = Argument::Count(u32::try_from(most).unwrap_or(u32::MAX));
                let given_up = Because::rule("duty.givenUp").with("count", count);
                let id = duty.id();
                let tried = file.acts.iter().filter(|act| Some(&act.duty) == id.as_ref());
                let tried = tried.filter(|act| matches!(act.deed, Deed::Attempted { .. })).take(most);
                let given_up = tried.fold(given_up, |because, act| because.citing(&act.event));
                duty.because = duty.because.clone().since(given_up);
            }
            if let Some(place) = duties.get_mut(at) {
                *place = Some(duty);
            }
        }
    }
    duties.into_iter().flatten().collect()
}

/// Makes an errand wait for a service that its own needs.
fn wait(
    duty: &mut Duty,
    need: &ServiceId,
    policy: &DutyPolicy,
    at: usize,
    asked: &[&Stated<RequestMade>],
    settled: &[Option<Duty>],
) {
    let of_need = asked.iter().zip(settled).enumerate().filter(|(_, (asked, _))| asked.fact.service == *need);
    // What was called off cannot be waited for.
    let of_need = of_need.filter_map(|(place, (_, duty))| Some((place, duty.as_ref()?)));
    let of_need: Vec<_> = of_need.filter(|(_, duty)| duty.completed.is_some() || duty.void_from.is_none()).collect();
    let before = of_need.iter().rfind(|(place, _)| *place < at);
    let waited_for = before.or_else(|| of_need.first()).map(|(_, duty)| *duty);
    let title = policy.service(need).map(|rule| rule.title.clone()).unwrap_or_default();
    let mut rule = Because::rule("duty.waits").with("service", Argument::Label(title));
    match waited_for.and_then(|other| other.completed.as_ref()) {
        Some(done) => {
            duty.opens = duty.opens.max(done.at);
            rule = rule.citing(&done.event);
        }
        None => {
            duty.waits = true;
            let facts = waited_for.map(|other| other.because.all_facts()).unwrap_or_default();
            rule = facts.iter().fold(rule, Because::citing);
            duty.waits_for.extend(waited_for.and_then(Duty::id));
            if waited_for.is_none() {
                duty.lacks.push(need.clone());
            }
        }
    }
    duty.because = duty.because.clone().since(rule);
}
