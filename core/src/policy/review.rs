//! The check of a policy document as its author wrote it: every fault with its line.

use super::outline::{Outline, Reach, Spot, lines};
use super::overlay::{self, Layer, Unreadable};
use super::{AdoptionFault, Policy, PolicyFault, PolicyHint};
use crate::access::AccessFault;
use crate::authority::AuthorityFault;
use crate::base::{Argument, FaultAt, Pointer, PolicyId};
use crate::care::CareFault;
use crate::duty::DutyFault;
use crate::exposure::{TableFault, ZoneFault};
use crate::gate::GateFault;
use crate::health::HealthFault;
use crate::outreach::OutreachFault;
use crate::quarantine::PlanFault;
use crate::rota::RotaFault;
use crate::supply::SupplyFault;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::{Display, Formatter, Result as Written};

/// Codes of faults that keep a document from being read.
const NOT_JSON: &str = "document.notJson";
const UNKNOWN_BASE: &str = "document.unknownBase";
const REPEATED: &str = "document.fieldTwice";
const UNKNOWN_FIELD: &str = "document.unknownField";
const SHAPE: &str = "document.shape";

/// What a field that is there twice is told by.
const TWICE: &str = "this field is there twice; the last one would hold";

/// How much a fault matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// The document cannot be used.
    Error,
    /// It can be used as it is; the author should look at it.
    Hint,
}

/// What is wrong with a document, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LocatedFault {
    /// Whether the document can be used.
    pub severity: Severity,
    /// A stable code for programs, such as `plan.capTooShort`.
    pub code: &'static str,
    /// The clause that it concerns: a JSON pointer into the document as it is when it is laid over what it is based on.
    pub clause: Pointer,
    /// The preset in which the clause is written; left out for the document itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preset: Option<String>,
    /// The line on which the clause begins, from 1. Where the clause is missing, what it is missing in.
    pub line: u32,
    /// The column on which it begins, in characters from 1.
    pub column: u32,
    /// What is wrong, in English where no other language was asked for.
    pub message: String,
    /// What the message speaks of, by the names that the messages in other languages know it by.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Argument>,
}

impl Display for LocatedFault {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Written {
        if let Some(preset) = &self.preset {
            write!(formatter, "preset `{preset}`, ")?;
        }
        write!(formatter, "line {}, column {}: ", self.line, self.column)?;
        if !self.clause.as_str().is_empty() {
            write!(formatter, "{}: ", self.clause)?;
        }
        formatter.write_str(&self.message)
    }
}

/// What a check has found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PolicyCheck {
    /// The policy; none where the document cannot be read.
    pub policy: Option<PolicyId>,
    /// Its version.
    pub version: Option<u32>,
    /// The digest of what it says ([`Policy::digest`]).
    pub digest: Option<String>,
    /// True when it can be used: nothing was found but hints.
    pub usable: bool,
    /// Everything that was found, in the order of the document; what stands in presets comes last.
    pub faults: Vec<LocatedFault>,
}

/// Every code that a check can give, sorted.
#[must_use]
pub fn fault_codes() -> Vec<&'static str> {
    let reading: &[&str] = &[NOT_JSON, UNKNOWN_BASE, REPEATED, UNKNOWN_FIELD, SHAPE];
    let before = [TableFault::CODES, HealthFault::CODES, PlanFault::CODES];
    let work = [CareFault::CODES, DutyFault::CODES, RotaFault::CODES, SupplyFault::CODES, OutreachFault::CODES];
    let after = [GateFault::CODES, ZoneFault::CODES, AccessFault::CODES, AuthorityFault::CODES];
    let whole = [reading, PolicyFault::CODES, AdoptionFault::CODES, PolicyHint::CODES];
    let mut codes: Vec<_> = before.into_iter().chain(work).chain(after).chain(whole).flatten().copied().collect();
    codes.sort_unstable();
    codes
}

/// Checks a document as its author writes it, `basedOn` included. `after` are the policies that it is to follow, in the
/// order of their effect; none where it is the first.
#[must_use]
pub fn check_text(text: &str, after: &[Policy]) -> PolicyCheck {
    match Layers::of(text) {
        Ok(layers) => layers.check(after),
        Err(fault) => PolicyCheck { policy: None, version: None, digest: None, usable: false, faults: vec![*fault] },
    }
}

/// Reads a document that is based on another.
pub(super) fn read_over(text: &str) -> Result<Policy, Box<LocatedFault>> {
    let layers = Layers::of(text)?;
    shape(&layers.whole()).map_err(|(clause, message)| Box::new(layers.locate(SHAPE, clause, read(message))))
}

/// What is wrong, in English, and what it speaks of.
type Said = (String, BTreeMap<String, Argument>);

/// What the reader of JSON says, which has no other words for it.
fn read(message: String) -> Said {
    let values = BTreeMap::from([("text".to_owned(), Argument::Text(message.clone()))]);
    (message, values)
}

/// What a fault speaks of, by the names of its fields; what has no name is `value`. A name with a capital is that of a kind
/// of fault, and what stands under it belongs to it.
fn values_of(fault: &impl Serialize) -> BTreeMap<String, Argument> {
    fn collect(name: &str, value: Value, found: &mut BTreeMap<String, Argument>) {
        match value {
            Value::Object(fields) => {
                for (inner, value) in fields {
                    let kind = inner.starts_with(|first: char| first.is_ascii_uppercase());
                    collect(if kind { "value" } else { &inner }, value, found);
                }
            }
            Value::Number(number) => {
                let count = number.as_u64().and_then(|count| u32::try_from(count).ok());
                found.insert(name.to_owned(), Argument::Count(count.unwrap_or(u32::MAX)));
            }
            Value::String(text) => {
                found.insert(name.to_owned(), Argument::Text(text));
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    // Such a fault is written in words and numbers only.
    collect("value", serde_json::to_value(fault).unwrap_or_default(), &mut found);
    found
}

/// The documents that lie over each other, the one in question on top.
struct Layers<'t>(Vec<(Layer<'t>, Outline)>);

impl<'t> Layers<'t> {
    fn of(text: &'t str) -> Result<Self, Box<LocatedFault>> {
        let fault = |code, spot: Spot, clause, (message, values): Said| {
            let (severity, line, column) = (Severity::Error, spot.line, spot.column);
            Box::new(LocatedFault { severity, code, clause, preset: None, line, column, message, values })
        };
        let unread = |code, error: serde_json::Error| {
            fault(code, Spot::of_error(text, &error), Pointer::default(), read(bare(&error)))
        };
        let top = Outline::of(text).map_err(|error| unread(NOT_JSON, error))?;
        let layers = overlay::layers(text).map_err(|unreadable| match unreadable {
            Unreadable::Json(error) => unread(SHAPE, error),
            Unreadable::NoPreset(id) => {
                let clause = Pointer::of(&[&overlay::BASED_ON]);
                let spot = top.follow(text, &clause).spot;
                let message = format!("there is no preset `{id}` that it could be based on");
                let values = BTreeMap::from([("value".to_owned(), Argument::Text(id))]);
                fault(UNKNOWN_BASE, spot, clause, (message, values))
            }
        })?;
        let read: Result<Vec<_>, _> =
            layers.into_iter().map(|layer| Outline::of(layer.text).map(|outline| (layer, outline))).collect();
        read.map(Self).map_err(|error| unread(NOT_JSON, error))
    }

    fn whole(&self) -> Value {
        let texts: Vec<&str> = self.0.iter().map(|(layer, _)| layer.text).collect();
        // Each of them has been read before.
        overlay::laid_over(&texts).unwrap_or_default()
    }

    fn check(&self, after: &[Policy]) -> PolicyCheck {
        let mut faults = Vec::new();
        if let Some((layer, outline)) = self.0.first() {
            let repeated = outline.repeated(layer.text).into_iter();
            faults.extend(repeated.map(|(clause, spot)| LocatedFault {
                line: spot.line,
                column: spot.column,
                ..self.locate(REPEATED, clause, (TWICE.to_owned(), BTreeMap::new()))
            }));
        }
        let policy = self.read_on(&mut faults);
        if let Some(policy) = &policy {
            let add = |code, clause, said| self.locate(code, clause, said);
            let own = policy.check();
            faults.extend(own.into_iter().map(|found| located(&add, found.fault.code(), found)));
            let earlier: Vec<&Policy> = after.iter().collect();
            let following = policy.faults_after(&earlier);
            faults.extend(following.into_iter().map(|found| located(&add, found.fault.code(), found)));
            let hints = policy.hints().into_iter();
            faults.extend(
                hints
                    .map(|found| LocatedFault { severity: Severity::Hint, ..located(&add, found.fault.code(), found) }),
            );
        }
        faults.sort_by_key(|fault| (fault.preset.is_some(), fault.preset.clone(), fault.line, fault.column));
        PolicyCheck {
            usable: faults.iter().all(|fault| fault.severity == Severity::Hint),
            policy: policy.as_ref().map(|policy| policy.id.clone()),
            version: policy.as_ref().map(|policy| policy.version),
            digest: policy.as_ref().map(Policy::digest),
            faults,
        }
    }

    /// Reads the documents as one. A field that there is not is noted and left out, so that the next one is found, too.
    fn read_on(&self, faults: &mut Vec<LocatedFault>) -> Option<Policy> {
        let mut whole = self.whole();
        loop {
            let (clause, message) = match shape(&whole) {
                Ok(policy) => return Some(policy),
                Err(fault) => fault,
            };
            let unknown = unknown_field(&message).and_then(|name| take_out(&mut whole, &clause, name));
            let Some(unknown) = unknown else {
                faults.push(self.locate(SHAPE, clause, read(message)));
                return None;
            };
            faults.push(self.locate(UNKNOWN_FIELD, unknown, read(message)));
        }
    }

    /// Finds the place of a clause: in the topmost document that has the last word on it, else where most of it is.
    fn locate(&self, code: &'static str, clause: Pointer, (message, values): Said) -> LocatedFault {
        let mut best: Option<(Reach, Option<&String>)> = None;
        for (layer, outline) in &self.0 {
            let reach = outline.follow(layer.text, &clause);
            if best.is_none_or(|(best, _)| reach.steps > best.steps) {
                best = Some((reach, layer.preset.as_ref()));
            }
            if reach.settled {
                best = Some((reach, layer.preset.as_ref()));
                break;
            }
        }
        let (spot, preset) = best.map_or((Spot { line: 1, column: 1 }, None), |(reach, preset)| (reach.spot, preset));
        LocatedFault {
            severity: Severity::Error,
            code,
            clause,
            preset: preset.cloned(),
            line: spot.line,
            column: spot.column,
            message,
            values,
        }
    }
}

fn located<T: Display + Serialize>(
    locate: &dyn Fn(&'static str, Pointer, Said) -> LocatedFault,
    code: &'static str,
    found: FaultAt<T>,
) -> LocatedFault {
    locate(code, found.clause, (found.fault.to_string(), values_of(&found.fault)))
}

/// Reads a policy from a value. What does not fit is told by its place: the value is written with one field or item a
/// line, and the reader names the line.
fn shape(whole: &Value) -> Result<Policy, (Pointer, String)> {
    read_value(whole).map_err(|error| {
        let message = bare(&error);
        (culprit(whole, error.line(), &message), message)
    })
}

fn read_value(whole: &Value) -> Result<Policy, serde_json::Error> {
    serde_json::from_str(&serde_json::to_string_pretty(whole)?)
}

/// The place that an error is about. Some are found only when the value has been read and the reader is a step further,
/// behind the last field or item of what is around it, or at the next item: then that value is left out by way of trial.
fn culprit(whole: &Value, line: usize, message: &str) -> Pointer {
    let places = lines(whole);
    let at = line.saturating_sub(1);
    let here = places.get(at).cloned().unwrap_or_default();
    let closing = places.iter().take(at).any(|place| *place == here);
    let wrong_without = |place: &Pointer| {
        let mut rest = whole.clone();
        leave_out(&mut rest, place);
        read_value(&rest).is_err_and(|error| bare(&error) == message)
    };
    let last = match whole.pointer(here.as_str()) {
        Some(Value::Array(items)) if closing => items.len().checked_sub(1).map(|last| here.then(&[&last])),
        Some(Value::Object(fields)) if closing && !message.starts_with("missing field") => {
            fields.keys().next_back().map(|name| here.then(&[name]))
        }
        _ => None,
    };
    if let Some(last) = last {
        return if wrong_without(&last) { here } else { last };
    }
    earlier_item(whole, &here).filter(|_| !closing && wrong_without(&here)).unwrap_or(here)
}

/// The item before the one at that place.
fn earlier_item(whole: &Value, place: &Pointer) -> Option<Pointer> {
    let (list, at) = place.as_str().rsplit_once('/')?;
    whole.pointer(list)?.as_array()?;
    let earlier = at.parse::<usize>().ok()?.checked_sub(1)?;
    let steps: Vec<String> = place.steps().collect();
    let (_, around) = steps.split_last()?;
    let around: Vec<&dyn Display> = around.iter().map(|step| step as &dyn Display).collect();
    Some(Pointer::of(&around).then(&[&earlier]))
}

/// Takes a field away, or an item and those that follow it: what they have wrong is not to be taken for its fault.
fn leave_out(whole: &mut Value, place: &Pointer) {
    let Some(last) = place.steps().last() else { return };
    let Some((around, _)) = place.as_str().rsplit_once('/') else { return };
    match whole.pointer_mut(around) {
        Some(Value::Array(items)) => items.truncate(last.parse().unwrap_or(items.len())),
        Some(Value::Object(fields)) => {
            fields.remove(&last);
        }
        _ => {}
    }
}

/// What an error says without its line and column, which may be those of another text.
fn bare(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&place).unwrap_or(&text).to_owned()
}

/// The field that an error is about, where it is that there is no such field: the reader has no other way to say it.
fn unknown_field(message: &str) -> Option<&str> {
    message.strip_prefix("unknown field `")?.split('`').next()
}

/// Takes a field out of a value: the one at that place, or the one of that name in what is at that place.
fn take_out(whole: &mut Value, place: &Pointer, name: &str) -> Option<Pointer> {
    let inner = place.then(&[&name]);
    if let Some(Value::Object(fields)) = whole.pointer_mut(place.as_str())
        && fields.remove(name).is_some()
    {
        return Some(inner);
    }
    let (around, _) = place.as_str().rsplit_once('/')?;
    let Some(Value::Object(fields)) = whole.pointer_mut(around) else { return None };
    (place.steps().last().as_deref() == Some(name) && fields.remove(name).is_some()).then(|| place.clone())
}
