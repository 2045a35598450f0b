//! Devices: who is let in, and who no longer.

use crate::clock;
use crate::device::{Device, Particulars, Right};
use crate::problem::Problem;
use crate::server::{Asked, Caller, Server, json_answer};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use gridward::base::ReplicaId;
use std::collections::BTreeSet;
use std::sync::Arc;

pub async fn list(State(server): State<Arc<Server>>, asked: Asked) -> Result<Response, Problem> {
    asked.caller.needs(Right::Admit)?;
    let devices = server.communities.with_store(move |store| Ok(store.devices(&asked.community)?)).await?;
    json_answer(StatusCode::OK, &devices)
}

pub async fn register(State(server): State<Arc<Server>>, asked: Asked) -> Result<Response, Problem> {
    let id: ReplicaId = asked.named("device")?;
    let particulars: Particulars = asked.json("registerDevice")?;
    may_see_to(&asked.caller, &particulars.rights)?;
    let own = server.communities.ask(&asked.community, |engine| Ok(engine.config().replica.clone())).await?;
    if id == own {
        return Err(Problem::conflict("replicaTaken", "the server itself records under this replica"));
    }
    let device = server.communities.with_store(move |store| {
        if let Some(known) = store.device(&asked.community, &id)? {
            may_see_to(&asked.caller, &known.particulars.rights)?;
        }
        if !store.register(&asked.community, &id, &particulars)? {
            return Err(Problem::conflict("deviceRevoked", "the device was revoked; register another id"));
        }
        Ok(Device { id, particulars, revoked: None })
    });
    json_answer(StatusCode::OK, &device.await?)
}

pub async fn revoke(State(server): State<Arc<Server>>, asked: Asked) -> Result<Response, Problem> {
    asked.caller.needs(Right::Admit)?;
    let id: ReplicaId = asked.named("device")?;
    let device = server.communities.with_store(move |store| {
        let unknown = || Problem::not_found("device", id.as_str());
        let known = store.device(&asked.community, &id)?.ok_or_else(unknown)?;
        may_see_to(&asked.caller, &known.particulars.rights)?;
        store.revoke(&asked.community, &id, clock::now())?;
        store.device(&asked.community, &id)?.ok_or_else(unknown)
    });
    json_answer(StatusCode::OK, &device.await?)
}

/// A device that admits others gives them no more than it has itself, and leaves alone those that have more.
fn may_see_to(caller: &Caller, rights: &BTreeSet<Right>) -> Result<(), Problem> {
    caller.needs(Right::Admit)?;
    rights.iter().try_for_each(|right| caller.needs(*right))
}
