"""What the codes of findings stand for; the texts are in `resources/checks.toml`."""

from studyapp.domain.checks import Check
from studyapp.domain.errors import UnknownError
from studyapp.domain.messages import Message
from studyapp.packs.severities import severity_of
from studyapp.places import RESOURCES


def known_checks() -> tuple[Check, ...]:
    """Return all checks, in the order of their numbers."""
    import tomllib

    table = tomllib.loads((RESOURCES / "checks.toml").read_text(encoding="utf-8"))
    checks = (
        Check(
            code=code,
            severity=severity_of(code),
            title=texts["title"],
            why=texts["why"].strip(),
            before=texts["before"].strip("\n"),
            after=texts["after"].strip("\n"),
            file=texts.get("file"),
        )
        for code, texts in table.items()
    )
    return tuple(sorted(checks, key=lambda check: int(check.code[1:])))


def check_called(code: str) -> Check:
    """Return the check of a code, in whatever letters; its number alone is enough.

    Raises:
        UnknownError: There is none.
    """
    checks = {check.code: check for check in known_checks()}
    wanted = code.strip().upper()
    by_number = {check.code[1:]: check for check in checks.values()}
    if (found := checks.get(wanted) or by_number.get(wanted)) is not None:
        return found
    near = ", ".join(_near(wanted, list(checks)))
    says = Message("There is no check “{code}”.", {"code": code})
    raise UnknownError(says, Message("The nearest are {near}.", {"near": near}))


def _near(wanted: str, codes: list[str]) -> list[str]:
    """Return the codes with nearly this number, or else nearly these signs."""
    digits = "".join(sign for sign in wanted if sign.isdecimal())[:4]
    if digits:
        number = int(digits)
        near = sorted(codes, key=lambda code: abs(int(code[1:]) - number))[:3]
    else:
        near = [code for code in codes if code[0] == wanted[:1]][:3] or codes[:3]
    return sorted(near, key=lambda code: int(code[1:]))
