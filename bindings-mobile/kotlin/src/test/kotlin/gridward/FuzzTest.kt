package gridward

import java.time.Instant
import kotlin.random.Random
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotEquals
import kotlin.test.assertTrue
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

/** Spoilt texts and bytes end in an answer or in an error of ours, and never in the end of the process. */
class FuzzTest {
    private val count = setting("GRIDWARD_FUZZ", 1500)
    private val chance = Random(setting("GRIDWARD_FUZZ_SEED", 20211123))
    private val odd = listOf(
        "", "{", "}", "[]", "null", "true", "0", "-0", "1e999", "18446744073709551616", "\"", "\"\\u0000\"", "\"\\ud800\"",
        "\uD800", "\uFEFF{}", "{}{}", "//", "汉字", "😀", "\u0000", "[".repeat(5000), "{\"a\":".repeat(5000), "a".repeat(100_000),
        """{"asOf":null}""", """{"asOf":{"at":""}}""", """{"asOf":{"at":"9999-12-31T23:59:59Z"}}""",
        """{"asOf":{"at":"0000-01-01T00:00:00Z"}}""", """{"asOf":{"at":"2021-08-12T08:00:00+99:99"}}""",
    )

    /** Requests that are understood, for as many calls as there are vectors of, to be spoilt. */
    private val sound: List<Pair<String, String>> by lazy {
        val files = ROOT.resolve("tests/vectors").walk().filter { it.extension == "json" }.sorted()
        val contents = files.map { Json.parseToJsonElement(it.readText()) }
        val vectors = contents.flatMap { if (it is JsonArray) it else listOf(it) }.filterIsInstance<JsonObject>()
        val asked = vectors.flatMap { it["ask"] as? JsonArray ?: emptyList() }
        asked.map { it.jsonObject }.associate { ask ->
            val text = ask["request"]?.toString() ?: "{}"
            ask.getValue("call").jsonPrimitive.content to if (text.length < 20_000) text else "{}"
        }.toList()
    }

    /** A text with a few things wrong. */
    private fun spoilt(sound: String): String {
        var text = sound
        repeat(chance.nextInt(1, 4)) {
            val at = chance.nextInt(text.length + 1)
            text = when (chance.nextInt(6)) {
                0 -> text.substring(0, at) + odd.random(chance).take(40) + text.substring(at)
                1 -> text.removeRange(at, minOf(text.length, at + chance.nextInt(1, 9)))
                2 -> text.substring(0, at) + "\u0000\t\"\\}中\uFFFF\uDC00".random(chance) + text.drop(at + 1)
                3 -> text.substring(0, at)
                4 -> text.substring(0, at) + text.substring(at).take(200).repeat(2) + text.drop(at + 200)
                else -> {
                    val other = listOf("9999", "-1", "null", "[]").random(chance)
                    text.replaceFirst(listOf("2021", "2022", "\"", "0", ":").random(chance), other)
                }
            }
        }
        return text
    }

    /** How an attempt ends: with an answer, or an error of ours; anything else, such as a panic, is shown. */
    private fun attempt(action: () -> Unit): String =
        try {
            action()
            "answered"
        } catch (error: GridwardException) {
            assertTrue(error.code.isNotEmpty() && error.reason.isNotEmpty())
            error.code
        } catch (error: IllegalArgumentException) {
            // Half of a character, which no text of UTF-8 can have.
            assertTrue("half of a character" in error.message.orEmpty())
            "no text"
        }

    @Test
    fun `texts never end the process`() {
        val engine = engine()
        engine.contact(engine.person("r-1"), "2021-08-10", Instant.parse("2021-08-12T00:00:00Z"))
        assertTrue(sound.size > 20)
        val ended = List(count) { number ->
            val (name, text) = if (number % 5 == 0) CALLS.random(chance) to odd.random(chance) else sound.random(chance)
            attempt { engine.call(name, if (number % 5 == 0) text else spoilt(text)) }
        }.groupingBy { it }.eachCount()
        assertTrue(ended.getValue("badRequest") > count / 3, "$ended")
        assertTrue(ended.getValue("answered") > count / 100, "$ended")
        for (name in CALLS) assertEquals("unknownCall", attempt { engine.call("$name\u0000") })
        // It still works, and is not poisoned.
        assertEquals(64, engine.digest().digest.length)
        println("$count texts: $ended")
    }

    @Test
    fun `configurations and policies never end the process`() {
        val config = write(config())
        val policy = ROOT.resolve("core/presets/who-2020.json").readText()
        val ended = List(count / 20) { number ->
            fun text(sound: String) = if (number % 5 == 0) odd.random(chance) else spoilt(sound)
            attempt { checkPolicy(text(policy)) }
            attempt { readPolicy(text(policy)) } to attempt { Engine.fromJson(text(config)).close() }
        }
        assertNotEquals(0, ended.count { it.first == "badPolicy" }, "$ended")
        assertNotEquals(0, ended.count { it.second == "badRequest" }, "$ended")
    }

    @Test
    fun `bytes never end the process`() {
        val engine = engine()
        engine.contact(engine.person("r-1"), "2021-08-10", Instant.parse("2021-08-12T00:00:00Z"))
        val (bundle, snapshot, before) = Triple(engine.bundle(), engine.snapshot(), engine.digest())
        val (config, receiver) = Pair(config(), engine(replica = "phone-2"))
        repeat(count / 4) { number ->
            val wrong = (if (number % 2 == 0) bundle else snapshot).copyOf()
            repeat(chance.nextInt(1, 5)) { wrong[chance.nextInt(wrong.size)] = chance.nextInt().toByte() }
            val cut = if (chance.nextInt(10) < 3) wrong.copyOf(chance.nextInt(wrong.size)) else wrong
            attempt { if (number % 2 == 0) receiver.mergeBundle(cut) else Engine(config, cut).close() }
        }
        assertEquals(64, receiver.digest().digest.length)
        assertEquals(before, engine.digest())
    }
}
