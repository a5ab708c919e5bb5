"""Places in a text: Qt counts UTF-16 units, everybody else code points."""


def units(text: str, offset: int) -> int:
    """Return the place of Qt for an offset in code points."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def points(text: str, position: int) -> int:
    """Return the offset in code points for a place of Qt."""
    if text.isascii():
        return min(position, len(text))
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(before.decode("utf-16-le", "surrogatepass"))
