//! Measures: obligations, staged plans, day counting, release (N3, N5, D5, S11).

mod facts;
mod file;
mod policy;
mod rules;

pub use facts::{MeasureLifted, MeasureOrdered};
pub use file::OrdersFile;
pub use policy::{Plan, QuarantinePolicy, Setting, Stage};
pub use rules::{Inputs, Obligation, Segment, Span, cap_reached, measure_at, obligations, timeline};
