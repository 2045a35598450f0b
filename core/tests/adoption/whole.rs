//! The whole engine against three engines that know nothing of adoption.

use super::{Book, Desk, plan};
use gridward::base::Instant;
use gridward::quarantine::{Running, Setting};
use proptest::prelude::*;

/// Day 0 of the tests, 1 January 2022 at midnight in China.
fn hour(number: i32) -> Instant {
    Instant::from_millis(1_640_966_400_000).unwrap().plus_hours(number)
}

fn stages() -> impl Strategy<Value = (usize, u16, bool)> {
    (0_usize..4, 1_u16..15, any::<bool>())
}

fn book(id: &'static str, from: &str, (setting, days, excluded): (usize, u16, bool)) -> Book {
    let setting = Setting::ALL[setting].code();
    Book::new(id, from, plan(setting, days, if excluded { "dayZeroExcluded" } else { "dayOneIncluded" }))
}

fn setting(line: &[gridward::engine::SegmentView], t: Instant) -> Option<Setting> {
    line.iter().find(|segment| segment.from <= t && t < segment.until).map(|segment| segment.setting)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn each_hour_is_as_the_rule_of_transition_says(
        old in stages(), new in stages(), rule in prop::sample::select(Running::ALL.to_vec()),
        effect_day in 1_i32..25, exposed in 0_i32..15, found_after in 0_i32..240,
    ) {
        let zone = gridward::base::Zone::CHINA;
        let day = |number: i32| zone.date(hour(number * 24)).to_string();
        let (first, mut next) = (book("one", "2021-01-01", old), book("two", &day(effect_day), new));
        next.running = rule.code();
        let (first, next) = (first.policy(), next.policy());
        let found = hour(exposed * 24 + found_after);
        let line = |mut desk: Desk, as_of: Instant| {
            desk.contact(found, "r", &day(exposed), &day(exposed));
            desk.resident(as_of).timeline
        };
        let end = hour(24 * 90);
        let (old, new) = (Desk::new(first.clone(), Vec::new()), Desk::new(next.clone(), Vec::new()));
        let (old, new) = (line(old, end), line(new, end));
        let both = line(Desk::new(first.clone(), vec![next.clone()]), end);
        let effect = hour(effect_day * 24);
        let running = old.iter().any(|segment| segment.until > effect);
        for t in (0..24 * 45).map(hour) {
            let (a, b) = (setting(&old, t), setting(&new, t));
            let expected = match rule {
                _ if found >= effect => b,
                _ if t < effect || !running => a,
                Running::Keep => a,
                Running::Adopt => b,
                Running::Milder => a.zip(b).map(|(a, b)| a.min(b)),
                Running::Stricter => a.max(b),
            };
            prop_assert_eq!(setting(&both, t), expected, "{}: {:?} {:?} {:?}", t, old, new, both);
        }
        // What is judged as of an instant before the effect does not change when a later document is adopted.
        let before = effect.plus_millis(-1);
        if found <= before {
            let known = line(Desk::new(first.clone(), vec![next]), before);
            prop_assert_eq!(known, line(Desk::new(first, Vec::new()), before));
        }
    }
}
