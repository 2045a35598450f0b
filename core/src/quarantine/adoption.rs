//! One rule book takes over from another: what becomes of people who are under a measure at that moment.

use super::{Ending, Obligation, QuarantinePolicy, Span, Track};
use crate::base::{Argument, Because, EventId, Instant, PlanId, PolicyId, Zone};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The rule that a judgement stands on where a rule book took over from another.
pub(super) const ADOPTED: &str = "quarantine.adopted";

/// What a rule book that takes effect says about measures that are running then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Running {
    /// They go on under the rule book that judged them: the new one is for new reasons only.
    #[default]
    Keep,
    /// From then on the new rule book judges the same facts anew; whoever would be free under it is free at once.
    Adopt,
    /// From then on, at each instant, the milder of both; free as soon as one of them frees.
    Milder,
    /// From then on, at each instant, the stricter of both; free only when both free.
    Stricter,
}

impl Running {
    /// Every rule of transition.
    pub const ALL: [Self; 4] = [Self::Keep, Self::Adopt, Self::Milder, Self::Stricter];

    /// The code in JSON and message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Adopt => "adopt",
            Self::Milder => "milder",
            Self::Stricter => "stricter",
        }
    }
}

/// Which edition of which rule book judges: every judgement names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The rule book.
    pub policy: PolicyId,
    /// Its version.
    pub version: u32,
    /// When it takes effect, inclusive; the first one of a community holds from ever.
    pub effect: Instant,
}

/// The fact that a reason comes from. Two rule books that judge one person speak of the same reason when it is equal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReasonKey {
    /// True for an order, false for something that happened.
    pub ordered: bool,
    /// The track of the reason: one fact can be a symptom and an exposure.
    pub track: Track,
    /// The fact.
    pub fact: Option<EventId>,
}

impl ReasonKey {
    pub(super) fn of(track: Track, because: &Because) -> Self {
        Self { ordered: track == Track::Order, track, fact: first_fact(because) }
    }
}

/// The fact that a reason cites first, above those that it rests on.
fn first_fact(because: &Because) -> Option<EventId> {
    because.facts.first().cloned().or_else(|| because.because.iter().find_map(first_fact))
}

/// What one rule book makes of everything that happened to one person.
#[derive(Debug, Clone)]
pub struct Judged<'a> {
    /// The rule book.
    pub edition: Edition,
    /// What it says about running measures.
    pub running: Running,
    /// What it says instead about those of a plan.
    pub running_plans: &'a BTreeMap<PlanId, Running>,
    /// Its plans.
    pub plans: &'a QuarantinePolicy,
    /// The zone in which it counts days.
    pub zone: Zone,
    /// Every reason as it would lay it out alone.
    pub obligations: Vec<Obligation>,
}

impl Judged<'_> {
    fn rule_for(&self, plan: &PlanId) -> Running {
        self.running_plans.get(plan).copied().unwrap_or(self.running)
    }
}

/// The obligations that hold where rule books followed each other: `books` in rising order of their effect. Each reason is
/// judged by the book in effect when it was found; each later book has its say on what is still running at its effect.
/// Where books share a reason, each has an obligation of its own for the instants at which it decides.
#[must_use]
pub fn adopted(books: Vec<Judged<'_>>) -> Vec<Obligation> {
    if let [_] = books.as_slice() {
        return books.into_iter().flat_map(|book| book.obligations).collect();
    }
    let mut all = Vec::new();
    for (home, book) in books.iter().enumerate() {
        let later = books.get(home + 1..).unwrap_or_default();
        let from = if home == 0 { Instant::MIN } else { book.edition.effect };
        let until = later.first().map_or(Instant::MAX, |next| next.edition.effect);
        for reason in reasons(&book.obligations) {
            let Some(obligation) = reason.first() else { continue };
            // A zone is a state of its area, not of the person: it is what the book in effect makes of it.
            if obligation.track == Track::Zone {
                all.extend(between(obligation, from, until, book.zone));
                continue;
            }
            let found = obligation.found;
            let here = from <= found && (found < until || later.is_empty());
            if here {
                all.extend(through(reason.to_vec(), later));
            }
        }
    }
    all
}

/// The obligations reason by reason: more than one where a plan gave way to another one.
fn reasons(obligations: &[Obligation]) -> impl Iterator<Item = &[Obligation]> {
    obligations.chunk_by(|earlier, _| earlier.gave_way)
}

/// What holds of an obligation in `from..until`, if anything.
pub(super) fn between(obligation: &Obligation, from: Instant, until: Instant, zone: Zone) -> Option<Obligation> {
    let spans = obligation.spans.iter().cloned();
    let spans = spans.map(|span| Span { from: span.from.max(from), until: span.until.min(until), ..span });
    let spans: Vec<Span> = spans.filter(|span| span.from < span.until).collect();
    (!spans.is_empty()).then(|| cut(obligation.clone(), spans, zone))
}

/// One reason, through every later book.
fn through(mut pieces: Vec<Obligation>, later: &[Judged<'_>]) -> Vec<Obligation> {
    for book in later {
        let effect = book.edition.effect;
        let running = pieces.iter().flat_map(|piece| piece.spans.iter().map(move |span| (span, piece)));
        let running = running.filter(|(span, _)| span.until > effect).min_by_key(|(span, _)| span.from);
        let Some((_, held)) = running else { break };
        let same = |anew: &&[Obligation]| anew.first().is_some_and(|other| other.reason == held.reason);
        let anew = reasons(&book.obligations).find(same).unwrap_or_default();
        // An authority's order for a plan that the new book does not have is not undone by leaving the plan out.
        let unknown = anew.is_empty() && held.track == Track::Order && book.plans.plan(&held.plan).is_none();
        let rule = if unknown { Running::Keep } else { book.rule_for(&held.plan) };
        pieces = switched(pieces, anew, book, rule);
    }
    pieces
}

fn switched(pieces: Vec<Obligation>, anew: &[Obligation], book: &Judged<'_>, rule: Running) -> Vec<Obligation> {
    let effect = book.edition.effect;
    let mut running: Vec<Span> = pieces.iter().flat_map(|piece| piece.spans.iter().cloned()).collect();
    running.sort_by_key(|span| span.from);
    let new: Vec<Span> = anew.iter().flat_map(|anew| anew.spans.iter().cloned()).collect();
    let (stays, comes) = take_over(rule, &running, &new, effect);
    let before = pieces.last().map(|piece| piece.edition.clone());
    let told = |because: Because| adopted_because(before.as_ref(), &book.edition, rule).since(because);

    let mine = |piece: &Obligation, line: &[Span]| -> Vec<Span> {
        let own = |span: &&Span| piece.spans.iter().any(|own| own.from <= span.from && span.from < own.until);
        line.iter().filter(own).cloned().collect()
    };
    let mut all = Vec::with_capacity(pieces.len() + anew.len());
    for piece in pieces {
        let spans = mine(&piece, &stays);
        let runs = piece.spans.last().is_some_and(|last| last.until > effect);
        if runs && !spans.is_empty() {
            all.push(cut(Obligation { because: told(piece.because.clone()), ..piece }, spans, book.zone));
        } else if !runs {
            all.push(piece);
        }
    }
    for anew in anew {
        let spans = mine(anew, &comes);
        if spans.is_empty() {
            continue;
        }
        let mut anew = cut(Obligation { because: told(anew.because.clone()), ..anew.clone() }, spans, book.zone);
        // Tests whose days were over before this book could ask for them.
        anew.tests.retain(|test| test.state == super::TestState::Wanted);
        all.push(anew);
    }
    all
}

/// An obligation with only these of its spans. Where it does not end as it would have, another book or plan ends it: it asks
/// for no test whose day has not begun by then, and waits for nothing.
fn cut(mut obligation: Obligation, spans: Vec<Span>, zone: Zone) -> Obligation {
    let (Some(from), Some(until)) = (spans.first().map(|span| span.from), spans.last().map(|span| span.until)) else {
        return obligation;
    };
    if obligation.spans.last().is_some_and(|last| last.until != until) {
        obligation.ending = Ending::Replaced;
        obligation.outstanding.clear();
        obligation.tests.retain(|test| zone.start_of(test.date) < until);
        for wait in &mut obligation.waits {
            wait.until = Some(wait.until.map_or(until, |over| over.min(until)));
        }
    }
    obligation.waits.retain(|wait| wait.since < until && wait.until.is_none_or(|over| over > from));
    obligation.spans = spans;
    obligation
}

fn adopted_because(before: Option<&Edition>, after: &Edition, rule: Running) -> Because {
    let because = Because::rule("quarantine.adopted")
        .with("later", Argument::Text(after.policy.to_string()))
        .with("laterVersion", Argument::Count(after.version))
        .with("at", Argument::Instant(after.effect))
        .with("running", Argument::Code(rule.code().to_owned()));
    before.map_or(because.clone(), |before| {
        because
            .with("earlier", Argument::Text(before.policy.to_string()))
            .with("earlierVersion", Argument::Count(before.version))
    })
}

/// Two lines of spans laid over each other from `effect` on: what stays of the running one, and what comes from the new
/// one. Neither line overlaps itself, and no instant is in both results. Of two that are equally strict the running one
/// stays.
#[must_use]
pub fn take_over(rule: Running, running: &[Span], new: &[Span], effect: Instant) -> (Vec<Span>, Vec<Span>) {
    let mut edges: Vec<Instant> = running.iter().chain(new).flat_map(|span| [span.from, span.until]).collect();
    edges.push(effect);
    edges.sort_unstable();
    edges.dedup();
    let at = |line: &[Span], t: Instant| line.iter().find(|span| span.from <= t && t < span.until).cloned();
    let (mut stays, mut comes) = (Vec::new(), Vec::new());
    for (from, until) in edges.iter().zip(edges.iter().skip(1)) {
        let (old, new) = (at(running, *from), at(new, *from));
        if *from < effect || rule == Running::Keep {
            extend(&mut stays, old, *from, *until);
            continue;
        }
        let takes = match (&old, &new, rule) {
            (_, _, Running::Keep) => false,
            (_, _, Running::Adopt) => true,
            (Some(old), Some(new), Running::Milder) => strictness(new) < strictness(old),
            (Some(old), Some(new), Running::Stricter) => strictness(new) > strictness(old),
            (None, Some(_), Running::Stricter) => true,
            (_, _, Running::Stricter) => false,
            // One of them frees.
            (_, _, Running::Milder) => continue,
        };
        if takes { extend(&mut comes, new, *from, *until) } else { extend(&mut stays, old, *from, *until) }
    }
    (stays, comes)
}

/// Where two spans stay apart: the place first, then the colour, then how often somebody checks.
fn strictness(span: &Span) -> (super::Setting, Option<super::CodeColour>, usize) {
    (span.setting, span.code, span.checks.len())
}

/// Adds a stretch to a line, in one piece with the one before where that is the same span.
fn extend(line: &mut Vec<Span>, span: Option<Span>, from: Instant, until: Instant) {
    let Some(span) = span else { return };
    match line.last_mut() {
        Some(last) if last.until == from && Span { from: last.from, until: last.until, ..span.clone() } == *last => {
            last.until = until;
        }
        _ => line.push(Span { from, until, ..span }),
    }
}
