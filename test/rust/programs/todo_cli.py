# argv: add --tags a,b --priority 2 buy milk
import argparse
import json
import os
import sys
from datetime import date, datetime, timedelta
from pathlib import Path


class Store:
    def __init__(self, path):
        self.path = Path(path)
        self.items = json.loads(self.path.read_text()) if self.path.exists() else []

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is None:
            self.path.write_text(json.dumps(self.items, indent=2, sort_keys=True))
        return False

    def add(self, text, **meta):
        item = {"id": max((i["id"] for i in self.items), default=0) + 1, "text": text, "done": False, **meta}
        self.items.append(item)
        return item


def cmd_add(args):
    with Store(args.file) as s:
        item = s.add(" ".join(args.text), tags=args.tags, priority=args.priority)
    print("added #%(id)d: %(text)s" % item, item["tags"])
    return 0


def cmd_list(args):
    with Store(args.file) as s:
        rows = sorted(s.items, key=lambda i: (-i["priority"], i["id"]))
    width = max(map(len, (r["text"] for r in rows)), default=4)
    for r in rows:
        print(f"{r['id']:>3} [{'x' if r['done'] else ' '}] {r['text']:<{width}} {'!' * r['priority']:3}|{', '.join(r['tags'])}")
    return 0 if rows else 1


def build():
    p = argparse.ArgumentParser(prog="todo", description="A todo list.")
    p.add_argument("-f", "--file", default="todo.json", help="where it is kept (default: %(default)s)")
    p.add_argument("--version", action="version", version="%(prog)s 1.2")
    sub = p.add_subparsers(dest="command", required=True, metavar="COMMAND")
    a = sub.add_parser("add", help="add an item")
    a.add_argument("text", nargs="+")
    a.add_argument("-t", "--tags", type=lambda s: s.split(","), default=[])
    a.add_argument("-p", "--priority", type=int, choices=range(4), default=1)
    a.set_defaults(func=cmd_add)
    l = sub.add_parser("list", help="list items", aliases=["ls"])
    l.set_defaults(func=cmd_list)
    return p


def main(argv=None):
    parser = build()
    args = parser.parse_args(argv)
    return args.func(args)


if __name__ == "__main__":
    code = main()
    main(["add", "walk", "dog", "-p", "3"])
    main(["ls"])
    try:
        main(["add", "x", "-p", "9"])
    except SystemExit as e:
        print("exit", e.code)
    try:
        main(["--version"])
    except SystemExit as e:
        print("exit", e.code)
    build().print_help()
    print(date(2024, 2, 28) + timedelta(days=2), (datetime(2024, 3, 1, 13, 5) - datetime(2024, 2, 1)).total_seconds())
    print(f"{datetime(2024, 3, 1, 13, 5):%Y/%m/%d %H:%M %j}", sorted(os.listdir(".")))
    sys.exit(code)
