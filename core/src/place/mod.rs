//! Places, households and residents: community → compound → building → stairwell → household → resident (S1, S5).

mod area;
mod facts;
mod file;
#[cfg(feature = "roster")]
pub mod roster;

pub use area::Area;
pub use facts::{
    AddressChanged, ChangesReported, ChannelStated, CommunityNamed, HouseholdDissolved, HouseholdMerged,
    HouseholdRegistered, HouseholdSplit, NoticeGone, NoticePosted, PlaceAdded, PlaceChanged, PlaceClosed, PlaceKind,
    Premises, ResidentMoved, ResidentRegistered, SecondHomeStated, Title, TitleStated,
};
pub use file::{Address, Door, Fate, Home, PlaceFile, Residence};
