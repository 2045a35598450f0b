//! What could not have been known in time was not missed: a check whose slot was over before anything that makes it due had
//! been recorded is void. An area that is graded anew, or an order that is typed in late, reaches back in judgements, but
//! nobody could have taken a temperature for it. The time for a paper runs from when its measure was known.

use super::files::ResidentFile;
use super::measures::Measures;
use super::view::{AsOf, View};
use crate::base::{Argument, Because, Instant, ResidentId};
use crate::duty::{Duty, Origin};
use crate::log::{Event, Fact};
use crate::quarantine::Segment;
use std::borrow::Cow;
use std::collections::BTreeMap;

impl View<'_> {
    /// Makes void those of a resident's checks that were not due as far as was recorded when their time was over. What was
    /// done all the same stays done.
    pub(super) fn void_unknowable(&self, id: &ResidentId, file: &ResidentFile, checks: &mut [Duty]) {
        let recorded = self.deciding(id, file);
        let last = recorded.last().copied().unwrap_or(Instant::MIN);
        // Between two recordings nothing new was known.
        let mut lines: BTreeMap<usize, Measures> = BTreeMap::new();
        for duty in checks.iter_mut().filter(|duty| duty.due <= last) {
            let slot = match &duty.origin {
                Origin::Slot(slot) => Some(*slot),
                Origin::Routine { .. } => None,
                _ => continue,
            };
            let known = duty.due.plus_millis(-1);
            let line = lines.entry(recorded.partition_point(|wall| *wall <= known));
            let known = line.or_insert_with(|| self.known_by(id, known));
            let was_due = |segment: &Segment| {
                let asked = slot.is_none_or(|slot| segment.checks.contains(&slot));
                (segment.from..segment.until).contains(&duty.opens) && asked
            };
            if !known.timeline.iter().any(was_due) {
                duty.void_from = Some(duty.due);
                duty.because = duty.because.clone().since(Because::rule("duty.unknowable"));
            }
        }
    }

    /// The same for recurring duties at a door, which are there for everybody in the household who is under a measure.
    pub(super) fn void_unknowable_at_door(&self, members: &[(Cow<'_, ResidentFile>, ResidentId)], duties: &mut [Duty]) {
        let mut recorded: Vec<Instant> = members.iter().flat_map(|(file, id)| self.deciding_alone(id, file)).collect();
        recorded.sort_unstable();
        let last = recorded.last().copied().unwrap_or(Instant::MIN);
        let mut lines: BTreeMap<usize, Vec<Segment>> = BTreeMap::new();
        for duty in duties.iter_mut().filter(|duty| duty.due <= last) {
            let known = duty.due.plus_millis(-1);
            let line = lines.entry(recorded.partition_point(|wall| *wall <= known));
            let line = line.or_insert_with(|| {
                members.iter().flat_map(|(_, member)| self.known_by(member, known).timeline).collect()
            });
            if !line.iter().any(|segment| (segment.from..segment.until).contains(&duty.opens)) {
                duty.void_from = Some(duty.due);
                duty.because = duty.because.clone().since(Because::rule("duty.unknowable"));
            }
        }
    }

    /// Puts off a resident's papers whose measure was known only after it had begun: nobody can have a paper signed for a
    /// measure of which nobody knows, so the time for it runs from when the first recording showed one.
    pub(super) fn put_off_unknowable(&self, id: &ResidentId, file: &ResidentFile, papers: &mut [Duty], hours: i32) {
        if papers.is_empty() {
            return;
        }
        let recorded = self.deciding(id, file);
        let Some(last) = recorded.last().copied() else { return };
        let mut lines: BTreeMap<Instant, Measures> = BTreeMap::new();
        for duty in papers.iter_mut().filter(|duty| duty.opens < last) {
            let over = duty.void_from.unwrap_or(Instant::MAX);
            let mut known: Option<(Instant, Instant, Instant)> = None;
            // What was recorded before the measure began can have shown it from its beginning.
            let before = recorded.iter().rev().find(|wall| **wall <= duty.opens);
            for wall in before.into_iter().chain(recorded.iter().filter(|wall| **wall > duty.opens)) {
                if known.is_some_and(|(known, ..)| known <= *wall) {
                    break;
                }
                let then = lines.entry(*wall).or_insert_with(|| self.known_by(id, *wall));
                let shown = then.timeline.iter().find(|segment| segment.from < over && duty.opens < segment.until);
                let from = shown.map(|segment| (segment.from.max(*wall), *wall, segment.from));
                known = known.into_iter().chain(from).min();
            }
            let Some((known, wall, from)) = known else { continue };
            let due = known.plus_hours(hours);
            if due > duty.due {
                // What showed it first need not be what holds the person now.
                let facts = lines.get(&wall).map(|then| then.because_at(from).all_facts()).unwrap_or_default();
                let later = Because::rule("duty.knownLater").with("at", Argument::Instant(known));
                duty.put_off(due, facts.iter().fold(later, Because::citing));
            }
        }
    }

    /// A resident's measures from what was recorded by an instant.
    fn known_by(&self, id: &ResidentId, known: Instant) -> Measures {
        let known_by = Some(self.as_of.known_by.map_or(known, |known_by| known_by.min(known)));
        let then = View::new(self.community, self.log, self.books, AsOf { known_by, ..self.as_of });
        then.resident(id).map(|file| then.measures(&file)).unwrap_or_default()
    }

    /// When each fact was recorded that can bring a resident a measure, in order: also one about others of the household,
    /// where the policy holds everybody.
    fn deciding(&self, id: &ResidentId, file: &ResidentFile) -> Vec<Instant> {
        let mut recorded = self.deciding_alone(id, file);
        if self.propagates() {
            for other in self.housemates(id).iter().filter(|other| *other != id) {
                let Some(file) = self.resident(other) else { continue };
                recorded.extend(self.deciding_alone(other, &file));
            }
        }
        recorded.sort_unstable();
        recorded
    }

    fn deciding_alone(&self, id: &ResidentId, file: &ResidentFile) -> Vec<Instant> {
        let folder = self.community.residents.get(id);
        let own = folder.into_iter().flat_map(|folder| folder.seen(self.log, &self.as_of));
        let own = own.filter(|event| self.decides(event)).map(|event| event.wall);
        // Who takes back that a measure was lifted brings one: with second thoughts everything can.
        let thoughts = folder.into_iter().flat_map(|folder| folder.second_thoughts(self.log));
        let thoughts = thoughts.chain(self.community.risk.second_thoughts(self.log));
        let own = own.chain(thoughts.filter(|turn| self.as_of.known_by.is_none_or(|known_by| *turn <= known_by)));
        let risk = self.risk();
        let stays = file.stays.0.iter().map(|stay| &stay.fact.area);
        let areas = stays.chain(file.ledger.arrivals.iter().map(|arrival| &arrival.fact.area));
        own.chain(areas.flat_map(|area| risk.recorded(area))).collect()
    }

    /// True for all that can bring a measure or make it longer. A reading without fever can only make it shorter.
    fn decides(&self, event: &Event) -> bool {
        match &event.fact {
            Fact::PassageRecorded(passage) => passage.approach.temperature >= Some(self.policy.health.fever_from),
            Fact::ReadingTaken(reading) => reading.temperature >= self.policy.health.fever_from,
            Fact::DutyClaimed(_)
            | Fact::DutyDone(_)
            | Fact::DutyHandedBack(_)
            | Fact::DutyAssigned(_)
            | Fact::DutyAttempted(_)
            | Fact::DutyCancelled(_)
            | Fact::CareGroundStated(_)
            | Fact::CareGroundWithdrawn(_)
            | Fact::ContactPreferred(_)
            | Fact::CareVisited(_)
            | Fact::VaccinationGiven(_)
            | Fact::VaccinationUnfit(_)
            | Fact::TestAnnounced(_)
            | Fact::EscalationAcknowledged(_)
            | Fact::DocumentSigned(_) => false,
            _ => true,
        }
    }
}
