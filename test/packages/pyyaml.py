# requires: pyyaml==6.0.2
"""Reading and writing YAML, by the package yaml."""
import yaml

TEXT = """
name: Example
version: 1.5
items:
  - a
  - {b: 1, c: [1, 2.5, true, null]}
  - "quoted \\t text"
nested: &anchor
  key: value
  list: [x, y]
again: *anchor
text: |
  two
  lines
folded: >
  one
  line
date: 2024-02-29
when: 2024-02-29 12:30:00
merge:
  <<: *anchor
  key: other
"""


class Point(yaml.YAMLObject):
    yaml_tag = "!point"
    yaml_loader = yaml.SafeLoader

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


def main():
    data = yaml.safe_load(TEXT)
    print(data)
    print(yaml.safe_dump(data, sort_keys=False), end="")
    print(yaml.dump({"b": [1, {"c": None}], "a": "x: y", "e": ""}, default_flow_style=True), end="")
    print(yaml.safe_load("!point {x: 1, y: 2}"), list(yaml.safe_load_all("1\n---\n[2]\n")))
    for bad in ("a: [1, 2", "a: b: c", "\t- x", "*none"):
        try:
            yaml.safe_load(bad)
        except yaml.YAMLError as error:
            print(type(error).__name__, error)
    for event in yaml.parse("[a, {b: c}]"):
        print(event)
    print([token.__class__.__name__ for token in yaml.scan("- a\n- b: 1\n")])


if __name__ == "__main__":
    main()
