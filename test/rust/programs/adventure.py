# stdin: look\ngo north\ntake lamp\ninventory\ngo nowhere\ngo south\ndrop lamp\nfoo\nquit\n
import random
import textwrap
from collections import defaultdict

ROOMS = {
    "hall": {"desc": "You are in a long hall. Dust covers everything you can see, and a draught comes from the north.", "exits": {"north": "study"}, "items": []},
    "study": {"desc": "A study full of books.", "exits": {"south": "hall"}, "items": ["lamp", "book"]},
}


class Player:
    def __init__(self, room="hall"):
        self.room = room
        self.items = []
        self.moves = 0
        self.visits = defaultdict(int)
        self.visits[room] += 1


class Game:
    def __init__(self, seed=7):
        self.player = Player()
        self.rng = random.Random(seed)
        self.running = True
        self.commands = {name[3:]: getattr(self, name) for name in dir(self) if name.startswith("do_")}

    def do_look(self, *args):
        """look around"""
        room = ROOMS[self.player.room]
        print(textwrap.fill(room["desc"], width=40))
        if room["items"]:
            print("You see:", ", ".join(sorted(room["items"])))
        print("Exits:", *room["exits"])

    def do_go(self, where="", *rest):
        """go somewhere"""
        exits = ROOMS[self.player.room]["exits"]
        try:
            self.player.room = exits[where]
        except KeyError:
            print(f"You cannot go {where or 'nowhere'}.")
            return
        self.player.moves += 1
        self.player.visits[self.player.room] += 1
        self.do_look()

    def do_take(self, what=None):
        """take a thing"""
        items = ROOMS[self.player.room]["items"]
        if what in items:
            items.remove(what)
            self.player.items.append(what)
            print("Taken.")
        else:
            print("No such thing.")

    def do_drop(self, what=None):
        """drop a thing"""
        if what not in self.player.items:
            return print("You have no", what)
        self.player.items.remove(what)
        ROOMS[self.player.room]["items"] += [what]
        print("Dropped.")

    def do_inventory(self):
        """what you have"""
        print("You have:", self.player.items or "nothing")

    def do_quit(self):
        """leave"""
        self.running = False

    def do_help(self):
        """this text"""
        for name, f in sorted(self.commands.items()):
            print(f"  {name:<10}{f.__doc__}")

    def loop(self):
        while self.running:
            try:
                line = input("> ")
            except EOFError:
                print("bye")
                break
            words = line.strip().lower().split()
            if not words:
                continue
            verb, *args = words
            handler = self.commands.get(verb)
            if handler is None:
                print(self.rng.choice(["What?", "I don't understand.", "Pardon?"]), f"({verb})")
                continue
            try:
                handler(*args)
            except TypeError as e:
                print("usage:", e)
        self.do_help()
        print(f"{self.player.moves} moves", dict(self.player.visits), self.rng.randint(1, 6), round(self.rng.random(), 6))


Game().loop()
