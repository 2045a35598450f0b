//! The rule that keeps somebody from a shift.

use super::{Named, hours};
use crate::base::{Argument, Because, CivilDate, Instant, SkillId, TeamId};
use crate::place::Area;
use serde::Serialize;

/// A rule that a placement breaks, or would break.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "bar", rename_all = "camelCase")]
pub enum Bar {
    /// Lacks the skill.
    Skill {
        /// The skill.
        needs: SkillId,
    },
    /// Is not in the team.
    Team {
        /// The team.
        needs: TeamId,
    },
    /// May not serve in that area.
    Area {
        /// The area.
        area: Area,
    },
    /// Has not said that they can come at that time.
    NotAvailable,
    /// Is away.
    Away {
        /// Since when.
        from: Instant,
        /// Until when, exclusive; nothing where no end is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Instant>,
    },
    /// Is on that shift already.
    There,
    /// Serves elsewhere at the same time.
    Overlap {
        /// Where: a shift, or the post of other work.
        other: Named,
    },
    /// Would rest too little between two shifts.
    Rest {
        /// The minutes between them.
        has: i64,
        /// The minutes that are due.
        needs: i64,
        /// The other shift, or the post of other work.
        other: Named,
    },
    /// Too many minutes on one day.
    DayHours {
        /// The day.
        day: CivilDate,
        /// The minutes it would come to.
        has: i64,
        /// The minutes allowed.
        may: i64,
    },
    /// Too many minutes in seven days.
    WeekHours {
        /// The last of the seven days.
        day: CivilDate,
        /// The minutes it would come to.
        has: i64,
        /// The minutes allowed.
        may: i64,
    },
    /// Too many nights in a row.
    Nights {
        /// The last of them.
        day: CivilDate,
        /// How many it would come to.
        has: i64,
        /// How many are allowed.
        may: i64,
    },
    /// Too many days in a row without a free day.
    Days {
        /// The last of them.
        day: CivilDate,
        /// How many it would come to.
        has: i64,
        /// How many are allowed.
        may: i64,
    },
    /// Too tired for more; only for work that is given out from day to day.
    Tired {
        /// The points of tiredness.
        has: i64,
        /// The points from which on nobody is sent.
        may: i64,
    },
}

impl Bar {
    /// The rule as a reason.
    #[must_use]
    pub fn because(&self) -> Because {
        let told = |code: &str, day: &CivilDate, has: Argument, may: Argument| {
            Because::rule(code).with("date", Argument::Date(*day)).with("has", has).with("may", may)
        };
        match self {
            Self::Skill { needs } => Because::rule("rota.lacksSkill").with("skill", Argument::Text(needs.to_string())),
            Self::Team { needs } => Because::rule("rota.notInTeam").with("team", Argument::Text(needs.to_string())),
            Self::Area { area } => Because::rule("rota.otherArea").with("area", Argument::Text(area.name().to_owned())),
            Self::NotAvailable => Because::rule("rota.notAvailable"),
            Self::Away { from, until } => {
                let away = Because::rule("rota.away").with("from", Argument::Instant(*from));
                until.iter().fold(away, |away, until| away.with("until", Argument::Instant(*until)))
            }
            Self::There => Because::rule("rota.there"),
            Self::Overlap { other } => Because::rule("rota.overlap").with("other", Argument::Text(other.to_string())),
            Self::Rest { has, needs, other } => Because::rule("rota.rest")
                .with("has", hours(*has))
                .with("needs", hours(*needs))
                .with("other", Argument::Text(other.to_string())),
            Self::DayHours { day, has, may } => told("rota.dayHours", day, hours(*has), hours(*may)),
            Self::WeekHours { day, has, may } => told("rota.weekHours", day, hours(*has), hours(*may)),
            Self::Nights { day, has, may } => told("rota.nights", day, count(*has), count(*may)),
            Self::Days { day, has, may } => told("rota.days", day, count(*has), count(*may)),
            Self::Tired { has, may } => {
                Because::rule("rota.tooTired").with("count", count(*has)).with("most", count(*may))
            }
        }
    }
}

pub(super) fn count(number: i64) -> Argument {
    Argument::Count(u32::try_from(number).unwrap_or(u32::MAX))
}
