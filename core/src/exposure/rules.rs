//! From what happened to a class: the decision table applied.

use super::file::Graded;
use super::{
    AnchorKind, Anchors, ArrivalRegistered, ClassRow, CoResidentsWhile, ContactReported, ExposurePolicy, Ledger,
    OnsetKind, ReasonKind, RiskLevel, RiskMap, Situation, StayReported,
};
use crate::base::{Argument, Because, CivilDate, EventId, Instant, Moment, PartyId, PlanId, RegionCode, Stated, Zone};

/// Something that happened to a person, with the class that the table gives it.
#[derive(Debug, Clone)]
pub struct Exposure {
    /// The class.
    pub class: String,
    /// The plan that the person comes under; none for a class without a measure.
    pub plan: Option<PlanId>,
    /// The plan that everybody else in the household comes under.
    pub co_residents: Option<PlanId>,
    /// For how long it concerns them.
    pub co_residents_while: CoResidentsWhile,
    /// What kind of reason it is.
    pub reason: ReasonKind,
    /// The days that a plan's periods can count from.
    pub anchors: Anchors,
    /// When it was found: no measure holds before.
    pub found: Instant,
    /// False for an infection that another test is still to confirm.
    pub confirmed: bool,
    /// Whom the person met: a release can depend on that person's tests.
    pub linked: Option<PartyId>,
    /// When it is over whatever its plan says, and why.
    pub until: Option<(Instant, Because)>,
    /// Why.
    pub because: Because,
}

/// What the table is applied with.
#[derive(Debug, Clone, Copy)]
pub struct Classifier<'a> {
    /// The section of the policy.
    pub policy: &'a ExposurePolicy,
    /// Levels of areas.
    pub risk: &'a RiskMap,
    /// The zone of the policy.
    pub zone: Zone,
    /// What makes the person immune.
    pub ledger: &'a Ledger,
    /// The person's year of birth, where it is known.
    pub birth_year: Option<u16>,
}

impl Classifier<'_> {
    /// A stay as the decision table sees it, and the gradings that decide. `None` when it lies outside the look-back
    /// window.
    pub(crate) fn situation_of_stay(
        &self,
        area: &RegionCode,
        (from, until): (CivilDate, CivilDate),
        found: Instant,
    ) -> Option<(Situation, [Option<&EventId>; 3])> {
        let found = self.zone.date(found);
        let graded = self.policy.look_back_from_grading.then(|| self.risk.graded_on(area, found)).flatten();
        let (graded, window_by) = graded.unzip();
        let (first, last) = self.policy.window((from, until), graded, found)?;
        let days = || self.risk.days(first, last);
        let (level, graded_by) = highest(days().map(|day| self.risk.level(area, day)));
        let (county, county_by) = highest(days().map(|day| self.risk.county_level(area, day)));
        let situation = Situation {
            level: Some(level),
            county_affected: Some(county > RiskLevel::Low),
            ..self.situation(ReasonKind::Stay, until)
        };
        Some((situation, [graded_by, county_by, window_by]))
    }

    /// The class of a stay. `None` when the stay lies outside the look-back window or no row covers it.
    #[must_use]
    pub fn stay(&self, stay: &Stated<StayReported>) -> Option<Exposure> {
        let fact = &stay.fact;
        let (situation, graded_by) = self.situation_of_stay(&fact.area, (fact.from, fact.until), stay.at)?;
        let level = situation.level.unwrap_or(RiskLevel::Low);
        let row = self.policy.row(&situation)?;
        let mut because = because("exposure.class", row)
            .with("area", Argument::Text(fact.area.to_string()))
            .with("from", Argument::Date(fact.from))
            .with("left", Argument::Date(fact.until))
            .with("level", Argument::Code(level_code(level).to_owned()))
            .citing(&stay.event);
        for event in graded_by.into_iter().flatten() {
            because = because.citing(event);
        }
        let anchors = self.anchors(stay.at).with(AnchorKind::FirstExposure, Moment::on(fact.from));
        let anchors = anchors.with(AnchorKind::LastExposure, Moment::on(fact.until));
        let found = Found { at: stay.at, on: fact.until };
        Some(self.classified(row, &situation, anchors, found, because))
    }

    /// The class of an arrival: it counts as a stay in the area that the person comes from (N4).
    #[must_use]
    pub fn arrival(&self, arrival: &Stated<ArrivalRegistered>) -> Option<Exposure> {
        let fact = arrival.fact.stay(self.zone.date(arrival.at));
        self.stay(&Stated { at: arrival.at, event: arrival.event.clone(), fact })
    }

    /// The class of a contact. `None` when no row covers it.
    #[must_use]
    pub fn contact(&self, contact: &Stated<ContactReported>) -> Option<Exposure> {
        let fact = &contact.fact;
        let situation = Situation {
            contact_of: Some(fact.of),
            setting: Some(fact.setting),
            protected: Some(fact.protected),
            ..self.situation(ReasonKind::Contact, fact.last)
        };
        let row = self.policy.row(&situation)?;
        let because = because("exposure.contact", row)
            .with("first", Argument::Date(fact.first))
            .with("last", Argument::Date(fact.last))
            .citing(&contact.event);
        let anchors = self.anchors(contact.at).with(AnchorKind::FirstExposure, Moment::on(fact.first));
        let anchors = anchors.with(AnchorKind::LastExposure, Moment::on(fact.last));
        let found = Found { at: contact.at, on: fact.last };
        let exposure = self.classified(row, &situation, anchors, found, because);
        let until = self.shown_immune();
        Some(Exposure { linked: Some(fact.with.clone()), until, ..exposure })
    }

    /// The classes of journeys and circumstances, in the order they were reported, journeys first.
    pub fn rare(&self) -> impl Iterator<Item = Exposure> + '_ {
        let rare = self.ledger.rare.as_deref();
        let journeys = rare.map(|rare| rare.journeys.as_slice()).unwrap_or_default().iter().filter_map(|journey| {
            let fact = &journey.fact;
            let category = Some(fact.category.clone());
            let situation = Situation { category, ..self.situation(ReasonKind::Journey, fact.arrived.date()) };
            let row = self.policy.row(&situation)?;
            let because = because("exposure.journey", row)
                .with("arrived", Argument::Date(fact.arrived.date()))
                .citing(&journey.event);
            let anchors = self.anchors(journey.at).with(AnchorKind::Arrived, fact.arrived);
            let anchors = anchors.with(AnchorKind::Departed, fact.departed);
            let found = Found { at: journey.at, on: fact.arrived.date() };
            Some(self.classified(row, &situation, anchors, found, because))
        });
        let circumstances = rare.map(|rare| rare.circumstances.as_slice()).unwrap_or_default();
        let circumstances = circumstances.iter().filter_map(|stated| {
            let fact = &stated.fact;
            let category = Some(fact.category.clone());
            let situation = Situation { category, ..self.situation(ReasonKind::Circumstance, fact.on.date()) };
            let row = self.policy.row(&situation)?;
            let because =
                because("exposure.circumstance", row).with("on", Argument::Date(fact.on.date())).citing(&stated.event);
            let anchors = self.anchors(stated.at).with(AnchorKind::Stated, fact.on);
            let found = Found { at: stated.at, on: fact.on.date() };
            Some(self.classified(row, &situation, anchors, found, because))
        });
        journeys.chain(circumstances)
    }

    /// The class of an infection that a positive sample shows, or of symptoms without one. `confirmed` is none for
    /// symptoms.
    #[must_use]
    pub fn illness(
        &self,
        onset: OnsetKind,
        confirmed: Option<bool>,
        found: Instant,
        anchors: Anchors,
        cited: Because,
    ) -> Option<Exposure> {
        let reason = if confirmed.is_some() { ReasonKind::Positive } else { ReasonKind::Symptoms };
        let on = self.zone.date(found);
        let situation = Situation { onset: Some(onset), confirmed, ..self.situation(reason, on) };
        let row = self.policy.row(&situation)?;
        let rule = if reason == ReasonKind::Positive { "exposure.positive" } else { "exposure.symptoms" };
        let because = because(rule, row).with("at", Argument::Instant(found)).since(cited);
        let anchors = anchors.with(AnchorKind::Reported, Moment::at(found, self.zone));
        Some(self.classified(row, &situation, anchors, Found { at: found, on }, because))
    }

    pub(crate) fn situation(&self, reason: ReasonKind, on: CivilDate) -> Situation {
        let age = self.birth_year.map(|born| on.year().saturating_sub(born));
        Situation { immune: self.immune(on), age, ..Situation::of(reason) }
    }

    fn anchors(&self, found: Instant) -> Anchors {
        Anchors::default().with(AnchorKind::Reported, Moment::at(found, self.zone))
    }

    /// When it was first shown that the person is immune, by what ends also measures that hold.
    fn shown_immune(&self) -> Option<(Instant, Because)> {
        let releasing = |source| self.policy.immunity.iter().any(|rule| rule.releases && rule.source == source);
        let stated = self.ledger.rare.iter().flat_map(|rare| &rare.immunity);
        let shown = stated.filter(|stated| releasing(stated.fact.source));
        let first = shown.min_by_key(|stated| stated.at)?;
        let because =
            Because::rule("exposure.shownImmune").with("at", Argument::Instant(first.at)).citing(&first.event);
        Some((first.at, because))
    }

    /// True when the person counts as immune on that day.
    #[must_use]
    pub fn immune(&self, on: CivilDate) -> bool {
        self.immune_by(on).is_some()
    }

    /// What makes the person immune on that day.
    fn immune_by(&self, on: CivilDate) -> Option<&EventId> {
        let mut stated = self.ledger.rare.iter().flat_map(|rare| &rare.immunity);
        let shown = stated.find(|stated| self.policy.is_immune(stated.fact.source, stated.fact.on, on));
        shown.map(|stated| &stated.event)
    }

    /// The class of a situation: with it goes what makes the person immune then, where the table asks for that.
    fn classified(
        &self,
        row: &ClassRow,
        case: &Situation,
        anchors: Anchors,
        found: Found,
        because: Because,
    ) -> Exposure {
        let Found { at, on } = found;
        let asks = || self.policy.table.iter().any(|row| row.when.immune.is_some());
        let immune = self.immune_by(on).filter(|_| asks());
        let immune = immune.map(|event| Because::rule("exposure.immune").with("on", Argument::Date(on)).citing(event));
        Exposure {
            class: row.class.clone(),
            plan: row.plan.clone(),
            co_residents: row.co_residents.clone(),
            co_residents_while: row.co_residents_while,
            until: None,
            reason: case.reason,
            anchors,
            found: at,
            confirmed: case.confirmed != Some(false),
            linked: None,
            because: immune.into_iter().fold(because, Because::since),
        }
    }
}

/// When something was found, and on which day it had happened.
struct Found {
    at: Instant,
    on: CivilDate,
}

fn because(rule: &str, row: &ClassRow) -> Because {
    Because::rule(rule).under(row.clause.as_deref()).with("class", Argument::Label(row.title.clone()))
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
