"""Tells whether two JSON Lines files hold the same values in the same order; "-" is standard input.

The order of keys does not count. Numbers are the same when they are written the same.
"""

import itertools
import json
import sys


def parse(line):
    return json.loads(
        line.decode("utf-8", "surrogatepass"),
        parse_int=lambda text: ("number", text),
        parse_float=lambda text: ("number", text),
        parse_constant=lambda text: ("number", text),
        object_pairs_hook=lambda pairs: ("object", sorted(pairs, key=lambda pair: pair[0])),
    )


def values(lines):
    return (line for line in lines if line.strip())


def open_lines(name):
    return sys.stdin.buffer if name == "-" else open(name, "rb")


def main(expected_name, actual_name):
    count = 0
    with open_lines(expected_name) as expected, open_lines(actual_name) as actual:
        for wanted, found in itertools.zip_longest(values(expected), values(actual)):
            count += 1
            if wanted is None or found is None:
                return f"{actual_name}: {'too many' if wanted is None else 'too few'} articles: differs at {count}"
            if wanted != found and parse(wanted) != parse(found):
                return f"{actual_name}: article {count} differs:\n  expected {wanted[:400]!r}\n  found    {found[:400]!r}"
    if count == 0:
        return f"{actual_name}: no articles"
    print(f"{actual_name}: {count} articles are the same")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: same_json.py EXPECTED ACTUAL")
    sys.exit(main(sys.argv[1], sys.argv[2]))
