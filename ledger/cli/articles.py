"""The group ``article``: list, show, add, amend, forget."""
