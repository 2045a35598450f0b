# Texts of the engine in English. The other language file has the same messages with the same variables.
# The dots of a code become hyphens: `quarantine.plan` is `quarantine-plan`.
# GIVEN($x) is `yes` when a value was given for `x`: such variables may be left out, all others must be given.

## How a tree of reasons is put together

text-because = Because: { $sentence }
text-clause = { $sentence } (Rule applied: { $clause })
text-changes = This changes by itself at { $changes }.
text-facts = { $count ->
    [one] It rests on one recorded fact: { $facts }.
   *[no] It rests on { $count } recorded facts: { $facts }.
}
text-more = { $facts } and { $count } more

## Midnight, said so that nobody takes it for the other end of the day

when-free = 00:00 on { $date } (the first free moment)
when-end = 00:00 on { $date } (the end of { $before })

## Exposure

exposure-class = Stay in the area { $area } from { $from } to { $left }, where the highest level in that time was { $level }: this counts as “{ $class }”.

## Health

health-fever = A temperature of { $temperature } was taken at { $at }; from { $threshold } on it counts as fever.
health-feverAbove = A temperature of { $temperature } was taken at { $at }; above { $threshold } it counts as fever.
health-feverInARow = A temperature of { $temperature } was taken at { $at }: { $count } readings in a row have reached { $threshold }.
health-symptoms = { $count ->
    [one] One symptom was reported at { $at }.
   *[no] { $count } symptoms were reported at { $at }.
}

## Quarantine

quarantine-order = An authority ordered the measure at { $at }, on this basis: “{ $basis }”.
quarantine-plan = Under the plan “{ $plan }” the days count from { $anchor }, and the person is free from { $free }.
quarantine-symptomFree = { $hours ->
    [one] One hour without fever or symptoms must pass first; the planned end was { $planned }.
   *[no] { $hours } hours without fever or symptoms must pass first; the planned end was { $planned }.
}
quarantine-cap = { $days ->
    [one] Nobody may be held for longer than one day: the measure ends at this legal limit.
   *[no] Nobody may be held for longer than { $days } days: the measure ends at this legal limit.
}
quarantine-lifted = { $authority } ended the measure early and gave this reason: “{ $reason }”.
quarantine-extended = { $authority } let the measure last through { $through } and gave this reason: “{ $reason }”.
quarantine-measure = The measure now is { $setting }, stage { $stage } of the plan “{ $plan }”, since { $since }; the person is free from { $free }.
quarantine-none = No quarantine and no health monitoring is in force.
quarantine-over = The measure ended at { $ended }, and none has followed it.

## Screening

screening-state = In the screening round “{ $round }” the household stands at: { $state }.
screening-visit = Visit or call at { $at }: { $outcome }. The household then stood at: { $state }.
screening-retry = { $hours ->
    [one] Somebody has to come back or call again within one hour, by { $due }.
   *[no] Somebody has to come back or call again within { $hours } hours, by { $due }.
}
screening-notInScope = The household is not part of this screening round.
screening-leftScope = The household is no longer in the area of this round; it stays in the round because it was there while the round was on.
screening-noticeGone = At { $at } the notice was found gone from the door. The household then stood at: { $state }.
screening-noticeVisit = The notice is gone from the door of an empty home: somebody has to have come by { $due }.
screening-followUp = The household was referred: by { $due } somebody has to have asked what came of it.

## Duties

duty-screeningVisit = The household has to be visited or called for the first time in the round, between { $opens } and { $due }.
duty-screeningRetry = The household was not settled; somebody has to come back or call again between { $opens } and { $due }.
duty-knownLater = That there is a measure was known only at { $at }; the time to do this runs from then on.
duty-unknowable = What makes this due was recorded only when its time was over: nobody could have known.
duty-referralFollowUp = The household was referred; somebody has to ask what came of it, or go there, between { $opens } and { $due }.
duty-temperatureCheck = The temperature has to be taken and noted between { $opens } and { $due }.
duty-healthVisit = Because of fever or symptoms somebody has to see how the person is, between { $opens } and { $due }.
duty-errand = The household has asked for help, to be given between { $opens } and { $due }.
duty-status = The duty stands at: { $status }.
duty-done = It was done at { $at }.
duty-claimed = { $worker } took it on at { $at }.
duty-answers = { $worker } does it, as holder of the post “{ $post }”.
duty-nobodyAnswers = Nobody holds a post that does it.

## Findings: what a person should look at

finding-residentUnknown = Something was recorded about the resident { $subject }, who was never registered.
finding-householdUnknown = Something was recorded about the household { $subject }, which was never registered.
finding-placeUnknown = { GIVEN($place) ->
    [yes] { $subject } is said to lie in the place { $place }, which was never registered.
   *[no] The place { $subject } is mentioned but was never registered.
}
finding-registeredTwice = { $subject } was registered more than once, with different particulars. The later entry holds; please check which is right.
finding-roundUnknown = { GIVEN($round) ->
    [yes] A visit to { $subject } names the screening round { $round }, which was never opened.
   *[no] The screening round { $subject } is mentioned but was never opened.
}
finding-visitOutsideRound = { GIVEN($round) ->
    [yes] A visit to { $subject } lies outside the time of the screening round { $round }.
   *[no] A visit to { $subject } lies outside the time of its screening round.
}
finding-roundWithoutTime = The screening round { $subject } was said to end before it begins. Nobody is asked to do anything for it.
finding-postUnknown = { GIVEN($post) ->
    [yes] { $subject }: the post “{ $post }” is not in the policy.
   *[no] The post { $subject } is not in the policy.
}
finding-postContested = { GIVEN($post) ->
    [yes] { $subject }: several people hold the post “{ $post }”, which has one holder only.
   *[no] Several people hold the post { $subject }, which has one holder only.
}
finding-postNotHeld = { GIVEN($post) ->
    [yes] { $subject }: somebody was said to leave the post “{ $post }” without holding it.
   *[no] { $subject }: somebody was said to leave a post without holding it.
}
finding-planUnknown = { GIVEN($plan) ->
    [yes] The order for { $subject } names the plan { $plan }, which is not in the policy.
   *[no] The plan { $subject } is not in the policy.
}
finding-outcomeMissing = { GIVEN($duty) ->
    [yes] The duty { $duty } for { $subject } was marked done, and nobody has said what came of it. It stays open.
   *[no] A duty for { $subject } was marked done, and nobody has said what came of it. It stays open.
}
finding-dutyUnknown = { GIVEN($duty) ->
    [yes] Something was recorded for { $subject } about the duty { $duty }, which does not exist.
   *[no] Something was recorded about the duty { $subject }, which does not exist.
}
finding-recordedByNewer = { GIVEN($count) ->
    [yes] A newer version of this app has recorded entries of the kind { $subject }, in number: { $count }. They are kept, and take effect once this device is updated.
   *[no] A newer version of this app has recorded entries of the kind { $subject }. They are kept, and take effect once this device is updated.
}
finding-eventsUnreadable = { GIVEN($count) ->
    [yes] The file from which this device was opened was tampered with: entries of the device { $subject } cannot be read, in number: { $count }. Please fetch all entries from another device.
   *[no] The file from which this device was opened was tampered with: entries of the device { $subject } cannot be read. Please fetch all entries from another device.
}
finding-eventClash = Two different entries carry the same number { $subject }. Please check them.
finding-entryUnknown = { GIVEN($name) ->
    [yes] { $subject } is about the entry or device { $name }, of which nothing is known here. It may still come from another device.
   *[no] { $subject } is about an entry or device of which nothing is known here. It may still come from another device.
}
finding-amendedTwice = What was said about entry { $subject } later goes against itself; the last word counts. Please take back what is wrong.
finding-amendmentIdle = { $subject } takes back or corrects an entry and changes nothing.
finding-beyondAuthority = { GIVEN($name) ->
    [yes] { $subject } had no right to record the entry { $name }. It is kept and has no effect.
   *[no] { $subject } recorded something without the right to. It is kept and has no effect.
}
finding-deviceRevoked = The device { $subject } is trusted no longer. What it recorded since then is kept and has no effect.
finding-clockJumped = { GIVEN($from) ->
    [yes] The clock of device { $subject } was wrong from its entry { $from } to its entry { $to }: it showed { $at }. The entries are kept. Please say by how much its clock has to be put right.
   *[no] The clock of device { $subject } was wrong for a while. Please say by how much it has to be put right.
}
finding-capReached = { GIVEN($plan) ->
    [yes] { $subject }: the legal limit ends the plan { $plan } before its requirements are met. Please look at this person.
   *[no] { $subject }: the legal limit ends the measure before its requirements are met. Please look at this person.
}
finding-correctedTwice = One entry about { $subject } was corrected twice, and both corrections hold. Please check which is right.
finding-sealBroken = { GIVEN($name) ->
    [yes] The entry { $name } is not what device { $subject } has sealed: it was altered on its way, or is another one of the same name. Please compare it with the device.
   *[no] Entries of device { $subject } are not what it has sealed. Please compare them with the device.
}
finding-sealUnknown = { GIVEN($name) ->
    [yes] The seal { $name } fits no key that was stated for device { $subject }. Please check whether its key is known, and who made the seal.
   *[no] A seal of device { $subject } fits no key that was stated for it. Please check whether its key is known, and who made the seal.
}
finding-entriesUnsealed = { GIVEN($count) ->
    [yes] Device { $subject } has not sealed its entries for more than a day, in number: { $count }, from { $from } to { $to }.
   *[no] Device { $subject } has not sealed its entries for more than a day.
}
finding-recordedBeforeHappened = { $subject }: an entry was recorded before the time at which it is said to have happened. Please check the clock of the device.
finding-residentHomeless = { GIVEN($household) ->
    [yes] The resident { $subject } is said to live in household { $household }, which was never registered.
   *[no] The resident { $subject } belongs to no registered household.
}

## Effects: what follows at once from an entry

effect-measureBegan = For { $resident }, { $setting } has begun; the first free moment is { $until }.
effect-measureChanged = The measure for { $resident } has changed{ GIVEN($setting) ->
    [yes] : it is now { $setting }
   *[no] {""}
}{ GIVEN($until) ->
    [yes] ; the first free moment is { $until }
   *[no] {""}
}.
effect-measureEnded = The measure for { $resident } has ended.
effect-screeningSettled = Household { $household } is settled for this round: { $state }.
effect-retryDue = Household { $household } has to be visited or called again by { $due }.
effect-clockBehind = The clock of this device shows { $now }, and others have shown { $seen }: please set it, and have the entries that were made meanwhile put right.
effect-alarm = { $resident } has fever or symptoms: somebody has to see how the person is.

## Why an entry was not taken

reject-unknownKind = This version of the app does not know entries of the kind { $kind }.
reject-unknownHousehold = The household { $id } is not registered.
reject-unknownResident = The resident { $id } is not registered.
reject-unknownPlace = The place { $id } is not registered.
reject-unknownRound = There is no screening round { $id }.
reject-unknownPost = The policy has no post { $id }.
reject-unknownPlan = The policy has no plan { $id }.
reject-unknownGrid = There is no grid { $id }.
reject-unknownWorker = The worker { $id } is not enrolled.
reject-unknownRequest = There is no request { $id }.
reject-unknownDuty = There is no duty { $id }.
reject-alreadyRegistered = { $id } is registered already.
reject-parentMissing = The place around this one is missing.
reject-parentKind = A place of this kind cannot lie in a place of that kind.
reject-parentAndTop = A place cannot both lie in { $id } and stand by itself.
reject-outsideRound = The screening round “{ $round }” runs from { $from } until { $until }; this lies outside it.
reject-notInScope = The household is not part of this screening round.
reject-nothingLeftToAsk = Nothing is left to ask household { $household }: it stands at “{ $state }”.
reject-notAMember = The resident { $resident } does not live in household { $household }.
reject-clockBehind = The clock of this device shows { $now }, and others have shown { $seen }: please set it first.
reject-sealUnfit = The seal is not of the entries { $from } to { $to } of this device as they are: please have it made anew.
reject-sealUnknown = The seal fits no key that was stated for this device, { $id }.
reject-inTheFuture = { $at } has not come yet: it is now { $now }.
reject-emptyText = The field “{ $field }” must not be empty.
reject-badText = The field “{ $field }” must be at most 500 bytes long and hold no control characters.
reject-endsBeforeStart = The end is not after the start.
reject-teamSize = The number of people in a team is not allowed.
reject-duplicate = { $id } is given more than once.
reject-notHeld = This person does not hold the post or duty.
reject-alreadyHeld = The post or duty is already held.
reject-dutyOver = Nothing is left to do about this duty; it stands at: { $status }.
reject-accountedUnlessAnswered = Where residents are can be noted only when somebody answered.
reject-basisMissing = An order has to name its legal basis.
reject-noMeasure = No measure holds for { $id } that could last longer.
reject-unknownEvent = There is no entry { $id }.
reject-amendedAlready = { $id } was taken back or corrected already. If { $event } is wrong, name that one.
reject-beyondAuthority = { GIVEN($posts) ->
    [yes] You may not record this here. These posts may: { $posts }.
   *[no] You may not record this. No post may: only those who set up the community.
}
reject-notCorrectable = { $id } can be taken back, and not corrected.

## Gaps in coverage

gap-noAddress = The address is not known: the household or its building is not registered.
gap-noGrid = No grid holds the household.
gap-severalGrids = More than one grid holds the household.
gap-nobodyAnswers = Nobody answers for the household.
