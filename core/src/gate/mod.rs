//! Gates: who may pass, by one decision table, with every reason; permits with their quotas; who is inside (S21, D10, N10).

mod case;
mod facts;
mod file;
mod inside;
mod policy;
mod reasons;
mod rules;

pub use case::{Case, Gatehouse, MeasureSpan, PermitCase, Use};
pub use facts::{
    Approach, Direction, GateClosed, GateKind, GateOpened, Holder, PassageRecorded, PermitIssued, PermitRevoked, Quota,
    QuotaPer, Traveller, Way,
};
pub use file::{GateFile, PermitFile, TravelFile};
pub use inside::{ByPurpose, Traffic, last_passages};
pub use policy::{
    CodeShown, Column, Curfew, Decision, GateFault, GatePolicy, GateRow, GateWhen, Heat, Mask, PurposeRule, QuotaRule,
    Role,
};
pub use rules::{Objection, Verdict, decide, edges, next_change, passes_from};
