//! Zones against a naive model: from hour to hour somebody looks at the list of facts and asks whether the zone is over.

use crate::cases::lean;
use crate::chance;
use gridward::base::{CivilDate, EventId, Instant, Moment, Stated, Zone};
use gridward::exposure::{
    CaseMovedOut, InfectionFound, InfectionWithin, LastContactStated, ZoneCondition, ZoneDeclared, ZoneFact, ZoneFile,
    ZoneLifted, ZonePolicy, ZoneScreened, zone_line,
};
use gridward::place::Area;
use proptest::prelude::*;

const ZONE: Zone = Zone::CHINA;
pub const POLICIES: [&str; 5] =
    ["cn-zones-ed8", "cn-zones-beijing-2022", "cn-zones-ed9", "cn-zones-20-measures", "cn-zones-10-measures"];
/// Hours that the model looks at.
const HOURS: i32 = 24 * 70;

pub fn hour(number: i32) -> Instant {
    let start: Instant = "2022-03-01T00:00:00+08:00".parse().unwrap_or(Instant::MIN);
    start.plus_hours(number)
}

/// What is told, at which hour; mostly of a zone of another kind first, for only some become stricter with an infection.
pub fn tellings() -> impl Strategy<Value = Vec<(i32, u8, u8, u8)>> {
    let told = prop::collection::vec((0..24 * 40, 0_u8..12, any::<u8>(), any::<u8>()), 0..24);
    (0_u8..5, told).prop_map(|(kind, mut told)| {
        told.push((1, 0, kind, 0));
        told
    })
}

pub fn file(policy: &ZonePolicy, tellings: &[(i32, u8, u8, u8)]) -> ZoneFile {
    let mut tellings = tellings.to_vec();
    tellings.sort_unstable();
    // Mostly there is a zone to talk about.
    tellings.insert(0, (0, 0, 0, 0));
    let mut file = ZoneFile::default();
    for (counter, (number, what, a, b)) in (1..).zip(tellings) {
        let (area, at) = (Area::Community, hour(number));
        let back = |days: u8| ZONE.date(at).plus_days(-i32::from(days % 3));
        let fact = match what {
            0 => {
                let kind = policy.kinds.get(usize::from(a) % policy.kinds.len().max(1));
                let Some(kind) = kind else { continue };
                ZoneFact::Declared(ZoneDeclared { area, zone: kind.id.clone() })
            }
            1 => ZoneFact::Lifted(ZoneLifted { area, authority: "centre".to_owned() }),
            2..5 => {
                let within = match b % 4 {
                    0 => Some(InfectionWithin::StrictHomeIsolation),
                    1 => Some(InfectionWithin::KnownUnit),
                    _ => None,
                };
                let on = if a % 2 == 0 { Moment::on(back(a)) } else { Moment::at(at, ZONE) };
                ZoneFact::InfectionFound(InfectionFound {
                    area,
                    on,
                    case: None,
                    cases: 1,
                    cluster: false,
                    source_unknown: false,
                    within,
                })
            }
            5 | 6 => ZoneFact::CaseMovedOut(CaseMovedOut { area, case: None }),
            7..10 => ZoneFact::Screened(ZoneScreened { area, on: back(a), all_negative: b % 4 > 0 }),
            10 => ZoneFact::Disinfected,
            _ => {
                let left = (b % 3 > 0).then(|| Moment::at(at, ZONE));
                ZoneFact::LastContact(LastContactStated { area, exposed: back(a), left, negative: b % 4 > 0 })
            }
        };
        if let Ok(replica) = "p".parse() {
            file.told.push(Stated { at, event: EventId { replica, counter }, fact });
        }
    }
    file
}

/// The model: the kind at the hour, and when it began.
struct Model<'a> {
    policy: &'a ZonePolicy,
    told: Vec<&'a Stated<ZoneFact>>,
    kind: Option<(String, Instant)>,
}

impl Model<'_> {
    fn infections(&self) -> impl Iterator<Item = (Instant, &InfectionFound)> {
        self.told.iter().filter_map(|stated| match &stated.fact {
            ZoneFact::InfectionFound(found) if found.within.is_none_or(|w| !self.policy.exempt.contains(&w)) => {
                Some((stated.at, found))
            }
            _ => None,
        })
    }

    /// Whole days from the day after the anchor, counted one by one, are over at `t`.
    fn days_over(from: CivilDate, days: u16, t: Instant) -> bool {
        let mut day = from.plus_days(1);
        for _ in 0..days {
            day = day.plus_days(1);
        }
        t >= ZONE.start_of(day)
    }

    /// From which day the counter of the way out counts; and the days that it asks for are over.
    fn counted(&self, condition: &ZoneCondition, since: Instant, t: Instant) -> Option<(CivilDate, bool)> {
        let ZoneCondition::DaysWithoutNew { days, .. } = condition else { return None };
        let text = serde_json::to_value(condition).ok()?;
        let exact = text.get("counting")? == "exactHours";
        let from = text.get("from").and_then(|from| from.as_str()).unwrap_or("lastInfection").to_owned();
        let last = self.infections().max_by_key(|(_, found)| found.on.latest(ZONE)).map(|(_, found)| found.on);
        match from.as_str() {
            "lastInfection" => {
                let day = last.map_or(ZONE.date(since), Moment::date);
                Some((day, Self::days_over(day, *days, t)))
            }
            "kindBegan" => {
                let newer = self.infections().filter(|(at, _)| *at >= since);
                let newer = newer.max_by_key(|(_, found)| found.on.latest(ZONE)).map(|(_, found)| found.on);
                let hours = i32::from(*days) * 24;
                if exact {
                    let over = newer.is_none_or(|on| t >= on.latest(ZONE).plus_hours(hours));
                    return Some((ZONE.date(since), over && t >= since.plus_hours(hours)));
                }
                // A kind that began in the middle of a day has whole days after it.
                let day = ZONE.date(since);
                let before = if ZONE.start_of(day) == since { day.plus_days(-1) } else { day };
                let over = newer.is_none_or(|on| Self::days_over(on.date(), *days, t));
                Some((before, over && Self::days_over(before, *days, t)))
            }
            _ => {
                let mut latest = None;
                for (at, _) in self.infections() {
                    let out = self
                        .told
                        .iter()
                        .find(|told| told.at >= at && matches!(told.fact, ZoneFact::CaseMovedOut(_)))?;
                    latest = latest.max(Some(out.at));
                }
                let from = latest.unwrap_or(since);
                Some((ZONE.date(from), t >= from.plus_hours(i32::from(*days) * 24)))
            }
        }
    }

    fn holds(&self, condition: &ZoneCondition, from: Option<CivilDate>, since: Instant, t: Instant) -> bool {
        let contact = self.told.iter().rev().find_map(|told| match &told.fact {
            ZoneFact::LastContact(contact) => Some(contact),
            _ => None,
        });
        match condition {
            ZoneCondition::DaysWithoutNew { .. } => self.counted(condition, since, t).is_some_and(|(_, over)| over),
            ZoneCondition::ScreeningNegative { on_day, within_days } => {
                let mut last: Option<&ZoneScreened> = None;
                for told in &self.told {
                    if let ZoneFact::Screened(screened) = &told.fact
                        && last.is_none_or(|last| last.on <= screened.on)
                    {
                        last = Some(screened);
                    }
                }
                let on_day = match (on_day, from) {
                    (Some(day), Some(from)) => Some(from.plus_days(i32::from(*day))),
                    (Some(_), None) => return false,
                    (None, _) => None,
                };
                last.is_some_and(|last| {
                    let fresh = within_days.is_none_or(|days| last.on.days_until(ZONE.date(t)) <= i32::from(days));
                    last.all_negative && fresh && on_day.is_none_or(|day| last.on >= day)
                })
            }
            ZoneCondition::LastContactExposure { more_than_days, negative } => contact.is_none_or(|contact| {
                Self::days_over(contact.exposed, *more_than_days, t) && (contact.negative || !negative)
            }),
            ZoneCondition::LastContactLeft { days, negative, .. } => contact.is_none_or(|contact| {
                let over = contact.left.is_some_and(|left| Self::days_over(left.date(), *days, t));
                over && (contact.negative || !negative)
            }),
            // The community is the only area here.
            ZoneCondition::NoOtherZone { .. } => true,
        }
    }

    fn hear(&mut self, at: Instant, fact: &ZoneFact) {
        match fact {
            ZoneFact::Declared(declared) => {
                let same = self.kind_id() == Some(declared.zone.as_str());
                self.kind = self.kind.take().filter(|_| same).or_else(|| Some((declared.zone.to_string(), at)));
            }
            ZoneFact::Lifted(_) => self.kind = None,
            ZoneFact::InfectionFound(found) if found.within.is_none_or(|w| !self.policy.exempt.contains(&w)) => {
                let rule = self.policy.kinds.iter().find(|rule| Some(rule.id.as_str()) == self.kind_id());
                if let Some(to) = rule.and_then(|rule| rule.on_infection.as_ref()) {
                    self.kind = Some((to.to_string(), at));
                }
            }
            _ => {}
        }
    }

    fn kind_id(&self) -> Option<&str> {
        self.kind.as_ref().map(|(kind, _)| kind.as_str())
    }

    /// Takes ways out until none is open.
    fn leave(&mut self, t: Instant) {
        while let Some((kind, since)) = self.kind.clone() {
            let Some(rule) = self.policy.kinds.iter().find(|rule| rule.id.as_str() == kind) else { return };
            let open = rule.exits.iter().find(|exit| {
                let from = exit.when.iter().find_map(|condition| self.counted(condition, since, t));
                exit.when.iter().all(|condition| self.holds(condition, from.map(|(from, _)| from), since, t))
            });
            let Some(exit) = open else { return };
            self.kind = exit.to.as_ref().map(|to| (to.to_string(), t));
        }
    }
}

fn model(policy: &ZonePolicy, file: &ZoneFile) -> Vec<Option<String>> {
    let mut model = Model { policy, told: Vec::new(), kind: None };
    let mut next = 0;
    let mut kinds = Vec::new();
    for number in 0..HOURS {
        while let Some(stated) = file.told.get(next).filter(|stated| stated.at <= hour(number)) {
            next += 1;
            model.told.push(stated);
            model.hear(stated.at, &stated.fact);
            // Nobody looks between two facts of one hour.
            if file.told.get(next).is_none_or(|other| other.at > stated.at) {
                break;
            }
        }
        model.leave(hour(number));
        kinds.push(model.kind_id().map(str::to_owned));
    }
    kinds
}

proptest! {
    #![proptest_config(chance::drawn(192, 20_220_315))]

    /// Laws 5 and 6 for zones: no zone ends early, and none goes on.
    #[test]
    fn every_zone_holds_as_long_as_the_model_says(which in 0..POLICIES.len(), tellings in tellings()) {
        let policy = POLICIES.get(which).and_then(|id| lean(id).ok()).map(|policy| policy.zones).unwrap_or_default();
        let file = file(&policy, &tellings);
        let line = zone_line(&file, &policy, ZONE, Some(&[]), hour(HOURS));
        for (number, expected) in (0..).zip(model(&policy, &file)) {
            let kind = line.at(hour(number)).map(|segment| segment.zone.to_string());
            prop_assert_eq!(kind, expected, "hour {}: {:?}", number, line.segments);
        }
    }

    /// Law 12 for zones: where one ends at the instant of a lifting, the lifting is told, also where the zone that it lifted
    /// began at that instant only.
    #[test]
    fn a_lifting_is_told_where_a_zone_ends(which in 0..POLICIES.len(), tellings in tellings(), at in 0..24 * 40, last in 0_u8..5) {
        let policy = POLICIES.get(which).and_then(|id| lean(id).ok()).map(|policy| policy.zones).unwrap_or_default();
        // An infection found and the lifting in one hour are as good as certain this way.
        let together = tellings.into_iter().chain([(at, last, 1, 2), (at, 1, 0, 0)]);
        let file = file(&policy, &together.collect::<Vec<_>>());
        let line = zone_line(&file, &policy, ZONE, Some(&[]), hour(HOURS));
        let liftings = file.told.iter().filter(|stated| matches!(stated.fact, ZoneFact::Lifted(_)));
        for lifting in liftings.filter(|stated| !line.idle.contains(&stated.event)) {
            let mut ending = line.segments.iter().filter(|segment| segment.until == Some(lifting.at)).peekable();
            let over = ending.peek().is_some();
            let told = ending.any(|segment| segment.ended_by.contains(&lifting.event));
            prop_assert!(!over || told, "{} at {}: {:?}", lifting.event, lifting.at, line.segments);
        }
    }

    /// What has passed stays as it was, whatever is told later; and nothing new makes a zone end earlier than was said.
    #[test]
    fn what_has_passed_does_not_depend_on_what_comes(
        which in 0..POLICIES.len(), tellings in tellings(), now in 0..24 * 50,
    ) {
        let policy = POLICIES.get(which).and_then(|id| lean(id).ok()).map(|policy| policy.zones).unwrap_or_default();
        let all = file(&policy, &tellings);
        let mut then = all.clone();
        then.told.retain(|stated| stated.at <= hour(now));
        let (then, all) = (
            zone_line(&then, &policy, ZONE, Some(&[]), hour(now)),
            zone_line(&all, &policy, ZONE, Some(&[]), hour(HOURS)),
        );
        for number in 0..=now {
            let kind = |line: &gridward::exposure::ZoneLine| line.at(hour(number)).map(|segment| segment.zone.clone());
            prop_assert_eq!(kind(&then), kind(&all), "hour {} as of {}", number, now);
        }
    }
}
