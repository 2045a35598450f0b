//! Servers are killed as `kill -9` does, again and again, while devices record and exchange: what was acknowledged is there
//! afterwards, each of it once, and the log gives the state that the server says it has.
//!
//! ```text
//! GRIDWARD_KILLS=100        how often, 3 when unset
//! GRIDWARD_POSTGRES=URL     a server of PostgreSQL in which databases may be made; without it SQLite alone is tested
//! ```

mod support;

use data_encoding::BASE64;
use gridward::base::EventId;
use gridward::log::{Event, VersionVector};
use gridward::{Engine, EngineConfig};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use support::{
    Client, Device, Outcome, Running, at, base64, config, engine_of, found, free_port, log_of_community, place, random,
};

const COMMUNITIES: [&str; 2] = ["riverside", "hillside"];

/// Clients of each community that record, and one more that exchanges.
const CLIENTS: usize = 3;

/// What the clients were told, and whether they go on.
#[derive(Default)]
struct Told {
    stop: AtomicBool,
    answers: AtomicUsize,
    /// Attempts that were broken off or turned away, and made again.
    again: AtomicUsize,
    /// By community and key, the answer.
    recorded: Mutex<BTreeMap<(String, String), Value>>,
    /// By community, what was handed in by exchange and is known to the server by its own word.
    handed_in: Mutex<BTreeMap<String, Vec<Event>>>,
}

impl Told {
    fn goes_on(&self) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    fn hears(&self) {
        self.answers.fetch_add(1, Ordering::Relaxed);
    }

    /// Tries until there is an answer with this status, at one server after the other.
    fn insist(
        &self,
        clients: &[Client],
        attempt: impl Fn(&Client) -> Outcome<support::Answer>,
        status: u16,
    ) -> Outcome<Value> {
        for client in clients.iter().cycle() {
            match attempt(client) {
                Ok(answer) if answer.status == status => {
                    self.hears();
                    return Ok(answer.body);
                }
                // Overtaken by the other server, or a database that is not there yet: that is said, and no reason to despair.
                Ok(answer) if !matches!(answer.status, 409 | 503) => {
                    return Err(format!("{}: {}", answer.status, answer.text).into());
                }
                Ok(_) | Err(_) => {}
            }
            self.again.fetch_add(1, Ordering::Relaxed);
            std::thread::sleep(Duration::from_millis(10));
        }
        Err("no server".into())
    }
}

type Worker = JoinHandle<Outcome>;

/// Records one entry after the other, each under a key of its own, and asks with the same key until it is told.
fn recorder(told: Arc<Told>, clients: Vec<Client>, community: &'static str, name: String) -> Worker {
    std::thread::spawn(move || {
        for number in 0_u32.. {
            if !told.goes_on() {
                break;
            }
            let key = format!("{name}-{number}");
            let (path, entry) = (format!("/communities/{community}/entries/{key}"), place(&key));
            let answer = told.insist(&clients, |client| client.put(&path, &entry), 201)?;
            told.recorded.lock().map_err(|_| "poisoned")?.insert((community.to_owned(), key), answer);
        }
        Ok(())
    })
}

/// Records on its own, and hands it in.
fn exchanger(told: Arc<Told>, clients: Vec<Client>, community: &'static str, device: &Device) -> Outcome<Worker> {
    let (mut engine, id) = (engine_of(community, device.id.as_str())?, device.id.clone());
    Ok(std::thread::spawn(move || {
        let mut theirs = VersionVector::default();
        for number in 0_u32.. {
            if !told.goes_on() {
                break;
            }
            engine.record(serde_json::from_value(place(&format!("{id}-{number}")))?, gridward_server::now())?;
            let bundle = json!({"base64": BASE64.encode(&engine.bundle(&theirs))});
            let body = json!({"version": engine.version(), "bundle": bundle});
            let path = format!("/communities/{community}/exchange");
            let answer = told.insist(&clients, |client| client.post(&path, &body), 200)?;
            engine.merge_bundle(&base64(&at(&answer, "/bundle/base64"))?)?;
            theirs = serde_json::from_value(at(&answer, "/version"))?;
            let known = theirs.0.get(&id).copied().unwrap_or(0);
            let mut own = engine.events_since(&VersionVector::default());
            own.retain(|event| event.replica == id && event.counter <= known);
            told.handed_in.lock().map_err(|_| "poisoned")?.insert(community.to_owned(), own);
        }
        Ok(())
    }))
}

/// The rows of a community as they are kept: replica, number, body.
fn rows(database: &str, community: &str) -> Outcome<Vec<(String, i64, String)>> {
    let sql = "SELECT replica, number, body FROM event WHERE community = $1 ORDER BY position";
    if database.starts_with("postgres") {
        let mut tables = postgres::Client::connect(database, postgres::NoTls)?;
        return Ok(tables.query(sql, &[&community])?.iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect());
    }
    let tables = rusqlite::Connection::open(database)?;
    let mut statement = tables.prepare(sql)?;
    let rows = statement.query_map([community], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A number below another one, by chance.
fn chance(below: u64) -> Outcome<u64> {
    Ok(u64::from_le_bytes(random()?) % below)
}

fn under_fire(what: &str, folder: &Path, database: &str, servers: usize) -> Outcome {
    let kills: usize = std::env::var("GRIDWARD_KILLS").map_or(Ok(3), |text| text.parse())?;
    let ports = (0..servers).map(|_| free_port()).collect::<Outcome<Vec<_>>>()?;
    // Fewer communities in memory than are asked for: each is put away and opened again all the time.
    let start = |port| Running::start_on(port, folder, database, &["--snapshot-every", "50", "--communities", "1"]);
    let mut running = ports.iter().map(|port| start(*port)).collect::<Outcome<Vec<_>>>()?;
    let told = Arc::new(Told::default());
    let mut workers = Vec::new();
    for community in COMMUNITIES {
        let first = running.first().ok_or("no server")?;
        let devices = (0..=CLIENTS).map(|number| found(first, community, &format!("phone-{number}"), &[]));
        for (number, device) in devices.collect::<Outcome<Vec<_>>>()?.iter().enumerate() {
            let mut clients: Vec<Client> = ports.iter().map(|port| Client::new(*port).by(device)).collect();
            clients.rotate_left(number % servers);
            workers.push(match number {
                CLIENTS => exchanger(Arc::clone(&told), clients, community, device)?,
                _ => recorder(Arc::clone(&told), clients, community, device.id.to_string()),
            });
        }
    }

    let (begun, mut down) = (Instant::now(), Duration::ZERO);
    for kill in 0..kills {
        // Under load: some answers have come since the last time, and the next ones are on their way.
        let before = told.answers.load(Ordering::Relaxed);
        while told.answers.load(Ordering::Relaxed) < before + 20 {
            if workers.iter().any(JoinHandle::is_finished) || begun.elapsed() > Duration::from_secs(1_800) {
                break;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        std::thread::sleep(Duration::from_micros(chance(40_000)?));
        let victim = running.remove(0);
        victim.kill()?;
        let killed = Instant::now();
        let port = ports.get(kill % servers).ok_or("no port")?;
        running.push(start(*port)?);
        down += killed.elapsed();
    }
    told.stop.store(true, Ordering::Relaxed);
    for worker in workers {
        worker.join().map_err(|_| "a client broke off")??;
    }
    let seconds = begun.elapsed().as_secs_f64();

    let server = running.first().ok_or("no server")?;
    let recorded = told.recorded.lock().map_err(|_| "poisoned")?;
    let handed_in = told.handed_in.lock().map_err(|_| "poisoned")?;
    let mut events = 0;
    for community in COMMUNITIES {
        let rows = rows(database, community)?;
        events += rows.len();
        let names: BTreeSet<_> = rows.iter().map(|(replica, number, _)| (replica, *number)).collect();
        assert_eq!(names.len(), rows.len(), "{community}: each name is there once");
        let numbers: BTreeSet<i64> =
            names.iter().filter(|(replica, _)| *replica == "server").map(|name| name.1).collect();
        let last = i64::try_from(numbers.len())?;
        assert!(numbers.iter().copied().eq(1..=last), "{community}: the server's numbers have no gap");

        let kept = rows.iter().map(|(_, _, body)| serde_json::from_str(body)).collect::<Result<Vec<Event>, _>>()?;
        let by_name: BTreeMap<EventId, &Event> = kept.iter().map(|event| (event.id(), event)).collect();
        let mut by_place: BTreeMap<String, Vec<EventId>> = BTreeMap::new();
        for event in &kept {
            let fact = serde_json::to_value(&event.fact)?;
            by_place.entry(at(&fact, "/data/place").to_string()).or_default().push(event.id());
        }
        let acknowledged = recorded.iter().filter(|((of, _), _)| of == community);
        for ((_, key), answer) in acknowledged.clone() {
            let event: EventId = serde_json::from_value(at(answer, "/event"))?;
            assert_eq!(
                by_place.get(&json!(key).to_string()),
                Some(&vec![event]),
                "{community}: {key} once, as acknowledged"
            );
        }
        assert!(by_place.values().all(|events| events.len() == 1), "{community}: no attempt counted twice");
        let of_exchange = handed_in.get(community).ok_or("nothing was handed in")?;
        for event in of_exchange {
            assert_eq!(by_name.get(&event.id()), Some(&event), "{community}: as handed in");
        }
        // Nothing is there that nobody sent: at most one entry of each client has no answer, and it insisted on that.
        assert_eq!(kept.len(), acknowledged.count() + of_exchange.len(), "{community}: nothing but that");

        let lines: String = rows.iter().map(|(_, _, body)| format!("{body}\n")).collect();
        let mut replayed = Engine::new(EngineConfig { replica: "reader".parse()?, ..config(community)? })?;
        replayed.merge_lines(&lines)?;
        let (given, digest) = log_of_community(&server.administrator(), community)?;
        assert_eq!(serde_json::to_value(replayed.digest())?, digest, "{community}: the log gives the state");
        assert_eq!(given.digest(), replayed.digest(), "{community}: and so does what is given away");
    }
    assert!(!recorded.is_empty() && !handed_in.is_empty());
    println!(
        "{what}: {kills} kills of {servers} server(s) in {seconds:.0} s; {} entries acknowledged, {} handed in, {events} events \
         kept, each once; {} attempts made again; back after {:.0} ms",
        recorded.len(),
        handed_in.values().map(Vec::len).sum::<usize>(),
        told.again.load(Ordering::Relaxed),
        down.as_secs_f64() * 1_000.0 / f64::from(u32::try_from(kills.max(1))?),
    );
    for server in running {
        assert!(server.terminate()?.success());
    }
    Ok(())
}

/// A new database of PostgreSQL; none where there is no server for it.
fn new_database(name: &str) -> Outcome<Option<String>> {
    let Ok(url) = std::env::var("GRIDWARD_POSTGRES") else {
        println!("skipped: GRIDWARD_POSTGRES names no server of PostgreSQL");
        return Ok(None);
    };
    let name = format!("{name}_{}", std::process::id());
    postgres::Client::connect(&url, postgres::NoTls)?.batch_execute(&format!("CREATE DATABASE {name}"))?;
    let (server, _) = url.rsplit_once('/').ok_or("the URL names no database")?;
    Ok(Some(format!("{server}/{name}")))
}

#[test]
fn one_server_over_sqlite() -> Outcome {
    let folder = tempfile::tempdir()?;
    under_fire("SQLite", folder.path(), &folder.path().join("communities.db").display().to_string(), 1)
}

#[test]
fn two_servers_over_one_file_of_sqlite() -> Outcome {
    let folder = tempfile::tempdir()?;
    under_fire("SQLite", folder.path(), &folder.path().join("communities.db").display().to_string(), 2)
}

#[test]
fn one_server_over_postgresql() -> Outcome {
    let folder = tempfile::tempdir()?;
    new_database("one")?.map_or(Ok(()), |database| under_fire("PostgreSQL", folder.path(), &database, 1))
}

#[test]
fn two_servers_over_one_postgresql() -> Outcome {
    let folder = tempfile::tempdir()?;
    new_database("two")?.map_or(Ok(()), |database| under_fire("PostgreSQL", folder.path(), &database, 2))
}
