//! What the server answers when it cannot do what was asked: the engine's code, reason and detail, and the status of HTTP.

use crate::database::DatabaseError;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use gridward::GridError;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

/// A problem, as it is answered.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Problem {
    /// The status of HTTP.
    #[serde(skip)]
    pub status: StatusCode,
    /// A stable code for programs.
    pub code: String,
    /// What is wrong, for people.
    pub reason: String,
    /// The particulars: an object whose fields depend on the code.
    pub detail: Value,
}

impl Problem {
    fn new(status: StatusCode, code: &str, reason: impl Into<String>) -> Self {
        Self { status, code: code.to_owned(), reason: reason.into(), detail: json!({}) }
    }

    /// The same with particulars.
    #[must_use]
    pub fn with(self, detail: Value) -> Self {
        Self { detail, ..self }
    }

    /// Nobody can tell who asks.
    pub fn unauthorized(code: &str, reason: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, code, reason)
    }

    /// Whoever asks may not.
    pub fn forbidden(code: &str, reason: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, code, reason)
    }

    /// What is asked does not go together with what is there.
    pub fn conflict(code: &str, reason: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, code, reason)
    }

    /// The request is not what is taken here.
    pub fn bad_request(reason: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "badRequest", reason)
    }

    /// A body that is larger than is taken here.
    pub fn too_large(most: usize) -> Self {
        let problem = Self::new(StatusCode::PAYLOAD_TOO_LARGE, "tooLarge", format!("more than {most} bytes"));
        problem.with(json!({"mostBytes": most}))
    }

    /// Something that was asked for is not there.
    pub fn not_found(kind: &'static str, id: impl Into<String>) -> Self {
        GridError::NotFound { kind, id: id.into() }.into()
    }

    /// The method is not one that this path takes.
    pub fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "methodNotAllowed", "this path does not take this method")
    }

    /// Too much is asked for at once.
    pub fn busy() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy", "too many requests at once; try again in a moment")
    }

    /// Something broke in here; what, stands in the server's own log.
    pub fn internal() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "the server could not do this")
    }
}

impl From<GridError> for Problem {
    fn from(error: GridError) -> Self {
        let status = match error {
            GridError::BadRequest { .. } => StatusCode::BAD_REQUEST,
            GridError::UnknownCall { .. } | GridError::NotFound { .. } => StatusCode::NOT_FOUND,
            GridError::OtherCommunity { .. } => StatusCode::CONFLICT,
            GridError::DamagedLine { .. }
            | GridError::DamagedBundle { .. }
            | GridError::DamagedPart { .. }
            | GridError::MissingParts { .. }
            | GridError::NewerFormat { .. }
            | GridError::BadPolicy { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            GridError::ReplicaExhausted { .. } => StatusCode::INSUFFICIENT_STORAGE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Self::new(status, error.code(), error.to_string()).with(error.detail())
    }
}

/// The database's words may quote what is stored, so they stay here; its code goes to the log.
impl From<DatabaseError> for Problem {
    fn from(error: DatabaseError) -> Self {
        tracing::error!(code = %error, "the database did not do it");
        if matches!(error, DatabaseError::Shape) {
            return Self::internal();
        }
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", "the database cannot be reached or does not answer")
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let json = HeaderValue::from_static("application/json");
        let mut response = (self.status, [(header::CONTENT_TYPE, json)], body).into_response();
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Signature, Bearer"));
        }
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        // For the line in the server's log.
        response.extensions_mut().insert(Code(self.code));
        response
    }
}

/// The code of a problem, beside its answer.
#[derive(Debug, Clone)]
pub struct Code(pub String);
