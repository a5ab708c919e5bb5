"""The program put together without a window: store and verbs."""

from studyapp.wiring.opening import make_derived_anew as make_derived_anew
from studyapp.wiring.opening import open_program as open_program
from studyapp.wiring.program import Program as Program
