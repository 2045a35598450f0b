// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.

package gridward.types

import kotlinx.serialization.Serializable

/** 16 bytes in base 64, with padding. */
@Serializable
@JvmInline
value class Bytes16(val value: String) {
    override fun toString(): String = value
}

/** 32 bytes in base 64, with padding. */
@Serializable
@JvmInline
value class Bytes32(val value: String) {
    override fun toString(): String = value
}

/** 64 bytes in base 64, with padding. */
@Serializable
@JvmInline
value class Bytes64(val value: String) {
    override fun toString(): String = value
}

/** Cycle threshold, 0 to 60, at most two decimals. */
@Serializable
@JvmInline
value class CycleThreshold(val value: String) {
    override fun toString(): String = value
}

/** Grid code after CJ/T 349 or GB/T 30428.1. */
@Serializable
@JvmInline
value class GridNumber(val value: String) {
    override fun toString(): String = value
}

/** A text about somebody. It is shown to whoever asks for it by name, and printed nowhere by itself. */
@Serializable
@JvmInline
value class IdentityText(val value: String) {
    override fun toString(): String = "IdentityText"
}

/** a date such as 2022-01-01, or an instant with the offset of the place such as 2022-01-01T21:10:00+08:00 */
@Serializable
@JvmInline
value class Moment(val value: String) {
    override fun toString(): String = value
}

/** A place in a JSON document: a JSON pointer (RFC 6901). Empty for the document as a whole. */
@Serializable
@JvmInline
value class Pointer(val value: String) {
    override fun toString(): String = value
}

/** GB/T 2260 region code, extended to street and community. */
@Serializable
@JvmInline
value class RegionCode(val value: String) {
    override fun toString(): String = value
}

/** Degrees Celsius, 30 to 45, at most two decimals. */
@Serializable
@JvmInline
value class Temperature(val value: String) {
    override fun toString(): String = value
}

/** a time of day such as 06:00 */
@Serializable
@JvmInline
value class TimeOfDay(val value: String) {
    override fun toString(): String = value
}

/** an offset from UTC such as +08:00, or the name of a zone such as Europe/London (builds with the feature `zones`) */
@Serializable
@JvmInline
value class Zone(val value: String) {
    override fun toString(): String = value
}
