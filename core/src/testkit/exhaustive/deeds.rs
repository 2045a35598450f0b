//! The facts that histories are made of: those that the rule book speaks of, and no other.

use super::bounds::looks_at_others;
use super::promises::{Must, Promise};
use crate::base::{Argument, CategoryId, Instant, Moment, Zone};
use crate::exposure::{AnchorKind, ContactSetting, IndexKind, ReasonKind, RiskLevel, When};
use crate::policy::Policy;
use crate::quarantine::{Extension, Requirement};
use std::collections::{BTreeMap, BTreeSet};

/// One kind of thing that can happen to a resident. Its order is the order in which things at one instant are told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// A stay of four days is reported.
    Stay {
        /// The level of the area.
        level: RiskLevel,
        /// True when the county has an outbreak, whatever the level of the area itself.
        affected: bool,
        /// How many days ago the person left.
        ago: u16,
    },
    /// A contact on two days is reported.
    Contact {
        /// With whom.
        of: IndexKind,
        /// How they met.
        setting: ContactSetting,
        /// Whether both were protected.
        protected: bool,
        /// How many days ago the second day was.
        ago: u16,
        /// True when it was the other resident of the household.
        mate: bool,
    },
    /// A journey of a category that the decision table names ended on that day.
    Journey(CategoryId),
    /// A circumstance of a category that the decision table names, since that day.
    Circumstance(CategoryId),
    /// Symptoms begin.
    Ill,
    /// Symptoms are over.
    Well,
    /// A temperature that alarms.
    Fever,
    /// A check that finds nothing.
    Normal,
    /// A negative sample, reported at once.
    Negative,
    /// A weakly positive sample with a high cycle threshold, reported at once.
    Weak,
    /// A positive sample, reported at once.
    Positive,
    /// A test of the person who was met, outside the household: its number, and whether it is negative.
    PartyTested(u16, bool),
    /// The person enters the place of quarantine.
    Entered,
    /// The person refuses a test.
    Refused,
    /// A check is tried and fails.
    CheckFailed,
    /// An authority signs for the release.
    Signed,
    /// An authority lifts every measure.
    Lifted,
    /// The person leaves the community for good, or dies.
    Left,
}

impl Deed {
    /// True for what can put somebody under a measure by itself and takes nothing back.
    #[must_use]
    pub fn exposes(&self) -> bool {
        matches!(self, Self::Stay { .. } | Self::Contact { .. } | Self::Journey(_) | Self::Circumstance(_))
    }

    /// The same with everything that makes it worse left out, and how bad it was: stays differ by the level of the area and
    /// the county, contacts by protection.
    #[must_use]
    pub fn mildest(&self) -> (Self, u8) {
        match self {
            Self::Stay { level, affected, ago } => {
                let bad = match level {
                    RiskLevel::Low => u8::from(*affected),
                    RiskLevel::Medium => 2,
                    RiskLevel::High => 3,
                };
                (Self::Stay { level: RiskLevel::Low, affected: false, ago: *ago }, bad)
            }
            Self::Contact { of, setting, protected, ago, mate } => {
                let (of, setting, ago, mate) = (*of, *setting, *ago, *mate);
                (Self::Contact { of, setting, protected: true, ago, mate }, u8::from(!protected))
            }
            other => (other.clone(), 0),
        }
    }

    /// True when it bears on somebody else in the household, under a rule book that holds whole households or looks at the
    /// tests of whom somebody met. The person's own checks, papers and entries never do.
    #[must_use]
    pub fn bears_on_others(&self, whole_households: bool) -> bool {
        let tests = matches!(self, Self::Negative | Self::Weak | Self::Positive);
        tests || whole_households && (self.exposes() || matches!(self, Self::Ill | Self::Well))
    }

    /// The id of the message that tells it, and its values but for who and when.
    pub(super) fn told(&self, at: Instant, zone: Zone) -> (&'static str, BTreeMap<String, Argument>) {
        let day = |ago: u16| Argument::Date(zone.date(at).plus_days(-i32::from(ago)));
        let code = |code: &str| Argument::Code(code.to_owned());
        let text = |text: &str| Argument::Text(text.to_owned());
        let (id, values): (_, Vec<(&str, Argument)>) = match self {
            Self::Stay { level, affected, ago } => {
                let level = match (level, affected) {
                    (RiskLevel::High, _) => "proof.level.high",
                    (RiskLevel::Medium, _) => "proof.level.medium",
                    (RiskLevel::Low, true) => "proof.level.lowAffected",
                    (RiskLevel::Low, false) => "proof.level.low",
                };
                ("proof.deed.stay", vec![("level", code(level)), ("from", day(*ago + 3)), ("left", day(*ago))])
            }
            Self::Contact { of, protected, ago, mate, .. } => {
                let whom = match (of, mate) {
                    (_, true) => "proof.met.mate",
                    (IndexKind::Case, _) => "proof.met.case",
                    (IndexKind::CloseContact, _) => "proof.met.closeContact",
                };
                let how = if *protected { "proof.met.protected" } else { "proof.met.unprotected" };
                let values =
                    vec![("whom", code(whom)), ("how", code(how)), ("from", day(*ago + 1)), ("left", day(*ago))];
                ("proof.deed.contact", values)
            }
            Self::Journey(category) => ("proof.deed.journey", vec![("category", text(category.as_str()))]),
            Self::Circumstance(category) => ("proof.deed.circumstance", vec![("category", text(category.as_str()))]),
            Self::Ill => ("proof.deed.ill", vec![]),
            Self::Well => ("proof.deed.well", vec![]),
            Self::Fever => ("proof.deed.fever", vec![]),
            Self::Normal => ("proof.deed.normal", vec![]),
            Self::Negative => ("proof.deed.negative", vec![]),
            Self::Weak => ("proof.deed.weak", vec![]),
            Self::Positive => ("proof.deed.positive", vec![]),
            Self::PartyTested(number, negative) => {
                let id = if *negative { "proof.deed.partyNegative" } else { "proof.deed.partyPositive" };
                (id, vec![("count", Argument::Count(u32::from(*number)))])
            }
            Self::Entered => ("proof.deed.entered", vec![]),
            Self::Refused => ("proof.deed.refused", vec![]),
            Self::CheckFailed => ("proof.deed.checkFailed", vec![]),
            Self::Signed => ("proof.deed.signed", vec![]),
            Self::Lifted => ("proof.deed.lifted", vec![]),
            Self::Left => ("proof.deed.left", vec![]),
        };
        (id, values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

/// What a rule book asks about, collected from its rows and plans.
struct Asked<'a> {
    policy: &'a Policy,
    promises: &'a [Promise],
    needs: Vec<&'a Requirement>,
}

impl<'a> Asked<'a> {
    fn of(policy: &'a Policy, promises: &'a [Promise]) -> Self {
        let plans = policy.quarantine.plans.iter();
        let needs = plans.flat_map(|plan| {
            plan.stages.iter().flat_map(|stage| &stage.needs).chain(plan.early.iter().flat_map(|early| &early.needs))
        });
        Self { policy, promises, needs: needs.collect() }
    }

    /// The rows that lead to a measure and can be for that kind of reason, and the promises that can.
    fn rows(&self, kind: ReasonKind) -> impl Iterator<Item = &'a When> {
        let rows = self.policy.exposure.table.iter().filter(|row| row.plan.is_some() || row.co_residents.is_some());
        let whens = rows.map(|row| &row.when).chain(self.promises.iter().map(|promise| &promise.when));
        whens.filter(move |when| is_for(when, kind))
    }

    fn promised(&self, wanted: impl Fn(&Must) -> bool) -> bool {
        self.promises.iter().any(|promise| wanted(&promise.must))
    }

    fn any_row(&self, kind: ReasonKind) -> bool {
        self.rows(kind).next().is_some()
    }

    fn need(&self, wanted: impl Fn(&Requirement) -> bool) -> bool {
        self.needs.iter().any(|need| wanted(need))
    }

    /// How many days ago something is found out late: two days before its days are over, by each plan that rows of the kind
    /// lead to, inside the look-back window for stays; and by each promise, whatever the window.
    fn ago(&self, kind: ReasonKind) -> BTreeSet<u16> {
        let rows = self.policy.exposure.table.iter().filter(|row| is_for(&row.when, kind));
        let plans = rows.filter_map(|row| self.policy.quarantine.plan(row.plan.as_ref()?));
        let days = plans.map(|plan| plan.stages.iter().map(|stage| stage.days).sum::<u16>());
        let window = if kind == ReasonKind::Stay { self.policy.exposure.look_back_days } else { u16::MAX };
        let promised = self.promises.iter().filter(|promise| is_for(&promise.when, kind));
        let through = promised.filter_map(|promise| match promise.must {
            Must::BeHeld { through_day, .. } => Some(through_day.saturating_sub(2)),
            _ => None,
        });
        std::iter::once(0).chain(days.map(|days| days.saturating_sub(2).min(window))).chain(through).collect()
    }
}

fn is_for(when: &When, kind: ReasonKind) -> bool {
    when.reason.as_ref().is_none_or(|kinds| kinds.contains(&kind))
}

/// Everything that the rule book and the promises speak of, in order: what the decision table leads from to a measure, what
/// plans need, what moves their ends, and what can end them.
#[must_use]
pub fn deeds(policy: &Policy, promises: &[Promise], residents: u8) -> Vec<Deed> {
    let asked = Asked::of(policy, promises);
    let plans = &policy.quarantine.plans;
    let whole = policy.exposure.table.iter().any(|row| row.co_residents.is_some());
    let mut all = BTreeSet::new();
    if asked.any_row(ReasonKind::Stay) {
        let counties = asked.rows(ReasonKind::Stay).any(|when| when.county_affected.is_some());
        for ago in asked.ago(ReasonKind::Stay) {
            for level in [RiskLevel::High, RiskLevel::Medium] {
                all.insert(Deed::Stay { level, affected: true, ago });
            }
            all.insert(Deed::Stay { level: RiskLevel::Low, affected: false, ago });
            if counties {
                all.insert(Deed::Stay { level: RiskLevel::Low, affected: true, ago });
            }
        }
    }
    if asked.any_row(ReasonKind::Contact) {
        let named: BTreeSet<_> =
            asked.rows(ReasonKind::Contact).flat_map(|when| when.setting.iter().flatten().copied()).collect();
        let settings = if named.is_empty() { BTreeSet::from([ContactSetting::Work]) } else { named };
        let asks = asked.rows(ReasonKind::Contact).any(|when| when.contact_of.is_some());
        let kinds: &[IndexKind] = if asks { &IndexKind::ALL } else { &[IndexKind::Case] };
        for ago in asked.ago(ReasonKind::Contact) {
            for (of, setting) in kinds.iter().flat_map(|of| settings.iter().map(move |setting| (*of, *setting))) {
                for protected in [false, true] {
                    all.insert(Deed::Contact { of, setting, protected, ago, mate: false });
                }
            }
        }
        if looks_at_others(policy) && residents > 1 {
            let of = if asks { IndexKind::CloseContact } else { IndexKind::Case };
            let setting = settings.iter().next().copied().unwrap_or(ContactSetting::Household);
            all.insert(Deed::Contact { of, setting, protected: false, ago: 0, mate: true });
        }
    }
    let categories = |kind| asked.rows(kind).flat_map(|when| when.category.iter().flatten().cloned());
    all.extend(categories(ReasonKind::Journey).map(Deed::Journey));
    all.extend(categories(ReasonKind::Circumstance).map(Deed::Circumstance));
    let well =
        plans.iter().any(|plan| plan.symptom_free_hours > 0 || plan.early.iter().any(|way| way.without_symptoms));
    let be_well = asked.promised(|must| matches!(must, Must::BeWell { .. }));
    if well || be_well || asked.any_row(ReasonKind::Symptoms) {
        all.extend([Deed::Ill, Deed::Well, Deed::Fever]);
    }
    let failed = |extension: &Extension| matches!(extension, Extension::LastCheckFailed { .. });
    if plans.iter().any(|plan| plan.extensions.iter().any(failed)) {
        all.insert(Deed::CheckFailed);
    }
    if plans.iter().any(|plan| plan.stages.iter().any(|stage| !stage.checks.is_empty())) {
        all.insert(Deed::Normal);
    }
    let tested = asked.need(|need| matches!(need, Requirement::ScheduledTests { .. } | Requirement::Negatives { .. }));
    let tested = tested || asked.promised(|must| matches!(must, Must::BringNegatives { .. }));
    if tested || asked.any_row(ReasonKind::Positive) || looks_at_others(policy) {
        all.extend([Deed::Negative, Deed::Positive]);
    }
    let weak = |need: &Requirement| match need {
        Requirement::ScheduledTests { weak_from } | Requirement::Negatives { weak_from, .. } => weak_from.is_some(),
        _ => false,
    };
    if asked.need(weak) {
        all.insert(Deed::Weak);
    }
    if looks_at_others(policy) {
        all.extend([Deed::PartyTested(1, true), Deed::PartyTested(2, true), Deed::PartyTested(1, false)]);
    }
    let anchors = plans.iter().flat_map(|plan| &plan.anchors);
    if anchors.into_iter().any(|anchor| *anchor == AnchorKind::Entered) {
        all.insert(Deed::Entered);
    }
    let refused = |extension: &Extension| matches!(extension, Extension::TestRefused { .. });
    if plans.iter().any(|plan| plan.extensions.iter().any(refused)) {
        all.insert(Deed::Refused);
    }
    if asked.need(|need| *need == Requirement::SignOff) || asked.promised(|must| *must == Must::BeSigned) {
        all.insert(Deed::Signed);
    }
    if !all.is_empty() {
        all.insert(Deed::Lifted);
        // Whoever has left is no housemate any more: who lives with whom is beyond the model.
        all.extend((!whole).then_some(Deed::Left));
    }
    all.into_iter().collect()
}

/// The day of something that happened so many days before `at`.
pub(super) fn day_before(at: Instant, ago: u16, zone: Zone) -> crate::base::CivilDate {
    zone.date(at).plus_days(-i32::from(ago))
}

/// A day of which no hour is known.
pub(super) fn on(at: Instant, zone: Zone) -> Moment {
    Moment::on(zone.date(at))
}
