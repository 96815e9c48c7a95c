import textwrap

WORDS = "the quick brown-fox jumps over -- the lazy dog's well-known back--yard; a-b-c x1-y2 option--value end.  Next sentence! (paren-thesis) e.g. verylongwordthatdoesnotfitanywhereatall über-groß naïve_word --long-option -s foo/bar-baz 3-4 a--b\ttab\nnewline \x0b vt \u00a0nbsp".split(" ")
state = 12345


def rand(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state // 65536 % n


def text(n):
    return " ".join(WORDS[rand(len(WORDS))] + ("  " if rand(7) == 0 else "") for _ in range(rand(n)))


for number in range(250):
    source = text(30)
    width = 5 + rand(60)
    options = {}
    if rand(3) == 0:
        options["initial_indent"] = "* "
    if rand(3) == 0:
        options["subsequent_indent"] = "    "
    if rand(4) == 0:
        options["break_long_words"] = False
    if rand(4) == 0:
        options["break_on_hyphens"] = False
    if rand(5) == 0:
        options["drop_whitespace"] = False
    if rand(5) == 0:
        options["expand_tabs"] = False
    if rand(5) == 0:
        options["replace_whitespace"] = False
    if rand(4) == 0:
        options["fix_sentence_endings"] = True
    if rand(3) == 0:
        options["max_lines"] = 1 + rand(4)
        if rand(2) == 0:
            options["placeholder"] = "..."
    try:
        print(number, textwrap.wrap(source, width, **options))
    except ValueError as e:
        print(number, "ValueError", e)
    try:
        print(repr(textwrap.shorten(source, width + 8)))
    except ValueError as e:
        print("ValueError", e)

print(textwrap.fill("hello there my friend", 10), textwrap.wrap(""), textwrap.wrap("   "), repr(textwrap.fill("")))
BLOCK = """
    first line
      second line
  \t
    third
"""
print(repr(textwrap.dedent(BLOCK)), repr(textwrap.dedent("\tx\n\t y\n z")), repr(textwrap.dedent("a\n  b")), repr(textwrap.dedent("")))
print(repr(textwrap.indent("a\n\nb\n  \nc", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
wrapper = textwrap.TextWrapper(width=20, initial_indent="- ")
wrapper.subsequent_indent = "  "
print(wrapper.wrap("some words that go over the line"), wrapper.fill("x y"), wrapper.width)
for bad in (lambda: textwrap.wrap("x", 0), lambda: textwrap.wrap("x y z", 2, max_lines=1), lambda: textwrap.fill("x", wdth=3)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
