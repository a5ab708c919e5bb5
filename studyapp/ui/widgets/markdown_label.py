"""A text that may be Markdown, painted; links are opened by click or key, never by themselves."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextDocument,
)
from PySide6.QtWidgets import QToolTip, QWidget

from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.focus import paints_own_focus
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.links import Link, boxes_of, each_block, links_of
from studyapp.ui.widgets.markdown import Block, Form, as_it_stands, blocks, plain
from studyapp.ui.widgets.rich_text import QUOTES, STEP, Dress, fill
from studyapp.ui.wording import counted, tr

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDEST = 620


class MarkdownLabel(Label):
    """Shows Markdown, or a plain text as it stands; its `text()` is what is spoken.

    With links in it it takes the focus: Tab goes from link to link, Enter opens one.
    """

    def __init__(
        self,
        look: Look,
        face: Face = Face.INTERFACE,
        color: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        self._blocks: tuple[Block, ...] = ()
        self._document = QTextDocument()
        self._links: Sequence[Link] = ()
        self._current: int | None = None
        super().__init__(look, face, color=color, parent=parent)
        paints_own_focus(self)

    def show_text(self, text: str, *, is_markdown: bool) -> None:
        """Show a text; only what a person wrote in a pack is Markdown, all else is literal."""
        self._blocks = blocks(text) if is_markdown else as_it_stands(text)
        self.setText(plain(text) if is_markdown else text)
        self.setAccessibleName(self.text())
        self._renew()

    def heightForWidth(self, width: int) -> int:
        """Return how high the text is at a width."""
        self._document.setTextWidth(max(width, 1))
        return round(self._document.size().height())

    def sizeHint(self) -> QSize:
        """Return the text on lines of about seventy letters, or narrower if it is."""
        self._document.setTextWidth(-1)
        width = min(round(self._document.idealWidth()) + 1, self._look.px(_WIDEST))
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text, a bar beside what is quoted, and a ring around the link in focus."""
        self._take_sides()
        self._document.setTextWidth(max(self.width(), 1))
        painter = QPainter(self)
        for bar in self._bars():
            painter.fillRect(bar, self._look.color("edge"))
        self._document.drawContents(painter)
        if self._current is not None and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.color("accent"), self._look.ring))
            for box in boxes_of(self._links[self._current], self._document):
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)

    def event(self, event: QEvent) -> bool:
        """Keep Enter on a link from the shortcuts of the page."""
        if (
            self._current is not None
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() in _OPENING
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the link in focus by Enter."""
        if self._current is not None and event.key() in _OPENING:
            self._open(self._links[self._current])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first link, or with the last one when coming from behind."""
        super().focusInEvent(event)
        from_behind = event.reason() is Qt.FocusReason.BacktabFocusReason
        self._go_to(len(self._links) - 1 if from_behind else 0)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own form
        """Go to the next link, and after the last one to the next widget."""
        place = (-1 if self._current is None else self._current) + (1 if next else -1)
        if self.hasFocus() and 0 <= place < len(self._links):
            self._go_to(place)
            return True
        return super().focusNextPrevChild(next)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be opened, and where it leads."""
        link = self._link_at(event.position().toPoint())
        shapes = Qt.CursorShape
        self.setCursor(shapes.ArrowCursor if link is None else shapes.PointingHandCursor)
        self.setToolTip("" if link is None else link.address)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the link that was clicked."""
        link = self._link_at(event.position().toPoint())
        if link is not None and event.button() is Qt.MouseButton.LeftButton:
            self._open(link)
        else:
            super().mouseReleaseEvent(event)

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self._links):
            self._current = place
            self._tell(tr("Link to {address}", address=self._links[place].address))
            self.update()

    def _open(self, link: Link) -> None:
        if not QDesktopServices.openUrl(QUrl(link.address)):
            self._tell(tr("No program opens {address}.", address=link.address))

    def _tell(self, words: str) -> None:
        """Say something of a link to eye and ear."""
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), words, self)
        announce(self, words)

    def _link_at(self, point: QPoint) -> Link | None:
        boxes = ((link, box) for link in self._links for box in boxes_of(link, self._document))
        return next((link for link, box in boxes if box.contains(QPointF(point))), None)

    def _bars(self) -> Iterator[QRectF]:
        """Yield the bars beside what is quoted, one for every quotation it stands in."""
        layout, step = self._document.documentLayout(), self._look.px(STEP)
        for block in each_block(self._document):
            box = layout.blockBoundingRect(block)
            for number in range(block.blockFormat().intProperty(QUOTES)):
                yield QRectF(number * step, box.top(), self._look.px(4), box.height())

    def _take_sides(self) -> None:
        """Put paragraphs at the side of other labels; what stands in goes by its letters."""
        option = self._document.defaultTextOption()
        is_plain = all(block == Block(Form.TEXT, block.runs) for block in self._blocks)
        side = self._side() if is_plain else Qt.AlignmentFlag.AlignLeft
        if option.alignment() != side:
            option.setAlignment(side)
            self._document.setDefaultTextOption(option)

    def _renew(self) -> None:
        self._document = QTextDocument()
        fill(self._document, self._blocks, Dress(self._look, self._face, self._color))
        self._links = links_of(self._document)
        self._current = None
        has_links = bool(self._links)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_links else Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(has_links)
        self.setAccessibleDescription(_links_in_words(len(self._links)))
        super()._renew()

    def set_color(self, token: str) -> None:
        """Take another colour, named by its token."""
        super().set_color(token)
        self._renew()


def _links_in_words(count: int) -> str:
    if not count:
        return ""
    return counted(count, "1 link; Enter opens it.", "{n} links; Tab goes on, Enter opens.")
