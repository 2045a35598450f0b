//! Gridward: everybody in one call. Levels of areas are looked up in its log, and its instants become days here.

use super::people::{Workload, day_of};
use super::{Answer, Held};
use crate::Outcome;
use gridward::Engine;
use gridward::community::AsOf;
use gridward::engine::BulkCase;

pub struct Own {
    engine: Engine,
    cases: Vec<BulkCase>,
    as_of: AsOf,
}

impl Own {
    pub fn new(workload: &Workload) -> Outcome<Self> {
        Ok(Self { engine: workload.engine()?, cases: workload.cases()?, as_of: Workload::as_of()? })
    }

    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    pub fn cases(&self) -> &[BulkCase] {
        &self.cases
    }

    pub fn judge(&self, count: usize) -> Outcome<Vec<Answer>> {
        let answer = self.engine.judge_all(self.cases.get(..count).ok_or("fewer people")?, self.as_of);
        let mut answers = Vec::with_capacity(count);
        for judgement in &answer.judgements {
            if let Some(why) = judgement.needs_engine {
                return Err(format!("somebody has to be asked about alone: {why:?}").into());
            }
            let stages = answer.stages_of(judgement);
            let held = match (stages.first(), stages.last()) {
                (Some(first), Some(last)) => {
                    Some(Held { setting: first.setting, from: day_of(first.from)?, until: day_of(last.until)? })
                }
                _ => None,
            };
            answers.push(Answer { row: judgement.row, held });
        }
        Ok(answers)
    }
}
