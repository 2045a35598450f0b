//! Law 13: totals are sums over grids and counts over people, and partial reports join without counting twice.

use super::checks;
use super::histories::{History, histories, minute};
use super::oracle::Oracle;
use super::{Law, cases, fault};
use gridward::Engine;
use gridward::base::{GridId, Instant, RoundId};
use gridward::community::AsOf;
use gridward::duty::{DutyKind, DutyStatus, Subject};
use gridward::engine::{DutyView, HouseholdView, OpenNumberQuery, ReportQuery, ResidentView, RotaQuery};
use gridward::health::VaccineStanding;
use gridward::quarantine::Setting;
use gridward::report::{Counted, DutyCounts, NightlyReport, Tally};
use proptest::prelude::*;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The day of a report, and what its counting needs.
struct Evening<'a> {
    history: &'a History,
    engine: &'a Engine,
    day: Range<Instant>,
    tomorrow: Range<Instant>,
    /// When each round ends.
    ends: BTreeMap<RoundId, Instant>,
}

impl Evening<'_> {
    fn last_moment(&self) -> Instant {
        self.day.end.plus_millis(-1)
    }

    /// Counts one duty that stands at `status` at the last moment of the day.
    fn count(
        &self,
        counts: &mut DutyCounts,
        status: DutyStatus,
        (opens, due): (Instant, Instant),
        closes: Option<Instant>,
        done: Option<Instant>,
    ) {
        let done_today = done.is_some_and(|at| self.day.contains(&at));
        let open = matches!(status, DutyStatus::Open | DutyStatus::Claimed);
        counts.done += u32::from(status == DutyStatus::Done && done_today);
        counts.late_done += u32::from(status == DutyStatus::LateDone && done_today);
        if matches!(status, DutyStatus::Done | DutyStatus::LateDone) && done_today {
            counts.minutes += done.map_or(0, |done| opens.minutes_until(done));
        }
        // What ends at midnight belongs to the day that ends then.
        let within = |day: &Range<Instant>, at: Instant| day.start < at && at <= day.end;
        let closed = closes.is_some_and(|at| within(&self.day, at));
        let missed = closed && (status == DutyStatus::Missed || open && closes == Some(self.day.end));
        counts.missed += u32::from(missed);
        counts.overdue += u32::from(open && !missed && due <= self.last_moment());
        counts.open += u32::from(open && !missed && due > self.last_moment());
        counts.due_tomorrow += u32::from((open || status == DutyStatus::Upcoming) && within(&self.tomorrow, due));
    }

    fn count_duty(&self, tally: &mut Tally, duty: &DutyView) {
        if let (Some(service), Some(done)) = (&duty.service, duty.done_at) {
            let work = tally.errands.entry(service.clone()).or_default();
            work.so_far += 1;
            work.today += u32::from(self.day.contains(&done));
        }
        let closes = match duty.kind {
            DutyKind::ScreeningVisit | DutyKind::ScreeningRetry | DutyKind::ReferralFollowUp => {
                duty.round.as_ref().and_then(|round| self.ends.get(round)).map(|ends| (*ends).max(duty.due))
            }
            _ => None,
        };
        self.count(
            tally.duties.entry(duty.kind).or_default(),
            duty.status,
            (duty.opens, duty.due),
            closes,
            duty.done_at,
        );
    }

    fn count_resident(&self, tally: &mut Tally, view: &ResidentView) {
        tally.residents += 1;
        if let Some(rule) = &self.history.policy.health.vaccination {
            // Nobody in these histories was given any vaccine.
            let year = self.history.policy.zone.date(self.last_moment()).year();
            let standing = match view.birth_year.map(|born| year.saturating_sub(born)) {
                None => VaccineStanding::AgeUnknown,
                Some(age) if Some(age) < rule.age_from => VaccineStanding::OtherAge,
                Some(_) => VaccineStanding::NotYet,
            };
            *tally.vaccination.entry(standing).or_default() += 1;
        }
        if let Some(level) = view.care.as_ref().and_then(|care| care.level.clone()) {
            *tally.care.entry(level).or_default() += 1;
        }
        match view.measure.as_ref().map(|measure| measure.setting) {
            Some(Setting::Central) => tally.central += 1,
            Some(Setting::Home | Setting::HomeMonitoring) => tally.home += 1,
            Some(Setting::SelfMonitoring) => tally.self_monitoring += 1,
            None => {}
        }
        let line = &view.timeline;
        match line.iter().find(|segment| segment.from < self.day.end).map(|segment| segment.setting) {
            Some(Setting::Central) => tally.ever_central += 1,
            Some(Setting::Home | Setting::HomeMonitoring) => tally.ever_home += 1,
            Some(Setting::SelfMonitoring) | None => {}
        }
        let held = |t: Instant| line.iter().any(|segment| segment.from <= t && t < segment.until);
        let begins = |t: Instant| self.day.contains(&t) && !held(t.plus_millis(-1));
        let ends = |t: Instant| self.day.contains(&t) && !held(t);
        tally.entered += u32::from(line.iter().any(|segment| begins(segment.from)));
        tally.released += u32::from(line.iter().any(|segment| ends(segment.until)));
        let quarantined = |t: Instant| {
            let here = line.iter().rfind(|segment| segment.from <= t && t < segment.until);
            here.is_some_and(|segment| segment.setting != Setting::SelfMonitoring)
        };
        tally.flow.opening += u32::from(quarantined(self.day.start.plus_millis(-1)));
        tally.flow.closing += u32::from(quarantined(self.last_moment()));
        let times: BTreeSet<Instant> = line.iter().flat_map(|segment| [segment.from, segment.until]).collect();
        for time in times.into_iter().filter(|time| self.day.contains(time)) {
            let (before, after) = (quarantined(time.plus_millis(-1)), quarantined(time));
            tally.flow.r#in += u32::from(!before && after);
            tally.flow.out += u32::from(before && !after);
        }
        let fever = self.history.policy.health.fever_from;
        for reading in view.file.health.readings.iter().filter(|reading| self.day.contains(&reading.at)) {
            tally.readings += 1;
            tally.alarms += u32::from(reading.fact.temperature >= fever);
        }
        let told = view.file.health.symptoms.iter().filter(|told| self.day.contains(&told.at));
        tally.alarms += u32::try_from(told.filter(|told| !told.fact.is_empty()).count()).unwrap_or(0);
        for duty in view.duties.iter().filter(|duty| duty.kind != DutyKind::TemperatureCheck) {
            self.count_duty(tally, duty);
        }
        let oracle = Oracle::new(self.history, &view.resident, self.last_moment());
        for arrival in view.file.ledger.arrivals.iter().filter(|arrival| self.day.contains(&arrival.at)) {
            *tally.arrivals.entry(oracle.class_of_arrival(&arrival.fact, arrival.at)).or_default() += 1;
        }
        let window = self.day.start.plus_hours(-24)..self.tomorrow.end;
        let at = |now: Instant| checks::expected(&oracle, &self.history.policy, now, window.clone());
        let at_midnight = at(self.day.end);
        for (name, check) in at(self.last_moment()) {
            let counts = tally.duties.entry(DutyKind::TemperatureCheck).or_default();
            // What nobody could know of is void at its end, and not missed.
            let ends_void = at_midnight.get(&name).is_some_and(|then| then.status == DutyStatus::Void);
            // That a measure is over, and cuts the slot, is not known before the first moment after it.
            let cut = checks::is_cut(&self.history.policy, name, check.due);
            let closes = if cut { check.due.plus_millis(1) } else { check.due };
            let closes = Some(closes).filter(|closes| *closes != self.day.end || !ends_void);
            self.count(counts, check.status, (check.opens, check.due), closes, check.done_at);
        }
    }

    fn count_household(&self, tally: &mut Tally, view: &HouseholdView) -> Law {
        if view.premises.is_home() {
            tally.households += 1;
        } else {
            tally.other_premises += 1;
        }
        for status in view.screening.iter().filter(|status| self.ends.contains_key(&status.round)) {
            *tally.screening.entry(status.round.clone()).or_default().entry(status.state).or_default() += 1;
        }
        view.duties.iter().for_each(|duty| self.count_duty(tally, duty));
        for member in &view.members {
            let view = self.engine.resident(member, AsOf::at(self.last_moment())).map_err(fault)?;
            self.count_resident(tally, &view);
        }
        Ok(())
    }

    /// The counts of each grid, by asking for every household and every member one by one.
    fn by_grid(&self) -> Result<BTreeMap<Option<GridId>, Tally>, TestCaseError> {
        let mut grids: BTreeMap<Option<GridId>, Tally> = BTreeMap::new();
        for cover in self.engine.coverage(AsOf::at(self.last_moment()), true).certificate {
            let view = self.engine.household(&cover.household, AsOf::at(self.last_moment())).map_err(fault)?;
            self.count_household(grids.entry(cover.grid).or_default(), &view)?;
        }
        Ok(grids)
    }
}

fn report(engine: &Engine, at: Instant) -> NightlyReport {
    part(engine, at, None, false)
}

/// The report of some grids; with the households that are in no single one where `ungridded` asks for them.
fn part(engine: &Engine, at: Instant, grids: Option<BTreeSet<GridId>>, ungridded: bool) -> NightlyReport {
    let date = engine.config().policy.zone.date(at);
    engine.report(&ReportQuery { date, grids, ungridded, known_by: None })
}

fn summed<'a>(tallies: impl IntoIterator<Item = &'a Tally>) -> Tally {
    tallies.into_iter().fold(Tally::default(), |mut sum, tally| {
        sum.add(tally);
        sum
    })
}

/// Kinds of which there is nothing to count may be there with noughts or be left out.
fn without_noughts(mut tally: Tally) -> Tally {
    tally.duties.retain(|_, counts| *counts != DutyCounts::default());
    tally
}

/// What is counted person by person: passages are counted gate by gate, shifts post by post.
fn of_people(tally: Tally) -> Tally {
    let Tally { passages, residents_out, visitors_inside, visitors_overdue, shifts, .. } = Tally::default();
    Tally { passages, residents_out, visitors_inside, visitors_overdue, shifts, ..without_noughts(tally) }
}

/// The shifts that ended on a day and the minutes that people were there, by the sheet of the rota as of its end.
fn shifts(engine: &Engine, day: &Range<Instant>) -> Result<(u32, u32, u32), TestCaseError> {
    let date = engine.config().policy.zone.date(day.start);
    let ask = |at: Instant, from, days| engine.rota(&RotaQuery { as_of: AsOf::at(at), from, days });
    let sheet = ask(day.end.plus_millis(-1), date.plus_days(-1), 2).map_err(fault)?;
    let ended = sheet.shifts.iter().filter(|shift| day.start < shift.ends && shift.ends <= day.end);
    let holders = ended.flat_map(|shift| &shift.holders);
    let (mut served, mut missed) = (0, 0);
    for holder in holders {
        let came = holder.duty.came.is_some_and(|came| came < holder.duty.ends);
        (served, missed) = (served + u32::from(came), missed + u32::from(!came));
    }
    let today = ask(day.end.plus_millis(-1), date, 1).map_err(fault)?;
    let minutes: i64 = today.hours.iter().map(|line| line.worked).sum();
    Ok((served, missed, u32::try_from(minutes).unwrap_or(u32::MAX)))
}

/// What is done on a day about the duties there are then: which one, and how many minutes after it opened. Chance alone
/// hardly ever does a duty on the day that a report is about.
type Deeds = Vec<(usize, i32)>;

fn deeds() -> impl Strategy<Value = Deeds> {
    prop::collection::vec((0_usize..64, 0_i32..600), 0..12)
}

/// Adds what is done on the day of `at` to the history.
fn work(history: &mut History, at: Instant, deeds: &Deeds) -> Law {
    let engine = history.engine().map_err(fault)?;
    let zone = history.policy.zone;
    let day = zone.start_of(zone.date(at))..zone.start_of(zone.date(at).plus_days(1));
    let as_of = AsOf::at(day.end.plus_millis(-1));
    let mut duties: Vec<DutyView> = Vec::new();
    for cover in engine.coverage(as_of, true).certificate {
        let home = engine.household(&cover.household, as_of).map_err(fault)?;
        for member in &home.members {
            duties.extend(engine.resident(member, as_of).map_err(fault)?.duties);
        }
        duties.extend(home.duties);
    }
    duties.retain(|duty| duty.done_at.is_none() && duty.opens < day.end);
    for (number, (wanted, minutes)) in deeds.iter().enumerate().filter(|_| !duties.is_empty()) {
        let Some(duty) = duties.get(wanted % duties.len()) else { continue };
        let fact = match (&duty.subject, duty.kind) {
            (Subject::Resident(resident), DutyKind::TemperatureCheck) => {
                let data = json!({"resident": resident, "temperature": "36.5", "channel": "door"});
                json!({"kind": "readingTaken", "data": data})
            }
            _ => json!({"kind": "dutyDone", "data": {"duty": duty.duty, "subject": duty.subject}}),
        };
        let at = duty.opens.max(day.start).plus_minutes(*minutes);
        let event = json!({
            "replica": "desk", "counter": number + 1, "wall": at, "tick": 0, "at": at, "by": "w1", "fact": fact,
        });
        history.events.push(serde_json::from_value(event).map_err(fault)?);
    }
    Ok(())
}

/// Every number of a tally with the pointer to it.
fn numbers(tally: &Tally) -> Result<Vec<(String, u32)>, TestCaseError> {
    fn walk(at: &str, value: &serde_json::Value, found: &mut Vec<(String, u32)>) {
        match value {
            serde_json::Value::Object(entries) => entries.iter().for_each(|(name, entry)| {
                let name = name.replace('~', "~0").replace('/', "~1");
                walk(&format!("{at}/{name}"), entry, found);
            }),
            serde_json::Value::Number(number) => {
                found.extend(number.as_u64().and_then(|number| Some((at.to_owned(), u32::try_from(number).ok()?))));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk("", &serde_json::to_value(tally).map_err(fault)?, &mut found);
    Ok(found)
}

proptest! {
    #![proptest_config(cases(48))]

    /// Law 13: what the report says is what counting people and households one by one says, grid by grid and in all.
    #[test]
    fn law_13_totals_are_counts_over_people_and_sums_over_grids(
        mut history in histories(70, 0), day in 0_i32..40, deeds in deeds(),
    ) {
        let at = minute(day * 1_440 + 600);
        work(&mut history, at, &deeds)?;
        let engine = history.engine().map_err(fault)?;
        let (zone, report) = (history.policy.zone, report(&engine, at));
        let [morning, midnight, next] = [0, 1, 2].map(|days| zone.start_of(report.date.plus_days(days)));
        let ends = report.rounds.iter().map(|round| (round.round.clone(), round.until)).collect();
        let evening = Evening {
            history: &history, engine: &engine, day: morning..midnight, tomorrow: midnight..next, ends,
        };
        let expected = evening.by_grid()?;
        prop_assert_eq!(of_people(report.total.clone()), of_people(summed(expected.values())));
        let gates = engine.gates(AsOf::at(evening.last_moment()));
        prop_assert_eq!(&report.total.passages, &gates.traffic);
        prop_assert_eq!(report.total.residents_out, gates.total.residents_out);
        prop_assert_eq!(u32::try_from(gates.visitors.len()).ok(), Some(report.total.visitors_inside));
        prop_assert_eq!(report.total.visitors_overdue, gates.overdue);
        let told = report.total.shifts;
        prop_assert_eq!((told.served, told.missed, told.minutes), shifts(&engine, &(morning..midnight))?);
        prop_assert_eq!(&report.total, &summed(report.by_grid.iter().map(|part| &part.tally)));
        for part in &report.by_grid {
            let counted = expected.get(&part.grid).cloned().unwrap_or_default();
            prop_assert_eq!(of_people(part.tally.clone()), of_people(counted), "{:?}", part.grid);
            let listed: u32 = part.tally.duties.values().map(|counts| counts.missed + counts.overdue).sum();
            prop_assert_eq!(Some(listed), u32::try_from(part.missed.len()).ok(), "{:?}", part.missed);
        }
        for round in &report.rounds {
            prop_assert_eq!(round.households, round.states.values().sum::<u32>());
            prop_assert!(round.settled <= round.households);
        }
    }

    /// Law 13: the reports of some grids each, overlapping and in any order, join to the report of all of them.
    #[test]
    fn law_13_partial_reports_join_without_counting_twice(
        history in histories(70, 6), day in 0_i32..40,
        shares in prop::collection::vec(0_u8..16, 1..5), back in any::<bool>(),
    ) {
        let engine = history.engine().map_err(fault)?;
        let at = minute(day * 1_440 + 600);
        let whole = report(&engine, at);
        let grids: Vec<GridId> = whole.by_grid.iter().filter_map(|part| part.grid.clone()).collect();
        let of = |bits: u8| {
            let chosen = grids.iter().enumerate().filter(|(at, _)| (bits >> at) & 1 == 1);
            chosen.map(|(_, grid)| grid.clone()).collect()
        };
        // The highest bit asks for whoever is in no single grid.
        let partial = |bits: u8| part(&engine, at, Some(of(bits)), bits & 8 == 8);
        let rest = !shares.iter().fold(0, |all, bits| all | bits);
        let mut partials: Vec<NightlyReport> = shares.iter().map(|bits| partial(*bits)).chain([partial(rest)]).collect();
        if back {
            partials.reverse();
        }
        let joined = partials.into_iter().reduce(NightlyReport::join).ok_or_else(|| fault("no report"))?;
        prop_assert_eq!(&joined, &whole);
        prop_assert_eq!(&joined.clone().join(whole.clone()), &whole);
        prop_assert_eq!(&whole.clone().join(joined), &whole);
        // Without them the join is what the grids have.
        let gridded = part(&engine, at, Some(of(u8::MAX)), false);
        prop_assert_eq!(&gridded.total, &summed(whole.by_grid.iter().filter(|p| p.grid.is_some()).map(|p| &p.tally)));
    }

    /// Every number of a report opens to what it counts: the lines add up to it, in each grid and in all, and name nothing
    /// twice; the duties behind missed and overdue are those that the list of the missed has.
    #[test]
    fn law_13_every_number_opens_to_what_it_counts(
        mut history in histories(60, 4), day in 0_i32..40, bits in 0_u8..16, deeds in deeds(),
    ) {
        let at = minute(day * 1_440 + 600);
        work(&mut history, at, &deeds)?;
        let engine = history.engine().map_err(fault)?;
        let date = engine.config().policy.zone.date(at);
        let grids = (0..3).filter(|grid| (bits >> grid) & 1 == 1).filter_map(|grid| format!("g{grid}").parse().ok());
        let grids = (bits < 15).then(|| grids.collect());
        let query = ReportQuery { date, grids, ungridded: bits & 8 == 8, known_by: None };
        let report = engine.report(&query);
        let mut missed = 0;
        for (number, total) in numbers(&report.total)? {
            let query = OpenNumberQuery { report: query.clone(), number: number.clone() };
            let opened = engine.open_number(&query).map_err(fault)?;
            prop_assert_eq!(opened.total, total, "{}", number);
            for part in &report.by_grid {
                let lines = opened.lines.iter().filter(|line| line.grid == part.grid);
                prop_assert_eq!(lines.map(|line| line.amount).sum::<u32>(), part.tally.number(&number).unwrap_or(0));
            }
            let things: BTreeSet<_> = opened.lines.iter().map(|line| (&line.grid, &line.counted)).collect();
            prop_assert_eq!(things.len(), opened.lines.len(), "{}", number);
            prop_assert_eq!(opened.lines.iter().map(|line| line.amount).sum::<u32>(), total);
            if number.starts_with("/duties/") && (number.ends_with("/missed") || number.ends_with("/overdue")) {
                for line in &opened.lines {
                    let Counted::Duty(duty) = &line.counted else { return Err(fault("no duty")) };
                    prop_assert!(report.missed.iter().any(|missed| missed.duty == duty.duty && missed.due == duty.due));
                    missed += 1;
                }
            }
        }
        prop_assert_eq!(missed, report.missed.len());
        let query = OpenNumberQuery { report: query, number: "/duties/none".to_owned() };
        prop_assert!(engine.open_number(&query).is_err());
    }

    /// Law 13: also reports of devices that know different things join to one, whichever comes first.
    #[test]
    fn law_13_reports_of_different_devices_join_in_any_order(
        history in histories(70, 6), day in 0_i32..40, shares in prop::collection::vec((0_usize..4, 0_u8..16), 3),
    ) {
        let at = minute(day * 1_440 + 600);
        let mut reports = Vec::new();
        for (lacking, bits) in shares {
            let lacking = format!("phone-{lacking}");
            let engine = history.engine_of(|event| event.replica.as_str() != lacking).map_err(fault)?;
            let grids = (0..3).filter(|grid| (bits >> grid) & 1 == 1).filter_map(|grid| format!("g{grid}").parse().ok());
            reports.push(part(&engine, at, Some(grids.collect()), bits & 8 == 8));
        }
        let [a, b, c] = reports.as_slice() else { return Err(fault("three reports")) };
        prop_assert_eq!(a.clone().join(b.clone()), b.clone().join(a.clone()));
        let left = a.clone().join(b.clone()).join(c.clone());
        prop_assert_eq!(&left, &a.clone().join(b.clone().join(c.clone())));
        prop_assert_eq!(&left.clone().join(b.clone()), &left);
    }
}
