"""Writes the Kotlin types of everything that crosses the edge, and a method for every call, from the JSON Schemas in
`core/schemas`, which are derived from the engine's own types: so each type is written once, in Rust.

    python3 scripts/write_types.py             writes snapshot/gridward/types and snapshot/gridward/Calls.kt
    python3 scripts/write_types.py --check     fails where they are not as they would be written
"""

import json
import re
import sys
import types
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE.parent / "scripts"))

from schemas import (BY_HAND, Anything, Call, Case, Chosen, Field, Kind, ListOf, MapOf, Plain, Record, Ref, Schemas, Texts,
                     TupleOf, Union, optional, pascal, type_name, write)
from writer import SECRET, Writer

HARD_KEYWORDS = {
    "as", "break", "class", "continue", "do", "else", "false", "for", "fun", "if", "in", "interface", "is", "null", "object",
    "package", "return", "super", "this", "throw", "true", "try", "typealias", "typeof", "val", "var", "when", "while",
}

HEAD = "// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.\n"


def kdoc(text: str | None, indent: str) -> str:
    lines = (text or "").strip().replace("*/", "*&#47;").splitlines()
    if len(lines) < 2:
        return "".join(f"{indent}/** {line} */\n" for line in lines)
    return f"{indent}/**\n" + "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines) + f"{indent} */\n"


def word(key: str) -> str:
    return f"`{key}`" if key in HARD_KEYWORDS else key


def constant(value: str) -> str:
    """A text as the name of what is chosen."""
    return "".join(pascal(part) for part in re.split(r"\W+", value))


class Kotlin(Writer):
    OWN = {"Instant": "java.time.Instant", "CivilDate": "java.time.LocalDate", "Nothing": "kotlin.Unit"}

    # --- types, as they stand in another one ---------------------------------------------------------------------------

    def type(self, kind: Kind, siblings: frozenset[str] = frozenset()) -> str:
        """A kind as a type; a name that one of the siblings has is said in full."""
        if rest := optional(kind):
            return self.type(rest, siblings) + "?"
        match kind:
            case Anything():
                return "JsonElement"
            case Plain("null"):
                return "JsonNull"
            case Plain("integer", form):
                return "Long" if form in ("uint32", "int64", "uint64") else "Int"
            case Plain(name):
                return ("kotlin." if pascal(name) in siblings else "") + pascal(name)
            case Ref(name):
                full = self.OWN.get(name, f"gridward.types.{type_name(name)}")
                short = full.rpartition(".")[2]
                return full if short in siblings else short
            case ListOf(item):
                return f"List<{self.type(item, siblings)}>"
            case TupleOf((first, second)):
                pair = f"Pair<{self.type(first, siblings)}, {self.type(second, siblings)}>"
                return f"@Serializable(with = PairSerializer::class) {pair}"
            case MapOf(value) if value:
                return f"Map<String, {self.type(value, siblings)}>"
        raise SystemExit(f"{kind}: no type of Kotlin")

    def default(self, one: Field) -> str | None:
        """What is taken where a caller leaves a field out, or the engine does."""
        match self.schemas.left_out(one):
            case types.EllipsisType():
                return None
            case []:
                return "emptyList()"
            case {}:
                return "emptyMap()"
            case Chosen(name, text):
                return f"{type_name(name)}.{constant(text)}"
            case value:
                return json.dumps(value)

    def parameter(self, one: Field, siblings: frozenset[str] = frozenset()) -> str:
        kind, default = self.type(one.kind, siblings), self.default(one)
        if default == "null":
            kind = kind.removesuffix("?") + "?"
        return f"{word(one.key)}: {kind}" + (f" = {default}" if default else "")

    # --- types with a name ---------------------------------------------------------------------------------------------

    def record(self, record: Record, name: str, parent: str = "", indent: str = "", about: str | None = None,
               siblings: frozenset[str] = frozenset()) -> str:
        fields, parent = self.fields(record), parent or self.parents.get(record.name, "")
        head = kdoc(about or record.about, indent) + f"{indent}@Serializable\n"
        tail = f" : {parent}" if parent else ""
        if not fields:
            return f"{head}{indent}data object {name}{tail}\n"
        inner = indent + "    "
        if len(fields) == 1 and not fields[0].about:
            return f"{head}{indent}data class {name}(val {self.parameter(fields[0], siblings)}){tail}\n"
        lines = "".join(f"{kdoc(one.about, inner)}{inner}val {self.parameter(one, siblings)},\n" for one in fields)
        return f"{head}{indent}data class {name}(\n{lines}{indent}){tail}\n"

    def case_name(self, case: Case) -> str:
        return constant(case.tag)

    def union(self, union: Union) -> str:
        name, own = type_name(union.name), [case for case in union.cases if not case.shared]
        siblings = frozenset(self.case_name(case) for case in own) | {"Unread"}
        parts, cases = [], []
        for case in union.cases:
            short = self.case_name(case)
            if case.record is None:
                parts.append(f"{kdoc(case.about, '    ')}    data object {short} : {name}\n")
                cases.append(f'Text("{case.tag}", {name}.{short})')
                continue
            if not case.shared:
                parts.append(self.record(case.record, short, name, "    ", case.about, siblings))
            full = type_name(case.record.name) if case.shared else f"{name}.{short}"
            cases.append(f'Case("{case.tag}", {full}::class) {{ {full}.serializer() }}')
        parts.append(
            "    /** What this version cannot read, as it came: it is kept, and sent on unchanged. */\n"
            f"    data class Unread(override val json: JsonElement) : {name}, Kept\n"
        )
        tag = json.dumps(union.tag) if union.tag else "null"
        lines = "".join(f"    {case},\n" for case in cases)
        return (
            f"{kdoc(union.about, '')}@Serializable(with = {name}Serializer::class)\nsealed interface {name} {{\n"
            + "\n".join(parts)
            + f"}}\n\ninternal object {name}Serializer : UnionSerializer<{name}>(\n"
            f'    "gridward.{name}", {tag}, {name}::Unread,\n{lines})\n'
        )

    def choice(self, name: str, about: str | None, texts: Texts) -> str:
        values = "".join(
            f"{kdoc(said, '    ')}    @SerialName({json.dumps(value, ensure_ascii=False)})\n    {constant(value)},\n"
            for value, said in zip(texts.values, texts.abouts, strict=True))
        return f"{kdoc(about, '')}@Serializable\nenum class {name} {{\n{values}}}\n"

    def text(self, name: str, about: str | None) -> str:
        return (f"{kdoc(about, '')}@Serializable\n@JvmInline\nvalue class {name}(val value: String) {{\n"
                f"    override fun toString(): String = {json.dumps(name) if name in SECRET else 'value'}\n}}\n")

    def alias(self, name: str, about: str | None, kind: Kind) -> str:
        return f"{kdoc(about, '')}typealias {name} = {self.type(kind)}\n"

    # --- the files -----------------------------------------------------------------------------------------------------

    def files(self) -> dict[str, str]:
        return {f"types/{file}.kt": self.file(texts) for file, texts in self.parts().items()} | {"Calls.kt": self.calls_text()}

    def file(self, parts: list[str]) -> str:
        text = "\n".join(parts)
        imports = {
            "gridward.Case": r"\bCase\(", "gridward.InstantSerializer": r"\bInstant\b", "gridward.Kept": r"\bKept\b",
            "gridward.LocalDateSerializer": r"\bLocalDate\b", "gridward.PairSerializer": r"\bPairSerializer\b",
            "gridward.Text": r"\bText\(", "gridward.UnionSerializer": r"\bUnionSerializer\b",
            "java.time.Instant": r"\bInstant\b", "java.time.LocalDate": r"\bLocalDate\b",
            "kotlinx.serialization.SerialName": r"@SerialName", "kotlinx.serialization.Serializable": r"@Serializable",
            "kotlinx.serialization.UseSerializers": r"\b(Instant|LocalDate)\b",
            "kotlinx.serialization.json.JsonElement": r"\bJsonElement\b", "kotlinx.serialization.json.JsonNull": r"\bJsonNull\b",
        }
        code = re.sub(r"/\*\*.*?\*/", "", text, flags=re.S)
        named = [name for name, sign in imports.items() if re.search(sign, code)]
        own = ", ".join(f"{name}::class" for name in ("InstantSerializer", "LocalDateSerializer") if f"gridward.{name}" in named)
        head = HEAD + (f"@file:UseSerializers({own})\n" if own else "")
        return head + "\npackage gridward.types\n\n" + "".join(f"import {name}\n" for name in named) + "\n" + text

    def method(self, call: Call) -> str:
        name, answer = call.name, self.type(call.answer)
        parameters = [self.parameter(one) for one in call.fields]
        said = [f"@param {one.key} {' '.join(one.about.split())}" for one in call.fields if one.about]
        head = f"    fun {name}({', '.join(parameters)}): {answer} ="
        if len(head) > 120:
            head = f"    fun {name}(\n" + "".join(f"        {one},\n" for one in parameters) + f"    ): {answer} ="
        given = ", ".join(f"{word(one.key)} = {word(one.key)}" for one in call.fields)
        request = f"{type_name(call.request)}({given})" if call.fields else "Unit"
        # The language's own types have no reader of their own.
        reader = f", {answer.rstrip('?')}Serializer" if answer.rstrip("?") in ("Instant", "LocalDate") else ""
        body = f'ask("{name}", {request}{reader}{".nullable" if reader and answer.endswith("?") else ""})'
        return kdoc("\n".join([call.about, *said]), "    ") + f"{head}\n        {body}\n"

    def calls_text(self) -> str:
        methods = "\n".join(self.method(call) for call in self.schemas.calls if call.name not in BY_HAND)
        return (
            HEAD + "\npackage gridward\n\nimport gridward.types.*\nimport java.time.Instant\nimport java.time.LocalDate\n"
            "import kotlinx.serialization.KSerializer\nimport kotlinx.serialization.builtins.nullable\n"
            "import kotlinx.serialization.json.JsonElement\nimport kotlinx.serialization.serializer\n\n"
            "/** What an engine can be asked. What is left out is left to the engine; name what you give. */\n"
            "abstract class Calls internal constructor() {\n"
            "    /** Makes a call by its name: JSON text in, JSON text out. */\n"
            "    abstract fun call(name: String, request: String = \"{}\"): String\n\n"
            f"{methods}\n"
            "    private inline fun <reified Request, reified Answer> ask(\n"
            "        name: String,\n        request: Request,\n        answer: KSerializer<Answer> = serializer(),\n"
            "    ): Answer = gridwardJson.decodeFromString(answer, call(name, write(request)))\n}\n"
        )


if __name__ == "__main__":
    write(HERE / "snapshot" / "gridward", Kotlin(Schemas()).files())
