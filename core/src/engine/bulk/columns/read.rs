//! What a batch says about each person.

use super::super::{BulkCase, BulkExtension, BulkImmunity, BulkReason, BulkReport, BulkSample};
use super::{ColumnError, fields};
use crate::base::{CivilDate, Instant, Moment};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType, UInt16Type,
};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType, BooleanArray, PrimitiveArray, RecordBatch, StructArray};
use arrow_schema::{DataType, Schema, TimeUnit};
use serde::de::value::{Error as NotACode, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use std::fmt::Display;
use std::ops::Range;
use std::str::FromStr;

/// The columns of a batch of cases, in the types that they have best. All but `found` and `reason` may be left out, which
/// says as much as no value in any row.
///
/// | column | what | for |
/// | --- | --- | --- |
/// | `found` | when the reason became known | everybody |
/// | `reason` | `stay`, `contact`, `journey` or `circumstance` | everybody |
/// | `area` | the code of the area | stays |
/// | `category` | the category, as the rule book names it | journeys, circumstances |
/// | `of`, `setting`, `protected` | with whom (`case` where nothing is said), how they met, whether protected | contacts |
/// | `first`, `last` | the days: from and until, first and last, departure and arrival; of a circumstance `last` alone | everybody |
/// | `firstAt`, `lastAt` | the same with the hour, as a text with its offset; counts where it is there | journeys, circumstances |
/// | `birthYear` | the year of birth | |
/// | `immunity`, `immunityOn` | what was shown, and its day | |
/// | `samples` | a list of `taken`, `reported`, `result`; both of the last or neither | |
/// | `entered`, `signed`, `refused` | when | |
/// | `extended`, `extendedThrough` | when an order was given, and its last day | |
///
/// An instant is a timestamp of any unit that has a zone (which one does not matter; one without is no instant); codes and ids
/// may be texts of any kind, also by dictionary.
#[must_use]
pub fn case_schema() -> Schema {
    let instant = || DataType::Timestamp(TimeUnit::Millisecond, Some("UTC".into()));
    let sample = fields(vec![("taken", instant()), ("reported", instant()), ("result", DataType::Utf8)], &["taken"]);
    let all = vec![
        ("found", instant()),
        ("reason", DataType::Utf8),
        ("area", DataType::Utf8),
        ("category", DataType::Utf8),
        ("of", DataType::Utf8),
        ("setting", DataType::Utf8),
        ("protected", DataType::Boolean),
        ("first", DataType::Date32),
        ("last", DataType::Date32),
        ("firstAt", DataType::Utf8),
        ("lastAt", DataType::Utf8),
        ("birthYear", DataType::UInt16),
        ("immunity", DataType::Utf8),
        ("immunityOn", DataType::Date32),
        ("samples", DataType::new_list(DataType::Struct(sample), false)),
        ("entered", instant()),
        ("signed", instant()),
        ("refused", instant()),
        ("extended", instant()),
        ("extendedThrough", DataType::Date32),
    ];
    Schema::new(fields(all, &["found", "reason"]))
}

/// Everybody in a batch, whose first row has that number.
pub(super) fn cases(batch: &RecordBatch, first: usize) -> Result<Vec<BulkCase>, ColumnError> {
    let known = case_schema();
    if let Some(field) = batch.schema_ref().fields().iter().find(|field| known.index_of(field.name()).is_err()) {
        return Err(ColumnError::Unknown { column: field.name().clone() });
    }
    let columns = Columns::of(batch, first)?;
    (0..batch.num_rows()).map(|row| columns.case(row)).collect()
}

struct Columns<'a> {
    found: Column<Instants>,
    reason: Column<Texts<'a>>,
    area: Column<Texts<'a>>,
    category: Column<Texts<'a>>,
    of: Column<Texts<'a>>,
    setting: Column<Texts<'a>>,
    protected: Column<&'a BooleanArray>,
    first: Column<Days<'a>>,
    last: Column<Days<'a>>,
    first_at: Column<Texts<'a>>,
    last_at: Column<Texts<'a>>,
    birth_year: Column<Years>,
    immunity: Column<Texts<'a>>,
    immunity_on: Column<Days<'a>>,
    samples: Option<Samples<'a>>,
    entered: Column<Instants>,
    signed: Column<Instants>,
    refused: Column<Instants>,
    extended: Column<Instants>,
    extended_through: Column<Days<'a>>,
}

impl<'a> Columns<'a> {
    fn of(batch: &'a RecordBatch, first: usize) -> Result<Self, ColumnError> {
        let days = Days::new()?;
        let instants = |name| column(name, first, batch.column_by_name(name), Instants::of);
        let texts = |name| column(name, first, batch.column_by_name(name), Texts::of);
        let dates = |name| column(name, first, batch.column_by_name(name), |array| days.of(array));
        Ok(Self {
            found: instants("found")?,
            reason: texts("reason")?,
            area: texts("area")?,
            category: texts("category")?,
            of: texts("of")?,
            setting: texts("setting")?,
            protected: column("protected", first, batch.column_by_name("protected"), |array| {
                array.as_boolean_opt().ok_or("a boolean")
            })?,
            first: dates("first")?,
            last: dates("last")?,
            first_at: texts("firstAt")?,
            last_at: texts("lastAt")?,
            birth_year: column("birthYear", first, batch.column_by_name("birthYear"), Years::of)?,
            immunity: texts("immunity")?,
            immunity_on: dates("immunityOn")?,
            samples: given(batch.column_by_name("samples")).map(|array| Samples::of(array, first)).transpose()?,
            entered: instants("entered")?,
            signed: instants("signed")?,
            refused: instants("refused")?,
            extended: instants("extended")?,
            extended_through: dates("extendedThrough")?,
        })
    }

    fn case(&self, row: usize) -> Result<BulkCase, ColumnError> {
        let both = |what: bool, other: bool, column: &Column<Days<'_>>| match what == other {
            true => Ok(what),
            false => Err(column.bad(row, "one is there and what belongs to it is not")),
        };
        let (immunity, immune_on) = (self.immunity.code(row)?, self.immunity_on.get(row)?);
        both(immunity.is_some(), immune_on.is_some(), &self.immunity_on)?;
        let (extended, through) = (self.extended.get(row)?, self.extended_through.get(row)?);
        both(extended.is_some(), through.is_some(), &self.extended_through)?;
        Ok(BulkCase {
            birth_year: self.birth_year.get(row)?,
            immunity: immunity.zip(immune_on).map(|(source, on)| BulkImmunity { source, on }),
            samples: self.samples.as_ref().map(|samples| samples.of_person(row)).transpose()?.unwrap_or_default(),
            entered: self.entered.get(row)?,
            signed: self.signed.get(row)?,
            refused: self.refused.get(row)?,
            extended: extended.zip(through).map(|(at, through)| BulkExtension { at, through }),
            ..BulkCase::new(self.found.needed(row)?, self.what(row)?)
        })
    }

    fn what(&self, row: usize) -> Result<BulkReason, ColumnError> {
        let day = |days: &Column<Days<'_>>| days.needed(row);
        let moment = |days: &Column<Days<'_>>, at: &Column<Texts<'_>>| match at.parsed(row)? {
            Some(at) => Ok(Some(at)),
            None => Ok::<_, ColumnError>(days.get(row)?.map(Moment::on)),
        };
        let last = || moment(&self.last, &self.last_at)?.ok_or_else(|| self.last.lacking(row));
        let category = || self.category.parsed(row)?.ok_or_else(|| self.category.lacking(row));
        match self.reason.needed(row)? {
            "stay" => Ok(BulkReason::Stay {
                area: self.area.code(row)?.ok_or_else(|| self.area.lacking(row))?,
                from: day(&self.first)?,
                until: day(&self.last)?,
            }),
            "contact" => Ok(BulkReason::Contact {
                of: self.of.code(row)?.unwrap_or_default(),
                setting: self.setting.code(row)?.ok_or_else(|| self.setting.lacking(row))?,
                protected: self.protected.needed(row)?,
                first: day(&self.first)?,
                last: day(&self.last)?,
            }),
            "journey" => Ok(BulkReason::Journey {
                category: category()?,
                departed: moment(&self.first, &self.first_at)?,
                arrived: last()?,
            }),
            "circumstance" => Ok(BulkReason::Circumstance { category: category()?, on: last()? }),
            other => Err(self
                .reason
                .bad(row, format!("`{other}` is no reason; `stay`, `contact`, `journey` and `circumstance` are"))),
        }
    }
}

/// The samples of everybody, one person after the other.
struct Samples<'a> {
    /// Where those of each row lie.
    ranges: Vec<Range<usize>>,
    all: &'a StructArray,
    taken: Column<Instants>,
    reported: Column<Instants>,
    result: Column<Texts<'a>>,
}

impl<'a> Samples<'a> {
    fn of(array: &'a ArrayRef, first: usize) -> Result<Self, ColumnError> {
        fn ranges<O: Copy>(offsets: &[O]) -> Option<Vec<Range<usize>>>
        where
            usize: TryFrom<O>,
        {
            let at = |offset: Option<&O>| usize::try_from(*offset?).ok();
            offsets.windows(2).map(|two| Some(at(two.first())?..at(two.last())?)).collect()
        }
        let wanted = || ColumnError::Type {
            column: "samples".to_owned(),
            found: array.data_type().to_string(),
            wanted: "a list of structures of `taken`, `reported` and `result`",
        };
        let (values, ranges) = if let Some(list) = array.as_list_opt::<i32>() {
            (list.values(), ranges(list.value_offsets()))
        } else {
            let list = array.as_list_opt::<i64>().ok_or_else(wanted)?;
            (list.values(), ranges(list.value_offsets()))
        };
        // Whoever has no list has no samples, whatever lies where it would be.
        let own = |(row, range): (usize, Range<usize>)| if array.is_null(row) { 0..0 } else { range };
        let ranges = ranges.ok_or_else(wanted)?.into_iter().enumerate().map(own).collect();
        let values: &StructArray = values.as_struct_opt().ok_or_else(wanted)?;
        let instants = |name, column_name| column(column_name, first, values.column_by_name(name), Instants::of);
        Ok(Self {
            ranges,
            all: values,
            taken: instants("taken", "samples.taken")?,
            reported: instants("reported", "samples.reported")?,
            result: column("samples.result", first, values.column_by_name("result"), Texts::of)?,
        })
    }

    fn of_person(&self, row: usize) -> Result<Vec<BulkSample>, ColumnError> {
        let range = self.ranges.get(row).cloned().unwrap_or_default();
        let sample = |at| match (self.reported.get(at)?, self.result.code(at)?) {
            _ if self.all.is_null(at) => Err(self.taken.bad(at, "there is no sample")),
            (None, None) => Ok(BulkSample { taken: self.taken.needed(at)?, report: None }),
            (Some(told), Some(result)) => {
                Ok(BulkSample { taken: self.taken.needed(at)?, report: Some(BulkReport { at: told, result }) })
            }
            _ => Err(self.result.bad(at, "one of `reported` and `result` is there and the other is not")),
        };
        // A fault is told with the row of the person, not with the place in the list.
        range.map(sample).collect::<Result<_, _>>().map_err(|error| match error {
            ColumnError::Value { column, reason, .. } => {
                ColumnError::Value { column, row: self.taken.first + row, reason }
            }
            other => other,
        })
    }
}

/// A column by its name; without values where it is not there.
struct Column<V> {
    name: &'static str,
    /// The number of the first row.
    first: usize,
    values: Option<V>,
}

/// A column in which somebody may have something: one without any value need not have a type.
fn given(array: Option<&ArrayRef>) -> Option<&ArrayRef> {
    array.filter(|array| *array.data_type() != DataType::Null)
}

/// Reads a column in one of the types that it may have.
fn column<'a, V>(
    name: &'static str,
    first: usize,
    array: Option<&'a ArrayRef>,
    read: impl FnOnce(&'a ArrayRef) -> Result<V, &'static str>,
) -> Result<Column<V>, ColumnError> {
    let read = |array: &'a ArrayRef| {
        let found = || array.data_type().to_string();
        read(array).map_err(|wanted| ColumnError::Type { column: name.to_owned(), found: found(), wanted })
    };
    let values = given(array).map(read).transpose()?;
    Ok(Column { name, first, values })
}

/// What can be read from a column row by row.
trait Values {
    /// What it is.
    type Value;

    /// The value of a row; none where there is none.
    fn value(&self, row: usize) -> Result<Option<Self::Value>, String>;
}

impl<V: Values> Column<V> {
    fn get(&self, row: usize) -> Result<Option<V::Value>, ColumnError> {
        let Some(values) = &self.values else { return Ok(None) };
        values.value(row).map_err(|reason| self.bad(row, reason))
    }

    fn needed(&self, row: usize) -> Result<V::Value, ColumnError> {
        self.get(row)?.ok_or_else(|| self.lacking(row))
    }
}

impl<V> Column<V> {
    fn bad(&self, row: usize, reason: impl Into<String>) -> ColumnError {
        ColumnError::Value { column: self.name.to_owned(), row: self.first + row, reason: reason.into() }
    }

    fn lacking(&self, row: usize) -> ColumnError {
        match self.values {
            None => ColumnError::Missing { column: self.name.to_owned() },
            Some(_) => self.bad(row, "there is no value, and the reason needs one"),
        }
    }
}

impl Column<Texts<'_>> {
    /// A code, as JSON has it.
    fn code<T: DeserializeOwned>(&self, row: usize) -> Result<Option<T>, ColumnError> {
        let Some(text) = self.get(row)? else { return Ok(None) };
        let text: StrDeserializer<'_, NotACode> = text.into_deserializer();
        T::deserialize(text).map(Some).map_err(|error| self.bad(row, error.to_string()))
    }

    /// An id, or whatever else is read from a text.
    fn parsed<T: FromStr<Err: Display>>(&self, row: usize) -> Result<Option<T>, ColumnError> {
        let Some(text) = self.get(row)? else { return Ok(None) };
        text.parse().map(Some).map_err(|error: T::Err| self.bad(row, error.to_string()))
    }
}

impl Values for &BooleanArray {
    type Value = bool;

    fn value(&self, row: usize) -> Result<Option<bool>, String> {
        Ok(self.is_valid(row).then(|| BooleanArray::value(self, row)))
    }
}

/// Texts of any kind.
enum Texts<'a> {
    Short(&'a arrow_array::StringArray),
    Long(&'a arrow_array::LargeStringArray),
    Views(&'a arrow_array::StringViewArray),
    /// Of each row the number of its text.
    Dictionary(&'a dyn Array, Vec<usize>, Box<Texts<'a>>),
}

impl<'a> Texts<'a> {
    fn of(array: &'a ArrayRef) -> Result<Self, &'static str> {
        if let Some(dictionary) = array.as_any_dictionary_opt() {
            // Where every row is null there need be no text at all.
            let keys = if dictionary.values().is_empty() { Vec::new() } else { dictionary.normalized_keys() };
            return Ok(Self::Dictionary(array.as_ref(), keys, Box::new(Self::of(dictionary.values())?)));
        }
        let short = array.as_string_opt::<i32>().map(Self::Short);
        let long = || array.as_string_opt::<i64>().map(Self::Long);
        let views = || array.as_string_view_opt().map(Self::Views);
        short.or_else(long).or_else(views).ok_or("a text")
    }

    fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Short(texts) => texts.is_valid(row).then(|| texts.value(row)),
            Self::Long(texts) => texts.is_valid(row).then(|| texts.value(row)),
            Self::Views(texts) => texts.is_valid(row).then(|| texts.value(row)),
            Self::Dictionary(array, keys, texts) => {
                keys.get(row).filter(|_| array.is_valid(row)).and_then(|key| texts.text(*key))
            }
        }
    }
}

impl<'a> Column<Texts<'a>> {
    fn get(&self, row: usize) -> Result<Option<&str>, ColumnError> {
        Ok(self.values.as_ref().and_then(|texts| texts.text(row)))
    }

    fn needed(&self, row: usize) -> Result<&str, ColumnError> {
        self.get(row)?.ok_or_else(|| self.lacking(row))
    }
}

/// Milliseconds since 1970 of a timestamp of any unit.
struct Instants(PrimitiveArray<TimestampMillisecondType>);

impl Instants {
    fn of(array: &ArrayRef) -> Result<Self, &'static str> {
        let wanted = "a timestamp with a zone";
        let DataType::Timestamp(unit, Some(_)) = array.data_type() else { return Err(wanted) };
        fn scaled<T: ArrowPrimitiveType<Native = i64>>(
            array: &ArrayRef,
            millis: impl Fn(i64) -> i64,
        ) -> Option<PrimitiveArray<TimestampMillisecondType>> {
            Some(array.as_primitive_opt::<T>()?.unary(millis))
        }
        let millis = match unit {
            TimeUnit::Second => scaled::<TimestampSecondType>(array, |at| at.saturating_mul(1_000)),
            TimeUnit::Millisecond => scaled::<TimestampMillisecondType>(array, |at| at),
            TimeUnit::Microsecond => scaled::<TimestampMicrosecondType>(array, |at| at.div_euclid(1_000)),
            TimeUnit::Nanosecond => scaled::<TimestampNanosecondType>(array, |at| at.div_euclid(1_000_000)),
        };
        millis.map(Self).ok_or(wanted)
    }
}

impl Values for Instants {
    type Value = Instant;

    fn value(&self, row: usize) -> Result<Option<Instant>, String> {
        if self.0.is_null(row) {
            return Ok(None);
        }
        let millis = self.0.value(row);
        Instant::from_millis(millis)
            .map(Some)
            .ok_or_else(|| format!("{millis} ms since 1970 lies before 1900 or after 2199"))
    }
}

/// Days since 1970.
#[derive(Clone, Copy)]
struct Days<'a> {
    epoch: CivilDate,
    values: Option<&'a PrimitiveArray<Date32Type>>,
}

impl<'a> Days<'a> {
    fn new() -> Result<Self, ColumnError> {
        let epoch = CivilDate::from_parts(1970, 1, 1);
        let epoch = epoch.ok_or_else(|| ColumnError::Answer { reason: "there is no calendar".to_owned() })?;
        Ok(Self { epoch, values: None })
    }

    fn of(self, array: &'a ArrayRef) -> Result<Self, &'static str> {
        let values = array.as_primitive_opt::<Date32Type>().ok_or("a date of 32 bits")?;
        Ok(Self { values: Some(values), ..self })
    }
}

impl Values for Days<'_> {
    type Value = CivilDate;

    fn value(&self, row: usize) -> Result<Option<CivilDate>, String> {
        let Some(days) = self.values.filter(|days| days.is_valid(row)).map(|days| days.value(row)) else {
            return Ok(None);
        };
        let date = self.epoch.plus_days(days);
        // A day outside of the calendar becomes its first or last one.
        let is_that = self.epoch.days_until(date) == days;
        is_that.then_some(Some(date)).ok_or_else(|| format!("day {days} after 1970-01-01 lies outside of the calendar"))
    }
}

/// Years.
struct Years(PrimitiveArray<Int64Type>);

impl Years {
    fn of(array: &ArrayRef) -> Result<Self, &'static str> {
        fn wide<T: ArrowPrimitiveType<Native: Into<i64>>>(array: &ArrayRef) -> Option<PrimitiveArray<Int64Type>> {
            Some(array.as_primitive_opt::<T>()?.unary(Into::into))
        }
        wide::<UInt16Type>(array)
            .or_else(|| wide::<Int16Type>(array))
            .or_else(|| wide::<Int32Type>(array))
            .or_else(|| wide::<Int64Type>(array))
            .map(Self)
            .ok_or("a whole number of 16, 32 or 64 bits")
    }
}

impl Values for Years {
    type Value = u16;

    fn value(&self, row: usize) -> Result<Option<u16>, String> {
        if self.0.is_null(row) {
            return Ok(None);
        }
        let year = self.0.value(row);
        u16::try_from(year).map(Some).map_err(|_| format!("{year} is no year"))
    }
}
