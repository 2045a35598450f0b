"""Reads the JSON Schemas of the edge in `core/schemas` for those who write its types in another language: so each type is
written once, in Rust, and what a schema means is said once, here.

It knows the part of JSON Schema that those files use, and stops at anything else: a type that is only nearly right is
worse than none.
"""

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = ROOT / "core" / "schemas"

# What an id looks like; whatever is so is a type of its own, and no text is one by accident.
ID = "^[-A-Za-z0-9_.:/@]{1,64}$"

# Say nothing about the shape of a value.
SILENT = {
    "$schema", "$defs", "title", "description", "default", "format", "minimum", "maximum", "minLength", "minItems",
    "maxItems", "pattern", "uniqueItems", "contentEncoding",
}

# Calls whose bytes have methods of their own, and the one that needs no engine.
BY_HAND = {"bundle", "mergeBundle", "snapshot", "checkPolicy"}

Schema = dict[str, Any]


# --- what a value can be ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Anything:
    """Any JSON."""


@dataclass(frozen=True)
class Plain:
    """`null`, `boolean`, `string` or `integer`, with the format that narrows it."""

    name: str
    format: str | None = None


@dataclass(frozen=True)
class Ref:
    """A type that has a name."""

    name: str


@dataclass(frozen=True)
class Texts:
    """One of some texts, each with what is said about it."""

    values: tuple[str, ...]
    abouts: tuple[str | None, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class ListOf:
    item: "Kind"


@dataclass(frozen=True)
class TupleOf:
    items: tuple["Kind", ...]


@dataclass(frozen=True)
class MapOf:
    """An object whose keys are texts of the caller's; without a value it has none."""

    value: "Kind | None"


@dataclass(frozen=True)
class OneOf:
    """One of several."""

    options: tuple["Kind", ...]


Kind = Anything | Plain | Ref | Texts | ListOf | TupleOf | MapOf | OneOf
NULL = Plain("null")


def optional(kind: Kind) -> Kind | None:
    """What a value is where it is not null, if it can be null."""
    if not isinstance(kind, OneOf) or NULL not in kind.options:
        return None
    rest = tuple(option for option in kind.options if option != NULL)
    return rest[0] if len(rest) == 1 else OneOf(rest)


# --- types with a name --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Field:
    key: str
    kind: Kind
    required: bool
    about: str | None
    # What the engine takes where it is left out, if the schema says so.
    default: Any = None

    @property
    def tag(self) -> str | None:
        """The one text that it can be."""
        return self.kind.values[0] if isinstance(self.kind, Texts) and len(self.kind.values) == 1 else None


@dataclass(frozen=True)
class Record:
    """An object with fields."""

    name: str
    about: str | None
    fields: tuple[Field, ...]
    # What it has beside these fields is that of another record.
    base: str | None = None


@dataclass(frozen=True)
class Identifier:
    """A text that names a thing."""

    name: str
    about: str | None


@dataclass(frozen=True)
class Named:
    """Anything else that has a name."""

    name: str
    about: str | None
    kind: Kind


Declared = Record | Identifier | Named


@dataclass(frozen=True)
class Call:
    """A call of the engine: whether it can change the log, the fields of its request, those first that must be there, and its
    answer.
    """

    name: str
    about: str
    changes: bool
    request: str
    fields: tuple[Field, ...]
    answer: Kind


def pascal(name: str) -> str:
    return name[:1].upper() + name[1:]


def type_name(name: str) -> str:
    """A name as languages have it in which types begin with a capital: `Stated_of_string` is no beauty in any of them."""
    name = {"Statednull": "StatedAlone", "Statedboolean": "StatedFlag", "Statedstring": "StatedText"}.get(name, name)
    return "".join(pascal(part) for part in name.split("_"))


def both(a: Any, b: Any, where: str) -> Any:
    """What is asked and what is answered may leave different fields out: for both at once a field is there only where both
    have it. In everything else they must be one.
    """
    if not isinstance(a, dict) or not isinstance(b, dict):
        if a != b:
            raise SystemExit(f"{where}: another one than before")
        return a
    met: dict[str, Any] = {}
    for key in a | b:
        first, second = a.get(key), b.get(key)
        if key == "required":
            met[key] = [name for name in first or [] if name in (second or [])]
        elif key in ("properties", "patternProperties"):
            if first.keys() != second.keys():
                raise SystemExit(f"{where}: other fields than before")
            met[key] = {name: both(value, second[name], where) for name, value in first.items()}
        elif key in ("oneOf", "anyOf", "prefixItems"):
            met[key] = [both(value, other, where) for value, other in zip(first, second, strict=True)]
        elif key == "items":
            met[key] = both(first, second, where)
        elif key == "default":
            # Only what is asked says what is taken for a field that is left out.
            if (told := second if first is None else first) is not None:
                met[key] = told
        elif key == "additionalProperties":
            if first not in (None, False):
                met[key] = first
        elif first != second:
            raise SystemExit(f"{where}: another {key} than before")
        else:
            met[key] = first
    return met


@dataclass(frozen=True)
class Case:
    """One of the values of a union: a text by itself, or a record that is told by its tag."""

    tag: str
    about: str | None
    record: Record | None
    # True where the record is a type in its own right, and not one of this union only.
    shared: bool = False


@dataclass(frozen=True)
class Union:
    """One of several records. `tag` is the field whose text tells which; without it, each is told by its only field."""

    name: str
    about: str | None
    tag: str | None
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class Chosen:
    """One of the texts of a type."""

    type: str
    text: str


class Schemas:
    """Every type that crosses the edge, and every call."""

    def __init__(self) -> None:
        self.named: dict[str, Schema] = {}
        self.declared: dict[str, Declared] = {}
        calls = json.loads((SCHEMAS / "calls.json").read_text(encoding="utf-8"))
        for name in ("config", "policy", "event"):
            self.whole(name)
        edges = [(call, self.whole(f"{call['name']}.request"), self.whole(f"{call['name']}.answer")) for call in calls]
        for name in sorted(self.named):
            self.declare(name, self.named[name])
        self.calls = [self.call(*edge) for edge in edges]

    def put(self, name: str, schema: Schema, file: str) -> None:
        known = self.named.get(name)
        self.named[name] = schema if known is None else both(known, schema, f"{file}: {name}")

    def whole(self, file: str) -> Schema:
        schema = json.loads((SCHEMAS / f"{file}.json").read_text(encoding="utf-8"))
        for name, part in schema.pop("$defs", {}).items():
            self.put(name, part, file)
        schema.pop("$schema")
        title = schema.pop("title")
        # A list, or a value that may be absent, has no name worth keeping.
        if schema.get("type") != "array" and "anyOf" not in schema:
            self.put(title, schema, file)
            return {"$ref": f"#/$defs/{title}"}
        return schema

    def call(self, call: Schema, takes: Schema, gives: Schema) -> Call:
        request = self.declared[self.target(takes)]
        # A request of no fields is a map without values.
        fields = request.fields if isinstance(request, Record) else ()
        fields = tuple(sorted(fields, key=lambda one: not one.required))
        answer = self.kind(gives, pascal(call["name"]) + "Answer")
        return Call(call["name"], call["about"], call["changes"], request.name, fields, answer)

    def target(self, schema: Schema) -> str:
        return str(schema["$ref"]).removeprefix("#/$defs/")

    def known(self, schema: Schema, where: str, *keys: str) -> None:
        if more := set(schema) - SILENT - set(keys):
            raise SystemExit(f"{where}: {sorted(more)} in a schema is not known")

    # --- for languages with types for unions and absent values ---------------------------------------------------------

    def left_out(self, one: Field) -> Any:
        """What stands for a field that is left out: an empty list or dictionary, a value, one of the texts of a type, `None`
        where it is absent then or the engine has the word; and `...` where it must be there.
        """
        if optional(one.kind):
            return None
        if one.required:
            return ...
        kind = one.kind
        while isinstance(kind, Ref) and isinstance(named := self.declared[kind.name], Named):
            if isinstance(named.kind, Texts) and isinstance(one.default, str):
                return Chosen(kind.name, one.default)
            kind = named.kind
        match kind, one.default:
            case ListOf(), None | []:
                return []
            case MapOf(), None | {}:
                return {}
            case Plain(), bool() | int() | str():
                return one.default
        return None

    def union(self, named: Named) -> Union | None:
        """A type with a name as a union, if it is one, for languages that have them."""
        if not isinstance(named.kind, OneOf):
            return None
        cases: list[Case] = []
        tags = set()
        for option in named.kind.options:
            if isinstance(option, Texts):
                cases += [Case(*text, None) for text in zip(option.values, option.abouts, strict=True)]
                continue
            record = self.declared[option.name] if isinstance(option, Ref) else None
            if not isinstance(record, Record):
                raise SystemExit(f"{named.name}: not only records")
            tag = next((one for one in record.fields if one.tag), None)
            tags.add(tag.key if tag else None)
            if tag is None and len(record.fields) != 1:
                raise SystemExit(f"{record.name}: what tells it from the others?")
            base = self.declared.get(record.base or "")
            case = base if isinstance(base, Record) else record
            cases.append(Case(tag.tag if tag else record.fields[0].key, record.about, case, base is not None))
        if len(tags) != 1:
            raise SystemExit(f"{named.name}: told in several ways")
        return Union(named.name, named.about, tags.pop(), tuple(cases))

    # --- types, as they stand in another one ---------------------------------------------------------------------------

    def kind(self, schema: Schema | bool, name: str) -> Kind:
        """What a schema allows; where that needs a name of its own, it gets the one that is given."""
        if schema is True:
            return Anything()
        assert isinstance(schema, dict), name
        if "const" in schema:
            self.known(schema, name, "const", "type")
            return Texts((schema["const"],), (schema.get("description"),))
        if "enum" in schema:
            self.known(schema, name, "enum", "type")
            return Texts(tuple(schema["enum"]), (None,) * len(schema["enum"]))
        if "oneOf" in schema or "anyOf" in schema:
            return self.choice(schema, name)
        if "$ref" in schema and "properties" not in schema:
            self.known(schema, name, "$ref")
            return Ref(self.target(schema))
        kinds = schema.get("type")
        if kinds is None:
            self.known(schema, name)
            return Anything()
        if isinstance(kinds, str):
            return self.basic(kinds, schema, name)
        return OneOf(tuple(self.basic(kind, schema, name) for kind in kinds))

    def choice(self, schema: Schema, name: str) -> Kind:
        self.known(schema, name, "oneOf", "anyOf", "type", "properties", "required", "additionalProperties")
        texts: list[tuple[str, str | None]] = []
        others: list[Kind] = []
        for at, variant in enumerate(schema.get("oneOf") or schema["anyOf"], 1):
            if "const" in variant and "properties" not in variant:
                texts.append((variant["const"], variant.get("description")))
                continue
            if "properties" in schema:
                variant = {
                    **variant,
                    "properties": {**schema["properties"], **variant.get("properties", {})},
                    "required": [*schema.get("required", []), *variant.get("required", [])],
                }
            own = name + self.variant(variant, at)
            others.append(self.kind(variant, own + "Variant" if own in self.named else own))
        if not others:
            return Texts(*zip(*texts, strict=True))
        return OneOf(((Texts(*zip(*texts, strict=True)),) if texts else ()) + tuple(others))

    def variant(self, variant: Schema, at: int) -> str:
        """What tells a variant from the others: the text that stands in one of its fields, or its only field."""
        fields: dict[str, Schema] = variant.get("properties", {})
        for value in fields.values():
            if isinstance(value, dict) and isinstance(value.get("const"), str):
                return pascal(re.sub(r"\W", "", value["const"]))
        return pascal(next(iter(fields))) if len(fields) == 1 else str(at)

    def basic(self, kind: str, schema: Schema, name: str) -> Kind:
        match kind:
            case "null":
                return NULL
            case "boolean" | "string" | "integer":
                return Plain(kind, schema.get("format"))
            case "array":
                self.known(schema, name, "type", "items", "prefixItems")
                if "prefixItems" in schema:
                    return TupleOf(tuple(self.kind(item, name) for item in schema["prefixItems"]))
                return ListOf(self.kind(schema["items"], name + "Item"))
            case "object":
                return self.object(schema, name)
        raise SystemExit(f"{name}: a type of the name {kind}")

    def object(self, schema: Schema, name: str) -> Kind:
        self.known(schema, name, "type", "properties", "required", "additionalProperties", "patternProperties", "$ref")
        if "properties" in schema:
            self.record(name, schema)
            return Ref(name)
        values = list(schema.get("patternProperties", {}).values())
        if isinstance(schema.get("additionalProperties"), dict):
            values.append(schema["additionalProperties"])
        if len(values) > 1:
            raise SystemExit(f"{name}: values of several types")
        return MapOf(self.kind(values[0], name + "Value") if values else None)

    # --- types with a name ---------------------------------------------------------------------------------------------

    def record(self, name: str, schema: Schema) -> None:
        required = set(schema.get("required", []))
        fields = []
        for key, value in schema["properties"].items():
            said: Schema = value if isinstance(value, dict) else {}
            kind = self.kind(value, name + pascal(key))
            fields.append(Field(key, kind, key in required, said.get("description"), said.get("default")))
        base = self.target(schema) if "$ref" in schema else None
        self.add(Record(name, schema.get("description"), tuple(fields), base))

    def add(self, declared: Declared) -> None:
        if self.declared.setdefault(declared.name, declared) != declared:
            raise SystemExit(f"{declared.name}: a second type of that name")

    def declare(self, name: str, schema: Schema) -> None:
        about = schema.get("description")
        if schema.get("type") == "string" and schema.get("pattern") == ID:
            self.add(Identifier(name, about))
        elif "properties" in schema and "oneOf" not in schema:
            self.record(name, schema)
        else:
            self.add(Named(name, about, self.kind(schema, name)))


def write(folder: Path, texts: dict[str, str]) -> None:
    """Writes files; with `--check` on the command line it fails instead where they are not as they would be written."""
    for name, text in texts.items():
        path = folder / name
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != text:
            raise SystemExit(f"{path} is not what scripts/write_types.py writes")
