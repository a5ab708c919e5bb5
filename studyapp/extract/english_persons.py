"""What people do and are in English, and months never: beside it April is a woman."""

from typing import Final

from studyapp.domain.word_sets import word_set

PERSONS_DO: Final = word_set(
    "answered asked believed bought danced decided dreamed drank ate explained felt forgave gave "
    "hated heard hoped inherited insisted joined kissed knew laughed learned lectured lied loved "
    "married met nodded painted played prayed promised read refused replied said sang sat slept "
    "smiled spoke studied taught thought told travelled understood walked wanted wept wrote"
)
PERSONS_ARE: Final = word_set(
    "afraid ambitious angry arrested baptised beautiful born buried clever crowned deaf educated "
    "elected executed exiled generous gifted honest ill imprisoned jealous kind married murdered "
    "pregnant proud rich shy widowed young"
)
