//! The kind of an area by what was counted in it.

use super::file::Known;
use super::{CountOf, Counted, LevelRow, ZoneFile, ZonePolicy, ZoneSegment};
use crate::base::{Argument, Because, Instant, Moment, Zone};

impl Counted {
    /// True when the count at `t` keeps the bounds.
    fn holds(&self, known: Known<'_>, t: Instant, zone: Zone) -> bool {
        let today = zone.date(t);
        let recent = |on: Moment| self.within_days.is_none_or(|days| on.date().days_until(today) <= i32::from(days));
        let found = known.counted().filter(|(_, found)| recent(found.on));
        let count = found.fold(0_u32, |count, (_, found)| match self.count {
            CountOf::Cases => count.saturating_add(found.cases),
            CountOf::Clusters => count.saturating_add(u32::from(found.cluster)),
            CountOf::OfUnknownSource if found.source_unknown => count.saturating_add(found.cases),
            CountOf::OfUnknownSource => count,
        });
        count >= self.at_least && self.at_most.is_none_or(|most| count <= most)
    }
}

fn row<'a>(policy: &'a ZonePolicy, known: Known<'_>, t: Instant, zone: Zone) -> Option<&'a LevelRow> {
    policy.levels.iter().find(|row| row.when.iter().all(|counted| counted.holds(known, t, zone)))
}

/// The levels of an area from its first infection on, each until the next. The last one holds until something is found.
pub(super) fn level_line(file: &ZoneFile, policy: &ZonePolicy, zone: Zone) -> Vec<ZoneSegment> {
    let all = Known { told: &file.told, policy };
    let windows = || policy.levels.iter().flat_map(|row| &row.when).filter_map(|counted| counted.within_days);
    let leaves = |on: Moment| windows().map(move |days| zone.start_of(on.date().plus_days(i32::from(days) + 1)));
    let first = all.counted().map(|(stated, _)| stated.at).min();
    let edges = all.counted().flat_map(|(stated, found)| leaves(found.on).chain([stated.at]));
    let mut edges: Vec<Instant> = edges.filter(|edge| first.is_some_and(|first| *edge >= first)).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut line: Vec<ZoneSegment> = Vec::new();
    for t in edges {
        let upto = file.told.partition_point(|stated| stated.at <= t);
        let known = Known { told: file.told.get(..upto).unwrap_or_default(), policy };
        let Some(row) = row(policy, known, t, zone) else { continue };
        let last = known.counted().map(|(_, found)| found.on).max_by_key(|on| on.latest(zone));
        let anchor = last.unwrap_or_else(|| Moment::at(t, zone));
        if let Some(last) = line.last_mut() {
            if last.zone == row.zone {
                last.anchor = anchor;
                let counted = known.counted().map(|(stated, _)| &stated.event);
                last.because = counted.fold(last.because.clone(), Because::citing);
                continue;
            }
            last.until = Some(t);
        }
        let cases = known.counted().fold(0_u32, |count, (_, found)| count.saturating_add(found.cases));
        let title = policy.kind(&row.zone).map(|rule| rule.title.clone()).unwrap_or_default();
        let mut because = Because::rule("exposure.zone.level")
            .under(row.clause.as_deref())
            .with("zone", Argument::Label(title))
            .with("cases", Argument::Count(cases))
            .with("last", Argument::Date(anchor.date()));
        for (stated, _) in known.counted() {
            because = because.citing(&stated.event);
        }
        let ended_by = Vec::new();
        line.push(ZoneSegment { zone: row.zone.clone(), from: t, until: None, anchor, because, ended_by });
    }
    line
}
