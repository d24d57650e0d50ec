import socket

from stancegraph.api.cli.serve import listening


def test_an_answer_does_not_wait_for_the_clients_acknowledgement() -> None:
    with listening("127.0.0.1", 0) as door, socket.create_connection(door.getsockname()):
        served, _ = door.accept()
        with served:
            assert served.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
