# requires: pyparsing==3.2.3
"""A grammar of arithmetic and one of settings, by the package pyparsing."""
import pyparsing as pp


def arithmetic():
    number = pp.Regex(r"\d+(\.\d*)?").set_parse_action(lambda tokens: float(tokens[0]))
    name = pp.Word(pp.alphas)
    operand = number | name

    def fold(tokens):
        items = tokens[0]
        value = items[0]
        for operator, right in zip(items[1::2], items[2::2]):
            if operator in "+-":
                value = value + right if operator == "+" else value - right
            else:
                value = value * right if operator == "*" else value / right
        return value

    return pp.infix_notation(
        operand,
        [
            ("-", 1, pp.OpAssoc.RIGHT, lambda tokens: -tokens[0][1]),
            (pp.one_of("* /"), 2, pp.OpAssoc.LEFT, fold),
            (pp.one_of("+ -"), 2, pp.OpAssoc.LEFT, fold),
        ],
    )


def main():
    expression = arithmetic()
    for text in ["1 + 2 * 3", "(1 + 2) * 3", "-4 / 8 - 2", "2 *"]:
        try:
            print(text, "=", expression.parse_string(text, parse_all=True)[0])
        except pp.ParseException as error:
            print(text, "->", error)
    key = pp.Word(pp.alphas, pp.alphanums + "_")("key")
    value = (pp.QuotedString('"') | pp.Word(pp.nums).set_parse_action(lambda t: int(t[0])))("value")
    setting = pp.Group(key + pp.Suppress("=") + value)
    settings = pp.ZeroOrMore(setting + pp.Optional(pp.Suppress(";"))).ignore(pp.python_style_comment)
    found = settings.parse_string('a = 1; b_2 = "two words"\n# comment\nc=3')
    print(found.as_list(), [(one.key, one.value) for one in found], found[1].as_dict())
    print(pp.nested_expr().parse_string("(a (b c) ((d)))").as_list())
    print(pp.DelimitedList(pp.Word(pp.nums)).parse_string("1, 2,3"))
    print(list(pp.Word(pp.nums).scan_string("ab12cd345")))
    print(expression, settings)


if __name__ == "__main__":
    main()
