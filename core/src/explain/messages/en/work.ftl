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
dispatch-instead = The next would be { $worker }; the whole plan would then cost at least { $count } { $count ->
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
    [yes] The duty { $duty } of { $subject } was taken on by several people or given to several; whoever had it first keeps it.
   *[no] A duty of { $subject } was taken on by several people or given to several; whoever had it first keeps it.
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
finding-cancelledTooLate = { GIVEN($duty) ->
    [yes] The duty { $duty } of { $subject } was called off after it had been done or missed; it stays as it was.
   *[no] A duty of { $subject } was called off after it had been done or missed; it stays as it was.
}
finding-doneTooEarly = { GIVEN($duty) ->
    [yes] The duty { $duty } of { $subject } was called done before it could be; it is still to be done.
   *[no] A duty of { $subject } was called done before it could be; it is still to be done.
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
finding-dutyNotHeld = { GIVEN($duty) ->
    [yes] Somebody gave back the duty { $duty } of { $subject } without having it. Nothing has changed.
   *[no] Somebody gave back a duty of { $subject } without having it. Nothing has changed.
}
finding-visitedTwice = { GIVEN($round) ->
    [yes] Two people visited { $subject } in the round { $round }, one shortly after the other.
   *[no] Two people visited { $subject } in one round, one shortly after the other.
}
finding-readingsDiffer = Two people measured { $subject } at nearly the same time, with temperatures that cannot both be right. Please measure again.
