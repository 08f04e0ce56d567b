#!/usr/bin/env python3
"""Runs the code of the specification against the golden archives.

    specification.py golden FOLDER DOCUMENT...    every archive of the folder gives the expected answers
    specification.py damage FOLDER DOCUMENT...    damaged copies are refused, or give the right answers all the same
    specification.py verdicts FOLDER DOCUMENT...  says of every archive of the folder whether it is whole
    specification.py words FOLDER DOCUMENT...     prints the words of each text in texts.json, folded with folding.txt
    specification.py search FOLDER DOCUMENT...    prints what queries.json asks of archives: ordinals, one query a line

The Python blocks of the documents are put together in their order and executed. They take four functions as given, which
this program adds. It needs the module `zstandard` and nothing else beyond the standard library.
"""

import functools
import glob
import hashlib
import json
import os
import re
import struct
import sys

import zstandard


def crc_table():
    table = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
        table.append(value)
    return table


CRC = crc_table()


@functools.lru_cache(maxsize=4096)
def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in bytes(data):
        crc = CRC[(crc ^ byte) & 255] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def sha256(data):
    return hashlib.sha256(data).digest()


@functools.lru_cache(maxsize=16)
def decompressor(dictionary, header_length):
    kind = zstandard.DICT_TYPE_FULLDICT if header_length > 0 else zstandard.DICT_TYPE_RAWCONTENT
    data = zstandard.ZstdCompressionDict(dictionary, dict_type=kind) if dictionary else None
    return zstandard.ZstdDecompressor(dict_data=data, max_window_size=2**27)


def folding_lines(documents):
    """The lines of the folding table, which is beside the document that explains it."""
    (document,) = [document for document in documents if document.endswith("folding.md")]
    with open(document[:-2] + "txt", encoding="ascii") as file:
        return file.readlines()


def specification(documents):
    """The names that the code of the documents defines."""
    names = {"__name__": "specification", "sha256": sha256, "crc32c": lambda data: crc32c(bytes(data))}

    def zstd(frame, dictionary, header_length, limit):
        try:
            found = decompressor(dictionary, header_length)
            return found.decompress(frame, max_output_size=max(limit, 1), allow_extra_data=False)
        except zstandard.ZstdError as error:
            raise names["Damaged"] from error

    names["zstd"] = zstd
    names["folding_lines"] = functools.cache(lambda: folding_lines(documents))
    names["folding_table"] = functools.cache(lambda: names["read_folding"](names["folding_lines"]()))
    for document in documents:
        with open(document, encoding="utf-8") as file:
            text = file.read()
        for block in re.finditer(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
            line = text.count("\n", 0, block.start(1))
            exec(compile("\n" * line + block[1], document, "exec"), names)
    return names


def units(text):
    """A text with one character for each UTF-16 unit."""
    data = text.encode("utf-16-le", "surrogatepass")
    return "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data)))


def to_units(value):
    """JSON whose strings have one character for each UTF-16 unit."""
    if isinstance(value, str):
        return units(value)
    if isinstance(value, list):
        return [to_units(each) for each in value]
    if isinstance(value, dict):
        return {units(name): to_units(each) for name, each in value.items()}
    return value


class Examination:
    """Asks an archive what its JSON file says."""

    MOST = 150
    TEXTS = ["id", "url", "source", "language", "title", "lead", "author", "section", "body"]

    def __init__(self, names, file, expected, beside):
        self.names, self.file, self.expected, self.beside = names, file, expected, beside

    def call(self, name, *arguments):
        return self.names[name](*arguments)

    def answers(self):
        """What the archive says, in the form of the JSON file."""
        archive = self.call("File", self.file, self.beside)
        signature = (self.call("strings", archive.generations[-1].manifest, 11) or [b""])[-1]
        return {
            "root": archive.root.hex(),
            "signature": signature.hex(),
            "articles": [self.article(archive, n) for n in range(archive.articles)],
            "lookups": [
                {"key": each["key"], "ordinals": archive.find(each["key"])}
                for each in self.expected["lookups"]
            ],
            "filters": [self.filter(archive, each) for each in self.expected["filters"]],
            "proofs": [self.proof(archive, each) for each in self.expected["proofs"]],
            **self.searches(archive),
        }

    def searches(self, archive):
        if "searches" not in self.expected:
            return {}
        queries = [each["query"] for each in self.expected["searches"]]
        table = self.call("folding_table")
        return {"searches": [{"query": query, "ordinals": self.call("search", archive, query, table)} for query in queries]}

    def article(self, archive, n):
        generation, inside = archive.at(n)
        try:
            article = self.call("article", generation, inside)
        except self.names["Redacted"]:
            return None
        headline = self.call("headline", generation, inside)
        same = all(article[name] == value for name, value in headline.items())
        assert same, f"headline {n}"
        return self.to_json(article)

    def to_json(self, article):
        result = {name: self.text(article[name]) for name in self.TEXTS if name in article}
        for name in ("tags", "views"):
            if name in article:
                result[name] = article[name]
        for name in ("published", "updated"):
            if name in article:
                wording, millis, precision = article[name]
                result[name] = {"wording": wording, "millis": millis, "precision": precision}
        if article["attributes"]:
            result["attributes"] = {name: self.text(value) for name, value in article["attributes"].items()}
        if "original" in article:
            result["original"] = self.bytes(article["original"])
        return result

    def text(self, text):
        if len(text) <= self.MOST:
            return text
        return {"units": len(text), "sha256": sha256(self.call("utf16", text)).hex()}

    def bytes(self, data):
        return data.hex() if len(data) <= self.MOST else {"bytes": len(data), "sha256": sha256(data).hex()}

    def filter(self, archive, expected):
        if "publishedFrom" in expected:
            wanted = self.call("begins_in", expected["publishedFrom"], expected["publishedUntil"])
            found = archive.select("published", wanted)
        else:
            (name,) = set(expected) - {"ordinals"}
            found = archive.select(name, lambda value: value == expected[name])
        return dict(expected, ordinals=found)

    def proof(self, archive, expected):
        """The expected proof, if it leads to the root and proves the article."""
        assert self.call("root_of_proof", json.dumps(expected)) == archive.root
        generation = archive.generations[expected.get("generation", 0)]
        content = self.call("canonical_form", self.call("article", generation, expected["ordinal"]))
        return dict(expected, content=self.names["base64"].b64encode(content).decode())


def archives(folder):
    """Names, bytes and expected answers."""
    paths = sorted(glob.glob(os.path.join(folder, "*.qrt")))
    assert paths, f"no archives in {folder}"
    for path in paths:
        with open(path, "rb") as file, open(path[:-3] + "json", encoding="utf-8") as answers:
            yield os.path.basename(path)[:-4], file.read(), to_units(json.load(answers))


def files(folder):
    """The bytes of all archives of the folder by their names, to which others may refer."""
    found = {}
    for path in glob.glob(os.path.join(folder, "*.qrt*")):
        with open(path, "rb") as file:
            found[os.path.basename(path)] = file.read()
    return found


def catalogues(beside):
    return sorted((name[:-5], file) for name, file in beside.items() if name.endswith(".qrts"))


def found_keys(names, file, beside, keys):
    """What a catalogue finds by keys, also by such that no article has."""
    catalogue = names["Catalogue"](file, beside)
    return [catalogue.find(key) for key in keys]


def damaged_catalogues(names, beside, refused, right):
    """Every answer of a damaged catalogue is an error or the truth, and verify finds the damage."""
    for name, file in catalogues(beside):
        whole = names["Catalogue"](file, beside)
        first = [whole.open(m).generations[0] for m in range(len(whole.members))]
        keys = [names["article_key"](names["article"](g, 0)) for g in first if g.articles] + ["neither"]
        expected = found_keys(names, file, beside, keys)
        for what, copy in damaged_copies(file):
            try:
                assert found_keys(names, copy, beside, keys) == expected, f"{name}, {what}"
                right += 1
            except (names["Damaged"], names["Unsupported"], names["Changed"], names["Missing"]):
                refused += 1
            try:
                names["verify_catalogue"](names["Catalogue"](copy, beside))
                assert copy[: len(file)] == file, f"{name}, {what}: verify finds nothing"
            except (names["Damaged"], names["Unsupported"], names["Changed"], names["Missing"]):
                pass
    return refused, right


def compare(name, expected, found):
    """Requires equal answers and says where they differ."""
    for part in expected:
        pairs = zip(expected[part], found[part]) if isinstance(expected[part], list) else [(expected[part], found[part])]
        for number, (one, other) in enumerate(pairs):
            assert one == other, f"{name}: {part} {number}: expected {one!a}, found {other!a}"
    assert expected == found, f"{name}: not as many answers as expected"
    for one, other in zip(expected["articles"], found["articles"]):
        assert list((one or {}).get("attributes", {})) == list((other or {}).get("attributes", {})), f"{name}: order"


def golden(names, folder):
    beside = files(folder)
    for name, file, expected in archives(folder):
        examination = Examination(names, file, expected, beside)
        compare(name, expected, examination.answers())
        names["verify"](names["File"](file, beside))
        print(f"{name}: {len(expected['articles'])} articles")
    for name, file in catalogues(beside):
        names["verify_catalogue"](names["Catalogue"](file, beside))
        print(f"{name}: {len(names['Catalogue'](file, beside).members)} members")


def damaged_copies(file):
    """Copies with flipped bits all over the file, cut off, and lengthened."""
    step = max(1, len(file) // (40 if len(file) < 12_000 else 8))
    for place in list(range(0, len(file), step)) + list(range(len(file) - 40, len(file), 9)):
        yield f"bit at {place}", file[:place] + bytes([file[place] ^ 1 << place % 8]) + file[place + 1 :]
    for length in (0, 7, 15, 16, 40, 55, len(file) // 2, len(file) - 1):
        yield f"{length} bytes", file[:length]
    yield "a byte too many", file + b"\0"


def unfinished(names, file):
    """The bytes of an unfinished append. The archive before it is whole; that is no damage."""
    try:
        return names["File"](file).unfinished
    except (names["Damaged"], names["Unsupported"]):
        return 0


MOST_ARTICLES = 1000  # of an archive whose damaged copies are read: each copy is read as a whole


def damage(names, folder):
    refused = right = 0
    beside = files(folder)
    for name, file, expected in archives(folder):
        if len(expected["articles"]) > MOST_ARTICLES:
            continue
        expected = {part: value for part, value in expected.items() if part != "searches"}  # verify reads the whole index
        for what, copy in damaged_copies(file):
            if unfinished(names, copy) != unfinished(names, file):
                continue
            try:
                found = Examination(names, copy, expected, beside).answers()
            except (names["Damaged"], names["Unsupported"]):
                refused += 1
            else:
                compare(f"{name}, {what}", expected, found)
                right += 1
            whole = len(file) - unfinished(names, file)
            if copy[:whole] == file[:whole]:
                continue
            try:
                names["verify"](names["File"](copy, beside))
                raise AssertionError(f"{name}, {what}: verify finds nothing")
            except (names["Damaged"], names["Unsupported"]):
                pass
        if expected["articles"] and names["File"](file).generations[0].parity:
            repaired(names, name, file)
    refused, right = damaged_catalogues(names, beside, refused, right)
    print(f"{refused} refused, {right} right")


def repaired(names, name, file):
    """Requires that bursts all over a file with parity of the whole are repaired."""
    for length in (1, 100, len(file) // 25):
        for place in range(0, len(file) - length, len(file) // 12):
            copy = file[:place] + bytes(255 - byte for byte in file[place : place + length]) + file[place + length :]
            assert names["repair"](copy) == file, f"{name}: {length} bytes at {place} are not repaired"
    assert names["repair"](file + b"\0") == file and names["repair"](file[:-9]) == file


def verdicts(names, folder):
    for path in sorted(glob.glob(os.path.join(folder, "*.qrt"))):
        with open(path, "rb") as file:
            data = file.read()
        try:
            names["verify"](names["File"](data))
            verdict = "whole"
        except (names["Damaged"], names["Unsupported"], names["Missing"]):
            verdict = "not whole"
        print(f"{os.path.basename(path)[:-4]}: {verdict}")


def words(names, folder):
    with open(os.path.join(folder, "folding.txt")) as lines:
        table = names["read_folding"](lines)
    with open(os.path.join(folder, "texts.json")) as texts:
        for text in json.load(texts):
            found = names["words"](text, table)
            print(" ".join(f"{word.encode('utf-16-be', 'surrogatepass').hex()}:{a}-{b}" for word, a, b in found))


def search(names, folder):
    table = names["folding_table"]()
    with open(os.path.join(folder, "queries.json"), encoding="utf-8") as asked:
        for name, queries in json.load(asked).items():
            archive = names["File"](files(folder)[name + ".qrt"])
            for query in queries:
                print(query, *names["search"](archive, units(query), table))


def main(arguments):
    command, folder, *documents = arguments
    commands = {"golden": golden, "damage": damage, "verdicts": verdicts, "words": words, "search": search}
    commands[command](specification(documents), folder)


if __name__ == "__main__":
    main(sys.argv[1:])
