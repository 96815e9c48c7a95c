# requires: jmespath==1.1.0
"""Queries of JSON, by the package jmespath."""
import json, sys
import jmespath
DATA = {"people": [{"name": "b", "age": 30}, {"name": "a", "age": 50, "st": {"x": [1, 2, 3]}}], "n": {"k": None}}
def main():
    for e in sys.argv[1:] or ["people[0].name", "people[*].age", "people[?age > `35`].name | [0]", "sort_by(people, &name)[*].name", "people[1].st.x[::-1]", "length(people)", "max_by(people, &age).name", "keys(n)", "{a: n, b: people[0]}", "join(',', people[*].name)", "to_string(n)"]:
        print(e, json.dumps(jmespath.search(e, DATA)))
    try:
        jmespath.search("people[", DATA)
    except jmespath.exceptions.JMESPathError as error:
        print(error)
if __name__ == "__main__":
    main()
