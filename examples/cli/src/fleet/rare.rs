//! What happens less often in the community of a fleet: what comes to an end, what others say, and who is forgotten.

use super::amendments::deed;
use super::happenings::{BUILDINGS, HOMES, Scene, WORKERS, building, day, home, shift, somebody, word};
use crate::demo::Draw;
use serde_json::{Value, json};

/// The kinds, each as often as its weight says.
pub(super) const KINDS: &[(&str, u32)] = &[
    ("placeChanged", 1),
    ("householdDissolved", 1),
    ("titleStated", 2),
    ("changesReported", 1),
    ("secondHomeStated", 2),
    ("gridClosed", 1),
    ("unitJoined", 1),
    ("unitClaimed", 1),
    ("unitLeft", 1),
    ("workerLeft", 1),
    ("squadFormed", 1),
    ("postHandedOver", 2),
    ("zoneDeclared", 2),
    ("zoneScreened", 1),
    ("zoneLifted", 1),
    ("infectionFound", 2),
    ("caseMovedOut", 1),
    ("arrivalExpected", 1),
    ("sightingExplained", 1),
    ("watchClosed", 1),
    ("checkFailed", 2),
    ("sitePositive", 2),
    ("immunityStated", 2),
    ("gateClosed", 1),
    ("shiftSwapped", 1),
    ("shiftDropped", 1),
    ("checkedOut", 2),
    ("careGroundWithdrawn", 1),
    ("careVisited", 3),
    ("vaccinationGiven", 3),
    ("vaccinationUnfit", 1),
    ("testCampaignOpened", 2),
    ("testExcused", 1),
    ("testAnnounced", 1),
    ("stockDiscarded", 1),
    ("placeObserved", 1),
    ("outreachGiven", 2),
    ("outreachGone", 1),
    ("fileOpened", 2),
    ("dutyAssigned", 4),
    ("dutyAttempted", 3),
    ("dutyCancelled", 2),
    ("escalationAcknowledged", 1),
    ("deviceRevoked", 1),
    ("personErased", 5),
    ("responseEnded", 1),
];

/// What is said in the scene.
pub(super) fn data(kind: &str, draw: &mut Draw, Scene { policy, engine, at, number }: Scene<'_>) -> Value {
    let today = policy.zone.date(at);
    let (resident, household, place) = (somebody(draw), home(draw.below(HOMES)), building(draw.below(BUILDINGS)));
    let area = json!({"type": "place", "id": place});
    let worker = |draw: &mut Draw| format!("w{}", draw.below(WORKERS));
    let named = |draw: &mut Draw, what: &str| format!("{what}-{}", draw.below(number.max(1)));
    let campaign = format!("campaign{}", draw.below(2));
    match kind {
        "placeChanged" => json!({"place": place, "name": format!("house {number}")}),
        "householdDissolved" => json!({"household": household}),
        "titleStated" => {
            let (title, party) = (word(draw, &["tenant", "landlord"]), word(draw, &["party-1", "r1", "r2"]));
            let until = day(draw, today, 0, 3).plus_days(40);
            json!({"household": household, "title": title, "party": party, "from": today, "until": until, "employer": "a mill"})
        }
        "changesReported" => json!({"household": household, "reporter": "r1", "changed": true}),
        "secondHomeStated" => json!({"resident": resident, "household": household}),
        "gridClosed" => json!({"grid": format!("g{}", draw.below(3))}),
        "unitJoined" => json!({"unit": format!("u{}", draw.below(2)), "name": "a mill", "area": area}),
        "unitClaimed" => json!({"unit": format!("u{}", draw.below(2)), "area": area}),
        "unitLeft" => json!({"unit": format!("u{}", draw.below(2))}),
        "workerLeft" => json!({"worker": worker(draw)}),
        "squadFormed" => json!({"squad": format!("squad{}", draw.below(2)), "members": ["w1", worker(draw)]}),
        "postHandedOver" => {
            let post = draw.pick(&policy.grid.posts).map(|post| post.kind.clone());
            json!({"post": post, "area": area, "from": worker(draw), "to": worker(draw)})
        }
        "zoneDeclared" => json!({"area": area, "zone": word(draw, &["controlled", "guarded", "sealed"])}),
        "zoneScreened" => json!({"area": area, "on": day(draw, today, 3, 5), "allNegative": draw.in_a_thousand(800)}),
        "zoneLifted" => json!({"area": area, "authority": "centre"}),
        "infectionFound" => json!({"area": area, "on": day(draw, today, 3, 6), "case": word(draw, &["case-1", "r1"])}),
        "caseMovedOut" => json!({"area": area, "case": word(draw, &["case-1", "r1"])}),
        "arrivalExpected" => json!({
            "arrival": format!("arrival-{number}"), "area": "610100", "household": household,
            "on": day(draw, today, 0, 3), "people": 2,
        }),
        "sightingExplained" => json!({"sighting": named(draw, "sighting"), "explanation": "the fitter"}),
        "watchClosed" => json!({"entry": named(draw, "entry"), "household": household, "outcome": "nobody"}),
        "checkFailed" => json!({"resident": resident, "why": "uncooperative"}),
        "sitePositive" => json!({"site": place, "room": "7", "resident": resident, "on": day(draw, today, 3, 5)}),
        "immunityStated" => {
            json!({"resident": resident, "source": "vaccination", "on": day(draw, today, 20, 200)})
        }
        "gateClosed" => json!({"gate": format!("gate{}", draw.below(2))}),
        "shiftSwapped" => json!({"shift": shift(policy, today), "from": worker(draw), "to": worker(draw)}),
        "shiftDropped" => json!({"shift": shift(policy, today), "worker": worker(draw), "reason": "is ill"}),
        "checkedOut" => json!({"shift": shift(policy, today), "worker": worker(draw)}),
        "careGroundWithdrawn" => {
            let ground = draw.pick(&policy.care.grounds).map(|ground| ground.id.clone());
            json!({"resident": resident, "ground": ground})
        }
        "careVisited" => json!({"resident": resident, "channel": "phone", "note": "is well"}),
        "vaccinationGiven" => {
            let (dose, on) = (draw.between(1, 3), day(draw, today, 3, 40));
            json!({"resident": resident, "vaccine": "inactivated", "dose": dose, "on": on})
        }
        "vaccinationUnfit" => json!({"resident": resident, "reason": "has a rash"}),
        "testCampaignOpened" => json!({
            "campaign": campaign, "name": "everybody", "from": at, "until": at.plus_hours(48),
            "scope": {"areas": [area], "residents": [resident]},
        }),
        "testExcused" => json!({"campaign": campaign, "resident": resident, "reason": "cannot walk"}),
        "testAnnounced" => json!({"resident": resident, "on": day(draw, today, 1, 3), "channel": "phone"}),
        "stockDiscarded" => {
            let item = draw.pick(&policy.supply.items).map(|item| item.id.clone());
            json!({"store": "store", "item": item, "quantity": draw.between(1, 5), "reason": "wet"})
        }
        "placeObserved" => json!({"place": place}),
        "outreachGiven" | "outreachGone" => {
            let target = json!({"type": "household", "id": household});
            match kind {
                "outreachGone" => json!({"outreach": "flyer", "target": target}),
                _ => json!({
                    "outreach": "flyer", "kind": "notice", "count": 1, "target": target, "evidence": "photo-2",
                }),
            }
        }
        "fileOpened" => json!({"resident": resident, "purpose": "health"}),
        "personErased" => json!({
            "people": [{"type": "resident", "id": resident}], "reason": word(draw, &["asked", "ordered"]),
        }),
        "responseEnded" => json!({}),
        _ => {
            let mut said = deed(draw, engine, at, &resident, &household);
            let more = match kind {
                "dutyAssigned" => ("worker", json!(worker(draw))),
                "dutyAttempted" => ("note", json!("nobody came")),
                "dutyCancelled" => ("reason", json!("twice on the list")),
                _ => ("until", json!(at.plus_hours(4))),
            };
            if let Some(fields) = said.as_object_mut() {
                fields.insert(more.0.to_owned(), more.1);
            }
            said
        }
    }
}
