//! The engine for Kotlin, Swift and Python.
//!
//! This crate converts and nothing else: JSON text goes in, JSON text comes out, and an error of the engine becomes
//! an exception of the host's language. What a call means, what it is called and what it answers is said once, in the
//! crate `gridward`.
#![forbid(unsafe_code)]

use gridward::policy;
use std::sync::{Arc, Mutex, PoisonError};

uniffi::setup_scaffolding!("gridward");

/// What every function of this module throws.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum GridError {
    /// The engine could not do what it was asked.
    #[error("{reason}")]
    Engine {
        /// Stable across releases and languages: branch on this.
        code: String,
        /// For a person to read. Not called `message`: Kotlin's exceptions have one of their own.
        reason: String,
        /// What the error is about, a JSON text; its shape depends on `code`.
        detail: String,
    },
}

impl From<gridward::GridError> for GridError {
    fn from(error: gridward::GridError) -> Self {
        Self::Engine { code: error.code().to_owned(), reason: error.to_string(), detail: error.detail().to_string() }
    }
}

// A call that broke off may have left its work half done. Answering from that state could free a person too early,
// so the engine refuses until the host opens it again from its log.
impl<T> From<PoisonError<T>> for GridError {
    fn from(_: PoisonError<T>) -> Self {
        Self::Engine {
            code: "enginePoisoned".to_owned(),
            reason: "an earlier call broke off half way: open the engine again from its log".to_owned(),
            detail: "null".to_owned(),
        }
    }
}

/// The call `checkPolicy` without an engine, for authors of policies: JSON text in, JSON text out.
///
/// # Errors
/// When the request cannot be read. What is wrong with the policy is the answer.
#[uniffi::export]
pub fn check_policy(request: &str) -> Result<String, GridError> {
    Ok(gridward::engine::check_policy_text(request)?)
}

/// The ids of the policies that come with the engine.
///
/// # Errors
/// None; every function of this module may throw.
#[uniffi::export]
pub fn presets() -> Result<Vec<String>, GridError> {
    Ok(policy::presets().map(str::to_owned).collect())
}

/// A policy that comes with the engine, whole: a JSON text as a configuration holds it.
///
/// # Errors
/// When there is none of that id.
#[uniffi::export]
pub fn preset(id: &str) -> Result<String, GridError> {
    whole(&policy::preset(id)?)
}

/// A policy as its author writes it, `basedOn` another one where it is, made whole: a JSON text as a configuration holds it.
///
/// # Errors
/// When it cannot be read or has a fault; `check_policy` says where.
#[uniffi::export]
pub fn read_policy(text: &str) -> Result<String, GridError> {
    whole(&policy::Policy::from_json(text)?)
}

fn whole(policy: &policy::Policy) -> Result<String, GridError> {
    serde_json::to_string(policy).map_err(|error| {
        let (call, reason) = ("readPolicy".to_owned(), error.to_string());
        gridward::GridError::BadAnswer { call, reason }.into()
    })
}

/// How far a long call has come, and a way to break it off from another thread. It counts the households, people, cases or
/// events that the call goes through; both numbers may grow on the way. One serves one call at a time.
#[derive(Debug, Default, uniffi::Object)]
pub struct CallProgress(Arc<gridward::base::CallProgress>);

#[uniffi::export]
impl CallProgress {
    /// One for a call that has not begun yet.
    #[uniffi::constructor]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many are done.
    #[must_use]
    pub fn done(&self) -> u32 {
        self.0.done()
    }

    /// Of how many that are known of so far.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.0.of()
    }

    /// Breaks the call off, which then throws the code `brokenOff`, as does every later one that is given this. False when
    /// it is too late: what has begun to change the log goes through.
    #[must_use]
    pub fn break_off(&self) -> bool {
        self.0.break_off()
    }

    /// True once somebody has broken the call off.
    #[must_use]
    pub fn is_broken_off(&self) -> bool {
        self.0.is_broken_off()
    }
}

/// One community's engine. It may be shared between threads; calls take turns.
#[derive(Debug, uniffi::Object)]
pub struct Engine(Mutex<gridward::Engine>);

impl Engine {
    /// Asks when it is this call's turn.
    fn ask<T>(
        &self,
        progress: Option<&CallProgress>,
        ask: impl FnOnce(&mut gridward::Engine) -> Result<T, gridward::GridError>,
    ) -> Result<T, GridError> {
        let mut engine = self.0.lock()?;
        Ok(match progress {
            Some(progress) => engine.watched(&progress.0, ask)?,
            None => ask(&mut engine)?,
        })
    }
}

#[uniffi::export]
impl Engine {
    /// Opens an engine from its configuration, a JSON text.
    ///
    /// # Errors
    /// When the configuration cannot be read or does not hold together.
    #[uniffi::constructor]
    pub fn new(config: &str) -> Result<Self, GridError> {
        Ok(Self(Mutex::new(gridward::Engine::from_json(config)?)))
    }

    /// Makes one call of the facade by its name: JSON text in, JSON text out. Who waits gives a `progress`.
    ///
    /// # Errors
    /// When there is no such call or the request cannot be read, and when it was broken off. The engine stays usable.
    #[uniffi::method(default(progress = None))]
    #[expect(clippy::needless_pass_by_value, reason = "an object crosses the edge as a handle that is given away")]
    pub fn call(&self, name: &str, request: &str, progress: Option<Arc<CallProgress>>) -> Result<String, GridError> {
        self.ask(progress.as_deref(), |engine| engine.call(name, request))
    }

    /// Opens an engine from its configuration, a JSON text, and a snapshot.
    ///
    /// # Errors
    /// When the configuration or the snapshot cannot be read or they do not belong together.
    #[uniffi::constructor]
    pub fn restore(config: &str, snapshot: &[u8]) -> Result<Self, GridError> {
        Ok(Self(Mutex::new(gridward::Engine::restore_from_json(config, snapshot)?)))
    }

    /// The whole engine but its configuration, for a file from which `restore` opens it again.
    ///
    /// # Errors
    /// When an earlier call broke off.
    pub fn snapshot(&self) -> Result<Vec<u8>, GridError> {
        Ok(self.0.lock()?.snapshot())
    }

    /// The call `bundle`, whose answer here is bytes.
    ///
    /// # Errors
    /// When the request cannot be read.
    pub fn bundle(&self, request: &str) -> Result<Vec<u8>, GridError> {
        Ok(self.0.lock()?.bundle_bytes(request)?)
    }

    /// The call `mergeBundle`, which here is given bytes; the answer is a JSON text. Who waits gives a `progress`.
    ///
    /// # Errors
    /// When the bundle cannot be read or the call was broken off; then nothing has been taken in.
    #[uniffi::method(default(progress = None))]
    #[expect(clippy::needless_pass_by_value, reason = "an object crosses the edge as a handle that is given away")]
    pub fn merge_bundle(&self, bundle: &[u8], progress: Option<Arc<CallProgress>>) -> Result<String, GridError> {
        self.ask(progress.as_deref(), |engine| engine.merge_bundle_bytes(bundle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_that_broke_off_refuses_and_does_not_panic() {
        let GridError::Engine { code, reason, detail } = GridError::from(PoisonError::new(()));
        assert_eq!(code, "enginePoisoned");
        assert!(!reason.is_empty());
        assert_eq!(detail, "null");
    }

    #[test]
    fn a_policy_is_checked_without_an_engine() -> Result<(), GridError> {
        let answer = check_policy(r#"{"text": "{\"basedOn\": \"base\",\n \"version\": 0}"}"#)?;
        assert!(
            answer.contains(r#""code":"document.versionZero","clause":"/version","line":2,"column":13"#),
            "{answer}"
        );
        assert!(check_policy("{}").is_err());
        Ok(())
    }

    #[test]
    fn every_preset_is_given_whole() -> Result<(), GridError> {
        let ids = presets()?;
        assert!(ids.len() > 70, "{}", ids.len());
        for id in ids {
            let text = preset(&id)?;
            assert!(!text.contains("basedOn"), "{id}");
            assert_eq!(read_policy(&text)?, text, "{id}");
        }
        assert!(preset("nowhere").is_err());
        assert!(read_policy("{}").is_err());
        Ok(())
    }

    #[test]
    fn an_error_keeps_its_code_reason_and_detail() {
        let error = gridward::GridError::UnknownCall { call: "stroll".to_owned() };
        let (code, reason, detail) = (error.code(), error.to_string(), error.detail().to_string());
        let GridError::Engine { code: its_code, reason: its_reason, detail: its_detail } = error.into();
        assert_eq!((its_code.as_str(), its_reason, its_detail), (code, reason, detail));
    }
}
