"""The field in which words to be found are typed."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStyle, QWidget

from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.key_caps import key_cap_size, key_words, paint_key_cap

_WIDTH, _NARROW_WIDTH = 230, 180


class FindField(QLineEdit):
    """A field with a lens; shows its key while it is empty and elsewhere has the focus."""

    def __init__(self, look: Look, find: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key_words(find.shortcut())
        self._narrow = False
        self.setObjectName("find-field")
        self.setPlaceholderText(find.text())
        self.setAccessibleName(find.text())
        self.setAccessibleDescription(self._key)  # else Qt takes what stands in the empty field
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        find.triggered.connect(self._take_focus)
        look.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """Return the room for a few words and the key."""
        return QSize(self._look.px(_NARROW_WIDTH if self._narrow else _WIDTH), self._look.px(38))

    def set_narrow(self, *, narrow: bool) -> None:
        """Take less width."""
        if narrow is not self._narrow:
            self._narrow = narrow
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and its key."""
        super().paintEvent(event)
        px, side = self._look.px, self._look.px(18)
        lens = pixmap(self._look, "search", 18, self._look.tokens.ink2)
        at = QRect(px(10), (self.height() - side) // 2, side, side)
        QPainter(self).drawPixmap(self._placed(at).topLeft(), lens)
        if self.text() or self.hasFocus() or self._look.is_folded:
            return
        size = key_cap_size(self._look, self._key)
        right = self.width() - px(10) - size.width()
        cap = QRect(right, (self.height() - size.height()) // 2, size.width(), size.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key_cap(painter, self._look, QRectF(self._placed(cap)), self._key, on="ink2")

    def changeEvent(self, event: QEvent) -> None:
        """Turn with the window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._dress()

    def _placed(self, part: QRect) -> QRect:
        """Return where a part of the field is; in a window that is turned round at the right."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), part)

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _dress(self) -> None:
        self.setFont(self._look.font(Face.INTERFACE))
        lens, turned = self._look.px(24), self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(0 if turned else lens, 0, lens if turned else 0, 0)
        ways = Qt.AlignmentFlag  # or what it says while it is empty stood at the left, by its key
        side = ways.AlignRight | ways.AlignAbsolute if turned else ways.AlignLeft
        self.setAlignment(side | ways.AlignVCenter)
        self.updateGeometry()
