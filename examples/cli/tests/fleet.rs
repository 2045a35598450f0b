//! Laws 2, 11, 15 and 16 over fleets of devices: whatever goes wrong on the way, all agree in the end.

mod common;

use common::gridward;
use gridward_cli::fleet::{Size, Tally, play};
use std::error::Error;
use std::num::NonZeroUsize;

type Outcome = Result<(), Box<dyn Error>>;

/// Runs that a build machine has the time for; the command plays as many as somebody asks for.
const RUNS: u64 = 300;

/// The run of a seed: two devices, and many; hardly anything, and much. Now and then as many as a community has.
fn size(seed: u64) -> Result<Size, Box<dyn Error>> {
    let devices = if seed % 50 == 49 { 30 } else { 2 + u32::try_from(seed % 5)? };
    Ok(Size { devices, steps: 30 + u32::try_from(seed % 7)? * 10 })
}

/// All runs, on as many processors as there are.
fn played_side_by_side() -> Result<Tally, Box<dyn Error>> {
    let lanes = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let lane = |first: usize| {
        let mut tally = Tally::default();
        for seed in (0..RUNS).skip(first).step_by(lanes) {
            tally
                .add(&play(size(seed).map_err(|error| error.to_string())?, seed).map_err(|broken| broken.to_string())?);
        }
        Ok::<Tally, String>(tally)
    };
    let mut all = Tally::default();
    std::thread::scope(|scope| {
        let lanes: Vec<_> = (0..lanes).map(|first| scope.spawn(move || lane(first))).collect();
        for lane in lanes {
            all.add(&lane.join().map_err(|_| "a lane ended early".to_owned())??);
        }
        Ok::<(), String>(())
    })?;
    Ok(all)
}

#[test]
fn law_02_11_15_16_fleets_agree_whatever_goes_wrong() -> Outcome {
    let all = played_side_by_side()?;
    assert_eq!(u64::from(all.agreed), RUNS);
    // Everything that can go wrong did.
    let often = [
        all.recorded,
        all.unreachable,
        all.dropped,
        all.doubled,
        all.reordered,
        all.cut,
        all.damaged,
        all.partitions,
        all.clock_jumps,
        all.restarts,
        all.restored,
        all.bundles,
        all.newer,
        all.older,
        all.unread,
        all.corrected,
        all.erased,
        all.compared,
    ];
    assert!(often.iter().all(|number| *number > 100), "{all:?}");
    assert!(all.old_copies > 10 && all.whole_logs > 2 && all.updated > 10 && all.revoked > 10, "{all:?}");
    assert!(all.findings.len() > 8 && all.findings.contains_key("eventClash"), "{:?}", all.findings);
    Ok(())
}

#[test]
fn a_seed_brings_the_same_run_back() -> Outcome {
    let size = Size { devices: 4, steps: 80 };
    assert_eq!(play(size, 7)?, play(size, 7)?);
    assert_ne!(play(size, 7)?, play(size, 8)?);
    Ok(())
}

#[test]
fn the_command_says_what_happened() -> Outcome {
    let ran = gridward(&["fleet", "--devices", "3", "--runs", "4", "--seed", "11", "--steps", "60", "--json"])?;
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let told: serde_json::Value = serde_json::from_str(&ran.out)?;
    for (field, number) in [("devices", 3), ("runs", 4), ("seed", 11), ("broken", 0), ("agreed", 4)] {
        assert_eq!(told.get(field), Some(&number.into()), "{field}");
    }
    let bytes = told.get("bytesPerEvent").and_then(serde_json::Value::as_u64);
    assert!(bytes.is_some_and(|bytes| (150..600).contains(&bytes)), "{bytes:?}");
    let ran = gridward(&["fleet", "--runs", "2", "--steps", "30"])?;
    assert!(ran.out.starts_with("2 runs of 5 devices, from seed 1\n"), "{}", ran.out);
    let ran = gridward(&["fleet", "--devices", "2-4", "--runs", "3", "--steps", "20"])?;
    assert!(ran.out.starts_with("3 runs of 2 to 4 devices, from seed 1\n"), "{}", ran.out);
    for wrong in ["1", "4-3", "2-65", "x"] {
        assert_eq!(gridward(&["fleet", "--devices", wrong])?.code, Some(2), "{wrong}");
    }
    Ok(())
}
