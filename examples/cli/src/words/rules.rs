//! What the rules of a rule book say, in words: one method for each kind of rule, so that no code reaches a reader.

use super::Words;
use gridward::base::{Counting, Language};
use gridward::exposure::{
    AnchorKind, CoResidentsWhile, ContactSetting, CounterStart, Document, ImmunitySource, IndexKind, InfectionWithin,
    OnsetKind, ReasonKind, RiskLevel,
};
use gridward::grid::{TeamLevel, WorkerRole};
use gridward::health::{PersonKind, Symptom};
use gridward::place::PlaceKind;
use gridward::quarantine::{CapFrom, CodeColour, Nearness, Running};
use gridward::screening::{AnswerKind, AskedOf};

/// The words of each kind, in both languages.
macro_rules! kinds {
    ($($(#[$doc:meta])+ $name:ident($kinds:ident) { $($kind:ident: $english:literal, $chinese:literal;)+ })+) => {
        impl Words {
            $(
                $(#[$doc])+
                pub fn $name(self, kind: $kinds) -> &'static str {
                    match kind {
                        $($kinds::$kind => self.pick($english, $chinese),)+
                    }
                }
            )+
        }
    };
}

kinds! {
    /// What days count from.
    anchor(AnchorKind) {
        LastExposure: "the last day of contact or stay", "末次接触或离开之日";
        FirstExposure: "the first day of contact or stay", "首次接触或到达之日";
        Departed: "the departure", "出发之日";
        Arrived: "the arrival", "到达之日";
        Stated: "the stated day", "所载明之日";
        Onset: "the first day with symptoms", "出现症状之日";
        PositiveSample: "the first positive sample", "首次阳性采样之日";
        Ordered: "the day that the order names", "决定书载明之日";
        Entered: "entering the place of quarantine", "进入隔离场所之时";
        Reported: "the report", "获知之时";
    }
    /// Why somebody comes under a measure.
    reason(ReasonKind) {
        Stay: "stay in an area", "旅居史";
        Contact: "contact", "接触史";
        Journey: "journey", "旅行史";
        Circumstance: "circumstance", "特定情形";
        Symptoms: "symptoms", "有症状";
        Positive: "found infected", "检测阳性";
    }
    /// How risky an area is.
    risk(RiskLevel) {
        Low: "low risk", "低风险";
        Medium: "medium risk", "中风险";
        High: "high risk", "高风险";
    }
    /// With whom somebody had contact.
    index(IndexKind) {
        Case: "an infected person", "感染者";
        CloseContact: "a close contact", "密切接触者";
    }
    /// How people met.
    meeting(ContactSetting) {
        Household: "living together", "共同居住";
        Work: "at work or school", "同事或同学";
        Transport: "on the way", "同乘交通工具";
        Company: "at a meal or in company", "聚餐或聚会";
        Care: "care or treatment", "照护或诊疗";
        Passing: "in passing", "偶遇";
    }
    /// What is known about the beginning of symptoms.
    onset(OnsetKind) {
        Known: "day known", "日期已知";
        Unknown: "day not known", "日期不详";
        Without: "no symptoms", "无症状";
    }
    /// For how long the household is concerned.
    concerned(CoResidentsWhile) {
        Always: "for the whole of the person's plan", "与本人方案同期";
        Symptoms: "while the person has symptoms", "本人有症状期间";
        UntilNegative: "until the person is tested negative", "至本人检测阴性为止";
    }
    /// Where immunity comes from.
    immunity(ImmunitySource) {
        Vaccination: "a full vaccination", "全程接种";
        Booster: "a booster dose", "加强接种";
        Recovery: "recovered from an infection", "感染后康复";
        Evidence: "evidence of immunity", "免疫证明";
    }
    /// A paper that is shown.
    shown(Document) {
        Identity: "identity", "身份证件";
        Itinerary: "itinerary code", "行程码";
        Ticket: "ticket", "车（机）票";
        TestResult: "test result", "检测结果";
    }
    /// What becomes of running measures.
    running(Running) {
        Keep: "they go on as they are", "按原规定继续执行";
        Adopt: "the new rules hold for them from then on", "自生效起适用新规定";
        Milder: "the milder of both holds from then on", "自生效起从轻适用";
        Stricter: "the stricter of both holds from then on", "自生效起从严适用";
    }
    /// What a cap counts from.
    capped(CapFrom) {
        Each: "for each reason, from what its days count from", "每一事由自其起算日计";
        Merged: "all in all, from the first day without a gap", "全部措施连续合并计算";
    }
    /// A colour of the health code.
    colour(CodeColour) {
        Green: "green", "绿码";
        Blue: "blue", "蓝码";
        Amber: "amber", "琥珀码";
        Yellow: "yellow", "黄码";
        Red: "red", "红码";
    }
    /// Who is near somebody positive.
    near(Nearness) {
        Person: "the person alone", "本人";
        Household: "the household", "同户";
        Room: "the room", "同房间";
        FloorPlusMinusOne: "the floor and those above and below", "同层及上下层";
        Stairwell: "the building or stairwell", "同楼栋或单元";
        Site: "the whole site", "整个场所";
    }
    /// A kind of person.
    person(PersonKind) {
        Contact: "not known to be infected", "未确认感染者";
        Case: "known to be infected", "已确认感染者";
        Any: "everybody", "所有人";
    }
    /// Each place of a kind.
    each_place(PlaceKind) {
        Compound: "each compound", "每个小区";
        Block: "each block", "每个街区";
        Building: "each building", "每栋楼";
        Site: "each market and other site", "每处市场等场所";
        Stairwell: "each stairwell", "每个单元";
    }
    /// A symptom.
    symptom(Symptom) {
        Fever: "feverish", "发热";
        Cough: "cough", "咳嗽";
        SoreThroat: "sore throat", "咽痛";
        Breathless: "short of breath", "呼吸困难";
        Diarrhoea: "diarrhoea", "腹泻";
        TasteOrSmellLost: "taste or smell lost", "嗅味觉减退";
        Fatigue: "tired", "乏力";
    }
    /// Whom a question is about, or who signs.
    asked(AskedOf) {
        Household: "the household", "住户";
        Resident: "every resident", "每位居民";
    }
    /// A kind of answer.
    answer(AnswerKind) {
        YesNo: "yes or no", "是或否";
        Count: "a number", "数字";
        Date: "a day", "日期";
        Text: "words", "文字";
    }
    /// The kind of area of a team.
    level_of_team(TeamLevel) {
        Community: "the community", "社区";
        Compound: "every compound", "每个小区";
        Building: "every building", "每栋楼";
        Stairwell: "every stairwell", "每个单元";
        Grid: "every grid", "每个网格";
        HomeQuarantine: "every household with somebody in home quarantine", "每户居家隔离家庭";
    }
    /// What a worker is.
    role(WorkerRole) {
        Staff: "staff", "工作人员";
        Chief: "building chief", "楼栋长";
        Helper: "helper", "下沉人员";
        Volunteer: "volunteer", "志愿者";
        Partner: "partner", "协作人员";
    }
    /// Where an infection counts for nothing.
    exempt(InfectionWithin) {
        StrictHomeIsolation: "among those who live with, or met, somebody strictly isolated at home",
            "严格居家隔离者的同住人员或接触者";
        Quarantine: "among people already in quarantine", "已在隔离中的人员";
        KnownUnit: "in the unit in which infections were known already", "已知有感染者的单元";
    }
    /// What a counter of a zone starts from.
    counter(CounterStart) {
        LastInfection: "counted from the last infection", "自最后一例感染起";
        KindBegan: "counted from the beginning of this kind of zone, or from an infection since then",
            "自本类分区开始或其后感染起";
        CaseMovedOut: "counted from when the last infected person had left and the place was disinfected",
            "自最后一名感染者转出并完成终末消毒起";
    }
}

impl Words {
    /// The words of this language.
    pub fn pick<T>(self, english: T, chinese: T) -> T {
        match self.language {
            Language::English => english,
            Language::Chinese => chinese,
        }
    }

    /// A number of days.
    pub fn days(self, days: u32) -> String {
        self.pick(plural(days, "day"), format!("{days}天"))
    }

    /// A number of hours.
    pub fn hours(self, hours: u32) -> String {
        self.pick(plural(hours, "hour"), format!("{hours}小时"))
    }

    /// Things one after the other.
    pub fn list<T: AsRef<str>>(self, items: impl IntoIterator<Item = T>) -> String {
        self.join(items, self.pick(", ", "、"))
    }

    /// Things of which one is enough.
    pub fn any_of<T: AsRef<str>>(self, items: impl IntoIterator<Item = T>) -> String {
        self.join(items, self.pick(" or ", "或"))
    }

    fn join<T: AsRef<str>>(self, items: impl IntoIterator<Item = T>, between: &str) -> String {
        items.into_iter().map(|item| item.as_ref().to_owned()).collect::<Vec<_>>().join(between)
    }

    /// How days are counted.
    pub fn counting(self, counting: Counting) -> String {
        match counting {
            Counting::DayZeroExcluded => {
                self.pick("the day itself is day 0; the last day counts whole", "起算日为第0天，末日满整天").to_owned()
            }
            Counting::DayOneIncluded => {
                self.pick("the day itself is day 1; the last day counts whole", "起算日为第1天，末日满整天").to_owned()
            }
            Counting::ExactHours => {
                self.pick("24 hours a day from the very moment on", "自起算时刻起每24小时为一天").to_owned()
            }
            Counting::FixedClock(time) => self.pick(
                format!("the day itself is day 0; the last day ends at {time}"),
                format!("起算日为第0天，末日{time}止"),
            ),
            Counting::Event => self.pick(
                "the day itself is day 0; from the last day on it ends as soon as what it needs is there".to_owned(),
                "起算日为第0天；自末日起，条件满足即止".to_owned(),
            ),
        }
    }

    /// How the days of a stage are counted that follows another one.
    pub fn counting_on(self, counting: Counting) -> String {
        match counting {
            Counting::DayZeroExcluded => {
                self.pick("whole days after the stage before", "前一阶段结束后按整天计").to_owned()
            }
            Counting::DayOneIncluded => {
                self.pick("the day on which the stage before ends is day 1", "前一阶段结束之日为第1天").to_owned()
            }
            Counting::ExactHours => self
                .pick("24 hours a day from the end of the stage before", "自前一阶段结束时刻起每24小时为一天")
                .to_owned(),
            Counting::FixedClock(time) => self.pick(
                format!("days after the stage before; the last one ends at {time}"),
                format!("前一阶段结束后计日，末日{time}止"),
            ),
            Counting::Event => self.pick(
                "days after the stage before; from the last one on it ends as soon as what it needs is there"
                    .to_owned(),
                "前一阶段结束后计日；自末日起，条件满足即止".to_owned(),
            ),
        }
    }

    /// Yes or no.
    pub fn yes_no(self, yes: bool) -> &'static str {
        let headings = super::Headings::of(self.language);
        if yes { headings.yes } else { headings.no }
    }

    /// A name that a document has given, such as `highRiskPost`, as words: documents give such names no titles.
    pub fn given_name(self, name: &str) -> String {
        let mut text = String::new();
        for character in name.chars() {
            match character {
                '-' | '_' => text.push(' '),
                upper if upper.is_uppercase() && !text.is_empty() => {
                    text.push(' ');
                    text.extend(upper.to_lowercase());
                }
                other => text.push(other),
            }
        }
        format!("“{text}”")
    }
}

fn plural(count: u32, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
