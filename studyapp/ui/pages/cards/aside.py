"""The cards that were put aside, listed, to be taken up again."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studyapp.domain.cards import Aside
from studyapp.ui.pages.cards.acts import Act
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, PageHeader, ScrollPage
from studyapp.ui.widgets.focus import paints_own_focus
from studyapp.ui.widgets.markdown import plain
from studyapp.ui.wording import counted, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class AsideModel(QAbstractListModel):
    """The cards put aside; the value stands under UserRole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asides: tuple[Aside, ...] = ()

    def show_asides(self, asides: Sequence[Aside]) -> None:
        """List these cards."""
        self.beginResetModel()
        self._asides = tuple(asides)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self._asides)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the card, its front, or how it is spoken."""
        aside = self._asides[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return aside
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return front_words(aside)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{front_words(aside)}, {aside.title}"
        return None


def front_words(aside: Aside) -> str:
    """Return a card's front on one line, without signs of Markdown."""
    front = aside.card.front
    return " ".join((plain(front) if aside.card.pack is not None else front).split())


class _Rows(QStyledItemDelegate):
    """Draws a card: its front, and below it what it belongs to."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the room for two lines."""
        look = self._look
        lines = look.leading(Face.INTERFACE) + look.leading(Face.SMALL)
        return QSize(look.px(100), lines + look.px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        look, tokens = self._look, self._look.tokens
        box = option.rect
        aside = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, tokens.accentsoft)
            painter.fillRect(box.left(), box.top(), look.px(4), box.height(), tokens.accent)
            if self._view.hasFocus():
                for top in (box.top(), box.bottom() - look.ring + 1):
                    painter.fillRect(box.left(), top, box.width(), look.ring, tokens.accent)
        painter.fillRect(box.left(), box.bottom(), box.width(), look.border, tokens.line)
        inner = box.adjusted(look.px(14), look.px(8), -look.px(8), -look.px(8))
        for words, face, ink, at in (
            (front_words(aside), Face.INTERFACE, tokens.ink, Qt.AlignmentFlag.AlignTop),
            (aside.title, Face.SMALL, tokens.ink2, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(look.font(face))
            painter.setPen(ink)
            elided = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | at, elided)
        painter.restore()


class AsideList(ScrollPage):
    """Lists the cards put aside, with what can be done about them."""

    def __init__(self, look: Look, acts: Mapping[Act, QAction]) -> None:
        super().__init__(look)
        self._header = PageHeader(look, tr("Suspended cards"))
        self._model = AsideModel(self)
        self.list = QListView()
        self.list.setObjectName("suspended-list")
        self.list.setAccessibleName(tr("Suspended cards"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Rows(look, self.list))
        paints_own_focus(self.list)
        self._header.add_button(ActionButton(look, acts[Act.CLOSE]))
        self._header.add_button(ActionButton(look, acts[Act.TAKE_UP], "filled"))
        self.column.addWidget(self._header)
        self.column.addWidget(self.list, 1)
        look.changed.connect(self.list.doItemsLayout)

    def show_asides(self, asides: Sequence[Aside]) -> None:
        """List these cards; the chosen place stays."""
        place = max(self.list.currentIndex().row(), 0)
        self._model.show_asides(asides)
        said = counted(len(asides), "1 card, asked again", "{n} cards, asked again")
        self._header.set_facts(tr("{said} once you take them up.", said=said))
        self.list.setCurrentIndex(self._model.index(min(place, len(asides) - 1), 0))

    def current(self) -> Aside | None:
        """Return the chosen card."""
        aside = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return aside if isinstance(aside, Aside) else None
