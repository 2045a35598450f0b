//! What core may depend on. Whoever embeds the engine takes all of this along, so the list grows only on purpose.

use std::collections::BTreeSet;

use crate::{Outcome, cargo, none};

/// Named in core's manifest and switched on by default.
const DIRECT: &[&str] = &[
    "chrono",
    "chrono-tz",
    "csv",
    "data-encoding",
    "encoding_rs",
    "fluent-bundle",
    "foldhash",
    "miniz_oxide",
    "serde",
    "serde_json",
    "sha2",
    "smol_str",
    "thiserror",
    "unic-langid",
];

/// What the check of seals brings along, and nothing below it.
const SIGNATURES: &[&str] = &["ed25519-compact"];

/// What columns bring along.
const ARROW: &[&str] = &[
    "ahash",
    "arrow-array",
    "arrow-buffer",
    "arrow-data",
    "arrow-schema",
    "bytes",
    "getrandom",
    "half",
    "hashbrown",
    "iana-time-zone",
    "libc",
    "libm",
    "num-bigint",
    "num-complex",
    "num-integer",
    "once_cell",
    "zerocopy",
    "zerocopy-derive",
];

/// What the kit for tests brings along.
const TESTKIT: &[&str] = &[
    "bitflags",
    "chacha20",
    "getrandom",
    "libc",
    "proptest",
    "rand",
    "rand_core",
    "rand_xorshift",
    "regex-syntax",
    "unarray",
];

/// Everything that a build of core for the browser compiles, procedural macros included.
const WASM: &[&str] = &[
    "adler2",
    "block-buffer",
    "cfg-if",
    "chrono",
    "chrono-tz",
    "crypto-common",
    "csv",
    "csv-core",
    "data-encoding",
    "digest",
    "displaydoc",
    "ed25519-compact",
    "encoding_rs",
    "fluent-bundle",
    "fluent-langneg",
    "fluent-syntax",
    "foldhash",
    "hybrid-array",
    "intl-memoizer",
    "intl_pluralrules",
    "itoa",
    "memchr",
    "miniz_oxide",
    "multiversion_no_op",
    "num-traits",
    "phf",
    "phf_shared",
    "proc-macro2",
    "quote",
    "rustc-hash",
    "ryu",
    "scopeguard",
    "self_cell",
    "serde",
    "serde_core",
    "serde_derive",
    "serde_json",
    "sha2",
    "siphasher",
    "smallvec",
    "smol_str",
    "syn",
    "thiserror",
    "thiserror-impl",
    "tinystr",
    "type-map",
    "typenum",
    "unic-langid",
    "unic-langid-impl",
    "unicode-ident",
    "zmij",
];

/// What is there and not allowed, and what is allowed and no longer there: an entry nobody needs would let it back in.
fn differences(allowed: &[&str], found: &BTreeSet<String>) -> Vec<String> {
    let allowed: BTreeSet<String> = allowed.iter().map(|&name| name.to_owned()).collect();
    let new = found.difference(&allowed).map(|name| format!("`{name}` is a dependency and not in the list"));
    let gone = allowed.difference(found).map(|name| format!("`{name}` is in the list and no dependency any more"));
    new.chain(gone).collect()
}

/// The names in an answer of `cargo tree --prefix none`, less core itself, which comes first.
fn names(tree: &str) -> BTreeSet<String> {
    tree.lines().skip(1).filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn tree(more: &[&str]) -> Outcome<BTreeSet<String>> {
    let mut arguments = vec!["tree", "--locked", "-p", "gridward", "--edges", "normal", "--prefix", "none"];
    arguments.extend(more);
    Ok(names(&cargo(&arguments)?))
}

#[test]
fn core_names_only_the_allowed_dependencies() -> Outcome {
    none(&differences(DIRECT, &tree(&["--depth", "1"])?));
    Ok(())
}

#[test]
fn the_check_of_seals_brings_only_what_is_allowed() -> Outcome {
    let without = tree(&[])?;
    let with = tree(&["--features", "signatures"])?;
    none(&differences(SIGNATURES, &with.difference(&without).cloned().collect()));
    Ok(())
}

#[test]
fn columns_bring_only_what_is_allowed() -> Outcome {
    let without = tree(&[])?;
    let with = tree(&["--features", "arrow"])?;
    none(&differences(ARROW, &with.difference(&without).cloned().collect()));
    Ok(())
}

#[test]
fn the_kit_for_tests_brings_only_what_is_allowed() -> Outcome {
    let without = tree(&[])?;
    let with = tree(&["--features", "testkit"])?;
    none(&differences(TESTKIT, &with.difference(&without).cloned().collect()));
    Ok(())
}

#[test]
fn core_brings_only_the_allowed_crates_to_the_browser() -> Outcome {
    let features = ["--no-default-features", "--features", "roster,signatures,zones"];
    none(&differences(WASM, &tree(&[["--target", "wasm32-unknown-unknown"].as_slice(), &features].concat())?));
    Ok(())
}

#[test]
fn a_new_and_a_lost_dependency_are_seen() {
    let found = names("gridward v0.1.0 (core)\nserde v1.0.0\nserde_derive v1.0.0 (proc-macro)\nserde v1.0.0 (*)\n");
    assert_eq!(differences(&["serde", "serde_derive"], &found), Vec::<String>::new());
    assert_eq!(differences(&["serde"], &found), ["`serde_derive` is a dependency and not in the list"]);
    assert_eq!(
        differences(&["rand", "serde", "serde_derive"], &found),
        ["`rand` is in the list and no dependency any more"]
    );
}
