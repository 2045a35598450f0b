//! Checking in and out.

use crate::Outcome;
use crate::kit::{at, day, key, need, person, post, put};
use gridward::base::{IdError, PostId, SkillId, WorkerId};
use gridward::rota::{
    Attendance, Need, Placement, Presence, Register, Request, RotaPolicy, Seen, Shift, Uncovered, presence,
};

type Line = (Presence, Option<i64>, Option<i64>);

fn gate(needs: &[Need]) -> Result<Request, IdError> {
    let mut nurse = person("Li")?;
    nurse.skills.insert(SkillId::new("nurse")?);
    let shift = |turn: &str, begins: i64, ends: i64| -> Result<Shift, IdError> {
        let (key, last_day, needs) = (key("gate", 0, turn)?, day(0), needs.to_vec());
        Ok(Shift { key, begins: at(begins), ends: at(ends), last_day, night: false, needs })
    };
    Ok(Request {
        posts: vec![post("gate")?, post("other")?],
        people: vec![nurse, person("Wang")?, person("Zhao")?],
        shifts: vec![shift("early", 480, 960)?, shift("late", 960, 1440)?],
        policy: RotaPolicy::default(),
    })
}

fn on(turn: &str, worker: &str) -> Result<Placement, IdError> {
    Ok(put(&key("gate", 0, turn)?, &WorkerId::new(worker)?))
}

fn seen(worker: &str, came: i64, left: Option<i64>) -> Result<Seen, IdError> {
    Ok(Seen { worker: WorkerId::new(worker)?, post: PostId::new("gate")?, came: at(came), left: left.map(at) })
}

fn lines(register: &Register) -> Vec<Line> {
    register.lines.iter().map(|line: &Attendance| (line.presence, line.late, line.left_early)).collect()
}

#[test]
fn each_way_to_come_and_go() -> Outcome {
    use Presence::{Absent, Awaited, Expected, Gone, Served, StillThere, There};
    let request = gate(&need(1))?;
    let came = |came: i64, left: Option<i64>| seen("Li", came, left);
    let other = Seen { post: PostId::new("other")?, ..came(480, None)? };
    let cases: Vec<(Vec<Seen>, i64, Line)> = vec![
        (vec![], 479, (Expected, None, None)),
        (vec![], 480, (Awaited, None, None)),
        (vec![], 490, (Awaited, Some(10), None)),
        (vec![], 510, (Absent, None, None)),
        (vec![], 2000, (Absent, None, None)),
        (vec![came(470, None)?], 475, (There, None, None)),
        (vec![came(485, None)?], 600, (There, None, None)),
        (vec![came(486, None)?], 600, (There, Some(6), None)),
        // Absent until they came.
        (vec![came(520, None)?], 600, (There, Some(40), None)),
        (vec![came(480, Some(900))?], 930, (Gone, None, Some(60))),
        // That they left is not known yet.
        (vec![came(480, Some(900))?], 899, (There, None, None)),
        (vec![came(480, Some(900))?], 1000, (Served, None, Some(60))),
        (vec![came(480, Some(955))?], 956, (Served, None, None)),
        (vec![came(480, Some(600))?, came(620, Some(960))?], 1000, (Served, None, None)),
        (vec![came(480, None)?], 960, (StillThere, None, None)),
        // Came for something else.
        (vec![came(100, Some(200))?], 500, (Awaited, Some(20), None)),
        // Has been there all along.
        (vec![came(100, None)?], 500, (There, None, None)),
        (vec![came(430, Some(470))?], 475, (Expected, None, None)),
        (vec![other], 600, (Absent, None, None)),
        // Came when it was over.
        (vec![came(961, None)?], 970, (Absent, None, None)),
    ];
    for (facts, now, expected) in cases {
        let register = presence(&request, &[on("early", "Li")?], &facts, at(now))?;
        assert_eq!(lines(&register), [expected], "{facts:?} at {now}");
    }
    Ok(())
}

#[test]
fn two_shifts_in_a_row_are_no_overstay() -> Outcome {
    let plan = [on("early", "Li")?, on("late", "Li")?];
    let register = presence(&gate(&need(1))?, &plan, &[seen("Li", 480, None)?], at(1000))?;
    assert_eq!(lines(&register), [(Presence::Served, None, None), (Presence::There, None, None)]);
    assert!(register.uncovered.is_empty());
    Ok(())
}

#[test]
fn what_is_uncovered() -> Outcome {
    let plan = [on("early", "Li")?, on("early", "Wang")?];
    let nurse = SkillId::new("nurse")?;
    let request = gate(&[Need { people: 1, skill: Some(nurse.clone()) }, Need { people: 1, skill: None }])?;
    let facts = [seen("Wang", 480, None)?, seen("Zhao", 480, None)?];
    // Zhao stands in, but is no nurse.
    let expected = Uncovered {
        shift: key("gate", 0, "early")?,
        places: vec![Some(nurse)],
        missing: vec![WorkerId::new("Li")?],
        stand_ins: vec![WorkerId::new("Zhao")?],
    };
    assert_eq!(presence(&request, &plan, &facts, at(500))?.uncovered, [expected]);
    let facts = [seen("Li", 480, None)?, seen("Zhao", 480, None)?];
    assert!(presence(&request, &plan, &facts, at(500))?.uncovered.is_empty());
    let open = |now: i64| -> Result<Vec<String>, gridward::rota::RotaError> {
        let register = presence(&request, &plan, &[], at(now))?;
        Ok(register.uncovered.iter().map(|shift| shift.shift.turn.to_string()).collect())
    };
    assert!(open(479)?.is_empty());
    assert_eq!((open(959)?, open(960)?), (vec!["early".to_owned()], vec!["late".to_owned()]));
    Ok(())
}
