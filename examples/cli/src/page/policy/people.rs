//! Who comes under a measure, whose health alarms, how households are screened.

use super::{Block, Names, Part, lines};
use crate::words::capital;
use gridward::exposure::{ClassRow, ImmunityRule};
use gridward::health::Threshold;
use gridward::screening::{ExemptionRule, FormQuestion};

impl Names<'_> {
    /// The decision table, with every column that a row asks for.
    pub(super) fn decision(self) -> Part {
        let headings = self.headings;
        let head = [
            headings.number,
            headings.reason,
            headings.level,
            headings.county,
            headings.contact_of,
            headings.met,
            headings.protected,
            headings.category,
            headings.onset,
            headings.confirmed,
            headings.immune,
            headings.age,
            headings.class,
            headings.plan,
            headings.household,
            headings.source,
        ];
        let rows = self.policy.exposure.table.iter().enumerate().map(|(at, row)| self.row(at + 1, row)).collect();
        self.part(headings.decision, vec![Block::Text(headings.decision_about.to_owned()), self.table(&head, rows)])
    }

    fn row(self, number: usize, row: &ClassRow) -> Vec<String> {
        fn words<T: Copy>(values: Option<&Vec<T>>, word: impl Fn(T) -> &'static str) -> Vec<&'static str> {
            values.into_iter().flatten().map(|value| word(*value)).collect()
        }
        let (words_of, when) = (self.words, &row.when);
        let any = |found: Vec<&'static str>| capital(&words_of.any_of(found));
        let yes_no = |value: Option<bool>| value.map_or_else(String::new, |yes| words_of.yes_no(yes).to_owned());
        let household = row.co_residents.as_ref().map_or_else(String::new, |plan| {
            format!("{}\n{}", self.plan(plan), words_of.concerned(row.co_residents_while))
        });
        let no_plan = || self.words.pick("none", "无").to_owned();
        vec![
            number.to_string(),
            any(words(when.reason.as_ref(), |reason| words_of.reason(reason))),
            any(words(when.level.as_ref(), |level| words_of.risk(level))),
            yes_no(when.county_affected),
            any(words(when.contact_of.as_ref(), |of| words_of.index(of))),
            any(words(when.setting.as_ref(), |setting| words_of.meeting(setting))),
            yes_no(when.protected),
            words_of.any_of(when.category.iter().flatten().map(|category| words_of.given_name(category.as_str()))),
            any(words(when.onset.as_ref(), |onset| words_of.onset(onset))),
            yes_no(when.confirmed),
            yes_no(when.immune),
            capital(&self.age(when.age_from, when.age_below)),
            row.title.get(words_of.language).to_owned(),
            row.plan.as_ref().map_or_else(no_plan, |plan| self.plan(plan)),
            household,
            self.cited(row.clause.as_ref()),
        ]
    }

    /// What the decision table rests on.
    pub(super) fn exposure_more(self) -> Part {
        let (words, headings, exposure) = (self.words, self.headings, &self.policy.exposure);
        let back = words.days(exposure.look_back_days.into());
        let look_back = if exposure.look_back_from_grading {
            words.pick(
                format!("when the person left the area at most {back} before it was found, or before the area was last graded where that was earlier"),
                format!("离开该地区至被发现（该地区最后一次定级更早的，至该次定级）不超过{back}"),
            )
        } else {
            words.pick(
                format!("when the person left the area at most {back} before it was found"),
                format!("离开该地区至被发现不超过{back}"),
            )
        };
        let episode = words.days(exposure.episode_days.into());
        let onset = words.days(exposure.onset_days.into());
        let facts = vec![
            (headings.look_back, look_back),
            (
                headings.episode,
                words.pick(
                    format!("positive samples within {episode} after the first"),
                    format!("首次阳性后{episode}内的阳性结果"),
                ),
            ),
            (
                headings.onset_days,
                words.pick(
                    format!("those that began at most {onset} before the sample"),
                    format!("采样前{onset}内出现的症状"),
                ),
            ),
            (headings.immunity, lines(exposure.immunity.iter().map(|rule| self.immune(rule)))),
            (headings.papers, words.list(exposure.documents.iter().map(|document| words.shown(*document)))),
        ];
        Part { level: 3, title: headings.exposure_more.to_owned(), blocks: vec![self.facts(facts)] }
    }

    fn immune(self, rule: &ImmunityRule) -> String {
        let words = self.words;
        let (source, after) = (words.immunity(rule.source), words.days(rule.after_days.into()));
        match rule.for_days.map(|days| words.days(days.into())) {
            Some(held) => words.pick(
                format!("{source}: once {after} have passed, for {held}"),
                format!("{source}：满{after}后起，有效{held}"),
            ),
            None => words.pick(format!("{source}: once {after} have passed"), format!("{source}：满{after}后起")),
        }
    }

    /// When a reading or a symptom alarms.
    pub(super) fn alarms(self) -> Part {
        let (words, headings, health) = (self.words, self.headings, &self.policy.health);
        let fever = health.fever_from;
        let successive = words.pick(
            format!("{} readings in a row must reach the threshold", health.successive),
            format!("连续{}次达到阈值方报警", health.successive),
        );
        let first_symptom = health.first_symptom.as_ref().map(|first| {
            let days = words.days(first.days.into());
            let of = words.list(first.of.iter().map(|symptom| words.symptom(*symptom)));
            let of = if of.is_empty() { words.pick("any symptom", "任何症状").to_owned() } else { of };
            words.pick(
                format!("only the first answer with {of} alarms; after {days} it begins anew"),
                format!("仅首次报告（{of}）报警，{days}后重新起算"),
            )
        });
        let said = |holds: bool, english: &'static str, chinese: &'static str| {
            holds.then(|| words.pick(english, chinese).to_owned())
        };
        let how = [
            (health.successive > 1).then_some(successive),
            said(
                health.newest_only,
                "a reading that is noted late, behind a newer one, raises nothing",
                "补录的旧读数不报警",
            ),
            said(
                health.normal_resolves,
                "a later reading below the threshold resolves it",
                "其后读数低于阈值即解除警报",
            ),
            said(
                health.resolved_needs_no_visit,
                "no visit is needed once every alarm is resolved",
                "警报全部解除后无需再上门",
            ),
            first_symptom.or_else(|| said(true, "every answer with a symptom alarms", "每次报告症状均报警")),
        ];
        let weak = health.confirm_from.map(|threshold| {
            words.pick(
                format!("a positive sample with a cycle threshold of {threshold} or more must be confirmed"),
                format!("Ct值{threshold}及以上的阳性结果须复核"),
            )
        });
        let facts = vec![
            (headings.fever, words.pick(format!("from {fever} °C on"), format!("{fever} °C及以上"))),
            (headings.how, lines(how.into_iter().flatten())),
            (headings.weak, weak.unwrap_or_default()),
            (headings.confirm, words.list(health.confirm.iter().map(|method| words.code(method.code())))),
            (headings.pool, health.pool_plan.as_ref().map_or_else(String::new, |plan| self.plan(plan))),
            (headings.source, self.cited(health.clause.as_ref())),
        ];
        let mut blocks = vec![self.facts(facts)];
        if !health.thresholds.is_empty() {
            let rows = health.thresholds.iter().map(|row| self.threshold(row)).collect();
            blocks.push(self.table(&[headings.for_whom, headings.threshold, headings.source], rows));
        }
        self.part(headings.alarms, blocks)
    }

    fn threshold(self, row: &Threshold) -> Vec<String> {
        let (words, when, from) = (self.words, row.when, row.from);
        let age = self.age(when.age_from, when.age_below);
        let whom = [words.person(when.subject).to_owned(), age];
        let threshold = if row.above {
            words.pick(format!("above {from} °C"), format!("高于{from} °C"))
        } else {
            words.pick(format!("from {from} °C on"), format!("{from} °C及以上"))
        };
        let whom = words.list(whom.into_iter().filter(|part| !part.is_empty()));
        vec![capital(&whom), threshold, self.cited(row.clause.as_ref())]
    }

    pub(super) fn age(self, from: Option<u16>, below: Option<u16>) -> String {
        let words = self.words;
        match (from, below) {
            (Some(from), Some(below)) => {
                words.pick(format!("aged {from} to below {below}"), format!("{from}岁至未满{below}岁"))
            }
            (Some(from), None) => words.pick(format!("aged {from} or more"), format!("{from}岁及以上")),
            (None, Some(below)) => words.pick(format!("younger than {below}"), format!("未满{below}岁")),
            (None, None) => String::new(),
        }
    }

    /// How households are screened.
    pub(super) fn screening(self) -> Part {
        let (words, headings, screening) = (self.words, self.headings, &self.policy.screening);
        let retry = words.hours(screening.retry_hours.into());
        let documents = screening.documents.iter().map(|rule| {
            let (paper, who) = (words.code(rule.document.code()), words.asked(rule.of));
            words.pick(format!("{paper}, by {who}"), format!("{paper}（{who}）"))
        });
        let tenancy = screening.tenancy.map_or_else(String::new, |rule| {
            let (every, within) = (words.days(rule.report_every_days.into()), words.days(rule.within_days.into()));
            words.pick(
                format!("somebody asks what has changed {every} after the last news, within {within}"),
                format!("距上次消息{every}须询问变动，限{within}内"),
            )
        });
        let facts = vec![
            (
                headings.retry,
                words.pick(
                    format!("somebody comes back or calls again within {retry}"),
                    format!("{retry}内再次上门或致电"),
                ),
            ),
            (headings.channels, headings.channels_about.to_owned()),
            (headings.sign, lines(documents)),
            (headings.let_homes, tenancy),
            (headings.spared, lines(screening.exemptions.iter().map(|rule| self.exempt(rule)))),
            (headings.source, self.cited(screening.clause.as_ref())),
        ];
        let mut blocks = vec![self.facts(facts)];
        let questions = &screening.form.questions;
        if !questions.is_empty() {
            let head = [headings.question, headings.about, headings.answer, headings.required];
            blocks.push(self.table(&head, questions.iter().map(|question| self.question(question)).collect()));
        }
        self.part(headings.screening, blocks)
    }

    fn exempt(self, rule: &ExemptionRule) -> String {
        let words = self.words;
        let named = self.policy.exposure.table.iter().find(|row| row.class == rule.class);
        let class = named.map_or(rule.class.as_str(), |row| row.title.get(words.language));
        let from = words.list(rule.from.iter().map(|anchor| words.anchor(*anchor)));
        let from = if from.is_empty() { words.pick("the reason's own day", "事由当日").to_owned() } else { from };
        let months = rule.months;
        let cited = self.cited(rule.clause.as_ref());
        let cited = if cited.is_empty() { cited } else { words.pick(format!(" ({cited})"), format!("（{cited}）")) };
        words.pick(
            format!("{class}: for {months} months of the calendar, counted from {from}{cited}"),
            format!("{class}：自{from}起{months}个月{cited}"),
        )
    }

    fn question(self, question: &FormQuestion) -> Vec<String> {
        let words = self.words;
        vec![
            question.title.get(words.language).to_owned(),
            capital(words.asked(question.of)),
            capital(words.answer(question.kind)),
            words.yes_no(question.required).to_owned(),
        ]
    }
}
