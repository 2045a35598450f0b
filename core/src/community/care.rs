//! Who is looked after how closely, as of an instant.

use super::files::ResidentFile;
use super::findings::{Finding, FindingKind, MANY};
use super::view::{AsOf, View};
use crate::base::{Because, Instant, ResidentId};
use crate::care::{self, CareSpan, Means, Person};
use crate::duty::{self, CareInputs, Duty, Origin};
use crate::log::Fact;
use crate::quarantine::Segment;
use std::ops::Range;

impl View<'_> {
    /// The levels of a resident, one after another; none where the policy has no table.
    pub fn care_spans(&self, file: &ResidentFile) -> Vec<CareSpan> {
        if self.policy.care.table.is_empty() {
            return Vec::new();
        }
        let homes = &file.residence.homes;
        let lives: Vec<(Instant, bool)> = homes.iter().map(|home| (home.at, home.fact.is_some())).collect();
        let birth_year = file.residence.current().and_then(|registered| registered.birth_year);
        let person = Person { file: file.care.as_deref(), birth_year, lives: &lives, zone: self.policy.zone };
        // What a rule book asks for it asks for from its effect on.
        let first = std::ptr::eq(self.policy, self.books.first);
        let since = if first { Instant::MIN } else { self.policy.effect() };
        care::spans(&self.policy.care, &person, since, self.now())
    }

    /// The level that holds; none where the policy has no table, or the person does not live here.
    pub fn care_level(&self, file: &ResidentFile) -> Option<CareSpan> {
        self.care_spans(file).pop().filter(|span| span.covers(self.now()))
    }

    /// How a resident is reached.
    pub fn means(&self, file: &ResidentFile) -> Means {
        let home = self.home(file).and_then(|home| self.household(&home));
        let floor = home.and_then(|home| home.address.current().and_then(|door| door.floor));
        let care = file.care.as_deref();
        Means {
            preferred: care.and_then(|care| care.channel),
            smartphone: care.and_then(|care| care.smartphone),
            floor,
        }
    }

    /// The visits that a resident's levels ask for, as far as they open in two days from now.
    pub(super) fn care_visits(
        &self,
        id: &ResidentId,
        file: &ResidentFile,
        timeline: &[Segment],
        window: Range<Instant>,
    ) -> Vec<Duty> {
        let spans = self.care_spans(file);
        let policy = &self.policy.care;
        if spans.iter().all(|span| policy.level(&span.level).is_none_or(|level| level.visit_every_days.is_none())) {
            return Vec::new();
        }
        let inputs = CareInputs {
            policy,
            spans: &spans,
            file: file.care.as_deref(),
            answers: &file.health.symptoms,
            acts: &file.duty,
            timeline,
            means: self.means(file),
            zone: self.policy.zone,
        };
        // A level goes on without end, and its visits with it.
        let window = window.start..window.end.min(self.now().plus_hours(48));
        let mut visits = duty::care_visits(id, inputs, window);
        self.void_unknown_care(id, &mut visits);
        visits
    }

    /// Makes void those visits that were not due as far as was recorded when their time was over: nobody is blamed for
    /// what nobody could know.
    fn void_unknown_care(&self, id: &ResidentId, visits: &mut [Duty]) {
        let folder = self.community.residents.get(id);
        let thoughts = folder.into_iter().flat_map(|folder| folder.second_thoughts(self.log));
        let thoughts = thoughts.filter(|turn| self.as_of.known_by.is_none_or(|known_by| *turn <= known_by));
        let told = folder.into_iter().flat_map(|folder| folder.seen(self.log, &self.as_of)).filter(|event| {
            matches!(
                event.fact,
                Fact::CareGroundStated(_)
                    | Fact::CareGroundWithdrawn(_)
                    | Fact::ResidentRegistered(_)
                    | Fact::ResidentMoved(_)
                    | Fact::HouseholdSplit(_)
            )
        });
        let Some(last) = told.map(|event| event.wall).chain(thoughts).max() else { return };
        for duty in visits.iter_mut().filter(|duty| duty.due <= last && duty.completed.is_none()) {
            let known = duty.due.plus_millis(-1);
            let known_by = Some(self.as_of.known_by.map_or(known, |known_by| known_by.min(known)));
            let then = View::new(self.community, self.log, self.books, AsOf { known_by, ..self.as_of });
            let spans = then.resident(id).map(|file| then.care_spans(&file)).unwrap_or_default();
            let due = |span: &CareSpan| matches!(&duty.origin, Origin::Care(level) if *level == span.level);
            if !spans.iter().any(|span| due(span) && span.covers(duty.opens)) {
                duty.void_from = Some(duty.due.plus_millis(-1));
                duty.because = duty.because.clone().since(Because::rule("duty.unknowable"));
            }
        }
    }

    /// Grounds that the policy does not know, and withdrawals of what did not hold. A finding does not name the ground:
    /// it may be one that few may know.
    pub(super) fn findings_of_care(&self, found: &mut Vec<Finding>) {
        for id in &self.community.index.cared {
            let Some(file) = self.resident(id) else { continue };
            let Some(care) = file.care.as_deref() else { continue };
            let strange = care.grounds.iter().filter(|said| self.policy.care.ground(&said.fact.0).is_none());
            let strange: Vec<_> = strange.map(|said| &said.event).take(MANY).collect();
            if !strange.is_empty() {
                found.push(Finding::new(FindingKind::CareGroundUnknown, id.as_str()).citing(strange));
            }
            let idle: Vec<_> = care.idle().map(|said| &said.event).take(MANY).collect();
            if !idle.is_empty() {
                found.push(Finding::new(FindingKind::CareGroundNotHeld, id.as_str()).citing(idle));
            }
        }
    }
}
