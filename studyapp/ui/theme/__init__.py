"""The only place of colours, sizes and style sheets."""

from studyapp.ui.theme.faces import Face
from studyapp.ui.theme.look import Look
from studyapp.ui.theme.tokens import Tokens

__all__ = ["Face", "Look", "Tokens"]
