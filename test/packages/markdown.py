# requires: markdown==3.11.3
"""Markdown to HTML, by the package markdown."""
import sys
import markdown
def main():
    print(markdown.markdown("# Hi\n\n* a\n* b\n\n**x** _y_ `z`\n\n1. q\n\n> k\n\n    code\n"))
if __name__ == "__main__":
    main()
