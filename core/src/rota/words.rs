//! Why somebody cannot take a shift, told so that it can be shown.

use super::calendar::{date, minute};
use super::case::Case;
use super::limits::{Broken, Limit};
use super::{Bar, Named};
use crate::base::Instant;

impl Case<'_> {
    /// What keeps a person from a shift, whatever else they do.
    pub(super) fn unfit(&self, person: usize, work: usize) -> Option<Bar> {
        let (data, it) = (self.request.people.get(person)?, self.work(work));
        let post = self.request.posts.get(it.post)?;
        if let Some(team) = post.team.as_ref().filter(|team| !data.teams.contains(*team)) {
            return Some(Bar::Team { needs: team.clone() });
        }
        if !(data.areas.is_empty() || data.areas.contains(&post.area)) {
            return Some(Bar::Area { area: post.area.clone() });
        }
        if let Some(skill) = it.places.iter().min_by_key(|&&skill| !self.skilled(person, skill))
            && !self.skilled(person, *skill)
        {
            return self.lacks(*skill);
        }
        if let Some(away) = data.away.iter().find(|away| minute(away.from) < it.ends && it.begins < minute(away.to)) {
            let until = (away.to < Instant::MAX).then_some(away.to);
            return Some(Bar::Away { from: away.from, until });
        }
        let open = &self.worker_at(person).open;
        let inside = open.iter().any(|(from, to)| *from <= it.begins && it.ends <= *to);
        (!inside).then_some(Bar::NotAvailable)
    }

    /// Says which skill is missing.
    pub(super) fn lacks(&self, skill: Option<usize>) -> Option<Bar> {
        Some(Bar::Skill { needs: (*self.skills.get(skill?)?).clone() })
    }

    /// A broken limit in words; `from` is the work from whose side it is told.
    pub(super) fn told(&self, broken: Broken, works: &[usize], from: usize) -> Option<Bar> {
        let at = |position: usize| works.get(position).copied().unwrap_or(usize::MAX);
        let (first, last) = (at(broken.first), at(broken.last));
        let other = self.name(if from == first { last } else { first })?;
        let Broken { has, may, .. } = broken;
        let day = date(self.work(last).day);
        Some(match broken.limit {
            Limit::Overlap => Bar::Overlap { other },
            Limit::Rest => Bar::Rest { has: has.saturating_neg(), needs: may.saturating_neg(), other },
            Limit::Day => Bar::DayHours { day, has, may },
            Limit::Week => Bar::WeekHours { day, has, may },
            Limit::Nights => Bar::Nights { day, has, may },
            Limit::Days => Bar::Days { day: date(self.work(last).last_day), has, may },
        })
    }

    /// What people call a work.
    pub(super) fn name(&self, work: usize) -> Option<Named> {
        if let Some(shift) = self.shift(work) {
            return Some(Named::Shift(shift.key.clone()));
        }
        let it = self.work(work);
        let person = self.request.people.get(it.owner?)?;
        let same = |begins: Instant, ends: Instant| minute(begins) == it.begins && minute(ends) == it.ends;
        let stint = person.worked.iter().find(|stint| same(stint.begins, stint.ends))?;
        Some(Named::Post(stint.post.clone()))
    }
}
