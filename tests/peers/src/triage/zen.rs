//! GoRules' ZEN: a decision table and an expression node, compiled.

use super::{Answer, Held, setting};
use crate::Outcome;
use futures::executor::block_on;
use serde_json::Value as Json;
use std::sync::Arc;
use zen_engine::model::DecisionContent;
use zen_engine::{Decision, DecisionEngine, Variable};

pub struct Zen {
    decision: Decision,
    inputs: Vec<Variable>,
}

impl Zen {
    pub fn new(inputs: &[Json]) -> Outcome<Self> {
        let content: DecisionContent = serde_json::from_str(include_str!("../../zhongshan.json"))?;
        let mut decision = DecisionEngine::default().create_decision(Arc::new(content)).map_err(|_| "no graph")?;
        decision.compile();
        decision.validate().map_err(|error| format!("{error:?}"))?;
        Ok(Self { decision, inputs: inputs.iter().cloned().map(Variable::from).collect() })
    }

    pub fn judge(&self) -> Outcome<Vec<Answer>> {
        let all = async {
            let mut answers = Vec::with_capacity(self.inputs.len());
            for input in &self.inputs {
                let said = self.decision.evaluate(input.clone()).await.map_err(|error| error.to_string())?;
                answers.push(answer(&said.result)?);
            }
            Ok(answers)
        };
        block_on(all)
    }
}

fn answer(said: &Variable) -> Outcome<Answer> {
    let number = |name: &str| said.dot(name).and_then(|value| value.as_number()).ok_or("a number");
    let row = i32::try_from(number("row")?)?;
    let held = said.dot("held").and_then(|held| held.as_bool()).ok_or("whether held")?;
    let held = match held {
        true => {
            let place = said.dot("setting").ok_or("a place")?;
            let place = setting(place.as_str().ok_or("a place's name")?)?;
            Some(Held {
                setting: place,
                from: i32::try_from(number("from")?)?,
                until: i32::try_from(number("until")?)?,
            })
        }
        false => None,
    };
    Ok(Answer { row: u16::try_from(row).ok(), held })
}
