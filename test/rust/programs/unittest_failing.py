# argv: -v
import io
import sys
import unittest


class T(unittest.TestCase):
    """A class of tests."""

    @classmethod
    def setUpClass(cls):
        print("setUpClass", cls.__name__)
        cls.shared = [1, 2]

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        self.addCleanup(print, "cleanup", self.id())

    def tearDown(self):
        print("tearDown", self._testMethodName)

    def test_a_pass(self):
        """Says what it does.

        More."""
        self.assertEqual(self.shared, [1, 2])

    def test_b_fail(self):
        self.assertEqual(1, 2)

    def test_c_error(self):
        {}["x"]

    @unittest.skip("not now")
    def test_d_skip(self):
        self.fail("never")

    @unittest.expectedFailure
    def test_e_expected(self):
        self.assertTrue(False)

    def test_f_messages(self):
        def text(function, *args, **kwargs):
            try:
                function(*args, **kwargs)
            except self.failureException as e:
                return str(e)
            return "no failure"

        print(text(self.assertEqual, 1, 2))
        print(text(self.assertEqual, 1, 2, "why"))
        print(text(self.assertEqual, [1, 2, 3], [1, 5]))
        print(text(self.assertEqual, (1,), (1, 2)))
        print(text(self.assertEqual, {"a": 1}, {"a": 2}))
        print(text(self.assertEqual, {1, 2}, {2, 3}))
        print(text(self.assertEqual, "abc\ndef", "abc\nxyz"))
        print(text(self.assertEqual, "abc", 1))
        print(text(self.assertTrue, []))
        print(text(self.assertFalse, "x", msg="m"))
        print(text(self.assertIn, 1, [2]))
        print(text(self.assertNotIn, 2, [2]))
        print(text(self.assertIsNone, 0))
        print(text(self.assertIsNotNone, None))
        print(text(self.assertIs, 1, 2))
        print(text(self.assertIsNot, None, None))
        print(text(self.assertIsInstance, 1, str))
        print(text(self.assertNotIsInstance, 1, int))
        print(text(self.assertGreater, 1, 2))
        print(text(self.assertLess, 2, 1))
        print(text(self.assertGreaterEqual, 1, 2))
        print(text(self.assertLessEqual, 2, 1))
        print(text(self.assertNotEqual, 2, 2))
        print(text(self.assertAlmostEqual, 1.0, 1.1))
        print(text(self.assertAlmostEqual, 1.0, 1.00000001))
        print(text(self.assertAlmostEqual, 1.0, 1.1, places=3))
        print(text(self.assertAlmostEqual, 1.0, 2, delta=0.5))
        print(text(self.assertNotAlmostEqual, 1.0, 1.0))
        print(text(self.assertRegex, "abc", r"\d+"))
        print(text(self.assertNotRegex, "ab12", r"\d+"))
        print(text(self.assertCountEqual, [1, 2, 2], [2, 1]))
        print(text(self.assertRaises, ValueError, int, "5"))
        print(text(self.assertRaisesRegex, ValueError, "xyz", int, "a"))
        print(text(self.assertListEqual, [1], (1,)))
        print(text(self.assertDictEqual, {}, {1: 2}))
        print(text(self.assertSetEqual, {1}, {1}))
        print(text(self.assertSequenceEqual, [1], (1,)))
        print(text(self.assertEqual, "x" * 100 + "a", "x" * 100 + "b"))
        print(text(self.assertEqual, list(range(50)), list(range(49))))

    def test_g_raises_other(self):
        with self.assertRaises(KeyError):
            int("x")

    def test_h_not_raised(self):
        with self.assertRaises(KeyError):
            pass

    @unittest.skipIf(sys.version_info < (3, 0), "old")
    @unittest.skipUnless(True, "never")
    def test_i_runs(self):
        if self.shared:
            self.skipTest("inside")

    def test_j_sub(self):
        for i in range(4):
            with self.subTest("even", i=i):
                self.assertEqual(i % 2, 0)

    @unittest.expectedFailure
    def test_k_unexpected(self):
        pass


@unittest.skip("whole class")
class Skipped(unittest.TestCase):
    def test_x(self):
        pass


class Base:
    def test_shared(self):
        self.assertEqual(self.make(), self.expected)


class One(Base, unittest.TestCase):
    expected = 1

    def make(self):
        return 1


def suite():
    s = unittest.TestSuite()
    s.addTest(One("test_shared"))
    s.addTest(T("test_b_fail"))
    return s


if __name__ == "__main__":
    out = io.StringIO()
    result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite())
    text = out.getvalue()
    print(text.splitlines()[0], result.wasSuccessful(), result.testsRun, len(result.failures))
    print(repr(One("test_shared")), str(One("test_shared")), One("test_shared").id(), suite().countTestCases())
    loaded = unittest.TestLoader().loadTestsFromTestCase(T)
    print(loaded.countTestCases(), unittest.defaultTestLoader.getTestCaseNames(T))
    try:
        One("nope")
    except ValueError as e:
        print(e)
    unittest.main(verbosity=2)
