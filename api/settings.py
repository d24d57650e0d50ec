"""Settings, read once: environment variables with the prefix STANCEGRAPH_."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Settings(BaseSettings):
    """Every setting has a default; lists are words with commas between them."""

    model_config = SettingsConfigDict(env_prefix="STANCEGRAPH_", frozen=True, protected_namespaces=())

    # folder of an embedded graph, or bolt:// or neo4j:// URI; none = the user's data folder
    graph: str | None = None
    # user of a Neo4j server
    user: str | None = None
    # password of a Neo4j server
    password: SecretStr | None = None
    # database of a Neo4j server; none = the user's home database
    database: str | None = None
    # base of an OpenAI-compatible endpoint, for --extractor llm
    model_url: str | None = None
    # name of the model there
    model_name: str | None = None
    # bearer token of that endpoint
    model_key: SecretStr | None = None
    # tokens that one run may use there; none = no limit
    model_budget: int | None = Field(default=None, ge=1)
    # folder in which its answers are kept
    model_cache: Path | None = None
    # web origins that may read the API from a browser, or *
    cors_origins: Annotated[tuple[str, ...], NoDecode] = ()
    # licences whose articles do not show their text, or *; quotes stay
    redact: Annotated[tuple[str, ...], NoDecode] = ()
    # keys of the API, each as read:KEY or write:KEY
    api_keys: Annotated[tuple[SecretStr, ...], NoDecode] = ()
    # file with one such key a line
    api_keys_file: Path | None = None
    # requests that one client may send a minute; 0 = any number
    rate_limit: int = Field(default=0, ge=0)
    # bytes that the body of a request may have
    max_body: int = Field(default=10_000_000, ge=1000)
    # posted loads that may wait or run at once; more are refused until one has ended
    max_jobs: int = Field(default=100, ge=1)
    # port of the embedded graph's Bolt while it is served; none = 7687, or another when that is taken
    bolt_port: int | None = Field(default=None, ge=1, le=65535)
    # password with which user `reader` may read the embedded graph over Bolt; none = no Bolt port is opened
    bolt_password: SecretStr | None = None
    # user of the Neo4j server as whom POST /v1/cypher runs; none = free Cypher is off
    cypher_user: str | None = None
    # its password
    cypher_password: SecretStr | None = None
    # seconds that a statement of free Cypher may take
    cypher_timeout: float = Field(default=10.0, gt=0, le=600)
    # rows that it may return
    cypher_rows: int = Field(default=1_000, ge=1, le=100_000)
    # bytes of JSON that it may return
    cypher_bytes: int = Field(default=1_000_000, ge=1_000)
    # least grave lines of the log on stderr: debug, info, warning or error; requests are info
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @field_validator("cors_origins", "redact", "api_keys", mode="before")
    @classmethod
    def _words(cls, value: object) -> object:
        return [word.strip() for word in value.split(",") if word.strip()] if isinstance(value, str) else value
