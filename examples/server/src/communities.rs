//! The communities of this server: those that were asked for last are held in memory, each behind a lock of its own.

use crate::hosted::{Attempt, Change, Hosted};
use crate::problem::Problem;
use crate::store::{Receipt, Store};
use gridward::base::CommunityId;
use gridward::log::Event;
use gridward::{Engine, EngineConfig};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// How often a change is tried again that another server was faster than.
const TRIES: usize = 12;

/// A community in memory; empty where it has to be read anew. Whoever waits for it holds no thread.
type Slot = Arc<tokio::sync::Mutex<Option<Hosted>>>;

/// How much this server does and holds at once.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Communities that are held in memory.
    pub communities: usize,
    /// Calls of engines and databases at a time: each holds a thread and perhaps a connection.
    pub threads: usize,
    /// Events after which a snapshot is kept.
    pub snapshot_every: u32,
}

/// The slots in use, each with when it was asked for last.
#[derive(Default)]
struct Cache {
    slots: BTreeMap<CommunityId, (u64, Slot)>,
    asked: u64,
}

impl Cache {
    fn slot(&mut self, id: &CommunityId, most: usize) -> Slot {
        self.asked += 1;
        let (asked, slot) = self.slots.entry(id.clone()).or_default();
        *asked = self.asked;
        let slot = Arc::clone(slot);
        while self.slots.len() > most {
            // One that is in use stays: it would be read a second time beside it.
            let idle = self.slots.iter().filter(|(_, (_, slot))| Arc::strong_count(slot) == 1);
            let Some(oldest) = idle.min_by_key(|(_, (asked, _))| *asked).map(|(id, _)| id.clone()) else { break };
            self.slots.remove(&oldest);
        }
        slot
    }
}

/// All communities over one database.
#[derive(Clone)]
pub struct Communities {
    store: Arc<Store>,
    cache: Arc<Mutex<Cache>>,
    threads: Arc<Semaphore>,
    limits: Limits,
}

impl Communities {
    /// No community is read before somebody asks for it.
    #[must_use]
    pub fn new(store: Store, limits: Limits) -> Self {
        let threads = Arc::new(Semaphore::new(limits.threads));
        Self { store: Arc::new(store), cache: Arc::default(), threads, limits }
    }

    /// Does something with the tables, on a thread that may block.
    pub async fn with_store<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let permit = Arc::clone(&self.threads).acquire_owned().await.map_err(|_| Problem::internal())?;
        let store = Arc::clone(&self.store);
        let done = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work(&store)
        });
        done.await.unwrap_or_else(|_| Err(Problem::internal()))
    }

    async fn with_slot<T: Send + 'static>(
        &self,
        id: &CommunityId,
        work: impl FnOnce(&Store, &mut Option<Hosted>) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let slot = self.cache.lock().unwrap_or_else(PoisonError::into_inner).slot(id, self.limits.communities);
        let mut held = slot.lock_owned().await;
        // The lock goes along: whoever asked may hang up, and the work is done all the same.
        self.with_store(move |store| {
            // Should the engine break off in the middle, the community is read anew.
            let mut hosted = held.take();
            let answer = work(store, &mut hosted);
            *held = hosted;
            answer
        })
        .await
    }

    /// Asks the engine of a community, which knows all that any server has written down by now.
    pub async fn ask<T: Send + 'static>(
        &self,
        id: &CommunityId,
        work: impl FnOnce(&mut Engine) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let community = id.clone();
        self.with_slot(id, move |store, slot| work(current(store, slot, &community)?.engine())).await
    }

    /// Changes a community: what `work` does to the engine is written down before this returns, and tried anew where another
    /// server has written in between. `judge` looks at the events that are new, and may object. Where there is a receipt for
    /// `key` already, that is the answer.
    pub async fn change<T: Send + 'static>(
        &self,
        id: &CommunityId,
        key: Option<Key<T>>,
        work: impl Fn(&mut Engine) -> Result<Change<T>, Problem> + Send + 'static,
        judge: impl Fn(&EngineConfig, &[Event]) -> Result<(), Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let (community, every) = (id.clone(), self.limits.snapshot_every);
        let work = move |store: &Store, slot: &mut Option<Hosted>| {
            for _ in 0..TRIES {
                let hosted = current(store, slot, &community)?;
                if let Some(key) = &key
                    && let Some(receipt) = store.receipt(&community, &key.caller, &key.key)?
                {
                    return Ok(((key.answered)(receipt)?, false));
                }
                match hosted.change(store, &work, &judge) {
                    Ok(Attempt::Done(answer)) => return Ok((answer, hosted.wants_snapshot(every))),
                    Ok(Attempt::Refused(problem)) => return Err(problem),
                    Ok(Attempt::Lost) => *slot = None,
                    Err(problem) => {
                        *slot = None;
                        return Err(problem);
                    }
                }
            }
            let head = store.mark(&community)?.map(|mark| mark.head);
            let problem = Problem::conflict("overtaken", "others keep writing to this community; try again");
            Err(problem.with(json!({"head": head})))
        };
        let (answer, wants_snapshot) = self.with_slot(id, work).await?;
        if wants_snapshot {
            let (all, id) = (self.clone(), id.clone());
            tokio::spawn(async move { all.keep_snapshot(&id).await });
        }
        Ok(answer)
    }

    async fn keep_snapshot(&self, id: &CommunityId) {
        let every = self.limits.snapshot_every;
        // Without one nothing is lost but time, and the next change tries again.
        let _ = self
            .with_slot(id, move |store, slot| match slot {
                Some(hosted) if hosted.wants_snapshot(every) => hosted.keep_snapshot(store),
                _ => Ok(()),
            })
            .await;
    }

    /// What has to be done from time to time: forgets what is over, and sees to it that nothing is left of who was erased.
    pub async fn tidy(&self) -> Result<(), Problem> {
        self.with_store(|store| Ok(store.tidy(crate::clock::now())?)).await?;
        let open: Vec<CommunityId> =
            self.cache.lock().unwrap_or_else(PoisonError::into_inner).slots.keys().cloned().collect();
        for id in open {
            let community = id.clone();
            let swept = self.with_slot(&id, move |store, slot| {
                if !current(store, slot, &community)?.sweep(store)? {
                    *slot = None;
                }
                Ok(())
            });
            swept.await?;
        }
        Ok(())
    }
}

/// A key that a client has given, so that it may ask twice and is heard once.
pub struct Key<T> {
    /// Who gave it: a device, or nothing for the administrator.
    pub caller: String,
    /// The key.
    pub key: String,
    /// The answer that was given before.
    pub answered: Box<dyn Fn(Receipt) -> Result<T, Problem> + Send>,
}

/// The community as all servers together know it.
fn current<'s>(store: &Store, slot: &'s mut Option<Hosted>, id: &CommunityId) -> Result<&'s mut Hosted, Problem> {
    let knows_all = match slot {
        Some(hosted) => hosted.catch_up(store)?,
        None => false,
    };
    if !knows_all {
        *slot = Hosted::open(store, id)?;
    }
    slot.as_mut().ok_or_else(|| Problem::not_found("community", id.as_str()))
}
