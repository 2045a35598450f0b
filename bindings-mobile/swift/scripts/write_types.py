"""Writes the Swift types of everything that crosses the edge, and a method for every call, from the JSON Schemas in
`core/schemas`, which are derived from the engine's own types: so each type is written once, in Rust.

    python3 scripts/write_types.py             writes Sources/Gridward/Snapshot
    python3 scripts/write_types.py --check     fails where it is not as it would be written
"""

import json
import re
import sys
import types
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE.parent / "scripts"))

from schemas import (BY_HAND, Anything, Call, Chosen, Field, Kind, ListOf, MapOf, Plain, Record, Ref, Schemas, Texts, TupleOf,
                     Union, optional, pascal, type_name, write)
from writer import SECRET, Writer

PLAIN = {"null": "JSON", "boolean": "Bool", "string": "String", "integer": "Int"}

KEYWORDS = {
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do", "else", "enum",
    "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
    "internal", "is", "let", "nil", "open", "operator", "private", "protocol", "public", "repeat", "rethrows", "return",
    "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where",
    "while",
}

HEAD = "// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.\nimport Foundation\n\n"
HAS = "Codable, Hashable, Sendable"


def doc(text: str | None, indent: str) -> str:
    return "".join(f"{indent}/// {line}".rstrip() + "\n" for line in (text or "").strip().splitlines())


def word(key: str) -> str:
    return f"`{key}`" if key in KEYWORDS else key


def case_word(text: str) -> str:
    """A text as the name of a case."""
    first, *rest = [part for part in re.split(r"\W+", text) if part]
    return word(first[:1].lower() + first[1:] + "".join(pascal(part) for part in rest))


class Swift(Writer):
    OWN = {"Instant": "Date"}

    def __init__(self, schemas: Schemas) -> None:
        super().__init__(schemas)
        self.flat()

    def flat(self) -> None:
        """A struct cannot hold itself; where a union lies between, that one is indirect."""
        held = {name: {kind.name for field in one.fields if isinstance(kind := optional(field.kind) or field.kind, Ref)}
                for name, one in self.declared.items() if isinstance(one, Record)}
        while leaves := {name for name, others in held.items() if not others & held.keys()}:
            held = {name: others for name, others in held.items() if name not in leaves}
        if held:
            raise SystemExit(f"{sorted(held)}: structs that hold themselves")

    # --- types, as they stand in another one ---------------------------------------------------------------------------

    def type(self, kind: Kind, siblings: frozenset[str] = frozenset()) -> str:
        """A kind as a type; a name that one of the siblings has is said in full."""
        if rest := optional(kind):
            return self.type(rest, siblings) + "?"
        match kind:
            case Anything():
                return "JSON"
            case Plain(name):
                return ("Swift." if PLAIN[name] in siblings else "") + PLAIN[name]
            case Ref(name):
                own = self.OWN.get(name, type_name(name))
                module = "Foundation" if name in self.OWN else "Gridward"
                return f"{module}.{own}" if own in siblings else own
            case ListOf(item):
                return f"[{self.type(item, siblings)}]"
            case TupleOf((first, second)):
                return f"Pair<{self.type(first, siblings)}, {self.type(second, siblings)}>"
            case MapOf(value) if value:
                return f"[String: {self.type(value, siblings)}]"
        raise SystemExit(f"{kind}: no type of Swift")

    def default(self, one: Field) -> str | None:
        """What is taken where a caller leaves a field out, or the engine does."""
        match self.schemas.left_out(one):
            case types.EllipsisType():
                return None
            case None:
                return "nil"
            case []:
                return "[]"
            case {}:
                return "[:]"
            case Chosen(_, text):
                return f".{case_word(text)}"
            case value:
                return json.dumps(value)

    def field_type(self, one: Field, siblings: frozenset[str] = frozenset()) -> str:
        kind = self.type(one.kind, siblings)
        return kind.removesuffix("?") + "?" if self.default(one) == "nil" else kind

    def parameters(self, fields: list[Field], siblings: frozenset[str] = frozenset()) -> list[str]:
        return [f"{one.key}: {self.field_type(one, siblings)}" + (f" = {default}" if (default := self.default(one)) else "")
                for one in fields]

    # --- types with a name ---------------------------------------------------------------------------------------------

    def record(self, record: Record, name: str, indent: str = "", about: str | None = None,
               siblings: frozenset[str] = frozenset()) -> str:
        fields = self.fields(record)
        inner = indent + "    "
        lines = "".join(f"{doc(one.about, inner)}{inner}public var {word(one.key)}: {self.field_type(one, siblings)}\n"
                        for one in fields)
        parts = [lines] if lines else []
        given = self.joined(self.parameters(fields, siblings), inner)
        sets = "".join(f"{inner}    self.{one.key} = {word(one.key)}\n" for one in fields)
        parts.append(f"{inner}public init({given}) {{{chr(10) + sets + inner if sets else ''}}}\n")
        if any(self.default(one) not in (None, "nil") for one in fields):
            # What is left out has a value; the compiler's own reading would ask for it.
            reads = "".join(f"{inner}    self.{one.key} = {self.reading(one)}\n" for one in fields)
            parts.append(f"{inner}public init(from decoder: Decoder) throws {{\n"
                         f"{inner}    let fields = try decoder.container(keyedBy: CodingKeys.self)\n{reads}{inner}}}\n")
        head = doc(about or record.about, indent) + f"{indent}public struct {name}: {HAS} {{\n"
        return head + "\n".join(parts) + f"{indent}}}\n"

    def joined(self, parameters: list[str], indent: str) -> str:
        line = ", ".join(parameters)
        if len(line) < 90:
            return line
        return "\n" + ",\n".join(f"{indent}    {one}" for one in parameters) + f"\n{indent}"

    def reading(self, one: Field) -> str:
        match self.default(one):
            case None:
                return f"try fields.decode(forKey: .{word(one.key)})"
            case "nil":
                return f"try fields.decodeIfPresent(forKey: .{word(one.key)})"
            case default:
                return f"try fields.decodeIfPresent(forKey: .{word(one.key)}) ?? {default}"

    def union(self, union: Union) -> str:
        name, parts = type_name(union.name), []
        held = {case.tag: [one for one in case.record.fields if not one.tag] if case.record else [] for case in union.cases}
        # What has one field, and always, needs no struct around it.
        bare = {tag for tag, fields in held.items() if len(fields) == 1 and self.default(fields[0]) is None}
        siblings = frozenset(pascal(case_word(case.tag).strip("`")) for case in union.cases
                             if not case.shared and held[case.tag] and case.tag not in bare)
        cases, reads, writes, nested = "", "", "", []
        tag = json.dumps(union.tag) if union.tag else "nil"
        for case in union.cases:
            fields, short = held[case.tag], case_word(case.tag)
            text = json.dumps(case.tag)
            if case.record is None or not fields:
                of, read, given, put = "", "", "", ""
            elif case.shared or case.tag not in bare:
                whole = type_name(case.record.name) if case.shared else pascal(short.strip("`"))
                of, read, given, put = f"({whole})", "(try union.whole())", "(let value)", ", whole: value"
                if not case.shared:
                    nested.append(self.record(case.record, whole, "    ", case.about, siblings))
            else:
                key = json.dumps(fields[0].key)
                of = f"({self.field_type(fields[0], siblings)})"
                read, given, put = f"(try union.field({key}))", "(let value)", f", field: {key}, value"
            cases += f"{doc(case.about, '    ')}    case {short}{of}\n"
            reads += f"            case {text}: return .{short}{read}\n"
            writes += f"        case .{short}{given}: try encoder.write({tag}, {text}{put})\n"
        cases += "    /// What this version cannot read, as it came: it is kept, and sent on unchanged.\n    case unread(JSON)\n"
        parts = [cases, *nested]
        parts.append(
            "    public init(from decoder: Decoder) throws {\n"
            f"        self = try decoder.union({tag}, unread: Self.unread) {{ union in\n            switch union.tag {{\n"
            f"{reads}            default: return nil\n            }}\n        }}\n    }}\n")
        parts.append(
            "    public func encode(to encoder: Encoder) throws {\n        switch self {\n"
            f"{writes}        case .unread(let json): try json.encode(to: encoder)\n        }}\n    }}\n")
        return f"{doc(union.about, '')}public indirect enum {name}: {HAS} {{\n" + "\n".join(parts) + "}\n"

    def choice(self, name: str, about: str | None, texts: Texts) -> str:
        values = ""
        for value, said in zip(texts.values, texts.abouts, strict=True):
            raw = "" if case_word(value).strip("`") == value else f" = {json.dumps(value, ensure_ascii=False)}"
            values += f"{doc(said, '    ')}    case {case_word(value)}{raw}\n"
        return f"{doc(about, '')}public enum {name}: String, CaseIterable, {HAS} {{\n{values}}}\n"

    def text(self, name: str, about: str | None) -> str:
        hidden = f"    public var description: String {{ \"{name}\" }}\n" if name in SECRET else ""
        return (f"{doc(about, '')}public struct {name}: TextValue {{\n    public let rawValue: String\n"
                f"    public init(rawValue: String) {{ self.rawValue = rawValue }}\n{hidden}}}\n")

    def alias(self, name: str, about: str | None, kind: Kind) -> str:
        return f"{doc(about, '')}public typealias {name} = {self.type(kind)}\n"

    # --- the files -----------------------------------------------------------------------------------------------------

    def files(self) -> dict[str, str]:
        files = {f"{file}.swift": HEAD + "\n".join(texts) for file, texts in self.parts().items()}
        return files | {"Calls.swift": self.calls_text()}

    def method(self, call: Call) -> str:
        answer = self.type(call.answer)
        given = self.joined(self.parameters(list(call.fields)), "    ")
        head = f"    public func {call.name}({given}) throws -> {answer} {{\n"
        said = [f"- Parameter {one.key}: {' '.join(one.about.split())}" for one in call.fields if one.about]
        passed = ", ".join(f"{one.key}: {word(one.key)}" for one in call.fields)
        about = "\n".join([call.about, *([""] if said else []), *said])
        return f"{doc(about, '    ')}{head}        try ask(\"{call.name}\", {type_name(call.request)}({passed}))\n    }}\n"

    def calls_text(self) -> str:
        methods = "\n".join(self.method(call) for call in self.schemas.calls if call.name not in BY_HAND)
        return f"{HEAD}/// What an engine can be asked. What is left out is left to the engine.\nextension Engine {{\n{methods}}}\n"


if __name__ == "__main__":
    write(HERE / "Sources" / "Gridward" / "Snapshot", Swift(Schemas()).files())
