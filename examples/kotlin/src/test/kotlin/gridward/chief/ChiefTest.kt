package gridward.chief

import java.nio.file.Files
import java.nio.file.Path
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** A day of a building chief, command by command, each with an engine that was opened anew from the file. */
class ChiefTest {
    private val folder: Path = Files.createTempDirectory("chief")

    private fun start(vararg command: String, lang: String = "en", code: Int = 0): String {
        val lines = mutableListOf<String>()
        val options = listOf("--folder", "$folder", "--lang", lang, "--now", "2022-03-01T02:00:00Z")
        assertEquals(code, run(options + command, lines::add), lines.joinToString("\n"))
        return lines.joinToString("\n")
    }

    @Test
    fun `a day goes by`() {
        assertTrue("sample" in start("today", code = 2))
        start("sample")
        start("sample", code = 2)

        val list = start("today").lines()
        val doors = list.dropLast(1).map { it.split(Regex(" +"))[if (it.startsWith(" ")) 3 else 2] }
        assertEquals(doors.sorted(), doors, "one walk: floor by floor, door by door")
        assertEquals(setOf("101", "102", "201", "202", "301", "302"), doors.toSet())
        assertEquals("${doors.size} to be done", list.last())

        // A visit settles a door, a reading needs its value, an errand is just done.
        number(list, "101 ", "screening visit").let { start("done", it) }
        number(start("today").lines(), "301 ", "temperature").let {
            assertTrue("which temperature" in start("done", it, code = 2))
            start("done", it, "36.6")
        }
        number(start("today").lines(), "301 ", "shopping").let { start("done", it) }
        assertEquals("${doors.size - 3} to be done", start("today").lines().last())
        start("done", "99", code = 2)

        val settled = start("household", "h-101")
        assertTrue("r-101-1: under no measure" in settled, settled)
        val held = start("household", "h-301")
        assertTrue("14 days" in held || "2022-" in held, held)
        assertTrue("r-301-2: under no measure" in held, held)
        assertTrue("notFound" in start("household", "h-999", code = 1))

        val numbers = start("numbers")
        assertTrue(numbers.startsWith("2022-03-01: 6 households, 12 residents; 1 in quarantine at home, 0 elsewhere"), numbers)
        assertTrue("errand: 1 done, 0 open" in numbers, numbers)
    }

    @Test
    fun `the words are there in Chinese`() {
        start("sample", lang = "zh")
        assertTrue("上门排查" in start("today", lang = "zh"))
        assertTrue("无管控措施" in start("household", "h-101", lang = "zh"))
        assertTrue("6户12人" in start("numbers", lang = "zh"))
    }

    @Test
    fun `a command that is none is told how to be one`() {
        for (command in listOf(listOf(), listOf("stroll"), listOf("done"), listOf("done", "x"), listOf("--tea", "green"))) {
            start("sample".takeIf { !Files.exists(folder.resolve("log.gridward")) } ?: "today")
            assertTrue("usage:" in start(*command.toTypedArray(), code = 2))
        }
    }

    private fun number(list: List<String>, door: String, title: String): String =
        list.first { door in it && title in it }.trim().substringBefore(' ')
}
