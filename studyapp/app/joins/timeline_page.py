"""The timeline's page joined with the desk: where its wishes go, and how it is kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from studyapp.app.joins.event_cards import join_cards, join_strip
from studyapp.app.joins.laying import Laying
from studyapp.app.joins.timeline import TimelineJoin, TimelineLeft
from studyapp.app.joins.timeline_editing import TimelineEditing
from studyapp.domain.events import Event
from studyapp.timeline.arrangement import Arrangement
from studyapp.ui.pages.timeline.page import TimelinePage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.app.joins.timeline_out import TimelineOut


def make_timeline(desk: Desk) -> TimelineJoin:
    """Return Timeline, joined."""
    page = TimelinePage(desk.look, parent=desk.window.room)
    join = TimelineJoin(
        page,
        Laying(desk.asking, desk.window.show_job),
        passage=lambda: desk.passage,
        gone=desk.forget_passage,
        left=TimelineLeft.of(desk.left),
    )
    page.left.connect(join.leave)
    page.come.connect(join.come_back)
    desk.window.page_shown.connect(lambda name: _follow(desk, join, name))
    page.chosen.picked.connect(lambda event: desk.following.pick(join.event(event)))
    page.come.connect(lambda: page.dates.set_today(datetime.now().astimezone().date()))
    page.sentence_wanted.connect(lambda event: _read_event(desk, join.event(event)))
    page.going_out.wanted.connect(lambda wish, among: _going_out(desk, join).go(wish, among))
    join_cards(page.cards, desk.asking, desk.computing)
    join_strip(page.body.strip, desk.asking)
    page.filters.changed.connect(lambda _pairs: join.filtered())
    page.comparing.wanted.connect(join.offer_passages)
    page.comparing.chosen_changed.connect(join.compare)
    page.comparing.told.connect(lambda message: desk.window.tell([message]))
    page.library_wanted.connect(lambda: desk.window.show_page("library"))
    page.back_wanted.connect(lambda: desk.window.show_page("quiz"))
    join.hold = TimelineEditing(desk, page.editing).hold
    _remember(desk, join)
    return join


def _remember(desk: Desk, join: TimelineJoin) -> None:
    """Show the page as it was left, and keep how it is."""
    page, keep, left = join.page, desk.remembering.keep, desk.left

    def keep_view(first: float, last: float) -> None:
        if not join.is_all:
            keep(timeline_first=first, timeline_last=last)

    page.lanes.restore(Arrangement(left.timeline_order, left.timeline_folded))
    page.filters.restore(left.timeline_filters)
    join.offer_periods(left.timeline_periods)
    page.view_changed.connect(keep_view)
    page.chosen.changed.connect(lambda event: keep(timeline_event=event))
    page.turning.turned.connect(lambda listed: keep(timeline_listed=listed))
    page.lanes.arranged.connect(
        lambda lanes: keep(timeline_order=lanes.order, timeline_folded=lanes.folded)
    )
    page.filters.changed.connect(lambda pairs: keep(timeline_filters=pairs))
    page.periods.chosen_changed.connect(lambda titles: keep(timeline_periods=titles))


def _going_out(desk: Desk, join: TimelineJoin) -> TimelineOut:
    from studyapp.app.joins.timeline_out import TimelineOut

    return TimelineOut(desk, join)


def _follow(desk: Desk, join: TimelineJoin, page: str) -> None:
    """Choose the event to which reading has come; the page that is left has said so by now."""
    if page == "timeline":
        join.follow(desk.following.take_read())


def _read_event(desk: Desk, event: Event) -> None:
    desk.read(event.passage, event.citation.span)
