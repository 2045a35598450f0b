package gridward

import kotlin.reflect.KClass
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/** A case of a union that this version does not know, such as a fact that a later version recorded on another device. */
interface Kept {
    /** It, as it came. */
    val json: JsonElement
}

internal sealed interface Known<out T : Any> {
    val tag: String
}

/** A case with fields. Its serializer is asked for late, for unions may lie in one another. */
internal class Case<T : Any>(override val tag: String, val type: KClass<T>, serializer: () -> KSerializer<T>) : Known<T> {
    val serializer: KSerializer<T> by lazy(serializer)
}

/** A case that is a text and nothing else. */
internal class Text<T : Any>(override val tag: String, val value: T) : Known<T>

/** One of several objects, told by the text under [tag]; where there is none, by their only field. */
internal abstract class UnionSerializer<T : Any>(
    name: String,
    private val tag: String?,
    private val unknown: (JsonElement) -> T,
    private vararg val known: Known<T>,
) : KSerializer<T> {
    private val byTag = known.associateBy { it.tag }

    override val descriptor: SerialDescriptor = SerialDescriptor(name, JsonElement.serializer().descriptor)

    override fun deserialize(decoder: Decoder): T {
        val element = (decoder as JsonDecoder).decodeJsonElement()
        return try {
            when (val one = byTag[tagOf(element)]) {
                is Case -> decoder.json.decodeFromJsonElement(one.serializer, element)
                is Text -> one.value
                null -> unknown(element)
            }
        } catch (_: SerializationException) {
            // Known by name, but not as this version has it.
            unknown(element)
        }
    }

    private fun tagOf(element: JsonElement): String? =
        when {
            element is JsonPrimitive -> element.contentOrNull
            element !is JsonObject -> null
            tag == null -> element.keys.singleOrNull()
            else -> (element[tag] as? JsonPrimitive)?.contentOrNull
        }

    override fun serialize(encoder: Encoder, value: T) = (encoder as JsonEncoder).encodeJsonElement(elementOf(encoder, value))

    private fun elementOf(encoder: JsonEncoder, value: T): JsonElement {
        if (value is Kept) return value.json
        for (one in known) {
            if (one is Text && one.value == value) return JsonPrimitive(one.tag)
            if (one is Case && one.type.isInstance(value)) return tagged(encoder, one, value)
        }
        throw SerializationException("${value::class} is none of ${descriptor.serialName}")
    }

    private fun <C : T> tagged(encoder: JsonEncoder, case: Case<C>, value: T): JsonElement {
        @Suppress("UNCHECKED_CAST") // The case was found by the value's own type.
        val element = encoder.json.encodeToJsonElement(case.serializer, value as C)
        return if (tag == null) element else JsonObject(mapOf(tag to JsonPrimitive(case.tag)) + (element as JsonObject))
    }
}
