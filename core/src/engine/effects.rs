//! What an entry changed, as a host may want to show it at once.

use crate::base::{Argument, Because, EventId, HouseholdId, Instant, RegionCode, ResidentId, RoundId};
use crate::community::{Asked, Measures, View};
use crate::duty::Subject;
use crate::exposure::bears_on;
use crate::gate::Traveller;
use crate::log::{Event, Fact, Touch};
use crate::quarantine::{Setting, measure_at};
use crate::screening::ScreeningState;
use serde::Serialize;
use std::collections::BTreeSet;

/// What kind of change it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum EffectKind {
    /// A resident has come under a measure.
    MeasureBegan,
    /// A resident's measure has another setting or end.
    MeasureChanged,
    /// A resident is under no measure any more.
    MeasureEnded,
    /// Everybody's whereabouts in a household are known.
    ScreeningSettled,
    /// Somebody must come back to a household.
    RetryDue,
    /// Fever or symptoms: somebody must look.
    Alarm,
    /// The gatekeeper has decided otherwise than the rules do.
    PassageDiffers,
    /// This device's clock is more than a day behind what others show: somebody should set it, and put right what was
    /// recorded by it.
    ClockBehind,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Effect {
    /// What kind it is.
    pub kind: EffectKind,
    /// Whom it is about.
    pub subject: Subject,
    /// The change in particulars.
    pub because: Because,
}

/// The judgement that an entry can change, as it stood before.
pub(super) enum Watched {
    Resident(ResidentId, Option<(Setting, Instant)>),
    /// Everybody on whose measures a grading can bear.
    Residents(Vec<(ResidentId, Option<(Setting, Instant)>)>),
    Household(HouseholdId, RoundId),
    /// All that the entry could have changed that is taken back or corrected.
    Several(Vec<Self>),
    Nothing,
}

impl Watched {
    /// What `fact` can change. Readings and symptoms count: they can keep somebody from being released.
    pub fn of(view: &View<'_>, fact: &Fact) -> Self {
        let resident = match fact {
            Fact::VisitRecorded(fact) => return Self::Household(fact.household.clone(), fact.round.clone()),
            Fact::EntryRetracted(_) | Fact::EntryCorrected(_) => return Self::amended(view, fact),
            Fact::ClockCorrected(clock) => return Self::of_events(view, view.log.numbered(clock)),
            Fact::DeviceRevoked(device) => {
                let own = view.log.by_replica().filter(|(replica, _)| **replica == device.replica);
                let void = own.flat_map(|(_, events)| events).filter(|event| device.covers(event));
                return Self::of_events(view, void);
            }
            Fact::AreaGraded(graded) => return Self::Residents(concerned(view, &graded.area)),
            Fact::StayReported(fact) => &fact.resident,
            Fact::ContactReported(fact) => &fact.resident,
            Fact::ArrivalRegistered(fact) => &fact.resident,
            Fact::ReadingTaken(fact) => &fact.resident,
            Fact::SymptomsReported(fact) => &fact.resident,
            Fact::JourneyReported(fact) => &fact.resident,
            Fact::CircumstanceStated(fact) => &fact.resident,
            Fact::ImmunityStated(fact) => &fact.resident,
            Fact::SampleTaken(fact) => &fact.resident,
            Fact::TestRefused(fact) => &fact.resident,
            Fact::CheckFailed(fact) => &fact.resident,
            Fact::QuarantineEntered(fact) => &fact.resident,
            Fact::ReleaseSigned(fact) => &fact.resident,
            Fact::ResultReported(fact) => match fact.residents.first() {
                Some(resident) => resident,
                None => return Self::Nothing,
            },
            Fact::PassageRecorded(fact) => match &fact.approach.who {
                Traveller::Resident(resident) => resident,
                _ => return Self::Nothing,
            },
            Fact::MeasureOrdered(fact) => &fact.resident,
            Fact::MeasureLifted(fact) => &fact.resident,
            Fact::MeasureExtended(fact) => &fact.resident,
            _ => return Self::Nothing,
        };
        Self::Resident(resident.clone(), measure(view, resident))
    }

    /// The residents whom any of the events names.
    fn of_events<'e>(view: &View<'_>, events: impl Iterator<Item = &'e Event>) -> Self {
        let mut residents = BTreeSet::new();
        for event in events {
            event.fact.touches(|touch| {
                if let Touch::Resident(id) = touch {
                    residents.insert(id.clone());
                }
            });
        }
        let people = residents.into_iter().map(|id| (id.clone(), measure(view, &id)));
        Self::Residents(people.collect())
    }

    /// What an entry has changed as it was recorded and as it reads today, and what it will as it is to read.
    fn amended(view: &View<'_>, fact: &Fact) -> Self {
        let entry = fact.amended().and_then(|about| view.log.root(about));
        let recorded = entry.iter().flat_map(|entry| view.log.claimants(entry)).map(|event| &event.fact);
        let today = entry.iter().filter_map(|entry| view.log.find(entry)).map(|event| &event.fact);
        let corrected = match fact {
            Fact::EntryCorrected(fact) => fact.fact.as_deref(),
            _ => None,
        };
        let mut facts: Vec<&Fact> = Vec::new();
        for fact in recorded.chain(today).chain(corrected).filter(|fact| fact.amended().is_none()) {
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
        Self::Several(facts.into_iter().map(|fact| Self::of(view, fact)).collect())
    }

    /// What `event` has changed.
    pub fn effects(self, view: &View<'_>, event: &Event) -> Vec<Effect> {
        let mut effects = match self {
            Self::Several(watched) => {
                let mut effects: Vec<Effect> = Vec::new();
                for effect in watched.into_iter().flat_map(|watched| watched.effects(view, event)) {
                    if !effects.contains(&effect) {
                        effects.push(effect);
                    }
                }
                effects
            }
            Self::Resident(resident, before) => resident_effects(view, event, &resident, before),
            Self::Residents(before) => {
                let changed = before.iter().filter_map(|(id, before)| measure_effect(view, id, *before));
                changed.collect()
            }
            Self::Household(household, round) => household_effects(view, &household, &round),
            Self::Nothing => Vec::new(),
        };
        effects.extend(passage_effect(view, event));
        effects
    }
}

/// The device's clock says `now`, and others have shown `seen`.
pub(super) fn clock_behind(now: Instant, seen: Instant) -> Effect {
    let because = Because::rule("effect.clockBehind").with("now", Argument::Instant(now));
    let because = because.with("seen", Argument::Instant(seen));
    Effect { kind: EffectKind::ClockBehind, subject: Subject::Community, because }
}

/// The residents with a stay or arrival that a grading of the area can bear on, and those who live with them where the
/// policy holds whole households; with their measures.
fn concerned(view: &View<'_>, area: &RegionCode) -> Vec<(ResidentId, Option<(Setting, Instant)>)> {
    let mut people = BTreeSet::new();
    for id in &view.community.index.measured {
        let Some(file) = view.resident(id) else { continue };
        let stays = file.stays.0.iter().map(|stay| &stay.fact.area);
        let mut areas = stays.chain(file.ledger.arrivals.iter().map(|arrival| &arrival.fact.area));
        if areas.any(|stayed| bears_on(area, stayed)) {
            people.insert(id.clone());
            if view.propagates() {
                people.extend(view.housemates(id));
            }
        }
    }
    people.into_iter().map(|id| (id.clone(), measure(view, &id))).collect()
}

fn measure(view: &View<'_>, id: &ResidentId) -> Option<(Setting, Instant)> {
    held(&measures(view, id)?, view.now())
}

fn measures(view: &View<'_>, id: &ResidentId) -> Option<Measures> {
    view.may_be_measured(id).then(|| view.resident(id).map(|file| view.measures(&file))).flatten()
}

fn held(measures: &Measures, now: Instant) -> Option<(Setting, Instant)> {
    measure_at(&measures.timeline, now).map(|(segment, last)| (segment.setting, last.until))
}

fn resident_effects(
    view: &View<'_>,
    event: &Event,
    id: &ResidentId,
    before: Option<(Setting, Instant)>,
) -> Vec<Effect> {
    let mut effects: Vec<Effect> = measure_effect(view, id, before).into_iter().collect();
    let entry = event.fact.amended().and_then(|about| view.log.root(about));
    let name = entry.unwrap_or_else(|| event.id());
    let written = |event: &EventId| view.written(event);
    let alarms = view
        .resident(id)
        .map(|file| crate::health::alarms(&file.health, &view.policy.health, view.patient(&file, &written)));
    if let Some(alarm) = alarms.into_iter().flatten().find(|alarm| alarm.event == name) {
        let because = Because::rule("effect.alarm").with("resident", Argument::Text(id.to_string()));
        let subject = Subject::Resident(id.clone());
        effects.push(Effect { kind: EffectKind::Alarm, subject, because: because.since(alarm.because) });
    }
    effects
}

/// A passage of a resident, or of somebody who visits a household, that was decided otherwise than by the rules.
fn passage_effect(view: &View<'_>, event: &Event) -> Option<Effect> {
    let Fact::PassageRecorded(fact) = &event.fact else { return None };
    let subject = match (&fact.approach.who, &fact.approach.visits) {
        (Traveller::Resident(id), _) => Subject::Resident(id.clone()),
        (_, Some(household)) => Subject::Household(household.clone()),
        _ => return None,
    };
    let name = event.id();
    let (case, verdict) = view.gate_verdict(&Asked { approach: &fact.approach, before: Some((event.at, &name)) });
    if verdict.decision == fact.decision {
        return None;
    }
    let because = Because::rule("effect.passageDiffers")
        .with("who", Argument::Text(fact.approach.who.name().to_owned()))
        .with("decision", Argument::Code(fact.decision.code().to_owned()))
        .since(verdict.because(&view.policy.gate, &case, view.now()));
    Some(Effect { kind: EffectKind::PassageDiffers, subject, because })
}

fn measure_effect(view: &View<'_>, id: &ResidentId, before: Option<(Setting, Instant)>) -> Option<Effect> {
    let measures = measures(view, id);
    let after = measures.as_ref().and_then(|measures| held(measures, view.now()));
    let kind = match (before, after) {
        (None, Some(_)) => Some((EffectKind::MeasureBegan, "effect.measureBegan")),
        (Some(_), None) => Some((EffectKind::MeasureEnded, "effect.measureEnded")),
        (Some(old), Some(new)) if old != new => Some((EffectKind::MeasureChanged, "effect.measureChanged")),
        _ => None,
    };
    let (kind, rule) = kind?;
    let mut because = Because::rule(rule).with("resident", Argument::Text(id.to_string()));
    if let Some((setting, free)) = after {
        because = because.with("setting", Argument::Code(setting.code().to_owned()));
        because = because.with("until", Argument::Instant(free)).until(Some(free));
    }
    because = measures.iter().fold(because, |because, measures| because.since(measures.because_at(view.now())));
    Some(Effect { kind, subject: Subject::Resident(id.clone()), because })
}

fn household_effects(view: &View<'_>, id: &HouseholdId, round: &RoundId) -> Vec<Effect> {
    let (Some(file), Some(round)) = (view.household(id), view.round(round)) else { return Vec::new() };
    let status = view.screening(id, &file, &round);
    let subject = Subject::Household(id.clone());
    let household = Argument::Text(id.to_string());
    let (kind, because) = match (status.state, status.retry_due) {
        (state, _) if state.is_final() => {
            let because = Because::rule("effect.screeningSettled").with("household", household);
            (EffectKind::ScreeningSettled, because.with("state", Argument::Code(state.code().to_owned())))
        }
        (ScreeningState::NotStarted, _) | (_, None) => return Vec::new(),
        (_, Some(due)) => {
            let because = Because::rule("effect.retryDue").with("household", household);
            (EffectKind::RetryDue, because.with("due", Argument::Instant(due)).until(Some(due)))
        }
    };
    vec![Effect { kind, subject, because: because.since(status.because) }]
}
