"""A ledger of predictions: who said what will happen by when, and whether it came true."""

__version__ = "0.1.0"
