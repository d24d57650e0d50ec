"""An OpenAI-compatible chat endpoint: asked for JSON, with retries, a budget and a cache."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from stancegraph.graph.model.errors import ExtractorError
from stancegraph.graph.model.ids import content_id

#: statuses after which the same call may succeed
RETRYABLE: Final = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
#: longest wait between two tries, seconds, whatever the server asks for
LONGEST_WAIT: Final = 60.0


@dataclass(slots=True, kw_only=True)
class Endpoint:
    """Where a model answers.

    Attributes:
        url: base, such as `http://localhost:11434/v1`; `/chat/completions` is added.
        model: name that the endpoint knows.
        key: bearer token, if it wants one.
        timeout: seconds for one call.
        retries: further tries after a time-out, a broken connection, a busy server or an answer that is not JSON.
        budget: tokens (prompt and answer) that all calls together may use; None = no limit.
        cache: folder of answers already given; None = none is kept.
        wait: seconds before the first further try; doubled each time.
    """

    url: str
    model: str
    key: str | None = None
    timeout: float = 120.0
    retries: int = 3
    budget: int | None = None
    cache: Path | None = None
    wait: float = 1.0
    used: int = field(default=0, init=False)

    def ask(self, system: str, user: str, schema: Mapping[str, Any]) -> dict[str, Any]:
        """The answer as a JSON object; ExtractorError when none is to be had or the budget is spent."""
        body = {
            "model": self.model,
            "temperature": 0,
            "messages": [{"role": "system", "content": system}, {"role": "user", "content": user}],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "stances", "strict": True, "schema": schema},
            },
        }
        kept = self._kept(body)
        if kept is not None and kept.exists():
            return _object(kept.read_text("utf-8"))
        content = self._answer(body)
        if kept is not None:
            kept.parent.mkdir(parents=True, exist_ok=True)
            part = kept.with_suffix(".part")
            part.write_text(content, "utf-8")
            part.replace(kept)
        return _object(content)

    def _kept(self, body: Mapping[str, Any]) -> Path | None:
        key = content_id(self.url, json.dumps(body, sort_keys=True))
        return None if self.cache is None else self.cache / f"{key}.json"

    def _answer(self, body: Mapping[str, Any]) -> str:
        reason = ""
        for attempt in range(self.retries + 1):
            if self.budget is not None and self.used >= self.budget:
                raise ExtractorError(
                    f"the budget of {self.budget} tokens is spent ({self.used} used); raise it to go on"
                )
            content, reason, asked_wait = self._call(body)
            if content is not None:
                return content
            if attempt < self.retries:
                time.sleep(min(LONGEST_WAIT, max(asked_wait, self.wait * 2**attempt)))
        raise ExtractorError(f"{self.url}: no usable answer after {self.retries + 1} tries; the last: {reason}")

    def _call(self, body: Mapping[str, Any]) -> tuple[str | None, str, float]:
        """One try: the content, or None with the reason and the seconds that the server asks to wait."""
        httpx = _httpx()
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        try:
            url = self.url.rstrip("/") + "/chat/completions"
            answer = httpx.post(url, json=body, headers=headers, timeout=self.timeout)
        except httpx.TransportError as error:
            return None, f"{type(error).__name__} {error}".strip(), 0.0
        if answer.status_code in RETRYABLE:
            return None, f"status {answer.status_code}", _seconds(answer.headers.get("retry-after"))
        if answer.status_code != 200:
            raise ExtractorError(f"{self.url}: status {answer.status_code}: {answer.text[:200]}")
        try:
            table = answer.json()
            self.used += int((table.get("usage") or {}).get("total_tokens", 0))
            content = table["choices"][0]["message"]["content"]
            _object(content)
        except (ValueError, KeyError, IndexError, TypeError, AttributeError, ExtractorError) as error:
            return None, f"not the JSON that was asked for: {error}", 0.0
        return str(content), "", 0.0


def _seconds(header: str | None) -> float:
    return float(header) if header and header.replace(".", "", 1).isdigit() else 0.0


def _object(content: str) -> dict[str, Any]:
    found = json.loads(content)
    if not isinstance(found, dict):
        raise ExtractorError(f"a JSON object was asked for; the answer is {type(found).__name__}")
    return found


def _httpx() -> Any:
    try:
        import httpx
    except ImportError as error:
        raise ExtractorError("the model extractor needs httpx: pip install 'stancegraph[llm]'") from error
    return httpx
