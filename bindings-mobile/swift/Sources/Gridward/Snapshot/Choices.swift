// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.
import Foundation

/// Whether somebody still has to look.
public enum AlarmState: String, CaseIterable, Codable, Hashable, Sendable {
    /// Nothing has ended it.
    case `open`
    /// It is over.
    case resolved
}

/// What a period counts from.
public enum AnchorKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// The last day of contact, or of the stay: leaving the area.
    case lastExposure
    /// The first day of contact, or of the stay.
    case firstExposure
    /// Setting out on a journey, by the calendar of the place that was left.
    case departed
    /// Arriving from a journey.
    case arrived
    /// The day that was stated with a circumstance: of discharge, of leaving a post, of an event.
    case stated
    /// The first day with symptoms.
    case onset
    /// The first sample that was positive.
    case positiveSample
    /// The day that an order names.
    case ordered
    /// Entering the place of quarantine.
    case entered
    /// The moment at which the reason became known.
    case reported
}

/// The kind of answer that a question wants.
public enum AnswerKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Yes or no.
    case yesNo
    /// A number.
    case count
    /// A day.
    case date
    /// Words.
    case text
}

/// In which order households are reached (Z3, D4).
public enum Approach: String, CaseIterable, Codable, Hashable, Sendable {
    /// At the door, from the first time on.
    case doorFirst
    /// By phone first; at the door where that does not settle it.
    case phoneFirst
    /// By phone and at the door: settled only after both.
    case both
}

/// Whom a question is asked about.
public enum AskedOf: String, CaseIterable, Codable, Hashable, Sendable {
    /// The household as a whole.
    case household
    /// Every resident.
    case resident
}

/// What a legal cap counts from.
public enum CapFrom: String, CaseIterable, Codable, Hashable, Sendable {
    /// Each reason has its own: days from the anchor of its plan.
    case each
    /// The whole time that a person is held without a gap, whatever the reasons, from its first day.
    case merged
}

/// How somebody was reached (Z3, S19).
public enum Channel: String, CaseIterable, Codable, Hashable, Sendable {
    /// At the door.
    case door
    /// By telephone.
    case phone
    /// Through the window of a low floor.
    case window
    /// By message or chat group.
    case message
    /// At a gate.
    case gate
    /// Reported by the person.
    case own
}

/// Why a check did not take place.
public enum CheckFailure: String, CaseIterable, Codable, Hashable, Sendable {
    /// Nobody could be reached.
    case unavailable
    /// The person did not take part.
    case uncooperative
}

/// For how long what happens to one person concerns everybody else in the household.
public enum CoResidentsWhile: String, CaseIterable, Codable, Hashable, Sendable {
    /// For the whole of their plan.
    case always
    /// While the person has symptoms: from an answer that names any to the next that names none.
    case symptoms
    /// Until a sample that was taken from the person after it was found is reported as negative.
    case untilNegative
}

/// The colour that a person's health code shows in a stage.
public enum CodeColour: String, CaseIterable, Codable, Hashable, Sendable {
    /// No restriction.
    case green
    /// No restriction, but watched: Hong Kong's colour.
    case blue
    /// Some places closed.
    case amber
    /// Some places closed: China's colour.
    case yellow
    /// Not out.
    case red
}

/// The health code: the stricter of the one that is shown and the one that the person's measure gives.
public enum CodeShown: String, CaseIterable, Codable, Hashable, Sendable {
    /// None is known.
    case none
    /// Green.
    case green
    /// Blue.
    case blue
    /// Amber.
    case amber
    /// Yellow.
    case yellow
    /// Red.
    case red
}

/// How two people met.
public enum ContactSetting: String, CaseIterable, Codable, Hashable, Sendable {
    /// They live together.
    case household
    /// At work or school.
    case work
    /// On the way: train, bus, car.
    case transport
    /// At a meal or in company.
    case company
    /// Care or treatment.
    case care
    /// In a shop, a queue, a lift.
    case passing
}

/// What is counted.
public enum CountOf: String, CaseIterable, Codable, Hashable, Sendable {
    /// People found infected.
    case cases
    /// Findings that the authority calls a cluster.
    case clusters
    /// People found infected of whom nobody knows where.
    case ofUnknownSource
}

/// What a counter of days starts from; an infection that counts starts it anew.
public enum CounterStart: String, CaseIterable, Codable, Hashable, Sendable {
    /// The last infection; the beginning of this kind where there was none.
    case lastInfection
    /// The beginning of this kind, or an infection since then.
    case kindBegan
    /// The instant at which the last infected person left the area; after a sample of the environment that was positive,
    /// at the earliest the end of the disinfection that followed.
    case caseMovedOut
}

/// What counts as being vaccinated.
public enum CourseRule: String, CaseIterable, Codable, Hashable, Sendable {
    /// The last dose of a full course of any vaccine.
    case fullCourse
    /// Any dose.
    case anyDose
}

/// What is decided at a gate.
public enum Decision: String, CaseIterable, Codable, Hashable, Sendable {
    /// The person may pass.
    case allow
    /// The person passes with somebody beside them.
    case escort
    /// The person waits at the gate until somebody in charge comes.
    case hold
    /// The person does not pass.
    case refuse
}

/// How somebody's measure would differ.
public enum Difference: String, CaseIterable, Codable, Hashable, Sendable {
    /// Under a measure now, and free by the other rule book.
    case freed
    /// Free now, and under a measure by the other rule book.
    case newlyHeld
    /// Under a measure by both, and longer by the other.
    case longer
    /// Under a measure by both, and shorter by the other.
    case shorter
    /// As long, in a stricter place.
    case stricter
    /// As long, in a milder place.
    case milder
    /// As long and as strict, under another plan.
    case otherPlan
}

/// Where somebody wants to go: into the guarded area or out of it.
public enum Direction: String, CaseIterable, Codable, Hashable, Sendable {
    /// Into the area.
    case `in`
    /// Out of the area.
    case out
}

/// A document that is checked at arrival.
public enum Document: String, CaseIterable, Codable, Hashable, Sendable {
    /// Identity.
    case identity
    /// Itinerary code.
    case itinerary
    /// Rail, air or coach ticket.
    case ticket
    /// Test result.
    case testResult
}

/// A paper that a household or a resident signs (D4).
public enum DocumentKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// The notice that tells what holds: signed as received.
    case notice
    /// The pledge to keep to it.
    case pledge
}

/// What is to be done.
public enum DutyKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Visit or call a household in a round for the first time (N1).
    case screeningVisit
    /// Come back to a household that was not settled (N2).
    case screeningRetry
    /// Ask what came of a referral, and go there where that does not tell.
    case referralFollowUp
    /// Take the temperature of somebody under a measure (Z6).
    case temperatureCheck
    /// Look after somebody with fever or symptoms (D6).
    case healthVisit
    /// Do what a household has asked for (Z9).
    case errand
    /// Look after something that was seen (S10).
    case sightingCheck
    /// Visit an empty home whose notice is gone from the door.
    case noticeVisit
    /// Make contact with a household on a watch list (H5).
    case watchContact
    /// Have a paper signed (D4).
    case signDocument
    /// Ask what has changed about a home that is let (S9).
    case changeReport
    /// Take a sample of somebody under a measure, or take one again.
    case sampling
    /// Decide whether somebody is released who is held beyond the days of the plan, to the cap, or without a basis.
    case releaseDecision
    /// Tell somebody that measures are over.
    case releaseMessage
    /// Look after somebody whom the community looks after (S12).
    case careVisit
    /// Tell somebody of a test on the next day (N6, N7).
    case testReminder
    /// Do what comes back every day (S16, Z8).
    case routine
    /// Report what was observed in a place (H7).
    case observation
}

/// The state of a duty at an instant (law 9: exactly one of these).
public enum DutyStatus: String, CaseIterable, Codable, Hashable, Sendable {
    /// Its window has not opened.
    case upcoming
    /// To be done now.
    case `open`
    /// Somebody has taken it on.
    case claimed
    /// Done in time.
    case done
    /// Done after it was due.
    case lateDone
    /// Its window has closed and nobody did it.
    case missed
    /// What it was for has ended: nobody needs to do it.
    case void
}

/// What kind of change it is.
public enum EffectKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// A resident has come under a measure.
    case measureBegan
    /// A resident's measure has another setting or end.
    case measureChanged
    /// A resident is under no measure any more.
    case measureEnded
    /// Everybody's whereabouts in a household are known.
    case screeningSettled
    /// Somebody must come back to a household.
    case retryDue
    /// Fever or symptoms: somebody must look.
    case alarm
    /// The gatekeeper has decided otherwise than the rules do.
    case passageDiffers
    /// This device's clock is more than a day behind what others show: somebody should set it, and put right what was
    /// recorded by it.
    case clockBehind
}

/// How an obligation ends.
public enum EndingKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// By its stages, and what they need.
    case planned
    /// Something is missing: at the latest by the cap.
    case held
    /// Lifted by an authority.
    case lifted
    /// By the legal cap, before its requirements were met.
    case capped
    /// The person was found infected: another plan has taken over.
    case converted
    /// Another rule book took effect, or another plan that this one gave way to, and decides instead.
    case replaced
    /// What it depends on is over: somebody else's symptoms, or the wait for somebody else's test.
    case cleared
}

/// Why people are erased. No words: they could tell of the person.
public enum ErasureReason: String, CaseIterable, Codable, Hashable, Sendable {
    /// The response has ended, and the time after it has passed.
    case responseEnded
    /// The person's file was closed so long ago.
    case fileClosed
    /// The person has asked for it.
    case asked
    /// An authority or court orders it.
    case ordered
}

/// What shows where somebody was (S7).
public enum Evidence: String, CaseIterable, Codable, Hashable, Sendable {
    /// The person says so.
    case statement
    /// A rail, air or coach ticket.
    case ticket
    /// The record of a phone or health code.
    case codeRecord
    /// An official notice.
    case notice
}

/// A kind of evidence that can be asked for.
public enum EvidenceKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// At least one photo.
    case photo
    /// A signature of whoever received it.
    case signature
    /// How much was done or brought.
    case quantity
    /// Somebody else who was there.
    case secondPerson
}

/// A kind of fact.
public enum FactKind: String, CaseIterable, Codable, Hashable, Sendable {
    case communityNamed
    case placeAdded
    case placeChanged
    case placeClosed
    case householdRegistered
    case addressChanged
    case householdSplit
    case householdMerged
    case householdDissolved
    case titleStated
    case changesReported
    case noticePosted
    case noticeGone
    case residentRegistered
    case residentMoved
    case secondHomeStated
    case gridDrawn
    case gridClosed
    case unitJoined
    case unitClaimed
    case unitLeft
    case workerEnrolled
    case workerLeft
    case squadFormed
    case postTaken
    case postLeft
    case postHandedOver
    case deputyNamed
    case areaGraded
    case stayReported
    case contactReported
    case journeyReported
    case circumstanceStated
    case immunityStated
    case partyTested
    case zoneDeclared
    case zoneLifted
    case infectionFound
    case caseMovedOut
    case zoneScreened
    case environmentSampled
    case zoneDisinfected
    case lastContactStated
    case arrivalExpected
    case arrivalRegistered
    case roundOpened
    case visitRecorded
    case documentSigned
    case sightingReported
    case sightingExplained
    case watchListed
    case watchClosed
    case readingTaken
    case symptomsReported
    case sampleTaken
    case resultReported
    case testRefused
    case checkFailed
    case quarantineEntered
    case sitePositive
    case releaseSigned
    case measureOrdered
    case measureLifted
    case measureExtended
    case requestMade
    case dutyClaimed
    case dutyDone
    case dutyHandedBack
    case gateOpened
    case gateClosed
    case permitIssued
    case permitRevoked
    case passageRecorded
    case dutyAssigned
    case dutyAttempted
    case dutyCancelled
    case availabilityStated
    case shiftsPlanned
    case shiftSwapped
    case shiftDropped
    case checkedIn
    case checkedOut
    case careGroundStated
    case careGroundWithdrawn
    case contactPreferred
    case careVisited
    case vaccinationGiven
    case vaccinationUnfit
    case testCampaignOpened
    case testExcused
    case testAnnounced
    case stockReceived
    case stockIssued
    case stockCounted
    case stockDiscarded
    case shopReported
    case escalationAcknowledged
    case placeObserved
    case outreachGiven
    case outreachGone
    case fileOpened
    case personErased
    case responseEnded
    case entryRetracted
    case entryCorrected
    case clockCorrected
    case deviceRevoked
    case deviceKeyStated
    case entriesSealed
}

/// What tires people.
public enum FatigueKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Full hours in the last seven days, above those that tire nobody.
    case hours
    /// Nights in a row up to now.
    case nights
    /// Days since the last free day.
    case days
    /// Short rests in the last seven days.
    case shortRests
}

/// What a field of an answer tells of people.
public enum FieldClass: String, CaseIterable, Codable, Hashable, Sendable {
    /// Counts, days, ids, names of places: nothing that somebody has to fear.
    case `open`
    /// Who lives behind which door, and what was seen and asked for there.
    case household
    /// Under which measure somebody is, from when until when.
    case measure
    /// Readings, symptoms, samples, doses, care.
    case health
    /// Who somebody is, and by what the person could be told: year of birth, sex, name, telephone number.
    case identity
    /// Why something is so: words, exposures, the facts behind a judgement.
    case reason
}

/// What kind of finding it is.
public enum FindingKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Facts name a resident whom nobody has registered.
    case residentUnknown
    /// Facts name a household that nobody has registered.
    case householdUnknown
    /// A resident's home is a household that nobody has registered.
    case residentHomeless
    /// A household's or place's surroundings name a place that nobody has added.
    case placeUnknown
    /// Something was registered twice with different particulars; the later statement holds.
    case registeredTwice
    /// Visits name a round that nobody has opened.
    case roundUnknown
    /// A visit lies outside the time of its round.
    case visitOutsideRound
    /// Two people came to one door in one round, one shortly after the other. Both visits count, in their order.
    case visitedTwice
    /// A round was said to end before it begins: it asks nobody for anything.
    case roundWithoutTime
    /// A post is held that the policy does not have.
    case postUnknown
    /// A post that has one holder has several.
    case postContested
    /// Somebody left a post that the person did not hold.
    case postNotHeld
    /// An order names a plan that the policy does not have.
    case planUnknown
    /// A deed names a duty that does not exist.
    case dutyUnknown
    /// A deed says that a duty is done which is closed only by saying what came of it, and nobody has said.
    case outcomeMissing
    /// The same duty was given to several.
    case dutyContested
    /// Somebody gave a duty back without having it.
    case dutyNotHeld
    /// Two different events claim one name.
    case eventClash
    /// An entry was taken back or corrected that is not known here: it may still come.
    case entryUnknown
    /// Several things were said about one entry that go against each other: the last one counts.
    case amendedTwice
    /// A device's clock jumped: what it recorded meanwhile is kept, and marked by this until the clock is put right.
    case clockJumped
    /// Somebody recorded what the person had no right to: it has no effect.
    case beyondAuthority
    /// A device that is trusted no longer recorded something: it has no effect.
    case deviceRevoked
    /// An entry is not what its device has sealed: it was altered on its way, or is another one of the same name.
    case sealBroken
    /// A seal that no key verifies which was stated for the device.
    case sealUnknown
    /// A device has not sealed its entries within a day, and the rule book asks for it.
    case entriesUnsealed
    /// What was said about an entry says nothing: it changes nothing.
    case amendmentIdle
    /// The legal cap ended a measure before its requirements were met.
    case capReached
    /// A measure rests on no clause of the policy, or on an order that names no legal basis.
    case noBasis
    /// A team lacks a post that the policy requires (S4, Z1).
    case teamIncomplete
    /// A squad is not made up as the policy requires (H1).
    case squadIncomplete
    /// Facts came after the household had ended.
    case householdEnded
    /// People who were announced have not all arrived by the end of their day (S7).
    case arrivalOverdue
    /// Somebody has arrived and not everything is clear: head count, route, health, documents (S7).
    case arrivalNotCleared
    /// One question was answered differently in one round.
    case answersDiffer
    /// The register's occupier is not the one whom a visit found (S8).
    case occupierDiffers
    /// A fact names something that nobody has registered.
    case referenceUnknown
    /// A lease has ended and nobody has said what follows (S9).
    case tenancyLapsed
    /// A household has left the scope of a round before it was settled.
    case scopeLeft
    /// Somebody answered at a home where nobody is registered.
    case nobodyRegistered
    /// A place was changed before it was added or after it was closed: the change changes nothing.
    case placeNotStanding
    /// Households were said to have become part of each other in a ring: the merge that happened last does not count.
    case mergeRing
    /// A home is let and nobody has named whom to call about it (S9).
    case contactMissing
    /// A worker has a skill or is in a team that the policy does not name (D2).
    case attributeUnknown
    /// A zone was declared of a kind that the policy does not have, or lifted where there was none.
    case zoneWithoutEffect
    /// Somebody was let through whom the rules did not let pass, by what was recorded then: whoever decided may say why.
    case passageAgainstRules
    /// Somebody was let through whom the rules do not let pass by what is known today. Nobody could know it then.
    case passageInHindsight
    /// A quota was used more often than it has passages, such as at two gates that knew nothing of each other.
    case quotaExceeded
    /// Somebody passed with a permit that had been revoked by then.
    case permitRevokedMeanwhile
    /// Somebody went in twice without going out between, or out twice: a passage is missing.
    case passedTwice
    /// Two passages have one id; the later one does not count.
    case passageRecordedTwice
    /// Somebody from outside had a fever at a gate.
    case feverAtGate
    /// Two entries correct one and the same reading or answer: both hold beside each other.
    case correctedTwice
    /// Two people measured one person at nearly the same time, and cannot both be right. Both readings count.
    case readingsDiffer
    /// Somebody said that a duty is done and did not show what the policy asks for.
    case evidenceMissing
    /// Somebody called a duty off that had been done or missed by then: it stays as it was.
    case cancelledTooLate
    /// Somebody said that a duty is done before it could be, such as before what has to be done first: it stays open.
    case doneTooEarly
    /// Something was asked for that the policy does not have.
    case serviceUnknown
    /// A service needs another one first, and nobody has asked for that.
    case prerequisiteMissing
    /// An observer has not said in time what there was in a place (H7).
    case reportMissing
    /// An event says that it was recorded before what it states was true: a clock is wrong.
    case recordedBeforeHappened
    /// More people were given a shift than it has places for, such as on two devices that knew nothing of each other.
    /// Those who were given it first have it.
    case shiftContested
    /// Somebody is on a shift of a post or turn that no policy has.
    case shiftUnknown
    /// Somebody gave up, gave away or came for a shift that was not theirs.
    case shiftNotHeld
    /// Somebody is on a shift and does not work for the community any more.
    case shiftHolderGone
    /// Somebody is on a shift against the rules: too little rest, no skill, not available, too many hours.
    case shiftAgainstRules
    /// Somebody was said to leave a post without having come.
    case checkedOutWithoutIn
    /// Something was stated about a resident that the policy's section about care does not know.
    case careGroundUnknown
    /// Something was withdrawn about a resident that did not hold.
    case careGroundNotHeld
    /// One dose of a vaccine was recorded for two different days.
    case doseTwice
    /// More was taken out of a store than was there, by devices that did not know of each other.
    case stockShort
    /// A shop's price has risen by more than the policy allows (N9).
    case priceRisen
    /// A shop has run out of something (N9).
    case shopShortage
    /// Nobody has reported on a shop for a day (N9).
    case shopNotReported
    /// Somebody has looked into files or searched for people more often within an hour than is usual.
    case lookUpsMany
    /// Entries of a kind, or with particulars, that this build does not know: a newer one recorded them. They are kept and
    /// passed on, and take effect once the app is updated.
    case recordedByNewer
    /// The snapshot from which this device was opened was tampered with: it names entries that it does not hold. Another
    /// device that has them can send them.
    case eventsUnreadable
}

/// How far it is to follow somebody, in one word.
public enum FollowUp: String, CaseIterable, Codable, Hashable, Sendable {
    /// There is no reason to; or some reasons were completed and others canceled.
    case noFollowUp
    /// It goes on, or is still to begin.
    case underFollowUp
    /// It went to its end.
    case completed
    /// It was broken off because nobody could find the person any more.
    case lost
    /// It was broken off: lifted, cut short by the legal cap or by another rule book, or the person became a case.
    case canceled
}

/// What a gate is for.
public enum GateKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// A way in or out where people are checked (S21, N10).
    case checkpoint
    /// A side door; mostly shut (S21).
    case sideDoor
    /// A point at which whoever does not belong here is turned back (D10).
    case turnBack
}

/// What the thermometer at the gate says.
public enum Heat: String, CaseIterable, Codable, Hashable, Sendable {
    /// Below the limit.
    case normal
    /// At the limit or above it.
    case fever
    /// Nobody has taken it.
    case notTaken
}

/// Where immunity comes from.
public enum ImmunitySource: String, CaseIterable, Codable, Hashable, Sendable {
    /// The last dose of a full vaccination.
    case vaccination
    /// A dose after a full vaccination.
    case booster
    /// An infection that is over.
    case recovery
    /// Evidence that a laboratory or certificate gives.
    case evidence
}

/// What the person is whom somebody met.
public enum IndexKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Infected: whoever met them is a close contact.
    case `case`
    /// A close contact: whoever met them is a contact of a contact.
    case closeContact
}

/// Where an infection was found that may mean no danger to others: the policy says for which of these that holds.
public enum InfectionWithin: String, CaseIterable, Codable, Hashable, Sendable {
    /// Among the co-residents or contacts of an infected person who is strictly isolated at home, and assessed to be no
    /// danger outside that home.
    case strictHomeIsolation
    /// Among people who are in quarantine already.
    case quarantine
    /// In the unit in which infections were known already.
    case knownUnit
}

/// A language of the engine's texts.
public enum Language: String, CaseIterable, Codable, Hashable, Sendable {
    /// English.
    case en
    /// Simplified Chinese.
    case zhHans = "zh-Hans"
}

/// What somebody looks into a person's file for.
public enum LookUpPurpose: String, CaseIterable, Codable, Hashable, Sendable {
    /// To do a duty that is about the person.
    case duty
    /// To look after somebody's health.
    case health
    /// To answer the person, or whoever may ask for the person.
    case enquiry
    /// To trace infections.
    case tracing
    /// To check how the file was kept.
    case audit
    /// At once, because somebody is in danger.
    case emergency
}

/// Whose business a finding is.
public enum Looks: String, CaseIterable, Codable, Hashable, Sendable {
    /// Whoever answers for the household, resident or place.
    case answerable
    /// Whoever leads the community's work: posts, grids, rounds, rules.
    case office
    /// Whoever gives out the work that it is about.
    case dispatcher
    /// Whoever looks after people's health.
    case health
    /// Whoever runs the gate.
    case gate
    /// Whoever plans the shifts.
    case rota
    /// Whoever keeps the store.
    case store
    /// Whoever looks after the devices.
    case devices
}

/// Whether a mask is worn.
public enum Mask: String, CaseIterable, Codable, Hashable, Sendable {
    /// It is.
    case worn
    /// It is not.
    case notWorn
    /// Nobody has looked.
    case notSeen
}

/// How near two people are, from the nearest on: whoever is near in one way is near in every wider one.
public enum Nearness: String, CaseIterable, Codable, Hashable, Sendable {
    /// One and the same person.
    case person
    /// They live together, and both are at home.
    case household
    /// They have one room.
    case room
    /// Their floors are one, or next to each other.
    case floorPlusMinusOne
    /// They are in one building or stairwell: the place itself, not one around it.
    case stairwell
    /// They are in one site, whatever its parts.
    case site
}

/// Why somebody cannot be judged among many.
public enum NeedsEngine: String, CaseIterable, Codable, Hashable, Sendable {
    /// The reason was found before the rule book in force took effect: each book has its say.
    case earlierRules
    /// A sample of the person, or a pool that it is in, was not negative: that is a reason of its own.
    case infection
    /// The plan depends on the tests of somebody else.
    case testsOfOthers
    /// The days count anew from entering a place, and something held before.
    case entered
    /// A sample was reported before it was taken.
    case sampleOrder
    /// What was shown about immunity frees whoever is held, from when it was shown.
    case immunity
}

/// What is known about the beginning of symptoms.
public enum OnsetKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// The person knows the day.
    case known
    /// There are symptoms, and the person does not know since when.
    case unknown
    /// There are no symptoms: only an infection can be without.
    case without
}

/// How people are told.
public enum OutreachKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// A notice on a wall or door.
    case notice
    /// A leaflet in somebody's hand.
    case leaflet
    /// A message by telephone or chat group.
    case message
    /// A slogan on a banner or by loudspeaker.
    case slogan
}

/// What a person is whose health is watched.
public enum PersonKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Not known to be infected when the reading was taken.
    case contact
    /// Known to be infected by then.
    case `case`
    /// Whoever it is.
    case any
}

/// What kind of place stands between community and household.
public enum PlaceKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// A compound of buildings behind one wall.
    case compound
    /// A block of streets without a wall, or a part of a compound.
    case block
    /// A building.
    case building
    /// A market, hotel, dormitory or other place that is not a residential building.
    case site
    /// A stairwell of a building.
    case stairwell
}

/// A kind of point where people have to be told (D8).
public enum PointKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// The point of each grid.
    case gridPoint
    /// Each open point at which outsiders are turned back.
    case turnBack
    /// Each shop, office and workshop.
    case shop
    /// Each market, hotel, dormitory and other such place.
    case site
    /// Each building.
    case building
}

/// What lies behind a door (Z4). All of them are screened; only homes count as households.
public enum Premises: String, CaseIterable, Codable, Hashable, Sendable {
    /// A home.
    case home
    /// A shop, office or workshop.
    case commercial
    /// A hotel, guest house or dormitory.
    case lodging
    /// A vehicle that people came in.
    case vehicle
}

/// How things stand with a person on a shift.
public enum Presence: String, CaseIterable, Codable, Hashable, Sendable {
    /// The shift has not begun and they are not there.
    case expected
    /// The shift has begun, they have not come, and the tolerance is not over.
    case awaited
    /// They have not come.
    case absent
    /// They are there, before or during the shift.
    case there
    /// They came and are not there now, though the shift goes on.
    case gone
    /// They served and checked out.
    case served
    /// The shift is over and they have not checked out, nor do they serve there on another shift.
    case stillThere
}

/// What a quantity is counted in. Amounts are whole numbers: half a kilogram is 500 grams.
public enum QuantityUnit: String, CaseIterable, Codable, Hashable, Sendable {
    /// Pieces.
    case piece
    /// Bags.
    case bag
    /// Bottles and cylinders.
    case bottle
    /// Grams.
    case gram
    /// Kilograms.
    case kilogram
    /// Millilitres.
    case millilitre
    /// Litres.
    case litre
    /// Square metres.
    case squareMetre
    /// One person for one shift (D9).
    case personShift
}

/// What the passages out are counted over.
public enum QuotaPer: String, CaseIterable, Codable, Hashable, Sendable {
    /// A permit: passages that name it. Without a permit: those of the person or vehicle itself.
    case each
    /// The household: passages of everybody who lives in it, whatever they name.
    case household
}

/// How far the right of a post reaches.
public enum Reach: String, CaseIterable, Codable, Hashable, Sendable {
    /// The area for which the post is held, and everything in it.
    case ownArea
    /// The whole community, wherever the post is held.
    case community
}

/// Why somebody may come under a measure.
public enum ReasonKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// A stay in an area.
    case stay
    /// A contact.
    case contact
    /// A journey from elsewhere.
    case journey
    /// A circumstance that a policy knows by name.
    case circumstance
    /// Symptoms.
    case symptoms
    /// A positive sample.
    case positive
}

/// How an alarm ended.
public enum Resolution: String, CaseIterable, Codable, Hashable, Sendable {
    /// A later reading was below the threshold.
    case normalReading
    /// The entry was a mistake and has been corrected.
    case corrected
    /// Somebody has looked.
    case visited
}

/// Risk level of an area, as the authority publishes it.
public enum RiskLevel: String, CaseIterable, Codable, Hashable, Sendable {
    /// No restriction.
    case low
    /// Medium risk.
    case medium
    /// High risk.
    case high
}

/// What somebody is to the area that a gate guards.
public enum Role: String, CaseIterable, Codable, Hashable, Sendable {
    /// Lives in it.
    case resident
    /// Lives in the community, and not in it.
    case neighbour
    /// Works for the community.
    case worker
    /// A vehicle.
    case vehicle
    /// Anybody else.
    case visitor
}

/// How the file was written.
public enum RosterEncoding: String, CaseIterable, Codable, Hashable, Sendable {
    /// UTF-8, with or without byte order mark.
    case utf8
    /// GB18030, which holds GBK and GB 2312.
    case gb18030
}

/// Why a place stays open.
public enum RotaGapReason: String, CaseIterable, Codable, Hashable, Sendable {
    /// Nobody has the skill, the team and the area.
    case nobodyFits
    /// Those who fit cannot come at that time.
    case nobodyAvailable
    /// Those who could come are on the shift already, or the limits of their work bar them.
    case everybodyBound
    /// Somebody could be asked: the rota was not made by `build` or `repair`, or was changed since.
    case free
}

/// What a rule book that takes effect says about measures that are running then.
public enum Running: String, CaseIterable, Codable, Hashable, Sendable {
    /// They go on under the rule book that judged them: the new one is for new reasons only.
    case keep
    /// From then on the new rule book judges the same facts anew; whoever would be free under it is free at once.
    case adopt
    /// From then on, at each instant, the milder of both; free as soon as one of them frees.
    case milder
    /// From then on, at each instant, the stricter of both; free only when both free.
    case stricter
}

/// Where a household stands in a round.
public enum ScreeningState: String, CaseIterable, Codable, Hashable, Sendable {
    /// Nobody has come yet.
    case notStarted
    /// Nobody answered, or what was said contradicts the register: come back within the retry time.
    case retryDue
    /// Somebody answered; the whereabouts of some residents are still unknown: come back.
    case answeredInPart
    /// Somebody answered and would not say: come back.
    case refused
    /// Handed on: somebody else finds out, and somebody asks within the policy's time what came of it.
    case referred
    /// Everybody's whereabouts are known. An end.
    case verified
    /// Nobody lives here. An end, while the notice stays on the door.
    case vacant
    /// The household has gone away, and where everybody is is known. An end, while the notice stays on the door.
    case goneAway
    /// Closed by the office; everybody's whereabouts are known from elsewhere. An end.
    case closed
}

/// Where a person under a measure stays. In rising order of strictness.
public enum Setting: String, CaseIterable, Codable, Hashable, Sendable {
    /// Free to move, watches own health.
    case selfMonitoring
    /// At home as far as possible: out for what cannot wait, health watched by others.
    case homeMonitoring
    /// At home, and not out.
    case home
    /// In a central place of quarantine.
    case central
}

/// How much a fault matters.
public enum Severity: String, CaseIterable, Codable, Hashable, Sendable {
    /// The document cannot be used.
    case error
    /// It can be used as it is; the author should look at it.
    case hint
}

/// Sex as registered.
public enum Sex: String, CaseIterable, Codable, Hashable, Sendable {
    /// Female.
    case female
    /// Male.
    case male
}

/// How much of something a shop has.
public enum ShopStock: String, CaseIterable, Codable, Hashable, Sendable {
    /// Enough.
    case enough
    /// Little.
    case low
    /// None.
    case out
}

/// What was seen (S10, H7).
public enum SightingKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Somebody nobody knows.
    case stranger
    /// People moving in.
    case moveIn
    /// People moving out.
    case moveOut
    /// A vehicle from elsewhere.
    case vehicle
    /// Something else.
    case other
}

/// From when the time of a step runs.
public enum StepSince: String, CaseIterable, Codable, Hashable, Sendable {
    /// From when the duty can be done.
    case `open`
    /// From when it should have been done.
    case missed
}

/// A symptom that is asked for.
public enum Symptom: String, CaseIterable, Codable, Hashable, Sendable {
    /// Feels feverish.
    case fever
    /// Coughs.
    case cough
    /// Sore throat.
    case soreThroat
    /// Short of breath.
    case breathless
    /// Diarrhoea.
    case diarrhoea
    /// Has lost taste or smell.
    case tasteOrSmellLost
    /// Tired without reason.
    case fatigue
}

/// The kind of area that a team stands for.
public enum TeamLevel: String, CaseIterable, Codable, Hashable, Sendable {
    /// The community as a whole (Z1).
    case community
    /// Every compound.
    case compound
    /// Every building.
    case building
    /// Every stairwell.
    case stairwell
    /// Every grid.
    case grid
    /// Every household with somebody in quarantine at home ("four guarantee one").
    case homeQuarantine
}

/// What a point is for.
public enum TermKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Steps between the worker's area and the door.
    case distance
    /// Never at that door before.
    case newFace
    /// Other posts come first.
    case laterPost
    /// So many doors that day already.
    case load
    /// So many points of tiredness.
    case tired
}

/// How a sample is taken and tested.
public enum TestMethod: String, CaseIterable, Codable, Hashable, Sendable {
    /// A laboratory test of a throat swab.
    case oropharyngeal
    /// A laboratory test of a nose swab.
    case nasopharyngeal
    /// A rapid antigen test.
    case antigen
}

/// How far a scheduled test is, as of an instant.
public enum TestProgress: String, CaseIterable, Codable, Hashable, Sendable {
    /// Its day was over before the person was found: it is not made up for.
    case missed
    /// Its day is yet to come.
    case upcoming
    /// To be taken today, or as soon as possible.
    case due
    /// As many samples as it takes were taken on its day or later. One that could not be tested does not count.
    case taken
}

/// What a laboratory found. A sample without any of these is pending.
public enum TestResult: String, CaseIterable, Codable, Hashable, Sendable {
    /// Nothing found.
    case negative
    /// Found.
    case positive
    /// Found, but little of it; the cycle threshold says how little.
    case weak
    /// The sample could not be tested: as if it had not been taken.
    case invalid
    /// Neither one nor the other: as if it had not been taken, and the next one decides.
    case indeterminate
}

/// What a party is to a home (S8, S9).
public enum Title: String, CaseIterable, Codable, Hashable, Sendable {
    /// Owns it.
    case owner
    /// Lives in it or uses it.
    case occupier
    /// Rents it.
    case tenant
    /// Lets it to the tenant; with a sublet, the tenant who sublets.
    case landlord
}

/// Where a reason comes from: reasons of one track are of one kind for those who read them.
public enum Track: String, CaseIterable, Codable, Hashable, Sendable {
    /// A stay, contact, journey or circumstance.
    case exposure
    /// Symptoms.
    case symptoms
    /// A positive sample.
    case positive
    /// An order by an authority.
    case order
    /// Living in a zone.
    case zone
}

/// What an indicator is told in.
public enum Unit: String, CaseIterable, Codable, Hashable, Sendable {
    /// Whole per cent of the whole, half rounded up.
    case percent
    /// Whole minutes for each, half rounded up.
    case minutes
}

/// What came of a visit or call.
public enum VisitOutcome: String, CaseIterable, Codable, Hashable, Sendable {
    /// Somebody answered; who is where is in `accounted`.
    case answered
    /// Nobody answered.
    case noAnswer
    /// Somebody answered and would not say.
    case refused
    /// Nobody lives here.
    case vacant
    /// The household has gone away; where everybody is must be in `accounted`, or it stays open.
    case goneAway
    /// Somebody else lives here than the register says (S8).
    case otherOccupier
    /// The household is handed on, for example to the police: somebody else finds out.
    case referred
    /// The office closes the case on what it knows from elsewhere; everybody must be in `accounted`.
    case closed
}

/// Which ways lead through a gate.
public enum Way: String, CaseIterable, Codable, Hashable, Sendable {
    /// Only in.
    case `in`
    /// Only out.
    case out
    /// In and out.
    case both
}

/// Where a resident is.
public enum Whereabouts: String, CaseIterable, Codable, Hashable, Sendable {
    /// At home.
    case home
    /// In town, elsewhere.
    case inTown
    /// Out of town, the place is known.
    case away
}

/// What somebody works as.
public enum WorkerRole: String, CaseIterable, Codable, Hashable, Sendable {
    /// Paid staff of the community.
    case staff
    /// A resident who leads a building or compound branch.
    case chief
    /// Assigned from an outside unit (S2).
    case helper
    /// A volunteer (D2, N8).
    case volunteer
    /// Police, medics, property firms and others who serve beside the community (S4).
    case partner
}
