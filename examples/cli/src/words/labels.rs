//! The words of page and terminal that the engine has no message for.

/// A table of words in both languages.
macro_rules! labels {
    ($(#[$about:meta])+ $table:ident: $($(#[$doc:meta])+ $name:ident: $english:literal, $chinese:literal;)+) => {
        $(#[$about])+
        #[derive(Debug)]
        pub struct $table {
            $($(#[$doc])+ pub $name: &'static str,)+
        }

        impl $table {
            /// The words of `language`.
            pub fn of(language: gridward::base::Language) -> &'static Self {
                const ENGLISH: $table = $table { $($name: $english,)+ };
                const CHINESE: $table = $table { $($name: $chinese,)+ };
                match language {
                    gridward::base::Language::English => &ENGLISH,
                    gridward::base::Language::Chinese => &CHINESE,
                }
            }
        }
    };
}
pub(super) use labels;

labels! {
    /// Words of page and terminal, in one language.
    Labels:
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
    /// Somebody or something that came to a gate.
    passage: "At a gate", "门岗通行";
    /// Something that somebody has stated.
    statement: "Stated", "登记";
    /// A point where people have to be told something.
    point: "Point for notices", "宣传点位";
    /// Arrivals of the day.
    arrivals: "Arrivals today, by class", "今日到达（按类别）";
    /// Where no arrival was registered.
    arrivals_none: "Nobody has arrived today.", "今日无人到达。";
    /// What no row of the decision table covers.
    unclassified: "no row covers it", "未归类";
    /// A class of arrivals.
    class: "Class", "类别";
    /// How many people.
    head_count: "People", "人数";
    /// Workers by team.
    teams: "Teams", "工作组";
    /// A team.
    team: "Team", "工作组";
    /// Where no worker is in a team.
    teams_none: "Nobody is in a team.", "尚无人编入工作组。";
    /// Who is due for release.
    releases: "Due for release: only a signature is missing", "期满待解除：仅缺签批";
    /// Where nobody waits for a signature.
    releases_none: "Nobody waits for a signature.", "无人等待签批。";
    /// Since when nothing else is missing.
    due_since: "Since", "待签批起";
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
    /// What a forecast is called.
    forecast: "Campaign forecast", "排查进度预测";
    /// Households of the scope.
    scope: "Households to screen", "应排查户数";
    /// Squads on a day.
    squads: "Squads", "小组";
    /// Visits on a day.
    visits: "Visits", "入户次数";
    /// Households still to be visited.
    to_visit: "Still open", "未完成户";
    /// A day of which the log tells.
    recorded: "recorded", "已登记";
    /// A day to come.
    predicted: "forecast", "预测";
    /// How the forecast ends.
    outcome: "How it ends", "预测结果";
    /// The last day of the favourable run.
    earliest: "Done, at the earliest", "最早完成";
    /// The last day of the unfavourable run.
    latest: "Done, at the latest", "最迟完成";
    /// The last day that was asked for.
    wanted_by: "To be done by", "要求完成";
    /// Visits of the whole forecast.
    visits_in_all: "Visits still to make", "尚需入户次数";
    /// Households that are called when the visits are over.
    by_phone: "Left for the phone", "留待电话联系户";
    /// A run that does not end.
    no_end: "not within 120 days", "120天内不能完成";
    /// Even the unfavourable run ends in time.
    in_time: "In time, even where the day's work goes slowly.", "即使进度较慢，也能按期完成。";
    /// Only the favourable run ends in time.
    in_time_perhaps: "In time only where all goes well.", "仅在进展顺利时能按期完成。";
    /// No run ends in time.
    too_late: "Not in time.", "不能按期完成。";
    /// What a forecast rests on.
    rests_on: "What the forecast rests on", "预测依据";
    /// Where a number comes from.
    source: "From", "来源";
    /// The report gives no number.
    assumed: "assumed", "设定值";
    /// The report gives only the upper end.
    lower_assumed: "the lower end is assumed", "下限为设定值";
    /// Somebody asked for the number.
    asked: "as asked for", "按命令指定";
    /// The round in the log says so.
    from_round: "the round in the log", "日志中的轮次";
    /// Squads that go out a day.
    pace_squads: "Squads that go out a day", "每日出动小组";
    /// People in a squad.
    pace_team: "People in a squad", "每组人数";
    /// Visits that a squad makes a day.
    pace_households: "Households that a squad visits a day", "每组每日入户数";
    /// Stairwells that a squad does a day.
    pace_stairwells: "Stairwells that a squad does a day", "每组每日楼道数";
    /// No limit.
    no_limit: "no limit", "不限";
    /// Visits at a door.
    pace_door: "Visits at a door at most, then by phone", "同一户最多上门次数（此后电话联系）";
    /// Visits that settle nothing.
    pace_unsettled: "Of 100 visits, settle nothing", "每百次入户未果次数";
    /// What a building's card is called.
    card: "Contact card", "楼栋联系卡";
    /// A post that nobody holds.
    vacant_post: "MISSING: nobody holds this post", "空缺：此岗位无人";
    /// Every post of the team is held.
    team_whole: "Every post is held.", "各岗位均已到位。";
    /// Before the posts that nobody holds.
    team_missing: "Missing:", "空缺岗位：";
    /// Others who hold a post for the place.
    others: "Also there for you", "其他联系人";
    /// A post.
    post: "Post", "岗位";
    /// The id of who holds it.
    holder: "In the register", "登记编号";
    /// To be glued on.
    photo: "Photo", "照片";
    /// To be written in.
    name: "Name", "姓名";
    /// To be written in.
    phone: "Phone", "电话";
    /// Why there are blanks.
    by_hand: "Photo, name and phone are not in the register: please fill them in by hand.",
        "登记系统不存照片、姓名和电话：请手工填写。";
    /// As of which day.
    as_of: "As of", "截至";
    /// The id of a place.
    id: "Id", "编号";
    /// The notice that a measure holds.
    notice_quarantine: "Notice of a measure", "隔离管理告知书";
    /// The notice that a measure is over.
    notice_release: "Release notice", "解除隔离通知书";
    /// For whom a notice is.
    person: "Resident", "人员";
    /// Where the person lives.
    dwelling: "Home", "住址";
    /// The plan.
    plan: "Plan", "管理方案";
    /// The beginning of a measure.
    held_from: "From", "开始时间";
    /// The end of a stage.
    held_until: "Until", "结束时间";
    /// The first free moment.
    free_from: "Free from", "解除时间";
    /// The end that no missing thing can move.
    at_latest: "At the latest", "最迟解除时间";
    /// Something is missing, so that nobody can say when it ends.
    not_known: "as soon as what is missing is there", "所缺条件满足后即解除";
    /// How a measure ended.
    ended_by: "Ended", "解除方式";
    /// By the stages of its plan.
    ended_planned: "as planned", "期满解除";
    /// By an authority.
    ended_lifted: "lifted by an authority", "主管部门解除";
    /// By the legal cap.
    ended_capped: "by the legal limit", "法定最长期限届满";
    /// By a plan for the infected.
    ended_converted: "another plan has taken over", "转入其他方案";
    /// By the end of what it depended on.
    ended_cleared: "what it depended on is over", "所依据的情形已结束";
    /// What a measure rests on.
    basis: "Why, and on what it rests", "事由与依据";
    /// The stages of a measure.
    stays: "Where", "管理方式";
    /// What is missing for a release.
    missing: "Still missing for a release in time", "按期解除尚缺";
    /// What was met.
    met: "What was met", "已满足的条件";
    /// What the person is entitled to.
    rights: "What you are entitled to", "您的权利";
    /// Who answers questions.
    questions: "Who answers your questions", "咨询联系人";
    /// Where the authority signs.
    signed_authority: "Date, authority", "日期、主管部门（盖章）";
    /// Where the person signs.
    signed_person: "Date, resident", "日期、本人签收";
    /// The policy that judged.
    rule_book: "Rule book", "规则版本";
    /// Everything that the terminal leaves out.
    on_page: "more on the page", "项见网页";
}
