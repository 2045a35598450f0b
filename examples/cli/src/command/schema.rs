//! `gridward schema`: the JSON Schemas of what crosses the edge, and the list of calls.

use super::args::SchemaArguments;
use crate::output::{Failure, json, make_folder, print, say, write_file};
use gridward::engine::{CALLS, schemas};

/// Lists the schemas, or writes one file each.
pub fn run(arguments: &SchemaArguments) -> Result<(), Failure> {
    let schemas = schemas();
    let Some(folder) = &arguments.folder else {
        return schemas.iter().try_for_each(|(name, _)| print(&format!("{name}\n")));
    };
    make_folder(folder)?;
    for (name, schema) in &schemas {
        write_file(&folder.join(format!("{name}.json")), &json(schema)?)?;
    }
    write_file(&folder.join("calls.json"), &json(&CALLS)?)?;
    say(format_args!("{} schemas written to `{}`", schemas.len(), folder.display()));
    Ok(())
}
