//! Made-up communities for rotas. Day 0 is a day in February 2020, and minutes count from its midnight in China.

use gridward::base::{CivilDate, IdError, Instant, PlaceId, PostId, SkillId, TeamId, TurnId, WorkerId, Zone};
use gridward::place::Area;
use gridward::rota::{
    Limits, Need, Pattern, Person, Placement, Post, Request, RotaPolicy, Shift, ShiftKey, Span, Stint,
};

/// Small random numbers, the same from the same seed.
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, but not including, `end`.
    pub fn below(&mut self, end: i64) -> i64 {
        i64::try_from(self.next() % end.unsigned_abs().max(1)).unwrap_or(0)
    }

    pub fn chance(&mut self, percent: i64) -> bool {
        self.below(100) < percent
    }

    pub fn pick<T: Copy + Default>(&mut self, list: &[T]) -> T {
        self.one(list).copied().unwrap_or_default()
    }

    pub fn one<'t, T>(&mut self, list: &'t [T]) -> Option<&'t T> {
        let at = self.below(i64::try_from(list.len()).unwrap_or(1));
        list.get(usize::try_from(at).unwrap_or(0))
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            let other = self.below(i64::try_from(at).unwrap_or(0) + 1);
            list.swap(at, usize::try_from(other).unwrap_or(at));
        }
    }
}

pub fn day(number: i64) -> CivilDate {
    let first = Zone::CHINA.date(Instant::MIN.plus_hours(24 * 43_870));
    first.plus_days(i32::try_from(number).unwrap_or(i32::MAX))
}

pub fn day_number(date: CivilDate) -> i64 {
    i64::from(day(0).days_until(date))
}

pub fn at(minute: i64) -> Instant {
    Zone::CHINA.start_of(day(0)).plus_millis(minute.saturating_mul(60_000))
}

pub fn minute(instant: Instant) -> i64 {
    (instant.millis() - at(0).millis()).div_euclid(60_000)
}

pub fn span(from: i64, to: i64) -> Span {
    Span { from: at(from), to: at(to) }
}

pub fn need(people: u16) -> Vec<Need> {
    vec![Need { people, skill: None }]
}

pub fn area(id: &str) -> Result<Area, IdError> {
    Ok(Area::Place(PlaceId::new(id)?))
}

pub fn post(id: &str) -> Result<Post, IdError> {
    Ok(Post { id: PostId::new(id)?, area: area("a")?, priority: 0, team: None })
}

/// Somebody who can always come.
pub fn person(id: &str) -> Result<Person, IdError> {
    Ok(Person {
        id: WorkerId::new(id)?,
        skills: [].into(),
        teams: [].into(),
        areas: Vec::new(),
        available: vec![Span { from: Instant::MIN, to: Instant::MAX }],
        away: Vec::new(),
        limits: None,
        worked: Vec::new(),
    })
}

pub fn normal() -> Limits {
    Limits {
        minutes_per_day: Some(600),
        minutes_per_week: Some(48 * 60),
        nights_in_row: Some(3),
        days_in_row: Some(6),
        rest: 660,
    }
}

pub fn key(post: &str, number: i64, turn: &str) -> Result<ShiftKey, IdError> {
    Ok(ShiftKey { post: PostId::new(post)?, date: day(number), turn: TurnId::new(turn)? })
}

pub fn put(shift: &ShiftKey, worker: &WorkerId) -> Placement {
    Placement { shift: shift.clone(), worker: worker.clone() }
}

/// A placement at the gate.
pub fn at_gate(number: i64, turn: &str, worker: &str) -> Result<Placement, IdError> {
    Ok(put(&key("gate", number, turn)?, &WorkerId::new(worker)?))
}

/// The shifts of a post with three even ones a day.
pub fn three_a_day(post: &Post, people: u16, days: i64) -> Vec<Shift> {
    let pattern = Pattern::three_even();
    pattern.map(|it| it.lay_out(&post.id, |_| need(people), day(0)..day(days), Zone::CHINA)).unwrap_or_default()
}

/// One gate with one place, three shifts a day, and two people.
pub fn gate(limits: Limits, days: i64) -> Result<Request, IdError> {
    let post = post("gate")?;
    Ok(Request {
        shifts: three_a_day(&post, 1, days),
        posts: vec![post],
        people: vec![person("Li")?, person("Wang")?],
        policy: RotaPolicy { limits, ..RotaPolicy::default() },
    })
}

/// A small, nasty case: at most 4 people, 5 shifts, 3 places each.
pub fn small(seed: u64) -> Result<Request, IdError> {
    let mut dice = Dice(seed);
    let (nurse, driver, team) = (SkillId::new("nurse")?, SkillId::new("driver")?, TeamId::new("t")?);
    let mut first = post("p0")?;
    first.team = dice.chance(20).then(|| team.clone());
    let second = Post { area: area("b")?, priority: dice.pick(&[0, 1]), ..post("p1")? };
    let posts = vec![first, second];
    let limits = Limits {
        minutes_per_day: dice.chance(40).then(|| dice.pick(&[480, 720, 960])),
        minutes_per_week: dice.chance(50).then(|| dice.pick(&[960, 1440, 1920, 2400])),
        nights_in_row: dice.chance(40).then(|| dice.pick(&[1, 2])),
        days_in_row: dice.chance(40).then(|| dice.pick(&[1, 2, 3])),
        rest: dice.pick(&[0, 480, 660]),
    };
    let mut shifts = Vec::new();
    for number in 0..3 + dice.below(3) {
        let slot = dice.below(12);
        let begins = slot * 480 + dice.pick(&[0, 0, 120]);
        let ends = begins + dice.pick(&[480, 480, 420, 720]);
        let people = dice.pick(&[1, 1, 1, 2]);
        let mut needs = vec![Need { people, skill: dice.chance(25).then(|| nurse.clone()) }];
        if dice.chance(25) {
            let skill = dice.chance(50).then(|| if dice.chance(50) { nurse.clone() } else { driver.clone() });
            needs.push(Need { people: 1, skill });
        }
        shifts.push(Shift {
            key: key(dice.pick(&["p0", "p1"]), begins.div_euclid(1440), &format!("s{number}"))?,
            begins: at(begins),
            ends: at(ends),
            last_day: day((ends - 1).div_euclid(1440)),
            night: slot % 3 == 0,
            needs,
        });
    }
    let mut people = Vec::new();
    for number in 0..2 + dice.below(3) {
        let mut person = person(&format!("w{number}"))?;
        person.skills.extend(dice.chance(45).then(|| nurse.clone()));
        person.skills.extend(dice.chance(25).then(|| driver.clone()));
        person.teams.extend(dice.chance(70).then(|| team.clone()));
        if dice.chance(30) {
            person.areas = vec![area("b")?, area("a")?];
            person.areas.truncate(dice.pick(&[1, 2]));
        }
        if dice.chance(30) {
            let from = dice.below(5000);
            person.away.push(span(from, from + 1000));
        }
        if dice.chance(20) {
            person.available = vec![span(0, 2000 + dice.below(2000)), span(4000, 9000)];
        }
        if dice.chance(30) {
            let (post, night) = (PostId::new("p0")?, dice.chance(50));
            let (begins, ends) = (at(-500), at(-20));
            person.worked.push(Stint { post, begins, ends, day: day(-1), last_day: day(-1), night });
        }
        if dice.chance(20) {
            person.limits = Some(Limits { minutes_per_week: Some(960), ..limits });
        }
        people.push(person);
    }
    Ok(Request { posts, people, shifts, policy: RotaPolicy { limits, ..RotaPolicy::default() } })
}

/// 60 people or so, 14 days, 6 gates around the clock.
pub fn gates(per_shift: u16, people: i64) -> Result<Request, IdError> {
    let nurse = SkillId::new("nurse")?;
    let policy = RotaPolicy { limits: normal(), ..RotaPolicy::default() };
    let mut request = Request { policy, ..Request::default() };
    for number in 0..6_u8 {
        let area = area(&format!("area{}", number % 3))?;
        let post = Post { area, priority: u8::from(number == 0), ..post(&format!("gate{number}"))? };
        let mut needs = need(per_shift);
        if number < 2 {
            needs = need(per_shift.saturating_sub(1));
            needs.push(Need { people: 1, skill: Some(nurse.clone()) });
        }
        let shifts = three_a_day(&post, per_shift, 14).into_iter();
        request.shifts.extend(shifts.map(|shift| Shift { needs: needs.clone(), ..shift }));
        request.posts.push(post);
    }
    for number in 0..people {
        let mut person = person(&format!("w{number:02}"))?;
        person.skills.extend((number % 3 == 0).then(|| nurse.clone()));
        if number % 4 != 0 {
            person.areas = vec![area(&format!("area{}", number % 3))?, area(&format!("area{}", (number + 1) % 3))?];
        }
        if number % 5 == 0 {
            let first = number * 7 % 12;
            person.away.push(span(first * 1440, (first + 2) * 1440));
        }
        request.people.push(person);
    }
    Ok(request)
}
