//! The reasons of a verdict: for whoever may know all of them, and for the gate.

use super::rules::{Seen, used_up};
use super::{
    Case, Column, Decision, Direction, GateKind, GatePolicy, GateRow, Heat, Mask, Objection, PermitCase, QuotaPer,
    Verdict,
};
use crate::base::{Argument, Because, EventId, Instant, Label, PermitId, PurposeId};

fn text(value: impl ToString) -> Argument {
    Argument::Text(value.to_string())
}

fn count(of: usize) -> Argument {
    Argument::Count(u32::try_from(of).unwrap_or(u32::MAX))
}

fn gate_name(case: &Case) -> Argument {
    match &case.house {
        Some(house) => text(&house.gate.name),
        None => text(&case.gate),
    }
}

fn purpose_name(policy: &GatePolicy, purpose: &PurposeId) -> Argument {
    let named = policy.purposes.iter().find(|rule| rule.id == *purpose);
    named.map_or_else(|| text(purpose), |rule| Argument::Label(rule.title.clone()))
}

/// Everything that bars a permit from fitting; empty where it fits.
pub(super) fn bars(case: &Case, permit: &PermitCase, at: Instant) -> Vec<Because> {
    let name = || text(&permit.permit);
    let Some(issued) = &permit.issued else {
        return vec![Because::rule("gate.permit.unknown").with("permit", name())];
    };
    let fact = &issued.fact;
    let mut bars = Vec::new();
    if !case.holds_as.contains(&fact.holder) {
        bars.push(Because::rule("gate.permit.otherHolder").with("permit", name()));
    }
    if let Some(revoked) = permit.revoked.as_ref().filter(|revoked| revoked.at <= at) {
        let bar =
            Because::rule("gate.permit.revoked").with("permit", name()).with("reason", text(&revoked.fact.reason));
        bars.push(bar.citing(&revoked.event));
    }
    if at < fact.from {
        bars.push(Because::rule("gate.permit.notYet").with("permit", name()).with("at", Argument::Instant(fact.from)));
    }
    if at >= fact.until {
        bars.push(
            Because::rule("gate.permit.over").with("permit", name()).with("ended", Argument::Instant(fact.until)),
        );
    }
    if !fact.gates.is_empty() && !fact.gates.contains(&case.gate) {
        bars.push(Because::rule("gate.permit.otherGate").with("permit", name()));
    }
    let meant = || case.purpose.as_ref().is_some_and(|purpose| fact.purposes.contains(purpose));
    if !fact.purposes.is_empty() && !meant() {
        bars.push(Because::rule("gate.permit.otherPurpose").with("permit", name()));
    }
    if let Some(quota) = fact.quota.filter(|_| case.direction == Direction::Out) {
        let uses = if quota.per == QuotaPer::Household { &case.used } else { &permit.used };
        if let Some(used) = used_up(quota, uses.iter(), at, case.zone) {
            let bar = Because::rule("gate.permit.quotaUsed")
                .with("permit", name())
                .with("count", count(used.uses.len()))
                .with("days", Argument::Count(u32::from(quota.days)));
            bars.push(used.uses.iter().fold(bar, |bar, used| bar.citing(&used.event)).until(used.renews));
        }
    }
    bars.into_iter().map(|bar| bar.citing(&issued.event)).collect()
}

/// True where a permit of the case is barred by that rule.
pub(super) fn bar_is(case: &Case, at: Instant, rule: &str) -> bool {
    case.permits.iter().any(|permit| bars(case, permit, at).iter().any(|bar| bar.rule == rule))
}

pub(super) fn because(verdict: &Verdict, policy: &GatePolicy, case: &Case, at: Instant) -> Because {
    let seen = Seen::of(policy, case, at);
    let mut because = Because::rule("gate.decision")
        .with("decision", Argument::Code(verdict.decision.code().to_owned()))
        .with("gate", gate_name(case))
        .with("direction", Argument::Code(case.direction.code().to_owned()));
    because = case.house.iter().fold(because, |because, house| because.citing(&house.event));
    // A row that lets pass speaks against nothing, and decides all the same.
    let deciding = verdict.row.filter(|_| verdict.objections.is_empty()).map(Objection::Row);
    for objection in deciding.iter().chain(&verdict.objections) {
        because = because.since(objection_because(*objection, policy, case, &seen, at));
    }
    let over = policy.table.iter().enumerate().take(verdict.row.unwrap_or(0));
    for (number, row) in over {
        let Some(column) = seen.fails(case, row) else { continue };
        let over = Because::rule("gate.passedOver")
            .with("row", count(number + 1))
            .with("title", Argument::Label(row.title.clone()))
            .with("column", Argument::Code(column.code().to_owned()))
            .under(row.clause.as_deref());
        because = because.since(known_by(column, case, &seen).iter().fold(over, Because::citing));
    }
    let asked = verdict.row.and_then(|row| policy.table.get(row)).is_some_and(|row| row.when.permit.is_some());
    // A permit can be used up by a passage for which it was not needed: it is named, too.
    match verdict.permit.as_ref().filter(|_| !asked) {
        Some(permit) => because.since(permit_fits(permit, case)),
        None => because,
    }
}

/// The events that tell what stands in a column: where a row is passed over for what is there, not for what is not.
fn known_by(column: Column, case: &Case, seen: &Seen<'_>) -> Vec<EventId> {
    match column {
        Column::Visits => seen.visits.iter().flat_map(|span| span.because.all_facts()).collect(),
        Column::Measure => seen.measure.iter().flat_map(|span| span.because.all_facts()).collect(),
        Column::Code => {
            let given = seen.measure.filter(|_| seen.code_is_given(case.code));
            given.iter().flat_map(|span| span.because.all_facts()).collect()
        }
        Column::Permit => seen.permit.iter().flat_map(|permit| permit_fits(permit, case).facts).collect(),
        Column::Quota => seen.quotas.iter().flat_map(|used| &used.uses).map(|used| used.event.clone()).collect(),
        _ => Vec::new(),
    }
}

fn permit_fits(permit: &PermitId, case: &Case) -> Because {
    let fits = Because::rule("gate.permitFits").with("permit", text(permit));
    let issued = case.permits.iter().filter(|known| known.permit == *permit).filter_map(|known| known.issued.as_ref());
    issued.fold(fits, |fits, issued| fits.citing(&issued.event))
}

fn objection_because(objection: Objection, policy: &GatePolicy, case: &Case, seen: &Seen<'_>, at: Instant) -> Because {
    let house = case.house.as_ref();
    match objection {
        Objection::UnknownGate => Because::rule("gate.unknown").with("gate", gate_name(case)),
        Objection::Shut => {
            let shut = Because::rule("gate.shut").with("gate", gate_name(case));
            house.and_then(|house| house.shut.as_ref()).iter().fold(shut, |shut, event| shut.citing(event))
        }
        Objection::WrongWay => {
            let wrong = Because::rule("gate.wrongWay").with("gate", gate_name(case));
            house.iter().fold(wrong, |wrong, house| wrong.citing(&house.event))
        }
        Objection::NoRow => Because::rule("gate.noRow"),
        Objection::Row(number) => {
            let row = policy.table.get(number);
            let title = row.map(|row| row.title.clone()).unwrap_or_default();
            let because =
                Because::rule("gate.row").with("row", count(number + 1)).with("title", Argument::Label(title));
            let because = because.under(row.and_then(|row| row.clause.as_deref()));
            row.into_iter().flat_map(|row| columns(row, policy, case, seen, at)).fold(because, Because::since)
        }
    }
}

/// What fulfils each condition of a row.
fn columns(row: &GateRow, policy: &GatePolicy, case: &Case, seen: &Seen<'_>, at: Instant) -> Vec<Because> {
    let when = &row.when;
    let mut found = Vec::new();
    if !when.who.is_empty() {
        found.push(Because::rule("gate.who").with("who", Argument::Code(case.role.code().to_owned())));
    }
    if !when.gate.is_empty() && case.kind() == GateKind::TurnBack {
        let turned = Because::rule("gate.turnBack").with("gate", gate_name(case));
        found.push(case.house.iter().fold(turned, |turned, house| turned.citing(&house.event)));
    }
    if let Some(span) = seen.measure.filter(|_| !when.measure.is_empty()) {
        let measure = Because::rule("gate.measure")
            .with("setting", Argument::Code(span.setting.code().to_owned()))
            .with("free", Argument::Instant(span.free));
        found.push(measure.since(span.because.clone()));
    }
    if when.visits_held == Some(true) {
        let visits = Because::rule("gate.visitsHeld").with("count", count(seen.visits.len()));
        found.push(seen.visits.iter().fold(visits, |visits, span| visits.since(span.because.clone())));
    }
    if !when.temperature.is_empty() {
        match (seen.heat, case.temperature.zip(policy.fever_from)) {
            (Heat::Fever, Some((taken, limit))) => found.push(
                Because::rule("gate.fever")
                    .with("temperature", Argument::Temperature(taken))
                    .with("threshold", Argument::Temperature(limit)),
            ),
            (Heat::NotTaken, _) => found.push(Because::rule("gate.notTaken")),
            _ => {}
        }
    }
    if !when.mask.is_empty() {
        match seen.mask {
            Mask::NotWorn => found.push(Because::rule("gate.noMask")),
            Mask::NotSeen => found.push(Because::rule("gate.maskNotSeen")),
            Mask::Worn => {}
        }
    }
    if !when.code.is_empty() {
        let code = Because::rule("gate.code").with("code", Argument::Code(seen.code.code().to_owned()));
        let given = seen.measure.filter(|_| seen.code_is_given(case.code));
        found.push(given.iter().fold(code, |code, span| code.since(span.because.clone())));
    }
    if let Some(purpose) = case.purpose.as_ref().filter(|_| !when.purpose.is_empty()) {
        found.push(Because::rule("gate.purpose").with("purpose", purpose_name(policy, purpose)));
    }
    if let Some(until) = seen.night.filter(|_| when.night == Some(true)) {
        found.push(Because::rule("gate.night").with("until", Argument::Instant(until)));
    }
    match (when.permit, seen.permit) {
        (Some(true), Some(permit)) => found.push(permit_fits(permit, case)),
        (Some(false), None) => {
            let barred = case.permits.iter().flat_map(|permit| bars(case, permit, at));
            found.push(barred.fold(Because::rule("gate.noPermit"), Because::since));
        }
        _ => {}
    }
    if when.quota_used == Some(true) {
        for used in &seen.quotas {
            let quota = Because::rule("gate.quotaUsed")
                .with("count", count(used.uses.len()))
                .with("days", Argument::Count(u32::from(used.quota.days)));
            found.push(used.uses.iter().fold(quota, |quota, used| quota.citing(&used.event)).until(used.renews));
        }
    }
    found
}

pub(super) fn for_gate(verdict: &Verdict, policy: &GatePolicy, case: &Case, at: Instant) -> Because {
    let seen = Seen::of(policy, case, at);
    let mut short = Because::rule("gate.forGate").with("decision", Argument::Code(verdict.decision.code().to_owned()));
    let mut in_charge = false;
    for objection in &verdict.objections {
        let row = match objection {
            Objection::Row(number) => policy.table.get(*number),
            other => {
                let because = objection_because(*other, policy, case, &seen, at);
                short = short.since(Because { facts: Vec::new(), ..because });
                continue;
            }
        };
        let Some(row) = row else { continue };
        let given_code = !row.when.code.is_empty() && seen.code_is_given(case.code);
        if !row.when.measure.is_empty() || row.when.visits_held.is_some() || given_code {
            in_charge = true;
        } else {
            short = short.since(said(&row.title));
        }
    }
    if in_charge && verdict.decision == Decision::Escort {
        short = short.since(Because::rule("gate.forGate.escort"));
    } else if in_charge {
        short = short.since(Because::rule("gate.forGate.inCharge"));
    }
    short
}

fn said(title: &Label) -> Because {
    Because::rule("gate.forGate.say").with("title", Argument::Label(title.clone()))
}

pub(super) fn help(verdict: &Verdict, policy: &GatePolicy, case: &Case, at: Instant) -> Vec<Because> {
    let seen = Seen::of(policy, case, at);
    let mut help = Vec::new();
    if verdict.objections.iter().any(|objection| matches!(objection, Objection::Shut | Objection::WrongWay)) {
        help.push(Because::rule("gate.help.otherGate"));
    }
    let rows: Vec<&GateRow> = verdict.rows(policy).filter(|_| !verdict.decision.passes()).collect();
    let asks = |column: Column| {
        rows.iter().any(|row| match column {
            Column::Mask => !row.when.mask.is_empty(),
            Column::Temperature => !row.when.temperature.is_empty() && seen.heat == Heat::NotTaken,
            Column::Code => !row.when.code.is_empty() && case.code.is_none() && !seen.code_is_given(None),
            Column::Permit => row.when.permit == Some(false),
            Column::Night => row.when.night == Some(true),
            Column::Quota => row.when.quota_used == Some(true),
            Column::Measure => !row.when.measure.is_empty(),
            _ => false,
        })
    };
    if asks(Column::Mask) {
        help.push(Because::rule("gate.help.mask"));
    }
    if asks(Column::Temperature) {
        help.push(Because::rule("gate.help.temperature"));
    }
    if asks(Column::Code) {
        help.push(Because::rule("gate.help.code"));
    }
    if asks(Column::Permit) {
        help.push(Because::rule("gate.help.permit"));
    }
    if let Some(until) = seen.night.filter(|_| asks(Column::Night)) {
        help.push(Because::rule("gate.help.night").with("at", Argument::Instant(until)));
    }
    if let Some(renews) = seen.quotas.iter().map(|used| used.renews).max().flatten().filter(|_| asks(Column::Quota)) {
        help.push(Because::rule("gate.help.quota").with("at", Argument::Instant(renews)));
    }
    if let Some(span) = seen.measure.filter(|_| asks(Column::Measure)) {
        help.push(Because::rule("gate.help.measure").with("free", Argument::Instant(span.free)));
    }
    help
}
