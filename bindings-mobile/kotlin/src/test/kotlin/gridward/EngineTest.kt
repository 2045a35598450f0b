package gridward

import gridward.types.*
import java.time.Instant
import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The engine as Kotlin sees it: calls, errors, bytes, rule books. */
class EngineTest {
    private val day = Instant.parse("2021-08-12T00:00:00Z")

    @Test
    fun `a contact is held until the first free moment`() =
        engine().use { engine ->
            val who = engine.person("r-1")
            engine.contact(who, "2021-08-10", day)
            val measure = engine.resident(resident = who, asOf = AsOf(day.plusSeconds(3600))).measure!!
            assertEquals(Setting.Central, measure.setting)
            assertEquals(Instant.parse("2021-08-31T16:00:00Z"), measure.free)
        }

    @Test
    fun `a refusal is an answer`() {
        val fact = Fact.ResidentRegistered(ResidentRegistered(household = HouseholdId("nowhere"), resident = ResidentId("r-1")))
        val refused = assertIs<Rejection>(engine().record(Entry(day, WorkerId("w-1"), fact), now = day))
        assertTrue(refused.reasons.isNotEmpty())
    }

    @Test
    fun `a day is a day and may be a moment`() {
        assertEquals(LocalDate.of(2021, 8, 12), engine().report(date = LocalDate.of(2021, 8, 12)).date)
        assertEquals("2021-08-12", Moment(LocalDate.of(2021, 8, 12)).value)
        assertEquals("2021-08-12T00:00:00Z", Moment(day).value)
    }

    @Test
    fun `what is not there is null`() {
        assertNull(engine().nextWakeup(now = day))
        assertNull(engine("who-2020").vaccination(asOf = AsOf(day)))
    }

    @Test
    fun `bytes are bytes`() {
        val (first, second) = Pair(engine(), engine(replica = "phone-2"))
        first.contact(first.person("r-1"), "2021-08-10", day)
        val before = first.digest()
        assertEquals(4, second.mergeBundle(first.bundle()).added)
        assertEquals(before, second.digest())
        assertEquals(0, second.mergeBundle(first.bundle(second.version())).added)
        assertEquals(emptyList(), first.eventsSince(second.version()))
        assertEquals(before, Engine(config(), first.snapshot()).digest())
        assertContentEquals(first.snapshot(), Engine.fromJson(write(config()), first.snapshot()).snapshot())
    }

    @Test
    fun `whoever waits may be suspended`() = runBlocking {
        assertEquals(64, engine().away { digest() }.digest.length)
    }

    @Test
    fun `a closed engine says so`() {
        val closed = engine()
        closed.close()
        closed.close()
        assertFailsWith<IllegalStateException> { closed.digest() }
    }

    @Test
    fun `a mistake is an error to branch on and changes nothing`() {
        val engine = engine()
        val before = engine.digest()
        assertEquals(JsonObject(mapOf("call" to JsonPrimitive("stroll"))), fails("unknownCall") { engine.call("stroll") }.detail)
        assertTrue("missing field `resident`" in fails("badRequest") { engine.call("resident") }.reason)
        fails("badRequest") { engine.call("resident", "{") }
        fails("badRequest") { engine.resident(resident = ResidentId("no id!"), asOf = AsOf(day)) }
        val missing = fails("notFound") { engine.resident(resident = ResidentId("nobody"), asOf = AsOf(day)) }
        assertEquals(Json.parseToJsonElement("""{"kind": "resident", "id": "nobody"}"""), missing.detail)
        fails("notFound") { preset("nowhere") }
        fails("badPolicy") { readPolicy("{}") }
        fails("badRequest") { Engine.fromJson("{}") }
        fails("badPolicy") { Engine(config(preset("cn-2021-14").copy(version = 0))) }
        assertEquals(before, engine.digest())
    }

    @Test
    fun `bytes that are none of ours are an error`() {
        val engine = engine()
        engine.person("r-1")
        val bundle = engine.bundle()
        for (cut in listOf(byteArrayOf(), byteArrayOf(0), bundle.drop(1).toByteArray(), bundle.dropLast(1).toByteArray())) {
            assertFailsWith<GridwardException> { engine().mergeBundle(cut) }
        }
        assertFailsWith<GridwardException> { Engine(config(), engine.snapshot().copyOf(9)) }
    }

    @Test
    fun `every preset is kept whole by its type`() {
        val ids = presets()
        assertEquals(ROOT.resolve("core/presets").list()!!.count { it.endsWith(".json") }, ids.size)
        for (id in ids) {
            val typed = preset(id)
            assertEquals(uniffi.gridward.preset(id), uniffi.gridward.readPolicy(write(typed)))
            Engine(config(typed)).close()
        }
    }

    @Test
    fun `a rule book may be based on another`() {
        val mine = readPolicy("""{"basedOn": "who-2020", "id": "mine", "title": {"en": "Mine", "zh": "自定"}}""")
        assertEquals("mine", mine.id.value)
        assertEquals(preset("who-2020").quarantine, mine.quarantine)
    }

    @Test
    fun `a fault has a place`() {
        val text = "{\"basedOn\": \"base\",\n \"version\": 0}"
        val first = checkPolicy(text).faults.first()
        assertEquals(Triple("document.versionZero", 2L, 13L), Triple(first.code, first.line.toLong(), first.column.toLong()))
        assertNotEquals(checkPolicy(text), checkPolicy(text, language = Language.ZhHans))
    }

    private fun fails(code: String, action: () -> Unit): GridwardException {
        val error = assertFailsWith<GridwardException>(block = action)
        assertEquals(code, error.code)
        assertTrue(error.reason.isNotEmpty())
        assertEquals(error.reason, error.message)
        return error
    }
}
