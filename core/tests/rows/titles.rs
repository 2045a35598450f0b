//! Who owns, occupies, rents and lets a home (S8, S9).

use crate::kit::{Desk, Outcome};
use gridward::base::CivilDate;
use gridward::community::FindingKind;
use gridward::duty::{DutyKind, DutyStatus};
use gridward::place::Title;
use gridward::screening::ScreeningState;
use serde_json::{Value, json};

const AT: &str = "2021-08-25 09:00";

fn who(desk: &Desk, title: Title, day: &str) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let day: CivilDate = day.parse()?;
    let view = desk.household("h1", "2021-12-31 09:00")?;
    Ok(view.file.home.holders(title, day).map(|held| held.party.to_string()).collect())
}

/// S8: the property firm still lists the seller, and only the visit finds the new occupier. Owner, occupier and tenant
/// are different; a visit can change the occupier.
#[test]
fn s8_a_sold_flat_is_found_by_the_visit() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    for title in ["owner", "occupier"] {
        let listed = json!({"household": "h1", "title": title, "party": "seller", "from": "2010-05-01"});
        desk.say(AT, "titleStated", listed)?;
    }
    desk.round("k", AT, "2021-08-30 00:00", json!({}))?;
    desk.visit("2021-08-25 10:00", "k", "h1", "otherOccupier", &[])?;
    assert_eq!(desk.state("h1", "k", "2021-08-25 11:00")?, ScreeningState::AnsweredInPart);
    assert_eq!(desk.found(FindingKind::OccupierDiffers, "2021-08-25 11:00")?, ["h1"]);

    // What the visit found goes into the register: the seller's people are gone, the buyer's are here.
    for title in ["owner", "occupier"] {
        let bought = json!({"household": "h1", "title": title, "party": "buyer", "from": "2021-06-01"});
        desk.say("2021-08-25 11:30", "titleStated", bought)?;
    }
    for resident in ["r1", "r2"] {
        desk.say("2021-08-25 11:30", "residentMoved", json!({"resident": resident}))?;
    }
    desk.say("2021-08-25 11:30", "residentRegistered", json!({"resident": "new", "household": "h1"}))?;
    assert!(desk.found(FindingKind::OccupierDiffers, "2021-08-25 12:00")?.is_empty());
    assert!(!desk.state("h1", "k", "2021-08-25 12:00")?.is_final(), "nobody has asked the new people yet");
    desk.visit("2021-08-25 12:30", "k", "h1", "answered", &["new"])?;
    assert_eq!(desk.state("h1", "k", "2021-08-25 13:00")?, ScreeningState::Verified);

    assert_eq!(who(&desk, Title::Owner, "2021-05-31")?, ["seller"]);
    assert_eq!(who(&desk, Title::Owner, "2021-06-01")?, ["buyer"]);
    assert_eq!(who(&desk, Title::Occupier, "2021-06-01")?, ["buyer"]);
    Ok(())
}

/// S9: a rental is listed with the tenant's employer and lease; the landlord names a responsible contact, and a lease
/// that has ended asks for news.
#[test]
fn s9_a_lease_names_its_contact_and_lapses() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let let_out = json!({
        "household": "h1", "title": "landlord", "party": "owner-1", "from": "2021-01-01", "contact": "agent-1"
    });
    desk.say(AT, "titleStated", let_out)?;
    let lease = json!({
        "household": "h1", "title": "tenant", "party": "tenant-1", "from": "2021-01-01", "until": "2021-08-31",
        "contact": "agent-1", "employer": "a school"
    });
    desk.say(AT, "titleStated", lease)?;
    let view = desk.household("h1", "2021-08-26 09:00")?;
    let tenant = view.file.home.holders(Title::Tenant, "2021-08-26".parse()?).next().ok_or("no tenant")?;
    assert_eq!(tenant.contact.as_ref().map(|id| id.as_str()), Some("agent-1"));
    assert_eq!(tenant.employer.as_deref(), Some("a school"));

    assert!(desk.found(FindingKind::TenancyLapsed, "2021-08-31 23:59")?.is_empty(), "the last day counts");
    assert_eq!(desk.found(FindingKind::TenancyLapsed, "2021-09-01 00:00")?, ["h1"]);
    let renewed = json!({
        "household": "h1", "title": "tenant", "party": "tenant-1", "from": "2021-09-01", "until": "2022-08-31"
    });
    desk.say("2021-09-02 09:00", "titleStated", renewed)?;
    assert!(desk.found(FindingKind::TenancyLapsed, "2021-09-02 10:00")?.is_empty());
    Ok(())
}

fn lease(until: Option<&str>) -> Value {
    json!({
        "household": "h1", "title": "tenant", "party": "tenant-1", "from": "2021-01-01", "until": until,
        "contact": "agent-1"
    })
}

/// The reports that a let home owes: when each was due, and how it stands.
fn reports(desk: &Desk, at: &str) -> Result<Vec<(String, DutyStatus)>, Box<dyn std::error::Error>> {
    let duties = desk.duties("h1", DutyKind::ChangeReport, at)?;
    Ok(duties.into_iter().map(|duty| (duty.day.to_string(), duty.status)).collect())
}

/// S9: changes must be reported: every so many days, and when the lease has ended.
#[test]
fn s9_a_let_home_owes_a_report_until_somebody_gives_it() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    assert_eq!(desk.refused(AT, "changesReported", json!({"household": "h1", "changed": false}))?, ["notLet"]);
    // Listed on 25 August: the first report is due after 30 days.
    desk.say(AT, "titleStated", lease(None))?;
    let day = |day: &str, status| (day.to_owned(), status);
    assert_eq!(reports(&desk, "2021-09-23 23:59")?, [day("2021-09-24", DutyStatus::Upcoming)]);
    assert!(desk.to_do("chief-1", "2021-09-24 09:00")?.contains(&("h1".to_owned(), DutyKind::ChangeReport)));
    let wakeup = desk.engine.next_wakeup("2021-09-23T12:00:00+08:00".parse()?);
    assert_eq!(wakeup, Some("2021-09-24T00:00:00+08:00".parse()?));
    // Nobody reports: it stays open, is overdue after three days, and no second one is owed.
    let open = desk.duties("h1", DutyKind::ChangeReport, "2021-12-01 09:00")?;
    assert!(matches!(open.as_slice(), [duty] if duty.overdue), "{open:?}");
    let missed = desk.report("2021-09-27")?.missed;
    assert!(missed.iter().any(|missed| missed.kind == DutyKind::ChangeReport), "{missed:?}");

    let told = json!({"household": "h1", "reporter": "agent-1", "changed": false});
    desk.say("2021-12-01 10:00", "changesReported", told.clone())?;
    let next = [day("2021-09-24", DutyStatus::LateDone), day("2021-12-31", DutyStatus::Upcoming)];
    assert_eq!(reports(&desk, "2021-12-01 11:00")?, next);
    // News that comes before it is due moves the next report; a deed closes one as well.
    desk.say("2021-12-10 10:00", "changesReported", told)?;
    let moved = desk.duties("h1", DutyKind::ChangeReport, "2022-01-09 09:00")?;
    let due = moved.last().filter(|duty| duty.day.to_string() == "2022-01-09").ok_or("not moved")?;
    let deed = json!({"duty": due.duty, "subject": {"type": "household", "id": "h1"}});
    desk.say("2022-01-09 10:00", "dutyDone", deed)?;
    let last = reports(&desk, "2022-01-09 11:00")?;
    assert_eq!(
        last.get(1..),
        Some([day("2022-01-09", DutyStatus::Done), day("2022-02-08", DutyStatus::Upcoming)].as_slice())
    );
    Ok(())
}

#[test]
fn s9_a_lease_that_ends_makes_a_report_due_and_what_follows_settles_it() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    desk.say(AT, "titleStated", lease(Some("2021-08-31")))?;
    let day = |day: &str, status| (day.to_owned(), status);
    assert_eq!(reports(&desk, "2021-08-31 23:59")?, [day("2021-09-01", DutyStatus::Upcoming)]);
    assert_eq!(reports(&desk, "2021-09-01 00:00")?, [day("2021-09-01", DutyStatus::Open)]);
    // The tenant stays for another year: the new lease is the news.
    let mut renewed = lease(Some("2022-08-31"));
    if let Some(from) = renewed.get_mut("from") {
        *from = json!("2021-09-01");
    }
    desk.say("2021-09-02 09:00", "titleStated", renewed)?;
    let then = [day("2021-09-01", DutyStatus::Done), day("2021-10-02", DutyStatus::Upcoming)];
    assert_eq!(reports(&desk, "2021-09-02 10:00")?, then);
    // The owner moves in when that lease is over: nothing is owed any more.
    let back = json!({"household": "h1", "title": "occupier", "party": "owner-1", "from": "2022-09-01"});
    desk.say("2022-09-01 10:00", "titleStated", back)?;
    let states: Vec<_> = reports(&desk, "2022-12-01 10:00")?.into_iter().map(|(_, status)| status).collect();
    assert_eq!(states, [DutyStatus::Done, DutyStatus::LateDone]);
    Ok(())
}

/// S9: the landlord names a responsible contact; where nobody has, somebody must ask.
#[test]
fn s9_a_let_home_without_a_contact_is_found() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let mut nameless = lease(None);
    if let Some(lease) = nameless.as_object_mut() {
        lease.remove("contact");
    }
    desk.say(AT, "titleStated", nameless)?;
    assert_eq!(desk.found(FindingKind::ContactMissing, AT)?, ["h1"]);
    let landlord = json!({
        "household": "h1", "title": "landlord", "party": "owner-1", "from": "2021-01-01", "contact": "agent-1"
    });
    desk.say("2021-08-25 10:00", "titleStated", landlord)?;
    assert!(desk.found(FindingKind::ContactMissing, "2021-08-25 10:00")?.is_empty());
    Ok(())
}

#[test]
fn a_lapsed_lease_is_also_settled_by_whoever_lives_there_now() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    let lease = json!({
        "household": "h1", "title": "tenant", "party": "tenant-1", "from": "2021-01-01", "until": "2021-08-31"
    });
    desk.say(AT, "titleStated", lease)?;
    assert_eq!(desk.found(FindingKind::TenancyLapsed, "2021-09-01 09:00")?, ["h1"]);
    let back = json!({"household": "h1", "title": "occupier", "party": "owner-1", "from": "2021-09-01"});
    desk.say("2021-09-01 10:00", "titleStated", back)?;
    assert!(desk.found(FindingKind::TenancyLapsed, "2021-09-01 11:00")?.is_empty());
    Ok(())
}

#[test]
fn a_sublet_has_the_tenant_as_landlord_and_two_owners_own_one_home() -> Outcome {
    let mut desk = Desk::new()?;
    desk.small()?;
    for (title, party, from) in [
        ("owner", "a", "2015-01-01"),
        ("owner", "b", "2015-01-01"),
        ("landlord", "a", "2020-01-01"),
        ("tenant", "c", "2020-01-01"),
        ("landlord", "c", "2021-03-01"),
        ("tenant", "d", "2021-03-01"),
    ] {
        let data = json!({"household": "h1", "title": title, "party": party, "from": from});
        desk.say(AT, "titleStated", data)?;
    }
    assert_eq!(who(&desk, Title::Owner, "2021-08-25")?, ["a", "b"]);
    assert_eq!(who(&desk, Title::Landlord, "2021-02-28")?, ["a"]);
    assert_eq!(who(&desk, Title::Landlord, "2021-03-01")?, ["c"]);
    assert_eq!(who(&desk, Title::Tenant, "2021-03-01")?, ["d"]);
    assert!(who(&desk, Title::Occupier, "2021-03-01")?.is_empty());
    let backwards = json!({
        "household": "h1", "title": "tenant", "party": "e", "from": "2021-03-01", "until": "2021-02-01"
    });
    assert_eq!(desk.refused(AT, "titleStated", backwards)?, ["endsBeforeStart"]);
    Ok(())
}
