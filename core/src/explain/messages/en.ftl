# Texts of the engine in English. The other language file has the same messages with the same variables.
# The dots of a code become hyphens: `quarantine.plan` is `quarantine-plan`.
# GIVEN($x) is `yes` when a value was given for `x`: such variables may be left out, all others must be given.

## How a tree of reasons is put together

text-because = Because: { $sentence }
text-clause = { $sentence } (Rule applied: { $clause })
text-changes = This changes by itself at { $changes }.
text-facts = { $count ->
    [one] It rests on one recorded fact: { $facts }.
   *[other] It rests on { $count } recorded facts: { $facts }.
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
   *[other] { $count } symptoms were reported at { $at }.
}

## Quarantine

quarantine-order = An authority ordered the measure at { $at }, on this basis: “{ $basis }”.
quarantine-plan = Under the plan “{ $plan }” the days count from { $anchor }, and the person is free from { $free }.
quarantine-symptomFree = { $hours ->
    [one] One hour without fever or symptoms must pass first; the planned end was { $planned }.
   *[other] { $hours } hours without fever or symptoms must pass first; the planned end was { $planned }.
}
quarantine-cap = { $days ->
    [one] Nobody may be held for longer than one day: the measure ends at this legal limit.
   *[other] Nobody may be held for longer than { $days } days: the measure ends at this legal limit.
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
   *[other] Somebody has to come back or call again within { $hours } hours, by { $due }.
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
finding-eventClash = Two different entries carry the same number { $subject }. Please check them.
finding-capReached = { GIVEN($plan) ->
    [yes] { $subject }: the legal limit ends the plan { $plan } before its requirements are met. Please look at this person.
   *[no] { $subject }: the legal limit ends the measure before its requirements are met. Please look at this person.
}
finding-correctedTwice = One entry about { $subject } was corrected twice, and both corrections hold. Please check which is right.
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
effect-alarm = { $resident } has fever or symptoms: somebody has to see how the person is.

## Why an entry was not taken

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

## Gaps in coverage

gap-noAddress = The address is not known: the household or its building is not registered.
gap-noGrid = No grid holds the household.
gap-severalGrids = More than one grid holds the household.
gap-nobodyAnswers = Nobody answers for the household.

## Nightly report

report-title = Nightly report of { $community } for { $date }
report-line = { $heading }: { $count }
report-households = Households
report-residents = Residents
report-compounds = Compounds
report-buildings = Buildings
report-stairwells = Stairwells
report-grids = Grids
report-gridWorkers = Grid workers
report-chiefs = Building chiefs
report-helpers = Helpers from outside units
report-volunteers = Volunteers
report-units = Outside units
report-squads = Squads
report-exits = Exits open
report-entries = Entries open
report-sideDoorsShut = Side doors shut
report-turnBack = Turn-back points
report-gateGuards = Gate guards
report-shiftsCovered = Shifts covered
report-shiftsUncovered = Shifts not fully covered
report-shiftsMissed = People who missed their shift
report-shiftHours = Hours at posts
report-workers = Workers
report-rounds = Screening rounds
report-coverage = Coverage
report-coverageComplete = Every household has one grid and one answerable person: nobody is left out.
report-coverageIncomplete = { $gaps ->
    [one] One household has no grid or no answerable person of its own.
   *[other] { $gaps } households have no grid or no answerable person of their own.
}
report-gaps = Households not covered
report-screening = Screening
report-screeningProgress = { $settled } of { $total } households settled
report-measures = Measures in force
report-central = In central quarantine
report-home = In home quarantine
report-selfMonitoring = In health monitoring
report-entered = Came under a measure today
report-released = Released today
report-checks = Temperature checks
report-checksDue = Temperature checks due
report-checksDone = Temperature checks done in time
report-checksLate = Temperature checks done late
report-checksMissed = Temperature checks missed
report-readings = Temperatures noted today
report-overdue = Overdue and still to be done
report-errands = Errands for households
report-healthVisits = Health visits
report-alarms = Fever or symptoms
report-missedList = What was missed
report-dueTomorrow = Due tomorrow
report-findings = To be checked
report-byGrid = By grid
report-assumed = Assumed numbers
report-nothing = None
report-noGrid = Not in exactly one grid
report-events = Recorded facts
report-policy = Policy in force
report-indicators = Indicators
report-number = Number
report-part = Part
report-whole = Of
report-serviceMinutes = Minutes in all

## Indicators: their names, and how they are counted

indicator-settledHouseholds = Households settled
indicator-settledHouseholds-definition = Households of the latest round where everybody's whereabouts are known, of all households in its scope.
indicator-checksInTime = Temperature checks in time
indicator-checksInTime-definition = Checks done during the day in their slot, of all that were done, are overdue or were missed at the end of the day. A check that was written down late but taken in its slot is in time.
indicator-dutiesInTime = Duties in time
indicator-dutiesInTime-definition = Duties of every kind done during the day by when they were due, of all that were done, are overdue or were missed.
indicator-errandsInTime = Errands in time
indicator-errandsInTime-definition = Errands done during the day by when they were wanted, of all that were done, are overdue or were missed.
indicator-errandMinutes = Service time of errands
indicator-errandMinutes-definition = Minutes from the request until the errand was done, on average over those done during the day.
indicator-careVisitsInTime = Visits of care in time
indicator-careVisitsInTime-definition = Visits of care done during the day by when they were due, of all that were done, are overdue or were missed.
indicator-shiftsServed = Shifts served
indicator-shiftsServed-definition = People's shifts that ended during the day and for which they had come, of all people's shifts that ended during the day.
indicator-testedInCampaigns = Tested in campaigns
indicator-testedInCampaigns-definition = Residents in the scope of a test campaign who were tested, of all in its scope who are not excused; over all campaigns that have begun.
indicator-underMeasures = Residents under a measure
indicator-underMeasures-definition = Residents in central quarantine, in home quarantine or in health monitoring at the end of the day, of all residents.
indicator-percent = { $value } % ({ $part } of { $whole })
indicator-minutes = { $value } min ({ $whole } in all)

## Words for codes

code-low = low risk
code-medium = medium risk
code-high = high risk
code-home = home quarantine
code-central = central quarantine
code-homeMonitoring = health monitoring at home
code-selfMonitoring = health monitoring
code-notStarted = not visited yet
code-retryDue = to be visited or called again
code-answeredInPart = answered in part
code-refused = would not answer
code-verified = everybody accounted for
code-vacant = nobody lives there
code-goneAway = away, and it is known where
code-answered = somebody answered
code-noAnswer = nobody answered
code-inTown = elsewhere in town
code-away = out of town
code-upcoming = not due yet
code-open = to be done now
code-claimed = taken on
code-done = done in time
code-lateDone = done late
code-missed = missed
code-void = no longer needed
code-screeningVisit = first screening visit
code-screeningRetry = repeated screening visit
code-referralFollowUp = follow-up of a referral
code-temperatureCheck = temperature check
code-healthVisit = health visit
code-errand = errand
code-shopping = shopping
code-medicine = medicine
code-rubbish = rubbish
code-repair = repair
code-counselling = somebody to talk to
code-transport = ride to hospital
code-door = at the door
code-phone = by phone
code-window = through the window
code-message = by message
code-gate = at the gate
code-own = own report
code-fever = feverish
code-cough = cough
code-soreThroat = sore throat
code-breathless = short of breath
code-diarrhoea = diarrhoea
code-tasteOrSmellLost = taste or smell lost
code-fatigue = tired
code-staff = staff
code-chief = building chief
code-helper = helper
code-volunteer = volunteer
code-partner = partner
code-buildingChief = building chief
code-gridWorker = grid worker
code-community = community
code-compound = compound
code-building = building
code-stairwell = stairwell
code-grid = grid
code-household = household
code-resident = resident

# Places, posts, arrivals, sightings and watch lists.
finding-teamIncomplete = { GIVEN($post) ->
    [yes] { $subject } lacks posts of its team: { $post }.
   *[no] { $subject } lacks posts of its team.
}
finding-squadIncomplete = Squad { $subject } is not made up as the policy requires.
finding-householdEnded = Something was recorded for household { $subject } after it had become part of another or was dissolved.
finding-scopeLeft = { GIVEN($round) ->
    [yes] Household { $subject }, or a place around it, has left the area of the screening round “{ $round }” before it was settled. It stays in that round.
   *[no] Household { $subject }, or a place around it, has left the area of a screening round before it was settled. It stays in that round.
}
finding-nobodyRegistered = Somebody answered at { $subject }, where nobody is registered. Please register who lives there, or record that nobody does.
finding-placeNotStanding = { $subject } was changed before it was added or after it was closed. The change has no effect.
finding-mergeRing = Household { $subject } and others were said to have become part of each other in a ring. The merge of { $subject }, which happened last, has no effect.
finding-arrivalOverdue = { GIVEN($household) ->
    [yes] Not everybody announced under { $subject } for household { $household } has arrived.
   *[no] Not everybody announced under { $subject } has arrived.
}
finding-arrivalNotCleared = { $subject } has arrived, and head count, route, health or documents are not all clear.
finding-answersDiffer = Household { $subject } answered one question differently within one round.
finding-occupierDiffers = A visit found somebody else living in { $subject } than the register says.
finding-tenancyLapsed = The lease of { $subject } has ended, and nobody has said what follows.
reject-stillInhabited = People still live in household { $id }.
reject-noNotice = There is no notice on the door of { $id }.
reject-unknownEntry = There is no entry { $id } of this kind about this person that could be corrected.
reject-unknownArrival = The announcement { $id } is not known.
reject-unknownSighting = The sighting { $id } is not known.
reject-unknownWatch = The watch list entry { $id } is not known for this household.
reject-badAnswer = The answer to question { $id } does not fit the form.
code-referred = referred
code-closed = closed
code-otherOccupier = another occupier
code-sightingCheck = look after a sighting
code-noticeVisit = visit at once, the notice is gone
code-watchContact = contact with a listed household
duty-sightingCheck = Something was seen and must be looked after between { $opens } and { $due }.
duty-noticeVisit = The notice is gone from the door: visit between { $opens } and { $due }.
duty-watchContact = The household is on a watch list: make contact between { $opens } and { $due }.
exposure-contact = Contact from { $first } to { $last }: this counts as “{ $class }”.
code-answeredForAll = answered for everybody
code-answeredForSome = answered for some
code-saidVacant = said to be vacant
code-closedForAll = closed, everybody accounted for
code-closedForSome = closed, somebody unaccounted for
code-answeredUnregistered = answered where nobody is registered
code-saidGoneAway = said to have gone away, somebody unaccounted for
code-noticeGone = the notice is gone from the door
finding-referenceUnknown = { GIVEN($name) ->
    [yes] { $subject } names { $name }, which was never registered.
   *[no] { $subject } names something that was never registered.
}
reject-outcomeMissing = This duty is closed by saying what came of it, not by marking it done.

# Papers that are signed, and homes that are let.
code-notice = notice
code-pledge = pledge
code-signDocument = have a paper signed
code-changeReport = report on a let home
duty-signDocument = A paper has to be signed between { $opens } and { $due }.
duty-document = It is this paper: { $document }.
duty-changeReport = For a let home somebody has to report what has changed, or that nothing has, between { $opens } and { $due }.
tenancy-report = { $days ->
    [one] A report is due one day after the last news, which came on { $heard }.
   *[other] A report is due { $days } days after the last news, which came on { $heard }.
}
tenancy-ended = The lease ended on { $ended }: somebody has to say what follows.
finding-contactMissing = { $subject } is let, and nobody has named whom to call about it.
reject-notLet = Household { $id } is not known to be let.

# Units and workers.
finding-attributeUnknown = { GIVEN($name) ->
    [yes] { $subject } has the skill or team { $name }, which the policy does not name.
   *[no] { $subject } has a skill or team that the policy does not name.
}
reject-unknownUnit = The unit { $id } has not joined.
reject-notClaimed = The unit has not claimed the work of { $id }.
reject-unknownAttribute = The policy names no skill or team { $id }.
exposure-journey = A journey that ended on { $arrived }: this counts as “{ $class }”.
exposure-circumstance = A circumstance of { $on }: this counts as “{ $class }”.
exposure-positive = Known to be infected since { $at }: this counts as “{ $class }”.
exposure-symptoms = Symptoms reported at { $at }: this counts as “{ $class }”.
exposure-household = By the rules this concerns everybody who lives together with { $resident }.
exposure-classes = { $count ->
    [0] Nothing is known to have happened to the person that the rules give a class.
    [one] One thing has happened to the person that the rules give a class.
   *[other] { $count } things have happened to the person that the rules give a class.
}
exposure-immune = On { $on } the person counted as immune.
exposure-shownImmune = At { $at } it was shown that the person is immune.
health-overNormal = The temperature taken at { $at } was normal again: the alarm is over.
health-overCorrected = At { $at } the entry was corrected: the alarm was a mistake.
health-overVisited = Somebody looked after it at { $at }: the alarm is over.
health-positive = A sample taken at { $taken } was positive.
quarantine-measureHeld = The measure now is { $setting }, stage { $stage } of the plan “{ $plan }”, since { $since }. Its days are over, and something that it needs is missing: the person is free as soon as that is there, and at { $free } at the latest.
quarantine-held = Under the plan “{ $plan }” the days count from { $anchor }. They are over, and something is missing; the legal limit is { $free }.
quarantine-converted = The person was found infected: the plan for that has taken over.
quarantine-early = A way out before the end of the stages is open: it could be from { $earliest } on, and what it needs is there.
quarantine-earlyShut = A way out before the end of the stages, from { $earliest } on, is shut: it is only for those without fever or symptoms.
quarantine-testRefused = A test was refused: the plan then takes { $days } days.
quarantine-lastCheckFailed = { $days ->
    [one] A check at the end was tried in vain: the plan goes on until one day after it.
   *[other] A check at the end was tried in vain: the plan goes on until { $days } days after it.
}
quarantine-needs-scheduledTests = { GIVEN($want) ->
    [yes] Of the { $want } samples that the stage schedules, { $have } are negative by now.
   *[no] Every test that the stage schedules is negative.
}
quarantine-needs-negatives = { GIVEN($want) ->
    [yes] { GIVEN($notBefore) ->
        [yes] { $have } of { $want } negative samples in a row are there; the next one counts from { $notBefore } on.
       *[no] { $have } of { $want } negative samples in a row are there.
    }
   *[no] The negative samples in a row that are needed are there.
}
quarantine-needs-linkedNegatives = { GIVEN($want) ->
    [yes] Of the first { $want } tests of the person who was met, { $have } are negative by now.
   *[no] The first tests of the person who was met are negative.
}
quarantine-needs-linkedPositive = One of the first tests of the person who was met is not negative: another plan holds instead.
quarantine-needs-signOff = An authority has signed for the release.
quarantine-needs-noSignOff = No authority has signed for the release yet.

# Samples, decisions about releases, pools.
code-sampling = sample to be taken
code-releaseDecision = decision about a release
code-releaseMessage = message that measures are over
code-oropharyngeal = throat swab
code-nasopharyngeal = nose swab
code-antigen = rapid test
duty-sampling = A sample has to be taken between { $opens } and { $due }.
duty-test = The plan “{ $plan }” wants it on day { $day } of stage { $stage }{ $count ->
    [one] {""}
   *[other] , { $count } samples at once
}.
duty-retestInvalid = The sample { $sample } gave no answer; it counts as not taken.
duty-retestPool = The pooled sample { $sample } was positive; nobody in it is clear until tested alone.
duty-retestPositive = The sample { $sample } was positive and has to be confirmed by another test.
duty-releaseDecision = An authority has to decide about a release between { $opens } and { $due }.
duty-releaseMessage = Somebody has to tell the person between { $opens } and { $due } that the measure is over.
duty-release = It is about the plan “{ $plan }”.
duty-releaseCap = The legal limit ends it at { $cap }, before what it needs is there.
duty-releaseNoBasis = It names no legal basis.
screening-exempt = Until { $until } (not including it) the person need not take part in tests of the whole community.
finding-noBasis = { GIVEN($plan) ->
    [yes] { $subject } is under the plan { $plan }, for which no legal basis is named.
   *[no] { $subject } is under a measure for which no legal basis is named.
}
health-pool = The pooled sample { $sample }, reported at { $at }, was positive: everybody in it is held until tested alone.

# Zones.
finding-zoneWithoutEffect = { $subject }: a zone was declared that the policy does not know, or lifted where there was none. That has no effect.
reject-unknownZone = The policy has no kind of zone { $id }.
reject-noZone = { $id } is not a zone of its own.
exposure-zone-declared = Declared “{ $zone }” at { $at }.
exposure-zone-infected = Turned into “{ $zone }” at { $at }: an infection was found.
exposure-zone-exit = Turned into “{ $zone }” at { $at }: everything that the rules ask for is there.
exposure-zone-level = The counts make it “{ $zone }”: { $cases } found infected so far, the last on { $last }.
exposure-zone-daysWithoutNew = { $days ->
    [one] One day without a new infection, counted from { $from }, is over at { $free }.
   *[other] { $days } days without a new infection, counted from { $from }, are over at { $free }.
}
exposure-zone-exempt = The infection found on { $on } does not count, because of where it was found.
exposure-zone-caseStillThere = Nobody has noted that the person found infected on { $on } has left.
exposure-zone-notDisinfected = A sample of the environment was positive, and no disinfection has been finished since.
exposure-zone-screened = Everybody was tested on { $on }, and everybody is negative.
exposure-zone-screeningWanted = Everybody has to be tested.
exposure-zone-screeningWantedOn = Everybody has to be tested on { $from } or later.
exposure-zone-screeningPositive = Not everybody was negative in the screening of { $on }.
exposure-zone-screeningOld = The screening of { $on } is too old: it may lie { $days } days back at most.
exposure-zone-contactExposed = The last contact was exposed on { $on }, more than { $days } days before { $free }.
exposure-zone-contactLeft = The last contact left on { $on }; { $days } days are over at { $free }.
exposure-zone-contactStillThere = The last contact has not left yet.
exposure-zone-contactsNotNegative = Not all contacts are known to be negative.
exposure-zone-noContact = No close contact is known.
exposure-zone-noOther = No other place is a zone of the kinds that this one waits for.
exposure-zone-othersOpen = It is not known whether other zones have ended.
exposure-zone-another = { $area } is still a zone.
exposure-zone-residence = Everybody who lives in { $area } is concerned.
exposure-zone-present = It has been “{ $zone }” since { $since }.
exposure-zone-none = It is no zone.
quarantine-zone = For living in a zone the plan “{ $plan }” has held since { $since }, for as long as the zone does.

# What everybody under a measure is told.
notice-latest = You are free at { $at } at the latest, unless a new reason comes up; then you get a new notice.
notice-reasons = You can ask why the measure holds, and for the entries on which that rests.
notice-review = You can ask the authority to look at the measure again; it can lift it at any time.
# One rule book follows another.
quarantine-adopted = At { $at } the rule book { $later } (version { $laterVersion }) took over from { $earlier } (version { $earlierVersion }); for measures that were running it says: { $running }.
code-keep = they go on as they are
code-adopt = the new rules from then on
code-milder = the milder of both from then on
code-stricter = the stricter of both from then on
# Places of quarantine, and people who live together.
exposure-site = Somebody or something near turned out positive in the place of quarantine: the days count anew from { $on }.
exposure-testedNegative = The person whom it depends on tested negative: reported at { $at }.
exposure-symptomsOver = The person whom it depends on had no symptoms any more at { $at }.

## Who is sent

dispatch-chosen = { $worker } goes there, at { $count } { $count ->
    [one] point
   *[other] points
}.
dispatch-distance = { $count } { $count ->
    [one] step
   *[other] steps
} from the area of the worker's post: { $points } points.
dispatch-newFace = Was never at this door: { $points } points.
dispatch-laterPost = { $count } { $count ->
    [one] post comes
   *[other] posts come
} first for this: { $points } points.
dispatch-load = { $count } { $count ->
    [one] door
   *[other] doors
} that day before this one: { $points } points.
dispatch-instead = The next would be { $worker }; the whole plan would then cost { $count } { $count ->
    [one] point
   *[other] points
} more.
dispatch-allFull = Of the { $count } who could go, everybody has as many doors as a day allows, with work as urgent or better placed.
dispatch-nobody = Nobody who can be sent can do it.
dispatch-noSkill = { $count } { $count ->
    [one] person lacks
   *[other] people lack
} the skill “{ $skill }”.
dispatch-noPost = { $count } { $count ->
    [one] person holds
   *[other] people hold
} none of the posts that do it.

## Gates

gate-decision = The decision at { $gate } about { $direction }: { $decision }.
gate-row = Row { $row } of the table decides or speaks against it: “{ $title }”
gate-passedOver = Row { $row } does not fit: “{ $title }” What does not fit: { $column }.
gate-noRow = No row of the table lets this person pass.
gate-unknown = Nobody has opened a gate { $gate }.
gate-shut = { $gate } is shut.
gate-wrongWay = { $gate } does not lead in this direction.
gate-who = To the area that the gate guards the person is: { $who }.
gate-turnBack = { $gate } is a point at which outsiders are turned back.
gate-measure = The person is under { $setting }, and is free from { $free }.
gate-visitsHeld = { $count ->
    [one] One person in the household that is visited is in quarantine.
   *[other] { $count } people in the household that is visited are in quarantine.
}
gate-fever = The temperature at the gate is { $temperature }; from { $threshold } on nobody passes.
gate-notTaken = Nobody has taken the temperature.
gate-noMask = The person wears no mask.
gate-maskNotSeen = Nobody has looked whether a mask is worn.
gate-code = The health code is: { $code }.
gate-purpose = The purpose is: { $purpose }.
gate-night = There is a curfew until { $until }.
gate-permitFits = The permit { $permit } holds here.
gate-noPermit = There is no permit that holds here.
gate-quotaUsed = { $count ->
    [one] One passage out in { $days ->
        [one] one day
       *[other] { $days } days
    } uses up the quota.
   *[other] { $count } passages out in { $days ->
        [one] one day
       *[other] { $days } days
    } use up the quota.
}
gate-permit-unknown = Nobody has issued a permit { $permit }.
gate-permit-otherHolder = The permit { $permit } is for somebody else.
gate-permit-revoked = The permit { $permit } was revoked, for this reason: “{ $reason }”.
gate-permit-notYet = The permit { $permit } begins at { $at }.
gate-permit-over = The permit { $permit } ended at { $ended }.
gate-permit-otherGate = The permit { $permit } is not for this gate.
gate-permit-otherPurpose = The permit { $permit } is not for this purpose.
gate-permit-quotaUsed = The permit { $permit } is used up: passages out in { $days ->
    [one] one day
   *[other] { $days } days
}: { $count }.
gate-forGate = Decision: { $decision }.
gate-forGate-say = To be said at the gate: { $title }
gate-forGate-inCharge = Please call the person in charge of the gate.
gate-forGate-escort = Please call the person who goes along.
gate-help-mask = Put on a mask.
gate-help-temperature = Have the temperature taken.
gate-help-code = Show the health code.
gate-help-permit = Show a permit that holds here.
gate-help-night = Come back when the curfew is over, at { $at }.
gate-help-quota = Come back when the quota renews, at { $at }.
gate-help-measure = The measure ends; the person is free from { $free }.
gate-help-otherGate = Use another gate.
effect-passageDiffers = For { $who } the gatekeeper has decided: { $decision }. The rules say otherwise.
finding-passageAgainstRules = { $subject } was let through a gate against the rules, as they stood by what was recorded then.{ GIVEN($why) ->
    [yes] {" "}The gatekeeper gave this reason: “{ $why }”.
   *[no] {""}
}
finding-passageInHindsight = { $subject } was let through a gate that by what is known today should have stayed closed. Nobody could know it then.
finding-quotaExceeded = { $subject } went out although the quota was used up. Gates that knew nothing of each other may have let the same household out.
finding-permitRevokedMeanwhile = { $subject } passed with a permit that had been revoked.
finding-passedTwice = { $subject } passed twice in the same direction: a passage between is missing.
finding-passageRecordedTwice = Two passages have one number; the later one, of { $subject }, does not count. Please check them.
finding-feverAtGate = { $subject }, from outside, had a fever at a gate.
reject-unknownGate = There is no open gate { $id } of which that could be said.
reject-unknownPermit = There is no permit { $id } that holds.
reject-unknownPurpose = The policy has no purpose { $id }.
reject-whyMissing = Passage { $id } was decided otherwise than by the rules: a word is needed why.
code-gateAllow = may pass
code-gateEscort = passes with somebody beside
code-gateHold = waits at the gate
code-gateRefuse = does not pass
code-goingIn = going in
code-goingOut = going out
code-livesHere = lives in it
code-neighbour = lives elsewhere in the community
code-onDuty = works for the community
code-vehicle = vehicle
code-visitor = from outside
code-codeNone = none shown
code-codeGreen = green
code-codeBlue = blue
code-codeAmber = amber
code-codeYellow = yellow
code-codeRed = red
code-columnWho = who it is
code-columnDirection = in or out
code-columnGate = the kind of gate
code-columnMeasure = the measure
code-columnVisits = whom the visit is for
code-columnTemperature = the temperature
code-columnMask = the mask
code-columnCode = the health code
code-columnPurpose = the purpose
code-columnNight = the time of day
code-columnPermit = the permit
code-columnQuota = the quota

## Duties that were given out

duty-cancelled = It was called off: { $reason }
finding-dutyContested = { GIVEN($duty) ->
    [yes] The duty { $duty } of { $subject } was given to several; whoever had it first keeps it.
   *[no] A duty of { $subject } was given to several; whoever had it first keeps it.
}

## The rota (N10, S20, S21)

rota-lacksSkill = Does not have the skill “{ $skill }”.
rota-notInTeam = Is not in the team { $team }.
rota-otherArea = May not serve in { $area }.
rota-notAvailable = Has not said that they can come at that time.
rota-away = { GIVEN($until) ->
    [yes] Is away from { $from } until { $until }.
   *[no] Is away from { $from }.
}
rota-there = Is on this shift already.
rota-overlap = Serves at the same time: { $other }.
rota-rest = Would rest { $has } hours instead of { $needs }, next to { $other }.
rota-dayHours = Would work { $has } hours on { $date }; { $may } are allowed on one day.
rota-weekHours = Would work { $has } hours in the seven days up to { $date }; { $may } are allowed.
rota-nights = Would work { $has } nights in a row up to { $date }; { $may } are allowed.
rota-days = Would work { $has } days in a row up to { $date }; { $may } are allowed.
rota-barred = { $worker } cannot take it.
rota-couldServe = { $worker } could take it.
rota-nobodyFits = { GIVEN($skill) ->
    [yes] { $count } open on { $shift } for the skill “{ $skill }”: nobody is fit for it.
   *[no] { $count } open on { $shift }: nobody is fit for it.
}
rota-nobodyAvailable = { GIVEN($skill) ->
    [yes] { $count } open on { $shift } for the skill “{ $skill }”: nobody who is fit for it can come.
   *[no] { $count } open on { $shift }: nobody who is fit for it can come.
}
rota-everybodyBound = { GIVEN($skill) ->
    [yes] { $count } open on { $shift } for the skill “{ $skill }”: whoever could come is there already or may not work more.
   *[no] { $count } open on { $shift }: whoever could come is there already or may not work more.
}
rota-free = { GIVEN($skill) ->
    [yes] { $count } open on { $shift } for the skill “{ $skill }”: somebody could be asked.
   *[no] { $count } open on { $shift }: somebody could be asked.
}
rota-breach = { $worker } may not be on { $shift }.
rota-twice = { $worker } is on { $shift } twice.
rota-unknown = { $worker } or { $shift } is not known.
rota-crowded = { $count } are on { $shift }, which has places for { $seated } of them.
rota-fatigue = Tiredness: { $points } { $points ->
    [one] point.
   *[other] points.
}
rota-tiredHours = { $count } hours above what tires nobody, in seven days: { $points } points.
rota-tiredNights = { $count } nights in a row: { $points } points.
rota-tiredDays = { $count } days since the last free day: { $points } points.
rota-tiredRests = { $count } short rests in seven days: { $points } points.
finding-shiftContested = { GIVEN($worker) ->
    [yes] { $subject }: { $worker } was given a place that { $holders } had already; whoever had it first keeps it.
   *[no] { $subject }: more people were given this shift than it has places for; whoever had one first keeps it.
}
finding-shiftUnknown = { $subject }: somebody is on this shift, and the policy has no such post or turn.
finding-shiftNotHeld = { GIVEN($shift) ->
    [yes] { $subject } gave up, gave away or came for { $shift } without holding that shift.
   *[no] { $subject } gave up, gave away or came for a shift without holding it.
}
finding-shiftHolderGone = { GIVEN($worker) ->
    [yes] { $subject }: { $worker } is on this shift and does not work here any more.
   *[no] { $subject }: somebody is on this shift who does not work here any more.
}
finding-shiftAgainstRules = { GIVEN($worker) ->
    [yes] { $subject }: { $worker } is on this shift against the rules.
   *[no] { $subject }: somebody is on this shift against the rules.
}
finding-checkedOutWithoutIn = { GIVEN($shift) ->
    [yes] { $subject } left { $shift } without having come.
   *[no] { $subject } left a shift without having come.
}
reject-unknownShift = The policy has no shift { $id }.
reject-shiftNotHeld = { $worker } is not on { $id }.
reject-alreadyOnShift = { $worker } is on { $id } already.
reject-shiftAgainstRules = { $id } cannot be given like that.
reject-tooManyDays = From { $from } to { $until } is more than can be planned at once.
reject-badWeekday = { $id } is no day of the week; 1 is Monday, 7 is Sunday.
reject-alreadyThere = { $worker } has come for { $id } already.
reject-notCheckedIn = { $worker } has not come for { $id }, or has left again.
dispatch-tired = { $count } { $count ->
    [one] point
   *[other] points
} of tiredness: { $points } points.
dispatch-barred = { $count } { $count ->
    [one] person may not go.
   *[other] people may not go.
}
dispatch-otherArea = { $count } { $count ->
    [one] person serves
   *[other] people serve
} only in other areas.
rota-tooTired = Is too tired for more: { $count } points; work is given below { $most }.
## Care

care-level = The level of care is “{ $level }”.
care-levelWithheld = The level of care is shown only to those who may know it.
care-noGround = Nothing was stated for which the community looks after the person.
care-ground = This holds since { $since }: { $ground }.
care-groundWithheld = Something else holds that only few may know.
care-rhythm = { $days ->
    [one] Somebody looks after the person every day.
   *[other] Somebody looks after the person once in { $days } days.
}
duty-careVisit = Somebody has to look after the person between { $opens } and { $due }.
code-careVisit = visit of care
finding-careGroundUnknown = Something was stated about { $subject } that the policy's section about care does not know. It changes nothing.
finding-careGroundNotHeld = Something was withdrawn about { $subject } for which the person was not looked after. That has no effect.
reject-unknownCareGround = The policy does not know { $id } as something for which people are looked after.
reject-careGroundNotHeld = { $id } does not hold for this person.
report-care = Residents by level of care

## Vaccinations and test campaigns

duty-campaign = The test campaign “{ $name }” asks for it.
duty-testReminder = Somebody has to tell the person between { $opens } and { $due } of the test on the next day.
code-testReminder = word before a test
finding-doseTwice = One dose of { $subject } was recorded for two different days. Please check which is right.
reject-unknownVaccine = The policy has no vaccine { $id }.
reject-unknownClass = The policy has no class { $id }.
reject-unknownTestCampaign = There is no test campaign { $id }.
report-vaccination = Vaccinated
report-tests = Test campaigns
report-tested = Tested
report-excused = Excused
report-notTested = Not tested

## Supply

finding-stockShort = { GIVEN($item) ->
    [yes] More { $item } was taken out of the store { $subject } than was there. Devices that knew nothing of each other may have given out the same.
   *[no] More was taken out of the store { $subject } than was there.
}
finding-priceRisen = { GIVEN($item) ->
    [yes] The price of { $item } in the shop { $subject } has risen by { $percent } %.
   *[no] A price in the shop { $subject } has risen.
}
finding-shopShortage = { GIVEN($item) ->
    [yes] The shop { $subject } has run out of { $item }.
   *[no] The shop { $subject } has run out of something.
}
finding-shopNotReported = { GIVEN($date) ->
    [yes] Nobody has reported on the shop { $subject } for { $date }.
   *[no] Nobody has reported on the shop { $subject } for a day.
}
reject-unknownItem = The policy has no item { $id }.
reject-notInStore = { $store } has not so much of { $id }: there are { $count }.
code-stockEnough = enough
code-stockLow = little
code-stockOut = none left
report-stock = Stores
report-stockOpening = There in the morning
report-stockIn = Came
report-stockOut = Went
report-stockClosing = There at night
report-shops = Shops watched
report-shopsReported = Shops reported on today
report-priceRises = Prices risen too much
report-shortages = Items that shops have run out of
report-flowOpening = In quarantine in the morning
report-flowIn = Came into quarantine today
report-flowOut = Came out of quarantine today
report-flowClosing = In quarantine at night
# Services, recurring work, escalation.
duty-routine = What comes back every day has to be done between { $opens } and { $due }.
duty-observation = What there is in the place has to be reported between { $opens } and { $due }.
duty-ofRoutine = { GIVEN($point) ->
    [yes] It is “{ $routine }”: { $point }.
   *[no] It is “{ $routine }”.
}
duty-waits = “{ $service }” has to be done first.
duty-givenUp = It was tried { $count } times in vain and is given up.
duty-escalated = Step { $step } of its ladder is reached: { $minutes } minutes, { $since }.
code-sinceOpen = from when it could be done
code-sinceMissed = from when it should have been done
code-routine = recurring work
code-observation = observer's report
code-photo = a photo
code-signature = a signature
code-quantity = how much it was
code-secondPerson = a second person
code-piece = pieces
code-bag = bags
code-bottle = bottles
code-gram = grams
code-kilogram = kilograms
code-millilitre = millilitres
code-litre = litres
code-squareMetre = square metres
code-personShift = person-shifts
reject-unknownService = The policy has no service { $id }.
reject-notOnOffer = { $id } cannot be ordered from this service.
reject-wrongUnit = { $id } is ordered in { $unit }.
reject-prerequisiteMissing = “{ $service }” has to be done first, and nobody has asked for it.
reject-evidenceMissing = This is missing: { $evidence }.
reject-tooEarly = This cannot be done yet.
finding-evidenceMissing = { GIVEN($duty) ->
    [yes] The duty { $duty } of { $subject } was called done, but something that has to be shown is missing; it stays open.
   *[no] A duty of { $subject } was called done, but something that has to be shown is missing; it stays open.
}
finding-serviceUnknown = { GIVEN($name) ->
    [yes] { $subject } asks for { $name }, which the policy does not have.
   *[no] { $subject } asks for something that the policy does not have.
}
finding-prerequisiteMissing = { GIVEN($service) ->
    [yes] What { $subject } asks for needs { $service } first, and nobody has asked for that.
   *[no] What { $subject } asks for needs something else first, and nobody has asked for that.
}
finding-reportMissing = { GIVEN($date) ->
    [yes] Nobody has reported from { $subject } on { $date }.
   *[no] Nobody has reported from { $subject }.
}

# Outreach.
code-wallNotice = notices
code-leaflet = leaflets
code-sentMessage = messages
code-slogan = slogans
code-gridPoint = points of grids
code-turnBackPoint = turn-back points
code-shop = shops
code-sitePoint = markets and other sites
code-buildingPoint = buildings
reject-unknownOutreach = { $id } was never put up there.
reject-unknownSquad = There is no squad { $id }.
