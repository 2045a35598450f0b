//! The least cost by trying everything.

use gridward::dispatch::matching::{Choice, Cost};

/// A small world: who costs what where, what it costs to leave a stop over, what each worker's stops add.
#[derive(Debug, Clone)]
pub struct World {
    pub stops: Vec<(Vec<Choice>, Cost)>,
    pub loads: Vec<Vec<Cost>>,
}

/// The least that any plan costs.
pub fn least(world: &World) -> Cost {
    fn go(world: &World, at: usize, made: &mut Vec<usize>) -> Cost {
        let Some((choices, left_over)) = world.stops.get(at) else { return 0 };
        let mut best = left_over + go(world, at + 1, made);
        for choice in choices {
            let Some(load) =
                made.get(choice.worker).and_then(|already| world.loads.get(choice.worker)?.get(*already)).copied()
            else {
                continue;
            };
            add(made, choice.worker, true);
            best = best.min(choice.cost + load + go(world, at + 1, made));
            add(made, choice.worker, false);
        }
        best
    }
    go(world, 0, &mut vec![0; world.loads.len()])
}

fn add(made: &mut [usize], worker: usize, one: bool) {
    if let Some(count) = made.get_mut(worker) {
        *count = if one { *count + 1 } else { *count - 1 };
    }
}
