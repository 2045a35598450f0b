//! The engine beside the model, step by step: the model is the reference machine, and an engine that hears of each thing when
//! it is told, in whatever order things happened, is the system under test. After each step both are asked.
//!
//! The other laws of this house hand an engine the whole story. Here it has answered before, and folds anew what comes late.

use super::aims::Aim;
use super::books::{Where, books, zones};
use super::checks::told_checks_are_those_of_the_walk;
use super::life::{PERSON, Seed, Story, Told as _, WALKED, engine, seed};
use super::measures::told_as_the_walk_says;
use super::{Law, chance};
use gridward::Engine;
use gridward::base::Instant;
use gridward::engine::EndingKind;
use gridward::policy::Policy;
use gridward::testkit::model::{Person, Seen};
use proptest::prelude::*;
use proptest::test_runner::Config;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};
use std::fmt;

/// The reference machine: what has been told so far. What follows from it is for the walk to say.
#[derive(Clone)]
struct Told {
    story: Story,
    /// How many events the last step has added.
    new: usize,
}

/// A failing run is told by its rule book and its facts, one line each: the scene stays out of it.
impl fmt::Debug for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Story { policy, together, events, .. } = &self.story;
        writeln!(f, "under {} in {}, together: {together}", policy.id, policy.zone)?;
        let happened = events.iter().filter(|event| event.at >= self.story.hour(0));
        happened.into_iter().try_for_each(|event| {
            let fact = serde_json::to_string(&event.fact).unwrap_or_default();
            writeln!(f, "{} {fact}", policy.zone.show(event.at))
        })
    }
}

/// One thing that is told next.
#[derive(Debug, Clone)]
enum Step {
    /// Something on any day, before or after what was told so far.
    Happens(Seed),
    /// Something just where a stage, a slot or a day begins or ends.
    AtAnEdge(Aim),
}

impl Told {
    fn after(&self, step: &Step) -> Self {
        let story = match step {
            Step::Happens(seed) => self.story.and_then(*seed),
            Step::AtAnEdge(aim) => {
                let mut story = self.story.clone();
                aim.hit(&mut story);
                story
            }
        };
        Self { new: story.events.len() - self.story.events.len(), story }
    }
}

impl ReferenceStateMachine for Told {
    type State = Self;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Self> {
        let place = (books(), zones(), prop::bool::weighted(0.7));
        let told = |(policy, place, together): (Policy, Where, bool)| {
            let story = Story::new(policy, place, Vec::new(), together);
            Self { new: story.events.len(), story }
        };
        place.prop_map(told).boxed()
    }

    fn transitions(_: &Self) -> BoxedStrategy<Step> {
        prop_oneof![6 => seed().prop_map(Step::Happens), 1 => super::aims::aim().prop_map(Step::AtAnEdge)].boxed()
    }

    fn apply(state: Self, step: &Step) -> Self {
        state.after(step)
    }
}

/// An engine that hears of things when they are told.
struct Hears;

/// The engine holds who the model holds, for as long, asks for the same checks and decisions, and waits where the
/// model waits; as of when the last thing happened, and of the end.
fn agree(told: &Told, engine: &Engine, now: Instant) -> Law {
    let story = &told.story;
    told_as_the_walk_says(story, engine, now)?;
    told_checks_are_those_of_the_walk(story, engine, now)?;
    let seen = Seen::new(story, PERSON, now);
    let walk = Person::new(&seen);
    let view = super::person(engine, now);
    for waiting in walk.reasons.iter().filter_map(|reason| reason.waiting.as_ref()) {
        let mut kept = view.iter().flat_map(|view| &view.obligations).filter(|one| one.plan == waiting.plan);
        let waits = kept.any(|one| matches!(one.ending, EndingKind::Held | EndingKind::Capped));
        prop_assert!(waits, "{:?} of nobody: {:?}", waiting, view.map(|view| view.obligations));
    }
    Ok(())
}

fn holds(told: &Told, engine: &Engine, now: Instant) {
    let asked = agree(told, engine, now);
    assert!(asked.is_ok(), "{}\n{told:?}", asked.err().map(|error| error.to_string()).unwrap_or_default());
}

impl StateMachineTest for Hears {
    type SystemUnderTest = Engine;
    type Reference = Told;

    fn init_test(told: &Told) -> Engine {
        let mut engine = engine(&told.story.policy);
        engine.merge(told.story.events.clone());
        engine
    }

    fn apply(mut engine: Engine, told: &Told, _: Step) -> Engine {
        let before = told.story.events.len() - told.new;
        let news = &told.story.events[before..];
        engine.merge(news.to_vec());
        let last = told.story.events.iter().map(|event| event.at).max();
        // As far as has happened, and as of what has just been told, which may lie before that.
        let just = news.last().map(|event| event.at);
        let mut asked: Vec<Instant> = last.into_iter().chain(just).filter(|at| *at >= told.story.hour(0)).collect();
        asked.dedup();
        asked.into_iter().for_each(|now| holds(told, &engine, now));
        engine
    }

    /// When everything is over; and an engine that hears all at once holds the same.
    fn teardown(engine: Engine, told: Told) {
        holds(&told, &engine, told.story.hour(24 * (WALKED - 8)));
        assert_eq!(engine.digest(), told.story.engine().digest());
    }
}

/// So many runs take less than half a minute on one slow core; `PROPTEST_CASES` asks for another number. Shrinking may take
/// a while longer: it is to leave few facts.
fn config() -> Config {
    Config { max_shrink_iters: 400, ..chance::drawn(96, 20_220_627) }
}

prop_state_machine! {
    #![proptest_config(config())]

    /// Laws 5, 6 and 8, after each thing that is told.
    #[test]
    fn law_05_06_and_08_the_engine_follows_the_model_step_by_step(sequential 1..14 => Hears);
}
