//! The message files and the writing of values.

use crate::base::{Argument, CivilDate, Instant, Language, Zone};
use chrono::Datelike;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use std::collections::BTreeMap;
use std::sync::OnceLock;

type Bundle = FluentBundle<FluentResource>;
type Arguments = BTreeMap<String, Argument>;

const ENGLISH: &str = concat!(
    include_str!("messages/en/judgements.ftl"),
    include_str!("messages/en/report.ftl"),
    include_str!("messages/en/codes.ftl"),
    include_str!("messages/en/work.ftl"),
    include_str!("messages/en/access.ftl"),
    include_str!("messages/en/policy.ftl"),
    include_str!("messages/en/conflicts.ftl"),
);
const CHINESE: &str = concat!(
    include_str!("messages/zh-Hans/judgements.ftl"),
    include_str!("messages/zh-Hans/report.ftl"),
    include_str!("messages/zh-Hans/codes.ftl"),
    include_str!("messages/zh-Hans/work.ftl"),
    include_str!("messages/zh-Hans/access.ftl"),
    include_str!("messages/zh-Hans/policy.ftl"),
    include_str!("messages/zh-Hans/conflicts.ftl"),
);
/// What only the proof of a rule book says: hosts without it need not carry it.
#[cfg(feature = "testkit")]
const PROOF: [&str; 2] = [include_str!("messages/en/proof.ftl"), include_str!("messages/zh-Hans/proof.ftl")];
#[cfg(not(feature = "testkit"))]
const PROOF: [&str; 2] = ["", ""];

/// What stands between two things in a list.
pub(super) fn comma(language: Language) -> &'static str {
    match language {
        Language::English => ", ",
        Language::Chinese => "、",
    }
}

/// What stands between two sentences.
pub(super) fn space(language: Language) -> &'static str {
    match language {
        Language::English => " ",
        Language::Chinese => "",
    }
}

/// True when the language has a message of that id.
pub(super) fn known(id: &str, language: Language) -> bool {
    bundle(language).get_message(&key(id)).is_some_and(|message| message.value().is_some())
}

/// The message of that id, or `None` when there is none or a value that it needs is not given.
pub(super) fn formatted(id: &str, arguments: &Arguments, language: Language, zone: Zone) -> Option<String> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(&key(id))?.value()?;
    let mut given = FluentArgs::with_capacity(arguments.len());
    for (name, argument) in arguments {
        given.set(name.as_str(), value(name, argument, language, zone));
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&given), &mut errors);
    // GIVEN asks about values that may be missing; only one that was to be shown leaves a hole in the text.
    errors.iter().all(|error| left_out(error, &text)).then(|| text.into_owned())
}

/// The id with all its values: what is shown when there is no message.
pub(super) fn bare(id: &str, arguments: &Arguments, language: Language, zone: Zone) -> String {
    if arguments.is_empty() {
        return id.to_owned();
    }
    let values: Vec<String> =
        arguments.iter().map(|(name, argument)| format!("{name}: {}", shown(name, argument, language, zone))).collect();
    format!("{id} ({})", values.join(", "))
}

fn left_out(error: &FluentError, text: &str) -> bool {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            !text.contains(&format!("{{${id}}}"))
        }
        _ => false,
    }
}

/// Ids of messages hold no dots.
fn key(id: &str) -> String {
    id.replace('.', "-")
}

fn bundle(language: Language) -> &'static Bundle {
    static READ: [OnceLock<Bundle>; 2] = [OnceLock::new(), OnceLock::new()];
    let ([english, chinese], [proof, proof_in_chinese]) = (&READ, PROOF);
    match language {
        Language::English => english.get_or_init(|| read(language, &[ENGLISH, proof].concat())),
        Language::Chinese => chinese.get_or_init(|| read(language, &[CHINESE, proof_in_chinese].concat())),
    }
}

fn read(language: Language, source: &str) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
    // The marks would be seen by people whose screens or printers do not know them.
    bundle.set_use_isolating(false);
    // A message that cannot be read is missing and one that is there twice keeps its first text: a test allows neither.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
    let _ = bundle.add_resource(resource);
    let _ = bundle.add_function("GIVEN", |values, _| match values.first() {
        None | Some(FluentValue::Error | FluentValue::None) => "no".into(),
        Some(_) => "yes".into(),
    });
    bundle
}

/// A count stays a number, so that a message can tell one from many; everything else is text by now.
fn value(name: &str, argument: &Argument, language: Language, zone: Zone) -> FluentValue<'static> {
    match argument {
        Argument::Count(count) => FluentValue::from(*count),
        other => FluentValue::from(shown(name, other, language, zone)),
    }
}

fn shown(name: &str, argument: &Argument, language: Language, zone: Zone) -> String {
    match argument {
        Argument::Code(code) => {
            formatted(&format!("code-{code}"), &BTreeMap::new(), language, zone).unwrap_or_else(|| one_line(code))
        }
        Argument::Text(text) => one_line(text),
        Argument::Label(label) => one_line(label.get(language)),
        Argument::Count(count) => count.to_string(),
        Argument::Date(date) => day(*date, language),
        Argument::Instant(instant) => moment(name, *instant, language, zone),
        Argument::Temperature(temperature) => format!("{temperature} °C"),
    }
}

/// A line break in what somebody typed must not look like a line of the engine's.
fn one_line(text: &str) -> String {
    text.replace(|character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}'), " ")
}

fn day(date: CivilDate, language: Language) -> String {
    match language {
        Language::English => date.to_string(),
        Language::Chinese => format!("{}年{}月{}日", date.year(), date.naive().month(), date.naive().day()),
    }
}

/// To the minute. An end at midnight says which end of the day it is; which values are ends is told by their names.
fn moment(name: &str, instant: Instant, language: Language, zone: Zone) -> String {
    let date = zone.date(instant);
    if instant == zone.start_of(date) {
        let words = match name {
            "free" => Some("when-free"),
            "until" | "due" | "planned" | "ended" | "changes" => Some("when-end"),
            _ => None,
        };
        let days: Arguments = [("date", date), ("before", date.plus_days(-1))]
            .into_iter()
            .map(|(name, date)| (name.to_owned(), Argument::Date(date)))
            .collect();
        if let Some(text) = words.and_then(|id| formatted(id, &days, language, zone)) {
            return text;
        }
    }
    match language {
        Language::English => zone.show(instant),
        Language::Chinese => format!("{}{}", day(date, language), zone.time_of_day(instant)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_are_read_whole_and_hold_no_message_twice() {
        let [proof, proof_in_chinese] = PROOF;
        let sources = [(Language::English, [ENGLISH, proof]), (Language::Chinese, [CHINESE, proof_in_chinese])];
        for (language, source) in sources {
            let read = FluentResource::try_new(source.concat());
            assert!(read.is_ok(), "{}: {:?}", language.tag(), read.err().map(|(_, errors)| errors));
            let mut bundle: Bundle = FluentBundle::new_concurrent(Vec::new());
            let added = read.map(|resource| bundle.add_resource(resource));
            assert!(matches!(added, Ok(Ok(()))), "{}: {added:?}", language.tag());
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_leaves_the_rest_usable() {
        let bundle = read(Language::English, "good = Good\nbad = { $never closed\nalso-good = Good too\n");
        assert!(bundle.has_message("good") && bundle.has_message("also-good") && !bundle.has_message("bad"));
    }

    #[test]
    fn a_bundle_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Bundle>();
    }
}
