//! Under what terms the workspace and all it depends on may be passed on. `deny.toml` says the same to cargo-deny.

use std::collections::BTreeSet;

use spdx::{Expression, ParseMode};
use toml::Table;

use crate::{Outcome, cargo, none, root};

/// Asks no more of whoever passes the program on than to keep a notice.
const PERMISSIVE: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Asks for changes to its own files back, and for nothing else. Only UniFFI is worth that to us.
const SHARE_ALIKE: &str = "MPL-2.0";

fn may_share_alike(package: &str) -> bool {
    package == "uniffi" || package.starts_with("uniffi_")
}

/// Why a package may not be used, if it may not.
fn objection(package: &str, licence: Option<&str>) -> Option<String> {
    let Some(licence) = licence else { return Some(format!("`{package}` names no licence")) };
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return Some(format!("`{package}`: `{licence}` is no licence expression"));
    };
    let allowed = expression.evaluate(|asked| {
        let asked = asked.to_string();
        PERMISSIVE.contains(&asked.as_str()) || (asked == SHARE_ALIKE && may_share_alike(package))
    });
    (!allowed).then(|| format!("`{package}`: `{licence}` is not allowed"))
}

/// Name and licence of every package, whatever the platform and the features.
fn packages() -> Outcome<Vec<(String, Option<String>)>> {
    let metadata = cargo(&["metadata", "--locked", "--format-version", "1", "--all-features"])?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let text = |package: &serde_json::Value, field: &str| {
        package.get(field).and_then(serde_json::Value::as_str).map(str::to_owned)
    };
    let packages = metadata.get("packages").and_then(serde_json::Value::as_array).ok_or("no packages")?;
    packages.iter().map(|package| Ok((text(package, "name").ok_or("no name")?, text(package, "license")))).collect()
}

/// The names in a list of a TOML table.
fn strings(table: &Table, field: &str) -> BTreeSet<String> {
    let list = table.get(field).and_then(toml::Value::as_array);
    list.into_iter().flatten().filter_map(toml::Value::as_str).map(str::to_owned).collect()
}

/// Where `deny.toml` and this test disagree; `share_alike` are the packages that need the exception.
fn disagreements(deny: &Table, share_alike: &BTreeSet<String>) -> Vec<String> {
    let licenses = deny.get("licenses").and_then(toml::Value::as_table).cloned().unwrap_or_default();
    let exceptions = licenses.get("exceptions").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let exceptions: Vec<&Table> = exceptions.iter().filter_map(toml::Value::as_table).collect();

    let mut found = Vec::new();
    let here: BTreeSet<String> = PERMISSIVE.iter().map(|&licence| licence.to_owned()).collect();
    for licence in here.symmetric_difference(&strings(&licenses, "allow")) {
        found.push(format!("`{licence}` is allowed on one side only"));
    }
    for exception in &exceptions {
        if strings(exception, "allow") != BTreeSet::from([SHARE_ALIKE.to_owned()]) {
            found.push(format!("an exception allows something else than `{SHARE_ALIKE}`"));
        }
    }
    let there: BTreeSet<String> = exceptions
        .iter()
        .filter_map(|exception| exception.get("crate").and_then(toml::Value::as_str))
        .map(str::to_owned)
        .collect();
    for package in share_alike.symmetric_difference(&there) {
        found.push(format!("`{package}` is an exception on one side only"));
    }
    found
}

#[test]
fn every_package_is_permissive() -> Outcome {
    let packages = packages()?;
    assert!(packages.len() > 20, "{} packages cannot be all", packages.len());
    let objections: Vec<String> =
        packages.iter().filter_map(|(package, licence)| objection(package, licence.as_deref())).collect();
    none(&objections);
    Ok(())
}

#[test]
fn deny_toml_says_the_same() -> Outcome {
    let deny: Table = std::fs::read_to_string(root().join("deny.toml"))?.parse()?;
    let share_alike = packages()?
        .into_iter()
        .filter(|(_, licence)| licence.as_deref() == Some(SHARE_ALIKE))
        .map(|(package, _)| package)
        .collect();
    none(&disagreements(&deny, &share_alike));
    Ok(())
}

#[test]
fn a_licence_that_is_not_permissive_is_seen() {
    for licence in ["MIT", "MIT OR GPL-3.0-only", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0"] {
        assert_eq!(objection("any", Some(licence)), None, "{licence}");
    }
    for licence in ["GPL-3.0-only", "MIT AND LGPL-2.1-or-later", "MPL-2.0", "as you like", ""] {
        assert!(objection("any", Some(licence)).is_some(), "{licence}");
    }
    assert!(objection("any", None).is_some());
    assert_eq!(objection("uniffi_core", Some("MPL-2.0")), None);
    assert!(objection("uniffian", Some("MPL-2.0")).is_some());
}

#[test]
fn a_disagreement_with_deny_toml_is_seen() -> Outcome {
    let uniffi = BTreeSet::from(["uniffi".to_owned()]);
    let allow = PERMISSIVE.iter().map(|licence| format!("{licence:?}")).collect::<Vec<_>>().join(", ");
    let deny = |allow: &str, exception: &str| -> Result<Table, toml::de::Error> {
        format!("[licenses]\nallow = [{allow}]\nexceptions = [{exception}]").parse()
    };
    let good = r#"{ crate = "uniffi", allow = ["MPL-2.0"] }"#;
    assert_eq!(disagreements(&deny(&allow, good)?, &uniffi), Vec::<String>::new());

    let more = format!("{allow}, \"GPL-3.0-only\"");
    assert_eq!(disagreements(&deny(&more, good)?, &uniffi), ["`GPL-3.0-only` is allowed on one side only"]);
    assert_eq!(disagreements(&deny(&allow, "")?, &uniffi), ["`uniffi` is an exception on one side only"]);
    let wide = r#"{ crate = "uniffi", allow = ["MPL-2.0", "GPL-3.0-only"] }"#;
    assert_eq!(disagreements(&deny(&allow, wide)?, &uniffi), ["an exception allows something else than `MPL-2.0`"]);
    Ok(())
}
