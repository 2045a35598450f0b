//! Files stay readable in one sitting, and scripts run as they are.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Outcome, none, root};

const MOST_LINES: usize = 800;

/// Made by a build or by git, not by us.
const NOT_OURS: &[&str] = &[".git", "node_modules", "out", "pkg", "target", "__pycache__", ".venv"];

/// Data may be as long as it needs to be: what is read by people is code.
const CODE: &[&str] = &["css", "html", "js", "kt", "mjs", "py", "rs", "sh", "swift", "ts"];

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let name = entry.file_name();
        if kind.is_dir() && !NOT_OURS.iter().any(|other| name == *other) {
            walk(&entry.path(), found)?;
        } else if kind.is_file() {
            found.push(entry.path());
        }
    }
    Ok(())
}

/// The text files below a folder that are wanted, in the order of their paths.
pub(crate) fn read_all(folder: &Path, wanted: &dyn Fn(&Path) -> bool) -> std::io::Result<Vec<(PathBuf, String)>> {
    let mut paths = Vec::new();
    walk(folder, &mut paths)?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths.into_iter().filter(|path| wanted(path)) {
        let text = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
        files.push((path, text));
    }
    Ok(files)
}

pub(crate) fn relative<'a>(path: &'a Path, base: &Path) -> &'a Path {
    path.strip_prefix(base).unwrap_or(path)
}

/// Whether a file, by its path from the root, is code of ours that people read: a script has no extension.
fn is_code(path: &Path) -> bool {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    let placed = match parts.as_slice() {
        ["tests", "fuzz", "corpus", ..] => false,
        ["core", "src", ..] | ["examples", _, "src", ..] | ["tests", ..] => true,
        [top, rest @ ..] => top.starts_with("bindings-") && rest.contains(&"src"),
        [] => false,
    };
    let extension = path.extension().map(|extension| extension.to_string_lossy());
    placed && extension.is_none_or(|extension| CODE.contains(&extension.as_ref()))
}

fn too_long(path: &Path, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > MOST_LINES).then(|| format!("{}: {lines} lines, more than {MOST_LINES}", path.display()))
}

/// A script says at its start what runs it; Rust's `#![attribute]` starts alike.
fn is_script(text: &str) -> bool {
    text.starts_with("#!") && !text.trim_start_matches("#!").trim_start().starts_with('[')
}

fn not_executable(path: &Path, text: &str, mode: u32) -> Option<String> {
    (is_script(text) && mode & 0o111 != 0o111).then(|| format!("{}: a script that is not executable", path.display()))
}

#[test]
fn no_file_is_too_long() -> Outcome {
    let root = root();
    let files = read_all(&root, &|path| is_code(relative(path, &root)))?;
    assert!(files.len() > 10, "{} files cannot be all", files.len());
    let objections: Vec<String> =
        files.iter().filter_map(|(path, text)| too_long(relative(path, &root), text)).collect();
    none(&objections);
    Ok(())
}

#[cfg(unix)]
#[test]
fn every_script_is_executable() -> Outcome {
    use std::os::unix::fs::PermissionsExt;

    let root = root();
    let mut objections = Vec::new();
    let mut scripts = 0;
    for (path, text) in read_all(&root, &|_| true)? {
        scripts += usize::from(is_script(&text));
        let mode = fs::metadata(&path)?.permissions().mode();
        objections.extend(not_executable(relative(&path, &root), &text, mode));
    }
    assert!(scripts >= 5, "{scripts} scripts cannot be all");
    none(&objections);
    Ok(())
}

#[test]
fn a_file_that_is_too_long_is_seen() {
    let path = Path::new("core/src/engine.rs");
    assert_eq!(too_long(path, &"x\n".repeat(MOST_LINES)), None);
    assert!(too_long(path, &"x\n".repeat(MOST_LINES + 1)).is_some());

    for code in [
        "core/src/a/b.rs",
        "examples/cli/src/main.rs",
        "bindings-wasm/src/lib.rs",
        "bindings-wasm/bindgen/src/main.rs",
        "tests/run",
        "tests/smoke/node.mjs",
    ] {
        assert!(is_code(Path::new(code)), "{code}");
    }
    for other in
        ["Cargo.lock", "tests/vectors/a.json", "tests/fuzz/corpus/a/b", "core/Cargo.toml", "bindings-wasm/Cargo.toml"]
    {
        assert!(!is_code(Path::new(other)), "{other}");
    }
}

#[test]
fn a_script_that_is_not_executable_is_seen() {
    let path = Path::new("tests/run");
    assert_eq!(not_executable(path, "#!/bin/sh\n", 0o755), None);
    assert!(not_executable(path, "#!/bin/sh\n", 0o644).is_some());
    assert!(not_executable(path, "#! /usr/bin/env bash\n", 0o744).is_some());
    assert_eq!(not_executable(path, "#![forbid(unsafe_code)]\n", 0o644), None);
    assert_eq!(not_executable(path, "true\n", 0o644), None);
}
