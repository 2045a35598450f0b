//! For a team that tests its own rule book, or a host of the engine: histories at random for any rule book, and the laws of
//! the engine as functions over them (feature `testkit`).
//!
//! ```
//! use gridward::testkit::{Check, laws::{Law, rule_book}};
//!
//! // Ours differs from the national rules in one thing: contacts are watched for longer.
//! let document = r#"{"basedOn": "us-cdc-2020-14", "id": "ours", "quarantine": {"capDays": 30}}"#;
//! let national = gridward::policy::preset("us-cdc-2020-14")?;
//! let report = Check::of_document(document)?
//!     .and(Law::new(0, "no_milder_than", move |history| rule_book::no_milder_than(history, &national)))
//!     .cases(4)
//!     .run()?;
//! print!("{report}"); // the laws, and how many people came to each stage
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A broken law is shown with the few facts that break it, by the clock of the community, and can be kept as a test vector.
//! [`check`] is the one-line form, [`laws!`] the same as a test. `core/docs/testkit.md` is the guide, also for TypeScript and
//! Python.
//!
//! - [`histories`] draws histories for any rule book, [`facts`] single facts, [`fleet`] devices and what reaches them when.
//! - [`policies`] draws rule books, free ones and such that lie near a given one.
//! - [`laws`](mod@laws) are the laws, [`run`] asks them, [`reach`] says what they were asked about.
//! - [`vector`] writes histories down, and reads them.
//! - [`model`] is a naive model of the rules of quarantine, to be read as a specification and compared with; [`exhaustive`]
//!   has engine and model judge every history within small bounds.

pub mod arrows;
pub mod exhaustive;
pub mod facts;
pub mod fleet;
pub mod histories;
pub mod history;
pub mod laws;
pub mod model;
pub mod policies;
pub mod reach;
pub mod run;
pub mod vector;

pub use crate::gridward_laws as laws;
pub use run::{Check, Failure, Found, Report, check};
