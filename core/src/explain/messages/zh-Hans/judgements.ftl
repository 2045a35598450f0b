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
   *[no] 须在{ $hours }小时内再次上门或电话联系，最迟{ $due }。
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
finding-roundWithoutTime = { $subject }排查的结束时间不晚于开始时间，不产生任何任务。
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
finding-recordedByNewer = { GIVEN($count) ->
    [yes] 有{ $count }条“{ $subject }”类记录由较新版本的应用登记，已予保留，本设备更新后生效。
   *[no] “{ $subject }”类记录由较新版本的应用登记，已予保留，本设备更新后生效。
}
finding-eventsUnreadable = { GIVEN($count) ->
    [yes] 本设备启动所用的文件被改动过：设备{ $subject }的{ $count }条记录无法读取，请从其他设备重新获取全部记录。
   *[no] 本设备启动所用的文件被改动过：设备{ $subject }的记录无法读取，请从其他设备重新获取全部记录。
}
finding-eventClash = 两条不同的记录使用了同一编号{ $subject }，请核对。
finding-entryUnknown = { GIVEN($name) ->
    [yes] { $subject }所指的记录或设备{ $name }在本机上没有，可能仍会从其他设备传来。
   *[no] { $subject }所指的记录或设备在本机上没有，可能仍会从其他设备传来。
}
finding-amendedTwice = 对记录{ $subject }的撤回或更正互相矛盾，以最后一次为准。请撤回有误的一条。
finding-amendmentIdle = { $subject }撤回或更正一条记录，但没有改变任何内容。
finding-beyondAuthority = { GIVEN($name) ->
    [yes] { $subject }无权登记记录{ $name }。该记录予以保留，但不生效。
   *[no] { $subject }登记了无权登记的内容。该记录予以保留，但不生效。
}
finding-deviceRevoked = 设备{ $subject }已不再受信任。此后由它登记的内容予以保留，但不生效。
finding-clockJumped = { GIVEN($from) ->
    [yes] 设备{ $subject }从第{ $from }条到第{ $to }条记录期间时钟有误，当时显示{ $at }。记录均予保留，请说明时钟应调整多少。
   *[no] 设备{ $subject }的时钟曾经有误，请说明应调整多少。
}
finding-capReached = { GIVEN($plan) ->
    [yes] { $subject }：{ $plan }方案已到法定期限而结束，但解除条件尚未满足，请了解此人的情况。
   *[no] { $subject }：措施已到法定期限而结束，但解除条件尚未满足，请了解此人的情况。
}
finding-correctedTwice = 关于{ $subject }的同一条记录被更正了两次，两条更正均有效。请核对以哪条为准。
finding-sealBroken = { GIVEN($name) ->
    [yes] 记录{ $name }与设备{ $subject }签封的内容不符：可能在传递中被改动，或是同一编号的另一条记录。请与该设备核对。
   *[no] 设备{ $subject }的记录与其签封的内容不符。请与该设备核对。
}
finding-sealUnknown = { GIVEN($name) ->
    [yes] 签封{ $name }与已登记的设备{ $subject }的密钥均不相符。请核对其密钥是否已登记，以及签封出自何处。
   *[no] 设备{ $subject }的一个签封与已登记的密钥均不相符。请核对其密钥是否已登记，以及签封出自何处。
}
finding-entriesUnsealed = { GIVEN($count) ->
    [yes] 设备{ $subject }已超过一天没有签封其记录，共{ $count }条，自{ $from }至{ $to }。
   *[no] 设备{ $subject }已超过一天没有签封其记录。
}
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
effect-clockBehind = 本设备的时钟显示{ $now }，而其他设备已显示{ $seen }：请校准时钟，并请人把其间的记录调整过来。
effect-alarm = { $resident }发热或有症状，须了解本人身体状况。

## Why an entry was not taken

reject-unknownKind = 本版本的应用不认识“{ $kind }”类记录。
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
reject-clockBehind = 本设备的时钟显示{ $now }，而其他设备已显示{ $seen }：请先校准时钟。
reject-sealUnfit = 该签封与本设备第{ $from }至{ $to }条记录的现状不符，请重新生成。
reject-sealUnknown = 该签封与已为本设备{ $id }登记的密钥均不相符。
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
reject-unknownEvent = 没有记录{ $id }。
reject-amendedAlready = { $id }已被撤回或更正。如果{ $event }有误，请指明该条。
reject-beyondAuthority = { GIVEN($posts) ->
    [yes] 您无权在此登记该内容。有权登记的岗位：{ $posts }。
   *[no] 您无权登记该内容。没有岗位有此权限，只有建立社区的人员可以登记。
}
reject-notCorrectable = { $id }只能撤回，不能更正。

## Gaps in coverage

gap-noAddress = 地址不明：该户或其楼栋尚未登记。
gap-noGrid = 该户未划入任何网格。
gap-severalGrids = 该户被划入多个网格。
gap-nobodyAnswers = 该户无人负责。
