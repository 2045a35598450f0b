//! Slots: the parts of a day in which a check is due. They tile the day: each instant lies in exactly one.

use super::{CivilDate, Instant, TimeOfDay, Zone};
use crate::base::Label;
use serde::{Deserialize, Serialize};

/// One slot of the day, as the policy states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlotRule {
    /// What people call it.
    pub title: Label,
    /// When it starts, inclusive. It ends where the next one starts; the last ends where the first of the next day starts.
    pub starts: TimeOfDay,
}

/// The slots of a day: at least one, starts strictly rising.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Slots(Vec<SlotRule>);

impl Slots {
    /// Takes the rules when there are 1 to 24 of them and their starts rise strictly.
    #[must_use]
    pub fn new(rules: Vec<SlotRule>) -> Option<Self> {
        let rising = rules.windows(2).all(|pair| matches!(pair, [a, b] if a.starts < b.starts));
        ((1..=24).contains(&rules.len()) && rising).then_some(Self(rules))
    }

    /// The rules, in order of the day.
    #[must_use]
    pub fn rules(&self) -> &[SlotRule] {
        &self.0
    }

    fn windows_of(&self, day: CivilDate, zone: Zone) -> impl Iterator<Item = SlotWindow> + '_ {
        let next_day = self.0.first().map(|first| zone.instant(day.plus_days(1), first.starts));
        self.0.iter().enumerate().filter_map(move |(at, rule)| {
            let closes = match self.0.get(at + 1) {
                Some(next) => zone.instant(day, next.starts),
                None => next_day?,
            };
            let opens = zone.instant(day, rule.starts);
            // Of a slot that the clock jumps over nothing is left: nobody can do anything in it.
            (opens < closes).then_some(SlotWindow { day, slot: u8::try_from(at).ok()?, opens, closes })
        })
    }
}

impl<'de> Deserialize<'de> for Slots {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rules = Vec::<SlotRule>::deserialize(deserializer)?;
        Self::new(rules).ok_or_else(|| serde::de::Error::custom("slots must be 1 to 24 with strictly rising starts"))
    }
}

/// One slot on one day. The slot belongs to the day on which it opens, also past midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SlotWindow {
    /// The civil day that the slot belongs to.
    pub day: CivilDate,
    /// The slot's place in the day, from 0.
    pub slot: u8,
    /// When it opens, inclusive.
    pub opens: Instant,
    /// When it closes, exclusive.
    pub closes: Instant,
}

/// The one slot that `instant` lies in. Before the day's first slot that is the last slot of the day before.
#[must_use]
pub fn slot_of(slots: &Slots, zone: Zone, instant: Instant) -> Option<SlotWindow> {
    let today = zone.date(instant);
    // Tomorrow: a clock that is put back over midnight shows the old date once more after tomorrow has begun.
    [today.plus_days(-1), today, today.plus_days(1)]
        .into_iter()
        .flat_map(|day| slots.windows_of(day, zone))
        .find(|window| (window.opens..window.closes).contains(&instant))
}

/// The slots that open in `from..until`, in order.
pub fn slots_starting(
    slots: &Slots,
    zone: Zone,
    from: Instant,
    until: Instant,
) -> impl Iterator<Item = SlotWindow> + '_ {
    let first = zone.date(from);
    // One more, for the same reason as above.
    let days = first.days_until(zone.date(until)).max(0).saturating_add(1);
    (0..=days)
        .flat_map(move |day| slots.windows_of(first.plus_days(day), zone))
        .filter(move |window| (from..until).contains(&window.opens))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots() -> Option<Slots> {
        let rule = |hour| Some(SlotRule { title: Label::default(), starts: TimeOfDay::new(hour, 0)? });
        Slots::new([rule(6), rule(18)].into_iter().flatten().collect())
    }

    fn slot_at(text: &str) -> Option<(String, u8)> {
        let slots = slots()?;
        slot_of(&slots, Zone::CHINA, text.parse().ok()?).map(|window| (window.day.to_string(), window.slot))
    }

    #[test]
    fn six_o_clock_belongs_to_the_morning() {
        // QUA-10, where Quarano files the reading that evening.
        assert_eq!(slot_at("2021-08-25T06:00:00+08:00"), Some(("2021-08-25".to_owned(), 0)));
        assert_eq!(slot_at("2021-08-25T05:59:59+08:00"), Some(("2021-08-24".to_owned(), 1)));
        assert_eq!(slot_at("2021-08-25T03:33:00+08:00"), Some(("2021-08-24".to_owned(), 1)));
        assert_eq!(slot_at("2021-08-25T15:45:00+08:00"), Some(("2021-08-25".to_owned(), 0)));
    }

    #[test]
    fn slots_must_rise() {
        let rule = |hour| TimeOfDay::new(hour, 0).map(|starts| SlotRule { title: Label::default(), starts });
        assert_eq!(Slots::new(vec![]), None);
        assert_eq!(Slots::new([rule(18), rule(6)].into_iter().flatten().collect()), None);
        assert_eq!(Slots::new([rule(6), rule(6)].into_iter().flatten().collect()), None);
    }
}
