starred = "star"
_hidden = 1


def visible():
    return _hidden
