# These tests are auto-generated with test data from exercism
import unittest
from collections import deque


class BankAccount:
    def __init__(self):
        self._open = False
        self._balance = 0

    def get_balance(self):
        if not self._open:
            raise ValueError("account not open")
        return self._balance

    def open(self):
        if self._open:
            raise ValueError("account already open")
        self._open = True
        self._balance = 0

    def deposit(self, amount):
        if not self._open:
            raise ValueError("account not open")
        if amount <= 0:
            raise ValueError("amount must be greater than 0")
        self._balance += amount

    def withdraw(self, amount):
        if not self._open:
            raise ValueError("account not open")
        if amount > self._balance:
            raise ValueError("amount must be less than balance")
        self._balance -= amount

    def close(self):
        if not self._open:
            raise ValueError("account not open")
        self._open = False


def is_isogram(string):
    letters = [c for c in string.lower() if c.isalpha()]
    return len(set(letters)) == len(letters)


def rotate(text, key):
    def r(c):
        if c.islower():
            return chr((ord(c) - 97 + key) % 26 + 97)
        if c.isupper():
            return chr((ord(c) - 65 + key) % 26 + 65)
        return c

    return "".join(map(r, text))


class StackUnderflowError(Exception):
    def __init__(self, message):
        self.message = message


def evaluate(input_data):
    stack = []
    defs = {}
    for line in input_data:
        words = line.lower().split()
        if words and words[0] == ":":
            name = words[1]
            if name.lstrip("-").isdigit():
                raise ValueError("illegal operation")
            body = []
            for w in words[2:-1]:
                body.extend(defs.get(w, [w]))
            defs[name] = body
            continue
        q = deque(words)
        while q:
            w = q.popleft()
            try:
                if w in defs:
                    q.extendleft(reversed(defs[w]))
                elif w.lstrip("-").isdigit():
                    stack.append(int(w))
                elif w == "+":
                    b, a = stack.pop(), stack.pop()
                    stack.append(a + b)
                elif w == "/":
                    b, a = stack.pop(), stack.pop()
                    if b == 0:
                        raise ZeroDivisionError("divide by zero")
                    stack.append(a // b)
                elif w == "dup":
                    stack.append(stack[-1])
                else:
                    raise ValueError("undefined operation")
            except IndexError:
                raise StackUnderflowError("Insufficient number of items in stack")
    return stack


class BankAccountTest(unittest.TestCase):
    def setUp(self):
        self.account = BankAccount()

    def test_newly_opened_account_has_zero_balance(self):
        self.account.open()
        self.assertEqual(self.account.get_balance(), 0)

    def test_deposit_then_withdraw(self):
        self.account.open()
        self.account.deposit(100)
        self.account.withdraw(30)
        self.assertEqual(self.account.get_balance(), 70)

    def test_check_balance_of_closed_account(self):
        self.account.open()
        self.account.close()

        with self.assertRaises(ValueError) as err:
            self.account.get_balance()
        self.assertEqual(type(err.exception), ValueError)
        self.assertEqual(err.exception.args[0], "account not open")

    def test_cannot_withdraw_negative(self):
        self.account.open()
        self.account.deposit(100)
        with self.assertRaisesRegex(ValueError, r"greater than \d"):
            self.account.deposit(-50)
        self.assertRaises(ValueError, self.account.withdraw, 500)


class IsogramTest(unittest.TestCase):
    def test_empty_string(self):
        self.assertIs(is_isogram(""), True)

    def test_isogram_with_duplicated_hyphen(self):
        self.assertIs(is_isogram("six-year-old"), True)

    def test_word_with_one_duplicated_character(self):
        self.assertIs(is_isogram("eleven"), False)


class RotationalCipherTest(unittest.TestCase):
    def test_rotate_many(self):
        for text, key, expected in [("a", 0, "a"), ("OMG", 5, "TRL"), ("Gzo'n zvo", 21, "Buj'i uqj")]:
            with self.subTest(text=text, key=key):
                self.assertEqual(rotate(text, key), expected)


class ForthTest(unittest.TestCase):
    def test_addition(self):
        self.assertEqual(evaluate(["1 2 +"]), [3])

    def test_errors_if_there_is_nothing_on_the_stack(self):
        with self.assertRaises(StackUnderflowError) as err:
            evaluate(["+"])
        self.assertEqual(type(err.exception), StackUnderflowError)
        self.assertEqual(str(err.exception.args[0]), "Insufficient number of items in stack")

    def test_division_by_zero(self):
        with self.assertRaises(ZeroDivisionError) as err:
            evaluate(["4 0 /"])
        self.assertEqual(str(err.exception), "divide by zero")

    def test_user_defined(self):
        self.assertEqual(evaluate([": dup-twice dup dup ;", "1 dup-twice"]), [1, 1, 1])


if __name__ == "__main__":
    unittest.main()
