//! Notices that are served to people: when a measure begins, and when it is over.

use super::answers::{EndingKind, ObligationView, SegmentView};
use super::{Engine, PersonQuery, questions::unknown};
use crate::base::{
    Argument, Because, EventId, GridError, HouseholdId, Instant, Label, Language, PlanId, PolicyId, PostKind,
    ResidentId, UnitId, WorkerId,
};
use crate::community::{Measures, ResidentFile, View};
use crate::explain::{Explanation, message, sentence};
use crate::policy::Source;
use crate::quarantine::{Obligation, Segment, free_at_latest, measure_at};
use serde::Serialize;
use std::collections::BTreeMap;

/// What both notices say: whom they are for, what they rest on, and who judged by which rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NoticeHead {
    /// The community's name; empty where nobody has given one.
    pub community: String,
    /// The person.
    pub resident: ResidentId,
    /// The household that the person lives in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// The places around the door, the outermost first, and what is on it.
    pub address: Vec<String>,
    /// The plan that decides.
    pub plan: PlanId,
    /// What people call it.
    pub title: Label,
    /// The first moment of the time without a gap under measures, inclusive.
    pub from: Instant,
    /// What it rests on: every reason that held in that time.
    pub basis: Vec<BasisView>,
    /// Who answers for the household, where somebody does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactView>,
    /// The policy that judged.
    pub policy: PolicyId,
    /// Its version.
    pub policy_version: u32,
    /// Where it holds.
    pub jurisdiction: String,
    /// The language of the texts.
    pub language: Language,
    /// As of when the notice is.
    pub as_of: Instant,
    /// Every event that the notice rests on.
    pub facts: Vec<EventId>,
}

/// One reason, with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BasisView {
    /// The plan that follows from it.
    pub plan: PlanId,
    /// The reason, in words.
    pub text: String,
    /// The clauses that it cites, each once, with the documents that they stand for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<ClauseView>,
    /// The legal basis that an order names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
}

/// A clause and its document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ClauseView {
    /// The clause, as the policy cites it.
    pub clause: String,
    /// The document; none where the policy names no such source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// Who answers questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// The person.
    pub worker: WorkerId,
    /// The post through which the person answers.
    pub post: PostKind,
    /// What people call it.
    pub title: Label,
    /// The outside unit that sent the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
}

/// Served when a measure begins, or while it lasts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct QuarantineNotice {
    /// For whom, and on what it rests.
    pub head: NoticeHead,
    /// The first free moment, as far as is known; none while something that is missing holds the person.
    pub until: Option<Instant>,
    /// The person is free then whatever is missing or moves the end, unless a new reason comes up: the legal cap.
    pub at_latest: Instant,
    /// Where the person stays when: every stage of the time without a gap.
    pub stages: Vec<SegmentView>,
    /// What is missing by now for a release in time.
    pub outstanding: Vec<Explanation>,
    /// What the person is entitled to: what the policy says, and what holds for everybody.
    pub rights: Vec<String>,
}

/// Served when a measure is over, or ends today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ReleaseNotice {
    /// For whom, and on what it rested.
    pub head: NoticeHead,
    /// The first free moment.
    pub released_at: Instant,
    /// How the last reason ended.
    pub ending: EndingKind,
    /// Where the person stayed when.
    pub stages: Vec<SegmentView>,
    /// What was met, and what moved the end.
    pub met: Vec<Explanation>,
}

/// Segments that follow each other without a gap.
struct Run<'m> {
    segments: &'m [Segment],
    first: &'m Segment,
    last: &'m Segment,
}

/// The runs of a line of measures, in order.
fn runs(timeline: &[Segment]) -> impl Iterator<Item = Run<'_>> {
    timeline.chunk_by(|a, b| a.until == b.from).filter_map(|segments| {
        let (first, last) = (segments.first()?, segments.last()?);
        Some(Run { segments, first, last })
    })
}

impl Run<'_> {
    fn stages(&self) -> Vec<SegmentView> {
        self.segments.iter().map(SegmentView::of).collect()
    }

    /// The reasons that hold at some moment of the run, the decisive one of `decisive` first.
    fn reasons<'o>(&self, measures: &'o Measures, decisive: &Segment) -> Vec<&'o Obligation> {
        let here =
            |o: &&Obligation| o.holds().is_some_and(|held| held.start < self.last.until && self.first.from < held.end);
        let others = measures.obligations.iter().enumerate().filter(|(at, _)| *at != decisive.obligation);
        let others = others.map(|(_, obligation)| obligation).filter(here);
        measures.obligations.get(decisive.obligation).into_iter().chain(others).collect()
    }
}

impl Engine {
    /// The notice for somebody who is under a measure: from when until when, where, why, what the person is entitled to,
    /// and who answers questions.
    ///
    /// # Errors
    /// [`GridError::NotFound`] when no fact names the resident, or no measure holds as of that instant.
    pub fn quarantine_notice(&self, query: &PersonQuery) -> Result<QuarantineNotice, GridError> {
        let view = self.view(query.as_of);
        let file = view.resident(&query.resident).ok_or_else(|| unknown("resident", &query.resident))?;
        let measures = view.measures(&file);
        let none = || unknown("measure", &query.resident);
        let (segment, last) = measure_at(&measures.timeline, view.now()).ok_or_else(none)?;
        let run = runs(&measures.timeline).find(|run| run.last == last).ok_or_else(none)?;
        let reasons = run.reasons(&measures, segment);
        let head = head(&view, &file, query, &run, (&measures, &reasons)).ok_or_else(none)?;
        let outstanding = reasons.iter().flat_map(|obligation| obligation.outstanding.iter().cloned());
        let zone = view.policy.zone;
        let (line, all) = (&measures.timeline, &measures.obligations);
        let at_latest = free_at_latest(line, all, zone, view.now()).ok_or_else(none)?;
        Ok(QuarantineNotice {
            head,
            until: Some(last.until).filter(|_| !last.held),
            at_latest,
            stages: run.stages(),
            outstanding: outstanding.map(|because| Explanation::new(because, query.language, zone)).collect(),
            rights: rights(&view, at_latest, query.language),
        })
    }

    /// The notice for somebody whose measure has ended, or ends on the day of the instant.
    ///
    /// # Errors
    /// [`GridError::NotFound`] when no fact names the resident, when there was no measure, or when it goes on after the
    /// day of the instant, or may go on because something is missing.
    pub fn release_notice(&self, query: &PersonQuery) -> Result<ReleaseNotice, GridError> {
        let view = self.view(query.as_of);
        let file = view.resident(&query.resident).ok_or_else(|| unknown("resident", &query.resident))?;
        let measures = view.measures(&file);
        let none = || unknown("release", &query.resident);
        let zone = view.policy.zone;
        let midnight = zone.start_of(zone.date(view.now()).plus_days(1));
        let begun = runs(&measures.timeline).filter(|run| run.first.from <= view.now());
        let run = begun.last().filter(|run| run.last.until <= midnight && !run.last.held).ok_or_else(none)?;
        let reasons = run.reasons(&measures, run.last);
        // Nobody is told of a release today as long as something for it is missing.
        if run.last.until > view.now() && reasons.iter().any(|obligation| !obligation.outstanding.is_empty()) {
            return Err(none());
        }
        let head = head(&view, &file, query, &run, (&measures, &reasons)).ok_or_else(none)?;
        let ending = match reasons.first().and_then(|decisive| ObligationView::of(decisive, &file.orders, view.now())) {
            Some(_) if run.last.capped => EndingKind::Capped,
            Some(decisive) => decisive.ending,
            None => return Err(none()),
        };
        // Below the reason itself stands what was met and what has moved the end.
        let met = reasons.iter().flat_map(|obligation| obligation.because.because.iter().skip(1));
        let mut met: Vec<Because> = met.cloned().collect();
        met.dedup();
        Ok(ReleaseNotice {
            head,
            released_at: run.last.until,
            ending,
            stages: run.stages(),
            met: met.into_iter().map(|because| Explanation::new(because, query.language, zone)).collect(),
        })
    }
}

fn head(
    view: &View<'_>,
    file: &ResidentFile,
    query: &PersonQuery,
    run: &Run<'_>,
    (measures, reasons): (&Measures, &[&Obligation]),
) -> Option<NoticeHead> {
    let decisive = reasons.first()?;
    let household = view.home(file);
    let home = household.as_ref().and_then(|id| Some((id, view.household(id)?)));
    let mut address = Vec::new();
    let mut contact = None;
    let mut facts = measures.because(run.first, run.last, run.first.from).all_facts();
    let because =
        |obligation: &&Obligation| obligation.outstanding.clone().into_iter().chain([obligation.because.clone()]);
    facts.extend(reasons.iter().flat_map(because).flat_map(|because| because.all_facts()));
    if let Some((id, home)) = &home {
        address.extend(view.place_path(home).into_iter().rev().map(|place| place.name));
        address.extend(home.address.current().map(|door| door.door.clone()));
        let cover = view.cover_with_facts(id, home);
        facts.extend(cover.facts);
        contact = cover.answerable.map(|answerable| ContactView {
            title: view.policy.grid.post(&answerable.post).map(|post| post.title.clone()).unwrap_or_default(),
            worker: answerable.worker,
            post: answerable.post,
            unit: answerable.unit,
        });
    }
    let register = view.community.register.as_of(view.log, &view.as_of);
    facts.extend(register.named.last().map(|named| named.event.clone()));
    measures.with_shared_facts(&mut facts);
    Some(NoticeHead {
        community: register.named.last().map(|named| named.fact.name.clone()).unwrap_or_default(),
        resident: query.resident.clone(),
        household,
        address,
        plan: decisive.plan.clone(),
        title: decisive.title.clone(),
        from: run.first.from,
        basis: reasons.iter().map(|obligation| basis(view, obligation, query.language)).collect(),
        contact,
        policy: view.policy.id.clone(),
        policy_version: view.policy.version,
        jurisdiction: view.policy.jurisdiction.clone(),
        language: query.language,
        as_of: view.now(),
        facts,
    })
}

fn basis(view: &View<'_>, obligation: &Obligation, language: Language) -> BasisView {
    let mut clauses = Vec::new();
    collect(&obligation.because, &mut clauses);
    let clauses = clauses.into_iter().map(|clause| {
        let source = view.policy.sources.iter().find(|source| source.id == clause).cloned();
        ClauseView { clause, source }
    });
    let reason = obligation.because.because.first();
    let named = reason.and_then(|reason| reason.arguments.get("basis"));
    let order = named.and_then(|named| match named {
        Argument::Text(basis) => Some(basis.clone()),
        _ => None,
    });
    BasisView {
        plan: obligation.plan.clone(),
        text: reason.map(|reason| sentence(reason, language, view.policy.zone)).unwrap_or_default(),
        clauses: clauses.collect(),
        order,
    }
}

fn collect(because: &Because, clauses: &mut Vec<String>) {
    for clause in because.clause.iter().filter(|clause| !clause.is_empty()) {
        if !clauses.contains(clause) {
            clauses.push(clause.clone());
        }
    }
    for below in &because.because {
        collect(below, clauses);
    }
}

/// What the policy grants, and what holds for everybody: nobody is held without an end, a reason and somebody to ask.
fn rights(view: &View<'_>, at_latest: Instant, language: Language) -> Vec<String> {
    let zone = view.policy.zone;
    let say = |id: &str, values: BTreeMap<String, Argument>| message(id, &values, language, zone);
    let at = |at: Instant| BTreeMap::from([("at".to_owned(), Argument::Instant(at))]);
    let granted = view.policy.quarantine.rights.iter().map(|right| right.get(language).to_owned());
    let own = [
        say("notice.latest", at(at_latest)),
        say("notice.reasons", BTreeMap::new()),
        say("notice.review", BTreeMap::new()),
    ];
    own.into_iter().chain(granted).collect()
}
