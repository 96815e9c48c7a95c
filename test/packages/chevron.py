# requires: chevron==0.14.0
"""A template, by the package chevron."""
import chevron
def main():
    print(chevron.render("Hi {{name}} {{#items}}<{{.}}>{{/items}}{{^no}}none{{/no}} {{{raw}}} {{raw}}", {"name": "A", "items": [1, 2], "raw": "<b>"}))
if __name__ == "__main__":
    main()
