"""Shows a timeline on a real screen, and tells where its screen reader's bus is; run by a test."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusInterface
from PySide6.QtWidgets import QApplication

from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from tests.timeline.builders import a_dated_event


def main() -> None:
    """Show two events until somebody stops it."""
    app = QApplication([])
    page = TimelinePage(Look(app))
    page.resize(1000, 600)
    port = a_dated_event("1904-02", "A port is attacked", number=1)
    page.show_events([port, a_dated_event("1905", "Envoys talk", number=2)], "A text")
    page.show()
    page.canvas.setFocus()
    bus = QDBusInterface(
        "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", QDBusConnection.sessionBus()
    )

    def tell() -> None:
        sys.stdout.write(f"{bus.call('GetAddress').arguments()[0]}\n")
        sys.stdout.flush()

    QTimer.singleShot(700, tell)
    QTimer.singleShot(30_000, app.quit)
    app.exec()


if __name__ == "__main__":
    main()
