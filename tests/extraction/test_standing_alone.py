"""Drafted claims stand alone: what they lean on is named, past days are past, conditions end where claims begin."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements

WEDNESDAY = date(2024, 3, 6)


def drafted(text: str) -> list[str]:
    return [s.claim for s in statements(text, WEDNESDAY, threshold=0.0)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Nordbank agreed to close its Malmo mill. The move will cost jobs, the union said.",
            "Nordbank will close its Malmo mill, and the move will cost jobs.",
        ),
        (
            "Police charged Max Poe in Malmo. The charges will be dropped, his lawyer said.",
            "Police charged Max Poe in Malmo, and the charges will be dropped.",
        ),
        (
            "Police arrested Max Poe in Malmo. The charges will be dropped, his lawyer said.",
            "The charges will be dropped.",
        ),
        (
            "Party leaders were expected to meet. Mr Poe warned that it could take a while.",
            "Party leaders will meet, and it will take a while.",
        ),
        (
            "It will still take considerable time to analyse the images, the office said.",
            "It will still take considerable time to analyse the images.",
        ),
        (
            "It will be more costly for speculators to bet on the crown, Poe said.",
            "It will be more costly for speculators to bet on the crown.",
        ),
        (
            "The ban is stalled in the courts, but the White House has pledged to issue a new order to replace it.",
            "The White House will issue a new order to replace the ban.",
        ),
        (
            "The harvest began in March. Due to the present shortfalls it will be extended into May, growers said.",
            "Due to the present shortfalls the harvest will be extended into May.",
        ),
        (
            "The accused is also charged with fraud. He is due to appear before a judge in Malmo tomorrow.",
            "The accused will appear before a judge in Malmo on 7 March 2024.",
        ),
        (
            "The bill gives fairness to individuals, whose rights will not be subject to sudden change, Poe said.",
            "The bill gives fairness to individuals, whose rights will not be subject to sudden change.",
        ),
        (
            "Max Poe, 68, showed no emotion. His lawyer said he will appeal.",
            "Max Poe will appeal.",
        ),
        (
            "Nordbank Holding AG expects its 2024 results to be at least steady, chairman Max Poe said.",
            "Nordbank Holding AG's 2024 results will be at least steady.",
        ),
        (
            "Jane Poe, 33, owner of a shop in Malmo, is expecting her first baby in May.",
            "Jane Poe will have her first baby between 1 May 2024 and 31 May 2024.",
        ),
        (
            "The survey says that data-related services in Norway grew by 50 percent and are forecast to increase.",
            "Data-related services in Norway will increase.",
        ),
    ],
)
def test_what_a_claim_leans_on_is_named(text: str, claim: str) -> None:
    assert claim in drafted(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Jane Poe sang in Oslo. She also had previously said in interviews she intends to produce a musical.",
            "Jane Poe will produce a musical.",
        ),
        ("It was reported earlier the Malmo Forum will be held in May.", "held between 1 May 2024 and 31 May 2024."),
        ("It is doubtful Norway will recognize the outcome.", "Norway will not recognize the outcome."),
        (
            "If Norse firms cannot upgrade, it can be foreseen that they will fall into a trap.",
            "If Norse firms cannot upgrade, they will fall into a trap.",
        ),
        (
            "In a telephone call, the chiefs of staff of Norway and Sweden have agreed to coordinate their fleets.",
            "The chiefs of staff of Norway and Sweden will coordinate their fleets.",
        ),
        (
            "From his point of view, the chancellor will take a slower path.",
            "The chancellor will take a slower path.",
        ),
        (
            "Crimp will continue to pay despite a ban, Vice Premier and Permanent Representative,"
            " Max Poe, told reporters.",
            "Crimp will continue to pay despite a ban.",
        ),
        (
            '"You will certainly see substantial growth in Norwood in the second half," Max Poe said.',
            "There will be substantial growth in Norwood in the second half.",
        ),
        (
            "The senator said the goal is doomed because the European Community, EC, will not accept the plan.",
            "The European Community, EC, will not accept the plan.",
        ),
        (
            "Poe, an analyst, said that although the bid may attract other suitors,"
            " there is little likelihood of a war.",
            "The bid will attract other suitors.",
        ),
    ],
)
def test_the_speakers_frame_is_cut(text: str, claim: str) -> None:
    assert any(found.endswith(claim) for found in drafted(text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Heavy snowfall is in the forecast until Thursday.", "There will be heavy snowfall until 7 March 2024."),
        ("A press conference is not planned.", "There will not be a press conference."),
        (
            "Votes on the legislation were planned on March 23.",
            "There will be votes on the legislation on 23 March 2024.",
        ),
        ("The bank had no intention of selling its unit.", "The bank will not be selling its unit."),
        ("The consortium has decided not to build the fan.", "The consortium will not build the fan."),
        ("Growth was forecast at three percent in 2025.", "Growth will be at three percent in 2025."),
        (
            "Poe saw the price rallying to 22 dollars by the end of the year.",
            "The price will rally to 22 dollars by 31 December 2024.",
        ),
        (
            "Max Poe has announced his intention of cutting the deficit to 100 crowns in 2025.",
            "Max Poe will be cutting the deficit to 100 crowns in 2025.",
        ),
        ("The agreement calls for the bank to fund the remainder, Nordbank said.", "The bank will fund the remainder."),
        ("Nordbank does not have current plans to change its pricing.", "Nordbank will not change its pricing."),
        (
            "Fairchild said it expects to retain about 200 engineers at a small yard to be set up in Malmo.",
            "Fairchild will retain about 200 engineers at a small yard to be set up in Malmo.",
        ),
        (
            "The efforts of a private sector committed to supporting industry will promote growth.",
            "The efforts of a private sector committed to supporting industry will promote growth.",
        ),
        (
            "The fund itself projects growth of 2 percent in 2025 and 3 percent in 2026.",
            "There will be growth of 2 percent in 2025 and 3 percent in 2026.",
        ),
        ("Nordbank is committed to protecting basic pay rates.", "Nordbank will be protecting basic pay rates."),
        (
            "The Norwegian side will naturally be ready to fulfil its obligations.",
            "The Norwegian side will naturally fulfil its obligations.",
        ),
    ],
)
def test_more_is_told_with_a_plain_will(text: str, claim: str) -> None:
    assert claim in drafted(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Smith, who was given an appointment with the committee on Feb 24, will be questioned again, Poe said.",
            "Smith, who was given an appointment with the committee on 24 February 2024, will be questioned again.",
        ),
        ("The plant will be opened on June 3, the mayor said.", "The plant will be opened on 3 June 2024."),
        (
            "The cherry trees are expected to bloom unusually early this year.",
            "The cherry trees will bloom unusually early in 2024.",
        ),
        (
            "Poe will visit Oslo on April 29 for a week to discuss trade.",
            "Poe will visit Oslo on 29 April 2024 for a week to discuss trade.",
        ),
        (
            "The Malmo Forum will be held this year on June 1-3, 2024.",
            "The Malmo Forum will be held on June 1-3, 2024.",
        ),
    ],
)
def test_a_day_already_past_is_not_put_ahead(text: str, claim: str) -> None:
    assert claim in drafted(text)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If the law was applied too strictly it would provoke strikes, a diplomat said.", "applied too strictly"),
        ("If no objections they will be registered in May.", "If no objections"),
        ("If he says it will rain, the mayor will wait.", "If he says it will rain"),
        ("If Max Poe, who is in Oslo, is convicted, he could face years in jail.", "who is in Oslo, is convicted"),
        ("If Max Poe wins, which is likely, he will lead Norway.", "If Max Poe wins"),
        ('If the tax rises, "we would have shortages," an official said.', "If the tax rises"),
    ],
)
def test_a_condition_ends_where_the_claim_begins(text: str, condition: str) -> None:
    found = [s.condition for s in statements(text, WEDNESDAY, threshold=0.0)]
    assert any(told is not None and told.endswith(condition) for told in found)


def test_a_season_in_a_name_is_no_time() -> None:
    (statement,) = statements("The next Winter Universiade is scheduled to be held in Norway in 2026.", WEDNESDAY)
    assert statement.vague is None
