//! The order of the rooms: a room of core reads rooms above it in the list, never below.

use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::files::{read_all, relative};
use crate::{Outcome, none, root};

const ROOMS: &[&str] = &[
    "base",
    "place",
    "grid",
    "exposure",
    "screening",
    "health",
    "quarantine",
    "care",
    "duty",
    "rota",
    "dispatch",
    "gate",
    "supply",
    "outreach",
    "access",
    "authority",
    "policy",
    "log",
    "community",
    "explain",
    "report",
    "engine",
    "testkit",
];

/// Macros that others may use stand at the root of the crate, wherever they are written.
const MACROS: &[&str] = &["gridward_laws"];

/// The module that a file under `core/src` is, as a path from the root of the crate: `care/rules.rs` is `care::rules`.
fn module_of(file: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        file.with_extension("").components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    if names.last().is_some_and(|name| name == "mod") {
        names.pop();
    }
    names
}

/// What is wrong with one file. Comments and string literals are no tokens of the kind looked at, so only code counts.
fn objections(file: &Path, source: &str) -> Vec<String> {
    let module = module_of(file);
    let room = module.first().cloned().unwrap_or_default();
    let Some(rank) = rank_of(&room) else {
        return vec![format!("{}: `{room}` is not in the list of rooms", file.display())];
    };
    let Ok(tokens) = source.parse::<TokenStream>() else {
        return vec![format!("{}: cannot be read", file.display())];
    };
    // A room's own tests are no part of it, and may draw what they ask from the kit.
    let rank = if module.last().is_some_and(|name| name == "tests") { ROOMS.len() } else { rank };
    let mut read = Vec::new();
    collect(tokens, &module, &mut read);
    read.dedup();
    read.iter()
        .filter(|name| !MACROS.contains(&name.as_str()))
        .filter_map(|name| match rank_of(name) {
            Some(other) if other <= rank => None,
            Some(_) => Some(format!("{}: `{room}` reads `{name}`, which is below it", file.display())),
            None => Some(format!("{}: `crate::{name}` names no room", file.display())),
        })
        .collect()
}

fn rank_of(room: &str) -> Option<usize> {
    ROOMS.iter().position(|&name| name == room)
}

/// Gathers the first name after `crate::`, or after as many `super::` as lead up to the root of the crate.
fn collect(tokens: TokenStream, module: &[String], read: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut rest = tokens.as_slice();
    while let [first, after @ ..] = rest {
        rest = after;
        match first {
            TokenTree::Ident(word) if word == "mod" => {
                if let [TokenTree::Ident(name), TokenTree::Group(body), after @ ..] = rest {
                    let inner: Vec<String> = module.iter().cloned().chain([name.to_string()]).collect();
                    // Tests at the foot of a file, as those in a file of their own.
                    if name != "tests" {
                        collect(body.stream(), &inner, read);
                    }
                    rest = after;
                }
            }
            TokenTree::Ident(word) if word == "crate" => {
                if let Some(after) = past_colons(rest) {
                    heads(after, read);
                }
            }
            TokenTree::Ident(word) if word == "super" => {
                let mut up = 1;
                while let Some([TokenTree::Ident(word), after @ ..]) = past_colons(rest)
                    && word == "super"
                {
                    up += 1;
                    rest = after;
                }
                if let Some(after) = past_colons(rest)
                    && up >= module.len()
                {
                    heads(after, read);
                }
            }
            TokenTree::Group(group) => collect(group.stream(), module, read),
            _ => {}
        }
    }
}

fn past_colons(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    match tokens {
        [TokenTree::Punct(one), TokenTree::Punct(two), after @ ..] if one.as_char() == ':' && two.as_char() == ':' => {
            Some(after)
        }
        _ => None,
    }
}

/// The name that a path goes on with; of a `{list}`, the name that each entry starts with.
fn heads(tokens: &[TokenTree], read: &mut Vec<String>) {
    match tokens {
        // A macro of the crate lives at its root, wherever it was written.
        [TokenTree::Ident(_), TokenTree::Punct(mark), ..] if mark.as_char() == '!' => {}
        [TokenTree::Group(list), ..] if list.delimiter() == Delimiter::Brace => {
            let entries: Vec<TokenTree> = list.stream().into_iter().collect();
            let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
            entries.split(is_comma).for_each(|entry| heads(entry, read));
        }
        [first, ..] => read.push(first.to_string()),
        [] => {}
    }
}

#[test]
fn no_room_reads_a_room_below_it() -> Outcome {
    let source = root().join("core/src");
    let files = read_all(&source, &|path| path.extension().is_some_and(|extension| extension == "rs"))?;
    assert!(!files.is_empty(), "core has no source");
    let objections: Vec<String> = files
        .iter()
        .map(|(path, text)| (relative(path, &source), text))
        .filter(|(path, _)| *path != Path::new("lib.rs"))
        .flat_map(|(path, text)| objections(path, text))
        .collect();
    none(&objections);
    Ok(())
}

#[test]
fn a_room_that_reads_below_itself_is_seen() {
    let seen = |file: &str, source: &str| objections(Path::new(file), source).len();

    for good in [
        "use crate::base::Day; use crate::care::Level;",
        "use crate::{base::Day, place};",
        "// use crate::engine::Engine;\n/// [`crate::engine`]\nconst A: &str = \"crate::engine::B\";",
        "use super::policy::Section; mod inner { use super::super::facts::Fact; }",
        "mod tests { use crate::policy::preset; fn f() { crate::report::now() } }",
        "pub(crate) fn f() {} pub(in crate::care) fn g() { crate::id!(A); }",
    ] {
        assert_eq!(seen("care/rules.rs", good), 0, "{good}");
    }
    for bad in [
        "use crate::engine::Engine;",
        "use crate::{base::Day, gate::Permit};",
        "use crate::{base::{self, Day}, duty};",
        "fn f() { let _ = crate /* why */ :: log :: Log::new(); }",
        "mod inner { fn f() { g(|| crate::report::now()) } }",
        "use super::super::policy::Policy;",
        "mod inner { use super::super::super::duty::Duty; }",
        "use crate::*;",
        "use crate::Engine;",
    ] {
        assert_eq!(seen("care/rules.rs", bad), 1, "{bad}");
    }
    assert_eq!(seen("care/mod.rs", "use super::policy::Policy;"), 1);
    assert_eq!(seen("care.rs", "use super::base::Day; mod policy; use self::policy::A;"), 0);
    assert_eq!(seen("attic/mod.rs", ""), 1);
    assert_eq!(seen("engine.rs", "use crate::report::Report;"), 0);
    assert_eq!(seen("base/mod.rs", "fn ("), 1);
}
