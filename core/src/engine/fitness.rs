//! Whether somebody may go to doors in what is left of a day, and to how many: what they offer, the shifts that they hold,
//! the rest around those, the limits of their work, and how tired they are (law 10, D7).

use crate::base::{CivilDate, Instant, WorkerId};
use crate::community::View;
use crate::place::Area;
use crate::rota::{Bar, Limits, Person, Span, Stint, bar_to, fatigue};
use std::collections::BTreeMap;

/// What somebody can do yet.
pub(super) struct Fit {
    /// What keeps the person from everything.
    pub barred: Option<Bar>,
    /// Where the person serves; anywhere where the list is empty.
    pub areas: Vec<Area>,
    /// Points of tiredness.
    pub tired: u32,
    /// Doors that there is time for.
    pub doors: u16,
}

/// Everybody's work around a time, found once for all of them.
pub(super) struct Fitness {
    time: Span,
    today: CivilDate,
    people: BTreeMap<WorkerId, Person>,
    /// All work, begun or to come.
    stints: BTreeMap<WorkerId, Vec<Stint>>,
}

impl Fitness {
    /// For work from now until an instant.
    pub fn of(view: &View<'_>, today: CivilDate, until: Instant) -> Self {
        let time = Span { from: view.now(), to: until };
        let days = today..view.policy.zone.date(until).plus_days(1);
        let people = view.people(&days, &|_| true).into_iter().map(|person| (person.id.clone(), person)).collect();
        Self { time, today, people, stints: view.stints(&days, &|_, _| true) }
    }

    pub fn fit(&self, view: &View<'_>, worker: &WorkerId) -> Fit {
        let none = Fit { barred: None, areas: Vec::new(), tired: 0, doors: u16::MAX };
        let Some(person) = self.people.get(worker) else { return none };
        let stints = self.stints.get(worker).map(Vec::as_slice).unwrap_or_default();
        let limits = person.limits.unwrap_or(view.policy.rota.limits);
        let rule = &view.policy.rota.fatigue;
        let points = fatigue(rule, stints, view.now(), self.today).points;
        let most = rule.rest_from.map(i64::from).filter(|most| points >= *most);
        let (minutes, bar) = self.free(view, person, stints, &limits);
        let barred = most.map(|may| Bar::Tired { has: points, may }).or(bar.filter(|_| minutes == 0));
        let offer = view.service(worker);
        let offer = offer.as_deref().and_then(|file| file.offer());
        let doors = offer.and_then(|offer| offer.doors_per_hour).map_or(u16::MAX, |doors| {
            let doors = minutes.saturating_mul(i64::from(doors)) / 60;
            u16::try_from(doors).unwrap_or(u16::MAX)
        });
        let tired = u32::try_from(points).unwrap_or(u32::MAX);
        Fit { barred, areas: person.areas.clone(), tired, doors }
    }

    /// The minutes in which the person may go to doors, and what bars them from the rest: looked at wherever something
    /// about it can change.
    fn free(&self, view: &View<'_>, person: &Person, stints: &[Stint], limits: &Limits) -> (i64, Option<Bar>) {
        let zone = view.policy.zone;
        let rest = i64::from(limits.rest).saturating_mul(60_000);
        let mut edges = vec![self.time.from, self.time.to, zone.start_of(self.today.plus_days(1))];
        edges.extend(person.available.iter().chain(&person.away).flat_map(|span| [span.from, span.to]));
        for stint in stints {
            edges.extend([stint.begins, stint.ends]);
            edges.extend([stint.begins.plus_millis(rest.saturating_neg()), stint.ends.plus_millis(rest)]);
        }
        edges.retain(|edge| self.time.from <= *edge && *edge <= self.time.to);
        edges.sort_unstable();
        edges.dedup();
        let (mut minutes, mut bar) = (0_i64, None);
        for (from, to) in edges.iter().zip(edges.iter().skip(1)) {
            match bar_at(view, person, stints, limits, &Span { from: *from, to: *to }) {
                None => minutes = minutes.saturating_add(to.millis().saturating_sub(from.millis()) / 60_000),
                Some(found) => bar = bar.or(Some(found)),
            }
        }
        if let Some(most) = limits.minutes_per_day.map(i64::from) {
            let today = stints.iter().filter(|stint| stint.day == self.today);
            let done = today.map(|stint| stint.ends.millis().saturating_sub(stint.begins.millis()) / 60_000);
            minutes = minutes.min(most.saturating_sub(done.fold(0_i64, i64::saturating_add)).max(0));
        }
        (minutes, bar)
    }
}

/// What bars somebody from work in a time in which nothing about that changes.
fn bar_at(view: &View<'_>, person: &Person, stints: &[Stint], limits: &Limits, time: &Span) -> Option<Bar> {
    if let Some(away) = person.away.iter().find(|away| away.overlap(time).is_some()) {
        let until = (away.to < Instant::MAX).then_some(away.to);
        return Some(Bar::Away { from: away.from, until });
    }
    if !person.available.iter().any(|open| open.from <= time.from && time.to <= open.to) {
        return Some(Bar::NotAvailable);
    }
    let post = stints.first().map(|stint| stint.post.clone());
    let zone = view.policy.zone;
    // The shortest work there is: what bars that bars all work in this time.
    let ends = time.from.plus_minutes(1);
    let day = zone.date(time.from);
    let more = Stint { post: post?, begins: time.from, ends, day, last_day: day, night: false };
    bar_to(limits, stints, &more)
}
