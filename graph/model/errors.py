"""Every error the library raises on purpose.

StanceGraphError
  BadInput          BadArticle  BadStance  BadParameter
  NotFound          UnknownActor  UnknownTarget  UnknownArticle  UnknownStance  UnknownJudgement  UnknownJob
                    UnknownQuery  UnknownFeed
  Refused
  Busy (retryable)
  ExtractorError
  StoreError        StoreUnreachable (retryable)

A message says what was wrong, where, and what would have been right. Errors know nothing of HTTP
or of exit codes: `api/errors.py` holds that table.
"""


class StanceGraphError(Exception):
    """Base of all; `retryable` says whether the same call may succeed later."""

    retryable = False


class BadInput(StanceGraphError):
    """The caller gave something that cannot be used."""


class BadArticle(BadInput):
    """A record is not an article."""


class BadStance(BadInput):
    """A stance, its evidence or its target contradicts the model."""


class BadParameter(BadInput):
    """A parameter, setting or option has a value that cannot be used."""


class NotFound(StanceGraphError):
    """The thing asked for is not there."""


class UnknownActor(NotFound):
    """No actor has that id."""


class UnknownTarget(NotFound):
    """No target has that id."""


class UnknownArticle(NotFound):
    """No article has that id."""


class UnknownStance(NotFound):
    """No stance has that id."""


class UnknownJudgement(NotFound):
    """No judgement has that id."""


class UnknownJob(NotFound):
    """No posted load has that id."""


class UnknownQuery(NotFound):
    """No query has that name."""


class UnknownFeed(NotFound):
    """No loader has that name."""


class Refused(StanceGraphError):
    """The thing asked for is not allowed here, whoever asks."""


class Busy(StanceGraphError):
    """As much waits already as may wait."""

    retryable = True


class ExtractorError(StanceGraphError):
    """The extractor could not run."""


class StoreError(StanceGraphError):
    """The graph could not be read or written."""


class StoreUnreachable(StoreError):
    """Nothing answers at the graph's address."""

    retryable = True
