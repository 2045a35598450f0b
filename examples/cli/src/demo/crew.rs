//! Everybody who works for the community, and the posts that they hold.

use super::DemoError;
use super::names::Numbering;
use super::plan::Plan;
use super::town::{Town, item, length, share};
use gridward::base::{PostKind, SquadId, UnitId, WorkerId};
use gridward::grid::WorkerRole;
use gridward::place::Area;

/// Of the volunteers of N so many are members of the party (N8).
const MEMBERS: usize = 18;

/// People in a squad that puts up notices, its leader among them.
const OUTREACH_TEAM: u32 = 3;

/// Somebody to enrol.
#[derive(Debug, Clone)]
pub(super) struct Hand {
    pub id: WorkerId,
    pub role: WorkerRole,
    pub unit: Option<UnitId>,
    /// A member of the party (N8).
    pub member: bool,
}

/// A post to take.
#[derive(Debug, Clone)]
pub(super) struct Post {
    pub kind: PostKind,
    pub area: Area,
    pub worker: WorkerId,
}

/// A squad.
#[derive(Debug, Clone)]
pub(super) struct Squad {
    pub id: SquadId,
    pub members: Vec<WorkerId>,
}

/// The crew of a community.
#[derive(Debug, Clone, Default)]
pub(super) struct Crew {
    pub hands: Vec<Hand>,
    pub posts: Vec<Post>,
    pub units: Vec<(UnitId, String, Area)>,
    pub squads: Vec<Squad>,
    pub staff: Vec<WorkerId>,
    pub doctors: Vec<WorkerId>,
    pub grid_workers: Vec<WorkerId>,
    /// By building: those who go from door to door and run errands there.
    pub runners: Vec<Vec<WorkerId>>,
    pub helpers: Vec<WorkerId>,
    /// By compound: whoever keeps it clean.
    pub property: Vec<WorkerId>,
    /// Everybody who serves on shifts: the core households, and the volunteers.
    pub volunteers: Vec<WorkerId>,
    /// By building: who looks after it, where there are observers.
    pub observers: Vec<WorkerId>,
}

struct Enrolling<'a> {
    plan: &'a Plan,
    town: &'a Town,
    crew: Crew,
}

impl Crew {
    /// The crew of a town.
    pub fn enrol(plan: &Plan, town: &Town) -> Result<Self, DemoError> {
        let mut enrolling = Enrolling { plan, town, crew: Self::default() };
        enrolling.crew.runners = town.buildings.iter().map(|_| Vec::new()).collect();
        enrolling.staff()?;
        enrolling.by_building()?;
        enrolling.units_and_helpers()?;
        enrolling.volunteers_and_squads()?;
        Ok(enrolling.crew)
    }

    /// Those who go from door to door in a building, and else its grid worker.
    pub fn walkers(&self, building: u32, grid: u32) -> Result<&[WorkerId], DemoError> {
        let runners = item(&self.runners, "building", building)?;
        if runners.is_empty() {
            return Ok(std::slice::from_ref(item(&self.grid_workers, "grid worker", grid)?));
        }
        Ok(runners)
    }
}

impl Enrolling<'_> {
    fn hands(&mut self, stem: &str, count: u32, role: WorkerRole) -> Result<Vec<WorkerId>, DemoError> {
        let numbering = Numbering::new(self.plan.report, stem, count, 2);
        let ids: Result<Vec<_>, _> = (0..count).map(|at| WorkerId::new(&numbering.id(at))).collect();
        let ids = ids?;
        let hands = ids.iter().map(|id| Hand { id: id.clone(), role, unit: None, member: false });
        self.crew.hands.extend(hands);
        Ok(ids)
    }

    fn post(&mut self, kind: &str, area: Area, worker: &WorkerId) -> Result<(), DemoError> {
        self.crew.posts.push(Post { kind: PostKind::new(kind)?, area, worker: worker.clone() });
        Ok(())
    }

    fn compound(&self, at: u32) -> Result<Area, DemoError> {
        Ok(Area::Place(item(&self.town.compounds, "compound", at)?.id.clone()))
    }

    /// Shares workers among the compounds: each compound has at least one where there are any.
    fn spread(&mut self, kind: &str, workers: &[WorkerId]) -> Result<(), DemoError> {
        let (count, compounds) = (u32::try_from(workers.len()).unwrap_or(0), self.plan.sizes.compounds);
        for at in 0..count.max(compounds) {
            let (worker, compound) = if count >= compounds {
                (at, u32::try_from(u64::from(at) * u64::from(compounds) / u64::from(count.max(1))).unwrap_or(0))
            } else {
                (u32::try_from(u64::from(at) * u64::from(count) / u64::from(compounds.max(1))).unwrap_or(0), at)
            };
            if count > 0 {
                let area = self.compound(compound)?;
                self.post(kind, area, item(workers, "worker", worker)?)?;
            }
        }
        Ok(())
    }

    fn staff(&mut self) -> Result<(), DemoError> {
        let sizes = self.plan.sizes;
        self.crew.staff = self.hands("staff", sizes.staff, WorkerRole::Staff)?;
        let staff = self.crew.staff.clone();
        self.spread("communityStaff", &staff)?;

        self.crew.grid_workers = self.hands("grid", sizes.grids, WorkerRole::Staff)?;
        for (grid, worker) in self.town.grids.iter().zip(self.crew.grid_workers.clone()) {
            self.post("gridWorker", Area::Grid(grid.id.clone()), &worker)?;
        }
        // Where every compound has its own leader the leader is of the staff; a leader of several is a resident (D).
        let role = if sizes.cards { WorkerRole::Staff } else { WorkerRole::Chief };
        let leaders = self.hands("lead", sizes.branch_leaders, role)?;
        self.spread("branchLeader", &leaders)?;
        self.crew.doctors = self.hands("doctor", sizes.doctors, WorkerRole::Partner)?;
        let doctors = self.crew.doctors.clone();
        self.spread("communityDoctor", &doctors)?;
        let guards = self.hands("guard", sizes.guards, WorkerRole::Volunteer)?;
        self.spread("gateGuard", &guards)?;
        let officers = self.hands("police", sizes.officers, WorkerRole::Partner)?;
        self.spread("police", &officers)?;
        if sizes.cards {
            for (stem, kind) in
                [("branch", "branchMember"), ("property", "propertyWorker"), ("owners", "ownersCommittee")]
            {
                let holders = self.hands(stem, sizes.compounds, WorkerRole::Partner)?;
                self.spread(kind, &holders)?;
                if kind == "propertyWorker" {
                    self.crew.property = holders;
                }
            }
        }
        Ok(())
    }

    /// Chiefs, observers and core households, building by building.
    fn by_building(&mut self) -> Result<(), DemoError> {
        let sizes = self.plan.sizes;
        let chiefs = self.hands("chief", sizes.chiefs, WorkerRole::Chief)?;
        let observers = self.hands("watch", sizes.observers, WorkerRole::Volunteer)?;
        self.crew.observers.clone_from(&observers);
        let core = if sizes.cards { sizes.buildings } else { 0 };
        let core = self.hands("core", core, WorkerRole::Volunteer)?;
        self.crew.volunteers.clone_from(&core);
        let town = self.town;
        for compound in &town.compounds {
            // A chief of two buildings never has to walk to another compound.
            let (all, here) = (sizes.buildings, compound.buildings.clone());
            let first = share(sizes.chiefs, all, here.start).start;
            let chiefs_here = first..share(sizes.chiefs, all, here.end.saturating_sub(1)).end;
            for (within, at) in (0..length(&here)).zip(here.clone()) {
                let building = item(&town.buildings, "building", at)?;
                let area = Area::Place(building.id.clone());
                if length(&chiefs_here) > 0 {
                    let nth = u64::from(within) * u64::from(length(&chiefs_here)) / u64::from(length(&here).max(1));
                    let chief = item(&chiefs, "chief", first + u32::try_from(nth).unwrap_or(0))?;
                    self.post("buildingChief", area.clone(), chief)?;
                    self.run(at, chief)?;
                }
                if sizes.observers > 0 {
                    self.post("observer", area.clone(), item(&observers, "observer", at)?)?;
                }
                if sizes.cards {
                    self.post("coreHousehold", area, item(&core, "core household", at)?)?;
                }
            }
        }
        Ok(())
    }

    fn run(&mut self, building: u32, worker: &WorkerId) -> Result<(), DemoError> {
        let at = usize::try_from(building).unwrap_or(usize::MAX);
        let lost = DemoError::Lost { what: "building", at: building };
        self.crew.runners.get_mut(at).ok_or(lost)?.push(worker.clone());
        Ok(())
    }

    fn units_and_helpers(&mut self) -> Result<(), DemoError> {
        let sizes = self.plan.sizes;
        let unit_ids = Numbering::new(self.plan.report, "u", sizes.units, 2);
        // The first unit of Z is the agency that leads the whole community (Z1).
        let leads_all = self.plan.report == super::FieldReport::Zhongwei;
        let mut units_of: Vec<Vec<UnitId>> = self.town.compounds.iter().map(|_| Vec::new()).collect();
        for at in 0..sizes.units {
            let unit = UnitId::new(&unit_ids.id(at))?;
            let compound = u64::from(at) * u64::from(sizes.compounds) / u64::from(sizes.units.max(1));
            let compound = u32::try_from(compound).unwrap_or(0);
            let area = if leads_all && at % 4 == 0 { Area::Community } else { self.compound(compound)? };
            if let Some(units) = usize::try_from(compound).ok().and_then(|at| units_of.get_mut(at)) {
                units.push(unit.clone());
            }
            let kind = if self.plan.report == super::FieldReport::Dongying { "物业公司" } else { "包联单位" };
            self.crew.units.push((unit, format!("{kind}{}", at + 1), area));
        }
        if self.plan.report == super::FieldReport::Dongying {
            return self.property_workers(&units_of);
        }
        let helpers = self.hands("help", sizes.helpers, WorkerRole::Helper)?;
        let town = self.town;
        let first = self.crew.hands.len().saturating_sub(helpers.len());
        for (at, helper) in (0..sizes.helpers).zip(&helpers) {
            let building = u64::from(at) * u64::from(sizes.buildings) / u64::from(sizes.helpers.max(1));
            let building = u32::try_from(building).unwrap_or(0);
            let place = item(&town.buildings, "building", building)?;
            let units = item(&units_of, "compound", place.compound)?;
            let unit = usize::try_from(at).ok().and_then(|at| units.get(at % units.len().max(1)));
            if let Some(hand) = usize::try_from(at).ok().and_then(|at| self.crew.hands.get_mut(first + at)) {
                hand.unit = unit.cloned();
            }
            self.post("cadre", Area::Place(place.id.clone()), helper)?;
            self.run(building, helper)?;
        }
        self.crew.helpers = helpers;
        Ok(())
    }

    /// A property worker per compound (D): a compound without a firm of its own is served by that of its neighbour.
    fn property_workers(&mut self, units_of: &[Vec<UnitId>]) -> Result<(), DemoError> {
        let workers = self.hands("property", self.plan.sizes.compounds, WorkerRole::Partner)?;
        let first = self.crew.hands.len().saturating_sub(workers.len());
        let mut firm = units_of.iter().flatten().next();
        for (at, units) in units_of.iter().enumerate() {
            firm = units.first().or(firm);
            if let Some(hand) = self.crew.hands.get_mut(first + at) {
                hand.unit = firm.cloned();
            }
        }
        self.spread("propertyWorker", &workers)?;
        self.crew.property = workers;
        Ok(())
    }

    fn volunteers_and_squads(&mut self) -> Result<(), DemoError> {
        let sizes = self.plan.sizes;
        let volunteers = self.hands("vol", sizes.volunteers, WorkerRole::Volunteer)?;
        if self.plan.report == super::FieldReport::Nanqin {
            let first = self.crew.hands.len().saturating_sub(volunteers.len());
            self.crew.hands.iter_mut().skip(first).take(MEMBERS).for_each(|hand| hand.member = true);
        }
        let town = self.town;
        for (at, volunteer) in (0..sizes.volunteers).zip(&volunteers) {
            let grid = u64::from(at) * u64::from(sizes.grids) / u64::from(sizes.volunteers.max(1));
            let grid = u32::try_from(grid).unwrap_or(0);
            let area = Area::Grid(item(&town.grids, "grid", grid)?.id.clone());
            self.post("volunteer", area, volunteer)?;
        }
        // Each building has one of the volunteers of its grid to run errands.
        for (at, building) in (0..sizes.buildings).zip(&town.buildings) {
            let here = share(sizes.volunteers, sizes.grids, building.grid);
            if length(&here) > 0 {
                let volunteer = item(&volunteers, "volunteer", here.start + at % length(&here))?.clone();
                self.run(at, &volunteer)?;
            }
        }
        self.crew.volunteers.extend(volunteers.iter().cloned());
        let squad_ids = Numbering::new(self.plan.report, "s", sizes.squads, 2);
        let told = sizes.notices > 0;
        let team = if told { OUTREACH_TEAM } else { self.plan.rounds.first().map_or(2, |round| u32::from(round.team)) };
        // Squads that put up notices are led by grid workers (D8), others by the staff.
        let leaders = if told { self.crew.grid_workers.clone() } else { self.crew.staff.clone() };
        let mut spare = volunteers.into_iter();
        for at in 0..sizes.squads {
            let nth = if told { share(sizes.grids, sizes.squads, at).start } else { at };
            let leader = item(&leaders, "squad leader", nth)?.clone();
            let members = [leader].into_iter().chain(spare.by_ref().take(usize::try_from(team - 1).unwrap_or(1)));
            self.crew.squads.push(Squad { id: SquadId::new(&squad_ids.id(at))?, members: members.collect() });
        }
        Ok(())
    }
}
