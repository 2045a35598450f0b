//! Checks of facts about who can serve, who is to serve, and who was there.

use super::{Case, reject, text};
use crate::base::{Instant, WorkerId};
use crate::community::Stand;
use crate::rota::{
    AvailabilityStated, Breach, CheckedIn, CheckedOut, Placement, ShiftDropped, ShiftKey, ShiftSwapped, ShiftsPlanned,
    check,
};
use std::collections::BTreeSet;

/// The most days that one statement may plan for.
const MOST_DAYS: i32 = 62;

impl Case<'_, '_> {
    fn shift(&mut self, key: &ShiftKey) -> bool {
        let known = self.view.policy.rota.shift(key, self.view.policy.zone).is_some();
        if !known {
            self.reasons.push(reject("unknownShift").with("id", text(key)));
        }
        known
    }

    /// Somebody who is on the list, and was by `at`.
    fn on_list(&mut self, key: &ShiftKey, worker: &WorkerId, at: Instant) {
        let rota = self.view.rota();
        if !(rota.holds(key, worker) && rota.held_at(key, worker, at)) {
            self.reasons.push(reject("shiftNotHeld").with("id", text(key)).with("worker", text(worker)));
        }
    }

    pub(super) fn availability_stated(&mut self, fact: &AvailabilityStated) {
        self.worker(&fact.worker);
        if fact.offer.is_none() && fact.away.is_empty() && fact.back.is_empty() {
            self.reasons.push(reject("emptyText").with("field", text("offer")));
        }
        for span in fact.away.iter().chain(&fact.back) {
            self.instants(span.from, span.to);
        }
        let Some(offer) = &fact.offer else { return };
        offer.areas.iter().for_each(|area| self.area(area));
        let named = offer.hours.iter().flat_map(|hours| &hours.weekdays);
        for weekday in named.filter(|weekday| !(1..=7).contains(*weekday)) {
            self.reasons.push(reject("badWeekday").with("id", text(weekday)));
        }
        if offer.doors_per_hour == Some(0) {
            self.reasons.push(reject("emptyText").with("field", text("doorsPerHour")));
        }
    }

    pub(super) fn shifts_planned(&mut self, fact: &ShiftsPlanned, at: Instant) {
        if fact.placements.is_empty() && fact.withdrawn.is_empty() {
            self.reasons.push(reject("emptyText").with("field", text("placements")));
        }
        let mut named = BTreeSet::new();
        for it in fact.placements.iter().chain(&fact.withdrawn) {
            if !named.insert(it) {
                self.reasons.push(reject("duplicate").with("id", text(&it.shift)));
            }
        }
        fact.withdrawn.iter().for_each(|it| self.on_list(&it.shift, &it.worker, at));
        self.new_placements(&fact.placements, &fact.withdrawn, at);
    }

    pub(super) fn shift_dropped(&mut self, fact: &ShiftDropped, at: Instant) {
        self.text("reason", &fact.reason);
        self.on_list(&fact.shift, &fact.worker, at);
    }

    pub(super) fn shift_swapped(&mut self, fact: &ShiftSwapped, at: Instant) {
        self.on_list(&fact.shift, &fact.from, at);
        let place = |shift: &ShiftKey, worker: &WorkerId| Placement { shift: shift.clone(), worker: worker.clone() };
        let (mut on, mut off) = (vec![place(&fact.shift, &fact.to)], vec![place(&fact.shift, &fact.from)]);
        if let Some(against) = &fact.against {
            self.on_list(against, &fact.to, at);
            on.push(place(against, &fact.from));
            off.push(place(against, &fact.to));
        }
        self.new_placements(&on, &off, at);
    }

    /// Nobody is put on a shift against the rules: what that would break, and did not break before.
    fn new_placements(&mut self, on: &[Placement], off: &[Placement], at: Instant) {
        let known = self.reasons.len();
        for it in on {
            self.worker(&it.worker);
            self.shift(&it.shift);
            let rota = self.view.rota();
            let held = rota.holds(&it.shift, &it.worker) || rota.held_at(&it.shift, &it.worker, at);
            if held && !off.contains(it) {
                self.reasons
                    .push(reject("alreadyOnShift").with("id", text(&it.shift)).with("worker", text(&it.worker)));
            }
        }
        let (first, last) = (on.iter().map(|it| it.shift.date).min(), on.iter().map(|it| it.shift.date).max());
        let (Some(first), Some(last)) = (first, last) else { return };
        if first.days_until(last) >= MOST_DAYS {
            let reason = reject("tooManyDays").with("from", text(first)).with("until", text(last));
            self.reasons.push(reason);
        }
        if self.reasons.len() > known {
            return;
        }
        let Stand { request, placements: before, .. } = self.view.stand(&(first..last.plus_days(1)));
        let mut after: Vec<Placement> = before.iter().filter(|it| !off.contains(it)).cloned().collect();
        after.extend(on.iter().cloned());
        let broken = |placements: &[Placement]| check(&request, placements).unwrap_or_default();
        let old = broken(&before);
        for breach in broken(&after).into_iter().filter(|breach| !old.contains(breach)) {
            let id = match &breach {
                Breach::Unknown { placement } | Breach::Twice { placement } | Breach::Barred { placement, .. } => {
                    &placement.shift
                }
                Breach::Crowded { shift, .. } => shift,
            };
            self.reasons.push(reject("shiftAgainstRules").with("id", text(id)).since(breach.because()));
        }
    }

    /// Whoever stands in for somebody is given the shift first, or takes it over.
    pub(super) fn checked_in(&mut self, fact: &CheckedIn, at: Instant) {
        self.worker(&fact.worker);
        if self.shift(&fact.shift) && !self.view.rota().held_at(&fact.shift, &fact.worker, at) {
            self.reasons.push(reject("shiftNotHeld").with("id", text(&fact.shift)).with("worker", text(&fact.worker)));
        }
        if self.view.service(&fact.worker).is_some_and(|file| file.present(&fact.shift).is_some()) {
            self.reasons.push(reject("alreadyThere").with("id", text(&fact.shift)).with("worker", text(&fact.worker)));
        }
    }

    pub(super) fn checked_out(&mut self, fact: &CheckedOut, at: Instant) {
        let file = self.view.service(&fact.worker);
        let present = file.as_deref().and_then(|file| file.present(&fact.shift)).filter(|visit| visit.came.at <= at);
        if present.is_none() {
            self.reasons.push(reject("notCheckedIn").with("id", text(&fact.shift)).with("worker", text(&fact.worker)));
        }
    }
}
