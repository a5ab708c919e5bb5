"""Sets of choices in which one stands out, is missing, or says what another one says."""

import re
from itertools import combinations

from studyapp.packs.linting.posed import Posed
from studyapp.packs.nodes import TextNode
from studyapp.packs.question_shapes import MultipleShape, SingleShape

_FEWEST, _MOST = 2, 4
_MOST_WORDS = 25
_ABOUT = (
    r"(?:about|around|circa|ca?\.|some|nearly|almost|roughly|in|on|by|under|over|between"
    r"|at (?:least|most)|(?:more|less|fewer) than|etwa|rund|um|im|am"
    r"|unter|über|zwischen|(?:mehr|weniger) als|mindestens|höchstens|entre|environ)"
)
_NUMBER = re.compile(rf"(?:{_ABOUT}\s+)*[-+−~]?\d[\d.,’ \u00a0\u202f]*", re.IGNORECASE)
_LETTER = re.compile(r"\(?[a-h][.)]?", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{2,}")
_MOST_AROUND = 3
"""Words that a number may have around it: its unit, its month, its era."""
_RANGE = re.compile(
    r"(?P<first>\d[\d.,’ ]*?)\s*(?:[-–—−]|to|bis|and|und|et|y)\s*(?P<last>\d[\d.,’ ]*)"
)


def tell_count(asked: Posed) -> None:
    """Tell too few wrong choices to guess from, or too many to read."""
    if not isinstance(asked.shape, SingleShape | MultipleShape):
        return
    count = len(asked.wrong)
    if count == 0 or _FEWEST <= count <= _MOST:
        return
    says, hint = "there is 1 wrong choice", "add one; with one only, every second guess is right"
    if count > _MOST:
        says, hint = "there are {count} wrong choices", "keep the best {most} of them"
    values = {"count": count, "most": _MOST}
    asked.sheet.fault("Q52", asked.key("wrong"), says, values, hint=hint)


def tell_lone_answer(asked: Posed) -> None:
    """Tell a question for several answers that has one."""
    if isinstance(asked.shape, MultipleShape) and len(asked.shape.answers) == 1:
        says = "only one choice is right, and learners are told to look for several"
        hint = "make it 'kind: single' with 'answer', or add another right one"
        asked.sheet.fault("Q54", asked.key("answers"), says, hint=hint)


def tell_mixed(asked: Posed) -> None:
    """Tell choices of which some are numbers or dates and some are not."""
    if not asked.wrong:
        return
    texts = [choice.text for choice in asked.choices]
    others = [text for text in texts if not _DIGIT.search(text)]
    numbers = [text for text in texts if _is_number(text)] if others else []
    if not numbers or not others:
        return
    odd = min((numbers, others), key=len)
    says = "'{choice}' is of another kind than the other choices"
    hint = "let all be numbers or dates, or none"
    asked.sheet.fault("Q51", odd[0], says, {"choice": odd[0].strip()}, hint=hint)


def tell_letters(asked: Posed) -> None:
    """Tell right choices that are mere letters, where the wrong ones are words."""
    letters = [choice.text for choice in asked.right if _LETTER.fullmatch(choice.text.strip())]
    if not letters or any(_LETTER.fullmatch(choice.text.strip()) for choice in asked.wrong):
        return
    if asked.wrong:
        says = "'{choice}' is a letter, and names none of the other choices"
        hint = "write the words of the right choice itself"
        asked.sheet.fault("Q51", letters[0], says, {"choice": letters[0].strip()}, hint=hint)


def tell_overlap(asked: Posed) -> None:
    """Tell two choices that can both be right, for one lies in the other."""
    texts = [choice.text for choice in asked.choices]
    if not texts or not all(map(_is_number, texts)):
        return
    spans = [(text, _span(text)) for text in texts]
    known = [(text, span) for text, span in spans if span is not None]
    for (one, (a, b, unit)), (other, (c, d, same)) in combinations(known, 2):
        if unit == same and a < d and c < b:
            says = "'{one}' and '{other}' overlap, so that both can be right"
            values = {"one": one.strip(), "other": other.strip()}
            hint = "let one end where the next begins"
            asked.sheet.fault("Q53", other, says, values, hint=hint)
            return


def tell_length(asked: Posed) -> None:
    """Tell choices that are too long to be kept in mind."""
    for choice in asked.choices:
        count = len(choice.text.split())
        if count > _MOST_WORDS:
            says = "this choice has {count} words, more than {most}"
            values = {"count": count, "most": _MOST_WORDS}
            asked.sheet.fault("Q65", choice.text, says, values, hint="keep what tells them apart")


def tell_feedback(asked: Posed) -> None:
    """Tell wrong choices of which none says why it is wrong.

    Where several are picked at once, the explanation of the question says it of all.
    """
    if (
        not isinstance(asked.shape, SingleShape)
        or not asked.wrong
        or any(choice.feedback for choice in asked.wrong)
    ):
        return
    says = "no wrong choice says why it is wrong"
    hint = "write it as {{text: ..., feedback: ...}}, at least for the one that is picked most"
    asked.sheet.fault("Q66", asked.key("wrong"), says, hint=hint)


def _is_number(text: str) -> bool:
    found = _NUMBER.match(text.strip())
    return found is not None and len(_WORD.findall(text[found.end() :])) <= _MOST_AROUND


def _span(text: TextNode) -> tuple[float, float, str] | None:
    """Return from where to where a choice reaches and what it counts; None if it is no number."""
    found = _RANGE.search(text)
    rest = text if found is None else text[: found.start()] + text[found.end() :]
    unit = " ".join(_WORD.findall(rest.casefold()))
    if found is not None:
        first, last = _value(found["first"]), _value(found["last"])
        if first is None or last is None or first > last or any(map(str.isdigit, rest)):
            return None
        return first, last, unit
    numbers = re.findall(r"\d[\d.,’]*", text)
    value = _value(numbers[0]) if len(numbers) == 1 else None
    return None if value is None else (value, value, unit)


def _value(digits: str) -> float | None:
    plain = re.sub(r"[’ ,](?=\d{3}\b)", "", digits.strip(" .,’"))
    try:
        return float(plain)
    except ValueError:
        return None
