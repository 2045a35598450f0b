//! The answer as a batch.

use super::super::{BulkAnswer, BulkJudgement, BulkStage, NeedsEngine};
use super::{ColumnError, fields};
use crate::base::{CivilDate, Instant};
use crate::engine::{TestProgress, TestView};
use crate::health::TestMethod;
use crate::quarantine::Setting;
use arrow_array::types::{ArrowDictionaryKeyType, UInt8Type, UInt16Type};
use arrow_array::{
    Array, ArrayRef, Date32Array, DictionaryArray, ListArray, PrimitiveArray, RecordBatch, StringArray, StructArray,
    TimestampMillisecondArray, UInt8Array, UInt16Array,
};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{DataType, Field, Fields, Schema, TimeUnit};
use serde::Serialize;
use std::sync::Arc;

const METHODS: [TestMethod; 3] = [TestMethod::Oropharyngeal, TestMethod::Nasopharyngeal, TestMethod::Antigen];

const PROGRESS: [TestProgress; 4] =
    [TestProgress::Missed, TestProgress::Upcoming, TestProgress::Due, TestProgress::Taken];

const EXCUSES: [NeedsEngine; 6] = [
    NeedsEngine::EarlierRules,
    NeedsEngine::Infection,
    NeedsEngine::TestsOfOthers,
    NeedsEngine::Entered,
    NeedsEngine::SampleOrder,
    NeedsEngine::Immunity,
];

/// The columns of an answer: `row`, `class` and `plan` of the decision table, `needsEngine` where the person has to be asked
/// about alone, `stages` (`setting`, `from` inclusive, `until` exclusive) and `tests` (`stage`, `day`, `date`, `method`,
/// `samples`, `progress`), as [`BulkJudgement`] and its neighbours have them. Codes are texts by dictionary.
#[must_use]
pub fn judgement_schema() -> Schema {
    let codes = |key: DataType| DataType::Dictionary(Box::new(key), Box::new(DataType::Utf8));
    let all = vec![
        ("row", DataType::UInt16),
        ("class", codes(DataType::UInt16)),
        ("plan", codes(DataType::UInt16)),
        ("needsEngine", codes(DataType::UInt8)),
        ("stages", DataType::List(item(stage_fields()))),
        ("tests", DataType::List(item(test_fields()))),
    ];
    Schema::new(fields(all, &["stages", "tests"]))
}

fn instant() -> DataType {
    DataType::Timestamp(TimeUnit::Millisecond, Some("UTC".into()))
}

fn code() -> DataType {
    DataType::Dictionary(Box::new(DataType::UInt8), Box::new(DataType::Utf8))
}

fn stage_fields() -> Fields {
    fields(vec![("setting", code()), ("from", instant()), ("until", instant())], &["setting", "from", "until"])
}

fn test_fields() -> Fields {
    let all = vec![
        ("stage", DataType::UInt8),
        ("day", DataType::UInt16),
        ("date", DataType::Date32),
        ("method", code()),
        ("samples", DataType::UInt8),
        ("progress", code()),
    ];
    fields(all, &["stage", "day", "date", "method", "samples", "progress"])
}

fn item(fields: Fields) -> Arc<Field> {
    Arc::new(Field::new_list_field(DataType::Struct(fields), false))
}

/// The batch of an answer.
pub(super) fn judgements(answer: &BulkAnswer) -> Result<RecordBatch, ColumnError> {
    let judged = &answer.judgements;
    let rows: UInt16Array = judged.iter().map(|one| one.row).collect();
    let classes = StringArray::from_iter_values(&answer.classes);
    let classes = DictionaryArray::<UInt16Type>::try_new(rows.clone(), Arc::new(classes))?;
    let names: Vec<&str> = answer.plans.iter().flatten().map(|plan| plan.as_str()).collect();
    let places: Vec<Option<u16>> = answer
        .plans
        .iter()
        .scan(0_u16, |next, plan| {
            let place = plan.as_ref().map(|_| *next);
            *next = next.saturating_add(u16::from(plan.is_some()));
            Some(place)
        })
        .collect();
    let plan = |one: &BulkJudgement| places.get(usize::from(one.row?)).copied().flatten();
    let plans = judged.iter().map(plan).collect();
    let plans = DictionaryArray::<UInt16Type>::try_new(plans, Arc::new(StringArray::from(names)))?;
    let excuses = coded(&EXCUSES, judged.iter().map(|one| one.needs_engine))?;
    let stages = list(stage_fields(), stages(&answer.stages)?, judged.iter().map(|one| one.stages))?;
    let tests = list(test_fields(), tests(&answer.tests)?, judged.iter().map(|one| one.tests))?;
    let columns: Vec<ArrayRef> =
        vec![Arc::new(rows), Arc::new(classes), Arc::new(plans), Arc::new(excuses), stages, tests];
    Ok(RecordBatch::try_new(Arc::new(judgement_schema()), columns)?)
}

fn stages(all: &[BulkStage]) -> Result<Vec<ArrayRef>, ColumnError> {
    let instants = |of: fn(&BulkStage) -> Instant| {
        let values = TimestampMillisecondArray::from_iter_values(all.iter().map(|stage| of(stage).millis()));
        Arc::new(values.with_timezone("UTC"))
    };
    let settings = coded(&Setting::ALL, all.iter().map(|stage| Some(stage.setting)))?;
    Ok(vec![Arc::new(settings), instants(|stage| stage.from), instants(|stage| stage.until)])
}

fn tests(all: &[TestView]) -> Result<Vec<ArrayRef>, ColumnError> {
    let epoch = CivilDate::from_parts(1970, 1, 1);
    let days = |date: CivilDate| epoch.map_or(0, |epoch| epoch.days_until(date));
    Ok(vec![
        Arc::new(UInt8Array::from_iter_values(all.iter().map(|test| test.stage))),
        Arc::new(UInt16Array::from_iter_values(all.iter().map(|test| test.day))),
        Arc::new(Date32Array::from_iter_values(all.iter().map(|test| days(test.date)))),
        Arc::new(coded(&METHODS, all.iter().map(|test| Some(test.method)))?),
        Arc::new(UInt8Array::from_iter_values(all.iter().map(|test| test.samples))),
        Arc::new(coded(&PROGRESS, all.iter().map(|test| Some(test.progress)))?),
    ])
}

/// Codes by dictionary, as JSON has them.
fn coded<T: Serialize + PartialEq>(
    all: &[T],
    values: impl Iterator<Item = Option<T>>,
) -> Result<DictionaryArray<UInt8Type>, ColumnError> {
    let text = |code: &T| serde_json::to_value(code).ok()?.as_str().map(str::to_owned);
    let texts: StringArray = all.iter().map(text).collect();
    let key = |value: T| all.iter().position(|one| *one == value).and_then(|place| u8::try_from(place).ok());
    let keys: PrimitiveArray<UInt8Type> = values.map(|value| value.and_then(key)).collect();
    Ok(dictionary(keys, texts)?)
}

fn dictionary<K: ArrowDictionaryKeyType>(
    keys: PrimitiveArray<K>,
    texts: StringArray,
) -> Result<DictionaryArray<K>, arrow_schema::ArrowError> {
    DictionaryArray::try_new(keys, Arc::new(texts))
}

/// Lists that lie one after the other, with the length of each.
fn list(of: Fields, columns: Vec<ArrayRef>, lengths: impl Iterator<Item = u16>) -> Result<ArrayRef, ColumnError> {
    let values = StructArray::try_new(of.clone(), columns, None)?;
    super::fits(values.len())?;
    let offsets = OffsetBuffer::from_lengths(lengths.map(usize::from));
    Ok(Arc::new(ListArray::try_new(item(of), offsets, Arc::new(values), None)?))
}
