# requires: jinja2==3.1.6 markupsafe==3.0.2
"""Templates, by the package jinja2."""
from jinja2 import DictLoader, Environment, TemplateSyntaxError

TEMPLATES = {
    "base.html": "<h1>{% block title %}none{% endblock %}</h1>\n{% block body %}{% endblock %}",
    "page.html": "{% extends 'base.html' %}{% block title %}{{ name|title }}{% endblock %}"
    "{% block body %}{% for x in items if x %}{{ loop.index }}={{ x|e }};{% else %}empty{% endfor %}{% endblock %}",
}


def main():
    environment = Environment(loader=DictLoader(TEMPLATES))
    print(environment.get_template("page.html").render(name="the page", items=["a", "", "<b>"]))
    print(environment.from_string("{% set n = 3 %}{{ n * 2 }} {{ 'x'.upper() }} {{ [1, 2]|join('-') }}").render())
    try:
        environment.from_string("{% if %}")
    except TemplateSyntaxError as error:
        print(error)


if __name__ == "__main__":
    main()
