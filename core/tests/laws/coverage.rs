//! Law 7: each household has exactly one grid and one answerable person, or is listed as a gap with its reasons.

use super::histories::{histories, minute, minutes};
use super::{cases, fault};
use gridward::testkit::laws;
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(96))]

    /// Law 7: the certificate and the list of gaps are what one scan over all facts says, household by household.
    #[test]
    fn law_07_each_household_has_one_grid_and_one_answerable_person_or_is_a_gap(
        history in histories(80, 0), asked in prop::collection::vec(minutes(), 3),
    ) {
        let engine = history.engine().map_err(fault)?;
        for at in asked.into_iter().chain([57_600]).map(minute) {
            laws::coverage_at(&history, &engine, at).map_err(fault)?;
        }
    }
}
