//! How closely somebody is looked after, since when and why; who may know that; and how the person is reached.

use super::{CareFile, CarePolicy, LevelRule};
use crate::base::{
    Argument, Because, CareGroundId, CareLevelId, Channel, CivilDate, EventId, Instant, Label, PostKind, Zone,
};
use std::collections::BTreeSet;

/// What the rules know about a person.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// What was stated; none where nothing was.
    pub file: Option<&'a CareFile>,
    /// The year of birth, where it is known.
    pub birth_year: Option<u16>,
    /// From when on the person lives here (`true`) or not, in the order of time.
    pub lives: &'a [(Instant, bool)],
    /// The zone of the policy.
    pub zone: Zone,
}

/// A ground that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldGround {
    /// The ground.
    pub ground: CareGroundId,
    /// Since when.
    pub since: Instant,
    /// The event that states it.
    pub event: EventId,
}

/// A time through which somebody has one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareSpan {
    /// The level.
    pub level: CareLevelId,
    /// Further levels whose rows fit too: nobody who is to be informed by one of them is forgotten.
    pub also: Vec<CareLevelId>,
    /// The row that decides, by its place from 0.
    pub row: usize,
    /// From when, inclusive.
    pub from: Instant,
    /// Until when, exclusive; none where nothing ends it by what is known.
    pub until: Option<Instant>,
    /// The grounds that hold.
    pub grounds: Vec<HeldGround>,
}

impl CareSpan {
    /// True when the person has the level at `at`.
    #[must_use]
    pub fn covers(&self, at: Instant) -> bool {
        self.from <= at && self.until.is_none_or(|until| at < until)
    }

    /// True when a ground holds that few may know.
    #[must_use]
    pub fn is_sensitive(&self, policy: &CarePolicy) -> bool {
        self.grounds.iter().any(|held| is_sensitive(policy, &held.ground))
    }

    /// Posts whose holders are informed about the person at all times.
    #[must_use]
    pub fn informed(&self, policy: &CarePolicy) -> BTreeSet<PostKind> {
        let levels = [&self.level].into_iter().chain(&self.also).filter_map(|level| policy.level(level));
        levels.flat_map(|rule| rule.informed.iter().cloned()).collect()
    }

    /// Why the person has the level, as far as `viewer` may know: what is withheld is said to be, and nothing of it is
    /// cited.
    #[must_use]
    pub fn because(&self, policy: &CarePolicy, viewer: Option<&PostKind>) -> Because {
        let rule = policy.level(&self.level);
        if !rule.is_none_or(|rule| level_visible_to(policy, rule, viewer)) {
            return Because::rule("care.levelWithheld");
        }
        let clause = policy.table.get(self.row).and_then(|row| row.clause.as_deref());
        let title = rule.map_or_else(|| Argument::Text(self.level.to_string()), |rule| label(&rule.title));
        let mut because = Because::rule("care.level").under(clause).with("level", title);
        if self.grounds.is_empty() {
            because = because.since(Because::rule("care.noGround"));
        }
        for held in self.grounds.iter().filter(|held| visible_to(policy, &held.ground, viewer)) {
            let known = policy.ground(&held.ground);
            let title = known.map_or_else(|| Argument::Text(held.ground.to_string()), |rule| label(&rule.title));
            let ground = Because::rule("care.ground").with("ground", title);
            because = because.since(ground.with("since", Argument::Instant(held.since)).citing(&held.event));
        }
        if self.grounds.iter().any(|held| !visible_to(policy, &held.ground, viewer)) {
            because = because.since(Because::rule("care.groundWithheld"));
        }
        if let Some(days) = rule.and_then(|rule| rule.visit_every_days) {
            because = because.since(Because::rule("care.rhythm").with("days", Argument::Count(u32::from(days))));
        }
        because.until(self.until)
    }
}

fn label(title: &Label) -> Argument {
    Argument::Label(title.clone())
}

fn is_sensitive(policy: &CarePolicy, ground: &CareGroundId) -> bool {
    // What the policy does not know may be anything.
    policy.ground(ground).is_none_or(|rule| rule.sensitive)
}

fn may_know(policy: &CarePolicy, viewer: Option<&PostKind>) -> bool {
    viewer.is_some_and(|post| policy.may_know.contains(post))
}

/// True when the holder of a post may know that a ground holds for somebody; `None` is whoever holds no post.
#[must_use]
pub fn visible_to(policy: &CarePolicy, ground: &CareGroundId, viewer: Option<&PostKind>) -> bool {
    !is_sensitive(policy, ground) || may_know(policy, viewer)
}

/// True when the holder of a post may see that somebody has the level.
#[must_use]
pub fn level_visible_to(policy: &CarePolicy, level: &LevelRule, viewer: Option<&PostKind>) -> bool {
    !level.discreet || may_know(policy, viewer)
}

/// A file as whoever may know nothing sensitive sees it.
#[must_use]
pub fn ordinary(policy: &CarePolicy, file: &CareFile) -> CareFile {
    let mut file = file.clone();
    file.grounds.retain(|said| visible_to(policy, &said.fact.0, None));
    file
}

/// How the person is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Means {
    /// The channel that the person prefers.
    pub preferred: Option<Channel>,
    /// False for somebody without a smartphone.
    pub smartphone: Option<bool>,
    /// The floor, where it is known.
    pub floor: Option<i16>,
}

/// How somebody of that level is to be reached: as the person prefers, if that counts and reaches the person; or else by
/// the first channel of the level that does. At the door where none does.
#[must_use]
pub fn channel_for(policy: &CarePolicy, level: &LevelRule, means: Means) -> Channel {
    let low = |floor: i16| policy.window_up_to_floor.is_some_and(|limit| floor <= limit);
    let reaches = |channel: &Channel| match channel {
        Channel::Message => means.smartphone != Some(false),
        Channel::Window => means.floor.is_some_and(low),
        Channel::Door | Channel::Phone => true,
        Channel::Gate | Channel::Own => false,
    };
    let counts = |channel: &Channel| level.channels.is_empty() || level.channels.contains(channel);
    let preferred = means.preferred.filter(|channel| counts(channel) && reaches(channel));
    preferred.or_else(|| level.channels.iter().copied().find(reaches)).unwrap_or(Channel::Door)
}

/// The grounds that hold at `at`, the earliest first.
fn held(file: Option<&CareFile>, at: Instant) -> Vec<HeldGround> {
    let mut held: Vec<HeldGround> = Vec::new();
    for said in file.iter().flat_map(|file| &file.grounds).filter(|said| said.at <= at) {
        let (ground, holds) = &said.fact;
        let known = held.iter().position(|held| held.ground == *ground);
        match (known, holds) {
            (None, true) => {
                held.push(HeldGround { ground: ground.clone(), since: said.at, event: said.event.clone() });
            }
            (Some(known), false) => {
                held.remove(known);
            }
            _ => {}
        }
    }
    held
}

/// The levels of a person, one after another without overlap, up to the one that holds at `now`; its end may lie ahead,
/// where a limit of age ends it. Nothing before `since`, and nothing while the person does not live here.
#[must_use]
pub fn spans(policy: &CarePolicy, person: &Person<'_>, since: Instant, now: Instant) -> Vec<CareSpan> {
    let first = |year: u16| CivilDate::from_parts(year, 1, 1).map(|day| person.zone.start_of(day));
    let birthdays: Vec<Instant> = person.birth_year.map_or_else(Vec::new, |born| {
        policy.limits().into_iter().filter_map(|limit| first(born.saturating_add(limit))).collect()
    });
    let lives = |at: Instant| person.lives.iter().rfind(|(from, _)| *from <= at).is_some_and(|(_, lives)| *lives);
    let stated = person.file.into_iter().flat_map(|file| file.grounds.iter().map(|said| said.at));
    let moved = person.lives.iter().map(|(from, _)| *from);
    let times: BTreeSet<Instant> = stated.chain(moved).chain(birthdays.iter().copied()).chain([since]).collect();

    let mut spans: Vec<CareSpan> = Vec::new();
    let mut open = false;
    for at in times.into_iter().filter(|at| (since..=now).contains(at)) {
        let grounds = held(person.file, at);
        let names: BTreeSet<&CareGroundId> = grounds.iter().map(|held| &held.ground).collect();
        let age = person.birth_year.map(|born| person.zone.date(at).year().saturating_sub(born));
        let row = policy.row(&names, age).filter(|_| lives(at));
        let last = spans.last_mut().filter(|_| open);
        match (row, last) {
            (Some((place, row)), Some(last)) if last.level == row.level => {
                (last.row, last.also) = (place, also(policy, &names, age, &row.level));
                last.grounds = grounds;
            }
            (row, last) => {
                if let Some(last) = last {
                    last.until = Some(at);
                }
                open = row.is_some();
                spans.extend(row.map(|(place, row)| CareSpan {
                    level: row.level.clone(),
                    also: also(policy, &names, age, &row.level),
                    row: place,
                    from: at,
                    until: None,
                    grounds: grounds.clone(),
                }));
            }
        }
    }
    if let Some(last) = spans.last_mut().filter(|_| open) {
        let names: BTreeSet<&CareGroundId> = last.grounds.iter().map(|held| &held.ground).collect();
        let ahead = birthdays.iter().filter(|at| **at > now).find(|at| {
            let age = person.birth_year.map(|born| person.zone.date(**at).year().saturating_sub(born));
            policy.row(&names, age).is_none_or(|(_, row)| row.level != last.level)
        });
        last.until = ahead.copied();
    }
    spans
}

fn also(
    policy: &CarePolicy,
    grounds: &BTreeSet<&CareGroundId>,
    age: Option<u16>,
    level: &CareLevelId,
) -> Vec<CareLevelId> {
    // A row without conditions is for everybody else, and says nothing of its own about the person.
    let own = |row: &&super::CareRow| row.when != super::CareWhen::default();
    let fitting = policy.table.iter().filter(own).filter(|row| row.when.holds(grounds, age) && row.level != *level);
    let levels: BTreeSet<CareLevelId> = fitting.map(|row| row.level.clone()).collect();
    levels.into_iter().collect()
}
