//! SQLite and PostgreSQL behind one face. Both read the same SQL, with parameters `$1`, `$2` … numbered in the order in which
//! they first appear, so each statement is written once.
//!
//! Calls block: they belong on a thread where that is allowed.

mod connection;
mod migrations;

pub use connection::{Connection, Row, Value};

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// What a database did not do. Its words stay out of logs and answers, for they may quote what is stored.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// SQLite refused.
    #[error("SQLite: {}", sqlite_code(.0))]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL refused, or cannot be reached.
    #[error("PostgreSQL: {}", postgres_code(.0))]
    Postgres(#[from] postgres::Error),
    /// A column is not of the type that was asked for.
    #[error("a row of another shape than was asked for")]
    Shape,
    /// Another server of a newer build has been here.
    #[error("the tables are of version {found}; this build knows {known}")]
    Newer {
        /// The version of the tables.
        found: i64,
        /// The newest that this build knows.
        known: i64,
    },
}

fn sqlite_code(error: &rusqlite::Error) -> String {
    error.sqlite_error_code().map_or_else(|| "not usable".to_owned(), |code| format!("{code:?}"))
}

fn postgres_code(error: &postgres::Error) -> String {
    error.code().map_or_else(|| "not reachable".to_owned(), |code| format!("SQLSTATE {}", code.code()))
}

/// Which database, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A file of SQLite.
    File(PathBuf),
    /// A URL of PostgreSQL, such as `postgres://gridward@/gridward?host=/run/postgresql`.
    Url(String),
}

impl std::str::FromStr for Place {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_url = text.starts_with("postgres://") || text.starts_with("postgresql://");
        Ok(if is_url { Self::Url(text.to_owned()) } else { Self::File(text.into()) })
    }
}

/// A database with connections that are lent out one at a time.
pub struct Database {
    place: Place,
    idle: Mutex<Vec<Connection>>,
}

impl Database {
    /// Opens the database and brings its tables up to what this build needs.
    ///
    /// # Errors
    /// [`DatabaseError`] when it cannot be reached or belongs to a newer build.
    pub fn open(place: Place) -> Result<Self, DatabaseError> {
        let database = Self { place, idle: Mutex::default() };
        migrations::run(&database)?;
        Ok(database)
    }

    /// Runs statements that need no transaction.
    ///
    /// # Errors
    /// What `work` fails with, and [`DatabaseError`] when there is no connection.
    pub fn run<T, E: From<DatabaseError>>(&self, work: impl FnOnce(&mut Connection) -> Result<T, E>) -> Result<T, E> {
        let mut connection = self.lend()?;
        // A connection on which something failed is given up: nobody knows what state it is in.
        let answer = work(&mut connection)?;
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        Ok(answer)
    }

    /// Runs statements of which all count or none. Where `work` fails nothing has changed; where the commit fails nobody knows.
    ///
    /// # Errors
    /// What `work` fails with, and [`DatabaseError`] when it cannot be begun or committed.
    pub fn transaction<T, E: From<DatabaseError>>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        self.run(|connection| {
            connection.begin()?;
            let answer = work(connection)?;
            connection.execute("COMMIT", &[])?;
            Ok(answer)
        })
    }

    fn lend(&self) -> Result<Connection, DatabaseError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle.filter(Connection::is_usable) {
            Some(connection) => Ok(connection),
            None => Connection::open(&self.place),
        }
    }
}
