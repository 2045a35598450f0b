## 派谁去

dispatch-chosen = 由{ $worker }前往，计{ $count }分。
dispatch-distance = 与其岗位所辖区域相距{ $count }级：{ $points }分。
dispatch-newFace = 从未到过这一户：{ $points }分。
dispatch-laterPost = 有{ $count }种岗位排在前面：{ $points }分。
dispatch-load = 当天在此之前已有{ $count }户：{ $points }分。
dispatch-instead = 其次是{ $worker }；若改派，全盘至少多{ $count }分。
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
    [yes] { $subject }的任务{ $duty }被多人认领或派给多人，仍由先接的人负责。
   *[no] { $subject }的一项任务被多人认领或派给多人，仍由先接的人负责。
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
finding-cancelledTooLate = { GIVEN($duty) ->
    [yes] { $subject }的任务{ $duty }在办结或逾期未办之后才被撤销，原状态不变。
   *[no] { $subject }的一项任务在办结或逾期未办之后才被撤销，原状态不变。
}
finding-doneTooEarly = { GIVEN($duty) ->
    [yes] { $subject }的任务{ $duty }在尚不能办理时即被标记完成，仍须办理。
   *[no] { $subject }的一项任务在尚不能办理时即被标记完成，仍须办理。
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
finding-dutyNotHeld = { GIVEN($duty) ->
    [yes] 有人退回了{ $subject }的任务{ $duty }，但此人并不负责这项任务，退回不起作用。
   *[no] 有人退回了{ $subject }的一项任务，但此人并不负责这项任务，退回不起作用。
}
finding-visitedTwice = { GIVEN($round) ->
    [yes] 在{ $round }排查中，两人先后走访了{ $subject }，间隔很短。
   *[no] 在同一轮排查中，两人先后走访了{ $subject }，间隔很短。
}
finding-readingsDiffer = 两人几乎同时为{ $subject }测量体温，读数不可能都正确，请重新测量。
