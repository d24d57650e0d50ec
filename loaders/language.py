"""Is this article in English, the language that the extraction reads?"""

from typing import Final

from stancegraph.graph.model import Article

#: code points; below this a guess is wrong too often to leave an article out
SHORTEST_GUESS: Final = 200
#: code points that a guess looks at; more changes no answer and costs time
LONGEST_GUESS: Final = 5000
_ENGLISH: Final = frozenset({"en", "eng", "english"})


def is_english(article: Article) -> bool:
    """What the feed says of the language; where it says nothing, what the text looks like.

    A text under 200 code points is taken for English.
    """
    if article.language is not None:
        return article.language.strip().lower().replace("_", "-").split("-")[0] in _ENGLISH
    if len(article.text) < SHORTEST_GUESS:
        return True
    from py3langid import classify  # reads its model when first used

    language, _ = classify(article.text[:LONGEST_GUESS])
    return bool(language == "en")
