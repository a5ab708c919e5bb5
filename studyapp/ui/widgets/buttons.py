"""Buttons that mirror an action."""

from typing import Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look
from studyapp.ui.theme.style import hovered
from studyapp.ui.widgets.key_caps import key_cap_size, key_words, paint_key_cap

Role = Literal["filled", "bordered", "quiet"]
_CONFIRMING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ActionButton(QAbstractButton):
    """Shows an action as a button, with its key; triggers it by click, Enter or Space.

    Large is for the main action of a page. An icon is named as in `resources/icons`; a button with
    an icon and no room for words (`icon_only`) still has its name and tooltip. `shown_key` is for
    an action whose key belongs to another one that does the same.
    """

    def __init__(  # noqa: PLR0913 - all but the first three are named where they are used
        self,
        look: Look,
        action: QAction,
        role: Role = "bordered",
        *,
        key_cap: bool = True,
        large: bool = False,
        icon: str | None = None,
        icon_only: bool = False,
        shown_key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._action = action
        self._role = role
        self._key_cap = key_cap and not icon_only
        self._large = large
        self._icon_name = icon
        self._shown_key = shown_key
        self._icon_only = icon_only
        self._about = ""
        self._withdrawn = False
        self._hint: QSize | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._mirror()
        self.clicked.connect(action.trigger)
        action.changed.connect(self._mirror)
        look.changed.connect(self._mirror)

    def action(self) -> QAction:
        """Return the action that the button triggers."""
        return self._action

    def set_role(self, role: Role) -> None:
        """Look like another kind of button."""
        self._role = role
        self._hint = None
        self.update()

    def set_about(self, words: str) -> None:
        """Say by ear what it is about, before what it does."""
        self._about = words
        self._mirror()

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Space from the shortcuts of the page while the button has the focus."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _CONFIRMING
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Trigger the action by Enter too."""
        if event.key() in _CONFIRMING[:2]:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room for icon, words and key cap side by side.

        Kept until something of it changes: rows ask for it at each width that they try.
        """
        if self._hint is None:
            self._hint = self._wanted_size()
        return QSize(self._hint)

    def _wanted_size(self) -> QSize:
        least = self._look.px(44) if self._large else 0
        height = max(self._look.control, least, self._metrics().height())
        if self._icon_only:
            return QSize(height, height)
        parts, gap = self._parts(), self._look.px(8)
        width = sum(part.width() for part in parts) + gap * (len(parts) - 1)
        return QSize(width + 2 * self._padding(), height)

    def minimumSizeHint(self) -> QSize:
        """Return the hint itself: words of buttons are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, words and key cap."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as its letters run
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._edge())
        painter.setBrush(self._ground())
        half = self._look.border / 2
        radius = self._look.px(6)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius
        )
        self._paint_parts(painter)

    def _paint_parts(self, painter: QPainter) -> None:
        gap = self._look.px(8)
        parts = self._parts()
        left = (self.width() - sum(part.width() for part in parts) - gap * (len(parts) - 1)) // 2
        boxes: list[QRect] = []
        for part in parts:
            box = QRect(left, (self.height() - part.height()) // 2, *part.toTuple())
            boxes.append(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
            left += part.width() + gap
        ink = self._ink()
        if self._has_icon():
            painter.drawPixmap(boxes.pop(0), self._picture(self._look.color(ink)))
        if not self._icon_only:
            painter.setPen(self._look.color(ink))
            painter.setFont(self.font())
            painter.drawText(boxes.pop(0), Qt.AlignmentFlag.AlignCenter, self.text())
        if boxes:
            on = ink if ink == "onaccent" else "ink2" if self.isEnabled() else "edge"
            paint_key_cap(painter, self._look, QRectF(boxes.pop()), self._key(), on=on)

    def _parts(self) -> list[QSize]:
        """Return the sizes of icon, words and key cap, as far as they are shown."""
        parts = []
        if self._has_icon():
            parts.append(QSize(self._icon_side(), self._icon_side()))
        if not self._icon_only:
            words = self._metrics().horizontalAdvance(self.text())
            parts.append(QSize(words + 1, self._metrics().height()))
        if key := self._key():
            parts.append(key_cap_size(self._look, key))
        return parts

    def _has_icon(self) -> bool:
        return self._icon_name is not None or not self._action.icon().isNull()

    def _icon_side(self) -> int:
        """Return the side of the icon, smaller where the button was made small."""
        side = self._look.px(20)
        return min(side, round(self.height() * 0.6)) if self._icon_only else side

    def _picture(self, color: QColor) -> QPixmap:
        if self._icon_name is not None:
            return pixmap(self._look, self._icon_name, 20, color, ratio=self.devicePixelRatio())
        return self._action.icon().pixmap(self._look.px(20))

    def _key(self) -> str:
        if not (self._key_cap and self._look.shows_key_caps):
            return ""
        return self._shown_key or key_words(self._action.shortcut())

    def _padding(self) -> int:
        if self._role == "quiet":
            return self._look.px(8)
        return self._look.px(22 if self._large else 16)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.font())

    def _ink(self) -> str:
        if not self.isEnabled():
            return "edge"
        return {"filled": "onaccent", "bordered": "ink", "quiet": "accent"}[self._role]

    def _ground(self) -> QColor:
        tokens = self._look.tokens
        ground = {"filled": tokens.accent, "bordered": tokens.surface, "quiet": tokens.page}
        chosen = tokens.accentsoft if self.isChecked() else ground[self._role]
        if not self.isEnabled():
            return QColor(Qt.GlobalColor.transparent)
        if self.isDown():
            return hovered(chosen, tokens, steps=2)
        if self.underMouse():
            return hovered(chosen, tokens)
        return QColor(Qt.GlobalColor.transparent) if self._role == "quiet" else chosen

    def _edge(self) -> QPen:
        if not self.isEnabled():
            pen = QPen(self._look.tokens.line, self._look.border)
            if self._look.is_high_contrast:  # where no paler ink can say so
                pen.setStyle(Qt.PenStyle.DashLine)
            return pen
        if self._role == "bordered":
            return QPen(self._look.tokens.edge, self._look.border)
        return QPen(Qt.PenStyle.NoPen)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the font: with a style sheet, Qt brings an older one back under a new parent."""
        super().changeEvent(event)
        self._hint = None
        if event.type() is QEvent.Type.StyleChange:
            self._take_font()

    def _take_font(self) -> None:
        self._hint = None
        font = self._look.font(Face.INTERFACE_STRONG)
        if self._large:
            font.setPixelSize(self._look.font(Face.CHOICE).pixelSize())
        self.setFont(font)

    def _hint_aloud(self) -> str:
        """Return what the tooltip tells beyond the name, which is heard before it."""
        tip, key = self._action.toolTip(), key_words(self._action.shortcut())
        if tip == self.text():
            return ""
        return key if tip == f"{self.text()} ({key})" else tip

    def _mirror(self) -> None:
        self._take_font()
        self.setText(self._action.iconText().replace("&", ""))
        self.setEnabled(self._action.isEnabled())
        if self._withdrawn is self._action.isVisible():
            self._withdrawn = not self._action.isVisible()
            self.setVisible(self._action.isVisible())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(" · ".join(filter(None, (self._about, self._hint_aloud()))))
        self.setCheckable(self._action.isCheckable())
        self.setChecked(self._action.isChecked())
        self.updateGeometry()
        self.update()
