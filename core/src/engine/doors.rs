//! What is to be done around a day: at the doors of households, and elsewhere.

use crate::base::{HouseholdId, Instant};
use crate::community::{HouseholdFile, ReleaseDue, View};
use crate::duty::Duty;
use crate::place::Area;
use std::borrow::Cow;
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
    let window = view.day_before(day.start)..day.end;
    let mut duties = view.sighting_checks();
    for subject in view.work_subjects() {
        let Some(area) = View::area_of_work(&subject) else { continue };
        duties.extend(view.duties_of_work(&subject, &window).into_iter().map(|duty| (area.clone(), duty)));
    }
    duties
}
