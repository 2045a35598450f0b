//! The algebra: all obligations of a person laid over each other.

use super::{CodeColour, Ending, Obligation, Setting, Span};
use crate::base::{Argument, Because, Instant, Zone};

/// One stretch of time under one setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Where the person stays.
    pub setting: Setting,
    /// From when, inclusive.
    pub from: Instant,
    /// Until when, exclusive.
    pub until: Instant,
    /// Slots of the day in which a check is due: those of every obligation that is active.
    pub checks: Vec<u8>,
    /// The colour of the person's health code: the strictest.
    pub code: Option<CodeColour>,
    /// The obligation that decides, by its place in the list.
    pub obligation: usize,
    /// The stage of its plan, from 1.
    pub stage: u8,
    /// True when a lifting ends the segment.
    pub lifted: bool,
    /// True when something that is missing holds the person: the end is only the cap.
    pub held: bool,
    /// True when the cap on the whole time cuts the segment short.
    pub capped: bool,
}

/// At each instant the strictest active obligation decides (law 4: the order of the list does not matter, and the same
/// reason twice is the same as once). A cap on the whole time that somebody is held is kept here.
#[must_use]
pub fn timeline(obligations: &[Obligation], zone: Zone) -> Vec<Segment> {
    let mut edges: Vec<Instant> =
        obligations.iter().flat_map(|o| o.spans.iter().flat_map(|span| [span.from, span.until])).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut segments: Vec<Segment> = Vec::new();
    for (from, until) in edges.iter().zip(edges.iter().skip(1)) {
        let Some(segment) = decide(obligations, *from, *until) else { continue };
        match segments.last_mut() {
            Some(last) if last.until == segment.from && same_measure(last, &segment) => last.until = segment.until,
            _ => segments.push(segment),
        }
    }
    for segment in &mut segments {
        let Some(decisive) = obligations.get(segment.obligation) else { continue };
        let ends_it = decisive.spans.last().is_some_and(|span| span.until == segment.until);
        segment.lifted = ends_it && matches!(decisive.ending, Ending::Lifted(_));
        segment.held = ends_it && decisive.ending == Ending::Held;
    }
    if obligations.iter().any(|o| o.merged_cap.is_some()) { capped(segments, obligations, zone) } else { segments }
}

fn same_measure(a: &Segment, b: &Segment) -> bool {
    a.obligation == b.obligation && a.stage == b.stage && a.checks == b.checks && a.code == b.code
}

fn decide(obligations: &[Obligation], from: Instant, until: Instant) -> Option<Segment> {
    let active = || {
        obligations.iter().enumerate().flat_map(move |(at, obligation)| {
            let spans = obligation.spans.iter().filter(move |span| span.from <= from && until <= span.until);
            spans.map(move |span| (at, obligation, span))
        })
    };
    let strictness = |obligation: &Obligation, span: &Span| {
        let because = (obligation.plan.clone(), obligation.because.clone());
        (span.setting, span.until, std::cmp::Reverse(because))
    };
    let (at, _, span) = active().max_by(|(_, a, x), (_, b, y)| {
        let quick = (x.setting, x.until).cmp(&(y.setting, y.until));
        quick.then_with(|| strictness(a, x).cmp(&strictness(b, y)))
    })?;
    let mut checks: Vec<u8> = active().flat_map(|(_, _, span)| span.checks.iter().copied()).collect();
    checks.sort_unstable();
    checks.dedup();
    let code = active().filter_map(|(_, _, span)| span.code).max();
    let (setting, stage) = (span.setting, span.stage);
    let (lifted, held, capped) = (false, false, false);
    Some(Segment { setting, from, until, checks, code, obligation: at, stage, lifted, held, capped })
}

/// Segments without what lies beyond the cap, counted for each run of segments without a gap from the first day on which
/// any of its obligations would have begun. Each segment keeps the cap of the rule book that decides in it.
fn capped(segments: Vec<Segment>, obligations: &[Obligation], zone: Zone) -> Vec<Segment> {
    let mut kept: Vec<Segment> = Vec::new();
    let mut run_end = None;
    let mut begins = Instant::MIN;
    for mut segment in segments {
        if run_end != Some(segment.from) {
            begins = run_begins(segment.from, obligations);
        }
        let days = obligations.get(segment.obligation).and_then(|decisive| decisive.merged_cap);
        let cap = days.map_or(Instant::MAX, |days| zone.start_of(zone.date(begins).plus_days(i32::from(days))));
        run_end = Some(segment.until);
        if segment.from >= cap {
            continue;
        }
        segment.capped = segment.until > cap;
        // Whoever waits when the cap comes is held up to it, whatever would have changed after it.
        let waits = |o: &Obligation| {
            let waiting = o.spans.last().filter(|_| o.ending == Ending::Held);
            waiting.is_some_and(|span| span.from <= segment.from && cap < span.until)
        };
        segment.held |= segment.capped && obligations.get(segment.obligation).is_some_and(waits);
        segment.until = segment.until.min(cap);
        kept.push(segment);
    }
    kept
}

/// When the run of segments that begins at `from` would have begun, had every reason been known at once.
fn run_begins(from: Instant, obligations: &[Obligation]) -> Instant {
    let first = |o: &&Obligation| o.spans.first().is_some_and(|first| first.from <= from);
    let here = obligations.iter().filter(first).filter(|o| o.spans.last().is_some_and(|last| last.until > from));
    here.map(|obligation| obligation.begins).fold(from, Instant::min)
}

/// The obligations, where those that only a cap on the whole time ends say when it does: reasons are laid out one by one,
/// and none of them knows that alone.
#[must_use]
pub fn with_known_ends(obligations: Vec<Obligation>, timeline: &[Segment], zone: Zone) -> Vec<Obligation> {
    let end_of = |obligation: &Obligation| {
        let held = obligation.holds().filter(|held| held.end == Instant::MAX)?;
        cap_on_whole(timeline, &obligations, zone, held.start)
    };
    let ends: Vec<Option<Instant>> = obligations.iter().map(end_of).collect();
    let known = obligations.into_iter().zip(ends).map(|(mut obligation, end)| {
        let Some(end) = end else { return obligation };
        for span in obligation.spans.iter_mut().filter(|span| span.until == Instant::MAX) {
            span.until = end;
        }
        obligation.because = with_end(obligation.because, end);
        obligation
    });
    known.collect()
}

fn with_end(mut because: Because, end: Instant) -> Because {
    let open = |value: &&mut Argument| **value == Argument::Instant(Instant::MAX);
    if let Some(free) = because.arguments.get_mut("free").filter(open) {
        *free = Argument::Instant(end);
    }
    because.because = because.because.into_iter().map(|below| with_end(below, end)).collect();
    because
}

/// When the cap on the whole time ends the run of segments that `t` lies in, whether it is that long or not; none where
/// the rule book that decides at `t` caps each reason by itself, or nothing holds at `t`.
#[must_use]
pub fn cap_on_whole(timeline: &[Segment], obligations: &[Obligation], zone: Zone, t: Instant) -> Option<Instant> {
    let at = timeline.iter().position(|segment| (segment.from..segment.until).contains(&t))?;
    let (here, before) = timeline.get(..=at)?.split_last()?;
    let days = obligations.get(here.obligation)?.merged_cap?;
    let from =
        before.iter().rev().fold(here.from, |from, earlier| if earlier.until == from { earlier.from } else { from });
    Some(zone.start_of(zone.date(run_begins(from, obligations)).plus_days(i32::from(days))))
}

/// When the person who is held at `t` is free at the latest, whatever is missing or moves an end: the legal cap of every
/// reason that still holds, or comes without a gap. Only a new reason can move it; none where nothing holds at `t`.
#[must_use]
pub fn free_at_latest(timeline: &[Segment], obligations: &[Obligation], zone: Zone, t: Instant) -> Option<Instant> {
    let (_, last) = measure_at(timeline, t)?;
    let here = |o: &&Obligation| o.holds().is_some_and(|held| held.end > t && held.start < last.until);
    let each = || obligations.iter().filter(here).filter_map(|obligation| obligation.cap).max();
    let cap = cap_on_whole(timeline, obligations, zone, t).or_else(each);
    Some(cap.map_or(last.until, |cap| cap.max(last.until)))
}

/// The obligations by which it is known when the person who is held at `t` is free at the latest.
#[must_use]
pub fn counted_at_latest<'o>(timeline: &[Segment], obligations: &'o [Obligation], t: Instant) -> Vec<&'o Obligation> {
    let Some((here, last)) = measure_at(timeline, t) else { return Vec::new() };
    if obligations.get(here.obligation).is_some_and(|decisive| decisive.merged_cap.is_some()) {
        return counted_on_whole(timeline, obligations, t);
    }
    let holds = |o: &&Obligation| o.holds().is_some_and(|held| held.end > t && held.start < last.until);
    obligations.iter().filter(holds).max_by_key(|obligation| obligation.cap).into_iter().collect()
}

/// The segments that follow each other without a gap up to `last`, from the first of them on.
#[must_use]
pub fn run_of<'a>(timeline: &'a [Segment], last: &Segment) -> &'a [Segment] {
    let until = timeline.iter().position(|segment| segment == last).map_or(0, |at| at + 1);
    let before = timeline.get(..until).unwrap_or_default();
    let gap = before.windows(2).rposition(|pair| matches!(pair, [a, b] if a.until < b.from));
    before.get(gap.map_or(0, |at| at + 1)..).unwrap_or_default()
}

/// The obligations by which a cap on the whole time is counted at `t`: that with which the run of segments begins that `t`
/// lies in, and those that decide in it from then on to `t`. Where the cap had ended that time before `t`, also those by
/// which it would have gone on.
#[must_use]
pub fn counted_on_whole<'o>(timeline: &[Segment], obligations: &'o [Obligation], t: Instant) -> Vec<&'o Obligation> {
    let Some(here) = timeline.iter().rfind(|segment| segment.from <= t) else { return Vec::new() };
    let run = run_of(timeline, here);
    let mut counted: Vec<&Obligation> = run.iter().filter_map(|other| obligations.get(other.obligation)).collect();
    if let Some(first) = run.first() {
        let there = |o: &&Obligation| o.holds().is_some_and(|held| held.contains(&first.from));
        counted.extend(obligations.iter().filter(there).min_by_key(|obligation| obligation.begins));
    }
    if here.until <= t {
        let beyond = |o: &&Obligation| o.holds().is_some_and(|held| held.start <= t && here.until < held.end);
        counted.extend(obligations.iter().filter(beyond));
    }
    counted
}

/// The segment that `t` lies in, and the last of those that follow without a gap: its end is the first free moment.
#[must_use]
pub fn measure_at(timeline: &[Segment], t: Instant) -> Option<(&Segment, &Segment)> {
    let at = timeline.iter().position(|segment| (segment.from..segment.until).contains(&t))?;
    let (first, rest) = timeline.get(at..)?.split_first()?;
    let last = rest.iter().fold(first, |last, next| if next.from == last.until { next } else { last });
    Some((first, last))
}
