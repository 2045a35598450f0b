//! May this passage happen? One pure function over the policy's table and what is known.

use super::reasons;
use super::{
    Case, CodeShown, Column, Decision, Direction, GatePolicy, GateRow, Heat, Mask, MeasureSpan, PermitCase, Quota,
    QuotaPer, QuotaRule, Use,
};
use crate::base::{Because, Instant, PermitId, Zone, slot_of, slots_starting};
use crate::quarantine::CodeColour;
use std::collections::BTreeSet;

/// Something that speaks against a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Objection {
    /// Nobody has opened such a gate.
    UnknownGate,
    /// The gate is shut.
    Shut,
    /// No way leads through in that direction.
    WrongWay,
    /// A row of the table, by its place from 0.
    Row(usize),
    /// No row of the table fits.
    NoRow,
}

/// What is decided, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The decision.
    pub decision: Decision,
    /// The row that decided, by its place from 0; none where the gate itself did, or no row fits.
    pub row: Option<usize>,
    /// Everything that speaks against it, what decided first; for an escort the row that asks for it. Empty where the
    /// person may pass.
    pub objections: Vec<Objection>,
    /// The permit under which the person passes.
    pub permit: Option<PermitId>,
}

/// What a case looks like at one instant, column by column.
#[derive(Debug, Clone)]
pub(super) struct Seen<'c> {
    pub heat: Heat,
    pub mask: Mask,
    pub code: CodeShown,
    pub measure: Option<&'c MeasureSpan>,
    pub visits: Vec<&'c MeasureSpan>,
    pub night: Option<Instant>,
    pub permit: Option<&'c PermitId>,
    pub quotas: Vec<UsedUp<'c>>,
}

/// A quota that is used up.
#[derive(Debug, Clone)]
pub(super) struct UsedUp<'c> {
    pub quota: Quota,
    pub uses: Vec<&'c Use>,
    /// When there is one passage again; none where never.
    pub renews: Option<Instant>,
}

impl<'c> Seen<'c> {
    pub fn of(policy: &GatePolicy, case: &'c Case, at: Instant) -> Self {
        let measure = case.measure(at);
        let given = measure.and_then(|span| span.code);
        let held = |span: &&MeasureSpan| span.from <= at && at < span.until && policy.holds.contains(&span.setting);
        let fits = |permit: &&PermitCase| reasons::bars(case, permit, at).is_empty();
        Self {
            heat: match (case.temperature, policy.fever_from) {
                (Some(taken), Some(limit)) if taken >= limit => Heat::Fever,
                (Some(_), _) => Heat::Normal,
                (None, _) => Heat::NotTaken,
            },
            mask: match case.mask {
                Some(true) => Mask::Worn,
                Some(false) => Mask::NotWorn,
                None => Mask::NotSeen,
            },
            code: CodeShown::of(case.code.max(given)),
            measure,
            visits: case.visits.iter().filter(held).collect(),
            night: night_until(policy, case.zone, at),
            permit: case.permits.iter().find(fits).map(|permit| &permit.permit),
            quotas: policy.quotas.iter().filter_map(|rule| used_up_rule(rule, case, at)).collect(),
        }
    }

    /// True where the code is stricter than the one that was shown: the person's measure gives it.
    pub fn code_is_given(&self, shown: Option<CodeColour>) -> bool {
        self.code != CodeShown::of(shown)
    }

    /// The first column of a row that does not hold; none where the row fits.
    pub fn fails(&self, case: &Case, row: &GateRow) -> Option<Column> {
        fn outside<T: PartialEq>(wanted: &[T], found: &T) -> bool {
            !wanted.is_empty() && !wanted.contains(found)
        }
        let when = &row.when;
        let other = |wanted: Option<bool>, found: bool| wanted.is_some_and(|wanted| wanted != found);
        let measured = |span: &MeasureSpan| when.measure.contains(&span.setting);
        let purpose = || case.purpose.as_ref().is_some_and(|purpose| when.purpose.contains(purpose));
        let columns = [
            (Column::Who, outside(&when.who, &case.role)),
            (Column::Direction, when.direction.is_some_and(|wanted| wanted != case.direction)),
            (Column::Gate, outside(&when.gate, &case.kind())),
            (Column::Measure, !when.measure.is_empty() && !self.measure.is_some_and(measured)),
            (Column::Visits, other(when.visits_held, !self.visits.is_empty())),
            (Column::Temperature, outside(&when.temperature, &self.heat)),
            (Column::Mask, outside(&when.mask, &self.mask)),
            (Column::Code, outside(&when.code, &self.code)),
            (Column::Purpose, !when.purpose.is_empty() && !purpose()),
            (Column::Night, other(when.night, self.night.is_some())),
            (Column::Permit, other(when.permit, self.permit.is_some())),
            (Column::Quota, other(when.quota_used, !self.quotas.is_empty())),
        ];
        columns.into_iter().find(|(_, fails)| *fails).map(|(column, _)| column)
    }
}

/// Decides a passage at an instant, from what is known: the first row of the table that fits.
#[must_use]
pub fn decide(policy: &GatePolicy, case: &Case, at: Instant) -> Verdict {
    let stopped =
        |objection| Verdict { decision: Decision::Refuse, row: None, objections: vec![objection], permit: None };
    match &case.house {
        None => return stopped(Objection::UnknownGate),
        Some(house) if house.shut.is_some() => return stopped(Objection::Shut),
        Some(house) if !house.gate.way.leads(case.direction) => return stopped(Objection::WrongWay),
        Some(_) => {}
    }
    let seen = Seen::of(policy, case, at);
    let mut fitting = policy.table.iter().enumerate().filter(|(_, row)| seen.fails(case, row).is_none()).peekable();
    let Some((first, row)) = fitting.next() else { return stopped(Objection::NoRow) };
    let mut objections = Vec::new();
    if row.decision != Decision::Allow {
        objections.push(Objection::Row(first));
    }
    if !row.decision.passes() {
        // What else would stop the person, were it not for the first: up to the row that would let them pass.
        let others = fitting.take_while(|(_, other)| !other.decision.passes());
        objections.extend(others.map(|(at, _)| Objection::Row(at)));
    }
    let permit = seen.permit.filter(|_| row.decision.passes()).cloned();
    Verdict { decision: row.decision, row: Some(first), objections, permit }
}

/// Every instant after `now` at which something that bears on the case changes by itself.
#[must_use]
pub fn edges(policy: &GatePolicy, case: &Case, now: Instant) -> BTreeSet<Instant> {
    let mut edges = BTreeSet::from([now]);
    edges.extend(case.measures.iter().chain(&case.visits).flat_map(|span| [span.from, span.until]));
    for permit in &case.permits {
        edges.extend(permit.issued.iter().flat_map(|issued| [issued.fact.from, issued.fact.until]));
        let quota = permit.issued.as_ref().and_then(|issued| issued.fact.quota);
        if let Some(quota) = quota {
            let uses = if quota.per == QuotaPer::Household { &case.used } else { &permit.used };
            edges.extend(uses.iter().map(|used| leaves(used, quota, case.zone)));
        }
    }
    for rule in &policy.quotas {
        edges.extend(case.used.iter().map(|used| leaves(used, rule.quota, case.zone)));
    }
    edges.retain(|edge| *edge >= now && *edge < Instant::MAX);
    if let Some(curfew) = &policy.curfew {
        // What opens at night opens in the morning: the two days after every edge.
        let slots = edges.iter().flat_map(|edge| slots_starting(&curfew.slots, case.zone, *edge, edge.plus_hours(49)));
        let starts: Vec<Instant> = slots.map(|slot| slot.opens).collect();
        edges.extend(starts);
    }
    edges.remove(&now);
    edges
}

/// The next instant at which the answer is another one by itself: another decision, or another reason for it.
#[must_use]
pub fn next_change(policy: &GatePolicy, case: &Case, now: Instant) -> Option<Instant> {
    let here = decide(policy, case, now);
    let changed = |edge: &Instant| {
        let there = decide(policy, case, *edge);
        (there.decision, there.row) != (here.decision, here.row)
    };
    edges(policy, case, now).into_iter().find(changed)
}

/// The first instant after `now` at which the person may pass, all else being as it is; none where waiting does not help.
#[must_use]
pub fn passes_from(policy: &GatePolicy, case: &Case, now: Instant) -> Option<Instant> {
    edges(policy, case, now).into_iter().find(|edge| decide(policy, case, *edge).decision.passes())
}

fn night_until(policy: &GatePolicy, zone: Zone, at: Instant) -> Option<Instant> {
    let curfew = policy.curfew.as_ref()?;
    let mut window = slot_of(&curfew.slots, zone, at).filter(|window| curfew.closed.contains(&window.slot))?;
    for _ in curfew.slots.rules() {
        let next = slot_of(&curfew.slots, zone, window.closes).filter(|next| curfew.closed.contains(&next.slot));
        let Some(next) = next else { break };
        window = next;
    }
    Some(window.closes)
}

/// When a passage stops counting: so many civil days after its own.
fn leaves(used: &Use, quota: Quota, zone: Zone) -> Instant {
    zone.start_of(used.day(zone).plus_days(i32::from(quota.days)))
}

/// The quota with the passages that use it up at `at`; none while there is one left.
pub(super) fn used_up<'c>(
    quota: Quota,
    uses: impl Iterator<Item = &'c Use>,
    at: Instant,
    zone: Zone,
) -> Option<UsedUp<'c>> {
    let counts = |used: &&Use| used.at <= at && leaves(used, quota, zone) > at;
    let mut uses: Vec<&Use> = uses.filter(counts).collect();
    uses.sort();
    let over = uses.len().checked_sub(usize::from(quota.passages))?;
    let renews = uses.get(over).map(|last| leaves(last, quota, zone));
    Some(UsedUp { quota, uses, renews })
}

fn used_up_rule<'c>(rule: &QuotaRule, case: &'c Case, at: Instant) -> Option<UsedUp<'c>> {
    let free = |purpose: &Option<_>| purpose.as_ref().is_some_and(|purpose| rule.except.contains(purpose));
    if case.direction == Direction::In || !rule.who.contains(&case.role) || free(&case.purpose) {
        return None;
    }
    let counts = |used: &&Use| match rule.quota.per {
        QuotaPer::Household => !free(&used.purpose),
        QuotaPer::Each => used.own && used.permit.is_none() && !free(&used.purpose),
    };
    used_up(rule.quota, case.used.iter().filter(counts), at, case.zone)
}

impl Verdict {
    /// Why it is decided so: what decided, everything else that speaks against it, and the rows passed over.
    #[must_use]
    pub fn because(&self, policy: &GatePolicy, case: &Case, at: Instant) -> Because {
        reasons::because(self, policy, case, at)
    }

    /// What the gatekeeper is told, who need not know why somebody is held: nothing about health, no facts, no dates of
    /// measures.
    #[must_use]
    pub fn for_gate(&self, policy: &GatePolicy, case: &Case, at: Instant) -> Because {
        reasons::for_gate(self, policy, case, at)
    }

    /// What would help the person to pass, for each thing that speaks against it.
    #[must_use]
    pub fn help(&self, policy: &GatePolicy, case: &Case, at: Instant) -> Vec<Because> {
        reasons::help(self, policy, case, at)
    }

    /// True where a row speaks against the passage because of a quota: the policy's, or a permit's.
    #[must_use]
    pub fn is_about_quota(&self, policy: &GatePolicy, case: &Case, at: Instant) -> bool {
        self.rows(policy).any(|row| {
            let seen = Seen::of(policy, case, at);
            let own = row.when.quota_used == Some(true) && !seen.quotas.is_empty();
            own || row.when.permit == Some(false) && reasons::bar_is(case, at, "gate.permit.quotaUsed")
        })
    }

    /// True where a row speaks against the passage because a permit was revoked.
    #[must_use]
    pub fn is_about_revocation(&self, policy: &GatePolicy, case: &Case, at: Instant) -> bool {
        let wants = |row: &GateRow| row.when.permit == Some(false);
        self.rows(policy).any(wants) && reasons::bar_is(case, at, "gate.permit.revoked")
    }

    pub(super) fn rows<'p>(&self, policy: &'p GatePolicy) -> impl Iterator<Item = &'p GateRow> {
        self.objections.iter().filter_map(|objection| match objection {
            Objection::Row(at) => policy.table.get(*at),
            _ => None,
        })
    }
}
