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
