"""The grammar of dates: words to symbols, symbols to spans of days, by tables of rules.

`symbols` turns text into a line of symbols, `grammar` reduces the line by the tables in `days`, `weekdays`,
`periods`, `parts`, `relative`, `vague`, `ranges` and `bounds`; `events` holds holidays and dated events.
"""
