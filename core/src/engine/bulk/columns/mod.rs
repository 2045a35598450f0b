//! Very many people as columns of [Apache Arrow](https://arrow.apache.org): facts in, judgements out, for one rule book and
//! for two beside each other, over as many cores as there are.
//!
//! Every system that holds data by columns hands such batches over without copying: pandas, Polars, DuckDB, Spark, a
//! file in the Parquet format. [`case_schema`] says what goes in and [`judgement_schema`] what comes out; the answers are
//! those of [`Engine::judge_all`].

mod give;
mod read;
mod write;

pub use arrow_array;
pub use arrow_schema;

use super::{BulkAnswer, BulkCase, judge_by};
use crate::base::GridError;
use crate::community::{AsOf, View};
use crate::engine::Engine;
use crate::policy::{Policy, RuleBooks};
use arrow_array::{Array, BooleanArray, RecordBatch, StructArray};
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::thread;

pub use give::case_batch;
pub use read::case_schema;
pub use write::judgement_schema;

/// Why columns cannot be judged; nobody in them is.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ColumnError {
    /// A column that everybody needs is not there.
    #[error("column `{column}` is missing")]
    Missing {
        /// Its name.
        column: String,
    },
    /// There is no such column: it may be one whose name is misspelt.
    #[error("there is no column `{column}`; leave out what the rules do not need")]
    Unknown {
        /// Its name.
        column: String,
    },
    /// A column has a type that cannot be read.
    #[error("column `{column}` is of type {found}; {wanted} is wanted")]
    Type {
        /// Its name.
        column: String,
        /// The type that it has.
        found: String,
        /// What it may be.
        wanted: &'static str,
    },
    /// A value is missing, or cannot be what it is said to be.
    #[error("column `{column}`, row {row}: {reason}")]
    Value {
        /// The column.
        column: String,
        /// The row, from 0.
        row: usize,
        /// What is wrong.
        reason: String,
    },
    /// The other rule book has a fault.
    #[error(transparent)]
    Policy(#[from] GridError),
    /// The answer does not fit into one batch: there are more than two thousand million stages or tests in it.
    #[error("the answer cannot be given as columns: {reason}")]
    Answer {
        /// What Arrow says.
        reason: String,
    },
}

impl From<ArrowError> for ColumnError {
    fn from(error: ArrowError) -> Self {
        Self::Answer { reason: error.to_string() }
    }
}

/// The columns of [`Engine::compare_batch`]: what either rule book says, as [`judgement_schema`] has it, and whether the stages
/// differ; nothing is said about that where one of the two needs the full engine.
#[must_use]
pub fn comparison_schema() -> Schema {
    let judged = DataType::Struct(judgement_schema().fields);
    Schema::new(vec![
        Field::new("changed", DataType::Boolean, true),
        Field::new("before", judged.clone(), false),
        Field::new("after", judged, false),
    ])
}

impl Engine {
    /// Judges everybody in a batch of [`case_schema`], as [`Engine::judge_all`] does, with at most so many threads. The answer
    /// has one row for each row of the batch, in its order, in one batch of [`judgement_schema`] for each thread.
    ///
    /// # Errors
    /// [`ColumnError`] when a column or a value cannot be read.
    ///
    /// # Examples
    /// ```
    /// use gridward::community::AsOf;
    /// use gridward::engine::columns::arrow_array::{ArrayRef, Date32Array, RecordBatch, StringArray, TimestampMillisecondArray};
    /// use gridward::policy::preset;
    /// use gridward::{Engine, EngineConfig};
    /// use std::num::NonZeroUsize;
    /// use std::sync::Arc;
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let policy = preset("cn-2020-14")?;
    /// let engine = Engine::new(EngineConfig { community: "c".parse()?, replica: "a".parse()?, policy, adopted: vec![] })?;
    /// let found = TimestampMillisecondArray::from(vec![1_581_000_000_000]).with_timezone("UTC");
    /// let people = RecordBatch::try_from_iter([
    ///     ("found", Arc::new(found) as ArrayRef),
    ///     ("reason", Arc::new(StringArray::from(vec!["journey"]))),
    ///     ("category", Arc::new(StringArray::from(vec!["inbound"]))),
    ///     ("last", Arc::new(Date32Array::from(vec![18_298]))),
    /// ])?;
    /// let judged = engine.judge_batch(&people, AsOf::at("2020-02-08T00:00:00Z".parse()?), NonZeroUsize::MIN)?;
    /// assert_eq!(judged.iter().map(RecordBatch::num_rows).sum::<usize>(), 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn judge_batch(
        &self,
        cases: &RecordBatch,
        as_of: AsOf,
        threads: NonZeroUsize,
    ) -> Result<Vec<RecordBatch>, ColumnError> {
        in_shares(cases, threads, |share, first| write::judgements(&judged(&self.view(as_of), share, first)?))
    }

    /// Judges everybody in a batch by the rule book in force and by another one that is taken as if it had held from ever: for
    /// each thread one batch of [`comparison_schema`], rows as in [`Engine::judge_batch`].
    ///
    /// # Errors
    /// [`ColumnError`] when a column or a value cannot be read, or the other rule book has a fault.
    pub fn compare_batch(
        &self,
        other: &Policy,
        cases: &RecordBatch,
        as_of: AsOf,
        threads: NonZeroUsize,
    ) -> Result<Vec<RecordBatch>, ColumnError> {
        if let Some(fault) = other.check().into_iter().next() {
            return Err(GridError::BadPolicy { policy: other.id.to_string(), reason: fault.to_string() }.into());
        }
        in_shares(cases, threads, |share, first| {
            let cases = read::cases(share, first)?;
            let (mut before, mut after) = (BulkAnswer::default(), BulkAnswer::default());
            judge_by(&self.view(as_of), &cases, &mut before);
            let view = View::new(&self.community, &self.log, RuleBooks::only(other), as_of);
            judge_by(&view, &cases, &mut after);
            let changed: BooleanArray = before
                .judgements
                .iter()
                .zip(&after.judgements)
                .map(|(one, two)| {
                    let sure = one.needs_engine.is_none() && two.needs_engine.is_none();
                    sure.then(|| before.stages_of(one) != after.stages_of(two))
                })
                .collect();
            let both = [write::judgements(&before)?, write::judgements(&after)?];
            let [before, after] = both.map(|batch| Arc::new(StructArray::from(batch)) as Arc<dyn Array>);
            Ok(RecordBatch::try_new(Arc::new(comparison_schema()), vec![Arc::new(changed), before, after])?)
        })
    }
}

/// Everybody in a batch of [`case_schema`], in its order.
///
/// # Errors
/// [`ColumnError`] when a column or a value cannot be read.
pub fn cases(batch: &RecordBatch) -> Result<Vec<BulkCase>, ColumnError> {
    read::cases(batch, 0)
}

fn judged(view: &View<'_>, share: &RecordBatch, first: usize) -> Result<BulkAnswer, ColumnError> {
    let cases = read::cases(share, first)?;
    let mut answer = BulkAnswer::default();
    judge_by(view, &cases, &mut answer);
    Ok(answer)
}

/// Gives each thread a share of the rows, with the number of its first one, and puts the answers in the order of the shares.
fn in_shares(
    cases: &RecordBatch,
    threads: NonZeroUsize,
    work: impl Fn(&RecordBatch, usize) -> Result<RecordBatch, ColumnError> + Sync,
) -> Result<Vec<RecordBatch>, ColumnError> {
    let rows = cases.num_rows();
    let share = rows.div_ceil(threads.get()).max(1);
    let starts: Vec<usize> = (0..rows.max(1)).step_by(share).collect();
    let part = |first: usize| work(&cases.slice(first, share.min(rows - first)), first);
    if let [only] = starts.as_slice() {
        return Ok(vec![part(*only)?]);
    }
    thread::scope(|scope| {
        let part = &part;
        let workers: Vec<_> = starts.into_iter().map(|first| scope.spawn(move || part(first))).collect();
        let broken = |_| ColumnError::Answer { reason: "a thread broke off".to_owned() };
        // The first fault in the order of the rows is told, whoever was quickest.
        let answers: Vec<_> = workers.into_iter().map(|worker| worker.join().map_err(broken)).collect();
        answers.into_iter().map(|answer| answer?).collect()
    })
}

/// Fields of which each may be missing, but for those that are named.
fn fields(all: Vec<(&str, DataType)>, always: &[&str]) -> Fields {
    all.into_iter().map(|(name, of)| Field::new(name, of, !always.contains(&name))).collect()
}

/// A list counts its values with 32 bits.
fn fits(values: usize) -> Result<(), ColumnError> {
    let reason = || "there is too much for one batch; take fewer people at once".to_owned();
    i32::try_from(values).map(|_| ()).map_err(|_| ColumnError::Answer { reason: reason() })
}
