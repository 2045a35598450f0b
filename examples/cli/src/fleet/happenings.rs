//! What happens in the community of a fleet: facts of many kinds about few people and homes, so that devices which know
//! nothing of each other speak of the same ones.

use super::amendments::{amendment, deed};
use super::rare;
use crate::demo::Draw;
use gridward::Engine;
use gridward::base::{CivilDate, Instant, WorkerId};
use gridward::log::Fact;
use gridward::policy::Policy;
use serde_json::{Value, json};

/// People who work for the community.
pub(super) const WORKERS: u32 = 6;
pub(super) const BUILDINGS: u32 = 3;
pub(super) const HOMES: u32 = 12;
const RESIDENTS: u32 = 24;

/// What is registered at `at`, before anything happens.
pub(super) fn register(policy: &Policy, at: Instant) -> Result<Vec<Fact>, String> {
    let place = |place: &str, kind: &str, parent: Option<&str>| json!({"kind": "placeAdded", "data": {"place": place, "kind": kind, "parent": parent, "name": place}});
    let mut all = vec![place("c0", "compound", None)];
    all.extend((0..BUILDINGS).map(|number| place(&format!("b{number}"), "building", Some("c0"))));
    for number in 0..HOMES {
        let data = json!({"household": home(number), "place": building(number), "door": format!("{number}01")});
        all.push(json!({"kind": "householdRegistered", "data": data}));
    }
    for number in 0..RESIDENTS {
        let data = json!({"resident": person(number), "household": home(number), "birthYear": 1930 + number * 3});
        all.push(json!({"kind": "residentRegistered", "data": data}));
    }
    for number in 0..WORKERS {
        all.push(json!({"kind": "workerEnrolled", "data": {"worker": format!("w{number}"), "role": "chief"}}));
    }
    for (number, post) in (0..BUILDINGS).zip(policy.grid.posts.iter().cycle()) {
        let area = json!({"type": "place", "id": building(number)});
        let data = json!({"post": post.kind, "area": area, "worker": format!("w{number}")});
        all.push(json!({"kind": "postTaken", "data": data}));
    }
    let grid = json!({"grid": "g0", "name": "the compound", "places": ["c0"]});
    all.push(json!({"kind": "gridDrawn", "data": grid}));
    for gate in ["gate0", "gate1"] {
        let data = json!({"gate": gate, "name": gate, "guards": {"type": "community"}, "way": "both"});
        all.push(json!({"kind": "gateOpened", "data": data}));
    }
    let round = json!({
        "round": "k0", "name": "the first round", "scope": [{"type": "community"}], "from": at,
        "until": at.plus_hours(8 * 365 * 24), "teamSize": 2,
    });
    all.push(json!({"kind": "roundOpened", "data": round}));
    all.into_iter().map(read).collect()
}

fn read(fact: Value) -> Result<Fact, String> {
    let told = fact.to_string();
    serde_json::from_value(fact).map_err(|error| format!("no such fact as {told}: {error}"))
}

/// A worker by number.
pub(super) fn worker(number: u32) -> Result<WorkerId, String> {
    format!("w{number}").parse().map_err(|error| format!("{error}"))
}

pub(super) fn home(number: u32) -> String {
    format!("h{}", number % HOMES)
}

pub(super) fn person(number: u32) -> String {
    format!("r{}", number % RESIDENTS)
}

pub(super) fn building(number: u32) -> String {
    format!("b{}", number % BUILDINGS)
}

/// Somebody; some come up more than others.
pub(super) fn somebody(draw: &mut Draw) -> String {
    person(draw.below(8).saturating_mul(draw.between(1, 3)))
}

/// One of some words.
pub(super) fn word(draw: &mut Draw, words: &[&str]) -> String {
    draw.pick(words).copied().unwrap_or_default().to_owned()
}

/// A day so many days, from and to, before three days from now.
pub(super) fn day(draw: &mut Draw, today: CivilDate, from: u32, to: u32) -> CivilDate {
    let back = draw.between(from, to);
    today.plus_days(3 - i32::try_from(back).unwrap_or(0))
}

/// Today's first turn at the first post of the rota.
pub(super) fn shift(policy: &Policy, today: CivilDate) -> Value {
    let post = policy.rota.posts.first().map(|post| &post.id);
    let turn = policy.rota.patterns.first().and_then(|pattern| pattern.turns.first()).map(|turn| &turn.id);
    json!({"post": post, "date": today, "turn": turn})
}

/// What is rare, in a thousand.
const RARE: u32 = 250;

/// The other kinds, each as often as its weight says.
const KINDS: &[(&str, u32)] = &[
    ("readingTaken", 14),
    ("symptomsReported", 5),
    ("contactReported", 5),
    ("stayReported", 4),
    ("areaGraded", 2),
    ("arrivalRegistered", 2),
    ("partyTested", 2),
    ("sampleTaken", 5),
    ("resultReported", 5),
    ("testRefused", 1),
    ("quarantineEntered", 2),
    ("releaseSigned", 2),
    ("measureOrdered", 3),
    ("measureLifted", 2),
    ("measureExtended", 2),
    ("roundOpened", 2),
    ("visitRecorded", 10),
    ("documentSigned", 3),
    ("residentMoved", 3),
    ("householdSplit", 2),
    ("householdMerged", 1),
    ("addressChanged", 1),
    ("noticePosted", 1),
    ("noticeGone", 1),
    ("gridDrawn", 2),
    ("postTaken", 3),
    ("postLeft", 2),
    ("deputyNamed", 1),
    ("requestMade", 4),
    ("dutyClaimed", 8),
    ("dutyDone", 8),
    ("dutyHandedBack", 3),
    ("gateOpened", 2),
    ("permitIssued", 3),
    ("permitRevoked", 1),
    ("passageRecorded", 8),
    ("availabilityStated", 2),
    ("shiftsPlanned", 3),
    ("checkedIn", 2),
    ("stockReceived", 2),
    ("stockIssued", 2),
    ("stockCounted", 1),
    ("careGroundStated", 2),
    ("contactPreferred", 1),
    ("watchListed", 1),
    ("sightingReported", 1),
    ("entryRetracted", 3),
    ("entryCorrected", 4),
    ("clockCorrected", 2),
];

/// What a happening may rest on.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub policy: &'a Policy,
    /// Whom and what the device knows.
    pub engine: &'a Engine,
    /// When it happened.
    pub at: Instant,
    /// Names what is new.
    pub number: u32,
}

/// One fact that happens in the scene.
pub(super) fn fact(draw: &mut Draw, scene: Scene<'_>) -> Result<Fact, String> {
    let is_rare = draw.in_a_thousand(RARE);
    let kinds = if is_rare { rare::KINDS } else { KINDS };
    let kind = draw.weighted(kinds).unwrap_or("responseEnded");
    let data = match kind {
        "entryRetracted" | "entryCorrected" | "clockCorrected" | "deviceRevoked" => amendment(kind, draw, scene),
        _ if is_rare => rare::data(kind, draw, scene),
        _ => data(kind, draw, scene),
    };
    read(json!({"kind": kind, "data": data}))
}

pub(super) fn data(kind: &str, draw: &mut Draw, Scene { policy, engine, at, number }: Scene<'_>) -> Value {
    let today = policy.zone.date(at);
    let day = |draw: &mut Draw, from: u32, to: u32| day(draw, today, from, to);
    let resident = somebody(draw);
    let household = home(draw.below(HOMES));
    let plan = |draw: &mut Draw| draw.pick(&policy.quarantine.plans).map(|plan| plan.id.clone());
    let post = |draw: &mut Draw| draw.pick(&policy.grid.posts).map(|post| post.kind.clone());
    match kind {
        "readingTaken" => {
            let temperature = word(draw, &["36.4", "36.8", "37.2", "38.1", "39.0"]);
            json!({"resident": resident, "temperature": temperature, "channel": word(draw, &["door", "phone"])})
        }
        "symptomsReported" => {
            let symptoms = if draw.in_a_thousand(400) { json!([]) } else { json!(["cough"]) };
            json!({"resident": resident, "symptoms": symptoms, "channel": "own"})
        }
        "contactReported" => {
            let with = word(draw, &["case-1", "case-2", "r1", "r2"]);
            let setting = word(draw, &["household", "work", "company"]);
            json!({
                "resident": resident, "with": with, "setting": setting, "protected": draw.in_a_thousand(200),
                "first": day(draw, 5, 7), "last": day(draw, 3, 5),
            })
        }
        "stayReported" => {
            let area = word(draw, &["420106", "610100", "320115"]);
            json!({"resident": resident, "area": area, "from": day(draw, 7, 12), "until": day(draw, 3, 7)})
        }
        "areaGraded" => {
            let (area, level) = (word(draw, &["420106", "6101", "320115"]), word(draw, &["low", "medium", "high"]));
            json!({"area": area, "level": level, "from": day(draw, 0, 12)})
        }
        "arrivalRegistered" => json!({
            "resident": resident, "area": "610100", "documents": ["identity"],
            "cleared": {"headCount": true, "route": true, "health": true},
        }),
        "partyTested" => {
            json!({"party": "case-1", "number": draw.between(1, 3), "negative": draw.in_a_thousand(700)})
        }
        "sampleTaken" => {
            json!({"resident": resident, "sample": format!("s{}", draw.below(12)), "method": "oropharyngeal"})
        }
        "resultReported" => {
            let result = word(draw, &["negative", "negative", "positive", "weak", "invalid"]);
            json!({"residents": [resident], "sample": format!("s{}", draw.below(12)), "result": result})
        }
        "testRefused" | "residentLost" => json!({"resident": resident}),
        "quarantineEntered" => json!({"resident": resident, "setting": "central"}),
        "releaseSigned" => json!({"resident": resident, "authority": "centre"}),
        "measureOrdered" => {
            json!({"resident": resident, "plan": plan(draw), "anchor": day(draw, 3, 6), "basis": "order 7"})
        }
        "measureLifted" => json!({"resident": resident, "authority": "centre", "reason": "appeal"}),
        "measureExtended" => {
            json!({"resident": resident, "through": day(draw, 0, 3), "authority": "centre", "reason": "waits"})
        }
        "roundOpened" => json!({
            "round": format!("k{}", draw.below(3)), "name": "a round", "scope": [{"type": "community"}],
            "from": at, "until": at.plus_hours(72), "teamSize": 2,
        }),
        "visitRecorded" => {
            let outcome = word(draw, &["answered", "answered", "noAnswer", "refused", "goneAway"]);
            let members = (0..RESIDENTS).filter(|number| home(*number) == household && outcome == "answered");
            let accounted = members.map(|number| json!({"resident": person(number), "whereabouts": "home"}));
            let accounted: Vec<Value> = accounted.collect();
            json!({
                "round": format!("k{}", draw.below(3)), "household": household, "channel": "door", "outcome": outcome,
                "accounted": accounted,
            })
        }
        "documentSigned" => {
            let document = word(draw, &["notice", "pledge"]);
            json!({"signatory": {"type": "resident", "id": resident}, "document": document, "evidence": "photo-1"})
        }
        "residentMoved" => json!({"resident": resident, "to": household}),
        "householdSplit" => json!({
            "household": household, "into": format!("new-{number}"), "place": building(number), "door": "9",
            "residents": [resident],
        }),
        "householdMerged" => json!({"household": household, "into": home(draw.below(HOMES))}),
        "addressChanged" => json!({"household": household, "place": building(number), "door": format!("{number}")}),
        "noticePosted" | "noticeGone" => json!({"household": household}),
        "gridDrawn" => {
            let place = building(draw.below(BUILDINGS));
            json!({"grid": format!("g{}", draw.below(3)), "name": "a grid", "places": [place]})
        }
        "postTaken" | "postLeft" => {
            let area = json!({"type": "place", "id": building(draw.below(BUILDINGS))});
            json!({"post": post(draw), "area": area, "worker": format!("w{}", draw.below(WORKERS))})
        }
        "deputyNamed" => {
            let area = json!({"type": "place", "id": building(draw.below(BUILDINGS))});
            json!({
                "post": post(draw), "area": area, "holder": "w0", "deputy": "w5", "until": at.plus_hours(48),
            })
        }
        "requestMade" => {
            let service = draw.pick(&policy.duty.services).map(|service| service.id.clone());
            let (request, wanted) = (format!("q{number}"), at.plus_hours(24));
            json!({"request": request, "household": household, "service": service, "wantedBy": wanted})
        }
        "dutyClaimed" | "dutyDone" | "dutyHandedBack" => deed(draw, engine, at, &resident, &household),
        "gateOpened" => {
            let (gate, guards) = (format!("gate{}", draw.below(2)), json!({"type": "community"}));
            json!({"gate": gate, "name": "a gate", "guards": guards, "way": "both", "kind": "checkpoint"})
        }
        "permitIssued" => json!({
            "permit": format!("permit{}", draw.below(6)), "holder": {"type": "resident", "id": resident},
            "from": at, "until": at.plus_hours(72), "quota": {"passages": 1, "days": 2, "per": "household"},
        }),
        "permitRevoked" => json!({"permit": format!("permit{}", draw.below(6)), "reason": "moved"}),
        "passageRecorded" => {
            let permit = Some(format!("permit{}", draw.below(6))).filter(|_| draw.in_a_thousand(400));
            let (direction, decision) = (word(draw, &["in", "out"]), word(draw, &["allow", "allow", "hold"]));
            let approach = json!({
                "gate": format!("gate{}", draw.below(2)), "direction": direction, "permit": permit,
                "who": {"type": "resident", "id": resident}, "temperature": word(draw, &["36.5", "37.9"]),
            });
            json!({"passage": format!("passage-{number}"), "approach": approach, "decision": decision})
        }
        "availabilityStated" => {
            let away = json!([{"from": at, "to": at.plus_hours(48)}]);
            json!({"worker": format!("w{}", draw.below(WORKERS)), "away": away})
        }
        "shiftsPlanned" | "checkedIn" => {
            let shift = shift(policy, today);
            let worker = format!("w{}", draw.below(WORKERS));
            match kind {
                "checkedIn" => json!({"shift": shift, "worker": worker}),
                _ => json!({"placements": [{"shift": shift, "worker": worker}]}),
            }
        }
        "stockReceived" | "stockIssued" | "stockCounted" => stock(kind, draw, policy, &household),
        "careGroundStated" => {
            let ground = draw.pick(&policy.care.grounds).map(|ground| ground.id.clone());
            json!({"resident": resident, "ground": ground})
        }
        "contactPreferred" => json!({"resident": resident, "channel": word(draw, &["phone", "door"])}),
        "watchListed" => json!({
            "entry": format!("entry-{number}"), "household": household, "by": at.plus_hours(48), "reason": "named",
        }),
        _ => {
            let area = json!({"type": "household", "id": household});
            json!({"sighting": format!("sighting-{number}"), "area": area, "kind": "stranger"})
        }
    }
}

fn stock(kind: &str, draw: &mut Draw, policy: &Policy, household: &str) -> Value {
    let item = draw.pick(&policy.supply.items).map(|item| item.id.clone());
    let quantity = draw.between(1, 20);
    match kind {
        "stockReceived" => json!({
            "store": "store", "item": item, "quantity": quantity, "came": {"type": "donated", "donor": "shop-1"},
        }),
        "stockIssued" => json!({
            "store": "store", "item": item, "quantity": quantity, "to": {"type": "household", "id": household},
        }),
        _ => json!({"store": "store", "item": item, "quantity": quantity}),
    }
}
