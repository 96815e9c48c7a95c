class Node:
    def __init__(self, data=None, next=None):
        self.data = data
        self.next = next

    def __repr__(self):
        return f"Node({self.data})"


class LinkedList:
    def __init__(self):
        self.head = None

    def __iter__(self):
        node = self.head
        while node:
            yield node.data
            node = node.next

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return "->".join([str(item) for item in self])

    def __getitem__(self, index):
        if not 0 <= index < len(self):
            raise ValueError("list index out of range.")
        for i, node in enumerate(self):
            if i == index:
                return node
        return None

    def __setitem__(self, index, data):
        if not 0 <= index < len(self):
            raise ValueError("list index out of range.")
        current = self.head
        for _ in range(index):
            current = current.next
        current.data = data

    def insert_tail(self, data):
        self.insert_nth(len(self), data)

    def insert_head(self, data):
        self.insert_nth(0, data)

    def insert_nth(self, index, data):
        if not 0 <= index <= len(self):
            raise IndexError("list index out of range")
        new_node = Node(data)
        if self.head is None:
            self.head = new_node
        elif index == 0:
            new_node.next = self.head
            self.head = new_node
        else:
            temp = self.head
            for _ in range(index - 1):
                temp = temp.next
            new_node.next = temp.next
            temp.next = new_node

    def delete_head(self):
        return self.delete_nth(0)

    def delete_tail(self):
        return self.delete_nth(len(self) - 1)

    def delete_nth(self, index=0):
        if not 0 <= index <= len(self) - 1:
            raise IndexError("List index out of range.")
        delete_node = self.head
        if index == 0:
            self.head = self.head.next
        else:
            temp = self.head
            for _ in range(index - 1):
                temp = temp.next
            delete_node = temp.next
            temp.next = temp.next.next
        return delete_node.data

    def is_empty(self):
        return self.head is None

    def reverse(self):
        prev = None
        current = self.head
        while current:
            next_node = current.next
            current.next = prev
            prev = current
            current = next_node
        self.head = prev


class DNode:
    def __init__(self, key, val):
        self.key, self.val = key, val
        self.prev = self.next = None


class LRUCache:
    def __init__(self, capacity):
        self.cap = capacity
        self.map = {}
        self.head, self.tail = DNode(0, 0), DNode(0, 0)
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = 0

    def _remove(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _add(self, n):
        p = self.tail.prev
        p.next = n
        self.tail.prev = n
        n.prev, n.next = p, self.tail

    def get(self, k):
        if k in self.map:
            self.hits += 1
            n = self.map[k]
            self._remove(n)
            self._add(n)
            return n.val
        self.misses += 1
        return -1

    def put(self, k, v):
        if k in self.map:
            self._remove(self.map[k])
        n = DNode(k, v)
        self._add(n)
        self.map[k] = n
        if len(self.map) > self.cap:
            n = self.head.next
            self._remove(n)
            del self.map[n.key]


def test_singly_linked_list():
    linked_list = LinkedList()
    assert linked_list.is_empty() is True
    assert str(linked_list) == ""
    try:
        linked_list.delete_head()
        raise AssertionError()
    except IndexError:
        assert True
    for i in range(10):
        assert len(linked_list) == i
        linked_list.insert_nth(i, i + 1)
    assert str(linked_list) == "->".join(str(i) for i in range(1, 11))
    linked_list.insert_head(0)
    linked_list.insert_tail(11)
    assert str(linked_list) == "->".join(str(i) for i in range(0, 12))
    assert linked_list.delete_head() == 0
    assert linked_list.delete_nth(9) == 10
    assert linked_list.delete_tail() == 11
    for i in range(0, 9):
        linked_list[i] = -i
    assert all(linked_list[i] == -i for i in range(0, 9)) is True
    linked_list.reverse()
    print(linked_list, len(linked_list))


def test2():
    test_input = [-9, 100, Node(77345112), "dlrow olleH", 7, 5555, 0, -192.55555, "Hello, world!", 77.9, Node(10), None, None, 12.20]
    ll = LinkedList()
    for i in test_input:
        ll.insert_tail(i)
    print(ll.is_empty(), ll)
    print(ll.delete_head(), ll.delete_tail(), ll.delete_nth(10))
    ll.insert_head(Node("Hello again, world!"))
    ll.insert_tail(None)
    print(ll)
    ll.reverse()
    print(ll)
    try:
        ll[99]
    except ValueError as exc:
        print(repr(exc))
    print(list(ll)[:3])


if __name__ == "__main__":
    test_singly_linked_list()
    test2()
    c = LRUCache(2)
    c.put(1, 1)
    c.put(2, 2)
    print(c.get(1))
    c.put(3, 3)
    print(c.get(2), c.get(3), c.hits, c.misses, sorted(c.map))
