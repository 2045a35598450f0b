//! Entering the roster: everything that is known before the first day.

use super::looked_after::Known;
use super::player::{Player, clock};
use super::returning::plan_returnees;
use super::town::item;
use super::{DemoError, gates, names, outside};
use gridward::base::{Instant, RegionCode, WorkerId};
use gridward::exposure::AreaGraded;
use gridward::grid::{GridDrawn, PostTaken, SquadFormed, UnitJoined, WorkerEnrolled};
use gridward::log::{Entry, Fact};
use gridward::place::{CommunityNamed, HouseholdRegistered, PlaceAdded, PlaceKind, Premises, ResidentRegistered};

/// When the clerks begin and how long they have, in milliseconds: from eight in the morning to six in the evening.
const DESK_OPENS: u32 = 480;
const DESK_TIME: u64 = 36_000_000;

/// A clerk at a desk: what is typed is true at once.
struct Desk<'a> {
    player: &'a mut Player,
    by: WorkerId,
    opens: Instant,
    typed: u64,
    expected: u64,
}

impl Desk<'_> {
    fn enter(&mut self, fact: Fact) -> Result<(), DemoError> {
        let millis = DESK_TIME.saturating_mul(self.typed) / self.expected.max(1) / 1_000 * 1_000;
        let now = self.opens.plus_millis(i64::try_from(millis).unwrap_or(0));
        self.typed += 1;
        self.player.record(Entry { at: now, by: self.by.clone(), fact }, now).map(drop)
    }
}

impl Player {
    pub(super) fn enter_roster(&mut self) -> Result<(), DemoError> {
        let (town, crew) = (std::mem::take(&mut self.town), std::mem::take(&mut self.crew));
        let sizes = self.plan.sizes;
        // Drawn aside: who comes back does not hang on whom the community looks after.
        let known = Known::draw(&self.plan, &town, &mut self.draw.clone())?;
        self.visited = known.visited;
        let expected =
            sizes.residents + sizes.households + sizes.shops + sizes.buildings + sizes.stairwells + sizes.compounds;
        let gates = gates::gates(&self.plan, &town)?;
        let hands = known.facts.len()
            + gates.len()
            + crew.hands.len()
            + crew.posts.len()
            + crew.units.len()
            + crew.squads.len()
            + town.grids.len();
        let by = crew.staff.first().cloned().ok_or(DemoError::Lost { what: "member of staff", at: 0 })?;
        let report = self.plan.report;
        let elsewhere = outside::outside(report);
        let mut desk = Desk {
            by,
            opens: clock(self.date(), DESK_OPENS),
            typed: 0,
            expected: u64::from(expected) + u64::try_from(hands).unwrap_or(0) + 64,
            player: self,
        };
        let name = names::community(report).to_owned();
        let code = Some(RegionCode::new(elsewhere.region)?);
        desk.enter(Fact::CommunityNamed(CommunityNamed { name, code }))?;
        desk.places(&town)?;
        desk.people(&town)?;
        for fact in known.facts {
            desk.enter(fact)?;
        }
        for (grid, number) in town.grids.iter().zip(1_u32..) {
            let (name, places) = (format!("第{number}网格"), grid.places.clone());
            desk.enter(Fact::GridDrawn(GridDrawn {
                grid: grid.id.clone(),
                name,
                places,
                households: Vec::new(),
                code: None,
            }))?;
        }
        for (unit, name, area) in &crew.units {
            let (unit, name, area) = (unit.clone(), name.clone(), area.clone());
            desk.enter(Fact::UnitJoined(UnitJoined { unit, name, area, post: None }))?;
        }
        for hand in &crew.hands {
            desk.enter(Fact::WorkerEnrolled(WorkerEnrolled {
                worker: hand.id.clone(),
                role: hand.role,
                unit: hand.unit.clone(),
                member: hand.member,
                birth_year: None,
                skills: Vec::new(),
                teams: Vec::new(),
            }))?;
        }
        for post in &crew.posts {
            let (kind, area, worker) = (post.kind.clone(), post.area.clone(), post.worker.clone());
            desk.enter(Fact::PostTaken(PostTaken { post: kind, area, worker }))?;
        }
        for gate in gates {
            desk.enter(gate)?;
        }
        for squad in &crew.squads {
            let (squad, members) = (squad.id.clone(), squad.members.clone());
            desk.enter(Fact::SquadFormed(SquadFormed { squad, members }))?;
        }
        let first = desk.player.plan.first;
        for (area, level, day) in elsewhere.graded {
            let (area, from) = (RegionCode::new(area)?, first.plus_days(*day));
            desk.enter(Fact::AreaGraded(AreaGraded { area, level: *level, from }))?;
        }
        (self.town, self.crew) = (town, crew);
        plan_returnees(self)?;
        // Those who are back already register before the desk closes.
        let back = self.returnees.iter().zip(0_u32..).filter(|(returnee, _)| returnee.arrives.is_none());
        let back: Vec<u32> = back.map(|(_, at)| at).collect();
        let count = u64::try_from(back.len()).unwrap_or(1);
        for (nth, returnee) in (0_u64..).zip(back) {
            let millis = 6_000_000_u64.saturating_mul(nth) / count.max(1) / 1_000 * 1_000;
            let evening = clock(self.date(), DESK_OPENS + 605);
            self.come_back(returnee, evening.plus_millis(i64::try_from(millis).unwrap_or(0)))?;
        }
        Ok(())
    }
}

impl Desk<'_> {
    fn places(&mut self, town: &super::town::Town) -> Result<(), DemoError> {
        for compound in &town.compounds {
            let (place, name) = (compound.id.clone(), compound.name.clone());
            self.enter(Fact::PlaceAdded(PlaceAdded { place, kind: PlaceKind::Compound, parent: None, name }))?;
            for at in compound.buildings.clone() {
                let building = item(&town.buildings, "building", at)?;
                let (place, name) = (building.id.clone(), format!("{}号楼", building.number));
                let parent = Some(compound.id.clone());
                self.enter(Fact::PlaceAdded(PlaceAdded { place, kind: PlaceKind::Building, parent, name }))?;
                for (stairwell, number) in building.stairwells.iter().zip(1_u32..) {
                    let (place, name) = (stairwell.clone(), format!("{number}单元"));
                    let parent = Some(building.id.clone());
                    self.enter(Fact::PlaceAdded(PlaceAdded { place, kind: PlaceKind::Stairwell, parent, name }))?;
                }
            }
        }
        Ok(())
    }

    fn people(&mut self, town: &super::town::Town) -> Result<(), DemoError> {
        for home in &town.homes {
            let building = item(&town.buildings, "building", home.building)?;
            let stairwell = usize::try_from(home.stairwell.saturating_sub(1)).ok();
            let stairwell = stairwell.and_then(|at| building.stairwells.get(at));
            let door = format!("{}-{}-{}{:02}", building.number, home.stairwell, home.floor, home.room);
            self.enter(Fact::HouseholdRegistered(HouseholdRegistered {
                household: home.id.clone(),
                place: stairwell.unwrap_or(&building.id).clone(),
                door,
                floor: i16::try_from(home.floor).ok(),
                premises: Premises::Home,
            }))?;
            for at in home.people.clone() {
                let person = town.person(at)?;
                self.enter(Fact::ResidentRegistered(ResidentRegistered {
                    resident: person.id.clone(),
                    household: home.id.clone(),
                    birth_year: Some(person.birth_year),
                    sex: Some(person.sex),
                }))?;
            }
        }
        for (shop, number) in town.shops.iter().zip(1_u32..) {
            let building = item(&town.buildings, "building", shop.building)?;
            self.enter(Fact::HouseholdRegistered(HouseholdRegistered {
                household: shop.id.clone(),
                place: building.id.clone(),
                door: format!("商铺{number}"),
                floor: Some(1),
                premises: Premises::Commercial,
            }))?;
        }
        Ok(())
    }
}
