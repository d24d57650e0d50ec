"""The one door to spaCy: sentences in, trees out."""

from collections.abc import Iterable, Iterator
from importlib.resources import as_file, files
from typing import Any

from stancegraph.graph.model.errors import ExtractorError
from stancegraph.loaders.extract.product import multiply_with_numpy, one_thread
from stancegraph.loaders.extract.schemes import to_universal
from stancegraph.loaders.extract.tree import Tree

#: components of any pipeline that are not needed: words are known by their forms, actors by the authority file
_UNUSED = ("trainable_lemmatizer", "lemmatizer", "morphologizer", "attribute_ruler", "ner", "senter")
#: sentences parsed together; larger batches gain nothing on one core
_BATCH = 64


class Parser:
    """A loaded spaCy pipeline.

    Attributes:
        name: `lang_name-version`, part of what the evidence says about its extractor.
        shipped: it is the pipeline of this package.
    """

    def __init__(self, pipeline: str | None = None) -> None:
        """Load the shipped pipeline, or any installed one by its name or folder; ExtractorError says what is wrong."""
        self.shipped = pipeline is None
        self._nlp = _load(pipeline)
        meta = self._nlp.meta
        self.name = f"{meta.get('lang')}_{meta.get('name')}-{meta.get('version')}"
        labels = set(self._nlp.get_pipe("parser").labels) if self._nlp.has_pipe("parser") else set()
        if not labels:
            raise ExtractorError(f"pipeline {self.name} has no dependency parser")
        self._universal = "nsubj:pass" in labels or "obl" in labels
        multiply_with_numpy(self._nlp)

    def trees(self, sentences: Iterable[tuple[int, str]]) -> Iterator[Tree]:
        """One tree a sentence, in order; each sentence comes with the code point at which it starts in the article."""
        pairs = [(text, start) for start, text in sentences]
        with one_thread():
            for doc, start in self._nlp.pipe(pairs, as_tuples=True, batch_size=_BATCH):
                yield _tree(doc, start, universal=self._universal)


def _load(pipeline: str | None) -> Any:
    import spacy

    try:
        if pipeline is not None:
            return spacy.load(pipeline, exclude=list(_UNUSED))
        with as_file(files("stancegraph.loaders.extract").joinpath("model", "en")) as folder:
            return spacy.load(folder, exclude=list(_UNUSED))
    except (OSError, ValueError, ImportError) as error:
        found = ", ".join(sorted(spacy.util.get_installed_models())) or "none beside the one of this package"
        raise ExtractorError(
            f"no spaCy pipeline {pipeline or 'model/en'!r}; installed are: {found}. `python -m spacy download NAME` installs one ({error})"
        ) from error


def _tree(doc: Any, start: int, *, universal: bool) -> Tree:
    """Only words count: white space that the tokeniser kept as a token is given to the root and never matches."""
    rows = doc.to_array(["HEAD", "DEP", "TAG", "IDX"])
    words = [token.text for token in doc]
    strings = doc.vocab.strings
    heads = [i + _signed(int(head)) for i, head in enumerate(rows[:, 0])]
    deps = [strings[int(dep)] for dep in rows[:, 1]]
    tags = [strings[int(tag)] for tag in rows[:, 2]]
    if not universal:
        heads, deps = to_universal(heads, deps, tags)
    children: list[list[int]] = [[] for _ in words]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    starts = [start + int(offset) for offset in rows[:, 3]]
    return Tree(
        words=words,
        lower=["and" if word == "&" else word.lower().replace("\u2019", "'") for word in words],
        tags=tags,
        deps=deps,
        heads=heads,
        starts=starts,
        ends=[begin + len(word) for begin, word in zip(starts, words, strict=True)],
        children=children,
    )


def _signed(offset: int) -> int:
    """spaCy exports offsets to heads as unsigned 64-bit numbers."""
    return offset - 2**64 if offset >= 2**63 else offset
