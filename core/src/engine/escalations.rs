//! What stayed undone so long that somebody has to be told, and who (D6).

use super::Engine;
use super::answers::DutyView;
use super::doors::{Door, elsewhere, today};
use crate::base::{Argument, Because, HouseholdId, Instant, PostKind, WorkerId};
use crate::community::{AsOf, View};
use crate::duty::{Climb, Duty, climb};
use crate::place::Area;
use serde::Serialize;
use std::borrow::Borrow;

/// One duty on its ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct EscalationLine {
    /// When its step was reached.
    pub since: Instant,
    /// The duty.
    pub duty: DutyView,
    /// The household; none for what is not at a door.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<HouseholdId>,
    /// The step that is reached, from 1.
    pub step: u8,
    /// How many steps there are.
    pub steps: u8,
    /// The post that is told: the first of the step's posts that anybody holds there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<PostKind>,
    /// Who holds it, or stands in; none where nobody holds any of the step's posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worker: Option<WorkerId>,
    /// Until when nobody further is told, because somebody has acknowledged it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acknowledged_until: Option<Instant>,
    /// When the next step is reached, where nothing happens until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Instant>,
    /// Why.
    pub because: Because,
}

impl Engine {
    /// Every duty that has reached a step of its ladder, the longest wait first.
    #[must_use]
    pub fn escalations(&self, as_of: AsOf) -> Vec<EscalationLine> {
        let view = self.view(as_of);
        let day = today(&view);
        escalated(&view, Door::all(&view, &day), || elsewhere(&view, &day), None)
    }
}

/// Every duty at these doors and elsewhere that has reached a step; where a worker is named, those alone of which that
/// worker is told.
pub(super) fn escalated<'v, D: Borrow<Door<'v>>, W: Borrow<[(Area, Duty)]>>(
    view: &View<'v>,
    doors: impl Iterator<Item = D>,
    elsewhere: impl FnOnce() -> W,
    told: Option<&WorkerId>,
) -> Vec<EscalationLine> {
    let mut lines = Vec::new();
    on_ladders(view, doors, elsewhere, &mut |duty, climb, steps, household, around| {
        let Some((step, rule, since)) = climb.reached else { return };
        let holder = view.holder_by(&mut rule.posts.iter(), around);
        if told.is_some() && told != holder.as_ref().map(|holder| &holder.worker) {
            return;
        }
        let Some(duty_view) = DutyView::of(view, duty) else { return };
        let count = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
        let because = Because::rule("duty.escalated")
            .with("step", Argument::Count(u32::from(count(step))))
            .with("since", Argument::Code(rule.since.code().to_owned()))
            .with("minutes", Argument::Count(rule.after_minutes))
            .until(climb.next)
            .since(duty.because.clone());
        lines.push(EscalationLine {
            since,
            duty: duty_view,
            household: household.cloned(),
            step: count(step),
            steps: count(steps),
            post: holder.as_ref().map(|holder| holder.post.clone()),
            worker: holder.map(|holder| holder.worker),
            acknowledged_until: climb.acknowledged_until,
            next: climb.next,
            because,
        });
    });
    lines.sort_by(|a, b| (a.since, &a.duty.duty).cmp(&(b.since, &b.duty.duty)));
    lines
}

/// When something on a ladder changes next by itself.
pub(super) fn next_steps(view: &View<'_>) -> Vec<Instant> {
    let mut next = Vec::new();
    let day = today(view);
    on_ladders(view, Door::all(view, &day), || elsewhere(view, &day), &mut |_, climb, _, _, _| {
        next.extend(climb.next.into_iter().chain(climb.acknowledged_until))
    });
    next
}

/// What is told about a duty that is on a ladder: how far it has come, how many steps there are, at which door, and where.
type OnLadder<'l> = dyn FnMut(&Duty, Climb<'_>, usize, Option<&HouseholdId>, &[Area]) + 'l;

fn on_ladders<'v, D: Borrow<Door<'v>>, W: Borrow<[(Area, Duty)]>>(
    view: &View<'v>,
    doors: impl Iterator<Item = D>,
    elsewhere: impl FnOnce() -> W,
    tell: &mut OnLadder<'_>,
) {
    let policy = &view.policy.duty;
    if policy.ladders.is_empty() {
        return;
    }
    let (zone, now) = (view.policy.zone, view.now());
    let mut look = |duty: &Duty, household: Option<&HouseholdId>, around: &mut dyn FnMut() -> Vec<Area>| {
        let Some(ladder) = policy.ladder(duty) else { return };
        if let Some(climb) = climb(duty, ladder, policy.quiet_hours, zone, now) {
            tell(duty, climb, ladder.steps.len(), household, &around());
        }
    };
    for door in doors {
        let Door { household, file, duties, .. } = door.borrow();
        for duty in duties {
            look(duty, Some(household), &mut || view.around(household, file));
        }
    }
    for (area, duty) in elsewhere().borrow() {
        look(duty, None, &mut || view.around_area(area));
    }
}
