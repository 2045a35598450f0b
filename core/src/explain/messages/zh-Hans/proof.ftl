
## The proof of a rule book: what happens in a counterexample, and what is wrong

code-proof-first = 居民甲
code-proof-second = 居民乙
code-proof-free = 未受管控
code-proof-level-high = 高风险区
code-proof-level-medium = 中风险区
code-proof-level-low = 无风险地区
code-proof-level-lowAffected = 涉疫县（市、区）的低风险区
code-proof-met-case = 病例
code-proof-met-closeContact = 密切接触者
code-proof-met-mate = 同住的另一居民（系密切接触者）
code-proof-met-protected = 有防护
code-proof-met-unprotected = 无防护

proof-nothing = 未发生任何事情。
proof-deed-stay = { $at }：{ $who }报告{ $from }至{ $left }曾在{ $level }停留。
proof-deed-contact = { $at }：{ $who }被报告{ $from }至{ $left }接触过{ $whom }（{ $how }）。
proof-deed-journey = { $at }：{ $who }被报告当日结束一次“{ $category }”类行程。
proof-deed-circumstance = { $at }：登记{ $who }自当日起的情形“{ $category }”。
proof-deed-ill = { $at }：{ $who }出现症状。
proof-deed-well = { $at }：{ $who }没有症状。
proof-deed-fever = { $at }：{ $who }发热。
proof-deed-normal = { $at }：为{ $who }测体温，结果正常。
proof-deed-negative = { $at }：{ $who }的样本为阴性。
proof-deed-weak = { $at }：{ $who }的样本为弱阳性。
proof-deed-positive = { $at }：{ $who }的样本为阳性。
proof-deed-partyNegative = { $at }：{ $who }所接触病例的第{ $count }次检测为阴性。
proof-deed-partyPositive = { $at }：{ $who }所接触病例的第{ $count }次检测为阳性。
proof-deed-entered = { $at }：{ $who }进入集中隔离点。
proof-deed-refused = { $at }：{ $who }拒绝检测。
proof-deed-checkFailed = { $at }：对{ $who }的一次检查未能完成。
proof-deed-signed = { $at }：主管部门签字同意{ $who }解除。
proof-deed-lifted = { $at }：主管部门解除{ $who }的全部管控措施。
proof-deed-left = { $at }：{ $who }离开本社区。

proof-law-noEarlyRelease = 截至{ $now }，系统判定{ $who }在{ $since }为“{ $found }”；逐步对照规则应为“{ $wanted }”。
proof-law-notTooLong = 截至{ $now }，系统判定{ $who }在{ $since }为“{ $found }”；逐步对照规则应为“{ $wanted }”。
proof-law-nobodyForgotten = 截至{ $now }，{ $who }按方案“{ $plan }”自{ $since }起等待解除，或在该时刻因法定上限而解除，却没有安排任何人作出决定。
proof-law-capsHold = 截至{ $now }，{ $who }在{ $since }仍被管控（“{ $found }”），超过法定上限。
proof-law-moreNeverFrees = { $since }，{ $who }为“{ $found }”。如果没有{ $at }报告的内容，则为“{ $wanted }”：暴露更多反而更早解除。
proof-law-worseNeverMilder = { $since }，{ $who }为“{ $found }”。如果{ $at }报告的内容危险程度更低，则为“{ $wanted }”：更危险反而更宽松。
proof-law-orderDoesNotMatter = 同样的内容换一种顺序登记或重复登记时，{ $who }自{ $since }起的措施不同。
proof-law-checks = 截至{ $now }，{ $who }在{ $since }开始的时段内的检查与方案不符。
proof-law-oneState = 截至{ $now }，关于{ $who }、自{ $since }起的一项任务被列出两次，或处于不可能的状态。
proof-law-timeTravel = 此后又发生其他事情，截至{ $now }对{ $who }的判定却不同了。
proof-law-promised = { $since }，{ $who }为“{ $found }”，违背了承诺：“{ $promise }”
proof-law-alone = 在只知道这些内容的系统中，{ $who }自{ $since }起的判定不同。

proof-bounds = 规则“{ $policy }”：一户居民数{ $residents }；可能发生事情的天数{ $width }（自{ $first }起，时刻{ $clocks }）；各时刻可能发生的事情{ $facts }种，其中每位居民至多{ $each }件；承诺{ $promises }项。
proof-holds = 在此范围内的全部{ $histories }种经过中，所有定律和承诺均成立。
    它们由单个居民的{ $personal }种经过两两组合而成，归结为{ $judgements }次判定，引擎与模型共在{ $states }个时刻上逐一比对。
proof-left = 未计入：{ $left }种组合，其中影响一次判定的事情超出范围。
proof-alone = 另在单独的引擎中重判：{ $alone }种经过，结果相同；{ $reasons }项措施仅凭其所引用的记录重判，结果相同。
proof-fails = 不成立。最短（其中最早）的经过如下：
