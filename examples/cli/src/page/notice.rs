//! The notices of a measure and of its end, for the printer.

use crate::output::Failure;
use crate::words::Words;
use askama::Template;
use gridward::base::Language;
use gridward::engine::{EndingKind, NoticeHead, QuarantineNotice, ReleaseNotice, SegmentView};
use serde::Serialize;

/// A notice of either kind.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Notice {
    /// A measure holds.
    Quarantine(QuarantineNotice),
    /// A measure is over.
    Release(ReleaseNotice),
}

impl Notice {
    fn head(&self) -> &NoticeHead {
        match self {
            Self::Quarantine(notice) => &notice.head,
            Self::Release(notice) => &notice.head,
        }
    }

    /// The notice as a page that needs no other file.
    pub fn render(&self, words: Words) -> Result<String, Failure> {
        let (head, labels) = (self.head(), words.labels);
        let when = |instant| words.long_moment(instant);
        let mut facts = vec![
            Line::new(labels.person, head.resident.to_string()),
            Line::new(labels.dwelling, head.address.join(" · ")),
            Line::new(labels.plan, head.title.get(words.language).to_owned()),
            Line::new(labels.held_from, when(head.from)),
        ];
        let (title, stages, lists) = match self {
            Self::Quarantine(notice) => {
                let until = notice.until.map_or_else(|| labels.not_known.to_owned(), when);
                facts.push(Line::new(labels.free_from, until));
                facts.push(Line::new(labels.at_latest, when(notice.at_latest)));
                let missing = notice.outstanding.iter().map(|missing| missing.text.clone()).collect();
                let lists = vec![List::new(labels.missing, missing), List::new(labels.rights, notice.rights.clone())];
                (labels.notice_quarantine, &notice.stages, lists)
            }
            Self::Release(notice) => {
                facts.push(Line::new(labels.free_from, when(notice.released_at)));
                facts.push(Line::new(labels.ended_by, ending(notice.ending, words).to_owned()));
                let met = notice.met.iter().map(|met| met.text.clone()).collect();
                (labels.notice_release, &notice.stages, vec![List::new(labels.met, met)])
            }
        };
        let page = Page {
            words,
            tag: words.language.tag(),
            title,
            head,
            facts: facts.into_iter().filter(|line| !line.text.is_empty()).collect(),
            basis: basis(head, words),
            stages: stages.iter().map(|stage| row(stage, words)).collect(),
            lists: lists.into_iter().filter(|list| !list.lines.is_empty()).collect(),
            contact: contact(head, words),
        };
        page.render().map_err(|error| Failure::Use(format!("the notice cannot be written: {error}")))
    }
}

fn ending(ending: EndingKind, words: Words) -> &'static str {
    match ending {
        EndingKind::Planned | EndingKind::Held | EndingKind::Replaced => words.labels.ended_planned,
        EndingKind::Lifted => words.labels.ended_lifted,
        EndingKind::Capped => words.labels.ended_capped,
        EndingKind::Converted => words.labels.ended_converted,
        EndingKind::Cleared => words.labels.ended_cleared,
    }
}

/// Every reason with its documents. Sources have their titles in English only; a page in Chinese gives what identifies
/// the document.
fn basis(head: &NoticeHead, words: Words) -> Vec<Basis> {
    let document = |clause: &gridward::engine::ClauseView| match (&clause.source, words.language) {
        (Some(source), Language::English) => format!("{}: {}, {}", clause.clause, source.document, source.date),
        (Some(source), Language::Chinese) => format!("{}（{}）", clause.clause, source.date),
        (None, _) => clause.clause.clone(),
    };
    let all = head.basis.iter().map(|basis| Basis {
        text: basis.text.clone(),
        documents: basis.order.iter().cloned().chain(basis.clauses.iter().map(document)).collect(),
    });
    all.collect()
}

fn row(stage: &SegmentView, words: Words) -> Stage {
    let setting = words.heading(stage.setting.code());
    Stage { setting, from: words.long_moment(stage.from), until: words.long_moment(stage.until) }
}

fn contact(head: &NoticeHead, words: Words) -> String {
    head.contact.as_ref().map_or_else(
        || words.labels.nobody.to_owned(),
        |contact| format!("{} {}", contact.title.get(words.language), contact.worker),
    )
}

struct Line {
    name: &'static str,
    text: String,
}

impl Line {
    fn new(name: &'static str, text: String) -> Self {
        Self { name, text }
    }
}

struct List {
    name: &'static str,
    lines: Vec<String>,
}

impl List {
    fn new(name: &'static str, lines: Vec<String>) -> Self {
        Self { name, lines }
    }
}

struct Basis {
    text: String,
    documents: Vec<String>,
}

struct Stage {
    setting: String,
    from: String,
    until: String,
}

#[derive(Template)]
#[template(path = "notice.html")]
struct Page<'a> {
    words: Words,
    tag: &'static str,
    title: &'static str,
    head: &'a NoticeHead,
    facts: Vec<Line>,
    basis: Vec<Basis>,
    stages: Vec<Stage>,
    lists: Vec<List>,
    contact: String,
}
