"""Shows where two runs of the cases differ."""
import collections
import json
import sys

cases = [json.loads(line) for line in open(sys.argv[1])]
actual = open(sys.argv[2], newline="\n").read().split("\n")
total, wrong = collections.Counter(), collections.Counter()
limit = int(sys.argv[3]) if len(sys.argv) > 3 else 40
for case, got in zip(cases, actual):
    total[case["module"]] += 1
    want = case["expected"].replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    if want != got:
        wrong[case["module"]] += 1
        if sum(wrong.values()) <= limit:
            print(f"[{case['module']}] {case['source']}\n   want {want[:300]}\n   got  {got[:300]}")
print({name: f"{count - wrong[name]}/{count}" for name, count in total.items()}, "answers", len(actual) - 1)
