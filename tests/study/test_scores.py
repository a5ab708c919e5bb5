from studyapp.study.scores import title_of
from tests.builders import PACK, a_passage, an_attempt

PASSAGES = {a_passage().id: "The partitions"}
PACKS = {PACK: "Asked in class"}


def test_answers_stand_under_their_passage_before_their_pack() -> None:
    both, pack = an_attempt(pack=PACK), an_attempt(passage=None, pack=PACK)

    assert title_of(both, PASSAGES, PACKS) == "The partitions"
    assert title_of(both, {}, PACKS) == "a text no longer in the library"
    assert title_of(pack, PASSAGES, PACKS) == "Asked in class"
    assert title_of(pack, PASSAGES, {}) == PACK
    assert title_of(an_attempt(passage=None), PASSAGES, PACKS) == ""
