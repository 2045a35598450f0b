//! Law 11: the state as of an instant is the fold of what was true, and known, by then.

use super::histories::{histories, minute, minutes};
use super::{cases, fault};
use gridward::testkit::laws;
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(40))]

    /// Law 11: asking as of an instant is asking an engine that has only heard what was true, and known, by then.
    #[test]
    fn law_11_the_past_is_answered_as_it_was(
        history in histories(70, 6), at in minutes(), known in prop::option::of(minutes()),
    ) {
        let full = history.engine().map_err(fault)?;
        laws::time_travel_at(&history, &full, minute(at), None).map_err(fault)?;
        laws::time_travel_at(&history, &full, minute(at), known.map(minute)).map_err(fault)?;
        // The device's own recording time is the sharpest edge there is.
        let which = usize::try_from(at).unwrap_or(0) % history.events.len().max(1);
        let edge = history.events.get(which).map(|event| event.wall);
        laws::time_travel_at(&history, &full, minute(57_600), edge).map_err(fault)?;
    }
}
