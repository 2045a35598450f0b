package gridward

import gridward.types.EngineConfig
import gridward.types.EventsSinceRequest
import gridward.types.MergeReport
import gridward.types.VersionVector
import java.nio.ByteBuffer
import uniffi.gridward.Engine as Native

/** How far a long call has come, and a way to break it off from another thread: see [Engine.watched]. */
typealias CallProgress = uniffi.gridward.CallProgress

/**
 * One community's engine: its log, its files, and the rules that judge them. Threads may share it; their calls take turns.
 * What a call means is said once, in the engine; nothing is decided here.
 */
class Engine private constructor(
    private val native: Native,
    private val progress: CallProgress? = null,
) : Calls(), AutoCloseable {
    /** Opens an engine with an empty log, or with that of a snapshot. */
    constructor(config: EngineConfig, snapshot: ByteArray? = null) : this(opened(write(config), snapshot))

    override fun call(name: String, request: String): String = raising { native.call(name, request, progress) }

    /** The whole log, for a file from which the engine is opened again. */
    fun snapshot(): ByteArray = raising { native.snapshot() }

    /** The events that a replica of that version lacks, all of them where it is left out: for a file or a message. */
    fun bundle(since: VersionVector = emptyMap()): ByteArray = raising { native.bundle(write(EventsSinceRequest(since))) }

    /** Takes in a bundle of another device, in any order and with any repetition. */
    fun mergeBundle(bundle: ByteArray): MergeReport = read(raising { native.mergeBundle(direct(bundle), progress) })

    /**
     * The same engine for calls for which somebody waits: who has `progress`, on any thread, sees how far such a call has come
     * and can break it off; then it throws the code `brokenOff`, and nothing has changed. One serves one call at a time.
     */
    fun watched(progress: CallProgress): Engine = Engine(native, progress)

    /** Gives the engine's memory back, once no call is at work any more. */
    override fun close() = native.close()

    companion object {
        /** Opens an engine from a configuration that is JSON text already. */
        fun fromJson(config: String, snapshot: ByteArray? = null): Engine = Engine(opened(config, snapshot))

        private fun opened(config: String, snapshot: ByteArray?): Native =
            raising { if (snapshot == null) Native(config) else Native.restore(config, direct(snapshot)) }
    }
}

/** The binding reads bytes where they are, and so has to be given some that do not move. */
private fun direct(bytes: ByteArray): ByteBuffer = ByteBuffer.allocateDirect(bytes.size).put(bytes).flip()
