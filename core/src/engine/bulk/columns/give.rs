//! Cases as a batch, for hosts that have them as values and for files.

use super::super::{BulkCase, BulkReason, BulkSample};
use super::{ColumnError, case_schema};
use crate::base::{CivilDate, Instant, Moment};
use arrow_array::types::Date32Type;
use arrow_array::{
    Array, ArrayRef, BooleanArray, ListArray, PrimitiveArray, RecordBatch, StringArray, StructArray,
    TimestampMillisecondArray, UInt16Array,
};
use arrow_buffer::OffsetBuffer;
use arrow_schema::DataType;
use serde::Serialize;
use std::sync::Arc;

/// A batch of [`case_schema`] that says what the cases say, one row for each: [`super::cases`] reads it back.
///
/// # Errors
/// [`ColumnError::Answer`] when there are more than two thousand million samples in it.
pub fn case_batch(cases: &[BulkCase]) -> Result<RecordBatch, ColumnError> {
    let instants = |of: fn(&BulkCase) -> Option<Instant>| stamps(cases.iter().map(of));
    let texts = |of: fn(&BulkReason) -> Option<String>| -> ArrayRef {
        Arc::new(cases.iter().map(|case| of(&case.what)).collect::<StringArray>())
    };
    let days = |of: fn(&BulkCase) -> Option<CivilDate>| dates(cases.iter().map(of));
    let protected = |case: &BulkCase| match case.what {
        BulkReason::Contact { protected, .. } => Some(protected),
        _ => None,
    };
    let immunity: StringArray = cases.iter().map(|case| code(&case.immunity.as_ref()?.source)).collect();
    let columns: Vec<ArrayRef> = vec![
        instants(|case| Some(case.found)),
        texts(|what| Some(reason(what).to_owned())),
        texts(|what| match what {
            BulkReason::Stay { area, .. } => code(area),
            _ => None,
        }),
        texts(|what| match what {
            BulkReason::Journey { category, .. } | BulkReason::Circumstance { category, .. } => {
                Some(category.to_string())
            }
            _ => None,
        }),
        texts(|what| match what {
            BulkReason::Contact { of, .. } => code(of),
            _ => None,
        }),
        texts(|what| match what {
            BulkReason::Contact { setting, .. } => code(setting),
            _ => None,
        }),
        Arc::new(cases.iter().map(protected).collect::<BooleanArray>()),
        days(|case| first(&case.what).filter(|first| first.instant().is_none()).map(Moment::date)),
        days(|case| Some(last(&case.what)).filter(|last| last.instant().is_none()).map(Moment::date)),
        texts(|what| Some(first(what).filter(|first| first.instant().is_some())?.to_string())),
        texts(|what| Some(last(what)).filter(|last| last.instant().is_some()).map(|last| last.to_string())),
        Arc::new(cases.iter().map(|case| case.birth_year).collect::<UInt16Array>()),
        Arc::new(immunity),
        days(|case| Some(case.immunity?.on)),
        samples(cases)?,
        instants(|case| case.entered),
        instants(|case| case.signed),
        instants(|case| case.refused),
        instants(|case| Some(case.extended?.at)),
        days(|case| Some(case.extended?.through)),
    ];
    Ok(RecordBatch::try_new(Arc::new(case_schema()), columns)?)
}

/// The name of the reason.
fn reason(what: &BulkReason) -> &'static str {
    match what {
        BulkReason::Stay { .. } => "stay",
        BulkReason::Contact { .. } => "contact",
        BulkReason::Journey { .. } => "journey",
        BulkReason::Circumstance { .. } => "circumstance",
    }
}

fn first(what: &BulkReason) -> Option<Moment> {
    match what {
        BulkReason::Stay { from: day, .. } | BulkReason::Contact { first: day, .. } => Some(Moment::on(*day)),
        BulkReason::Journey { departed, .. } => *departed,
        BulkReason::Circumstance { .. } => None,
    }
}

fn last(what: &BulkReason) -> Moment {
    match what {
        BulkReason::Stay { until: day, .. } | BulkReason::Contact { last: day, .. } => Moment::on(*day),
        BulkReason::Journey { arrived: at, .. } | BulkReason::Circumstance { on: at, .. } => *at,
    }
}

/// A code as JSON has it.
fn code(of: &impl Serialize) -> Option<String> {
    serde_json::to_value(of).ok()?.as_str().map(str::to_owned)
}

fn stamps(instants: impl Iterator<Item = Option<Instant>>) -> ArrayRef {
    let millis: TimestampMillisecondArray = instants.map(|at| at.map(Instant::millis)).collect();
    Arc::new(millis.with_timezone("UTC"))
}

fn dates(days: impl Iterator<Item = Option<CivilDate>>) -> ArrayRef {
    let epoch = CivilDate::from_parts(1970, 1, 1);
    Arc::new(days.map(|date| Some(epoch?.days_until(date?))).collect::<PrimitiveArray<Date32Type>>())
}

fn samples(cases: &[BulkCase]) -> Result<ArrayRef, ColumnError> {
    let schema = case_schema();
    let DataType::List(item) = schema.field_with_name("samples")?.data_type() else {
        return Err(ColumnError::Answer { reason: "samples are no list".to_owned() });
    };
    let DataType::Struct(fields) = item.data_type() else {
        return Err(ColumnError::Answer { reason: "a sample is no structure".to_owned() });
    };
    let all = || cases.iter().flat_map(|case| &case.samples);
    let result = |sample: &BulkSample| code(&sample.report?.result);
    let columns: Vec<ArrayRef> = vec![
        stamps(all().map(|sample| Some(sample.taken))),
        stamps(all().map(|sample| Some(sample.report?.at))),
        Arc::new(all().map(result).collect::<StringArray>()),
    ];
    let values = StructArray::try_new(fields.clone(), columns, None)?;
    super::fits(values.len())?;
    let offsets = OffsetBuffer::from_lengths(cases.iter().map(|case| case.samples.len()));
    Ok(Arc::new(ListArray::try_new(Arc::clone(item), offsets, Arc::new(values), None)?))
}
