# Texts of the engine in simplified Chinese. The other language file has the same messages with the same variables.
# The dots of a code become hyphens: `quarantine.plan` is `quarantine-plan`.
# GIVEN($x) is `yes` when a value was given for `x`: such variables may be left out, all others must be given.

## How a tree of reasons is put together

text-because = 因为：{ $sentence }
text-clause = { $sentence }（依据：{ $clause }）
text-changes = 下一次自动变化的时间：{ $changes }。
text-facts = 所依据的登记记录共{ $count }条：{ $facts }。
text-more = { $facts }，另有{ $count }条

## Midnight, said so that nobody takes it for the other end of the day

when-free = { $date }00:00（自此刻起解除）
when-end = { $date }00:00（即{ $before }24:00）

## Exposure

exposure-class = { $from }至{ $left }曾在{ $area }停留，其间当地最高为{ $level }，判定为“{ $class }”。

## Health

health-fever = { $at }测得体温{ $temperature }，达到{ $threshold }即视为发热。
health-feverAbove = { $at }测得体温{ $temperature }，高于{ $threshold }即视为发热。
health-feverInARow = { $at }测得体温{ $temperature }：已连续{ $count }次达到{ $threshold }。
health-symptoms = { $at }报告了{ $count }种症状。

## Quarantine

quarantine-order = 主管部门于{ $at }决定采取该措施，依据：“{ $basis }”。
quarantine-plan = 按照“{ $plan }”，自{ $anchor }起计算天数，解除时间：{ $free }。
quarantine-symptomFree = 须先满{ $hours }小时无发热、无症状；原定结束时间：{ $planned }。
quarantine-cap = 任何人的管控时间不得超过{ $days }天，措施到此法定期限即止。
quarantine-lifted = { $authority }提前解除了该措施，理由：“{ $reason }”。
quarantine-extended = { $authority }决定将措施延长至{ $through }，理由：“{ $reason }”。
quarantine-measure = 目前为{ $setting }，属“{ $plan }”第{ $stage }阶段，自{ $since }起；解除时间：{ $free }。
quarantine-none = 目前没有集中隔离、居家隔离或健康监测措施。
quarantine-over = 措施已于{ $ended }解除，此后没有新的措施。

## Screening

screening-state = 在“{ $round }”排查中，该户目前为：{ $state }。
screening-visit = { $at }上门或电话联系：{ $outcome }；此后该户为：{ $state }。
screening-retry = { $hours ->
    [6] 须在六小时内再次上门或电话联系，最迟{ $due }。
   *[other] 须在{ $hours }小时内再次上门或电话联系，最迟{ $due }。
}
screening-notInScope = 该户不在本轮排查范围内。
screening-leftScope = 该户已不在本轮排查范围内；因其在本轮期间曾在范围内，仍列入本轮。
screening-noticeGone = { $at }发现门上告知单已揭。该户随后状态：{ $state }。
screening-noticeVisit = 空置房门上告知单已揭，须在{ $due }前上门。
screening-followUp = 该户已移交，须在{ $due }前跟进结果。

## Duties

duty-screeningVisit = 本轮排查须首次上门或电话联系该户，时间：{ $opens }至{ $due }。
duty-screeningRetry = 该户尚未核实，须再次上门或电话联系，时间：{ $opens }至{ $due }。
duty-knownLater = { $at }才得知须采取措施，时限自此时起算。
duty-unknowable = 该任务的依据在时限过后才登记，当时无从得知。
duty-referralFollowUp = 该户已移交，须跟进结果或上门，时间：{ $opens }至{ $due }。
duty-temperatureCheck = 须测量体温并登记，时间：{ $opens }至{ $due }。
duty-healthVisit = 因发热或有症状，须了解本人身体状况，时间：{ $opens }至{ $due }。
duty-errand = 该户请求帮助，办理时间：{ $opens }至{ $due }。
duty-status = 任务状态：{ $status }。
duty-done = 已于{ $at }完成。
duty-claimed = { $worker }于{ $at }认领。
duty-answers = 由{ $worker }负责，岗位：“{ $post }”。
duty-nobodyAnswers = 负责此事的岗位目前无人担任。

## Findings: what a person should look at

finding-residentUnknown = 有关于居民{ $subject }的记录，但该居民从未登记。
finding-householdUnknown = 有关于{ $subject }户的记录，但该户从未登记。
finding-placeUnknown = { GIVEN($place) ->
    [yes] { $subject }登记在{ $place }之内，但{ $place }从未登记。
   *[no] 记录中提到{ $subject }，但该处从未登记。
}
finding-registeredTwice = { $subject }重复登记，且内容不一致，现以后一条为准，请核对哪一条正确。
finding-roundUnknown = { GIVEN($round) ->
    [yes] { $subject }的上门记录属{ $round }排查，但该轮排查从未开始。
   *[no] 记录中提到{ $subject }排查，但该轮排查从未开始。
}
finding-visitOutsideRound = { GIVEN($round) ->
    [yes] { $subject }有一次上门不在{ $round }排查的时间内。
   *[no] { $subject }有一次上门不在该轮排查的时间内。
}
finding-postUnknown = { GIVEN($post) ->
    [yes] { $subject }：规定中没有“{ $post }”这一岗位。
   *[no] 规定中没有{ $subject }这一岗位。
}
finding-postContested = { GIVEN($post) ->
    [yes] { $subject }：“{ $post }”只能由一人担任，目前却有多人担任。
   *[no] { $subject }只能由一人担任，目前却有多人担任。
}
finding-postNotHeld = { GIVEN($post) ->
    [yes] { $subject }：记录称有人不再担任“{ $post }”，但此人并未担任该岗位。
   *[no] { $subject }：记录称有人不再担任某岗位，但此人并未担任该岗位。
}
finding-planUnknown = { GIVEN($plan) ->
    [yes] 对{ $subject }的决定采用{ $plan }方案，但规定中没有这一方案。
   *[no] 规定中没有{ $subject }这一方案。
}
finding-outcomeMissing = { GIVEN($duty) ->
    [yes] { $subject }的任务{ $duty }被标记为完成，但无人填写结果，任务仍未办结。
   *[no] { $subject }的一项任务被标记为完成，但无人填写结果，任务仍未办结。
}
finding-dutyUnknown = { GIVEN($duty) ->
    [yes] { $subject }名下有关于任务{ $duty }的记录，但没有这项任务。
   *[no] 有关于任务{ $subject }的记录，但没有这项任务。
}
finding-eventClash = 两条不同的记录使用了同一编号{ $subject }，请核对。
finding-capReached = { GIVEN($plan) ->
    [yes] { $subject }：{ $plan }方案已到法定期限而结束，但解除条件尚未满足，请了解此人的情况。
   *[no] { $subject }：措施已到法定期限而结束，但解除条件尚未满足，请了解此人的情况。
}
finding-correctedTwice = 关于{ $subject }的同一条记录被更正了两次，两条更正均有效。请核对以哪条为准。
finding-recordedBeforeHappened = { $subject }：有一条记录的登记时间早于所称的发生时间，请核对设备的时钟。
finding-residentHomeless = { GIVEN($household) ->
    [yes] 居民{ $subject }登记在{ $household }户，但该户从未登记。
   *[no] 居民{ $subject }不属于任何已登记的户。
}

## Effects: what follows at once from an entry

effect-measureBegan = { $resident }开始{ $setting }，自{ $until }起解除。
effect-measureChanged = { $resident }的措施有变化{ GIVEN($setting) ->
    [yes] ，现为{ $setting }
   *[no] {""}
}{ GIVEN($until) ->
    [yes] ，自{ $until }起解除
   *[no] {""}
}。
effect-measureEnded = { $resident }的措施已解除。
effect-screeningSettled = { $household }户本轮已核实：{ $state }。
effect-retryDue = 须在{ $due }之前再次上门或电话联系{ $household }户。
effect-alarm = { $resident }发热或有症状，须了解本人身体状况。

## Why an entry was not taken

reject-unknownHousehold = { $id }户尚未登记。
reject-unknownResident = 居民{ $id }尚未登记。
reject-unknownPlace = { $id }这一处所尚未登记。
reject-unknownRound = 没有{ $id }这一轮排查。
reject-unknownPost = 规定中没有{ $id }这一岗位。
reject-unknownPlan = 规定中没有{ $id }这一方案。
reject-unknownGrid = 没有{ $id }这一网格。
reject-unknownWorker = 工作人员{ $id }尚未登记。
reject-unknownRequest = 没有{ $id }这一请求。
reject-unknownDuty = 没有{ $id }这一任务。
reject-alreadyRegistered = { $id }已经登记。
reject-parentMissing = 缺少所在的上一级处所。
reject-parentKind = 这类处所不能设在那类处所之内。
reject-parentAndTop = 一处处所不能既在{ $id }之内又独立存在。
reject-outsideRound = “{ $round }”排查的时间为{ $from }至{ $until }，此项不在其内。
reject-notInScope = 该户不在本轮排查范围内。
reject-nothingLeftToAsk = { $household }户已为“{ $state }”，无需再次询问。
reject-notAMember = 居民{ $resident }不住在{ $household }户。
reject-inTheFuture = { $at }尚未到来，现在是{ $now }。
reject-emptyText = “{ $field }”一栏不能为空。
reject-badText = “{ $field }”一栏不得超过500字节，且不得含控制字符。
reject-endsBeforeStart = 结束时间须晚于开始时间。
reject-teamSize = 小组人数不符合规定。
reject-duplicate = { $id }重复出现。
reject-notHeld = 此人并未担任该岗位或认领该任务。
reject-alreadyHeld = 该岗位或任务已有人担任或认领。
reject-dutyOver = 该任务已无需处理，状态：{ $status }。
reject-accountedUnlessAnswered = 只有在有人应答时，才能登记居民去向。
reject-basisMissing = 采取措施的决定须写明依据。
reject-noMeasure = { $id }目前没有可以延长的措施。

## Gaps in coverage

gap-noAddress = 地址不明：该户或其楼栋尚未登记。
gap-noGrid = 该户未划入任何网格。
gap-severalGrids = 该户被划入多个网格。
gap-nobodyAnswers = 该户无人负责。

## Nightly report

report-title = { $community }{ $date }每日台账
report-line = { $heading }：{ $count }
report-households = 户
report-residents = 居民
report-compounds = 小区
report-buildings = 楼栋
report-stairwells = 单元
report-grids = 网格
report-gridWorkers = 网格员
report-chiefs = 楼栋长
report-helpers = 下沉人员
report-volunteers = 志愿者
report-units = 下沉单位
report-squads = 上门小组
report-exits = 开放出口
report-entries = 开放进口
report-sideDoorsShut = 已封闭侧门
report-turnBack = 劝返点
report-gateGuards = 门岗值守
report-shiftsCovered = 到岗齐全的班次
report-shiftsUncovered = 缺人的班次
report-shiftsMissed = 缺岗人次
report-shiftHours = 值守工时
report-workers = 工作人员
report-rounds = 排查轮次
report-coverage = 网格覆盖
report-coverageComplete = 每户都有且只有一个网格和一名负责人，未遗漏任何一户。
report-coverageIncomplete = 有{ $gaps }户没有明确的网格或负责人。
report-gaps = 未覆盖的户
report-screening = 排查
report-screeningProgress = 共{ $total }户，已核实{ $settled }户
report-measures = 正在执行的措施
report-central = 集中隔离
report-home = 居家隔离
report-selfMonitoring = 健康监测
report-entered = 今日新增
report-released = 今日解除
report-checks = 体温测量
report-checksDue = 应测体温次数
report-checksDone = 按时测体温次数
report-checksLate = 逾期补测体温次数
report-checksMissed = 漏测体温次数
report-readings = 今日登记体温次数
report-overdue = 逾期待办
report-errands = 为居民代办
report-healthVisits = 健康上门
report-alarms = 发热或有症状
report-missedList = 未完成事项
report-dueTomorrow = 明日到期
report-findings = 待核对事项
report-byGrid = 按网格
report-assumed = 假定数值
report-nothing = 无
report-noGrid = 未划入或重复划入网格
report-events = 登记记录
report-policy = 现行规定
report-indicators = 指标
report-number = 数量
report-part = 分子
report-whole = 分母
report-serviceMinutes = 合计分钟

## 指标：名称与统计口径

indicator-settledHouseholds = 已落实住户
indicator-settledHouseholds-definition = 最近一轮排查中全员去向已明的住户，占该轮范围内全部住户。
indicator-checksInTime = 按时测温
indicator-checksInTime-definition = 当日在规定时段内完成的测温，占当日已完成、逾期和漏测的全部测温。在时段内测量、事后补录的算按时。
indicator-dutiesInTime = 按时完成的任务
indicator-dutiesInTime-definition = 当日在期限内完成的各类任务，占已完成、逾期和遗漏的全部任务。
indicator-errandsInTime = 按时完成的代办
indicator-errandsInTime-definition = 当日在住户要求时间前完成的代办，占已完成、逾期和遗漏的全部代办。
indicator-errandMinutes = 代办用时
indicator-errandMinutes-definition = 当日完成的代办，从提出到完成的平均分钟数。
indicator-careVisitsInTime = 按时关爱探访
indicator-careVisitsInTime-definition = 当日在期限内完成的关爱探访，占已完成、逾期和遗漏的全部关爱探访。
indicator-shiftsServed = 班次到岗
indicator-shiftsServed-definition = 当日结束的个人班次中已到岗的，占当日结束的全部个人班次。
indicator-testedInCampaigns = 检测活动已检测
indicator-testedInCampaigns-definition = 检测活动范围内已检测的居民，占范围内未获免检的全部居民；已开始的各次活动合并计算。
indicator-underMeasures = 管控中的居民
indicator-underMeasures-definition = 当日结束时集中隔离、居家隔离或健康监测的居民，占全部居民。
indicator-percent = { $value } %（{ $whole }中有{ $part }）
indicator-minutes = { $value } 分钟（共 { $whole } 件）

## Words for codes

code-low = 低风险
code-medium = 中风险
code-high = 高风险
code-home = 居家隔离
code-central = 集中隔离
code-homeMonitoring = 居家健康监测
code-selfMonitoring = 健康监测
code-notStarted = 尚未上门
code-retryDue = 待再次上门或电话联系
code-answeredInPart = 部分已核实
code-refused = 不愿回答
code-verified = 全部已核实
code-vacant = 无人居住
code-goneAway = 已外出，去向清楚
code-answered = 有人应答
code-noAnswer = 无人应答
code-inTown = 在本地其他地方
code-away = 在外地
code-upcoming = 未到时间
code-open = 待办
code-claimed = 已认领
code-done = 按时完成
code-lateDone = 逾期完成
code-missed = 逾期未完成
code-void = 无需再办
code-screeningVisit = 首次上门排查
code-screeningRetry = 再次上门排查
code-referralFollowUp = 跟进移交结果
code-temperatureCheck = 测量体温
code-healthVisit = 健康上门
code-errand = 代办
code-shopping = 代购生活物资
code-medicine = 代购药品
code-rubbish = 清运垃圾
code-repair = 维修
code-counselling = 心理疏导
code-transport = 送医
code-door = 上门
code-phone = 电话
code-window = 隔窗
code-message = 消息
code-gate = 门岗
code-own = 本人上报
code-fever = 发热
code-cough = 咳嗽
code-soreThroat = 咽痛
code-breathless = 气促
code-diarrhoea = 腹泻
code-tasteOrSmellLost = 味觉或嗅觉丧失
code-fatigue = 乏力
code-staff = 社区工作人员
code-chief = 楼栋长
code-helper = 下沉人员
code-volunteer = 志愿者
code-partner = 协同人员
code-buildingChief = 楼栋长
code-gridWorker = 网格员
code-community = 社区
code-compound = 小区
code-building = 楼栋
code-stairwell = 单元
code-grid = 网格
code-household = 户
code-resident = 居民

# 场所、岗位、返回登记、线索与重点名单
finding-teamIncomplete = { GIVEN($post) ->
    [yes] { $subject }的包保队伍缺岗：{ $post }。
   *[no] { $subject }的包保队伍缺岗。
}
finding-squadIncomplete = 小队{ $subject }的组成不符合规定。
finding-householdEnded = 住户{ $subject }已并入他户或注销，其后仍有登记。
finding-scopeLeft = { GIVEN($round) ->
    [yes] 住户{ $subject }（或其所在场所）在核实之前已离开排查轮次“{ $round }”的范围，仍列入该轮。
   *[no] 住户{ $subject }（或其所在场所）在核实之前已离开排查轮次的范围，仍列入该轮。
}
finding-nobodyRegistered = { $subject }有人应答，但无人登记在册。请登记居住人员，或记录该处无人居住。
finding-placeNotStanding = { $subject }在登记之前或停用之后被更改，该更改不生效。
finding-mergeRing = 住户{ $subject }与其他住户被登记为互相并入，形成循环；其中最后发生的{ $subject }并入不生效。
finding-arrivalOverdue = { GIVEN($household) ->
    [yes] { $subject }预报到住户{ $household }的人员尚未全部到达。
   *[no] { $subject }预报的人员尚未全部到达。
}
finding-arrivalNotCleared = { $subject }已到达，但人数、行程、健康或证件尚未全部查清。
finding-answersDiffer = 住户{ $subject }在同一轮排查中对同一问题的回答不一致。
finding-occupierDiffers = 上门发现{ $subject }的实际居住人与登记不符。
finding-tenancyLapsed = { $subject }的租期已满，尚未登记后续情况。
reject-stillInhabited = 住户{ $id }仍有人居住。
reject-noNotice = { $id }门上没有告知单。
reject-unknownEntry = 该人员没有编号为{ $id }的同类记录可供更正。
reject-unknownArrival = 没有预报登记{ $id }。
reject-unknownSighting = 没有线索{ $id }。
reject-unknownWatch = 该户没有重点名单条目{ $id }。
reject-badAnswer = 问题{ $id }的回答与表格不符。
code-referred = 已移交
code-closed = 已办结
code-otherOccupier = 实际居住人不同
code-sightingCheck = 核查线索
code-noticeVisit = 告知单已揭，立即上门
code-watchContact = 联系重点户
duty-sightingCheck = 有人反映情况，须在{ $opens }至{ $due }之间核查。
duty-noticeVisit = 门上告知单已被揭下，须在{ $opens }至{ $due }之间上门。
duty-watchContact = 该户在重点名单上，须在{ $opens }至{ $due }之间联系。
exposure-contact = { $first }至{ $last }有接触，判定为“{ $class }”。
code-answeredForAll = 全员情况已答
code-answeredForSome = 部分人员情况已答
code-saidVacant = 称无人居住
code-closedForAll = 办结且全员去向已明
code-closedForSome = 办结但有人去向未明
code-answeredUnregistered = 有人应答但无人登记
code-saidGoneAway = 称已外出但有人去向未明
code-noticeGone = 门上告知单已揭
finding-referenceUnknown = { GIVEN($name) ->
    [yes] { $subject }提到的{ $name }从未登记。
   *[no] { $subject }提到的对象从未登记。
}
reject-outcomeMissing = 此任务须填写结果方可办结，不能仅标记完成。

# 签收、承诺与出租房
code-notice = 告知书
code-pledge = 承诺书
code-signDocument = 签署文书
code-changeReport = 出租房变动报告
duty-signDocument = 须在{ $opens }至{ $due }之间签署文书。
duty-document = 所需文书：{ $document }。
duty-changeReport = 该户为出租房，须在{ $opens }至{ $due }之间报告变动情况（无变动亦须报告）。
tenancy-report = 上次情况登记于{ $heard }，满{ $days }天须再次报告。
tenancy-ended = 租期已于{ $ended }届满，须说明后续情况。
finding-contactMissing = { $subject }为出租房，但未登记负责联系人。
reject-notLet = 住户{ $id }未登记为出租房。

# 包联单位与工作人员
finding-attributeUnknown = { GIVEN($name) ->
    [yes] { $subject }登记的技能或队伍{ $name }不在规定之列。
   *[no] { $subject }登记的技能或队伍不在规定之列。
}
reject-unknownUnit = 单位{ $id }尚未加入。
reject-notClaimed = 该单位未认领{ $id }的工作。
reject-unknownAttribute = 规定中没有技能或队伍{ $id }。
exposure-journey = { $arrived }抵达，判定为“{ $class }”。
exposure-circumstance = { $on }的情况，判定为“{ $class }”。
exposure-positive = { $at }确认感染，判定为“{ $class }”。
exposure-symptoms = { $at }报告症状，判定为“{ $class }”。
exposure-household = 按规定，与{ $resident }同住的人员一并适用。
exposure-classes = 按规定予以分类的情形共{ $count }项。
exposure-immune = { $on }该人员视为已有免疫力。
exposure-shownImmune = { $at }已证实本人具有免疫力。
health-overNormal = { $at }测得体温恢复正常，预警解除。
health-overCorrected = 该记录已于{ $at }更正，预警系误报。
health-overVisited = 已于{ $at }上门查看，预警解除。
health-positive = { $taken }采集的样本为阳性。
quarantine-measureHeld = 目前为{ $setting }，属“{ $plan }”第{ $stage }阶段，自{ $since }起。天数已满，但解除所需条件尚缺：条件一经满足即解除，最迟{ $free }。
quarantine-held = 按照“{ $plan }”，自{ $anchor }起计算天数。天数已满，条件尚缺；法定期限：{ $free }。
quarantine-converted = 此人已确认感染，转按感染者的方案管理。
quarantine-early = 符合提前解除的规定：最早可于{ $earliest }解除，所需条件已满足。
quarantine-earlyShut = 自{ $earliest }起本可提前解除，但须无发热、无症状，故不适用。
quarantine-testRefused = 拒绝检测：按规定管控{ $days }天。
quarantine-lastCheckFailed = 期末随访未成功：顺延至该次随访后{ $days }天。
quarantine-needs-scheduledTests = { GIVEN($want) ->
    [yes] 本阶段应检{ $want }次，目前阴性{ $have }次。
   *[no] 本阶段各次检测均为阴性。
}
quarantine-needs-negatives = { GIVEN($want) ->
    [yes] { GIVEN($notBefore) ->
        [yes] 需连续阴性{ $want }次，目前{ $have }次；{ $notBefore }起采样方可计入。
       *[no] 需连续阴性{ $want }次，目前{ $have }次。
    }
   *[no] 所需的连续阴性结果已具备。
}
quarantine-needs-linkedNegatives = { GIVEN($want) ->
    [yes] 所接触者的前{ $want }次检测，目前阴性{ $have }次。
   *[no] 所接触者的前几次检测均为阴性。
}
quarantine-needs-linkedPositive = 所接触者的前几次检测中有非阴性结果，改按另一方案管理。
quarantine-needs-signOff = 主管部门已签署解除。
quarantine-needs-noSignOff = 尚无主管部门签署解除。

# 采样、解除决定、混检。
code-sampling = 采样
code-releaseDecision = 解除决定
code-releaseMessage = 解除告知
code-oropharyngeal = 咽拭子
code-nasopharyngeal = 鼻拭子
code-antigen = 抗原检测
duty-sampling = 须在{ $opens }至{ $due }之间采样。
duty-test = 方案“{ $plan }”第{ $stage }阶段第{ $day }天须采样，每次{ $count }份。
duty-retestInvalid = 样本{ $sample }未得出结果，视为未采样。
duty-retestPool = 混检样本{ $sample }为阳性，混检人员单采前均不得排除。
duty-retestPositive = 样本{ $sample }为阳性，须再次检测复核。
duty-releaseDecision = 主管部门须在{ $opens }至{ $due }之间作出解除决定。
duty-releaseMessage = 须在{ $opens }至{ $due }之间告知本人措施已解除。
duty-release = 涉及方案“{ $plan }”。
duty-releaseCap = 法定最长期限于{ $cap }届满，届时解除条件尚未满足。
duty-releaseNoBasis = 该措施未写明法律依据。
screening-exempt = 至{ $until }（不含当日）前，免于参加社区全员检测。
finding-noBasis = { GIVEN($plan) ->
    [yes] { $subject }：方案{ $plan }未写明法律依据。
   *[no] { $subject }：所受措施未写明法律依据。
}
health-pool = 混检样本{ $sample }于{ $at }报告为阳性：混检人员在单采前一律留观。

# 风险区与封控区
finding-zoneWithoutEffect = { $subject }：所划定的区域类型不在规定之列，或所解除的区域并不存在，该记录不起作用。
reject-unknownZone = 规定中没有区域类型{ $id }。
reject-noZone = { $id }本身并未划为任何区域。
exposure-zone-declared = { $at }划为“{ $zone }”。
exposure-zone-infected = { $at }发现感染者，转为“{ $zone }”。
exposure-zone-exit = { $at }满足全部条件，转为“{ $zone }”。
exposure-zone-level = 按病例数判定为“{ $zone }”：累计{ $cases }例，最近一例为{ $last }。
exposure-zone-daysWithoutNew = 自{ $from }起连续{ $days }天无新增感染，至{ $free }期满。
exposure-zone-exempt = { $on }发现的感染者因所处情形不计入。
exposure-zone-caseStillThere = { $on }发现的感染者尚无转出记录。
exposure-zone-notDisinfected = 环境样本阳性，此后尚未完成终末消毒。
exposure-zone-screened = { $on }全员核酸检测，结果均为阴性。
exposure-zone-screeningWanted = 尚须完成全员核酸检测。
exposure-zone-screeningWantedOn = 尚须于{ $from }或之后完成全员核酸检测。
exposure-zone-screeningPositive = { $on }全员检测中有非阴性结果。
exposure-zone-screeningOld = { $on }的全员检测已过时：须在{ $days }天以内。
exposure-zone-contactExposed = 最后一名密接者的末次暴露为{ $on }，至{ $free }已超过{ $days }天。
exposure-zone-contactLeft = 最后一名密接者于{ $on }转出，至{ $free }满{ $days }天。
exposure-zone-contactStillThere = 最后一名密接者尚未转出。
exposure-zone-contactsNotNegative = 密接者尚未全部确认阴性。
exposure-zone-noContact = 未发现密接者。
exposure-zone-noOther = 其他区域已无须等待解除者。
exposure-zone-othersOpen = 其他区域是否解除尚不明确。
exposure-zone-another = { $area }尚未解除。
exposure-zone-residence = 居住在{ $area }的人员一律适用。
exposure-zone-present = 自{ $since }起为“{ $zone }”。
exposure-zone-none = 未划为任何区域。
quarantine-zone = 因居住在管控区域，自{ $since }起适用“{ $plan }”，与区域同时解除。

# 告知每一位受措施人员的内容。
notice-latest = 最迟于{ $at }解除；如出现新的事由，将另行书面告知。
notice-reasons = 您可以询问采取措施的理由，并查询所依据的记录。
notice-review = 您可以申请主管部门复核；主管部门可随时解除措施。
# 新旧规则的衔接。
quarantine-adopted = 自{ $at }起，规则{ $later }（第{ $laterVersion }版）取代{ $earlier }（第{ $earlierVersion }版）；对已在管控中的人员：{ $running }。
code-keep = 按原规则执行完毕
code-adopt = 自此改按新规则
code-milder = 自此新旧规则从宽
code-stricter = 自此新旧规则从严
# 隔离场所与同住人员
exposure-site = 隔离场所附近有人员或环境样本阳性，自{ $on }起重新计算天数。
exposure-testedNegative = 所涉人员检测阴性，{ $at }报告。
exposure-symptomsOver = 所涉人员至{ $at }已无症状。

## 派谁去

dispatch-chosen = 由{ $worker }前往，计{ $count }分。
dispatch-distance = 与其岗位所辖区域相距{ $count }级：{ $points }分。
dispatch-newFace = 从未到过这一户：{ $points }分。
dispatch-laterPost = 有{ $count }种岗位排在前面：{ $points }分。
dispatch-load = 当天在此之前已有{ $count }户：{ $points }分。
dispatch-instead = 其次是{ $worker }；若改派，全盘将多{ $count }分。
dispatch-allFull = 能去的{ $count }人当天户数均已满，手上的事同样紧急或安排更合适。
dispatch-nobody = 可派的人中无人能做。
dispatch-noSkill = { $count }人不具备“{ $skill }”技能。
dispatch-noPost = { $count }人未担任可做此事的岗位。

## 门岗

gate-decision = { $gate }对{ $direction }的处理：{ $decision }。
gate-row = 判定表第{ $row }行作出判定或不予放行：“{ $title }”
gate-passedOver = 第{ $row }行不适用：“{ $title }”不符之处：{ $column }。
gate-noRow = 判定表中没有可放行此人的规定。
gate-unknown = 没有开设过{ $gate }这一门岗。
gate-shut = { $gate }已关闭。
gate-wrongWay = { $gate }不通此方向。
gate-who = 此人与门岗所管区域的关系：{ $who }。
gate-turnBack = { $gate }是外来人员劝返点。
gate-measure = 此人正在{ $setting }，{ $free }起解除。
gate-visitsHeld = 所访住户中有{ $count }人正在隔离。
gate-fever = 门岗测得体温{ $temperature }；达到{ $threshold }者不得通行。
gate-notTaken = 尚未测量体温。
gate-noMask = 此人未戴口罩。
gate-maskNotSeen = 尚未查看是否戴口罩。
gate-code = 健康码：{ $code }。
gate-purpose = 事由：{ $purpose }。
gate-night = 限行时段，至{ $until }止。
gate-permitFits = 通行证{ $permit }在此有效。
gate-noPermit = 没有在此有效的通行证。
gate-quotaUsed = { $days }天内已外出{ $count }次，次数已用完。
gate-permit-unknown = 没有签发过通行证{ $permit }。
gate-permit-otherHolder = 通行证{ $permit }属于他人。
gate-permit-revoked = 通行证{ $permit }已被收回，原因：“{ $reason }”。
gate-permit-notYet = 通行证{ $permit }自{ $at }起生效。
gate-permit-over = 通行证{ $permit }已于{ $ended }到期。
gate-permit-otherGate = 通行证{ $permit }不适用于此门岗。
gate-permit-otherPurpose = 通行证{ $permit }不适用于此事由。
gate-permit-quotaUsed = 通行证{ $permit }次数已用完：{ $days }天内已外出{ $count }次。
gate-forGate = 处理：{ $decision }。
gate-forGate-say = 门岗告知：{ $title }
gate-forGate-inCharge = 请联系门岗负责人。
gate-forGate-escort = 请联系陪同人员。
gate-help-mask = 请戴好口罩。
gate-help-temperature = 请测量体温。
gate-help-code = 请出示健康码。
gate-help-permit = 请出示在此有效的通行证。
gate-help-night = 限行时段结束后再来：{ $at }。
gate-help-quota = 次数恢复后再来：{ $at }。
gate-help-measure = 措施结束后可通行，{ $free }起解除。
gate-help-otherGate = 请走其他门岗。
effect-passageDiffers = 门岗对{ $who }的处理为：{ $decision }，与规定不一致。
finding-passageAgainstRules = 按当时已登记的情况，{ $subject }不应放行而被放行。{ GIVEN($why) ->
    [yes] 门岗说明：“{ $why }”。
   *[no] {""}
}
finding-passageInHindsight = 按现在掌握的情况，{ $subject }当时不应放行；当时无人能够得知。
finding-quotaExceeded = { $subject }在外出次数已用完后仍外出；互不通信的门岗可能放行了同一户。
finding-permitRevokedMeanwhile = { $subject }持已被收回的通行证通行。
finding-passedTwice = { $subject }连续两次同向通行，中间缺一次记录。
finding-passageRecordedTwice = 两次通行编号相同，{ $subject }较晚的一次不计，请核对。
finding-feverAtGate = 外来人员{ $subject }在门岗测出发热。
reject-unknownGate = 没有可作此登记的开放门岗{ $id }。
reject-unknownPermit = 没有有效的通行证{ $id }。
reject-unknownPurpose = 规定中没有事由{ $id }。
reject-whyMissing = 通行{ $id }的处理与规定不一致，须说明原因。
code-gateAllow = 放行
code-gateEscort = 陪同通行
code-gateHold = 在门岗等候
code-gateRefuse = 不予通行
code-goingIn = 进
code-goingOut = 出
code-livesHere = 居住在内
code-neighbour = 住本社区其他区域
code-onDuty = 社区工作人员
code-vehicle = 车辆
code-visitor = 外来人员
code-codeNone = 未出示
code-codeGreen = 绿码
code-codeBlue = 蓝码
code-codeAmber = 琥珀码
code-codeYellow = 黄码
code-codeRed = 红码
code-columnWho = 人员类别
code-columnDirection = 进出方向
code-columnGate = 门岗类别
code-columnMeasure = 管控措施
code-columnVisits = 所访住户
code-columnTemperature = 体温
code-columnMask = 口罩
code-columnCode = 健康码
code-columnPurpose = 事由
code-columnNight = 时段
code-columnPermit = 通行证
code-columnQuota = 次数

## 已派的任务

duty-cancelled = 已取消：{ $reason }
finding-dutyContested = { GIVEN($duty) ->
    [yes] { $subject }的任务{ $duty }被派给多人，仍由先接的人负责。
   *[no] { $subject }的一项任务被派给多人，仍由先接的人负责。
}

## 排班（N10、S20、S21）

rota-lacksSkill = 不具备“{ $skill }”技能。
rota-notInTeam = 不在“{ $team }”队伍中。
rota-otherArea = 不得在{ $area }值守。
rota-notAvailable = 未表示该时段可以到岗。
rota-away = { GIVEN($until) ->
    [yes] 自{ $from }至{ $until }不在。
   *[no] 自{ $from }起不在。
}
rota-there = 已在该班次中。
rota-overlap = 同一时间已另有值守：{ $other }。
rota-rest = 与{ $other }之间仅能休息{ $has }小时，应休息{ $needs }小时。
rota-dayHours = { $date }将工作{ $has }小时，一天最多{ $may }小时。
rota-weekHours = 截至{ $date }的七天内将工作{ $has }小时，最多{ $may }小时。
rota-nights = 截至{ $date }将连续值夜班{ $has }晚，最多{ $may }晚。
rota-days = 截至{ $date }将连续工作{ $has }天，最多{ $may }天。
rota-barred = { $worker }不能接这一班。
rota-couldServe = { $worker }可以接这一班。
rota-nobodyFits = { GIVEN($skill) ->
    [yes] { $shift }缺“{ $skill }”{ $count }人：无人符合条件。
   *[no] { $shift }缺{ $count }人：无人符合条件。
}
rota-nobodyAvailable = { GIVEN($skill) ->
    [yes] { $shift }缺“{ $skill }”{ $count }人：符合条件者均不能到岗。
   *[no] { $shift }缺{ $count }人：符合条件者均不能到岗。
}
rota-everybodyBound = { GIVEN($skill) ->
    [yes] { $shift }缺“{ $skill }”{ $count }人：能到岗者已在班，或不得再增加工时。
   *[no] { $shift }缺{ $count }人：能到岗者已在班，或不得再增加工时。
}
rota-free = { GIVEN($skill) ->
    [yes] { $shift }缺“{ $skill }”{ $count }人：尚有人可请。
   *[no] { $shift }缺{ $count }人：尚有人可请。
}
rota-breach = { $worker }不得在{ $shift }值守。
rota-twice = { $worker }在{ $shift }重复排班。
rota-unknown = { $worker }或{ $shift }不存在。
rota-crowded = { $shift }排了{ $count }人，岗位只容其中{ $seated }人。
rota-fatigue = 疲劳：{ $points }分。
rota-tiredHours = 七天内超出不致疲劳的工时{ $count }小时：{ $points }分。
rota-tiredNights = 连续夜班{ $count }晚：{ $points }分。
rota-tiredDays = 距上次休息日已{ $count }天：{ $points }分。
rota-tiredRests = 七天内休息过短{ $count }次：{ $points }分。
finding-shiftContested = { GIVEN($worker) ->
    [yes] { $subject }：{ $worker }被排进{ $holders }已占的位置，仍由先排的人值守。
   *[no] { $subject }：排班人数超过岗位数，仍由先排的人值守。
}
finding-shiftUnknown = { $subject }：有人被排在该班次，但规定中没有此岗位或班次。
finding-shiftNotHeld = { GIVEN($shift) ->
    [yes] { $subject }退出、转让或到岗的班次{ $shift }并不属于本人。
   *[no] { $subject }退出、转让或到岗的班次并不属于本人。
}
finding-shiftHolderGone = { GIVEN($worker) ->
    [yes] { $subject }：{ $worker }仍排在该班次，但已不在此工作。
   *[no] { $subject }：排在该班次的人已不在此工作。
}
finding-shiftAgainstRules = { GIVEN($worker) ->
    [yes] { $subject }：{ $worker }排在该班次不合规定。
   *[no] { $subject }：该班次的排班不合规定。
}
finding-checkedOutWithoutIn = { GIVEN($shift) ->
    [yes] { $subject }未到岗却登记离开{ $shift }。
   *[no] { $subject }未到岗却登记离岗。
}
reject-unknownShift = 规定中没有班次{ $id }。
reject-shiftNotHeld = { $worker }不在班次{ $id }中。
reject-alreadyOnShift = { $worker }已在班次{ $id }中。
reject-shiftAgainstRules = { $id }不能这样安排。
reject-tooManyDays = { $from }至{ $until }超过一次可排的天数。
reject-badWeekday = { $id }不是星期几；1为星期一，7为星期日。
reject-alreadyThere = { $worker }已为{ $id }到岗。
reject-notCheckedIn = { $worker }未为{ $id }到岗，或已经离岗。
dispatch-tired = 疲劳{ $count }分：{ $points }分。
dispatch-barred = { $count }人不得前往。
dispatch-otherArea = { $count }人只在其他区域服务。
rota-tooTired = 过于疲劳，不宜再派：{ $count }分，须低于{ $most }分。
## 关爱

care-level = 关爱等级为“{ $level }”。
care-levelWithheld = 关爱等级仅向有权知悉者显示。
care-noGround = 未登记须由社区关爱的情形。
care-ground = 自{ $since }起存在此情形：{ $ground }。
care-groundWithheld = 另有仅少数人可知悉的情形。
care-rhythm = { $days ->
    [one] 须每天探访。
   *[other] 须每{ $days }天探访一次。
}
duty-careVisit = 须在{ $opens }至{ $due }之间探访此人。
code-careVisit = 关爱探访
finding-careGroundUnknown = { $subject }登记了政策关爱部分未列的情形，不产生效力。
finding-careGroundNotHeld = { $subject }撤销了并不存在的关爱情形，不产生效力。
reject-unknownCareGround = 政策未列此关爱情形：{ $id }。
reject-careGroundNotHeld = 此人并无该情形：{ $id }。
report-care = 各关爱等级人数

## 疫苗接种与检测

duty-campaign = 依据检测活动“{ $name }”。
duty-testReminder = 须在{ $opens }至{ $due }之间通知此人次日检测。
code-testReminder = 检测通知
finding-doseTwice = { $subject }的同一剂次登记了两个不同日期，请核实。
reject-unknownVaccine = 政策未列此疫苗：{ $id }。
reject-unknownClass = 政策未列此类别：{ $id }。
reject-unknownTestCampaign = 没有此检测活动：{ $id }。
report-vaccination = 已接种疫苗
report-tests = 检测活动
report-tested = 已检测
report-excused = 准予免检
report-notTested = 未检测

## 物资

finding-stockShort = { GIVEN($item) ->
    [yes] 仓库{ $subject }发出的{ $item }多于库存，可能有互不知情的设备重复发放。
   *[no] 仓库{ $subject }发出的物资多于库存。
}
finding-priceRisen = { GIVEN($item) ->
    [yes] 商店{ $subject }的{ $item }涨价{ $percent }%。
   *[no] 商店{ $subject }有商品涨价。
}
finding-shopShortage = { GIVEN($item) ->
    [yes] 商店{ $subject }的{ $item }已断货。
   *[no] 商店{ $subject }有商品断货。
}
finding-shopNotReported = { GIVEN($date) ->
    [yes] 商店{ $subject }在{ $date }无人报告。
   *[no] 商店{ $subject }有一日无人报告。
}
reject-unknownItem = 政策未列此物品：{ $id }。
reject-notInStore = { $store }的{ $id }不足，现有{ $count }。
code-stockEnough = 充足
code-stockLow = 偏少
code-stockOut = 断货
report-stock = 仓库
report-stockOpening = 晨间库存
report-stockIn = 入库
report-stockOut = 出库
report-stockClosing = 晚间库存
report-shops = 关注商店
report-shopsReported = 今日已报商店
report-priceRises = 涨价过高的商品
report-shortages = 断货商品
report-flowOpening = 晨间隔离人数
report-flowIn = 今日新增隔离
report-flowOut = 今日解除隔离
report-flowClosing = 晚间隔离人数
# 服务事项、例行工作、逐级上报
duty-routine = 例行工作，须于{ $opens }至{ $due }完成。
duty-observation = 须于{ $opens }至{ $due }报告该处情况。
duty-ofRoutine = { GIVEN($point) ->
    [yes] 事项：“{ $routine }”，部位：{ $point }。
   *[no] 事项：“{ $routine }”。
}
duty-waits = 须先完成“{ $service }”。
duty-givenUp = 已尝试{ $count }次未成，不再办理。
duty-escalated = 已上报至第{ $step }级：{ $since }满{ $minutes }分钟。
code-sinceOpen = 自可办理时起
code-sinceMissed = 自应办结时起
code-routine = 例行工作
code-observation = 观察员报告
code-photo = 照片
code-signature = 签字
code-quantity = 数量
code-secondPerson = 在场第二人
code-piece = 件
code-bag = 袋
code-bottle = 瓶
code-gram = 克
code-kilogram = 千克
code-millilitre = 毫升
code-litre = 升
code-squareMetre = 平方米
code-personShift = 人次
reject-unknownService = 政策中没有{ $id }这项服务。
reject-notOnOffer = 该服务不能订购{ $id }。
reject-wrongUnit = { $id }须按{ $unit }订购。
reject-prerequisiteMissing = 须先完成“{ $service }”，但尚无人申请。
reject-evidenceMissing = 缺少：{ $evidence }。
reject-tooEarly = 此事尚不能办理。
finding-evidenceMissing = { GIVEN($duty) ->
    [yes] { $subject }的任务{ $duty }被标记完成，但缺少须出示的凭证，仍视为未完成。
   *[no] { $subject }的一项任务被标记完成，但缺少须出示的凭证，仍视为未完成。
}
finding-serviceUnknown = { GIVEN($name) ->
    [yes] { $subject }申请{ $name }，但政策中没有此项。
   *[no] { $subject }申请的事项政策中没有。
}
finding-prerequisiteMissing = { GIVEN($service) ->
    [yes] { $subject }申请的事项须先完成{ $service }，但尚无人申请。
   *[no] { $subject }申请的事项须先完成另一项，但尚无人申请。
}
finding-reportMissing = { GIVEN($date) ->
    [yes] { $date }无人报告{ $subject }的情况。
   *[no] 无人报告{ $subject }的情况。
}

# 宣传
code-wallNotice = 通告
code-leaflet = 宣传单
code-sentMessage = 信息
code-slogan = 标语
code-gridPoint = 网格点
code-turnBackPoint = 劝返点
code-shop = 商铺
code-sitePoint = 市场等场所
code-buildingPoint = 楼栋
reject-unknownOutreach = 该处没有发布过{ $id }。
reject-unknownSquad = 没有{ $id }这支小队。
