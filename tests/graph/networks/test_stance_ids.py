"""The ids behind a tie, a sequence that reads as a tuple."""

import copy
import json
import pickle
from collections.abc import Sequence

import networkx as nx
import pytest
from debates import DRAFTS

from stancegraph.graph.networks import network, stance_settings, to_networkx
from stancegraph.graph.networks.stance_ids import StanceIds

TIED = to_networkx(network(DRAFTS, stance_settings(network_type="onemode", qualifier_aggregation="congruence")))
IDS: Sequence[str] = TIED.edges["FRA", "GBR"]["stance_ids"]
AS_TUPLE = ("s1", "s2", "s6")


def test_they_are_a_sequence_equal_to_a_tuple() -> None:
    assert isinstance(IDS, StanceIds) and len(IDS) == 3
    assert IDS == AS_TUPLE and AS_TUPLE == IDS and TIED.edges["GBR", "FRA"]["stance_ids"] == IDS
    assert list(AS_TUPLE) != IDS and IDS != ("s1", "s6", "s2")
    assert (hash(IDS), repr(IDS)) == (hash(AS_TUPLE), repr(AS_TUPLE))
    assert (IDS[0], IDS[-1], IDS[1:], list(reversed(IDS))) == ("s1", "s6", ("s2", "s6"), ["s6", "s2", "s1"])
    assert "s2" in IDS and "s3" not in IDS and IDS.index("s6") == 2
    with pytest.raises(IndexError):
        IDS[3]


def test_they_are_pickled_and_copied_as_the_tuple_and_written_as_a_list() -> None:
    for again in (pickle.loads(pickle.dumps(IDS)), copy.deepcopy(IDS)):
        assert type(again) is tuple and again == AS_TUPLE
    assert pickle.loads(pickle.dumps(TIED)).edges["FRA", "GBR"] == TIED.edges["FRA", "GBR"]
    written = json.loads(json.dumps(nx.node_link_data(TIED, edges="links"), default=list))
    assert list(AS_TUPLE) in [one["stance_ids"] for one in written["links"]]


def test_a_data_frame_takes_them_one_a_row() -> None:
    frame = nx.to_pandas_edgelist(TIED).explode("stance_ids")
    ends = frame["source"].isin(["FRA", "GBR"]) & frame["target"].isin(["FRA", "GBR"])
    assert tuple(frame.loc[ends, "stance_ids"]) == AS_TUPLE
