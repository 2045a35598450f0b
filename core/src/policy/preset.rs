//! Policies that come with the engine.

use super::Policy;
use crate::base::GridError;

/// Reads the presets of a list into pairs of id and text.
macro_rules! documents {
    ($($id:literal),* $(,)?) => { [$(($id, include_str!(concat!("../../presets/", $id, ".json")))),*] };
}

/// Always there: what most others are based on, so that those can be read from files where they are not built in.
const BUILT_IN: &[(&str, &str)] = &documents!["base", "cn-2020-14", "cn-2021-14"];

/// China: the national protocol by edition, places by date, and three ways of counting the same fourteen days.
const CHINA: &[(&str, &str)] = &documents![
    "cn-ed1",
    "cn-ed4",
    "cn-ed5",
    "cn-ed6",
    "cn-ed7",
    "cn-ed8",
    "cn-pilot-10-2022",
    "cn-ed9",
    "cn-20-measures",
    "cn-10-measures",
    "cn-class-b-2023",
    "cn-changsha-2020",
    "cn-jia-2020",
    "cn-shanghai-2020",
    "cn-zhejiang-2021",
    "cn-hunan-2021",
    "cn-secondary-late",
    "cn-ruijin-2022",
    "cn-hangzhou-2022",
    "cn-shanghai-discharge-2022",
    "cn-sichuan-2022",
    "cn-chongqing-2022",
    "cn-site-restart-2022",
    "cn-guangdong-2022",
    "cn-zhongshan-2022",
    "cn-day0-14",
    "cn-day1-14",
    "cn-hours-14",
];

/// Zones in China: what closes a place, and what opens it again.
const ZONES: &[(&str, &str)] = &documents![
    "cn-grades-2020",
    "cn-zones-2020",
    "cn-zones-ed8",
    "cn-zones-beijing-2022",
    "cn-zones-ed9",
    "cn-zones-20-measures",
    "cn-zones-10-measures",
];

/// Elsewhere, and other diseases.
const WORLD: &[(&str, &str)] = &documents![
    "who-2020",
    "who-2022",
    "who-ebola",
    "who-sars-2003",
    "who-mers",
    "hk-2020-21",
    "hk-2022-02",
    "hk-2022-04",
    "hk-2022-07",
    "hk-2022-08",
    "hk-0-3-2022",
    "hk-0-3-2022-11",
    "sg-shn-2020",
    "sg-2021-05",
    "sg-2021-06",
    "sg-2021-10",
    "in-2020",
    "cn-border-1989",
];

/// The same, where clocks are put forward and back: documents that name their zone.
const WORLD_BY_ZONE: &[(&str, &str)] = &documents![
    "us-cdc-2020-14",
    "us-cdc-2020-options",
    "us-cdc-2020-options-day5",
    "us-cdc-2021-12",
    "us-cdc-2022-08",
    "us-iowa-measles",
    "us-montana-smallpox",
    "cdc-mpox",
    "gb-eng-contact-2020-09",
    "gb-eng-contact-2020-12",
    "gb-eng-2021-08",
    "gb-eng-case-2022",
    "gb-eng-arrivals-2020",
    "gb-eng-test-to-release-2020",
    "gb-eng-arrivals-2021",
    "nsw-2020",
    "nsw-2021-05",
    "nz-miq-2020",
];

/// What the systems in use today do.
const PEERS: &[(&str, &str)] = &documents!["nhs-2022", "sormas-evd-21", "quarano-de-2021", "godata-21"];

fn all() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    // Left out where bytes count; a constant that nothing reads takes no room.
    let more: &[&[(&str, &str)]] = if cfg!(feature = "presets") { &[CHINA, ZONES, WORLD, PEERS] } else { &[] };
    // A build that knows no zone by its name could not read these.
    let named: &[(&str, &str)] = if cfg!(all(feature = "presets", feature = "zones")) { WORLD_BY_ZONE } else { &[] };
    BUILT_IN.iter().chain(more.iter().copied().flatten()).chain(named)
}

/// The document of a policy that comes with the engine, as it is written: with `basedOn` it holds only what differs.
///
/// # Errors
/// [`GridError::NotFound`] when there is no preset of that id.
pub fn preset_text(id: &str) -> Result<&'static str, GridError> {
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
    Policy::from_json(preset_text(id)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::overlay::base_of;

    #[test]
    fn every_preset_is_usable_bears_its_name_and_has_a_source() -> Result<(), GridError> {
        for id in presets() {
            let policy = Policy::read(preset_text(id)?)?;
            assert_eq!((policy.id.as_str(), policy.check()), (id, vec![]));
            assert!(!policy.sources.is_empty(), "{id}");
        }
        assert!(preset("no-such").is_err());
        Ok(())
    }

    /// A row or plan that says what must be done says where that comes from.
    #[test]
    fn every_measure_of_china_has_a_clause() -> Result<(), GridError> {
        for (id, text) in CHINA {
            let policy = Policy::read(text)?;
            let row = policy.exposure.table.iter().find(|row| row.plan.is_some() && row.clause.is_none());
            assert_eq!(row.map(|row| &row.class), None, "{id}");
            let plan = policy.quarantine.plans.iter().find(|plan| plan.clause.is_none());
            assert_eq!(plan.map(|plan| &plan.id), None, "{id}");
        }
        Ok(())
    }

    #[test]
    fn the_presets_of_china_can_be_read_from_files_without_the_others() -> Result<(), serde_json::Error> {
        for (id, text) in CHINA {
            let base = base_of(text)?;
            assert!(BUILT_IN.iter().any(|(built_in, _)| Some(*built_in) == base.as_deref()), "{id}");
        }
        Ok(())
    }
}
