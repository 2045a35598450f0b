//! What the five reports say, and what is assumed where they say nothing.

use super::FieldReport;
use super::plan::{RoundPlan, Sizes, label};
use gridward::base::Label;

/// A plan at scale 1.
pub(super) struct Draft {
    pub sizes: Sizes,
    /// Sizes by their English name, with the fact that gives them.
    pub references: &'static [(&'static str, &'static str)],
    pub rounds: Vec<RoundPlan>,
    pub assumed: Vec<Label>,
}

fn round(name: &'static str, from: u32, days: u32, walk: &[u32], team: u8) -> RoundPlan {
    RoundPlan {
        name,
        from,
        days,
        walk: walk.to_vec(),
        team,
        narrowed: None,
        phone_first: false,
        afternoons: false,
        calls_from: None,
    }
}

pub(super) fn draft(report: FieldReport) -> Draft {
    match report {
        FieldReport::Shennong => shennong(),
        FieldReport::Zhongwei => zhongwei(),
        FieldReport::Dongying => dongying(),
        FieldReport::Nanqin => nanqin(),
        FieldReport::Huayuan => huayuan(),
    }
}

fn shennong() -> Draft {
    let sizes = Sizes {
        compounds: 9,
        buildings: 74,
        households: 1_174,
        residents: 3_537,
        grids: 9,
        branch_leaders: 9,
        chiefs: 46,
        units: 11,
        helpers: 176,
        staff: 12,
        doctors: 3,
        officers: 2,
        exits: 11,
        side_doors: 11,
        guards: 12,
        volunteers: 10,
        orange: 12,
        blue: 10,
        red: 3,
        tested: 203,
        cards: true,
        returnees: 203,
        from_risk: 24,
        from_near: 108,
        ..Sizes::default()
    };
    let third = RoundPlan { narrowed: Some((5, 9)), ..round("第三轮排查", 10, 4, &[1, 1, 1, 1], 2) };
    Draft {
        sizes,
        references: &[
            ("compounds", "S5"),
            ("buildings", "S5"),
            ("households", "S3"),
            ("residents", "S3"),
            ("building chiefs", "S1"),
            ("outside units", "S2"),
            ("assigned helpers", "S2"),
            ("exits", "S21"),
            ("gate guards", "S21"),
            ("people tested", "S14"),
            ("people coming back", "S14"),
        ],
        rounds: vec![round("第一轮排查", 0, 5, &[1, 1, 1, 1], 2), round("第二轮排查", 5, 5, &[1, 1, 1, 1], 2), third],
        assumed: vec![
            label(
                "The report is of 25 August 2021 and names no span: the fourteen days up to it are played.",
                "报道日期为2021年8月25日，未说明起止：演示截至当日的14天。",
            ),
            label(
                "Three screening rounds of four days each; the third goes only to the five compounds with the most \
                 people under a measure.",
                "三轮排查，每轮四天；第三轮只查管控人员最多的五个小区。",
            ),
            label(
                "Eleven areas keep an exit each (S21): the nine compounds and two buildings with a way out of their \
                 own; each has one side door, which is shut.",
                "十一个区域各留一个出口（S21）：九个小区及两栋自设出口的楼；每个区域有一扇已封闭的侧门。",
            ),
            label(
                "The report says 200+ people came back (S14) and 80+ volunteers helped at a test site (S20): 203 and \
                 84 are played, all of them on the last day; the 84 are the core households and ten more.",
                "报道称返回200余人（S14）、采样点志愿者80余名（S20）：演示取203人、84名，均在最后一天；84名为74户核心户代表及另10名志愿者。",
            ),
            label(
                "Who is looked after at which care level (S12) and who of the 93.5 % is vaccinated (S13) is drawn; \
                 lifts, corridors and door handles are disinfected compound by compound (S16).",
                "各等级关爱对象（S12）及93.5%接种者（S13）为随机抽取；电梯、楼道、门把手按小区消毒（S16）。",
            ),
            label(
                "Branch leaders are counted among the community's staff; one grid per compound.",
                "小区党支部书记计入社区工作人员；每个小区为一个网格。",
            ),
            risk_assumed(),
        ],
    }
}

fn zhongwei() -> Draft {
    let sizes = Sizes {
        compounds: 3,
        buildings: 48,
        households: 1_500,
        residents: 3_930,
        grids: 6,
        chiefs: 48,
        units: 4,
        helpers: 40,
        volunteers: 30,
        staff: 9,
        doctors: 3,
        officers: 3,
        returnees: 60,
        from_risk: 41,
        ..Sizes::default()
    };
    let by_phone = |name, from| RoundPlan { phone_first: true, ..round(name, from, 7, &[1; 6], 3) };
    Draft {
        sizes,
        references: &[("compounds", "Z")],
        rounds: vec![by_phone("第一轮排查", 0), by_phone("第二轮排查", 7)],
        assumed: vec![
            label(
                "Most numbers of the report were lost in print: all but the three compounds are assumed.",
                "报道中的数字大多在排印中丢失：除三个小区外均为设定值。",
            ),
            label(
                "Each home-quarantined household has a team of four cadres (Z1); who they were is assumed.",
                "每个居家隔离户由四名干部包联（Z1）；具体人选为设定。",
            ),
            label(
                "The report is of 25 February 2020 and names no span: the fourteen days up to it are played, in two \
                 rounds, by phone first and then at the door (Z3).",
                "报道日期为2020年2月25日，未说明起止：演示截至当日的14天，共两轮，先电话后上门（Z3）。",
            ),
            risk_assumed(),
        ],
    }
}

fn dongying() -> Draft {
    let sizes = Sizes {
        compounds: 16,
        buildings: 216,
        households: 3_960,
        residents: 10_375,
        grids: 36,
        branch_leaders: 7,
        units: 15,
        volunteers: 197,
        staff: 14,
        doctors: 4,
        officers: 4,
        turn_back: 17,
        squads: 7,
        shops: 30,
        notices: 83,
        leaflets: 1_645,
        messages: 1_008,
        slogans: 31,
        purchases: 300,
        rubbish_runs: 350,
        square_metres: 4_000_000,
        person_shifts: 1_800,
        returnees: 86,
        from_risk: 38,
        ..Sizes::default()
    };
    Draft {
        sizes,
        references: &[
            ("compounds", "D"),
            ("grids", "D1"),
            ("grid workers", "D1"),
            ("compound branch leaders", "D"),
            ("outside units", "D"),
            ("volunteers", "D2"),
            ("turn-back points", "D10"),
            ("squads", "D8"),
            ("notices", "D8"),
            ("leaflets", "D8"),
            ("messages", "D8"),
            ("slogans", "D8"),
            ("purchases", "D7"),
            ("rubbish runs", "D7"),
            ("square metres disinfected", "D9"),
            ("person-shifts of disinfection", "D9"),
        ],
        rounds: vec![round("第一轮排查", 0, 7, &[1; 6], 2), round("第二轮排查", 7, 7, &[1; 6], 2)],
        assumed: vec![
            label(
                "The report says 145 members and 52 residents, together 180+ people on duty (D2): all 197 are \
                 enrolled.",
                "报道称党员145名、居民52名，共180余人上岗（D2）：197人全部登记。",
            ),
            label(
                "The outside units are the fifteen property firms; one of them serves two of the sixteen compounds.",
                "包联单位为十五家物业公司；其中一家负责两个小区。",
            ),
            label(
                "Residents are 2.62 per household, as in the census; 110 households per grid.",
                "居民按普查每户2.62人计；每个网格110户。",
            ),
            label(
                "The report is of 10 February 2020 and counts up to 9 February: the fourteen days up to then are \
                 played, in two rounds.",
                "报道日期为2020年2月10日，数字截至2月9日：演示截至2月9日的14天，共两轮。",
            ),
            label(
                "About 300 purchases and about 350 rubbish runs (D7) are played as 300 and 350, and 1,000+ messages \
                 (D8) as 1,008; on which days is assumed.",
                "代购约300次、清运垃圾约350次（D7）取300次、350次；短信1000余条（D8）取1008条；各日分布为设定。",
            ),
            label(
                "Each grid point, turn-back point and shop has one of the 83 notices, so 30 shops are assumed; each \
                 of the seven squads is a grid worker and two volunteers (D8).",
                "每个网格点、劝返点、商铺各贴一份通告，共83份，故设定商铺30家；七个小组每组一名网格员、两名志愿者（D8）。",
            ),
            label(
                "Every compound is disinfected once a day; how the area and the people are shared among the days is \
                 assumed (D9).",
                "每个小区每日消毒一次；面积与人次在各日的分布为设定（D9）。",
            ),
            risk_assumed(),
        ],
    }
}

fn nanqin() -> Draft {
    let sizes = Sizes {
        compounds: 2,
        buildings: 124,
        households: 1_961,
        residents: 3_640,
        grids: 6,
        volunteers: 37,
        squads: 16,
        staff: 16,
        doctors: 2,
        officers: 2,
        checkpoints: 2,
        watched_shops: 2,
        returnees: 178,
        from_risk: 8,
        from_near: 50,
        ..Sizes::default()
    };
    let week = |name, at: u32| round(name, at * 7, 7, &[16; 6], 2);
    Draft {
        sizes,
        references: &[
            ("compounds", "N"),
            ("households", "N"),
            ("volunteers", "N8"),
            ("checkpoints", "N10"),
            ("shops watched", "N9"),
            ("of those from places at risk", "N3"),
            ("of those from affected counties", "N3"),
        ],
        rounds: vec![week("第一轮排查", 0), week("第二轮排查", 1), week("第三轮排查", 2), week("第四轮排查", 3)],
        assumed: vec![
            label(
                "The report says 3,600+ people: 3,640 are played, so a household is smaller than in the census.",
                "报道称3600余人：演示取3640人，户均人口低于普查。",
            ),
            label(
                "Four rounds of a week each from 15 December 2021, teams of two (N1); 16 teams, each of a volunteer \
                 and a member of staff, are assumed. Of the 37 volunteers 18 are Party members (N8).",
                "自2021年12月15日起四轮，每轮约一周，两人一组（N1）；16组、每组一名志愿者和一名社区工作人员为设定。\
                 37名志愿者中党员18名（N8）。",
            ),
            label(
                "The days on which the 58 key people were found (N3) are assumed; 120 more come back from low-risk \
                 places and register (N4).",
                "58名重点人员（N3）的发现日期为设定；另有120人自低风险地区返回并登记（N4）。",
            ),
            label(
                "Three donors give noodles, masks and disinfectant (N8): how much, and how much of it is used up, is \
                 assumed; so is what the two shops are asked about every day (N9).",
                "三位捐赠者捐赠方便面、口罩、消毒液（N8）：数量及消耗为设定；两家商铺每日监测的品类（N9）亦为设定。",
            ),
            label(
                "One volunteer at each of the two checkpoints in each of three shifts (N10); fourteen people a day go \
                 out and come back.",
                "两处检查站三班轮值，每班各一名志愿者（N10）；每日14人外出并返回，为设定。",
            ),
            label("Buildings have as many households as those of report S.", "每栋楼户数按神农架报道的水平设定。"),
            risk_assumed(),
        ],
    }
}

fn huayuan() -> Draft {
    let sizes = Sizes {
        compounds: 8,
        buildings: 86,
        stairwells: 430,
        households: 4_030,
        residents: 10_559,
        grids: 12,
        observers: 86,
        volunteers: 40,
        squads: 20,
        staff: 20,
        doctors: 4,
        officers: 4,
        returnees: 96,
        from_risk: 41,
        ..Sizes::default()
    };
    // 86 squad afternoons of five stairwells each make 430.
    let campaign =
        RoundPlan {
            afternoons: true, calls_from: Some(6), ..round("入户排查", 0, 19, &[8, 12, 16, 20, 20, 10], 3)
        };
    Draft {
        sizes,
        references: &[("stairwells", "H4"), ("squads", "H3")],
        rounds: vec![campaign],
        assumed: vec![
            label(
                "The report says 4,000+ households: 4,030 are played. Residents are 2.62 per household, as in the \
                 census.",
                "报道称4000余户：演示取4030户；居民按普查每户2.62人计。",
            ),
            label(
                "25 to 30 January 2020, squads of three, 20 at the peak, five stairwells an afternoon each (H3, H4); \
                 how many went out on each of the six days is assumed (8, 12, 16, 20, 20, 10), and so are their \
                 members: one of the staff and two volunteers.",
                "2020年1月25日至30日，三人一组，高峰20组，每组每个下午约五个楼道（H3、H4）；六天各日出动组数（8、12、16、\
                 20、20、10）及每组一名工作人员、两名志愿者的组成为设定。",
            ),
            label(
                "One observer per building (H2); how many buildings there are is assumed.",
                "每栋楼一名观察员（H2）；楼栋数为设定。",
            ),
            label(
                "Every observer reports every day (H7); who forgets it on which day, and who has moved in, is drawn.",
                "观察员每日报告（H7）；漏报及迁入情况为随机抽取。",
            ),
            label(
                "The 83 squads with 576 people of H1 are those of another town and no part of this community.",
                "H1中的83组576人属于另一镇区，不属于本社区。",
            ),
            risk_assumed(),
        ],
    }
}

fn risk_assumed() -> Label {
    label(
        "Risk levels of other areas are near to history but not the authority's list; street codes are made up.",
        "外地风险等级接近当时情况，但并非官方名单；街道代码为虚构。",
    )
}
