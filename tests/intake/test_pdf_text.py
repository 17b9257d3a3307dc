"""Text of PDFs; the files are written here, object by object."""

from pathlib import Path

import pytest

from ledger.errors import BadInputError
from ledger.intake.articles import read_article
from ledger.intake.page import Origin

pytest.importorskip("pypdf", reason="the extra pdf is not installed")


def pdf(pages: list[list[str]], title: str = "", author: str = "") -> bytes:
    """A PDF with the lines of each page."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"]
    objects.append(f"<< /Title ({title}) /Author ({author}) /CreationDate (D:20200101000000) >>".encode())
    kids = []
    for lines in pages:
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 40 800 Td {shown} ET".encode()
        objects.append(b"<< /Length %d >> stream\n%s\nendstream" % (len(stream), stream))
        page = f"/Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {page} >>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer << /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(written))
    return written + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + end


FIRST = [
    "The council will vote on the new bri-",
    "dge on Monday, and the mayor expects",
    "that it passes.",
    "Trade groups are",
]
SECOND = ["Work is to begin in June."]


def test_text_comes_page_by_page_with_its_lines_joined(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([FIRST, SECOND], "A title", "Jane Roe"))
    read = read_article(str(path))
    assert read.text == (
        "The council will vote on the new bridge on Monday, and the mayor expects that it passes.\n\n"
        "Trade groups are\n\nWork is to begin in June."
    )
    assert (read.title, read.author) == ("A title", "Jane Roe")
    assert read.published is None  # the day a file was made is not the day of the article
    assert set(read.origins.values()) == {Origin.PDF}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"text", "none"),
        (b"%PDF-1.4\n", "broken PDF"),
        (b"%PDF-1.4\n" + b"1 0 obj << /A [" * 5_000, "PDF"),
        (pdf([[]]), "no text"),
        (pdf([FIRST])[:-300], "PDF"),
    ],
)
def test_what_is_no_pdf_with_text_is_refused_in_one_line(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with pytest.raises(BadInputError, match=message) as caught:
        read_article(str(path))
    assert "\n" not in str(caught.value)


def test_a_title_that_is_a_files_name_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([FIRST], "Microsoft Word - draft 3.doc"))
    assert read_article(str(path)).title is None
