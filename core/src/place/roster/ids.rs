//! Ids derived from names: the same for the same names, whatever else stands in the file.

use crate::base::{Fingerprint, GridId, HouseholdId, IdError, PlaceId, ResidentId};

/// Begins every fingerprint, so that none can be taken for a name that looks like one.
const MARK: char = '@';

/// The names joined by `/`, or a fingerprint of `kind` and names where joining them would be ambiguous.
///
/// Whether an id can hold the joined names is for the id to say: see [`made`].
fn joined(names: &[&str]) -> Option<String> {
    let plain = |name: &&str| !name.is_empty() && !name.starts_with(MARK) && !name.contains('/');
    names.iter().all(plain).then(|| names.join("/"))
}

fn fingerprint(kind: &str, names: &[&str]) -> String {
    let whole = names.iter().fold(Fingerprint::default().part(kind), |print, name| print.part(name));
    format!("{MARK}{}", whole.finish())
}

fn made<Id>(
    kind: &str,
    names: &[&str],
    joined: Option<String>,
    new: fn(&str) -> Result<Id, IdError>,
) -> Result<Id, IdError> {
    match joined.map(|text| new(&text)) {
        Some(Ok(id)) => Ok(id),
        _ => new(&fingerprint(kind, names)),
    }
}

/// The id of the place that these names lead to from the community inwards.
pub(super) fn place(path: &[&str]) -> Result<PlaceId, IdError> {
    made("place", path, joined(path), PlaceId::new)
}

/// The id of the household at an address. `stairwell` is empty where there is none.
pub(super) fn household(compound: &str, building: &str, stairwell: &str, door: &str) -> Result<HouseholdId, IdError> {
    let names = [compound, building, stairwell, door];
    let text = if stairwell.is_empty() { joined(&[compound, building, door]) } else { joined(&names) };
    made("household", &names, text, HouseholdId::new)
}

/// The id of the person who is number `number` of a household.
pub(super) fn resident(household: &HouseholdId, number: u32) -> Result<ResidentId, IdError> {
    let number = number.to_string();
    let text = format!("{household}-{number}");
    made("resident", &[household.as_str(), &number], Some(text), ResidentId::new)
}

/// The id of the grid of that name.
pub(super) fn grid(name: &str) -> Result<GridId, IdError> {
    made("grid", &[name], joined(&[name]), GridId::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_readable_where_an_id_can_hold_them() {
        assert_eq!(place(&["SN", "3", "2"]).map(|id| id.to_string()), Ok("SN/3/2".to_owned()));
        assert_eq!(household("SN", "3", "", "501").map(|id| id.to_string()), Ok("SN/3/501".to_owned()));
        assert_eq!(grid("G-01").map(|id| id.to_string()), Ok("G-01".to_owned()));
    }

    #[test]
    fn other_names_become_fingerprints_that_differ() {
        let ids = [
            place(&["松柏", "3"]),
            place(&["松柏", "3", "2"]),
            place(&["松柏", "3/2"]),
            place(&["SN", "3/2"]),
            place(&["SN 3", "2"]),
            place(&["@SN"]),
            place(&[&"x".repeat(65)]),
        ];
        let mut texts: Vec<String> = ids.into_iter().flatten().map(|id| id.to_string()).collect();
        assert!(texts.iter().all(|text| text.starts_with('@') && text.len() == 21), "{texts:?}");
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), 7);
        assert_ne!(household("松", "3", "", "2"), household("松", "3", "2", ""));
    }

    #[test]
    fn a_long_household_id_leaves_room_for_its_residents() {
        let long = HouseholdId::new(&"h".repeat(64)).and_then(|household| resident(&household, 12));
        assert!(long.is_ok_and(|id| id.as_str().starts_with('@')));
        let short = HouseholdId::new("h").and_then(|household| resident(&household, 12));
        assert_eq!(short.map(|id| id.to_string()), Ok("h-12".to_owned()));
    }
}
