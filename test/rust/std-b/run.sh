#!/bin/sh
# The comparison by hand: run.sh BINARY [module...]
set -e
here=$(dirname "$0"); binary=$1; shift
work=$(mktemp -d)
python3.11 "$here/driver.py" "$work/trees" "$work/expected" "$@"
"$binary" < "$work/trees" > "$work/actual"
python3.11 "$here/compare.py" "$work/expected" "$work/actual"
rm -r "$work"
