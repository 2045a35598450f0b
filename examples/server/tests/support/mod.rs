//! A server as a process of its own, and the clients that speak to it.
#![allow(dead_code, reason = "each test uses what it needs")]

use data_encoding::BASE64;
use gridward::base::ReplicaId;
use gridward::policy::preset;
use gridward::{Engine, EngineConfig};
use gridward_server::signature::Key;
use serde_json::{Value, json};
use std::error::Error;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

pub type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

pub const TOKEN: &str = "for-tests-alone-0123456789abcdef0123456789";

/// A port that nobody listens on.
pub fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A server under test. Killed when it goes out of scope.
pub struct Running {
    child: Child,
    port: u16,
}

impl Running {
    /// Starts a server over a database, with its files in a folder, and waits until it answers.
    pub fn start(folder: &Path, database: &str, more: &[&str]) -> Outcome<Self> {
        Self::start_on(free_port()?, folder, database, more)
    }

    pub fn start_on(port: u16, folder: &Path, database: &str, more: &[&str]) -> Outcome<Self> {
        let token = folder.join("token");
        fs::write(&token, TOKEN)?;
        let log = fs::OpenOptions::new().create(true).append(true).open(log_of(folder, port))?;
        let mut command = Command::new(env!("CARGO_BIN_EXE_gridward-server"));
        command.args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--database", database]);
        command.arg("--token-file").arg(token).args(more);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn()?;
        let mut running = Self { child, port };
        let begun = Instant::now();
        while !running.client().get("/health").is_ok_and(|answer| answer.status == 200) {
            if let Some(status) = running.child.try_wait()? {
                let log = fs::read_to_string(log_of(folder, port))?;
                return Err(format!("the server ended with {status}: {log}").into());
            }
            if begun.elapsed() > Duration::from_secs(60) {
                return Err("the server does not answer".into());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(running)
    }

    /// A client that is nobody yet.
    pub fn client(&self) -> Client {
        Client::new(self.port)
    }

    pub fn administrator(&self) -> Client {
        Client { who: Who::Administrator, ..self.client() }
    }

    /// As `kill -9` does.
    pub fn kill(mut self) -> Outcome {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// As the system does when it goes down.
    pub fn terminate(mut self) -> Outcome<ExitStatus> {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status()?;
        Ok(self.child.wait()?)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn log_of(folder: &Path, port: u16) -> PathBuf {
    folder.join(format!("server-{port}.log"))
}

/// A device with its key.
#[derive(Clone)]
pub struct Device {
    pub id: ReplicaId,
    pub key: Key,
}

impl Device {
    pub fn new(id: &str) -> Outcome<Self> {
        Ok(Self { id: id.parse()?, key: Key::of_seed(random()?) })
    }

    /// What is stated about it.
    pub fn particulars(&self, workers: &[&str], rights: &[&str]) -> Value {
        json!({"publicKey": self.key.public(), "workers": workers, "rights": rights})
    }
}

pub fn random<const N: usize>() -> Outcome<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

#[derive(Clone)]
enum Who {
    Nobody,
    Administrator,
    Device(Device),
}

/// An answer of the server.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub status: u16,
    pub body: Value,
    pub text: String,
}

impl Answer {
    /// Status and code of a problem.
    pub fn problem(&self) -> (u16, &str) {
        let code = self.body.get("code").and_then(Value::as_str);
        (self.status, code.unwrap_or_default())
    }

    /// The body of an answer that has this status.
    pub fn with_status(self, status: u16) -> Outcome<Value> {
        if self.status == status { Ok(self.body) } else { Err(format!("{}: {}", self.status, self.text).into()) }
    }
}

/// What a JSON pointer leads to; null where it leads nowhere.
pub fn at(value: &Value, pointer: &str) -> Value {
    value.pointer(pointer).cloned().unwrap_or_default()
}

/// Puts something where a JSON pointer leads.
pub fn set(value: &mut Value, pointer: &str, to: Value) {
    if let Some(place) = value.pointer_mut(pointer) {
        *place = to;
    }
}

/// The bytes of a text in base 64.
pub fn base64(text: &Value) -> Outcome<Vec<u8>> {
    Ok(BASE64.decode(text.as_str().ok_or("no text")?.as_bytes())?)
}

pub type Headers = Vec<(&'static str, String)>;

/// A client of one server.
#[derive(Clone)]
pub struct Client {
    agent: ureq::Agent,
    port: u16,
    who: Who,
}

impl Client {
    pub fn new(port: u16) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .max_idle_connections(4)
            .build();
        Self { agent: config.new_agent(), port, who: Who::Nobody }
    }

    pub fn administrator(port: u16) -> Self {
        Self { who: Who::Administrator, ..Self::new(port) }
    }

    /// The same, as a device.
    pub fn by(&self, device: &Device) -> Self {
        Self { who: Who::Device(device.clone()), ..self.clone() }
    }

    pub fn get(&self, path: &str) -> Outcome<Answer> {
        self.call("GET", path, &Value::Null)
    }

    pub fn put(&self, path: &str, body: &Value) -> Outcome<Answer> {
        self.call("PUT", path, body)
    }

    pub fn post(&self, path: &str, body: &Value) -> Outcome<Answer> {
        self.call("POST", path, body)
    }

    pub fn delete(&self, path: &str) -> Outcome<Answer> {
        self.call("DELETE", path, &Value::Null)
    }

    /// No body where it is null.
    pub fn call(&self, method: &str, path: &str, body: &Value) -> Outcome<Answer> {
        let text = if body.is_null() { String::new() } else { body.to_string() };
        let headers = match &self.who {
            Who::Nobody => Vec::new(),
            Who::Administrator => vec![("authorization", format!("Bearer {TOKEN}"))],
            Who::Device(device) => sign(device, method, path, text.as_bytes(), gridward_server::now())?,
        };
        self.send(method, path, text, &headers)
    }

    /// Sends just that.
    pub fn send(&self, method: &str, path: &str, body: String, headers: &Headers) -> Outcome<Answer> {
        let request = ureq::http::Request::builder().method(method);
        let request = request.uri(format!("http://127.0.0.1:{}{path}", self.port));
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, value));
        let mut response = match method {
            "GET" | "DELETE" => self.agent.run(request.body(())?)?,
            _ => self.agent.run(request.body(body)?)?,
        };
        let text = response.body_mut().with_config().limit(1 << 30).read_to_string()?;
        let body = serde_json::from_str(&text).map_err(|error| format!("{error}: {text}"))?;
        Ok(Answer { status: response.status().as_u16(), body, text })
    }
}

pub fn sign(device: &Device, method: &str, path: &str, body: &[u8], at: gridward::base::Instant) -> Outcome<Headers> {
    Ok(device.key.sign(&device.id, (method, path), body, at, random()?).to_vec())
}

/// The configuration of a community whose server records as `server`.
pub fn config(community: &str) -> Outcome<EngineConfig> {
    let policy = preset("cn-2021-14")?;
    Ok(EngineConfig { community: community.parse()?, replica: "server".parse()?, policy, adopted: Vec::new() })
}

/// An engine of a device, with nothing in it.
pub fn engine_of(community: &str, device: &str) -> Outcome<Engine> {
    Ok(Engine::new(EngineConfig { replica: device.parse()?, ..config(community)? })?)
}

/// Creates a community, and registers a device of worker `w-1` with these rights.
pub fn found(server: &Running, community: &str, device: &str, rights: &[&str]) -> Outcome<Device> {
    let administrator = server.administrator();
    administrator.put(&format!("/communities/{community}"), &serde_json::to_value(config(community)?)?)?;
    let device = Device::new(device)?;
    let path = format!("/communities/{community}/devices/{}", device.id);
    administrator.put(&path, &device.particulars(&["w-1"], rights))?.with_status(200)?;
    Ok(device)
}

/// An entry by worker `w-1`, true just now.
pub fn entry(kind: &str, data: &Value) -> Value {
    json!({"at": gridward_server::now(), "by": "w-1", "fact": {"kind": kind, "data": data}})
}

/// A place by its id: an entry that is always taken, and can be told apart.
pub fn place(id: &str) -> Value {
    entry("placeAdded", &json!({"place": id, "kind": "compound", "name": "Riverside"}))
}

/// The log of a community as the server gives it away, and what the server says of its digest.
pub fn log_of_community(client: &Client, community: &str) -> Outcome<(Engine, Value)> {
    let given = client.post(&format!("/communities/{community}/exchange"), &json!({}))?.with_status(200)?;
    let bundle = base64(&at(&given, "/bundle/base64"))?;
    let mut engine = engine_of(community, "reader")?;
    engine.merge_bundle(&bundle)?;
    let digest = client.post(&format!("/communities/{community}/ask/digest"), &json!({"request": {}}))?;
    Ok((engine, at(&digest.with_status(200)?, "/answer")))
}
