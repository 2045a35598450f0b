package gridward

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * Asks the engine on another thread, so that the one that draws never waits: `engine.away { agenda(asOf, worker) }`. Where
 * whoever waits for it is cancelled, the call is broken off, unless it has begun to change the log. Needs
 * `kotlinx-coroutines-core`.
 */
suspend fun <T> Engine.away(
    on: CoroutineDispatcher = Dispatchers.Default,
    progress: CallProgress = CallProgress(),
    ask: Engine.() -> T,
): T = coroutineScope {
    val patience = launch(start = CoroutineStart.UNDISPATCHED) {
        try {
            awaitCancellation()
        } finally {
            progress.breakOff()
        }
    }
    try {
        withContext(on) { watched(progress).ask() }
    } catch (brokenOff: GridwardException) {
        // Whoever was cancelled hears of that, and not of what it did to the call.
        ensureActive()
        throw brokenOff
    } finally {
        patience.cancel()
    }
}
