//! Devices that sign: each has a key made of one number.

pub use crate::desk::{Answer, Desk, Outcome, clock, lean};
use data_encoding::BASE64;
use ed25519_compact::{KeyPair, Seed};
use gridward::base::EventId;
use gridward::community::{AsOf, Finding, FindingKind};
use gridward::engine::{DeviceSeals, Recorded, SealText};
use gridward::log::{Event, write_lines};
use serde_json::{Value, json};

/// The key of that number.
pub fn key(number: u8) -> KeyPair {
    KeyPair::from_seed(Seed::new([number; 32]))
}

/// Its public half, as JSON carries it.
pub fn public(number: u8) -> String {
    BASE64.encode(key(number).pk.as_ref())
}

pub fn reading(resident: &str, temperature: &str) -> Value {
    json!({"resident": resident, "temperature": temperature, "channel": "door"})
}

/// A desk with one home of two people, whose key is 1, and a phone that knows all that, whose key is 2.
pub fn desk_and_phone() -> Answer<(Desk, Desk)> {
    let mut desk = Desk::of(lean("cn-2021-14")?)?;
    let day = "2021-12-01 08:00";
    desk.say(day, "placeAdded", json!({"place": "b", "kind": "building", "name": "b"}))?;
    desk.say(day, "householdRegistered", json!({"household": "h", "place": "b", "door": "101"}))?;
    for resident in ["r1", "r2"] {
        desk.say(day, "residentRegistered", json!({"resident": resident, "household": "h"}))?;
    }
    desk.states("office", 1)?;
    desk.states("phone", 2)?;
    let phone = desk.device("phone")?;
    Ok((desk, phone))
}

impl Desk {
    pub fn states(&mut self, device: &str, number: u8) -> Answer<EventId> {
        let data = json!({"replica": device, "publicKey": public(number)});
        Ok(self.receipt("2021-12-01 08:30", "deviceKeyStated", data)?.event)
    }

    pub fn text(&self) -> Answer<SealText> {
        self.engine.seal_text().ok_or_else(|| "nothing to seal".into())
    }

    /// The seal of what is to be sealed, by the key of that number.
    pub fn seal_by(&self, number: u8) -> Answer<Value> {
        let text = self.text()?;
        let message = BASE64.decode(text.text.as_bytes()).map_err(|error| error.to_string())?;
        let signature = key(number).sk.sign(message, None);
        Ok(json!({
            "fromCounter": text.from_counter, "toCounter": text.to_counter, "hashes": text.hashes,
            "signature": BASE64.encode(signature.as_ref()),
        }))
    }

    pub fn seals_at(&mut self, at: &str, number: u8) -> Answer<EventId> {
        let seal = self.seal_by(number)?;
        Ok(self.receipt(at, "entriesSealed", seal)?.event)
    }

    pub fn device_seals(&self, device: &str, at: &str) -> Answer<DeviceSeals> {
        let view = self.engine.seals(AsOf::at(clock(at)?));
        assert!(view.checked);
        view.devices.into_iter().find(|of| of.replica.as_str() == device).ok_or_else(|| "no such device".into())
    }

    /// The findings about seals: kind, device, and the names that they cite.
    pub fn about_seals(&self, at: &str) -> Answer<Vec<(FindingKind, String, Vec<String>)>> {
        use FindingKind as Kind;
        let about =
            |finding: &Finding| matches!(finding.kind, Kind::SealBroken | Kind::SealUnknown | Kind::EntriesUnsealed);
        let found = self.all_findings(at)?.into_iter().filter(about);
        let cited = |finding: &Finding| finding.because.facts.iter().map(ToString::to_string).collect();
        Ok(found.map(|finding| (finding.kind, finding.subject.clone(), cited(&finding))).collect())
    }

    /// Everything in the log, each line as `alter` leaves it, merged into a new device.
    pub fn retold(&self, alter: impl Fn(&mut Event)) -> Answer<Self> {
        let mut events = self.engine.events_since(&Default::default());
        events.iter_mut().for_each(alter);
        let mut other = Self::named("other", self.engine.config().policy.clone())?;
        other.engine.merge_lines(&write_lines(&events))?;
        Ok(other)
    }
}

/// The reasons of a refusal.
pub fn refused(recorded: Recorded) -> Answer<Vec<String>> {
    match recorded {
        Recorded::Receipt(_) => Err("accepted".into()),
        Recorded::Rejection(refused) => Ok(refused.reasons.into_iter().map(|reason| reason.rule).collect()),
    }
}
