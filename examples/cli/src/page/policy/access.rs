//! Who may see what of people, and how long it is kept, on the page.

use super::{Names, Part, lines};
use crate::page::export::role_message;
use gridward::access::FieldClass;

impl Names<'_> {
    /// The part about roles, look-ups and retention; none where the rule book says nothing about them.
    pub(super) fn access(self) -> Option<Part> {
        let (access, retention) = (&self.policy.access, self.policy.retention);
        let (words, headings) = (self.words, self.headings);
        if access.is_empty() && retention.is_default() {
            return None;
        }
        let classes = |seen: &[FieldClass]| lines(seen.iter().map(|class| words.text(class_message(*class))));
        let rows = access.roles.iter().map(|role| {
            let posts = role.posts.iter().map(|post| self.post(post));
            let workers = role.workers.iter().map(|role| words.text(role_message(*role)));
            let search = if role.search { headings.yes.to_owned() } else { String::new() };
            let (own, everywhere) = (classes(&role.own_area), classes(&role.everywhere));
            let clause = self.cited(role.clause.as_ref());
            vec![
                role.title.get(words.language).to_owned(),
                lines(posts.chain(workers)),
                own,
                everywhere,
                search,
                clause,
            ]
        });
        let columns = [
            headings.access_role,
            headings.access_who,
            headings.access_own,
            headings.access_everywhere,
            headings.access_search,
            headings.cited_as,
        ];
        let table = self.table(&columns, rows.collect());
        let days = |days: Option<u16>| days.map(|days| words.days(days.into())).unwrap_or_default();
        let facts = vec![
            (headings.access_usual, access.look_ups_per_hour.map(|count| count.to_string()).unwrap_or_default()),
            (headings.kept_response, days(retention.days_after_response)),
            (headings.kept_leaving, days(retention.days_after_leaving)),
        ];
        Some(self.part(headings.access, vec![table, self.facts(facts)]))
    }
}

fn class_message(class: FieldClass) -> &'static str {
    match class {
        FieldClass::Open => "class.open",
        FieldClass::Household => "class.household",
        FieldClass::Measure => "class.measure",
        FieldClass::Health => "class.health",
        FieldClass::Identity => "class.identity",
        FieldClass::Reason => "class.reason",
    }
}
