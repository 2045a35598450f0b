//! Who asks, and for what: everything that holds for every request.

use crate::clock;
use crate::communities::Communities;
use crate::device::{Device, Right};
use crate::problem::{Code, Problem};
use crate::signature::{Claim, WINDOW, digest_of};
use axum::RequestPartsExt;
use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, MatchedPath, Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use gridward::base::{CommunityId, ReplicaId, WorkerId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

/// How long a body may take to arrive.
const SLOWEST_BODY: Duration = Duration::from_secs(30);

/// What all requests share.
pub struct Server {
    /// The communities.
    pub communities: Communities,
    /// SHA-256 of the administrator's token.
    pub administrator: [u8; 32],
    /// The largest body that is taken.
    pub most_bytes: usize,
    /// How many requests may be under way at a time.
    pub under_way: Semaphore,
}

/// Who asks.
#[derive(Debug, Clone)]
pub enum Caller {
    /// The app of the government that runs this, by its token. It sees everything: it knows its own people.
    Administrator,
    /// A device, by its signature.
    Device(Box<Device>),
}

impl Caller {
    /// The device's id; nothing for the administrator.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Administrator => "",
            Self::Device(device) => device.id.as_str(),
        }
    }

    /// Passes the administrator, and a device that has the right.
    ///
    /// # Errors
    /// `mayNot`.
    pub fn needs(&self, right: Right) -> Result<(), Problem> {
        match self {
            Self::Device(device) if !device.may(right) => {
                Err(Problem::forbidden("mayNot", "the device may not do this"))
            }
            _ => Ok(()),
        }
    }

    /// Passes the administrator alone.
    ///
    /// # Errors
    /// `mayNot`.
    pub fn needs_administrator(&self) -> Result<(), Problem> {
        match self {
            Self::Administrator => Ok(()),
            Self::Device(_) => Err(Problem::forbidden("mayNot", "this is for the administrator")),
        }
    }

    /// Passes the administrator, and a device that this worker uses.
    ///
    /// # Errors
    /// `notYourWorker`.
    pub fn speaks_for(&self, worker: &WorkerId) -> Result<(), Problem> {
        match self {
            Self::Device(device) if !device.particulars.workers.contains(worker) => {
                let problem = Problem::forbidden("notYourWorker", "the device is not registered for this worker");
                Err(problem.with(json!({"worker": worker})))
            }
            _ => Ok(()),
        }
    }
}

/// A request of which is known who sends it.
pub struct Asked {
    /// Who asks.
    pub caller: Caller,
    /// The community that it is about.
    pub community: CommunityId,
    /// What the path names beside it.
    pub path: BTreeMap<String, String>,
    /// The body.
    pub body: Bytes,
}

impl Asked {
    /// The body as JSON. `call` is what the problem names.
    ///
    /// # Errors
    /// `badRequest`, with what does not fit.
    pub fn json<T: DeserializeOwned>(&self, call: &str) -> Result<T, Problem> {
        serde_json::from_slice(&self.body).map_err(|error| {
            gridward::GridError::BadRequest { call: call.to_owned(), reason: error.to_string() }.into()
        })
    }

    /// Something that the path names.
    ///
    /// # Errors
    /// `badRequest` where it is none of its kind.
    pub fn named<T: std::str::FromStr<Err: std::fmt::Display>>(&self, name: &str) -> Result<T, Problem> {
        let text = self.path.get(name).map(String::as_str).unwrap_or_default();
        text.parse().map_err(|error| Problem::bad_request(format!("`{name}` in the path: {error}")))
    }
}

impl FromRequest<Arc<Server>> for Asked {
    type Rejection = Problem;

    async fn from_request(request: Request, server: &Arc<Server>) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        if parts.uri.query().is_some() {
            return Err(Problem::bad_request("no path here takes a query, and none is signed"));
        }
        let path = parts.extract::<Path<BTreeMap<String, String>>>().await;
        let Path(path) = path.map_err(|error| Problem::bad_request(error.body_text()))?;
        let community = path.get("community").map(String::as_str).unwrap_or_default();
        let community: CommunityId =
            community.parse().map_err(|error| Problem::bad_request(format!("`community` in the path: {error}")))?;

        let bearer = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let (caller, digest) = match bearer.and_then(|value| value.strip_prefix("Bearer ")) {
            // Of two hashes nobody learns by measuring time where they differ.
            Some(token) if <[u8; 32]>::from(Sha256::digest(token)) == server.administrator => {
                (Caller::Administrator, None)
            }
            Some(_) => return Err(Problem::unauthorized("tokenUnfit", "this is not the administrator's token")),
            None => {
                let claim = Claim::read(&parts.headers)?;
                let digest = claim.digest.clone();
                let (method, signed) = (parts.method.to_string(), parts.uri.path().to_owned());
                let device = admit(server, &community, claim, method, signed).await?;
                (Caller::Device(Box::new(device)), Some(digest))
            }
        };
        let body = tokio::time::timeout(SLOWEST_BODY, to_bytes(body, server.most_bytes)).await;
        let body = body.map_err(|_| Problem::bad_request("the body took too long"))?;
        let body = body.map_err(|_| Problem::too_large(server.most_bytes))?;
        if digest.is_some_and(|digest| digest != digest_of(&body)) {
            return Err(Problem::unauthorized("digestUnfit", "the body is not the one that was signed"));
        }
        Ok(Self { caller, community, path, body })
    }
}

/// The device that has signed a request, if it has, and if this is the first time that the request comes.
async fn admit(
    server: &Server,
    community: &CommunityId,
    claim: Claim,
    method: String,
    path: String,
) -> Result<Device, Problem> {
    let community = community.clone();
    server
        .communities
        .with_store(move |store| {
            let unknown = |id: &ReplicaId| {
                let problem = Problem::unauthorized("deviceUnknown", "no such device is registered here");
                problem.with(json!({"device": id}))
            };
            let device = store.device(&community, &claim.device)?.ok_or_else(|| unknown(&claim.device))?;
            claim.check(&method, &path, &device.particulars.public_key, clock::now())?;
            if device.revoked.is_some() {
                return Err(Problem::unauthorized("deviceRevoked", "the device was revoked"));
            }
            // Until its time would not pass any more.
            let until = claim.created.saturating_add(WINDOW + 1).saturating_mul(1_000);
            if !store.note(&community, &device.id, &claim.nonce, until)? {
                return Err(Problem::unauthorized("replayed", "this very request has come before"));
            }
            Ok(device)
        })
        .await
}

/// An answer as JSON.
///
/// # Errors
/// `internal` where it cannot be written, which no answer here can cause.
pub fn json_answer<T: Serialize>(status: StatusCode, answer: &T) -> Result<Response, Problem> {
    let text = serde_json::to_string(answer).map_err(|_| Problem::internal())?;
    Ok(text_answer(status, text))
}

/// An answer that is JSON already.
#[must_use]
pub fn text_answer(status: StatusCode, text: String) -> Response {
    (status, [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], text).into_response()
}

/// Turns away what is too much, and writes one line for each request: no body, no id of anything but the community, and of the
/// path its pattern alone.
pub async fn watched(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let pattern = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let response = match server.under_way.try_acquire() {
        Ok(_under_way) => next.run(request).await,
        Err(_) => Problem::busy().into_response(),
    };
    let code = response.extensions().get::<Code>().map(|code| code.0.as_str());
    let millis = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(%method, path = pattern, status = response.status().as_u16(), code, millis, "request");
    response
}
