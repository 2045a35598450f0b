//! The server over HTTP: what it answers, whom it lets in, and what it keeps.

mod support;

use data_encoding::BASE64;
use gridward::log::VersionVector;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};
use support::{
    Answer, Device, Headers, Outcome, Running, at, base64, config, engine_of, entry, found, log_of_community, place,
    set, sign,
};

fn sqlite(folder: &Path) -> String {
    folder.join("communities.db").display().to_string()
}

fn bundle_of(engine: &gridward::Engine, version: &VersionVector) -> Value {
    json!({"base64": BASE64.encode(&engine.bundle(version))})
}

#[test]
fn a_community_from_its_creation_to_its_report() -> Outcome {
    let folder = tempfile::tempdir()?;
    let server = Running::start(folder.path(), &sqlite(folder.path()), &[])?;
    let administrator = server.administrator();
    assert_eq!(administrator.get("/communities/riverside")?.problem(), (404, "notFound"));

    let config = serde_json::to_value(config("riverside")?)?;
    assert_eq!(administrator.put("/communities/riverside", &config)?.status, 201);
    assert_eq!(administrator.put("/communities/riverside", &config)?.status, 200);
    assert_eq!(administrator.put("/communities/hillside", &config)?.problem(), (409, "otherCommunity"));
    let mut faulty = config.clone();
    set(&mut faulty, "/policy/title", json!(""));
    set(&mut faulty, "/policy/slots", json!([]));
    assert!(matches!(administrator.put("/communities/riverside", &faulty)?.status, 400 | 422));

    let device = found(&server, "riverside", "phone-1", &[])?;
    let phone = server.client().by(&device);
    let read = phone.get("/communities/riverside")?.with_status(200)?;
    assert_eq!((&at(&read, "/config"), &at(&read, "/events")), (&config, &json!(0)));

    let first = place("c-1");
    let receipt = phone.put("/communities/riverside/entries/k-1", &first)?;
    assert_eq!((receipt.status, &at(&receipt.body, "/event")), (201, &json!({"replica": "server", "counter": 1})));
    assert_eq!(phone.put("/communities/riverside/entries/k-1", &first)?, receipt, "the same key, the same answer");
    assert_eq!(phone.put("/communities/riverside/entries/k-1", &place("c-2"))?.problem(), (409, "keyReused"));
    let home = json!({"household": "h-1", "place": "nowhere", "door": "1"});
    let refused = phone.put("/communities/riverside/entries/k-2", &entry("householdRegistered", &home))?;
    assert_eq!((refused.status, &at(&refused.body, "/outcome")), (200, &json!("rejection")));
    let mut foreign = place("c-3");
    set(&mut foreign, "/by", json!("w-2"));
    assert_eq!(phone.put("/communities/riverside/entries/k-3", &foreign)?.problem(), (403, "notYourWorker"));
    assert_eq!(phone.put("/communities/riverside/entries/k-4", &json!({"at": 1}))?.problem(), (400, "badRequest"));

    let asked = json!({"request": {"place": "c-1", "asOf": {"at": gridward_server::now()}}});
    assert_eq!(phone.post("/communities/riverside/ask/place", &asked)?.problem(), (403, "viewerNeeded"));
    let mut viewed = asked.clone();
    viewed.as_object_mut().ok_or("no object")?.insert("viewer".into(), json!({"worker": "w-1", "purpose": "duty"}));
    let answer = phone.post("/communities/riverside/ask/place", &viewed)?.with_status(200)?;
    assert_eq!(at(&answer, "/answer/place/place"), "c-1", "{answer}");
    set(&mut viewed, "/viewer/worker", json!("w-2"));
    assert_eq!(phone.post("/communities/riverside/ask/place", &viewed)?.problem(), (403, "notYourWorker"));
    let whole = administrator.post("/communities/riverside/ask/place", &asked)?.with_status(200)?;
    assert_eq!((&at(&whole, "/answer/place/place"), &at(&whole, "/withheld")), (&json!("c-1"), &json!(false)));
    for call in ["record", "merge", "nonsense"] {
        let path = format!("/communities/riverside/ask/{call}");
        assert_eq!(administrator.post(&path, &json!({"request": {}}))?.problem(), (404, "unknownCall"), "{call}");
    }

    let report = administrator.get("/communities/riverside/reports/2022-05-01")?.with_status(200)?;
    assert_eq!(at(&report, "/date"), "2022-05-01");
    assert_eq!(phone.get("/communities/riverside/reports/2022-05-01")?.problem(), (403, "mayNot"));
    assert_eq!(administrator.get("/communities/riverside/reports/today")?.problem(), (400, "badRequest"));

    let (engine, digest) = log_of_community(&phone, "riverside")?;
    assert_eq!((engine.events(), serde_json::to_value(engine.digest())?), (1, digest));
    Ok(())
}

#[test]
fn only_what_a_device_has_signed_is_heard_and_only_once() -> Outcome {
    let folder = tempfile::tempdir()?;
    let server = Running::start(folder.path(), &sqlite(folder.path()), &["--most-bytes", "100000"])?;
    let device = found(&server, "riverside", "phone-1", &["admit"])?;
    let (client, path, now) = (server.client(), "/communities/riverside/entries/k", gridward_server::now());
    let body = place("c-1").to_string();
    let put = |headers: &Headers| client.send("PUT", path, body.clone(), headers);
    let signed = |device: &Device, at| sign(device, "PUT", path, body.as_bytes(), at);

    assert_eq!(put(&Vec::new())?.problem(), (401, "notSigned"));
    let mut wrong_token = vec![("authorization", "Bearer of bad news".to_owned())];
    assert_eq!(put(&wrong_token)?.problem(), (401, "tokenUnfit"));
    wrong_token.clear();
    let impostor = Device { key: Device::new("x")?.key, ..device.clone() };
    assert_eq!(put(&signed(&impostor, now)?)?.problem(), (401, "signatureUnfit"));
    assert_eq!(put(&signed(&Device::new("phone-2")?, now)?)?.problem(), (401, "deviceUnknown"));
    let late = put(&signed(&device, now.plus_minutes(-6))?)?;
    assert_eq!(late.problem(), (401, "clockApart"));
    assert!(at(&late.body, "/detail/serverTime").is_string(), "{}", late.text);

    let once = signed(&device, now)?;
    let other = place("c-2").to_string();
    assert_eq!(client.send("PUT", path, other, &once)?.problem(), (401, "digestUnfit"));
    assert_eq!(put(&once)?.problem(), (401, "replayed"), "what was not what it seemed has used up its number");
    let once = signed(&device, now)?;
    assert_eq!(put(&once)?.status, 201);
    assert_eq!(put(&once)?.problem(), (401, "replayed"));
    assert_eq!(
        client.send("PUT", "/communities/riverside/entries/l", body.clone(), &once)?.problem(),
        (401, "signatureUnfit")
    );
    assert_eq!(client.by(&device).get("/communities/riverside?a=b")?.problem(), (400, "badRequest"));
    let large = json!({"filler": "x".repeat(200_000)});
    assert_eq!(client.by(&device).put(path, &large)?.problem(), (413, "tooLarge"));
    assert_eq!(client.by(&device).post(path, &json!({}))?.problem(), (405, "methodNotAllowed"));
    assert_eq!(client.get("/nowhere")?.problem(), (404, "notFound"));

    // One device lets in another one, with no more rights than its own, and the other one nobody.
    let (phone, second) = (client.by(&device), Device::new("phone-2")?);
    let register = |by: &support::Client, device: &Device, rights: &[&str]| -> Outcome<Answer> {
        by.put(&format!("/communities/riverside/devices/{}", device.id), &device.particulars(&["w-2"], rights))
    };
    assert_eq!(register(&phone, &second, &["carry"])?.problem(), (403, "mayNot"));
    assert_eq!(register(&phone, &second, &[])?.status, 200);
    assert_eq!(register(&client.by(&second), &Device::new("phone-3")?, &[])?.problem(), (403, "mayNot"));
    assert_eq!(register(&phone, &Device::new("server")?, &[])?.problem(), (409, "replicaTaken"));
    assert_eq!(client.by(&second).get("/communities/riverside")?.status, 200);

    let revoked = phone.delete("/communities/riverside/devices/phone-2")?.with_status(200)?;
    assert!(at(&revoked, "/revoked").is_string(), "{revoked}");
    assert_eq!(client.by(&second).get("/communities/riverside")?.problem(), (401, "deviceRevoked"));
    assert_eq!(register(&phone, &second, &[])?.problem(), (409, "deviceRevoked"));
    let devices = server.administrator().get("/communities/riverside/devices")?.with_status(200)?;
    assert_eq!(devices.as_array().map(Vec::len), Some(2), "{devices}");
    Ok(())
}

#[test]
fn devices_exchange_what_the_other_lacks_and_speak_for_themselves_alone() -> Outcome {
    let folder = tempfile::tempdir()?;
    let server = Running::start(folder.path(), &sqlite(folder.path()), &[])?;
    let device = found(&server, "riverside", "phone-1", &[])?;
    let carrier = found(&server, "riverside", "phone-2", &["carry"])?;
    let (phone, carrying) = (server.client().by(&device), server.client().by(&carrier));
    let exchange = |client: &support::Client, body: &Value| client.post("/communities/riverside/exchange", body);
    phone.put("/communities/riverside/entries/k", &place("c-0"))?.with_status(201)?;

    let record = |engine: &mut gridward::Engine, id: &str| -> Outcome {
        let entry = serde_json::from_value(place(id))?;
        engine.record(entry, gridward_server::now())?;
        Ok(())
    };
    let nothing = VersionVector::default();
    let mut own = engine_of("riverside", "phone-1")?;
    record(&mut own, "c-1")?;
    record(&mut own, "c-2")?;
    let sent = json!({"version": own.version(), "bundle": bundle_of(&own, &nothing)});
    let answer = exchange(&phone, &sent)?.with_status(200)?;
    assert_eq!(at(&answer, "/merged"), json!({"added": 2, "duplicates": 0, "clashes": 0}));
    assert_eq!(at(&answer, "/version"), json!({"phone-1": 2, "server": 1}));
    own.merge_bundle(&base64(&at(&answer, "/bundle/base64"))?)?;
    assert_eq!(own.events(), 3);
    let again = exchange(&phone, &sent)?.with_status(200)?;
    assert_eq!(at(&again, "/merged"), json!({"added": 0, "duplicates": 2, "clashes": 0}), "twice does not matter");

    // What another device has recorded only a carrier hands in; what is there already may be in the bundle.
    let mut other = engine_of("riverside", "phone-3")?;
    record(&mut other, "c-3")?;
    own.merge_bundle(&other.bundle(&nothing))?;
    let mixed = json!({"bundle": bundle_of(&own, &nothing)});
    let refused = exchange(&phone, &mixed)?;
    assert_eq!(refused.problem(), (403, "notYourReplica"));
    assert_eq!(at(&refused.body, "/detail/replicas"), json!(["phone-3"]));
    assert_eq!(log_of_community(&phone, "riverside")?.0.events(), 3, "nothing of it was taken in");
    assert_eq!(at(&exchange(&carrying, &mixed)?.with_status(200)?, "/merged/added"), 1);
    let mut forged = engine_of("riverside", "server")?;
    record(&mut forged, "c-4")?;
    let forged = json!({"bundle": bundle_of(&forged, &nothing)});
    assert_eq!(exchange(&carrying, &forged)?.problem(), (403, "notYourReplica"), "the server speaks for itself");

    let damaged = json!({"bundle": {"base64": "AAAA"}});
    assert_eq!(exchange(&phone, &damaged)?.problem(), (422, "damagedBundle"));
    let elsewhere = json!({"bundle": bundle_of(&engine_of("hillside", "phone-1")?, &nothing)});
    assert_eq!(exchange(&phone, &elsewhere)?.problem(), (409, "otherCommunity"));
    let (engine, digest) = log_of_community(&phone, "riverside")?;
    assert_eq!((engine.events(), serde_json::to_value(engine.digest())?), (4, digest));
    Ok(())
}

/// Waits until a number in the database is what it has to be, for snapshots are kept after the answer.
fn wait_for(database: &str, sql: &str, wanted: i64) -> Outcome {
    let begun = Instant::now();
    loop {
        let tables = Connection::open(database)?;
        tables.busy_timeout(Duration::from_secs(10))?;
        let found: Option<i64> = tables.query_row(sql, [], |row| row.get(0))?;
        if found == Some(wanted) {
            return Ok(());
        }
        if begun.elapsed() > Duration::from_secs(30) {
            return Err(format!("`{sql}` stays at {found:?}").into());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_server_opens_from_its_snapshot_and_without_one_that_can_be_read() -> Outcome {
    let folder = tempfile::tempdir()?;
    let database = sqlite(folder.path());
    let more = ["--snapshot-every", "5"];
    let server = Running::start(folder.path(), &database, &more)?;
    let device = found(&server, "riverside", "phone-1", &[])?;
    let phone = server.client().by(&device);
    for number in 1..=12 {
        phone
            .put(&format!("/communities/riverside/entries/k-{number}"), &place(&format!("c-{number}")))?
            .with_status(201)?;
        if number % 5 == 0 {
            wait_for(&database, "SELECT MAX(position) FROM snapshot", number)?;
        }
    }
    let (engine, digest) = log_of_community(&phone, "riverside")?;
    assert_eq!((engine.events(), &serde_json::to_value(engine.digest())?), (12, &digest));
    assert!(server.terminate()?.success());

    // The events in the snapshot are not read: one of them is out of reach for now.
    let tables = Connection::open(&database)?;
    tables.execute("UPDATE event SET position = -position WHERE position = 3", [])?;
    let server = Running::start(folder.path(), &database, &more)?;
    assert_eq!(log_of_community(&server.client().by(&device), "riverside")?.1, digest);
    assert!(server.terminate()?.success());

    tables.execute("UPDATE event SET position = 3 WHERE position = -3", [])?;
    tables.execute(
        "UPDATE snapshot SET body = CAST(substr(body, 1, length(body) - 7) || x'00010203040506' AS BLOB)",
        [],
    )?;
    let server = Running::start(folder.path(), &database, &more)?;
    let phone = server.client().by(&device);
    assert_eq!(log_of_community(&phone, "riverside")?.1, digest, "from the events alone");
    let next = phone.put("/communities/riverside/entries/k-13", &place("c-13"))?.with_status(201)?;
    assert_eq!(at(&next, "/event"), json!({"replica": "server", "counter": 13}));
    Ok(())
}

/// Whether any file of the folder holds these bytes.
fn found_in(folder: &Path, wanted: &[u8]) -> Outcome<bool> {
    for file in std::fs::read_dir(folder)? {
        if std::fs::read(file?.path())?.windows(wanted.len()).any(|bytes| bytes == wanted) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[test]
fn nothing_is_left_of_who_was_erased() -> Outcome {
    let folder = tempfile::tempdir()?;
    let database = sqlite(folder.path());
    let server = Running::start(folder.path(), &database, &["--snapshot-every", "2"])?;
    let device = found(&server, "riverside", "phone-1", &[])?;
    let phone = server.client().by(&device);
    let facts = [
        ("placeAdded", json!({"place": "c-1", "kind": "building", "name": "1"})),
        ("householdRegistered", json!({"household": "h-1", "place": "c-1", "door": "101"})),
        ("residentRegistered", json!({"resident": "somebody-7", "household": "h-1"})),
        ("personErased", json!({"people": [{"type": "resident", "id": "somebody-7"}], "reason": "asked"})),
    ];
    for (number, (kind, data)) in facts.iter().enumerate() {
        assert_eq!(found_in(folder.path(), b"somebody-7")?, number == 3, "before fact {number}");
        phone.put(&format!("/communities/riverside/entries/k-{number}"), &entry(kind, data))?.with_status(201)?;
    }
    // A device that was away brings more of the person.
    let mut away = engine_of("riverside", "phone-1")?;
    let late = entry("residentRegistered", &json!({"resident": "somebody-7", "household": "h-1"}));
    away.merge(
        log_of_community(&phone, "riverside")?.0.events_since(&VersionVector::default()).into_iter().take(2).collect(),
    );
    away.record(serde_json::from_value(late)?, gridward_server::now())?;
    assert_eq!(away.events(), 3);
    let handed_in = json!({"bundle": bundle_of(&away, &VersionVector::default())});
    assert_eq!(at(&phone.post("/communities/riverside/exchange", &handed_in)?.with_status(200)?, "/merged/added"), 1);

    let again = phone.put("/communities/riverside/entries/k-3", &Value::Null)?;
    assert_eq!(again.problem(), (400, "badRequest"));
    let (engine, digest) = log_of_community(&phone, "riverside")?;
    assert_eq!((engine.events(), serde_json::to_value(engine.digest())?), (5, digest));
    assert!(server.terminate()?.success());

    assert!(!found_in(folder.path(), b"somebody-7")?);
    assert!(found_in(folder.path(), b"phone-1")?, "it is the files that were looked at");
    Ok(())
}

#[test]
fn another_rule_book_is_adopted_without_a_new_start() -> Outcome {
    let folder = tempfile::tempdir()?;
    let database = sqlite(folder.path());
    let (one, two) = (Running::start(folder.path(), &database, &[])?, Running::start(folder.path(), &database, &[])?);
    let device = found(&one, "riverside", "phone-1", &[])?;
    one.client().by(&device).put("/communities/riverside/entries/k", &place("c-1"))?.with_status(201)?;
    let mut changed = config("riverside")?;
    changed.policy = gridward::policy::preset("cn-2020-14")?;
    let changed = serde_json::to_value(changed)?;
    one.administrator().put("/communities/riverside", &changed)?.with_status(200)?;
    let read = two.client().by(&device).get("/communities/riverside")?.with_status(200)?;
    assert_eq!((&at(&read, "/config"), &at(&read, "/events")), (&changed, &json!(1)));
    Ok(())
}

#[test]
fn a_server_that_is_told_to_stop_answers_what_is_under_way() -> Outcome {
    let folder = tempfile::tempdir()?;
    let database = sqlite(folder.path());
    let server = Running::start(folder.path(), &database, &[])?;
    let device = found(&server, "riverside", "phone-1", &[])?;
    let clients: Vec<_> = (0..4)
        .map(|client| {
            let phone = server.client().by(&device);
            std::thread::spawn(move || {
                let mut recorded = Vec::new();
                for number in 0.. {
                    let key = format!("k-{client}-{number}");
                    match phone.put(&format!("/communities/riverside/entries/{key}"), &place(&key)) {
                        Ok(answer) if answer.status == 201 => recorded.push(key),
                        Ok(answer) => return Err(format!("{}: {}", answer.status, answer.text)),
                        Err(_) => break,
                    }
                }
                Ok(recorded)
            })
        })
        .collect();
    std::thread::sleep(Duration::from_millis(500));
    assert!(server.terminate()?.success());
    let mut recorded = BTreeSet::new();
    for client in clients {
        recorded.extend(client.join().map_err(|_| "a client broke off")??);
    }
    assert!(recorded.len() > 4, "{recorded:?}");

    let server = Running::start(folder.path(), &database, &[])?;
    let (engine, _) = log_of_community(&server.client().by(&device), "riverside")?;
    let lines = engine.lines();
    for key in &recorded {
        assert_eq!(lines.matches(&format!("\"place\":\"{key}\"")).count(), 1, "{key}");
    }
    Ok(())
}

#[test]
fn settings_come_from_arguments_first_and_then_from_the_file() -> Outcome {
    let folder = tempfile::tempdir()?;
    let (database, settings) = (sqlite(folder.path()), folder.path().join("settings.toml"));
    let file = settings.display().to_string();
    let start = |text: &str, more: &[&str]| -> Outcome<Running> {
        std::fs::write(&settings, text)?;
        Running::start(folder.path(), &database, &[&["--settings", &file], more].concat())
    };
    let too_large = |server: &Running| -> Outcome<Value> {
        let answer = server.administrator().put("/communities/riverside", &json!({"filler": "x".repeat(500)}))?;
        Ok(at(&answer.body, "/detail/mostBytes"))
    };
    let written = "most-bytes = 300\ndatabase = \"/nowhere/at/all.db\"\n";
    assert_eq!(too_large(&start(written, &[])?)?, 300, "the argument names a database that is there");
    assert_eq!(too_large(&start(written, &["--most-bytes", "200"])?)?, 200);
    let unfit = start("most-byte = 300\n", &[]).err().ok_or("it started")?.to_string();
    assert!(unfit.contains("settings.toml") && unfit.contains("most-byte"), "{unfit}");
    let nothing = start("threads = 0\n", &[]).err().ok_or("it started")?.to_string();
    assert!(nothing.contains("threads"), "{nothing}");
    Ok(())
}

#[test]
fn the_log_of_the_server_tells_of_nobody() -> Outcome {
    let folder = tempfile::tempdir()?;
    let server = Running::start_on(support::free_port()?, folder.path(), &sqlite(folder.path()), &[])?;
    let device = found(&server, "riverside", "phone-secret", &[])?;
    let phone = server.client().by(&device);
    phone.put("/communities/riverside/entries/key-secret", &place("place-secret"))?.with_status(201)?;
    phone.put("/communities/riverside/entries/other-secret", &json!({"by": "worker-secret"}))?;
    assert!(server.terminate()?.success());
    let logs: Vec<_> = std::fs::read_dir(folder.path())?.collect::<Result<Vec<_>, _>>()?;
    let logs = logs.iter().map(std::fs::DirEntry::path).filter(|path| path.extension().is_some_and(|it| it == "log"));
    let text = logs.map(std::fs::read_to_string).collect::<Result<String, _>>()?;
    let requests: Vec<Value> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let last = requests.iter().rfind(|line| at(line, "/message") == "request").ok_or("no request in the log")?;
    assert_eq!((&at(last, "/status"), &at(last, "/code")), (&json!(400), &json!("badRequest")), "{last}");
    assert_eq!(at(last, "/path"), "/communities/{community}/entries/{key}");
    assert!(!text.contains("secret"), "{text}");
    Ok(())
}
