//! Screening rounds: visits and calls, the household machine, the six-hour retry (S6, N1, N2, Z3).

mod facts;
mod file;
mod machine;
mod planner;
mod policy;
mod rules;

pub use facts::{
    Accounted, Answer, AnswerValue, Approach, DocumentKind, DocumentSigned, RoundOpened, SightingExplained,
    SightingKind, SightingReported, Signatory, VisitOutcome, VisitRecorded, WatchClosed, WatchListed, Whereabouts,
};
pub use file::{Papers, RoundFile, SightingFile, Signed, Visit, Visits, WatchFile};
pub use machine::{ScreeningState, TRANSITIONS, Trigger, transition};
pub use planner::{CampaignRequest, DayDone, DayForecast, Forecast, Pace, Span, SquadsFrom, Work, forecast};
pub use policy::{AnswerKind, AskedOf, DocumentRule, ExemptionRule, Form, FormQuestion, ScreeningPolicy, TenancyRule};
pub use rules::{Case, Moved, ScreeningStatus, Step, run, status};
