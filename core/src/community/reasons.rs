//! Why a resident is under a measure, or under none: what decides, and every fact that the judgement rests on (law 12).

use super::measures::Measures;
use crate::base::{Argument, Because, EventId, Instant};
use crate::quarantine::{Obligation, Segment, Span, counted_at_latest, counted_on_whole, measure_at, run_of};

impl Measures {
    /// Why the person is held or free as of `now`.
    pub fn because_at(&self, now: Instant) -> Because {
        match measure_at(&self.timeline, now) {
            Some((segment, last)) => self.because(segment, last, now),
            None => self.none(now),
        }
    }

    /// Why the measure of `segment` holds at `now`, and until the end of `last`, which follows it without a gap.
    pub fn because(&self, segment: &Segment, last: &Segment, now: Instant) -> Because {
        let rule = if last.held { "quarantine.measureHeld" } else { "quarantine.measure" };
        let mut because = Because::rule(rule)
            .with("setting", Argument::Code(segment.setting.code().to_owned()))
            .with("stage", Argument::Count(u32::from(segment.stage)))
            .with("since", Argument::Instant(segment.from))
            .with("free", Argument::Instant(last.until))
            .until(Some(segment.until));
        let decisive = self.obligations.get(segment.obligation);
        // The decisive reason first, then every other that holds at the same time: none of them may be silent.
        let holds = |span: &Span| span.from <= now && now < span.until;
        let others = self.obligations.iter().enumerate().filter(|(at, _)| *at != segment.obligation);
        let others = others.map(|(_, obligation)| obligation).filter(|o| o.spans.iter().any(holds));
        if let Some(obligation) = decisive {
            because = because.with("plan", Argument::Label(obligation.title.clone()));
        }
        let because =
            decisive.into_iter().chain(others).fold(because, |because, other| because.since(other.because.clone()));
        self.citing_the_rest(because, segment, last)
    }

    /// A reason that also cites what decides later, up to the first free moment; and where a cap on the whole time sets
    /// that, what held before: the whole time is what it counts.
    fn citing_the_rest(&self, because: Because, segment: &Segment, last: &Segment) -> Because {
        let ahead = run_of(&self.timeline, last).iter().filter(|other| other.from > segment.from);
        let mut deciders: Vec<&Obligation> = ahead.filter_map(|other| self.obligations.get(other.obligation)).collect();
        if last.capped {
            deciders.extend(counted_on_whole(&self.timeline, &self.obligations, last.from));
        }
        deciders.extend(counted_at_latest(&self.timeline, &self.obligations, segment.from));
        self.citing(because, &deciders)
    }

    /// A reason that also cites all that these reasons rest on. A fact can be evidence for one reason and a reason of its
    /// own, as a positive sample is: whoever is told of it is told what else it means, too.
    fn citing(&self, because: Because, reasons: &[&Obligation]) -> Because {
        let said = because.all_facts();
        let mut facts = said.clone();
        facts.extend(reasons.iter().flat_map(|obligation| obligation.because.all_facts()));
        self.with_shared_facts(&mut facts);
        facts.iter().filter(|fact| !said.contains(fact)).fold(because, Because::citing)
    }

    /// Adds everything that a reason rests on which is one of the facts.
    pub fn with_shared_facts(&self, facts: &mut Vec<EventId>) {
        let mut left: Vec<&Obligation> = self.obligations.iter().collect();
        loop {
            let (shared, others): (Vec<_>, Vec<_>) = left
                .into_iter()
                .partition(|obligation| obligation.reason.fact.as_ref().is_some_and(|fact| facts.contains(fact)));
            if shared.is_empty() {
                break;
            }
            facts.extend(shared.into_iter().flat_map(|obligation| obligation.because.all_facts()));
            left = others;
        }
        facts.sort();
        facts.dedup();
    }

    fn none(&self, now: Instant) -> Because {
        let ended = self.timeline.iter().rfind(|segment| segment.until <= now);
        let begins = self.timeline.iter().map(|segment| segment.from).find(|from| *from > now);
        let because = match ended {
            Some(segment) => {
                let over = Because::rule("quarantine.over").with("ended", Argument::Instant(segment.until));
                match self.obligations.get(segment.obligation) {
                    Some(reason) => self.citing_the_rest(over.since(reason.because.clone()), segment, segment),
                    None => over,
                }
            }
            None => Because::rule("quarantine.none"),
        };
        because.until(begins)
    }
}
