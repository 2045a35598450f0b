//! Tests that a campaign asks for, and the word that a person gets before a test (S14, N6, N7).

use super::{Completion, Duty, DutyFile, DutyKind, Origin, Subject};
use crate::base::{Argument, Because, CivilDate, Instant, ResidentId, Stated, TestCampaignId, Zone};
use crate::health::{Lab, TestCampaignOpened, TestExcused, campaign_sample};

/// The test that a campaign asks of one resident. A sample within its time completes it; an excuse ends it; it is missed
/// when the campaign is over.
#[must_use]
pub fn campaign_test(
    resident: &ResidentId,
    campaign: &Stated<TestCampaignOpened>,
    excuse: Option<&Stated<TestExcused>>,
    lab: Option<&Lab>,
    acts: &DutyFile,
    zone: Zone,
) -> Duty {
    let fact = &campaign.fact;
    let subject = Subject::Resident(resident.clone());
    let origin = Origin::Campaign(fact.campaign.clone());
    let mut duty = Duty::new(DutyKind::Sampling, subject, zone.date(fact.from), origin, fact.from, fact.until);
    let of = Because::rule("duty.campaign").with("name", Argument::Text(fact.name.clone())).citing(&campaign.event);
    duty.because = duty.because.since(of);
    duty.closes = Some(fact.until);
    duty.void_from = excuse.map(|excuse| excuse.at);
    duty.completed = campaign_sample(fact, lab).map(|(at, event)| Completion { at, event });
    duty.with_acts(acts)
}

/// The word that a resident gets on the day before each of the tests, such as those of [`super::samplings`]. A word that
/// was given for the day of the test completes it; when that day begins it is missed. A test that became known too late
/// for that needs none.
#[must_use]
pub fn test_reminders(
    tests: &[Duty],
    announced: &[Stated<CivilDate>],
    known: &dyn Fn(&Duty) -> Option<Instant>,
    acts: &DutyFile,
    zone: Zone,
) -> Vec<Duty> {
    let mut reminders: Vec<Duty> = Vec::new();
    for test in tests {
        let campaign: Option<&TestCampaignId> = match &test.origin {
            Origin::Test { .. } => None,
            Origin::Campaign(campaign) => Some(campaign),
            _ => continue,
        };
        let day = test.day;
        let (opens, closes) = (zone.start_of(day.plus_days(-1)), zone.start_of(day));
        let opens = known(test).map_or(opens, |known| known.max(opens));
        if opens >= closes {
            continue;
        }
        let origin = Origin::Reminder(campaign.cloned());
        let mut duty = Duty::new(DutyKind::TestReminder, test.subject.clone(), day, origin, opens, closes);
        duty.because = duty.because.since(test.because.clone());
        duty.closes = Some(closes);
        duty.void_from = test.void_from.filter(|void| *void < closes);
        let word = announced.iter().find(|word| word.fact == day && word.at < closes);
        duty.completed = word.map(|word| Completion { at: word.at.max(opens), event: word.event.clone() });
        // Two tests on one day are announced at once.
        if reminders.iter().all(|known| (known.day, &known.origin) != (duty.day, &duty.origin)) {
            reminders.push(duty.with_acts(acts));
        }
    }
    reminders
}
