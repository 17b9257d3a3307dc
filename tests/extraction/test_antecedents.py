import pytest

from ledger.extraction.antecedents import antecedent, named_before
from ledger.extraction.document import document
from ledger.extraction.somebody import somebody_else


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("The storm has left the coast. It", "it", "the storm"),
        ("Tropical Storm Doe has weakened over Florida. It", "it", "Tropical Storm Doe"),
        ("Mr Poe said the sign in front of the mine is new. It", "it", "the sign in front of the mine"),
        ("A bank lost money. The reports are late. It", "it", "the bank"),
        ("Police say there are two people in the lake. They", "they", "the two people"),
        ("The reduction was planned.\n\nPay and leave\n\nNow it", "it", "the reduction"),
        ("Clouds cover the hills. They", "they", "Clouds"),
        ("On Monday the lawyer met the families. They", "they", "the families"),
    ],
)
def test_the_likeliest_noun_phrase_is_meant(text: str, pronoun: str, meant: str) -> None:
    found = antecedent(document(text), pronoun, text.rindex(" ") + 1)
    assert found == meant


@pytest.mark.parametrize("text", ["It", "On Monday it", "Mr Poe is mayor. It", "1.4 percent was lost. It"])
def test_nothing_is_meant_where_nothing_fits(text: str) -> None:
    assert antecedent(document(text), "it", text.rindex(" ") + 1 if " " in text else 0) is None


def test_this_division_is_the_one_told_of() -> None:
    text = "Nordbank sold its old card division and the new loan division. This division"
    assert named_before(document(text), "division", text.index("This")) == "the new loan division"


def test_he_in_a_speech_is_not_the_speaker() -> None:
    text = "Helen Roe spoke of Jacob Doe. She warned that"
    assert somebody_else(document(text), "he", len(text), "Helen Roe") == "Jacob Doe"
