"""Writes the TypeScript types of everything that crosses the edge from the JSON Schemas in `core/schemas`, which are derived
from the engine's own types: so each type is written once, in Rust.

    python3 scripts/write_types.py             writes types/gridward.d.ts
    python3 scripts/write_types.py --check     fails where it is not as it would be written
"""

import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE.parent.parent / "bindings-mobile" / "scripts"))

from schemas import Anything, Declared, Identifier, Kind, ListOf, MapOf, OneOf, Plain, Record, Ref, Schemas, Texts, TupleOf, write

PLAIN = {"null": "null", "boolean": "boolean", "string": "string", "integer": "number"}

HEAD = """\
// Generated from core/schemas by scripts/write_types.py: change the engine, not this file.

declare const brand: unique symbol;

/** A text that is an id of one kind, and of no other. */
export type Branded<Kind extends string> = string & { readonly [brand]: Kind };

"""


def comment(text: str | None, indent: str) -> str:
    lines = (text or "").strip().replace("*/", "*\\/").splitlines()
    if len(lines) < 2:
        return "".join(f"{indent}/** {line} */\n" for line in lines)
    return f"{indent}/**\n" + "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines) + f"{indent} */\n"


def grouped(text: str) -> str:
    """Wraps what would otherwise bind too loosely."""
    return f"({text})" if re.search(r" [|&] |^readonly ", text) else text


class TypeScript:
    def __init__(self, schemas: Schemas) -> None:
        self.schemas = schemas

    def type(self, kind: Kind, indent: str) -> str:
        match kind:
            case Anything():
                return "unknown"
            case Plain(name):
                return PLAIN[name]
            case Ref(name):
                one = self.schemas.declared[name]
                # A case of a union stands where the union does; it has no name in the schemas.
                return self.shape(one, indent) if isinstance(one, Record) and name not in self.schemas.named else name
            case Texts(values):
                return " | ".join(json.dumps(value, ensure_ascii=False) for value in values)
            case ListOf(item):
                return f"readonly {grouped(self.type(item, indent))}[]"
            case TupleOf(items):
                return f"readonly [{', '.join(self.type(item, indent) for item in items)}]"
            case MapOf(value):
                return f"{{ readonly [key: string]: {self.type(value, indent) if value else 'never'} }}"
            case OneOf(options):
                return " | ".join(self.type(option, indent) for option in options)

    def shape(self, record: Record, indent: str) -> str:
        inner = f"{indent}  "
        lines = "".join(
            f"{comment(one.about, inner)}{inner}readonly {one.key}{'' if one.required else '?'}: {self.type(one.kind, inner)};\n"
            for one in record.fields)
        shape = f"{{\n{lines}{indent}}}"
        return f"({record.base} & {shape})" if record.base else shape

    def declaration(self, one: Declared) -> str:
        about = comment(one.about, "")
        if isinstance(one, Identifier):
            return f'{about}export type {one.name} = Branded<"{one.name}">;\n'
        if isinstance(one, Record) and not one.base:
            return f"{about}export interface {one.name} {self.shape(one, '')}\n"
        kind = self.shape(one, "  ") if isinstance(one, Record) else self.type(one.kind, "  ")
        return f"{about}export type {one.name} =\n  {kind};\n"

    def text(self) -> str:
        declared = "\n".join(self.declaration(self.schemas.declared[name]) for name in sorted(self.schemas.named))
        rows = "".join(
            f"{comment(call.about, '  ')}  {call.name}: {{ request: {call.request}; answer: {self.type(call.answer, '  ')}; "
            f"changes: {json.dumps(call.changes)} }};\n" for call in self.schemas.calls)
        return (HEAD + declared + "\n/** Every call of the engine: what it takes, what it gives, and whether it can change the log. */\n"
                f"export interface Calls {{\n{rows}}}\n")


if __name__ == "__main__":
    write(HERE / "types", {"gridward.d.ts": TypeScript(Schemas()).text()})
