from stancegraph.graph.questions import questions

#: of a stance or its words, by id; of what waits now
NOT_ASKED_OF_A_MOMENT = {"whose_words", "office_when_said", "to_review", "changes_without"}


def test_every_question_that_reads_stances_can_be_asked_as_the_graph_stood_then() -> None:
    for asked in questions("embedded").values():
        if asked.number is not None and asked.name not in NOT_ASKED_OF_A_MOMENT:
            assert "known_at" in {one.name for one in asked.parameters}, asked.name


def test_every_question_that_reads_stances_can_be_asked_of_the_holders_own_words() -> None:
    second_hand = {"second_hand_positions"}
    for asked in questions("embedded").values():
        if asked.number is not None and asked.name not in NOT_ASKED_OF_A_MOMENT | second_hand:
            assert "first_hand" in {one.name for one in asked.parameters}, asked.name
