//! What the histories of a run have reached: a law that was asked about people whom nothing ever happened to says nothing.

use super::history::{History, kind};
use super::laws::Broken;
use crate::base::{GridError, PlanId};
use crate::community::AsOf;
use crate::engine::DutyView;
use crate::policy::Policy;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// So long after the last fact every measure has come to its end, or waits for something.
const DAYS_AFTER: i32 = 40;

/// How many histories there were, and in how many of them which things came up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reach {
    /// Histories.
    pub histories: u32,
    /// Facts of each kind.
    pub facts: BTreeMap<String, u32>,
    /// People that were looked at, and those of them whom a measure ever held.
    pub people: u32,
    /// People whom a measure ever held.
    pub held: u32,
    /// People to whom the decision table gave each class.
    pub classes: BTreeMap<String, u32>,
    /// People who came to each stage, as `plan/number`.
    pub stages: BTreeMap<String, u32>,
    /// Reasons that ended in each way.
    pub endings: BTreeMap<String, u32>,
    /// Duties of each kind that were in each state, as `kind/state`, at the instants that were looked at.
    pub duties: BTreeMap<String, u32>,
    /// Homes that stood so in a round.
    pub screening: BTreeMap<String, u32>,
    /// Findings of each kind.
    pub findings: BTreeMap<String, u32>,
}

/// A code as JSON has it.
fn code<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn count(counts: &mut BTreeMap<String, u32>, names: impl IntoIterator<Item = String>) {
    names.into_iter().for_each(|name| *counts.entry(name).or_default() += 1);
}

impl Reach {
    /// Counts what a history reaches.
    ///
    /// # Errors
    /// [`GridError`] when the policy cannot be used.
    pub fn look(&mut self, history: &History) -> Result<(), GridError> {
        let engine = history.engine()?;
        let late = history.end().plus_hours(24 * DAYS_AFTER);
        self.histories += 1;
        count(&mut self.facts, history.events.iter().map(|event| kind(&event.fact)));
        for id in history.residents() {
            let Ok(view) = engine.resident(&id, AsOf::at(late)) else { continue };
            self.people += 1;
            self.held += u32::from(!view.timeline.is_empty());
            count(&mut self.classes, view.classes.iter().cloned().collect::<BTreeSet<_>>());
            count(&mut self.endings, view.obligations.iter().map(|one| code(&one.ending)));
            let mut stages: BTreeSet<String> = BTreeSet::new();
            for segment in &view.timeline {
                let of_it = |plan: &PlanId| {
                    let stage =
                        history.policy.quarantine.plan(plan)?.stages.get(usize::from(segment.stage).checked_sub(1)?)?;
                    (stage.setting == segment.setting).then(|| format!("{plan}/{}", segment.stage))
                };
                let holding =
                    view.obligations.iter().filter(|one| one.from <= segment.from && segment.from < one.until);
                stages.extend(holding.filter_map(|one| of_it(&one.plan)));
            }
            count(&mut self.stages, stages);
        }
        for at in history.instants(2) {
            let mut seen: BTreeSet<String> = BTreeSet::new();
            let mut add = |duties: &[DutyView]| {
                seen.extend(duties.iter().map(|duty| format!("{}/{}", code(&duty.kind), code(&duty.status))));
            };
            history
                .residents()
                .iter()
                .filter_map(|id| engine.resident(id, AsOf::at(at)).ok())
                .for_each(|view| add(&view.duties));
            for home in history.households().iter().filter_map(|id| engine.household(id, AsOf::at(at)).ok()) {
                add(&home.duties);
                count(&mut self.screening, home.screening.iter().map(|status| code(&status.state)));
            }
            count(&mut self.duties, seen);
        }
        count(&mut self.findings, engine.findings(AsOf::at(late)).iter().map(|finding| code(&finding.kind)));
        Ok(())
    }

    /// What makes a run worthless: that nobody came under a measure, none ended, or nothing was ever due, although the rule
    /// book has plans.
    #[must_use]
    pub fn nothing(&self, policy: &Policy) -> Vec<String> {
        let mut lacking = Vec::new();
        let has_plans = !policy.quarantine.plans.is_empty();
        if has_plans && self.held == 0 {
            lacking.push("nobody came under any measure".to_owned());
        }
        if has_plans && self.endings.keys().all(|ending| ending == "held") {
            lacking.push("no measure came to an end".to_owned());
        }
        if self.duties.is_empty() {
            lacking.push("nothing was ever due".to_owned());
        }
        lacking
    }

    /// Stages that nobody came to and classes that nobody was given.
    #[must_use]
    pub fn missing(&self, policy: &Policy) -> Vec<String> {
        let stages = policy.quarantine.plans.iter().flat_map(|plan| {
            plan.stages.iter().zip(1..).map(|(_, number)| format!("{}/{number}", plan.id)).collect::<Vec<_>>()
        });
        let stages = stages.filter(|stage| !self.stages.contains_key(stage)).map(|stage| format!("stage {stage}"));
        let classes = policy.exposure.table.iter().map(|row| row.class.clone());
        let classes: BTreeSet<String> = classes.filter(|class| !self.classes.contains_key(class)).collect();
        stages.chain(classes.into_iter().map(|class| format!("class {class}"))).collect()
    }
}

impl std::fmt::Display for Reach {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let events: u32 = self.facts.values().sum();
        writeln!(
            f,
            "{} histories, {events} facts, {} people, {} of them held",
            self.histories, self.people, self.held
        )?;
        let lists = [
            ("facts", &self.facts),
            ("classes", &self.classes),
            ("stages", &self.stages),
            ("endings", &self.endings),
            ("duties", &self.duties),
            ("screening", &self.screening),
            ("findings", &self.findings),
        ];
        for (name, counts) in lists {
            let shown: Vec<String> = counts.iter().map(|(name, count)| format!("{name} {count}")).collect();
            writeln!(f, "  {name}: {}", if shown.is_empty() { "none".to_owned() } else { shown.join(", ") })?;
        }
        Ok(())
    }
}

impl From<GridError> for Broken {
    /// A call that had to work and did not.
    fn from(error: GridError) -> Self {
        let (what, expected) = ("a call".to_owned(), "an answer".to_owned());
        Self { law: "every call", at: None, what, expected, got: error.to_string() }
    }
}
