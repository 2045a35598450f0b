//! Who does what: open duties given to the people who can do them, the most urgent first, then with the fewest points;
//! every choice and every duty left over with its reason.

mod fit;
pub mod matching;
mod policy;
mod rules;

pub use fit::{Bar, Needs, Person, Stop, Term, TermKind};
pub use policy::DispatchPolicy;
pub use rules::{Assignment, Dispatch, LeftOver, Plan, StopKey};
