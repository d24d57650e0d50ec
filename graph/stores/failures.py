"""The driver's errors as ours."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from stancegraph.graph.model.errors import BadParameter, StoreError, StoreUnreachable


@contextmanager
def as_store_errors(where: str) -> Iterator[None]:
    """Turn what the driver raises into one line of ours that names the graph.

    Raises:
        StoreUnreachable: nothing answers, or it is too busy; the same call may succeed later.
        BadParameter: a value or an address that cannot be used.
        StoreError: anything else.
    """
    try:
        yield
    except AuthError as error:
        raise StoreError(
            f"{where}: user or password is wrong; set STANCEGRAPH_USER and STANCEGRAPH_PASSWORD"
        ) from error
    except (ServiceUnavailable, SessionExpired, TransientError) as error:
        raise StoreUnreachable(f"{where}: no answer: {_line(error)}") from error
    except ConfigurationError as error:
        raise BadParameter(f"{where}: {_line(error)}") from error
    except ClientError as error:
        if error.code == "Neo.ClientError.Database.DatabaseNotFound":
            raise BadParameter(f"{where}: {_line(error)}; name one that exists") from error
        raise StoreError(f"{where}: {_line(error)}") from error
    except (Neo4jError, DriverError) as error:
        raise StoreError(f"{where}: {_line(error)}") from error


def _line(error: Exception) -> str:
    message = error.message if isinstance(error, Neo4jError) else None
    return " ".join((message or str(error) or type(error).__name__).split())[:300]
