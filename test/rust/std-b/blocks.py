"""Hand-written cases: a text in which an empty line ends a case, and single-line cases stand alone."""


def lines(text):
    return [line for line in text.strip("\n").split("\n") if line.strip()]


def blocks(text):
    return [block for block in text.strip("\n").split("\n\n") if block.strip()]
