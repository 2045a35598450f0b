//! Gates as of an instant: what bears on a passage, who is inside, and what was let through that should not have been.

use super::findings::{Finding, FindingKind};
use super::references::unknown;
use super::view::{AsOf, View};
use crate::base::{Argument, EventId, GateId, HouseholdId, Instant, PassageId, PermitId, ResidentId, Stated};
use crate::gate::{
    self, Approach, Case, Direction, Gatehouse, Holder, MeasureSpan, PassageRecorded, PermitCase, Role, TravelFile,
    Traveller, Use, Verdict,
};
use crate::place::Area;
use crate::quarantine::measure_at;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A passage that is asked about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'q> {
    pub approach: &'q Approach,
    /// The passage itself, where it is recorded: what came after it, and it alone, does not count.
    pub before: Option<(Instant, &'q EventId)>,
}

/// Who is inside an area that gates guard.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AreaInside {
    /// The area; none for all of them together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// Residents who live there and are inside: all but those whose last passage led out.
    pub residents: u32,
    /// Residents who live there and are outside.
    pub residents_out: u32,
    /// Residents of other parts of the community who are inside.
    pub neighbours: u32,
    /// People who work for the community and came in by a gate.
    pub workers: u32,
    /// Vehicles.
    pub vehicles: u32,
    /// Anybody else.
    pub visitors: u32,
}

impl AreaInside {
    fn count(&mut self, role: Role) {
        let counted = match role {
            Role::Resident => return,
            Role::Neighbour => &mut self.neighbours,
            Role::Worker => &mut self.workers,
            Role::Vehicle => &mut self.vehicles,
            Role::Visitor => &mut self.visitors,
        };
        *counted = counted.saturating_add(1);
    }
}

/// A visitor who is inside.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VisitorInside {
    /// When the visitor should have left; none where the policy and the permit say nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Instant>,
    /// Who.
    pub who: Traveller,
    /// The area.
    pub area: Area,
    /// The gate that the visitor came in by.
    pub gate: GateId,
    /// When.
    pub since: Instant,
    /// True where the visitor should have left by now.
    pub overdue: bool,
    /// The household that is visited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visits: Option<HouseholdId>,
    /// The event that says so.
    pub event: EventId,
}

/// Who is inside, area by area and in all.
pub(crate) struct Inside {
    pub areas: Vec<AreaInside>,
    pub total: AreaInside,
    pub visitors: Vec<VisitorInside>,
    /// The residents who are outside an area that they live in.
    pub out: BTreeSet<ResidentId>,
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

impl<'a> View<'a> {
    /// The gates that are known, open or shut, by id.
    pub fn gatehouses(&self) -> BTreeMap<&'a GateId, Gatehouse> {
        self.community.gates.keys().filter_map(|id| Some((id, self.gatehouse(id)?))).collect()
    }

    /// A gate that somebody has opened as of the instant.
    pub fn gatehouse(&self, id: &GateId) -> Option<Gatehouse> {
        let file = self.community.gates.get(id)?.as_of(self.log, &self.as_of);
        let opened = file.opened.last()?;
        let shut = file.closed.as_ref().map(|closed| closed.event.clone());
        Some(Gatehouse { gate: opened.fact.clone(), event: opened.event.clone(), shut })
    }

    /// What somebody did at gates.
    pub fn travel(&self, who: &Traveller) -> Cow<'a, TravelFile> {
        let folder = self.community.travellers.get(who);
        folder.map(|folder| folder.as_of(self.log, &self.as_of)).unwrap_or_default()
    }

    /// Everybody who came to a gate, by id.
    pub fn travels(&self) -> impl Iterator<Item = (&'a Traveller, Cow<'a, TravelFile>)> + '_ {
        let rows = self.community.travellers.sorted().into_iter();
        let files = rows.map(|(who, folder)| (who, folder.as_of(self.log, &self.as_of)));
        files.filter(|(_, file)| !file.passages.is_empty())
    }

    /// True where the household's door stands in the area.
    pub fn stands_in(&self, household: &HouseholdId, area: &Area) -> bool {
        let around = self.around_area(&Area::Household(household.clone()));
        match area {
            Area::Community => true,
            Area::Grid(grid) => self.grids_holding(&around).contains(grid),
            Area::Place(_) | Area::Household(_) => around.contains(area),
        }
    }

    fn role_at(&self, who: &Traveller, guards: Option<&Area>) -> Role {
        match who {
            Traveller::Vehicle(_) => Role::Vehicle,
            Traveller::Visitor(_) => Role::Visitor,
            Traveller::Worker(id) if self.enrolled(id).is_some() => Role::Worker,
            Traveller::Worker(_) => Role::Visitor,
            Traveller::Resident(id) => match self.resident(id).and_then(|file| self.home(&file)) {
                Some(home) if guards.is_none_or(|area| self.stands_in(&home, area)) => Role::Resident,
                Some(_) => Role::Neighbour,
                None => Role::Visitor,
            },
        }
    }

    /// Everything that bears on a passage.
    pub fn gate_case(&self, asked: &Asked<'_>) -> Case {
        let approach = asked.approach;
        let house = self.gatehouse(&approach.gate);
        let role = self.role_at(&approach.who, house.as_ref().map(|house| &house.gate.guards));
        let home = match &approach.who {
            Traveller::Resident(id) => self.resident(id).and_then(|file| self.home(&file)),
            _ => None,
        };
        let mut holds_as = match &approach.who {
            Traveller::Resident(id) => vec![Holder::Resident(id.clone())],
            Traveller::Vehicle(id) => vec![Holder::Vehicle(id.clone())],
            Traveller::Visitor(id) => vec![Holder::Visitor(id.clone())],
            Traveller::Worker(_) => Vec::new(),
        };
        holds_as.extend(home.iter().cloned().map(Holder::Household));
        let held = holds_as.iter().flat_map(|holder| self.community.index.permits_of.get(holder).into_iter().flatten());
        let permits: BTreeSet<&PermitId> = match &approach.permit {
            Some(shown) => BTreeSet::from([shown]),
            None => held.collect(),
        };
        let permits = permits.into_iter().map(|permit| self.permit_case(permit, asked)).collect();
        let visited = approach.visits.iter().flat_map(|household| self.members(household));
        Case {
            gate: approach.gate.clone(),
            house,
            direction: approach.direction,
            role,
            temperature: approach.temperature,
            mask: approach.mask,
            code: approach.code,
            purpose: approach.purpose.clone(),
            shown: approach.permit.clone(),
            permits,
            measures: match &approach.who {
                Traveller::Resident(id) => self.spans(id),
                _ => Vec::new(),
            },
            visits: visited.flat_map(|id| self.spans(&id)).collect(),
            used: self.uses(asked, home.as_ref()),
            holds_as,
            zone: self.policy.zone,
        }
    }

    /// May the passage happen at the view's instant?
    pub fn gate_verdict(&self, asked: &Asked<'_>) -> (Case, Verdict) {
        let case = self.gate_case(asked);
        let verdict = gate::decide(&self.policy.gate, &case, self.now());
        (case, verdict)
    }

    /// What a permit says as of the instant; nothing where nobody has issued it or only revoked it.
    pub fn permit(&self, id: &PermitId) -> Option<Cow<'a, gate::PermitFile>> {
        let file = self.community.permits.get(id)?.as_of(self.log, &self.as_of);
        Some(file).filter(|file| !file.issued.is_empty())
    }

    fn permit_case(&self, id: &PermitId, asked: &Asked<'_>) -> PermitCase {
        let file = self.permit(id);
        let users = self.community.index.users_of.get(id).into_iter().flatten();
        let mut used: Vec<Use> =
            users.flat_map(|who| uses_of(&self.travel(who), *who == asked.approach.who, asked)).collect();
        used.retain(|used| used.permit.as_ref() == Some(id));
        used.sort();
        PermitCase {
            permit: id.clone(),
            issued: file.as_ref().and_then(|file| file.current().cloned()),
            revoked: file.as_ref().and_then(|file| file.revoked.clone()),
            used,
        }
    }

    fn uses(&self, asked: &Asked<'_>, home: Option<&HouseholdId>) -> Vec<Use> {
        let mut used = uses_of(&self.travel(&asked.approach.who), true, asked);
        for member in home.into_iter().flat_map(|home| self.members(home)) {
            let who = Traveller::Resident(member);
            if who != asked.approach.who {
                used.extend(uses_of(&self.travel(&who), false, asked));
            }
        }
        used.sort();
        used
    }

    fn spans(&self, id: &ResidentId) -> Vec<MeasureSpan> {
        if !self.may_be_measured(id) {
            return Vec::new();
        }
        let Some(file) = self.resident(id) else { return Vec::new() };
        let measures = self.measures(&file);
        let spans = measures.timeline.iter().filter_map(|segment| {
            let (_, last) = measure_at(&measures.timeline, segment.from)?;
            Some(MeasureSpan {
                setting: segment.setting,
                code: segment.code,
                from: segment.from,
                until: segment.until,
                free: last.until,
                because: measures.obligations.get(segment.obligation)?.because.clone(),
            })
        });
        spans.collect()
    }

    /// When visitors who are inside should leave; counts nobody else, and costs nothing where nobody came to a gate.
    pub fn visitors_due(&self) -> Vec<Instant> {
        let guards = |gate: &GateId| self.gatehouse(gate).map(|house| house.gate.guards);
        let mut due = Vec::new();
        for (who, file) in self.travels().filter(|(who, _)| matches!(who, Traveller::Visitor(_))) {
            let last = gate::last_passages(&file, &guards).into_iter();
            let inside = last.filter(|(_, last)| last.fact.approach.direction == Direction::In);
            due.extend(inside.filter_map(|(area, last)| self.visitor_inside(who, area, last).due));
        }
        due
    }

    /// Who is inside, by the passages through both checkpoints.
    pub fn inside(&self) -> Inside {
        let houses = self.gatehouses();
        let guards = |gate: &GateId| houses.get(gate).map(|house| house.gate.guards.clone());
        let mut areas: BTreeMap<Area, AreaInside> = BTreeMap::new();
        for house in houses.values() {
            let area = house.gate.guards.clone();
            areas.entry(area.clone()).or_insert_with(|| {
                let residents = self.households_in(&area).iter().map(|home| self.members(home).len()).sum();
                AreaInside { area: Some(area), residents: count(residents), ..AreaInside::default() }
            });
        }
        let residents = count(self.households().map(|(id, _)| self.members(id).len()).sum());
        let mut total = AreaInside { residents, ..AreaInside::default() };
        let (mut visitors, mut out) = (Vec::new(), BTreeSet::new());
        for (who, file) in self.travels() {
            let mut role_inside = None;
            for (area, last) in gate::last_passages(&file, &guards) {
                let is_in = last.fact.approach.direction == Direction::In;
                let role = self.role_at(who, Some(&area));
                let Some(sums) = areas.get_mut(&area) else { continue };
                match (role, who) {
                    (Role::Resident, Traveller::Resident(id)) if !is_in => {
                        sums.residents = sums.residents.saturating_sub(1);
                        sums.residents_out = sums.residents_out.saturating_add(1);
                        out.insert(id.clone());
                    }
                    (Role::Resident, _) => {}
                    _ if is_in => {
                        sums.count(role);
                        role_inside = Some(role);
                        if matches!(who, Traveller::Visitor(_)) {
                            visitors.push(self.visitor_inside(who, area, last));
                        }
                    }
                    _ => {}
                }
            }
            if let Some(role) = role_inside {
                total.count(role);
            }
        }
        total.residents_out = count(out.len());
        total.residents = total.residents.saturating_sub(total.residents_out);
        visitors.sort();
        Inside { areas: areas.into_values().collect(), total, visitors, out }
    }

    fn visitor_inside(&self, who: &Traveller, area: Area, last: &Stated<PassageRecorded>) -> VisitorInside {
        let hours = self.policy.gate.visitor_hours.map(|hours| last.at.plus_hours(i32::from(hours)));
        let permit = last.fact.approach.permit.as_ref().and_then(|id| self.permit(id));
        let permit = permit.and_then(|file| file.current().map(|issued| issued.fact.until));
        let due = hours.into_iter().chain(permit).min();
        VisitorInside {
            due,
            who: who.clone(),
            area,
            gate: last.fact.approach.gate.clone(),
            since: last.at,
            overdue: due.is_some_and(|due| due <= self.now()),
            visits: last.fact.approach.visits.clone(),
            event: last.event.clone(),
        }
    }

    pub(super) fn findings_of_gates(&self, found: &mut Vec<Finding>) {
        for (id, house) in self.gatehouses() {
            self.area_known(id.as_str(), &house.gate.guards, &house.event, found);
        }
        for (id, folder) in &self.community.gates {
            let file = folder.as_of(self.log, &self.as_of);
            if let Some(closed) = file.closed.as_ref().filter(|_| file.opened.is_empty()) {
                found.push(unknown(id.as_str(), id.as_str(), &closed.event));
            }
        }
        for (id, folder) in &self.community.permits {
            let file = folder.as_of(self.log, &self.as_of);
            if let Some(revoked) = file.revoked.as_ref().filter(|_| file.issued.is_empty()) {
                found.push(unknown(id.as_str(), id.as_str(), &revoked.event));
            }
        }
        let mut passages: BTreeMap<PassageId, (Instant, EventId)> = BTreeMap::new();
        for (who, file) in self.travels() {
            for passage in file.passages.iter().chain(&file.repeated) {
                let known = passages.get(&passage.fact.passage);
                if let Some((_, event)) = known {
                    let finding = Finding::new(FindingKind::PassageRecordedTwice, who.name());
                    found.push(finding.citing([event, &passage.event]));
                } else {
                    passages.insert(passage.fact.passage.clone(), (passage.at, passage.event.clone()));
                }
            }
            self.references_of_travel(who, &file, found);
            let guards =
                |passage: &PassageRecorded| self.gatehouse(&passage.approach.gate).map(|house| house.gate.guards);
            let same = |a: &PassageRecorded, b: &PassageRecorded| guards(a).zip(guards(b)).is_some_and(|(a, b)| a == b);
            for (before, passage) in file.twice(&same) {
                let finding = Finding::new(FindingKind::PassedTwice, who.name());
                found.push(finding.citing([before, &passage.event]));
            }
            for passage in &file.passages {
                self.finding_of_fever(who, passage, found);
                if passage.fact.decision.passes() {
                    self.finding_of_passage(who, passage, found);
                }
            }
        }
    }

    fn references_of_travel(&self, who: &Traveller, file: &TravelFile, found: &mut Vec<Finding>) {
        let known = match who {
            Traveller::Resident(id) => self.resident(id).is_some_and(|file| !file.residence.registered.is_empty()),
            Traveller::Worker(id) => self
                .community
                .workers
                .get(id)
                .is_some_and(|folder| !folder.as_of(self.log, &self.as_of).service.is_empty()),
            Traveller::Vehicle(_) | Traveller::Visitor(_) => true,
        };
        for passage in &file.passages {
            let approach = &passage.fact.approach;
            if !known {
                found.push(unknown(who.name(), who.name(), &passage.event));
            }
            if self.gatehouse(&approach.gate).is_none() {
                found.push(unknown(who.name(), approach.gate.as_str(), &passage.event));
            }
            if let Some(permit) = approach.permit.as_ref().filter(|permit| self.permit(permit).is_none()) {
                found.push(unknown(who.name(), permit.as_str(), &passage.event));
            }
            if let Some(household) = &approach.visits {
                self.area_known(who.name(), &Area::Household(household.clone()), &passage.event, found);
            }
        }
    }

    /// Residents with a fever get a visit; of others somebody has to be told.
    fn finding_of_fever(&self, who: &Traveller, passage: &Stated<PassageRecorded>, found: &mut Vec<Finding>) {
        let limit = self.books.in_force(passage.at).gate.fever_from;
        let feverish = passage.fact.approach.temperature.zip(limit).is_some_and(|(taken, limit)| taken >= limit);
        if feverish && !matches!(who, Traveller::Resident(_)) {
            let finding = Finding::new(FindingKind::FeverAtGate, who.name());
            found.push(finding.with("gate", passage.fact.approach.gate.as_str()).citing([&passage.event]));
        }
    }

    /// What a passage would have been by what was recorded by an instant.
    fn verdict_on(&self, passage: &Stated<PassageRecorded>, known_by: Option<Instant>) -> (Case, Verdict) {
        let as_of = AsOf { at: passage.at, known_by };
        let then = View::new(self.community, self.log, self.books, as_of);
        then.gate_verdict(&Asked { approach: &passage.fact.approach, before: Some((passage.at, &passage.event)) })
    }

    /// Somebody was let through more freely than the rules say: by what was known then, or only by what is known today.
    fn finding_of_passage(&self, who: &Traveller, passage: &Stated<PassageRecorded>, found: &mut Vec<Finding>) {
        let (case, verdict) = self.verdict_on(passage, self.as_of.known_by);
        if verdict.decision <= passage.fact.decision {
            return;
        }
        let policy = &self.books.in_force(passage.at).gate;
        let first = Verdict { objections: verdict.objections.iter().take(1).copied().collect(), ..verdict.clone() };
        let kind = if first.is_about_revocation(policy, &case, passage.at) {
            FindingKind::PermitRevokedMeanwhile
        } else if first.is_about_quota(policy, &case, passage.at) {
            FindingKind::QuotaExceeded
        } else {
            let wall = self.log.find(&passage.event).map(|event| event.wall);
            let known_by = wall.into_iter().chain(self.as_of.known_by).min();
            let (_, then) = self.verdict_on(passage, known_by);
            if then.decision > passage.fact.decision {
                FindingKind::PassageAgainstRules
            } else {
                FindingKind::PassageInHindsight
            }
        };
        let mut finding = Finding::new(kind, who.name()).with("gate", passage.fact.approach.gate.as_str());
        if let Some(why) = &passage.fact.why {
            finding = finding.with("why", why);
        }
        finding = finding.citing([&passage.event]);
        finding.because =
            finding.because.with("at", Argument::Instant(passage.at)).since(verdict.because(policy, &case, passage.at));
        found.push(finding);
    }
}

/// The passages out in a file that count for what is asked: those before it.
fn uses_of(file: &TravelFile, own: bool, asked: &Asked<'_>) -> Vec<Use> {
    let uses = file.passages.iter().filter_map(|passage| Use::of(passage, own));
    uses.filter(|used| asked.before.is_none_or(|before| (used.at, &used.event) < before)).collect()
}
