"""An answer in, a Grade out; one file per kind of question."""
