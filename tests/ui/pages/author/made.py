"""A pack to be shown on the page Author, and what is found in it."""

from studyapp.domain.checks import Finding, Severity
from studyapp.domain.messages import Message

QUESTIONS = """format: studypack/1
questions:
  - id: first
    kind: single
    stem: Who led?
  - id: second
    stem: |
      Where: there
"""
TEXTS = {"pack.yaml": "format: studypack/1\n", "questions.yaml": QUESTIONS}


def finding(line: int, column: int = 1, file: str = "questions.yaml", length: int = 1) -> Finding:
    return Finding(
        file=file,
        line=line,
        column=column,
        severity=Severity.ERROR,
        code="Y19",
        message=Message("unknown key"),
        suggestion=Message("write stem"),
        length=length,
    )
