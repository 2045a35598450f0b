//! Very many people at once get the answers that each of them gets alone, from an engine that has the same facts.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test that cannot set its scene has failed")]

mod columns;

use gridward::base::{CategoryId, CivilDate, Instant, Moment, RegionCode, Zone};
use gridward::community::AsOf;
use gridward::engine::{
    BulkCase, BulkExtension, BulkImmunity, BulkJudgement, BulkReason, BulkReport, BulkSample, BulkStage, NeedsEngine,
    TestView,
};
use gridward::exposure::{
    AnchorKind, CircumstanceStated, ContactReported, ContactSetting, ImmunitySource, ImmunityStated, IndexKind,
    JourneyReported, StayReported,
};
use gridward::health::{ResultReported, SampleTaken, TestRefused, TestResult};
use gridward::log::{Event, Fact};
use gridward::policy::{Policy, preset, presets};
use gridward::quarantine::{MeasureExtended, Plan, QuarantineEntered, ReleaseSigned, Setting};
use gridward::testkit::policies;
use gridward::{Engine, EngineConfig};
use proptest::prelude::*;
use serde_json::json;
use std::sync::LazyLock;

/// Every rule book that comes along.
static BOOKS: LazyLock<Vec<Policy>> = LazyLock::new(|| presets().map(|id| preset(id).unwrap()).collect());

/// A zone without and zones with a change of the clock, east and west of the date line.
const ZONES: [&str; 5] = ["+08:00", "Europe/London", "America/New_York", "Pacific/Auckland", "America/St_Johns"];

/// Days on which clocks change somewhere soon: people are drawn around one of them.
const BASES: [&str; 3] = ["2022-03-20", "2021-10-28", "2022-01-01"];

fn engine(policy: Policy, adopted: Vec<Policy>) -> Engine {
    Engine::new(EngineConfig { community: "c".parse().unwrap(), replica: "a".parse().unwrap(), policy, adopted })
        .unwrap()
}

/// Events under one name, with running numbers.
#[derive(Default)]
struct Log(Vec<Event>);

impl Log {
    fn say(&mut self, at: Instant, fact: Fact) {
        let counter = u32::try_from(self.0.len() + 1).unwrap();
        let (replica, by) = ("b".parse().unwrap(), "w".parse().unwrap());
        self.0.push(Event { replica, counter, wall: at, tick: 0, at, by, fact });
    }

    /// What a case says, as the engine takes it.
    fn tell(&mut self, id: &str, case: &BulkCase) {
        let resident = || id.parse().unwrap();
        if let Some(born) = case.birth_year {
            let data = json!({"resident": id, "household": format!("home-{id}"), "birthYear": born});
            let registered = json!({"kind": "residentRegistered", "data": data});
            self.say("2020-01-01T00:00:00Z".parse().unwrap(), serde_json::from_value(registered).unwrap());
        }
        self.say(case.found, reason(id, &case.what));
        if let Some(BulkImmunity { source, on }) = case.immunity {
            self.say(case.found, Fact::ImmunityStated(ImmunityStated { resident: resident(), source, on }));
        }
        for (number, sample) in case.samples.iter().enumerate() {
            let name = || format!("{id}-{number}").parse().unwrap();
            let taken = SampleTaken { resident: resident(), sample: name(), method: Default::default() };
            self.say(sample.taken, Fact::SampleTaken(taken));
            if let Some(BulkReport { at, result }) = sample.report {
                let residents = vec![resident()];
                let (sample, cycle_threshold, unconfirmed) = (name(), None, false);
                let report = ResultReported { residents, sample, result, cycle_threshold, unconfirmed };
                self.say(at, Fact::ResultReported(report));
            }
        }
        let (authority, setting) = ("the county".to_owned(), Setting::Central);
        if let Some(at) = case.entered {
            let (site, floor, room) = (None, None, None);
            let entered = QuarantineEntered { resident: resident(), setting, site, floor, room };
            self.say(at, Fact::QuarantineEntered(entered));
        }
        if let Some(at) = case.signed {
            let signed = ReleaseSigned { resident: resident(), authority: authority.clone() };
            self.say(at, Fact::ReleaseSigned(signed));
        }
        if let Some(at) = case.refused {
            self.say(at, Fact::TestRefused(TestRefused { resident: resident() }));
        }
        if let Some(BulkExtension { at, through }) = case.extended {
            let (resident, plan, reason) = (resident(), None, "a cluster".to_owned());
            self.say(at, Fact::MeasureExtended(MeasureExtended { resident, plan, through, authority, reason }));
        }
    }
}

fn reason(id: &str, what: &BulkReason) -> Fact {
    let resident = id.parse().unwrap();
    match what.clone() {
        BulkReason::Stay { area, from, until } => {
            Fact::StayReported(StayReported { resident, area, from, until, evidence: Default::default() })
        }
        BulkReason::Contact { of, setting, protected, first, last } => {
            let with = "nobody-here".parse().unwrap();
            Fact::ContactReported(ContactReported { resident, with, of, setting, first, last, protected })
        }
        BulkReason::Journey { category, departed, arrived } => {
            Fact::JourneyReported(JourneyReported { resident, category, departed, arrived })
        }
        BulkReason::Circumstance { category, on } => {
            Fact::CircumstanceStated(CircumstanceStated { resident, category, on })
        }
    }
}

fn grading(area: &str, level: &str, from: CivilDate) -> Fact {
    let data = json!({"area": area, "level": level, "from": from.to_string()});
    serde_json::from_value(json!({"kind": "areaGraded", "data": data})).unwrap()
}

/// A case as somebody draws it; a rule book and its zone make it one.
#[derive(Debug, Clone)]
struct Drawn {
    kind: usize,
    choice: usize,
    protected: bool,
    /// The first day after the base, how many days it lasted, how many hours after its end it was found.
    days: (i32, i32, i32),
    birth_year: Option<u16>,
    immunity: Option<(usize, i32)>,
    /// Hours from the last day to the sample, to its report, and what was found.
    samples: Vec<(i32, Option<i32>, usize)>,
    /// Hours from the last day: entered, signed, refused.
    marks: [Option<i32>; 3],
    /// Hours from the last day, and its days.
    extended: Option<(i32, i32)>,
}

/// Years of birth: around those in which some rule book's ages begin, and any other.
fn birth_year() -> impl Strategy<Value = u16> {
    let ages = [3_u16, 5, 6, 11, 12, 14, 17, 18, 60, 65, 70, 80];
    prop_oneof![prop::sample::select(ages.to_vec()).prop_map(|age| 2_022 - age), 1_920..2_023_u16]
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let hours = || prop::option::weighted(0.3, -40..700_i32);
    // Mostly negative: anything else sends the person to the full engine.
    let found = prop_oneof![12 => Just(0_usize), 2 => Just(1), 1 => 2..5_usize];
    let sample = (-20..600_i32, prop::option::weighted(0.9, 0..60_i32), found);
    (
        (0..5_usize, any::<prop::sample::Index>(), any::<bool>()),
        ((-12..12_i32, 0..6_i32, 0..400_i32), prop::option::weighted(0.6, birth_year())),
        prop::option::weighted(0.3, (0..4_usize, -300..0_i32)),
        prop::collection::vec(sample, 0..6),
        [hours(), hours(), hours()],
        prop::option::weighted(0.2, (0..500_i32, 0..40_i32)),
    )
        .prop_map(|((kind, choice, protected), (days, birth_year), immunity, samples, marks, extended)| Drawn {
            kind,
            choice: choice.index(1_000),
            protected,
            days,
            birth_year,
            immunity,
            samples,
            marks,
            extended,
        })
}

impl Drawn {
    fn case(&self, policy: &Policy, base: CivilDate) -> BulkCase {
        let zone = policy.zone;
        let first = base.plus_days(self.days.0);
        let last = first.plus_days(self.days.1);
        let after = |hours: i32| zone.start_of(last).plus_hours(hours).plus_minutes(self.days.2);
        let named = policy.exposure.table.iter().flat_map(|row| row.when.category.iter().flatten());
        let mut categories: Vec<CategoryId> = named.cloned().collect();
        categories.push("any-other".parse().unwrap());
        let category = || categories[self.choice % categories.len()].clone();
        // Half of them with the hour, by the calendar of a place on the other side of the world.
        let there: Zone = "-10:00".parse().unwrap();
        let moment =
            |day: CivilDate| if self.protected { Moment::at(zone.start_of(day), there) } else { Moment::on(day) };
        let what = match self.kind {
            0 | 1 => {
                let areas = ["420100", "420106", "110000"];
                BulkReason::Stay { area: RegionCode::new(areas[self.choice % 3]).unwrap(), from: first, until: last }
            }
            2 => {
                let (of, setting) = (IndexKind::ALL[self.choice % 2], ContactSetting::ALL[self.choice % 6]);
                BulkReason::Contact { of, setting, protected: self.protected, first, last }
            }
            3 => {
                let departed = self.choice.is_multiple_of(2).then(|| moment(first));
                BulkReason::Journey { category: category(), departed, arrived: moment(last) }
            }
            _ => BulkReason::Circumstance { category: category(), on: moment(last) },
        };
        use ImmunitySource as I;
        let sources = [I::Vaccination, I::Booster, I::Recovery, I::Evidence];
        use TestResult as T;
        let results = [T::Negative, T::Invalid, T::Indeterminate, T::Positive, T::Weak];
        let samples = self.samples.iter().map(|(taken, report, result)| {
            let taken = after(*taken);
            let report = report.map(|later| BulkReport { at: taken.plus_hours(later), result: results[*result] });
            BulkSample { taken, report }
        });
        let [entered, signed, refused] = self.marks.map(|mark| mark.map(after));
        BulkCase {
            birth_year: self.birth_year,
            immunity: self.immunity.map(|(at, days)| BulkImmunity { source: sources[at], on: last.plus_days(days) }),
            samples: samples.collect(),
            entered,
            signed,
            refused,
            extended: self
                .extended
                .map(|(hours, days)| BulkExtension { at: after(hours), through: last.plus_days(days) }),
            ..BulkCase::new(after(self.days.2), what)
        }
    }
}

/// What the full engine says about everybody: class, stages, tests.
type Alone = (Option<String>, Vec<BulkStage>, Vec<TestView>);

fn alone(engine: &Engine, id: &str, as_of: AsOf) -> Alone {
    // Somebody of whom nothing is known yet is under no measure.
    let Ok(view) = engine.resident(&id.parse().unwrap(), as_of) else { return (None, Vec::new(), Vec::new()) };
    let stages = view.timeline.iter().map(|it| BulkStage { setting: it.setting, from: it.from, until: it.until });
    let tests = view.tests.iter().map(|it| it.test);
    (view.classes.first().cloned(), stages.collect(), tests.collect())
}

/// Compares everybody; gives how many were judged without the full engine and came under a measure.
fn compare(policy: &Policy, base: CivilDate, cases: &[BulkCase], now: Instant) -> usize {
    let mut log = Log::default();
    let early = "2020-01-01T00:00:00Z".parse().unwrap();
    log.say(early, grading("420106", "high", base.plus_days(-5)));
    log.say(early, grading("110000", "medium", base.plus_days(3)));
    let mut engine = engine(policy.clone(), Vec::new());
    for (number, case) in cases.iter().enumerate() {
        log.tell(&format!("r{number}"), case);
    }
    engine.merge(log.0);
    let as_of = AsOf::at(now);
    let answer = engine.judge_all(cases, as_of);
    let mut held = 0;
    for (number, (case, judged)) in cases.iter().zip(&answer.judgements).enumerate() {
        let told = || format!("{case:?}\nunder {} in {} as of {now}", policy.id, policy.zone);
        if judged.needs_engine.is_some() {
            assert!(excused(policy, case, judged, now), "{judged:?} for {}", told());
            assert_eq!((judged.stages, judged.tests), (0, 0));
            continue;
        }
        let class = judged.row.map(|row| answer.classes[usize::from(row)].clone());
        let many = (class, answer.stages_of(judged).to_vec(), answer.tests_of(judged).to_vec());
        assert_eq!(many, alone(&engine, &format!("r{number}"), as_of), "{}", told());
        held += usize::from(judged.stages > 0);
    }
    held
}

/// True where the facts really are more than the bulk call can judge: it may not excuse itself for anything else.
fn excused(policy: &Policy, case: &BulkCase, judged: &BulkJudgement, now: Instant) -> bool {
    let known = case.samples.iter().filter_map(|sample| sample.report).filter(|report| report.at <= now);
    let found = || known.clone().any(|report| matches!(report.result, TestResult::Positive | TestResult::Weak));
    let waits = || {
        let row = judged.row.map(|row| &policy.exposure.table[usize::from(row)]);
        let plan = row.and_then(|row| policy.quarantine.plan(row.plan.as_ref()?));
        plan.is_some_and(|plan| serde_json::to_string(plan).unwrap().contains("linkedNegatives"))
    };
    match judged.needs_engine {
        Some(NeedsEngine::Infection) => found(),
        Some(NeedsEngine::TestsOfOthers) => waits(),
        // The days of some plan count from there, and the reason was known before.
        Some(NeedsEngine::Entered) => {
            let counts = |plan: &Plan| plan.anchors.contains(&AnchorKind::Entered);
            let later = case.entered.is_some_and(|at| case.found < at && at <= now);
            later && policy.quarantine.plans.iter().any(counts)
        }
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// Under every rule book that comes along: classes by the table, stages, top-up, early release, what a stage waits
    /// for, what makes it longer, the legal cap, and the tests on their days.
    #[test]
    fn everybody_gets_the_answer_of_a_person_alone(
        people in prop::collection::vec(drawn(), 24),
        zone in 0..ZONES.len(),
        base in 0..BASES.len(),
        now in -100..1_200_i32,
    ) {
        let base: CivilDate = BASES[base].parse().unwrap();
        for book in BOOKS.iter() {
            let policy = Policy { zone: ZONES[zone].parse().unwrap(), ..book.clone() };
            let cases: Vec<BulkCase> = people.iter().map(|drawn| drawn.case(&policy, base)).collect();
            compare(&policy, base, &cases, policy.zone.start_of(base).plus_hours(now));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    /// The same under rule books that nobody has written, with everything that a plan can have.
    #[test]
    fn everybody_gets_it_under_any_rule_book(
        policy in policies::drawn::drawn(),
        (zone, base) in policies::drawn::zones(),
        people in prop::collection::vec(drawn(), 24),
        now in -100..1_200_i32,
    ) {
        let policy = Policy { zone, ..policy };
        let cases: Vec<BulkCase> = people.iter().map(|drawn| drawn.case(&policy, base)).collect();
        compare(&policy, base, &cases, zone.start_of(base).plus_hours(now));
    }
}

fn stay(first: &str, left: &str) -> BulkReason {
    let area = RegionCode::new("420106").unwrap();
    BulkReason::Stay { area, from: first.parse().unwrap(), until: left.parse().unwrap() }
}

fn negative(taken: &str, reported: &str) -> BulkSample {
    let report = BulkReport { at: reported.parse().unwrap(), result: TestResult::Negative };
    BulkSample { taken: taken.parse().unwrap(), report: Some(report) }
}

fn judged(policy: Policy, case: &BulkCase, now: &str) -> (BulkJudgement, Vec<BulkStage>, Vec<TestView>) {
    let mut log = Log::default();
    log.say("2020-01-01T00:00:00Z".parse().unwrap(), grading("420106", "high", "2020-01-01".parse().unwrap()));
    let mut engine = engine(policy, Vec::new());
    engine.merge(log.0);
    let answer = engine.judge_all(std::slice::from_ref(case), AsOf::at(now.parse().unwrap()));
    let judged = answer.judgements[0];
    (judged, answer.stages_of(&judged).to_vec(), answer.tests_of(&judged).to_vec())
}

/// Facts G4, test to release: five full days after leaving, then a negative sample frees; without one, ten days.
#[test]
fn a_negative_test_frees_early() {
    let policy = preset("gb-eng-test-to-release-2020").unwrap();
    let category = policy.exposure.table.iter().find_map(|row| row.when.category.as_ref()?.first().cloned()).unwrap();
    let arrived = "2021-01-10T09:00:00Z";
    let (departed, arrived) = (Some("2021-01-10".parse().unwrap()), arrived.parse().unwrap());
    let what = BulkReason::Journey { category, departed, arrived };
    let mut case = BulkCase::new("2021-01-10T10:00:00Z".parse().unwrap(), what);
    let (_, stages, _) = judged(policy.clone(), &case, "2021-01-19T00:00:00Z");
    assert_eq!(stages.last().unwrap().until.to_string(), "2021-01-21T00:00:00Z");
    // One that was taken too soon changes nothing.
    case.samples = vec![negative("2021-01-14T12:00:00Z", "2021-01-14T20:00:00Z")];
    let (_, stages, _) = judged(policy.clone(), &case, "2021-01-19T00:00:00Z");
    assert_eq!(stages.last().unwrap().until.to_string(), "2021-01-21T00:00:00Z");
    case.samples.push(negative("2021-01-15T12:00:00Z", "2021-01-16T18:30:00Z"));
    let (_, stages, _) = judged(policy, &case, "2021-01-19T00:00:00Z");
    assert_eq!(stages.last().unwrap().until.to_string(), "2021-01-16T18:30:00Z");
}

/// What is not known yet has no say, neither the reason nor a report.
#[test]
fn what_is_later_is_not_known() {
    let policy = preset("cn-2021-14").unwrap();
    let case = BulkCase::new("2022-01-05T01:00:00Z".parse().unwrap(), stay("2022-01-01", "2022-01-03"));
    let (before, stages, _) = judged(policy.clone(), &case, "2022-01-05T00:59:59Z");
    assert_eq!((before.row, stages.len()), (None, 0));
    let (_, stages, _) = judged(policy, &case, "2022-01-05T01:00:00Z");
    assert_eq!(stages.first().unwrap().from, case.found);
}

/// What the call cannot judge it says, person by person, and gives no stages.
#[test]
fn who_needs_the_full_engine_is_told_so() {
    let found = "2022-01-05T01:00:00Z";
    let case = || BulkCase::new(found.parse().unwrap(), stay("2022-01-01", "2022-01-03"));
    let now = "2022-01-20T00:00:00Z";
    let policy = || preset("cn-2021-14").unwrap();
    assert_eq!(judged(policy(), &case(), now).0.needs_engine, None);

    let result = TestResult::Positive;
    let report = Some(BulkReport { at: "2022-01-07T00:00:00Z".parse().unwrap(), result });
    let sample = BulkSample { taken: "2022-01-06T00:00:00Z".parse().unwrap(), report };
    let infected = BulkCase { samples: vec![sample], ..case() };
    let (answer, stages, _) = judged(policy(), &infected, now);
    assert_eq!((answer.needs_engine, stages.len()), (Some(NeedsEngine::Infection), 0));
    // The day before the report nobody knows.
    assert_eq!(judged(policy(), &infected, "2022-01-06T12:00:00Z").0.needs_engine, None);

    let backwards = negative("2022-01-06T00:00:00Z", "2022-01-05T00:00:00Z");
    let backwards = BulkCase { samples: vec![backwards], ..case() };
    assert_eq!(judged(policy(), &backwards, now).0.needs_engine, Some(NeedsEngine::SampleOrder));

    let contact = BulkReason::Contact {
        of: IndexKind::CloseContact,
        setting: ContactSetting::Work,
        protected: false,
        first: "2022-01-01".parse().unwrap(),
        last: "2022-01-03".parse().unwrap(),
    };
    let contact = BulkCase::new(found.parse().unwrap(), contact);
    let (answer, ..) = judged(preset("cn-ed8").unwrap(), &contact, now);
    assert_eq!(answer.needs_engine, Some(NeedsEngine::TestsOfOthers));
}

/// Where a rule book followed another, whoever was found under the earlier one is judged by both: not here.
#[test]
fn who_was_found_under_an_earlier_rule_book_needs_the_full_engine() {
    let first = preset("cn-2021-14").unwrap();
    let later = Policy { version: first.version + 1, from: "2022-01-10".parse().unwrap(), ..first.clone() };
    let effect = later.effect();
    let mut engine = engine(first, vec![later]);
    let cases = [-1, 0].map(|shift| BulkCase::new(effect.plus_millis(shift), stay("2022-01-01", "2022-01-08")));
    let mut log = Log::default();
    log.say("2020-01-01T00:00:00Z".parse().unwrap(), grading("420106", "high", "2020-01-01".parse().unwrap()));
    for (id, case) in ["before", "after"].iter().zip(&cases) {
        log.tell(id, case);
    }
    engine.merge(log.0);
    let before_both = engine.judge_all(&cases, AsOf::at(effect.plus_millis(-1)));
    assert_eq!(before_both.judgements[0].needs_engine, None);
    let as_of = AsOf::at(effect.plus_hours(48));
    let answer = engine.judge_all(&cases, as_of);
    assert_eq!(
        answer.judgements.iter().map(|it| it.needs_engine).collect::<Vec<_>>(),
        [Some(NeedsEngine::EarlierRules), None]
    );
    let stages = answer.stages_of(&answer.judgements[1]).to_vec();
    assert!(!stages.is_empty());
    assert_eq!(stages, alone(&engine, "after", as_of).1);
}
