from dataclasses import replace

from testimonies import said

from stancegraph.graph.relations import quotations, relation, utterances

QUOTE = "France said: “We will not accept this text in any form.”"
AGAIN = 'Paris was clear. "We will not accept this text, in any form," its envoy said.'


def test_three_relations_stay_apart() -> None:
    one = said(1, -1, family="f", exact=QUOTE)
    copy = said(2, -1, family="f", exact="other words")
    quote = said(3, -1, family="g", exact=AGAIN)
    event = replace(said(4, -1, family="h", exact="France opposed it."), stance_id=one.stance_id)
    assert [relation(one, other) for other in (copy, quote, event)] == ["same text", "same quote", "same event"]
    assert relation(one, said(5, -1, family="i", exact="France opposed it.")) is None
    assert relation(quote, one) == relation(one, quote)


def test_a_short_quotation_is_anybody_s() -> None:
    assert quotations('It was "a crime", he said.') == frozenset()


def test_families_that_print_one_quote_heard_one_utterance() -> None:
    heard = [said(1, -1, family="f", exact=QUOTE), said(2, -1, family="g", exact=AGAIN), said(3, -1, family="h")]
    assert utterances(heard) == 2
    assert utterances([]) == 0
