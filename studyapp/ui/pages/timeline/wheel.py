"""What a wheel does, and two fingers on a touchpad, which come as one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

from studyapp.ui.pages.timeline.scrolling import ScrolledStage

_ZOOM = 1.2
_NOTCH = 120


def turn(canvas: ScrolledStage, event: QWheelEvent) -> None:
    """Zoom at the pointer with Ctrl; else scroll lanes that are higher than the window, or time.

    Sideways, or with Shift, it is always time. What moves pixel by pixel is followed at once, the
    notches of a wheel over a moment.
    """
    pixels, angle = event.pixelDelta(), event.angleDelta()
    smooth = not pixels.isNull()
    across, down = (pixels.x(), pixels.y()) if smooth else (angle.x(), angle.y())
    held = event.modifiers()
    event.accept()
    if held & Qt.KeyboardModifier.ControlModifier:
        x = event.position().x() - canvas.stage.frame.left
        view = canvas.goal.zoomed(_ZOOM ** ((angle.y() or angle.x()) / _NOTCH), x)
        canvas.show_view(view) if smooth else canvas.travel_to(view)
        return
    if held & Qt.KeyboardModifier.ShiftModifier or canvas.verticalScrollBar().maximum() <= 0:
        across, down = (across if abs(across) > abs(down) else down), 0
    if smooth:
        canvas.pan(across, down)
    else:
        canvas.travel_to(canvas.goal.panned(-across), down=-down)
