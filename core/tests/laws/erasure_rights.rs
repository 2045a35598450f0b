//! Erasures by who may erase and by who may not: whatever comes first, the same people are erased, and no others.

use super::erasure::{erased, erasures, extras, order, same, with_extras};
use super::histories::{History, histories, minute};
use super::{cases, fault};
use gridward::base::Instant;
use gridward::community::{AsOf, FindingKind};
use gridward::log::{Event, read_lines};
use gridward::policy::Policy;
use gridward::{Engine, EngineConfig};
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;

/// The minute at which a rule book with another section takes effect, well before anybody is erased: the history ends
/// after 57,600 minutes, and the erasures of `erasures()` are recorded from 98,000 on.
const ADOPTED: i32 = 99_000;

/// A section by which only w0 erases, or everybody.
fn with_section(policy: &Policy, everybody: bool) -> Result<Policy, TestCaseError> {
    let anybody = if everybody {
        json!(["postTaken", "personErased", "residentRegistered", "householdRegistered", "placeAdded"])
    } else {
        json!([
            "postTaken",
            "residentRegistered",
            "householdRegistered",
            "placeAdded",
            "readingTaken",
            "contactReported"
        ])
    };
    let post = policy.grid.posts.first().map(|rule| rule.kind.clone()).ok_or_else(|| fault("no post"))?;
    let rules = json!([{"posts": [post], "reach": "community"}]);
    let section = json!({"founders": ["w0"], "anybody": anybody, "rules": rules});
    Ok(Policy { authority: Some(serde_json::from_value(section).map_err(fault)?), ..policy.clone() })
}

/// The first rule book, and one that follows it with the other section.
fn books(history: &History, first: bool) -> Result<EngineConfig, TestCaseError> {
    let policy = with_section(&history.policy, first)?;
    let mut later = with_section(&history.policy, !first)?;
    let (zone, effect) = (policy.zone, minute(ADOPTED));
    (later.from, later.from_clock) = (zone.date(effect), zone.time_of_day(effect));
    later.version += 1;
    let (community, replica) = ("c".parse().map_err(fault)?, "reader".parse().map_err(fault)?);
    Ok(EngineConfig { community, replica, policy, adopted: vec![later] })
}

/// The erasures, each by one of three people.
fn by_somebody(mut events: Vec<Event>, authors: &[usize]) -> Result<Vec<Event>, TestCaseError> {
    for (event, author) in events.iter_mut().zip(authors) {
        event.by = format!("w{author}").parse().map_err(fault)?;
    }
    Ok(events)
}

/// Whether an erasure takes effect, read off the sections as they are written above.
fn is_rightful(event: &Event, first: bool, adopted: Instant) -> bool {
    event.by.as_str() == "w0" || (event.wall < adopted) == first
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn whoever_had_no_right_to_erase_has_reduced_nothing_in_whatever_order_it_comes(
        history in histories(24, 3), extras in extras(), taken in erasures(),
        authors in prop::collection::vec(0_usize..3, 3), first in any::<bool>(),
        keys in prop::collection::vec(any::<u64>(), 1..40),
    ) {
        let mut history = history;
        with_extras(&mut history, &extras)?;
        let config = books(&history, first)?;
        if config.rule_books().fault().is_some() {
            return Ok(());
        }
        let adopted = config.adopted.first().map_or(Instant::MAX, Policy::effect);
        let open = || Engine::new(config.clone()).map_err(fault);
        let erased = by_somebody(erased(&taken)?, &authors)?;
        let all: Vec<Event> = history.events.iter().chain(&erased).cloned().collect();
        let mut at_once = open()?;
        at_once.merge(all.clone());

        // One by one, with the erasures anywhere between.
        let mut singly = open()?;
        for at in order(&keys, all.len()) {
            singly.merge(all.get(at).cloned().into_iter().collect());
        }
        same(&at_once, &singly)?;
        // What is written down is read as it is; and what some have reduced meets what others never had to.
        let mut read = open()?;
        read.merge(history.events.clone());
        read.merge(read_lines(&at_once.lines()).map_err(fault)?);
        same(&at_once, &read)?;

        // The log is what it is without those who had no right to, and theirs beside it.
        let wrongful: BTreeSet<_> =
            erased.iter().filter(|event| !is_rightful(event, first, adopted)).map(Event::id).collect();
        let mut told = open()?;
        told.merge(all.iter().filter(|event| !wrongful.contains(&event.id())).cloned().collect());
        let mut rest = read_lines(&at_once.lines()).map_err(fault)?;
        rest.retain(|event| !wrongful.contains(&event.id()));
        let expected = read_lines(&told.lines()).map_err(fault)?;
        prop_assert_eq!(rest, expected);

        // Each of those is found.
        let findings = at_once.findings(AsOf::at(Instant::MAX));
        let beyond = findings.iter().filter(|finding| finding.kind == FindingKind::BeyondAuthority);
        let found: BTreeSet<_> = beyond.flat_map(|finding| finding.because.facts.iter().cloned()).collect();
        let of_erasures = erased.iter().map(Event::id).filter(|id| found.contains(id)).collect::<BTreeSet<_>>();
        prop_assert_eq!(of_erasures, wrongful);
    }
}
