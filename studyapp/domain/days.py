"""Where one day ends and the next begins, for a learner."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True, slots=True)
class Days:
    """Days of a zone that begin at an hour of its clocks, so that late evenings belong to them.

    Without a `zone` they are the system's. Every instant is put into the zone by itself, for the
    offset of one day may not be that of the next. `starts` is a whole hour, 0 to 12.
    """

    zone: tzinfo | None = None
    starts: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.starts <= 12:
            raise ValueError(f"no day starts at {self.starts}")

    def of(self, at: datetime) -> date:
        """Return the day to which an aware instant belongs."""
        return (at.astimezone(self.zone) - timedelta(hours=self.starts)).date()

    def begin(self, day: date) -> datetime:
        """Return the first instant of a day, in UTC."""
        # Python takes a time without a zone as local.
        return datetime.combine(day, time(self.starts), tzinfo=self.zone).astimezone(UTC)
