//! The JSON Schemas that are checked in are those of the engine as it is.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::process::Command;

fn names(folder: &Path) -> std::io::Result<BTreeSet<String>> {
    std::fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

#[test]
fn the_schemas_in_the_repository_are_not_stale() -> Result<(), Box<dyn Error>> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/schemas");
    let fresh = tempfile::TempDir::new()?;
    let status = Command::new(env!("CARGO_BIN_EXE_gridward")).arg("schema").arg(fresh.path()).status()?;
    assert!(status.success());
    const REMEDY: &str = "write them anew: cargo run -- schema core/schemas";
    let written = names(fresh.path())?;
    assert_eq!(names(&kept)?, written, "{REMEDY}");
    assert!(written.len() > 30);
    for name in written {
        let same = std::fs::read(kept.join(&name))? == std::fs::read(fresh.path().join(&name))?;
        assert!(same, "`{name}` is stale; {REMEDY}");
    }
    Ok(())
}
