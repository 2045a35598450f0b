//! The words of page and terminal that the engine has no message for.

use gridward::base::Language;

macro_rules! labels {
    ($($(#[$doc:meta])+ $name:ident: $english:literal, $chinese:literal;)+) => {
        /// Words of page and terminal, in one language.
        #[derive(Debug)]
        pub struct Labels {
            $($(#[$doc])+ pub $name: &'static str,)+
        }

        const ENGLISH: Labels = Labels { $($name: $english,)+ };
        const CHINESE: Labels = Labels { $($name: $chinese,)+ };
    };
}

labels! {
    /// What the whole page is called.
    nightly: "Nightly report", "每日台账";
    /// The heading over the counts.
    totals: "The community", "社区概况";
    /// The wall of buildings.
    wall: "Wall of buildings", "楼栋全景";
    /// What the wall shows.
    wall_about: "Every household at its place, coloured by where it stands in the latest round that it belongs to.",
        "每户一格，按楼层与门牌排列；颜色表示该户在所属最近一轮排查中的状态。";
    /// Where the wall is not whole.
    wall_cut: "Only the first buildings are shown here:", "此处只显示前面的楼栋：";
    /// Between a part and the whole.
    of: "of", "／";
    /// A household that no round has come to.
    no_round: "in no round yet", "尚未列入排查";
    /// What the marks say.
    marks: "Marks", "标记";
    /// Somebody of the household is in central quarantine.
    mark_central: "Somebody in central quarantine", "有人集中隔离";
    /// Somebody of the household is in home quarantine.
    mark_home: "Somebody in home quarantine", "有人居家隔离";
    /// Somebody of the household watches the own health.
    mark_watch: "Somebody in health monitoring", "有人健康监测";
    /// Who answers for a household.
    answers: "answers", "负责人";
    /// Nobody answers for a household.
    nobody: "nobody", "无人";
    /// People of a household.
    people: "people", "人";
    /// The heading over the charts.
    days: "Day by day", "逐日变化";
    /// Chart: people under measures.
    chart_measures: "People under a measure at the end of the day", "每日结束时采取措施的人数";
    /// Chart: temperature checks.
    chart_checks: "Temperature checks", "体温测量次数";
    /// Chart: households settled.
    chart_settled: "Households settled in each round", "各轮排查已核实户数";
    /// Chart: recorded facts.
    chart_facts: "Facts recorded, without the register", "每日登记记录（不含建档）";
    /// Facts: visits.
    facts_visits: "Visits and calls", "上门与电话";
    /// Facts: readings.
    facts_readings: "Temperatures and symptoms", "体温与症状";
    /// Facts: people coming back and measures.
    facts_measures: "Returnees and measures", "返乡登记与措施";
    /// Facts: errands and other duties.
    facts_duties: "Errands and other duties", "代办及其他任务";
    /// A check done in time.
    done: "Done in time", "按时完成";
    /// A check done late.
    late: "Done late", "逾期完成";
    /// Nobody did it.
    missed: "Missed", "未完成";
    /// To be done, in time.
    open: "Open", "待办";
    /// To be done, past due.
    overdue: "Overdue", "逾期待办";
    /// Due on the next day.
    tomorrow: "Due tomorrow", "明日到期";
    /// The table of duties.
    duties: "Duties", "任务";
    /// What kind of duty.
    what: "What", "事项";
    /// Where.
    place: "Where", "地点";
    /// When it was due.
    due: "Due", "截止时间";
    /// Who should have done it.
    who: "Who answers", "负责人";
    /// How it stands.
    state: "State", "状态";
    /// Can still be done.
    still_open: "Still open", "仍可办理";
    /// Can no longer be done.
    closed: "Missed", "已错过";
    /// Who was missed.
    missed_title: "Who was missed", "遗漏名单";
    /// Nobody was missed.
    missed_none: "Nobody was missed, and nothing is overdue.", "无一遗漏，无逾期事项。";
    /// Before the number of lines that are left out.
    more: "Not listed here:", "未在此列出：";
    /// Persons who were ever under a measure, first centrally.
    ever_central: "First measure central, so far", "累计首次集中隔离";
    /// Persons who were ever under a measure, first at home.
    ever_home: "First measure at home, so far", "累计首次居家隔离";
    /// Quarantine.
    quarantine: "Quarantine", "隔离与监测";
    /// The grid's column.
    grid: "Grid", "网格";
    /// In central quarantine, short.
    central: "Central", "集中";
    /// In home quarantine, short.
    home: "Home", "居家";
    /// Settled households in the latest round.
    settled: "Settled", "已核实";
    /// Temperature checks, short.
    checks: "Checks done", "已测体温";
    /// Where nothing is to be checked.
    findings_none: "Nothing contradicts anything else.", "没有相互矛盾的记录。";
    /// Numbers that the field report does not give.
    assumed_about: "Numbers that the field report does not give, chosen for this demonstration.",
        "实地报道未给出、为本演示设定的数值。";
    /// Sources.
    sources: "Sources", "来源";
    /// Sources of the rule book.
    rule_sources: "Rule book", "规定依据";
    /// Where it can be said, the language's tag is the page's.
    language: "English", "中文";
    /// Language.
    language_title: "Language", "语言";
    /// Coverage that is complete, short.
    complete: "complete", "完整";
    /// Households in a compound.
    households: "households", "户";
    /// Buildings in a compound.
    buildings: "buildings", "栋";
    /// Before the letter and name of the field report.
    report: "Field report", "实地报道";
    /// What a page is.
    footer: "Demonstration with made-up people. Every number is computed by the engine from the recorded facts.",
        "演示数据，人员均为虚构。所有数字均由引擎根据登记记录计算得出。";
    /// What a row of dots leads to, for readers who hear the page.
    chart_table: "The numbers", "数据表";
    /// The day's column.
    day: "Day", "日期";
    /// The total of a column.
    total: "Total", "合计";
    /// From when until when.
    until: "to", "至";
    /// Everything that the terminal leaves out.
    on_page: "more on the page", "项见网页";
}

impl Labels {
    /// The words of `language`.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::Chinese => &CHINESE,
        }
    }
}
