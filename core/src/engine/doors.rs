//! What is to be done around a day: at the doors of households, and elsewhere.

use crate::base::{HouseholdId, Instant, SightingId, WorkerId};
use crate::community::{HouseholdFile, ReleaseDue, View};
use crate::duty::{Duty, Subject};
use crate::place::Area;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// A household, and what is to be done at its door.
pub(super) struct Door<'v> {
    pub household: HouseholdId,
    pub file: Cow<'v, HouseholdFile>,
    /// Its own duties, and those of the residents who live there.
    pub duties: Vec<Duty>,
    /// Who of them is due for release.
    pub releases: Vec<ReleaseDue>,
}

impl<'v> Door<'v> {
    pub fn of(view: &View<'v>, household: &HouseholdId, file: Cow<'v, HouseholdFile>, day: &Range<Instant>) -> Self {
        let (mut duties, mut releases) = (view.duties_of_household(household, &file), Vec::new());
        for resident in view.members(household) {
            if !view.may_have_duties(&resident) {
                continue;
            }
            let Some(resident_file) = view.resident(&resident) else { continue };
            let (measures, window) = (view.measures(&resident_file), view.day_before(day.start)..day.end);
            duties.extend(view.duties_of_resident(&resident, &resident_file, &measures, window));
            releases.extend(view.releases_due(&resident, &resident_file, &measures));
        }
        Self { household: household.clone(), file, duties, releases }
    }

    /// The doors of every household.
    pub fn all<'a>(view: &'a View<'v>, day: &'a Range<Instant>) -> impl Iterator<Item = Self> + 'a {
        view.households().map(move |(household, file)| Self::of(view, household, file, day))
    }
}

/// The civil day of the view's instant.
pub(super) fn today(view: &View<'_>) -> Range<Instant> {
    let zone = view.policy.zone;
    let date = zone.date(view.now());
    zone.start_of(date)..zone.start_of(date.plus_days(1))
}

/// What is to be done at no door: sightings to look into, and work that comes back, each with its area.
pub(super) fn elsewhere(view: &View<'_>, day: &Range<Instant>) -> Vec<(Area, Duty)> {
    let mut duties = view.sighting_checks();
    duties.extend(work_of(view, &view.work_subjects(), day));
    duties
}

/// As much of that as can fall to a worker, or reach the worker on its ladder: what the worker has ever taken on, and what
/// lies in the areas for which the worker holds a post, whose households are `own`. Only a post for the whole community
/// makes it all of it.
pub(super) fn elsewhere_for(
    view: &View<'_>,
    worker: &WorkerId,
    areas: &[Area],
    own: &BTreeSet<HouseholdId>,
    day: &Range<Instant>,
) -> Vec<(Area, Duty)> {
    if areas.contains(&Area::Community) {
        return elsewhere(view, day);
    }
    let index = &view.community.index;
    let mut within: BTreeSet<Area> = areas.iter().cloned().collect();
    within.extend(own.iter().cloned().map(Area::Household));
    within.extend(areas.iter().flat_map(|area| view.places_in(area)).map(Area::Place));
    let seen = within.iter().filter_map(|area| index.sightings_in.get(area)).flatten();
    let mut sightings: BTreeSet<&SightingId> = seen.collect();
    let mut subjects: BTreeSet<Subject> = within.iter().filter_map(View::work_of_area).collect();
    for subject in index.claims_of.get(worker).into_iter().flatten() {
        match subject {
            Subject::Sighting(id) => {
                sightings.insert(id);
            }
            Subject::Place(_) | Subject::Grid(_) | Subject::Community => {
                subjects.insert(subject.clone());
            }
            Subject::Household(_) | Subject::Resident(_) => {}
        }
    }
    let mut duties: Vec<(Area, Duty)> = sightings.into_iter().filter_map(|id| view.sighting_check(id)).collect();
    duties.extend(work_of(view, &subjects, day));
    duties
}

/// The recurring duties of places, grids and the community, each with its area.
fn work_of<'s>(
    view: &View<'_>,
    subjects: impl IntoIterator<Item = &'s Subject>,
    day: &Range<Instant>,
) -> Vec<(Area, Duty)> {
    let window = view.day_before(day.start)..day.end;
    let mut duties = Vec::new();
    for subject in subjects {
        let Some(area) = View::area_of_work(subject) else { continue };
        duties.extend(view.duties_of_work(subject, &window).into_iter().map(|duty| (area.clone(), duty)));
    }
    duties
}
