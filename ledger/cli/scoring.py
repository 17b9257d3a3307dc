"""Commands that score: scorecard, compare."""
