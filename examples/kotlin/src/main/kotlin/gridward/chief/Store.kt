package gridward.chief

import gridward.Engine
import gridward.preset
import gridward.types.CommunityId
import gridward.types.EngineConfig
import gridward.types.Entry
import gridward.types.Fact
import gridward.types.Receipt
import gridward.types.Recorded
import gridward.types.Rejection
import gridward.types.ReplicaId
import gridward.types.WorkerId
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.time.Instant

/** The engine of one building, kept in a file. */
class Store private constructor(private val file: Path, val engine: Engine) : AutoCloseable {
    /** Records what the chief says. A receipt is on the disk before it is given. */
    fun record(fact: Fact, at: Instant, now: Instant = at): Recorded {
        val recorded = engine.record(entry = Entry(at = at, by = CHIEF, fact = fact), now = now)
        if (recorded is Receipt) save()
        return recorded
    }

    private fun save() {
        val fresh = file.resolveSibling("${file.fileName}.new")
        Files.write(fresh, engine.snapshot())
        Files.move(fresh, file, ATOMIC_MOVE)
    }

    override fun close() = engine.close()

    companion object {
        val CHIEF = WorkerId("chief")

        private val CONFIG by lazy { EngineConfig(CommunityId("shennong"), preset("cn-2020-14"), ReplicaId("chief-phone")) }

        private fun file(folder: Path) = folder.resolve("log.gridward")

        fun create(folder: Path): Store {
            if (Files.exists(file(folder))) throw Mistake("$folder: there is a building in it already")
            Files.createDirectories(folder)
            return Store(file(folder), Engine(CONFIG))
        }

        fun open(folder: Path): Store {
            if (!Files.exists(file(folder))) throw Mistake("$folder: no building; `start --folder $folder sample` makes one up")
            return Store(file(folder), Engine(CONFIG, Files.readAllBytes(file(folder))))
        }
    }
}

/** Records what must not be refused. */
fun Store.must(fact: Fact, at: Instant) {
    val recorded = record(fact, at)
    check(recorded is Receipt) { "$fact: ${(recorded as? Rejection)?.reasons}" }
}
