//! A resident's measures: everything that happened to the person, classified, laid out and laid over each other.

use super::files::ResidentFile;
use super::view::View;
use crate::base::{
    Argument, Because, EventId, HouseholdId, Instant, Moment, PartyId, PlanId, ResidentId, Stated, Zone,
};
use crate::care::CareRow;
use crate::exposure::{
    AnchorKind, Anchors, ArrivalRegistered, Classifier, CoResidentsWhile, Exposure, OnsetKind, ReasonKind, StayReported,
};
use crate::health::{self, Alarm, Patient, Sample, SymptomAnswer, TestResult};
use crate::policy::Policy;
use crate::quarantine::{self, Judged, LinkedTest, LinkedTests, Obligation, Segment};
use serde::Serialize;
use std::collections::BTreeSet;

/// A resident's obligations and the line of time that they make.
#[derive(Debug, Clone, Default)]
pub struct Measures {
    /// Every reason for a measure.
    pub obligations: Vec<Obligation>,
    /// The strictest at each instant.
    pub timeline: Vec<Segment>,
    /// Fevers and symptoms.
    pub alarms: Vec<Alarm>,
}

/// Somebody whose plan is over but for a signature: nobody may be forgotten (law 6).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ReleaseDue {
    /// Since when nothing else is missing.
    pub since: Instant,
    /// The legal cap: free then, whoever has signed.
    pub at_latest: Instant,
    /// The person.
    pub resident: ResidentId,
    /// The household that the person lives in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// The plan that waits.
    pub plan: PlanId,
}

impl View<'_> {
    /// The plans of a resident that wait for nothing but a signature, where nothing else holds the person.
    pub fn releases_due(&self, id: &ResidentId, file: &ResidentFile, measures: &Measures) -> Vec<ReleaseDue> {
        let now = self.now();
        let latest = quarantine::free_at_latest(&measures.timeline, &measures.obligations, self.policy.zone, now);
        let Some(latest) = latest else { return Vec::new() };
        let due = quarantine::due_for_release(&measures.obligations, now).into_iter().filter_map(|obligation| {
            Some(ReleaseDue {
                since: obligation.unsigned(now)?.unsigned_since?,
                at_latest: latest,
                resident: id.clone(),
                household: self.home(file),
                plan: obligation.plan.clone(),
            })
        });
        due.collect()
    }

    /// Everything that happened to a resident, with its class and the reason for it, in the order it was reported. An
    /// arrival tells nothing new where the same stay was reported with the same class.
    pub fn classified(&self, file: &ResidentFile) -> Vec<Exposure> {
        let mut exposures = Vec::new();
        for policy in self.books.so_far(self.now()) {
            let classifier = self.classifier(policy, file);
            let judged = self.exposures(policy, file, |arrival| {
                let told = arrival.fact.stay(policy.zone.date(arrival.at));
                let class = classifier.arrival(arrival).map(|exposure| exposure.class);
                let same = |stay: &&Stated<StayReported>| {
                    let known = classifier.stay(stay).map(|exposure| exposure.class);
                    stay.fact.area == told.area && stay.fact.until == told.until && known == class
                };
                file.stays.0.iter().find(same).is_none()
            });
            exposures.extend(judged.into_iter().filter(|exposure| self.judges(policy, exposure.found)));
        }
        exposures.sort_by_key(|exposure| exposure.found);
        exposures
    }

    /// True when the rule book is the one in force at `at`: reasons that are found then are judged by it.
    fn judges(&self, policy: &Policy, at: Instant) -> bool {
        std::ptr::eq(self.books.in_force(at), policy)
    }

    fn classifier<'f>(&'f self, policy: &'f Policy, file: &'f ResidentFile) -> Classifier<'f> {
        let (policy, zone, ledger) = (&policy.exposure, policy.zone, &file.ledger);
        let birth_year = file.residence.current().and_then(|registered| registered.birth_year);
        Classifier { policy, risk: self.risk(), zone, ledger, birth_year }
    }

    /// What an arrival of a resident counts as.
    pub fn classify_arrival(&self, file: &ResidentFile, arrival: &Stated<ArrivalRegistered>) -> Option<Exposure> {
        self.classifier(self.books.in_force(arrival.at), file).arrival(arrival)
    }

    /// What the rules of health know about a resident besides readings and answers.
    pub fn patient<'w>(
        &self,
        file: &'w ResidentFile,
        written: &'w dyn Fn(&EventId) -> Option<health::Written>,
    ) -> Patient<'w> {
        let samples = file.health.lab.as_deref().map(health::Lab::samples).unwrap_or_default();
        let infected = samples.iter().filter(|sample| sample.is_positive(None)).filter_map(|sample| sample.report);
        let first = infected.map(|report| (report.at, &report.event)).min();
        Patient {
            birth_year: file.residence.current().and_then(|registered| registered.birth_year),
            infected: first,
            zone: self.policy.zone,
            written,
        }
    }

    /// Who wrote an entry down, and when.
    pub fn written(&self, event: &EventId) -> Option<health::Written> {
        let event = self.log.find(event)?;
        Some(health::Written { at: event.wall, by: event.by.clone() })
    }

    /// A resident's obligations and measures over all time, from the facts of the view.
    pub fn measures(&self, file: &ResidentFile) -> Measures {
        let mut books = Vec::new();
        let mut alarms = Vec::new();
        for policy in self.books.so_far(self.now()) {
            let (judged, found) = self.judged(policy, file);
            books.push(judged);
            alarms.extend(found.into_iter().filter(|alarm| self.judges(policy, alarm.at)));
        }
        let obligations = quarantine::adopted(books);
        let timeline = quarantine::timeline(&obligations, self.policy.zone);
        let (obligations, timeline) = quarantine::with_known_ends(obligations, timeline, self.policy.zone);
        self.citing_corrections(Measures { obligations, timeline, alarms })
    }

    fn citing_corrections(&self, mut measures: Measures) -> Measures {
        if self.log.is_plain() {
            return measures;
        }
        for obligation in &mut measures.obligations {
            obligation.because = self.cite(obligation.because.clone());
            let outstanding = std::mem::take(&mut obligation.outstanding).into_iter();
            obligation.outstanding = outstanding.map(|because| self.cite(because)).collect();
        }
        for alarm in &mut measures.alarms {
            alarm.because = self.cite(alarm.because.clone());
        }
        measures
    }

    /// What one rule book alone makes of everything that happened to a resident, and the alarms that it sees.
    fn judged<'p>(&self, policy: &'p Policy, file: &ResidentFile) -> (Judged<'p>, Vec<Alarm>) {
        let mut exposures = self.exposures(policy, file, |_| true);
        exposures.extend(self.exposures_of_household(policy, file));
        exposures.extend(self.pools(policy, file));
        let written = |event: &EventId| self.written(event);
        let patient = self.patient(file, &written);
        let alarms = health::alarms(&file.health, &policy.health, patient);
        let unwell = health::unwell(&file.health, &policy.health, patient);
        let lab = file.health.lab.as_deref();
        let (edition, plans) = (self.books.edition(policy), &policy.quarantine);
        let obligations = quarantine::obligations(quarantine::Inputs {
            exposures: &exposures,
            orders: &file.orders,
            alarms: &unwell,
            readings: &file.health.readings,
            lab,
            linked: &|party| self.tests_of(party),
            positives: &self.by(policy).positives_near(file),
            zones: &self.by(policy).times_in_zones(file),
            policy: plans,
            zone: policy.zone,
            now: self.now(),
            edition: &edition,
        });
        let (running, running_plans) = (policy.running, &policy.running_plans);
        (Judged { edition, running, running_plans, plans, zone: policy.zone, obligations }, alarms)
    }

    /// Everything that happened to a resident and has a class; of arrivals, those that are asked for.
    pub(super) fn exposures(
        &self,
        policy: &Policy,
        file: &ResidentFile,
        counts: impl Fn(&Stated<ArrivalRegistered>) -> bool,
    ) -> Vec<Exposure> {
        let (zone, ledger) = (policy.zone, &file.ledger);
        let classifier = self.classifier(policy, file);
        let stays = file.stays.0.iter().filter_map(|stay| classifier.stay(stay));
        let arrivals = ledger.arrivals.iter().filter(|arrival| counts(arrival));
        let arrivals = arrivals.filter_map(|arrival| classifier.arrival(arrival));
        let contacts = ledger.contacts.iter().filter_map(|contact| classifier.contact(contact));
        let mut exposures: Vec<Exposure> = stays.chain(arrivals).chain(contacts).chain(classifier.rare()).collect();
        exposures.extend(self.infections(policy, file, &classifier));
        let ill = file.health.symptoms.iter().filter(|answer| !answer.fact.is_empty());
        exposures.extend(ill.filter_map(|answer| {
            let (onset, since) = began(answer, zone);
            let anchors = Anchors::default().with(AnchorKind::Onset, since);
            let cited = Because::rule("health.symptoms")
                .with("count", Argument::Count(u32::try_from(answer.fact.len()).unwrap_or(u32::MAX)))
                .with("at", Argument::Instant(answer.at))
                .citing(&answer.event);
            classifier.illness(onset, None, answer.at, anchors, cited)
        }));
        exposures
    }

    /// The person's infections: the first positive sample of each, and the first that confirms it. One that nothing has
    /// confirmed is over with the next negative sample: it was none.
    fn infections(&self, policy: &Policy, file: &ResidentFile, classifier: &Classifier<'_>) -> Vec<Exposure> {
        let Some(lab) = file.health.lab.as_deref() else { return Vec::new() };
        let zone = policy.zone;
        let episode = i32::from(policy.exposure.episode_days).saturating_mul(24);
        let mut infections = Vec::new();
        let mut current: Option<(Sample<'_>, bool)> = None;
        let mut cleared: Option<Sample<'_>> = None;
        for sample in lab.samples() {
            if sample.is_clear(None) && matches!(current, Some((_, false))) {
                (current, cleared) = (None, Some(sample));
            }
            let Some(report) = sample.report.filter(|_| sample.is_positive(None)) else { continue };
            let confirmed = !sample.is_unconfirmed(policy.health.confirm_from);
            let going_on = current.filter(|(first, _)| sample.taken < first.taken.plus_hours(episode));
            if going_on.is_some_and(|(_, known)| known || !confirmed) {
                continue;
            }
            let before = going_on.map(|(first, _)| first);
            current = Some((before.unwrap_or(sample), confirmed));
            let first = before.map_or(sample.taken, |first| first.taken);
            // The first sample of it; or the negative one, with which that before it was over.
            let others = before.into_iter().chain(cleared.take());
            let others =
                others.flat_map(|other| [Some(other.event), other.report.map(|report| &report.event)]).flatten();
            let earliest = zone.date(first).plus_days(-i32::from(policy.exposure.onset_days));
            let ill = file.health.symptoms.iter().filter(|answer| !answer.fact.is_empty() && answer.at <= report.at);
            let mut ill = ill.map(|answer| (began(answer, zone), &answer.event));
            let ill = ill.find(|((_, since), _)| since.date() >= earliest);
            // The days count from the first sample and from the symptoms, whichever sample was found.
            let counted = ill.map(|(_, event)| event).into_iter().chain(others);
            let because = counted.fold(positive(&sample), Because::citing);
            let ill = ill.map(|(began, _)| began);
            let anchors = Anchors::default()
                .with(AnchorKind::PositiveSample, Moment::at(first, zone))
                .with(AnchorKind::Onset, ill.map(|(_, since)| since));
            let onset = ill.map_or(OnsetKind::Without, |(onset, _)| onset);
            infections.extend(classifier.illness(onset, Some(confirmed), report.at, anchors, because));
        }
        infections
    }

    /// Positive pools that the person's swab is in: somebody in them is infected, and nobody knows who (C.4).
    fn pools(&self, policy: &Policy, file: &ResidentFile) -> Vec<Exposure> {
        let Some((plan, lab)) = policy.health.pool_plan.as_ref().zip(file.health.lab.as_deref()) else {
            return Vec::new();
        };
        let samples = lab.samples();
        let pools = samples.iter().filter_map(|sample| {
            let report = sample.report.filter(|report| report.fact.pooled)?;
            if !matches!(report.fact.result, TestResult::Positive | TestResult::Weak) {
                return None;
            }
            let taken = Moment::at(sample.taken, policy.zone);
            let anchors = Anchors::default()
                .with(AnchorKind::PositiveSample, taken)
                .with(AnchorKind::Reported, Moment::at(report.at, policy.zone));
            let because = Because::rule("health.pool")
                .under(policy.health.clause.as_deref())
                .with("sample", Argument::Text(sample.id.to_string()))
                .with("at", Argument::Instant(report.at))
                .citing(&report.event)
                .citing(sample.event);
            Some(Exposure {
                class: String::new(),
                plan: Some(plan.clone()),
                co_residents: None,
                co_residents_while: CoResidentsWhile::Always,
                until: None,
                reason: ReasonKind::Circumstance,
                anchors,
                found: report.at,
                confirmed: true,
                linked: None,
                because,
            })
        });
        pools.collect()
    }

    /// What happened to others of the household and, by the policy, concerns everybody in it.
    fn exposures_of_household(&self, policy: &Policy, file: &ResidentFile) -> Vec<Exposure> {
        if !propagates(policy) {
            return Vec::new();
        }
        let own = file.residence.registered.first().map(|registered| &registered.fact.resident);
        let Some(home) = self.home(file) else { return Vec::new() };
        let mut found = Vec::new();
        for other in self.members(&home).iter().filter(|other| Some(*other) != own) {
            let Some(other_file) = self.resident(other) else { continue };
            for exposure in self.exposures(policy, &other_file, |_| true) {
                let Some(plan) = exposure.co_residents.clone() else { continue };
                let because = Because::rule("exposure.household")
                    .with("resident", Argument::Text(other.to_string()))
                    .since(exposure.because.clone());
                let linked = PartyId::new(other.as_str()).ok();
                for (begins, until, event) in self.concerns(&other_file, &exposure) {
                    let (plan, linked) = (Some(plan.clone()), linked.clone());
                    let because = event.iter().fold(because.clone(), Because::citing);
                    let exposure = exposure.clone();
                    // Whatever it is to the other, to the person it is living with them: an infection is not one's own.
                    found.push(Exposure {
                        reason: ReasonKind::Contact,
                        plan,
                        co_residents: None,
                        linked,
                        found: begins,
                        until,
                        because,
                        ..exposure
                    });
                }
            }
        }
        found
    }

    /// From when until when something concerns those who live with the person that it happened to, and what it begins
    /// with where that is something else.
    fn concerns(&self, file: &ResidentFile, exposure: &Exposure) -> Vec<Concern> {
        match exposure.co_residents_while {
            CoResidentsWhile::Always => vec![(exposure.found, None, None)],
            CoResidentsWhile::UntilNegative => {
                let samples = file.health.lab.as_deref().map(health::Lab::samples).unwrap_or_default();
                let clear = samples.iter().filter(|sample| sample.taken >= exposure.found && sample.is_clear(None));
                let first = clear.filter_map(|sample| sample.report).min_by_key(|report| report.at);
                let over = first.map(|report| {
                    let rule = Because::rule("exposure.testedNegative").with("at", Argument::Instant(report.at));
                    (report.at, rule.citing(&report.event))
                });
                vec![(exposure.found, over, None)]
            }
            CoResidentsWhile::Symptoms => {
                let mut times: Vec<Concern> = Vec::new();
                for answer in &file.health.symptoms {
                    let open = times.last_mut().filter(|(_, until, _)| until.is_none());
                    match open {
                        None if !answer.fact.is_empty() => {
                            times.push((answer.at.max(exposure.found), None, Some(answer.event.clone())));
                        }
                        Some((_, until, _)) if answer.fact.is_empty() => {
                            let rule = Because::rule("exposure.symptomsOver").with("at", Argument::Instant(answer.at));
                            *until = Some((answer.at, rule.citing(&answer.event)));
                        }
                        _ => {}
                    }
                }
                // Symptoms that were over before it was found concern nobody.
                times.retain(|(from, until, _)| until.as_ref().is_none_or(|(until, _)| from < until));
                times
            }
        }
    }

    /// What happened to a resident, of one kind, in the order of the facts.
    pub fn exposures_of(&self, file: &ResidentFile, kind: ReasonKind) -> Vec<Exposure> {
        self.exposures(self.policy, file, |_| true).into_iter().filter(|exposure| exposure.reason == kind).collect()
    }

    /// True when what happens to one person can concern the whole household.
    pub fn propagates(&self) -> bool {
        self.books.so_far(self.now()).any(propagates)
    }

    /// True when there can be duties about the person: under a measure, looked after, or
    /// perhaps in the scope of a test campaign.
    pub fn may_have_duties(&self, id: &ResidentId) -> bool {
        self.is_looked_after(id) || self.may_be_measured(id) || self.may_be_tested(id)
    }

    /// True when a level of care can ask for visits: by something that was stated, or by nothing but the age.
    fn is_looked_after(&self, id: &ResidentId) -> bool {
        let care = &self.policy.care;
        let by_itself = || {
            let visited = |row: &CareRow| care.level(&row.level).is_some_and(|level| level.visit_every_days.is_some());
            care.table.iter().any(|row| row.when.all.is_empty() && row.when.any.is_empty() && visited(row))
        };
        self.community.index.cared.contains(id) || by_itself()
    }

    /// True when the person can be under a measure: by something of their own, or of the household's.
    pub fn may_be_measured(&self, id: &ResidentId) -> bool {
        let index = &self.community.index;
        let own = |id: &ResidentId| index.measured.contains(id) || index.watched.contains(id);
        own(id) || (self.propagates() && self.housemates(id).iter().any(own)) || self.may_live_in_zone(id)
    }

    /// Everybody who can be under a measure, alarm or be looked after for something that was stated, by id.
    pub fn people_to_watch(&self) -> BTreeSet<ResidentId> {
        let index = &self.community.index;
        let mut people: BTreeSet<ResidentId> = index.measured.union(&index.watched).cloned().collect();
        if self.propagates() {
            people.extend(index.measured.union(&index.watched).flat_map(|id| self.housemates(id)));
        }
        people.append(&mut self.people_in_zones());
        people.extend(index.cared.iter().cloned());
        people
    }

    /// Everybody in the household that the person lives in.
    pub fn housemates(&self, id: &ResidentId) -> BTreeSet<ResidentId> {
        let home = self.resident(id).and_then(|file| self.home(&file));
        home.map(|home| self.members(&home)).unwrap_or_default()
    }

    /// Tests of somebody whom a resident met: a resident of this community, or a party outside.
    fn tests_of(&self, party: &PartyId) -> LinkedTests {
        let outside = self.community.parties.get(party).map(|folder| folder.as_of(self.log, &self.as_of));
        let outside = outside.iter().flat_map(|file| file.tests.iter());
        let mut tests: Vec<LinkedTest> = outside
            .map(|test| {
                let (number, negative) = test.fact;
                LinkedTest { number, negative, at: test.at, event: test.event.clone(), taken: None }
            })
            .collect();
        let resident = ResidentId::new(party.as_str()).ok().and_then(|id| self.resident(&id));
        let Some(lab) = resident.as_ref().and_then(|file| file.health.lab.as_deref()) else {
            return LinkedTests { told: tests, pending: None };
        };
        // Each report as it was when it came: a later one on the same sample corrects it only from then on.
        let mut told: Vec<Instant> = lab.results.iter().map(|report| report.at).collect();
        told.dedup();
        for by in told {
            let samples = lab.samples_by(by);
            let reported = samples.iter().map_while(|sample| Some((sample, sample.report?)));
            for ((sample, report), number) in reported.zip(1..) {
                let (negative, event) = (sample.is_clear(None), report.event.clone());
                let test = LinkedTest { number, negative, at: by, event, taken: Some(sample.event.clone()) };
                if tests.iter().rfind(|known| known.number == number).is_none_or(|known| known.event != test.event) {
                    tests.push(test);
                }
            }
        }
        let pending = lab.samples().into_iter().find(|sample| sample.report.is_none());
        LinkedTests { told: tests, pending: pending.map(|sample| sample.event.clone()) }
    }
}

/// From when something concerns a household, until when and why so, and the event that it begins with.
type Concern = (Instant, Option<(Instant, Because)>, Option<EventId>);

/// Since when the person has the symptoms, and whether the person knows.
fn began(answer: &Stated<SymptomAnswer>, zone: Zone) -> (OnsetKind, Moment) {
    match answer.fact.onset {
        Some(day) => (OnsetKind::Known, Moment::on(day)),
        None => (OnsetKind::Unknown, Moment::at(answer.at, zone)),
    }
}

/// True when the rule book holds whole households.
fn propagates(policy: &Policy) -> bool {
    policy.exposure.table.iter().any(|row| row.co_residents.is_some())
}

fn positive(sample: &Sample<'_>) -> Because {
    let because = Because::rule("health.positive").with("taken", Argument::Instant(sample.taken)).citing(sample.event);
    sample.report.map_or(because.clone(), |report| because.citing(&report.event))
}
