//! The gates on the page: the table that decides, the curfew, quotas and limits.

use super::{Names, Part, lines};
use gridward::gate::{Direction, GateKind, GateWhen, Heat, Mask, QuotaPer};

impl Names<'_> {
    /// The part about gates; none where the rule book says nothing of its own.
    pub(super) fn gates(self) -> Option<Part> {
        let (gate, headings, language) = (&self.policy.gate, self.headings, self.words.language);
        if gate.is_default() {
            return None;
        }
        let rows = gate.table.iter().zip(1_u32..).map(|(row, number)| {
            vec![
                number.to_string(),
                self.gate_when(&row.when),
                self.words.code(row.decision.code()),
                row.title.get(language).to_owned(),
                row.clause.clone().unwrap_or_default(),
            ]
        });
        let columns =
            [headings.number, headings.gate_when, headings.gate_decision, headings.gate_says, headings.cited_as];
        let table = self.table(&columns, rows.collect());
        let curfew = gate.curfew.iter().flat_map(|curfew| {
            let named = curfew.slots.rules().iter().enumerate();
            let closed = named.filter(|(at, _)| u8::try_from(*at).is_ok_and(|at| curfew.closed.contains(&at)));
            closed.map(|(at, slot)| {
                let next = curfew.slots.rules().get(at + 1).or(curfew.slots.rules().first());
                format!("{} {}–{}", slot.title.get(language), slot.starts, next.map_or(slot.starts, |next| next.starts))
            })
        });
        let quotas = gate.quotas.iter().map(|rule| {
            let who: Vec<String> = rule.who.iter().map(|role| self.words.code(role.code())).collect();
            let per = if rule.quota.per == QuotaPer::Household { headings.gate_per_household } else { "" };
            let except: Vec<String> = rule.except.iter().map(|purpose| self.purpose(purpose)).collect();
            let except = if except.is_empty() {
                String::new()
            } else {
                format!("; {}: {}", headings.gate_except, except.join(", "))
            };
            let (passages, days) = (rule.quota.passages, rule.quota.days);
            format!("{}: {passages} / {days} {} {per}{except}", who.join(", "), headings.gate_days)
        });
        let holds: Vec<String> = gate.holds.iter().map(|setting| self.words.code(setting.code())).collect();
        let facts = vec![
            (headings.gate_holds, holds.join(", ")),
            (headings.gate_fever, gate.fever_from.map(|limit| format!("{limit} °C")).unwrap_or_default()),
            (headings.gate_curfew, lines(curfew)),
            (headings.gate_quotas, lines(quotas)),
            (headings.gate_visitor_hours, gate.visitor_hours.map(|hours| hours.to_string()).unwrap_or_default()),
        ];
        Some(self.part(headings.gates, vec![self.facts(facts), table]))
    }

    fn purpose(self, id: &gridward::base::PurposeId) -> String {
        let rule = self.policy.gate.purposes.iter().find(|rule| rule.id == *id);
        rule.map_or_else(|| id.to_string(), |rule| rule.title.get(self.words.language).to_owned())
    }

    /// The conditions of a row, one a line; empty where it always fits.
    fn gate_when(self, when: &GateWhen) -> String {
        let headings = self.headings;
        let mut found: Vec<(&str, Vec<String>)> = vec![
            ("columnWho", when.who.iter().map(|role| self.words.code(role.code())).collect()),
            (
                "columnDirection",
                when.direction.iter().map(|direction: &Direction| self.words.code(direction.code())).collect(),
            ),
            ("columnGate", when.gate.iter().map(|kind| headings.gate_kind(*kind).to_owned()).collect()),
            ("columnMeasure", when.measure.iter().map(|setting| self.words.code(setting.code())).collect()),
            ("columnTemperature", when.temperature.iter().map(|heat| headings.heat(*heat).to_owned()).collect()),
            ("columnMask", when.mask.iter().map(|mask| headings.mask(*mask).to_owned()).collect()),
            ("columnCode", when.code.iter().map(|code| self.words.code(code.code())).collect()),
            ("columnPurpose", when.purpose.iter().map(|purpose| self.purpose(purpose)).collect()),
        ];
        let flags = [
            (when.visits_held, headings.gate_visits_held, headings.gate_visits_free),
            (when.night, headings.gate_night, headings.gate_day),
            (when.permit, headings.gate_permit, headings.gate_no_permit),
            (when.quota_used, headings.gate_quota_used, headings.gate_quota_left),
        ];
        found.retain(|(_, values)| !values.is_empty());
        let columns =
            found.iter().map(|(column, values)| format!("{}: {}", self.words.code(column), values.join(" / ")));
        let flags = flags.into_iter().filter_map(|(flag, yes, no)| Some(if flag? { yes } else { no }));
        lines(columns.chain(flags.map(str::to_owned)))
    }
}

impl crate::words::Headings {
    fn gate_kind(&self, kind: GateKind) -> &'static str {
        match kind {
            GateKind::Checkpoint => self.gate_checkpoint,
            GateKind::SideDoor => self.gate_side_door,
            GateKind::TurnBack => self.gate_turn_back,
        }
    }

    fn heat(&self, heat: Heat) -> &'static str {
        match heat {
            Heat::Normal => self.heat_normal,
            Heat::Fever => self.heat_fever,
            Heat::NotTaken => self.heat_not_taken,
        }
    }

    fn mask(&self, mask: Mask) -> &'static str {
        match mask {
            Mask::Worn => self.mask_worn,
            Mask::NotWorn => self.mask_not_worn,
            Mask::NotSeen => self.mask_not_seen,
        }
    }
}
