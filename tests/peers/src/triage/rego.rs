//! regorus: Rego, compiled for its virtual machine.

use super::{Answer, Held, setting};
use crate::Outcome;
use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::vm::RegoVM;
use regorus::{Engine, Value};
use serde_json::Value as Json;

const ENTRY: &str = "data.triage.answer";

const RULES: &str = include_str!("../../zhongshan.rego");

/// What an answer may hold.
struct Names {
    row: Value,
    setting: Value,
    from: Value,
    until: Value,
}

pub struct Rego {
    machine: RegoVM,
    inputs: Vec<Value>,
    names: Names,
}

impl Rego {
    pub fn new(inputs: &[Json]) -> Outcome<Self> {
        let mut engine = Engine::new();
        engine.add_policy("zhongshan.rego".to_owned(), RULES.to_owned())?;
        let policy = engine.compile_with_entrypoint(&ENTRY.into())?;
        let program = Compiler::compile_from_policy(&policy, &[ENTRY])?;
        let mut machine = RegoVM::new();
        machine.load_program(program);
        let names = ["row", "setting", "from", "until"].map(Value::from);
        let [row, setting, from, until] = names;
        let names = Names { row, setting, from, until };
        Ok(Self { machine, inputs: inputs.iter().cloned().map(Value::from).collect(), names })
    }

    pub fn judge(&mut self) -> Outcome<Vec<Answer>> {
        let mut answers = Vec::with_capacity(self.inputs.len());
        for input in &self.inputs {
            self.machine.set_input(input.clone());
            answers.push(self.names.answer(&self.machine.execute_entry_point_by_index(0)?)?);
        }
        Ok(answers)
    }
}

impl Names {
    fn answer(&self, said: &Value) -> Outcome<Answer> {
        let fields = said.as_object()?;
        let row = fields.get(&self.row).map(Value::as_u16).transpose()?;
        let held = match (fields.get(&self.setting), fields.get(&self.from), fields.get(&self.until)) {
            (Some(place), Some(from), Some(until)) => {
                Some(Held { setting: setting(place.as_string()?)?, from: from.as_i32()?, until: until.as_i32()? })
            }
            _ => None,
        };
        Ok(Answer { row, held })
    }
}
