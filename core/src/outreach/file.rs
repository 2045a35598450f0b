//! What the log says about outreach at one target.

use super::{OutreachGiven, OutreachGone};
use crate::base::Stated;
use serde::Serialize;
use std::collections::BTreeSet;

/// What was given and what is gone, each in the order things happened.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OutreachFile {
    /// What was given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<Stated<OutreachGiven>>,
    /// What was found gone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<Stated<OutreachGone>>,
}

impl OutreachFile {
    /// What counts: each once; of two statements under one name the earlier.
    pub fn counted(&self) -> impl Iterator<Item = &Stated<OutreachGiven>> {
        let mut known = BTreeSet::new();
        self.given.iter().filter(move |given| known.insert(&given.fact.outreach))
    }

    /// What is still there.
    pub fn standing(&self) -> impl Iterator<Item = &OutreachGiven> {
        let gone = |given: &Stated<OutreachGiven>| {
            self.gone.iter().any(|gone| gone.fact.outreach == given.fact.outreach && gone.at >= given.at)
        };
        self.counted().filter(move |given| !gone(given)).map(|given| &given.fact)
    }
}
