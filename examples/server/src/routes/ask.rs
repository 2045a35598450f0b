//! Questions to the engine, cut to the role of who asks.

use crate::clock;
use crate::hosted::Change;
use crate::problem::Problem;
use crate::server::{Asked, Caller, Server, json_answer, text_answer};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use gridward::base::{CivilDate, ResidentId};
use gridward::engine::{CALLS, LookUpQuery, SeenByQuery, Viewer};
use gridward::{Engine, GridError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::sync::Arc;

/// Questions about nobody, which a device may ask as they are.
const ABOUT_NOBODY: &[&str] = &["version", "digest", "checkPolicy"];

/// A question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Who asks, and what for. The administrator may leave it out, and sees everything.
    viewer: Option<Viewer>,
    /// The request of the call.
    #[schemars(with = "Value")]
    request: Box<RawValue>,
}

/// An answer.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Answered {
    /// The answer of the call; with a viewer without what the viewer may not see, and null where that is all of it.
    #[schemars(with = "Value")]
    answer: Box<RawValue>,
    /// True when something is withheld.
    withheld: bool,
}

pub async fn ask(State(server): State<Arc<Server>>, asked: Asked) -> Result<Response, Problem> {
    let call: String = asked.named("call")?;
    if !CALLS.iter().any(|known| known.name == call && !known.changes) {
        return Err(GridError::UnknownCall { call }.into());
    }
    let Ask { viewer, request } = asked.json(&call)?;
    if let Some(viewer) = &viewer {
        asked.caller.speaks_for(&viewer.worker)?;
    } else if matches!(asked.caller, Caller::Device(_)) && !ABOUT_NOBODY.contains(&call.as_str()) {
        return Err(Problem::forbidden("viewerNeeded", "a device has to say who asks, and what for"));
    }
    let answered =
        server.communities.ask(&asked.community, move |engine| answer(engine, call, viewer, &request)).await?;
    json_answer(StatusCode::OK, &answered)
}

fn answer(engine: &mut Engine, call: String, viewer: Option<Viewer>, request: &RawValue) -> Result<Answered, Problem> {
    let raw = |text| RawValue::from_string(text).map_err(|_| Problem::internal());
    let Some(viewer) = viewer else {
        return Ok(Answered { answer: raw(engine.call(&call, request.get())?)?, withheld: false });
    };
    let request = serde_json::from_str(request.get()).map_err(|error| Problem::bad_request(error.to_string()))?;
    let seen = engine.seen_by(&SeenByQuery { viewer, call, request, now: clock::now() })?;
    Ok(Answered { answer: raw(seen.answer.to_string())?, withheld: seen.withheld })
}

/// Somebody looks into a person's file.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LookUp {
    /// Who, and what for.
    viewer: Viewer,
    /// Whose file.
    resident: ResidentId,
}

pub async fn look_up(State(server): State<Arc<Server>>, asked: Asked) -> Result<Response, Problem> {
    let LookUp { viewer, resident } = asked.json("lookUp")?;
    asked.caller.speaks_for(&viewer.worker)?;
    let work = move |engine: &mut Engine| {
        let query = LookUpQuery { viewer: viewer.clone(), resident: resident.clone(), now: clock::now() };
        Ok(Change { answer: engine.look_up(&query)?, receipt: None })
    };
    let looked_up = server.communities.change(&asked.community, None, work, |_, _| Ok(())).await?;
    json_answer(StatusCode::OK, &looked_up)
}

pub async fn report(State(server): State<Arc<Server>>, asked: Asked) -> Result<Response, Problem> {
    asked.caller.needs_administrator()?;
    let date: CivilDate = asked.named("date")?;
    let request = json!({"date": date}).to_string();
    let report = server.communities.ask(&asked.community, move |engine| Ok(engine.call("report", &request)?)).await?;
    Ok(text_answer(StatusCode::OK, report))
}
