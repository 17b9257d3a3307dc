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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rents will rise, say officials and bakers from both towns.", "officials and bakers from both towns"),
        ("The rents will rise for years, giving landlords more, say analysts.", "analysts"),
        ("The rents will rise, say by a tenth.", None),
        ("The rents will rise on Wednesday, several harbour officials tell Harbour News.", "several harbour officials"),
        ("The rents will rise at 4:30 p.m. Sunday, Emma Woodhouse, secretary of the union, reported Tuesday.",
         "Emma Woodhouse"),
        ('"The rents will rise," Mayor Emma Woodhouse of Hull, the plan\'s sponsor, told reporters Tuesday.',
         "Emma Woodhouse"),
        ("Nordbank expects that rents will rise, Emma Woodhouse told a news conference.", "Emma Woodhouse"),
        ("Nordbank said that rents will rise, an official told reporters.", "Nordbank"),
        ("The plan was dropped on Sunday, however many tenants have claimed rents will rise.", "many tenants"),
        ("The mill may lose as much as ten pounds, and another baker, Jane Fairfax, said rents will rise.",
         "Jane Fairfax"),
        ("The council has described the market as broken, promised more houses and said rents will rise.",
         "The council"),
        ("The mayor saw the wall, broken, and the union said rents will rise.", "the union"),
        ('Emma Woodhouse, nicknamed "the Queen" for her hats, had already announced rents will rise.',
         "Emma Woodhouse"),
        ("Harbour House, this week facing a strike of its porters, also promised rents will rise.", "Harbour House"),
        ("A close aide to Emma Woodhouse, who asked not to be named, said rents will rise.",
         "A close aide to Emma Woodhouse"),
        ("In Hull, the seven agreed that rents will rise.", "the seven"),
        ("Emma Woodhouse met them. She said that higher rents are expected by early May.", "Emma Woodhouse"),
        ("Emma Woodhouse says bakers that hold quality projects in towns where rents will rise pay less.",
         "Emma Woodhouse"),
        ('It will "amend and improve" the rents of all, subject to a vote, Will Weston has said.', "Will Weston"),
        ("Despite all, 10 percent of the tenants have said rents will rise.", "10 percent of the tenants"),
        ("New Woodhouse order on rents expected Wednesday", None),
    ],
)  # fmt: skip
def test_lists_of_verbs_and_whoever_closes_a_sentence(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rents will rise, according to information released last year by Nordbank, its owner.", "Nordbank"),
        ("According to a joint survey of 50 bakers in the towns by the Hull Institute and the Leith College, rents will"
         " rise.", "the Hull Institute and the Leith College"),
        ("The rents will rise, according to the town's own official estimates.", "the town's own official estimates"),
        ("An analysis by the Harbour Board found 20 rents will rise in the town.", "An analysis by the Harbour Board"),
        ("An analysis by the Harbour Board found in the town, where rents will rise, is new.", None),
        ("Of those, four have now said that rents will rise.", "four"),
        ("For one reason, some caution that if wages fall, rents will rise.", "some"),
        ("The town's own official estimates suggest that rents will rise.", None),
        ("A Harbour Post analysis (http://harbour.post/1) this week found that rents will rise.", "Harbour Post"),
    ],
)  # fmt: skip
def test_papers_that_a_claim_rests_on(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("While Emma Woodhouse says she paid the mill a sum, her rents will rise.", None),
        ("While Emma Woodhouse says her own rents will rise, others will not.", "Emma Woodhouse"),
        ("If the council decides not to sell the houses whose rents will rise, as expected, all will be well.", None),
        ('"They will pay," Emma Woodhouse said commenting on houses in which the rents will rise.', None),
        ("The council decided that rents will rise.", "The council"),
        ("If tenants, bakers and others can be made to believe that rents will rise, they will leave.", None),
        ('"They will pay," Emma Woodhouse said, referring to houses in which the rents will rise.', None),
        ('"They will pay," Emma Woodhouse said, in an apparent reference to houses whose rents will rise.', None),
        ("The Harbour Post reported referring to its own sources that rents will rise.", "The Harbour Post"),
        ("Emma Woodhouse said, referring to her house, that all is well, but rents will rise.", "Emma Woodhouse"),
        ("The rents will rise in 400 houses, including 80 houses added last year.", None),
    ],
)  # fmt: skip
def test_what_a_speaker_does_not_say(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The rents will rise’, said Emma Woodhouse.", "Emma Woodhouse"),
        ("‘The rents will rise,’ the mayor said.", "the mayor"),
        ("'We'll see the rents rise', the mayor said.", "the mayor"),
        ("„The rents will rise“, said Emma Woodhouse.", "Emma Woodhouse"),
        ("“We will stay,” Emma Woodhouse told staff. “And the rents will rise.\n\n“All is well.”", "Emma Woodhouse"),
    ],
)
def test_quotations_in_marks_of_other_kinds(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Traders see an 80% chance that rents will rise.", "Traders"),
        ("Nordbank raised the probability of higher rents in May to 45%.", "Nordbank"),
        ("Rain raised the rents of the houses in May.", None),
        ("Two officials met them. One said that rents will rise.", "One"),
        ("Two officials met them. One house with rents will open.", None),
        ("The Islamic State is weak. IS commander Omar Doe has already declared rents will rise.", "Omar Doe"),
    ],
)
def test_who_sets_a_figure_or_has_an_odd_name(text: str, expected: str | None) -> None:
    assert speaker(text) == expected
