//! Tiredness: by hand, and against a naive sum.

use crate::kit::{Dice, at, day, gate};
use crate::{Outcome, for_seeds};
use gridward::base::{IdError, Language, PostId, Zone};
use gridward::explain::text;
use gridward::rota::{Fatigue, FatigueKind, FatiguePolicy, Limits, Stint, Weights, build, fatigue};
use proptest::prelude::*;

/// A stint from an hour of a day, and its days as numbers.
struct Worked {
    stint: Stint,
    begins: i64,
    ends: i64,
    day: i64,
    last: i64,
}

fn worked(number: i64, hour: i64, hours: i64, night: bool) -> Result<Worked, IdError> {
    let begins = number * 1440 + hour * 60;
    let ends = begins + hours * 60;
    let last = (ends - 1).div_euclid(1440);
    let post = PostId::new("p")?;
    let stint = Stint { post, begins: at(begins), ends: at(ends), day: day(number), last_day: day(last), night };
    Ok(Worked { stint, begins, ends, day: number, last })
}

fn stints(worked: &[Worked]) -> Vec<Stint> {
    worked.iter().map(|it| it.stint.clone()).collect()
}

#[test]
fn adds_up_by_hand() -> Outcome {
    let policy = FatiguePolicy { per_day: 2, ..FatiguePolicy::default() };
    // Six days of eight hours, the last two nights; eight hours between the last day shift and the first night.
    let mut all = (0..4).map(|day| worked(day, 8, 8, false)).collect::<Result<Vec<_>, _>>()?;
    all.extend([worked(4, 0, 8, true)?, worked(5, 0, 8, true)?]);
    let all = stints(&all);
    let on = |number: i64| fatigue(&policy, &all, at((number + 1) * 1440), day(number));
    let tired = on(5);
    let terms: Vec<(FatigueKind, i64, i64)> =
        tired.terms.iter().map(|term| (term.kind, term.count, term.points)).collect();
    let expected = [
        (FatigueKind::Hours, 8, 8),
        (FatigueKind::Nights, 2, 6),
        (FatigueKind::Days, 6, 12),
        (FatigueKind::ShortRests, 1, 4),
    ];
    assert_eq!((terms.as_slice(), tired.points), (expected.as_slice(), 30));
    let words = text(&tired.because(), Language::English, Zone::CHINA);
    assert!(words.starts_with("Tiredness: 30 points.") && words.contains("2 nights in a row: 6 points."), "{words}");
    // A day later the rows still stand; two days later there was a free day.
    assert_eq!(on(6).points, 30);
    assert_eq!(on(7).terms.iter().map(|term| term.kind).collect::<Vec<_>>(), [FatigueKind::ShortRests]);
    assert_eq!(on(19), Fatigue::default());
    Ok(())
}

#[test]
fn equals_a_naive_sum() -> Outcome {
    // Points so far apart that the sum tells every count.
    let policy = FatiguePolicy {
        free_minutes: 1200,
        per_hour: 1,
        per_night: 100,
        per_day: 10_000,
        short_rest: 720,
        per_short_rest: 1_000_000,
        rest_from: None,
    };
    for_seeds(500, |seed| {
        let mut dice = Dice(seed);
        let mut all: Vec<Worked> = Vec::new();
        let mut free = 0;
        for _ in 0..dice.below(14) {
            free += dice.below(30) * 60;
            let (number, hour) = (free.div_euclid(1440), free.rem_euclid(1440) / 60);
            let next = worked(number, hour, 4 + dice.below(9), dice.chance(40))?;
            free = next.ends;
            all.push(next);
        }
        let today = all.last().map_or(0, |it| it.day) + dice.below(10);
        let tired = fatigue(&policy, &stints(&all), at((today + 1) * 1440), day(today));
        let in_week = |it: &Worked| (today - 6..=today).contains(&it.day);
        let minutes: i64 = all.iter().filter(|it| in_week(it)).map(|it| it.ends - it.begins).sum();
        let row = |busy: &dyn Fn(i64) -> bool, last: i64| (0..).take_while(|back| busy(last - back)).count();
        let night = |number: i64| all.iter().any(|it| it.stint.night && it.day == number);
        let busy = |number: i64| all.iter().any(|it| (it.day..=it.last).contains(&number));
        let nights = row(&night, if night(today) { today } else { today - 1 });
        // The row may reach beyond the day itself, when its shift ends after midnight.
        let days = row(&busy, (today - 1..=today + 1).rev().find(|number| busy(*number)).unwrap_or(today));
        let rests = all.iter().zip(all.iter().skip(1));
        let short = rests.filter(|(one, next)| in_week(next) && next.begins - one.ends < 720).count();
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let hours = (minutes - 1200).max(0) / 60;
        let expected = hours + 100 * count(nights) + 10_000 * count(days) + 1_000_000 * count(short);
        prop_assert_eq!(tired.points, expected);
        prop_assert_eq!(tired.points, tired.terms.iter().map(|term| term.points).sum::<i64>());
        Ok(())
    })
}

/// Two people, one shift; one of them comes from a hard week, and nothing else speaks for either.
#[test]
fn the_tired_are_spared() -> Outcome {
    let hard = stints(&(-6..-1).map(|day| worked(day, 8, 12, false)).collect::<Result<Vec<_>, _>>()?);
    for (tired, rested) in [("Li", "Wang"), ("Wang", "Li")] {
        let mut request = gate(Limits { rest: 660, ..Limits::default() }, 1)?;
        request.policy.weights = Weights { continuity: 0, ..Weights::default() };
        request.shifts.truncate(1);
        for person in request.people.iter_mut().filter(|person| person.id.as_str() == tired) {
            person.worked.clone_from(&hard);
        }
        let on: Vec<String> = build(&request)?.placements.iter().map(|it| it.worker.to_string()).collect();
        assert_eq!(on, [rested]);
    }
    Ok(())
}
