//! What is kept, in terms of communities: every statement that touches the tables stands here.

use crate::database::{Connection, Database, DatabaseError, Place, Row, Value};
use crate::device::{Device, Particulars};
use gridward::base::{CommunityId, EventId, Instant, ReplicaId};
use gridward::log::Event;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

/// Rows that are read in one go.
const PAGE: i64 = 5_000;

/// How long the answer to a key is kept: a device that was away tries again within that time.
const RECEIPTS_KEPT_DAYS: i32 = 30;

/// How far a server has read a community.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The position of the last event.
    pub head: i64,
    /// Rises with what has to be read anew.
    pub edition: i64,
}

/// A community as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// How far its log goes.
    pub mark: Mark,
    /// True once somebody was erased.
    pub erased: bool,
    /// Its configuration as JSON.
    pub config: String,
}

/// The answer that belongs to a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Who gave the key: a device, or nothing for the administrator.
    pub caller: String,
    /// The key.
    pub key: String,
    /// SHA-256 of what was asked for with it.
    pub request: [u8; 32],
    /// The event that was recorded.
    pub event: EventId,
    /// The answer; empty once somebody was erased.
    pub answer: String,
}

/// What is to be added in one go.
#[derive(Debug, Default)]
pub struct Addition {
    /// Events; those that are there already do not matter.
    pub events: Vec<Event>,
    /// True where these are the whole log as it has to be from now on, after an erasure.
    pub whole: bool,
    /// The answer that belongs to a key.
    pub receipt: Option<Receipt>,
}

/// The tables.
pub struct Store(Database);

fn stored(event: &Event) -> Result<(String, [u8; 32]), DatabaseError> {
    let body = serde_json::to_string(event).map_err(|_| DatabaseError::Shape)?;
    let print = Sha256::digest(body.as_bytes()).into();
    Ok((body, print))
}

impl Store {
    /// Opens the database.
    ///
    /// # Errors
    /// [`DatabaseError`] when it cannot be reached or belongs to a newer build.
    pub fn open(place: Place) -> Result<Self, DatabaseError> {
        Database::open(place).map(Self)
    }

    /// Asks for nothing but an answer.
    pub fn is_there(&self) -> Result<(), DatabaseError> {
        self.0.run(|on| on.first("SELECT version FROM gridward_schema LIMIT 1", &[])).map(|_| ())
    }

    /// How far the log of a community goes; none where there is no such community.
    pub fn mark(&self, id: &CommunityId) -> Result<Option<Mark>, DatabaseError> {
        self.0.run(|on| {
            let row = on.first("SELECT head, edition FROM community WHERE id = $1", &[id.as_str().into()])?;
            row.map(|mut row| Ok(Mark { head: row.number()?, edition: row.number()? })).transpose()
        })
    }

    /// A community.
    pub fn community(&self, id: &CommunityId) -> Result<Option<Kept>, DatabaseError> {
        self.0.run(|on| {
            let row =
                on.first("SELECT head, edition, erased, config FROM community WHERE id = $1", &[id.as_str().into()])?;
            row.map(|mut row| {
                let mark = Mark { head: row.number()?, edition: row.number()? };
                Ok(Kept { mark, erased: row.number()? > 0, config: row.text()? })
            })
            .transpose()
        })
    }

    /// Creates a community, or gives it another configuration. True where it is new.
    pub fn configure(&self, id: &CommunityId, config: &str) -> Result<bool, DatabaseError> {
        self.0.transaction(|on| {
            let created = on.execute(
                "INSERT INTO community (id, config, head, edition, erased) VALUES ($1, $2, 0, 1, 0) ON CONFLICT DO NOTHING",
                &[id.as_str().into(), config.into()],
            )?;
            on.execute(
                "UPDATE community SET config = $1, edition = edition + 1 WHERE id = $2 AND config <> $1",
                &[config.into(), id.as_str().into()],
            )?;
            Ok(created > 0)
        })
    }

    /// The events after a position up to another one, as JSON lines, a page at a time.
    pub fn read_events<E: From<DatabaseError>>(
        &self,
        id: &CommunityId,
        after: i64,
        up_to: i64,
        mut take: impl FnMut(&str) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut at = after;
        while at < up_to {
            let page = self.0.run(|on| {
                on.query(
                    "SELECT position, body FROM event WHERE community = $1 AND position > $2 AND position <= $3
                     ORDER BY position LIMIT $4",
                    &[id.as_str().into(), at.into(), up_to.into(), PAGE.into()],
                )
            })?;
            if page.is_empty() {
                break;
            }
            let mut lines = String::new();
            for mut row in page {
                at = row.number()?;
                lines.push_str(&row.text()?);
                lines.push('\n');
            }
            take(&lines)?;
        }
        Ok(())
    }

    /// Adds events if nobody has added any since `from`; then says how far the log goes. None where somebody has: whoever
    /// asked has to read those first.
    pub fn append(&self, id: &CommunityId, from: Mark, add: &Addition) -> Result<Option<Mark>, DatabaseError> {
        self.0.transaction(|on| {
            let count = i64::try_from(add.events.len()).unwrap_or(i64::MAX);
            let mut mark = Mark { head: from.head.saturating_add(count), ..from };
            let held = on.execute(
                "UPDATE community SET head = $1 WHERE id = $2 AND head = $3 AND edition = $4",
                &[mark.head.into(), id.as_str().into(), from.head.into(), from.edition.into()],
            )?;
            if held == 0 {
                return Ok(None);
            }
            let rows = add.events.iter().map(stored).collect::<Result<Vec<_>, _>>()?;
            let mut there = BTreeSet::new();
            if add.whole {
                let wanted = rows.iter().map(|(_, print)| print.to_vec()).collect();
                there = forget_others(on, id, &wanted, &mut mark)?;
            }
            for ((event, (body, print)), position) in add.events.iter().zip(&rows).zip(from.head.saturating_add(1)..) {
                if there.contains(print.as_slice()) {
                    continue;
                }
                on.execute(
                    "INSERT INTO event (community, position, replica, number, print, body)
                     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (community, replica, number, print) DO NOTHING",
                    &[
                        id.as_str().into(),
                        position.into(),
                        event.replica.as_str().into(),
                        i64::from(event.counter).into(),
                        print.as_slice().into(),
                        body.as_str().into(),
                    ],
                )?;
            }
            if let Some(receipt) = &add.receipt {
                keep_receipt(on, id, receipt)?;
            }
            Ok(Some(mark))
        })
    }

    /// What a community was opened from last, and the position up to which it holds the log.
    pub fn snapshot(&self, id: &CommunityId) -> Result<Option<(i64, Vec<u8>)>, DatabaseError> {
        self.0.run(|on| {
            let row = on.first("SELECT position, body FROM snapshot WHERE community = $1", &[id.as_str().into()])?;
            row.map(|mut row| Ok((row.number()?, row.bytes()?))).transpose()
        })
    }

    /// Keeps a snapshot, unless an erasure has overtaken it.
    pub fn keep_snapshot(&self, id: &CommunityId, of: Mark, body: &[u8]) -> Result<(), DatabaseError> {
        self.0.transaction(|on| {
            let current = on.execute(
                "UPDATE community SET edition = $1 WHERE id = $2 AND edition = $1",
                &[of.edition.into(), id.as_str().into()],
            )?;
            if current > 0 {
                on.execute(
                    "INSERT INTO snapshot (community, position, body) VALUES ($1, $2, $3)
                     ON CONFLICT (community) DO UPDATE SET position = excluded.position, body = excluded.body
                     WHERE snapshot.position < excluded.position",
                    &[id.as_str().into(), of.head.into(), body.into()],
                )?;
            }
            Ok(())
        })
    }

    /// The answer that belongs to a key.
    pub fn receipt(&self, id: &CommunityId, caller: &str, key: &str) -> Result<Option<Receipt>, DatabaseError> {
        self.0.run(|on| {
            let row = on.first(
                "SELECT request, replica, number, answer FROM receipt
                 WHERE community = $1 AND caller = $2 AND key = $3",
                &[id.as_str().into(), caller.into(), key.into()],
            )?;
            row.map(|mut row| read_receipt(&mut row, caller, key)).transpose()
        })
    }

    /// A device, with its key, whether or not it was revoked.
    pub fn device(&self, id: &CommunityId, device: &ReplicaId) -> Result<Option<Device>, DatabaseError> {
        self.0.run(|on| {
            let row = on.first(
                "SELECT id, particulars, revoked FROM device WHERE community = $1 AND id = $2",
                &[id.as_str().into(), device.as_str().into()],
            )?;
            row.map(|mut row| read_device(&mut row)).transpose()
        })
    }

    /// Every device of a community, by id.
    pub fn devices(&self, id: &CommunityId) -> Result<Vec<Device>, DatabaseError> {
        self.0.run(|on| {
            let rows = on.query(
                "SELECT id, particulars, revoked FROM device WHERE community = $1 ORDER BY id",
                &[id.as_str().into()],
            )?;
            rows.into_iter().map(|mut row| read_device(&mut row)).collect()
        })
    }

    /// Registers a device, or gives it other particulars. False for one that was revoked: that stays so.
    pub fn register(
        &self,
        id: &CommunityId,
        device: &ReplicaId,
        particulars: &Particulars,
    ) -> Result<bool, DatabaseError> {
        let particulars = serde_json::to_string(particulars).map_err(|_| DatabaseError::Shape)?;
        let changed = self.0.run(|on| {
            on.execute(
                "INSERT INTO device (community, id, particulars, revoked) VALUES ($1, $2, $3, 0)
                 ON CONFLICT (community, id) DO UPDATE SET particulars = excluded.particulars
                 WHERE device.revoked = 0",
                &[id.as_str().into(), device.as_str().into(), particulars.as_str().into()],
            )
        })?;
        Ok(changed > 0)
    }

    /// Revokes a device. False where there is none of that id.
    pub fn revoke(&self, id: &CommunityId, device: &ReplicaId, now: Instant) -> Result<bool, DatabaseError> {
        let known = self.0.run(|on| {
            on.execute(
                "UPDATE device SET revoked = CASE revoked WHEN 0 THEN $1 ELSE revoked END
                 WHERE community = $2 AND id = $3",
                &[now.millis().into(), id.as_str().into(), device.as_str().into()],
            )
        })?;
        Ok(known > 0)
    }

    /// Takes note of a request; false where it was seen before.
    pub fn note(&self, id: &CommunityId, device: &ReplicaId, nonce: &str, until: i64) -> Result<bool, DatabaseError> {
        let noted = self.0.run(|on| {
            on.execute(
                "INSERT INTO nonce (community, device, nonce, until) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                &[id.as_str().into(), device.as_str().into(), nonce.into(), until.into()],
            )
        })?;
        Ok(noted > 0)
    }

    /// Forgets requests and answers whose time is over.
    pub fn tidy(&self, now: Instant) -> Result<(), DatabaseError> {
        self.0.run(|on| {
            on.execute("DELETE FROM nonce WHERE until < $1", &[now.millis().into()])?;
            let kept_since = now.plus_hours(-24 * RECEIPTS_KEPT_DAYS);
            on.execute("DELETE FROM receipt WHERE made < $1", &[kept_since.millis().into()])?;
            Ok(())
        })
    }
}

/// Takes away every event that is not wanted, and what else would still tell of it. The prints of those that stay.
fn forget_others(
    on: &mut Connection,
    id: &CommunityId,
    wanted: &BTreeSet<Vec<u8>>,
    mark: &mut Mark,
) -> Result<BTreeSet<Vec<u8>>, DatabaseError> {
    let mut there = BTreeSet::new();
    let mut changed =
        on.execute("UPDATE community SET erased = 1 WHERE id = $1 AND erased = 0", &[id.as_str().into()])?;
    for mut row in on.query("SELECT position, print FROM event WHERE community = $1", &[id.as_str().into()])? {
        let (position, print) = (row.number()?, row.bytes()?);
        if wanted.contains(&print) {
            there.insert(print);
            continue;
        }
        changed += on.execute(
            "DELETE FROM event WHERE community = $1 AND position = $2",
            &[id.as_str().into(), position.into()],
        )?;
    }
    if changed > 0 {
        mark.edition = mark.edition.saturating_add(1);
        on.execute("UPDATE community SET edition = $1 WHERE id = $2", &[mark.edition.into(), id.as_str().into()])?;
        on.execute("DELETE FROM snapshot WHERE community = $1", &[id.as_str().into()])?;
        on.execute("UPDATE receipt SET answer = '' WHERE community = $1", &[id.as_str().into()])?;
    }
    Ok(there)
}

fn keep_receipt(on: &mut Connection, id: &CommunityId, receipt: &Receipt) -> Result<(), DatabaseError> {
    let Receipt { caller, key, request, event, answer } = receipt;
    let values: [Value; 8] = [
        id.as_str().into(),
        caller.as_str().into(),
        key.as_str().into(),
        request.as_slice().into(),
        event.replica.as_str().into(),
        i64::from(event.counter).into(),
        answer.as_str().into(),
        crate::clock::now().millis().into(),
    ];
    on.execute(
        "INSERT INTO receipt (community, caller, key, request, replica, number, answer, made)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &values,
    )?;
    Ok(())
}

fn read_receipt(row: &mut Row, caller: &str, key: &str) -> Result<Receipt, DatabaseError> {
    let request = row.bytes()?.try_into().map_err(|_| DatabaseError::Shape)?;
    let replica = row.text()?.parse().map_err(|_| DatabaseError::Shape)?;
    let counter = u32::try_from(row.number()?).map_err(|_| DatabaseError::Shape)?;
    let (caller, key) = (caller.to_owned(), key.to_owned());
    Ok(Receipt { caller, key, request, event: EventId { replica, counter }, answer: row.text()? })
}

fn read_device(row: &mut Row) -> Result<Device, DatabaseError> {
    let id = row.text()?.parse().map_err(|_| DatabaseError::Shape)?;
    let particulars = serde_json::from_str(&row.text()?).map_err(|_| DatabaseError::Shape)?;
    let revoked = match row.number()? {
        0 => None,
        millis => Instant::from_millis(millis),
    };
    Ok(Device { id, particulars, revoked })
}
