//! Histories under rule books of days alone, which the oracle can judge.

pub use gridward::testkit::histories::{minute, minutes};
pub use gridward::testkit::history::{History, engine};

use gridward::testkit::histories::{About, Size, plots, tight_plots};
use gridward::testkit::policies::plain::plain;
use proptest::prelude::*;

/// Histories with up to `most` facts of any kind beside the set-up and up to `deeds` deeds about duties that exist.
pub fn histories(most: usize, deeds: usize) -> impl Strategy<Value = History> {
    drawn(Size { facts: most, deeds, about: About::WithoutTests })
}

/// Histories with up to `most` facts about stays, orders, liftings and health, and nothing else beside the set-up.
pub fn measured_histories(most: usize) -> impl Strategy<Value = History> {
    let wide = drawn(Size { facts: most, deeds: 0, about: About::Stays });
    let tight = (plain(), tight_plots()).prop_filter_map("every fact reads", |(policy, plot)| plot.under(&policy));
    prop_oneof![wide, tight]
}

fn drawn(size: Size) -> impl Strategy<Value = History> {
    (plain(), plots(size)).prop_filter_map("every fact reads", |(policy, plot)| plot.under(&policy))
}
