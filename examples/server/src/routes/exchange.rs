//! The exchange with devices: what each lacks, in one go.

use crate::device::Right;
use crate::hosted::Change;
use crate::problem::Problem;
use crate::server::{Asked, Caller, Server, json_answer};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use data_encoding::BASE64;
use gridward::base::ReplicaId;
use gridward::engine::{BundleText, MergeReport};
use gridward::log::{Event, VersionVector};
use gridward::{Engine, EngineConfig, GridError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a device says.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Exchange {
    /// How far the device knows each replica; empty for one that has nothing.
    #[serde(default)]
    version: VersionVector,
    /// What the device has and the server may lack.
    bundle: Option<BundleText>,
}

/// What the server says.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Exchanged {
    /// What taking in the bundle did, where there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    merged: Option<MergeReport>,
    /// How far the server knows each replica: what is beyond it the device hands in the next time.
    version: VersionVector,
    /// What the device lacks.
    bundle: BundleText,
}

fn lacking(engine: &Engine, version: &VersionVector, merged: Option<MergeReport>) -> Exchanged {
    let bundle = BundleText { base64: BASE64.encode(&engine.bundle(version)) };
    Exchanged { merged, version: engine.version(), bundle }
}

pub async fn exchange(State(server): State<Arc<Server>>, asked: Asked) -> Result<Response, Problem> {
    let Exchange { version, bundle } = asked.json("exchange")?;
    let exchanged = match bundle {
        None => server.communities.ask(&asked.community, move |engine| Ok(lacking(engine, &version, None))).await?,
        Some(text) => {
            let bytes = BASE64.decode(text.base64.as_bytes());
            let bytes = bytes.map_err(|error| GridError::DamagedBundle { reason: error.to_string() })?;
            let work = move |engine: &mut Engine| {
                let merged = engine.merge_bundle(&bytes)?;
                Ok(Change { answer: lacking(engine, &version, Some(merged)), receipt: None })
            };
            let caller = asked.caller;
            let judge = move |config: &EngineConfig, news: &[Event]| may_hand_in(&caller, &config.replica, news);
            server.communities.change(&asked.community, None, work, judge).await?
        }
    };
    json_answer(StatusCode::OK, &exchanged)
}

/// A device hands in what it has recorded itself, and what others have where it may carry that. What the server has recorded
/// nobody hands in but the administrator, who may have a backup.
fn may_hand_in(caller: &Caller, own: &ReplicaId, news: &[Event]) -> Result<(), Problem> {
    let Caller::Device(device) = caller else { return Ok(()) };
    let may = |replica: &ReplicaId| *replica == device.id || (device.may(Right::Carry) && replica != own);
    let foreign: BTreeSet<&ReplicaId> = news.iter().map(|event| &event.replica).filter(|it| !may(it)).collect();
    if foreign.is_empty() {
        return Ok(());
    }
    let problem = Problem::forbidden("notYourReplica", "the bundle holds events that this device may not hand in");
    Err(problem.with(json!({"replicas": foreign})))
}
