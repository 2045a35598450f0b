package gridward

import gridward.types.*
import java.time.Instant
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

/** Eight threads and one engine: nothing is lost, and nothing is in twice. `GRIDWARD_THREADS_SECONDS` says how long. */
class ThreadsTest {
    private val threads = 8
    private val seconds = setting("GRIDWARD_THREADS_SECONDS", 3)
    private val day = Instant.parse("2021-08-12T00:00:00Z")

    @Test
    fun `eight threads lose nothing`() {
        val engine = engine()
        val people = List(threads) { engine.person("r-$it") }
        val before = engine.version().values.sum()
        val until = System.nanoTime() + seconds * 1_000_000_000L
        val pool = Executors.newFixedThreadPool(threads)
        val hammers = people.mapIndexed { number, who -> Callable { hammer(engine, number, who, until) } }
        val recorded = pool.invokeAll(hammers).map { it.get() }
        pool.shutdown()
        assertTrue(recorded.all { it > 0 }, "$recorded")
        assertEquals(recorded.sum().toLong(), engine.version().values.sum() - before)
        val events = engine.eventsSince()
        val readings = events.mapNotNull { (it.fact as? Fact.ReadingTaken)?.data?.resident }.groupingBy { it }.eachCount()
        assertEquals(people.zip(recorded).toMap(), readings)
        // The same events in an engine that one thread fills alone give the same state.
        val alone = engine(replica = "phone-2")
        alone.merge(events.reversed())
        assertEquals(engine.digest(), alone.digest())
        println("$threads threads, $seconds s: ${recorded.sum()} recorded, ${3 * recorded.sum()} asked")
    }

    private fun hammer(engine: Engine, number: Int, who: ResidentId, until: Long): Int {
        var recorded = 0
        while (System.nanoTime() < until) {
            val reading = ReadingTaken(channel = Channel.Door, resident = who, temperature = Temperature("36.$number"))
            engine.met(Fact.ReadingTaken(reading), day.plusSeconds(recorded.toLong()))
            recorded++
            // A question is answered while the others record, and a mistake disturbs nobody.
            assertEquals(who, engine.resident(resident = who, asOf = AsOf(day.plusSeconds(86_400))).resident)
            engine.digest()
            engine.snapshot()
            assertEquals("unknownCall", assertFailsWith<GridwardException> { engine.call("stroll") }.code)
        }
        return recorded
    }

    @Test
    fun `who waits sees how far a call is and breaks it off`() {
        val engine = engine()
        repeat(threads) { engine.contact(engine.person("r-$it"), "2021-08-10", day) }
        val progress = CallProgress()
        val bundle = engine.bundle()
        val other = engine(replica = "phone-2")
        assertEquals(engine.version().values.sum(), other.watched(progress).mergeBundle(bundle).added.toLong())
        assertTrue(progress.done() > 0u && progress.done() == progress.total(), "${progress.done()} of ${progress.total()}")
        assertEquals(engine.digest(), other.digest())

        val asking = Executors.newSingleThreadExecutor()
        val asked = asking.submit(Callable { while (true) engine.watched(progress).findings(asOf = AsOf(day)) })
        assertTrue(progress.breakOff())
        val failed = assertFailsWith<java.util.concurrent.ExecutionException> { asked.get() }
        assertEquals("brokenOff", (failed.cause as GridwardException).code)
        asking.shutdown()
        assertTrue(progress.isBrokenOff())
        engine.findings(asOf = AsOf(day))
    }

    @Test
    fun `a call is broken off with the coroutine that waits`() = runBlocking {
        val engine = engine()
        repeat(threads) { engine.contact(engine.person("r-$it"), "2021-08-10", day) }
        val progress = CallProgress()
        val begun = CompletableDeferred<Unit>()
        val asking = launch(Dispatchers.Default) {
            engine.away(progress = progress) {
                begun.complete(Unit)
                while (true) findings(asOf = AsOf(day))
            }
        }
        begun.await()
        asking.cancelAndJoin()
        assertTrue(progress.isBrokenOff())
        assertEquals(threads, engine.away { coverage(asOf = AsOf(day), certificate = true).certificate.size })
    }

    @Test
    fun `an engine is closed under a call`() {
        repeat(20) {
            val engine = engine()
            engine.contact(engine.person("r-1"), "2021-08-10", day)
            val asking = Thread { assertFailsWith<IllegalStateException> { while (true) engine.digest() } }
            var failed: Throwable? = null
            asking.setUncaughtExceptionHandler { _, error -> failed = error }
            asking.start()
            engine.close()
            asking.join()
            assertEquals(null, failed)
        }
    }
}
