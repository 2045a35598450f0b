//! Levels of areas for very many stays: what the map says of an area is worked out once, whoever was there.

use super::{Classifier, RiskLevel};
use crate::base::{CivilDate, Instant, RegionCode};
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::ops::Range;

/// Days on which the levels of one area change at most, for which they are worked out beforehand: whoever asks about few
/// stays in an area with very many of them would pay for days that nobody asks about.
const MOST_CHANGES: usize = 32;

/// How many areas are at hand.
const AT_HAND: u64 = 256;

/// The levels of those areas that stays were asked about so far.
#[derive(Debug)]
pub(crate) struct Atlas<'a> {
    classifier: Classifier<'a>,
    /// By the numbers of their codes; none for an area with too many changes.
    areas: HashMap<u64, Option<Area>, FixedState>,
    /// Those of them that were asked about last, by the end of their numbers: most stays are in few areas.
    at_hand: Vec<(u64, Option<Area>)>,
    /// Days from which a grading of the area or of a region around it holds, in their order, area by area.
    gradings: Vec<CivilDate>,
    /// Levels from such a day on, in the order of the days, area by area.
    levels: Vec<Levels>,
    /// The changes of the area at hand.
    changes: Vec<CivilDate>,
}

/// Where the lists have what is known of one area.
#[derive(Debug, Clone)]
struct Area {
    gradings: Range<usize>,
    levels: Range<usize>,
}

/// From a day on, up to the next one of the area.
#[derive(Debug, Clone, Copy)]
struct Levels {
    from: CivilDate,
    own: RiskLevel,
    county: RiskLevel,
}

impl<'a> Atlas<'a> {
    /// Nothing was asked about yet, and of at most so many stays it will be.
    pub fn new(classifier: Classifier<'a>, stays: usize) -> Self {
        let most = classifier.risk.areas().min(stays);
        let areas = HashMap::with_capacity_and_hasher(most, FixedState::default());
        let (gradings, levels) = (Vec::with_capacity(most), Vec::with_capacity(most));
        let at_hand = (0..AT_HAND).map(|_| (0, None)).collect();
        let changes = Vec::with_capacity(MOST_CHANGES + 1);
        Self { classifier, areas, at_hand, gradings, levels, changes }
    }

    /// The highest level that the place had during a stay, and whether its county was affected; `None` when the stay lies
    /// outside the look-back window. What [`Classifier::situation_of_stay`] says.
    pub fn stay(
        &mut self,
        area: &RegionCode,
        (from, until): (CivilDate, CivilDate),
        found: Instant,
    ) -> Option<(RiskLevel, bool)> {
        let Some(place) = self.area(area) else {
            let (situation, _) = self.classifier.situation_of_stay(area, (from, until), found)?;
            return Some((situation.level?, situation.county_affected?));
        };
        let Area { gradings, levels } = place.clone();
        let (policy, found) = (self.classifier.policy, self.classifier.zone.date(found));
        let mut gradings = self.gradings.get(gradings).unwrap_or_default().iter().rev().copied();
        let graded = gradings.find(|from| policy.look_back_from_grading && *from <= found);
        let (first, last) = policy.window((from, until), graded, found)?;
        let (mut own, mut county) = (RiskLevel::Low, RiskLevel::Low);
        let levels = self.levels.get(levels).unwrap_or_default();
        for levels in levels.iter().rev().skip_while(|levels| levels.from > last) {
            (own, county) = (own.max(levels.own), county.max(levels.county));
            if levels.from <= first {
                break;
            }
        }
        Some((own, county > RiskLevel::Low))
    }

    /// Where the lists have it; none for an area with too many changes.
    fn area(&mut self, area: &RegionCode) -> Option<&Area> {
        let number = area.number();
        let slot = usize::try_from(number % AT_HAND).ok()?;
        if self.at_hand.get(slot)?.0 != number {
            let known = self.areas.get(&number).cloned();
            let place = known.unwrap_or_else(|| self.survey(area));
            *self.at_hand.get_mut(slot)? = (number, place);
        }
        self.at_hand.get(slot)?.1.as_ref()
    }

    /// Works out an area that was not asked about before.
    #[cold]
    fn survey(&mut self, area: &RegionCode) -> Option<Area> {
        let risk = self.classifier.risk;
        self.changes.clear();
        self.changes.extend(risk.changes(area).take(MOST_CHANGES + 1));
        let few = self.changes.len() <= MOST_CHANGES;
        let place = few.then(|| {
            let (gradings, levels) = (self.gradings.len(), self.levels.len());
            self.changes.sort_unstable();
            self.changes.dedup();
            self.levels.extend(self.changes.iter().copied().map(|from| {
                let (own, county) = (risk.level(area, from).0, risk.county_level(area, from).0);
                Levels { from, own, county }
            }));
            self.gradings.extend(risk.graded(area));
            self.gradings.get_mut(gradings..).unwrap_or_default().sort_unstable();
            Area { gradings: gradings..self.gradings.len(), levels: levels..self.levels.len() }
        });
        self.areas.insert(area.number(), place.clone());
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{EventId, Stated, Zone};
    use crate::exposure::{AreaGraded, Ledger, RiskMap};
    use crate::policy::preset;
    use proptest::prelude::*;

    const AREAS: [&str; 8] = ["42", "4201", "420106", "420106001", "420106001002", "420107", "420107003", "110000"];
    const LEVELS: [RiskLevel; 3] = [RiskLevel::Low, RiskLevel::Medium, RiskLevel::High];

    proptest! {
        /// Few gradings and so many that an area is not worked out, of places and of what lies around them and in them.
        #[test]
        fn what_was_worked_out_is_what_the_map_says(
            gradings in prop::collection::vec((0..AREAS.len(), 0..60_i32, 0..LEVELS.len()), 0..80),
            stays in prop::collection::vec((0..AREAS.len(), 0..60_i32, -2..20_i32, 0..40_i32), 1..40),
            from_grading in any::<bool>(),
            look_back_days in 0..20_u16,
        ) {
            let base: CivilDate = "2022-01-01".parse()?;
            let area = |at: usize| RegionCode::new(AREAS.get(at).copied().unwrap_or_default());
            let mut risk = RiskMap::default();
            for (counter, (at, day, level)) in (1..).zip(gradings) {
                let (area, from) = (area(at)?, base.plus_days(day));
                let level = LEVELS.get(level).copied().unwrap_or(RiskLevel::Low);
                let event = EventId { replica: "a".parse()?, counter };
                let fact = &AreaGraded { area, level, from };
                risk.grade(Stated { at: Instant::MIN, event, fact }, Instant::MIN);
            }
            let mut policy = preset("base")?.exposure;
            (policy.look_back_from_grading, policy.look_back_days) = (from_grading, look_back_days);
            let (ledger, zone) = (Ledger::default(), Zone::CHINA);
            let classifier = Classifier { policy: &policy, risk: &risk, zone, ledger: &ledger, birth_year: None };
            let mut atlas = Atlas::new(classifier, stays.len());
            for (at, from, days, later) in stays {
                let (area, from) = (area(at)?, base.plus_days(from));
                let until = from.plus_days(days);
                let found = zone.start_of(until.plus_days(later)).plus_hours(9);
                let alone = classifier.situation_of_stay(&area, (from, until), found);
                let alone = alone.and_then(|(case, _)| Some((case.level?, case.county_affected?)));
                prop_assert_eq!(atlas.stay(&area, (from, until), found), alone, "{} {}..{}", area.as_str(), from, until);
            }
        }
    }
}
