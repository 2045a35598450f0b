//! A community of one household, facts in few words, and a line of measures as one line of text.

use gridward::base::{Instant, Zone};
use gridward::community::AsOf;
use gridward::engine::{Recorded, ResidentView, TestProgress};
use gridward::log::Entry;
use gridward::policy::preset;
use gridward::{Engine, EngineConfig};
use serde_json::{Value, json};
use std::error::Error;

pub type Outcome = Result<(), Box<dyn Error>>;

/// When it was true, what kind of fact, and its data without the resident.
pub type Said = (String, &'static str, Value);

/// One worked row: facts about resident `r1`, who lives with `r2`, and what must follow from them.
pub struct Row {
    /// The rule or case.
    pub id: &'static str,
    pub preset: &'static str,
    pub facts: Vec<Said>,
    /// When the question is asked.
    pub at: &'static str,
    /// Whom it is about.
    pub of: &'static str,
    /// From, setting, until, setting, until …; the last instant is the first free one. Empty for no measure at all.
    pub line: &'static str,
    /// Stage, day, date; `x2` for two samples, `missed` where the day was over. Not compared where it is `None`.
    pub tests: Option<&'static str>,
}

pub fn row(id: &'static str, preset: &'static str, facts: Vec<Vec<Said>>, at: &'static str, line: &'static str) -> Row {
    Row { id, preset, facts: facts.concat(), at, of: "r1", line, tests: None }
}

impl Row {
    pub fn tests(self, tests: &'static str) -> Self {
        Self { tests: Some(tests), ..self }
    }

    /// The question is about the other person of the household.
    pub fn housemate(self) -> Self {
        Self { of: "r2", ..self }
    }

    fn fails(&self) -> Result<Option<String>, Box<dyn Error>> {
        let mut engine = community(self.preset)?;
        for (at, kind, data) in &self.facts {
            record(&mut engine, at, kind, data)?;
        }
        let view = engine.resident(&self.of.parse()?, AsOf::at(clock(self.at)?))?;
        let (line, tests) = (line_of(&view), tests_of(&view));
        let right = line == self.line && self.tests.is_none_or(|wanted| wanted == tests);
        let (id, preset, wanted, scheduled) = (self.id, self.preset, self.line, self.tests.unwrap_or("any"));
        let story =
            format!("{id} ({preset})\n  wanted {wanted}\n     got {line}\n  wanted {scheduled}\n     got {tests}");
        Ok((!right).then_some(story))
    }
}

/// Holds when every row does; else tells of all that do not.
pub fn all_hold(rows: Vec<Row>) -> Outcome {
    let mut wrong = Vec::new();
    for row in rows {
        let failed = row.fails().map_err(|error| format!("{}: {error}", row.id))?;
        wrong.extend(failed);
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

/// `2021-12-15 09:00`, as the clock on the wall shows it.
fn clock(text: &str) -> Result<Instant, Box<dyn Error>> {
    Ok(time(text).parse()?)
}

fn time(text: &str) -> String {
    let (day, time) = text.split_once(' ').unwrap_or((text, "00:00"));
    format!("{day}T{time}:00+08:00")
}

fn community(id: &str) -> Result<Engine, Box<dyn Error>> {
    let config =
        EngineConfig { community: "c".parse()?, replica: "office".parse()?, policy: preset(id)?, adopted: Vec::new() };
    let mut engine = Engine::new(config)?;
    let founded = "2019-01-01 08:00";
    record(&mut engine, founded, "placeAdded", &json!({"place": "b1", "kind": "building", "name": "b1"}))?;
    let home = json!({"household": "h1", "place": "b1", "door": "101"});
    record(&mut engine, founded, "householdRegistered", &home)?;
    for resident in ["r1", "r2"] {
        let data = json!({"resident": resident, "household": "h1"});
        record(&mut engine, founded, "residentRegistered", &data)?;
    }
    Ok(engine)
}

fn record(engine: &mut Engine, at: &str, kind: &str, data: &Value) -> Outcome {
    let at = clock(at)?;
    let entry: Entry = serde_json::from_value(json!({"at": at, "by": "w", "fact": {"kind": kind, "data": data}}))?;
    match engine.record(entry, at)? {
        Recorded::Receipt(_) => Ok(()),
        Recorded::Rejection(rejection) => Err(format!("{kind} refused: {:?}", rejection.reasons).into()),
    }
}

fn line_of(view: &ResidentView) -> String {
    let show = |at| Zone::CHINA.show(at);
    let mut words: Vec<String> = Vec::new();
    let mut until = None;
    for segment in &view.timeline {
        if until != Some(segment.from) {
            words.push(show(segment.from));
        }
        words.push(segment.setting.code().to_owned());
        words.push(show(segment.until));
        until = Some(segment.until);
    }
    if view.measure.as_ref().is_some_and(|measure| measure.free.is_none()) {
        words.push("held".to_owned());
    }
    words.join(" ")
}

fn tests_of(view: &ResidentView) -> String {
    let tests = view.tests.iter().map(|test| {
        let twice = if test.test.samples == 2 { " x2" } else { "" };
        let missed = if test.test.progress == TestProgress::Missed { " missed" } else { "" };
        let date = test.test.date.to_string();
        let (_, day) = date.split_once('-').unwrap_or(("", &date));
        format!("{}.{} {day}{twice}{missed}", test.test.stage, test.test.day)
    });
    tests.collect::<Vec<_>>().join(", ")
}

// --- facts -----------------------------------------------------------------------------------------------------------

pub fn say(at: &str, kind: &'static str, data: Value) -> Vec<Said> {
    vec![(at.to_owned(), kind, data)]
}

/// An unprotected contact with somebody infected, up to and on the day `last`.
pub fn contact(at: &str, last: &str) -> Vec<Said> {
    met(at, last, "case", false)
}

/// An unprotected contact with a close contact.
pub fn second_contact(at: &str, last: &str) -> Vec<Said> {
    met(at, last, "closeContact", false)
}

pub fn met(at: &str, last: &str, of: &str, protected: bool) -> Vec<Said> {
    let data = json!({
        "resident": "r1", "with": "outside-1", "of": of, "setting": "company", "first": last, "last": last,
        "protected": protected
    });
    say(at, "contactReported", data)
}

/// The area 320115001 of county 320115 has that level from that day on.
pub fn graded(level: &str, from: &str) -> Vec<Said> {
    let at = format!("{from} 00:00");
    say(&at, "areaGraded", json!({"area": "320115001", "level": level, "from": from}))
}

/// A stay in the graded area up to the day of leaving.
pub fn left(at: &str, until: &str) -> Vec<Said> {
    stay(at, "320115001", until)
}

/// A stay elsewhere in the county of the graded area.
pub fn left_county(at: &str, until: &str) -> Vec<Said> {
    stay(at, "320115009", until)
}

fn stay(at: &str, area: &str, until: &str) -> Vec<Said> {
    say(at, "stayReported", json!({"resident": "r1", "area": area, "from": until, "until": until}))
}

/// A journey that ended when it was reported.
pub fn journey(at: &str, category: &str) -> Vec<Said> {
    say(at, "journeyReported", json!({"resident": "r1", "category": category, "arrived": time(at)}))
}

pub fn circumstance(at: &str, category: &str, on: &str) -> Vec<Said> {
    say(at, "circumstanceStated", json!({"resident": "r1", "category": category, "on": on}))
}

pub fn entered(at: &str) -> Vec<Said> {
    say(at, "quarantineEntered", json!({"resident": "r1", "setting": "central"}))
}

/// A sample that is negative, with the times of sampling and of the report.
pub fn negative(taken: &str, told: &str) -> Vec<Said> {
    sample(taken, told, json!({"result": "negative"}))
}

/// Negative samples, each taken at ten in the morning of its day and reported at six in the evening.
pub fn negatives(days: &[&str]) -> Vec<Said> {
    days.iter().flat_map(|day| negative(&format!("{day} 10:00"), &format!("{day} 18:00"))).collect()
}

/// A sample that is positive at that cycle threshold.
pub fn positive(taken: &str, told: &str, threshold: &str) -> Vec<Said> {
    sample(taken, told, json!({"result": "positive", "cycleThreshold": threshold}))
}

fn sample(taken: &str, told: &str, found: Value) -> Vec<Said> {
    let id = format!("s-{}", taken.replace([' ', ':'], "-"));
    let mut report = json!({"residents": ["r1"], "sample": id});
    if let (Some(report), Some(found)) = (report.as_object_mut(), found.as_object()) {
        report.extend(found.clone());
    }
    let taken = say(taken, "sampleTaken", json!({"resident": "r1", "sample": id}));
    [taken, say(told, "resultReported", report)].concat()
}

/// Test number `number` of the person outside whom `r1` met.
pub fn linked(at: &str, number: u16, negative: bool) -> Vec<Said> {
    say(at, "partyTested", json!({"party": "outside-1", "number": number, "negative": negative}))
}
