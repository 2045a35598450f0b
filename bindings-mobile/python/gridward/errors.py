"""What every call of the engine raises."""


class GridError(Exception):
    """The engine could not do what it was asked; it stays usable.

    Refusing a fact is no error: `Engine.record` answers with a rejection and its reasons.
    """

    code: str
    """Stable across releases and languages: branch on this."""
    reason: str
    """For a person to read."""
    detail: object
    """What the error is about; its shape depends on `code`."""

    def __init__(self, code: str, reason: str, detail: object = None) -> None:
        super().__init__(code, reason, detail)
        self.code, self.reason, self.detail = code, reason, detail

    def __str__(self) -> str:
        return self.reason
