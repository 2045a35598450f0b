//! One fact at random, as JSON: about things that exist, might exist and never existed. What a rule book names, such as its
//! plans, posts and categories, is drawn from the rule book.

use crate::base::{CivilDate, Instant};
use crate::policy::Policy;
use proptest::prelude::*;
use serde_json::{Value, json};

/// How many of the kinds, from the first, are about stays, orders and health: all that holds people under a rule book that
/// knows neither contacts nor tests.
pub const ABOUT_MEASURES: usize = 14;
/// How many of the kinds, from the first, are about anything but contacts, journeys and tests.
pub const WITHOUT_TESTS: usize = 56;
/// The kinds, each as often as it should come up.
pub const KINDS: &[&str] = &[
    "readingTaken",
    "readingTaken",
    "readingTaken",
    "readingTaken",
    "stayReported",
    "stayReported",
    "stayReported",
    "measureOrdered",
    "measureOrdered",
    "measureLifted",
    "symptomsReported",
    "areaGraded",
    "areaGraded",
    "arrivalRegistered",
    "visitRecorded",
    "visitRecorded",
    "visitRecorded",
    "roundOpened",
    "requestMade",
    "postTaken",
    "postTaken",
    "postLeft",
    "gridDrawn",
    "placeAdded",
    "householdRegistered",
    "residentRegistered",
    "residentMoved",
    "workerEnrolled",
    "workerLeft",
    "squadFormed",
    "unitJoined",
    "unitClaimed",
    "unitLeft",
    "communityNamed",
    "documentSigned",
    "documentSigned",
    "titleStated",
    "titleStated",
    "changesReported",
    "measureExtended",
    "measureExtended",
    "gateOpened",
    "gateOpened",
    "gateClosed",
    "permitIssued",
    "permitRevoked",
    "passageRecorded",
    "passageRecorded",
    "passageRecorded",
    "availabilityStated",
    "shiftsPlanned",
    "shiftsPlanned",
    "shiftSwapped",
    "shiftDropped",
    "checkedIn",
    "checkedOut",
    "contactReported",
    "contactReported",
    "contactReported",
    "journeyReported",
    "journeyReported",
    "circumstanceStated",
    "circumstanceStated",
    "sampleTaken",
    "sampleTaken",
    "sampleTaken",
    "resultReported",
    "resultReported",
    "resultReported",
    "partyTested",
    "testRefused",
    "checkFailed",
    "releaseSigned",
    "quarantineEntered",
    "immunityStated",
];
/// Kinds of deeds; they need a duty to be about.
pub const DEEDS: &[&str] = &["dutyClaimed", "dutyDone", "dutyHandedBack"];
const PLACES: &[&str] = &["p0", "p1", "p2", "b0", "b1", "b2", "b3", "nowhere"];
const REGIONS: &[&str] = &["320115", "320115001", "320115002", "3201", "110101", "32"];

/// The material of one fact: small numbers, which shrink well.
#[derive(Debug, Clone, Copy)]
pub struct Seed {
    /// The kind, by its place in the list of kinds.
    pub kind: usize,
    /// Whom it is about.
    pub who: usize,
    /// A choice.
    pub a: usize,
    /// Another.
    pub b: usize,
}

fn pick<'a>(from: &[&'a str], at: usize) -> &'a str {
    from.get(at % from.len().max(1)).copied().unwrap_or_default()
}

fn some_of(from: &[&str], bits: usize) -> Vec<String> {
    from.iter().enumerate().filter(|(at, _)| (bits >> at) & 1 == 1).map(|(_, id)| (*id).to_owned()).collect()
}

/// Material of one fact of a kind among those at these places of the list.
pub(super) fn seeds(kinds: Vec<usize>) -> impl Strategy<Value = Seed> {
    (prop::sample::select(kinds), 0_usize..16, 0_usize..256, 0_usize..512).prop_map(|(kind, who, a, b)| Seed {
        kind,
        who,
        a,
        b,
    })
}

/// Household ids; the last is never registered by a set-up.
#[must_use]
pub fn household(at: usize) -> String {
    format!("h{}", at % 9)
}

/// Resident ids. The first two come up most, so that much happens to each of them.
#[must_use]
pub fn resident(at: usize) -> String {
    if at % 4 == 3 { format!("r{}", at % 16) } else { format!("r{}", at % 2) }
}

fn area(at: usize) -> Value {
    match at % 5 {
        0 => json!({"type": "community"}),
        1 => json!({"type": "grid", "id": format!("g{}", at / 5 % 3)}),
        2 => json!({"type": "household", "id": household(at / 5)}),
        _ => json!({"type": "place", "id": pick(PLACES, at / 5)}),
    }
}

/// A shift of today or one of the next days, at the first post of the rota or at one that there is not.
fn shift(a: usize, b: usize, today: CivilDate, policy: &Policy) -> Value {
    let date = today.plus_days(i32::try_from(b % 3).unwrap_or(0));
    let manned = policy.rota.posts.first().map_or("gate", |post| post.id.as_str());
    json!({"post": pick(&[manned, manned, "roof"], a), "date": date, "turn": pick(&["night", "early", "late"], a / 3)})
}

/// A few of the posts that can answer for a household, one that cannot, and one that there is not.
fn posts(policy: &Policy) -> Vec<&str> {
    let kinds = |answers: bool| policy.grid.posts.iter().filter(move |post| post.answers == answers);
    let some = kinds(true).take(3).chain(kinds(false).take(1));
    some.map(|post| post.kind.as_str()).chain(["janitor"]).collect()
}

/// One of the categories that the decision table names, or one that it does not.
fn category(policy: &Policy, choice: usize) -> String {
    let named = policy.exposure.table.iter().flat_map(|row| row.when.category.iter().flatten());
    let mut all: Vec<String> = named.map(ToString::to_string).collect();
    all.push("other".to_owned());
    all.swap_remove(choice % all.len())
}

/// The fact as JSON.
#[must_use]
pub fn fact(seed: Seed, at: Instant, policy: &Policy) -> Value {
    let Seed { kind, who, a, b } = seed;
    let kind = pick(KINDS, kind);
    let today = policy.zone.date(at);
    let day = |back: usize| -> CivilDate { today.plus_days(-i32::try_from(back).unwrap_or(0)) };
    let hours = |count: usize| at.plus_hours(i32::try_from(count).unwrap_or(0));
    let data = match kind {
        "communityNamed" => json!({"name": format!("community {a}")}),
        "placeAdded" => {
            let parent = Some(pick(PLACES, b)).filter(|_| who % 3 > 0);
            let kind = pick(&["compound", "building", "stairwell"], who);
            json!({"place": pick(PLACES, a), "kind": kind, "parent": parent, "name": "x"})
        }
        "householdRegistered" => json!({"household": household(who), "place": pick(PLACES, a), "door": format!("{b}")}),
        "residentRegistered" => {
            json!({"resident": resident(who), "household": household(a), "birthYear": 1950 + b % 50})
        }
        "residentMoved" => json!({"resident": resident(who), "to": Some(household(a)).filter(|_| b % 4 > 0)}),
        "gridDrawn" => {
            let households: Vec<String> = (0..9).filter(|at| (b >> at) & 1 == 1).map(household).collect();
            let (grid, name) = (format!("g{}", who % 3), format!("grid {b}"));
            json!({"grid": grid, "name": name, "places": some_of(PLACES, a), "households": households})
        }
        "workerEnrolled" => json!({
            "worker": format!("w{}", who % 4), "role": pick(&["staff", "chief", "helper"], a), "member": b % 2 == 0,
            "unit": Some(format!("u{}", b % 3)).filter(|_| a % 4 == 0), "birthYear": 1950 + b % 60,
            "skills": some_of(&["counselling", "driving"], b), "teams": some_of(&["vanguard", "elders"], a),
        }),
        "workerLeft" => json!({"worker": format!("w{}", who % 4)}),
        "squadFormed" => json!({"squad": format!("s{}", a % 2), "members": [format!("w{}", who % 4)]}),
        "unitJoined" => json!({"unit": format!("u{}", a % 2), "name": "x", "area": area(b)}),
        "unitClaimed" => json!({"unit": format!("u{}", a % 2), "area": area(b), "post": "unitLead"}),
        "unitLeft" => json!({"unit": format!("u{}", a % 2), "area": Some(area(b)).filter(|_| who % 3 > 0)}),
        "postTaken" | "postLeft" => {
            json!({"post": pick(&posts(policy), a), "area": area(b), "worker": format!("w{}", who % 3)})
        }
        "areaGraded" => {
            let from = day(b % 40).plus_days(10);
            json!({"area": pick(REGIONS, a), "level": pick(&["low", "medium", "high", "high"], who), "from": from})
        }
        "stayReported" => {
            let until = day(b % 24).plus_days(if a % 11 == 10 { 27 } else { 0 });
            let from = until.plus_days(2 - i32::try_from(a / 6 % 9).unwrap_or(0));
            json!({"resident": resident(who), "area": pick(REGIONS, a), "from": from, "until": until})
        }
        "arrivalRegistered" => {
            let until = Some(day(b % 6)).filter(|_| a % 3 > 0);
            let from = until.map(|until| until.plus_days(-i32::try_from(a / 6 % 9).unwrap_or(0))).filter(|_| b % 2 > 0);
            json!({
                "resident": resident(who), "area": pick(REGIONS, a), "from": from, "until": until,
                "documents": ["identity", "itinerary", "ticket"],
                "cleared": {"headCount": true, "route": true, "health": true}
            })
        }
        "roundOpened" => {
            let scope = if a % 3 == 0 { vec![area(b), area(who)] } else { vec![json!({"type": "community"})] };
            let (round, from, until) = (format!("k{}", who % 2), hours(a % 30), hours(a % 30 + b % 90));
            json!({"round": round, "name": "x", "scope": scope, "from": from, "until": until, "teamSize": 2})
        }
        "visitRecorded" => {
            let outcome = pick(&["answered", "noAnswer", "answered", "refused", "vacant", "goneAway", "noAnswer"], b);
            let accounted: Vec<Value> = (0..4)
                .filter(|member| outcome == "answered" && (a >> member) & 1 == 1)
                .map(|member| json!({"resident": format!("r{member}"), "whereabouts": "home"}))
                .collect();
            let (round, household) = (format!("k{}", a % 3), household(who));
            json!({
                "round": round, "household": household, "channel": "door", "outcome": outcome, "accounted": accounted
            })
        }
        "readingTaken" => {
            let temperature = format!("{}.{}", 36 + b % 2, a % 10);
            json!({"resident": resident(who), "temperature": temperature, "channel": "door"})
        }
        "symptomsReported" => {
            let onset = Some(day(a % 20)).filter(|_| b % 3 == 0);
            let symptoms = some_of(&["cough", "fever"], b);
            json!({"resident": resident(who), "symptoms": symptoms, "onset": onset, "channel": "own"})
        }
        "measureOrdered" => {
            let plan = policy.quarantine.plans.get(a % (policy.quarantine.plans.len() + 1));
            let plan = plan.map_or_else(|| "no-such-plan".to_owned(), |plan| plan.id.to_string());
            json!({"resident": resident(who), "plan": plan, "anchor": day(b % 12).plus_days(2), "basis": "order 7"})
        }
        "documentSigned" => {
            let signatory = match b % 3 {
                0 => json!({"type": "household", "id": household(who)}),
                _ => json!({"type": "resident", "id": resident(who)}),
            };
            json!({"signatory": signatory, "document": pick(&["notice", "pledge"], a), "evidence": "photo-1"})
        }
        "titleStated" => {
            let (title, from) = (pick(&["tenant", "tenant", "landlord", "occupier"], a), day(a / 4 % 8).plus_days(2));
            let until = Some(from.plus_days(i32::try_from(b % 20).unwrap_or(0))).filter(|_| b % 5 > 0);
            json!({"household": household(who), "title": title, "party": "party-1", "from": from, "until": until})
        }
        "changesReported" => json!({"household": household(who), "changed": b % 2 == 0}),
        "measureExtended" => {
            let through = day(a % 30).plus_days(5);
            json!({"resident": resident(who), "through": through, "authority": "centre", "reason": "longer"})
        }
        "gateOpened" => {
            let (way, kind) = (pick(&["both", "in", "out"], b), pick(&["checkpoint", "sideDoor", "turnBack"], b / 3));
            json!({"gate": format!("gate{}", a % 3), "name": "x", "guards": area(who), "way": way, "kind": kind})
        }
        "gateClosed" => json!({"gate": format!("gate{}", a % 3)}),
        "permitIssued" => {
            let holder = pick(&["resident", "household"], b);
            let id = if holder == "resident" { resident(who) } else { household(who) };
            let quota = json!({"passages": 1 + b % 2, "days": 1 + a % 3, "per": pick(&["each", "household"], a)});
            json!({
                "permit": format!("permit{}", a % 3), "holder": {"type": holder, "id": id},
                "from": hours(b % 30), "until": hours(b % 30 + 200), "quota": Some(quota).filter(|_| b % 3 > 0),
            })
        }
        "permitRevoked" => json!({"permit": format!("permit{}", a % 3), "reason": "x"}),
        "passageRecorded" => {
            let traveller = match b % 4 {
                0 => json!({"type": "visitor", "id": format!("visitor{}", who % 2)}),
                1 => json!({"type": "vehicle", "id": format!("car{}", who % 2)}),
                _ => json!({"type": "resident", "id": resident(who)}),
            };
            json!({
                "passage": format!("passage{}", a * 512 + b), "approach": {
                    "gate": format!("gate{}", a % 4), "who": traveller, "direction": pick(&["in", "out"], a / 4),
                    "permit": Some(format!("permit{}", b % 4)).filter(|_| a % 3 == 0),
                    "temperature": Some(format!("{}.{}", 36 + b % 3, a % 10)).filter(|_| b % 2 == 0),
                    "mask": true, "visits": Some(household(b)).filter(|_| b % 4 == 0),
                },
                "decision": pick(&["allow", "allow", "escort", "hold", "refuse"], b / 4),
            })
        }
        "availabilityStated" => {
            let time = json!([{"from": hours(a % 30), "to": hours(a % 30 + 1 + b % 60)}]);
            let none = json!([]);
            let offer =
                json!({"hours": [{"weekdays": [1 + b % 7], "from": "08:00", "until": "20:00"}], "areas": [area(a)]});
            json!({
                "worker": format!("w{}", who % 4), "offer": Some(offer).filter(|_| a % 2 == 0),
                "away": if b % 3 > 0 { &time } else { &none }, "back": if b % 5 == 0 { &time } else { &none },
            })
        }
        "shiftsPlanned" => {
            let put =
                |at: usize| json!({"shift": shift(a + at, b, today, policy), "worker": format!("w{}", (who + at) % 4)});
            let placements: Vec<Value> = (0..1 + a % 3).map(put).collect();
            let withdrawn: Vec<Value> = (0..b % 2).map(|at| put(at + 1)).collect();
            json!({"placements": placements, "withdrawn": withdrawn})
        }
        "shiftSwapped" => {
            let against = Some(shift(b, a, today, policy)).filter(|_| b % 2 == 0);
            let (from, to) = (format!("w{}", who % 4), format!("w{}", (who + 1) % 4));
            json!({"shift": shift(a, b, today, policy), "from": from, "to": to, "against": against})
        }
        "shiftDropped" => {
            json!({"shift": shift(a, b, today, policy), "worker": format!("w{}", who % 4), "reason": "x"})
        }
        "checkedIn" | "checkedOut" => json!({"shift": shift(a, b, today, policy), "worker": format!("w{}", who % 4)}),
        "contactReported" => {
            let last = day(b % 12);
            let first = last.plus_days(-i32::try_from(a / 4 % 5).unwrap_or(0));
            let with = if a % 4 == 3 { resident(b) } else { format!("case-{}", b % 2) };
            json!({
                "resident": resident(who), "with": with, "of": pick(&["case", "case", "closeContact"], b / 2),
                "setting": pick(&["household", "work", "transport", "company", "care", "passing"], a),
                "first": first, "last": last, "protected": a % 5 == 4,
            })
        }
        "journeyReported" => {
            let arrived = day(b % 4);
            let departed = Some(arrived.plus_days(-i32::try_from(a % 3).unwrap_or(0))).filter(|_| b % 2 == 0);
            json!({"resident": resident(who), "category": category(policy, a), "departed": departed, "arrived": arrived})
        }
        "circumstanceStated" => {
            json!({"resident": resident(who), "category": category(policy, a), "on": day(b % 4)})
        }
        "sampleTaken" => {
            json!({"resident": resident(who), "sample": tube(who, a), "method": pick(&["antigen", "oropharyngeal"], b)})
        }
        "resultReported" => {
            let result = pick(&["negative", "negative", "negative", "positive", "weak", "invalid", "indeterminate"], b);
            let threshold =
                Some(pick(&["36.1", "30"], a)).filter(|_| matches!(result, "positive" | "weak") && a % 2 == 0);
            json!({"residents": [resident(who)], "sample": tube(who, a), "result": result, "cycleThreshold": threshold})
        }
        "partyTested" => json!({"party": format!("case-{}", a % 2), "number": 1 + b % 3, "negative": b % 4 > 0}),
        "testRefused" => json!({"resident": resident(who)}),
        "checkFailed" => json!({"resident": resident(who), "why": pick(&["unavailable", "uncooperative"], a)}),
        "releaseSigned" => json!({"resident": resident(who), "authority": "centre"}),
        "quarantineEntered" => json!({"resident": resident(who), "setting": pick(&["central", "home"], a)}),
        "immunityStated" => {
            let source = pick(&["vaccination", "recovery"], a);
            json!({"resident": resident(who), "source": source, "on": day(10 + b % 60)})
        }
        "measureLifted" => json!({"resident": resident(who), "authority": "centre", "reason": "moved"}),
        _ => {
            let (request, wanted_by) = (format!("q{}", a % 3), hours(1 + b % 60));
            json!({"request": request, "household": household(who), "service": "medicine", "wantedBy": wanted_by})
        }
    };
    json!({"kind": kind, "data": data})
}

/// A sample of somebody: few of each, so that a report is often about one that was taken.
fn tube(who: usize, a: usize) -> String {
    format!("tube-{}-{}", resident(who), a % 4)
}

/// A deed about a duty.
#[must_use]
pub fn deed(kind: usize, duty: &str, subject: &Value) -> Value {
    json!({"kind": pick(DEEDS, kind), "data": {"duty": duty, "subject": subject}})
}
