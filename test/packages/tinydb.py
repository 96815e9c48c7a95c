# requires: tinydb==4.9.0
"""A small database in memory, by the package tinydb."""
import sys
from tinydb import TinyDB, Query
from tinydb.storages import MemoryStorage

def main():
    db = TinyDB(storage=MemoryStorage)
    db.insert({"name": "a", "age": 3})
    db.insert_multiple([{"name": "b", "age": 5}, {"name": "c", "age": 8, "tags": ["x"]}])
    q = Query()
    print(db.search(q.age > 4), db.get(q.name == "a"), len(db))
    print(db.update({"age": 9}, q.name == "b"), db.all())
    print(db.search(q.tags.any(["x"])), db.count(q.age.test(lambda v: v > 3)))
    print(db.remove(q.name == "a"), db)

if __name__ == "__main__":
    main()
