//! The questions of the facade, typed.

use super::answers::{
    DocumentView, DutyView, FollowUp, HouseholdView, MeasureView, ObligationView, PlaceView, PlanTestView, PostView,
    ResidentView, SegmentView,
};
use super::{Agenda, AgendaQuery, Engine, ZoneStretch};
use crate::base::{
    Argument, Because, CivilDate, DutyId, EventId, GridError, GridId, HouseholdId, Instant, Language, PlaceId,
    ResidentId, RoundId, Zone,
};
use crate::care::ordinary;
use crate::community::{AsOf, Finding, Measures, View};
use crate::duty::{Act, Deed, Duty, DutyFile, Origin, Subject};
use crate::explain::Explanation;
use crate::exposure::ReasonKind;
use crate::grid::Coverage;
use crate::health::Lab;
use crate::place::Area;
use crate::policy::Policy;
use crate::quarantine::{free_at_latest, measure_at};
use crate::report::{self, NightlyReport, OpenedNumber, Share};
use crate::screening::ScreeningState;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A paper for one person: whose, as of when, and in which language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonQuery {
    /// The person.
    pub resident: ResidentId,
    /// As of when.
    pub as_of: AsOf,
    /// The language of its texts.
    #[serde(default)]
    pub language: Language,
}

/// What an explanation is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
pub enum About {
    /// Why a resident is under a measure, or under none.
    Measure {
        /// The resident.
        resident: ResidentId,
    },
    /// Why everything that happened to a resident has the class that it has.
    Classes {
        /// The resident.
        resident: ResidentId,
    },
    /// Why a duty exists and stands as it does.
    Duty {
        /// The duty.
        duty: DutyId,
        /// Whom it is about.
        subject: Subject,
    },
    /// Why a household stands where it does in a round.
    Screening {
        /// The household.
        household: HouseholdId,
        /// The round.
        round: RoundId,
    },
    /// Why an area is a zone, or none.
    Zone {
        /// The area.
        area: Area,
    },
}

/// A question why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    /// About what.
    pub about: About,
    /// As of when.
    pub as_of: AsOf,
    /// The language of the text.
    #[serde(default)]
    pub language: Language,
}

/// Which report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReportQuery {
    /// The day.
    pub date: CivilDate,
    /// Only these grids; all of them when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grids: Option<BTreeSet<GridId>>,
    /// Where only some grids are asked for: also the households that are not in exactly one grid.
    #[serde(default)]
    pub ungridded: bool,
    /// Only what was recorded by then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_by: Option<Instant>,
}

/// Which number of a report is to be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenNumberQuery {
    /// The report.
    pub report: ReportQuery,
    /// The number: a JSON pointer to a count of the report, such as `/central` or `/duties/temperatureCheck/missed`.
    pub number: String,
}

pub(super) fn unknown(kind: &'static str, id: impl ToString) -> GridError {
    GridError::NotFound { kind, id: id.to_string() }
}

impl Engine {
    /// A resident with the measure that holds, the duties around the instant, and the file.
    ///
    /// # Errors
    /// [`GridError::NotFound`] when no fact names the resident as of that instant.
    pub fn resident(&self, id: &ResidentId, as_of: AsOf) -> Result<ResidentView, GridError> {
        let view = self.view(as_of);
        let file = view.resident(id).ok_or_else(|| unknown("resident", id))?;
        let measures = view.measures(&file);
        let window = as_of.at.plus_hours(-24)..as_of.at.plus_hours(24);
        let duties = view.duties_of_resident(id, &file, &measures, window);
        let alarm_log = super::alarms::alarms(&view, &measures, &duties);
        let duties: Vec<DutyView> = duties.iter().filter_map(|duty| DutyView::of(&view, duty)).collect();
        let current = file.residence.current();
        let samples = file.health.lab.as_deref().map(Lab::samples).unwrap_or_default();
        let taken: Vec<Instant> = samples.iter().filter(|sample| sample.counts()).map(|sample| sample.taken).collect();
        let exempt = view.exemption(&file);
        let mut shown = file.as_ref().clone();
        if let Some(care) = shown.care.as_deref_mut() {
            *care = ordinary(&view.policy.care, care);
        }
        let since = view.remembered_since();
        // A reason whose plan gave way to another one is listed under that.
        let listed = || measures.obligations.iter().filter(|obligation| !obligation.gave_way);
        let reasons = || listed().filter(|o| o.holds().is_some_and(|held| held.end > since));
        let obligations: Vec<ObligationView> =
            reasons().filter_map(|obligation| ObligationView::of(obligation, &file.orders, as_of.at)).collect();
        let segments = measures.timeline.iter().filter(|segment| segment.until > since);
        Ok(ResidentView {
            resident: id.clone(),
            household: view.home(&file),
            birth_year: current.and_then(|fact| fact.birth_year),
            sex: current.and_then(|fact| fact.sex),
            classes: view.classified(&file).into_iter().map(|exposure| exposure.class).collect(),
            measure: measure_view(&measures, view.policy.zone, as_of.at),
            timeline: segments.map(SegmentView::of).collect(),
            follow_up: FollowUp::of_all(&obligations),
            obligations,
            exempt,
            tests: reasons().flat_map(|o| PlanTestView::all_of(o, &taken, &view)).collect(),
            last_reading: file.health.readings.last().map(|reading| reading.fact),
            alarms: u32::try_from(measures.alarms.iter().filter(|alarm| !alarm.was_a_mistake()).count())
                .unwrap_or(u32::MAX),
            alarm_log,
            documents: DocumentView::all(&file.papers, &duties),
            duties,
            care: view.care_level(&file).map(|span| super::care::line(&view, id, &file, &span, None)),
            file: shown,
        })
    }

    /// A household with its people, its grid and answerable person, and where it stands in each round.
    ///
    /// # Errors
    /// [`GridError::NotFound`] when no fact names the household as of that instant.
    pub fn household(&self, id: &HouseholdId, as_of: AsOf) -> Result<HouseholdView, GridError> {
        let view = self.view(as_of);
        let file = view.household(id).ok_or_else(|| unknown("household", id))?;
        let around = view.around(id, &file);
        let rounds = view.rounds_for(id, &file, &around);
        let screening = rounds.into_iter().map(|round| view.screening(id, &file, round)).collect();
        let duties = view.duties_of_household(id, &file);
        let duties: Vec<DutyView> = duties.iter().filter_map(|duty| DutyView::of(&view, duty)).collect();
        let address = file.address.current();
        Ok(HouseholdView {
            household: id.clone(),
            door: address.map(|address| address.door.clone()).unwrap_or_default(),
            floor: address.and_then(|address| address.floor),
            places: view.place_path(&file),
            premises: file.address.premises(),
            members: view.members(id),
            second_home_members: view.second_home_members(id),
            team: posts_for(&view, &around),
            cover: view.cover_with_facts(id, &file),
            screening,
            documents: DocumentView::all(&file.papers, &duties),
            duties,
            file: file.into_owned(),
        })
    }

    /// A place with its households, its counts and its contact card.
    ///
    /// # Errors
    /// [`GridError::NotFound`] when the place has not been added as of that instant.
    pub fn place(&self, id: &PlaceId, as_of: AsOf) -> Result<PlaceView, GridError> {
        let view = self.view(as_of);
        let place = view.place(id).ok_or_else(|| unknown("place", id))?;
        let households = view.households_in(&Area::Place(id.clone()));
        let mut screening: BTreeMap<ScreeningState, u32> = BTreeMap::new();
        let mut measures = BTreeMap::new();
        let mut residents = 0_u32;
        for household in &households {
            let Some(file) = view.household(household) else { continue };
            let around = view.around(household, &file);
            let rounds = view.rounds_for(household, &file, &around);
            if let Some(round) = rounds.into_iter().rfind(|round| round.from <= as_of.at) {
                *screening.entry(view.screening(household, &file, round).state).or_default() += 1;
            }
            for member in view.members(household) {
                residents = residents.saturating_add(1);
                let Some(file) = view.resident(&member) else { continue };
                if let Some((segment, _)) = measure_at(&view.measures(&file).timeline, as_of.at) {
                    *measures.entry(segment.setting).or_insert(0_u32) += 1;
                }
            }
        }
        let around = view.around_area(&Area::Place(id.clone()));
        let (posts, zones) = (posts_for(&view, &around), ZoneStretch::around(&view, &around));
        let window = as_of.at.plus_hours(-24)..as_of.at.plus_hours(24);
        let duties = view.duties_of_work(&Subject::Place(id.clone()), &window);
        let duties = duties.iter().filter_map(|duty| DutyView::of(&view, duty)).collect();
        Ok(PlaceView { place, households, residents, screening, measures, duties, posts, zones })
    }

    /// Every building and household in order of walking: the whole wall at once.
    #[must_use]
    pub fn places(&self, as_of: AsOf) -> Vec<PlaceId> {
        let view = self.view(as_of);
        let index = &view.community.index;
        let mut order = Vec::new();
        // The index knows what ever stood where; what counts is where it stands as of the instant.
        let stands_in = |place: &PlaceId, parent: Option<&PlaceId>| {
            view.place(place).is_some_and(|added| added.parent.as_ref() == parent)
        };
        let tops = index.top_places.iter().rev().filter(|place| stands_in(place, None));
        let mut stack: Vec<PlaceId> = tops.cloned().collect();
        while let Some(place) = stack.pop() {
            let inner = index.places_in.get(&place).into_iter().flatten().rev();
            stack.extend(inner.filter(|inner| stands_in(inner, Some(&place))).cloned());
            order.push(place);
        }
        order
    }

    /// One worker's day.
    #[must_use]
    pub fn agenda(&self, query: &AgendaQuery) -> Agenda {
        super::agenda::agenda(&self.view(query.as_of), &query.worker, query.include_done)
    }

    /// The certificate that every household has one grid and one answerable person, or the list of gaps; with every
    /// household's line where `certificate` is asked for.
    #[must_use]
    pub fn coverage(&self, as_of: AsOf, certificate: bool) -> Coverage {
        self.view(as_of).coverage(certificate)
    }

    /// The report of one evening.
    #[must_use]
    pub fn report(&self, query: &ReportQuery) -> NightlyReport {
        let (view, share) = self.evening(query);
        report::nightly(&view, query.date, share)
    }

    /// What one number of the report of an evening counts, line by line.
    ///
    /// # Errors
    /// [`GridError::NotFound`] where the report counts no such number, or leaves it out because there is nothing to count.
    pub fn open_number(&self, query: &OpenNumberQuery) -> Result<OpenedNumber, GridError> {
        let (view, share) = self.evening(&query.report);
        report::open(&view, query.report.date, share, &query.number)
    }

    /// The view at the end of a report's day, and what of it is asked for.
    fn evening<'q>(&'q self, query: &'q ReportQuery) -> (View<'q>, Share<'q>) {
        let end = self.config.policy.zone.start_of(query.date.plus_days(1)).plus_millis(-1);
        let view = self.view(AsOf { at: end, known_by: query.known_by });
        (view, Share { grids: query.grids.as_ref(), ungridded: query.ungridded })
    }

    /// What somebody should look at.
    #[must_use]
    pub fn findings(&self, as_of: AsOf) -> Vec<Finding> {
        self.view(as_of).findings()
    }

    /// Why something is as it is.
    ///
    /// # Errors
    /// [`GridError::NotFound`] when what is asked about does not exist as of that instant.
    pub fn explain(&self, question: &Question) -> Result<Explanation, GridError> {
        let view = self.view(question.as_of);
        let because = match &question.about {
            About::Measure { resident } => {
                let file = view.resident(resident).ok_or_else(|| unknown("resident", resident))?;
                view.measures(&file).because_at(view.now())
            }
            About::Classes { resident } => {
                let file = view.resident(resident).ok_or_else(|| unknown("resident", resident))?;
                let classified = view.classified(&file);
                let count = u32::try_from(classified.len()).unwrap_or(u32::MAX);
                let classes = Because::rule("exposure.classes").with("count", Argument::Count(count));
                classified.into_iter().map(|exposure| exposure.because).fold(classes, Because::since)
            }
            About::Zone { area } => {
                let line = view.zone_lines().get(area).cloned().unwrap_or_default();
                super::zones::because(&line, &view)
            }
            About::Duty { duty, subject } => duty_because(&view, duty, subject)?,
            About::Screening { household, round } => {
                let file = view.household(household).ok_or_else(|| unknown("household", household))?;
                let opened = view.round(round).ok_or_else(|| unknown("round", round))?;
                let around = view.around(household, &file);
                if view.rounds_for(household, &file, &around).iter().any(|other| other.round == *round) {
                    view.screening(household, &file, &opened).because
                } else {
                    let out = Because::rule("screening.notInScope").with("round", Argument::Text(opened.name));
                    view.round_opened(round).iter().fold(out, Because::citing)
                }
            }
        };
        Ok(Explanation::new(view.cite(because), question.language, self.config.policy.zone))
    }

    /// The next instant after `now` at which some judgement changes by itself: when a host should look again. `None`
    /// when nothing is going to change within two days.
    #[must_use]
    pub fn next_wakeup(&self, now: Instant) -> Option<Instant> {
        let view = self.view(AsOf::at(now));
        let horizon = now.plus_hours(48);
        let mut next: Option<Instant> = None;
        let mut consider = |at: Instant| {
            if at > now && at <= horizon && next.is_none_or(|known| at < known) {
                next = Some(at);
            }
        };
        self.config.adopted.iter().map(Policy::effect).for_each(&mut consider);
        let people = view.people_to_watch();
        let many = people.len();
        for id in view.counted(people.into_iter(), many) {
            let Some(file) = view.resident(&id) else { continue };
            let measures = view.measures(&file);
            let duties = view.duties_of_resident(&id, &file, &measures, now.plus_hours(-24)..horizon);
            duties.iter().flat_map(Duty::edges).for_each(&mut consider);
            measures.timeline.iter().flat_map(|segment| [segment.from, segment.until]).for_each(&mut consider);
        }
        view.rounds().iter().flat_map(|round| [round.from, round.until]).for_each(&mut consider);
        let zones = view.zone_lines().values().flat_map(|line| &line.segments);
        zones.flat_map(|segment| [Some(segment.from), segment.until]).flatten().for_each(&mut consider);
        view.visitors_due().into_iter().for_each(&mut consider);
        view.shift_edges().for_each(&mut consider);
        for (_, campaign) in view.test_campaigns() {
            campaign.current().iter().flat_map(|opened| [opened.fact.from, opened.fact.until]).for_each(&mut consider);
        }
        for (_, check) in view.sighting_checks() {
            check.edges().for_each(&mut consider);
        }
        for subject in view.work_subjects() {
            let duties = view.duties_of_work(&subject, &(view.day_before(now)..horizon));
            duties.iter().flat_map(Duty::edges).for_each(&mut consider);
        }
        super::escalations::next_steps(&view).into_iter().for_each(&mut consider);
        for (id, file) in view.households() {
            if !file.visits.0.is_empty() || view.community.index.asking.contains(id) {
                view.duties_of_household(id, &file).iter().flat_map(Duty::edges).for_each(&mut consider);
            }
        }
        next
    }
}

fn measure_view(measures: &Measures, zone: Zone, at: Instant) -> Option<MeasureView> {
    let (segment, last) = measure_at(&measures.timeline, at)?;
    let obligation = measures.obligations.get(segment.obligation)?;
    Some(MeasureView {
        setting: segment.setting,
        policy: obligation.edition.policy.clone(),
        policy_version: obligation.edition.version,
        plan: obligation.plan.clone(),
        title: obligation.title.clone(),
        stage: segment.stage,
        since: segment.from,
        stage_ends: segment.until,
        free: Some(last.until).filter(|_| !last.held),
        at_latest: free_at_latest(&measures.timeline, &measures.obligations, zone, at)?,
        code: segment.code,
        outstanding: measures.obligations.iter().flat_map(|o| o.outstanding.iter().cloned()).collect(),
        because: measures.because(segment, last, at),
    })
}

fn duty_because(view: &View<'_>, id: &DutyId, subject: &Subject) -> Result<Because, GridError> {
    // Who took it on, gave it back or gave it to somebody else.
    let handed_of = |file: &DutyFile| -> Vec<EventId> {
        let hands = |act: &&Act| matches!(act.deed, Deed::Claimed | Deed::HandedBack | Deed::Assigned { .. });
        file.acts.iter().filter(|act| act.duty == *id).filter(hands).map(|act| act.event.clone()).collect()
    };
    let (around, duties, handed) = match subject {
        Subject::Household(household) => {
            let file = view.household(household).ok_or_else(|| unknown("household", household))?;
            (view.around(household, &file), view.duties_of_household(household, &file), handed_of(&file.duty))
        }
        Subject::Resident(resident) => {
            let file = view.resident(resident).ok_or_else(|| unknown("resident", resident))?;
            let measures = view.measures(&file);
            let duties = view.duties_of_resident(resident, &file, &measures, Instant::MIN..Instant::MAX);
            let around = view.home(&file).map(|home| view.around_area(&Area::Household(home))).unwrap_or_default();
            (around, duties, handed_of(&file.duty))
        }
        Subject::Place(_) | Subject::Grid(_) | Subject::Community => {
            let around = View::area_of_work(subject).map(|area| view.around_area(&area)).unwrap_or_default();
            let handed = view.work(subject).map(|file| handed_of(&file.duty)).unwrap_or_default();
            (around, view.duties_of_work(subject, &(Instant::MIN..Instant::MAX)), handed)
        }
        Subject::Sighting(sighting) => {
            let (area, duty) = view.sighting_check(sighting).ok_or_else(|| unknown("duty", id))?;
            (view.around_area(&area), vec![duty], Vec::new())
        }
    };
    let duty = duties.into_iter().find(|duty| duty.id().as_ref() == Some(id)).ok_or_else(|| unknown("duty", id))?;
    let now = view.now();
    let next = duty.edges().filter(|edge| *edge > now).min();
    let status = Argument::Code(duty.status_at(now).code().to_owned());
    let mut because = Because::rule("duty.status").with("status", status).until(next).since(duty.because.clone());
    if let Subject::Household(household) = subject
        && let Some(file) = view.household(household)
    {
        let asked_in = match &duty.origin {
            Origin::Round { round, .. } => view.round(round),
            // A household signs in the first round that it is in.
            Origin::Document(_) => view.rounds_for(household, &file, &around).first().map(|first| (*first).clone()),
            _ => None,
        };
        if let Some(round) = asked_in {
            because = because.since(view.screening(household, &file, &round).because);
        }
    }
    if let Subject::Resident(resident) = subject
        && let Some(file) = view.resident(resident)
    {
        let measures = view.measures(&file);
        // Whoever is told that a measure is over is told of that which has just ended.
        let at = if duty.origin == Origin::Over { duty.opens.plus_millis(-1) } else { duty.opens };
        if let Some((segment, last)) = measure_at(&measures.timeline, at) {
            because = because.since(measures.because(segment, last, at));
        }
        if matches!(duty.origin, Origin::Retest(_)) {
            // A positive sample begins an infection, or belongs to one that began before: whether the person is under a
            // measure, and until when a sample is asked for, hangs on that.
            let said = because.all_facts();
            let infections = view.exposures_of(&file, ReasonKind::Positive);
            let mut facts = said.clone();
            facts.extend(infections.iter().flat_map(|infection| infection.because.all_facts()));
            measures.with_shared_facts(&mut facts);
            because = facts.iter().filter(|fact| !said.contains(fact)).fold(because, Because::citing);
        }
    }
    if let Some((worker, at)) = &duty.claim {
        let claimed = Because::rule("duty.claimed").with("worker", Argument::Text(worker.to_string()));
        let claimed = claimed.with("at", Argument::Instant(*at));
        because = because.since(handed.iter().fold(claimed, Because::citing));
    }
    if let Some(done) = duty.completed.as_ref().filter(|done| done.at <= now) {
        because = because.since(Because::rule("duty.done").with("at", Argument::Instant(done.at)).citing(&done.event));
    }
    if let Some(answerable) = view.doer_of(&duty, &around) {
        let title = view.policy.grid.post(&answerable.post).map(|post| post.title.clone()).unwrap_or_default();
        let answers = Because::rule("duty.answers")
            .with("worker", Argument::Text(answerable.worker.to_string()))
            .with("post", Argument::Label(title));
        because = because.since(answers.citing(&answerable.event));
    }
    Ok(because)
}

/// Every post of the policy with those who hold it, or stand in, for one of the areas, the nearest first.
fn posts_for(view: &View<'_>, around: &[Area]) -> Vec<PostView> {
    let grids = view.grids_holding(around);
    let claims = view.claims_around(around, &grids);
    let grids = grids.into_iter().map(Area::Grid);
    let areas: Vec<Area> = around.iter().cloned().chain(grids).chain([Area::Community]).collect();
    let files: Vec<_> = areas.iter().filter_map(|area| view.posts(area)).collect();
    let posts = view.policy.grid.posts.iter();
    posts
        .map(|rule| {
            let tenures = files.iter().flat_map(|file| file.holders(&rule.kind).map(move |tenure| (file, tenure)));
            let workers = tenures.map(|(file, tenure)| match file.deputy(tenure, view.now()) {
                Some(deputy) => deputy.deputy.clone(),
                None => tenure.worker.clone(),
            });
            let units = claims.iter().filter(|(_, claim)| claim.post.as_ref() == Some(&rule.kind));
            let units = units.map(|(unit, _)| unit.clone()).collect();
            PostView { post: rule.kind.clone(), title: rule.title.clone(), workers: workers.collect(), units }
        })
        .collect()
}
