// What a building chief has to do today, at the console. The engine says everything; this shows it.
package gridward.chief

import gridward.GridwardException
import gridward.types.HouseholdId
import java.nio.file.Path
import java.time.Instant
import kotlin.system.exitProcess

private const val USAGE = """usage: start [--folder DIR] [--lang en|zh] [--now INSTANT] COMMAND

  sample               fill the folder with a building that is made up
  today                what is to be done, in the order of one walk
  done NUMBER [VALUE]  number NUMBER of that list is done; VALUE is a temperature, where one was taken
  household ID         how a household stands, and why
  numbers              the numbers of the day"""

/** A mistake of whoever typed the command. */
class Mistake(message: String) : Exception(message)

fun main(arguments: Array<String>) {
    exitProcess(run(arguments.toList(), ::println))
}

/** Runs one command; gives the code that the process ends with. */
fun run(arguments: List<String>, print: (String) -> Unit): Int =
    try {
        val (options, command) = parted(arguments)
        val words = if (options["lang"] == "zh") CHINESE else ENGLISH
        val now = options["now"]?.let(Instant::parse) ?: Instant.now()
        val folder = Path.of(options["folder"] ?: "chief")
        if (command.firstOrNull() == "sample") {
            Store.create(folder).use { it.fill(now) }
            print(words.filled(folder))
        } else {
            Store.open(folder).use { Desk(it, now, words, print).answer(command) }
        }
        0
    } catch (mistake: Mistake) {
        print(mistake.message ?: USAGE)
        2
    } catch (error: GridwardException) {
        print("${error.code}: ${error.reason}")
        1
    }

private fun parted(arguments: List<String>): Pair<Map<String, String>, List<String>> {
    val options = mutableMapOf<String, String>()
    var rest = arguments
    while (rest.firstOrNull()?.startsWith("--") == true) {
        val name = rest.first().removePrefix("--")
        if (name !in listOf("folder", "lang", "now") || rest.size < 2) throw Mistake(USAGE)
        options[name] = rest[1]
        rest = rest.drop(2)
    }
    return Pair(options, rest)
}

private fun Desk.answer(command: List<String>) {
    val argument = command.getOrNull(1)
    when {
        command == listOf("today") -> today()
        command == listOf("numbers") -> numbers()
        command.firstOrNull() == "household" && argument != null -> household(HouseholdId(argument))
        command.firstOrNull() == "done" && argument != null -> {
            val number = argument.toIntOrNull() ?: throw Mistake(USAGE)
            done(number, command.getOrNull(2))
        }
        else -> throw Mistake(USAGE)
    }
}
