"""A bare PySide6 window with one label, which leaves once it has been painted: the yardstick.

With `centred` the label is: for that PySide6 makes the more than ninety enumerations of `Qt`, as
it does for any program that names one of them.
"""

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class _Label(QLabel):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    app = QApplication([])
    window = QMainWindow()
    label = _Label("Studyapp")
    if "centred" in sys.argv[1:]:
        from PySide6.QtCore import Qt

        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    window.setCentralWidget(label)
    window.resize(1280, 800)
    window.show()
    # Without taking objects apart, as the program does when it is measured.
    os._exit(app.exec())
