//! Findings: what was recorded and cannot take effect, or contradicts itself. Nothing is dropped; somebody must look.

use super::conflicts::Looks;
use super::files::HouseholdFile;
use super::view::View;
use crate::base::{Argument, Because, DutyId, EventId, HouseholdId, Instant, ReplicaId, Stated};
use crate::duty::{Act, Deed, Duty, DutyStatus};
use crate::log::{Event, Fact};
use crate::policy::Policy;
use crate::quarantine;
use crate::screening::VisitOutcome;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Declares the kinds of findings, each with whose business it is; a kind's rule is `finding.` and its name in JSON.
macro_rules! finding_kinds {
    ($($(#[$doc:meta])+ $name:ident => $looks:ident,)+) => {
        /// What kind of finding it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub enum FindingKind {
            $($(#[$doc])+ $name,)+
        }

        impl FindingKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Whose business it is.
            #[must_use]
            pub fn looks(self) -> Looks {
                match self {
                    $(Self::$name => Looks::$looks,)+
                }
            }

            fn name(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)+
                }
            }
        }
    };
}

finding_kinds! {
    /// Facts name a resident whom nobody has registered.
    ResidentUnknown => Answerable,
    /// Facts name a household that nobody has registered.
    HouseholdUnknown => Answerable,
    /// A resident's home is a household that nobody has registered.
    ResidentHomeless => Answerable,
    /// A household's or place's surroundings name a place that nobody has added.
    PlaceUnknown => Office,
    /// Something was registered twice with different particulars; the later statement holds.
    RegisteredTwice => Answerable,
    /// Visits name a round that nobody has opened.
    RoundUnknown => Office,
    /// A visit lies outside the time of its round.
    VisitOutsideRound => Answerable,
    /// Two people came to one door in one round, one shortly after the other. Both visits count, in their order.
    VisitedTwice => Answerable,
    /// A round was said to end before it begins: it asks nobody for anything.
    RoundWithoutTime => Office,
    /// A post is held that the policy does not have.
    PostUnknown => Office,
    /// A post that has one holder has several.
    PostContested => Office,
    /// Somebody left a post that the person did not hold.
    PostNotHeld => Office,
    /// An order names a plan that the policy does not have.
    PlanUnknown => Office,
    /// A deed names a duty that does not exist.
    DutyUnknown => Dispatcher,
    /// A deed says that a duty is done which is closed only by saying what came of it, and nobody has said.
    OutcomeMissing => Dispatcher,
    /// The same duty was given to several.
    DutyContested => Dispatcher,
    /// Somebody gave a duty back without having it.
    DutyNotHeld => Dispatcher,
    /// Two different events claim one name.
    EventClash => Devices,
    /// An entry was taken back or corrected that is not known here: it may still come.
    EntryUnknown => Devices,
    /// Several things were said about one entry that go against each other: the last one counts.
    AmendedTwice => Answerable,
    /// A device's clock jumped: what it recorded meanwhile is kept, and marked by this until the clock is put right.
    ClockJumped => Devices,
    /// Somebody recorded what the person had no right to: it has no effect.
    BeyondAuthority => Office,
    /// A device that is trusted no longer recorded something: it has no effect.
    DeviceRevoked => Devices,
    /// An entry is not what its device has sealed: it was altered on its way, or is another one of the same name.
    SealBroken => Devices,
    /// A seal that no key verifies which was stated for the device.
    SealUnknown => Devices,
    /// A device has not sealed its entries within a day, and the rule book asks for it.
    EntriesUnsealed => Devices,
    /// What was said about an entry says nothing: it changes nothing.
    AmendmentIdle => Answerable,
    /// The legal cap ended a measure before its requirements were met.
    CapReached => Office,
    /// A measure rests on no clause of the policy, or on an order that names no legal basis.
    NoBasis => Office,
    /// A team lacks a post that the policy requires (S4, Z1).
    TeamIncomplete => Office,
    /// A squad is not made up as the policy requires (H1).
    SquadIncomplete => Office,
    /// Facts came after the household had ended.
    HouseholdEnded => Answerable,
    /// People who were announced have not all arrived by the end of their day (S7).
    ArrivalOverdue => Answerable,
    /// Somebody has arrived and not everything is clear: head count, route, health, documents (S7).
    ArrivalNotCleared => Answerable,
    /// One question was answered differently in one round.
    AnswersDiffer => Answerable,
    /// The register's occupier is not the one whom a visit found (S8).
    OccupierDiffers => Answerable,
    /// A fact names something that nobody has registered.
    ReferenceUnknown => Office,
    /// A lease has ended and nobody has said what follows (S9).
    TenancyLapsed => Answerable,
    /// A household has left the scope of a round before it was settled.
    ScopeLeft => Answerable,
    /// Somebody answered at a home where nobody is registered.
    NobodyRegistered => Answerable,
    /// A place was changed before it was added or after it was closed: the change changes nothing.
    PlaceNotStanding => Office,
    /// Households were said to have become part of each other in a ring: the merge that happened last does not count.
    MergeRing => Answerable,
    /// A home is let and nobody has named whom to call about it (S9).
    ContactMissing => Answerable,
    /// A worker has a skill or is in a team that the policy does not name (D2).
    AttributeUnknown => Office,
    /// A zone was declared of a kind that the policy does not have, or lifted where there was none.
    ZoneWithoutEffect => Office,
    /// Somebody was let through whom the rules did not let pass, by what was recorded then: whoever decided may say why.
    PassageAgainstRules => Gate,
    /// Somebody was let through whom the rules do not let pass by what is known today. Nobody could know it then.
    PassageInHindsight => Gate,
    /// A quota was used more often than it has passages, such as at two gates that knew nothing of each other.
    QuotaExceeded => Gate,
    /// Somebody passed with a permit that had been revoked by then.
    PermitRevokedMeanwhile => Gate,
    /// Somebody went in twice without going out between, or out twice: a passage is missing.
    PassedTwice => Gate,
    /// Two passages have one id; the later one does not count.
    PassageRecordedTwice => Gate,
    /// Somebody from outside had a fever at a gate.
    FeverAtGate => Health,
    /// Two entries correct one and the same reading or answer: both hold beside each other.
    CorrectedTwice => Health,
    /// Two people measured one person at nearly the same time, and cannot both be right. Both readings count.
    ReadingsDiffer => Health,
    /// Somebody said that a duty is done and did not show what the policy asks for.
    EvidenceMissing => Dispatcher,
    /// Somebody called a duty off that had been done or missed by then: it stays as it was.
    CancelledTooLate => Dispatcher,
    /// Somebody said that a duty is done before it could be, such as before what has to be done first: it stays open.
    DoneTooEarly => Dispatcher,
    /// Something was asked for that the policy does not have.
    ServiceUnknown => Office,
    /// A service needs another one first, and nobody has asked for that.
    PrerequisiteMissing => Dispatcher,
    /// An observer has not said in time what there was in a place (H7).
    ReportMissing => Answerable,
    /// An event says that it was recorded before what it states was true: a clock is wrong.
    RecordedBeforeHappened => Devices,
    /// More people were given a shift than it has places for, such as on two devices that knew nothing of each other.
    /// Those who were given it first have it.
    ShiftContested => Rota,
    /// Somebody is on a shift of a post or turn that no policy has.
    ShiftUnknown => Rota,
    /// Somebody gave up, gave away or came for a shift that was not theirs.
    ShiftNotHeld => Rota,
    /// Somebody is on a shift and does not work for the community any more.
    ShiftHolderGone => Rota,
    /// Somebody is on a shift against the rules: too little rest, no skill, not available, too many hours.
    ShiftAgainstRules => Rota,
    /// Somebody was said to leave a post without having come.
    CheckedOutWithoutIn => Rota,
    /// Something was stated about a resident that the policy's section about care does not know.
    CareGroundUnknown => Health,
    /// Something was withdrawn about a resident that did not hold.
    CareGroundNotHeld => Health,
    /// One dose of a vaccine was recorded for two different days.
    DoseTwice => Health,
    /// More was taken out of a store than was there, by devices that did not know of each other.
    StockShort => Store,
    /// A shop's price has risen by more than the policy allows (N9).
    PriceRisen => Store,
    /// A shop has run out of something (N9).
    ShopShortage => Store,
    /// Nobody has reported on a shop for a day (N9).
    ShopNotReported => Store,
    /// Somebody has looked into files or searched for people more often within an hour than is usual.
    LookUpsMany => Office,
    /// Entries of a kind, or with particulars, that this build does not know: a newer one recorded them. They are kept and
    /// passed on, and take effect once the app is updated.
    RecordedByNewer => Devices,
    /// The snapshot from which this device was opened was tampered with: it names entries that it does not hold. Another
    /// device that has them can send them.
    EventsUnreadable => Devices,
}

impl FindingKind {
    /// The rule that judgements and message files know it by: `finding.dutyContested`.
    #[must_use]
    pub fn rule(self) -> String {
        let name = self.name();
        let mut letters = name.chars();
        let first = letters.next().map(|letter| letter.to_ascii_lowercase());
        format!("finding.{}{}", first.map(String::from).unwrap_or_default(), letters.as_str())
    }
}

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What kind it is.
    pub kind: FindingKind,
    /// What it is about: an id.
    pub subject: String,
    /// Whose business it is.
    pub looks: Looks,
    /// What was found, with the events.
    pub because: Because,
}

impl Finding {
    pub(super) fn new(kind: FindingKind, subject: &str) -> Self {
        let because = Because::rule(&kind.rule()).with("subject", Argument::Text(subject.to_owned()));
        Self { kind, subject: subject.to_owned(), looks: kind.looks(), because }
    }

    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.because = self.because.with(name, Argument::Text(value.to_owned()));
        self
    }

    pub(super) fn citing<'a>(mut self, events: impl IntoIterator<Item = &'a EventId>) -> Self {
        for event in events {
            self.because = self.because.citing(event);
        }
        self
    }
}

/// How far a statement may lie after its recording before a clock must be wrong, in minutes.
const CLOCK_TOLERANCE_MINUTES: i32 = 10;

impl View<'_> {
    /// Every finding, by kind and subject.
    pub fn findings(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        self.findings_of_places(&mut found);
        self.findings_of_households(&mut found);
        self.findings_of_residents(&mut found);
        self.findings_of_rounds(&mut found);
        self.findings_of_posts(&mut found);
        self.findings_of_references(&mut found);
        self.findings_of_teams(&mut found);
        self.findings_of_arrivals(&mut found);
        self.findings_of_zones(&mut found);
        self.findings_of_sites(&mut found);
        self.findings_of_gates(&mut found);
        self.findings_of_rota(&mut found);
        self.findings_of_care(&mut found);
        self.findings_of_tests(&mut found);
        self.findings_of_supply(&mut found);
        self.findings_of_work(&mut found);
        self.findings_of_outreach(&mut found);
        self.findings_of_look_ups(&mut found);
        self.findings_of_amendments(&mut found);
        self.findings_of_clocks(&mut found);
        self.findings_of_void_entries(&mut found);
        self.findings_of_seals(&mut found);
        self.findings_of_unknown(&mut found);
        self.findings_of_unreadable(&mut found);
        for id in self.log.clashes() {
            found.push(Finding::new(FindingKind::EventClash, &id.to_string()).citing([id]));
        }
        let cited = found.into_iter().map(|finding| Finding { because: self.cite(finding.because), ..finding });
        let mut found: Vec<Finding> = cited.collect();
        found.sort();
        found.dedup();
        found
    }

    fn findings_of_unknown(&self, found: &mut Vec<Finding>) {
        let mut kinds: BTreeMap<&str, (u32, Vec<EventId>)> = BTreeMap::new();
        for event in self.community.register.seen(self.log, &self.as_of) {
            let Fact::Unknown(fact) = &event.fact else { continue };
            let (count, cited) = kinds.entry(fact.kind()).or_default();
            *count = count.saturating_add(1);
            if cited.len() < MANY {
                cited.push(event.id());
            }
        }
        for (kind, (count, cited)) in kinds {
            let mut finding = Finding::new(FindingKind::RecordedByNewer, kind).citing(&cited);
            finding.because = finding.because.with("count", Argument::Count(count));
            found.push(finding);
        }
    }

    fn findings_of_unreadable(&self, found: &mut Vec<Finding>) {
        let mut devices: BTreeMap<ReplicaId, u32> = BTreeMap::new();
        for event in self.log.unreadable() {
            let count = devices.entry(event.replica).or_default();
            *count = count.saturating_add(1);
        }
        for (device, count) in devices {
            let mut finding = Finding::new(FindingKind::EventsUnreadable, device.as_str());
            finding.because = finding.because.with("count", Argument::Count(count));
            found.push(finding);
        }
    }

    fn findings_of_places(&self, found: &mut Vec<Finding>) {
        for (id, folder) in self.community.places.unordered() {
            let file = folder.as_of(self.log, &self.as_of);
            twice(id.as_str(), &file.added, found);
            let Some(parent) = file.current().and_then(|place| place.parent.as_ref()) else { continue };
            if self.place(parent).is_none() {
                let cited = file.added.last().map(|stated| &stated.event);
                let finding = Finding::new(FindingKind::PlaceUnknown, id.as_str()).with("place", parent.as_str());
                found.push(finding.citing(cited));
            }
        }
    }

    fn findings_of_households(&self, found: &mut Vec<Finding>) {
        for (id, folder) in self.community.households.unordered() {
            let file = self.without_ring(id, folder.as_of(self.log, &self.as_of));
            let seen = || folder.seen(self.log, &self.as_of);
            let events: Vec<EventId> = seen().map(Event::id).take(MANY).collect();
            if events.is_empty() {
                continue;
            }
            twice(id.as_str(), &file.address.registered, found);
            self.findings_of_home(id, &file, found);
            self.findings_of_merges(id, found);
            self.findings_of_scope(id, &file, found);
            match file.address.current() {
                None if file.address.fate.is_some() => {
                    let ended = file.address.fate.as_ref().map_or(Instant::MAX, |fate| fate.at);
                    let ending = file.address.fate.as_ref().map(|fate| &fate.event);
                    let mut over = false;
                    let later = seen().filter(|event| {
                        let is_ending = ending.is_some_and(|ending| *ending == event.id());
                        over |= is_ending;
                        // Who knocks at the very instant of the end finds no household, whichever was written down first.
                        let knocks = event.at >= ended && matches!(event.fact, Fact::VisitRecorded(_));
                        !is_ending && (over || knocks)
                    });
                    // What was asked of the household goes on in the one that took it in.
                    let asked: BTreeSet<_> = self.asked_of(id, &file).iter().filter_map(Duty::id).collect();
                    let after = later.filter(|event| !goes_on(&event.fact, &asked));
                    let after: Vec<EventId> = after.map(|event| event.id()).take(MANY).collect();
                    if !after.is_empty() {
                        found.push(Finding::new(FindingKind::HouseholdEnded, id.as_str()).citing(&after));
                    }
                }
                None => found.push(Finding::new(FindingKind::HouseholdUnknown, id.as_str()).citing(&events)),
                Some(address) if self.place(&address.place).is_none() => {
                    let finding = Finding::new(FindingKind::PlaceUnknown, id.as_str());
                    found.push(finding.with("place", address.place.as_str()).citing(&events));
                }
                Some(_) => {}
            }
            self.findings_of_visits(id, &file, found);
            self.findings_of_double_visits(id, &file, found);
            self.findings_of_requests(id, &file, found);
            if !file.duty.acts.is_empty() {
                let duties = self.duties_of_household(id, &file);
                idle_deeds(id.as_str(), &file.duty.acts, &duties, found);
            }
        }
    }

    fn findings_of_visits(&self, id: &HouseholdId, file: &HouseholdFile, found: &mut Vec<Finding>) {
        use VisitOutcome as V;
        let subject = id.as_str();
        let telling = |outcome| matches!(outcome, V::Answered | V::Vacant | V::GoneAway | V::Closed);
        let last = file.visits.0.iter().rfind(|visit| telling(visit.fact.outcome));
        if let Some(visit) = last.filter(|visit| visit.fact.outcome == V::Answered)
            && file.address.current().is_some()
            && self.is_unregistered(id, file, &self.members(id))
        {
            found.push(Finding::new(FindingKind::NobodyRegistered, subject).citing([&visit.event]));
        }
        for visit in &file.visits.0 {
            let round = self.rounds().iter().find(|round| round.round == visit.fact.round);
            let kind = match round {
                None => FindingKind::RoundUnknown,
                Some(round) if !(round.from..round.until).contains(&visit.at) => FindingKind::VisitOutsideRound,
                Some(_) => continue,
            };
            found.push(Finding::new(kind, subject).with("round", visit.fact.round.as_str()).citing([&visit.event]));
        }
    }

    fn findings_of_rounds(&self, found: &mut Vec<Finding>) {
        for (id, folder) in &self.community.rounds {
            let file = folder.as_of(self.log, &self.as_of);
            let turned = file.opened.iter().filter(|opened| opened.fact.until <= opened.fact.from);
            let turned: Vec<&EventId> = turned.map(|opened| &opened.event).take(MANY).collect();
            if !turned.is_empty() {
                found.push(Finding::new(FindingKind::RoundWithoutTime, id.as_str()).citing(turned));
            }
        }
    }

    fn findings_of_residents(&self, found: &mut Vec<Finding>) {
        for (id, folder) in self.folders() {
            let file = folder.as_of(self.log, &self.as_of);
            let seen = || folder.seen(self.log, &self.as_of);
            if file.residence.registered.is_empty() {
                let events: Vec<EventId> = seen().map(|event| event.id()).take(MANY).collect();
                if !events.is_empty() {
                    found.push(Finding::new(FindingKind::ResidentUnknown, id.as_str()).citing(&events));
                }
            }
            twice(id.as_str(), &file.residence.registered, found);
            if let Some(home) = self.home(&file).filter(|home| !self.is_registered(home)) {
                let cited = file.residence.homes.last().map(|stated| &stated.event);
                let finding = Finding::new(FindingKind::ResidentHomeless, id.as_str());
                found.push(finding.with("household", home.as_str()).citing(cited));
            }
            for event in seen().filter(|event| event.at > event.wall.plus_minutes(CLOCK_TOLERANCE_MINUTES)) {
                found.push(Finding::new(FindingKind::RecordedBeforeHappened, id.as_str()).citing([&event.id()]));
            }
            self.findings_of_readings(id, &file, found);
            for order in &file.orders.ordered {
                let known = |policy: &Policy| policy.quarantine.plan(&order.fact.plan).is_some();
                if !self.books.so_far(self.now()).any(known) {
                    let finding = Finding::new(FindingKind::PlanUnknown, id.as_str());
                    found.push(finding.with("plan", order.fact.plan.as_str()).citing([&order.event]));
                }
            }
            if self.may_be_measured(id) {
                let measures = self.measures(&file);
                // A cap on the whole time ends segments; one on a single reason ends that.
                let whole = measures.timeline.iter().filter(|segment| segment.capped);
                let whole = whole.filter_map(|segment| measures.obligations.get(segment.obligation));
                let capped = quarantine::cap_reached(&measures.obligations).chain(whole);
                let capped = capped.map(|obligation| (FindingKind::CapReached, obligation));
                let baseless = measures.obligations.iter().filter(|obligation| !quarantine::has_basis(obligation));
                for (kind, obligation) in capped.chain(baseless.map(|obligation| (FindingKind::NoBasis, obligation))) {
                    let finding = Finding::new(kind, id.as_str());
                    found.push(finding.with("plan", obligation.plan.as_str()).citing(&obligation.because.all_facts()));
                }
            }
            if !file.duty.acts.is_empty() {
                let measures = self.measures(&file);
                let duties = self.duties_of_resident(id, &file, &measures, Instant::MIN..Instant::MAX);
                idle_deeds(id.as_str(), &file.duty.acts, &duties, found);
            }
        }
    }

    pub(super) fn is_registered(&self, home: &HouseholdId) -> bool {
        self.household(home).is_some_and(|file| file.address.current().is_some())
    }

    fn findings_of_posts(&self, found: &mut Vec<Finding>) {
        for (area, _) in self.community.areas.unordered() {
            let Some(file) = self.posts(area) else { continue };
            let subject = area.name();
            let kinds: BTreeSet<_> = file.tenures.iter().map(|tenure| &tenure.post).collect();
            for kind in kinds {
                let holders: Vec<_> = file.holders(kind).map(|tenure| &tenure.event).collect();
                let finding = match self.policy.grid.post(kind) {
                    None => FindingKind::PostUnknown,
                    Some(rule) if rule.single && holders.len() > 1 => FindingKind::PostContested,
                    Some(_) => continue,
                };
                found.push(Finding::new(finding, subject).with("post", kind.as_str()).citing(holders));
            }
            for idle in &file.idle_leavings {
                found.push(Finding::new(FindingKind::PostNotHeld, subject).citing([&idle.event]));
            }
        }
    }
}

/// True for what people did about one of the duties that go on after a household has become part of another.
fn goes_on(fact: &Fact, asked: &BTreeSet<DutyId>) -> bool {
    match fact {
        Fact::WatchClosed(_) => true,
        Fact::DutyClaimed(deed) => asked.contains(&deed.duty),
        Fact::DutyDone(deed) => asked.contains(&deed.duty),
        Fact::DutyHandedBack(deed) => asked.contains(&deed.duty),
        Fact::DutyAssigned(deed) => asked.contains(&deed.duty),
        Fact::DutyAttempted(deed) => asked.contains(&deed.duty),
        Fact::DutyCancelled(deed) => asked.contains(&deed.duty),
        Fact::EscalationAcknowledged(deed) => asked.contains(&deed.duty),
        _ => false,
    }
}

/// A finding cites at most this many events.
pub(super) const MANY: usize = 8;

/// A finding where statements about one thing differ.
fn twice<T: PartialEq>(subject: &str, stated: &[Stated<T>], found: &mut Vec<Finding>) {
    let Some((first, rest)) = stated.split_first() else { return };
    if rest.iter().any(|other| other.fact != first.fact) {
        let cited = stated.iter().map(|statement| &statement.event).take(MANY);
        found.push(Finding::new(FindingKind::RegisteredTwice, subject).citing(cited));
    }
}

/// Deeds about duties that do not exist, about those that nobody has said the outcome of, without the evidence that is
/// asked for, too late, and too early.
pub(super) fn idle_deeds(subject: &str, acts: &[Act], duties: &[Duty], found: &mut Vec<Finding>) {
    let known: BTreeMap<DutyId, &Duty> = duties.iter().filter_map(|duty| Some((duty.id()?, duty))).collect();
    for act in acts {
        let kind = match known.get(&act.duty) {
            None => FindingKind::DutyUnknown,
            // A second device that calls off what is called off is of one mind with the first.
            Some(duty) if matches!(act.deed, Deed::Cancelled { .. }) && duty.status_at(act.at) != DutyStatus::Void => {
                FindingKind::CancelledTooLate
            }
            Some(duty) if act.deed == Deed::Done && duty.is_too_early(act.at) => FindingKind::DoneTooEarly,
            Some(_) => continue,
        };
        found.push(Finding::new(kind, subject).with("duty", act.duty.as_str()).citing([&act.event]));
    }
    for duty in duties.iter().filter(|duty| !duty.contested.is_empty()) {
        let id = duty.id();
        let finding = Finding::new(FindingKind::DutyContested, subject);
        let finding = finding.with("duty", id.as_ref().map_or("", DutyId::as_str));
        found.push(finding.citing(&duty.contested));
    }
    for duty in duties.iter().filter(|duty| !duty.not_held.is_empty()) {
        let id = duty.id();
        let finding = Finding::new(FindingKind::DutyNotHeld, subject);
        found.push(finding.with("duty", id.as_ref().map_or("", DutyId::as_str)).citing(&duty.not_held));
    }
    for duty in duties.iter().filter(|duty| duty.completed.is_none()) {
        for (event, lacks) in &duty.unproven {
            let id = duty.id();
            let mut finding = Finding::new(FindingKind::EvidenceMissing, subject);
            finding = finding.with("duty", id.as_ref().map_or("", DutyId::as_str)).citing([event]);
            for kind in lacks.iter().take(1) {
                finding.because = finding.because.with("evidence", Argument::Code(kind.code().to_owned()));
            }
            found.push(finding);
        }
    }
    let open = duties.iter().filter(|duty| duty.kind.needs_outcome() && duty.completed.is_none());
    let open: BTreeSet<_> = open.filter_map(Duty::id).collect();
    for act in acts.iter().filter(|act| act.deed == Deed::Done && open.contains(&act.duty)) {
        let finding = Finding::new(FindingKind::OutcomeMissing, subject).with("duty", act.duty.as_str());
        found.push(finding.citing([&act.event]));
    }
}
