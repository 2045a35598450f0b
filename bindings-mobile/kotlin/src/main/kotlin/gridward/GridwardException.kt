package gridward

import java.nio.charset.CharacterCodingException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import uniffi.gridward.GridException

/**
 * The engine could not do what it was asked; it stays usable. Refusing a fact is no error: [Engine.record] answers with a
 * rejection and its reasons.
 */
class GridwardException(
    /** Stable across releases and languages: branch on this. */
    val code: String,
    /** For a person to read. */
    val reason: String,
    /** What the error is about; its shape depends on [code]. */
    val detail: JsonElement,
) : RuntimeException(reason)

/** Throws the binding's errors as [GridwardException]. */
internal inline fun <T> raising(action: () -> T): T =
    try {
        action()
    } catch (error: GridException.Engine) {
        throw GridwardException(error.code, error.reason, Json.parseToJsonElement(error.detail))
    } catch (error: CharacterCodingException) {
        throw IllegalArgumentException("half of a character stands alone: that is no text", error)
    }
