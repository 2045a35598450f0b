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
