//! The rota section of a policy: patterns, posts, and what comes of them.

use crate::Outcome;
use crate::kit::{day, gate, need, normal, person};
use gridward::base::{CivilDate, Language, PostId, Zone};
use gridward::explain::text;
use gridward::policy::Policy;
use gridward::rota::{Limits, Pattern, Request, build, check};

#[test]
fn patterns_cover_the_day() -> Outcome {
    let post = PostId::new("p")?;
    let lay_out =
        |pattern: &Pattern, days: i64| pattern.lay_out(&post, |_| need(1), day(4)..day(4 + days), Zone::CHINA);
    let (today, next) = (day(4), day(5));
    let (three, four, whole) = (Pattern::three_even(), Pattern::four_uneven(), Pattern::whole_day());
    let expected = [
        (three, vec![(today, today, true), (today, today, false), (today, today, false)]),
        (four, vec![(today, today, false), (today, today, false), (today, today, false), (today, next, true)]),
        (whole, vec![(today, next, true)]),
    ];
    for (pattern, expected) in expected {
        let pattern = pattern.ok_or("no pattern")?;
        let shifts = lay_out(&pattern, 3);
        assert!(shifts.iter().zip(shifts.iter().skip(1)).all(|(one, next)| one.ends == next.begins));
        let ends = shifts.first().zip(shifts.last());
        assert!(ends.is_some_and(|(first, last)| last.ends == first.begins.plus_hours(72)));
        let days: Vec<(CivilDate, CivilDate, bool)> =
            lay_out(&pattern, 1).iter().map(|shift| (shift.key.date, shift.last_day, shift.night)).collect();
        assert_eq!(days, expected);
    }
    Ok(())
}

/// Clocks go forward at two o'clock in the night to 29 March 2020: that night shift has seven hours, and they count as
/// seven.
#[cfg(feature = "zones")]
#[test]
fn a_night_in_which_clocks_change_counts_its_real_hours() -> Outcome {
    let mut request = gate(Limits { minutes_per_day: Some(420), ..Limits::default() }, 2)?;
    let (from, to): (CivilDate, CivilDate) = ("2020-03-28".parse()?, "2020-03-30".parse()?);
    let zone: Zone = "Europe/Berlin".parse()?;
    let pattern = Pattern::three_even().ok_or("no pattern")?;
    request.shifts = pattern.lay_out(&PostId::new("gate")?, |_| need(1), from..to, zone);
    let rota = build(&request)?;
    let manned: Vec<String> = rota.placements.iter().map(|it| it.shift.to_string()).collect();
    assert_eq!(manned, ["gate 2020-03-29 night"]);
    let bars = rota.gaps.iter().flat_map(|gap| &gap.barred).filter_map(|barred| barred.bar.as_ref());
    let words: Vec<String> = bars.map(|bar| text(&bar.because(), Language::English, zone)).collect();
    assert!(
        words.contains(&"Would work 8:00 hours on 2020-03-28; 7:00 are allowed on one day.".to_owned()),
        "{words:?}"
    );
    Ok(())
}

/// A rule book with one way in and one way out.
pub const GATES: &str = r#"{
  "basedOn": "base", "id": "gates",
  "grid": {"skills": [{"id": "nurse", "title": {"en": "Nurse", "zh": "护士"}}]},
  "rota": {
    "posts": [
      {"id": "in", "title": {"en": "Way in", "zh": "入口"}, "area": {"type": "community"}, "pattern": "three-even",
       "priority": 1, "needs": [{"people": 1}, {"turns": ["early"], "people": 1, "skill": "nurse"}]},
      {"id": "out", "title": {"en": "Way out", "zh": "出口"}, "area": {"type": "community"}, "pattern": "three-even",
       "needs": [{"people": 1}]}
    ],
    "limits": {"minutesPerDay": 600, "minutesPerWeek": 2880, "nightsInRow": 3, "daysInRow": 6, "rest": 660}
  }
}"#;

/// One way in and one way out, three shifts, 24 hours (N10): every place of every hour is filled.
#[test]
fn posts_of_a_policy_are_manned_all_day() -> Outcome {
    let policy = Policy::from_json(GATES)?;
    assert_eq!(policy.rota.limits, normal());
    let (posts, shifts) = policy.rota.lay_out(day(0)..day(7), policy.zone);
    assert_eq!((posts.len(), shifts.len()), (2, 42));
    let early = shifts.iter().filter(|shift| shift.key.turn.as_str() == "early" && shift.key.post.as_str() == "in");
    assert!(early.clone().count() == 7 && early.into_iter().all(|shift| shift.needs.len() == 2));
    let mut people = (0..12).map(|number| person(&format!("w{number:02}"))).collect::<Result<Vec<_>, _>>()?;
    let skills = policy.grid.skills.iter().map(|skill| skill.id.clone()).collect::<std::collections::BTreeSet<_>>();
    people.iter_mut().take(4).for_each(|person| person.skills.clone_from(&skills));
    let mut request = Request { posts, people, shifts, policy: policy.rota.clone() };
    let rota = build(&request)?;
    assert!(rota.gaps.is_empty() && rota.proven && rota.placements.len() == 49, "{:?}", rota.gaps);
    assert!(check(&request, &rota.placements)?.is_empty());
    // With too few people it is the way out that stays open, never the way in.
    request.people.truncate(8);
    let rota = build(&request)?;
    assert!(!rota.gaps.is_empty() && rota.gaps.iter().all(|gap| gap.shift.post.as_str() == "out"));
    Ok(())
}

/// A section that says nothing is not written, so documents that know nothing of rotas keep their digest.
#[test]
fn a_policy_without_the_section_is_written_without_it() -> Outcome {
    let policy = gridward::policy::preset("base")?;
    assert!(policy.rota.is_default() && !serde_json::to_string(&policy)?.contains("\"rota\""));
    let gates = Policy::from_json(GATES)?;
    let again: Policy = serde_json::from_str(&serde_json::to_string(&gates)?)?;
    assert_eq!(again, gates);
    Ok(())
}
