"""The figures of a class in words."""

from studyapp.domain.item_figures import ENOUGH, ItemFigures, Picked
from studyapp.domain.item_flags import Flag, Flagged
from studyapp.study.class_view import ClassFigures, LearnerFigures
from studyapp.ui.wording import counted, kind_name, tr

MINUS = "\u2212"
_LONGEST = 300


def flag_name(flag: Flag) -> str:
    """Return what a flag is called in a table."""
    names = {
        Flag.KEY: tr("key perhaps wrong"),
        Flag.NEGATIVE: tr("the strong do worse"),
        Flag.DRAWS_STRONG: tr("draws the strong"),
        Flag.TOO_HARD: tr("too hard"),
        Flag.TOO_EASY: tr("too easy"),
        Flag.DEAD: tr("dead choice"),
    }
    return names[flag]


def flag_sign(flag: Flag) -> tuple[str, str]:
    """Return the icon of a flag and its tone: octagon for a fault, triangle to look at, circle."""
    if flag in (Flag.KEY, Flag.NEGATIVE):
        return "error", "wrong"
    if flag is Flag.DEAD:
        return "info", "ink2"
    return "warning", "repair"


def flags_at_length(flags: tuple[Flagged, ...]) -> str:
    """Return the names of all flags, each once, the gravest first."""
    return ", ".join(dict.fromkeys(flag_name(each.flag) for each in flags))


def flags_in_short(flags: tuple[Flagged, ...]) -> str:
    """Return the name of the gravest flag, and how many there are besides."""
    names = list(dict.fromkeys(flag_name(each.flag) for each in flags))
    if len(names) < 2:
        return "".join(names)
    return tr("{name}, +{n}", name=names[0], n=len(names) - 1)


def discrimination_words(figures: ItemFigures) -> str:
    """Return the discrimination as a number, or why there is none."""
    found = figures.discrimination
    if found is not None:
        return f"{found:.2f}".replace("-", MINUS)
    return tr("too few") if not figures.is_enough else tr("all alike")


def discrimination_at_length(figures: ItemFigures) -> str:
    """Return the discrimination with what it is of, or why there is none."""
    if not figures.is_enough:
        compared = counted(
            figures.compared, "1 learner can be compared", "{n} learners can be compared"
        )
        return tr(
            "too few to judge: {compared}, {enough} are needed", compared=compared, enough=ENOUGH
        )
    if figures.discrimination is None:
        return tr("all scores here, or elsewhere, are alike")
    number = discrimination_words(figures)
    return tr("{number}, of {n} learners", number=number, n=figures.compared)


def seconds_words(seconds: float) -> str:
    """Return a time in whole seconds, or minutes from two on."""
    if seconds < 120:
        return tr("{n} s", n=round(seconds))
    return tr("{n} min", n=round(seconds / 60))


def versions_words(figures: ItemFigures) -> str:
    """Return which versions of the pack asked it so."""
    if figures.question.pack is None:
        return tr("made from a passage")
    if not figures.versions:
        return tr("version of the pack not known")
    shown = ", ".join(map(str, figures.versions))
    return tr("version {shown} of the pack", shown=shown)


def version_in_short(figures: ItemFigures) -> str:
    """Return which version of a question it is, by the pack's, else by a sign of its own."""
    shown = ", ".join(map(str, figures.versions)) or figures.question.version[:4]
    return tr("version {shown}", shown=shown)


def in_short(text: str) -> str:
    """Return a text as long as a cell has any use for."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def question_facts(figures: ItemFigures) -> str:
    """Return what a question is, in one line."""
    own = figures.question.id.rpartition("/")[2]
    return " · ".join((own, versions_words(figures), kind_name(figures.question.kind)))


def learners_words(figures: ItemFigures) -> str:
    """Return how many answered, and how often again."""
    said = counted(figures.learners, "1 learner", "{n} learners")
    again = counted(figures.repeats, "1 answer again", "{n} answers again")
    return f"{said}, {again}" if figures.repeats else said


def choice_words(picked: Picked) -> str:
    """Return a choice; by ear too it is told which one is right."""
    is_right = picked.right or (picked.right is None and picked.worth >= 1)
    return tr("{choice} (right)", choice=picked.text) if is_right else picked.text


def facts_of(figures: ClassFigures) -> str:
    """Return what the answers of a class amount to, and which of them count."""
    every = len(figures.results.counted)
    firsts = sum(item.figures.learners for item in figures.items)
    said = [
        counted(len(figures.learners), "1 learner", "{n} learners"),
        counted(len(figures.items), "1 question", "{n} questions"),
        counted(every, "1 answer", "{n} answers"),
    ]
    if every > firsts:
        said.append(tr("the {n} first ones count", n=firsts))
    return " · ".join(said)


def learner_facts(learner: LearnerFigures) -> str:
    """Return how a learner did, in one line."""
    said = counted(learner.answers, "1 question answered", "{n} questions answered")
    again = counted(learner.repeats, "1 answer again", "{n} answers again")
    return f"{said}, {again}" if learner.repeats else said
