"""What a learner has done, knows and is about to forget, and what comes next."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, tzinfo

from studyapp.domain.cards import Memory
from studyapp.domain.errors import UnknownError
from studyapp.domain.library import PassageEntry
from studyapp.domain.messages import Message
from studyapp.domain.progress import (
    DayCount,
    DueCards,
    Known,
    Report,
    Score,
    Scores,
    Slipping,
    Stopped,
    Today,
)
from studyapp.domain.questions import Kind
from studyapp.domain.texts import PassageId
from studyapp.extract.sentences import sentence_at
from studyapp.schedule.cards import recall_chance
from studyapp.store.journal import Journal, LearnerId
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.study.reviewing import NEW_A_DAY

DAYS_SHOWN = 20
DAYS_AHEAD = 4
SAFE = 0.9
LOST = 0.6
CSV_HEAD = "at,learner,passage,question,kind,answer,score,seconds,confidence".split(",")
