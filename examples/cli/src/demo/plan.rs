//! The sizes and the calendar of a report: what it says, and what had to be assumed.

use super::FieldReport;
use super::reports;
use gridward::base::{CivilDate, Label};

/// One number of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What it counts.
    pub what: Label,
    /// The number at the plan's scale.
    pub value: u32,
    /// The fact of the report that gives it at scale 1; none when the report does not, and it is assumed.
    pub reference: Option<&'static str>,
}

/// How many there are of everything, at the plan's scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sizes {
    /// Compounds.
    pub compounds: u32,
    /// Buildings.
    pub buildings: u32,
    /// Stairwells; none where the report does not count them.
    pub stairwells: u32,
    /// Households.
    pub households: u32,
    /// Residents.
    pub residents: u32,
    /// Grids, each with one grid worker.
    pub grids: u32,
    /// Leaders of compound branches.
    pub branch_leaders: u32,
    /// Building chiefs.
    pub chiefs: u32,
    /// Observers, one per building.
    pub observers: u32,
    /// Outside units.
    pub units: u32,
    /// Helpers whom the units assign.
    pub helpers: u32,
    /// Volunteers.
    pub volunteers: u32,
    /// Squads.
    pub squads: u32,
    /// Staff of the community, without grid workers and branch leaders.
    pub staff: u32,
    /// Community doctors.
    pub doctors: u32,
    /// Beat officers.
    pub officers: u32,
    /// Exits, each of an area of its own (S21).
    pub exits: u32,
    /// Side doors, all shut (S21).
    pub side_doors: u32,
    /// Extra guards at gates (S21).
    pub guards: u32,
    /// Points at which outsiders are turned back (D10).
    pub turn_back: u32,
    /// Checkpoints, in turn for going in and for going out (N10).
    pub checkpoints: u32,
    /// Shops, each on the ground floor of a building (D8).
    pub shops: u32,
    /// Notices put up (D8).
    pub notices: u32,
    /// Leaflets handed out (D8).
    pub leaflets: u32,
    /// Messages sent (D8).
    pub messages: u32,
    /// Slogans hung up (D8).
    pub slogans: u32,
    /// Purchases for households over all days (D7); as they come where the report does not count them.
    pub purchases: u32,
    /// Rubbish runs over all days (D7).
    pub rubbish_runs: u32,
    /// Square metres disinfected over all days (D9).
    pub square_metres: u32,
    /// People's shifts that the disinfection took (D9).
    pub person_shifts: u32,
    /// Shops whose prices and shelves are watched (N9).
    pub watched_shops: u32,
    /// People who are looked after every day (S12).
    pub orange: u32,
    /// People who are looked after every week (S12).
    pub blue: u32,
    /// People of whom the staff is informed at all times (S12).
    pub red: u32,
    /// People coming back who are tested (S14).
    pub tested: u32,
    /// True where every building has its full contact card (S4).
    pub cards: bool,
    /// People who come back to the community.
    pub returnees: u32,
    /// Of those, the ones from places at medium or high risk.
    pub from_risk: u32,
    /// Of those, the ones from the low-risk part of an affected county.
    pub from_near: u32,
}

impl Sizes {
    pub(super) fn times(self, scale: u32) -> Self {
        let by = |count: u32| count.saturating_mul(scale);
        Self {
            compounds: by(self.compounds),
            buildings: by(self.buildings),
            stairwells: by(self.stairwells),
            households: by(self.households),
            residents: by(self.residents),
            grids: by(self.grids),
            branch_leaders: by(self.branch_leaders),
            chiefs: by(self.chiefs),
            observers: by(self.observers),
            units: by(self.units),
            helpers: by(self.helpers),
            volunteers: by(self.volunteers),
            squads: by(self.squads),
            staff: by(self.staff),
            doctors: by(self.doctors),
            officers: by(self.officers),
            exits: by(self.exits),
            side_doors: by(self.side_doors),
            guards: by(self.guards),
            turn_back: by(self.turn_back),
            checkpoints: by(self.checkpoints),
            shops: by(self.shops),
            notices: by(self.notices),
            leaflets: by(self.leaflets),
            messages: by(self.messages),
            slogans: by(self.slogans),
            purchases: by(self.purchases),
            rubbish_runs: by(self.rubbish_runs),
            square_metres: by(self.square_metres),
            person_shifts: by(self.person_shifts),
            watched_shops: by(self.watched_shops),
            orange: by(self.orange),
            blue: by(self.blue),
            red: by(self.red),
            tested: by(self.tested),
            cards: self.cards,
            returnees: by(self.returnees),
            from_risk: by(self.from_risk),
            from_near: by(self.from_near),
        }
    }
}

/// A screening round of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundPlan {
    /// The name people use.
    pub name: &'static str,
    /// The first day, counted from 0.
    pub from: u32,
    /// Days until it is closed.
    pub days: u32,
    /// Days on which teams go out, from the first on, each with the squads or shares of that day.
    pub walk: Vec<u32>,
    /// People in a team.
    pub team: u8,
    /// Only the compounds with the most people under a measure: this many of every compound, as (some, of these).
    pub narrowed: Option<(u32, u32)>,
    /// The first attempt is by phone (Z3).
    pub phone_first: bool,
    /// Teams go out in the afternoon only (H3).
    pub afternoons: bool,
    /// Those not reached in time are called from this day of the round on; elsewhere visited on the next day.
    pub calls_from: Option<u32>,
}

/// Sizes and calendar of one report at a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The report.
    pub report: FieldReport,
    /// How many times as large as the report.
    pub scale: u32,
    /// How many there are of everything.
    pub sizes: Sizes,
    /// The first day that is played; the roster is entered on the day before.
    pub first: CivilDate,
    /// Days that are played unless somebody asks for another number.
    pub days: u32,
    /// The screening rounds.
    pub rounds: Vec<RoundPlan>,
    /// Every size, with its reference or without one where it is assumed.
    pub numbers: Vec<Number>,
    /// What the report has lost or does not say, in words.
    pub assumed: Vec<Label>,
    /// Where the distributions come from that the report does not give.
    pub sources: Vec<Label>,
}

/// The largest scale that a plan is made for: city size.
pub const MAX_SCALE: u32 = 1_000;

pub(super) fn label(en: &str, zh: &str) -> Label {
    Label { en: en.to_owned(), zh: zh.to_owned() }
}

type Field = (&'static str, &'static str, fn(&Sizes) -> u32);

/// Every size that is shown, with its name.
const FIELDS: [Field; 39] = [
    ("compounds", "小区", |sizes| sizes.compounds),
    ("buildings", "楼栋", |sizes| sizes.buildings),
    ("stairwells", "楼道", |sizes| sizes.stairwells),
    ("households", "户", |sizes| sizes.households),
    ("residents", "居民", |sizes| sizes.residents),
    ("grids", "网格", |sizes| sizes.grids),
    ("grid workers", "网格员", |sizes| sizes.grids),
    ("compound branch leaders", "小区党支部书记", |sizes| sizes.branch_leaders),
    ("building chiefs", "楼栋长", |sizes| sizes.chiefs),
    ("building observers", "楼栋观察员", |sizes| sizes.observers),
    ("outside units", "包联单位", |sizes| sizes.units),
    ("assigned helpers", "包联干部", |sizes| sizes.helpers),
    ("volunteers", "志愿者", |sizes| sizes.volunteers),
    ("squads", "排查小组", |sizes| sizes.squads),
    ("community staff", "社区工作人员", |sizes| sizes.staff),
    ("community doctors", "社区医生", |sizes| sizes.doctors),
    ("beat officers", "片区民警", |sizes| sizes.officers),
    ("exits", "出口", |sizes| sizes.exits),
    ("side doors, shut", "侧门（已封闭）", |sizes| sizes.side_doors),
    ("gate guards", "门岗值守", |sizes| sizes.guards),
    ("turn-back points", "劝返点", |sizes| sizes.turn_back),
    ("checkpoints", "检查站", |sizes| sizes.checkpoints),
    ("shops", "商铺", |sizes| sizes.shops),
    ("notices", "通告", |sizes| sizes.notices),
    ("leaflets", "宣传单", |sizes| sizes.leaflets),
    ("messages", "宣传短信", |sizes| sizes.messages),
    ("slogans", "标语", |sizes| sizes.slogans),
    ("purchases", "代购", |sizes| sizes.purchases),
    ("rubbish runs", "清运垃圾", |sizes| sizes.rubbish_runs),
    ("square metres disinfected", "消毒面积（平方米）", |sizes| sizes.square_metres),
    ("person-shifts of disinfection", "消毒人次", |sizes| sizes.person_shifts),
    ("shops watched", "监测商铺", |sizes| sizes.watched_shops),
    ("people at care level orange", "橙色关爱对象", |sizes| sizes.orange),
    ("people at care level blue", "蓝色关爱对象", |sizes| sizes.blue),
    ("people at care level red", "红色关爱对象", |sizes| sizes.red),
    ("people tested", "核酸检测人数", |sizes| sizes.tested),
    ("people coming back", "来返人员", |sizes| sizes.returnees),
    ("of those from places at risk", "其中风险地区来返", |sizes| sizes.from_risk),
    ("of those from affected counties", "其中涉疫县区来返", |sizes| sizes.from_near),
];

/// The plan of a report.
pub(super) fn plan(report: FieldReport, scale: u32) -> Plan {
    let scale = scale.clamp(1, MAX_SCALE);
    let draft = reports::draft(report);
    let sizes = draft.sizes.times(scale);
    let counted = FIELDS.iter().filter(|(_, _, size)| size(&sizes) > 0);
    let numbers: Vec<Number> = counted
        .map(|(en, zh, size)| {
            let reference = draft.references.iter().find(|(field, _)| field == en).map(|(_, reference)| *reference);
            Number { what: label(en, zh), value: size(&sizes), reference }
        })
        .collect();
    let mut assumed = draft.assumed;
    assumed.extend(numbers.iter().filter(|number| number.reference.is_none()).map(|number| {
        let Number { what, value, .. } = number;
        label(
            &format!("{}: {value} is assumed; the report gives no number", what.en),
            &format!("{}：{value} 为设定值，报道未给出数字", what.zh),
        )
    }));
    let mut rounds = draft.rounds;
    for shares in rounds.iter_mut().map(|round| &mut round.walk) {
        for share in shares {
            *share = share.saturating_mul(scale);
        }
    }
    let (first, days) = (report.first_date(), report.days());
    Plan { report, scale, sizes, first, days, rounds, numbers, assumed, sources: sources() }
}

fn sources() -> Vec<Label> {
    vec![
        label(
            "Household sizes: China Population Census Yearbook 2020 (one person 25.39 %, two 29.68 %, three 20.99 %, \
             four 13.17 %, five 6.17 %, six and more 4.60 %). Sizes are drawn, then single seats are added to or \
             taken from households drawn at random until the number of residents is exact.",
            "家庭户规模：《中国人口普查年鉴2020》（一人户25.39%、二人户29.68%、三人户20.99%、四人户13.17%、五人户6.17%、\
             六人及以上户4.60%）。先抽取户规模，再随机逐人增减，直至居民总数准确。",
        ),
        label(
            "Ages and sexes: communiqués no. 4 and 5 of the seventh national population census, 11 May 2021 (0-14 \
             years 17.95 %, 15-59 years 63.35 %, 60 and over 18.70 %, of those 65 and over 13.50 %; men 51.24 %).",
            "年龄与性别：第七次全国人口普查公报第四号、第五号，2021年5月11日（0—14岁17.95%，15—59岁63.35%，60岁及以上\
             18.70%，其中65岁及以上13.50%；男性51.24%）。",
        ),
    ]
}
