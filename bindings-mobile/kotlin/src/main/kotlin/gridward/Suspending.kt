package gridward

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/**
 * Asks the engine on another thread, so that the one that draws never waits: `engine.away { agenda(asOf, worker) }`. A call
 * that has begun is finished also where whoever waited for it was cancelled. Needs `kotlinx-coroutines-core`.
 */
suspend fun <T> Engine.away(on: CoroutineDispatcher = Dispatchers.Default, ask: Engine.() -> T): T =
    withContext(on) { ask() }
