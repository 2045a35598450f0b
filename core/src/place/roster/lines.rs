//! One row: its fields checked one by one, every fault of it reported.

use super::RosterOptions;
use super::columns::Column;
use super::header::{Header, Use};
use super::result::{NOT_SHOWN, Report};
use crate::base::{CodeError, HouseholdId, IdError, IdentityFacts, RegionCode, ResidentId, Sex, check_identity_number};
use csv::StringRecord;

/// The longest field that is read, in bytes.
const MOST_BYTES: usize = 200;

/// What a good row says.
#[derive(Default)]
pub(super) struct Line<'r> {
    /// The line that the row begins on.
    pub at: u32,
    pub compound: &'r str,
    pub building: &'r str,
    /// Empty where there is none.
    pub stairwell: &'r str,
    pub door: &'r str,
    pub floor: Option<i16>,
    pub household: Option<HouseholdId>,
    pub resident: Option<ResidentId>,
    pub birth_year: Option<u16>,
    pub sex: Option<Sex>,
    /// Empty where there is none.
    pub grid: &'r str,
    pub region_code: Option<RegionCode>,
    /// Whether the row says anything about a person.
    pub has_person: bool,
}

/// A field without blanks around it, nor the invisible marks of direction and width that are pasted along with text.
pub(super) fn trimmed(field: &str) -> &str {
    let is_mark = |character| match character {
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => character == '\u{feff}',
    };
    field.trim_matches(|character: char| character.is_whitespace() || is_mark(character))
}

/// How many fields a row has up to the last one with something in it.
pub(super) fn filled(record: &StringRecord) -> usize {
    record.iter().zip(1..).filter(|(field, _)| !trimmed(field).is_empty()).map(|(_, count)| count).last().unwrap_or(0)
}

/// Reads a row; `None` when anything about it is wrong, all of which is then in the report.
pub(super) fn parse<'r>(
    record: &'r StringRecord,
    header: &Header,
    at: u32,
    options: &RosterOptions,
    report: &mut Report,
) -> Option<Line<'r>> {
    let found_before = report.found();
    let width = filled(record);
    if width > header.width() || record.len() < header.width() {
        // Which field is which cannot be known, so nothing of the row is read or repeated.
        let fields = width.max(record.len().min(header.width()));
        let reason = format!("line has {fields} fields where the header has {}", header.width());
        report.problem(at, "", "", reason);
        return None;
    }

    let mut line = Line { at, ..Line::default() };
    let mut identity = None;
    for ((purpose, title), field) in header.uses().zip(record) {
        let value = trimmed(field);
        if value.contains('\u{fffd}') {
            let value = if matches!(purpose, Use::Read(Column::IdentityNumber) | Use::Name | Use::Dropped) {
                NOT_SHOWN
            } else {
                value
            };
            let reason = "holds bytes that are no text: damaged, cut off, or lost in an earlier conversion";
            report.problem(at, title, value, reason.to_owned());
            continue;
        }
        match purpose {
            Use::Dropped => {}
            Use::Name => line.has_person |= !value.is_empty(),
            Use::Read(Column::IdentityNumber) if value.is_empty() => {}
            Use::Read(Column::IdentityNumber) => {
                line.has_person = true;
                match identity_facts(value, options) {
                    Ok(facts) => identity = Some(facts),
                    Err(reason) => report.problem(at, title, NOT_SHOWN, reason),
                }
            }
            Use::Read(column) => {
                if let Err(reason) = sound(value).and_then(|()| take(&mut line, column, value, options)) {
                    report.problem(at, title, value, reason);
                }
            }
        }
    }
    if let Some(facts) = identity {
        reconcile(&mut line, facts, header, report);
    }
    (report.found() == found_before).then_some(line)
}

/// What no field may hold, whatever its column.
fn sound(value: &str) -> Result<(), String> {
    if value.len() > MOST_BYTES {
        return Err(format!("has {} bytes; {MOST_BYTES} are possible", value.len()));
    }
    match value.chars().find(|character| character.is_control()) {
        Some('\n') => return Err("holds a line break; a quotation mark may be missing".to_owned()),
        Some(control) => return Err(format!("holds the control character `{}`", control.escape_default())),
        None => {}
    }
    if holds_identity_number(value) {
        return Err("holds an identity number, which is never kept".to_owned());
    }
    Ok(())
}

/// People put identity numbers where an id or a door is asked for: a run of 18 characters that checks out is one.
fn holds_identity_number(value: &str) -> bool {
    value.len() >= 18
        && value
            .split(|character: char| !character.is_ascii_digit() && !matches!(character, 'x' | 'X'))
            .any(|run| check_identity_number(run).is_ok())
}

/// Puts a sound value where it belongs.
fn take<'r>(line: &mut Line<'r>, column: Column, value: &'r str, options: &RosterOptions) -> Result<(), String> {
    let required = |value: &'r str| if value.is_empty() { Err("is empty".to_owned()) } else { Ok(value) };
    match column {
        Column::Compound => line.compound = required(value)?,
        Column::Building => line.building = required(value)?,
        Column::Door => line.door = required(value)?,
        Column::Stairwell => line.stairwell = value,
        Column::Grid => line.grid = value,
        _ if value.is_empty() => {}
        Column::Floor => line.floor = Some(floor(value)?),
        Column::Household => line.household = Some(HouseholdId::new(value).map_err(|error| id_reason(&error))?),
        Column::RegionCode => line.region_code = Some(RegionCode::new(value).map_err(|error| code_reason(&error))?),
        Column::Resident => {
            line.has_person = true;
            line.resident = Some(ResidentId::new(value).map_err(|error| id_reason(&error))?);
        }
        Column::BirthYear => {
            line.has_person = true;
            line.birth_year = Some(birth_year(value, options)?);
        }
        Column::Sex => {
            line.has_person = true;
            line.sex = Some(sex(value)?);
        }
        // Never kept, so it has no place in the line: the caller reads it.
        Column::IdentityNumber => {}
    }
    Ok(())
}

fn floor(value: &str) -> Result<i16, String> {
    match value.parse::<i16>() {
        Ok(0) => Err("is no floor: 1 is at street level, -1 is below it".to_owned()),
        Ok(floor @ -9..=200) => Ok(floor),
        _ => Err("is not a whole number from -9 to 200".to_owned()),
    }
}

fn birth_year(value: &str, options: &RosterOptions) -> Result<u16, String> {
    let this_year = options.today.year();
    let year = value.parse().ok().filter(|year| (1900..=this_year).contains(year));
    year.ok_or_else(|| format!("is not a year from 1900 to {this_year}"))
}

fn sex(value: &str) -> Result<Sex, String> {
    match value.to_ascii_lowercase().as_str() {
        "f" | "female" | "女" => Ok(Sex::Female),
        "m" | "male" | "男" => Ok(Sex::Male),
        _ => Err("is not F, M, female, male, 女 or 男".to_owned()),
    }
}

fn identity_facts(value: &str, options: &RosterOptions) -> Result<IdentityFacts, String> {
    let facts = check_identity_number(value).map_err(|error| error.to_string())?;
    if facts.birth > options.today {
        return Err("identity number holds a birth date in the future".to_owned());
    }
    Ok(facts)
}

/// Fills in what the row leaves open; what it states otherwise than the identity number is reported.
fn reconcile(line: &mut Line<'_>, facts: IdentityFacts, header: &Header, report: &mut Report) {
    let birth_year = facts.birth.year();
    if let Some(stated) = line.birth_year.filter(|stated| *stated != birth_year) {
        let reason = "contradicts the identity number".to_owned();
        report.problem(line.at, header.name(Column::BirthYear), &stated.to_string(), reason);
    }
    if let Some(stated) = line.sex.filter(|stated| *stated != facts.sex) {
        let value = if stated == Sex::Female { "female" } else { "male" };
        report.problem(line.at, header.name(Column::Sex), value, "contradicts the identity number".to_owned());
    }
    line.birth_year = Some(birth_year);
    line.sex = Some(facts.sex);
}

/// Why a text is no id. The value stands beside the reason, so it is not repeated.
fn id_reason(error: &IdError) -> String {
    match error {
        IdError::Empty { .. } => "is empty".to_owned(),
        IdError::TooLong { .. } => "is longer than 64 bytes".to_owned(),
        IdError::BadCharacter { character, .. } => {
            format!("holds `{character}`; letters, digits and -_.:/@ are allowed")
        }
    }
}

/// Why a text is no region code. The value stands beside the reason, so it is not repeated.
fn code_reason(error: &CodeError) -> String {
    match error {
        CodeError::NotDigits { .. } => "holds something else than digits".to_owned(),
        CodeError::Length { length, allowed, .. } => format!("has {length} digits; {allowed} are possible"),
        CodeError::Province { province, .. } => format!("begins with `{province}`, which is no province"),
    }
}
