//! Recording, once for each key.

use crate::clock;
use crate::communities::Key;
use crate::hosted::Change;
use crate::problem::Problem;
use crate::server::{Asked, Server, text_answer};
use crate::store::Receipt;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use gridward::engine::Recorded;
use gridward::log::Entry;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

/// The longest key, in bytes.
const LONGEST_KEY: usize = 128;

pub async fn record(State(server): State<Arc<Server>>, asked: Asked) -> Result<Response, Problem> {
    let key: String = asked.named("key")?;
    if key.len() > LONGEST_KEY {
        return Err(Problem::bad_request(format!("`key` in the path is longer than {LONGEST_KEY} bytes")));
    }
    let entry: Entry = asked.json("record")?;
    asked.caller.speaks_for(&entry.by)?;
    let text = serde_json::to_string(&entry).map_err(|_| Problem::internal())?;
    let request: [u8; 32] = Sha256::digest(text).into();
    let caller = asked.caller.name().to_owned();
    let before = Key {
        caller: caller.clone(),
        key: key.clone(),
        answered: Box::new(move |receipt| Ok((StatusCode::CREATED, answer_again(receipt, request)?))),
    };
    let work = move |engine: &mut gridward::Engine| {
        let recorded = engine.record(entry.clone(), clock::now())?;
        let answer = serde_json::to_string(&recorded).map_err(|_| Problem::internal())?;
        let Recorded::Receipt(receipt) = recorded else {
            return Ok(Change { answer: (StatusCode::OK, answer), receipt: None });
        };
        let (caller, key, event) = (caller.clone(), key.clone(), receipt.event);
        let receipt = Receipt { caller, key, request, event, answer: answer.clone() };
        Ok(Change { answer: (StatusCode::CREATED, answer), receipt: Some(receipt) })
    };
    let answer = server.communities.change(&asked.community, Some(before), work, |_, _| Ok(()));
    let (status, text) = answer.await?;
    Ok(text_answer(status, text))
}

/// The answer that was given before. Where somebody was erased since, it says which event, and no more.
fn answer_again(receipt: Receipt, request: [u8; 32]) -> Result<String, Problem> {
    if receipt.request != request {
        let problem = Problem::conflict("keyReused", "the key belongs to another entry");
        return Err(problem.with(json!({"event": receipt.event})));
    }
    if receipt.answer.is_empty() {
        return Ok(json!({"outcome": "receipt", "event": receipt.event, "effects": []}).to_string());
    }
    Ok(receipt.answer)
}
