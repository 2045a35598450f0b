//! The rules of quarantine once more, as naively as can be: to be read as a specification, and to hold the engine against.
//!
//! The engine lays plans out on the line of time with arithmetic, indexes and files folded from the log. The model does
//! none of that. It keeps a plain list of events, reads them one by one, ticks off days on the calendar, walks along the
//! clock hour by hour, and at each tick looks at what is known by then. It is slow, it is about one person at a time, and
//! each of its parts can be read by somebody who holds the rule book in the other hand:
//!
//! - [`Story`]: a rule book, a household of a few people, and the events in the order in which they are told;
//! - [`Seen`]: what is known about one person by some instant;
//! - [`Happening`]: what happened to the person that the decision table knows, and the row that is for it;
//! - [`Clock`]: one reason under one plan, walked tick by tick;
//! - [`Person`]: all reasons together, the strictest at each tick, under the caps;
//! - [`checks_due`]: the checks of one person, slot by slot.
//!
//! # What it does not know
//!
//! One rule book, never several that follow each other; nobody's age and nobody's immunity; no zones that hold people and no
//! positives nearby that start a plan anew; readings that are feverish for some and not for others; entries that are
//! retracted, corrected or erased, but for readings and answers that another one replaces; people who move from one
//! household to another. Whoever compares keeps to histories without these.

mod clock;
mod happenings;
mod person;
mod seen;
mod slots;
mod story;
mod ticks;

pub use clock::{Clock, Held, Waiting, Why};
pub use happenings::{Happening, fits, happenings};
pub use person::{Person, Reason};
pub use seen::{Known, Seen};
pub use slots::{CheckDue, Slot, checks_due, slots_on};
pub use story::Story;
pub use ticks::Ticks;
