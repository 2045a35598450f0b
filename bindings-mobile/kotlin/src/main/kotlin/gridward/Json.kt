package gridward

import java.time.DateTimeException
import java.time.Instant
import java.time.LocalDate
import java.time.OffsetDateTime
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder

/**
 * Types to JSON and back, as the engine has them: what is left to the engine is left out, and a field that this version
 * does not know is passed over.
 */
@OptIn(ExperimentalSerializationApi::class)
val gridwardJson: Json = Json {
    ignoreUnknownKeys = true
    explicitNulls = false
}

internal inline fun <reified T> read(text: String): T = gridwardJson.decodeFromString(text)

internal inline fun <reified T> write(value: T): String = gridwardJson.encodeToString(value)

/** What stands in JSON as one text. */
internal abstract class TextSerializer<T>(name: String, private val parse: (String) -> T) : KSerializer<T> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("gridward.$name", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: T) = encoder.encodeString(value.toString())

    override fun deserialize(decoder: Decoder): T =
        try {
            parse(decoder.decodeString())
        } catch (error: DateTimeException) {
            throw SerializationException(error.message, error)
        }
}

internal object InstantSerializer : TextSerializer<Instant>("Instant", { OffsetDateTime.parse(it).toInstant() })

internal object LocalDateSerializer : TextSerializer<LocalDate>("LocalDate", LocalDate::parse)

/** A list of two in JSON. */
internal class PairSerializer<A, B>(private val first: KSerializer<A>, private val second: KSerializer<B>) :
    KSerializer<Pair<A, B>> {
    override val descriptor: SerialDescriptor = ListSerializer(JsonElement.serializer()).descriptor

    override fun serialize(encoder: Encoder, value: Pair<A, B>) {
        val json = (encoder as JsonEncoder).json
        val elements = listOf(json.encodeToJsonElement(first, value.first), json.encodeToJsonElement(second, value.second))
        encoder.encodeJsonElement(JsonArray(elements))
    }

    override fun deserialize(decoder: Decoder): Pair<A, B> {
        val elements = (decoder as JsonDecoder).decodeJsonElement()
        if (elements !is JsonArray || elements.size != 2) throw SerializationException("not a list of two: $elements")
        return Pair(
            decoder.json.decodeFromJsonElement(first, elements[0]),
            decoder.json.decodeFromJsonElement(second, elements[1]),
        )
    }
}
