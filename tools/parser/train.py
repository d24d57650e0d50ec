"""Train the shipped English pipeline: python tools/parser/train.py TREEBANK_FOLDER WORK_FOLDER [--to loaders/extract/model/en].

The folder holds train, dev, pud and gum_test as `.conllu` files compressed with xz. One core, two hours or so.
"""

import argparse
import json
import lzma
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.vocab import Vocab

HERE = Path(__file__).parent
#: sentences in a training document: the parser learns borders from documents of several
SENTENCES = (1, 8)
#: share of training sentences that lose their final stop, as headlines have none
HEADLINES = 0.08
QUOTES = {"“": '"', "”": '"', "‘": "'", "’": "'", "``": '"', "''": '"'}
CURLY = {'"': "“”", "'": "’"}

Row = list[str]


def sentences(path: Path) -> Iterator[list[Row]]:
    """Each sentence of a compressed CoNLL-U file as its rows of ten columns."""
    rows: list[Row] = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                rows.append(line.rstrip("\n").split("\t"))
            elif rows:
                yield rows
                rows = []
    if rows:
        yield rows


def curled(rows: list[Row]) -> list[Row]:
    """The sentence with typographic quotation marks, opening and closing in turn."""
    seen = 0
    out = []
    for row in rows:
        form = row[1]
        if form == '"':
            form = CURLY['"'][seen % 2]
            seen += 1
        elif form.startswith("'"):
            form = "’" + form[1:]
        out.append([row[0], form, *row[2:]])
    return out


def headline(rows: list[Row]) -> list[Row]:
    """The sentence without its final stop."""
    is_stop = rows[-1][3] == "PUNCT" and rows[-1][1] in ".!" and not any(row[6] == rows[-1][0] for row in rows)
    return rows[:-1] if is_stop and len(rows) > 3 else rows


def document(vocab: Vocab, group: list[list[Row]]) -> Doc:
    """Several sentences as one gold document."""
    words, spaces, heads, deps, tags, poses, morphs, lemmas, starts = [], [], [], [], [], [], [], [], []
    for rows in group:
        offset = len(words)
        for row in rows:
            words.append(row[1])
            spaces.append("SpaceAfter=No" not in row[9])
            heads.append(offset + (int(row[6]) - 1 if row[6] != "0" else int(row[0]) - 1))
            deps.append("ROOT" if row[6] == "0" else row[7])
            tags.append(row[4])
            poses.append(row[3])
            morphs.append("" if row[5] == "_" else row[5])
            lemmas.append(row[2])
            starts.append(row is rows[0])
    return Doc(
        vocab, words=words, spaces=spaces, heads=heads, deps=deps, tags=tags, pos=poses, morphs=morphs, lemmas=lemmas,
        sent_starts=starts,
    )  # fmt: skip


def groups(found: list[list[Row]], *, vary: bool, rng: random.Random) -> Iterator[list[list[Row]]]:
    """Neighbouring sentences in documents of a few; `vary` also gives each a chance of other quotes or no stop."""
    start = 0
    while start < len(found):
        size = rng.randint(*SENTENCES) if vary else SENTENCES[1]
        group = found[start : start + size]
        start += size
        if vary and rng.random() < 0.5:
            group = [curled(rows) for rows in group]
        yield [headline(rows) if vary and rng.random() < HEADLINES else rows for rows in group]


def prepare(treebank: Path, work: Path) -> None:
    """Write train.spacy and dev.spacy."""
    rng = random.Random(0)
    vocab = spacy.blank("en").vocab
    for name, vary, times in (("train", True, 2), ("dev", False, 1)):
        found = list(sentences(treebank / f"{name}.conllu.xz"))
        docs = [document(vocab, group) for _ in range(times) for group in groups(found, vary=vary, rng=rng)]
        DocBin(docs=docs, store_user_data=False).to_disk(work / f"{name}.spacy")


def scores(model: Path, treebank: Path) -> dict[str, dict[str, float]]:
    """UAS, LAS, tags, lemmas and sentence F1 on each test set from gold words, and words a second on one core."""
    nlp = spacy.load(model)
    out: dict[str, dict[str, float]] = {}
    for name in ("dev", "gum_test", "pud"):
        found = list(sentences(treebank / f"{name}.conllu.xz"))
        gold = [document(nlp.vocab, group) for group in groups(found, vary=False, rng=random.Random(0))]
        plain = [Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]) for doc in gold]
        began = time.perf_counter()
        parsed = list(nlp.pipe(plain))
        seconds = time.perf_counter() - began
        examples = [Example(p, g) for p, g in zip(parsed, gold, strict=True)]
        found_scores = nlp.get_pipe("parser").score(examples) | Scorer.score_token_attr(examples, "tag")  # type: ignore[attr-defined]
        found_scores |= Scorer.score_token_attr(examples, "lemma")
        row = {
            key: round(100 * found_scores[key], 2) for key in ("dep_uas", "dep_las", "tag_acc", "lemma_acc", "sents_f")
        }
        out[name] = row | {"words_per_second": round(sum(map(len, gold)) / seconds)}
    return out


def main() -> None:
    """Prepare, train, score, and copy the best model where it is asked for."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("treebank", type=Path)
    arguments.add_argument("work", type=Path)
    arguments.add_argument("--to", type=Path)
    options = arguments.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    prepare(options.treebank, options.work)
    command = [sys.executable, "-m", "spacy", "train", str(HERE / "config.cfg"), "--output", str(options.work)]
    command += ["--paths.train", str(options.work / "train.spacy"), "--paths.dev", str(options.work / "dev.spacy")]
    subprocess.run(command, check=True)
    publish(options.work / "model-best", options.treebank, options.to or options.work / "model")


def publish(best: Path, treebank: Path, target: Path) -> None:
    """Save the model with its name, licence and scores in meta.json."""
    nlp = spacy.load(best)
    nlp.meta.update(
        name="stancegraph_ud",
        version="1.0.0",
        description="English pipeline of stancegraph, trained on UD_English-EWT and GUM",
        license="CC BY-SA 4.0",
        performance=scores(best, treebank),
    )
    nlp.to_disk(target)
    print(json.dumps(nlp.meta["performance"], indent=2))


if __name__ == "__main__":
    main()
