"""Pictures of the timeline with few and very many events, wide and near, light and dark."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from studyapp.domain.packs import Era
from studyapp.domain.settings import ThemeChoice
from studyapp.domain.when import When
from studyapp.packs.checking import check
from studyapp.packs.gathering import gather
from studyapp.places import SAMPLE_PACK
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.overview import Overview
from studyapp.ui.theme import Look

WIDTH, HEIGHT = 1600, 760
NEARNESS = {"wide": 1.0, "near": 12.0, "day": 20_000.0}
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
ERAS = (
    Era("Antiquity", When.parse("-0799/0476")),
    Era("Middle Ages", When.parse("0476/1492")),
    Era("Renaissance", When.parse("1350/1600")),
    Era("Industrial age", When.parse("1760/..")),
)


def take_shots(look: Look, app: QApplication, folder: Path, several: Iterator[Chronicle]) -> None:
    """Write a picture of each chronicle, at each nearness, in light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    for chronicle in several:
        count = len(chronicle.events)
        window, canvas, overview = shown(look, chronicle)
        for theme in THEMES:
            look.set_choice(theme)
            overview.dress(canvas.stage.ink)
            for name, factor in NEARNESS.items():
                bring(canvas, overview, factor)
                app.processEvents()
                ratio = f"{window.devicePixelRatio():g}x"
                window.grab().save(str(folder / f"{count}-{name}-{theme}-{ratio}.png"))
        window.close()


def shown(look: Look, chronicle: Chronicle) -> tuple[QWidget, TimelineCanvas, Overview]:
    """Return a window with the line and its overview."""
    window = QWidget()
    canvas = TimelineCanvas(look, chronicle)
    overview = Overview(canvas.stage.ink, chronicle)
    rows = QVBoxLayout(window)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(canvas, 1)
    rows.addWidget(overview)
    window.resize(WIDTH, HEIGHT)
    window.show()
    return window, canvas, overview


def bring(canvas: TimelineCanvas, overview: Overview, factor: float) -> None:
    """Show all events, or come so much nearer to those of a busy time."""
    stage = canvas.stage
    stage.fit()
    if factor > 1:
        middles = stage.chronicle.index.columns.middles()
        busy = float(middles[int(len(middles) * 0.8)])
        stage.show(stage.view.zoomed(factor, stage.view.x(busy)).centred(busy))
    canvas.viewport().update()
    overview.show_view(stage, 0)


def sample() -> Chronicle:
    """Return the twenty events of the pack that is shipped."""
    pack = check(gather(SAMPLE_PACK)).pack
    assert pack is not None
    return Chronicle.of(pack.events, eras=pack.eras)
