//! `gridward explain`: why something is as it is.

use super::args::ExplainArguments;
use super::log;
use crate::output::{Failure, print, print_json};
use gridward::community::AsOf;
use gridward::duty::Subject;
use gridward::engine::{About, Question};

/// Answers the question.
pub fn run(arguments: &ExplainArguments) -> Result<(), Failure> {
    let about = about(arguments)?;
    let engine = log::open(&arguments.log, arguments.report, None)?;
    let at = match arguments.at {
        Some(at) => at,
        None => log::end(&engine)?,
    };
    let question = Question { about, as_of: AsOf::at(at), language: arguments.lang.into() };
    let answer = engine.explain(&question)?;
    if arguments.json { print_json(&answer) } else { print(&(answer.text + "\n")) }
}

fn about(arguments: &ExplainArguments) -> Result<About, Failure> {
    let subject = match (&arguments.resident, &arguments.household) {
        (Some(resident), _) => Subject::Resident(resident.clone()),
        (None, Some(household)) => Subject::Household(household.clone()),
        (None, None) => return Err(Failure::wrong("--resident or --household is missing")),
    };
    match (&arguments.duty, &arguments.round, subject) {
        (Some(duty), _, subject) => Ok(About::Duty { duty: duty.clone(), subject }),
        (None, _, Subject::Resident(resident)) => Ok(About::Measure { resident }),
        (None, Some(round), Subject::Household(household)) => Ok(About::Screening { household, round: round.clone() }),
        (None, None, Subject::Household(_)) => Err(Failure::wrong("--household needs --round or --duty")),
        (None, _, _) => Err(Failure::wrong("what is no resident and no household needs --duty")),
    }
}
