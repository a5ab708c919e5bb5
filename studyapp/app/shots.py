"""Every page as pictures: light and dark, on a small and on a large screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.app.desk import Desk
from studyapp.domain.errors import FolderError
from studyapp.domain.messages import Message
from studyapp.domain.settings import ThemeChoice
from studyapp.wiring import Program

SIZES = ((1024, 600), (1600, 1000))
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
