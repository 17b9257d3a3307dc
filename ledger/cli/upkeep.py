"""Trust and upkeep: head, verify, rebuild, backup."""
