//! Headings and names of columns on the page of a rule book.

super::labels::labels! {
    /// Headings of the page of a rule book, in one language.
    Headings:
    /// Where the document holds.
    jurisdiction: "Holds in", "适用地区";
    /// The document and its version.
    document: "Document", "文件";
    /// When it takes effect.
    effect: "Takes effect", "生效时间";
    /// In which zone its days are counted.
    zone: "Days are counted in", "计日时区";
    /// What becomes of running measures.
    running: "Measures that are running then", "生效时正在执行的措施";
    /// What becomes of those under some plans.
    running_plans: "Exceptions", "例外";
    /// The digest of the document.
    digest: "Digest", "文件摘要";
    /// The documents that the rules come from.
    sources: "Sources", "依据";
    /// The part about access and retention.
    access: "Who may see what of people, and how long it is kept", "查阅权限与保存期限";
    /// A role.
    access_role: "Role", "角色";
    /// Who has it.
    access_who: "Who has it", "担任人员";
    /// What is seen in the own area.
    access_own: "Seen in the own area", "本责任区可见";
    /// What is seen of everybody.
    access_everywhere: "Seen of everybody", "全部可见";
    /// Who may search by name.
    access_search: "May search by name", "可按姓名查找";
    /// How many look-ups are usual.
    access_usual: "Usual look-ups in an hour", "每小时通常查阅次数";
    /// How long people are kept after the response.
    kept_response: "Erased after the end of the response", "响应结束后删除期限";
    /// How long people are kept after leaving.
    kept_leaving: "Erased after leaving the community", "迁离后删除期限";
    /// The part about care.
    care: "Care: who is looked after", "关爱：对象与等级";
    /// A level of care.
    care_level: "Level", "等级";
    /// How often somebody comes.
    care_rhythm: "Visited once in", "探访周期";
    /// How a visit counts.
    care_channels: "Ways that count", "有效方式";
    /// Who is informed.
    care_informed: "Informed at all times", "随时掌握";
    /// What few may know.
    care_few: "Known to few", "仅少数人知悉";
    /// Who may know it.
    care_may_know: "May know it", "可知悉岗位";
    /// What can be stated.
    care_grounds: "What can be stated about people", "可登记情形";
    /// Up to which floor people talk through the window.
    care_window: "Through the window up to floor", "窗口交谈最高楼层";
    /// All of these.
    care_all: "all of", "同时具备";
    /// One of these.
    care_any: "one of", "具备其一";
    /// None of these.
    care_none: "none of", "均不具备";
    /// The part about vaccination.
    vaccination: "Vaccination: whose share is counted", "疫苗接种率统计口径";
    /// What counts as vaccinated.
    vaccine_counts: "Counts as vaccinated", "计为已接种";
    /// A full course.
    vaccine_full: "the last dose of a full course", "全程接种末剂";
    /// Any dose.
    vaccine_any: "any dose", "任一剂次";
    /// Those who cannot be vaccinated.
    vaccine_unfit: "Who cannot be vaccinated", "不宜接种者";
    /// They count.
    vaccine_with: "counts as not vaccinated", "计为未接种";
    /// They do not count.
    vaccine_without: "is not counted", "不计入";
    /// Doses of a course.
    vaccine_doses: "Doses of a full course", "全程剂次";
    /// The part about supply.
    supply: "Supply: stores and shops", "物资：仓库与商店";
    /// The limit on prices against the first.
    supply_rise: "A price may rise above the first one by", "较首次价格涨幅上限";
    /// The limit on prices against the one before.
    supply_step: "A price may rise above the one before by", "较上次价格涨幅上限";
    /// Whether shops are reported on daily.
    supply_daily: "A report on each shop every day", "每日报告每家商店";
    /// An item.
    supply_item: "Item", "物品";
    /// Its unit.
    supply_unit: "Counted in", "单位";
    /// When there is too little.
    supply_low: "Too little below", "低于此数为不足";
    /// The part about gates.
    gates: "Gates: who may pass", "门岗：何人可以通行";
    /// The conditions of a row.
    gate_when: "When all of this holds", "同时满足";
    /// What a row decides.
    gate_decision: "Decision", "处理";
    /// What is said.
    gate_says: "Said at the gate", "门岗告知";
    /// Settings that hold people.
    gate_holds: "Nobody passes freely who is under", "以下人员不得自由通行";
    /// The limit at the gate.
    gate_fever: "Fever at the gate from", "门岗发热标准（达到）";
    /// The curfew.
    gate_curfew: "Curfew", "限行时段";
    /// Quotas without a permit.
    gate_quotas: "Passages out without a permit", "无证外出次数";
    /// Days.
    gate_days: "days", "天";
    /// Counted over households.
    gate_per_household: "for the whole household", "（按户计）";
    /// Purposes that do not count.
    gate_except: "not for", "不计";
    /// Hours of a visit.
    gate_visitor_hours: "Hours after which a visitor should have left", "来访时限（小时）";
    /// A visit to somebody who is held.
    gate_visits_held: "Somebody in the household that is visited is held", "所访住户有人被隔离";
    /// A visit to nobody who is held.
    gate_visits_free: "Nobody in the household that is visited is held", "所访住户无人被隔离";
    /// During the curfew.
    gate_night: "During the curfew", "限行时段内";
    /// Outside the curfew.
    gate_day: "Outside the curfew", "限行时段外";
    /// With a permit.
    gate_permit: "With a permit that holds here", "持在此有效的通行证";
    /// Without a permit.
    gate_no_permit: "Without a permit that holds here", "无在此有效的通行证";
    /// Nothing left.
    gate_quota_used: "The quota is used up", "次数已用完";
    /// Something left.
    gate_quota_left: "The quota is not used up", "次数未用完";
    /// A checkpoint.
    gate_checkpoint: "checkpoint", "检查站";
    /// A side door.
    gate_side_door: "side door", "侧门";
    /// A turn-back point.
    gate_turn_back: "turn-back point", "劝返点";
    /// No fever.
    heat_normal: "no fever", "正常";
    /// Fever.
    heat_fever: "fever", "发热";
    /// Not taken.
    heat_not_taken: "not taken", "未测";
    /// Worn.
    mask_worn: "worn", "已戴";
    /// Not worn.
    mask_not_worn: "not worn", "未戴";
    /// Nobody looked.
    mask_not_seen: "nobody has looked", "未查看";
    /// A source's short name.
    cited_as: "Cited as", "简称";
    /// A date.
    date: "Date", "日期";
    /// What is doubtful about a source.
    doubts: "Doubts", "存疑之处";
    /// The decision table.
    decision: "Who comes under which measure", "判定表：何人适用何种措施";
    /// How it is read.
    decision_about: "The first row whose conditions all hold decides. An empty cell is no condition.",
        "自上而下，以条件全部满足的第一行为准；空格表示不设条件。";
    /// The place of a row or stage.
    number: "No.", "序号";
    /// Why.
    reason: "Reason", "事由";
    /// The level of an area.
    level: "Level of the area", "地区风险等级";
    /// Whether the county is affected.
    county: "County affected", "所在县（市、区）有中高风险地区";
    /// With whom a contact was.
    contact_of: "Contact with", "接触对象";
    /// How people met.
    met: "How they met", "接触方式";
    /// Whether both were protected.
    protected: "Both protected", "双方有防护";
    /// The name of a circumstance.
    category: "Circumstance, by its name in the document", "情形（文件内名称）";
    /// When symptoms began.
    onset: "Beginning of symptoms", "症状出现时间";
    /// Whether the infection is confirmed.
    confirmed: "Confirmed", "已复核确认";
    /// Whether the person is immune.
    immune: "Immune", "具有免疫";
    /// How old the person is.
    age: "Age", "年龄";
    /// What the person then counts as.
    class: "Counts as", "判定类别";
    /// Which plan follows.
    plan: "Plan", "管理方案";
    /// The others of the household.
    household: "Everybody else in the household", "同住人员";
    /// Where a rule comes from.
    source: "Source", "依据";
    /// What else the table rests on.
    exposure_more: "What the table rests on", "判定所依据的时间与材料";
    /// Days that are looked back.
    look_back: "A stay counts", "旅居史追溯";
    /// Days of an episode.
    episode: "One infection", "同一次感染";
    /// Days before a sample.
    onset_days: "Symptoms that belong to it", "归于该次感染的症状";
    /// Who is immune.
    immunity: "Immune is who has", "视为具有免疫";
    /// Papers of arrivals.
    papers: "Every arrival must show", "返回人员须出示";
    /// The plans.
    plans: "Plans", "管理方案";
    /// The legal cap.
    cap: "Longest time anybody is held", "法定最长期限";
    /// The slots of the day.
    slots: "Times of day for checks", "每日检查时段";
    /// What people are entitled to.
    rights: "Rights that notices name", "告知书所列权利";
    /// What the days count from.
    counts_from: "Days count from", "起算日";
    /// The plan's id.
    ordered_as: "Orders name it", "决定书所用代号";
    /// Where a measure begins later.
    begins: "Begins", "开始执行";
    /// Without symptoms.
    symptom_free: "Before the end", "解除前";
    /// What ends it otherwise.
    ends_on_infection: "When found infected", "确诊感染时";
    /// What a lifting covers.
    lifting: "When lifted", "提前解除时";
    /// Who starts anew.
    restart: "Starts anew", "重新计算";
    /// Where the person stays.
    setting: "Where", "管理方式";
    /// Days of a stage.
    days: "Days", "天数";
    /// How they are counted.
    counted: "How days are counted", "计日方法";
    /// Checks of a day.
    checks: "Checks a day", "每日检查";
    /// Tests.
    tests: "Tests", "检测";
    /// What the end needs.
    needs: "Besides the days, the end needs", "除期满外，解除还需";
    /// The health code.
    code: "Health code", "健康码";
    /// Ways out.
    early: "Earlier ways out", "提前解除";
    /// What makes it longer.
    extensions: "Longer", "延长";
    /// Alarms.
    alarms: "Alarms", "健康警报";
    /// From when on.
    fever: "Fever", "发热";
    /// For whom.
    for_whom: "For whom", "对象";
    /// A threshold.
    threshold: "Alarms", "警报阈值";
    /// How alarms work.
    how: "How alarms work", "警报规则";
    /// Samples to confirm.
    confirm: "Positive samples to confirm by another kind of test", "阳性结果须以其他方法复核的检测";
    /// Members of a positive pool.
    pool: "Members of a positive pool are held under", "混检阳性人员适用";
    /// Screening.
    screening: "Screening rounds", "入户排查";
    /// Where nobody opened.
    retry: "Nobody answered", "无人应答";
    /// How households are reached.
    channels: "How households are reached", "联系方式";
    /// The channels.
    channels_about: "Set when a round is opened: at the door first, by phone first, or both.",
        "开展每轮排查时确定：先上门、先电话，或两者兼用。";
    /// A question.
    question: "Question", "问题";
    /// Whom it is about.
    about: "About", "询问对象";
    /// The kind of an answer.
    answer: "Answer", "回答";
    /// Whether it must be answered.
    required: "Required", "必答";
    /// Papers to sign.
    sign: "Papers to be signed", "须签署的文书";
    /// Let homes.
    let_homes: "Let homes", "出租房";
    /// A skill.
    skill: "Skill", "技能";
    /// How urgent a duty is.
    urgency: "Urgency, 1 to 9", "紧急程度（1至9）";
    /// How work is given out.
    dispatch_about: "Work is given out so that the most urgent is done, and then with the fewest points:",
        "派工以最紧急者优先，其次总分最少：";
    /// Doors of one person a day.
    doors: "Doors a person goes to on a day, at most", "每人每天最多户数";
    /// Points for distance.
    steps: "Points for each step between the worker's area and the door", "工作人员辖区与住户每相距一级的分数";
    /// Points for somebody who was never there.
    new_face: "Points for a worker who was never at that door", "从未到过该户的分数";
    /// Points for posts that come first.
    later_post: "Points for each post that comes first", "每有一种岗位排在前面的分数";
    /// Points for load.
    load: "Points that each further door costs more", "每多一户增加的分数";
    /// Points for tiredness.
    tired: "Points for each point of tiredness", "疲劳每一分增加的分数";
    /// The rota.
    rota: "Posts to be manned", "值守排班";
    /// How a post divides the day.
    pattern: "Shifts: begin and length", "班次：开始与时长";
    /// Who is needed.
    needed: "Needed", "需要人员";
    /// Hours on one day.
    hours_a_day: "Hours of one person on a day, at most", "每人每天最长工时";
    /// Hours in seven days.
    hours_a_week: "Hours in any seven days, at most", "任意七天内最长工时";
    /// Nights in a row.
    nights_in_row: "Nights in a row, at most", "最多连续夜班";
    /// Days in a row.
    days_in_row: "Days in a row, at most", "最多连续工作天数";
    /// Rest between two shifts.
    rest: "Hours of rest between two shifts, at least", "两班之间最短休息";
    /// What tiredness is.
    tired_about: "Tiredness is a sum of points:", "疲劳按分数累计：";
    /// Hours that tire nobody.
    tired_above: "Hours in seven days that tire nobody", "七天内不致疲劳的工时";
    /// Points for an hour.
    tired_hour: "Points for each hour above", "每超一小时的分数";
    /// Points for a night.
    tired_night: "Points for each night in a row", "每连续一晚夜班的分数";
    /// Points for a day.
    tired_day: "Points for each day since the last free day", "距上次休息日每一天的分数";
    /// A short rest.
    short_rest: "A rest is short below", "休息过短的界限";
    /// Points for a short rest.
    tired_rest: "Points for each short rest in seven days", "七天内每次休息过短的分数";
    /// Points from which on nobody is sent.
    rest_from: "Points from which on nobody is sent to doors", "达到多少分不再派往各户";
    /// Checking in and out.
    presence_about: "Checking in and out:", "签到与签退：";
    /// Late.
    late_after: "Late, when so long after the beginning", "迟到：班次开始后超过";
    /// Left early.
    early_before: "Left early, when so long before the end", "早退：班次结束前超过";
    /// Absent.
    absent_after: "Absent, when not there so long after the beginning", "缺岗：班次开始后仍未到";
    /// Came for this shift.
    come_before: "Came for a shift, when at most so long before it", "视为到岗：班次开始前不超过";
    /// Who need not take part in tests of everybody.
    spared: "Exempt from tests of the whole community", "免于社区筛查";
    /// Positive samples that have to be confirmed.
    weak: "Weak positives", "弱阳性";
    /// For how long ended reasons are shown.
    forget: "Ended reasons", "已结束的事由";
    /// Zones.
    zones: "Zones", "分区管控";
    /// How strict a zone is.
    strictness: "Strictness", "严格程度";
    /// On an infection.
    on_infection: "When an infection is found", "发现感染者时";
    /// Ways out of a zone.
    exits: "Ends", "解除或降级";
    /// Infections that do not count.
    exempt: "Infections that count for nothing", "不计入的感染";
    /// The table of levels.
    levels: "Level of an area by what was counted", "按计数确定的等级";
    /// Posts.
    posts: "Posts", "岗位";
    /// A post.
    post: "Post", "岗位";
    /// Who answers.
    answers: "Answers for households", "对住户负责";
    /// One holder.
    single: "One holder at a time", "一岗一人";
    /// Teams.
    teams: "Posts that must be filled", "必须配齐的岗位";
    /// For which area.
    area: "For", "范围";
    /// Name of a team.
    team: "Team", "队伍";
    /// A squad.
    squad: "A squad", "小组";
    /// Skills.
    skills: "Skills", "技能";
    /// Teams of workers.
    worker_teams: "Teams of workers", "工作队伍";
    /// Duties.
    duties: "Duties", "任务";
    /// A duty.
    duty: "Duty", "任务";
    /// Who does it.
    done_by: "Done by the first of these who is there", "承办岗位（按先后）";
    /// By when.
    within: "Due", "时限";
    /// What is shown for a duty.
    shown: "To be shown", "须出示";
    /// The part about services.
    services: "Services that can be asked for", "可申请的服务";
    /// How its gaps are read.
    services_about: "What is empty here is as for errands among the duties.", "空格之处按任务表中的代办执行。";
    /// A service.
    service: "Service", "服务";
    /// What is done before.
    service_needs: "To be done first", "须先完成";
    /// When it is given up.
    service_attempts: "Tries before it is given up", "尝试几次未成即止";
    /// What can be ordered.
    service_items: "Can be ordered", "可订购";
    /// The part about recurring work.
    routines: "Work that comes back every day", "每日例行工作";
    /// Recurring work.
    routine: "Work", "工作";
    /// Of what.
    routine_each: "Once for", "对象";
    /// The points in each.
    routine_points: "Points in each", "各处点位";
    /// The slots.
    routine_slots: "Times of day", "每日时段";
    /// The days.
    routine_days: "Days", "日期";
    /// Done by a report.
    routine_report: "Done by reporting what was seen", "以报告情况办结";
    /// For everybody to see.
    routine_public: "Everybody may see when it was done", "公示办理时间";
    /// The part about ladders.
    ladders: "Who is told when it stays undone", "逾期上报";
    /// How ladders are read.
    ladders_about: "The first line that is for a duty holds.", "自上而下，以适用于该任务的第一行为准。";
    /// For which duties.
    ladder_for: "Duties", "任务";
    /// The steps.
    ladder_steps: "Steps: who is told, and when", "层级：告知何人、何时";
    /// Also in quiet hours.
    ladder_urgent: "Also in quiet hours", "静默时段内也告知";
    /// Quiet hours.
    quiet_hours: "Quiet hours", "静默时段";
    /// The part about trips.
    trips: "Trips", "合并上门";
    /// What a trip is.
    trips_about: "What is to be done at one door is done in one trip.", "同一户的事项一次上门办理。";
    /// What is apart.
    trips_apart: "Never together with others", "不得合并办理";
    /// The part about outreach.
    outreach: "Where people must be told", "宣传点位";
    /// The points.
    outreach_points: "Points", "点位";
    /// What covers them.
    outreach_by: "Covered by one of", "具备其一即为覆盖";
    /// Signatures.
    signatures: "Signatures", "签署";
    /// What is signed.
    signatures_about: "Signed is the document with this id, version and digest, and no other.",
        "所签署者仅为具有下列编号、版本和摘要的文件。";
    /// A name.
    name: "Name", "姓名";
    /// An office.
    office: "Office", "职务、单位";
    /// A signature.
    signature: "Signature", "签名（盖章）";
    /// A version.
    version: "version", "版本";
    /// Yes.
    yes: "yes", "是";
    /// No.
    no: "no", "否";
}
