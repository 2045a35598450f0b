//! All files of a community, and the indexes between them.

use super::files::{HouseholdFile, Register, ResidentFile, SightingRecord};
use super::folder::{CaseFile, Filed, Folder};
use super::index::{Index, insert};
use super::seals::Seals;
use crate::access::LookUpsFile;
use crate::base::{
    ArrivalId, CallProgress, Digest, GateId, GridId, HouseholdId, PartyId, PermitId, PlaceId, ResidentId, RoundId,
    ShopId, SightingId, SquadId, Table, TestCampaignId, UnitId, WorkerId,
};
use crate::duty::{Subject, WorkFile};
use crate::exposure::{ArrivalFile, PartyFile, RiskMap, ZoneFile};
use crate::gate::{GateFile, PermitFile, TravelFile, Traveller};
use crate::grid::{AreaFile, GridFile, SquadFile, UnitFile, WorkerFile};
use crate::health::TestCampaignFile;
use crate::log::{Changed, Event, Log, Touch};
use crate::outreach::{OutreachFile, Target};
use crate::place::{Area, PlaceFile};
use crate::quarantine::SiteFile;
use crate::rota::{RotaFile, ServiceFile};
use crate::screening::RoundFile;
use crate::supply::{ShopFile, StockFile};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::Arc;

/// The log folded into files.
///
/// The indexes say what was *ever* linked, so they only grow and no order of events can matter to them; who asks
/// looks into the file whether the link holds at that instant.
#[derive(Debug, Clone, Default)]
pub(crate) struct Community {
    pub register: Folder<Register>,
    pub places: Table<PlaceId, Folder<PlaceFile>>,
    pub households: Table<HouseholdId, Folder<HouseholdFile>>,
    pub residents: Table<ResidentId, Folder<ResidentFile>>,
    pub grids: BTreeMap<GridId, Folder<GridFile>>,
    pub units: BTreeMap<UnitId, Folder<UnitFile>>,
    pub workers: Table<WorkerId, Folder<WorkerFile>>,
    pub squads: BTreeMap<SquadId, Folder<SquadFile>>,
    pub areas: Table<Area, Folder<AreaFile>>,
    pub rounds: BTreeMap<RoundId, Folder<RoundFile>>,
    pub arrivals: BTreeMap<ArrivalId, Folder<ArrivalFile>>,
    pub sightings: BTreeMap<SightingId, Folder<SightingRecord>>,
    pub parties: BTreeMap<PartyId, Folder<PartyFile>>,
    pub risk: Folder<RiskMap>,
    pub zones: BTreeMap<Area, Folder<ZoneFile>>,
    pub sites: BTreeMap<PlaceId, Folder<SiteFile>>,
    pub gates: BTreeMap<GateId, Folder<GateFile>>,
    pub permits: BTreeMap<PermitId, Folder<PermitFile>>,
    pub travellers: Table<Traveller, Folder<TravelFile>>,
    pub rota: Folder<RotaFile>,
    pub services: Table<WorkerId, Folder<ServiceFile>>,
    pub campaigns: BTreeMap<TestCampaignId, Folder<TestCampaignFile>>,
    pub stock: Folder<StockFile>,
    pub shops: BTreeMap<ShopId, Folder<ShopFile>>,
    pub work: Table<Subject, Folder<WorkFile>>,
    pub outreach: Table<Target, Folder<OutreachFile>>,
    /// Who looked into each resident's file, and who searched.
    pub look_ups: Table<Option<ResidentId>, Folder<LookUpsFile>>,
    pub index: Index,
    /// Whether entries are what their devices sealed: not of the state, and fed to no digest.
    pub seals: Seals,
    /// Who waits for the call that is at work.
    pub progress: Option<Arc<CallProgress>>,
}

/// A row of a table, and the place in the log of an event that is for the file there.
type Addressed = (u32, u32);

/// Events on their way into files.
#[derive(Debug, Default)]
pub(crate) struct Delivery {
    households: Vec<Addressed>,
    residents: Vec<Addressed>,
    /// Places in the log of events that are for files of other kinds, too.
    elsewhere: Vec<u32>,
}

/// Row by row the places of its events, in the order they happened.
fn by_row<'a>(
    log: &'a Log,
    addressed: &'a mut [Addressed],
) -> impl Iterator<Item = (u32, impl Iterator<Item = u32> + 'a)> + 'a {
    addressed.sort_unstable();
    addressed.chunk_by_mut(|(a, _), (b, _)| a == b).filter_map(|events| {
        events.sort_by(|(_, a), (_, b)| log.happening_order(*a, *b));
        let (row, _) = *events.first()?;
        Some((row, events.iter().map(|(_, place)| *place)))
    })
}

impl Community {
    /// Notes for which files the event at `place` of the log is; [`settle`](Self::settle) folds them.
    pub fn accept(&mut self, log: &Log, place: u32, delivery: &mut Delivery) {
        let Some(event) = log.get(place) else { return };
        let mut elsewhere = false;
        event.fact.touches(|touch| match touch {
            Touch::Household(id) => delivery.households.extend(self.households.number(id).map(|row| (row, place))),
            Touch::Resident(id) => delivery.residents.extend(self.residents.number(id).map(|row| (row, place))),
            Touch::Nothing => {}
            _ => elsewhere = true,
        });
        if elsewhere {
            delivery.elsewhere.push(place);
        }
        self.index.take(event);
    }

    /// Folds a delivery into the files. Each file gets its events in the order they happened, so that none has to be
    /// folded anew, and all of them at once: in a large community a file has left the processor's cache long before
    /// its next event.
    pub fn settle(&mut self, log: &Log, delivery: Delivery) {
        let Delivery { mut households, mut residents, mut elsewhere } = delivery;
        let progress = self.progress.clone();
        if let Some(progress) = &progress {
            [&households, &residents].into_iter().for_each(|addressed| progress.expect(addressed.len()));
            progress.expect(elsewhere.len());
        }
        // No call can be broken off any more that has come here.
        let folded = || progress.as_ref().is_none_or(|progress| progress.step());
        elsewhere.sort_by(|a, b| log.happening_order(*a, *b));
        for place in elsewhere {
            self.take_elsewhere(log, place);
            folded();
        }
        for (row, places) in by_row(log, &mut households) {
            if let Some((_, folder)) = self.households.numbered(row) {
                for place in places {
                    folder.take(log, place);
                    folded();
                }
            }
        }
        for (row, places) in by_row(log, &mut residents) {
            let Some((id, folder)) = self.residents.numbered(row) else { continue };
            let was_watched = folder.at_hand().is_some_and(|file| !file.health.is_empty());
            for place in places {
                folder.take(log, place);
                folded();
            }
            if !was_watched && !folder.file(log).health.is_empty() {
                insert(&mut self.index.watched, id);
            }
        }
    }

    fn take_elsewhere(&mut self, log: &Log, place: u32) {
        let Some(event) = log.get(place) else { return };
        event.fact.touches(|touch| {
            let settled = matches!(touch, Touch::Household(_) | Touch::Resident(_));
            if let Some(folder) = self.folder(touch).filter(|_| !settled) {
                folder.take(log, place);
            }
        });
    }

    /// Takes up what was said later about entries: what is no more is taken out, what is new is put in, and each file is
    /// folded anew when somebody asks for it.
    pub fn amend(&mut self, log: &Log, changes: &[Changed]) {
        for (place, event) in changes.iter().flat_map(|change| &change.gone) {
            self.each_folder(event, |folder| folder.withdraw(*place));
            self.watch(event);
        }
        for place in changes.iter().flat_map(|change| &change.copies) {
            let Some(event) = log.get(*place) else { continue };
            self.each_folder(event, |folder| folder.put(log, *place));
            self.index.take(event);
            self.watch(event);
        }
        for event in changes.iter().flat_map(|change| &change.events).filter_map(|place| log.get(*place)) {
            self.each_folder(event, |folder| folder.unsettle());
            self.watch(event);
        }
    }

    fn each_folder(&mut self, event: &Event, mut act: impl FnMut(&mut dyn Filed)) {
        event.fact.touches(|touch| {
            if let Some(folder) = self.folder(touch) {
                act(folder);
            }
        });
    }

    /// An entry about somebody's health that does not count today can have counted once.
    fn watch(&mut self, event: &Event) {
        event.fact.touches(|touch| {
            if let Touch::Resident(id) = touch {
                insert(&mut self.index.watched, id);
            }
        });
    }

    /// The folder of a file, made empty where there is none.
    pub(super) fn folder(&mut self, touch: Touch<'_>) -> Option<&mut dyn Filed> {
        fn filed<F: CaseFile>(folder: &mut Folder<F>) -> Option<&mut dyn Filed> {
            Some(folder)
        }
        match touch {
            Touch::Nothing => None,
            Touch::Household(id) => self.households.entry(id).and_then(filed),
            Touch::Resident(id) => self.residents.entry(id).and_then(filed),
            Touch::Register => filed(&mut self.register),
            Touch::Place(id) => self.places.entry(id).and_then(filed),
            Touch::Grid(id) => filed(self.grids.entry(id.clone()).or_default()),
            Touch::Unit(id) => filed(self.units.entry(id.clone()).or_default()),
            Touch::Worker(id) => self.workers.entry(id).and_then(filed),
            Touch::Squad(id) => filed(self.squads.entry(id.clone()).or_default()),
            Touch::Area(area) => self.areas.entry(area).and_then(filed),
            Touch::Zone(area) => filed(self.zones.entry(area.clone()).or_default()),
            Touch::Site(id) => filed(self.sites.entry(id.clone()).or_default()),
            Touch::Round(id) => filed(self.rounds.entry(id.clone()).or_default()),
            Touch::Arrival(id) => filed(self.arrivals.entry(id.clone()).or_default()),
            Touch::Sighting(id) => filed(self.sightings.entry(id.clone()).or_default()),
            Touch::Party(id) => filed(self.parties.entry(id.clone()).or_default()),
            Touch::Gate(id) => filed(self.gates.entry(id.clone()).or_default()),
            Touch::Permit(id) => filed(self.permits.entry(id.clone()).or_default()),
            Touch::Traveller(who) => self.travellers.entry(who).and_then(filed),
            Touch::Rota => filed(&mut self.rota),
            Touch::Service(id) => self.services.entry(id).and_then(filed),
            Touch::Campaign(id) => filed(self.campaigns.entry(id.clone()).or_default()),
            Touch::LookUps(resident) => self.look_ups.entry(&resident.cloned()).and_then(filed),
            Touch::Stock => filed(&mut self.stock),
            Touch::Shop(id) => filed(self.shops.entry(id.clone()).or_default()),
            Touch::Work(subject) => self.work.entry(subject).and_then(filed),
            Touch::WorkAt(id) => self.work.entry(&Subject::Place(id.clone())).and_then(filed),
            Touch::Outreach(target) => self.outreach.entry(target).and_then(filed),
            Touch::Risk => filed(&mut self.risk),
        }
    }

    /// Feeds every file and the names of the events behind it, in an order that does not depend on delivery.
    pub fn feed(&self, log: &Log, digest: &mut Digest) {
        feed(digest, log, "register", [(&"", &self.register)]);
        feed(digest, log, "place", self.places.sorted());
        feed(digest, log, "household", self.households.sorted());
        feed(digest, log, "resident", self.residents.sorted());
        feed(digest, log, "grid", &self.grids);
        feed(digest, log, "unit", &self.units);
        feed(digest, log, "worker", self.workers.sorted());
        feed(digest, log, "squad", &self.squads);
        let areas = self.areas.sorted();
        for (area, folder) in areas.into_iter().filter(|(_, folder)| folder.holds_any()) {
            digest.feed(area);
            feed(digest, log, "area", [(&"", folder)]);
        }
        feed(digest, log, "round", &self.rounds);
        feed(digest, log, "arrival", &self.arrivals);
        feed(digest, log, "sighting", &self.sightings);
        feed(digest, log, "party", &self.parties);
        feed(digest, log, "risk", [(&"", &self.risk)]);
        feed(digest, log, "site", &self.sites);
        feed(digest, log, "gate", &self.gates);
        feed(digest, log, "permit", &self.permits);
        for (who, folder) in self.travellers.sorted().into_iter().filter(|(_, folder)| folder.holds_any()) {
            digest.feed(who);
            feed(digest, log, "traveller", [(&"", folder)]);
        }
        feed(digest, log, "rota", [(&"", &self.rota)]);
        feed(digest, log, "service", self.services.sorted());
        feed(digest, log, "testCampaign", &self.campaigns);
        feed(digest, log, "stock", [(&"", &self.stock)]);
        feed(digest, log, "shop", &self.shops);
        for (subject, folder) in self.work.sorted().into_iter().filter(|(_, folder)| folder.holds_any()) {
            digest.feed(subject);
            feed(digest, log, "work", [(&"", folder)]);
        }
        for (target, folder) in self.outreach.sorted().into_iter().filter(|(_, folder)| folder.holds_any()) {
            digest.feed(target);
            feed(digest, log, "outreach", [(&"", folder)]);
        }
        for (resident, folder) in self.look_ups.sorted() {
            digest.feed(resident);
            feed(digest, log, "lookUps", [(&"", folder)]);
        }
        for (area, folder) in self.zones.iter().filter(|(_, folder)| folder.holds_any()) {
            digest.feed(area);
            feed(digest, log, "zone", [(&"", folder)]);
        }
    }
}

fn feed<'a, K: Display + 'a, F: CaseFile + Serialize + 'a>(
    digest: &mut Digest,
    log: &Log,
    room: &str,
    folders: impl IntoIterator<Item = (&'a K, &'a Folder<F>)>,
) {
    // A file for which a correction once was, that has since been corrected itself, is no file.
    for (key, folder) in folders.into_iter().filter(|(_, folder)| folder.holds_any()) {
        digest.feed(&(room, key.to_string()));
        for event in folder.events(log) {
            digest.feed(&event.id());
        }
        digest.feed(folder.file(log));
    }
}
