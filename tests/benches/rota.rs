//! Rotas of full size: made, and mended after somebody drops out.
//!
//! `cargo bench -p gridward-tests --bench rota` prints for each size the seconds, the rules broken (always none), the
//! places that stay open, whether that is proven to be the fewest, and what a drop-out changes. Six posts around the clock
//! for a fortnight and 60 people must be built within a second, with every open place listed, and mended with changes that
//! are proven to be the fewest. It fails where a figure is not met.

use gridward::base::{CivilDate, IdError, Instant as At, PlaceId, PostId, SkillId, WorkerId, Zone};
use gridward::place::Area;
use gridward::rota::{
    Change, Limits, Need, Pattern, Person, Post, Request, RotaPolicy, Shift, Span, build, check, repair,
};
use std::error::Error;
use std::time::{Duration, Instant};

/// People, people on each shift, and whether they are to be made within a second.
const SIZES: [(u32, u16, bool); 6] =
    [(60, 1, true), (24, 1, true), (20, 1, false), (90, 2, false), (50, 2, false), (42, 2, false)];
/// With so many people a mended rota must be proven to change the fewest; with fewer the proof is out of reach.
const PROVEN: u32 = 60;
const DAYS: i32 = 14;
const POSTS: u32 = 6;
/// The day on which somebody drops out, for a week, and how many are tried.
const DROPS: (i32, i32, usize) = (3, 10, 12);

fn place(number: u32) -> Result<Area, IdError> {
    Ok(Area::Place(PlaceId::new(&format!("area-{}", number % 3))?))
}

/// Six posts around the clock for a fortnight; every third person is a nurse, of whom two posts need one; three of four
/// serve in two areas of three; every fifth is away for two days.
fn request(people: u32, per_shift: u16, first: CivilDate) -> Result<Request, Box<dyn Error>> {
    let (zone, nurse) = (Zone::CHINA, SkillId::new("nurse")?);
    let limits = Limits {
        minutes_per_day: Some(600),
        minutes_per_week: Some(48 * 60),
        nights_in_row: Some(3),
        days_in_row: Some(6),
        rest: 660,
    };
    let mut request = Request { policy: RotaPolicy { limits, ..RotaPolicy::default() }, ..Request::default() };
    let pattern = Pattern::three_even().ok_or("no pattern")?;
    for number in 0..POSTS {
        let id = PostId::new(&format!("gate-{number}"))?;
        let mut needs = vec![Need { people: per_shift, skill: None }];
        if number < 2 {
            needs = vec![Need { people: 1, skill: Some(nurse.clone()) }];
            needs.extend((per_shift > 1).then(|| Need { people: per_shift - 1, skill: None }));
        }
        let shifts: Vec<Shift> = pattern.lay_out(&id, |_| needs.clone(), first..first.plus_days(DAYS), zone);
        request.shifts.extend(shifts);
        request.posts.push(Post { id, area: place(number)?, priority: u8::from(number == 0), team: None });
    }
    for number in 0..people {
        let mut away = Vec::new();
        if number % 5 == 0 {
            let from = first.plus_days(i32::try_from(number * 7 % 12)?);
            away.push(Span { from: zone.start_of(from), to: zone.start_of(from.plus_days(2)) });
        }
        let areas = if number % 4 == 0 { Vec::new() } else { vec![place(number)?, place(number + 1)?] };
        request.people.push(Person {
            id: WorkerId::new(&format!("w{number:02}"))?,
            skills: (number % 3 == 0).then(|| nurse.clone()).into_iter().collect(),
            teams: std::collections::BTreeSet::new(),
            areas,
            available: vec![Span::ALWAYS],
            away,
            limits: None,
            worked: Vec::new(),
        });
    }
    Ok(request)
}

struct Drops {
    worst: Duration,
    changes: usize,
    freed: usize,
    gaps: u32,
    proven: usize,
    tried: usize,
}

fn main() -> Result<(), Box<dyn Error>> {
    let first: CivilDate = "2020-02-10".parse()?;
    let day = |number: i32| -> At { Zone::CHINA.start_of(first.plus_days(number)) };
    let measuring = std::env::args().any(|argument| argument == "--bench");
    for (people, per_shift, timed) in SIZES {
        let request = request(people, per_shift, first)?;
        let start = Instant::now();
        let rota = build(&request)?;
        let took = start.elapsed();
        let breaches = check(&request, &rota.placements)?.len();
        let open: u32 = rota.gaps.iter().map(|gap| u32::from(gap.missing)).sum();
        println!(
            "{people} people, {} shifts with {per_shift}: {took:.2?}, {breaches} rules broken, {open} places open{}",
            request.shifts.len(),
            if rota.proven { ", proven" } else { "" },
        );
        if breaches > 0 || measuring && timed && took > Duration::from_secs(1) {
            return Err("a rule is broken, or it took more than a second".into());
        }
        let asked: usize =
            request.shifts.iter().flat_map(|shift| &shift.needs).map(|need| usize::from(need.people)).sum();
        if asked != rota.placements.len() + usize::try_from(open)? {
            return Err(format!("{asked} places, {} filled, {open} listed as open", rota.placements.len()).into());
        }
        let (from, until, most) = DROPS;
        let mut drops = Drops { worst: Duration::ZERO, changes: 0, freed: 0, gaps: 0, proven: 0, tried: 0 };
        for person in request.people.iter().take(if measuring { most } else { 1 }) {
            let change = Change::Away { worker: person.id.clone(), from: day(from), to: Some(day(until)) };
            let start = Instant::now();
            let mended = repair(&request, &rota.placements, &change, day(from))?;
            drops.worst = drops.worst.max(start.elapsed());
            drops.freed += mended.freed.len();
            drops.changes += mended.added.len() + mended.removed.len();
            drops.gaps += mended.rota.gaps.iter().map(|gap| u32::from(gap.missing)).sum::<u32>();
            drops.proven += usize::from(mended.proven);
            drops.tried += 1;
            let fixed = check(&mended.request, &mended.rota.placements)?.len();
            if fixed > 0 {
                return Err(format!("{fixed} rules broken after {} dropped out", person.id).into());
            }
        }
        let Drops { worst, changes, freed, gaps, proven, tried } = drops;
        if people == PROVEN && proven < tried {
            return Err(format!("of {tried} drop-outs, only {proven} are proven to change the fewest").into());
        }
        println!(
            "  {tried} drop-outs: {freed} shifts fell away, {changes} changes, {gaps} places open, {proven} proven; at most {worst:.2?}"
        );
    }
    Ok(())
}
