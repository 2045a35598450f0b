//! Processor time: of all threads of this process, for a peer may have threads of its own.

use cpu_time::ProcessTime;
use std::hint::black_box;
use std::time::Duration;

/// How long `work` takes, and its answer.
pub fn spent<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = ProcessTime::now();
    let answer = black_box(work());
    (start.elapsed(), answer)
}

/// The least of several measurements: whatever else the machine does only adds to them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Least(Option<Duration>);

impl Least {
    /// Takes one more measurement into account.
    pub fn add(&mut self, spent: Duration) {
        self.0 = Some(self.0.map_or(spent, |least| least.min(spent)));
    }

    /// Nanoseconds; 0 where nothing was measured.
    pub fn nanos(self) -> u64 {
        self.0.and_then(|least| u64::try_from(least.as_nanos()).ok()).unwrap_or_default()
    }
}
