"""The questions of a pack: from the shape of each kind to the question that is asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from studyapp.domain.kinds import Kind
from studyapp.domain.packs import WantedQuestions
from studyapp.domain.questions import Question, QuestionId
from studyapp.packs import choosing, sequences, typed
from studyapp.packs.entries import (
    QUESTION,
    QUESTION_OF_KIND,
    RECIPE,
    Entry,
    Ids,
    named,
    nodes_of,
    own_id,
)
from studyapp.packs.hints import instead, sure
from studyapp.packs.likeness import nearest
from studyapp.packs.metadata import check_language
from studyapp.packs.nodes import MapNode, Node, TextNode, words_of
from studyapp.packs.other_words import called_here, kind_hint
from studyapp.packs.parts import Desk, parts_of
from studyapp.packs.question_shapes import (
    SHAPES,
    DefaultsShape,
    QuestionShape,
    keys_of_kinds,
)
from studyapp.packs.shapes import GenerateShape, Use, WhereShape
from studyapp.packs.shaping import check_file, shaped
from studyapp.packs.sheets import Sheet
from studyapp.packs.sizes import tell_unkept

_KIND = TextNode("kind")
_KINDS = {str(kind): kind for kind in Kind}
_BY_PICKING = (Kind.SINGLE, Kind.MULTIPLE, Kind.TRUEFALSE)
_BY_A_FEW_WORDS = (Kind.SHORT, Kind.NUMBER, Kind.DATE, Kind.CLOZE)
_IN_SEQUENCE_OR_OWN_WORDS = (Kind.ORDER, Kind.MATCH, Kind.TIMELINE, Kind.OPEN)
_MAKERS = {
    SHAPES[kind]: make
    for kinds, make in (
        (_BY_PICKING, choosing.question_of),
        (_BY_A_FEW_WORDS, typed.question_of),
        (_IN_SEQUENCE_OR_OWN_WORDS, sequences.question_of),
    )
    for kind in kinds
}


@dataclass(slots=True)
class Asked:
    """The questions of a pack while it is read, and the recipes for more."""

    questions: list[tuple[Entry[QuestionShape], Question]] = field(default_factory=list)
    recipes: list[tuple[Sheet, GenerateShape]] = field(default_factory=list)
    wanted: list[WantedQuestions] = field(default_factory=list)
    _elsewhere: dict[str, str] = field(default_factory=keys_of_kinds)

    @property
    def sound(self) -> list[Question]:
        """Return the questions without errors that are not retired, in the order of the files."""
        return [
            question
            for entry, question in self.questions
            if entry.shape.status is Use.ACTIVE and entry.is_sound
        ]

    @property
    def retired(self) -> list[QuestionId]:
        """Return the ids of questions that are not asked any more."""
        return [
            question.id
            for entry, question in self.questions
            if entry.shape.status is Use.RETIRED and entry.is_sound
        ]

    def read(self, desk: Desk, ids: Ids, sheet: Sheet, root: MapNode) -> None:
        """Take in a file of questions."""
        check_file(sheet, root, ("defaults", "questions", "generate"))
        defaults = _defaults(sheet, root)
        for node in nodes_of(sheet, root, "questions"):
            self._read(desk, ids, sheet, node, defaults)
        recipes = list(nodes_of(sheet, root, "generate"))
        misplaced = [node for node in recipes if _is_question(node)]
        _tell_misplaced(sheet, misplaced)
        for node in misplaced:
            self._read(desk, ids, sheet, node, defaults)
        for node in recipes:
            if not _is_question(node):
                self._want(sheet, shaped(sheet, node, GenerateShape, partial(named, RECIPE, node)))

    def _want(self, sheet: Sheet, shape: GenerateShape | None) -> None:
        """Take in which questions are to be made of the events."""
        if shape is not None:
            self.recipes.append((sheet, shape))
            where = shape.where or WhereShape()
            self.wanted.append(
                WantedQuestions(
                    shape.recipe,
                    min_importance=where.min_importance or 1,
                    lanes=tuple(map(words_of, where.lane)),
                    most=shape.max,
                )
            )

    def _read(
        self, desk: Desk, ids: Ids, sheet: Sheet, node: Node, defaults: DefaultsShape
    ) -> None:
        if (name := own_id(node)) is not None:
            ids.add(sheet, name)
        kind = _kind(sheet, node)
        if kind is None:
            return
        what = partial(named, QUESTION_OF_KIND, node, kind=kind)
        shape = shaped(sheet, node, SHAPES[kind], what, elsewhere=self._elsewhere)
        if shape is None or not isinstance(node, MapNode):
            desk.texts.glance(sheet, node)
            return
        entry = Entry(sheet, node, shape)
        question = _question(desk, entry, defaults)
        if question is not None:
            tell_unkept(sheet, node, question)
            self.questions.append((entry, question))


def _is_question(node: Node) -> bool:
    """Return whether what stands among the recipes has the keys of a question."""
    return isinstance(node, MapNode) and any(node.key(key) for key in ("stem", "kind"))


def _tell_misplaced(sheet: Sheet, nodes: Sequence[Node]) -> None:
    """Tell questions below `generate`, where they come to stand when a file ends with that."""
    if not nodes:
        return
    says = (
        "a question stands under 'generate'"
        if len(nodes) == 1
        else "{count} questions stand under 'generate'"
    )
    hint = "move 'generate' above 'questions', or what was written here into that list"
    sheet.fault("Y19", nodes[0], says, {"count": len(nodes)}, hint=hint)


def _defaults(sheet: Sheet, root: MapNode) -> DefaultsShape:
    node = root.get(TextNode("defaults"))
    found = None if node is None else shaped(sheet, node, DefaultsShape, lambda: "'defaults'")
    if found is not None and found.language is not None:
        check_language(sheet, found.language)
    return DefaultsShape() if found is None else found


def _kind(sheet: Sheet, node: Node) -> Kind | None:
    """Return the kind that a question says it is; None, and a finding, if it is none."""
    if not isinstance(node, MapNode):
        shaped(sheet, node, QuestionShape, lambda: "question")
        return None
    text = node.get(_KIND)
    if not isinstance(text, TextNode):
        _tell_kindless(sheet, node)
        return None
    if (kind := _KINDS.get(text.strip())) is not None:
        return kind
    known = ", ".join(Kind)
    guess = nearest(text, list(Kind))
    hint = "did you mean '{guess}'?"
    if guess is None:
        hint = kind_hint(text) or "one of: {known}"
    values = {"text": text.strip(), "known": known, "guess": guess}
    sheet.fault(
        "Y21",
        text,
        "'{text}' is no kind of question",
        values,
        hint=sure(hint, instead(text, guess)),
    )
    return None


def _tell_kindless(sheet: Sheet, node: MapNode) -> None:
    """Tell a question without a kind, which can be a slip of its key."""
    key = node.key("kind")
    others = [key for key in node if key not in QuestionShape.model_fields]
    called = next((each for each in others if called_here(each, ("kind",)) is not None), None)
    guess = nearest("kind", others) or called
    slip = None if guess is None else node.key(guess)
    hint = None if slip is None else "unknown key; did you mean 'kind'?"
    if called is not None and guess == called:
        hint = "here it is called 'kind'"
    values = {"what": named(QUESTION, node)}
    mend = None if slip is None else instead(slip, "kind")
    sheet.fault("Y20", slip or key or node, "{what} has no 'kind'", values, hint=sure(hint, mend))


def _question(desk: Desk, entry: Entry[QuestionShape], defaults: DefaultsShape) -> Question | None:
    return _MAKERS[type(entry.shape)](desk, entry, parts_of(desk, entry, defaults))
