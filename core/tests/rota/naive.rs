//! A checker and an exhaustive search that know nothing of how the room goes about it.

use crate::kit::{Dice, area, at, day, day_number, minute, need, person, post, put, span};
use gridward::base::{IdError, Instant, SkillId, Zone};
use gridward::rota::{Limits, Need, Pattern, Person, Placement, Post, Request, RotaPolicy, Shift, ShiftKey, Stint};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Copy)]
pub struct Work {
    begins: i64,
    ends: i64,
    day: i64,
    last: i64,
    night: bool,
}

pub fn of_shift(shift: &Shift) -> Work {
    let day = day_number(shift.key.date);
    let last = day_number(shift.last_day).max(day);
    Work { begins: minute(shift.begins), ends: minute(shift.ends), day, last, night: shift.night }
}

fn of_stint(stint: &Stint) -> Work {
    let day = day_number(stint.day);
    let last = day_number(stint.last_day).max(day);
    Work { begins: minute(stint.begins), ends: minute(stint.ends), day, last, night: stint.night }
}

/// Does work keep all limits? Day by day, pair by pair.
fn keeps(limits: &Limits, works: &[Work]) -> bool {
    for (at, one) in works.iter().enumerate() {
        for other in works.iter().skip(at + 1) {
            let (first, next) = if one.begins <= other.begins { (one, other) } else { (other, one) };
            if next.begins < first.ends || next.begins - first.ends < i64::from(limits.rest) {
                return false;
            }
        }
    }
    let (Some(first), Some(last)) = (works.iter().map(|work| work.day).min(), works.iter().map(|work| work.last).max())
    else {
        return true;
    };
    let above = |amount: i64, limit: Option<u32>| limit.is_some_and(|limit| amount > i64::from(limit));
    let (mut nights, mut days) = (0, 0);
    for day in first - 8..=last + 8 {
        let on = |from: i64, to: i64| -> i64 {
            works.iter().filter(|work| (from..to).contains(&work.day)).map(|work| work.ends - work.begins).sum()
        };
        nights = if works.iter().any(|work| work.night && work.day == day) { nights + 1 } else { 0 };
        days = if works.iter().any(|work| (work.day..=work.last).contains(&day)) { days + 1 } else { 0 };
        if above(on(day, day + 1), limits.minutes_per_day)
            || above(on(day, day + 7), limits.minutes_per_week)
            || above(nights, limits.nights_in_row)
            || above(days, limits.days_in_row)
        {
            return false;
        }
    }
    true
}

pub fn skilled(person: &Person, skill: Option<&SkillId>) -> bool {
    skill.is_none_or(|skill| person.skills.contains(skill))
}

pub fn shift<'r>(request: &'r Request, key: &ShiftKey) -> Option<&'r Shift> {
    request.shifts.iter().find(|shift| shift.key == *key)
}

fn post_of<'r>(request: &'r Request, shift: &Shift) -> Option<&'r Post> {
    request.posts.iter().find(|post| post.id == shift.key.post)
}

/// May a person do a shift at all?
fn fits(request: &Request, person: &Person, shift: &Shift) -> bool {
    let Some(post) = post_of(request, shift) else { return false };
    let inside = |at: &Instant| {
        person.available.iter().any(|span| (span.from..span.to).contains(at))
            && !person.away.iter().any(|span| (span.from..span.to).contains(at))
    };
    // Whether somebody can come only changes where a span begins or ends.
    let turns = person.available.iter().chain(&person.away).flat_map(|span| [span.from, span.to]);
    post.team.as_ref().is_none_or(|team| person.teams.contains(team))
        && (person.areas.is_empty() || person.areas.contains(&post.area))
        && shift.needs.iter().any(|need| need.people > 0 && skilled(person, need.skill.as_ref()))
        && turns.chain([shift.begins]).filter(|at| (shift.begins..shift.ends).contains(at)).all(|at| inside(&at))
}

/// How many of a crew find places; tries everything.
fn seated(crew: &[&Person], places: &[Option<SkillId>]) -> usize {
    let Some((first, rest)) = places.split_first() else { return 0 };
    let mut best = seated(crew, rest);
    for (at, person) in crew.iter().enumerate() {
        if skilled(person, first.as_ref()) {
            let mut left = crew.to_vec();
            left.remove(at);
            best = best.max(1 + seated(&left, rest));
        }
    }
    best
}

fn places(shift: &Shift) -> Vec<Option<SkillId>> {
    let each = |need: &Need| std::iter::repeat_n(need.skill.clone(), usize::from(need.people));
    shift.needs.iter().flat_map(each).collect()
}

pub fn legal_list(request: &Request, person: &Person, shifts: &[&Shift]) -> bool {
    let limits = person.limits.unwrap_or(request.policy.limits);
    let works: Vec<Work> =
        person.worked.iter().map(of_stint).chain(shifts.iter().map(|shift| of_shift(shift))).collect();
    shifts.iter().all(|shift| fits(request, person, shift)) && keeps(&limits, &works)
}

/// The shifts of a person in a rota.
pub fn shifts_of<'r>(request: &'r Request, placements: &[Placement], person: &Person) -> Vec<&'r Shift> {
    placements.iter().filter(|it| it.worker == person.id).filter_map(|it| shift(request, &it.shift)).collect()
}

pub fn crew<'r>(request: &'r Request, placements: &[Placement], shift: &Shift) -> Vec<&'r Person> {
    let on = |person: &&Person| placements.iter().any(|it| it.shift == shift.key && it.worker == person.id);
    request.people.iter().filter(on).collect()
}

/// Does a whole rota keep every rule?
pub fn legal(request: &Request, placements: &[Placement]) -> bool {
    placements.iter().collect::<BTreeSet<_>>().len() == placements.len()
        && request.people.iter().all(|person| legal_list(request, person, &shifts_of(request, placements, person)))
        && request.shifts.iter().all(|shift| {
            let crew = crew(request, placements, shift);
            seated(&crew, &places(shift)) == crew.len()
        })
}

fn add_gap(request: &Request, shift: &Shift, gaps: usize, sum: &mut BTreeMap<Reverse<u8>, usize>) {
    let priority = post_of(request, shift).map_or(0, |post| post.priority);
    *sum.entry(Reverse(priority)).or_default() += gaps;
}

fn no_gaps(request: &Request) -> BTreeMap<Reverse<u8>, usize> {
    request.posts.iter().map(|post| (Reverse(post.priority), 0)).collect()
}

/// Gaps by priority, the highest first.
pub fn gap_vector(request: &Request, placements: &[Placement]) -> Vec<usize> {
    let mut sum = no_gaps(request);
    for shift in &request.shifts {
        let places = places(shift);
        let gaps = places.len() - seated(&crew(request, placements, shift), &places);
        add_gap(request, shift, gaps, &mut sum);
    }
    sum.into_values().collect()
}

/// Every legal list of shifts of each person, as a set of bits, with what it changes against `before`.
type Options = Vec<Vec<(usize, usize)>>;

/// Tries every rota: the fewest gaps, and among those the fewest changes against `before`; what is in `free` costs
/// nothing.
pub fn best(
    request: &Request,
    before: &BTreeSet<Placement>,
    free: &BTreeSet<Placement>,
) -> Option<(Vec<usize>, usize)> {
    let shifts = &request.shifts;
    let mut options: Options = Vec::new();
    for person in &request.people {
        let mut mine = Vec::new();
        for bits in 0..1_usize << shifts.len() {
            let on = |at: usize| bits >> at & 1 == 1;
            let list: Vec<&Shift> =
                shifts.iter().enumerate().filter(|(at, _)| on(*at)).map(|(_, shift)| shift).collect();
            let changed = |(at, shift): &(usize, &Shift)| {
                let it = put(&shift.key, &person.id);
                on(*at) != before.contains(&it) && !free.contains(&it)
            };
            if legal_list(request, person, &list) {
                mine.push((bits, shifts.iter().enumerate().filter(changed).count()));
            }
        }
        options.push(mine);
    }
    // For each shift and crew, as bits: the gaps that it leaves, or nothing where somebody has no place.
    let crews = 0..1_usize << request.people.len();
    let gaps = |shift: &Shift, bits: usize| {
        let crew: Vec<&Person> =
            request.people.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, it)| it).collect();
        let places = places(shift);
        let seated = seated(&crew, &places);
        (seated == crew.len()).then(|| places.len() - seated)
    };
    let table: Vec<Vec<Option<usize>>> =
        shifts.iter().map(|shift| crews.clone().map(|bits| gaps(shift, bits)).collect()).collect();
    let mut best = None;
    deal(request, (&options, &table), &vec![0; shifts.len()], (0, 0), &mut best);
    best
}

fn deal(
    request: &Request,
    (options, table): (&Options, &[Vec<Option<usize>>]),
    crews: &[usize],
    (at, cost): (usize, usize),
    best: &mut Option<(Vec<usize>, usize)>,
) {
    let left = |(table, crew): (&Vec<Option<usize>>, &usize)| table.get(*crew).copied().flatten();
    // Whoever finds no place now finds none when more people come.
    let Some(gaps) = table.iter().zip(crews).map(left).collect::<Option<Vec<usize>>>() else { return };
    let Some(mine) = options.get(at) else {
        let mut sum = no_gaps(request);
        for (shift, gaps) in request.shifts.iter().zip(gaps) {
            add_gap(request, shift, gaps, &mut sum);
        }
        let found = (sum.into_values().collect(), cost);
        if best.as_ref().is_none_or(|best| found < *best) {
            *best = Some(found);
        }
        return;
    };
    for (bits, changes) in mine {
        let with = |(number, crew): (usize, &usize)| crew | (bits >> number & 1) << at;
        let crews: Vec<usize> = crews.iter().enumerate().map(with).collect();
        deal(request, (options, table), &crews, (at + 1, cost + changes), best);
    }
}

/// A case with a hidden full cover: a legal rota is dealt at random, and the shifts ask for exactly what it gives.
/// `spare` people of a hundred are left out of the dealing.
pub fn hidden(seed: u64, people: i64, posts: i64, days: i64, spare: i64) -> Result<Request, IdError> {
    let mut dice = Dice(seed);
    let nurse = SkillId::new("nurse")?;
    let limits = Limits {
        minutes_per_day: Some(1440),
        minutes_per_week: Some(48 * 60),
        nights_in_row: Some(3),
        days_in_row: Some(6),
        rest: 660,
    };
    let policy = RotaPolicy { limits, ..RotaPolicy::default() };
    let mut request = Request { policy, ..Request::default() };
    for number in 0..posts {
        let place = area(&format!("area{}", number % 3))?;
        let post = Post { area: place, priority: u8::from(number % 2 == 1), ..post(&format!("p{number}"))? };
        let pattern = match dice.below(10) {
            0 | 1 => Pattern::four_uneven(),
            2 => Pattern::whole_day(),
            _ => Pattern::three_even(),
        };
        let Some(pattern) = pattern else { continue };
        request.shifts.extend(pattern.lay_out(&post.id, |_| need(9), day(0)..day(days), Zone::CHINA));
        request.posts.push(post);
    }
    for number in 0..people {
        let mut person = person(&format!("w{number:03}"))?;
        person.skills.extend(dice.chance(40).then(|| nurse.clone()));
        if dice.chance(60) {
            person.areas = vec![area("area0")?, area("area1")?, area("area2")?];
            dice.shuffle(&mut person.areas);
            person.areas.truncate(dice.pick(&[1, 2, 3]));
        }
        if dice.chance(40) {
            let from = dice.below(days * 1440);
            person.away.push(span(from, from + 2880));
        }
        request.people.push(person);
    }
    // Whatever is legal and leaves at most two people on a shift, in random order.
    let dealt = request.people.iter().zip(0_i64..).filter(|(_, number)| number * 100 >= spare * people);
    let mut pairs: Vec<(&Person, &Shift)> =
        dealt.flat_map(|(person, _)| request.shifts.iter().map(move |shift| (person, shift))).collect();
    dice.shuffle(&mut pairs);
    let mut lists: BTreeMap<_, Vec<&Shift>> = BTreeMap::new();
    let mut crews: BTreeMap<ShiftKey, Vec<&Person>> = BTreeMap::new();
    for (person, shift) in pairs {
        let crew = crews.entry(shift.key.clone()).or_default();
        let list = lists.entry(person.id.clone()).or_default();
        list.push(shift);
        if crew.len() < 2 && legal_list(&request, person, list) {
            crew.push(person);
        } else {
            list.pop();
        }
    }
    let mut asked: BTreeMap<ShiftKey, Vec<Need>> = BTreeMap::new();
    for (key, crew) in crews {
        let mut needs: BTreeMap<Option<SkillId>, u16> = BTreeMap::new();
        for person in crew {
            let skill = (person.skills.contains(&nurse) && dice.chance(50)).then(|| nurse.clone());
            *needs.entry(skill).or_default() += 1;
        }
        asked.insert(key, needs.into_iter().map(|(skill, people)| Need { people, skill }).collect());
    }
    for shift in &mut request.shifts {
        shift.needs = asked.remove(&shift.key).unwrap_or_default();
    }
    Ok(request)
}

/// A rota of nobody knows whom: each person on each shift with a chance.
pub fn spoilt(request: &Request, dice: &mut Dice, percent: i64) -> Vec<Placement> {
    let all = request.people.iter().flat_map(|person| request.shifts.iter().map(|shift| put(&shift.key, &person.id)));
    all.filter(|_| dice.chance(percent)).collect()
}

/// Before every shift.
pub fn always() -> Instant {
    at(-10_000)
}
