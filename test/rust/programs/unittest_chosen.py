import sys
import unittest


class Stack(unittest.TestCase):
    def test_push(self):
        self.assertTrue(True)

    def test_push_again(self):
        self.assertEqual(1, 1)

    def test_pop(self):
        pass


class Queue(unittest.TestCase):
    def test_order(self):
        self.assertListEqual([1], [1])


class Runner(unittest.TextTestRunner):
    def __init__(self, *args, **kwargs):
        super().__init__(sys.stdout, *args, **kwargs)


def names(suite):
    for one in suite:
        yield from names(one) if isinstance(one, unittest.TestSuite) else [one.id()]


loader = unittest.TestLoader()
loader.testNamePatterns = ["*push*", "__main__.Queue*"]
print(list(names(loader.loadTestsFromTestCase(Stack))), list(names(loader.loadTestsFromTestCase(Queue))))
for line in [["-k", "push"], ["-k", "Queue", "-k", "*pop"], ["-v", "Stack.test_pop"], ["-q", "Queue"], ["Stack.nope"], ["Nothing", "Queue"], ["-k", "zzz"]]:
    result = unittest.main(argv=["prog", *line], exit=False, testRunner=unittest.TextTestRunner).result
    print(line, result.testsRun, result.wasSuccessful(), [(str(t), e.splitlines()[-1]) for t, e in result.errors])
for line in [["-h"], ["--frob"], ["-k"]]:
    try:
        unittest.main(argv=["prog", *line])
    except SystemExit as e:
        print(line, "leaves with", e.code)
unittest.main(argv=["dir/prog", "-f", "-b", "-c", "Queue.test_other"])
