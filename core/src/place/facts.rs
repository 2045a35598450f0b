//! What can be recorded about places, households and residents.

use crate::base::{Channel, CivilDate, HouseholdId, PartyId, PlaceId, RegionCode, ResidentId, Sex};
use serde::{Deserialize, Serialize};

/// What kind of place stands between community and household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PlaceKind {
    /// A compound of buildings behind one wall.
    Compound,
    /// A block of streets without a wall, or a part of a compound.
    Block,
    /// A building.
    Building,
    /// A market, hotel, dormitory or other place that is not a residential building.
    Site,
    /// A stairwell of a building.
    Stairwell,
}

impl PlaceKind {
    /// Places nest from low to high rank; a place may hold places of its own rank.
    #[must_use]
    pub fn rank(self) -> u8 {
        match self {
            Self::Compound => 0,
            Self::Block => 1,
            Self::Building | Self::Site => 2,
            Self::Stairwell => 3,
        }
    }
}

/// What lies behind a door (Z4). All of them are screened; only homes count as households.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[derive(Default)]
pub enum Premises {
    /// A home.
    #[default]
    Home,
    /// A shop, office or workshop.
    Commercial,
    /// A hotel, guest house or dormitory.
    Lodging,
    /// A vehicle that people came in.
    Vehicle,
}

impl Premises {
    /// True for a home.
    #[must_use]
    pub fn is_home(&self) -> bool {
        *self == Self::Home
    }
}

/// The community has a name and, where it is known, a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CommunityNamed {
    /// The name people use.
    pub name: String,
    /// The 12-digit statistical code, or a shorter one of the region around it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<RegionCode>,
}

/// A place exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlaceAdded {
    /// The place.
    pub place: PlaceId,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// The place around it; none for a place directly in the community.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<PlaceId>,
    /// The name people use.
    pub name: String,
}

/// A place has another name or stands in another place from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlaceChanged {
    /// The place.
    pub place: PlaceId,
    /// Its new name; left out where that stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The place around it; left out where that stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<PlaceId>,
    /// True where no place is around it any more; then without `parent`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub top_level: bool,
}

/// A place is no more: pulled down, or left to another community.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlaceClosed {
    /// The place.
    pub place: PlaceId,
}

/// A household exists behind a door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HouseholdRegistered {
    /// The household.
    pub household: HouseholdId,
    /// The building or stairwell that the door is in.
    pub place: PlaceId,
    /// What is written on the door, such as `3-2-501`.
    pub door: String,
    /// The floor, 1 at street level, negative below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<i16>,
    /// What lies behind the door; a home where it is left out.
    #[serde(default, skip_serializing_if = "Premises::is_home")]
    pub premises: Premises,
}

/// A household has another door: it has moved as a whole, or its door is numbered anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddressChanged {
    /// The household.
    pub household: HouseholdId,
    /// The building or stairwell that the door is in.
    pub place: PlaceId,
    /// What is written on the door.
    pub door: String,
    /// The floor, 1 at street level, negative below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<i16>,
}

/// Some residents of a household live as a household of their own from now on, behind the same door until an
/// [`AddressChanged`] says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HouseholdSplit {
    /// The household that they leave.
    pub household: HouseholdId,
    /// The household that they make.
    pub into: HouseholdId,
    /// The building or stairwell of its door.
    pub place: PlaceId,
    /// What is written on the door.
    pub door: String,
    /// The floor, 1 at street level, negative below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<i16>,
    /// Those who live in the new household.
    pub residents: Vec<ResidentId>,
}

/// A household has become part of another: everybody in it, also those who are registered into it later by a device
/// that does not know, lives in the other one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HouseholdMerged {
    /// The household that is no more.
    pub household: HouseholdId,
    /// The household that everybody lives in now.
    pub into: HouseholdId,
}

/// A household is no more. Whoever still lives in it is found homeless.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HouseholdDissolved {
    /// The household.
    pub household: HouseholdId,
}

/// What a party is to a home (S8, S9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Title {
    /// Owns it.
    Owner,
    /// Lives in it or uses it.
    Occupier,
    /// Rents it.
    Tenant,
    /// Lets it to the tenant; with a sublet, the tenant who sublets.
    Landlord,
}

/// A party has a title to a home, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TitleStated {
    /// The home.
    pub household: HouseholdId,
    /// The title.
    pub title: Title,
    /// The party.
    pub party: PartyId,
    /// The first day.
    pub from: CivilDate,
    /// The last day; left out where none is known. A lease has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<CivilDate>,
    /// Whom to call about it: for a let home the contact that the landlord has named (S9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<PartyId>,
    /// The tenant's employer, where it was asked for (S9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employer: Option<String>,
}

/// The landlord's contact or the tenant has reported what has changed about a let home, or that nothing has (S9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangesReported {
    /// The home.
    pub household: HouseholdId,
    /// Who reported: the contact that the landlord has named, or somebody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<PartyId>,
    /// True when anything has changed; what it is goes into facts of its own.
    pub changed: bool,
}

/// A notice is put on the door of an empty home: it will be torn off when somebody comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoticePosted {
    /// The home.
    pub household: HouseholdId,
}

/// The notice on the door is gone: somebody is in. Visit at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoticeGone {
    /// The home.
    pub household: HouseholdId,
}

/// A resident lives in a second home too. The person counts once, in the home of the registration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SecondHomeStated {
    /// The resident.
    pub resident: ResidentId,
    /// The second home.
    pub household: HouseholdId,
    /// The last day; left out where none is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<CivilDate>,
}

/// A person lives in a household. No name, no number: only what rules need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResidentRegistered {
    /// The resident.
    pub resident: ResidentId,
    /// Where the person lives.
    pub household: HouseholdId,
    /// Year of birth, where an age rule needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<u16>,
    /// Sex, where it is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
}

/// A resident has moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResidentMoved {
    /// The resident.
    pub resident: ResidentId,
    /// The new household; none when the person has left the community.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<HouseholdId>,
}

/// By which way a resident is best reached (S19): the phone or the door for elders without a smartphone, the window of a
/// low floor, a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChannelStated {
    /// The resident.
    pub resident: ResidentId,
    /// The way; until another is stated.
    pub channel: Channel,
}
