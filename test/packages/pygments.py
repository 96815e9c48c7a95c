# requires: pygments==2.19.1
"""Highlighting of sources, by the package pygments."""
from pygments import highlight
from pygments.formatters import HtmlFormatter, NullFormatter, Terminal256Formatter
from pygments.lexers import JsonLexer, PythonLexer
from pygments.token import Token

CODE = """import os

@decorate
def area(w: float, h=2.5) -> float:
    '''The area.'''
    if w < 0x10 and not h:  # strange
        return f"{w!r} and {h:>5}"
    return [w * h for _ in range(3)][-1]
"""


def main():
    print(highlight(CODE, PythonLexer(), HtmlFormatter(linenos=True, cssclass="code")))
    print(highlight(CODE, PythonLexer(), Terminal256Formatter(style="default")))
    print(highlight('{"a": [1, 2.5e3, true, null], "b": "x\\n"}', JsonLexer(), HtmlFormatter(nowrap=True)))
    print(highlight("x = 1", PythonLexer(), NullFormatter()))
    names = [text for kind, text in PythonLexer().get_tokens(CODE) if kind in Token.Name]
    print(names)
    print(HtmlFormatter().get_style_defs(".x")[:300])


if __name__ == "__main__":
    main()
