# requires: mistune==3.4.0
"""Markdown to HTML, with plugins, by the package mistune."""
import sys
import mistune

TEXT = """# Title

Some *emphasis* and **strong** `code` [link](http://x.y "t").

- a
- b
  1. c
  2. d

> quote

```python
x = 1
```
"""

def main():
    print(mistune.html(TEXT))
    md = mistune.create_markdown(escape=False, plugins=["table", "strikethrough"])
    print(md("| a | b |\n|---|---|\n| 1 | ~~2~~ |\n"))

if __name__ == "__main__":
    main()
