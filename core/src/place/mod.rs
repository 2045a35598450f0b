//! Places, households and residents: community → compound → building → stairwell → household → resident (S1, S5).

mod area;
mod facts;
mod file;
#[cfg(feature = "roster")]
pub mod roster;

pub use area::Area;
pub use facts::{CommunityNamed, HouseholdRegistered, PlaceAdded, PlaceKind, ResidentMoved, ResidentRegistered};
pub use file::{Address, PlaceFile, Residence};
