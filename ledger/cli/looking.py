"""Commands that look: list, due, show, search, log."""
