"""Events in, cards and questions out: one file per kind, distractors, proofs."""
