//! A request made ready for counting: numbers instead of names, and who may do what at all.

use super::calendar::{Minute, minute, number};
use super::limits::{Broken, walk};
use super::{Limits, Named, Person, Request, RotaError, Shift, ShiftKey, Span, Stint};
use crate::base::{PostId, SkillId, WorkerId};
use crate::place::Area;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// One shift, or other work of one person.
#[derive(Debug, Clone, Default)]
pub(super) struct Work {
    pub(super) begins: Minute,
    pub(super) ends: Minute,
    pub(super) minutes: i64,
    pub(super) day: i64,
    pub(super) last_day: i64,
    pub(super) night: bool,
    /// The post; other work may be at a post that is none of this rota's.
    pub(super) post: usize,
    /// Its shift in the request; nothing for other work.
    pub(super) shift: Option<usize>,
    /// Whose other work it is.
    pub(super) owner: Option<usize>,
    /// Cannot be changed any more.
    pub(super) fixed: bool,
    /// The places, each with the skill it asks for.
    pub(super) places: Vec<Option<usize>>,
    /// True when no place asks for a skill.
    pub(super) plain: bool,
    /// The rank of the post's priority, 0 the highest.
    pub(super) class: usize,
}

impl Work {
    /// The times of other work.
    pub(super) fn of(stint: &Stint) -> Self {
        let (begins, ends, day) = (minute(stint.begins), minute(stint.ends), number(stint.day));
        Self {
            begins,
            ends,
            minutes: ends - begins,
            day,
            last_day: number(stint.last_day).max(day),
            night: stint.night,
            ..Self::default()
        }
    }
}

/// One person.
#[derive(Debug, Clone, Default)]
pub(super) struct Worker {
    pub(super) limits: Limits,
    pub(super) skills: Vec<usize>,
    /// Minutes and nights that they can give; at least 1.
    pub(super) can: (i64, i64),
    /// The rank of each post's area in their list.
    pub(super) rank: Vec<i64>,
    /// When they can serve, in order, from and to.
    pub(super) open: Vec<(Minute, Minute)>,
}

/// The request in numbers. Works are in the order of time, so a sorted list of numbers is a sorted list of work.
#[derive(Debug)]
pub(super) struct Case<'r> {
    pub(super) request: &'r Request,
    pub(super) works: Vec<Work>,
    pub(super) workers: Vec<Worker>,
    pub(super) skills: Vec<&'r SkillId>,
    pub(super) classes: usize,
    pub(super) work_of: BTreeMap<&'r ShiftKey, usize>,
    pub(super) worker_of: BTreeMap<&'r WorkerId, usize>,
    pub(super) may: Vec<bool>,
    blank: (Work, Worker),
}

const MOST_PAIRS: usize = 4_000_000;
const MOST_PLACES: usize = 1_000;

fn numbered<'a, T: Ord>(
    ids: impl Iterator<Item = &'a T>,
    named: impl Fn(&T) -> Named,
) -> Result<BTreeMap<&'a T, usize>, RotaError> {
    let mut numbers = BTreeMap::new();
    for (number, id) in ids.enumerate() {
        if numbers.insert(id, number).is_some() {
            return Err(RotaError::Twice(named(id)));
        }
    }
    Ok(numbers)
}

impl<'r> Case<'r> {
    /// Reads a request. What begins before `from` is fixed.
    pub(super) fn new(request: &'r Request, from: Minute) -> Result<Self, RotaError> {
        let posts: BTreeMap<&PostId, usize> =
            numbered(request.posts.iter().map(|post| &post.id), |id| Named::Post(id.clone()))?;
        let worker_of = numbered(request.people.iter().map(|person| &person.id), |id| Named::Worker(id.clone()))?;
        numbered(request.shifts.iter().map(|shift| &shift.key), |key| Named::Shift(key.clone()))?;
        let needs = request.shifts.iter().flat_map(|shift| &shift.needs);
        let skills: BTreeSet<&SkillId> = needs.filter_map(|need| need.skill.as_ref()).collect();
        let skills: Vec<&SkillId> = skills.into_iter().collect();
        let mut ranks: Vec<u8> = request.posts.iter().map(|post| post.priority).collect();
        ranks.sort_unstable_by(|a, b| b.cmp(a));
        ranks.dedup();
        let mut works = Vec::new();
        for (index, shift) in request.shifts.iter().enumerate() {
            let at = &shift.key.post;
            let post = *posts.get(at).ok_or_else(|| RotaError::Unknown(Named::Post(at.clone())))?;
            let priority = request.posts.get(post).map(|post| post.priority);
            let mut places = Vec::new();
            for need in &shift.needs {
                let skill = need.skill.as_ref().and_then(|skill| skills.binary_search(&skill).ok());
                places.extend(std::iter::repeat_n(skill, usize::from(need.people)));
            }
            // Places that ask for a skill come first, so that whoever has it is seated there.
            places.sort_by_key(Option::is_none);
            if places.len() > MOST_PLACES {
                return Err(RotaError::TooLarge);
            }
            works.push(Work {
                begins: minute(shift.begins),
                ends: minute(shift.ends),
                minutes: minute(shift.ends) - minute(shift.begins),
                day: shift.key.day(),
                last_day: number(shift.last_day).max(shift.key.day()),
                night: shift.night,
                post,
                shift: Some(index),
                owner: None,
                fixed: minute(shift.begins) < from,
                plain: places.iter().all(Option::is_none),
                places,
                class: ranks.iter().position(|&rank| Some(rank) == priority).unwrap_or(0),
            });
        }
        let mut elsewhere = BTreeMap::new();
        for (owner, person) in request.people.iter().enumerate() {
            for stint in &person.worked {
                let next = posts.len().saturating_add(elsewhere.len());
                let post = posts.get(&stint.post).copied();
                let post = post.unwrap_or_else(|| *elsewhere.entry(&stint.post).or_insert(next));
                works.push(other_work(stint, owner, post));
            }
        }
        works.sort_by_key(|work| (work.begins, work.ends, work.owner, work.shift));
        if works.len().saturating_mul(request.people.len().max(1)) > MOST_PAIRS {
            return Err(RotaError::TooLarge);
        }
        let mut case = Self {
            request,
            workers: Vec::new(),
            skills,
            classes: ranks.len().max(1),
            work_of: BTreeMap::new(),
            worker_of,
            may: Vec::new(),
            blank: Default::default(),
            works,
        };
        case.check_times()?;
        case.workers = request.people.iter().map(|person| case.worker(person)).collect();
        case.work_of = (0..case.works.len()).filter_map(|work| Some((&case.shift(work)?.key, work))).collect();
        let pairs = (0..case.workers.len()).flat_map(|p| (0..case.works.len()).map(move |w| (p, w)));
        case.may = pairs.map(|(p, w)| case.work(w).owner.is_none() && case.unfit(p, w).is_none()).collect();
        Ok(case)
    }

    fn check_times(&self) -> Result<(), RotaError> {
        let mut day = i64::MIN;
        for (index, work) in self.works.iter().enumerate() {
            let fault = if work.ends <= work.begins {
                RotaError::Reversed
            } else if work.day < day {
                RotaError::Days
            } else {
                day = work.day;
                continue;
            };
            // Every work has a name: a shift's own, or that of the post where somebody has other work.
            return self.name(index).map_or(Ok(()), |name| Err(fault(name)));
        }
        Ok(())
    }

    fn worker(&self, person: &Person) -> Worker {
        let own = |skill: &SkillId| self.skills.binary_search(&skill).ok();
        let rank = |area: &Area| person.areas.iter().position(|other| other == area).unwrap_or(0);
        Worker {
            limits: person.limits.unwrap_or(self.request.policy.limits),
            skills: person.skills.iter().filter_map(own).collect(),
            can: (1, 1),
            rank: self.request.posts.iter().map(|post| i64::try_from(rank(&post.area)).unwrap_or(0)).collect(),
            open: joined(&person.available),
        }
    }

    /// The work of that number.
    pub(super) fn work(&self, work: usize) -> &Work {
        self.works.get(work).unwrap_or(&self.blank.0)
    }

    /// The person of that number.
    pub(super) fn worker_at(&self, person: usize) -> &Worker {
        self.workers.get(person).unwrap_or(&self.blank.1)
    }

    /// The shift of the request.
    pub(super) fn shift(&self, work: usize) -> Option<&'r Shift> {
        self.request.shifts.get(self.work(work).shift?)
    }

    /// True when the person has what the shift asks for and can come, whatever else they do.
    pub(super) fn may(&self, person: usize, work: usize) -> bool {
        let at = person.saturating_mul(self.works.len()).saturating_add(work);
        self.may.get(at).copied().unwrap_or(false)
    }

    /// True when the person has the skill.
    pub(super) fn skilled(&self, person: usize, skill: Option<usize>) -> bool {
        skill.is_none_or(|skill| self.worker_at(person).skills.contains(&skill))
    }

    fn list<'a>(&'a self, list: &'a [usize]) -> impl Iterator<Item = &'a Work> + Clone {
        list.iter().map(|&work| self.work(work))
    }

    /// The first limit that a person's list of work breaks, as far as anything can still be done about it.
    pub(super) fn broken(&self, person: usize, list: &[usize]) -> Option<Broken> {
        let mut first = None;
        let open = |at: usize| list.get(at).is_some_and(|&work| !self.work(work).fixed);
        // That the walk was stopped is told by `first`.
        let _: ControlFlow<()> = walk(&self.worker_at(person).limits, self.list(list), |broken| {
            if !broken.among().any(open) {
                return ControlFlow::Continue(());
            }
            first = Some(broken);
            ControlFlow::Break(())
        });
        first
    }

    /// Every limit that a person's list of work breaks, done or not.
    pub(super) fn all_broken(&self, person: usize, list: &[usize]) -> Vec<Broken> {
        let mut all = Vec::new();
        let _: ControlFlow<()> = walk(&self.worker_at(person).limits, self.list(list), |broken| {
            all.push(broken);
            ControlFlow::Continue(())
        });
        all
    }
}

fn other_work(stint: &Stint, owner: usize, post: usize) -> Work {
    Work { post, owner: Some(owner), fixed: true, plain: true, ..Work::of(stint) }
}

/// Spans in order, those that touch made one.
fn joined(spans: &[Span]) -> Vec<(Minute, Minute)> {
    let mut sorted: Vec<(Minute, Minute)> =
        spans.iter().filter(|span| span.from < span.to).map(|span| (minute(span.from), minute(span.to))).collect();
    sorted.sort_unstable();
    let mut joined: Vec<(Minute, Minute)> = Vec::new();
    for (from, to) in sorted {
        match joined.last_mut() {
            Some((_, last)) if from <= *last => *last = to.max(*last),
            _ => joined.push((from, to)),
        }
    }
    joined
}
