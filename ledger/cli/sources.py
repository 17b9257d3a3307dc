"""The group ``source``: list, show, rename, alias, merge, describe."""
