"""Questions to answer, with feedback and evidence."""
