package gridward.chief

import gridward.types.Area
import gridward.types.ContactReported
import gridward.types.ContactSetting
import gridward.types.Fact
import gridward.types.HouseholdId
import gridward.types.HouseholdRegistered
import gridward.types.PartyId
import gridward.types.PlaceAdded
import gridward.types.PlaceId
import gridward.types.PlaceKind
import gridward.types.PostKind
import gridward.types.PostTaken
import gridward.types.RequestId
import gridward.types.RequestMade
import gridward.types.ResidentId
import gridward.types.ResidentRegistered
import gridward.types.RoundId
import gridward.types.RoundOpened
import gridward.types.ServiceId
import gridward.types.WorkerEnrolled
import gridward.types.WorkerRole
import java.time.Duration
import java.time.Instant
import java.time.ZoneId

private val BUILDING = PlaceId("b-3")
private val ZONE: ZoneId = ZoneId.of("Asia/Shanghai")

/** A building that is made up: nobody in it exists. */
fun Store.fill(now: Instant) {
    val before = now - Duration.ofDays(30)
    must(Fact.PlaceAdded(PlaceAdded(kind = PlaceKind.Building, name = "3号楼", place = BUILDING)), before)
    must(Fact.WorkerEnrolled(WorkerEnrolled(role = WorkerRole.Chief, worker = Store.CHIEF)), before)
    must(Fact.PostTaken(PostTaken(area = Area.Place(BUILDING), post = PostKind("buildingChief"), worker = Store.CHIEF)), before)
    for (floor in 1..3) for (door in 1..2) family("${floor}0$door", floor, people = floor, before)

    val today = now.atZone(ZONE).toLocalDate()
    val morning = today.atStartOfDay(ZONE).toInstant()
    val round = RoundOpened(
        from = morning, name = "排查 1", round = RoundId("round-1"), scope = listOf(Area.Place(BUILDING)), teamSize = 1,
        until = morning + Duration.ofDays(2),
    )
    must(Fact.RoundOpened(round), morning)
    // One family is in quarantine at home, and asks for shopping.
    val contact = ContactReported(
        first = today.minusDays(3), last = today.minusDays(3), protected = false, resident = ResidentId("r-301-1"),
        setting = ContactSetting.Household, with = PartyId("case-1"),
    )
    must(Fact.ContactReported(contact), morning)
    val request = RequestMade(household = HouseholdId("h-301"), request = RequestId("q-1"), service = ServiceId("shopping"))
    must(Fact.RequestMade(request), morning)
}

private fun Store.family(door: String, floor: Int, people: Int, at: Instant) {
    val household = HouseholdId("h-$door")
    must(Fact.HouseholdRegistered(HouseholdRegistered(door = door, household = household, place = BUILDING, floor = floor)), at)
    for (person in 1..people) {
        must(Fact.ResidentRegistered(ResidentRegistered(household = household, resident = ResidentId("r-$door-$person"))), at)
    }
}
