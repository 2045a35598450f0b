//! A desk that records and asks, in few words: one device of the community, as a test sees it.
//!
//! Each test binary adds what its own subject needs in an `impl Desk` of its own.
#![allow(dead_code, reason = "each test binary uses the part that it needs")]

pub use crate::clock::clock;
use gridward::base::Instant;
use gridward::community::{AsOf, Finding, FindingKind};
use gridward::engine::{HouseholdView, Receipt, Recorded, ReportQuery, ResidentView};
use gridward::log::Entry;
use gridward::policy::{Policy, preset};
use gridward::report::NightlyReport;
use gridward::{Engine, EngineConfig};
use serde_json::{Value, json};
use std::error::Error;

pub type Outcome = Result<(), Box<dyn Error>>;
pub type Answer<T> = Result<T, Box<dyn Error>>;

/// A preset without its teams and squads: for tests that are about something else.
pub fn lean(id: &str) -> Answer<Policy> {
    let mut policy = preset(id)?;
    policy.grid.teams.clear();
    policy.grid.squad = None;
    Ok(policy)
}

/// One device.
pub struct Desk {
    pub engine: Engine,
    /// Who records where a test names nobody.
    pub clerk: &'static str,
}

impl Desk {
    pub fn of(policy: Policy) -> Answer<Self> {
        Self::named("office", policy)
    }

    pub fn named(replica: &str, policy: Policy) -> Answer<Self> {
        let (community, replica) = ("c".parse()?, replica.parse()?);
        let engine = Engine::new(EngineConfig { community, replica, policy, adopted: Vec::new() })?;
        Ok(Self { engine, clerk: "w" })
    }

    /// Another device of the same policy that knows all that this one knows.
    pub fn device(&self, replica: &str) -> Answer<Self> {
        let config = EngineConfig { replica: replica.parse()?, ..self.engine.config().clone() };
        let mut engine = Engine::new(config)?;
        engine.merge(self.engine.events_since(&engine.version()));
        Ok(Self { engine, clerk: self.clerk })
    }

    /// Both devices tell each other what the other one lacks, and agree afterwards.
    pub fn sync(&mut self, other: &mut Self) -> Outcome {
        let for_self = other.engine.events_since(&self.engine.version());
        let for_other = self.engine.events_since(&other.engine.version());
        self.engine.merge(for_self);
        other.engine.merge(for_other);
        if self.engine.digest() == other.engine.digest() { Ok(()) } else { Err("the devices differ".into()) }
    }

    /// Records at `now` what was true `at`, as somebody in particular.
    pub fn record_by(&mut self, by: &str, at: Instant, now: Instant, kind: &str, data: Value) -> Answer<Recorded> {
        let entry: Entry = serde_json::from_value(json!({"at": at, "by": by, "fact": {"kind": kind, "data": data}}))?;
        Ok(self.engine.record(entry, now)?)
    }

    /// As [`record_by`](Self::record_by), by the clock on the wall.
    pub fn record_as(&mut self, by: &str, at: &str, now: &str, kind: &str, data: Value) -> Answer<Recorded> {
        self.record_by(by, clock(at)?, clock(now)?, kind, data)
    }

    pub fn record(&mut self, at: &str, kind: &str, data: Value) -> Answer<Recorded> {
        self.record_as(self.clerk, at, at, kind, data)
    }

    /// Records what must be accepted.
    pub fn say(&mut self, at: &str, kind: &str, data: Value) -> Outcome {
        self.receipt(at, kind, data).map(|_| ())
    }

    /// Records at `now` what was true `at`.
    pub fn say_late(&mut self, at: &str, now: &str, kind: &str, data: Value) -> Outcome {
        accepted(kind, self.record_as(self.clerk, at, now, kind, data)?).map(|_| ())
    }

    /// Records what somebody in particular says and must be accepted.
    pub fn says(&mut self, by: &str, at: &str, kind: &str, data: Value) -> Outcome {
        accepted(kind, self.record_as(by, at, at, kind, data)?).map(|_| ())
    }

    pub fn receipt(&mut self, at: &str, kind: &str, data: Value) -> Answer<Receipt> {
        accepted(kind, self.record(at, kind, data)?)
    }

    /// Records what must be refused; the reasons, without `reject.`.
    pub fn refused(&mut self, at: &str, kind: &str, data: Value) -> Answer<Vec<String>> {
        match self.record(at, kind, data)? {
            Recorded::Receipt(_) => Err(format!("{kind} accepted").into()),
            Recorded::Rejection(rejection) => {
                Ok(rejection.reasons.into_iter().map(|reason| reason.rule.replace("reject.", "")).collect())
            }
        }
    }

    /// Takes in what another device recorded, whatever this one would say to it.
    pub fn merges(&mut self, number: u32, at: &str, kind: &str, data: Value) -> Outcome {
        let at = clock(at)?;
        let fact = json!({"kind": kind, "data": data});
        let event = json!({
            "replica": "elsewhere", "counter": number, "wall": at, "tick": 0, "at": at, "by": self.clerk, "fact": fact
        });
        self.engine.merge(vec![serde_json::from_value(event)?]);
        Ok(())
    }

    pub fn household(&self, id: &str, at: &str) -> Answer<HouseholdView> {
        Ok(self.engine.household(&id.parse()?, AsOf::at(clock(at)?))?)
    }

    pub fn resident(&self, id: &str, at: &str) -> Answer<ResidentView> {
        Ok(self.engine.resident(&id.parse()?, AsOf::at(clock(at)?))?)
    }

    pub fn all_findings(&self, at: &str) -> Answer<Vec<Finding>> {
        Ok(self.engine.findings(AsOf::at(clock(at)?)))
    }

    pub fn findings(&self, kind: FindingKind, at: &str) -> Answer<Vec<Finding>> {
        Ok(self.all_findings(at)?.into_iter().filter(|finding| finding.kind == kind).collect())
    }

    /// What the findings of one kind are about.
    pub fn found(&self, kind: FindingKind, at: &str) -> Answer<Vec<String>> {
        Ok(self.findings(kind, at)?.into_iter().map(|finding| finding.subject).collect())
    }

    pub fn report(&self, date: &str) -> Answer<NightlyReport> {
        Ok(self.engine.report(&ReportQuery { date: date.parse()?, grids: None, ungridded: false, known_by: None }))
    }
}

fn accepted(kind: &str, recorded: Recorded) -> Answer<Receipt> {
    match recorded {
        Recorded::Receipt(receipt) => Ok(receipt),
        Recorded::Rejection(rejection) => Err(format!("{kind} refused: {:?}", rejection.reasons).into()),
    }
}
