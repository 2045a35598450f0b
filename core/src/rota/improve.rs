//! Evens out a rota: hands shifts over and exchanges them as long as that costs less. Gaps stay as they are.

use super::case::Case;
use super::cost::cost;
use super::roster::{Roster, seats_all};

struct Improve<'c, 'r> {
    case: &'c Case<'r>,
    roster: Roster,
    /// The rota to stay close to: a shift that differs from it weighs more than anything else.
    near: Option<&'c Roster>,
    costs: Vec<i64>,
    effort: u32,
}

/// What a shift that differs costs.
const CHANGE: i64 = 1 << 40;

/// Betters a rota until no single hand-over and no exchange within neighbouring days helps, or the effort is spent.
pub(super) fn improve(case: &Case, roster: Roster, near: Option<&Roster>, effort: u32) -> Roster {
    let mut improve = Improve { case, roster, near, costs: vec![0; case.workers.len()], effort };
    for person in 0..case.workers.len() {
        improve.note(person);
    }
    loop {
        let mut better = false;
        for work in 0..case.works.len() {
            if !case.work(work).fixed {
                for person in improve.roster.crew(work).to_vec() {
                    better |= improve.hand_over(person, work) || improve.exchange(person, work);
                }
            }
        }
        if !better || improve.effort == 0 {
            return improve.roster;
        }
    }
}

/// The items that are in one of two sorted lists alone.
fn differ(mut a: &[usize], mut b: &[usize]) -> i64 {
    let mut count = 0_i64;
    while let (Some((x, after_x)), Some((y, after_y))) = (a.split_first(), b.split_first()) {
        count = count.saturating_add(i64::from(x != y));
        a = if x <= y { after_x } else { a };
        b = if y <= x { after_y } else { b };
    }
    count.saturating_add(i64::try_from(a.len().saturating_add(b.len())).unwrap_or(i64::MAX))
}

fn with(list: &[usize], work: usize) -> Vec<usize> {
    let mut longer = Vec::with_capacity(list.len().saturating_add(1));
    let at = list.partition_point(|&other| other < work);
    longer.extend(list.iter().take(at));
    longer.push(work);
    longer.extend(list.iter().skip(at));
    longer
}

fn without(list: &[usize], work: usize) -> Vec<usize> {
    list.iter().copied().filter(|&other| other != work).collect()
}

impl Improve<'_, '_> {
    fn cost_of(&self, person: usize) -> i64 {
        self.costs.get(person).copied().unwrap_or(0)
    }

    fn price(&self, person: usize, list: &[usize]) -> i64 {
        let changes = self.near.map_or(0, |near| differ(list, near.list(person)));
        cost(self.case, person, list).saturating_add(changes.saturating_mul(CHANGE))
    }

    fn note(&mut self, person: usize) {
        let now = self.price(person, self.roster.list(person));
        if let Some(cost) = self.costs.get_mut(person) {
            *cost = now;
        }
    }

    /// True when a crew has places after one leaves and another comes.
    fn seated(&self, work: usize, leaves: usize, comes: usize) -> bool {
        let case = self.case;
        case.work(work).plain || seats_all(case, work, &without(self.roster.crew(work), leaves), Some(comes))
    }

    /// True when a person breaks no limit after leaving one work for another.
    fn bears(&self, person: usize, leaves: Option<usize>, comes: usize) -> bool {
        let mut list = with(self.roster.list(person), comes);
        list.retain(|&work| Some(work) != leaves);
        self.case.broken(person, &list).is_none()
    }

    /// Gives a shift to whoever gains most, if anybody does.
    fn hand_over(&mut self, person: usize, work: usize) -> bool {
        let case = self.case;
        let rest = self.price(person, &without(self.roster.list(person), work));
        let saved = self.cost_of(person).saturating_sub(rest);
        let mut best: Option<(i64, usize)> = None;
        for other in 0..case.workers.len() {
            if !case.may(other, work) || self.roster.has(other, work) {
                continue;
            }
            self.effort = self.effort.saturating_sub(1);
            let more = self.price(other, &with(self.roster.list(other), work)).saturating_sub(self.cost_of(other));
            if more < saved
                && best.is_none_or(|(least, _)| more < least)
                && self.seated(work, person, other)
                && self.bears(other, None, work)
            {
                best = Some((more, other));
            }
        }
        let Some((_, other)) = best else { return false };
        self.roster.take(person, work);
        self.roster.put(other, work);
        self.note(person);
        self.note(other);
        true
    }

    /// Exchanges a shift against another one of the same or the next day, if that helps.
    fn exchange(&mut self, person: usize, work: usize) -> bool {
        let case = self.case;
        let until = case.work(work).day.saturating_add(1);
        let mine = without(self.roster.list(person), work);
        for other_work in work.saturating_add(1)..case.works.len() {
            let it = case.work(other_work);
            if it.day > until || self.effort == 0 {
                break;
            }
            if it.fixed || !case.may(person, other_work) || self.roster.has(person, other_work) {
                continue;
            }
            let now = self.price(person, &with(&mine, other_work));
            for other in self.roster.crew(other_work).to_vec() {
                if !case.may(other, work) || self.roster.has(other, work) {
                    continue;
                }
                self.effort = self.effort.saturating_sub(1);
                let theirs = without(self.roster.list(other), other_work);
                let then = now.saturating_add(self.price(other, &with(&theirs, work)));
                let helps = then < self.cost_of(person).saturating_add(self.cost_of(other));
                if helps
                    && self.bears(person, Some(work), other_work)
                    && self.bears(other, Some(other_work), work)
                    && self.seated(work, person, other)
                    && self.seated(other_work, other, person)
                {
                    self.roster.take(person, work);
                    self.roster.take(other, other_work);
                    self.roster.put(person, other_work);
                    self.roster.put(other, work);
                    self.note(person);
                    self.note(other);
                    return true;
                }
            }
        }
        false
    }
}
