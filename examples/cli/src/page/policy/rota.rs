//! Posts to be manned, and what nobody may be asked to exceed.

use super::{Block, Names, Part, lines};
use gridward::rota::{MannedPost, TurnNeed};

impl Names<'_> {
    /// The rota; nothing where the rule book names no post to be manned.
    pub(super) fn rota(self) -> Option<Part> {
        let (headings, rota) = (self.headings, &self.policy.rota);
        if rota.posts.is_empty() {
            return None;
        }
        let head = [headings.post, headings.area, headings.pattern, headings.needed, headings.team, headings.urgency];
        let rows = rota.posts.iter().map(|post| self.manned(post)).collect();
        let clock = |minutes: u32| format!("{}:{:02}", minutes / 60, minutes % 60);
        let hours = |minutes: Option<u32>| minutes.map_or_else(String::new, clock);
        let count = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
        let limits = &rota.limits;
        let limits = vec![
            (headings.hours_a_day, hours(limits.minutes_per_day)),
            (headings.hours_a_week, hours(limits.minutes_per_week)),
            (headings.nights_in_row, count(limits.nights_in_row)),
            (headings.days_in_row, count(limits.days_in_row)),
            (headings.rest, hours(Some(limits.rest).filter(|rest| *rest > 0))),
        ];
        let (tired, presence) = (&rota.fatigue, &rota.presence);
        let points = vec![
            (headings.tired_above, clock(tired.free_minutes)),
            (headings.tired_hour, tired.per_hour.to_string()),
            (headings.tired_night, tired.per_night.to_string()),
            (headings.tired_day, tired.per_day.to_string()),
            (headings.short_rest, clock(tired.short_rest)),
            (headings.tired_rest, tired.per_short_rest.to_string()),
            (headings.rest_from, count(tired.rest_from)),
        ];
        let tolerances = vec![
            (headings.late_after, clock(presence.late_after)),
            (headings.early_before, clock(presence.early_before)),
            (headings.absent_after, clock(presence.absent_after)),
            (headings.come_before, clock(presence.come_before)),
        ];
        let blocks = vec![
            self.table(&head, rows),
            self.facts(limits),
            Block::Text(headings.tired_about.to_owned()),
            self.facts(points),
            Block::Text(headings.presence_about.to_owned()),
            self.facts(tolerances),
        ];
        Some(self.part(headings.rota, blocks))
    }

    fn manned(self, post: &MannedPost) -> Vec<String> {
        let (language, rota) = (self.words.language, &self.policy.rota);
        let pattern = rota.pattern(&post.pattern);
        let turns = pattern.into_iter().flat_map(|pattern| &pattern.turns).map(|turn| {
            let (from, minutes) = (turn.begins, turn.minutes);
            format!("{} {from} + {}:{:02}", turn.title.get(language), minutes / 60, minutes % 60)
        });
        let team = post.team.as_ref().map_or_else(String::new, |id| {
            let team = self.policy.grid.worker_teams.iter().find(|team| team.id == *id);
            team.map_or_else(|| id.to_string(), |team| team.title.get(language).to_owned())
        });
        vec![
            post.title.get(language).to_owned(),
            post.area.name().to_owned(),
            lines(turns),
            lines(post.needs.iter().map(|need| self.needed(post, need))),
            team,
            post.priority.to_string(),
        ]
    }

    /// So many people, with their skill and the turns, where not every turn needs them.
    fn needed(self, post: &MannedPost, need: &TurnNeed) -> String {
        let words = self.words;
        let pattern = self.policy.rota.pattern(&post.pattern);
        let turns = pattern.into_iter().flat_map(|pattern| &pattern.turns);
        let named = turns.filter(|turn| need.turns.contains(&turn.id)).map(|turn| turn.title.get(words.language));
        let turns = words.list(named);
        let people = words.pick(format!("{} people", need.people), format!("{}人", need.people));
        let skill = need.skill.as_ref().map(|id| self.skill(id));
        let parts = [Some(people), skill, Some(turns).filter(|turns| !turns.is_empty())];
        words.list(parts.into_iter().flatten())
    }
}
