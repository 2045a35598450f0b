//! The same people as columns: what goes in comes out again, and the answers are those of the values.

use super::{BASES, BOOKS, ZONES, drawn, engine, grading};
use gridward::Engine;
use gridward::base::{CivilDate, Instant};
use gridward::community::AsOf;
use gridward::engine::columns::arrow_array::cast::AsArray;
use gridward::engine::columns::arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Int32Type, TimestampMillisecondType, UInt8Type, UInt16Type,
};
use gridward::engine::columns::arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, DictionaryArray, Int32Array, Int64Array, LargeStringArray, NullArray,
    RecordBatch, StringArray, StringViewArray, StructArray, TimestampMicrosecondArray, TimestampMillisecondArray,
    TimestampNanosecondArray, TimestampSecondArray,
};
use gridward::engine::columns::arrow_schema::DataType;
use gridward::engine::columns::{ColumnError, case_batch, case_schema, cases};
use gridward::engine::{BulkAnswer, BulkCase, BulkExtension, BulkJudgement};
use gridward::policy::{Policy, preset};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::num::NonZeroUsize;
use std::sync::Arc;

fn number<T: ArrowPrimitiveType<Native: Into<i64>>>(array: &dyn Array, row: usize) -> i64 {
    array.as_primitive::<T>().value(row).into()
}

/// What stands in a row, as JSON.
fn value(array: &dyn Array, row: usize) -> Value {
    if array.is_null(row) {
        return Value::Null;
    }
    match array.data_type() {
        DataType::Boolean => json!(array.as_boolean().value(row)),
        DataType::UInt8 => json!(number::<UInt8Type>(array, row)),
        DataType::UInt16 => json!(number::<UInt16Type>(array, row)),
        DataType::Date32 => {
            let epoch: CivilDate = "1970-01-01".parse().unwrap();
            json!(epoch.plus_days(array.as_primitive::<Date32Type>().value(row)))
        }
        DataType::Timestamp(..) => {
            json!(Instant::from_millis(number::<TimestampMillisecondType>(array, row)).unwrap())
        }
        DataType::Utf8 => json!(array.as_string::<i32>().value(row)),
        DataType::Dictionary(..) => {
            let dictionary = array.as_any_dictionary();
            value(dictionary.values().as_ref(), dictionary.normalized_keys()[row])
        }
        DataType::List(_) => {
            let list = array.as_list::<i32>().value(row);
            (0..list.len()).map(|at| value(list.as_ref(), at)).collect()
        }
        DataType::Struct(fields) => {
            let columns = array.as_struct().columns();
            fields.iter().zip(columns).map(|(field, column)| (field.name().clone(), value(column, row))).collect()
        }
        other => json!(other.to_string()),
    }
}

/// All rows of all batches.
fn rows(batches: &[RecordBatch]) -> Vec<Value> {
    let of = |batch: &RecordBatch| {
        let whole: Arc<dyn Array> = Arc::new(StructArray::from(batch.clone()));
        (0..whole.len()).map(|row| value(whole.as_ref(), row)).collect::<Vec<_>>()
    };
    batches.iter().flat_map(of).collect()
}

/// What the columns should say.
fn wanted(answer: &BulkAnswer) -> Vec<Value> {
    let one = |judged: &BulkJudgement| {
        let row = judged.row.map(usize::from);
        json!({
            "row": judged.row,
            "class": row.map(|row| &answer.classes[row]),
            "plan": row.and_then(|row| answer.plans[row].as_ref()),
            "needsEngine": judged.needs_engine,
            "stages": answer.stages_of(judged),
            "tests": answer.tests_of(judged),
        })
    };
    answer.judgements.iter().map(one).collect()
}

fn graded(policy: &Policy, base: CivilDate) -> Engine {
    let mut log = super::Log::default();
    let early = "2020-01-01T00:00:00Z".parse().unwrap();
    log.say(early, grading("420106", "high", base.plus_days(-5)));
    log.say(early, grading("110000", "medium", base.plus_days(3)));
    let mut engine = engine(policy.clone(), Vec::new());
    engine.merge(log.0);
    engine
}

fn threads(many: usize) -> NonZeroUsize {
    NonZeroUsize::new(many).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    /// Under every rule book that comes along, with one thread and with more of them than there are people.
    #[test]
    fn columns_say_what_values_say(
        people in prop::collection::vec(drawn(), 0..30),
        zone in 0..ZONES.len(),
        base in 0..BASES.len(),
        now in -100..1_200_i32,
        many in 1..40_usize,
    ) {
        let base: CivilDate = BASES[base].parse().unwrap();
        let policies: Vec<Policy> =
            BOOKS.iter().map(|book| Policy { zone: ZONES[zone].parse().unwrap(), ..book.clone() }).collect();
        for (policy, other) in policies.iter().zip(policies.iter().cycle().skip(1)) {
            let people: Vec<BulkCase> = people.iter().map(|drawn| drawn.case(policy, base)).collect();
            let batch = case_batch(&people).unwrap();
            prop_assert_eq!(batch.schema_ref().as_ref(), &case_schema());
            prop_assert_eq!(&cases(&batch).unwrap(), &people);
            let (engine, as_of) = (graded(policy, base), AsOf::at(policy.zone.start_of(base).plus_hours(now)));
            let judged = engine.judge_batch(&batch, as_of, threads(many)).unwrap();
            prop_assert!(judged.len() <= many);
            let before = engine.judge_all(&people, as_of);
            prop_assert_eq!(rows(&judged), wanted(&before));

            // The other rule book as a file of its own, with the same levels.
            let other = Policy { zone: policy.zone, ..other.clone() };
            let after = graded(&other, base).judge_all(&people, as_of);
            let compared = rows(&engine.compare_batch(&other, &batch, as_of, threads(many)).unwrap());
            prop_assert_eq!(compared.len(), people.len());
            for (person, line) in compared.iter().enumerate() {
                let (one, two) = (&before.judgements[person], &after.judgements[person]);
                let sure = one.needs_engine.is_none() && two.needs_engine.is_none();
                let differs = sure.then(|| before.stages_of(one) != after.stages_of(two));
                prop_assert_eq!(&line["changed"], &json!(differs));
                prop_assert_eq!(&line["before"], &wanted(&before)[person]);
                prop_assert_eq!(&line["after"], &wanted(&after)[person]);
            }
        }
    }
}

/// A journey and a contact, in columns of the types that are given.
fn two(found: ArrayRef, reason: ArrayRef, category: ArrayRef, last: ArrayRef, born: ArrayRef) -> RecordBatch {
    RecordBatch::try_from_iter([
        ("found", found),
        ("reason", reason),
        ("category", category),
        ("setting", Arc::new(StringArray::from(vec![None, Some("work")]))),
        ("protected", Arc::new(BooleanArray::from(vec![None, Some(false)]))),
        ("first", Arc::new(Date32Array::from(vec![None, Some(19_000)]))),
        ("last", last),
        ("birthYear", born),
    ])
    .unwrap()
}

fn ordinary() -> [ArrayRef; 5] {
    let found = TimestampMillisecondArray::from(vec![1_650_000_000_123, 1_650_000_000_999]).with_timezone("UTC");
    [
        Arc::new(found),
        Arc::new(StringArray::from(vec!["journey", "contact"])),
        Arc::new(StringArray::from(vec![Some("inbound"), None])),
        Arc::new(Date32Array::from(vec![19_010, 19_001])),
        Arc::new(Int64Array::from(vec![Some(1_960), None])),
    ]
}

fn batch(columns: [ArrayRef; 5]) -> RecordBatch {
    let [found, reason, category, last, born] = columns;
    two(found, reason, category, last, born)
}

/// Whoever makes columns has ways of their own to hold a text or an instant; a slice of them is as good.
#[test]
fn columns_of_other_types_say_the_same() {
    let plain = cases(&batch(ordinary())).unwrap();
    assert_eq!(plain[0].birth_year, Some(1_960));
    let [found, reason, category, last, born] = ordinary();
    let texts: [ArrayRef; 3] = [
        Arc::new(LargeStringArray::from(vec!["journey", "contact"])),
        Arc::new(StringViewArray::from(vec!["journey", "contact"])),
        Arc::new(["journey", "contact"].into_iter().collect::<DictionaryArray<Int32Type>>()),
    ];
    for text in texts {
        let other = batch([found.clone(), text, category.clone(), last.clone(), born.clone()]);
        assert_eq!(cases(&other).unwrap(), plain);
    }
    let nanos = TimestampNanosecondArray::from(vec![1_650_000_000_123_456_789, 1_650_000_000_999_999_999]);
    let micros = TimestampMicrosecondArray::from(vec![1_650_000_000_123_456, 1_650_000_000_999_999]);
    let instants: [ArrayRef; 2] =
        [Arc::new(nanos.with_timezone("Asia/Shanghai")), Arc::new(micros.with_timezone("+01:00"))];
    for instant in instants {
        let other = batch([instant, reason.clone(), category.clone(), last.clone(), born.clone()]);
        assert_eq!(cases(&other).unwrap(), plain);
    }
    let seconds: ArrayRef = Arc::new(TimestampSecondArray::from(vec![1_650_000_000; 2]).with_timezone("UTC"));
    let other = cases(&batch([seconds, reason.clone(), category.clone(), last.clone(), born])).unwrap();
    assert_eq!(other[0].found.millis(), 1_650_000_000_000);
    let born: ArrayRef = Arc::new(Int32Array::from(vec![Some(1_960), None]));
    let category: ArrayRef =
        Arc::new(["inbound"].into_iter().map(Some).chain([None]).collect::<DictionaryArray<UInt8Type>>());
    let other = batch([found, reason, category, last, born]);
    assert_eq!(cases(&other).unwrap(), plain);
    assert_eq!(cases(&other.slice(1, 1)).unwrap(), plain[1..]);

    // A column without any value is as good as none.
    let empty: ArrayRef = Arc::new(NullArray::new(2));
    let more = other.columns().iter().cloned().chain([empty]);
    let names: Vec<String> = other.schema().fields().iter().map(|field| field.name().clone()).collect();
    let names = names.iter().map(String::as_str).chain(["samples"]);
    let with_samples =
        RecordBatch::try_from_iter_with_nullable(names.zip(more).map(|(name, column)| (name, column, true)));
    assert_eq!(cases(&with_samples.unwrap()).unwrap(), plain);
}

/// What cannot be read is told by column and row, whichever thread finds it, and nobody is judged.
#[test]
fn what_cannot_be_read_is_named() {
    let told = |place: usize, column: ArrayRef| {
        let mut columns = ordinary();
        columns[place] = column;
        cases(&batch(columns)).unwrap_err().to_string()
    };
    let instants = |millis: Vec<i64>| TimestampMillisecondArray::from(millis);
    for (place, column, said) in [
        (
            0,
            Arc::new(instants(vec![0, 0])) as ArrayRef,
            "column `found` is of type Timestamp(ms); a timestamp with a zone is wanted",
        ),
        (
            0,
            Arc::new(Int64Array::from(vec![0, 0])),
            "column `found` is of type Int64; a timestamp with a zone is wanted",
        ),
        (
            0,
            Arc::new(instants(vec![0, i64::MAX]).with_timezone("UTC")),
            "column `found`, row 1: 9223372036854775807 ms since 1970 lies before 1900 or after 2199",
        ),
        (1, Arc::new(Int32Array::from(vec![1, 2])), "column `reason` is of type Int32; a text is wanted"),
        (
            1,
            Arc::new(StringArray::from(vec!["journey", "meeting"])),
            "column `reason`, row 1: `meeting` is no reason; `stay`, `contact`, `journey` and `circumstance` are",
        ),
        (
            1,
            Arc::new(StringArray::from(vec![Some("journey"), None])),
            "column `reason`, row 1: there is no value, and the reason needs one",
        ),
        (1, Arc::new(StringArray::from(vec!["stay", "contact"])), "column `area` is missing"),
        (
            2,
            Arc::new(StringArray::from(vec![None::<&str>, None])),
            "column `category`, row 0: there is no value, and the reason needs one",
        ),
        (
            3,
            Arc::new(Date32Array::from(vec![19_000, i32::MIN])),
            "column `last`, row 1: day -2147483648 after 1970-01-01 lies outside of the calendar",
        ),
        (4, Arc::new(Int64Array::from(vec![-5, 1])), "column `birthYear`, row 0: -5 is no year"),
    ] {
        assert_eq!(told(place, column), said);
    }
    let names = batch(ordinary());
    let misspelt = RecordBatch::try_from_iter([("fuond", Arc::clone(names.column(0)))]).unwrap();
    assert_eq!(
        cases(&misspelt).unwrap_err().to_string(),
        "there is no column `fuond`; leave out what the rules do not need"
    );

    // The second half of the rows is the second thread's.
    let mut columns = ordinary();
    columns[2] = Arc::new(StringArray::from(vec!["inbound", "in bound"]));
    columns[1] = Arc::new(StringArray::from(vec!["journey", "journey"]));
    let engine = graded(&preset("cn-2020-14").unwrap(), "2022-01-01".parse().unwrap());
    let as_of = AsOf::at("2022-05-01T00:00:00Z".parse().unwrap());
    let error = engine.judge_batch(&batch(columns), as_of, threads(2)).unwrap_err();
    assert!(matches!(&error, ColumnError::Value { column, row: 1, .. } if column == "category"), "{error}");
}

/// Half of a pair says nothing.
#[test]
fn what_belongs_together_is_there_together() {
    let mut case = cases(&batch(ordinary())).unwrap().remove(0);
    let at = "2022-05-01T00:00:00Z".parse().unwrap();
    case.extended = Some(BulkExtension { at, through: "2022-05-20".parse().unwrap() });
    let whole = case_batch(&[case]).unwrap();
    for (name, told) in [
        ("extended", "column `extendedThrough`, row 0: one is there and what belongs to it is not"),
        ("extendedThrough", "column `extendedThrough`, row 0: one is there and what belongs to it is not"),
    ] {
        let kept: Vec<usize> = (0..whole.num_columns()).filter(|at| whole.schema().field(*at).name() != name).collect();
        assert_eq!(cases(&whole.project(&kept).unwrap()).unwrap_err().to_string(), told);
    }
}
