//! What everybody may see: when recurring work was last done, place by place, without a name (S16).

use super::Engine;
use crate::base::{Instant, Label, PointId, RoutineId};
use crate::community::{AsOf, View};
use crate::duty::{Deed, Duty, DutyStatus, Origin};
use crate::place::Area;
use serde::Serialize;
use std::collections::BTreeMap;

/// Slots of work that was done late lie at most so far back, in hours.
const BACK_HOURS: i32 = 48;

/// One kind of public work in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct UpkeepLine {
    /// The place, the grid, or the community.
    pub area: Area,
    /// What people call the place; empty for what has no name.
    pub name: String,
    /// The routine.
    pub routine: RoutineId,
    /// What people call it.
    pub title: Label,
    /// The point, such as the lift.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<PointId>,
    /// What people call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point_title: Option<Label>,
    /// When it was last done; none where it never was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_done: Option<Instant>,
    /// How often it was done in today's slots.
    pub done_today: u32,
    /// How many slots there are today.
    pub slots_today: u32,
    /// Of those, the ones that are over without it.
    pub missed_today: u32,
}

impl Engine {
    /// Public work, by routine and place. Nothing in it says who did it.
    #[must_use]
    pub fn upkeep(&self, as_of: AsOf) -> Vec<UpkeepLine> {
        let view = self.view(as_of);
        if view.policy.duty.routines.iter().all(|rule| !rule.public) {
            return Vec::new();
        }
        let mut lines: Vec<UpkeepLine> = Vec::new();
        for subject in view.work_subjects() {
            let Some(area) = View::area_of_work(&subject) else { continue };
            let name = match &area {
                Area::Place(id) => view.place(id).map(|place| place.name),
                Area::Grid(id) => view.grid(id).map(|grid| grid.name),
                Area::Household(_) | Area::Community => None,
            };
            let mut of_area: BTreeMap<(RoutineId, Option<PointId>), UpkeepLine> = BTreeMap::new();
            let today = view.policy.zone.date(view.now());
            let from = view.policy.zone.start_of(today);
            let window = from..view.policy.zone.start_of(today.plus_days(1));
            for duty in view.duties_of_work(&subject, &window) {
                let Some(line) = line_of(&view, &area, name.as_deref(), &duty, &mut of_area) else { continue };
                let status = duty.status_at(view.now());
                let one = |count: &mut u32, yes: bool| *count = count.saturating_add(u32::from(yes));
                one(&mut line.slots_today, status != DutyStatus::Void);
                one(&mut line.done_today, matches!(status, DutyStatus::Done | DutyStatus::LateDone));
                one(&mut line.missed_today, status == DutyStatus::Missed);
            }
            // Where it was last done before today, its deed tells around when its slot was.
            let acts = view.community.work.get(&subject).map(|folder| folder.as_of(view.log, &view.as_of));
            let acts = acts.iter().flat_map(|file| file.duty.acts.iter().rev()).filter(|act| act.deed == Deed::Done);
            for act in acts {
                if !of_area.is_empty() && of_area.values().all(|line| line.last_done.is_some()) {
                    break;
                }
                let around = act.at.plus_hours(-BACK_HOURS)..act.at.plus_millis(1);
                let duties = view.duties_of_work(&subject, &around);
                let done =
                    duties.iter().find(|duty| duty.completed.as_ref().is_some_and(|done| done.event == act.event));
                let Some(duty) = done else { continue };
                if let Some(line) = line_of(&view, &area, name.as_deref(), duty, &mut of_area) {
                    line.last_done = line.last_done.max(Some(act.at));
                }
            }
            lines.extend(of_area.into_values());
        }
        lines
    }
}

/// The line of a duty, made empty where there is none; none for work that is not public.
fn line_of<'l>(
    view: &View<'_>,
    area: &Area,
    name: Option<&str>,
    duty: &Duty,
    lines: &'l mut BTreeMap<(RoutineId, Option<PointId>), UpkeepLine>,
) -> Option<&'l mut UpkeepLine> {
    let Origin::Routine { routine, point, .. } = &duty.origin else { return None };
    let rule = view.policy.duty.routine(routine).filter(|rule| rule.public)?;
    let point_title = rule.points.iter().find(|known| Some(&known.id) == point.as_ref());
    Some(lines.entry((routine.clone(), point.clone())).or_insert_with(|| UpkeepLine {
        area: area.clone(),
        name: name.unwrap_or_default().to_owned(),
        routine: routine.clone(),
        title: rule.title.clone(),
        point: point.clone(),
        point_title: point_title.map(|point| point.title.clone()),
        last_done: None,
        done_today: 0,
        slots_today: 0,
        missed_today: 0,
    }))
}
