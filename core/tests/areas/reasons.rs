//! Law 12 for zones: what the reason of a zone cites, fed back alone, gives the same zone, the same end of it, and the same
//! things that it waits for; and so does a measure for living in one.

use crate::cases::lean;
use crate::chance;
use crate::naive::{POLICIES, file, hour, tellings};
use gridward::base::{Because, EventId, Instant};
use gridward::community::AsOf;
use gridward::engine::{About, Question, ZoneView};
use gridward::exposure::{ZoneDisinfected, ZoneFact};
use gridward::log::{Event, Fact};
use gridward::place::Area;
use gridward::policy::Policy;
use gridward::{Engine, EngineConfig};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::json;

type Tellings = Vec<(i32, u8, u8, u8)>;
type Law = Result<(), TestCaseError>;

fn fault(error: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}

fn place(id: &str) -> Result<Area, TestCaseError> {
    Ok(Area::Place(id.parse().map_err(fault)?))
}

fn in_area(fact: ZoneFact, area: Area) -> Fact {
    match fact {
        ZoneFact::Declared(fact) => Fact::ZoneDeclared(gridward::exposure::ZoneDeclared { area, ..fact }),
        ZoneFact::Lifted(fact) => Fact::ZoneLifted(gridward::exposure::ZoneLifted { area, ..fact }),
        ZoneFact::InfectionFound(fact) => Fact::InfectionFound(gridward::exposure::InfectionFound { area, ..fact }),
        ZoneFact::CaseMovedOut(fact) => Fact::CaseMovedOut(gridward::exposure::CaseMovedOut { area, ..fact }),
        ZoneFact::Screened(fact) => Fact::ZoneScreened(gridward::exposure::ZoneScreened { area, ..fact }),
        ZoneFact::EnvironmentSampled(fact) => {
            Fact::EnvironmentSampled(gridward::exposure::EnvironmentSampled { area, ..fact })
        }
        ZoneFact::Disinfected => Fact::ZoneDisinfected(ZoneDisinfected { area }),
        ZoneFact::LastContact(fact) => Fact::LastContactStated(gridward::exposure::LastContactStated { area, ..fact }),
    }
}

/// Two compounds, of one of which less is told; somebody lives in the first.
struct Town {
    policy: Policy,
    events: Vec<Event>,
}

impl Town {
    fn new(policy: Policy, told: [&Tellings; 2]) -> Result<Self, TestCaseError> {
        let mut town = Self { policy, events: Vec::new() };
        let scene = [
            json!({"kind": "placeAdded", "data": {"place": "p", "kind": "compound", "name": "p"}}),
            json!({"kind": "placeAdded", "data": {"place": "q", "kind": "compound", "name": "q"}}),
            json!({"kind": "householdRegistered", "data": {"household": "h", "place": "p", "door": "1"}}),
            json!({"kind": "residentRegistered", "data": {"resident": "r", "household": "h"}}),
        ];
        for fact in scene {
            town.say(hour(-24), serde_json::from_value(fact).map_err(fault)?)?;
        }
        for (tellings, id) in told.into_iter().zip(["p", "q"]) {
            for stated in file(&town.policy.zones, tellings).told {
                town.say(stated.at, in_area(stated.fact, place(id)?))?;
            }
        }
        Ok(town)
    }

    fn say(&mut self, at: Instant, fact: Fact) -> Law {
        let counter = self.events.len() + 1;
        let event = json!({
            "replica": "phone", "counter": counter, "wall": at, "tick": counter, "at": at, "by": "w", "fact": fact,
        });
        self.events.push(serde_json::from_value(event).map_err(fault)?);
        Ok(())
    }

    /// Whoever knows the places and people, and of all else only what is wanted.
    fn engine(&self, wanted: impl Fn(&EventId) -> bool) -> Result<Engine, TestCaseError> {
        let (community, replica) = ("c".parse().map_err(fault)?, "reader".parse().map_err(fault)?);
        let config = EngineConfig { community, replica, policy: self.policy.clone(), adopted: Vec::new() };
        let mut engine = Engine::new(config).map_err(fault)?;
        let scene = |event: &Event| event.counter <= 4;
        engine.merge(self.events.iter().filter(|event| scene(event) || wanted(&event.id())).cloned().collect());
        Ok(engine)
    }
}

/// What is said about a zone, without the events.
fn said(view: &ZoneView) -> impl PartialEq + std::fmt::Debug + use<> {
    let outstanding: Vec<String> = view.outstanding.iter().map(|missing| bare(missing)).collect();
    (view.present.clone(), outstanding, view.earliest)
}

fn bare(because: &Because) -> String {
    let below: Vec<String> = because.because.iter().map(bare).collect();
    format!("{} {:?} {:?}", because.rule, because.arguments, below)
}

fn zones_rest_on_what_they_cite(town: &Town, now: Instant) -> Law {
    let engine = town.engine(|_| true)?;
    for id in ["p", "q"] {
        let area = place(id)?;
        let view = engine.zone(&area, AsOf::at(now));
        let cited = view.because.all_facts();
        let again = town.engine(|event| cited.contains(event))?.zone(&area, AsOf::at(now));
        prop_assert_eq!(said(&again), said(&view), "{} at {:?}: {:#?}", id, now, view.because);
    }
    Ok(())
}

fn measures_in_zones_rest_on_what_they_cite(town: &Town, now: Instant) -> Law {
    let engine = town.engine(|_| true)?;
    let resident: gridward::base::ResidentId = "r".parse().map_err(fault)?;
    let measure = |engine: &Engine| {
        let measure = engine.resident(&resident, AsOf::at(now)).ok().and_then(|view| view.measure);
        measure.map(|measure| (measure.plan, measure.setting, measure.since, measure.free, measure.at_latest))
    };
    let question = Question {
        about: About::Measure { resident: resident.clone() },
        as_of: AsOf::at(now),
        language: gridward::base::Language::English,
    };
    let because = engine.explain(&question).map_err(fault)?.because;
    let cited = because.all_facts();
    let alone = town.engine(|event| cited.contains(event))?;
    prop_assert_eq!(measure(&alone), measure(&engine), "at {:?}: {:#?}", now, because);
    Ok(())
}

fn towns() -> impl Strategy<Value = Town> {
    let ids: Vec<&str> = POLICIES.into_iter().chain(["cn-zones-2020"]).collect();
    (prop::sample::select(ids), tellings(), tellings()).prop_filter_map("a policy", |(id, first, second)| {
        let second = second.into_iter().take(6).collect();
        Town::new(lean(id).ok()?, [&first, &second]).ok()
    })
}

impl std::fmt::Debug for Town {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "policy {}", self.policy.id)?;
        self.events.iter().try_for_each(|event| writeln!(f, "{}", serde_json::to_string(event).unwrap_or_default()))
    }
}

proptest! {
    #![proptest_config(chance::drawn(96, 20_220_301))]

    #[test]
    fn law_12_a_zone_rests_on_what_its_reason_cites(
        town in towns(), hours in prop::collection::vec(0..24 * 50, 6),
    ) {
        for number in hours {
            zones_rest_on_what_they_cite(&town, hour(number))?;
        }
    }

    #[test]
    fn law_12_a_measure_in_a_zone_rests_on_what_its_reason_cites(
        town in towns(), hours in prop::collection::vec(0..24 * 50, 6),
    ) {
        for number in hours {
            measures_in_zones_rest_on_what_they_cite(&town, hour(number))?;
        }
    }
}
