"""The grammar of dates: words to symbols, symbols to spans of days, by tables of rules.

`symbols` turns text into a line of symbols with the help of `word_letters`, `numbers` and `numerals`; `grammar`
reduces the line by the tables in `lengths`, `days`, `weekdays`, `named_years`, `periods`, `seasons`, `reckoned`,
`parts`, `units_within`, `combined`, `relative`, `vague`, `ranges` and `bounds`. `events` holds holidays and dated
events, `open_ended` what names no day; `rule` says how a row of a table is written.
"""
