//! Whether somebody had the right to record what they recorded: judged entry by entry in the order of recording, each by
//! what those before it say, of which only those count that their authors had the right to.
//!
//! Who holds which post, and what lies where, is itself recorded by somebody. So what has been judged of that is kept apart
//! as a small log and community of its own, which grows with the judging: it holds just what an entry may rest on.

use super::store::{Community, Delivery};
use super::view::{AsOf, View};
use crate::authority::{AuthorityPolicy, AuthorityRule, Reach};
use crate::base::{GateId, HouseholdId, Instant, PlaceId, PostKind, SightingId, WorkerId};
use crate::log::{Changed, Entry, EntryCorrected, EntryRetracted, Event, Fact, Inserted, Log, Touch};
use crate::outreach::Target;
use crate::place::Area;
use crate::policy::RuleBooks;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Somebody had no right to record something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Beyond {
    /// The posts that have it; none where only the founders do.
    pub posts: Vec<PostKind>,
}

/// What was judged so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Authority {
    log: Log,
    community: Community,
    barred: BTreeSet<u32>,
    /// The last event in the order of recording that was judged.
    last: Option<u32>,
}

impl Authority {
    /// Judges what has come into the log at these places, and anew what it bears on. Returns what has to be folded anew.
    pub fn hear(&mut self, log: &mut Log, books: RuleBooks<'_>, places: &[u32]) -> Vec<Changed> {
        let mut places = places.to_vec();
        places.sort_by(|a, b| order(log, *a, *b));
        if self.unsettles(log, &places) {
            return self.judge_all(log, books);
        }
        let before = self.barred.len();
        for place in places {
            let Some(event) = log.get(place) else { continue };
            let late = self.is_late(log, place);
            let known_by = late.then_some(event.wall);
            if self.beyond(log, books, event, AsOf { at: event.wall, known_by }) {
                self.barred.insert(place);
            } else {
                self.learn(event);
            }
            self.last = self.last.filter(|_| late).or(Some(place));
        }
        if self.barred.len() > before {
            log.bar(self.barred.clone());
        }
        Vec::new()
    }

    /// Why somebody may not record something now; the device's clock says `recorded`.
    pub fn against(&self, log: &Log, books: RuleBooks<'_>, entry: &Entry, recorded: Instant) -> Option<Beyond> {
        let policy = books.in_force(recorded).authority.as_ref()?;
        let as_of = AsOf { at: recorded, known_by: Some(recorded) };
        let view = View::new(&self.community, &self.log, books, as_of);
        view.beyond(policy, log, &entry.by, &entry.fact)
    }

    /// True where something came late that others may rest on, or that says something about others.
    fn unsettles(&self, log: &Log, places: &[u32]) -> bool {
        let clocks = log.clocks().next().is_some();
        places.iter().any(|place| {
            let Some(event) = log.get(*place) else { return false };
            let tied = || self.log.iter().any(|other| other.wall == event.wall);
            let shakes = || clocks || bears_on_others(&event.fact) || tied();
            log.is_spoken_of(&event.id())
                || clocks && event.fact.is_about_log() && !event.fact.is_seal()
                || self.is_late(log, *place) && shakes()
        })
    }

    fn is_late(&self, log: &Log, place: u32) -> bool {
        self.last.is_some_and(|last| order(log, place, last).is_lt())
    }

    /// Judges everything: first by the clocks as they were, which tells what was said about clocks by who had a right to,
    /// and where there is any of that once more by the clocks as they are put right.
    fn judge_all(&mut self, log: &mut Log, books: RuleBooks<'_>) -> Vec<Changed> {
        let mut places = log.places();
        places.sort_by(|a, b| log.recording_order(*a, *b));
        self.barred = self.judge(log, books, &places, None);
        log.bar(self.barred.clone());
        if log.clocks().next().is_none() {
            return Vec::new();
        }
        let mut changes = log.settle();
        let about_log = |place: &u32| log.get(*place).is_some_and(|event| event.fact.is_about_log());
        let decided: BTreeSet<u32> = places.iter().copied().filter(about_log).collect();
        places.sort_by(|a, b| order(log, *a, *b));
        self.barred = self.judge(log, books, &places, Some(&decided));
        log.bar(self.barred.clone());
        changes.extend(log.settle());
        changes
    }

    /// Judges these events from the beginning: by the clocks as they were, or as they are put right, and then what is
    /// decided stands as it is.
    fn judge(
        &mut self,
        log: &Log,
        books: RuleBooks<'_>,
        places: &[u32],
        decided: Option<&BTreeSet<u32>>,
    ) -> BTreeSet<u32> {
        (self.log, self.community) = (Log::default(), Community::default());
        let mut barred = BTreeSet::new();
        for place in places {
            let Some(event) = log.get(*place) else { continue };
            let beyond = match decided {
                Some(decided) if decided.contains(place) => self.barred.contains(place),
                Some(_) => self.beyond(log, books, event, AsOf::at(log.recorded_at(event, None))),
                None => self.beyond(log, books, event, AsOf::at(event.wall)),
            };
            if beyond {
                barred.insert(*place);
            } else {
                self.learn(event);
            }
        }
        self.last = places.last().copied();
        barred
    }

    fn beyond(&self, log: &Log, books: RuleBooks<'_>, event: &Event, as_of: AsOf) -> bool {
        if let Fact::PersonErased(_) = event.fact {
            return !books.lets_erase(&event.by, event.wall);
        }
        let Some(policy) = &books.in_force(as_of.at).authority else { return false };
        let view = View::new(&self.community, &self.log, books, as_of);
        view.beyond(policy, log, &event.by, &event.fact).is_some()
    }

    /// Takes up what later entries may rest on.
    fn learn(&mut self, event: &Event) {
        if !bears_on_others(&event.fact) {
            return;
        }
        let (Inserted::New(place) | Inserted::Clash(place)) = self.log.insert(event.clone()) else { return };
        let mut delivery = Delivery::default();
        self.community.accept(&self.log, place, &mut delivery);
        let changes = self.log.settle();
        self.community.amend(&self.log, &changes);
        self.community.settle(&self.log, delivery);
    }
}

/// True for what says who holds which post, what lies where, or what of that counts.
fn bears_on_others(fact: &Fact) -> bool {
    fact.is_about_log() && !fact.is_seal()
        || matches!(
            fact,
            Fact::PlaceAdded(_)
                | Fact::PlaceChanged(_)
                | Fact::PlaceClosed(_)
                | Fact::HouseholdRegistered(_)
                | Fact::AddressChanged(_)
                | Fact::HouseholdSplit(_)
                | Fact::HouseholdMerged(_)
                | Fact::HouseholdDissolved(_)
                | Fact::ResidentRegistered(_)
                | Fact::ResidentMoved(_)
                | Fact::GridDrawn(_)
                | Fact::GridClosed(_)
                | Fact::WorkerEnrolled(_)
                | Fact::WorkerLeft(_)
                | Fact::PostTaken(_)
                | Fact::PostLeft(_)
                | Fact::PostHandedOver(_)
                | Fact::DeputyNamed(_)
                | Fact::GateOpened(_)
                | Fact::SightingReported(_)
        )
}

/// The order in which events were recorded, by the clocks as they are put right.
fn order(log: &Log, a: u32, b: u32) -> Ordering {
    let recorded = |place: u32| log.get(place).map(|event| log.recorded_at(event, None));
    recorded(a).cmp(&recorded(b)).then_with(|| log.recording_order(a, b))
}

impl View<'_> {
    /// Why the rule book gives somebody no right to record a fact. `log` is the whole log: an entry may be taken back or
    /// corrected by who may do so where it belongs.
    fn beyond(&self, policy: &AuthorityPolicy, log: &Log, by: &WorkerId, fact: &Fact) -> Option<Beyond> {
        // What this build cannot read has no effect, whoever recorded it, and a seal shows by itself who made it.
        let kind = fact.kind().filter(|_| !fact.is_seal())?;
        if policy.gives_outright(by, kind) {
            return None;
        }
        let held = self.posts_acted_in(by);
        let grounds = self.grounds(log, fact);
        let gives = |rule: &AuthorityRule| {
            let mut areas = held.iter().filter(|(post, _)| rule.posts.contains(post)).map(|(_, area)| area).peekable();
            if areas.peek().is_none() || rule.reach == Reach::Community {
                return areas.peek().is_some();
            }
            let areas: Vec<&Area> = areas.collect();
            grounds.iter().all(|around| around.iter().any(|area| areas.contains(&area)))
        };
        if policy.rules_about(kind).any(gives) {
            return None;
        }
        let posts: BTreeSet<&PostKind> = policy.rules_about(kind).flat_map(|rule| &rule.posts).collect();
        Some(Beyond { posts: posts.into_iter().cloned().collect() })
    }

    /// The posts that somebody holds, or stands in for, each with its area.
    fn posts_acted_in(&self, worker: &WorkerId) -> Vec<(PostKind, Area)> {
        let mut posts = self.posts_held_by(worker);
        for area in self.community.index.posts_of.get(worker).into_iter().flatten() {
            let Some(file) = self.posts(area) else { continue };
            let now = self.now();
            let holds = |post: &PostKind, holder: &WorkerId| file.holders(post).any(|tenure| tenure.worker == *holder);
            let stands_in = file.deputies.iter().filter(|deputy| {
                deputy.deputy == *worker
                    && deputy.since <= now
                    && now < deputy.until
                    && holds(&deputy.post, &deputy.holder)
            });
            posts.extend(stands_in.map(|deputy| (deputy.post.clone(), area.clone())));
        }
        posts
    }

    /// What a fact is about, each with every area that it lies in. What lies nowhere in particular lies in the community.
    fn grounds(&self, log: &Log, fact: &Fact) -> Vec<Vec<Area>> {
        let mut grounds = Vec::new();
        let mut lies = |area: Area| grounds.push(self.every_area_around(&area));
        let place = |id: &PlaceId| Area::Place(id.clone());
        let home = |id: &HouseholdId| Area::Household(id.clone());
        match fact {
            // What is new lies where it is put.
            Fact::PlaceAdded(fact) => lies(fact.parent.as_ref().map_or(Area::Community, place)),
            Fact::HouseholdRegistered(fact) => lies(place(&fact.place)),
            Fact::HouseholdSplit(fact) => {
                lies(home(&fact.household));
                lies(place(&fact.place));
            }
            Fact::ResidentRegistered(fact) => lies(home(&fact.household)),
            Fact::GridDrawn(fact) => {
                fact.places.iter().map(place).for_each(&mut lies);
                fact.households.iter().map(home).for_each(&mut lies);
            }
            Fact::RoundOpened(fact) => fact.scope.iter().cloned().for_each(&mut lies),
            Fact::GateOpened(fact) => lies(fact.guards.clone()),
            Fact::GateClosed(fact) => lies(self.area_of_gate(&fact.gate)),
            Fact::PassageRecorded(fact) => lies(self.area_of_gate(&fact.approach.gate)),
            Fact::SightingReported(fact) => lies(fact.area.clone()),
            Fact::EntryRetracted(EntryRetracted { event, .. }) | Fact::EntryCorrected(EntryCorrected { event, .. }) => {
                let entry = log.root(event);
                let entries = entry.iter().flat_map(|entry| log.claimants(entry));
                for entry in entries.filter(|entry| entry.fact.amended().is_none()) {
                    grounds.extend(self.grounds(log, &entry.fact));
                }
                if let Fact::EntryCorrected(EntryCorrected { fact: Some(fact), .. }) = fact
                    && fact.amended().is_none()
                {
                    grounds.extend(self.grounds(log, fact));
                }
            }
            _ => fact.touches(|touch| lies(self.area_of(touch))),
        }
        if grounds.is_empty() {
            grounds.push(vec![Area::Community]);
        }
        grounds
    }

    fn area_of(&self, touch: Touch<'_>) -> Area {
        match touch {
            Touch::Household(id) => Area::Household(id.clone()),
            Touch::Resident(id) => {
                let home = self.resident(id).and_then(|file| self.home(&file));
                home.map_or(Area::Community, Area::Household)
            }
            Touch::Place(id) | Touch::Site(id) | Touch::WorkAt(id) => Area::Place(id.clone()),
            Touch::Grid(id) => Area::Grid(id.clone()),
            Touch::Area(area) | Touch::Zone(area) => area.clone(),
            Touch::Gate(id) => self.area_of_gate(id),
            Touch::Sighting(id) => self.area_of_sighting(id),
            Touch::Work(subject) => View::area_of_work(subject).unwrap_or(Area::Community),
            Touch::Outreach(target) => match target {
                Target::Community => Area::Community,
                Target::Place(id) => Area::Place(id.clone()),
                Target::Grid(id) => Area::Grid(id.clone()),
                Target::Household(id) => Area::Household(id.clone()),
                Target::Gate(id) => self.area_of_gate(id),
            },
            _ => Area::Community,
        }
    }

    fn area_of_gate(&self, gate: &GateId) -> Area {
        self.gatehouse(gate).map_or(Area::Community, |house| house.gate.guards)
    }

    fn area_of_sighting(&self, sighting: &SightingId) -> Area {
        let folder = self.community.sightings.get(sighting);
        let file = folder.map(|folder| folder.as_of(self.log, &self.as_of));
        let seen = file.as_ref().and_then(|file| file.sighting.reported.first());
        seen.map_or(Area::Community, |seen| seen.fact.area.clone())
    }

    /// An area, those around it, the grids that hold it, and the community.
    fn every_area_around(&self, area: &Area) -> Vec<Area> {
        let mut around = vec![area.clone()];
        around.extend(self.around_area(area));
        around.extend(self.grids_holding(&around).into_iter().map(Area::Grid));
        around.push(Area::Community);
        around
    }
}
