//! The page of everything that is held about one person, to be read by that person.

use super::sheet::{Block, Part, Sheet};
use crate::words::Words;
use gridward::access::IdentityText;
use gridward::base::Argument;
use gridward::engine::{ActedAs, PersonExport};
use gridward::explain::{known, message};
use gridward::grid::WorkerRole;
use serde_json::Value;
use std::collections::BTreeMap;

/// Lays the page out.
pub fn export_sheet(export: &PersonExport, words: Words) -> Sheet {
    let text = |id: &str| words.text(&format!("export.{id}"));
    let head = |ids: &[&str]| ids.iter().map(|id| text(id)).collect::<Vec<_>>();
    let person = BTreeMap::from([("resident".to_owned(), Argument::Text(export.resident.to_string()))]);
    let part = |id: &str, block: Block| Part { level: 2, title: text(id), blocks: vec![block] };
    let table = |columns: &[&str], rows: Vec<Vec<String>>| {
        if rows.is_empty() { Block::Text(text("nothing")) } else { Block::Table(head(columns), rows) }
    };
    let mut parts = Vec::new();
    if let Some(identity) = &export.identity {
        let fields = [
            ("name", &identity.name),
            ("phone", &identity.phone),
            ("number", &identity.number),
            ("note", &identity.note),
        ];
        let held = fields
            .into_iter()
            .filter_map(|(id, field)| Some((text(id), field.as_ref().map(IdentityText::reveal)?.to_owned())));
        parts.push(part("identity", Block::Facts(held.collect())));
    }
    let records = export.records.iter().map(|record| {
        let mut said = Vec::new();
        leaves(&record.particulars, export.resident.as_str(), words, &mut said);
        vec![words.long_moment(record.at), record.title.clone(), said.join(" · "), acted(&record.by, words)]
    });
    parts.push(part("records", table(&["at", "what", "particulars", "by"], records.collect())));
    let measures = export.measures.iter().map(|measure| {
        let (from, until) = (words.long_moment(measure.from), words.long_moment(measure.until));
        vec![measure.title.clone(), from, until, measure.why.clone()]
    });
    parts.push(part("measures", table(&["measure", "from", "until", "why"], measures.collect())));
    let looked = export
        .look_ups
        .iter()
        .map(|look| vec![words.long_moment(look.at), acted(&look.by, words), words.code(look.purpose.code())]);
    parts.push(part("lookUps", table(&["at", "who", "purpose"], looked.collect())));
    parts.push(part("kept", Block::Text(export.kept.join("\n"))));
    let title = message("export.title", &person, words.language, words.zone);
    Sheet { words, title, parts }
}

/// As what somebody worked who recorded something or looked.
fn acted(by: &ActedAs, words: Words) -> String {
    if by.posts.is_empty() {
        return by.role.map_or_else(|| words.text("export.somebody"), |role| words.text(role_message(role)));
    }
    let posts: Vec<&str> = by.posts.iter().map(|post| post.get(words.language)).collect();
    posts.join(", ")
}

/// What a record says, value by value; codes of the engine in words.
fn leaves(value: &Value, resident: &str, words: Words, said: &mut Vec<String>) {
    match value {
        Value::Null | Value::Bool(_) => {}
        Value::Number(number) => said.push(number.to_string()),
        Value::String(text) if text == resident => {}
        Value::String(text) => {
            let id = format!("code.{text}");
            let plain = text.bytes().all(|byte| byte.is_ascii_alphabetic());
            said.push(if plain && known(&id, words.language) { words.text(&id) } else { text.clone() });
        }
        Value::Array(items) => items.iter().for_each(|item| leaves(item, resident, words, said)),
        Value::Object(fields) => {
            // Of what is named with its kind the name is enough.
            let named = fields.contains_key("type") && fields.contains_key("id");
            fields.iter().filter(|(name, _)| !named || *name != "type").for_each(|(_, field)| {
                leaves(field, resident, words, said);
            });
        }
    }
}

/// The message that says what somebody works as.
pub(super) fn role_message(role: WorkerRole) -> &'static str {
    match role {
        WorkerRole::Staff => "export.staff",
        WorkerRole::Chief => "export.chief",
        WorkerRole::Helper => "export.helper",
        WorkerRole::Volunteer => "export.volunteer",
        WorkerRole::Partner => "export.partner",
    }
}
