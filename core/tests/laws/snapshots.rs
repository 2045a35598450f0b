//! Laws 2, 11 and 16 for snapshots: what is opened from one answers as the engine did that it was taken of, whatever is
//! asked first and whatever comes next; and damage is found, never guessed at.

use super::amendments::{thoughts, with_thoughts};
use super::authority::with_section;
use super::convergence::{same, tamper};
use super::erasure::{erased, erasures, extras, with_extras};
use super::exchange::{from_the_future, with_a_good_check};
use super::facts;
use super::histories::{History, engine, histories, minute, minutes};
use super::{Law, cases, fault};
use gridward::base::{Argument, Instant, Language};
use gridward::community::{AsOf, FindingKind};
use gridward::engine::{About, AgendaQuery, Question, ReportQuery};
use gridward::log::{Event, VersionVector, read_lines, write_lines};
use gridward::testkit::laws::answers;
use gridward::testkit::policies::plain::plain;
use gridward::{Engine, GridError};
use proptest::prelude::*;
use serde::Serialize;

fn json<T: Serialize>(answer: &T) -> Result<String, TestCaseError> {
    serde_json::to_string(answer).map_err(fault)
}

fn text<T: Serialize>(answer: Result<T, GridError>) -> Result<String, TestCaseError> {
    answer.map_or_else(|error| Ok(error.to_string()), |answer| json(&answer))
}

/// One question of each kind, by number.
fn ask(engine: &Engine, which: usize, as_of: AsOf) -> Result<String, TestCaseError> {
    let nth = which / 13;
    match which % 13 {
        0 => json(&engine.digest()),
        1 => json(&engine.findings(as_of)),
        2 => text(engine.resident(&facts::resident(nth).parse().map_err(fault)?, as_of)),
        3 => text(engine.household(&facts::household(nth).parse().map_err(fault)?, as_of)),
        4 => {
            let worker = format!("w{}", nth % 3).parse().map_err(fault)?;
            json(&engine.agenda(&AgendaQuery { worker, as_of, include_done: true }))
        }
        5 => {
            let date = engine.config().policy.zone.date(as_of.at);
            json(&engine.report(&ReportQuery { date, grids: None, ungridded: false, known_by: as_of.known_by }))
        }
        6 => json(&engine.coverage(as_of, true)),
        7 => json(&engine.places(as_of)),
        8 => json(&engine.units(as_of)),
        9 => json(&engine.gates(as_of)),
        10 => {
            let resident = facts::resident(nth).parse().map_err(fault)?;
            let about = About::Measure { resident };
            text(engine.explain(&Question { about, as_of, language: Language::English }))
        }
        11 => Ok(engine.lines()),
        _ => {
            let mut version = engine.version();
            version.0.values_mut().for_each(|known| *known /= 2);
            Ok(write_lines(&engine.events_since(&version)))
        }
    }
}

fn restored(engine: &Engine) -> Result<Engine, TestCaseError> {
    Engine::restore(engine.config().clone(), &engine.snapshot()).map_err(fault)
}

/// Whatever is asked first, one after the other.
fn answers_alike(engine: &Engine, again: &Engine, questions: &[usize], as_of: AsOf) -> Law {
    for which in questions {
        prop_assert_eq!(ask(engine, *which, as_of)?, ask(again, *which, as_of)?, "question {}", which);
    }
    Ok(())
}

/// A history with everything that can be in a log.
fn worst() -> impl Strategy<Value = History> {
    let more = (thoughts(), extras(), prop::collection::vec(0_usize..500, 0..3), any::<u8>());
    (histories(50, 3), more).prop_filter_map("every fact reads", |(history, (thoughts, extras, tampered, which))| {
        let mut history = history;
        with_extras(&mut history, &extras).ok()?;
        let mut history = with_thoughts(&history, &thoughts).ok()?;
        tamper(&mut history, &tampered);
        if which % 4 == 0 {
            history.events = read_lines(&from_the_future(&write_lines(&history.events), which)).ok()?;
        }
        Some(history)
    })
}

/// Events that a finding says cannot be read.
fn missing(engine: &Engine) -> Result<u32, TestCaseError> {
    let findings = engine.findings(AsOf::at(Instant::MAX));
    let of_it = findings.iter().filter(|finding| finding.kind == FindingKind::EventsUnreadable);
    let count = |finding: &gridward::community::Finding| match finding.because.arguments.get("count") {
        Some(Argument::Count(count)) => Ok(*count),
        other => Err(fault(format!("{other:?} is no count"))),
    };
    of_it.map(count).sum()
}

proptest! {
    #![proptest_config(cases(48))]

    /// Law 2: what is opened from a snapshot answers every question as the engine did that it was taken of.
    #[test]
    fn law_02_a_restored_engine_answers_the_same_whatever_is_asked_first(
        history in worst(), questions in prop::collection::vec(0_usize..208, 1..24), asked in minutes(),
        known in prop::option::of(minutes()),
    ) {
        let mut first = history.engine().map_err(fault)?;
        let snapshot = first.snapshot();
        let mut again = Engine::restore(first.config().clone(), &snapshot).map_err(fault)?;
        prop_assert_eq!((again.version(), again.events()), (first.version(), first.events()));
        let as_of = AsOf { at: minute(asked), known_by: known.map(minute) };
        answers_alike(&first, &again, &questions, as_of)?;
        answers_alike(&first, &again, &questions, AsOf::at(minute(57_600)))?;
        prop_assert_eq!(answers(&again, &history, as_of)?, answers(&first, &history, as_of)?);
        same(&mut first, &mut again, minute(asked))?;
        // The same events make the same bytes, read or unread, and however they came.
        prop_assert_eq!(&again.snapshot(), &snapshot);
        prop_assert_eq!(&restored(&again)?.snapshot(), &snapshot);
        let mut backwards = engine(&history.policy, "reader").map_err(fault)?;
        for event in first.events_since(&VersionVector::default()).into_iter().rev() {
            backwards.merge(vec![event]);
        }
        let fresh = restored(&backwards)?;
        answers_alike(&first, &fresh, &questions, as_of)?;
        prop_assert_eq!(fresh.digest(), first.digest());
    }

    /// Law 2: it goes on as if it had never been closed: what comes after it was opened, before and after anything was
    /// asked, makes what it would have made.
    #[test]
    fn law_02_a_restored_engine_takes_up_what_comes_next(
        history in worst(), questions in prop::collection::vec(0_usize..208, 0..8), asked in minutes(),
        cut in any::<prop::sample::Index>(), keys in prop::collection::vec(any::<u64>(), 1..40),
    ) {
        let mut whole = history.engine().map_err(fault)?;
        let mut order: Vec<(u64, &Event)> =
            history.events.iter().enumerate().map(|(at, event)| (keys.get(at % keys.len()).copied().unwrap_or(0), event)).collect();
        order.sort_by_key(|(key, _)| *key);
        let events: Vec<Event> = order.into_iter().map(|(_, event)| event.clone()).collect();
        let (before, after) = events.split_at(cut.index(events.len() + 1));
        let mut first = engine(&history.policy, "reader").map_err(fault)?;
        first.merge(before.to_vec());
        let mut second = restored(&first)?;
        for half in after.chunks(after.len() / 2 + 1) {
            second.merge(half.to_vec());
            first.merge(half.to_vec());
            answers_alike(&first, &second, &questions, AsOf::at(minute(asked)))?;
        }
        same(&mut whole, &mut second, minute(asked))?;
        let mut third = restored(&second)?;
        third.merge(events.iter().step_by(2).cloned().collect());
        same(&mut whole, &mut third, minute(asked))?;
    }

    /// Law 2: the rule book may be another one than when the snapshot was taken, also one that says who may record what.
    #[test]
    fn law_02_a_snapshot_is_judged_by_the_rule_book_it_is_opened_with(
        history in worst(), policy in plain(), draw in any::<u64>(), asked in minutes(),
    ) {
        let ruled = with_section(history.clone(), "ownArea", draw);
        let other = History { policy, events: history.events.clone() };
        let opened: Vec<&History> = [Some(&history), Some(&other), ruled.as_ref()].into_iter().flatten().collect();
        for taken in &opened {
            let snapshot = taken.engine().map_err(fault)?.snapshot();
            for opened in &opened {
                let mut told = opened.engine().map_err(fault)?;
                let mut again = Engine::restore(told.config().clone(), &snapshot).map_err(fault)?;
                same(&mut told, &mut again, minute(asked))?;
            }
        }
    }

    /// Law 13: who was erased is erased in what is opened from a snapshot, whether the erasure comes before or after.
    #[test]
    fn law_02_people_are_erased_before_a_snapshot_as_after_it(history in worst(), taken in erasures(), asked in minutes()) {
        let erased = erased(&taken)?;
        let mut whole = history.engine().map_err(fault)?;
        let mut later = restored(&whole)?;
        later.merge(erased.clone());
        whole.merge(erased);
        let mut again = restored(&whole)?;
        same(&mut whole, &mut again, minute(asked))?;
        same(&mut whole, &mut later, minute(asked))?;
        prop_assert_eq!(again.lines(), whole.lines());
    }

    /// Law 16: a snapshot that was cut, or in which any bit is another, is refused as a whole.
    #[test]
    fn law_16_a_damaged_snapshot_is_refused(history in worst(), at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let engine = history.engine().map_err(fault)?;
        let snapshot = engine.snapshot();
        let open = |bytes: &[u8]| Engine::restore(engine.config().clone(), bytes).map(|engine| engine.events());
        let at = at.index(snapshot.len());
        let refused = open(snapshot.get(..at).unwrap_or_default());
        let named = matches!(refused, Err(GridError::DamagedSnapshot { .. }));
        prop_assert!(named, "{refused:?}");
        let mut altered = snapshot.clone();
        if let Some(byte) = altered.get_mut(at) {
            *byte ^= 1 << bit;
        }
        let refused = open(&altered);
        let named = matches!(refused, Err(GridError::DamagedSnapshot { .. } | GridError::NewerFormat { .. }));
        prop_assert!(named, "{refused:?}");
    }

    /// Law 16: whoever makes the check fit a tampered snapshot gets an error, or an engine that answers: what it cannot
    /// read is counted by a finding, and comes back from whoever has it.
    #[test]
    fn law_16_a_tampered_snapshot_ends_in_an_engine_or_an_error(
        history in worst(), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        questions in prop::collection::vec(0_usize..208, 0..8), asked in minutes(), taken in erasures(),
    ) {
        let engine = history.engine().map_err(fault)?;
        let mut snapshot = engine.snapshot();
        for (at, value) in &changes {
            let at = 8 + at.index(snapshot.len() - 16);
            if let Some(byte) = snapshot.get_mut(at) {
                *byte = *value;
            }
        }
        let snapshot = with_a_good_check(snapshot);
        let opened = Engine::restore(engine.config().clone(), &snapshot);
        let mut opened = match opened {
            Ok(opened) => opened,
            Err(GridError::DamagedSnapshot { .. } | GridError::OtherCommunity { .. }) => return Ok(()),
            Err(error) => return Err(fault(error)),
        };
        for which in questions {
            ask(&opened, which, AsOf::at(minute(asked)))?;
        }
        let lines = u32::try_from(opened.lines().lines().count()).map_err(fault)?;
        prop_assert_eq!(lines + missing(&opened)?, opened.events());
        // What cannot be read is told also where everything is read anew because somebody is erased.
        let mut lighter = Engine::restore(engine.config().clone(), &snapshot).map_err(fault)?;
        lighter.merge(erased(&taken)?);
        prop_assert_eq!(missing(&lighter)?, missing(&opened)?);
        Engine::restore(engine.config().clone(), &opened.snapshot()).map_err(fault)?;
        opened.merge(history.events.clone());
        let held = opened.lines();
        let all = engine.lines();
        prop_assert!(all.lines().all(|line| held.lines().any(|other| other == line)));
    }
}
