//! The line of an area's zones: declared, reset by infections, ended step by step when every condition holds.

use super::conditions::{Ground, OtherZone, Way};
use super::file::Known;
use super::levels::level_line;
use super::{ZoneExit, ZoneFact, ZoneFile, ZonePolicy, ZoneRule};
use crate::base::{Argument, Because, EventId, Instant, Moment, Stated, Zone, ZoneKind};

/// One stretch of time in which an area is a zone of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneSegment {
    /// The kind.
    pub zone: ZoneKind,
    /// From when, inclusive.
    pub from: Instant,
    /// Until when, exclusive, as far as is known; none where it cannot end by what is known.
    pub until: Option<Instant>,
    /// The day of the last infection that counts, or of the beginning: what numbered days and legal caps count from.
    pub anchor: Moment,
    /// Why it began.
    pub because: Because,
    /// The events that ended it, as far as it has ended or is known to.
    pub ended_by: Vec<EventId>,
}

/// An area's zones over all time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ZoneLine {
    /// The zones in order; gaps where the area is none.
    pub segments: Vec<ZoneSegment>,
    /// What is there by now for the present zone to end.
    pub met: Vec<Because>,
    /// What is missing by now for the present zone to end.
    pub outstanding: Vec<Because>,
    /// When the present zone can end at the earliest, by what is known; none where nothing tells.
    pub earliest: Option<Instant>,
    /// Events that declare a kind that the policy does not have, or lift a zone that there is not.
    pub idle: Vec<EventId>,
}

impl ZoneLine {
    /// The segment that `t` lies in.
    #[must_use]
    pub fn at(&self, t: Instant) -> Option<&ZoneSegment> {
        self.segments.iter().find(|segment| segment.from <= t && segment.until.is_none_or(|until| t < until))
    }
}

/// The kind that holds while the line is drawn.
struct Present<'a> {
    rule: &'a ZoneRule,
    since: Instant,
}

/// The zones of one area from everything that is stated about it, as of `now`. What has passed does not depend on what
/// is told later. What is to come is drawn as it will be if nothing new is found and what is missing arrives in time.
///
/// `others` are the zones of other areas, for kinds that end with them; without them such a kind does not end.
#[must_use]
pub fn zone_line(
    file: &ZoneFile,
    policy: &ZonePolicy,
    zone: Zone,
    others: Option<&[OtherZone]>,
    now: Instant,
) -> ZoneLine {
    let mut drawing = Drawing { file, policy, zone, others, line: ZoneLine::default(), present: None };
    drawing.draw(now);
    let mut line = drawing.line;
    if !policy.levels.is_empty() {
        line.segments = strictest(line.segments, level_line(file, policy, zone), policy);
    }
    line
}

struct Drawing<'a> {
    file: &'a ZoneFile,
    policy: &'a ZonePolicy,
    zone: Zone,
    others: Option<&'a [OtherZone]>,
    line: ZoneLine,
    present: Option<Present<'a>>,
}

impl<'a> Drawing<'a> {
    fn draw(&mut self, now: Instant) {
        let mut after = Instant::MIN;
        let mut told = 0;
        loop {
            let next = self.file.told.get(told);
            let open = self.first_way(told, after, |way| way.open);
            // What happens at an instant is known at it.
            if let Some((at, exit, way)) = open.filter(|(at, ..)| next.is_none_or(|next| *at < next.at)) {
                self.leave(at, exit, &way.met);
                after = at;
                continue;
            }
            let Some(stated) = next else { break };
            told += 1;
            after = stated.at;
            self.take(stated, told);
        }
        self.set_anchor(told);
        self.foresee(told, after, now);
    }

    /// What comes after everything that is known.
    fn foresee(&mut self, told: usize, mut after: Instant, now: Instant) {
        // The zone of now and what it waits for; a later one that is drawn already has everything it needs.
        let present = self.present.as_ref().filter(|present| present.since <= now);
        after = after.max(now);
        if let Some(way) = present.and_then(|_| self.nearest_way(told, after)) {
            self.line.earliest = way.earliest;
            (self.line.met, self.line.outstanding) = (way.met, way.missing);
        }
        while let Some((at, exit, way)) = self.first_way(told, after, |way| way.earliest) {
            if at <= now {
                break;
            }
            let met: Vec<Because> = way.met.into_iter().chain(way.missing).collect();
            self.leave(at, exit, &met);
            after = at;
        }
    }

    fn ground(&self, told: usize, since: Instant, after: Instant) -> Ground<'a> {
        let known = Known { told: self.file.told.get(..told).unwrap_or_default(), policy: self.policy };
        Ground { known, zone: self.zone, since, after, others: self.others }
    }

    /// The way out that is taken first, by the instant that `when` gives.
    fn first_way(
        &self,
        told: usize,
        after: Instant,
        when: impl Fn(&Way) -> Option<Instant>,
    ) -> Option<(Instant, &'a ZoneExit, Way)> {
        let present = self.present.as_ref()?;
        let ground = self.ground(told, present.since, after.max(present.since));
        let ways = present.rule.exits.iter().filter_map(|exit| {
            let way = ground.way(exit);
            Some((when(&way)?, exit, way))
        });
        ways.min_by_key(|(at, ..)| *at)
    }

    /// The way out that needs least: the one that can be open first, or else the first.
    fn nearest_way(&self, told: usize, after: Instant) -> Option<Way> {
        if let Some((_, _, way)) = self.first_way(told, after, |way| way.earliest) {
            return Some(way);
        }
        let present = self.present.as_ref()?;
        let exit = present.rule.exits.first()?;
        Some(self.ground(told, present.since, after.max(present.since)).way(exit))
    }

    fn take(&mut self, stated: &'a Stated<ZoneFact>, told: usize) {
        match &stated.fact {
            ZoneFact::Declared(declared) => match self.policy.kind(&declared.zone) {
                // Two devices may tell of one declaration.
                Some(rule) if self.present.as_ref().is_some_and(|present| present.rule.id == rule.id) => {}
                Some(rule) => {
                    let because = Because::rule("exposure.zone.declared")
                        .under(rule.clause.as_deref())
                        .with("zone", Argument::Label(rule.title.clone()))
                        .with("at", Argument::Instant(stated.at));
                    self.enter(rule, stated.at, because.citing(&stated.event), told);
                }
                None => self.line.idle.push(stated.event.clone()),
            },
            ZoneFact::Lifted(_) if self.present.is_none() => self.line.idle.push(stated.event.clone()),
            ZoneFact::Lifted(_) => self.close(stated.at, told, vec![stated.event.clone()]),
            ZoneFact::InfectionFound(found) if self.policy.counts(found) => {
                let stricter = self.present.as_ref().and_then(|present| present.rule.on_infection.as_ref());
                let Some(rule) = stricter.and_then(|kind| self.policy.kind(kind)) else { return };
                let because = Because::rule("exposure.zone.infected")
                    .under(rule.clause.as_deref())
                    .with("zone", Argument::Label(rule.title.clone()))
                    .with("at", Argument::Instant(stated.at));
                self.enter(rule, stated.at, self.after_the_last(because.citing(&stated.event)), told);
            }
            _ => {}
        }
    }

    fn leave(&mut self, at: Instant, exit: &ZoneExit, met: &[Because]) {
        let told = self.file.told.partition_point(|stated| stated.at <= at);
        let Some(rule) = exit.to.as_ref().and_then(|kind| self.policy.kind(kind)) else {
            return self.close(at, told, met.iter().flat_map(Because::all_facts).collect());
        };
        let because = Because::rule("exposure.zone.exit")
            .under(exit.clause.as_deref())
            .with("zone", Argument::Label(rule.title.clone()))
            .with("at", Argument::Instant(at));
        let because = self.after_the_last(met.iter().cloned().fold(because, Because::since));
        self.enter(rule, at, because, told);
    }

    /// A reason that also cites why the zone was there out of which this one came.
    fn after_the_last(&self, because: Because) -> Because {
        let before = self.line.segments.last().map(|last| last.because.all_facts());
        before.iter().flatten().fold(because, Because::citing)
    }

    fn enter(&mut self, rule: &'a ZoneRule, at: Instant, because: Because, told: usize) {
        self.close(at, told, because.all_facts());
        let (anchor, ended_by) = (Moment::at(at, self.zone), Vec::new());
        self.line.segments.push(ZoneSegment {
            zone: rule.id.clone(),
            from: at,
            until: None,
            anchor,
            because,
            ended_by,
        });
        self.present = Some(Present { rule, since: at });
        self.set_anchor(told);
    }

    fn close(&mut self, at: Instant, told: usize, ended_by: Vec<EventId>) {
        if self.present.is_none() {
            return;
        }
        self.set_anchor(told);
        self.present = None;
        let segments = &mut self.line.segments;
        if segments.pop_if(|last| last.from == at).is_none() {
            segments.last_mut().into_iter().for_each(|last| last.until = Some(at));
        }
        // A zone that was over at the instant it began is not drawn: what ended it is told by the one before, whose end led to it.
        if let Some(last) = segments.last_mut().filter(|last| last.until == Some(at)) {
            let new: Vec<EventId> = ended_by.into_iter().filter(|event| !last.ended_by.contains(event)).collect();
            last.ended_by.extend(new);
        }
    }

    /// The last infection that counts, where there was one.
    fn set_anchor(&mut self, told: usize) {
        let Some(present) = &self.present else { return };
        let known = self.ground(told, present.since, present.since).known;
        let counted = known.counted().max_by_key(|(_, found)| found.on.latest(self.zone));
        if let (Some(last), Some((stated, found))) = (self.line.segments.last_mut(), counted) {
            last.anchor = found.on;
            last.because = last.because.clone().citing(&stated.event);
        }
    }
}

/// Two lines laid over each other: at each instant the stricter kind holds, of two alike the first line's.
fn strictest(a: Vec<ZoneSegment>, b: Vec<ZoneSegment>, policy: &ZonePolicy) -> Vec<ZoneSegment> {
    if a.is_empty() {
        return b;
    }
    let both: Vec<ZoneSegment> = a.into_iter().chain(b).collect();
    let mut edges: Vec<Instant> =
        both.iter().flat_map(|segment| [Some(segment.from), segment.until]).flatten().collect();
    edges.sort_unstable();
    edges.dedup();
    let mut line: Vec<ZoneSegment> = Vec::new();
    for (at, from) in edges.iter().enumerate() {
        let until = edges.get(at + 1).copied();
        let holds = |segment: &&ZoneSegment| segment.from <= *from && segment.until.is_none_or(|until| *from < until);
        let holding = both.iter().rev().filter(holds).max_by_key(|segment| policy.strictness(&segment.zone));
        let Some(holding) = holding else { continue };
        // Which of the two lines holds rests on both.
        let before = both.iter().filter(|other| other.from <= *from);
        let facts = before.flat_map(|other| [other.because.all_facts(), other.ended_by.clone()]).flatten();
        let facts: Vec<EventId> = facts.collect();
        let citing_all = |because: Because| facts.iter().fold(because, Because::citing);
        match line.last_mut() {
            Some(last) if last.until == Some(*from) && last.zone == holding.zone => {
                last.until = until;
                last.because = citing_all(last.because.clone());
            }
            _ => {
                let because = citing_all(holding.because.clone());
                line.push(ZoneSegment { from: *from, until, because, ..holding.clone() });
            }
        }
    }
    line
}
