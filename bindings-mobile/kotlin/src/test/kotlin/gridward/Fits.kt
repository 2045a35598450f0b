package gridward

import java.math.BigDecimal
import java.time.Instant
import java.time.OffsetDateTime
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

// When an answer fits what a vector expects: tests/vectors/README.md says so.

private val INSTANT = Regex("""\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)""")

/** The point of time that a text names, if it names one. */
private fun instant(value: JsonElement): Instant? =
    (value as? JsonPrimitive)?.takeIf { it.isString && INSTANT.matches(it.content) }
        ?.let { OffsetDateTime.parse(it.content).toInstant() }

/** A number, however it is written. */
private fun number(value: JsonElement): BigDecimal? =
    (value as? JsonPrimitive)?.takeIf { !it.isString }?.content?.toBigDecimalOrNull()?.stripTrailingZeros()

/** Every place where an answer is not as expected, in words. */
fun differences(expected: JsonElement, got: JsonElement, path: String = "answer"): List<String> {
    val differs = listOf("$path: expected $expected, got $got")
    if (expected is JsonArray) {
        if (got !is JsonArray || got.size != expected.size) return differs
        return expected.indices.flatMap { differences(expected[it], got[it], "$path[$it]") }
    }
    if (expected is JsonObject) {
        val some = expected["\$contains"]
        if (expected.size == 1 && some is JsonArray) {
            val fits = got is JsonArray && some.all { wanted -> got.any { differences(wanted, it).isEmpty() } }
            return if (fits) emptyList() else differs
        }
        if (got !is JsonObject) return differs
        return expected.flatMap { (key, wanted) -> differences(wanted, got[key] ?: JsonNull, "$path.$key") }
    }
    val wanted = instant(expected)
    val named = instant(got)
    val count = number(expected)
    val fits = when {
        wanted != null && named != null -> wanted == named
        count != null -> count == number(got)
        else -> expected == got
    }
    return if (fits) emptyList() else differs
}
