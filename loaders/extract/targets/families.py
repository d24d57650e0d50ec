"""Words that may name one thing in turn, and words that take up whatever was spoken of."""

#: words that may name one thing in turn: `the draft` and `the resolution`, `the assault` and `the attack`
FAMILIES = (
    frozenset({"resolution", "draft", "text", "document", "motion", "bill"}),
    frozenset({"plan", "proposal", "initiative", "roadmap", "scheme"}),
    frozenset({"agreement", "deal", "accord", "treaty", "pact", "settlement", "memorandum", "arrangement"}),
    frozenset({"assault", "attack", "offensive", "massacre", "bombardment", "strike", "raid", "killing", "shelling", "bombing", "invasion", "airstrike",
               "incursion", "violence", "aggression", "war", "poisoning", "crackdown"}),
    frozenset({"test", "launch", "nuclear_test"}),
    frozenset({"sale", "shipment", "delivery", "package"}),
    frozenset({"sanction", "embargo", "ban", "restriction"}),
    frozenset({"election", "vote", "referendum", "poll"}),
    frozenset({"expulsion", "deportation", "removal"}),
    frozenset({"call", "appeal", "plea", "request", "suggestion", "recommendation"}),
    frozenset({"conversion", "change", "alteration"}),
    frozenset({"detention", "arrest", "imprisonment", "jailing"}),
    frozenset({"coup", "seizure", "takeover", "overthrow", "ousting"}),
    frozenset({"annexation", "occupation"}),
    frozenset({"ruling", "judgment", "judgement", "verdict", "decision", "award"}),
)  # fmt: skip
FAMILY_WORDS = frozenset().union(*FAMILIES)
#: words that take up whatever was last spoken of
DEICTIC = frozenset(
    {"move", "step", "decision", "action", "act", "measure", "plan", "this", "that", "it", "such", "announcement",
     "incident", "event", "change", "development", "conduct", "behaviour", "behavior", "operation", "policy",
     "effort", "course"}
)  # fmt: skip
#: words that tell when or how sure, not which one
PASSING = frozenset(
    {"pending", "proposed", "planned", "recent", "latest", "ongoing", "upcoming", "future", "alleged", "so-called",
     "reported", "apparent", "later", "earlier", "last", "next", "entire", "whole", "today", "yesterday", "week",
     "month", "year", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "night"}
)  # fmt: skip
#: words that take up something said as well as something done
SAYABLE = frozenset({"announcement", "plan", "this", "that", "it", "such"})


def family_of(base: str) -> int | str:
    """Number of the family of a word; a word without one is its own."""
    return next((n for n, members in enumerate(FAMILIES) if base in members), base)


#: answers to what was done: `it` and `the step` rather mean what they answer
ANSWERS = frozenset({"criticism", "condemnation", "denunciation", "warning", "threat", "opposition", "rejection", "dismissal", "endorsement",
                     "approval"})  # fmt: skip
#: deeds that are words: `the move` takes up none of them
SAID = ANSWERS | {
    "demand",
    "statement",
    "claim",
    "remark",
    "commitment",
    "plan",
    "pledge",
    "promise",
    family_of("call"),
}
