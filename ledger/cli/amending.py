"""Commands that change the record: amend, retract, withdraw, revise."""
