//! The Common Expression Language: one program for the row, and one for each plan, all compiled once.

use super::{Answer, Held, setting};
use crate::Outcome;
use cel::common::types::{CelBool, CelInt, CelString};
use cel::common::value::{CowVal, Val};
use cel::context::VariableResolver;
use cel::{Context, Env, Program, Value};
use serde_json::Value as Json;
use std::sync::Arc;

/// The rows of the table in their order.
const ROW: &str = "
    reason == 'stay' ? (
        day < window - 7 ? -1 : level == 'high' ? 0 : level == 'medium' ? 1 : affected ? 2 : 10
    ) : reason == 'contact' ? (
        contactOf == 'case' && !protected ? 3 : contactOf == 'closeContact' && !protected ? 4 : 5
    ) : reason == 'journey' && category == 'inbound' ? 6
    : reason == 'circumstance' && category == 'coExposedVenue' ? 7
    : reason == 'circumstance' && category == 'discharged' ? 8
    : reason == 'positive' ? 9 : 10";

/// What follows from a row: its number, the first place, its days, days at home after that, whether they end only with
/// tests, and the day that they count from.
const MEASURES: &[(usize, &str, i32, i32, bool, &str)] = &[
    (0, "central", 7, 0, true, "day"),
    (1, "home", 7, 0, true, "day"),
    (2, "selfMonitoring", 3, 0, true, "found"),
    (3, "central", 7, 3, true, "day"),
    (6, "central", 7, 3, true, "day"),
    (7, "selfMonitoring", 3, 0, true, "found"),
    (8, "homeMonitoring", 7, 0, false, "day"),
];

/// First place, first day and first free day. CEL has no names for what lies between: the numbers of the plan are written
/// into its expression, and so is what no plan of that kind needs.
fn held((_, place, days, then, tests, anchor): (usize, &str, i32, i32, bool, &str)) -> String {
    let (first_end, last_end) = (format!("{anchor} + {}", days + 1), format!("{anchor} + {}", days + then + 1));
    let stuck = |end: &str| format!("{end} > found && now >= {end}");
    let until = match (tests, then) {
        (false, _) => last_end,
        (true, 0) => format!("({} ? {anchor} + 29 : {last_end})", stuck(&last_end)),
        _ => format!("({} || {} ? {anchor} + 29 : {last_end})", stuck(&first_end), stuck(&last_end)),
    };
    let place = match then {
        0 => format!("'{place}'"),
        _ => format!("({first_end} > found ? '{place}' : 'homeMonitoring')"),
    };
    format!("[{place}, {anchor} > found ? {anchor} : found, {until}]")
}

/// One person's fields, as CEL has them.
struct Fields {
    found: i64,
    values: Vec<(String, Box<dyn Val>)>,
}

impl Fields {
    fn new(input: &Json) -> Outcome<Self> {
        let fields = input.as_object().ok_or("an object")?.iter().map(|(name, value)| {
            let value: Box<dyn Val> = match value {
                Json::Bool(truth) => Box::new(CelBool::from(*truth)),
                Json::Number(number) => Box::new(CelInt::from(number.as_i64().ok_or("an integer")?)),
                Json::String(text) => Box::new(CelString::from(text.clone())),
                _ => return Err("a plain value".into()),
            };
            Ok((name.clone(), value))
        });
        let found = input["found"].as_i64().ok_or("a day")?;
        Ok(Self { found, values: fields.collect::<Outcome<_>>()? })
    }
}

impl VariableResolver for Fields {
    fn resolve<'b>(&'b self, variable: &str) -> Option<CowVal<'b, 'b>> {
        let (_, value) = self.values.iter().find(|(name, _)| name == variable)?;
        Some(CowVal::Borrowed(value.as_ref()))
    }
}

pub struct Cel {
    env: Arc<Env>,
    row: Program,
    /// By the numbers of the rows.
    held: Vec<Option<Program>>,
    people: Vec<Fields>,
}

impl Cel {
    pub fn new(inputs: &[Json]) -> Outcome<Self> {
        let env = Arc::new(Env::stdlib());
        let program = |row: usize| {
            let measure = MEASURES.iter().find(|measure| measure.0 == row);
            measure.map(|measure| env.compile(&held(*measure))).transpose()
        };
        let held = (0..=10).map(program).collect::<Result<_, _>>()?;
        let people = inputs.iter().map(Fields::new).collect::<Outcome<_>>()?;
        Ok(Self { row: env.compile(ROW)?, held, people, env })
    }

    pub fn judge(&self) -> Outcome<Vec<Answer>> {
        let root = Context::with_env(Arc::clone(&self.env));
        self.people.iter().map(|person| self.answer(&root, person)).collect()
    }

    fn answer<'v>(&self, root: &Context<'_, 'v>, person: &'v Fields) -> Outcome<Answer> {
        let mut context = root.new_inner_scope();
        context.set_variable_resolver(person);
        let Value::Int(row) = self.row.execute(&context)? else { return Err("no row".into()) };
        let Ok(row) = u16::try_from(row) else { return Ok(Answer::default()) };
        let Some(program) = self.held.get(usize::from(row)).and_then(Option::as_ref) else {
            return Ok(Answer { row: Some(row), held: None });
        };
        let Value::List(said) = program.execute(&context)? else { return Err("no list".into()) };
        let [Value::String(place), Value::Int(from), Value::Int(until)] = said.as_slice() else {
            return Err("no place, day and day".into());
        };
        let held = Held { setting: setting(place)?, from: i32::try_from(*from)?, until: i32::try_from(*until)? };
        Ok(Answer { row: Some(row), held: Some(held).filter(|held| i64::from(held.until) > person.found) })
    }
}
