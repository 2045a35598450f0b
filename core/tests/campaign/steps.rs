//! What can happen in a campaign, and how it is drawn at random.
//!
//! A step names people and doors by numbers that are taken modulo what there is, so that every step can happen at any
//! time and a failing campaign can be cut down without a step losing its sense.

use super::facts::Deed;
use super::machine::Rules;
use gridward::screening::{Approach, VisitOutcome};
use proptest::collection::vec;
use proptest::prelude::*;

/// How a round will be held when it is opened.
#[derive(Debug, Clone)]
pub struct Plan {
    pub scope: u8,
    pub approach: Approach,
    pub narrows: bool,
    pub begins_after_hours: i64,
    pub hours: i64,
}

/// What a campaign begins with: for each household so many residents; and what is planned.
#[derive(Debug, Clone)]
pub struct Setup {
    pub devices: usize,
    pub rules: Rules,
    pub homes: Vec<usize>,
    pub plans: Vec<Plan>,
}

/// Which of the missing facts an exchange delivers.
#[derive(Debug, Clone, Copy)]
pub enum Share {
    All,
    Some(u32),
}

#[derive(Debug, Clone)]
pub enum Action {
    Visit { household: u8, round: u8, phone: bool, outcome: VisitOutcome, accounted: u16, answered: bool },
    Move { resident: u8, to: Option<u8> },
    SecondHome { resident: u8, household: u8 },
    Split { household: u8, into: u8, building: u8, residents: u16 },
    Merge { household: u8, into: u8 },
    Dissolve { household: u8 },
    Notice { household: u8 },
    Address { household: u8, building: u8 },
    Register { household: u8, building: u8 },
    Arrive { resident: u8, household: u8 },
    Redraw { grid: u8, buildings: u8, household: Option<u8> },
    OpenRound,
    Act { household: u8, duty: u8, deed: Deed },
    Exchange { from: u8, share: Share },
}

#[derive(Debug, Clone)]
pub struct Step {
    pub device: u8,
    pub worker: u8,
    /// Since the step before; 0 is a millisecond: two workers at one door at nearly the same time.
    pub minutes: i64,
    /// Written down so much later than it happened.
    pub late_minutes: i64,
    pub action: Action,
}

pub fn setup() -> impl Strategy<Value = Setup> {
    let approach = prop_oneof![Just(Approach::DoorFirst), Just(Approach::PhoneFirst), Just(Approach::Both)];
    let plan = (any::<u8>(), approach, any::<bool>(), 0..5_i64, 8..97_i64);
    let plan = plan.prop_map(|(scope, approach, narrows, begins_after_hours, hours)| Plan {
        scope,
        approach,
        narrows,
        begins_after_hours,
        hours,
    });
    let rules = (1..=24_u16, any::<bool>()).prop_map(|(retry_hours, form)| Rules { retry_hours, form });
    (2..=4_usize, rules, vec(0..=3_usize, 2..=5), vec(plan, 1..=3)).prop_map(|(devices, rules, homes, plans)| Setup {
        devices,
        rules,
        homes,
        plans,
    })
}

pub fn step() -> impl Strategy<Value = Step> {
    let minutes = prop_oneof![1 => Just(0), 6 => 1..120_i64, 2 => 120..720_i64];
    let late = prop_oneof![9 => Just(0), 1 => 1..600_i64];
    (any::<u8>(), 0..4_u8, minutes, late, action()).prop_map(|(device, worker, minutes, late_minutes, action)| Step {
        device,
        worker,
        minutes,
        late_minutes,
        action,
    })
}

fn action() -> impl Strategy<Value = Action> {
    let some = any::<u8>;
    let share = prop_oneof![Just(Share::All), any::<u32>().prop_map(Share::Some)];
    prop_oneof![
        30 => visit(),
        12 => (some(), share).prop_map(|(from, share)| Action::Exchange { from, share }),
        6 => (some(), some(), deed()).prop_map(|(household, duty, deed)| Action::Act { household, duty, deed }),
        4 => Just(Action::OpenRound),
        3 => (some(), proptest::option::weighted(0.8, some()))
            .prop_map(|(resident, to)| Action::Move { resident, to }),
        2 => (some(), some()).prop_map(|(resident, household)| Action::Arrive { resident, household }),
        2 => (some(), some()).prop_map(|(household, building)| Action::Register { household, building }),
        2 => (some(), some(), some(), any::<u16>())
            .prop_map(|(household, into, building, residents)| Action::Split { household, into, building, residents }),
        3 => (some(), some()).prop_map(|(household, into)| Action::Merge { household, into }),
        4 => some().prop_map(|household| Action::Notice { household }),
        1 => some().prop_map(|household| Action::Dissolve { household }),
        1 => (some(), some()).prop_map(|(household, building)| Action::Address { household, building }),
        1 => (some(), some()).prop_map(|(resident, household)| Action::SecondHome { resident, household }),
        2 => (some(), some(), proptest::option::weighted(0.3, some()))
            .prop_map(|(grid, buildings, household)| Action::Redraw { grid, buildings, household }),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![3 => Just(Deed::Claim), 2 => Just(Deed::Done), 1 => Just(Deed::HandBack)]
}

fn visit() -> impl Strategy<Value = Action> {
    let outcome = prop_oneof![
        5 => Just(VisitOutcome::Answered),
        4 => Just(VisitOutcome::NoAnswer),
        1 => Just(VisitOutcome::Refused),
        1 => Just(VisitOutcome::Vacant),
        1 => Just(VisitOutcome::GoneAway),
        1 => Just(VisitOutcome::OtherOccupier),
        1 => Just(VisitOutcome::Referred),
        1 => Just(VisitOutcome::Closed),
    ];
    let accounted = prop_oneof![8 => Just(u16::MAX), 3 => Just(0), 8 => any::<u16>(), 1 => 7..16_u16];
    (any::<u8>(), any::<u8>(), any::<bool>(), outcome, accounted, any::<bool>()).prop_map(
        |(household, round, phone, outcome, accounted, answered)| Action::Visit {
            household,
            round,
            phone,
            outcome,
            accounted,
            answered,
        },
    )
}
