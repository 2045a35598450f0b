//! The plans: stages, checks, tests, and what a release needs.

use super::{Names, Part, lines};
use crate::words::capital;
use gridward::exposure::AnchorKind;
use gridward::quarantine::{EarlyRelease, Extension, Plan, Requirement, Restart, Stage, TestDay};

impl Names<'_> {
    /// What holds for every plan, then one part for each.
    pub(super) fn plans(self) -> Vec<Part> {
        let (words, headings, section) = (self.words, self.headings, &self.policy.quarantine);
        let cap = words.days(section.cap_days.into());
        let slots = section.slots.rules().iter().enumerate().map(|(at, slot)| {
            let title = slot.title.get(words.language);
            words.pick(
                format!("{}: {title}, from {}", at + 1, slot.starts),
                format!("{}：{title}，{}起", at + 1, slot.starts),
            )
        });
        let forget = section.forget_after_days.map_or_else(String::new, |days| {
            let days = words.days(days.into());
            words.pick(format!("left out of answers {days} after their end"), format!("结束{days}后不再显示"))
        });
        let facts = vec![
            (
                headings.cap,
                words.pick(
                    format!("{cap}, {}", words.capped(section.cap_from)),
                    format!("{cap}，{}", words.capped(section.cap_from)),
                ),
            ),
            (headings.slots, lines(slots)),
            (headings.forget, forget),
            (headings.rights, lines(section.rights.iter().map(|right| right.get(words.language).to_owned()))),
        ];
        let mut parts = vec![self.part(headings.plans, vec![self.facts(facts)])];
        parts.extend(section.plans.iter().enumerate().map(|(at, plan)| self.plan_part(at + 1, plan)));
        parts
    }

    fn plan_part(self, number: usize, plan: &Plan) -> Part {
        let (words, headings) = (self.words, self.headings);
        let anchors: Vec<&str> = plan.anchors.iter().map(|anchor| words.anchor(*anchor)).collect();
        let own = words.pick("the reason’s own day", "事由自身的起算日");
        let counts_from = if anchors.is_empty() {
            own.to_owned()
        } else {
            let all = anchors.join(words.pick(", else ", "；否则"));
            words.pick(format!("{all}, else {own}"), format!("{all}；否则{own}"))
        };
        let begins = plan.starts.map_or_else(String::new, |start| {
            let (days, anchor) = (words.days(start.days.into()), words.anchor(start.anchor));
            words.pick(format!("{days} after {anchor}"), format!("{anchor}之后第{}天", start.days))
        });
        let cap = plan.cap_days.map_or_else(String::new, |days| words.days(days.into()));
        let free = if plan.symptom_free_hours == 0 {
            String::new()
        } else {
            let hours = words.hours(plan.symptom_free_hours.into());
            words.pick(format!("{hours} without fever or symptoms"), format!("须{hours}无发热及症状"))
        };
        let said = |holds: bool, english: &str, chinese: &str| {
            if holds { words.pick(english, chinese).to_owned() } else { String::new() }
        };
        let early = plan.early.iter().map(|early| self.early(early));
        let longer = plan.extensions.iter().map(|extension| self.extension(*extension));
        let facts = vec![
            (headings.ordered_as, plan.id.to_string()),
            (headings.counts_from, capital(&counts_from)),
            (headings.begins, begins),
            (headings.symptom_free, free),
            (headings.early, lines(early)),
            (headings.extensions, lines(longer)),
            (headings.restart, plan.restart.as_ref().map_or_else(String::new, |restart| self.restart(restart))),
            (
                headings.ends_on_infection,
                said(
                    plan.converts,
                    "it ends, and the plan for infected people takes over",
                    "本方案终止，转入感染者方案",
                ),
            ),
            (
                headings.lifting,
                said(
                    plan.lifted_for_earlier,
                    "that also covers what happened on an earlier day and is found later",
                    "亦涵盖此前发生、其后才发现的事由",
                ),
            ),
            (headings.cap, cap),
            (headings.source, self.cited(plan.clause.as_ref())),
        ];
        let head = [
            headings.number,
            headings.setting,
            headings.days,
            headings.counted,
            headings.checks,
            headings.tests,
            headings.needs,
            headings.code,
        ];
        let rows = plan.stages.iter().enumerate().map(|(at, stage)| self.stage(at + 1, stage)).collect();
        Part {
            level: 3,
            title: format!("{number}. {}", plan.title.get(words.language)),
            blocks: vec![self.table(&head, rows), self.facts(facts)],
        }
    }

    fn stage(self, number: usize, stage: &Stage) -> Vec<String> {
        let words = self.words;
        let counted = if number == 1 { words.counting(stage.counting) } else { words.counting_on(stage.counting) };
        vec![
            number.to_string(),
            words.heading(stage.setting.code()),
            words.days(stage.days.into()),
            capital(&counted),
            self.checks(&stage.checks),
            self.tests(&stage.tests, stage.test_anchor),
            lines(stage.needs.iter().map(|need| self.need(need))),
            stage.code.map_or_else(String::new, |colour| words.colour(colour).to_owned()),
        ]
    }

    fn checks(self, checks: &[u8]) -> String {
        let words = self.words;
        let slots = self.policy.quarantine.slots.rules();
        let named = checks.iter().filter_map(|slot| slots.get(usize::from(*slot)));
        let named = words.list(named.map(|slot| slot.title.get(words.language)));
        match checks.len() {
            0 => words.pick("none", "无").to_owned(),
            times => words.pick(format!("{times} a day: {named}"), format!("每日{times}次：{named}")),
        }
    }

    fn tests(self, tests: &[TestDay], anchor: Option<AnchorKind>) -> String {
        let words = self.words;
        let each = tests.iter().map(|test| {
            let method = words.code(test.method.code());
            let text = words.pick(format!("day {}: {method}", test.day), format!("第{}天：{method}", test.day));
            match test.samples {
                1 => text,
                samples => words.pick(format!("{text}, {samples} samples"), format!("{text}，{samples}份")),
            }
        });
        let from = anchor.map(|anchor| {
            let anchor = words.anchor(anchor);
            words.pick(format!("(days from {anchor})"), format!("（自{anchor}起计）"))
        });
        lines(each.chain(from))
    }

    fn need(self, need: &Requirement) -> String {
        let words = self.words;
        let weak = |weak_from: Option<gridward::health::CycleThreshold>| {
            weak_from.map_or_else(String::new, |threshold| {
                words.pick(
                    format!("; a weak result counts as negative from a cycle threshold of {threshold} on"),
                    format!("；弱阳性Ct值≥{threshold}视为阴性"),
                )
            })
        };
        match need {
            Requirement::ScheduledTests { weak_from } => {
                let all = words.pick("every scheduled test negative", "全部规定检测均为阴性");
                format!("{all}{}", weak(*weak_from))
            }
            Requirement::Negatives { count, apart_hours, from_day, within_hours, weak_from } => {
                let mut text = words.pick(format!("{count} negative in a row"), format!("连续{count}次阴性"));
                if *apart_hours > 0 {
                    let hours = words.hours((*apart_hours).into());
                    text += &words.pick(format!(", at least {hours} apart"), format!("，间隔至少{hours}"));
                }
                if *from_day > 0 {
                    text +=
                        &words.pick(format!(", taken on day {from_day} or later"), format!("，第{from_day}天起采样"));
                }
                match within_hours {
                    Some(0) => text += words.pick(", taken once the days are over", "，期满后采样"),
                    Some(hours) => {
                        let hours = words.hours((*hours).into());
                        text += &words.pick(format!(", taken in the last {hours}"), format!("，最后{hours}内采样"));
                    }
                    None => {}
                }
                text + &weak(*weak_from)
            }
            Requirement::LinkedNegatives { first, otherwise } => {
                let plan = self.plan(otherwise);
                words.pick(
                    format!("the first {first} tests of the person who was met negative; otherwise {plan}"),
                    format!("所接触人员前{first}次检测阴性；否则适用{plan}"),
                )
            }
            Requirement::SignOff => words.pick("an authority’s signature", "主管部门签字").to_owned(),
        }
    }

    fn early(self, early: &EarlyRelease) -> String {
        let (words, days) = (self.words, self.words.days(early.days.into()));
        let mut text = words.pick(
            format!("not before {days} ({})", words.counting(early.counting)),
            format!("不早于{days}（{}）", words.counting(early.counting)),
        );
        let symptoms = early
            .without_symptoms
            .then(|| words.pick("no fever and no symptom from the beginning", "全程无发热及症状").to_owned());
        let needs: Vec<String> = symptoms.into_iter().chain(early.needs.iter().map(|need| self.need(need))).collect();
        if !needs.is_empty() {
            text += &words.pick(format!("; it needs: {}", needs.join("; ")), format!("；须：{}", needs.join("；")));
        }
        if let Some(then) = &early.then {
            let (setting, checks) = (words.code(then.setting.code()), self.checks(&then.checks));
            text += &words.pick(
                format!("; then {setting} through day {}, checks: {checks}", then.to_days),
                format!("；其后{setting}至第{}天，检查：{checks}", then.to_days),
            );
            if let Some(colour) = then.code {
                text += &words
                    .pick(format!(", health code {}", words.colour(colour)), format!("，{}", words.colour(colour)));
            }
        }
        text
    }

    fn extension(self, extension: Extension) -> String {
        let words = self.words;
        match extension {
            Extension::TestRefused { to_days } => {
                let days = words.days(to_days.into());
                words.pick(format!("a test refused: {days} in all"), format!("拒绝检测：共{days}"))
            }
            Extension::LastCheckFailed { by_days } => {
                let days = words.days(by_days.into());
                words.pick(
                    format!("the last check tried in vain: {days} after the last try"),
                    format!("末次检查未成：自最后一次尝试起延长{days}"),
                )
            }
        }
    }

    fn restart(self, restart: &Restart) -> String {
        let words = self.words;
        let near = words.near(restart.scope);
        let mut text = words.pick(format!("somebody positive: {near}"), format!("有人阳性：{near}"));
        if let Some(environment) = restart.environment {
            let near = words.near(environment);
            text += &words
                .pick(format!("; a positive sample of the environment: {near}"), format!("；环境样本阳性：{near}"));
        }
        if let Some(plan) = &restart.plan {
            let plan = self.plan(plan);
            text += &words.pick(format!("; then under {plan}"), format!("；其后适用{plan}"));
        }
        text
    }
}
