"""What is held against questions, put into words."""

from studyapp.domain.objections import Fault, Report
from studyapp.ui.wording import short_day, tr


def fault_name(fault: Fault) -> str:
    """Return what is wrong with a question, as a sentence without its full stop."""
    return {
        Fault.KEY: tr("The key is wrong"),
        Fault.SECOND: tr("A second answer is right"),
        Fault.WORDING: tr("The wording is bad"),
        Fault.GIVEN_AWAY: tr("It gives itself away"),
        Fault.OTHER: tr("Something else"),
    }[fault]


def report_words(report: Report) -> str:
    """Return who reported what and when, with the words that they wrote."""
    values = {
        "who": report.learner or tr("a learner who is gone"),
        "day": short_day(report.at.astimezone().date()),
        "fault": fault_name(report.fault),
    }
    said = tr("Reported by {who} on {day}. {fault}.", **values)
    return tr("{said} “{words}”", said=said, words=report.words) if report.words else said
