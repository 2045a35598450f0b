package gridward.chief

import gridward.types.About
import gridward.types.Accounted
import gridward.types.AgendaItem
import gridward.types.AsOf
import gridward.types.Channel
import gridward.types.DutyDone
import gridward.types.DutyKind
import gridward.types.DutyStatus
import gridward.types.Fact
import gridward.types.HouseholdId
import gridward.types.ReadingTaken
import gridward.types.Receipt
import gridward.types.Recorded
import gridward.types.Rejection
import gridward.types.Subject
import gridward.types.Temperature
import gridward.types.VisitOutcome
import gridward.types.VisitRecorded
import gridward.types.Whereabouts
import java.time.Instant
import java.time.ZoneId
import java.time.format.DateTimeFormatter

/** What the chief can ask and say; every answer is the engine's. */
class Desk(private val store: Store, private val now: Instant, private val words: Words, private val print: (String) -> Unit) {
    private val engine = store.engine
    private val asOf = AsOf(now)
    private val zone = ZoneId.of("Asia/Shanghai")
    private val clock = DateTimeFormatter.ofPattern("dd.MM. HH:mm").withZone(zone)

    private fun items(): List<AgendaItem> = engine.agenda(asOf = asOf, worker = Store.CHIEF).items

    fun today() {
        val items = items()
        items.forEachIndexed { at, item ->
            val duty = item.duty
            val late = if (duty.overdue) " ${words.overdue}" else ""
            val whom = (duty.subject as? Subject.Resident)?.let { " ${it.id}" } ?: ""
            val upcoming = duty.status == DutyStatus.Upcoming
            val time = if (upcoming) words.opens(clock.format(duty.opens)) else words.due(clock.format(duty.due))
            val door = "${item.places.joinToString(" ")} ${item.door}"
            print("%2d  %s  %s%s  %s%s".format(at + 1, door, words.of(duty.title), whom, time, late))
        }
        print(words.duties(items.size))
    }

    fun done(number: Int, value: String?) {
        val item = items().getOrNull(number - 1) ?: throw Mistake(words.noSuchNumber(number))
        when (val recorded = store.record(deed(item, value), now)) {
            is Receipt -> print(words.done(words.of(item.duty.title), item.door))
            is Rejection -> recorded.reasons.forEach { print("${words.refused} ${it.rule} ${it.clause.orEmpty()}") }
            is Recorded.Unread -> error("an answer of another version: ${recorded.json}")
        }
    }

    /** Doing a duty is saying what was done: some have facts of their own, from which the engine learns more. */
    private fun deed(item: AgendaItem, value: String?): Fact {
        val (duty, subject) = Pair(item.duty, item.duty.subject)
        val round = duty.round
        return when {
            duty.kind == DutyKind.TemperatureCheck && subject is Subject.Resident -> {
                val temperature = Temperature(value ?: throw Mistake(words.noTemperature))
                Fact.ReadingTaken(ReadingTaken(channel = Channel.Door, resident = subject.id, temperature = temperature))
            }
            round != null && subject is Subject.Household -> {
                val members = engine.household(asOf = asOf, household = subject.id).members
                val home = members.map { Accounted(resident = it, whereabouts = Whereabouts.Home) }
                Fact.VisitRecorded(VisitRecorded(Channel.Door, subject.id, VisitOutcome.Answered, round, accounted = home))
            }
            else -> Fact.DutyDone(DutyDone(duty = duty.duty, subject = subject))
        }
    }

    fun household(household: HouseholdId) {
        val view = engine.household(asOf = asOf, household = household)
        print("${view.places.joinToString(" ") { it.name }} ${view.door}: ${view.members.joinToString(" ")}")
        for (status in view.screening) print(why(About.Screening(household = household, round = status.round)))
        for (resident in view.members) {
            val measure = engine.resident(asOf = asOf, resident = resident).measure
            print("$resident: ${measure?.let { words.of(it.title) } ?: words.free}")
            if (measure != null) print(why(About.Measure(resident)))
        }
    }

    private fun why(about: About): String =
        engine.explain(about = about, asOf = asOf, language = words.language).text.trim().prependIndent("    ")

    fun numbers() {
        val report = engine.report(date = now.atZone(zone).toLocalDate())
        print(words.numbers(report.date, report.households, report.residents, report.home, report.central))
        for ((kind, counts) in report.duties.toSortedMap()) {
            print(words.counts(kind, counts.done + counts.lateDone, counts.open, counts.overdue, counts.missed))
        }
    }
}
