//! The facade in its two JSON shapes: `serde_json::Value` and text. Each call has one line in one table.

use super::{
    AgendaQuery, ArrivalsQuery, BulkCase, BundleParts, BundleText, Engine, EngineConfig, PersonQuery, Question,
    Recorded, ReportQuery, UnitView, Workforce, WorkforceQuery,
};
use crate::access::{Identity, IdentityRegister, Person};
use crate::base::{GridError, HouseholdId, Instant, Language, PlaceId, ResidentId};
use crate::community::AsOf;
use crate::explain::check_in;
use crate::log::{Entry, Event, VersionVector};
use crate::place::Area;
use crate::policy::{PolicyCheck, check_text};
use crate::screening::CampaignRequest;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A request with no particulars.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

macro_rules! requests {
    ($($(#[$doc:meta])+ $name:ident { $($(#[$field_doc:meta])+ $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])+
        #[derive(Debug, Clone, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_doc])+ pub $field: $type,)+
        }
    )+};
}

requests! {
    /// A request to record.
    RecordRequest {
        /// What to record.
        entry: Entry,
        /// The device's wall clock.
        now: Instant,
    }
    /// A request to merge events.
    MergeRequest {
        /// The events, in any order.
        events: Vec<Event>,
    }
    /// A request to merge a log of JSON lines.
    MergeLinesRequest {
        /// The lines.
        lines: String,
    }
    /// A question about very many people at once.
    JudgeAllRequest {
        /// The people.
        cases: Vec<BulkCase>,
        /// As of when.
        as_of: AsOf,
    }
    /// A question about a resident.
    ResidentRequest {
        /// The resident.
        resident: ResidentId,
        /// As of when.
        as_of: AsOf,
    }
    /// A question about a household.
    HouseholdRequest {
        /// The household.
        household: HouseholdId,
        /// As of when.
        as_of: AsOf,
    }
    /// A question about a place.
    PlaceRequest {
        /// The place.
        place: PlaceId,
        /// As of when.
        as_of: AsOf,
    }
    /// A question about a zone.
    ZoneRequest {
        /// The area.
        area: Area,
        /// As of when.
        as_of: AsOf,
    }
    /// A question about coverage.
    CoverageRequest {
        /// As of when.
        as_of: AsOf,
        /// Whether to list every household.
        #[serde(default)]
        certificate: bool,
    }
    /// A question about everything, as of an instant.
    AsOfRequest {
        /// As of when.
        as_of: AsOf,
    }
    /// A policy document that somebody is writing.
    CheckPolicyRequest {
        /// The document as it is written: JSON, with `basedOn` where it holds only what differs from a preset.
        text: String,
        /// The policies that it is to follow, in the order of their effect.
        #[serde(default)]
        after: Vec<crate::policy::Policy>,
        /// The language of the messages.
        #[serde(default)]
        language: Language,
    }
    /// A household roster that somebody has as a file.
    #[cfg(feature = "roster")]
    ReadRosterRequest {
        /// The text of the CSV file.
        text: String,
        /// Today, by the calendar of the community: nobody is born later.
        today: crate::base::CivilDate,
    }
    /// A question about what comes next.
    NowRequest {
        /// The device's wall clock.
        now: Instant,
    }
    /// A question to the planner.
    PlanCampaignRequest {
        /// The campaign.
        campaign: CampaignRequest,
        /// As of when.
        as_of: AsOf,
    }
    /// A statement of who somebody is.
    StateIdentityRequest {
        /// Who.
        person: Person,
        /// What is stated.
        identity: Identity,
        /// The device's wall clock.
        now: Instant,
    }
    /// A copy of the register of identity.
    MergeIdentitiesRequest {
        /// The copy.
        register: IdentityRegister,
    }
    /// A request for a bundle in parts.
    BundlePartsRequest {
        /// The other replica's version; empty for everything.
        #[serde(default)]
        version: VersionVector,
        /// Most characters in a part; a QR code takes up to 4,296.
        characters: u32,
    }
    /// A question about what another replica lacks.
    EventsSinceRequest {
        /// The other replica's version; empty for everything.
        #[serde(default)]
        version: VersionVector,
    }
}

/// One call of the facade.
#[derive(Debug, Clone, Copy, serde::Serialize)]
pub struct CallInfo {
    /// Its name in JSON.
    pub name: &'static str,
    /// True when the call can change the log.
    pub changes: bool,
    /// What it does.
    pub about: &'static str,
}

fn read<T: DeserializeOwned>(call: &str, request: Value) -> Result<T, GridError> {
    serde_json::from_value(request).map_err(|error| bad_request(call, &error))
}

pub(super) fn read_text<T: DeserializeOwned>(call: &str, request: &str) -> Result<T, GridError> {
    serde_json::from_str(request).map_err(|error| bad_request(call, &error))
}

fn bad_request(call: &str, error: &serde_json::Error) -> GridError {
    GridError::BadRequest { call: call.to_owned(), reason: error.to_string() }
}

pub(super) fn bad_answer(call: &str, error: &serde_json::Error) -> GridError {
    GridError::BadAnswer { call: call.to_owned(), reason: error.to_string() }
}

/// For each call: its name in JSON, its two functions, its request, its answer, and what it does.
macro_rules! calls {
    ($($(#[$feature:meta])? $name:literal $value:ident $text:ident $changes:literal $about:literal
        ($request:ty) -> $answer:ty = |$engine:ident, $asked:ident| $body:expr;)+) => {
        /// Every call of the facade, in order.
        pub const CALLS: &[CallInfo] = &[$($(#[$feature])? CallInfo { name: $name, changes: $changes, about: $about }),+];

        impl Engine {
            $(
                $(#[$feature])?
                #[doc = $about]
                ///
                /// The same call as the typed one, with a JSON value in and out.
                ///
                /// # Errors
                /// [`GridError::BadRequest`] when the request does not fit, and the errors of the typed call.
                pub fn $value(&mut self, request: Value) -> Result<Value, GridError> {
                    let $asked: $request = read($name, request)?;
                    let $engine = self;
                    let answer: $answer = $body;
                    serde_json::to_value(answer).map_err(|error| bad_answer($name, &error))
                }

                $(#[$feature])?
                #[doc = $about]
                ///
                /// The same call as the typed one, with JSON text in and out.
                ///
                /// # Errors
                /// [`GridError::BadRequest`] when the request does not fit, and the errors of the typed call.
                pub fn $text(&mut self, request: &str) -> Result<String, GridError> {
                    let $asked: $request = read_text($name, request)?;
                    let $engine = self;
                    let answer: $answer = $body;
                    serde_json::to_string(&answer).map_err(|error| bad_answer($name, &error))
                }
            )+

            /// Any call by name, with JSON text in and out: all that a binding needs.
            ///
            /// # Errors
            /// [`GridError::UnknownCall`] when there is no call of that name, and the errors of the call.
            pub fn call(&mut self, name: &str, request: &str) -> Result<String, GridError> {
                match name {
                    $($(#[$feature])? $name => self.$text(request),)+
                    _ => Err(GridError::UnknownCall { call: name.to_owned() }),
                }
            }
        }

        /// The JSON Schemas of the configuration and of every call's request and answer, by file name. What a request may
        /// leave out is what is read without it; what an answer may leave out is what is written without it.
        #[cfg(feature = "schema")]
        #[must_use]
        pub fn schemas() -> Vec<(String, schemars::Schema)> {
            fn answer<T: schemars::JsonSchema>() -> schemars::Schema {
                schemars::generate::SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
            }
            Vec::from([
                ("config".to_owned(), schemars::schema_for!(EngineConfig)),
                ("policy".to_owned(), schemars::schema_for!(crate::policy::Policy)),
                ("event".to_owned(), schemars::schema_for!(Event)),
                $(
                    $(#[$feature])?
                    (concat!($name, ".request").to_owned(), schemars::schema_for!($request)),
                    $(#[$feature])?
                    (concat!($name, ".answer").to_owned(), answer::<$answer>()),
                )+
            ])
        }
    };
}

calls! {
    "record" record_value record_text true "Records a fact if policy and state allow it."
        (RecordRequest) -> Recorded = |engine, q| engine.record(q.entry, q.now)?;
    "merge" merge_value merge_text true "Takes in events of other replicas."
        (MergeRequest) -> super::MergeReport = |engine, q| engine.merge(q.events);
    "mergeLines" merge_lines_value merge_lines_text true "Takes in a log of JSON lines."
        (MergeLinesRequest) -> super::MergeReport = |engine, q| engine.merge_lines(&q.lines)?;
    "eventsSince" events_since_value events_since_text false "The events that a replica of that version lacks."
        (EventsSinceRequest) -> Vec<Event> = |engine, q| engine.events_since(&q.version);
    "bundle" bundle_value bundle_text false "The same events as a compact bundle."
        (EventsSinceRequest) -> BundleText = |engine, q| BundleText::of(&engine.bundle(&q.version));
    "mergeBundle" merge_bundle_value merge_bundle_text true "Takes in a bundle of events of other replicas."
        (BundleText) -> super::MergeReport = |engine, q| engine.merge_bundle(&q.bytes()?)?;
    "snapshot" snapshot_value snapshot_text false "The whole log, for a file from which the engine is restored."
        (Nothing) -> BundleText = |engine, _q| BundleText::of(&engine.snapshot());
    "bundleParts" bundle_parts_value bundle_parts_text false "The same bundle as short texts, for QR codes."
        (BundlePartsRequest) -> BundleParts = |engine, q| engine.bundle_parts(&q.version, q.characters);
    "mergeParts" merge_parts_value merge_parts_text true "Takes in a bundle from its parts, in any order."
        (BundleParts) -> super::MergeReport = |engine, q| engine.merge_parts(&q.parts)?;
    "version" version_value version_text false "How far this log knows each replica."
        (Nothing) -> VersionVector = |engine, _q| engine.version();
    "digest" digest_value digest_text false "What two replicas compare to know that they agree."
        (Nothing) -> super::DigestAnswer = |engine, _q| engine.digest();
    "sealText" seal_text_value seal_text_text false "What this device has to sign to seal its entries."
        (Nothing) -> Option<super::SealText> = |engine, _q| engine.seal_text();
    "seals" seals_value seals_text false "What the seals of all devices say, and which entries do not fit theirs."
        (AsOfRequest) -> super::SealsView = |engine, q| engine.seals(q.as_of);
    "judgeAll" judge_all_value judge_all_text false "Class, stages and tests of very many people at once."
        (JudgeAllRequest) -> super::BulkAnswer = |engine, q| engine.judge_all(&q.cases, q.as_of);
    "resident" resident_value resident_text false "A resident as of an instant."
        (ResidentRequest) -> super::ResidentView = |engine, q| engine.resident(&q.resident, q.as_of)?;
    "household" household_value household_text false "A household as of an instant."
        (HouseholdRequest) -> super::HouseholdView = |engine, q| engine.household(&q.household, q.as_of)?;
    "place" place_value place_text false "A place as of an instant."
        (PlaceRequest) -> super::PlaceView = |engine, q| engine.place(&q.place, q.as_of)?;
    "places" places_value places_text false "Every place, in walking order."
        (AsOfRequest) -> Vec<PlaceId> = |engine, q| engine.places(q.as_of);
    "agenda" agenda_value agenda_text false "One worker's day, in walking order."
        (AgendaQuery) -> super::Agenda = |engine, q| engine.agenda(&q);
    "offline" offline_value offline_text false "Which files a worker's device keeps to work without a network."
        (super::OfflineQuery) -> super::OfflineFiles = |engine, q| engine.offline(&q);
    "assign" assign_value assign_text false "Who does what: the open duties, given to those who can do them."
        (super::AssignRequest) -> super::DispatchPlan = |engine, q| engine.assign(&q);
    "buildRota" build_rota_value build_rota_text false "Who serves when: a rota for the posts of the policy."
        (super::BuildRotaRequest) -> super::RotaView = |engine, q| engine.build_rota(&q)?;
    "rota" rota_value rota_text false "Who serves when, who is there, what is open and why, and what everybody gives."
        (super::RotaQuery) -> super::RotaSheet = |engine, q| engine.rota(&q)?;
    "repairRota" repair_rota_value repair_rota_text false "The rota mended with the fewest changes after somebody dropped out."
        (super::RepairRotaRequest) -> super::RepairView = |engine, q| engine.repair_rota(&q)?;
    "escalations" escalations_value escalations_text false "What stayed undone so long that somebody has to be told."
        (AsOfRequest) -> Vec<super::EscalationLine> = |engine, q| engine.escalations(q.as_of);
    "upkeep" upkeep_value upkeep_text false "When public work was last done, place by place, without names."
        (AsOfRequest) -> Vec<super::UpkeepLine> = |engine, q| engine.upkeep(q.as_of);
    "outreach" outreach_value outreach_text false "What people were told, and which points nobody has covered."
        (AsOfRequest) -> super::OutreachView = |engine, q| engine.outreach(q.as_of);
    "explain" explain_value explain_text false "Why a measure, a duty or a screening status is as it is."
        (Question) -> crate::explain::Explanation = |engine, q| engine.explain(&q)?;
    "coverage" coverage_value coverage_text false "The certificate of coverage, or the list of gaps."
        (CoverageRequest) -> crate::grid::Coverage = |engine, q| engine.coverage(q.as_of, q.certificate);
    "report" report_value report_text false "The nightly report of a day."
        (ReportQuery) -> crate::report::NightlyReport = |engine, q| engine.report(&q);
    "openNumber" open_number_value open_number_text false "What one number of a report counts, line by line."
        (super::OpenNumberQuery) -> crate::report::OpenedNumber = |engine, q| engine.open_number(&q)?;
    "indicators" indicators_value indicators_text false "The indicators of a day, each with its part and its whole."
        (ReportQuery) -> Vec<crate::report::IndicatorCount> = |engine, q| engine.report(&q).indicators();
    "planCampaign" plan_campaign_value plan_campaign_text false "How a screening campaign goes on, day by day."
        (PlanCampaignRequest) -> crate::screening::Forecast = |engine, q| engine.plan_campaign(&q.campaign, q.as_of);
    "arrivals" arrivals_value arrivals_text false "Who has come back: the ledger of arrivals, with class and measure."
        (ArrivalsQuery) -> super::ArrivalLedger = |engine, q| engine.arrivals(&q);
    "units" units_value units_text false "The outside units with their areas and helpers."
        (AsOfRequest) -> Vec<UnitView> = |engine, q| engine.units(q.as_of);
    "workforce" workforce_value workforce_text false "Who works for the community, with head counts."
        (WorkforceQuery) -> Workforce = |engine, q| engine.workforce(&q);
    "zone" zone_value zone_text false "An area as a zone: what it is, since when, and what it waits for."
        (ZoneRequest) -> super::ZoneView = |engine, q| engine.zone(&q.area, q.as_of);
    "gate" gate_value gate_text false "May this passage happen? With every reason, and what would help."
        (super::GateQuestion) -> super::GateAnswer = |engine, q| engine.gate(&q)?;
    "gates" gates_value gates_text false "The gates, who is inside, and the passages of the day."
        (AsOfRequest) -> super::GatesView = |engine, q| engine.gates(q.as_of);
    "care" care_value care_text false "Who is looked after how closely: level by level, with the next visit."
        (super::CareQuery) -> super::CareList = |engine, q| engine.care(&q);
    "testCampaigns" test_campaigns_value test_campaigns_text false "Test campaigns: complete, or exactly who is missing."
        (AsOfRequest) -> Vec<super::TestCampaignView> = |engine, q| engine.test_campaigns(q.as_of);
    "vaccination" vaccination_value vaccination_text false "How many of whom are vaccinated, and who is not."
        (AsOfRequest) -> Option<super::VaccinationCoverage> = |engine, q| engine.vaccination(q.as_of);
    "stock" stock_value stock_text false "What is in store, who gave it, and what was issued to whom."
        (AsOfRequest) -> super::StockView = |engine, q| engine.stock(q.as_of);
    "shops" shops_value shops_text false "Whether shops have enough at a fair price."
        (AsOfRequest) -> super::ShopsView = |engine, q| engine.shops(q.as_of);
    "quarantineNotice" quarantine_notice_value quarantine_notice_text false
        "What is served to somebody who is under a measure: how long, where, why, with which rights."
        (PersonQuery) -> super::QuarantineNotice = |engine, q| engine.quarantine_notice(&q)?;
    "releaseNotice" release_notice_value release_notice_text false
        "What is served to somebody whose measure has ended or ends on that day."
        (PersonQuery) -> super::ReleaseNotice = |engine, q| engine.release_notice(&q)?;
    "whatIf" what_if_value what_if_text false "What another rule book would change, for whom."
        (super::WhatIfQuery) -> super::Diff = |engine, q| engine.what_if(&q)?;
    "checkPolicy" check_policy_value check_policy_text false
        "What is wrong with a policy document, clause by clause, with line and column."
        (CheckPolicyRequest) -> PolicyCheck = |_engine, q| check_policy(&q);
    #[cfg(feature = "roster")]
    "readRoster" read_roster_value read_roster_text false "The facts in a household roster, and what is wrong with it."
        (ReadRosterRequest) -> crate::place::roster::Roster = |_engine, q| read_roster(&q);
    "seenBy" seen_by_value seen_by_text false "An answer as somebody may see it, by the roles of the policy."
        (super::SeenByQuery) -> super::Seen = |engine, q| engine.seen_by(&q)?;
    "lookUp" look_up_value look_up_text true "A resident as the viewer may see the person; that somebody looked is recorded."
        (super::LookUpQuery) -> super::LookedUp = |engine, q| engine.look_up(&q)?;
    "lookUps" look_ups_value look_ups_text false "Who looked into a resident's file, when, and what for."
        (ResidentRequest) -> Vec<super::LookUpLine> = |engine, q| engine.look_ups(&q.resident, q.as_of);
    "search" search_value search_text true "Searches for people by name, for those whose role may; that is recorded."
        (super::SearchQuery) -> super::SearchAnswer = |engine, q| engine.search(&q)?;
    "exportPerson" export_person_value export_person_text false "Everything that is held about one person, for that person."
        (PersonQuery) -> super::PersonExport = |engine, q| engine.export_person(&q)?;
    "retentionDue" retention_due_value retention_due_text false "Who is due to be erased."
        (NowRequest) -> Vec<super::RetentionLine> = |engine, q| engine.retention_due(q.now);
    "stateIdentity" state_identity_value state_identity_text true
        "Writes down who somebody is, in the register beside the log."
        (StateIdentityRequest) -> Nothing = |engine, q| {
            engine.commit()?;
            engine
                .state_identity(q.person, q.identity, q.now)
                .map(|()| Nothing {})
                .map_err(|refused| GridError::BadRequest { call: "stateIdentity".to_owned(), reason: refused.to_string() })?
        };
    "mergeIdentities" merge_identities_value merge_identities_text true "Takes in a copy of the register of identity."
        (MergeIdentitiesRequest) -> Nothing = |engine, q| {
            engine.commit()?;
            engine.merge_identities(q.register);
            Nothing {}
        };
    "identities" identities_value identities_text false "The register of identity, for the host to keep apart."
        (Nothing) -> IdentityRegister = |engine, _q| engine.identities().clone();
    "findings" findings_value findings_text false "What somebody should look at."
        (AsOfRequest) -> Vec<crate::community::Finding> = |engine, q| engine.findings(q.as_of);
    "nextWakeup" next_wakeup_value next_wakeup_text false "When some judgement changes next by itself."
        (NowRequest) -> Option<Instant> = |engine, q| engine.next_wakeup(q.now);
}

/// The call `checkPolicy` with JSON text in and out, without an engine: none can be opened with a policy that has faults,
/// and its author has no other.
///
/// # Errors
/// [`GridError::BadRequest`] when the request does not fit. What is wrong with the document is no error but the answer.
pub fn check_policy_text(request: &str) -> Result<String, GridError> {
    const CALL: &str = "checkPolicy";
    let asked: CheckPolicyRequest = read_text(CALL, request)?;
    serde_json::to_string(&check_policy(&asked)).map_err(|error| bad_answer(CALL, &error))
}

#[cfg(feature = "roster")]
fn read_roster(asked: &ReadRosterRequest) -> crate::place::roster::Roster {
    let options = crate::place::roster::RosterOptions { today: asked.today };
    crate::place::roster::read(asked.text.as_bytes(), &options)
}

fn check_policy(asked: &CheckPolicyRequest) -> PolicyCheck {
    check_in(check_text(&asked.text, &asked.after), asked.language)
}

impl Engine {
    /// Opens an engine with an empty log from its configuration as JSON text.
    ///
    /// # Errors
    /// [`GridError::BadRequest`] when the text is not a configuration; [`GridError::BadPolicy`] when its policy has a
    /// fault.
    pub fn from_json(config: &str) -> Result<Self, GridError> {
        Self::new(read_text::<EngineConfig>("open", config)?)
    }
}
