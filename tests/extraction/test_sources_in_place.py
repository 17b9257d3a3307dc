"""Whose a sentence is where other words stand between speaker and verb; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document


def speaker(text: str, passage: str = "ents ") -> str | None:
    return Attributor(document(text)).voice(text.rindex(passage)).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rents will rise, the Leith Bureau of Statistics said.", "the Leith Bureau of Statistics"),
        ("The statistics suggest that rents will rise.", None),
        ("The Harbour Ministry, commenting on the figures, said rents will rise.", "The Harbour Ministry"),
        ("The bakers, forecasting a fall in wages of a tenth, said rents will rise.", "The bakers"),
        ("Nordbank said it expects to agree with the landlords in spring, noting that rents will rise.", "Nordbank"),
        ("Nordbank Ltd, he said, also expects rents to rise.", None),
        ("Frank Churchill met the press. Nordbank Ltd, he said, also expects rents to rise.", "Frank Churchill"),
        ("Tenants expect rents to rise, while wages fall, the union said in a report.", "the union"),
        ('"We know," Frank Churchill said. Added Churchill on a stage: "The rents will rise."', "Frank Churchill"),
        ("If the landlords agree to a plan, rents will rise.", None),
        ("If rents fall, the landlords agree, wages will rise.", "the landlords"),
        ("A number of landlords have said rents will rise.", "A number of landlords"),
        ("A number of houses rose where rents will rise.", None),
        ("Landlords known for their thrift said rents will rise.", "Landlords known for their thrift"),
        ("The rents will rise in Hull, said sources familiar with the lease.", "sources familiar with the lease"),
        ("Mayor Emma Woodhouse was quoted today as saying rents will rise.", "Emma Woodhouse"),
        ('"The mill is full," said Emma Woodhouse, who predicts that rents will rise.', "Emma Woodhouse"),
        ("While hoping for peace if wages fall, Churchill said rents will rise.", "Churchill"),
        ("Although the rents will rise, Emma Woodhouse told reporters the mill is full.", None),
        ("Although the rents will rise, nobody builds, Emma Woodhouse told reporters.", "Emma Woodhouse"),
        ("The rents will rise in Hull and on the coast on Monday and Friday, Churchill added.", "Churchill"),
        ("Taxes suggested by the mill mean that rents will rise, Emma Woodhouse told reporters.", "Emma Woodhouse"),
        ('"The rents will rise in the U.S.," said another banker.', "another banker"),
        ("Bakers were glad of the mill's proposed sale, but said they expected that rents will rise.", "Bakers"),
        ("The union answered the mill in a letter saying rents will rise.", "The union"),
        ("The rents will rise after talks with the mill, Hull's mayor Mohamed Bennet said.", "Mohamed Bennet"),
    ],
)
def test_whoever_speaks_is_found_behind_other_words(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Emma Woodhouse says the mill has added 10 percent to the cost of lodgings, but rents will fall.",
         "Emma Woodhouse"),
        ("The mill closed, and Emma Woodhouse added rents will rise.", "Emma Woodhouse"),
        ("The lease, under which rents will rise, is expected to be confirmed by the council.", None),
        ("It was confirmed by the council that rents will rise.", "the council"),
        ("Emma Woodhouse said that police are confident that rents will rise.", "Emma Woodhouse"),
        ("The police are confident that rents will rise.", "The police"),
    ],
)  # fmt: skip
def test_what_only_seems_to_be_said(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nordbank said wages fell. Hull bankers met in Leith. It said rents will rise.", "Nordbank"),
        ("Nordbank said wages fell. Managers did well in Leith. It said rents will rise.", "Nordbank"),
        ("Nordbank said wages fell. Hull and Leith met. It said rents will rise.", "Nordbank"),
        ("Nordbank said wages fell. Trading is brisk in Leith. It said rents will rise.", "Nordbank"),
        ("Nordbank said wages fell. Bankers said little. They said rents will rise.", "Bankers"),
        ("Nordbank said wages fell. Consolidated-Hull eased a penny. It said rents will rise.", "Consolidated-Hull"),
        ("Nordbank said wages fell. Coal producer Donwell Mines fell. It said rents will rise.", "Donwell Mines"),
        ("Wages fell. Nordbank Ltd's plan is that rents will rise, it said.", "Nordbank Ltd"),
        ("Nordbank said wages fell. Terms of the lease were not told. It said rents will rise.", "Nordbank"),
        ("Nordbank said wages fell. Dealings were stopped in Leith. It said rents will rise.", "Nordbank"),
        ("The NTU forecast growth of wages in 1987. Without taxes, rents will rise by a tenth, it said.", "The NTU"),
        ("Donwell Airlines said wages fell. The mill is full. It said rents will rise.", "Donwell Airlines"),
        ("Anne Elliot, of Hull, spoke. Uppercross expects that rents will rise, she said.", "Anne Elliot"),
    ],
)  # fmt: skip
def test_one_who_is_told_of_as_it_is_not_several(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vice President Frank Churchill met President Emma Woodhouse. The president said rents will rise.",
         "Emma Woodhouse"),
        ("Harriet Smith, a spokeswoman for the tenants, said wages fell. The attorney general said rents will rise.",
         "The attorney general"),
        ("Harriet Smith, head of the tenants, said wages fell. The chairwoman said rents will rise.", "Harriet Smith"),
        ("The trade paper Highbury News was quick. A clerk told Reuters wages fell. The paper said rents will rise.",
         "Highbury News"),
        ("Highbury is big. Some read Highbury Focus. Highbury said rents will rise.", "Highbury"),
        ("Fanny Price is here. Some know Fanny well. Fanny said rents will rise.", "Fanny Price"),
        ("David M. Holland, a baker, told Leith Radio that wages fell. He said rents will rise.", "David M. Holland"),
        ("In January the company said rents will rise.", "the company"),
        ("The document said rents will rise.", "The document"),
        ("The rents will rise, according to the manifesto.", "the manifesto"),
        ("The wall said rents will rise.", None),
    ],
)  # fmt: skip
def test_whom_a_description_stands_for(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bank said it sold the mill.\n\nThe clerks would go. The mill would close and rents would fall.",
            "The bank",
        ),
        (
            "The bank said it sold the mill.\n\nMeanwhile clerks would go. The mill would close and rents would fall.",
            None,
        ),
    ],
)
def test_words_go_on_over_a_paragraph(text: str, expected: str | None) -> None:
    assert speaker(text, "would close") == expected
