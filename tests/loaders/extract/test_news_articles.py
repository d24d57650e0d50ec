"""News articles of our own about a coup and about an embassy row, coded by hand before they were read."""

from collections.abc import Iterable
from datetime import date

from stancegraph.graph.model import Article
from stancegraph.loaders.extract.extractor import RuleExtractor

COUP = """ABUJA, July 30 (AFP) - West African leaders on Sunday threatened to use force against the soldiers who seized power in Niger unless they reinstate President Mohamed Bazoum within seven days.

The ECOWAS bloc, meeting in the Nigerian capital, also closed borders with Niger, suspended all financial transactions and froze the country's assets in regional banks.

The coup has been condemned by the African Union, the European Union and the United States. "We do not recognise the authorities that came out of the putsch," the French foreign minister, Catherine Colonna, said. "There is only one president, and that is Mr Bazoum." France and the EU suspended their security cooperation and budget aid.

In Niamey, thousands of supporters of the junta marched to the French embassy, and some of them set fire to its door. Paris condemned the violence and warned that any attack on its citizens would draw an immediate response.

General Abdourahamane Tiani, who has named himself head of state, accused ECOWAS of preparing a military intervention. Mali and Burkina Faso, both ruled by officers, said in a joint statement that any intervention against Niger would be a declaration of war against them.

Chad's president, Mahamat Idriss Deby, flew to Niamey to mediate and met both the detained leader and the generals. Russia called for the swift restoration of the rule of law.
"""
ROW = """KUALA LUMPUR - Malaysia and North Korea barred each other's citizens from leaving on Tuesday as a dispute over the killing of Kim Jong-nam, the half-brother of the North's leader, grew sharply worse.

Pyongyang acted first, announcing that no Malaysian could leave the country until the case was "properly solved". Prime Minister Najib Razak denounced the decision. "This abhorrent act, effectively holding our citizens hostage, is in total disregard of all international law and diplomatic norms," he said, and he ordered police to stop all North Koreans from departing.

Malaysia had expelled the North Korean ambassador, Kang Chol, on Saturday after he questioned the police inquiry and refused to apologise. Mr Kang had accused Kuala Lumpur of colluding with hostile forces. North Korea then declared the Malaysian ambassador persona non grata.

Malaysian investigators say that Kim was poisoned with a banned nerve agent at the airport. North Korea has denied any role in his death and has demanded the return of the body.

China, which has tried to calm the quarrel, said it hoped that both countries would settle the matter through talks. South Korea, for its part, called the murder an act of terrorism and blamed the regime in Pyongyang. Japan supported Malaysia's handling of the case.
"""


def triples(extractor: RuleExtractor, title: str, text: str, day: date) -> set[tuple[str, str, str]]:
    """Holder, type and target of every stance."""
    article = Article(title=title, text=f"{title}\n\n{text}", published_on=day)
    return {(s.actor.id, s.code, s.target.id) for s in extractor.extract(article)}


def dyads(found: Iterable[tuple[str, str, str]]) -> set[tuple[str, str]]:
    """Holder and type alone."""
    return {(holder, code) for holder, code, _ in found}


def test_a_coup_and_its_condemnation(extractor: RuleExtractor) -> None:
    found = triples(
        extractor, "West African bloc gives Niger junta a week to restore president", COUP, date(2023, 7, 31)
    )
    assert {("ecowas", "SANCTIONS", "NER"), ("NER", "ACCUSES", "ecowas"), ("FRA", "REJECTS", "NER")} <= found
    condemned = {("african-union", "CONDEMNS"), ("european-union", "CONDEMNS"), ("USA", "CONDEMNS"), ("FRA", "WARNS")}
    assert condemned <= dyads(found)
    assert not any(holder == "RUS" and code != "DEMANDS" for holder, code in dyads(found))


def test_an_embassy_row(extractor: RuleExtractor) -> None:
    found = triples(extractor, "Malaysia bars North Koreans from leaving in tit-for-tat row", ROW, date(2017, 3, 7))
    assert {("MYS", "EXPELS", "PRK"), ("PRK", "EXPELS", "MYS"), ("KOR", "ACCUSES", "PRK")} <= found
    assert {("KOR", "CONDEMNS"), ("PRK", "DENIES"), ("PRK", "DEMANDS")} <= dyads(found)
    assert ("JPN", "SUPPORTS") in dyads(found)
