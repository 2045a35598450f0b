package gridward

import gridward.types.*
import java.io.File
import java.time.Instant
import java.time.LocalDate
import kotlin.test.assertIs
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assumptions.assumeTrue

// What the tests share: an engine, a community of people who live alone, and what happens to them.

val ROOT: File = File("../..").canonicalFile

/** The name of every call. */
val CALLS: List<String> by lazy {
    val calls = Json.parseToJsonElement(ROOT.resolve("core/schemas/calls.json").readText()) as JsonArray
    calls.map { it.jsonObject.getValue("name").jsonPrimitive.content }
}

/** A file that `tests/smoke/run` makes; tests that need one are left out without it. */
fun smoke(name: String): File {
    val folder = System.getenv("GRIDWARD_SMOKE")
    assumeTrue(folder != null, "GRIDWARD_SMOKE names no folder")
    return File(folder, name)
}

fun setting(name: String, usual: Int): Int = System.getenv(name)?.toInt() ?: usual

fun config(policy: Policy = preset("cn-2021-14"), replica: String = "phone-1"): EngineConfig =
    EngineConfig(CommunityId("shennong"), policy, ReplicaId(replica))

fun engine(policy: String = "cn-2021-14", replica: String = "phone-1"): Engine = Engine(config(preset(policy), replica))

val BEFORE: Instant = Instant.parse("1990-01-01T00:00:00Z")

/** Records a fact, which must not be refused. */
fun Engine.met(fact: Fact, at: Instant = BEFORE): Receipt =
    assertIs<Receipt>(record(Entry(at = at, by = WorkerId("w-1"), fact = fact), now = at))

/** Somebody who lives alone. */
fun Engine.person(name: String): ResidentId {
    val (place, household, resident) = Triple(PlaceId("b-$name"), HouseholdId("h-$name"), ResidentId(name))
    met(Fact.PlaceAdded(PlaceAdded(kind = PlaceKind.Building, name = name, place = place)))
    met(Fact.HouseholdRegistered(HouseholdRegistered(door = "101", household = household, place = place)))
    met(Fact.ResidentRegistered(ResidentRegistered(household = household, resident = resident)))
    return resident
}

/** Somebody met a case on a day. */
fun Engine.contact(who: ResidentId, day: String, at: Instant) {
    val data = ContactReported(
        first = LocalDate.parse(day), last = LocalDate.parse(day), protected = false, resident = who,
        setting = ContactSetting.Household, with = PartyId("case-1"),
    )
    met(Fact.ContactReported(data), at)
}
