## What is wrong with a rule book. The texts are those that the check itself gives.

fault-access-noArea = role `{ $value }` sees something in its own area and names no post
fault-access-noLookUps = lookUpsPerHour must be at least 1
fault-access-nobodyHas = role `{ $value }` names neither posts nor workers: nobody has it
fault-access-roleTwice = role `{ $value }` is there twice
fault-access-unknownPost = role `{ $role }` names post `{ $post }`, which grid.posts does not have
fault-adoption-notLater = takes effect at { $effect }, which is not after the one before
fault-adoption-otherSlots = the slots start at other times than those of the one before
fault-adoption-otherZone = the zone is `{ $zone }`, and the first rule book has `{ $first }`
fault-adoption-unknownPlan = no earlier rule book has plan `{ $value }`

fault-authority-erasureByPost = no post gives the right to record personErased: only founders can have it, or anybody
fault-authority-noPost = the rule names no post
fault-authority-nobodyAppoints = nobody can appoint anybody: there are no founders, and postTaken is not for anybody
fault-authority-unknownPost = `{ $value }` is no post of grid.posts
fault-care-deadRow = row { $value } never decides: the rows before it take everybody
fault-care-groundTwice = ground `{ $value }` is there twice
fault-care-levelTwice = level `{ $value }` is there twice
fault-care-missed = no row covers this case: { $case }
fault-care-noRhythm = level `{ $value }` has visits every 0 days
fault-care-nobodyVisits = level `{ $value }` asks for visits, and duty.kinds has no careVisit
fault-care-tooManyGrounds = the rows name { $value } grounds; with more than 12 their every combination cannot be tried
fault-care-unknownGround = `{ $value }` is no ground of care.grounds
fault-care-unknownLevel = `{ $value }` is no level of care.levels
fault-care-unknownPost = `{ $value }` is no post of grid.posts

fault-document-fieldTwice = this field is there twice; the last one would hold
fault-document-noWords = there are no words in { $value }
fault-document-notJson = { $text }
fault-document-shape = { $text }
fault-document-sourceTwice = source `{ $value }` is there twice
fault-document-unknownBase = there is no preset `{ $value }` that it could be based on
fault-document-unknownField = { $text }
fault-document-unknownSource = `{ $value }` is no source of this document
fault-document-versionZero = versions count from 1

fault-duty-badPriority = priority is { $value }; 1 is the most urgent, 9 the least
fault-duty-idTwice = `{ $value }` is there twice
fault-duty-needsItself = `{ $value }` needs itself to be done first
fault-duty-neverRuns = routine `{ $value }` never runs
fault-duty-noHours = { $kind } needs withinHours, at least 1
fault-duty-noPriority = { $kind }: priority is { $priority }; 1 is the most urgent, 9 the least
fault-duty-noQuietHours = quiet hours begin and end at different times
fault-duty-noSuchPost = `{ $value }` is no post of grid.posts
fault-duty-noSuchSkill = `{ $value }` is no skill of grid.skills
fault-duty-nothing = 0 is no time and no number of attempts
fault-duty-stepsFall = a ladder has steps, and of two that count from the same moment the second comes later
fault-duty-times = { $kind } is there { $times } times; once is right
fault-duty-unaskableEvidence = { $value } is done by saying what came of it: no evidence can be asked for
fault-duty-unknownPost = { $kind } names post `{ $post }`, which grid.posts does not have
fault-duty-unknownRoutine = `{ $value }` is no routine of duty.routines
fault-duty-unknownService = `{ $value }` is no service of duty.services
fault-duty-unknownSkill = { $kind } asks for skill `{ $skill }`, which grid.skills does not have

fault-exposure-concernsNobody = row { $value } says for how long it concerns those who live with the person, and names no plan for them
fault-exposure-contradicts = row { $row } (`{ $class }`) contradicts row { $earlier }: the same conditions, another outcome
fault-exposure-missed = no row covers this case: { $case }
fault-exposure-neverImmune = immunity rule { $value } holds for 0 days
fault-exposure-nobodyImmune = row { $value } is for people who are immune, and `immunity` says of nobody when that is so
fault-exposure-unknownPlan = class `{ $class }` names plan `{ $plan }`, which quarantine.plans does not have
fault-exposure-unreachable = row { $row } (`{ $class }`) is never reached

fault-gate-deadRow = row { $value } never decides: a row before it always fits
fault-gate-emptyQuota = quota { $value } has no days or is for nobody
fault-gate-letsHeldPass = row { $value } lets people pass, and no row before it stops everybody under a measure of gate.holds
fault-gate-purposeTwice = purpose `{ $value }` is there twice
fault-gate-unknownPost = `{ $value }` is no post of grid.posts
fault-gate-unknownPurpose = `{ $value }` is no purpose of gate.purposes
fault-gate-unknownSlot = there is no slot { $value }

fault-grid-attributeTwice = skill or team `{ $value }` is there twice
fault-grid-nobodyAnswers = no post answers for households
fault-grid-postTwice = post `{ $value }` is there twice
fault-grid-unknownPost = the team of { $level } names post `{ $post }`, which grid.posts does not have

fault-health-deadRow = row { $row } never decides: row { $earlier } is for the same people and comes before it
fault-health-noAge = row { $value } is for nobody: ageFrom is not below ageBelow
fault-health-noDose = a course of vaccine `{ $value }` has no dose
fault-health-noReading = successive is 0; 1 lets every reading alarm
fault-health-noSymptomDays = 0 days after the first symptom every answer begins anew
fault-health-unknownPlan = `{ $value }` is no plan of quarantine.plans
fault-health-vaccinatesNobody = the share of the vaccinated is that of nobody: ageFrom is not below ageBelow
fault-health-vaccineTwice = vaccine `{ $value }` is there twice

fault-hint-convertsToNothing = plan `{ $value }` ends when the person is found infected, and no row of exposure.table then sets a plan
fault-hint-unusedPlan = nothing leads to plan `{ $value }`: only an order can set it

fault-outreach-coveredByNothing = nothing covers points `{ $value }`
fault-outreach-pointsTwice = points `{ $value }` are there twice

fault-plan-capTooShort = plan `{ $plan }`: the cap of { $cap } days (its own capDays, else quarantine.capDays) is shorter than its { $days } days
fault-plan-earlyForNothing = plan `{ $plan }`: early release { $value } needs nothing
fault-plan-emptyStage = plan `{ $plan }`: stage { $value } has 0 days and ends on no event
fault-plan-extendsNothing = plan `{ $plan }`: an extension to { $to } days does not extend its { $days } days
fault-plan-goesOnForNothing = plan `{ $plan }`: early release { $value } goes on to a day that is not after it
fault-plan-needsNothing = plan `{ $plan }`: stage { $value } needs 0 tests
fault-plan-needsTooLate = plan `{ $plan }`: stage { $stage } needs samples from day { $day } on, and is over after { $days } days
fault-plan-noEvent = plan `{ $plan }`: stage { $value } ends on an event, and needs nothing
fault-plan-noTests = plan `{ $plan }`: stage { $value } needs its scheduled tests, and schedules none
fault-plan-notEarly = plan `{ $plan }`: early release { $value } is not before the end of the stages
fault-plan-ring = plan `{ $plan }`: it gives way to plan `{ $value }`, which leads back to it
fault-plan-slotTwice = plan `{ $plan }`: stage { $stage } checks twice in slot { $slot }
fault-plan-stages = plan `{ $plan }`: it has { $value } stages; 1 to 20 are possible
fault-plan-startsTooLate = plan `{ $plan }`: it begins { $start } days after what its { $days } days count from
fault-plan-testOutside = plan `{ $plan }`: stage { $stage } schedules a test on day { $day }, which it does not have
fault-plan-testTwice = plan `{ $plan }`: stage { $stage } schedules the same test on day { $day } twice; `samples` says how many are taken at once
fault-plan-twice = plan `{ $plan }`: it is there twice
fault-plan-unknownPlan = plan `{ $plan }`: it gives way to plan `{ $value }`, which quarantine.plans does not have
fault-plan-unknownRestart = plan `{ $plan }`: it starts plan `{ $value }` anew, which quarantine.plans does not have
fault-plan-unknownSlot = plan `{ $plan }`: stage { $stage } checks in slot { $slot }, and there are { $slots } slots

fault-rota-absentBeforeLate = absentAfter is { $absent } minutes, less than lateAfter, { $late }
fault-rota-beyondLimits = nobody may serve turn `{ $value }` within the limits
fault-rota-noNeeds = post `{ $value }` needs nobody
fault-rota-noPriority = priority is { $value }; 1 is the most urgent, 9 the least
fault-rota-noTurns = pattern `{ $value }` has no turns
fault-rota-patternTwice = pattern `{ $value }` is there twice
fault-rota-postTwice = post `{ $value }` is there twice
fault-rota-turnLength = turn `{ $turn }` lasts { $minutes } minutes; 1 to 1440 are possible
fault-rota-turnTwice = turn `{ $value }` is there twice
fault-rota-unknownPattern = `{ $value }` is no pattern of rota.patterns
fault-rota-unknownSkill = post `{ $post }` asks for skill `{ $skill }`, which grid.skills does not have
fault-rota-unknownTeam = post `{ $post }` names team `{ $team }`, which grid.workerTeams does not have
fault-rota-unknownTurn = the post's pattern has no turn `{ $value }`

fault-screening-documentTwice = { $value } is there twice for the same signatory
fault-screening-exemptsNobody = no row of exposure.table gives class `{ $value }`
fault-screening-noReportTime = reportEveryDays and withinDays must be at least 1
fault-screening-noRetryTime = a next visit needs a time, at least 1 hour
fault-screening-questionTwice = question `{ $value }` is there twice

fault-supply-itemTwice = item `{ $value }` is there twice
fault-supply-neverLow = item `{ $value }` is low below 0, which it never is

fault-zones-levels = row { $value } of the levels: only the last row has no conditions, and it must have none
fault-zones-noCondition = way out { $exit } of kind `{ $kind }` asks for nothing
fault-zones-noCount = row { $value } of the levels counts at least more than it counts at most
fault-zones-notMilder = kind `{ $from }` ends in `{ $to }`, which is not milder
fault-zones-notStricter = an infection turns kind `{ $from }` into `{ $to }`, which is not stricter
fault-zones-sameStrictness = kind `{ $value }` is as strict as another
fault-zones-screeningOfNoDay = way out { $exit } of kind `{ $kind }` asks for a screening and does not say on which day it can count one
fault-zones-twice = kind `{ $value }` is there twice
fault-zones-unknown = kind `{ $value }` is named and is not there
fault-zones-unknownPlan = `{ $kind }` names plan `{ $plan }`, which quarantine.plans does not have
fault-zones-waits = kind `{ $value }` waits for others and is waited for
