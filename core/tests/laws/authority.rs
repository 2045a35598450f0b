//! Rights: what counts is decided entry by entry in the order of recording, however the entries arrive.

use super::amendments::{judgements, thoughts, with_thoughts};
use super::convergence::{same, whole_and_parts};
use super::histories::{History, engine, histories, minute, minutes};
use super::{cases, fault};
use gridward::authority::AuthorityPolicy;
use gridward::base::{PostKind, WorkerId};
use gridward::community::AsOf;
use gridward::log::{Event, Fact, write_lines};
use gridward::place::Area;
use gridward::policy::Policy;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const POSTS: &[&str] = &["buildingChief", "gridWorker", "communityStaff", "communityDoctor"];

/// A section of the posts that the policy has: founders or everybody may appoint, holders of one post may do what those of
/// another may not.
fn section(policy: &Policy, reach: &str, draw: u64) -> Option<AuthorityPolicy> {
    let has = |post: &&&str| policy.grid.posts.iter().any(|rule| rule.kind.as_str() == **post);
    let posts: Vec<&&str> = POSTS.iter().filter(has).collect();
    let post = |at: u64| posts.get(usize::try_from(at).unwrap_or(0) % posts.len().max(1));
    let founders: Value = if draw.is_multiple_of(3) { json!([]) } else { json!(["w0"]) };
    let set_up = json!(["placeAdded", "householdRegistered", "residentRegistered", "workerEnrolled", "gridDrawn"]);
    let anybody = match draw % 3 {
        0 => json!(["postTaken", "placeAdded", "workerEnrolled", "householdRegistered"]),
        1 => set_up,
        _ => json!([]),
    };
    let kinds = json!([
        "readingTaken",
        "stayReported",
        "postTaken",
        "postLeft",
        "residentMoved",
        "entryCorrected",
        "entryRetracted",
        "measureLifted",
        "clockCorrected"
    ]);
    let rules = json!([
        {"posts": [post(draw)?], "facts": kinds, "reach": reach},
        {"posts": [post(draw / 7)?, post(draw / 5)?], "reach": reach},
    ]);
    serde_json::from_value(json!({"founders": founders, "anybody": anybody, "rules": rules})).ok()
}

pub fn with_section(mut history: History, reach: &str, draw: u64) -> Option<History> {
    history.policy.authority = Some(section(&history.policy, reach, draw)?);
    history.policy.check().is_empty().then_some(history)
}

/// Who held which posts when something was recorded, by what was recorded before and counts.
fn posts_held(before: &[&Event], now: &Event) -> BTreeSet<(PostKind, WorkerId)> {
    let mut told: Vec<&&Event> = before.iter().filter(|event| event.at <= now.wall).collect();
    told.sort_by(|a, b| a.happening_order(b));
    let mut held: BTreeSet<(PostKind, Area, WorkerId)> = BTreeSet::new();
    let mut gone: BTreeSet<WorkerId> = BTreeSet::new();
    for event in told {
        match &event.fact {
            Fact::PostTaken(fact) => {
                held.insert((fact.post.clone(), fact.area.clone(), fact.worker.clone()));
            }
            Fact::PostLeft(fact) => {
                held.remove(&(fact.post.clone(), fact.area.clone(), fact.worker.clone()));
            }
            Fact::WorkerEnrolled(fact) => {
                gone.remove(&fact.worker);
            }
            Fact::WorkerLeft(fact) => {
                gone.insert(fact.worker.clone());
            }
            _ => {}
        }
    }
    held.into_iter().filter(|(_, _, worker)| !gone.contains(worker)).map(|(post, _, worker)| (post, worker)).collect()
}

/// The entries that their authors had the right to, where every right reaches as far as the community.
fn rightful(history: &History) -> Option<History> {
    let section = history.policy.authority.as_ref()?;
    let mut order: Vec<&Event> = history.events.iter().collect();
    order.sort_by(|a, b| a.recording_order(b));
    let mut kept: Vec<&Event> = Vec::new();
    for event in order {
        let Some(kind) = event.fact.kind() else { continue };
        let may = section.founders.contains(&event.by) || section.anybody.contains(&kind) || {
            let held = posts_held(&kept, event);
            let about = section.rules.iter().filter(|rule| rule.facts.is_empty() || rule.facts.contains(&kind));
            let mut posts = about.flat_map(|rule| &rule.posts);
            posts.any(|post| held.contains(&(post.clone(), event.by.clone())))
        };
        if may {
            kept.push(event);
        }
    }
    let events = kept.into_iter().cloned().collect();
    Some(History { policy: Policy { authority: None, ..history.policy.clone() }, events })
}

proptest! {
    #![proptest_config(cases(40))]

    /// Law 2: in whatever order word of posts and of what their holders did arrives, the same counts.
    #[test]
    fn law_02_rights_do_not_hang_on_the_order_of_delivery(
        history in histories(50, 3), thoughts in thoughts(), draw in any::<u64>(), own in any::<bool>(),
        keys in prop::collection::vec(any::<u64>(), 1..40),
    ) {
        let history = with_thoughts(&history, &thoughts)?;
        let Some(history) = with_section(history, if own { "ownArea" } else { "community" }, draw) else { return Ok(()) };
        let at = minute(20 * 1_440 + 700);
        let (mut whole, _) = whole_and_parts(&history, &keys, at)?;
        let mut in_order = engine(&history.policy, "slow").map_err(fault)?;
        let mut events: Vec<&Event> = history.events.iter().collect();
        events.sort_by(|a, b| a.recording_order(b));
        for event in events {
            in_order.merge_lines(&write_lines([event])).map_err(fault)?;
        }
        same(&mut whole, &mut in_order, at)?;
    }

    /// What somebody had no right to record is as if it had never been recorded.
    #[test]
    fn what_nobody_had_the_right_to_is_as_if_it_had_not_been_recorded(
        history in histories(50, 3), draw in any::<u64>(), asked in minutes(),
    ) {
        let Some(history) = with_section(history, "community", draw) else { return Ok(()) };
        let Some(told) = rightful(&history) else { return Ok(()) };
        let (full, told) = (history.engine().map_err(fault)?, told.engine().map_err(fault)?);
        for at in [minute(asked), minute(57_600)] {
            prop_assert_eq!(judgements(&full, AsOf::at(at))?, judgements(&told, AsOf::at(at))?, "at {}", at);
        }
    }
}
