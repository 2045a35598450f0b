//! Policies that come with the engine.

use super::Policy;
use crate::base::GridError;

const PRESETS: [(&str, &str); 2] = [
    ("cn-2020-14", include_str!("../../presets/cn-2020-14.json")),
    ("cn-2021-14", include_str!("../../presets/cn-2021-14.json")),
];

/// The ids of the policies that come with the engine, in order.
pub fn presets() -> impl Iterator<Item = &'static str> {
    PRESETS.iter().map(|(id, _)| *id)
}

/// A policy that comes with the engine.
///
/// # Errors
/// [`GridError::NotFound`] when there is no preset of that id.
pub fn preset(id: &str) -> Result<Policy, GridError> {
    let found = PRESETS.iter().find(|(name, _)| *name == id);
    let (_, text) = found.ok_or_else(|| GridError::NotFound { kind: "policy preset", id: id.to_owned() })?;
    Policy::from_json(text)
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
