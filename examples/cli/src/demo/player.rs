//! The player: a queue of what is going to happen, carried out in order of the time at which it is recorded.

use super::DemoError;
use super::crew::Crew;
use super::draw::Draw;
use super::looked_after::Visited;
use super::plan::Plan;
use super::returning::Returnee;
use super::town::{Town, item};
use gridward::base::{CivilDate, Instant, RoundId, WorkerId, Zone};
use gridward::engine::{Receipt, Recorded};
use gridward::explain::text;
use gridward::gate::Direction;
use gridward::log::{Entry, Fact};
use gridward::rota::Placement;
use gridward::{Engine, duty};
use std::collections::BTreeMap;

/// What happened on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayPlayed {
    /// The day.
    pub date: CivilDate,
    /// Facts that were recorded.
    pub recorded: u32,
    /// Facts that were refused.
    pub refused: u32,
}

/// Whom a visit is to ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    /// Everybody.
    Everybody,
    /// The last of the household, whom the others could not answer for.
    TheLast,
}

/// Something that is going to happen.
#[derive(Debug, Clone)]
pub(super) enum Act {
    /// A round is opened.
    Open(u32),
    /// A home is visited or called.
    Visit { round: u32, home: u32, attempt: u32, ask: Ask },
    /// Somebody looks in at a shop.
    Shop { round: u32, shop: u32 },
    /// Somebody comes back and registers.
    Return(u32),
    /// The checks of the evening are planned.
    Evening,
    /// Somebody's temperature is taken.
    Reading(u32),
    /// Somebody is asked how they are.
    Question(u32),
    /// A doctor sets out to somebody with an alarm.
    SetOut(u32),
    /// The doctor has looked.
    Looked(u32),
    /// A household asks for a service.
    Request { home: u32, service: &'static str },
    /// A helper takes an errand on.
    TakeOn { home: u32, request: u32 },
    /// Somebody comes to a checkpoint.
    Pass { person: u32, way: u32, direction: Direction },
    /// A rota is adopted.
    Adopt { day: u32, days: u16 },
    /// The errand is done.
    RunDone { home: u32, duty: gridward::base::DutyId, worker: WorkerId },
    /// Those who answer for somebody at home are no longer needed.
    StandDown(u32),
    /// A paper note is typed in.
    Type(Box<Entry>),
}

/// A round that has been opened.
#[derive(Debug, Clone)]
pub(super) struct OpenRound {
    pub id: RoundId,
    /// The homes in it, in walking order.
    pub homes: Vec<u32>,
    pub until: Instant,
}

/// Plays a plan against an engine.
#[derive(Debug, Clone)]
pub struct Player {
    pub(super) plan: Plan,
    pub(super) engine: Engine,
    pub(super) draw: Draw,
    pub(super) town: Town,
    pub(super) crew: Crew,
    pub(super) returnees: Vec<Returnee>,
    /// Who comes back, by person.
    pub(super) returnee_of: BTreeMap<u32, u32>,
    /// Returnees under a measure now or later.
    pub(super) active: Vec<u32>,
    pub(super) rounds: Vec<Option<OpenRound>>,
    pub(super) requests: u32,
    /// Passages that have been recorded.
    pub(super) passages: u32,
    /// Who is on which shift, of the rota that was adopted last.
    pub(super) rota: Vec<Placement>,
    /// Whom somebody visits because the community looks after them.
    pub(super) visited: Vec<Visited>,
    pub(super) day: u32,
    pub(super) recorded: u32,
    queue: BTreeMap<(Instant, u64), Act>,
    queued: u64,
    date: CivilDate,
    prepared: bool,
}

/// The instant at so many minutes after the midnight that a day begins with.
pub(super) fn clock(date: CivilDate, minutes: u32) -> Instant {
    Zone::CHINA.start_of(date).plus_minutes(i32::try_from(minutes).unwrap_or(0))
}

impl Player {
    /// A player of `plan` on `engine`, which should be empty. Nothing is recorded yet.
    #[must_use]
    pub fn new(plan: Plan, seed: u64, engine: Engine) -> Self {
        let draw = Draw::new(plan.report.letter(), seed);
        let date = plan.first.plus_days(-1);
        Self {
            rounds: plan.rounds.iter().map(|_| None).collect(),
            town: Town::default(),
            plan,
            engine,
            draw,
            crew: Crew::default(),
            returnees: Vec::new(),
            returnee_of: BTreeMap::new(),
            active: Vec::new(),
            requests: 0,
            passages: 0,
            rota: Vec::new(),
            visited: Vec::new(),
            day: 0,
            recorded: 0,
            queue: BTreeMap::new(),
            queued: 0,
            date,
            prepared: false,
        }
    }

    /// Enters the roster on the day before the first: places, households, residents, grids, units, workers, posts,
    /// squads, risk levels, and those who are back already. Does nothing the second time.
    ///
    /// # Errors
    /// [`DemoError`] when the engine fails or refuses a fact.
    pub fn set_up(&mut self) -> Result<(), DemoError> {
        if self.prepared {
            return Ok(());
        }
        self.town = Town::build(&self.plan, &mut self.draw)?;
        self.crew = Crew::enrol(&self.plan, &self.town)?;
        self.enter_roster()?;
        self.adopt_first()?;
        self.prepared = true;
        Ok(())
    }

    /// Plays the next day; the roster is entered first where that has not been done.
    ///
    /// # Errors
    /// [`DemoError`] when the engine fails or refuses a fact.
    pub fn play_day(&mut self) -> Result<DayPlayed, DemoError> {
        self.set_up()?;
        let before = self.recorded;
        self.date = self.date.plus_days(1);
        self.plan_day()?;
        let end = Zone::CHINA.start_of(self.date.plus_days(1));
        while let Some(next) = self.queue.first_entry() {
            let (now, _) = *next.key();
            if now >= end {
                break;
            }
            let act = next.remove();
            self.carry_out(act, now)?;
        }
        self.day += 1;
        Ok(DayPlayed { date: self.date, recorded: self.recorded - before, refused: 0 })
    }

    /// The day that has been played last; before the first, the day of the roster.
    #[must_use]
    pub fn date(&self) -> CivilDate {
        self.date
    }

    /// Sizes and calendar.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The engine.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The engine, for good.
    #[must_use]
    pub fn into_engine(self) -> Engine {
        self.engine
    }

    fn carry_out(&mut self, act: Act, now: Instant) -> Result<(), DemoError> {
        match act {
            Act::Open(round) => self.open_round(round, now),
            Act::Visit { round, home, attempt, ask } => self.visit(round, home, attempt, ask, now),
            Act::Return(returnee) => self.come_back(returnee, now),
            Act::Evening => self.plan_checks(1),
            Act::Reading(returnee) => self.take_reading(returnee, now),
            Act::Question(returnee) => self.ask_symptoms(returnee, now),
            Act::SetOut(returnee) => self.set_out(returnee, now),
            Act::Looked(returnee) => self.looked(returnee, now),
            Act::Request { home, service } => self.request(home, service, now),
            Act::Shop { round, shop } => self.visit_shop(round, shop, now),
            Act::TakeOn { home, request } => self.take_on(home, request, now),
            Act::RunDone { home, duty, worker } => self.run_done(home, duty, &worker, now),
            Act::Pass { person, way, direction } => self.pass(person, way, direction, now),
            Act::Adopt { day, days } => self.adopt(day, days, now),
            Act::StandDown(returnee) => self.stand_down(returnee, now),
            Act::Type(entry) => self.record(*entry, now).map(drop),
        }
    }

    /// Lets something happen at `now`, the time at which it is going to be recorded.
    pub(super) fn later(&mut self, now: Instant, act: Act) {
        self.queued += 1;
        self.queue.insert((now, self.queued), act);
    }

    /// Lets a fact be recorded at `now` that was true a little before.
    pub(super) fn later_say(&mut self, now: Instant, by: WorkerId, fact: Fact) {
        let at = now.plus_millis(-1_000 * i64::from(self.draw.between(20, 150)));
        self.later(now, Act::Type(Box::new(Entry { at, by, fact })));
    }

    /// A moment of today between two minutes of the day, both included.
    pub(super) fn moment(&mut self, from: u32, to: u32) -> Instant {
        let minutes = self.draw.between(from, to);
        clock(self.date, minutes).plus_millis(1_000 * i64::from(self.draw.below(60)))
    }

    /// True on the last day of the plan.
    pub(super) fn is_last_day(&self) -> bool {
        self.day.saturating_add(1) == self.plan.days
    }

    /// Records what was true a little before `now`.
    pub(super) fn say(&mut self, by: &WorkerId, fact: Fact, now: Instant) -> Result<Receipt, DemoError> {
        let seconds = i64::from(self.draw.between(20, 150));
        self.record(Entry { at: now.plus_millis(-1_000 * seconds), by: by.clone(), fact }, now)
    }

    /// Records what nothing else hangs on: about one in a hundred is noted on paper and typed in hours later.
    pub(super) fn note(&mut self, by: &WorkerId, fact: Fact, now: Instant) -> Result<Option<Receipt>, DemoError> {
        if self.draw.in_a_thousand(22) {
            let at = now.plus_millis(-1_000 * i64::from(self.draw.between(20, 150)));
            let typed = now.plus_minutes(i32::try_from(self.draw.between(120, 420)).unwrap_or(120));
            self.later(typed, Act::Type(Box::new(Entry { at, by: by.clone(), fact })));
            return Ok(None);
        }
        self.say(by, fact, now).map(Some)
    }

    /// Records an entry; the story tells nothing that the engine should refuse.
    pub(super) fn record(&mut self, entry: Entry, now: Instant) -> Result<Receipt, DemoError> {
        let (fact, at) = (entry.fact.clone(), entry.at);
        match self.engine.record(entry, now)? {
            Recorded::Receipt(receipt) => {
                self.recorded += 1;
                Ok(receipt)
            }
            Recorded::Rejection(rejection) => {
                let told =
                    rejection.reasons.iter().map(|reason| text(reason, gridward::base::Language::English, Zone::CHINA));
                Err(DemoError::Refused { kind: kind_of(&fact), at, reasons: told.collect::<Vec<_>>().join("; ") })
            }
        }
    }

    /// The date of a day of the calendar, counted from 0.
    pub(super) fn date_of(&self, day: u32) -> CivilDate {
        self.plan.first.plus_days(i32::try_from(day).unwrap_or(i32::MAX))
    }

    /// One of the staff, the same for the same number.
    pub(super) fn staff(&self, at: u32) -> Result<WorkerId, DemoError> {
        let count = u32::try_from(self.crew.staff.len()).unwrap_or(0);
        item(&self.crew.staff, "member of staff", at % count.max(1)).cloned()
    }

    /// The grid worker of a home.
    pub(super) fn grid_worker(&self, home: u32) -> Result<WorkerId, DemoError> {
        item(&self.crew.grid_workers, "grid worker", self.town.building_of(home)?.grid).cloned()
    }

    /// The doctor of a home's compound.
    pub(super) fn doctor(&self, home: u32) -> Result<WorkerId, DemoError> {
        let compound = u64::from(self.town.building_of(home)?.compound);
        let (doctors, compounds) = (u64::from(self.plan.sizes.doctors), u64::from(self.plan.sizes.compounds.max(1)));
        item(&self.crew.doctors, "doctor", u32::try_from(compound * doctors / compounds).unwrap_or(0)).cloned()
    }

    /// One of those who run errands for a home, and else its grid worker.
    pub(super) fn runner(&mut self, home: u32) -> Result<WorkerId, DemoError> {
        let building = self.town.home(home)?.building;
        let grid = self.town.building_of(home)?.grid;
        let runners = self.crew.walkers(building, grid)?;
        self.draw.pick(runners).cloned().ok_or(DemoError::Lost { what: "runner", at: building })
    }
}

fn kind_of(fact: &Fact) -> String {
    let told = serde_json::to_value(fact).ok();
    told.and_then(|value| value.get("kind").and_then(|kind| kind.as_str().map(str::to_owned))).unwrap_or_default()
}

/// The subject of a household's duty.
pub(super) fn of_household(id: &gridward::base::HouseholdId) -> duty::Subject {
    duty::Subject::Household(id.clone())
}
