"""From text to statements: pure functions, text in, candidates out."""
