//! Under what files and lists are kept, as text.

use crate::base::{
    ArrivalId, GateId, GridId, HouseholdId, PartyId, PermitId, PlaceId, ResidentId, RoundId, ShopId, SightingId,
    SquadId, TestCampaignId, UnitId, WorkerId,
};
use crate::duty::Subject;
use crate::gate::{Holder, Traveller};
use crate::outreach::Target;
use crate::place::Area;

/// What has a text that says which one it is among its like.
pub(super) trait Named: Sized {
    /// The text.
    fn name(&self) -> String;
    /// What has that text; none where nothing can have it.
    fn named(text: &str) -> Option<Self>;
}

macro_rules! named_by_id {
    ($($id:ident)+) => {$(
        impl Named for $id {
            fn name(&self) -> String {
                self.as_str().to_owned()
            }

            fn named(text: &str) -> Option<Self> {
                Self::new(text).ok()
            }
        }
    )+};
}

named_by_id! {
    ArrivalId GateId GridId HouseholdId PartyId PermitId PlaceId ResidentId RoundId ShopId SightingId SquadId
    TestCampaignId UnitId WorkerId
}

macro_rules! named_by_json {
    ($($kind:ident)+) => {$(
        impl Named for $kind {
            fn name(&self) -> String {
                // Every one serialises: its keys are text and it holds no float.
                serde_json::to_string(self).unwrap_or_default()
            }

            fn named(text: &str) -> Option<Self> {
                serde_json::from_str(text).ok()
            }
        }
    )+};
}

named_by_json! { Area Holder Subject Target Traveller }
