//! The algebra: all obligations of a person laid over each other.

use super::{CodeColour, Ending, Obligation, Setting, Span};
use crate::base::{Argument, Because, Instant, Zone};
use std::collections::BTreeSet;
use std::ops::Bound;

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
    let merged = obligations.iter().any(|o| o.merged_cap.is_some());
    let mut segments = if merged { capped(obligations, zone) } else { uncapped(obligations) };
    for segment in &mut segments {
        let Some(decisive) = obligations.get(segment.obligation) else { continue };
        let Some(last) = decisive.spans.last() else { continue };
        let ends_it = last.until == segment.until;
        // Whoever waits when the cap comes is held up to it, whatever would have changed after it.
        let waits = segment.capped && last.from <= segment.from;
        segment.lifted = ends_it && matches!(decisive.ending, Ending::Lifted(_));
        segment.held = (ends_it || waits) && decisive.ending == Ending::Held;
    }
    joined(segments, obligations)
}

/// Every instant at which a span begins or ends.
fn edges(obligations: &[Obligation]) -> BTreeSet<Instant> {
    obligations.iter().flat_map(|o| o.spans.iter().flat_map(|span| [span.from, span.until])).collect()
}

fn uncapped(obligations: &[Obligation]) -> Vec<Segment> {
    let all: Vec<(usize, &Obligation)> = obligations.iter().enumerate().collect();
    let edges = edges(obligations);
    let mut segments = Vec::new();
    for (from, until) in edges.iter().zip(edges.iter().skip(1)) {
        append(&mut segments, decide(&all, *from, *until));
    }
    segments
}

/// Adds a segment, in one piece with the one before where that is the same measure.
fn append(segments: &mut Vec<Segment>, segment: Option<Segment>) {
    let Some(segment) = segment else { return };
    match segments.last_mut() {
        Some(last) if last.until == segment.from && !last.capped && same_measure(last, &segment) => {
            (last.until, last.capped) = (segment.until, segment.capped);
        }
        _ => segments.push(segment),
    }
}

/// Segments in one piece where a plan gave way to another one and nothing changed for the person by that.
fn joined(segments: Vec<Segment>, obligations: &[Obligation]) -> Vec<Segment> {
    if obligations.iter().all(|obligation| !obligation.gave_way) {
        return segments;
    }
    let goes_on = |a: &Segment, b: &Segment| {
        let same = (a.until, a.setting, a.code, &a.checks) == (b.from, b.setting, b.code, &b.checks);
        let before = obligations.get(a.obligation).filter(|before| same && before.gave_way && !a.capped);
        let after = before.zip(obligations.get(b.obligation));
        after.is_some_and(|(a, b)| a.reason == b.reason && a.edition == b.edition)
    };
    let mut all: Vec<Segment> = Vec::with_capacity(segments.len());
    for segment in segments {
        match all.last_mut() {
            Some(last) if goes_on(last, &segment) => *last = Segment { from: last.from, ..segment },
            _ => all.push(segment),
        }
    }
    all
}

fn same_measure(a: &Segment, b: &Segment) -> bool {
    a.obligation == b.obligation && a.stage == b.stage && a.checks == b.checks && a.code == b.code
}

/// What those obligations come to in a time in which none of them begins or ends.
fn decide(among: &[(usize, &Obligation)], from: Instant, until: Instant) -> Option<Segment> {
    let active = || {
        among.iter().flat_map(move |(at, obligation)| {
            let spans = obligation.spans.iter().filter(move |span| span.from <= from && until <= span.until);
            spans.map(move |span| (*at, *obligation, span))
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

/// An obligation under a cap on the whole time.
struct UnderCap<'o> {
    at: usize,
    obligation: &'o Obligation,
    /// Since when its reason holds the person, under whatever plan and book.
    since: Instant,
}

impl<'o> UnderCap<'o> {
    fn all(obligations: &'o [Obligation], zone: Zone) -> Vec<Self> {
        let start = |o: &Obligation| o.spans.first().map(|first| first.from);
        let all = obligations.iter().enumerate().filter_map(|(at, obligation)| {
            let own = start(obligation)?;
            // Before the plan that took its place, or the rule book that did.
            let before = |o: &&Obligation| o.gave_way || o.edition != obligation.edition;
            let same = obligations.iter().filter(|other| other.reason == obligation.reason).filter(before);
            Some(Self { at, obligation, since: same.filter_map(start).fold(own, Instant::min) })
        });
        // Where its days were over before it was found a reason holds nobody, as under a cap of its own.
        all.filter(|one| one.since < one.cap(one.obligation.begins.min(one.since), zone)).collect()
    }

    /// When the cap ends it in a time that begins so.
    fn cap(&self, begins: Instant, zone: Zone) -> Instant {
        cap_after(self.obligation, begins, zone)
    }

    fn holds(&self, t: Instant) -> bool {
        self.obligation.spans.iter().any(|span| span.from <= t && t < span.until)
    }
}

/// When the cap of the obligation's rule book ends a time without a gap that begins so.
fn cap_after(obligation: &Obligation, begins: Instant, zone: Zone) -> Instant {
    let days = obligation.merged_cap;
    days.map_or(Instant::MAX, |days| zone.start_of(zone.date(begins).plus_days(i32::from(days))))
}

/// The line without what lies beyond the cap, counted for each run of segments without a gap from the first day on which
/// any of the obligations with which it begins would have begun. Each obligation keeps the cap of its rule book. What held
/// before the cap holds no more after it; a reason that is found after it is a new one, with days of its own: else nobody
/// who waits for something that never comes could ever be held again (law 5).
fn capped(obligations: &[Obligation], zone: Zone) -> Vec<Segment> {
    let mut all = UnderCap::all(obligations, zone);
    let mut edges = edges(obligations);
    let mut line = Vec::new();
    let mut begins: Option<Instant> = None;
    let mut next = edges.first().copied();
    while let Some(from) = next {
        if let Some(day) = begins {
            all.retain(|one| from < one.cap(day, zone) || from <= one.since);
        }
        let mut active: Vec<&UnderCap<'_>> = all.iter().filter(|one| one.holds(from)).collect();
        let goes_on = begins.filter(|day| active.iter().any(|one| from < one.cap(*day, zone)));
        let first = || active.iter().map(|one| one.obligation.begins).fold(from, Instant::min);
        let day = goes_on.unwrap_or_else(first);
        active.retain(|one| from < one.cap(day, zone));
        begins = Some(day).filter(|_| !active.is_empty());
        edges.extend(active.iter().map(|one| one.cap(day, zone)).filter(|cap| *cap < Instant::MAX));
        next = edges.range((Bound::Excluded(from), Bound::Unbounded)).next().copied();
        let Some(until) = next else { break };
        let among: Vec<(usize, &Obligation)> = active.iter().map(|one| (one.at, one.obligation)).collect();
        let segment = decide(&among, from, until).map(|mut segment| {
            let decisive = obligations.get(segment.obligation);
            let cut = |o: &Obligation| o.spans.last().is_some_and(|last| until < last.until);
            segment.capped = decisive.is_some_and(|o| cap_after(o, day, zone) == until && cut(o));
            segment
        });
        append(&mut line, segment);
    }
    line
}

/// When the run of segments that begins at `from` would have begun, had every reason been known at once.
fn run_begins(from: Instant, obligations: &[Obligation]) -> Instant {
    let here = obligations.iter().filter(|o| o.spans.first().is_some_and(|first| first.from == from));
    here.map(|obligation| obligation.begins).fold(from, Instant::min)
}

/// When the run of segments that `t` lies in would have begun; none where nothing holds at `t`.
fn whole_begins(timeline: &[Segment], obligations: &[Obligation], t: Instant) -> Option<Instant> {
    let here = timeline.iter().find(|segment| (segment.from..segment.until).contains(&t))?;
    Some(run_begins(run_of(timeline, here).first()?.from, obligations))
}

/// The obligations and their line, where those that a cap on the whole time ends say when it does: reasons are laid out one
/// by one, and none of them knows that alone. Those of which that cap leaves nothing are left out.
#[must_use]
pub fn with_known_ends(
    obligations: Vec<Obligation>,
    mut timeline: Vec<Segment>,
    zone: Zone,
) -> (Vec<Obligation>, Vec<Segment>) {
    if obligations.iter().all(|obligation| obligation.merged_cap.is_none()) {
        return (obligations, timeline);
    }
    let mut ends: Vec<Option<Instant>> = obligations.iter().map(|o| o.holds().map(|held| held.start)).collect();
    for one in UnderCap::all(&obligations, zone) {
        let begins = whole_begins(&timeline, &obligations, one.since);
        if let Some((end, begins)) = ends.get_mut(one.at).zip(begins) {
            *end = Some(one.cap(begins, zone));
        }
    }
    let mut places = Vec::with_capacity(ends.len());
    let mut known = Vec::with_capacity(ends.len());
    for (obligation, end) in obligations.into_iter().zip(ends) {
        places.push(known.len());
        known.extend(end.and_then(|end| ended(obligation, end, zone)));
    }
    for segment in &mut timeline {
        segment.obligation = places.get(segment.obligation).copied().unwrap_or(segment.obligation);
    }
    (known, timeline)
}

/// What a cap leaves of an obligation, if anything: nobody is asked for a test whose day begins after it.
fn ended(mut obligation: Obligation, end: Instant, zone: Zone) -> Option<Obligation> {
    let until = obligation.holds()?.end;
    if end < until {
        obligation.spans.retain(|span| span.from < end);
        obligation.spans.iter_mut().for_each(|span| span.until = span.until.min(end));
        obligation.tests.retain(|test| zone.start_of(test.date) < end);
        obligation.because = with_end(obligation.because, until, end);
    }
    (!obligation.spans.is_empty()).then_some(obligation)
}

/// A reason in which that end of its plan is another one.
fn with_end(mut because: Because, until: Instant, end: Instant) -> Because {
    let open = |value: &&mut Argument| **value == Argument::Instant(until);
    if let Some(free) = because.arguments.get_mut("free").filter(open) {
        *free = Argument::Instant(end);
    }
    because.because = because.because.into_iter().map(|below| with_end(below, until, end)).collect();
    because
}

/// When the cap on the whole time ends the run of segments that `t` lies in, whether it is that long or not; none where
/// the rule book that decides at `t` caps each reason by itself, or nothing holds at `t`.
#[must_use]
pub fn cap_on_whole(timeline: &[Segment], obligations: &[Obligation], zone: Zone, t: Instant) -> Option<Instant> {
    let here = timeline.iter().find(|segment| (segment.from..segment.until).contains(&t))?;
    let decisive = obligations.get(here.obligation).filter(|decisive| decisive.merged_cap.is_some())?;
    Some(cap_after(decisive, whole_begins(timeline, obligations, t)?, zone))
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

/// The segments that follow each other without a gap up to `last`, from the first of them on. What begins when a cap has
/// ended the time before is a time of its own.
#[must_use]
pub fn run_of<'a>(timeline: &'a [Segment], last: &Segment) -> &'a [Segment] {
    let until = timeline.iter().position(|segment| segment == last).map_or(0, |at| at + 1);
    let before = timeline.get(..until).unwrap_or_default();
    let gap = before.windows(2).rposition(|pair| matches!(pair, [a, b] if a.capped || a.until < b.from));
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
        let there = |o: &&Obligation| o.holds().is_some_and(|held| held.start == first.from);
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
