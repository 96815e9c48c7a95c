import asyncio
import sys
import unittest
from unittest import IsolatedAsyncioTestCase

log = []


class Resource:
    async def __aenter__(self):
        log.append("enter")
        return 5

    async def __aexit__(self, *error):
        log.append("exit")


class Server(IsolatedAsyncioTestCase):
    def setUp(self):
        log.append("setUp")

    async def asyncSetUp(self):
        self.loop = asyncio.get_running_loop()
        self.queue = asyncio.Queue()
        await self.queue.put(1)
        log.append("asyncSetUp")

    async def test_get(self):
        """Takes what was put."""
        self.addAsyncCleanup(self.gone, "a", b=2)
        self.assertIs(asyncio.get_running_loop(), self.loop)
        self.assertEqual(await self.queue.get(), 1)
        self.assertEqual(await self.enterAsyncContext(Resource()), 5)
        log.append("test")

    async def gone(self, *args, **kwargs):
        await asyncio.sleep(0)
        log.append(("gone", args, kwargs))

    def test_plain(self):
        self.assertEqual(self.queue.qsize(), 1)

    async def test_wrong(self):
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(self.queue.join(), 0.001)
        self.fail("on purpose")

    @unittest.expectedFailure
    async def test_expected(self):
        await asyncio.sleep(0)
        raise KeyError("x")

    async def test_skipped(self):
        self.skipTest("not now")

    async def asyncTearDown(self):
        log.append("asyncTearDown")

    def tearDown(self):
        log.append("tearDown")


class Broken(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        raise OSError("no server")

    async def test_never(self):
        log.append("never")


result = unittest.main(argv=["x", "-v"], exit=False).result
print([(str(t), text.splitlines()[-1]) for t, text in result.failures + result.errors], len(result.skipped), len(result.expectedFailures))
print(log)
print(issubclass(Server, unittest.TestCase), Server.__mro__[1], Server("test_get").id())
sys.exit(not result.wasSuccessful())
