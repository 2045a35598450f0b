## 规则书的错误

fault-access-noArea = 角色`{ $value }`规定了本责任区可见内容，但未指定岗位
fault-access-noLookUps = lookUpsPerHour至少为1
fault-access-nobodyHas = 角色`{ $value }`既未指定岗位也未指定人员类别，无人担任
fault-access-roleTwice = 角色`{ $value }`重复
fault-access-unknownPost = 角色`{ $role }`指定了岗位`{ $post }`，但grid.posts中没有
fault-adoption-notLater = 生效时间为{ $effect }，不晚于前一份规则书
fault-adoption-otherSlots = 每天各时段的开始时间与前一份规则书不同
fault-adoption-otherZone = 时区为`{ $zone }`，而第一份规则书为`{ $first }`
fault-adoption-unknownPlan = 此前的规则书都没有方案`{ $value }`

fault-authority-erasureByPost = personErased不能授权给岗位：只能由创建者登记，或对所有人开放
fault-authority-noPost = 该规则没有列出岗位
fault-authority-nobodyAppoints = 没有人能任命任何人：没有创建者，postTaken也未对所有人开放
fault-authority-unknownPost = grid.posts中没有岗位`{ $value }`
fault-care-deadRow = 第{ $value }行永远轮不到：前面各行已涵盖所有人
fault-care-groundTwice = 关怀事由`{ $value }`出现了两次
fault-care-levelTwice = 关怀级别`{ $value }`出现了两次
fault-care-missed = 没有一行涵盖这种情形：{ $case }
fault-care-noRhythm = 关怀级别`{ $value }`的探访间隔为0天
fault-care-nobodyVisits = 关怀级别`{ $value }`要求探访，但duty.kinds中没有careVisit
fault-care-tooManyGrounds = 各行共提到{ $value }种事由；超过12种就无法逐一检查所有组合
fault-care-unknownGround = care.grounds中没有事由`{ $value }`
fault-care-unknownLevel = care.levels中没有级别`{ $value }`
fault-care-unknownPost = grid.posts中没有岗位`{ $value }`

fault-document-fieldTwice = 该字段出现了两次；以最后一次为准
fault-document-noWords = 缺少{ $value }的文字
fault-document-notJson = 不是合格的JSON：{ $text }
fault-document-shape = 内容不符合格式：{ $text }
fault-document-sourceTwice = 来源`{ $value }`出现了两次
fault-document-unknownBase = 没有可作为基础的预设规则书`{ $value }`
fault-document-unknownField = 没有这个字段：{ $text }
fault-document-unknownSource = 本文件没有来源`{ $value }`
fault-document-versionZero = 版本号从1开始

fault-duty-badPriority = 优先级为{ $value }；1为最急，9为最缓
fault-duty-idTwice = `{ $value }`出现了两次
fault-duty-needsItself = `{ $value }`要求先完成它自己
fault-duty-neverRuns = 例行工作`{ $value }`从不进行
fault-duty-noHours = { $kind }需要withinHours，至少为1
fault-duty-noPriority = { $kind }：优先级为{ $priority }；1为最急，9为最缓
fault-duty-noQuietHours = 免打扰时段的开始与结束不能相同
fault-duty-noSuchPost = grid.posts中没有岗位`{ $value }`
fault-duty-noSuchSkill = grid.skills中没有技能`{ $value }`
fault-duty-nothing = 时间和次数都不能为0
fault-duty-stepsFall = 逐级上报必须有步骤；从同一时刻起算的两步，后一步必须更晚
fault-duty-times = { $kind }出现了{ $times }次；应当正好一次
fault-duty-unaskableEvidence = { $value }以登记结果为完成，不能另要凭证
fault-duty-unknownPost = { $kind }指定了岗位`{ $post }`，但grid.posts中没有
fault-duty-unknownRoutine = duty.routines中没有例行工作`{ $value }`
fault-duty-unknownService = duty.services中没有服务`{ $value }`
fault-duty-unknownSkill = { $kind }要求技能`{ $skill }`，但grid.skills中没有

fault-exposure-concernsNobody = 第{ $value }行写明了涉及同住人的期限，却没有给同住人指定方案
fault-exposure-contradicts = 第{ $row }行（`{ $class }`）与第{ $earlier }行矛盾：条件相同，结果不同
fault-exposure-missed = 没有一行涵盖这种情形：{ $case }
fault-exposure-neverImmune = 第{ $value }条免疫规则的有效期为0天
fault-exposure-nobodyImmune = 第{ $value }行针对有免疫力的人，而`immunity`没有规定谁有免疫力
fault-exposure-unknownPlan = 类别`{ $class }`指定了方案`{ $plan }`，但quarantine.plans中没有
fault-exposure-unreachable = 第{ $row }行（`{ $class }`）永远轮不到

fault-gate-deadRow = 第{ $value }行永远轮不到：前面总有一行适用
fault-gate-emptyQuota = 第{ $value }项限额的天数为0，或不适用于任何人
fault-gate-letsHeldPass = 第{ $value }行准许通行，而此前没有一行拦下所有处于gate.holds所列措施的人
fault-gate-purposeTwice = 事由`{ $value }`出现了两次
fault-gate-unknownPost = grid.posts中没有岗位`{ $value }`
fault-gate-unknownPurpose = gate.purposes中没有事由`{ $value }`
fault-gate-unknownSlot = 没有时段{ $value }

fault-grid-attributeTwice = 技能或队伍`{ $value }`出现了两次
fault-grid-nobodyAnswers = 没有一个岗位对住户负责
fault-grid-postTwice = 岗位`{ $value }`出现了两次
fault-grid-unknownPost = { $level }的责任小组指定了岗位`{ $post }`，但grid.posts中没有

fault-health-deadRow = 第{ $row }行永远轮不到：第{ $earlier }行针对同样的人，并且在它前面
fault-health-noAge = 第{ $value }行不适用于任何人：ageFrom不小于ageBelow
fault-health-noDose = 疫苗`{ $value }`的接种程序没有剂次
fault-health-noReading = successive为0；为1时每次读数都会报警
fault-health-noSymptomDays = 距首次症状0天，则每次回答都重新开始
fault-health-unknownPlan = quarantine.plans中没有方案`{ $value }`
fault-health-vaccinatesNobody = 接种率的统计对象为空：ageFrom不小于ageBelow
fault-health-vaccineTwice = 疫苗`{ $value }`出现了两次

fault-hint-convertsToNothing = 方案`{ $value }`在本人确诊感染时结束，而exposure.table中没有一行随后指定方案
fault-hint-unusedPlan = 没有任何情形会用到方案`{ $value }`：只能由命令指定

fault-outreach-coveredByNothing = 点位`{ $value }`没有任何覆盖
fault-outreach-pointsTwice = 点位`{ $value }`出现了两次

fault-plan-capTooShort = 方案`{ $plan }`：{ $cap }天的上限（自己的capDays，否则quarantine.capDays）短于方案的{ $days }天
fault-plan-earlyForNothing = 方案`{ $plan }`：第{ $value }种提前解除没有任何条件
fault-plan-emptyStage = 方案`{ $plan }`：第{ $value }阶段为0天，也不以事件结束
fault-plan-extendsNothing = 方案`{ $plan }`：延长到{ $to }天并未超过方案的{ $days }天
fault-plan-goesOnForNothing = 方案`{ $plan }`：第{ $value }种提前解除之后的期限不晚于解除之日
fault-plan-needsNothing = 方案`{ $plan }`：第{ $value }阶段要求0次检测
fault-plan-needsTooLate = 方案`{ $plan }`：第{ $stage }阶段要求第{ $day }天起的采样，而该阶段{ $days }天就结束
fault-plan-noEvent = 方案`{ $plan }`：第{ $value }阶段以事件结束，却没有任何条件
fault-plan-noTests = 方案`{ $plan }`：第{ $value }阶段要求完成预定检测，却没有安排检测
fault-plan-notEarly = 方案`{ $plan }`：第{ $value }种提前解除不早于各阶段结束
fault-plan-ring = 方案`{ $plan }`：改用方案`{ $value }`，而后者又回到本方案
fault-plan-slotTwice = 方案`{ $plan }`：第{ $stage }阶段在时段{ $slot }检查两次
fault-plan-stages = 方案`{ $plan }`：有{ $value }个阶段；只能有1至20个
fault-plan-startsTooLate = 方案`{ $plan }`：起算日之后{ $start }天才开始，而方案只有{ $days }天
fault-plan-testOutside = 方案`{ $plan }`：第{ $stage }阶段在第{ $day }天安排检测，而该阶段没有这一天
fault-plan-testTwice = 方案`{ $plan }`：第{ $stage }阶段在第{ $day }天安排了两次相同的检测；一次采几份样本由`samples`写明
fault-plan-twice = 方案`{ $plan }`：出现了两次
fault-plan-unknownPlan = 方案`{ $plan }`：改用方案`{ $value }`，但quarantine.plans中没有
fault-plan-unknownRestart = 方案`{ $plan }`：重新开始方案`{ $value }`，但quarantine.plans中没有
fault-plan-unknownSlot = 方案`{ $plan }`：第{ $stage }阶段在时段{ $slot }检查，而每天只有{ $slots }个时段

fault-rota-absentBeforeLate = absentAfter为{ $absent }分钟，小于lateAfter的{ $late }分钟
fault-rota-beyondLimits = 按工时限制，没有人可以值班次`{ $value }`
fault-rota-noNeeds = 值守点`{ $value }`不需要任何人
fault-rota-noPriority = 优先级为{ $value }；1为最急，9为最缓
fault-rota-noTurns = 班制`{ $value }`没有班次
fault-rota-patternTwice = 班制`{ $value }`出现了两次
fault-rota-postTwice = 值守点`{ $value }`出现了两次
fault-rota-turnLength = 班次`{ $turn }`长{ $minutes }分钟；只能为1至1440分钟
fault-rota-turnTwice = 班次`{ $value }`出现了两次
fault-rota-unknownPattern = rota.patterns中没有班制`{ $value }`
fault-rota-unknownSkill = 值守点`{ $post }`要求技能`{ $skill }`，但grid.skills中没有
fault-rota-unknownTeam = 值守点`{ $post }`指定了队伍`{ $team }`，但grid.workerTeams中没有
fault-rota-unknownTurn = 该值守点的班制没有班次`{ $value }`

fault-screening-documentTwice = 同一签署人的{ $value }出现了两次
fault-screening-exemptsNobody = exposure.table中没有一行给出类别`{ $value }`
fault-screening-noReportTime = reportEveryDays和withinDays至少为1
fault-screening-noRetryTime = 再次上门需要时限，至少1小时
fault-screening-questionTwice = 问题`{ $value }`出现了两次

fault-supply-itemTwice = 物资`{ $value }`出现了两次
fault-supply-neverLow = 物资`{ $value }`低于0才算不足，而库存从不低于0

fault-zones-levels = 等级表第{ $value }行：只有最后一行没有条件，而且最后一行不得有条件
fault-zones-noCondition = 类型`{ $kind }`的第{ $exit }种解除方式没有任何条件
fault-zones-noCount = 等级表第{ $value }行的下限大于上限
fault-zones-notMilder = 类型`{ $from }`解除后转为`{ $to }`，但后者并不更宽
fault-zones-notStricter = 出现感染时类型`{ $from }`转为`{ $to }`，但后者并不更严
fault-zones-sameStrictness = 类型`{ $value }`与另一类型同样严格
fault-zones-screeningOfNoDay = 类型`{ $kind }`的第{ $exit }种解除方式要求筛查，却没有写明从哪一天起的筛查算数
fault-zones-twice = 类型`{ $value }`出现了两次
fault-zones-unknown = 提到了类型`{ $value }`，但没有这个类型
fault-zones-unknownPlan = `{ $kind }`指定了方案`{ $plan }`，但quarantine.plans中没有
fault-zones-waits = 类型`{ $value }`要等待其他类型，同时又被其他类型等待
