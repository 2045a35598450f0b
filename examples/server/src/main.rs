//! The command `gridward-server`: the server, and what a device needs to speak to it with `curl`.

use clap::{Parser, Subcommand};
use data_encoding::BASE64;
use gridward::base::{CommunityId, ReplicaId};
use gridward::{EngineConfig, policy::preset};
use gridward_server::openapi::describe;
use gridward_server::routes::all;
use gridward_server::signature::Key;
use gridward_server::{Settings, now, serve};
use std::error::Error;
use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// A host of the engine for many communities
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves until SIGTERM
    Serve(Box<Settings>),
    /// Prints the configuration of a new community under a rule book that comes with the engine
    Config {
        /// The community's id
        community: CommunityId,
        /// The rule book
        #[arg(long, default_value = "cn-2021-14")]
        preset: String,
    },
    /// Prints the description of every path (OpenAPI 3.1)
    Describe,
    /// Makes a device's key, keeps it in a new file, and prints its public half
    Key {
        /// The file
        file: PathBuf,
    },
    /// Signs a request as a device, and prints it for `curl --config -`
    Sign {
        /// The method, such as PUT
        method: String,
        /// The whole address
        url: String,
        /// The file with the device's key
        #[arg(long)]
        key: PathBuf,
        /// The device's id
        #[arg(long)]
        device: ReplicaId,
        /// A file with the body
        #[arg(long)]
        body: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gridward-server: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    match command {
        Command::Serve(settings) => {
            tracing_subscriber::fmt().json().flatten_event(true).with_writer(std::io::stderr).init();
            serve(settings.set()?)?;
        }
        Command::Config { community, preset: id } => {
            let replica = "server".parse()?;
            let config = EngineConfig { community, replica, policy: preset(&id)?, adopted: Vec::new() };
            writeln!(out, "{}", serde_json::to_string_pretty(&config)?)?;
        }
        Command::Describe => writeln!(out, "{:#}", describe(&all()))?,
        Command::Key { file } => {
            let seed = random()?;
            let mut kept = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&file)?;
            writeln!(kept, "{}", BASE64.encode(&seed))?;
            writeln!(out, "{}", Key::of_seed(seed).public())?;
        }
        Command::Sign { method, url, key, device, body } => {
            let content = body.as_ref().map(fs::read).transpose()?.unwrap_or_default();
            let signed = read_key(&key)?.sign(&device, (&method, path_of(&url)?), &content, now(), random()?);
            writeln!(out, "request = {}", quoted(&method))?;
            writeln!(out, "url = {}", quoted(&url))?;
            for (name, value) in signed {
                writeln!(out, "header = {}", quoted(&format!("{name}: {value}")))?;
            }
            if let Some(body) = body {
                writeln!(out, "data-binary = {}", quoted(&format!("@{}", body.display())))?;
            }
        }
    }
    Ok(())
}

fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

fn read_key(file: &Path) -> Result<Key, Box<dyn Error>> {
    let seed = BASE64.decode(fs::read_to_string(file)?.trim().as_bytes())?;
    let seed = <[u8; 32]>::try_from(seed).map_err(|_| format!("`{}` holds no key", file.display()))?;
    Ok(Key::of_seed(seed))
}

/// The path of an address, which is what is signed.
fn path_of(url: &str) -> Result<&str, String> {
    let rest = url.split_once("://").map(|(_, rest)| rest);
    let path = rest.and_then(|rest| rest.find('/').and_then(|at| rest.get(at..)));
    path.filter(|path| !path.contains(['?', '#'])).ok_or_else(|| format!("`{url}` is no address with a path alone"))
}

/// A value as curl reads it from a file of settings.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
