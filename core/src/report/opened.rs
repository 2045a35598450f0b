//! A number of a report, opened: what it counts, line by line.

use super::nightly::write;
use super::parts::{NumberLine, Parts, Share};
use crate::base::{CivilDate, GridError};
use crate::community::View;
use serde::Serialize;

/// A number of a report with everything that it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OpenedNumber {
    /// The day of the report.
    pub date: CivilDate,
    /// The number, as a JSON pointer into the report.
    pub number: String,
    /// How much it is: the sum of the lines.
    pub total: u32,
    /// What it counts, grid by grid.
    pub lines: Vec<NumberLine>,
}

/// Opens one number of the report of `date`. The view must be as of the end of that day.
///
/// # Errors
/// [`GridError::NotFound`] where the report counts no such number, or leaves it out because there is nothing to count.
pub(crate) fn open(
    view: &View<'_>,
    date: CivilDate,
    share: Share<'_>,
    number: &str,
) -> Result<OpenedNumber, GridError> {
    let mut parts = Parts::new(view, share, Some(number));
    let report = write(view, date, &mut parts);
    let unknown = || GridError::NotFound { kind: "number", id: number.to_owned() };
    let total = report.total.number(number).ok_or_else(unknown)?;
    Ok(OpenedNumber { date, number: number.to_owned(), total, lines: parts.lines() })
}
