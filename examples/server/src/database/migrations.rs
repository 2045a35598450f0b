//! The tables, and how they came to be: each file is one step, and none is changed once it was released.

use super::{Database, DatabaseError};

/// The steps, from version 1.
const STEPS: &[&str] = &[include_str!("../migrations/1.sql")];

/// Takes the steps that this database has not taken yet. Of several servers that start at once one takes them.
pub(super) fn run(database: &Database) -> Result<(), DatabaseError> {
    database.transaction(|connection| {
        connection.exclude_others()?;
        connection.script("CREATE TABLE IF NOT EXISTS gridward_schema (version BIGINT NOT NULL)")?;
        let row = connection.first("SELECT COALESCE(MAX(version), 0) FROM gridward_schema", &[])?;
        let found = row.ok_or(DatabaseError::Shape)?.number()?;
        let known = i64::try_from(STEPS.len()).unwrap_or(i64::MAX);
        if found > known {
            return Err(DatabaseError::Newer { found, known });
        }
        for (version, step) in (1..).zip(STEPS).skip_while(|(version, _)| *version <= found) {
            connection.script(step)?;
            connection.execute("INSERT INTO gridward_schema (version) VALUES ($1)", &[version.into()])?;
        }
        Ok(())
    })
}
