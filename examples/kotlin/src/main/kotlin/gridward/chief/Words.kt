package gridward.chief

import gridward.types.Label
import gridward.types.Language
import java.nio.file.Path
import java.time.LocalDate

/** The words of this program in one language; those of duties and reasons are the engine's. */
interface Words {
    val language: Language
    val overdue: String
    val refused: String
    val free: String
    val noTemperature: String

    fun of(label: Label): String
    fun filled(folder: Path): String
    fun due(clock: String): String
    fun opens(clock: String): String
    fun duties(count: Int): String
    fun noSuchNumber(number: Int): String
    fun done(title: String, door: String): String
    fun numbers(date: LocalDate, households: Long, residents: Long, home: Long, central: Long): String
    fun counts(kind: String, done: Long, open: Long, overdue: Long, missed: Long): String
}

val ENGLISH = object : Words {
    override val language = Language.En
    override val overdue = "OVERDUE"
    override val refused = "refused:"
    override val free = "under no measure"
    override val noTemperature = "which temperature? `done NUMBER 36.6`"

    override fun of(label: Label) = label.en
    override fun filled(folder: Path) = "a building that is made up is in $folder"
    override fun due(clock: String) = "by $clock"
    override fun opens(clock: String) = "from $clock"
    override fun duties(count: Int) = "$count to be done"
    override fun noSuchNumber(number: Int) = "there is no number $number on the list"
    override fun done(title: String, door: String) = "done: $title, $door"

    override fun numbers(date: LocalDate, households: Long, residents: Long, home: Long, central: Long) =
        "$date: $households households, $residents residents; $home in quarantine at home, $central elsewhere"

    override fun counts(kind: String, done: Long, open: Long, overdue: Long, missed: Long) =
        "    $kind: $done done, $open open, $overdue overdue, $missed missed"
}

val CHINESE = object : Words {
    override val language = Language.ZhHans
    override val overdue = "已超时"
    override val refused = "未予记录："
    override val free = "无管控措施"
    override val noTemperature = "体温多少？`done 序号 36.6`"

    override fun of(label: Label) = label.zh
    override fun filled(folder: Path) = "虚构的楼栋已存入 $folder"
    override fun due(clock: String) = "${clock}前"
    override fun opens(clock: String) = "${clock}起"
    override fun duties(count: Int) = "待办${count}项"
    override fun noSuchNumber(number: Int) = "清单上没有第${number}项"
    override fun done(title: String, door: String) = "已完成：$door $title"

    override fun numbers(date: LocalDate, households: Long, residents: Long, home: Long, central: Long) =
        "$date：${households}户${residents}人；居家隔离${home}人，集中隔离${central}人"

    override fun counts(kind: String, done: Long, open: Long, overdue: Long, missed: Long) =
        "    $kind：完成$done，待办$open，超时$overdue，漏办$missed"
}
