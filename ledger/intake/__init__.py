"""Articles in: a file, a page, an address or standard input becomes a text with what is known of it.

Text of a text file is kept to the letter. Text of a page or a PDF is what `whitespace.normal_text` makes of it,
so that the same page gives the same text. Pages and PDFs are parsed in a process of their own under limits
(`confined`); addresses are fetched by `fetching`, from public hosts only.
"""
