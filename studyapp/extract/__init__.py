"""Text in, dated events out: sentences, dates, repairs, names, titles, pipeline."""
