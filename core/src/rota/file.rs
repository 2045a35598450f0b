//! What the log says about the rota, and about one person's service.

use super::{Hours, Offer, Placement, ShiftDropped, ShiftKey, ShiftSwapped, ShiftsPlanned, Span};
use crate::base::{CivilDate, EventId, Instant, Stated, WorkerId, Zone};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// One person's time on the list of a shift: from `since` until `until`, exclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Hold {
    /// Who.
    pub worker: WorkerId,
    /// Since when the shift is the person's.
    pub since: Instant,
    /// The event that says so.
    pub event: EventId,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
    /// Why the person gave it up, where a reason was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Box<str>>,
}

impl Hold {
    /// True where the person was on the list at an instant.
    #[must_use]
    pub fn at(&self, at: Instant) -> bool {
        self.since <= at && self.until.is_none_or(|until| at < until)
    }
}

/// One shift and everybody who ever was on its list, in the order they came onto it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ShiftFile {
    /// The shift.
    pub shift: ShiftKey,
    /// The list.
    pub holds: Vec<Hold>,
}

impl ShiftFile {
    /// Those who are on the list now, the first to come onto it first.
    pub fn held(&self) -> impl Iterator<Item = &Hold> {
        self.holds.iter().filter(|hold| hold.until.is_none())
    }
}

/// Who is to serve, in the order things happened. One file for the whole rota, because an exchange concerns two posts
/// and happens at both or at neither.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RotaFile {
    /// Every shift that anybody was ever on, by post, day and turn.
    pub shifts: Vec<ShiftFile>,
    /// Times that somebody was said to give up, or to hand over, what they did not hold, or to take what they held.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub idle: Vec<Stated<Placement>>,
    /// For everybody who was ever on a list: where on each they stand for the last time. Only that time can be open, as
    /// nobody comes onto a list twice before leaving it.
    #[serde(skip)]
    last: BTreeMap<WorkerId, BTreeMap<ShiftKey, usize>>,
}

impl RotaFile {
    /// The list of a shift; none where nobody was ever on it.
    #[must_use]
    pub fn shift(&self, key: &ShiftKey) -> Option<&ShiftFile> {
        let at = self.shifts.binary_search_by(|file| file.shift.cmp(key)).ok()?;
        self.shifts.get(at)
    }

    /// True where somebody is on the list of a shift now.
    #[must_use]
    pub fn holds(&self, key: &ShiftKey, worker: &WorkerId) -> bool {
        self.last_hold(key, worker).is_some_and(|hold| hold.until.is_none())
    }

    /// The last time that somebody came onto the list of a shift.
    fn last_hold(&self, key: &ShiftKey, worker: &WorkerId) -> Option<&Hold> {
        self.shift(key)?.holds.get(*self.last.get(worker)?.get(key)?)
    }

    /// Every shift on whose list somebody ever was, in order, each with the last time that they came onto it.
    pub(crate) fn shifts_of(&self, worker: &WorkerId) -> impl Iterator<Item = (&ShiftKey, &Hold)> {
        let lists = self.last.get(worker).into_iter().flatten();
        lists.filter_map(|(key, at)| Some((key, self.shift(key)?.holds.get(*at)?)))
    }

    /// True where somebody was on the list of a shift at an instant.
    #[must_use]
    pub fn held_at(&self, key: &ShiftKey, worker: &WorkerId, at: Instant) -> bool {
        self.shift(key).is_some_and(|file| file.holds.iter().any(|hold| hold.worker == *worker && hold.at(at)))
    }

    pub(crate) fn plan(&mut self, at: Instant, event: &EventId, fact: &ShiftsPlanned) {
        for it in &fact.withdrawn {
            self.end(at, event, &it.shift, &it.worker, None);
        }
        for it in &fact.placements {
            self.begin(at, event, &it.shift, &it.worker);
        }
    }

    pub(crate) fn drop_shift(&mut self, at: Instant, event: &EventId, fact: &ShiftDropped) {
        self.end(at, event, &fact.shift, &fact.worker, Some(&fact.reason));
    }

    /// An exchange takes effect wholly or not at all.
    pub(crate) fn swap(&mut self, at: Instant, event: &EventId, fact: &ShiftSwapped) {
        let holds = |key: &ShiftKey, worker: &WorkerId| self.holds(key, worker);
        let gives = holds(&fact.shift, &fact.from) && !holds(&fact.shift, &fact.to);
        let returns = fact.against.as_ref().is_none_or(|key| holds(key, &fact.to) && !holds(key, &fact.from));
        if !(gives && returns) {
            let placement = Placement { shift: fact.shift.clone(), worker: fact.from.clone() };
            self.idle.push(Stated { at, event: event.clone(), fact: placement });
            return;
        }
        self.end(at, event, &fact.shift, &fact.from, None);
        self.begin(at, event, &fact.shift, &fact.to);
        if let Some(key) = &fact.against {
            self.end(at, event, key, &fact.to, None);
            self.begin(at, event, key, &fact.from);
        }
    }

    fn begin(&mut self, at: Instant, event: &EventId, key: &ShiftKey, worker: &WorkerId) {
        if self.holds(key, worker) {
            return;
        }
        let hold = Hold { worker: worker.clone(), since: at, event: event.clone(), until: None, reason: None };
        let number = match self.shifts.binary_search_by(|file| file.shift.cmp(key)) {
            Ok(place) => self.shifts.get_mut(place).map_or(0, |file| {
                file.holds.push(hold);
                file.holds.len() - 1
            }),
            Err(place) => {
                self.shifts.insert(place, ShiftFile { shift: key.clone(), holds: vec![hold] });
                0
            }
        };
        self.last.entry(worker.clone()).or_default().insert(key.clone(), number);
    }

    fn end(&mut self, at: Instant, event: &EventId, key: &ShiftKey, worker: &WorkerId, reason: Option<&str>) {
        let number = self.last.get(worker).and_then(|lists| lists.get(key));
        let place = self.shifts.binary_search_by(|file| file.shift.cmp(key)).ok();
        let file = place.and_then(|place| self.shifts.get_mut(place));
        let hold =
            file.zip(number).and_then(|(file, number)| file.holds.get_mut(*number)).filter(|hold| hold.until.is_none());
        let Some(hold) = hold else {
            let placement = Placement { shift: key.clone(), worker: worker.clone() };
            self.idle.push(Stated { at, event: event.clone(), fact: placement });
            return;
        };
        hold.until = Some(at);
        hold.reason = reason.map(Into::into);
    }
}

/// Somebody came for a shift, and perhaps left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Visit {
    /// The shift.
    pub shift: ShiftKey,
    /// When they came.
    pub came: Stated<()>,
    /// When they left; none while they are there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<Stated<()>>,
}

/// What the log says about one person's service, in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ServiceFile {
    /// What the person offered; the last statement holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Stated<Offer>>,
    /// When the person cannot come, less the times at which they can after all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub away: Vec<Span>,
    /// When the person was there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Visit>,
    /// Times that the person was said to leave without having come.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub idle: Vec<Stated<ShiftKey>>,
}

impl ServiceFile {
    /// What the person offers.
    #[must_use]
    pub fn offer(&self) -> Option<&Offer> {
        self.offers.last().map(|stated| &stated.fact)
    }

    /// The visit for a shift that is still going on.
    #[must_use]
    pub fn present(&self, shift: &ShiftKey) -> Option<&Visit> {
        self.visits.iter().rev().find(|visit| visit.shift == *shift && visit.left.is_none())
    }

    pub(crate) fn state(&mut self, offer: Option<Stated<Offer>>, away: &[Span], back: &[Span]) {
        self.offers.extend(offer);
        self.away.extend(away.iter().copied().filter(|span| span.from < span.to));
        for back in back {
            self.away = self.away.iter().flat_map(|away| away.without(back)).collect();
        }
    }

    /// Coming twice without leaving is coming once.
    pub(crate) fn come(&mut self, shift: &ShiftKey, came: Stated<()>) {
        if self.present(shift).is_none() {
            self.visits.push(Visit { shift: shift.clone(), came, left: None });
        }
    }

    pub(crate) fn leave(&mut self, shift: &ShiftKey, left: Stated<()>) {
        let open = self.visits.iter_mut().rev().find(|visit| visit.shift == *shift && visit.left.is_none());
        match open {
            Some(visit) => visit.left = Some(left),
            None => self.idle.push(Stated { at: left.at, event: left.event, fact: shift.clone() }),
        }
    }
}

impl Span {
    /// What is left of this time without another.
    pub(super) fn without(&self, other: &Self) -> impl Iterator<Item = Self> + use<> {
        let before = Self { from: self.from, to: self.to.min(other.from) };
        let after = Self { from: self.from.max(other.to), to: self.to };
        [before, after].into_iter().filter(|span| span.from < span.to)
    }

    /// The time that both have in common.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> Option<Self> {
        let common = Self { from: self.from.max(other.from), to: self.to.min(other.to) };
        (common.from < common.to).then_some(common)
    }
}

impl Hours {
    /// The hours as spans of time on the days of a range, and on the day before it, which may reach into it.
    pub fn spans(&self, days: Range<CivilDate>, zone: Zone) -> impl Iterator<Item = Span> {
        let first = days.start.plus_days(-1);
        let count = first.days_until(days.end).max(0);
        let on = (0..count).map(move |day| first.plus_days(day)).filter(|day| self.is_on(*day));
        on.map(move |day| {
            let last = if self.until <= self.from { day.plus_days(1) } else { day };
            Span { from: zone.instant(day, self.from), to: zone.instant(last, self.until) }
        })
    }

    fn is_on(&self, day: CivilDate) -> bool {
        // The first day of 1900 was a Monday.
        let since = CivilDate::FIRST.days_until(day).rem_euclid(7).saturating_add(1);
        self.weekdays.is_empty() || self.weekdays.iter().any(|weekday| i32::from(*weekday) == since)
    }
}

impl Offer {
    /// When the person can serve, as far as the days of a range go.
    #[must_use]
    pub fn spans(&self, days: &Range<CivilDate>, zone: Zone) -> Vec<Span> {
        if self.hours.is_empty() {
            return vec![Span::ALWAYS];
        }
        self.hours.iter().flat_map(|hours| hours.spans(days.clone(), zone)).collect()
    }
}
