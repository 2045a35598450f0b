//! What an erasure leaves of a record depends on the record and on the set of erasures, and not on who hears of what first.

use super::clock::clock;
use super::kit::Answer;
use gridward::log::{Event, write_lines};
use gridward::{Engine, EngineConfig};
use serde_json::{Value, json};

type Outcome = Answer<()>;

const WORDS: &str = "a word about Wang";

fn config() -> Answer<EngineConfig> {
    let policy = gridward::policy::preset("cn-2021-14")?;
    Ok(EngineConfig { community: "c".parse()?, replica: "reader".parse()?, policy, adopted: Vec::new() })
}

/// What a device has recorded at that time of 21 August.
fn event((replica, counter): (&str, u32), time: &str, kind: &str, data: Value) -> Answer<Event> {
    let at = clock(&format!("2021-08-21 {time}"))?;
    let fact = json!({"kind": kind, "data": data});
    let event = json!({
        "replica": replica, "counter": counter, "wall": at, "tick": 0, "at": at, "by": "w-1", "fact": fact
    });
    Ok(serde_json::from_value(event)?)
}

/// Wang is erased by the office at 18:00, and the words about these homes with the person.
fn erasure(people: &[&str], homes: &[&str]) -> Answer<Event> {
    let people: Vec<Value> = people.iter().map(|id| json!({"type": "resident", "id": id})).collect();
    event(("office", 1), "18:00", "personErased", json!({"people": people, "reason": "asked", "homes": homes}))
}

/// An engine that was told these events one after the other.
fn told<'e>(events: impl IntoIterator<Item = &'e Event>) -> Answer<Engine> {
    let mut engine = Engine::new(config()?)?;
    for event in events {
        engine.merge(vec![event.clone()]);
    }
    Ok(engine)
}

/// The log in the end, which is the same in whatever order the events come.
fn left(events: &[Event]) -> Answer<String> {
    let lines = told(events)?.lines();
    let mut at_once = Engine::new(config()?)?;
    at_once.merge(events.to_vec());
    assert_eq!(at_once.lines(), lines, "at once");
    let turned = |by: usize| events.iter().cycle().skip(by).take(events.len());
    for by in 1..events.len() {
        assert_eq!(told(turned(by))?.lines(), lines, "from {by} on");
    }
    assert_eq!(told(events.iter().rev())?.lines(), lines, "the last first");
    Ok(lines)
}

fn subject() -> Value {
    json!({"type": "resident", "id": "r-wang"})
}

fn visit(household: &str, answer: Value) -> Value {
    json!({
        "round": "k", "household": household, "channel": "door", "outcome": "answered", "accounted": [],
        "answers": [{"question": "q", "resident": answer, "value": {"type": "text", "value": WORDS}}],
    })
}

fn title(party: &str, contact: Option<&str>, household: &str) -> Value {
    json!({
        "household": household, "title": "occupier", "party": party, "contact": contact, "from": "2021-08-01",
        "employer": WORDS,
    })
}

/// A record about Wang, who lived in h-1, loses what could tell of the person; one about others keeps it.
#[test]
fn what_could_tell_of_the_person_goes_and_what_is_about_others_stays() -> Outcome {
    let shown = json!({"photos": ["a-word-about-Wang", "a-word-about-Wang-2"], "signature": "a-word-about-Wang-3"});
    let shown = json!({"duty": "by-hand", "subject": subject(), "evidence": shown});
    let room = |resident: &str| json!({"resident": resident, "setting": "central", "site": "hotel", "room": WORDS});
    let note = |subject: Value| json!({"duty": "by-hand", "subject": subject, "note": WORDS});
    let duty = json!({"duty": WORDS, "subject": subject()});
    let deeds = json!({"deeds": [[{"duty": WORDS, "subject": subject()}]]});
    let pool = |residents: &[&str]| json!({"residents": residents, "sample": WORDS, "result": "negative"});
    let about = json!({"replica": "nobody", "counter": 9});
    let reading = |resident: &str| {
        let data = json!({"resident": resident, "temperature": "36.5", "channel": "door"});
        json!({"event": about, "reason": WORDS, "fact": {"kind": "readingTaken", "data": data}})
    };
    let other = json!({"type": "resident", "id": "r-li"});
    for (nth, (kind, data, stays)) in [
        ("dutyDone", shown, false),
        ("quarantineEntered", room("r-wang"), false),
        ("quarantineEntered", room("r-li"), true),
        ("dutyAttempted", note(subject()), false),
        ("dutyAttempted", note(other), true),
        ("dutyClaimed", duty, false),
        ("deedsOfTomorrow", deeds, false),
        ("resultReported", pool(&["r-wang"]), false),
        ("resultReported", pool(&["r-wang", "r-li"]), true),
        ("resultReported", pool(&["r-li", "r-wang"]), true),
        ("titleStated", title("r-wang", None, "h-2"), false),
        ("titleStated", title("firm", Some("r-wang"), "h-2"), false),
        ("titleStated", title("firm", None, "h-1"), false),
        ("titleStated", title("firm", Some("r-li"), "h-2"), true),
        ("titleStated", title("firm", None, "h-2"), true),
        ("visitRecorded", visit("h-2", json!("r-wang")), false),
        ("visitRecorded", visit("h-1", json!(null)), false),
        ("visitRecorded", visit("h-2", json!("r-li")), true),
        ("entryCorrected", reading("r-wang"), false),
        ("entryCorrected", reading("r-li"), true),
    ]
    .into_iter()
    .enumerate()
    {
        // Evidence, duties and samples are named without blanks.
        let data: Value = serde_json::from_str(&data.to_string().replace(WORDS, "a-word-about-Wang"))?;
        let record = event(("phone", 1), "09:00", kind, data)?;
        let known = !matches!(record.fact, gridward::log::Fact::Unknown(_));
        assert_eq!(known, kind != "deedsOfTomorrow", "row {nth}, {kind}");
        let lines = left(&[record, erasure(&["r-wang"], &["h-1"])?])?;
        assert_eq!(lines.contains("a-word-about-Wang"), stays, "row {nth}: {lines}");
    }
    Ok(())
}

/// Words about a correction that names the person go as those about any other record.
#[test]
fn words_about_a_correction_that_names_the_person_go_too() -> Outcome {
    let fact =
        json!({"kind": "readingTaken", "data": {"resident": "r-wang", "temperature": "36.5", "channel": "door"}});
    let about = json!({"replica": "nobody", "counter": 9});
    let said = json!({"event": about, "reason": "misread", "fact": fact});
    let said = event(("phone", 1), "09:00", "entryCorrected", said)?;
    let about = json!({"event": said.id(), "reason": WORDS});
    let retracted = event(("phone", 2), "10:00", "entryRetracted", about)?;
    let lines = left(&[said, retracted, erasure(&["r-wang"], &[])?])?;
    assert!(!lines.contains(WORDS), "{lines}");
    Ok(())
}

/// The words about a home go as far as they were recorded before; also where two erasures claim one name, and only the other
/// one says that the home was the person's alone.
#[test]
fn words_about_an_erased_home_go_as_far_as_they_were_recorded_before() -> Outcome {
    for (time, stays) in [("17:59", false), ("18:00", true), ("18:01", true)] {
        let by = clock("2021-08-23 09:00")?;
        let listed = json!({"entry": "watch", "household": "h-1", "reason": WORDS, "by": by});
        let listed = event(("phone", 1), time, "watchListed", listed)?;
        let erased = erasure(&["r-wang"], &["h-1"])?;
        let lines = left(&[listed.clone(), erased.clone()])?;
        assert_eq!(lines.contains(WORDS), stays, "{time}");
        let earlier = json!({"people": [subject()], "reason": "asked"});
        let earlier = event(("office", 1), "17:00", "personErased", earlier)?;
        let lines = left(&[listed, earlier, erased])?;
        assert_eq!(lines.contains(WORDS), stays, "{time}, of two");
    }
    Ok(())
}

/// Two offices erase one person: everybody calls the person as the erasure does that was recorded first.
#[test]
fn of_two_erasures_the_one_that_was_recorded_first_gives_the_name() -> Outcome {
    let data = json!({"resident": "r-wang", "temperature": "36.5", "channel": "door"});
    let reading = event(("phone", 1), "09:00", "readingTaken", data)?;
    let people = json!({"people": [subject()], "reason": "asked"});
    // The other office has the lesser name.
    let later = event(("annex", 1), "19:00", "personErased", people)?;
    let first = erasure(&["r-wang"], &[])?;
    let alone = left(&[reading.clone(), first.clone()])?;
    let both = left(&[reading, first, later])?;
    let taken = |lines: &str| lines.lines().find(|line| line.contains("readingTaken")).map(str::to_owned);
    assert!(taken(&both).is_some_and(|line| line.contains("erased:")));
    assert_eq!(taken(&both), taken(&alone));
    Ok(())
}

/// Of somebody whom another device has erased, and of whose erasure nobody has heard here, nothing is reduced here.
#[test]
fn before_an_erasure_is_heard_of_nothing_is_reduced() -> Outcome {
    let data = json!({"resident": "erased:0123456789abcdef0123456789abcdef", "temperature": "36.5", "channel": "door"});
    let reading = event(("phone", 1), "09:00", "readingTaken", data)?;
    let about = json!({"event": reading.id(), "reason": WORDS});
    let events = [reading, event(("phone", 2), "10:00", "entryRetracted", about)?];
    assert_eq!(left(&events)?, write_lines(&events));
    Ok(())
}

/// Records of Wang, and words that others say about them later without a name.
fn traced() -> Answer<(Vec<Event>, Vec<Event>)> {
    let request = json!({
        "request": "q", "household": "h-1", "service": "medicine", "askedBy": "r-wang", "note": "a note"
    });
    let request = event(("phone", 1), "09:00", "requestMade", request)?;
    let household =
        event(("desk", 1), "08:00", "householdRegistered", json!({"household": "h-1", "place": "b", "door": "1"}))?;
    let place = event(("desk", 2), "07:00", "placeAdded", json!({"place": "b", "kind": "building", "name": "b"}))?;
    let before = told([&place, &household, &request])?;
    let as_of = gridward::community::AsOf::at(clock("2021-08-21 10:00")?);
    let duties = before.household(&"h-1".parse()?, as_of)?.duties;
    let errand = duties.iter().find(|duty| duty.request.is_some()).ok_or("no errand")?.duty.clone();
    let home = json!({"type": "household", "id": "h-1"});
    let until = json!({
        "permit": "p", "holder": subject(), "from": clock("2021-08-21 09:00")?, "until": clock("2021-09-21 09:00")?
    });
    let permit = event(("phone", 2), "09:10", "permitIssued", until)?;
    let about = json!({"event": request.id(), "reason": WORDS});
    let words = vec![
        event(("other", 1), "20:00", "dutyAttempted", json!({"duty": errand, "subject": home, "note": WORDS}))?,
        event(("other", 2), "20:10", "permitRevoked", json!({"permit": "p", "reason": WORDS}))?,
        event(("other", 3), "20:20", "entryRetracted", about)?,
    ];
    Ok((vec![place, household, request, permit], words))
}

/// Words about an errand that the person asked for, a permit that the person held, and a record of the person go, whenever
/// they come: also where the device was closed and opened again in between.
#[test]
fn words_about_errands_permits_and_records_go_also_after_a_snapshot() -> Outcome {
    let (mut events, words) = traced()?;
    events.push(erasure(&["r-wang"], &[])?);
    let lines = left(&events.iter().chain(&words).cloned().collect::<Vec<_>>())?;
    assert!(!lines.contains(WORDS), "{lines}");
    let mut again = Engine::restore(config()?, &told(&events)?.snapshot())?;
    again.merge(words);
    assert_eq!(again.lines(), lines);
    Ok(())
}

/// Another record of the person claims the name of the one that tells whose errand and permit it was, and came before it.
#[test]
fn words_go_also_where_two_records_claim_one_name() -> Outcome {
    let (records, words) = traced()?;
    let data = json!({"resident": "r-wang", "temperature": "36.5", "channel": "door"});
    let mut events = vec![erasure(&["r-wang"], &[])?];
    for counter in [1, 2] {
        events.push(event(("phone", counter), "09:30", "readingTaken", data.clone())?);
    }
    events.extend(words);
    events.extend(records);
    let lines = left(&events)?;
    assert!(!lines.contains(WORDS), "{lines}");
    Ok(())
}

/// Nobody can be found any more for whom a check could be done.
#[test]
fn nothing_is_to_be_done_for_somebody_who_was_erased() -> Outcome {
    let (mut events, _) = traced()?;
    let registered = json!({"resident": "r-wang", "household": "h-1"});
    events.push(event(("phone", 3), "08:30", "residentRegistered", registered)?);
    let ordered = json!({"resident": "r-wang", "plan": "home-14", "anchor": "2021-08-21", "basis": "order 7"});
    events.push(event(("phone", 4), "09:00", "measureOrdered", ordered)?);
    let statuses = |engine: &Engine| -> Answer<Vec<String>> {
        let as_of = gridward::community::AsOf::at(clock("2021-08-23 12:00")?);
        let members = engine.household(&"h-1".parse()?, as_of)?.members;
        let duties = engine.resident(members.first().ok_or("nobody")?, as_of)?.duties;
        Ok(duties.iter().map(|duty| format!("{:?}", duty.status)).filter(|status| status != "Void").collect())
    };
    assert!(!statuses(&told(&events)?)?.is_empty());
    events.push(erasure(&["r-wang"], &[])?);
    let left = statuses(&told(&events)?)?;
    assert!(!left.iter().any(|status| status == "Open" || status == "Upcoming"), "{left:?}");
    Ok(())
}
