//! Stores and shops, as of an instant.

use super::findings::{Finding, FindingKind};
use super::references::unknown;
use super::view::View;
use crate::base::{Argument, EventId, ShopId};
use crate::place::Area;
use crate::supply::{Issued, Movement, ShopFile, StockFile, shop_lines, short_issues};
use std::borrow::Cow;

/// A shop that nobody reports on is told once, with so many days at most.
const MOST_DAYS: usize = 8;

impl<'a> View<'a> {
    /// The ledger of all stores.
    pub fn stock(&self) -> Cow<'a, StockFile> {
        self.community.stock.as_of(self.log, &self.as_of)
    }

    /// The shops on which anybody has reported, by id.
    pub fn shops(&self) -> impl Iterator<Item = (&'a ShopId, Cow<'a, ShopFile>)> + '_ {
        let files = self.community.shops.iter().map(|(id, folder)| (id, folder.as_of(self.log, &self.as_of)));
        files.filter(|(_, file)| !file.reports.is_empty())
    }

    pub(super) fn findings_of_supply(&self, found: &mut Vec<Finding>) {
        let ledger = self.stock();
        for (line, _) in short_issues(&ledger) {
            let finding = Finding::new(FindingKind::StockShort, line.fact.store.as_str());
            found.push(finding.with("item", line.fact.item.as_str()).citing([&line.event]));
        }
        for line in &ledger.lines {
            let (store, item) = (line.fact.store.as_str(), &line.fact.item);
            if !self.policy.supply.knows(item) {
                found.push(unknown(store, item.as_str(), &line.event));
            }
            let Movement::Issued { to, .. } = &line.fact.movement else { continue };
            match to {
                Issued::Household(id) => self.area_known(store, &Area::Household(id.clone()), &line.event, found),
                Issued::Resident(id) => {
                    if self.resident(id).is_none_or(|file| file.residence.registered.is_empty()) {
                        found.push(unknown(store, id.as_str(), &line.event));
                    }
                }
                Issued::Worker(id) => self.worker_known(store, id, &line.event, found),
                Issued::Store(_) => {}
            }
        }
        let zone = self.policy.zone;
        for (id, file) in self.shops() {
            let subject = id.as_str();
            for line in shop_lines(&self.policy.supply, &file) {
                let about = |kind, events: &[EventId]| {
                    Finding::new(kind, subject).with("item", line.item.as_str()).citing(events)
                };
                if let Some(rise) = &line.price_rise {
                    let mut finding = about(FindingKind::PriceRisen, &rise.events);
                    finding.because = finding.because.with("percent", Argument::Count(rise.percent));
                    found.push(finding);
                }
                if line.shortage {
                    found.push(about(FindingKind::ShopShortage, std::slice::from_ref(&line.last.event)));
                }
            }
            if self.policy.supply.shops_daily {
                let days = file.days_missing(zone, zone.date(self.now()));
                for day in days.into_iter().rev().take(MOST_DAYS) {
                    let mut finding = Finding::new(FindingKind::ShopNotReported, subject);
                    finding.because = finding.because.with("date", Argument::Date(day));
                    found.push(finding);
                }
            }
        }
    }
}
