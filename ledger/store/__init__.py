"""Every query of the ledger; nothing else reads its tables."""
