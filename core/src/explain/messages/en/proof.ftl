
## The proof of a rule book: what happens in a counterexample, and what is wrong

code-proof-first = Resident A
code-proof-second = Resident B
code-proof-free = free
code-proof-level-high = a high-risk area
code-proof-level-medium = a medium-risk area
code-proof-level-low = an area with no risk
code-proof-level-lowAffected = a low-risk part of an affected county
code-proof-met-case = a case
code-proof-met-closeContact = a close contact
code-proof-met-mate = the other resident, who is a close contact
code-proof-met-protected = with protection
code-proof-met-unprotected = without protection

proof-nothing = Nothing happens.
proof-deed-stay = { $at }: { $who } reports a stay in { $level } from { $from } to { $left }.
proof-deed-contact = { $at }: { $who } is reported to have met { $whom }, { $how }, from { $from } to { $left }.
proof-deed-journey = { $at }: { $who } is reported to have ended a journey that day, of the category “{ $category }”.
proof-deed-circumstance = { $at }: for { $who } the circumstance “{ $category }” is stated, from that day on.
proof-deed-ill = { $at }: { $who } has symptoms.
proof-deed-well = { $at }: { $who } has no symptoms.
proof-deed-fever = { $at }: { $who } has a fever.
proof-deed-normal = { $at }: the temperature of { $who } is taken; it is normal.
proof-deed-negative = { $at }: a sample of { $who } is negative.
proof-deed-weak = { $at }: a sample of { $who } is weakly positive.
proof-deed-positive = { $at }: a sample of { $who } is positive.
proof-deed-partyNegative = { $at }: test { $count } of the case whom { $who } met is negative.
proof-deed-partyPositive = { $at }: test { $count } of the case whom { $who } met is positive.
proof-deed-entered = { $at }: { $who } enters central quarantine.
proof-deed-refused = { $at }: { $who } refuses a test.
proof-deed-checkFailed = { $at }: a check of { $who } is tried and fails.
proof-deed-signed = { $at }: an authority signs for the release of { $who }.
proof-deed-lifted = { $at }: an authority lifts every measure of { $who }.
proof-deed-left = { $at }: { $who } leaves the community.

proof-law-noEarlyRelease = As of { $now }, the engine has { $who } at { $since } as “{ $found }”; by the rule book, read step by step, it is “{ $wanted }”.
proof-law-notTooLong = As of { $now }, the engine has { $who } at { $since } as “{ $found }”; by the rule book, read step by step, it is “{ $wanted }”.
proof-law-nobodyForgotten = As of { $now }, { $who } waits under the plan “{ $plan }” since { $since }, or was freed then by a legal limit, and nobody is asked to decide about it.
proof-law-capsHold = As of { $now }, { $who } is held beyond the legal limit, at { $since }: “{ $found }”.
proof-law-moreNeverFrees = At { $since }, { $who } is “{ $found }”. Without what was reported at { $at } it would be “{ $wanted }”: more exposure frees.
proof-law-worseNeverMilder = At { $since }, { $who } is “{ $found }”. Had what was reported at { $at } been less dangerous, it would be “{ $wanted }”: the worse is judged milder.
proof-law-orderDoesNotMatter = From { $since } on, the measures of { $who } are others when the same is told in another order, or twice.
proof-law-checks = As of { $now }, the checks of { $who } in the slot that opens at { $since } are not those of the plan.
proof-law-oneState = As of { $now }, a duty about { $who } that opens at { $since } is listed twice, or in a state that it cannot be in.
proof-law-timeTravel = As of { $now }, the answer about { $who } is another one once more has happened since.
proof-law-promised = At { $since }, { $who } is “{ $found }”. This breaks the promise: “{ $promise }”
proof-law-alone = From { $since } on, { $who } is judged otherwise in an engine that knows nothing else.

proof-bounds = Rule book “{ $policy }”: residents of one household: { $residents }; days on which something can happen: { $width }, from { $first } on, at { $clocks }; facts at their times: { $facts }; of these at most { $each } for each resident; promises: { $promises }.
proof-holds = Every law and promise holds for all { $histories } histories within these bounds.
    They are pairs of { $personal } histories of one resident each, and come to { $judgements } judgements, asked of engine and model as of { $states } instants in all.
proof-left = Left out: { $left } pairs in which more bears on one judgement than the bounds allow.
proof-alone = In engines of their own: { $alone } of these histories, judged the same; { $reasons } measures, judged the same by what they cite alone.
proof-fails = This does not hold. The shortest history, and the earliest of these:
