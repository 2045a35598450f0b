//! Two lines of spans laid over each other, against a model that looks at one instant after the other.

use gridward::base::Instant;
use gridward::quarantine::{CodeColour, Running, Setting, Span, take_over};
use proptest::prelude::*;

/// Instants are so many minutes; the lines are shorter than this.
const LONG: i64 = 160;

fn minute(number: i64) -> Instant {
    Instant::from_millis(number * 60_000).unwrap()
}

/// A line of spans that do not overlap, with gaps here and there.
fn line() -> impl Strategy<Value = Vec<Span>> {
    let colour = prop::sample::select(vec![None, Some(CodeColour::Green), Some(CodeColour::Red)]);
    let part = (prop_oneof![2 => Just(0_i64), 1 => 1_i64..20], 1_i64..30, 0_usize..4, colour, 0_u8..3);
    prop::collection::vec(part, 0..5).prop_map(|parts| {
        let mut now = 0;
        let spans = parts.into_iter().zip(1_u8..).map(|((gap, length, setting, code, checks), stage)| {
            let from = now + gap;
            now = from + length;
            let (setting, checks) = (Setting::ALL[setting], (0..checks).collect());
            Span { stage, setting, from: minute(from), until: minute(now), checks, code }
        });
        spans.collect()
    })
}

type Held = (u8, Setting, Option<CodeColour>, Vec<u8>);

fn held(line: &[Span], t: Instant) -> Option<Held> {
    let span = line.iter().find(|span| span.from <= t && t < span.until)?;
    Some((span.stage, span.setting, span.code, span.checks.clone()))
}

fn strict((_, setting, code, checks): &Held) -> (Setting, Option<CodeColour>, usize) {
    (*setting, *code, checks.len())
}

/// What stays and what comes at one instant.
fn oracle(rule: Running, old: Option<Held>, new: Option<Held>) -> (Option<Held>, Option<Held>) {
    match (rule, old, new) {
        (Running::Keep, old, _) => (old, None),
        (Running::Adopt, _, new) => (None, new),
        (Running::Milder, Some(old), Some(new)) if strict(&old) <= strict(&new) => (Some(old), None),
        (Running::Milder, Some(_), Some(new)) => (None, Some(new)),
        (Running::Milder, _, _) => (None, None),
        (Running::Stricter, Some(old), Some(new)) if strict(&old) >= strict(&new) => (Some(old), None),
        (Running::Stricter, _, Some(new)) => (None, Some(new)),
        (Running::Stricter, old, None) => (old, None),
    }
}

proptest! {
    #[test]
    fn each_instant_is_decided_by_the_rule_alone(
        running in line(), new in line(), effect in 0..LONG, rule in prop::sample::select(Running::ALL.to_vec()),
    ) {
        let effect = minute(effect);
        let (stays, comes) = take_over(rule, &running, &new, effect);
        for t in (0..LONG).map(minute) {
            let (old, new) = (held(&running, t), held(&new, t));
            let expected = if t < effect { (old, None) } else { oracle(rule, old, new) };
            prop_assert_eq!((held(&stays, t), held(&comes, t)), expected, "{}", t);
        }
        for line in [&stays, &comes] {
            prop_assert!(line.iter().all(|span| span.from < span.until));
            prop_assert!(line.windows(2).all(|pair| pair[0].until <= pair[1].from));
        }
    }

    /// Adopting the same once more changes nothing, and neither does the milder or stricter of one and the same.
    #[test]
    fn what_is_the_same_changes_nothing(line in line(), effect in 0..LONG) {
        for rule in [Running::Keep, Running::Milder, Running::Stricter] {
            let (stays, comes) = take_over(rule, &line, &line, minute(effect));
            prop_assert!(comes.is_empty());
            for t in (0..LONG).map(minute) {
                prop_assert_eq!(held(&stays, t), held(&line, t));
            }
        }
    }
}
