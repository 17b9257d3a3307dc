"""Forecast verification: pure numbers, without a database."""
