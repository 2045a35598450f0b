//! The rota as of an instant: who can serve, who is on which shift, who was there; and what does not go together.

use super::findings::{Finding, FindingKind, MANY};
use super::references::unknown;
use super::view::View;
use crate::base::{CivilDate, EventId, Instant, SkillId, WorkerId};
use crate::grid::WorkerEnrolled;
use crate::rota::{
    Breach, Hold, Person, Placement, Request, RotaFile, Seated, Seen, ServiceFile, Shift, ShiftDuty, ShiftFile,
    ShiftKey, Span, Stint, Visit, check, fits, seat,
};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How far back and ahead other work is looked at, in days: more than any row of days or nights that a policy allows.
const AROUND: i32 = 31;

/// The most days that are looked at to find broken rules.
const MOST_DAYS: i32 = 62;

/// The rota of some days.
pub(crate) struct Stand {
    /// The posts, shifts and people of those days, with the work that people have besides.
    pub request: Request,
    /// Who has a place on which shift.
    pub placements: Vec<Placement>,
    /// The same with the events, by shift.
    pub crews: BTreeMap<ShiftKey, Vec<Hold>>,
    /// Those on a list for whom there is no place, with those who have one: two were given one place.
    pub contested: Vec<(ShiftKey, Hold, Vec<Hold>)>,
    /// Those on a list who lack the skill for every place of the shift.
    pub unfit: Vec<(ShiftKey, Hold)>,
}

impl<'a> View<'a> {
    /// Who is to serve.
    pub fn rota(&self) -> Cow<'a, RotaFile> {
        self.community.rota.as_of(self.log, &self.as_of)
    }

    /// What somebody offers, and when they were there.
    pub fn service(&self, worker: &WorkerId) -> Option<Cow<'a, ServiceFile>> {
        Some(self.community.services.get(worker)?.as_of(self.log, &self.as_of))
    }

    /// A shift that the policy has, or that an earlier one had.
    pub fn shift(&self, key: &ShiftKey) -> Option<Shift> {
        let zone = self.policy.zone;
        let earlier = || self.books.so_far(self.now()).find_map(|policy| policy.rota.shift(key, zone));
        self.policy.rota.shift(key, zone).or_else(earlier)
    }

    fn skills(&self) -> BTreeMap<WorkerId, BTreeSet<SkillId>> {
        let workers = self.workers().into_iter();
        workers.map(|enrolled| (enrolled.worker, enrolled.skills.into_iter().collect())).collect()
    }

    /// Those who work for the community, as far as they are wanted, with what they offer on the days of a range and the
    /// work that they have besides.
    pub fn people(&self, days: &Range<CivilDate>, wanted: &dyn Fn(&WorkerId) -> bool) -> Vec<Person> {
        let mut stints = self.stints(days, &|_, begins| !days.contains(&self.policy.zone.date(begins)));
        let person = |enrolled: WorkerEnrolled| {
            let file = self.service(&enrolled.worker);
            let offer = file.as_deref().and_then(ServiceFile::offer);
            Person {
                available: offer.map_or_else(|| vec![Span::ALWAYS], |offer| offer.spans(days, self.policy.zone)),
                away: file.as_deref().map(|file| file.away.clone()).unwrap_or_default(),
                areas: offer.map(|offer| offer.areas.clone()).unwrap_or_default(),
                limits: offer.and_then(|offer| offer.limits),
                worked: stints.remove(&enrolled.worker).unwrap_or_default(),
                skills: enrolled.skills.into_iter().collect(),
                teams: enrolled.teams.into_iter().collect(),
                id: enrolled.worker,
            }
        };
        self.workers().into_iter().filter(|enrolled| wanted(&enrolled.worker)).map(person).collect()
    }

    /// The work of everybody around some days: shifts that they hold, whether they came or not, and times at which they
    /// stood in on others. Of the shifts only those that `counts` takes, by worker and beginning.
    pub fn stints(
        &self,
        days: &Range<CivilDate>,
        counts: &dyn Fn(&WorkerId, Instant) -> bool,
    ) -> BTreeMap<WorkerId, Vec<Stint>> {
        let around = days.start.plus_days(-AROUND)..days.end.plus_days(AROUND);
        let mut stints: BTreeMap<WorkerId, Vec<Stint>> = BTreeMap::new();
        let rota = self.rota();
        for file in rota.shifts.iter().filter(|file| around.contains(&file.shift.date)) {
            if file.held().next().is_none() {
                continue;
            }
            let Some(shift) = self.shift(&file.shift) else { continue };
            for hold in file.held().filter(|hold| counts(&hold.worker, shift.begins)) {
                let stint = self.stint(&shift, shift.begins, shift.ends);
                stints.entry(hold.worker.clone()).or_default().push(stint);
            }
        }
        for (worker, folder) in self.community.services.unordered() {
            let service = folder.as_of(self.log, &self.as_of);
            for visit in service.visits.iter().filter(|visit| around.contains(&visit.shift.date)) {
                if rota.holds(&visit.shift, worker) {
                    continue;
                }
                let Some(shift) = self.shift(&visit.shift) else { continue };
                let left = visit.left.as_ref().map_or_else(|| self.now().min(shift.ends), |left| left.at);
                if left > visit.came.at {
                    stints.entry(worker.clone()).or_default().push(self.stint(&shift, visit.came.at, left));
                }
            }
        }
        stints
    }

    fn stint(&self, shift: &Shift, begins: Instant, ends: Instant) -> Stint {
        let zone = self.policy.zone;
        Stint {
            post: shift.key.post.clone(),
            begins,
            ends,
            day: zone.date(begins),
            last_day: zone.date(ends.plus_millis(-1)),
            night: shift.night,
        }
    }

    /// The rota of some days as it stands.
    pub fn stand(&self, days: &Range<CivilDate>) -> Stand {
        let (posts, shifts) = self.policy.rota.lay_out(days.clone(), self.policy.zone);
        let people = self.people(days, &|_| true);
        let has = |worker: &WorkerId, skill: &SkillId| {
            let at = people.binary_search_by(|person| person.id.cmp(worker)).ok();
            at.and_then(|at| people.get(at)).is_some_and(|person| person.skills.contains(skill))
        };
        let (mut crews, mut contested, mut unfit) = (BTreeMap::new(), Vec::new(), Vec::new());
        let (rota, mut placements) = (self.rota(), Vec::new());
        for shift in &shifts {
            let Some(file) = rota.shift(&shift.key) else { continue };
            // Whoever works here no longer leaves the place to others.
            let here = |hold: &&Hold| people.binary_search_by(|person| person.id.cmp(&hold.worker)).is_ok();
            let (seated, left): Seated<'_> = seat(shift, file.held().filter(here), &has);
            for hold in left {
                if fits(shift, &hold.worker, &has) {
                    contested.push((shift.key.clone(), hold.clone(), seated.iter().copied().cloned().collect()));
                } else {
                    unfit.push((shift.key.clone(), hold.clone()));
                }
            }
            let placed = |hold: &&Hold| Placement { shift: shift.key.clone(), worker: hold.worker.clone() };
            placements.extend(seated.iter().map(placed));
            if !seated.is_empty() {
                crews.insert(shift.key.clone(), seated.into_iter().cloned().collect());
            }
        }
        let request = Request { posts, people, shifts, policy: self.policy.rota.clone() };
        Stand { request, placements, crews, contested, unfit }
    }

    /// Everybody's comings and goings for shifts of some days.
    pub fn seen(&self, days: &Range<CivilDate>) -> Vec<Seen> {
        let mut seen = Vec::new();
        for (worker, folder) in self.community.services.sorted() {
            let file = folder.as_of(self.log, &self.as_of);
            let visits = file.visits.iter().filter(|visit| days.contains(&visit.shift.date));
            seen.extend(visits.map(|visit| Seen {
                worker: worker.clone(),
                post: visit.shift.post.clone(),
                came: visit.came.at,
                left: visit.left.as_ref().map(|left| left.at),
            }));
        }
        seen
    }

    /// Minutes that each person was at a post within a time. Whoever never said that they left was there until the
    /// end of the shift.
    pub fn minutes_there(&self, time: &Range<Instant>) -> BTreeMap<WorkerId, i64> {
        let mut sums = BTreeMap::new();
        for (worker, folder) in self.community.services.unordered() {
            let file = folder.as_of(self.log, &self.as_of);
            let minutes = file.visits.iter().map(|visit| self.minutes_of(visit, time)).fold(0_i64, i64::saturating_add);
            if minutes > 0 {
                sums.insert(worker.clone(), minutes);
            }
        }
        sums
    }

    /// Minutes of one visit within a time.
    pub fn minutes_of(&self, visit: &Visit, time: &Range<Instant>) -> i64 {
        let gone = || self.shift(&visit.shift).map_or(visit.came.at, |shift| shift.ends.min(self.now()));
        let left = visit.left.as_ref().map_or_else(gone, |left| left.at);
        let (from, until) = (visit.came.at.max(time.start), left.min(time.end));
        // To the nearest, so that a view as of the last moment of a day counts the whole of its last minute.
        until.millis().saturating_sub(from.millis()).max(0).saturating_add(30_000) / 60_000
    }

    /// Instants at which the state of some shift changes by itself.
    pub fn shift_edges(&self) -> impl Iterator<Item = Instant> {
        let rota = self.rota();
        let first = self.policy.zone.date(self.now()).plus_days(-2);
        let mut edges = Vec::new();
        for file in rota.shifts.iter().filter(|file| file.shift.date >= first && file.held().next().is_some()) {
            let Some(shift) = self.shift(&file.shift) else { continue };
            let duties = file.held().map(|hold| self.shift_duty(&shift, hold));
            edges.extend(duties.flat_map(|duty| [duty.opens, duty.begins, duty.ends]));
        }
        edges.into_iter()
    }

    /// A shift as the duty of somebody on its list.
    pub fn shift_duty(&self, shift: &Shift, hold: &Hold) -> ShiftDuty {
        let mut duty = ShiftDuty::new(&self.policy.rota.presence, shift, &hold.worker, &hold.event);
        duty.void_from = hold.until;
        let Some(file) = self.service(&hold.worker) else { return duty };
        let visits = || file.visits.iter().filter(|visit| visit.shift == shift.key);
        duty.came = visits().map(|visit| visit.came.at).min();
        let gone = visits().all(|visit| visit.left.is_some());
        duty.left = visits().filter_map(|visit| visit.left.as_ref()).map(|left| left.at).max().filter(|_| gone);
        duty
    }

    /// The shifts of one worker that begin or end within a time, in their order, also those given up meanwhile.
    pub fn shifts_of(&self, worker: &WorkerId, time: &Range<Instant>) -> Vec<ShiftDuty> {
        let zone = self.policy.zone;
        let days = zone.date(time.start).plus_days(-2)..zone.date(time.end).plus_days(2);
        let rota = self.rota();
        let near = rota.shifts_of(worker).filter(|(shift, _)| days.contains(&shift.date));
        let mut duties: Vec<ShiftDuty> = near
            .filter_map(|(shift, hold)| Some(self.shift_duty(&self.shift(shift)?, hold)))
            .filter(|duty| duty.begins < time.end && duty.ends > time.start)
            .collect();
        duties.sort_by(|a, b| (a.begins, &a.shift).cmp(&(b.begins, &b.shift)));
        duties
    }

    pub(super) fn findings_of_rota(&self, found: &mut Vec<Finding>) {
        let rota = self.rota();
        for idle in &rota.idle {
            let finding = Finding::new(FindingKind::ShiftNotHeld, idle.fact.worker.as_str());
            found.push(finding.with("shift", &idle.fact.shift.to_string()).citing([&idle.event]));
        }
        let skills = self.skills();
        for file in &rota.shifts {
            self.findings_of_shift(file, &skills, found);
        }
        for (worker, folder) in self.community.services.unordered() {
            self.findings_of_service(worker, &folder.as_of(self.log, &self.as_of), &rota, found);
        }
        if let Some((first, last)) = self.days_ahead(&rota) {
            self.findings_of_limits(&(first..last.plus_days(1)), found);
        }
    }

    fn findings_of_shift(
        &self,
        file: &ShiftFile,
        skills: &BTreeMap<WorkerId, BTreeSet<SkillId>>,
        found: &mut Vec<Finding>,
    ) {
        let name = file.shift.to_string();
        for hold in file.held().filter(|hold| !skills.contains_key(&hold.worker)) {
            let known = self.community.workers.get(&hold.worker);
            let ever = known.is_some_and(|folder| !folder.as_of(self.log, &self.as_of).service.is_empty());
            let kind = if ever { FindingKind::ShiftHolderGone } else { FindingKind::ReferenceUnknown };
            found.push(match kind {
                FindingKind::ShiftHolderGone => {
                    Finding::new(kind, &name).with("worker", hold.worker.as_str()).citing([&hold.event])
                }
                _ => unknown(&name, hold.worker.as_str(), &hold.event),
            });
        }
        let Some(shift) = self.shift(&file.shift) else {
            if let Some(hold) = file.held().next() {
                found.push(Finding::new(FindingKind::ShiftUnknown, &name).citing([&hold.event]));
            }
            return;
        };
        let has = |worker: &WorkerId, skill: &SkillId| skills.get(worker).is_some_and(|own| own.contains(skill));
        let here = |hold: &&Hold| skills.contains_key(&hold.worker);
        let (seated, left) = seat(&shift, file.held().filter(here), &has);
        for hold in left.into_iter().filter(|hold| fits(&shift, &hold.worker, &has)) {
            let holders: Vec<&str> = seated.iter().map(|hold| hold.worker.as_str()).collect();
            let finding = Finding::new(FindingKind::ShiftContested, &name).with("worker", hold.worker.as_str());
            let cited = seated.iter().map(|hold| &hold.event).take(MANY).chain([&hold.event]);
            found.push(finding.with("holders", &holders.join(", ")).citing(cited));
        }
    }

    fn findings_of_service(&self, worker: &WorkerId, file: &ServiceFile, rota: &RotaFile, found: &mut Vec<Finding>) {
        let known = self.community.workers.get(worker);
        let known = known.is_some_and(|folder| !folder.as_of(self.log, &self.as_of).service.is_empty());
        let first = file.offers.first().map(|stated| &stated.event);
        let first = first.or_else(|| file.visits.first().map(|visit| &visit.came.event));
        if let Some(event) = first.filter(|_| !known) {
            found.push(unknown(worker.as_str(), worker.as_str(), event));
        }
        let areas =
            file.offers.last().into_iter().flat_map(|stated| stated.fact.areas.iter().map(move |area| (area, stated)));
        for (area, stated) in areas {
            self.area_known(worker.as_str(), area, &stated.event, found);
        }
        for visit in &file.visits {
            // Whoever was given the shift only after they had come stood in for somebody, too.
            let held = rota.held_at(&visit.shift, worker, visit.came.at);
            if !held {
                let finding = Finding::new(FindingKind::ShiftNotHeld, worker.as_str());
                found.push(finding.with("shift", &visit.shift.to_string()).citing([&visit.came.event]));
            }
        }
        for idle in &file.idle {
            let finding = Finding::new(FindingKind::CheckedOutWithoutIn, worker.as_str());
            found.push(finding.with("shift", &idle.fact.to_string()).citing([&idle.event]));
        }
    }

    /// The first and the last day that somebody serves from yesterday on, at most so many as are looked at.
    fn days_ahead(&self, rota: &RotaFile) -> Option<(CivilDate, CivilDate)> {
        let first = self.policy.zone.date(self.now()).plus_days(-1);
        let held = rota.shifts.iter().filter(|file| file.shift.date >= first && file.held().next().is_some());
        let last = held.map(|file| file.shift.date).max()?;
        Some((first, last.min(first.plus_days(MOST_DAYS))))
    }

    /// Rules that the rota breaks as it stands: by what two devices planned apart, or by what changed since.
    fn findings_of_limits(&self, days: &Range<CivilDate>, found: &mut Vec<Finding>) {
        let stand = self.stand(days);
        let mut placements = stand.placements.clone();
        placements.extend(stand.unfit.iter().map(|(shift, hold)| placement(shift, hold)));
        let event = |it: &Placement| -> Option<EventId> {
            let all = stand.crews.get(&it.shift).into_iter().flatten();
            let unfit = stand.unfit.iter().filter(|(shift, _)| *shift == it.shift).map(|(_, hold)| hold);
            all.chain(unfit).find(|hold| hold.worker == it.worker).map(|hold| hold.event.clone())
        };
        for breach in check(&stand.request, &placements).unwrap_or_default() {
            let Breach::Barred { placement, .. } = &breach else { continue };
            let finding = Finding::new(FindingKind::ShiftAgainstRules, &placement.shift.to_string());
            let mut finding = finding.with("worker", placement.worker.as_str()).citing(&event(placement));
            finding.because = finding.because.since(breach.because());
            found.push(finding);
        }
    }
}

fn placement(shift: &ShiftKey, hold: &Hold) -> Placement {
    Placement { shift: shift.clone(), worker: hold.worker.clone() }
}
