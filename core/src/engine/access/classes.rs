//! What every field of an answer tells of people: one table, by which every view is cut. A field that is not in it is shown
//! to nobody; a test goes through the schemas of the answers and finds each field that somebody has forgotten here.

use crate::access::FieldClass;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The answers that can be cut to what a role may see; each with what the answer as a whole tells.
pub(super) const VIEWED: &[(&str, FieldClass)] = &[
    ("resident", FieldClass::Open),
    ("household", FieldClass::Open),
    ("place", FieldClass::Open),
    ("agenda", FieldClass::Open),
    ("explain", FieldClass::Open),
    ("report", FieldClass::Open),
    ("findings", FieldClass::Reason),
    ("care", FieldClass::Health),
    ("gate", FieldClass::Open),
    ("gates", FieldClass::Open),
    ("arrivals", FieldClass::Measure),
    ("testCampaigns", FieldClass::Health),
    ("quarantineNotice", FieldClass::Measure),
    ("releaseNotice", FieldClass::Measure),
    ("escalations", FieldClass::Open),
    ("coverage", FieldClass::Open),
];

/// The fields by what they tell. `a` is a field of that name anywhere, `b/a` one within a field `b`, and `c:a` one at the top
/// of the answer to the call `c`; the longer name has the last word. After a name that ends with a star everything below
/// is shown or withheld with it.
const FIELDS: &[(FieldClass, &str)] = &[
    // Ids, days, counts, names of places and posts: nothing that somebody has to fear.
    (
        FieldClass::Open,
        "acknowledged acknowledgedUntil all amount answerable area areas arguments* arrival asOf assigned at \
         begins buildings by byGrid came campaign cancelled central certificate changesAt channel claimedBy \
         clause clauses closing code community complete compounds counter cover coverage covered date day \
         decision deed deputyFor document done doneAt doubts due dueTomorrow duties duty en ends entries \
         entry errands escalations event events everCentral everHome exits fact facts findings flow forGate \
         from gaps gate gates grid grids guards heads household households id in instead_of item jurisdiction \
         kind language lateDone left levels lines looks measures* minutes missed name neighbours next \
         observedNormal observedOtherwise open opening opens order otherPremises out outreach* over overdue \
         parent passages permit place point points* policy policyVersion post posts priceRises priority \
         progress quantities quantity reasons released replica request resident residents residentsOut \
         retryDue round rounds routine routines rule screening* selfMonitoring served service settled shift \
         shifts shops shopsReported shortages sideDoorsOpen sideDoorsShut since skills slot soFar source \
         squads stage stairwells state states* status step steps stillOpen subject supply tally team teamSize \
         teams title to today total traffic trips turn turnBack type uncovered unit units until vaccination* \
         value vehicles visitors visitorsInside visitorsOverdue waitsFor way worker workers* zh zone zones \
         agenda:items byGrid/tally* coverage:gaps facts/replica gaps/reason gaps/reasons* gate:forGate* \
         household:screening levels/level place:measures* place:screening* reasons/reason report:alarms* \
         report:arrivals* report:care* report:central* report:coverage report:duties* report:entered* \
         report:errands* report:everCentral* report:everHome* report:flow* report:gates* report:grids* \
         report:heads* report:home* report:households* report:observedNormal* report:observedOtherwise* \
         report:otherPremises* report:outreach* report:passages* report:points* report:posts* \
         report:readings* report:released* report:residents* report:residentsOut* report:rounds \
         report:routines* report:screening* report:selfMonitoring* report:shifts* report:squads* \
         report:supply* report:tests* report:units* report:vaccination* report:visitorsInside* \
         report:visitorsOverdue* report:workers* rounds/states* screening/lastVisit* screening/visits \
         source/document supply/items* testCampaigns:from testCampaigns:method",
    ),
    // Who lives where, what is asked for at a door, and what was seen there.
    (
        FieldClass::Household,
        "household:duties accounted acts address answers askedBy attempted attempts changed changes closed contact documents \
         door doors employer evidence excused fate file floor home homes items listed members missing note \
         notices outcome papers party photos places premises question registered reporter requests residence \
         secondHomeMembers secondHomes secondPerson signature signedAt tested titles visits wantedBy watch \
         whereabouts who byGrid/missed duties/documents gates:visitors home/changes items/door items/item \
         items/places items/quantity* report:missed visitors/visits",
    ),
    // Under which measure somebody is.
    (
        FieldClass::Measure,
        "resident:duties anchor atLatest class classes clear dueForRelease ending entered exempt extended followUp free head \
         lifted lost measure obligations ordered orders passesFrom plan record releasedAt rights room setting \
         signed site stageEnds stages through timeline track agenda:dueForRelease arrivals:classes* \
         arrivals:lines byGrid/dueForRelease duties/plan duty/plan head/contact report:dueForRelease",
    ),
    // How somebody is, and how the person is looked after.
    (
        FieldClass::Health,
        "alarmLog alarms also announced care contested corrected corrections cycleThreshold dose failedChecks \
         given grounds health how informed lab lastReading lastVisit level method nextVisit onset pooled \
         reached readings refused resolvedAt resolvedBy result results retestOf sample samples sensitive \
         smartphone symptoms temperature tests unconfirmed unfit vaccine vaccines withheld care:levels \
         care:lines duties/method",
    ),
    // By what the person could be told.
    (FieldClass::Identity, "birthYear sex"),
    // Why, in words and facts.
    (
        FieldClass::Reason,
        "arrivals arrived authority basis because* category circumstances cleared contacts departed first \
         headCount help* immunity journeys last ledger met* of on outstanding* protected reason route stays \
         text with cleared/health explain:because* head/basis report:findings",
    ),
];

/// What a field tells, and whether everything below it goes with it; `None` for one that is in no class.
pub(super) fn class_of(call: &str, within: &str, field: &str) -> Option<(FieldClass, bool)> {
    static TABLE: OnceLock<BTreeMap<&str, (FieldClass, bool)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let names = FIELDS.iter().flat_map(|(class, names)| names.split_whitespace().map(|name| (*class, name)));
        let rows = names.map(|(class, name)| match name.strip_suffix('*') {
            Some(name) => (name, (class, true)),
            None => (name, (class, false)),
        });
        rows.collect()
    });
    let around = if within.is_empty() { format!("{call}:{field}") } else { format!("{within}/{field}") };
    table.get(around.as_str()).or_else(|| table.get(field)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;
    use std::collections::BTreeSet;

    /// The fields of one answer with what they stand within, by its schema.
    fn fields(node: &Value, all: &Value, call: &str, within: &str, found: &mut BTreeSet<(String, String)>) {
        let named = node.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#/$defs/"));
        if let Some(name) = named
            && found.insert((format!("#{name}"), within.to_owned()))
            && let Some(named) = all.pointer(&format!("/$defs/{name}"))
        {
            fields(named, all, call, within, found);
        }
        for (name, field) in node.get("properties").and_then(Value::as_object).into_iter().flatten() {
            found.insert((name.clone(), within.to_owned()));
            // What is shown or withheld as a whole has no say of its own.
            if class_of(call, within, name).is_none_or(|(_, whole)| !whole) {
                fields(field, all, call, name, found);
            }
        }
        for list in ["oneOf", "anyOf", "allOf", "prefixItems"] {
            let inner = node.get(list).and_then(Value::as_array).into_iter().flatten();
            inner.for_each(|inner| fields(inner, all, call, within, found));
        }
        if let Some(items) = node.get("items") {
            fields(items, all, call, within, found);
        }
        // The keys of a map are no names of fields: a field that holds one is shown or withheld as a whole.
        if node.get("additionalProperties").is_some_and(Value::is_object) {
            found.insert((format!("(a map in {within})"), within.to_owned()));
        }
    }

    #[test]
    fn every_field_of_every_answer_is_in_the_table() {
        let mut missing = Vec::new();
        for (call, _) in VIEWED {
            let path = format!("{}/schemas/{call}.answer.json", env!("CARGO_MANIFEST_DIR"));
            let schema = std::fs::read_to_string(&path).ok().and_then(|text| serde_json::from_str::<Value>(&text).ok());
            assert!(schema.is_some(), "{path} cannot be read");
            let Some(schema) = schema else { continue };
            let mut found = BTreeSet::new();
            fields(&schema, &schema, call, "", &mut found);
            assert!(found.len() > 1, "{call} has no fields");
            let unknown = found
                .into_iter()
                .filter(|(name, within)| !name.starts_with('#') && class_of(call, within, name).is_none());
            missing.extend(unknown.map(|(name, within)| format!("{call}: {within}/{name}")));
        }
        assert!(missing.is_empty(), "in no class: {missing:#?}");
    }

    #[test]
    fn the_table_names_nothing_twice() {
        let mut known = BTreeSet::new();
        for name in FIELDS.iter().flat_map(|(_, names)| names.split_whitespace()) {
            assert!(known.insert(name.trim_end_matches('*')), "{name} is there twice");
        }
    }
}
