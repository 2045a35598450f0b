//! How the server is set up: by arguments, by the environment, and by a file, of which the first that says anything holds.

use crate::communities::Limits;
use crate::database::Place;
use clap::Args;
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Settings as they are given.
#[derive(Debug, Default, Args, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Settings {
    /// A file of settings (TOML), named as the arguments are
    #[arg(long, env = "GRIDWARD_SERVER_SETTINGS", value_name = "FILE")]
    #[serde(skip)]
    settings: Option<PathBuf>,
    /// A file of SQLite, or a URL of PostgreSQL [default: gridward.db]
    #[arg(long, env = "GRIDWARD_SERVER_DATABASE", value_name = "PLACE", hide_env_values = true)]
    database: Option<String>,
    /// Where to listen [default: 127.0.0.1:8420]
    #[arg(long, env = "GRIDWARD_SERVER_LISTEN", value_name = "ADDRESS")]
    listen: Option<SocketAddr>,
    /// A file with the administrator's token, of at least 32 characters
    #[arg(long, env = "GRIDWARD_SERVER_TOKEN_FILE", value_name = "FILE")]
    token_file: Option<PathBuf>,
    /// The largest body that is taken, in bytes [default: 8388608]
    #[arg(long, env = "GRIDWARD_SERVER_MOST_BYTES", value_name = "BYTES")]
    most_bytes: Option<usize>,
    /// Requests under way at a time; more are turned away [default: 256]
    #[arg(long, env = "GRIDWARD_SERVER_REQUESTS", value_name = "NUMBER")]
    requests: Option<usize>,
    /// Communities held in memory [default: 64]
    #[arg(long, env = "GRIDWARD_SERVER_COMMUNITIES", value_name = "NUMBER")]
    communities: Option<usize>,
    /// Calls of engines and database at a time [default: 16]
    #[arg(long, env = "GRIDWARD_SERVER_THREADS", value_name = "NUMBER")]
    threads: Option<usize>,
    /// Events after which a snapshot is kept [default: 500]
    #[arg(long, env = "GRIDWARD_SERVER_SNAPSHOT_EVERY", value_name = "EVENTS")]
    snapshot_every: Option<u32>,
}

/// Settings as they hold.
#[derive(Debug)]
pub struct Set {
    /// The database.
    pub database: Place,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The administrator's token.
    pub token: String,
    /// The largest body.
    pub most_bytes: usize,
    /// Requests under way at a time.
    pub requests: usize,
    /// What is done and held at once.
    pub limits: Limits,
}

/// Why the settings do not do.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// A file cannot be read.
    #[error("`{}`: {error}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The file of settings is none.
    #[error("`{}`: {error}", .path.display())]
    Unfit {
        /// The file.
        path: PathBuf,
        /// What is wrong in it.
        error: toml::de::Error,
    },
    /// There is no token.
    #[error("name a file with the administrator's token: --token-file FILE")]
    NoToken,
    /// The token could be guessed.
    #[error("the administrator's token has fewer than {LEAST_TOKEN} characters")]
    ShortToken,
    /// Nothing could be done with it.
    #[error("requests, communities, threads and snapshot-every are 1 or more")]
    Nothing,
}

const LEAST_TOKEN: usize = 32;

fn read(path: &Path) -> Result<String, SettingsError> {
    std::fs::read_to_string(path).map_err(|error| SettingsError::Unreadable { path: path.to_owned(), error })
}

impl Settings {
    /// Puts the file below what was said otherwise, and what is usual below that.
    ///
    /// # Errors
    /// [`SettingsError`] when a file cannot be read, and for settings with which no server can be run.
    pub fn set(self) -> Result<Set, SettingsError> {
        let file: Self = match &self.settings {
            Some(path) => {
                let unfit = |error| SettingsError::Unfit { path: path.clone(), error };
                toml::from_str(&read(path)?).map_err(unfit)?
            }
            None => Self::default(),
        };
        let token = read(&self.token_file.or(file.token_file).ok_or(SettingsError::NoToken)?)?.trim().to_owned();
        if token.chars().count() < LEAST_TOKEN {
            return Err(SettingsError::ShortToken);
        }
        let database = self.database.or(file.database).unwrap_or_else(|| "gridward.db".to_owned());
        let Ok(database) = database.parse();
        let limits = Limits {
            communities: self.communities.or(file.communities).unwrap_or(64),
            threads: self.threads.or(file.threads).unwrap_or(16),
            snapshot_every: self.snapshot_every.or(file.snapshot_every).unwrap_or(500),
        };
        let requests = self.requests.or(file.requests).unwrap_or(256);
        if requests == 0 || limits.communities == 0 || limits.threads == 0 || limits.snapshot_every == 0 {
            return Err(SettingsError::Nothing);
        }
        Ok(Set {
            database,
            listen: self.listen.or(file.listen).unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8420))),
            token,
            most_bytes: self.most_bytes.or(file.most_bytes).unwrap_or(8 << 20),
            requests,
            limits,
        })
    }
}
