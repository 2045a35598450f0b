//! The laws over rule books at random and all presets, in zones with and without daylight saving: everything goes through
//! the facade, and is compared with a naive model that reads the facts one by one and walks along the clock.
#![cfg(feature = "presets")]
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that cannot set its scene, or an oracle that loses its way, has failed"
)]

#[path = "plans/aims.rs"]
mod aims;
#[path = "plans/books.rs"]
mod books;
#[path = "common/chance.rs"]
mod chance;
#[path = "plans/checks.rs"]
mod checks;
#[path = "plans/cited.rs"]
mod cited;
#[path = "plans/life.rs"]
mod life;
#[path = "plans/machine.rs"]
mod machine;
#[path = "plans/measures.rs"]
mod measures;
#[path = "plans/narrow.rs"]
mod narrow;
#[path = "plans/reasons.rs"]
mod reasons;
#[path = "plans/samples.rs"]
mod samples;
#[path = "plans/whole.rs"]
mod whole;
#[path = "plans/zones.rs"]
mod zones;

use gridward::Engine;
use gridward::base::{Instant, ResidentId};
use gridward::community::AsOf;
use gridward::engine::{ResidentView, SegmentView};
use gridward::quarantine::Setting;
use proptest::prelude::ProptestConfig;
use proptest::test_runner::TestCaseError;

/// What one case of a law ends in.
type Law = Result<(), TestCaseError>;

/// So many cases, and short shrinking: a case takes long. What random seeds find is made small and kept by hand, as a
/// vector or beside the laws: a seed means nothing once a generator has changed.
fn cases(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_MAX_SHRINK_ITERS").ok().and_then(|text| text.parse().ok());
    ProptestConfig { max_shrink_iters: asked.unwrap_or(200), ..chance::drawn(cases, 20_220_301) }
}

/// The person as of an instant; none where nobody has heard of the person by then.
fn person(engine: &Engine, at: Instant) -> Option<ResidentView> {
    let id: ResidentId = life::PERSON.parse().unwrap();
    engine.resident(&id, AsOf::at(at)).ok()
}

/// Where the line of measures holds somebody at `t`.
fn setting(line: &[SegmentView], t: Instant) -> Option<Setting> {
    line.iter().find(|segment| segment.from <= t && t < segment.until).map(|segment| segment.setting)
}
