//! How far a long call has come, and a way to break it off from another thread.

use super::GridError;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};

const AT_WORK: u8 = 0;
const BROKEN_OFF: u8 = 1;
const CHANGING: u8 = 2;

/// What a long call and whoever waits for it share: the call counts, the other one looks, or breaks it off.
///
/// It counts what has to be gone through: households, people, cases, events. A call may go through them several times, and
/// hears only on its way how often, so both numbers grow; neither ever falls while a call is at work.
///
/// One serves one call at a time. After a call it can serve another one, unless it was broken off.
#[derive(Debug, Default)]
pub struct CallProgress {
    done: AtomicU32,
    of: AtomicU32,
    state: AtomicU8,
}

impl CallProgress {
    /// How many are done.
    #[must_use]
    pub fn done(&self) -> u32 {
        self.done.load(Ordering::Relaxed)
    }

    /// Of how many that are known of so far.
    #[must_use]
    pub fn of(&self) -> u32 {
        self.of.load(Ordering::Relaxed)
    }

    /// Breaks the call off: it ends with [`GridError::BrokenOff`], and so does every later one that is given this. False
    /// when it is too late: what has begun to change the log goes through, for nothing may be recorded by half.
    pub fn break_off(&self) -> bool {
        let was = self.state.compare_exchange(AT_WORK, BROKEN_OFF, Ordering::AcqRel, Ordering::Acquire);
        was != Err(CHANGING)
    }

    /// True once somebody has broken the call off.
    #[must_use]
    pub fn is_broken_off(&self) -> bool {
        self.state.load(Ordering::Acquire) == BROKEN_OFF
    }

    /// A call begins.
    pub(crate) fn begin(&self) -> Result<(), GridError> {
        self.done.store(0, Ordering::Relaxed);
        self.of.store(0, Ordering::Relaxed);
        self.check()
    }

    /// A call ends: from now on another one may be broken off.
    pub(crate) fn end(&self) -> Result<(), GridError> {
        let _ = self.state.compare_exchange(CHANGING, AT_WORK, Ordering::AcqRel, Ordering::Acquire);
        self.check()
    }

    fn check(&self) -> Result<(), GridError> {
        if self.is_broken_off() { Err(GridError::BrokenOff) } else { Ok(()) }
    }

    /// From here on the call changes the log and cannot be broken off. An error where it has been already.
    pub(crate) fn commit(&self) -> Result<(), GridError> {
        match self.state.compare_exchange(AT_WORK, CHANGING, Ordering::AcqRel, Ordering::Acquire) {
            Err(BROKEN_OFF) => Err(GridError::BrokenOff),
            _ => Ok(()),
        }
    }

    /// So many more are to be gone through.
    pub(crate) fn expect(&self, more: usize) {
        self.of.fetch_add(u32::try_from(more).unwrap_or(u32::MAX), Ordering::Relaxed);
    }

    /// One is done. False when the call has been broken off: what it goes through ends here, and its answer is thrown
    /// away.
    pub(crate) fn step(&self) -> bool {
        self.done.fetch_add(1, Ordering::Relaxed);
        !self.is_broken_off()
    }
}

/// Counts what goes by, where somebody waits, and lets no more by once the call has been broken off.
pub(crate) fn counted<T>(
    items: impl Iterator<Item = T>,
    many: usize,
    progress: Option<&CallProgress>,
) -> impl Iterator<Item = T> {
    if let Some(progress) = progress {
        progress.expect(many);
    }
    items.take_while(move |_| progress.is_none_or(CallProgress::step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_broken_off_stays_so_and_what_changes_goes_through() {
        let progress = CallProgress::default();
        assert_eq!(progress.begin(), Ok(()));
        assert_eq!(counted([1, 2, 3].into_iter(), 3, Some(&progress)).count(), 3);
        assert_eq!((progress.done(), progress.of()), (3, 3));
        assert_eq!(progress.commit(), Ok(()));
        assert!(!progress.break_off(), "nothing is recorded by half");
        assert_eq!(progress.end(), Ok(()));
        assert!(progress.break_off());
        assert!(progress.break_off());
        assert_eq!(counted([1, 2, 3].into_iter(), 3, Some(&progress)).count(), 0);
        assert_eq!(progress.commit(), Err(GridError::BrokenOff));
        assert_eq!(progress.begin(), Err(GridError::BrokenOff));
    }
}
