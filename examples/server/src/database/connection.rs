//! One connection, and how values go in and come out.

use super::{DatabaseError, Place};
use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type};
use rusqlite::types::{ToSqlOutput, ValueRef};
use std::collections::HashMap;
use std::time::Duration;

/// How long a writer of SQLite waits for another one.
const PATIENCE: Duration = Duration::from_secs(20);

/// A value of a row or a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

/// A row, whose values are taken from the left to the right.
#[derive(Debug)]
pub struct Row(std::vec::IntoIter<Value>);

impl Row {
    /// The next value, which is a number.
    pub fn number(&mut self) -> Result<i64, DatabaseError> {
        if let Some(Value::Number(number)) = self.0.next() { Ok(number) } else { Err(DatabaseError::Shape) }
    }

    /// The next value, which is a text.
    pub fn text(&mut self) -> Result<String, DatabaseError> {
        if let Some(Value::Text(text)) = self.0.next() { Ok(text) } else { Err(DatabaseError::Shape) }
    }

    /// The next value, which is bytes.
    pub fn bytes(&mut self) -> Result<Vec<u8>, DatabaseError> {
        if let Some(Value::Bytes(bytes)) = self.0.next() { Ok(bytes) } else { Err(DatabaseError::Shape) }
    }
}

/// One connection to either database.
pub enum Connection {
    /// SQLite, in this process.
    Sqlite(rusqlite::Connection),
    /// PostgreSQL, with the statements that it has prepared.
    Postgres(Box<postgres::Client>, HashMap<&'static str, postgres::Statement>),
}

impl Connection {
    pub(super) fn open(place: &Place) -> Result<Self, DatabaseError> {
        match place {
            Place::File(path) => {
                let sqlite = rusqlite::Connection::open(path)?;
                sqlite.busy_timeout(PATIENCE)?;
                // `FULL`: what was acknowledged outlives a power cut. `secure_delete`: what was erased is overwritten.
                sqlite.execute_batch(
                    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
                     PRAGMA secure_delete = ON;",
                )?;
                Ok(Self::Sqlite(sqlite))
            }
            Place::Url(url) => {
                let mut config: postgres::Config = url.parse()?;
                config.application_name("gridward").connect_timeout(Duration::from_secs(5));
                let mut client = config.connect(postgres::NoTls)?;
                client
                    .batch_execute("SET statement_timeout = '60s'; SET idle_in_transaction_session_timeout = '60s'")?;
                Ok(Self::Postgres(Box::new(client), HashMap::new()))
            }
        }
    }

    pub(super) fn is_usable(&self) -> bool {
        match self {
            Self::Sqlite(_) => true,
            Self::Postgres(client, _) => !client.is_closed(),
        }
    }

    /// Begins a transaction that is going to write.
    pub(super) fn begin(&mut self) -> Result<(), DatabaseError> {
        let begin = match self {
            Self::Sqlite(_) => "BEGIN IMMEDIATE",
            Self::Postgres(..) => "BEGIN",
        };
        self.execute(begin, &[]).map(|_| ())
    }

    /// Lets one server at a time change the tables. Within a transaction, and until it ends.
    pub(super) fn exclude_others(&mut self) -> Result<(), DatabaseError> {
        match self {
            // A transaction that is going to write excludes others by itself.
            Self::Sqlite(_) => Ok(()),
            Self::Postgres(client, _) => Ok(client.batch_execute("SELECT pg_advisory_xact_lock(7103551)")?),
        }
    }

    /// Runs a file of statements, written with the types of PostgreSQL.
    pub(super) fn script(&mut self, sql: &str) -> Result<(), DatabaseError> {
        match self {
            Self::Sqlite(sqlite) => Ok(sqlite.execute_batch(&sql.replace("BYTEA", "BLOB"))?),
            Self::Postgres(client, _) => Ok(client.batch_execute(sql)?),
        }
    }

    /// Runs a statement; how many rows it changed.
    pub fn execute(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, DatabaseError> {
        match self {
            Self::Sqlite(sqlite) => {
                let changed = sqlite.prepare_cached(sql)?.execute(rusqlite::params_from_iter(values))?;
                Ok(u64::try_from(changed).unwrap_or(u64::MAX))
            }
            Self::Postgres(client, known) => {
                let statement = prepared(client, known, sql)?;
                Ok(client.execute(&statement, &parameters(values))?)
            }
        }
    }

    /// Runs a question; its rows.
    pub fn query(&mut self, sql: &'static str, values: &[Value]) -> Result<Vec<Row>, DatabaseError> {
        match self {
            Self::Sqlite(sqlite) => {
                let mut statement = sqlite.prepare_cached(sql)?;
                let columns = statement.column_count();
                let mut found = statement.query(rusqlite::params_from_iter(values))?;
                let mut rows = Vec::new();
                while let Some(row) = found.next()? {
                    let values = (0..columns).map(|at| of_sqlite(row.get_ref(at)?));
                    rows.push(Row(values.collect::<Result<Vec<Value>, _>>()?.into_iter()));
                }
                Ok(rows)
            }
            Self::Postgres(client, known) => {
                let statement = prepared(client, known, sql)?;
                let found = client.query(&statement, &parameters(values))?;
                let row = |row: &postgres::Row| {
                    let values = (0..row.len()).map(|at| of_postgres(row, at));
                    Ok(Row(values.collect::<Result<Vec<Value>, DatabaseError>>()?.into_iter()))
                };
                found.iter().map(row).collect()
            }
        }
    }

    /// The one row of a question, where there is one.
    pub fn first(&mut self, sql: &'static str, values: &[Value]) -> Result<Option<Row>, DatabaseError> {
        Ok(self.query(sql, values)?.into_iter().next())
    }
}

fn prepared(
    client: &mut postgres::Client,
    known: &mut HashMap<&'static str, postgres::Statement>,
    sql: &'static str,
) -> Result<postgres::Statement, DatabaseError> {
    if let Some(statement) = known.get(sql) {
        return Ok(statement.clone());
    }
    let statement = client.prepare(sql)?;
    known.insert(sql, statement.clone());
    Ok(statement)
}

fn parameters(values: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

fn of_sqlite(value: ValueRef<'_>) -> Result<Value, DatabaseError> {
    Ok(match value {
        ValueRef::Integer(number) => Value::Number(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8(text.to_vec()).map_err(|_| DatabaseError::Shape)?),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
        ValueRef::Null | ValueRef::Real(_) => return Err(DatabaseError::Shape),
    })
}

fn of_postgres(row: &postgres::Row, at: usize) -> Result<Value, DatabaseError> {
    let column = row.columns().get(at).map(|column| column.type_().clone());
    Ok(match column {
        Some(Type::INT8) => Value::Number(row.try_get(at)?),
        Some(Type::TEXT) => Value::Text(row.try_get(at)?),
        Some(Type::BYTEA) => Value::Bytes(row.try_get(at)?),
        _ => return Err(DatabaseError::Shape),
    })
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Number(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Number(number) => number.to_sql(kind, out),
            Self::Text(text) => text.to_sql(kind, out),
            Self::Bytes(bytes) => bytes.to_sql(kind, out),
        }
    }

    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::INT8 | Type::TEXT | Type::BYTEA)
    }

    postgres::types::to_sql_checked!();
}
