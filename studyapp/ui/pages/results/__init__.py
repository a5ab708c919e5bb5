"""Class results: how each question did, how each learner did, and the files that say so."""
