//! The demonstration: communities of the size that five published field reports give, played day by day through the
//! public facade and nothing else.
//!
//! Everything is drawn from one seed, in whole numbers, so that the same report and seed make the same events on every
//! machine. What a report does not say is assumed, and [`Plan::assumed`] says so.

mod care;
mod census;
mod chores;
mod crew;
mod day;
mod draw;
mod errands;
mod gates;
mod looked_after;
mod names;
mod outreach;
mod outside;
mod pace;
mod passing;
mod plan;
mod player;
mod reports;
mod returning;
mod rota;
mod set_up;
mod stores;
mod town;
mod visits;

pub use census::{CHILDREN, HOUSEHOLD_SIZES, MALE, OVER_65, SIXTY_TO_64};
pub use draw::Draw;
pub use pace::{CampaignPace, Source};
pub use plan::{MAX_SCALE, Number, Plan, RoundPlan, Sizes};
pub use player::{DayPlayed, Player};

use gridward::base::{
    CivilDate, CodeError, CommunityId, GridError, IdError, Instant, Label, ReplicaId, TemperatureError, Zone,
};
use gridward::policy::{Policy, preset};
use gridward::{Engine, EngineConfig};

/// One of the five field reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldReport {
    /// S: Shennong Jiayuan, Shennongjia, Hubei, August 2021.
    Shennong,
    /// Z: Shapotou district, Zhongwei, Ningxia, February 2020.
    Zhongwei,
    /// D: Shengjing, Dongying, Shandong, February 2020.
    Dongying,
    /// N: Nanqin, Shangluo, Shaanxi, December 2021.
    Nanqin,
    /// H: Huayuan, Zhongshan, Guangdong, January 2020.
    Huayuan,
}

/// No report has that letter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no report `{0}`; the reports are S, Z, D, N and H")]
pub struct UnknownReport(String);

impl std::str::FromStr for FieldReport {
    type Err = UnknownReport;

    fn from_str(text: &str) -> Result<Self, UnknownReport> {
        let found = Self::ALL.into_iter().find(|report| report.letter().eq_ignore_ascii_case(text));
        found.ok_or_else(|| UnknownReport(text.chars().take(16).collect()))
    }
}

impl std::fmt::Display for FieldReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.letter())
    }
}

impl FieldReport {
    /// All five.
    pub const ALL: [Self; 5] = [Self::Shennong, Self::Zhongwei, Self::Dongying, Self::Nanqin, Self::Huayuan];

    /// The letter that names the report.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::Shennong => "S",
            Self::Zhongwei => "Z",
            Self::Dongying => "D",
            Self::Nanqin => "N",
            Self::Huayuan => "H",
        }
    }

    /// What the report is called.
    #[must_use]
    pub fn title(self) -> Label {
        let (en, zh) = match self {
            Self::Shennong => ("Shennong Jiayuan community, Shennongjia, Hubei", "湖北神农架 神农佳苑社区"),
            Self::Zhongwei => ("Three compounds of Zhongwei, Ningxia", "宁夏中卫 三个小区"),
            Self::Dongying => ("Shengjing community, Dongying, Shandong", "山东东营 盛景社区"),
            Self::Nanqin => ("Nanqin community, Shangluo, Shaanxi", "陕西商洛 南秦社区"),
            Self::Huayuan => ("Huayuan community, Zhongshan, Guangdong", "广东中山 花苑社区"),
        };
        plan::label(en, zh)
    }

    /// Days that are played unless somebody asks for another number.
    #[must_use]
    pub fn days(self) -> u32 {
        match self {
            Self::Shennong | Self::Zhongwei | Self::Dongying => 14,
            Self::Nanqin => 28,
            Self::Huayuan => 19,
        }
    }

    /// The first day that is played.
    #[must_use]
    pub fn first_date(self) -> CivilDate {
        let (year, month, day) = match self {
            Self::Shennong => (2021, 8, 12),
            Self::Zhongwei => (2020, 2, 12),
            Self::Dongying => (2020, 1, 27),
            Self::Nanqin => (2021, 12, 15),
            Self::Huayuan => (2020, 1, 25),
        };
        // Every one of them is in the calendar; the fallback is never taken.
        CivilDate::from_parts(year, month, day).unwrap_or_else(|| Zone::CHINA.date(Instant::MIN))
    }

    /// Sizes and calendar at a scale, from 1 to [`MAX_SCALE`].
    #[must_use]
    pub fn plan(self, scale: u32) -> Plan {
        plan::plan(self, scale)
    }

    /// What an engine for the report is opened with.
    ///
    /// # Errors
    /// [`GridError::BadRequest`] when `replica` is no replica id.
    pub fn config(self, replica: &str) -> Result<EngineConfig, GridError> {
        let bad = |error: IdError| GridError::BadRequest { call: "config".to_owned(), reason: error.to_string() };
        let policy = match self {
            Self::Zhongwei => preset("cn-2020-14")?,
            Self::Dongying => Policy::from_json(include_str!("policy/D.json"))?,
            Self::Shennong => Policy::from_json(include_str!("policy/S.json"))?,
            Self::Nanqin => Policy::from_json(include_str!("policy/N.json"))?,
            Self::Huayuan => Policy::from_json(include_str!("policy/H.json"))?,
        };
        Ok(EngineConfig {
            community: CommunityId::new(self.letter()).map_err(bad)?,
            replica: ReplicaId::new(replica).map_err(bad)?,
            policy,
            adopted: Vec::new(),
        })
    }
}

/// Why a demonstration cannot go on.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum DemoError {
    /// The engine failed.
    #[error(transparent)]
    Engine(#[from] GridError),
    /// The engine refused a fact that the story holds for true: one of the two is wrong.
    #[error("the engine refused a {kind} of {at}: {reasons}")]
    Refused {
        /// The kind of fact.
        kind: String,
        /// When it was true.
        at: Instant,
        /// The reasons.
        reasons: String,
    },
    /// The story made an id that is none.
    #[error(transparent)]
    Id(#[from] IdError),
    /// The story made a region code that is none.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// The story made a temperature that nobody has.
    #[error(transparent)]
    Temperature(#[from] TemperatureError),
    /// The story lost somebody or something.
    #[error("the story has no {what} number {at}")]
    Lost {
        /// What is missing.
        what: &'static str,
        /// Its number.
        at: u32,
    },
}

/// How far a demonstration has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Steps done: entering the roster is the first, each day is another.
    pub done: u32,
    /// Steps in all.
    pub total: u32,
    /// The day that has been played last; before the first, the day of the roster.
    pub day: CivilDate,
}

/// A demonstration that has been played.
#[derive(Debug, Clone)]
pub struct Played {
    /// The engine with everything that was recorded.
    pub engine: Engine,
    /// Sizes and calendar.
    pub plan: Plan,
    /// What happened on each day.
    pub days: Vec<DayPlayed>,
    /// The last day; the day of the roster when none was played.
    pub last_date: CivilDate,
}

/// The seed of [`play`].
pub const SEED: u64 = 1;

/// Plays a report from the roster to the evening of its last day.
///
/// # Errors
/// [`DemoError`] when the engine fails or refuses a fact: a defect in one of the two.
pub fn play(
    report: FieldReport,
    days: u32,
    scale: u32,
    progress: &mut dyn FnMut(Progress),
) -> Result<Played, DemoError> {
    let plan = report.plan(scale);
    let engine = Engine::new(report.config("demo")?)?;
    let mut player = Player::new(plan.clone(), SEED, engine);
    let total = days.saturating_add(1);
    player.set_up()?;
    progress(Progress { done: 1, total, day: player.date() });
    let mut played = Vec::new();
    for done in 0..days {
        let day = player.play_day()?;
        progress(Progress { done: done.saturating_add(2), total, day: day.date });
        played.push(day);
    }
    let last_date = player.date();
    Ok(Played { engine: player.into_engine(), plan, days: played, last_date })
}
