"""Texts made for the thresholds: one agency text, its copies, and another report of the same event."""

AGENCY = """Envoys of the coastal states met in Port Sorrel on Monday to settle the dispute over the northern fishing grounds.

The foreign minister of Estmark said her government could not accept a boundary drawn without its consent, and
called the patrols of the past month a provocation. Her counterpart from Lorvania answered that the patrols had
followed an appeal by fishermen whose nets were cut in August.

The chair of the talks proposed that both navies stay behind a line twelve miles from the reef until a commission
has heard the parties. Observers from three neighbouring states welcomed the proposal. The delegations agreed to
meet again in a fortnight, and the chair warned that any new incident at sea would put the process at risk.

Trade between the two countries has fallen by a fifth since the first patrols began, according to figures that
the port authority published last week."""

REPORT = """Talks on the northern fishing grounds opened in Port Sorrel on Monday. Estmark refused any line fixed without
its approval; Lorvania defended its patrol boats as help for fishermen who had lost their nets.

A buffer of twelve miles around the reef was suggested by the chair of the meeting until an inquiry has listened to
everyone. Three governments from the region praised the idea. A second round follows in two weeks' time. Business between
the rivals has shrunk by twenty per cent, the port says."""

PARAGRAPHS = AGENCY.split("\n\n")
COPIES = {
    "reprint": AGENCY,
    "other line breaks": AGENCY.replace("\n", " "),
    "trimmed reprint": "\n\n".join(PARAGRAPHS[:2]),
    "corrected reprint": AGENCY.replace("Monday", "Tuesday").replace("a fifth", "a quarter").replace("August", "July"),
    "another title": "Neighbours seek calm over reef\n\n" + AGENCY,
    "translated title": "Streit um Fischgründe: Gespräche in Port Sorrel\n\n" + AGENCY,
}

#: two hundred words, no two alike
WORDS = " ".join(f"word{number}" for number in range(200))
