"""What writers have in common whose language has types for unions and absent values: which types there are, in which file
each of them belongs, and in which order its fields stand.
"""

from schemas import Field, Identifier, Kind, MapOf, Named, Plain, Record, Schemas, Texts, Union, type_name

# Shown to whoever asks for its value, and printed nowhere by itself.
SECRET = {"IdentityText"}


class Writer:
    # What the language has itself: types of the schemas that are not declared.
    OWN: dict[str, str] = {}

    def __init__(self, schemas: Schemas) -> None:
        self.schemas = schemas
        self.declared = schemas.declared
        self.unions = {name: union for name, one in self.declared.items()
                       if isinstance(one, Named) and (union := schemas.union(one))}
        # What stands inside a union, under a shorter name; and what is one of its cases but has a place of its own.
        self.inside = {case.record.name for union in self.unions.values() for case in union.cases
                       if case.record and not case.shared}
        self.parents = {case.record.name: name for name, union in self.unions.items() for case in union.cases
                        if case.record and case.shared}
        self.heirs = {name for name, one in self.declared.items() if isinstance(one, Record) and one.base}

    def fields(self, record: Record) -> list[Field]:
        """Those of a record that a caller fills in, first what must be there."""
        return sorted((one for one in record.fields if not one.tag), key=lambda one: not one.required)

    def parts(self) -> dict[str, list[str]]:
        """The declarations, by the file that they belong in."""
        parts: dict[str, list[str]] = {"Ids": [], "Texts": [], "Choices": [], "Unions": [], "Records": []}
        for key in sorted(self.declared.keys() - self.inside - self.heirs - self.OWN.keys()):
            one, name = self.declared[key], type_name(key)
            match one:
                case Identifier():
                    parts["Ids"].append(self.text(name, one.about))
                case Record():
                    parts["Records"].append(self.record(one, name))
                case Named(kind=Texts()):
                    parts["Choices"].append(self.choice(name, one.about, one.kind))
                case Named(kind=Plain("string")):
                    parts["Texts"].append(self.text(name, one.about))
                case Named(kind=MapOf(None)):
                    parts["Records"].append(self.record(Record(key, one.about, ()), name))
                case Named() if key in self.unions:
                    parts["Unions"].append(self.union(self.unions[key]))
                case Named():
                    parts["Records"].append(self.alias(name, one.about, one.kind))
        return parts

    # --- how each is written, in the language ---------------------------------------------------------------------------

    def text(self, name: str, about: str | None) -> str:
        raise NotImplementedError

    def choice(self, name: str, about: str | None, texts: Texts) -> str:
        raise NotImplementedError

    def union(self, union: Union) -> str:
        raise NotImplementedError

    def record(self, record: Record, name: str) -> str:
        raise NotImplementedError

    def alias(self, name: str, about: str | None, kind: Kind) -> str:
        raise NotImplementedError
