//! Care, vaccination and supply on the page: levels and their table, the denominator, items and limits.

use super::{Block, Names, Part, lines};
use gridward::base::{CareGroundId, CareLevelId, Channel, PostKind};
use gridward::care::CareWhen;
use gridward::health::CourseRule;

impl Names<'_> {
    /// The part about care; none where the rule book says nothing about it.
    pub(super) fn care(self) -> Option<Part> {
        let (care, words, headings) = (&self.policy.care, self.words, self.headings);
        if care.is_empty() {
            return None;
        }
        let language = words.language;
        let rows = care.table.iter().zip(1_u32..).map(|(row, number)| {
            let clause = self.cited(row.clause.as_ref());
            vec![number.to_string(), self.care_when(&row.when), self.level(&row.level), clause]
        });
        let columns = [headings.number, headings.gate_when, headings.care_level, headings.cited_as];
        let table = self.table(&columns, rows.collect());
        let levels = care.levels.iter().map(|level| {
            let rhythm = level.visit_every_days.map(|days| words.days(days.into())).unwrap_or_default();
            let channels = level.channels.iter().map(|channel| self.channel(*channel));
            let discreet = if level.discreet { headings.yes.to_owned() } else { String::new() };
            let clause = self.cited(level.clause.as_ref());
            let informed = self.posts_of(&level.informed);
            vec![level.title.get(language).to_owned(), rhythm, lines(channels), informed, discreet, clause]
        });
        let columns = [
            headings.care_level,
            headings.care_rhythm,
            headings.care_channels,
            headings.care_informed,
            headings.care_few,
            headings.cited_as,
        ];
        let levels = self.table(&columns, levels.collect());
        let sensitive = care.grounds.iter().filter(|ground| ground.sensitive).map(|ground| self.ground(&ground.id));
        let facts = vec![
            (headings.care_grounds, lines(care.grounds.iter().map(|ground| self.ground(&ground.id)))),
            (headings.care_few, lines(sensitive)),
            (headings.care_may_know, self.posts_of(&care.may_know)),
            (headings.care_window, care.window_up_to_floor.map(|floor| floor.to_string()).unwrap_or_default()),
        ];
        Some(self.part(headings.care, vec![self.facts(facts), table, levels]))
    }

    /// Of whom the share of the vaccinated is counted; none where it is not.
    pub(super) fn vaccination(self) -> Option<Part> {
        let (words, headings) = (self.words, self.headings);
        let rule = self.policy.health.vaccination.as_ref()?;
        let counts = match rule.counts {
            CourseRule::FullCourse => headings.vaccine_full,
            CourseRule::AnyDose => headings.vaccine_any,
        };
        let unfit = if rule.without_unfit { headings.vaccine_without } else { headings.vaccine_with };
        let vaccines =
            rule.vaccines.iter().map(|vaccine| format!("{}: {}", vaccine.title.get(words.language), vaccine.doses));
        let facts = vec![
            (headings.age, self.age(rule.age_from, rule.age_below)),
            (headings.vaccine_counts, counts.to_owned()),
            (headings.vaccine_unfit, unfit.to_owned()),
            (headings.vaccine_doses, lines(vaccines)),
            (headings.cited_as, self.cited(rule.clause.as_ref())),
        ];
        Some(self.part(headings.vaccination, vec![self.facts(facts)]))
    }

    /// The part about stores and shops; none where the rule book says nothing about them.
    pub(super) fn supply(self) -> Option<Part> {
        let (supply, headings, language) = (&self.policy.supply, self.headings, self.words.language);
        if supply.is_empty() {
            return None;
        }
        let percent = |limit: Option<u16>| limit.map(|limit| format!("{limit} %")).unwrap_or_default();
        let daily = if supply.shops_daily { headings.yes.to_owned() } else { String::new() };
        let facts = vec![
            (headings.supply_rise, percent(supply.price_rise_percent)),
            (headings.supply_step, percent(supply.price_step_percent)),
            (headings.supply_daily, daily),
            (headings.cited_as, self.cited(supply.clause.as_ref())),
        ];
        let rows = supply.items.iter().map(|item| {
            let low = item.low_below.map(|low| low.to_string()).unwrap_or_default();
            vec![item.title.get(language).to_owned(), item.unit.get(language).to_owned(), low]
        });
        let mut blocks = vec![self.facts(facts)];
        if !supply.items.is_empty() {
            blocks.push(self.table(&[headings.supply_item, headings.supply_unit, headings.supply_low], rows.collect()));
        }
        blocks.retain(|block| !Block::is_empty(block));
        Some(self.part(headings.supply, blocks))
    }

    fn level(self, id: &CareLevelId) -> String {
        let rule = self.policy.care.level(id);
        rule.map_or_else(|| id.to_string(), |rule| rule.title.get(self.words.language).to_owned())
    }

    fn ground(self, id: &CareGroundId) -> String {
        let rule = self.policy.care.ground(id);
        rule.map_or_else(|| id.to_string(), |rule| rule.title.get(self.words.language).to_owned())
    }

    fn posts_of(self, posts: &[PostKind]) -> String {
        lines(posts.iter().map(|post| self.post(post)))
    }

    fn channel(self, channel: Channel) -> String {
        self.words.code(match channel {
            Channel::Door => "door",
            Channel::Phone => "phone",
            Channel::Window => "window",
            Channel::Message => "message",
            Channel::Gate => "gate",
            Channel::Own => "own",
        })
    }

    /// The conditions of a row, one a line; empty where it always fits.
    fn care_when(self, when: &CareWhen) -> String {
        let named = |grounds: &[CareGroundId]| grounds.iter().map(|ground| self.ground(ground)).collect::<Vec<_>>();
        let headings = self.headings;
        let lists = [(headings.care_all, &when.all), (headings.care_any, &when.any), (headings.care_none, &when.none)];
        let lists = lists.into_iter().filter(|(_, grounds)| !grounds.is_empty());
        let lists = lists.map(|(name, grounds)| format!("{name}: {}", named(grounds).join(" / ")));
        let age = Some(self.age(when.age_from, when.age_below)).filter(|age| !age.is_empty());
        lines(lists.chain(age))
    }
}
