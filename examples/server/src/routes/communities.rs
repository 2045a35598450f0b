//! Communities: their configuration.

use crate::problem::Problem;
use crate::server::{Asked, Server, json_answer};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use gridward::log::VersionVector;
use gridward::{Engine, EngineConfig, GridError};
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

/// A community.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CommunityView {
    /// What its engine is opened with here; a device opens its own with another `replica`.
    config: EngineConfig,
    /// Events in the log.
    events: u32,
    /// How far the log knows each replica.
    version: VersionVector,
}

fn view(engine: &Engine) -> CommunityView {
    CommunityView { config: engine.config().clone(), events: engine.events(), version: engine.version() }
}

pub async fn configure(State(server): State<Arc<Server>>, asked: Asked) -> Result<Response, Problem> {
    asked.caller.needs_administrator()?;
    let config: EngineConfig = asked.json("configure")?;
    if config.community != asked.community {
        let (ours, theirs) = (asked.community.to_string(), config.community.to_string());
        return Err(GridError::OtherCommunity { ours, theirs }.into());
    }
    let community = asked.community.clone();
    let work = move |store: &crate::store::Store| {
        let text = serde_json::to_string(&config).map_err(|_| Problem::internal())?;
        // Whether the rule books hold together only an engine can tell.
        Engine::new(config)?;
        Ok(store.configure(&community, &text)?)
    };
    let is_new = server.communities.with_store(work).await?;
    let view = server.communities.ask(&asked.community, |engine| Ok(view(engine))).await?;
    json_answer(if is_new { StatusCode::CREATED } else { StatusCode::OK }, &view)
}

pub async fn read(State(server): State<Arc<Server>>, asked: Asked) -> Result<Response, Problem> {
    let view = server.communities.ask(&asked.community, |engine| Ok(view(engine))).await?;
    json_answer(StatusCode::OK, &view)
}
