//! Zones, posts and duties.

use super::{Block, Names, Part, lines};
use crate::words::capital;
use gridward::base::SkillId;
use gridward::exposure::{CountOf, Counted, ZoneCondition, ZoneExit, ZoneRule};

impl Names<'_> {
    /// The kinds of zones; nothing where the rule book knows none.
    pub(super) fn zones(self) -> Option<Part> {
        let (words, headings, zones) = (self.words, self.headings, &self.policy.zones);
        if zones.is_empty() {
            return None;
        }
        let head = [
            headings.class,
            headings.strictness,
            headings.plan,
            headings.on_infection,
            headings.exits,
            headings.source,
        ];
        let mut kinds: Vec<&ZoneRule> = zones.kinds.iter().collect();
        kinds.sort_by_key(|rule| std::cmp::Reverse(rule.strictness));
        let rows = kinds.into_iter().map(|rule| self.kind(rule)).collect();
        let exempt = lines(zones.exempt.iter().map(|within| words.exempt(*within).to_owned()));
        let mut blocks = vec![self.table(&head, rows), self.facts(vec![(headings.exempt, exempt)])];
        if !zones.levels.is_empty() {
            let rows = zones.levels.iter().map(|row| {
                let counted = row.when.iter().map(|counted| self.counted(*counted));
                let counted = if row.when.is_empty() {
                    words.pick("everything else", "其余情形").to_owned()
                } else {
                    lines(counted)
                };
                vec![capital(&counted), self.zone(&row.zone), self.cited(row.clause.as_ref())]
            });
            blocks.push(self.table(&[headings.levels, headings.class, headings.source], rows.collect()));
        }
        Some(self.part(headings.zones, blocks))
    }

    fn kind(self, rule: &ZoneRule) -> Vec<String> {
        let words = self.words;
        let becomes = rule.on_infection.as_ref().map_or_else(String::new, |kind| {
            let kind = self.zone(kind);
            words.pick(format!("it becomes {kind}"), format!("转为{kind}"))
        });
        let exits = if rule.exits.is_empty() {
            words.pick("only when an authority lifts it", "仅由主管部门解除").to_owned()
        } else {
            lines(rule.exits.iter().map(|exit| self.exit(exit)))
        };
        vec![
            rule.title.get(words.language).to_owned(),
            rule.strictness.to_string(),
            rule.plan.as_ref().map_or_else(String::new, |plan| self.plan(plan)),
            becomes,
            exits,
            self.cited(rule.clause.as_ref()),
        ]
    }

    fn exit(self, exit: &ZoneExit) -> String {
        let words = self.words;
        let to = match &exit.to {
            Some(kind) => {
                let kind = self.zone(kind);
                words.pick(format!("it becomes {kind}"), format!("转为{kind}"))
            }
            None => words.pick("it is over", "解除").to_owned(),
        };
        let conditions: Vec<String> = exit.when.iter().map(|condition| self.condition(condition)).collect();
        let source = exit
            .clause
            .as_ref()
            .map_or_else(String::new, |clause| words.pick(format!(" ({clause})"), format!("（{clause}）")));
        let all = conditions.join(words.pick("; and ", "；且"));
        words.pick(format!("{to} when: {all}{source}"), format!("{to}，条件：{all}{source}"))
    }

    fn condition(self, condition: &ZoneCondition) -> String {
        let words = self.words;
        let negative = |asked: bool| {
            if asked { words.pick(", and the contacts are negative", "，且密切接触者检测阴性") } else { "" }
        };
        match condition {
            ZoneCondition::DaysWithoutNew { days, counting, from } => {
                let (days, from, how) = (words.days((*days).into()), words.counter(*from), words.counting(*counting));
                words.pick(
                    format!("{days} without a new infection, {from} ({how})"),
                    format!("{from}连续{days}无新增感染（{how}）"),
                )
            }
            ZoneCondition::ScreeningNegative { on_day, within_days } => {
                let mut text =
                    words.pick("the last screening of everybody negative", "最近一次全员筛查均为阴性").to_owned();
                if let Some(day) = on_day {
                    text += &words.pick(format!(", on day {day} or later"), format!("，第{day}天或以后进行"));
                }
                if let Some(days) = within_days {
                    let days = words.days((*days).into());
                    text += &words.pick(format!(", within {days} before the end"), format!("，结束前{days}内进行"));
                }
                text
            }
            ZoneCondition::LastContactExposure { more_than_days, negative: asked } => {
                let days = words.days((*more_than_days).into());
                words.pick(
                    format!("the last exposure of the last close contact more than {days} ago"),
                    format!("最后一名密切接触者末次暴露超过{days}"),
                ) + negative(*asked)
            }
            ZoneCondition::LastContactLeft { days, counting, negative: asked } => {
                let (days, how) = (words.days((*days).into()), words.counting(*counting));
                words.pick(
                    format!("the last close contact gone for {days} ({how})"),
                    format!("最后一名密切接触者转出满{days}（{how}）"),
                ) + negative(*asked)
            }
            ZoneCondition::NoOtherZone { kinds } => {
                let kinds = words.any_of(kinds.iter().map(|kind| self.zone(kind)));
                words.pick(format!("no other area is {kinds}"), format!("无其他区域为{kinds}"))
            }
        }
    }

    fn counted(self, counted: Counted) -> String {
        let words = self.words;
        let what = match counted.count {
            CountOf::Cases => words.pick("infected people", "感染者"),
            CountOf::OfUnknownSource => words.pick("infected people of unknown source", "感染来源不明的感染者"),
            CountOf::Clusters => words.pick("clusters", "聚集性疫情"),
        };
        let least = counted.at_least;
        let bounds = match counted.at_most {
            Some(most) if most == least => words.pick(format!("exactly {least}"), format!("恰为{least}")),
            Some(most) => words.pick(format!("{least} to {most}"), format!("{least}至{most}")),
            None => words.pick(format!("at least {least}"), format!("至少{least}")),
        };
        let within = counted.within_days.map_or_else(String::new, |days| {
            let days = words.days(days.into());
            words.pick(format!(" in the last {days}"), format!("（最近{days}）"))
        });
        words.pick(format!("{what}: {bounds}{within}"), format!("{what}：{bounds}{within}"))
    }

    /// The posts, and which must be filled.
    pub(super) fn posts(self) -> Part {
        let (words, headings, grid) = (self.words, self.headings, &self.policy.grid);
        let rows = grid.posts.iter().map(|post| {
            let title = post.title.get(words.language).to_owned();
            vec![title, words.yes_no(post.answers).to_owned(), words.yes_no(post.single).to_owned()]
        });
        let mut blocks = vec![self.table(&[headings.post, headings.answers, headings.single], rows.collect())];
        if !grid.teams.is_empty() {
            let rows = grid.teams.iter().map(|team| {
                let posts = words.list(team.posts.iter().map(|post| self.post(post)));
                vec![capital(words.level_of_team(team.level)), team.title.get(words.language).to_owned(), posts]
            });
            blocks.push(self.table(&[headings.area, headings.team, headings.teams], rows.collect()));
        }
        let squad = grid.squad.as_ref().map_or_else(String::new, |squad| {
            let roles = words.list(squad.roles.iter().map(|role| words.role(*role)));
            let members = words.pick(format!("at least {} people", squad.members), format!("至少{}人", squad.members));
            if roles.is_empty() {
                return members;
            }
            words.pick(format!("{members}, one of each: {roles}"), format!("{members}，其中各有：{roles}"))
        });
        let skills = words.list(grid.skills.iter().map(|skill| skill.title.get(words.language)));
        let teams = words.list(grid.worker_teams.iter().map(|team| team.title.get(words.language)));
        blocks.push(self.facts(vec![
            (headings.squad, squad),
            (headings.skills, skills),
            (headings.worker_teams, teams),
        ]));
        self.part(headings.posts, blocks)
    }

    /// What people call a skill.
    pub(super) fn skill(self, id: &SkillId) -> String {
        let skill = self.policy.grid.skills.iter().find(|skill| skill.id == *id);
        skill.map_or_else(|| id.to_string(), |skill| skill.title.get(self.words.language).to_owned())
    }

    /// Who does which duty.
    pub(super) fn duties(self) -> Part {
        let (words, headings) = (self.words, self.headings);
        let rows = self.policy.duty.kinds.iter().map(|rule| {
            let within = rule.within_hours.map_or_else(String::new, |hours| {
                let hours = words.hours(hours.into());
                words.pick(format!("within {hours}"), format!("{hours}内"))
            });
            let posts = words.list(rule.posts.iter().map(|post| self.post(post)));
            let skill = rule.skill.as_ref().map_or_else(String::new, |id| self.skill(id));
            vec![capital(rule.title.get(words.language)), posts, skill, rule.priority.to_string(), within]
        });
        let head = [headings.duty, headings.done_by, headings.skill, headings.urgency, headings.within];
        let dispatch = &self.policy.dispatch;
        let points = [
            (headings.doors, dispatch.stops_per_day),
            (headings.steps, dispatch.step),
            (headings.new_face, dispatch.new_face),
            (headings.later_post, dispatch.later_post),
            (headings.load, dispatch.load),
            (headings.tired, dispatch.tired),
        ];
        let points = points.into_iter().map(|(name, points)| (name, points.to_string())).collect();
        let blocks = vec![
            self.table(&head, rows.collect()),
            Block::Text(headings.dispatch_about.to_owned()),
            self.facts(points),
        ];
        self.part(headings.duties, blocks)
    }
}
