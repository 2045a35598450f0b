//! A rule book as a page that a health officer can read and sign: what it says is said once, and written in two ways.

mod access;
mod care;
mod gates;
mod measures;
mod people;
mod places;
mod rota;
mod work;

use super::sheet::{Block, Part, Sheet};
use crate::words::{Headings, Words, capital};
use gridward::base::{PlanId, PostKind, ZoneKind};
use gridward::policy::Policy;

/// Lays the page of a rule book out.
pub(super) fn sheet(policy: &Policy, words: Words) -> Sheet {
    let names = Names { policy, words, headings: Headings::of(words.language) };
    let mut parts = vec![names.head(), names.sources()];
    parts.extend([names.decision(), names.exposure_more()]);
    parts.extend(names.plans());
    parts.extend([names.alarms(), names.screening()]);
    parts.extend(names.zones());
    parts.extend(names.vaccination());
    parts.extend(names.care());
    parts.extend(names.gates());
    parts.extend(names.supply());
    parts.extend([names.posts(), names.duties()]);
    parts.extend(names.work());
    parts.extend(names.rota());
    parts.extend(names.access());
    parts.push(names.signatures());
    Sheet { words, title: policy.title.get(words.language).to_owned(), parts }
}

/// The rule book with the words for it.
#[derive(Clone, Copy)]
struct Names<'a> {
    policy: &'a Policy,
    words: Words,
    headings: &'static Headings,
}

impl Names<'_> {
    fn plan(self, id: &PlanId) -> String {
        let plan = self.policy.quarantine.plan(id);
        plan.map_or_else(|| id.to_string(), |plan| format!("“{}”", plan.title.get(self.words.language)))
    }

    fn post(self, kind: &PostKind) -> String {
        let post = self.policy.grid.post(kind);
        post.map_or_else(|| kind.to_string(), |post| post.title.get(self.words.language).to_owned())
    }

    fn zone(self, kind: &ZoneKind) -> String {
        let rule = self.policy.zones.kind(kind);
        rule.map_or_else(|| kind.to_string(), |rule| format!("“{}”", rule.title.get(self.words.language)))
    }

    fn head(self) -> Part {
        let (policy, words, headings) = (self.policy, self.words, self.headings);
        let exceptions = policy.running_plans.iter().map(|(plan, running)| {
            // Most are plans of earlier rule books, whose titles are not in this one.
            let plan =
                self.policy.quarantine.plan(plan).map_or_else(|| format!("“{plan}”"), |known| self.plan(&known.id));
            format!("{plan}: {}", words.running(*running))
        });
        let facts = vec![
            (headings.jurisdiction, policy.jurisdiction.clone()),
            (headings.document, self.document()),
            (headings.effect, format!("{} {}", words.date(policy.from), policy.from_clock)),
            (headings.zone, policy.zone.to_string()),
            (headings.running, capital(words.running(policy.running))),
            (headings.running_plans, lines(exceptions)),
            (headings.digest, policy.digest()),
        ];
        Part { level: 2, title: String::new(), blocks: vec![self.facts(facts)] }
    }

    fn document(self) -> String {
        format!("{} ({} {})", self.policy.id, self.headings.version, self.policy.version)
    }

    fn sources(self) -> Part {
        let headings = self.headings;
        let rows =
            self.policy.sources.iter().map(|source| {
                vec![source.id.clone(), source.document.clone(), source.date.clone(), source.doubts.clone()]
            });
        self.part(
            headings.sources,
            vec![self.table(&[headings.cited_as, headings.document, headings.date, headings.doubts], rows.collect())],
        )
    }

    fn signatures(self) -> Part {
        let headings = self.headings;
        let facts = vec![(headings.document, self.document()), (headings.digest, self.policy.digest())];
        let blanks = [headings.name, headings.office, headings.date, headings.signature];
        self.part(
            headings.signatures,
            vec![
                Block::Text(headings.signatures_about.to_owned()),
                self.facts(facts),
                Block::Blanks(blanks.map(str::to_owned).to_vec(), 2),
            ],
        )
    }

    fn part(self, title: &str, blocks: Vec<Block>) -> Part {
        Part { level: 2, title: title.to_owned(), blocks }
    }

    /// Facts; those that say nothing are left out.
    fn facts(self, facts: Vec<(&str, String)>) -> Block {
        let said = facts.into_iter().filter(|(_, text)| !text.is_empty());
        Block::Facts(said.map(|(name, text)| (name.to_owned(), text)).collect())
    }

    /// A table; columns in which nothing stands are left out.
    fn table(self, head: &[&str], rows: Vec<Vec<String>>) -> Block {
        let used: Vec<bool> =
            (0..head.len()).map(|at| rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()))).collect();
        let keep = |cells: Vec<String>| -> Vec<String> {
            cells.into_iter().zip(&used).filter(|(_, used)| **used).map(|(cell, _)| cell).collect()
        };
        let head = keep(head.iter().map(|name| (*name).to_owned()).collect());
        Block::Table(head, rows.into_iter().map(keep).collect())
    }

    /// The source of a rule, as it is cited.
    fn cited(self, clause: Option<&String>) -> String {
        clause.cloned().unwrap_or_default()
    }
}

/// Texts one below the other.
fn lines(texts: impl IntoIterator<Item = String>) -> String {
    texts.into_iter().map(|text| capital(&text)).collect::<Vec<_>>().join("\n")
}
