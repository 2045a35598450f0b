//! Desks that plan, come and go.

pub use crate::desk::*;
use gridward::base::WorkerId;
use gridward::community::{AsOf, Finding, FindingKind};
use gridward::engine::{BuildRotaRequest, RepairRotaRequest, RepairView, RotaQuery, RotaSheet, RotaView, ShiftView};
use gridward::policy::Policy;
use gridward::rota::{Change, Placement};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// When everything that a test does not date was true: a Saturday.
pub const FOUNDED: &str = "2020-02-01 08:00";

/// The limits that the tests plan within, in minutes.
pub fn limits() -> Value {
    json!({"minutesPerDay": 600, "minutesPerWeek": 2880, "nightsInRow": 3, "daysInRow": 6, "rest": 660})
}

/// A rule book with these posts to be manned, one skill and one team.
pub fn policy(posts: &Value, more: &Value) -> Answer<Policy> {
    policy_on("base", posts, more)
}

/// The same on top of a preset.
pub fn policy_on(base: &str, posts: &Value, more: &Value) -> Answer<Policy> {
    let label = |text: &str| json!({"en": text, "zh": text});
    let mut rota = json!({"posts": posts, "limits": limits()});
    if let (Some(rota), Some(more)) = (rota.as_object_mut(), more.as_object()) {
        rota.extend(more.clone());
    }
    let grid = json!({
        "skills": [{"id": "nurse", "title": label("Nurse")}, {"id": "disinfection", "title": label("Disinfection")}],
        "workerTeams": [{"id": "guards", "title": label("Guards")}],
    });
    let book = json!({"basedOn": base, "id": "shifts", "zone": "+08:00", "grid": grid, "rota": rota});
    Ok(Policy::from_json(&book.to_string())?)
}

/// A post for the whole community.
pub fn post(id: &str, pattern: &str, needs: &Value) -> Value {
    json!({"id": id, "title": {"en": id, "zh": id}, "area": {"type": "community"}, "pattern": pattern, "needs": needs})
}

pub fn one() -> Value {
    json!([{"people": 1}])
}

pub fn shift(post: &str, date: &str, turn: &str) -> Value {
    json!({"post": post, "date": date, "turn": turn})
}

pub fn put(post: &str, date: &str, turn: &str, worker: &str) -> Value {
    json!({"shift": shift(post, date, turn), "worker": worker})
}

impl Desk {
    /// One gate around the clock in three shifts, and so many volunteers from `w00` on, the first of them nurses.
    pub fn gate(people: u32, nurses: u32) -> Answer<Self> {
        let mut desk = Self::of(policy(&json!([post("gate", "three-even", &one())]), &json!({}))?)?;
        desk.enrol("w", people, nurses)?;
        Ok(desk)
    }

    pub fn enrol(&mut self, stem: &str, people: u32, nurses: u32) -> Outcome {
        for number in 0..people {
            let skills = if number < nurses { json!(["nurse"]) } else { json!([]) };
            let worker = json!({"worker": format!("{stem}{number:02}"), "role": "volunteer", "skills": skills});
            self.say(FOUNDED, "workerEnrolled", worker)?;
        }
        Ok(())
    }

    pub fn plan(&mut self, at: &str, placements: &[Value]) -> Outcome {
        self.say(at, "shiftsPlanned", json!({"placements": placements}))
    }

    pub fn comes(&mut self, at: &str, worker: &str, shift: &Value) -> Outcome {
        self.say(at, "checkedIn", json!({"worker": worker, "shift": shift}))
    }

    pub fn goes(&mut self, at: &str, worker: &str, shift: &Value) -> Outcome {
        self.say(at, "checkedOut", json!({"worker": worker, "shift": shift}))
    }

    pub fn build(&self, at: &str, from: &str, days: u16) -> Answer<RotaView> {
        Ok(self.engine.build_rota(&BuildRotaRequest {
            as_of: AsOf::at(clock(at)?),
            from: from.parse()?,
            days,
            workers: None,
            available: BTreeMap::new(),
            away: BTreeMap::new(),
        })?)
    }

    /// Builds a rota and records it.
    pub fn adopt(&mut self, at: &str, from: &str, days: u16) -> Answer<RotaView> {
        let rota = self.build(at, from, days)?;
        self.say(at, "shiftsPlanned", json!({"placements": rota.placements}))?;
        Ok(rota)
    }

    pub fn sheet(&self, at: &str, from: &str, days: u16) -> Answer<RotaSheet> {
        Ok(self.engine.rota(&RotaQuery { as_of: AsOf::at(clock(at)?), from: from.parse()?, days })?)
    }

    pub fn repair(&self, at: &str, from: &str, days: u16, change: Option<Change>) -> Answer<RepairView> {
        let as_of = AsOf::at(clock(at)?);
        Ok(self.engine.repair_rota(&RepairRotaRequest { as_of, from: from.parse()?, days, change })?)
    }

    /// The kinds of the findings about the rota.
    pub fn about_the_rota(&self, at: &str) -> Answer<Vec<FindingKind>> {
        let about = |finding: &Finding| {
            let shift = [FindingKind::ShiftContested, FindingKind::ShiftUnknown, FindingKind::ShiftNotHeld];
            let rules =
                [FindingKind::ShiftHolderGone, FindingKind::ShiftAgainstRules, FindingKind::CheckedOutWithoutIn];
            shift.into_iter().chain(rules).chain([FindingKind::ReferenceUnknown]).any(|kind| kind == finding.kind)
        };
        Ok(self.all_findings(at)?.iter().filter(|finding| about(finding)).map(|finding| finding.kind).collect())
    }
}

/// Who holds a shift of a sheet.
pub fn holders(shift: &ShiftView) -> Vec<&WorkerId> {
    shift.holders.iter().map(|holder| &holder.duty.worker).collect()
}

/// Every shift of the sheet has all its places filled, or says what is open; nobody breaks a rule.
pub fn is_covered_or_listed(sheet: &RotaSheet, policy: &Policy) -> Outcome {
    for shift in &sheet.shifts {
        let known = policy.rota.shift(&shift.shift, policy.zone).ok_or("no such shift")?;
        let needed: u16 = known.needs.iter().map(|need| need.people).sum();
        let open: u16 = shift.gaps.iter().map(|gap| gap.gap.missing).sum();
        let held = u16::try_from(shift.holders.len())?;
        if held + open != needed {
            return Err(format!("{}: {held} held and {open} listed of {needed}", shift.shift).into());
        }
    }
    if sheet.breaches.is_empty() { Ok(()) } else { Err(format!("{:?}", sheet.breaches).into()) }
}

pub fn set(placements: &[Placement]) -> BTreeSet<Placement> {
    placements.iter().cloned().collect()
}
