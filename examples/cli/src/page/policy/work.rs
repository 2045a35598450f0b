//! What can be asked for, what comes back every day, who is told when it stays undone, and where people must be told.

use super::{Block, Names, Part, lines};
use crate::words::capital;
use gridward::base::{PostKind, RoutineId, ServiceId, Slots};
use gridward::duty::{Each, EvidenceKind, LadderRule, RoutineRule, ServiceRule, StepRule};

impl Names<'_> {
    /// Services, recurring work, ladders and trips; a part of its own for each that the rule book has.
    pub(super) fn work(self) -> impl Iterator<Item = Part> {
        [self.services(), self.routines(), self.ladders(), self.trips(), self.outreach()].into_iter().flatten()
    }

    fn services(self) -> Option<Part> {
        let (headings, duty) = (self.headings, &self.policy.duty);
        let head = [
            headings.service,
            headings.done_by,
            headings.skill,
            headings.urgency,
            headings.within,
            headings.service_needs,
            headings.service_attempts,
            headings.shown,
            headings.service_items,
        ];
        let rows: Vec<_> = duty.services.iter().map(|rule| self.service_row(rule)).collect();
        let table = (!rows.is_empty()).then(|| self.table(&head, rows))?;
        Some(self.part(headings.services, vec![Block::Text(headings.services_about.to_owned()), table]))
    }

    fn service_row(self, rule: &ServiceRule) -> Vec<String> {
        let words = self.words;
        let number = |number: Option<u8>| number.map_or_else(String::new, |number| number.to_string());
        let within = rule.within_hours.map_or_else(String::new, |hours| {
            let hours = words.hours(hours.into());
            words.pick(format!("within {hours}"), format!("{hours}内"))
        });
        let items = rule
            .items
            .iter()
            .map(|item| format!("{} ({})", item.title.get(words.language), words.code(item.unit.code())));
        vec![
            capital(rule.title.get(words.language)),
            self.in_order(&rule.posts),
            rule.skill.as_ref().map_or_else(String::new, |id| self.skill(id)),
            number(rule.priority),
            within,
            lines(rule.needs.iter().map(|id| self.service(id))),
            number(rule.attempts),
            self.evidence(&rule.evidence),
            lines(items),
        ]
    }

    fn routines(self) -> Option<Part> {
        let headings = self.headings;
        let head = [
            headings.routine,
            headings.routine_each,
            headings.routine_points,
            headings.routine_slots,
            headings.routine_days,
            headings.done_by,
            headings.skill,
            headings.urgency,
            headings.shown,
            headings.routine_report,
            headings.routine_public,
        ];
        let rows: Vec<_> = self.policy.duty.routines.iter().map(|rule| self.routine_row(rule)).collect();
        let table = (!rows.is_empty()).then(|| self.table(&head, rows))?;
        Some(self.part(headings.routines, vec![table]))
    }

    fn routine_row(self, rule: &RoutineRule) -> Vec<String> {
        let (words, headings) = (self.words, self.headings);
        let said = |holds: bool| if holds { headings.yes.to_owned() } else { String::new() };
        let days = match (rule.from, rule.until) {
            (None, None) => String::new(),
            (Some(from), None) => words.pick(format!("from {from} on"), format!("{from}起")),
            (None, Some(until)) => words.pick(format!("to {until}"), format!("至{until}")),
            (Some(from), Some(until)) => words.pick(format!("{from} to {until}"), format!("{from}至{until}")),
        };
        vec![
            capital(rule.title.get(words.language)),
            capital(&self.each(&rule.each)),
            lines(rule.points.iter().map(|point| point.title.get(words.language).to_owned())),
            self.slots_of(&rule.slots),
            days,
            self.in_order(&rule.posts),
            rule.skill.as_ref().map_or_else(String::new, |id| self.skill(id)),
            rule.priority.to_string(),
            self.evidence(&rule.evidence),
            said(rule.report),
            said(rule.public),
        ]
    }

    /// Of what there is one in each slot.
    fn each(self, each: &Each) -> String {
        let words = self.words;
        let settings = || words.any_of(each.settings().iter().map(|setting| words.code(setting.code())));
        match each {
            Each::Community => words.pick("the whole community", "整个社区").to_owned(),
            Each::Grid => words.pick("each grid", "每个网格").to_owned(),
            Each::PlaceKind { kind } => words.each_place(*kind).to_owned(),
            Each::Places { places } => words.list(places.iter().map(|id| id.as_str())),
            Each::MeasuredHousehold { .. } => {
                let settings = settings();
                words.pick(
                    format!("each household with somebody under: {settings}"),
                    format!("有人处于以下措施的每户：{settings}"),
                )
            }
            Each::MeasuredResident { .. } => {
                let settings = settings();
                words.pick(format!("everybody under: {settings}"), format!("处于以下措施的每人：{settings}"))
            }
        }
    }

    fn slots_of(self, slots: &Slots) -> String {
        lines(slots.rules().iter().map(|slot| {
            let (title, starts) = (slot.title.get(self.words.language), slot.starts);
            self.words.pick(format!("{title}, from {starts}"), format!("{title}，自{starts}起"))
        }))
    }

    fn ladders(self) -> Option<Part> {
        let (words, headings, duty) = (self.words, self.headings, &self.policy.duty);
        if duty.ladders.is_empty() {
            return None;
        }
        let head = [headings.ladder_for, headings.ladder_steps, headings.ladder_urgent];
        let rows = duty.ladders.iter().map(|rule| self.ladder_row(rule)).collect();
        let quiet = duty.quiet_hours.map_or_else(String::new, |quiet| {
            let (from, until) = (quiet.from, quiet.until);
            words.pick(format!("{from} to {until}"), format!("{from}至{until}"))
        });
        let about = Block::Text(headings.ladders_about.to_owned());
        let mut blocks = vec![about, self.table(&head, rows), self.facts(vec![(headings.quiet_hours, quiet)])];
        blocks.retain(|block| !Block::is_empty(block));
        Some(self.part(headings.ladders, blocks))
    }

    fn ladder_row(self, rule: &LadderRule) -> Vec<String> {
        let duty = &self.policy.duty;
        let kinds = rule.kinds.iter().map(|kind| {
            let known = duty.rule(*kind).map(|rule| rule.title.get(self.words.language).to_owned());
            known.unwrap_or_else(|| self.words.code(kind.code()))
        });
        let services = rule.services.iter().map(|id| self.service(id));
        let routines = rule.routines.iter().map(|id| self.routine(id));
        let only: Vec<String> = services.chain(routines).collect();
        let only = if only.is_empty() {
            None
        } else {
            let only = self.words.list(only);
            Some(self.words.pick(format!("only: {only}"), format!("仅限：{only}")))
        };
        let steps = rule.steps.iter().zip(1_u32..).map(|(step, number)| format!("{number}. {}", self.step(step)));
        let urgent = if rule.urgent { self.headings.yes.to_owned() } else { String::new() };
        vec![lines(kinds.chain(only)), lines(steps), urgent]
    }

    fn step(self, step: &StepRule) -> String {
        let (words, minutes) = (self.words, step.after_minutes);
        let (since, posts) =
            (words.code(step.since.code()), words.any_of(step.posts.iter().map(|post| self.post(post))));
        words.pick(format!("{posts}: {minutes} minutes {since}"), format!("{posts}：{since}满{minutes}分钟"))
    }

    fn trips(self) -> Option<Part> {
        let (words, headings, duty) = (self.words, self.headings, &self.policy.duty);
        let trips = duty.trips.as_ref()?;
        let kinds = trips.apart_kinds.iter().map(|kind| {
            let known = duty.rule(*kind).map(|rule| rule.title.get(words.language).to_owned());
            known.unwrap_or_else(|| words.code(kind.code()))
        });
        let apart = lines(kinds.chain(trips.apart_services.iter().map(|id| self.service(id))));
        let about = Block::Text(headings.trips_about.to_owned());
        let mut blocks = vec![about, self.facts(vec![(headings.trips_apart, apart)])];
        blocks.retain(|block| !Block::is_empty(block));
        Some(self.part(headings.trips, blocks))
    }

    /// Which points must have what (D8).
    fn outreach(self) -> Option<Part> {
        let (words, headings, rules) = (self.words, self.headings, &self.policy.outreach.covered);
        let rows = rules.iter().map(|rule| {
            let by = words.any_of(rule.by.iter().map(|kind| words.code(kind.code())));
            vec![words.heading(rule.points.code()), by]
        });
        let head = [headings.outreach_points, headings.outreach_by];
        (!rules.is_empty()).then(|| self.part(headings.outreach, vec![self.table(&head, rows.collect())]))
    }

    /// Posts of which the first that is held does the work; the order matters.
    fn in_order(self, posts: &[PostKind]) -> String {
        self.words.list(posts.iter().map(|post| self.post(post)))
    }

    fn evidence(self, evidence: &[EvidenceKind]) -> String {
        lines(evidence.iter().map(|kind| self.words.code(kind.code())))
    }

    fn service(self, id: &ServiceId) -> String {
        let rule = self.policy.duty.service(id);
        rule.map_or_else(|| id.to_string(), |rule| rule.title.get(self.words.language).to_owned())
    }

    fn routine(self, id: &RoutineId) -> String {
        let rule = self.policy.duty.routine(id);
        rule.map_or_else(|| id.to_string(), |rule| rule.title.get(self.words.language).to_owned())
    }
}
