"""subprocess."""
import subprocess
from subprocess import DEVNULL, PIPE, STDOUT, Popen

done = subprocess.run(["echo", "hello world"], capture_output=True, text=True)
print(done, done.returncode, repr(done.stdout))
print(subprocess.run(["cat"], input=b"abc", stdout=PIPE).stdout)
print(subprocess.run("echo out; echo err >&2; exit 3", shell=True, capture_output=True))
print(subprocess.check_output(["printf", "%s-%s", "a", "b"]), subprocess.check_output("echo $X", shell=True, text=True, env={"X": "env"}))
print(subprocess.getoutput("echo got"), subprocess.getstatusoutput("exit 2"))
print(subprocess.call(["true"]), subprocess.call("exit 4", shell=True), subprocess.check_call(["true"]))
print(subprocess.run("echo a; echo b >&2", shell=True, stdout=PIPE, stderr=STDOUT, text=True).stdout)
print(subprocess.run(["pwd"], cwd="/", stdout=PIPE, text=True).stdout, subprocess.run(["echo", "x"], stdout=DEVNULL))


def tried(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e, isinstance(e, subprocess.SubprocessError))
        return e


e = tried(lambda: subprocess.run("echo o; echo e >&2; exit 7", shell=True, check=True, capture_output=True, text=True))
print(e.returncode, e.cmd, e.stdout, e.stderr, e.output)
tried(lambda: subprocess.check_output(["false"]))
tried(lambda: subprocess.check_call(["sh", "-c", "kill -9 $$"]))
tried(lambda: subprocess.run(["nowhere-such-program"]))
tried(lambda: subprocess.run(["ls"], cwd="/nowhere/at/all"))
try:
    subprocess.run(["sleep", "5"], timeout=0.05)
except subprocess.TimeoutExpired as e:
    print("timeout", e.cmd, e.output)
tried(lambda: subprocess.run(["cat"], input="x", stdin=PIPE))
with Popen(["cat"], stdin=PIPE, stdout=PIPE, text=True) as p:
    out, err = p.communicate("line 1\nline 2\n")
    print(out.splitlines(), err, p.returncode)
p = Popen(["sh", "-c", "echo first; echo second"], stdout=PIPE, text=True, bufsize=1)
for line in p.stdout:
    print("line", line.strip())
print(p.wait(), p.poll())
p = Popen(["cat"], stdin=PIPE, stdout=PIPE)
p.stdin.write(b"written\n")
p.stdin.close()
print(p.stdout.read(), p.wait())
p = Popen(["sleep", "10"])
print(p.poll())
p.terminate()
print(p.wait())
p = Popen(["sleep", "10"])
p.kill()
print(p.wait(timeout=5), p.returncode)
print(subprocess.list2cmdline(["a b", 'c"d', "e\\", ""]))
big = subprocess.run(["sh", "-c", "head -c 300000 /dev/zero"], capture_output=True)
print(len(big.stdout))
