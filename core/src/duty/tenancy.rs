//! Homes that are let: when somebody must report what has changed (S9).

use super::{Completion, Duty, DutyFile, DutyKind, Origin, Subject};
use crate::base::{Argument, Because, CivilDate, EventId, HouseholdId, Instant, Zone};
use crate::place::{Home, Title};
use crate::screening::TenancyRule;

/// Something that was heard about a let home.
struct News<'a> {
    at: Instant,
    event: &'a EventId,
    what: What,
}

/// What was heard.
#[derive(Clone, Copy)]
enum What {
    /// A lease: its first and last day.
    Let(CivilDate, Option<CivilDate>),
    /// Somebody occupies the home from a day on.
    Occupied(CivilDate),
    /// The changes, or that there are none.
    Report,
}

/// A lease that runs, and the day of the last news of it.
struct Rented<'a> {
    lease: &'a EventId,
    ends: Option<CivilDate>,
    heard: CivilDate,
}

/// The reports that a let home owes: one whenever so many days have passed since the last news, and one when its lease
/// has ended. A report, a new lease or a new occupier completes the one that is due; one that comes before it was due
/// moves it. As long as a report is owed no second one falls due.
#[must_use]
pub fn change_reports(
    household: &HouseholdId,
    home: &Home,
    acts: &DutyFile,
    rule: TenancyRule,
    zone: Zone,
) -> Vec<Duty> {
    let mut reports = Reports { household, acts, rule, zone, duties: Vec::new() };
    let mut rented: Option<Rented<'_>> = None;
    for news in &news_of(home) {
        if let Some(rented) = &mut rented {
            reports.until(rented, Some(news));
        }
        let today = zone.date(news.at);
        match (news.what, &mut rented) {
            (What::Let(first, ends), rented) => {
                *rented = Some(Rented { lease: news.event, ends, heard: today.max(first) });
            }
            (What::Occupied(from), Some(lease)) if lease.ends.is_some_and(|ends| ends < from) => rented = None,
            (What::Report, Some(lease)) => lease.heard = lease.heard.max(today),
            (What::Occupied(_) | What::Report, _) => {}
        }
    }
    if let Some(rented) = &mut rented {
        reports.until(rented, None);
    }
    reports.duties
}

/// Everything that was heard, in the order things happened.
fn news_of(home: &Home) -> Vec<News<'_>> {
    let titles = home.titles.iter().filter_map(|stated| {
        let what = match stated.fact.title {
            Title::Tenant => What::Let(stated.fact.from, stated.fact.until),
            Title::Occupier => What::Occupied(stated.fact.from),
            Title::Owner | Title::Landlord => return None,
        };
        Some(News { at: stated.at, event: &stated.event, what })
    });
    let reports = home.changes.iter();
    let reports = reports.map(|stated| News { at: stated.at, event: &stated.event, what: What::Report });
    let mut news: Vec<News<'_>> = titles.chain(reports).collect();
    news.sort_by_key(|news| news.at);
    news
}

/// Collects the reports of one household.
struct Reports<'a> {
    household: &'a HouseholdId,
    acts: &'a DutyFile,
    rule: TenancyRule,
    zone: Zone,
    duties: Vec<Duty>,
}

impl Reports<'_> {
    /// The reports that fall due up to the next news; without any news, up to the one that is still owed.
    fn until(&mut self, rented: &mut Rented<'_>, news: Option<&News<'_>>) {
        loop {
            let mut duty = self.next(rented);
            if news.is_some_and(|news| news.at < duty.opens) {
                return;
            }
            duty.completed = news.map(|news| Completion { at: news.at, event: news.event.clone() });
            let duty = duty.with_acts(self.acts);
            let done = duty.completed.clone();
            self.duties.push(duty);
            let Some(done) = done else { return };
            rented.heard = self.zone.date(done.at);
            if news.is_some_and(|news| *news.event == done.event) {
                return;
            }
        }
    }

    /// The report that is due next.
    fn next(&self, rented: &Rented<'_>) -> Duty {
        let regular = rented.heard.plus_days(i32::from(self.rule.report_every_days).max(1));
        let ended = rented.ends.filter(|ends| *ends >= rented.heard).map(|ends| ends.plus_days(1));
        let (day, because) = match ended.filter(|ended| *ended <= regular) {
            Some(day) => (day, Because::rule("tenancy.ended").with("ended", Argument::Date(day.plus_days(-1)))),
            None => {
                let because = Because::rule("tenancy.report").with("heard", Argument::Date(rented.heard));
                (regular, because.with("days", Argument::Count(u32::from(self.rule.report_every_days))))
            }
        };
        let opens = self.zone.start_of(day);
        let due = self.zone.start_of(day.plus_days(i32::from(self.rule.within_days).max(1)));
        let subject = Subject::Household(self.household.clone());
        let mut duty = Duty::new(DutyKind::ChangeReport, subject, day, Origin::Tenancy, opens, due);
        duty.because = duty.because.since(because.citing(rented.lease));
        duty
    }
}
