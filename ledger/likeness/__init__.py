"""When two addresses, two texts or two claims are one: pure functions over plain values."""
