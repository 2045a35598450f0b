package gridward

import gridward.types.EngineConfig
import gridward.types.Event
import java.time.Instant
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.nullable
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.decodeFromJsonElement
import kotlinx.serialization.json.encodeToJsonElement
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.serializer

@Suppress("UNCHECKED_CAST") // Types are found by name here.
/** The same log and the same vectors as in every other language, through the types and back. */
class VectorsTest {
    @Test
    fun `one log gives one digest`() {
        val expected = smoke("command").readText().trim()
        val config = smoke("config.json").readText()
        val log = smoke("community.jsonl").readText()
        Engine.fromJson(config).use { engine ->
            val added = engine.mergeLines(log).added
            assertTrue(added > 0)
            assertEquals(expected, engine.digest().digest)
            assertEquals(0, engine.mergeLines(log).added)
            val bundle = engine.bundle()
            assertTrue(bundle.size < log.length / 10)
            // The whole log as typed facts, and from bytes.
            val typed = Engine(read<EngineConfig>(config))
            assertEquals(added, typed.merge(engine.eventsSince()).added)
            assertEquals(expected, typed.digest().digest)
            assertEquals(expected, Engine.fromJson(config).also { it.mergeBundle(bundle) }.digest().digest)
            assertEquals(expected, Engine.fromJson(config, engine.snapshot()).digest().digest)
        }
        println("kotlin: $expected")
    }

    @Test
    fun `every vector passes`() {
        val vectors = smoke("vectors.jsonl").readLines().map { Json.parseToJsonElement(it).jsonObject }
        assertTrue(vectors.isNotEmpty())
        assertEquals(emptyList(), vectors.flatMap(::failures))
        println("kotlin: ${vectors.size} vectors passed, ${answers.size} kinds of answers")
        // No type knows less than the schemas do; one vector is about a fact that no version knows.
        assertEquals(emptyList(), kept.filterNot { "\"kind\":\"dogWalked\"" in it })
    }

    // With what is usually left to the engine, so that nothing that is lost goes unseen.
    private val whole = Json(gridwardJson) { encodeDefaults = true }
    private val answers = mutableMapOf<String, KSerializer<Any?>>()
    private val requests = mutableMapOf<String, KSerializer<Any?>>()
    private val kept = mutableSetOf<String>()

    /** Everything in which a vector fails, in words. */
    private fun failures(vector: JsonObject): List<String> {
        val engine = Engine(gridwardJson.decodeFromJsonElement<EngineConfig>(vector.getValue("config")))
        val events = gridwardJson.decodeFromJsonElement<List<Event>>(vector.getValue("events"))
        val lost = mutableListOf<String>()
        lost += differences(vector.getValue("events"), whole.encodeToJsonElement(events), "${vector["id"]}: events")
        engine.merge(events)
        return lost + vector.getValue("ask").jsonArray.map { it.jsonObject }.flatMap { ask ->
            val call = ask.getValue("call").jsonPrimitive.content
            val where = "${vector["id"]}: `$call`"
            var code: JsonElement = JsonNull
            var answer: JsonElement = JsonNull
            try {
                answer = Json.parseToJsonElement(engine.call(call, request(call, ask.getValue("request")).toString()))
                lost += differences(answer, through(answers.getOrPut(call) { answerOf(call) }, answer), where)
            } catch (error: GridwardException) {
                code = JsonPrimitive(error.code)
            }
            val wanted = ask["error"] ?: JsonNull
            if (code != JsonNull || wanted != JsonNull) differences(wanted, code, "$where: error")
            else differences(ask["expect"] ?: JsonNull, answer, where)
        }
    }

    /** A request as its type says it, if it is one: some vectors ask what no type can. */
    private fun request(call: String, request: JsonElement): JsonElement =
        try {
            through(requests.getOrPut(call) { requestOf(call) }, request)
        } catch (_: SerializationException) {
            request
        }

    private fun through(type: KSerializer<Any?>, json: JsonElement): JsonElement {
        val value = gridwardJson.decodeFromJsonElement(type, json)
        if ("Unread(json=" in value.toString()) kept += value.toString()
        return whole.encodeToJsonElement(type, value)
    }

    private fun answerOf(call: String): KSerializer<Any?> =
        // A method whose parameters are ids has a sign after its name.
        when (val type = Calls::class.java.methods.find { it.name.substringBefore('-') == call }?.genericReturnType) {
            null, Void.TYPE -> JsonElement.serializer()
            Instant::class.java -> InstantSerializer
            else -> serializer(type)
        }.nullable as KSerializer<Any?>

    private fun requestOf(call: String): KSerializer<Any?> {
        val schema = Json.parseToJsonElement(ROOT.resolve("core/schemas/$call.request.json").readText()).jsonObject
        val title = schema.getValue("title").jsonPrimitive.content
        if (title == "Nothing") return JsonElement.serializer() as KSerializer<Any?>
        return serializer(Class.forName("gridward.types.$title")) as KSerializer<Any?>
    }
}
