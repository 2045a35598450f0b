//! One community in memory: its engine, and how far that has read the tables.

use crate::database::DatabaseError;
use crate::problem::Problem;
use crate::store::{Addition, Kept, Mark, Receipt, Store};
use gridward::base::CommunityId;
use gridward::log::{Event, Fact, VersionVector};
use gridward::{Engine, EngineConfig};

/// An engine that agrees with the tables up to `mark`.
pub struct Hosted {
    id: CommunityId,
    engine: Engine,
    mark: Mark,
    /// The position of the last snapshot that is kept.
    snapshot_at: i64,
    /// True once somebody was erased: the tables have to be as reduced as what is in memory.
    erased: bool,
    /// Up to which position they are known to be.
    swept_at: i64,
}

/// What a change to a community comes to.
pub struct Change<T> {
    /// The answer.
    pub answer: T,
    /// The answer that belongs to a key.
    pub receipt: Option<Receipt>,
}

/// How an attempt to change a community ended.
pub enum Attempt<T> {
    /// It counts.
    Done(T),
    /// It cannot be, and nothing has changed.
    Refused(Problem),
    /// Another server was faster: what is in memory is ahead of the tables, and has to be given up.
    Lost,
}

impl Hosted {
    /// Opens a community from its snapshot and the events after it, or from all events where no snapshot can be read. None
    /// where there is no such community.
    pub fn open(store: &Store, id: &CommunityId) -> Result<Option<Self>, Problem> {
        let Some(Kept { mark, erased, config }) = store.community(id)? else { return Ok(None) };
        let config: EngineConfig = serde_json::from_str(&config).map_err(|_| DatabaseError::Shape)?;
        let kept = store.snapshot(id)?.filter(|(position, _)| *position <= mark.head);
        let restored = kept.and_then(|(position, body)| match Engine::restore(config.clone(), &body) {
            Ok(engine) => Some((engine, position)),
            Err(error) => {
                tracing::warn!(community = %id, code = error.code(), "the snapshot cannot be read; all events are");
                None
            }
        });
        let (engine, position) = match restored {
            Some(restored) => restored,
            None => (Engine::new(config)?, 0),
        };
        let start = Mark { head: position, ..mark };
        let mut hosted = Self { id: id.clone(), engine, mark: start, snapshot_at: position, erased, swept_at: 0 };
        // Where somebody was erased meanwhile, rows have moved.
        if hosted.read_up_to(store, mark)? { Ok(Some(hosted)) } else { Self::open(store, id) }
    }

    /// Reads what other servers have added since. False where everything has to be read anew, or the community is gone.
    pub fn catch_up(&mut self, store: &Store) -> Result<bool, Problem> {
        match store.mark(&self.id)? {
            Some(mark) if mark.edition == self.mark.edition => self.read_up_to(store, mark),
            _ => Ok(false),
        }
    }

    /// False where not all that was to be read may have been there any more.
    fn read_up_to(&mut self, store: &Store, mark: Mark) -> Result<bool, Problem> {
        if mark.head == self.mark.head {
            return Ok(true);
        }
        let engine = &mut self.engine;
        store.read_events(&self.id, self.mark.head, mark.head, |lines| {
            engine.merge_lines(lines).map(|_| ()).map_err(|error| {
                tracing::error!(community = %self.id, code = error.code(), "an event in the tables cannot be read");
                Problem::internal()
            })
        })?;
        self.mark = mark;
        Ok(store.mark(&self.id)?.is_some_and(|now| now.edition == mark.edition))
    }

    /// The engine, for a question.
    pub fn engine(&mut self) -> &mut Engine {
        &mut self.engine
    }

    /// Changes the engine, and writes down what is new before anybody hears of it. `judge` looks at what is new, and may
    /// object. After an error, too, this copy is ahead of the tables and has to be given up.
    pub fn change<T>(
        &mut self,
        store: &Store,
        work: impl FnOnce(&mut Engine) -> Result<Change<T>, Problem>,
        judge: impl FnOnce(&EngineConfig, &[Event]) -> Result<(), Problem>,
    ) -> Result<Attempt<T>, Problem> {
        let (before, count) = (self.engine.version(), self.engine.events());
        // Beyond that version already: what comes after a gap, and names that two events claim.
        let known = self.engine.events_since(&before);
        let Change { answer, mut receipt } = match work(&mut self.engine) {
            Ok(change) => change,
            Err(problem) if self.engine.events() == count => return Ok(Attempt::Refused(problem)),
            Err(problem) => return Err(problem),
        };
        let mut news = self.engine.events_since(&before);
        news.retain(|event| !known.contains(event));
        judge(self.engine.config(), &news)?;
        if news.is_empty() {
            return Ok(Attempt::Done(answer));
        }
        let whole = news.iter().any(|event| matches!(event.fact, Fact::PersonErased(_)));
        if let Some(receipt) = receipt.as_mut().filter(|_| whole) {
            // It may name who was erased.
            receipt.answer.clear();
        }
        let events = if whole { self.engine.events_since(&VersionVector::default()) } else { news };
        let added = self.append(store, &Addition { events, whole, receipt })?;
        Ok(if added { Attempt::Done(answer) } else { Attempt::Lost })
    }

    /// False where another server was faster.
    fn append(&mut self, store: &Store, addition: &Addition) -> Result<bool, Problem> {
        let Some(mark) = store.append(&self.id, self.mark, addition)? else { return Ok(false) };
        self.mark = mark;
        if addition.whole {
            (self.erased, self.swept_at) = (true, mark.head);
        }
        Ok(true)
    }

    /// True when so many events have come since the last snapshot.
    pub fn wants_snapshot(&self, every: u32) -> bool {
        self.mark.head.saturating_sub(self.snapshot_at) >= i64::from(every)
    }

    /// Keeps a snapshot.
    pub fn keep_snapshot(&mut self, store: &Store) -> Result<(), Problem> {
        store.keep_snapshot(&self.id, self.mark, &self.engine.snapshot())?;
        self.snapshot_at = self.mark.head;
        Ok(())
    }

    /// Makes the tables as reduced as what is in memory: where somebody was erased, an event can tell later what the words of
    /// an earlier one were about. False where another server was faster.
    pub fn sweep(&mut self, store: &Store) -> Result<bool, Problem> {
        if !self.erased || self.swept_at == self.mark.head {
            return Ok(true);
        }
        let events = self.engine.events_since(&VersionVector::default());
        self.append(store, &Addition { events, whole: true, receipt: None })
    }
}
