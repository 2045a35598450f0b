//! Checking rotas: agrees with a naive checker on what is legal, and says the right numbers in words.

use crate::kit::{Dice, at_gate, day, gate, need, normal, person, put, small};
use crate::naive::{legal, spoilt};
use crate::{Outcome, for_seeds};
use gridward::base::{Because, Instant, Language, PostId, WorkerId, Zone};
use gridward::explain::text;
use gridward::rota::{
    Breach, Change, Limits, Named, Placement, Request, RotaError, Seen, Span, Stint, build, check, fatigue, gaps,
    presence, repair,
};
use proptest::prelude::*;

/// A rota has a breach if and only if the naive checker says that it is not legal.
#[test]
fn finds_a_breach_if_and_only_if_there_is_one() -> Outcome {
    for_seeds(250, |seed| {
        let request = small(seed)?;
        let mut dice = Dice(seed ^ 3);
        let percent = 5 + dice.below(55);
        let placements = spoilt(&request, &mut dice, percent);
        let breaches = check(&request, &placements)?;
        // Other work alone never breaks a limit in these cases.
        prop_assert_eq!(breaches.is_empty(), legal(&request, &placements), "{:?}", breaches);
        // Without somebody's placements nothing of theirs is left to be named.
        for person in &request.people {
            let others: Vec<Placement> = placements.iter().filter(|it| it.worker != person.id).cloned().collect();
            let theirs =
                |breach: &Breach| matches!(breach, Breach::Barred { placement, .. } if placement.worker == person.id);
            prop_assert!(!check(&request, &others)?.iter().any(theirs));
        }
        let open = if breaches.is_empty() { gaps(&request, &placements)? } else { Vec::new() };
        for gap in open {
            for barred in gap.barred {
                let it = put(&gap.shift, &barred.worker);
                if placements.contains(&it) {
                    continue;
                }
                let with: Vec<Placement> = placements.iter().cloned().chain([it]).collect();
                // Whoever lacks this gap's skill may yet find another place on the shift.
                if barred.bar.is_none() || gap.skill.is_none() {
                    prop_assert_eq!(barred.bar.is_none(), legal(&request, &with), "{:?}", barred);
                }
            }
        }
        Ok(())
    })
}

fn said(because: &Because, language: Language) -> String {
    text(because, language, Zone::CHINA).replace("\n  ", " ")
}

fn told(request: &Request, placements: &[Placement]) -> Result<Vec<String>, RotaError> {
    Ok(check(request, placements)?.iter().map(|breach| said(&breach.because(), Language::English)).collect())
}

#[test]
fn says_the_numbers() -> Outcome {
    let start = day(0);
    let on = |number: i64| day(number).to_string();
    let request = gate(Limits { rest: 660, ..Limits::default() }, 9)?;
    let short = [at_gate(0, "early", "Li")?, at_gate(1, "night", "Li")?];
    let expected = format!(
        "Li may not be on gate {} night. Because: Would rest 8:00 hours instead of 11:00, next to gate {start} early.",
        on(1)
    );
    assert_eq!(told(&request, &short)?, [expected]);
    let chinese: Vec<String> =
        check(&request, &short)?.iter().map(|breach| said(&breach.because(), Language::Chinese)).collect();
    let expected = format!("与gate {start} early之间仅能休息8:00小时，应休息11:00小时。");
    assert!(matches!(chinese.as_slice(), [one] if one.contains(&expected)), "{chinese:?}");

    let request = gate(normal(), 9)?;
    let in_row = |turn: &str, days: i64| (0..days).map(|day| at_gate(day, turn, "Li")).collect::<Result<Vec<_>, _>>();
    let expected = format!(
        "Li may not be on gate {0} night. Because: Would work 5 nights in a row up to {0}; 3 are allowed.",
        on(4)
    );
    assert_eq!(told(&request, &in_row("night", 5)?)?, [expected]);
    let week = |number: i64| {
        format!(
            "Li may not be on gate {0} late. Because: Would work 56:00 hours in the seven days up to {0}; 48:00 are \
             allowed.",
            on(number)
        )
    };
    let row =
        format!("Li may not be on gate {0} late. Because: Would work 8 days in a row up to {0}; 6 are allowed.", on(7));
    assert_eq!(told(&request, &in_row("late", 8)?)?, [week(6), week(7), row]);

    let request = gate(Limits { minutes_per_day: Some(600), ..Limits::default() }, 2)?;
    let both = [at_gate(0, "early", "Li")?, at_gate(0, "night", "Li")?];
    let expected = format!(
        "Li may not be on gate {start} early. Because: Would work 16:00 hours on {start}; 10:00 are allowed on one day."
    );
    assert_eq!(told(&request, &both)?, [expected]);
    let crowd = [at_gate(0, "early", "Li")?, at_gate(0, "early", "Wang")?];
    let expected = format!("2 are on gate {start} early, which has places for 1 of them.");
    assert_eq!(told(&request, &crowd)?, [expected]);
    let twice = [at_gate(0, "early", "Li")?, at_gate(0, "early", "Li")?];
    assert_eq!(told(&request, &twice)?, [format!("Li is on gate {start} early twice.")]);
    let unknown = [at_gate(0, "early", "Zhao")?];
    assert_eq!(told(&request, &unknown)?, [format!("Zhao or gate {start} early is not known.")]);
    Ok(())
}

#[test]
fn a_gap_says_who_was_thought_of() -> Outcome {
    let mut request = gate(Limits { rest: 660, ..Limits::default() }, 1)?;
    for person in &mut request.people {
        person.away = vec![Span { from: Instant::MIN, to: Instant::MAX }];
    }
    let rota = build(&request)?;
    let first = rota.gaps.first().map(|gap| text(&gap.because(), Language::English, Zone::CHINA));
    let first = first.unwrap_or_default();
    assert!(first.contains("1 open on gate") && first.contains("nobody who is fit for it can come."), "{first}");
    assert!(first.contains("Li cannot take it.") && first.contains("Wang cannot take it."), "{first}");
    assert!(first.contains("Is away from "), "{first}");
    Ok(())
}

#[test]
fn requests_that_contradict_themselves_are_refused() -> Outcome {
    let request = gate(Limits::default(), 1)?;
    let (night, early) = (at_gate(0, "night", "Li")?.shift, at_gate(0, "early", "Li")?.shift);
    let spoil = |change: &dyn Fn(&mut Request)| {
        let mut request = request.clone();
        change(&mut request);
        build(&request).err()
    };
    let li = person("Li")?;
    let twice = spoil(&|request| request.people.push(li.clone()));
    assert_eq!(twice, Some(RotaError::Twice(Named::Worker(li.id.clone()))));
    let nowhere = PostId::new("nowhere")?;
    let unknown = spoil(&|request| request.shifts.iter_mut().for_each(|shift| shift.key.post = nowhere.clone()));
    assert_eq!(unknown, Some(RotaError::Unknown(Named::Post(nowhere.clone()))));
    let reversed = spoil(&|request| request.shifts.iter_mut().for_each(|shift| shift.ends = shift.begins));
    assert_eq!(reversed, Some(RotaError::Reversed(Named::Shift(night.clone()))));
    let days = spoil(&|request| {
        let later = request.shifts.iter_mut().filter(|shift| shift.key == early);
        later.for_each(|shift| shift.key.date = day(-1));
    });
    assert!(matches!(days, Some(RotaError::Days(Named::Shift(_)))), "{days:?}");
    let large = spoil(&|request| request.shifts.iter_mut().for_each(|shift| shift.needs = need(u16::MAX)));
    assert_eq!(large, Some(RotaError::TooLarge));
    let away = |worker: &str| -> Result<Change, Box<dyn std::error::Error>> {
        Ok(Change::Away { worker: WorkerId::new(worker)?, from: Instant::MIN, to: None })
    };
    assert!(repair(&request, &[at_gate(0, "early", "Zhao")?], &away("Li")?, Instant::MIN).is_err());
    assert!(repair(&request, &[], &away("Zhao")?, Instant::MIN).is_err());
    assert!(build(&Request::default())?.placements.is_empty());
    Ok(())
}

#[test]
fn the_ends_of_time_do_no_harm() -> Outcome {
    let mut request = gate(normal(), 2)?;
    let (begin, end) = (day(i64::from(i32::MIN)), day(i64::from(i32::MAX)));
    if let Some(first) = request.shifts.first_mut() {
        (first.begins, first.key.date) = (Instant::MIN, begin);
    }
    if let Some(last) = request.shifts.last_mut() {
        (last.ends, last.last_day) = (Instant::MAX, end);
    }
    let post = PostId::new("x")?;
    let all = Stint { post, begins: Instant::MIN, ends: Instant::MAX, day: begin, last_day: end, night: true };
    for person in request.people.iter_mut().take(1) {
        person.worked = vec![all.clone()];
    }
    let rota = build(&request)?;
    assert!(check(&request, &rota.placements)?.is_empty());
    let back = Change::Back { worker: WorkerId::new("Wang")?, from: Instant::MIN, to: None };
    assert!(repair(&request, &rota.placements, &back, Instant::MIN)?.proven);
    let (worker, post) = (WorkerId::new("Li")?, PostId::new("gate")?);
    let seen = Seen { worker, post, came: Instant::MIN, left: Some(Instant::MAX) };
    assert_eq!(presence(&request, &rota.placements, &[seen], Instant::MAX)?.lines.len(), rota.placements.len());
    assert!(fatigue(&request.policy.fatigue, &[all], Instant::MAX, end).points > 0);
    Ok(())
}
