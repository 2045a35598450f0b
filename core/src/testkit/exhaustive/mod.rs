//! A bounded proof of a rule book: every history of one small household, judged by the engine and by the model.
//!
//! Tests at random look here and there; this looks everywhere, within bounds: two residents of one household, six days, and
//! of everything that the rule book speaks of up to two things for each of them, at nine in the morning. Every such history
//! is enumerated, [`Engine`](crate::engine::Engine) and [model](super::model) judge it, and the [laws](Law) that make sense for one
//! household are checked on it, and the [promises](Promise) that the author of the rule book makes. What comes of it is that
//! they hold for all of them, or the shortest history for which one does not, as a story.
//!
//! ```
//! use gridward::{policy::preset, testkit::exhaustive::{Bounds, Proof}};
//!
//! let policy = preset("cn-2020-14")?;
//! let bounds = Bounds { days: 1, each: 1, ..Bounds::of(&policy) };
//! let proof = Proof::new(policy, Vec::new(), bounds)?;
//! let whole = Bounds::part(0, 1);
//! let judged = proof.people(whole)?;
//! assert!(judged.found.is_none());
//! assert!(proof.households(&judged, whole).histories > 100);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How a million histories become a few thousand judgements
//!
//! What a resident's measures are depends on the resident's own history and on what of the other one's history *bears on*
//! it: nothing, unless the rule book holds whole households or looks at the tests of whom somebody met
//! ([`Deed::bears_on_others`]). So each history of one resident is judged once in each company that bears on it
//! ([`Histories::cases`]), and a history of the household is two such judgements. It counts once both have been made and
//! every law has been evaluated on them; that nothing else bears on anybody is itself tried, on a sample of households that
//! each have an engine of their own ([`Proof::alone`]).
//!
//! Nothing runs in parallel here: [`Bounds::part`] cuts the work into shares, and a host gives each to a thread.

mod alone;
mod bounds;
mod deeds;
mod histories;
mod judge;
mod laws;
mod pairs;
mod promises;
mod proof;
mod scribe;
mod tale;

pub use alone::Alone;
pub use bounds::{Bounds, Part};
pub use deeds::{Deed, deeds};
pub use histories::{Case, Histories, Item, Personal};
pub use judge::Judged;
pub use laws::{Breach, Law};
pub use promises::{Must, Promise, Unless, Whose};
pub use proof::{Found, Happened, Households, Proof, ProofError, first};
