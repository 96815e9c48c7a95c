# requires: python-slugify==9.2.0 text-unidecode==1.3
"""Texts as parts of addresses, by the package python-slugify."""
from slugify import slugify
def main():
    print(slugify("This is a test ---"), slugify("jaja---lol-méméméoo--a"), slugify("10 | 20 %", replacements=[["|", "or"], ["%", "percent"]]))
    print(slugify("the quick brown fox jumps", stopwords=["the"], max_length=12, word_boundary=True, save_order=True))
if __name__ == "__main__":
    main()
