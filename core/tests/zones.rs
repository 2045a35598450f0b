//! Zones with daylight saving, against a clock that is walked minute by minute.
#![cfg(feature = "zones")]
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own table has failed")]

use gridward::base::{CivilDate, Counting, Instant, Label, Moment, SlotRule, Slots, TimeOfDay, Zone, slot_of};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Published changes of clocks: zone, instant of the change, minutes east of UTC before and after.
const CHANGES: [(&str, &str, i32, i32); 14] = [
    ("Europe/London", "2021-03-28T01:00:00Z", 0, 60),
    ("Europe/London", "2021-10-31T01:00:00Z", 60, 0),
    ("America/New_York", "2021-03-14T07:00:00Z", -300, -240),
    ("America/New_York", "2021-11-07T06:00:00Z", -240, -300),
    ("America/Chicago", "2024-03-10T08:00:00Z", -360, -300),
    ("America/Chicago", "2024-11-03T07:00:00Z", -300, -360),
    ("Australia/Sydney", "2021-04-03T16:00:00Z", 660, 600),
    ("Australia/Sydney", "2021-10-02T16:00:00Z", 600, 660),
    // Half an hour.
    ("Australia/Lord_Howe", "2021-10-02T15:30:00Z", 630, 660),
    // Midnight is left out, and the hour before midnight is there twice.
    ("America/Sao_Paulo", "2017-10-15T03:00:00Z", -180, -120),
    ("America/Sao_Paulo", "2018-02-18T02:00:00Z", -120, -180),
    ("Asia/Beirut", "2022-03-26T22:00:00Z", 120, 180),
    ("Asia/Beirut", "2022-10-29T21:00:00Z", 180, 120),
    // Back over midnight from 00:01: the first minute of the day is there twice.
    ("America/St_Johns", "2006-10-29T02:31:00Z", -150, -210),
];

/// Minutes walked on either side of a change.
const AROUND: i32 = 2 * 24 * 60;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn on(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn zone(text: &str) -> Zone {
    text.parse().unwrap()
}

fn time(minutes: u16) -> TimeOfDay {
    TimeOfDay::new(minutes / 60, minutes % 60).unwrap()
}

/// What the clock on the wall shows, minute by minute around a change.
struct Walk {
    zone: Zone,
    shown: Vec<(Instant, CivilDate, TimeOfDay)>,
}

impl Walk {
    fn around((name, change, before, after): (&str, &str, i32, i32)) -> Self {
        let change = at(change);
        let shown = (-AROUND..AROUND).map(|minute| {
            let instant = change.plus_minutes(minute);
            // The clock of Greenwich, moved.
            let moved = instant.plus_minutes(if minute < 0 { before } else { after });
            let greenwich = Zone::from_minutes(0).unwrap();
            (instant, greenwich.date(moved), greenwich.time_of_day(moved))
        });
        Self { zone: zone(name), shown: shown.collect() }
    }

    /// The first minute at which each date and time is shown.
    fn first_shown(&self) -> BTreeMap<(CivilDate, TimeOfDay), Instant> {
        let mut first = BTreeMap::new();
        for (instant, date, time) in &self.shown {
            first.entry((*date, *time)).or_insert(*instant);
        }
        first
    }

    /// The days that the walk sees whole.
    fn whole_days(&self) -> impl Iterator<Item = CivilDate> {
        let (first, last) = (self.shown.first().unwrap().1, self.shown.last().unwrap().1);
        (1..first.days_until(last)).map(move |day| first.plus_days(day))
    }
}

#[test]
fn calendar_and_clock_show_what_the_walk_shows() {
    for change in CHANGES {
        let walk = Walk::around(change);
        for (instant, date, time) in &walk.shown {
            assert_eq!((walk.zone.date(*instant), walk.zone.time_of_day(*instant)), (*date, *time), "{change:?}");
        }
    }
}

#[test]
fn a_civil_time_is_the_first_minute_that_shows_it_or_the_first_after_the_jump() {
    for change in CHANGES {
        let walk = Walk::around(change);
        let first = walk.first_shown();
        for date in walk.whole_days() {
            for minutes in 0..1_440 {
                let asked = (date, time(minutes));
                let expected = first.get(&asked).copied().unwrap_or_else(|| at(change.1));
                assert_eq!(walk.zone.instant(asked.0, asked.1), expected, "{change:?}: {date} {}", asked.1);
            }
            let starts = walk.shown.iter().find(|(_, shown, _)| *shown == date).unwrap().0;
            assert_eq!(walk.zone.start_of(date), starts, "{change:?}: {date}");
        }
    }
}

#[test]
fn the_days_around_a_change_have_23_or_24_or_25_hours() {
    let hours = |name: &str, date: &str| {
        let (zone, date) = (zone(name), on(date));
        (zone.start_of(date.plus_days(1)).millis() - zone.start_of(date).millis()) / 3_600_000
    };
    assert_eq!(hours("Europe/London", "2021-03-28"), 23);
    assert_eq!(hours("Europe/London", "2021-03-29"), 24);
    assert_eq!(hours("Europe/London", "2021-10-31"), 25);
    assert_eq!(hours("America/Sao_Paulo", "2017-10-15"), 23);
    assert_eq!(hours("America/Sao_Paulo", "2018-02-17"), 25);
}

/// dis-01: measles, in force from five days after the first exposure, through 21 days after the last; the clock is put
/// forward inside the period.
#[test]
fn days_survive_the_change_of_the_clock() {
    let chicago = zone("America/Chicago");
    let ends = Counting::DayZeroExcluded.ends(Moment::on(on("2024-03-04")), 21, chicago);
    assert_eq!(ends, at("2024-03-26T00:00:00-05:00"));
    assert_eq!(chicago.start_of(on("2024-03-01").plus_days(5)), at("2024-03-06T00:00:00-06:00"));
    // Exact hours are real hours: the clock shows one hour more at the end.
    let exposed: Moment = "2024-03-04T09:00:00-06:00".parse().unwrap();
    let exact = Counting::ExactHours.ends(exposed, 21, chicago);
    assert_eq!(chicago.show(exact), "2024-03-25 10:00");
}

#[test]
fn a_moment_keeps_the_offset_that_held_there() {
    let summer = Moment::at(at("2021-07-01T22:30:00Z"), zone("Europe/London"));
    assert_eq!(summer.to_string(), "2021-07-01T23:30:00+01:00");
    assert_eq!(summer.to_string().parse(), Ok(summer));
}

fn zones() -> impl Strategy<Value = Zone> {
    let names = ["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Kolkata", "Africa/Kinshasa", "Pacific/Auckland", "-03:30"];
    let all: Vec<Zone> = CHANGES.iter().map(|change| change.0).chain(names).map(zone).collect();
    prop::sample::select(all)
}

/// Every way of counting that counts civil days.
fn civil_counting() -> impl Strategy<Value = Counting> {
    prop_oneof![
        Just(Counting::DayZeroExcluded),
        Just(Counting::DayOneIncluded),
        Just(Counting::Event),
        // At noon no clock is ever changed.
        Just(Counting::FixedClock(time(720))),
    ]
}

proptest! {
    /// Law 14: the same civil facts give the same civil end in any zone.
    #[test]
    fn civil_days_do_not_know_the_zone(
        day in 0_i32..9_000, days in 1_u16..60, more in 1_u16..30, counting in civil_counting(), here in zones(),
    ) {
        let anchor = on("2000-01-01").plus_days(day);
        let civil = |zone: Zone| {
            let first = counting.ends(Moment::on(anchor), days, zone);
            let second = counting.follows(first, more, zone);
            // A day that begins at 01:00, because midnight is left out, begins all the same.
            let civil = |instant: Instant| {
                let date = zone.date(instant);
                (date, if instant == zone.start_of(date) { TimeOfDay::MIDNIGHT } else { zone.time_of_day(instant) })
            };
            (civil(first), civil(second), counting.day_after(first, more, zone))
        };
        prop_assert_eq!(civil(here), civil(Zone::CHINA));
    }

    /// Exact hours are the same stretch of time everywhere, whatever the clocks do.
    #[test]
    fn exact_hours_do_not_know_the_zone(start in 946_684_800_i64..1_800_000_000, days in 1_u16..60, here in zones()) {
        let start = Instant::from_millis(start * 1_000).unwrap();
        let ends = Counting::ExactHours.ends(Moment::at(start, here), days, here);
        prop_assert_eq!(ends.millis() - start.millis(), i64::from(days) * 86_400_000);
    }

    /// The slots of a day tile it also where the clock is changed: each minute lies in exactly one that is not empty.
    #[test]
    fn each_minute_lies_in_a_slot(
        change in prop::sample::select(CHANGES.to_vec()), minute in -AROUND..AROUND,
        starts in prop::collection::btree_set(prop_oneof![Just(0_u16), 0_u16..240, 0_u16..1_440], 1..5),
    ) {
        let rule = |minutes: u16| SlotRule { title: Label::default(), starts: time(minutes) };
        let slots = Slots::new(starts.iter().map(|minutes| rule(*minutes)).collect()).unwrap();
        let (zone, instant) = (zone(change.0), at(change.1).plus_minutes(minute));
        let slot = slot_of(&slots, zone, instant).unwrap();
        prop_assert!(slot.opens <= instant && instant < slot.closes);
        prop_assert_eq!(slot_of(&slots, zone, slot.opens), Some(slot));
        let last = slot_of(&slots, zone, slot.closes.plus_millis(-1));
        prop_assert_eq!(last, Some(slot));
        let next = slot_of(&slots, zone, slot.closes).unwrap();
        prop_assert_eq!(next.opens, slot.closes);
    }

    /// Whatever the clock does, going to the calendar and back is a step to the same or an earlier showing of it.
    #[test]
    fn an_instant_and_its_civil_time_agree(start in 0_i64..2_000_000_000, here in zones()) {
        let instant = Instant::from_millis(start * 1_000 / 60_000 * 60_000).unwrap();
        let (date, time) = (here.date(instant), here.time_of_day(instant));
        let back = here.instant(date, time);
        prop_assert!(back <= instant);
        prop_assert_eq!((here.date(back), here.time_of_day(back)), (date, time));
        prop_assert!(here.start_of(date) <= instant);
    }
}
