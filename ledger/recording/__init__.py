"""What can be recorded: each act of a person becomes one event, checked first and written whole or not at all."""
