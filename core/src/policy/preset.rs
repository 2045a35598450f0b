//! Policies that come with the engine.

use super::Policy;
use crate::base::GridError;

/// Reads the presets of a list into pairs of id and text.
macro_rules! documents {
    ($($id:literal),* $(,)?) => { [$(($id, include_str!(concat!("../../presets/", $id, ".json")))),*] };
}

/// China, by edition of the national protocol and by place.
const CHINA: &[(&str, &str)] = &documents!["cn-2020-14", "cn-2021-14"];

/// Zones in China: what closes a place, and what opens it again.
const ZONES: &[(&str, &str)] = &documents![
    "cn-zones-2020",
    "cn-zones-ed8",
    "cn-zones-beijing-2022",
    "cn-zones-ed9",
    "cn-zones-20-measures",
    "cn-zones-10-measures",
];

/// Elsewhere, and other diseases.
const WORLD: &[(&str, &str)] = &documents![];

/// What the systems in use today do.
const PEERS: &[(&str, &str)] = &documents![];

fn all() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    [CHINA, ZONES, WORLD, PEERS].into_iter().flatten()
}

/// The text of a preset.
pub(super) fn text_of(id: &str) -> Result<&'static str, GridError> {
    let found = all().find(|(name, _)| *name == id).map(|(_, text)| *text);
    found.ok_or_else(|| GridError::NotFound { kind: "policy preset", id: id.to_owned() })
}

/// The ids of the policies that come with the engine, in order.
pub fn presets() -> impl Iterator<Item = &'static str> {
    all().map(|(id, _)| *id)
}

/// A policy that comes with the engine.
///
/// # Errors
/// [`GridError::NotFound`] when there is no preset of that id.
pub fn preset(id: &str) -> Result<Policy, GridError> {
    Policy::from_json(text_of(id)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_is_usable_and_bears_its_name() {
        for id in presets() {
            assert_eq!(preset(id).map(|policy| policy.id.to_string()), Ok(id.to_owned()));
        }
        assert!(preset("no-such").is_err());
    }
}
