//! Gridward: the rules engine for neighbourhood outbreak response.
//!
//! Apps record what happened: a visit, a temperature, a stay in a risk area. The engine keeps these **facts** in a log,
//! folds the log into case files, and **judges** them by a policy: who is under which measure until when, what is to be
//! done by whom, which household was missed. Facts are stored; judgements are computed; a judgement never overwrites a
//! fact.
//!
//! ```text
//! Entry ──record──► Log ──fold──► Community (files) ──rules──► Judgements ──► Duties ──► Agenda, Nightly report
//! (a fact, who, when)  merge ▲              policy + now ▲                why? ▲
//! ```
//!
//! Start at [`Engine`]: it is all that ordinary use needs. Every call takes the time as an argument; the engine has no
//! clock, no randomness, no I/O, and the same events give the same answers on every platform.
//!
//! ```
//! use gridward::{Engine, EngineConfig, community::AsOf, engine::Recorded, log::Entry, policy::preset};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let policy = preset("cn-2021-14")?;
//! let (community, replica) = ("shennong".parse()?, "phone-1".parse()?);
//! let mut engine = Engine::new(EngineConfig { community, replica, policy, adopted: Vec::new() })?;
//! let now = "2021-08-25T09:00:00+08:00".parse()?;
//!
//! // Nobody has registered this household: the fact is refused, and the reasons say why.
//! let entry: Entry = serde_json::from_str(
//!     r#"{"at": "2021-08-25T09:00:00+08:00", "by": "w-17",
//!         "fact": {"kind": "residentRegistered", "data": {"resident": "r-1", "household": "h-1"}}}"#,
//! )?;
//! let Recorded::Rejection(rejection) = engine.record(entry, now)? else { return Err("accepted".into()) };
//! assert_eq!(rejection.reasons.first().map(|reason| reason.rule.as_str()), Some("reject.unknownHousehold"));
//! assert!(engine.coverage(AsOf::at(now), false).complete);
//! # Ok(())
//! # }
//! ```
//!
//! # Rooms
//!
//! Each room holds one part of the work and has the same files: `policy` (its section of the rule book), `facts` (what
//! can be recorded), `file` (state folded from facts), `rules` (pure judgements). A room reads only rooms above it:
//! [`base`], [`place`], [`grid`], [`exposure`], [`screening`], [`health`], [`quarantine`], [`care`], [`duty`], [`rota`],
//! [`dispatch`], [`gate`], [`supply`], [`outreach`], [`access`], [`authority`], [`policy`], [`log`], [`community`],
//! [`explain`], [`report`], [`engine`].
//!
//! # Three shapes
//!
//! Each call of the facade exists typed, with `serde_json::Value`, and with JSON text: [`Engine::report`],
//! [`Engine::report_value`], [`Engine::report_text`]. [`Engine::call`] takes the name of the call too, which is all that
//! a binding to another language needs. With the feature `schema`, `engine::schemas` describes every request and answer.
//!
//! # Features
//!
//! - `presets` (default): every rule book that comes with the engine; without it only those that others are based on.
//! - `arrow`: very many people as columns of Apache Arrow, over all cores, by one rule book and by two beside each other, see
//!   `engine::columns`; never in a build for the browser.
//! - `roster` (default): reads household rosters from CSV, see `place::roster`.
//! - `zones` (default): zones by name, with daylight saving. Without it a zone is a fixed offset, and a policy that names
//!   one is refused.
//! - `schema`: JSON Schemas.
//! - `testkit`: histories at random, the laws of the engine, a naive model of quarantine, and the proof of a rule book within
//!   bounds, for a team that tests its own.

pub mod access;
pub mod authority;
pub mod base;
pub mod care;
pub mod community;
pub mod dispatch;
pub mod duty;
pub mod engine;
pub mod explain;
pub mod exposure;
pub mod gate;
pub mod grid;
pub mod health;
pub mod log;
pub mod outreach;
pub mod place;
pub mod policy;
pub mod quarantine;
pub mod report;
pub mod rota;
pub mod screening;
pub mod supply;
#[cfg(feature = "testkit")]
pub mod testkit;

pub use base::GridError;
pub use engine::{Engine, EngineConfig};

/// The README's snippets are tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// So are those of the guide to the kit.
#[cfg(all(doctest, feature = "testkit"))]
#[doc = include_str!("../docs/testkit.md")]
struct TestkitGuide;
