//! Who of those on a shift's list has a place.

use super::{Hold, Shift};
use crate::base::{SkillId, WorkerId};

/// Those who have a place, and those for whom there is none, each in the order of the list.
pub(crate) type Seated<'h> = (Vec<&'h Hold>, Vec<&'h Hold>);

/// Seats people in the order in which they came onto the list: whoever came first keeps a place, though perhaps another
/// one, and whoever comes when there is none left for them has none. So two devices that gave one place to two people
/// agree on who has it as soon as they have met.
pub(crate) fn seat<'h>(
    shift: &Shift,
    held: impl IntoIterator<Item = &'h Hold>,
    has: &dyn Fn(&WorkerId, &SkillId) -> bool,
) -> Seated<'h> {
    let places = places(shift);
    let mut seats: Vec<Option<&Hold>> = vec![None; places.len()];
    let (mut seated, mut left) = (Vec::new(), Vec::new());
    for hold in held {
        let mut tried = vec![false; places.len()];
        if sit(hold, &places, &mut seats, &mut tried, has) { &mut seated } else { &mut left }.push(hold);
    }
    (seated, left)
}

/// True where somebody could have a place if nobody else came.
pub(crate) fn fits(shift: &Shift, worker: &WorkerId, has: &dyn Fn(&WorkerId, &SkillId) -> bool) -> bool {
    places(shift).into_iter().any(|skill| skill.is_none_or(|skill| has(worker, skill)))
}

/// The places, those that ask for a skill first.
fn places(shift: &Shift) -> Vec<Option<&SkillId>> {
    let each = shift.needs.iter().map(|need| (need.skill.as_ref(), usize::from(need.people)));
    let mut places: Vec<_> = each.flat_map(|(skill, people)| std::iter::repeat_n(skill, people)).collect();
    places.sort_by_key(Option::is_none);
    places
}

fn sit<'h>(
    hold: &'h Hold,
    places: &[Option<&SkillId>],
    seats: &mut [Option<&'h Hold>],
    tried: &mut [bool],
    has: &dyn Fn(&WorkerId, &SkillId) -> bool,
) -> bool {
    for (at, skill) in places.iter().enumerate() {
        let new = tried.get_mut(at).is_some_and(|tried| !std::mem::replace(tried, true));
        if !new || skill.is_some_and(|skill| !has(&hold.worker, skill)) {
            continue;
        }
        let other = seats.get(at).copied().flatten();
        if other.is_none_or(|other| sit(other, places, seats, tried, has)) {
            if let Some(seat) = seats.get_mut(at) {
                *seat = Some(hold);
            }
            return true;
        }
    }
    false
}
