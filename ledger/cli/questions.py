"""The group ``question``: list, show, merge, link, move."""
