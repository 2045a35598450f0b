//! A plan, one reason for it, and what becomes known about the person, all at random and on whole hours.

use gridward::base::{
    Because, Counting, EventId, Instant, Moment, PlanId, ReplicaId, SampleId, Stated, Temperature, Zone,
};
use gridward::exposure::{AnchorKind, Anchors, CoResidentsWhile, Exposure, ReasonKind};
use gridward::health::{Alarm, CheckFailure, Finding, Lab, Reading, TestMethod, TestResult};
use gridward::policy::preset;
use gridward::quarantine::{
    EarlyRelease, Extension, MeasureLifted, OrdersFile, Plan, QuarantinePolicy, ReleaseSigned, Requirement, Setting,
    Stage, TestDay,
};
use proptest::prelude::*;

/// The day of the anchor.
pub const START: &str = "2022-03-01";

/// Something that becomes known about the person, at an hour from the start of the anchor's day.
#[derive(Debug, Clone, Copy)]
pub enum Happening {
    /// A sample is taken, and so many hours later its result comes.
    Sampled { result: TestResult, hours: i32 },
    /// A test is refused.
    Refused,
    /// A check is tried in vain.
    CheckFailed,
    /// A check succeeds; with fever or without.
    Checked { fever: bool },
    /// An authority signs for the release.
    Signed,
    /// An authority lifts the measure.
    Lifted,
}

/// Everything about one case.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// The policy, with one plan.
    pub policy: QuarantinePolicy,
    /// The zone.
    pub zone: Zone,
    /// When the reason was found, in hours.
    pub found: i32,
    /// What happens, by hours.
    pub happenings: Vec<(i32, Happening)>,
}

fn event(counter: i32) -> EventId {
    let replica: ReplicaId = "a".parse().unwrap_or_else(|_| std::process::abort());
    EventId { replica, counter: u32::try_from(counter).unwrap_or(0) }
}

impl Drawn {
    /// The hour of that number.
    pub fn hour(&self, number: i32) -> Instant {
        self.zone.start_of(START.parse().unwrap_or_else(|_| std::process::abort())).plus_hours(number)
    }

    /// The one plan.
    pub fn plan(&self) -> &Plan {
        self.policy.plans.first().unwrap_or_else(|| std::process::abort())
    }

    /// The first moment at which the cap lets nobody be held.
    pub fn cap(&self) -> Instant {
        let days = i32::from(self.plan().cap_days.unwrap_or(self.policy.cap_days));
        let anchor: gridward::base::CivilDate = START.parse().unwrap_or_else(|_| std::process::abort());
        self.zone.start_of(anchor.plus_days(days + 1))
    }

    /// What happened by `now`, each with its number.
    fn by(&self, now: Instant) -> impl Iterator<Item = (i32, Instant, Happening)> + '_ {
        let all = self.happenings.iter().zip(1..).map(|((at, what), number)| (number, self.hour(*at), *what));
        all.filter(move |(_, at, _)| *at <= now)
    }

    /// The reason.
    pub fn exposures(&self) -> Vec<Exposure> {
        let found = self.hour(self.found);
        let anchors = Anchors::default().with(AnchorKind::LastExposure, START.parse::<Moment>().ok());
        vec![Exposure {
            class: "drawn".to_owned(),
            plan: Some(self.plan().id.clone()),
            co_residents: None,
            co_residents_while: CoResidentsWhile::Always,
            reason: ReasonKind::Contact,
            anchors,
            found,
            confirmed: true,
            linked: None,
            until: None,
            because: Because::rule("drawn"),
        }]
    }

    /// Samples and results, refusals and failed checks.
    pub fn lab_by(&self, now: Instant) -> Lab {
        let mut lab = Lab::default();
        for (number, at, what) in self.by(now) {
            match what {
                Happening::Sampled { result, hours } => {
                    let sample: SampleId = format!("s{number}").parse().unwrap_or_else(|_| std::process::abort());
                    let taken = (sample.clone(), TestMethod::Antigen);
                    lab.samples.push(Stated { at, event: event(number), fact: taken });
                    let reported = at.plus_hours(hours);
                    if reported <= now {
                        let fact = Finding { sample, result, cycle_threshold: None, pooled: false, unconfirmed: false };
                        lab.results.push(Stated { at: reported, event: event(1_000 + number), fact });
                    }
                }
                Happening::Refused => lab.refused.push(Stated { at, event: event(number), fact: () }),
                Happening::CheckFailed => {
                    lab.failed_checks.push(Stated { at, event: event(number), fact: CheckFailure::Unavailable });
                }
                _ => {}
            }
        }
        lab.samples.sort_by_key(|stated| stated.at);
        lab.results.sort_by_key(|stated| stated.at);
        lab
    }

    /// Signatures and liftings.
    pub fn orders_by(&self, now: Instant) -> OrdersFile {
        let mut orders = OrdersFile::default();
        for (number, at, what) in self.by(now) {
            let resident = "r".parse().unwrap_or_else(|_| std::process::abort());
            let (authority, reason) = ("a".to_owned(), "b".to_owned());
            match what {
                Happening::Signed => {
                    let fact = ReleaseSigned { resident, authority };
                    orders.record.get_or_insert_default().signed.push(Stated { at, event: event(number), fact });
                }
                Happening::Lifted => {
                    let fact = MeasureLifted { resident, plan: None, authority, reason, lost: false };
                    orders.lifted.push(Stated { at, event: event(number), fact });
                }
                _ => {}
            }
        }
        orders
    }

    /// Fevers.
    pub fn alarms_by(&self, now: Instant) -> Vec<Alarm> {
        let fevers = self.by(now).filter(|(_, _, what)| matches!(what, Happening::Checked { fever: true }));
        fevers
            .map(|(number, at, _)| Alarm { at, event: event(number), because: Because::rule("fever"), resolved: None })
            .collect()
    }

    /// Checks that succeeded.
    pub fn readings_by(&self, now: Instant) -> Vec<Stated<Reading>> {
        let checks = self.by(now).filter_map(|(number, at, what)| match what {
            Happening::Checked { fever } => {
                let temperature = Temperature::from_hundredths(if fever { 3_850 } else { 3_660 }).ok()?;
                let fact = Reading { temperature, channel: gridward::base::Channel::Door };
                Some(Stated { at, event: event(number), fact })
            }
            _ => None,
        });
        checks.collect()
    }
}

fn happening() -> impl Strategy<Value = Happening> {
    use TestResult::{Indeterminate, Invalid, Negative, Positive};
    let result = prop::sample::select(vec![Negative, Negative, Negative, Positive, Invalid, Indeterminate]);
    prop_oneof![
        6 => (result, 0..30).prop_map(|(result, hours)| Happening::Sampled { result, hours }),
        1 => Just(Happening::Refused),
        1 => Just(Happening::CheckFailed),
        2 => any::<bool>().prop_map(|fever| Happening::Checked { fever }),
        1 => Just(Happening::Signed),
        1 => prop::bool::weighted(0.2).prop_map(|lift| if lift { Happening::Lifted } else { Happening::Signed }),
    ]
}

fn counting() -> impl Strategy<Value = Counting> {
    let noon = "12:00".parse().unwrap_or_else(|_| std::process::abort());
    prop::sample::select(vec![
        Counting::DayZeroExcluded,
        Counting::DayZeroExcluded,
        Counting::DayOneIncluded,
        Counting::ExactHours,
        Counting::FixedClock(noon),
    ])
}

fn need() -> impl Strategy<Value = Requirement> {
    prop_oneof![
        3 => Just(Requirement::ScheduledTests { weak_from: None }),
        3 => (1..3_u8, prop::sample::select(vec![0, 24_u16]), 0..5_u16).prop_map(|(count, apart_hours, from_day)| {
            Requirement::Negatives { count, apart_hours, from_day, within_hours: None, weak_from: None }
        }),
        1 => Just(Requirement::SignOff),
    ]
}

fn stage() -> impl Strategy<Value = Stage> {
    let tests = prop::collection::btree_set(1..8_u16, 1..4);
    let needs = prop::collection::vec(need(), 0..3);
    (0..4_usize, 1..8_u16, counting(), tests, needs).prop_map(|(setting, days, counting, tests, needs)| {
        let test = |day: u16| TestDay { day: day.min(days), method: TestMethod::Antigen, samples: 1 };
        Stage {
            setting: Setting::ALL.get(setting).copied().unwrap_or(Setting::Home),
            days,
            counting,
            checks: Vec::new(),
            tests: tests.into_iter().map(test).collect(),
            test_anchor: None,
            needs,
            code: None,
        }
    })
}

fn plan() -> impl Strategy<Value = Plan> {
    let early = (1..6_u16, 1..3_u8).prop_map(|(days, count)| {
        let needs = Requirement::Negatives { count, apart_hours: 0, from_day: 0, within_hours: None, weak_from: None };
        let (needs, counting) = (vec![needs], Counting::DayZeroExcluded);
        EarlyRelease { days, counting, needs, without_symptoms: false, then: None }
    });
    let extension = prop_oneof![
        (20..24_u16).prop_map(|to_days| Extension::TestRefused { to_days }),
        Just(Extension::LastCheckFailed { by_days: 1 }),
    ];
    let early = prop::collection::vec(early, 0..2);
    let extensions = prop::option::weighted(0.3, extension).prop_map(|one| one.into_iter().collect());
    let hours = prop::sample::select(vec![0, 0, 24, 72_u16]);
    (prop::collection::vec(stage(), 1..4), early, extensions, hours, 24..30_u16).prop_map(
        |(stages, early, extensions, symptom_free_hours, cap)| Plan {
            id: "drawn".parse().unwrap_or_else(|_: gridward::base::IdError| std::process::abort()),
            title: Default::default(),
            anchors: Vec::new(),
            starts: None,
            stages,
            symptom_free_hours,
            early,
            extensions,
            restart: None,
            converts: false,
            lifted_for_earlier: false,
            cap_days: Some(cap),
            clause: None,
        },
    )
}

/// A case.
pub fn drawn() -> impl Strategy<Value = Drawn> {
    let zones = prop::sample::select(vec!["+08:00", "+00:00", "-05:00", "+05:30"]);
    let happenings = prop::collection::vec((0..24 * 30, happening()), 0..14);
    (plan(), zones, 0..24 * 12, happenings).prop_filter_map("a zone", |(plan, zone, found, mut happenings)| {
        happenings.sort_by_key(|(at, _)| *at);
        let mut policy = preset("cn-2020-14").ok()?.quarantine;
        let _: &PlanId = &plan.id;
        policy.plans = vec![plan];
        Some(Drawn { policy, zone: zone.parse().ok()?, found, happenings })
    })
}
