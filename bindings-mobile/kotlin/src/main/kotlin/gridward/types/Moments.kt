package gridward.types

import java.time.Instant
import java.time.LocalDate

/** A day, where an instant would do as well. */
fun Moment(day: LocalDate): Moment = Moment(day.toString())

/** An instant, where a day would do as well. */
fun Moment(instant: Instant): Moment = Moment(instant.toString())
