//! Everything that is held about one person, for that person.

use super::look_ups::LookUpLine;
use crate::access::{Identity, LookUpPurpose, Person};
use crate::base::{EventId, GridError, Instant, Label, Language, ResidentId, WorkerId};
use crate::community::AsOf;
use crate::engine::{Engine, PersonQuery, questions::unknown};
use crate::explain::{known, message, sentence};
use crate::grid::WorkerRole;
use crate::log::Event;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Who recorded something, or looked: as what they worked then, and not who they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ActedAs {
    /// The posts that they held.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<Label>,
    /// As what they worked; none for somebody who was not enrolled then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<WorkerRole>,
}

/// One record about the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HeldRecord {
    /// The event.
    pub event: EventId,
    /// When it was true.
    pub at: Instant,
    /// When it was recorded.
    pub recorded: Instant,
    /// Who says so.
    pub by: ActedAs,
    /// The kind of fact.
    pub kind: String,
    /// The same in words.
    pub title: String,
    /// Its particulars, without what it says of other people.
    pub particulars: Value,
}

/// A measure that the person was, is or will be under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HeldMeasure {
    /// What people call its plan.
    pub title: String,
    /// From when, inclusive.
    pub from: Instant,
    /// Until when, exclusive, as far as it is known.
    pub until: Instant,
    /// Why, in words.
    pub why: String,
}

/// A time that somebody looked into the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HeldLookUp {
    /// When.
    pub at: Instant,
    /// Who.
    pub by: ActedAs,
    /// What for.
    pub purpose: LookUpPurpose,
}

/// Everything that is held about one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PersonExport {
    /// The resident.
    pub resident: ResidentId,
    /// As of when.
    pub as_of: Instant,
    /// Who the person is, where the host keeps that in the engine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<Identity>,
    /// Every record that names the person, in the order things happened.
    pub records: Vec<HeldRecord>,
    /// The measures, in the order of their beginnings.
    pub measures: Vec<HeldMeasure>,
    /// Who looked into the file.
    pub look_ups: Vec<HeldLookUp>,
    /// How long what is kept, in words.
    pub kept: Vec<String>,
}

/// Fields about other people than the one whom the record is written out for.
const OTHERS: &[&str] =
    &["with", "party", "contact", "reporter", "donor", "case", "worker", "insteadOf", "secondPerson", "squad", "duty"];

impl Engine {
    /// Everything that is held about one person: the records with when and by whom, the measures and why, who looked into the
    /// file, and how long all this is kept. What the records say of others is left out.
    ///
    /// # Errors
    /// [`GridError::NotFound`] when no fact names the resident as of that instant; nothing is held of whoever was erased.
    pub fn export_person(&self, query: &PersonQuery) -> Result<PersonExport, GridError> {
        let PersonQuery { resident, as_of, language } = query;
        let view = self.view(*as_of);
        let file = view.resident(resident).ok_or_else(|| unknown("resident", resident))?;
        let mut events: Vec<&Event> = self.log.naming(resident).into_iter().filter(|event| as_of.sees(event)).collect();
        events.sort_by(|a, b| a.happening_order(b));
        let zone = self.config.policy.zone;
        let measures = view.measures(&file);
        let mut held: Vec<HeldMeasure> = Vec::new();
        for obligation in measures.obligations.iter().filter(|obligation| !obligation.gave_way) {
            let Some(span) = obligation.holds() else { continue };
            let plan = view.books.so_far(as_of.at).find_map(|book| book.quarantine.plan(&obligation.plan));
            let title = plan.map_or_else(|| obligation.plan.to_string(), |plan| plan.title.get(*language).to_owned());
            let why = sentence(&obligation.because, *language, zone);
            held.push(HeldMeasure { title, from: span.start, until: span.end, why });
        }
        held.sort_by_key(|measure| (measure.from, measure.until));
        let look_ups = self.look_ups(resident, *as_of).into_iter().map(|line| {
            let LookUpLine { at, worker, purpose, .. } = line;
            HeldLookUp { at, by: self.acted_as(&worker, at), purpose }
        });
        Ok(PersonExport {
            resident: resident.clone(),
            as_of: as_of.at,
            identity: self.identities.identity(&Person::Resident(resident.clone())),
            records: events.into_iter().map(|event| self.held(event, resident, *language)).collect(),
            measures: held,
            look_ups: look_ups.collect(),
            kept: self.kept(*as_of, *language),
        })
    }

    fn held(&self, event: &Event, resident: &ResidentId, language: Language) -> HeldRecord {
        let mut fact = serde_json::to_value(&event.fact).unwrap_or_default();
        let kind = fact.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut particulars = fact.get_mut("data").map(Value::take).unwrap_or_default();
        without_others(&mut particulars, resident.as_str());
        let id = format!("fact.{kind}");
        let title = if known(&id, language) {
            message(&id, &BTreeMap::new(), language, self.config.policy.zone)
        } else {
            kind.clone()
        };
        let by = self.acted_as(&event.by, event.at);
        HeldRecord { event: event.id(), at: event.at, recorded: event.wall, by, kind, title, particulars }
    }

    fn acted_as(&self, worker: &WorkerId, at: Instant) -> ActedAs {
        let view = self.view(AsOf::at(at));
        let held = view.posts_held_by(worker);
        let mut posts: Vec<Label> = Vec::new();
        for label in held.iter().filter_map(|(post, _)| Some(view.policy.grid.post(post)?.title.clone())) {
            if !posts.contains(&label) {
                posts.push(label);
            }
        }
        ActedAs { posts, role: view.enrolled(worker).map(|enrolled| enrolled.role) }
    }

    fn kept(&self, as_of: AsOf, language: Language) -> Vec<String> {
        let policy = self.config.rule_books().in_force(as_of.at);
        let rule = policy.retention;
        let days = [("export.keptResponse", rule.days_after_response), ("export.keptLeaving", rule.days_after_leaving)];
        let text = |id: &str, days: Option<u16>| {
            let days = days.map(|days| ("days".to_owned(), crate::base::Argument::Count(u32::from(days))));
            message(id, &days.into_iter().collect(), language, policy.zone)
        };
        let mut kept: Vec<String> =
            days.into_iter().filter(|(_, days)| days.is_some()).map(|(id, days)| text(id, days)).collect();
        if kept.is_empty() {
            kept.push(text("export.keptOpen", None));
        }
        kept
    }
}

/// Takes out what a record says of other people.
fn without_others(value: &mut Value, resident: &str) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, field| {
                !OTHERS.contains(&name.as_str()) && (name != "resident" || field.as_str() == Some(resident))
            });
            // Of a list of people the own entry stays.
            if let Some(Value::Array(people)) = fields.get_mut("residents") {
                people.retain(|person| person.as_str() == Some(resident));
            }
            fields.values_mut().for_each(|field| without_others(field, resident));
        }
        Value::Array(items) => {
            items.retain(|item| item.get("resident").is_none_or(|named| named.as_str() == Some(resident)));
            items.iter_mut().for_each(|item| without_others(item, resident));
        }
        _ => {}
    }
}
