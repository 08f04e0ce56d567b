#!/usr/bin/env python3
"""A reader of Qirtas archives, written from FORMAT.md alone.

Nothing of the library is used here, so that this program shows whether the document suffices. It needs the module
`zstandard` and nothing else beyond the standard library.

    qirtas_reader.py ARCHIVE                 all articles
    qirtas_reader.py --headlines ARCHIVE     all articles without lead, body and original
    qirtas_reader.py --find KEY ARCHIVE      all versions of one article, by means of the id index
    qirtas_reader.py --verify ARCHIVE        checks every byte, parity and root too

Articles are printed as JSON Lines: one object a line, in the order of adding, without spaces; redacted articles are
left out. An object has the fields that the article has, in this order:

    id, url, title, author               string
    tags                                 array of strings
    attributes                           object: name to value; the value is the attribute's text, as a string
    lead, body                           string
    original                             string: the bytes in base64
    source, language, section            string
    published, updated                   object: "wording" string, "millis" number or null, "precision" number 0 to 6
    views                                number

All units but the printable ones of ASCII are escaped, so that texts with unpaired surrogates come out as they are.

The exit status is 0; 1 if the archive is damaged, which a message with the offset says, or not supported; 2 if the
arguments are wrong or the file cannot be read.

A text is a `str` here whose characters are UTF-16 units: a character beyond U+FFFF is two surrogates.
"""

import argparse
import base64
import functools
import hashlib
import itertools
import json
import mmap
import re
import struct
import sys
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, NoReturn, Optional, Sequence, Tuple, Union

import zstandard

FILE_MAGIC = bytes.fromhex("89 51 52 54 0D 0A 1A 0A")
SECTION_MAGIC = b"QSEC"
PAGE_MAGIC = b"QPAR"
ZSTD_MAGIC = bytes.fromhex("28 B5 2F FD")
DICTIONARY_MAGIC = bytes.fromhex("37 A4 30 EC")

FILE_HEADER_LENGTH = 16
SECTION_HEADER_LENGTH = 32
PAGE_HEADER_LENGTH = 28
PAGE_CONTENT_LENGTH = 4096 - PAGE_HEADER_LENGTH
TRAILER_LENGTH = 40
CHUNK_SIZE = 64
HASH_LENGTH = 32
SIGNATURE_LENGTH = 64

MODEL, CHUNK, COLUMNS, ID_INDEX, OFFSETS, MANIFEST, PARITY, CONTENT_HASHES = range(1, 9)
OPTIONAL = 1

MAX_PAYLOAD = 2**30
MAX_CONTENT = 2**28
MAX_TEXTS = 2**28
MAX_DICTIONARY = 2**26
MAX_BLOCK = 2**17
MAX_WINDOW = 2**27
MAX_MODELS = 1024
MAX_TOKENS = 65534
MAX_TOKEN = 16
MAX_DIRECTORY = 4096

LEAST_MILLIS, END_OF_MILLIS = -377_705_116_800_000, 253_402_300_800_000

BODY_REFERENCE, TAGS, ATTRIBUTES, LEAD = 0x001, 0x080, 0x100, 0x200
ORIGINAL_TEXT, ORIGINAL_BYTES, ALL_FLAGS = 0x400, 0x800, 0xFFF
HEAD_TEXTS = [(0x002, "id"), (0x004, "url"), (0x008, "title"), (0x010, "author")]
HEAD_TEXTS += [(0x020, "published"), (0x040, "updated")]
JSON_FIELDS = ["id", "url", "title", "author", "tags", "attributes", "lead", "body", "original"]
JSON_FIELDS += ["source", "language", "section", "published", "updated", "views"]

File = Union[bytes, mmap.mmap]
Article = Dict[str, Any]


class Damage(Exception):
    """The bytes at an offset of the file are not what the format says."""

    def __init__(self, offset: int, what: str) -> None:
        super().__init__(f"damaged at offset {offset}: {what}")


class Unsupported(Exception):
    """The file is no Qirtas archive, or one that this reader is not made for."""


def check(condition: bool, offset: int, what: str) -> None:
    """Requires something of the bytes at an offset of the file."""
    if not condition:
        raise Damage(offset, what)


# --- notation --------------------------------------------------------------------------------------------------------


def crc_tables() -> Tuple[List[int], List[int]]:
    """What one byte, and what two bytes, make of a CRC-32C."""
    one = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
        one.append(value)
    two = []
    for value in range(65536):
        value = one[value & 255] ^ value >> 8
        two.append(one[value & 255] ^ value >> 8)
    return one, two


CRC_OF_ONE, CRC_OF_TWO = crc_tables()


def crc32c(data: bytes) -> int:
    """The Castagnoli CRC, two bytes at a time."""
    crc, table = 0xFFFFFFFF, CRC_OF_TWO
    for (unit,) in struct.iter_unpack("<H", data[: len(data) & ~1]):
        crc = table[(crc ^ unit) & 0xFFFF] ^ crc >> 16
    if len(data) & 1:
        crc = CRC_OF_ONE[(crc ^ data[-1]) & 0xFF] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def unpack(data: bytes, count: int, width: int) -> List[int]:
    """Bit packed numbers: eight of them take `width` bytes."""
    if width == 0:
        return [0] * count
    numbers: List[int] = []
    mask = (1 << width) - 1
    shifts = range(0, 8 * width, width)
    for start in range(0, (count + 7) // 8 * width, width):
        eight = int.from_bytes(data[start : start + width], "little")
        numbers.extend([eight >> shift & mask for shift in shifts])
    return numbers[:count]


def unpack_one(data: bytes, position: int, width: int) -> int:
    """The bit packed number at a position."""
    first, shift = divmod(position * width, 8)
    end = first + (shift + width + 7) // 8
    return int.from_bytes(data[first:end], "little") >> shift & (1 << width) - 1


class Reader:
    """Reads bytes from the beginning to the end."""

    def __init__(self, data: bytes, base: int, what: str, decompressed: bool = False) -> None:
        """`base` is where the bytes, or the compressed bytes they were made of, begin in the file."""
        self.data, self.base, self.what = data, base, what
        self.decompressed = decompressed
        self.at = 0

    def fail(self, why: str) -> NoReturn:
        """Reports damage where this reader is."""
        raise Damage(self.base + (0 if self.decompressed else self.at), f"{self.what}: {why}")

    def check(self, condition: bool, why: str) -> None:
        """Requires something of what was just read."""
        if not condition:
            self.fail(why)

    def left(self) -> int:
        """Number of bytes that are left."""
        return len(self.data) - self.at

    def end(self) -> None:
        """Requires that nothing is left."""
        self.check(self.left() == 0, f"{self.left()} bytes too many")

    def take(self, count: int) -> bytes:
        """The next bytes."""
        self.check(count <= self.left(), f"{count} bytes expected, {self.left()} left")
        self.at += count
        return self.data[self.at - count : self.at]

    def u(self, size: int) -> int:
        """A number of fixed width."""
        return int.from_bytes(self.take(size), "little")

    def varint(self) -> int:
        """An unsigned number of up to 64 bits."""
        value = shift = 0
        while True:
            self.check(self.at < len(self.data) and shift < 64, "a number without end")
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            if byte < 128:
                self.check(byte != 0 or shift == 0, "a number that is not in its shortest form")
                self.check(value < 2**64, "a number of more than 64 bits")
                return value
            shift += 7

    def signed(self) -> int:
        """A signed number of 64 bits."""
        value = self.varint()
        return -(value >> 1) - 1 if value & 1 else value >> 1

    def units(self, count: int) -> str:
        """So many UTF-16 units."""
        self.check(count <= self.left(), f"a text of {count} units, {self.left()} bytes left")
        units = [self.varint() for _ in range(count)]
        self.check(all(unit < 65536 for unit in units), "a unit of more than 16 bits")
        return "".join(map(chr, units))

    def text(self) -> str:
        """A text with its length."""
        return self.units(self.varint())

    def packed(self, count: int, width: int) -> List[int]:
        """Bit packed numbers."""
        self.check(width <= 64, f"numbers of {width} bits")
        return unpack(self.take((count * width + 7) // 8), count, width)

    def block(self, limit: int) -> "Reader":
        """The bytes of a block, in a reader of their own."""
        length, stored_length = self.varint(), self.varint()
        self.check(length <= limit, f"a block of {length} bytes")
        self.check(stored_length <= length, f"{stored_length} bytes stored for {length}")
        start = self.base + self.at
        stored = self.take(stored_length)
        if stored_length == length:
            return Reader(stored, start, self.what)
        return Reader(decompress_block(stored, length, start, self.what), start, self.what, decompressed=True)


def decompress_block(stored: bytes, length: int, offset: int, what: str) -> bytes:
    """The bytes of a block that is stored as a zstd frame."""
    try:
        frame = zstandard.get_frame_parameters(stored)
    except zstandard.ZstdError as error:
        raise Damage(offset, f"{what}: {error}") from error
    check(frame.content_size == length, offset, f"{what}: a block of {length} bytes has {frame.content_size}")
    check(frame.dict_id == 0 and not frame.has_checksum, offset, f"{what}: a block with dictionary or checksum")
    return zstd(zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW), stored, length, offset, what)


def zstd(decompressor: zstandard.ZstdDecompressor, frame: bytes, limit: int, offset: int, what: str) -> bytes:
    """Decompresses exactly one zstd frame of at most `limit` bytes."""
    try:
        return decompressor.decompress(frame, max_output_size=max(limit, 1), allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise Damage(offset, f"{what}: {error}") from error


# --- sections --------------------------------------------------------------------------------------------------------


class Section(NamedTuple):
    """The header of a section, and where its parts are."""

    at: int
    type: int
    flags: int
    sequence: int
    checked: int
    length: int
    crc: int

    @property
    def payload(self) -> int:
        """Where the payload begins."""
        return self.at + SECTION_HEADER_LENGTH

    @property
    def payload_end(self) -> int:
        """Where the padding begins."""
        return self.payload + self.length

    @property
    def end(self) -> int:
        """Where the next section begins."""
        return self.payload_end + -self.length % 8


def section_header(file: File, at: int) -> Section:
    """The section that begins at an offset."""
    check(16 <= at <= len(file) - SECTION_HEADER_LENGTH, at, "no section begins here")
    header = file[at : at + SECTION_HEADER_LENGTH]
    check(header[:4] == SECTION_MAGIC, at, "no section begins here")
    section = Section(at, *struct.unpack_from("<HHIIQI", header, 4))
    (crc,) = struct.unpack_from("<I", header, 28)
    check(crc == crc32c(header[:28]), at, "CRC-32C of a section header")
    check(section.type != 0, at, "section of type 0")
    check(section.sequence < 2**31 and section.checked < 2**31, at, "a section header with too large a number")
    check(section.checked <= section.length < 2**63, at, "length of a section")
    check(section.end <= len(file), at, "a section that ends after the file")
    return section


def checked_bytes(file: File, section: Section, what: str) -> bytes:
    """What the CRC-32C of a section covers."""
    data = file[section.payload : section.payload + section.checked]
    check(crc32c(data) == section.crc, section.payload, f"CRC-32C of {what}")
    return data


def payload(file: File, at: int, kind: int, what: str) -> Reader:
    """The payload of a section that is read as a whole."""
    section = section_header(file, at)
    check(section.type == kind, at, f"a section of type {section.type} instead of {what}")
    check(section.checked == section.length <= MAX_PAYLOAD, at, f"length of {what}")
    return Reader(checked_bytes(file, section, what), section.payload, what)


# --- text models -----------------------------------------------------------------------------------------------------


class TextModel:
    """A vocabulary and a dictionary."""

    def __init__(self, number: int, name: str, tokens: List[str], dictionary: bytes, header_length: int) -> None:
        self.number, self.name, self.tokens = number, name, tokens
        self.dictionary_length = len(dictionary)
        self.content = dictionary[header_length:]
        self.decompressor = zstandard.ZstdDecompressor(
            dict_data=zstd_dictionary(dictionary, header_length), max_window_size=MAX_WINDOW
        )


def zstd_dictionary(dictionary: bytes, header_length: int) -> Optional[zstandard.ZstdCompressionDict]:
    """A dictionary in the form that zstd wants, or none if zstd leaves it alone."""
    if len(dictionary) < 8:
        return None
    kind = zstandard.DICT_TYPE_FULLDICT if header_length > 0 else zstandard.DICT_TYPE_RAWCONTENT
    return zstandard.ZstdCompressionDict(dictionary, dict_type=kind)


def identity_model() -> TextModel:
    """Model 0: each code is the unit of the same number."""
    return TextModel(0, "", [chr(code) for code in range(65536)], b"", 0)


def vocabulary(reader: Reader) -> List[str]:
    """Tokens by code; the codes 0 and 1 have none, and what stands there is never used."""
    count = reader.varint()
    reader.check(count <= MAX_TOKENS, f"{count} tokens")
    tokens, previous = ["", ""], ""
    for _ in range(count):
        shared, further = reader.varint(), reader.varint()
        reader.check(shared <= len(previous) and 1 <= shared + further <= MAX_TOKEN, "length of a token")
        previous = previous[:shared] + reader.units(further)
        tokens.append(previous)
    reader.end()
    return tokens


def text_model(reader: Reader) -> TextModel:
    """The text model that a section holds."""
    number, name = reader.varint(), reader.text()
    tokens = vocabulary(reader.block(MAX_TEXTS))
    header_length = reader.varint()
    dictionary = reader.block(MAX_DICTIONARY).data
    reader.check(header_length <= len(dictionary), "length of the dictionary header")
    reader.check(header_length == 0 or dictionary[:4] == DICTIONARY_MAGIC, "magic number of the dictionary")
    reader.end()
    try:
        return TextModel(number, name, tokens, dictionary, header_length)
    except zstandard.ZstdError as error:
        reader.fail(str(error))


# --- chunks and frames -----------------------------------------------------------------------------------------------


class Place(NamedTuple):
    """Where the content of an article stands: in a frame of the file, or in the dictionary of its model."""

    model: int
    is_exemplar: bool
    offset: int
    length: int
    crc: int

    @property
    def is_redacted(self) -> bool:
        """Whether the article was removed for good: its frame has no bytes."""
        return not self.is_exemplar and self.length == 0


class Chunk(NamedTuple):
    """The directory of a chunk."""

    section: Section
    first: int
    places: List[Place]


def chunk(file: File, at: int) -> Chunk:
    """The directory of the chunk that begins at an offset."""
    section = section_header(file, at)
    check(section.type == CHUNK, at, f"a section of type {section.type} instead of a chunk")
    check(section.checked <= MAX_DIRECTORY, at, "length of a chunk's directory")
    reader = Reader(checked_bytes(file, section, "a chunk's directory"), section.payload, "directory of a chunk")
    first, count, length_width, first_model, model_width = (reader.u(size) for size in (4, 1, 1, 2, 1))
    reader.check(1 <= count <= CHUNK_SIZE and length_width <= 29 and model_width <= 16, "count or width")
    exemplars = reader.packed(count, 1)
    lengths = reader.packed(count, length_width)
    models = [first_model + distance for distance in reader.packed(count, model_width)]
    places = places_of(reader, exemplars, lengths, models)
    frames = sum(place.length for place in places if not place.is_exemplar)
    check(section.checked + frames == section.length, at, "a chunk that is not as long as its frames")
    return Chunk(section, first, places)


def places_of(reader: Reader, exemplars: List[int], lengths: List[int], models: List[int]) -> List[Place]:
    """The places of a chunk's articles. The reader is at the starts."""
    starts: Dict[int, int] = {}
    for is_exemplar, model in zip(exemplars, models):
        if is_exemplar and model not in starts:
            starts[model] = 2 * reader.u(4)
    places, offset = [], reader.base + len(reader.data)
    for is_exemplar, length, model in zip(exemplars, lengths, models):
        reader.check(length << is_exemplar <= MAX_CONTENT, "length of an article")
        if is_exemplar:
            places.append(Place(model, True, starts[model], 2 * length, 0))
            starts[model] += 2 * length
        else:
            places.append(Place(model, False, offset, length, reader.u(4)))
            offset += length
    reader.end()
    return places


def block_header(is_last: bool, kind: int, size: int) -> bytes:
    """The header of a zstd block."""
    return (is_last | kind << 1 | size << 3).to_bytes(3, "little")


def pair_blocks(reader: Reader, tag: int, head_only: bool) -> bytes:
    """The zstd blocks of a pair, with the headers that are left out in the archive."""
    head = reader.take(reader.varint())
    tail = reader.take(reader.left())
    head_type, tail_type = tag >> 2 & 3, tag >> 4
    reader.check(head_type in (0, 2) and tail_type in (0, 2), f"tag {tag}")
    reader.check(len(head) <= MAX_BLOCK and len(tail) <= MAX_BLOCK, "length of a block")
    blocks = block_header(head_only, head_type, len(head)) + head
    return blocks if head_only else blocks + block_header(True, tail_type, len(tail)) + tail


def decompress(reader: Reader, model: TextModel, head_only: bool) -> Tuple[bytes, bool]:
    """The content that a frame holds, or of a pair its head, and whether it is only that."""
    tag = reader.u(1)
    is_pair = tag & 3 == 0
    if is_pair:
        blocks, limit = pair_blocks(reader, tag, head_only), 2 * MAX_BLOCK
    else:
        reader.check(tag == 1, f"tag {tag}")
        limit = reader.varint()
        reader.check(limit <= MAX_CONTENT, f"a content of {limit} bytes")
        blocks = reader.take(reader.left())
    frame = ZSTD_MAGIC + b"\x00\x88" + blocks
    content = zstd(model.decompressor, frame, limit, reader.base, reader.what)
    reader.check(is_pair or len(content) == limit, f"{len(content)} bytes of content instead of {limit}")
    return content, is_pair and head_only


# --- contents --------------------------------------------------------------------------------------------------------


class Codes:
    """Reads the units and texts of a content."""

    def __init__(self, content: bytes, tokens: List[str], offset: int, what: str) -> None:
        """`offset` is where the content, or the frame that it was made of, begins in the file."""
        self.offset, self.what, self.tokens = offset, what, tokens
        self.check(len(content) % 2 == 0, "half a unit")
        self.units = struct.unpack(f"<{len(content) // 2}H", content)
        self.at = 0
        ends_and_escapes = [place for place, unit in enumerate(self.units) if unit < 2]
        self.marks = iter(ends_and_escapes + [len(self.units)])
        self.mark = next(self.marks)

    def check(self, condition: bool, why: str) -> None:
        """Requires something of the content."""
        check(condition, self.offset, f"{self.what}: {why}")

    def left(self) -> int:
        """Number of units that are left."""
        return len(self.units) - self.at

    def unit(self) -> int:
        """The next unit as it is."""
        self.check(self.left() > 0, "the content ends too early")
        self.at += 1
        return self.units[self.at - 1]

    def number(self) -> int:
        """A number of two units."""
        number = self.unit() << 16 | self.unit()
        self.check(number < 2**31, f"number {number}")
        return number

    def pieces(self) -> str:
        """The tokens up to the next END or ESCAPE, or the end of the content."""
        while self.mark < self.at:
            self.mark = next(self.marks)
        codes = self.units[self.at : self.mark]
        self.at = self.mark
        tokens = self.tokens
        try:
            return "".join([tokens[code] for code in codes])
        except IndexError:
            raise Damage(self.offset, f"{self.what}: a code without a token") from None

    def text(self, is_last: bool = False) -> str:
        """A text with its END, or the last one without."""
        parts = [self.pieces()]
        while self.left() > 0:
            if self.unit() == 0:
                self.check(not is_last, "a text after the last")
                return "".join(parts)
            parts.append(chr(self.unit()))
            parts.append(self.pieces())
        self.check(is_last, "a text without end")
        return "".join(parts)


def read_head(codes: Codes) -> Article:
    """The fields of the head. Besides them the article has `flags` and possibly `reference`."""
    flags = codes.unit()
    codes.check(flags & ~ALL_FLAGS == 0, f"flags {flags:#06x}")
    codes.check(flags & (ORIGINAL_TEXT | ORIGINAL_BYTES) != ORIGINAL_TEXT | ORIGINAL_BYTES, "two originals")
    article: Article = {"flags": flags}
    if flags & BODY_REFERENCE:
        article["reference"] = codes.number()
    for flag, name in HEAD_TEXTS:
        if flags & flag:
            article[name] = codes.text()
    if flags & TAGS:
        count = codes.number()
        codes.check(count <= codes.left(), f"{count} tags")
        article["tags"] = [codes.text() for _ in range(count)]
    if flags & ATTRIBUTES:
        count = codes.number()
        codes.check(count <= codes.left() // 2, f"{count} attributes")
        attributes = [(codes.text(), codes.text()) for _ in range(count)]
        article["attributes"] = dict(attributes)
        codes.check(len(article["attributes"]) == count, "two attributes of one name")
    return article


def read_tail(codes: Codes, article: Article) -> None:
    """Adds the fields of the tail to those of the head."""
    flags = article["flags"]
    if flags & LEAD:
        article["lead"] = codes.text()
    has_original = flags & (ORIGINAL_TEXT | ORIGINAL_BYTES) != 0
    article["body"] = codes.text(is_last=not has_original)
    codes.check(article["body"] == "" or "reference" not in article, "a body besides a body reference")
    if has_original:
        text = codes.text(is_last=True)
        encoding = "utf-8" if flags & ORIGINAL_TEXT else "latin-1"
        try:
            article["original"] = characters(text).encode(encoding)
        except UnicodeError:
            codes.check(False, "an original that is not what its flag says")


def characters(units: str) -> str:
    """A text as a string of characters instead of units. An unpaired surrogate is an error."""
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def units_of(text: str) -> str:
    """A string of characters as units."""
    data = text.encode("utf-16-le", "surrogatepass")
    return "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data)))


# --- columns ---------------------------------------------------------------------------------------------------------


class Columns(NamedTuple):
    """The columns of a run of articles."""

    first: int
    texts: Dict[str, List[Optional[str]]]
    dates: Dict[str, List[Optional[Tuple[str, int]]]]
    views: List[Optional[int]]


def number_column(reader: Reader, count: int) -> List[int]:
    """A signed number for each article."""
    numbers: List[int] = []
    for start in range(0, count, 256):
        least, scale, width = reader.signed(), reader.varint(), reader.u(1)
        for quotient in reader.packed(min(256, count - start), width):
            numbers.append(least + quotient * scale)
            reader.check(numbers[-1] < 2**63, "a number of more than 64 bits")
    return numbers


def text_column(reader: Reader, count: int) -> List[Optional[str]]:
    """A text or nothing for each article."""
    block = reader.block(MAX_TEXTS)
    texts: List[Optional[str]] = [None]
    while block.left() > 0:
        texts.append(block.text())
    reader.check(len(set(texts)) == len(texts), "a text twice")
    places = number_column(reader, count)
    reader.check(all(0 <= place < len(texts) for place in places), "place of a text")
    return [texts[place] for place in places]


def repeats(numbers: List[int], absent: List[bool]) -> bool:
    """Whether numbers that stand for nothing are the ones before them, 0 at the beginning."""
    return all(here == before for here, before, nothing in zip(numbers, [0] + numbers, absent) if nothing)


def date_column(reader: Reader, count: int) -> List[Optional[Tuple[str, int]]]:
    """Form and milliseconds, or nothing, for each article."""
    forms, millis = text_column(reader, count), number_column(reader, count)
    reader.check(all(LEAST_MILLIS <= number < END_OF_MILLIS for number in millis), "an instant outside the years")
    reader.check(repeats(millis, [form is None or form == "?=" for form in forms]), "an instant of nothing")
    return [None if form is None else (form, number) for form, number in zip(forms, millis)]


def columns(reader: Reader, first: int, end: int) -> Columns:
    """The columns of the articles from `first` to `end - 1`."""
    count = end - first
    reader.check(reader.u(4) == first, f"columns of articles from {first} on expected")
    reader.check(reader.u(4) == count >= 1, f"columns of {count} articles expected")
    texts = {name: text_column(reader, count) for name in ("source", "language", "section")}
    dates = {name: date_column(reader, count) for name in ("published", "updated")}
    present, views = number_column(reader, count), number_column(reader, count)
    reader.check(all(number in (0, 1) for number in present), "neither views nor none")
    reader.check(repeats(views, [number == 0 for number in present]), "views of nobody")
    reader.end()
    return Columns(first, texts, dates, [view if there else None for there, view in zip(present, views)])


PRECISIONS = "?YMDhsf"
LITERAL_FORM = re.compile(r"[?YMDhsf]=")
RESTORING_FORM = re.compile(r"[YMD]|(?:[hs][T ]|f[T ][1-9])(?:Z|[+-](?:0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)?")


def date(form: str, millis: int, wording: Optional[str]) -> Optional[Dict[str, Any]]:
    """A date, or None if there is no such one. `wording` is what stands in the frame."""
    if wording is not None:
        if not LITERAL_FORM.fullmatch(form):
            return None
        precision = PRECISIONS.index(form[0])
        return {"wording": wording, "millis": millis if precision > 0 else None, "precision": precision}
    if not RESTORING_FORM.fullmatch(form):
        return None
    restored = restored_wording(form, millis)
    return restored and {"wording": restored, "millis": millis, "precision": PRECISIONS.index(form[0])}


def restored_wording(form: str, millis: int) -> Optional[str]:
    """The wording that a form gives an instant, or None if the year does not have four digits."""
    precision = PRECISIONS.index(form[0])
    offset = form[3 if precision == 6 else 2 :]
    days, time = divmod(millis + 60_000 * shift_of(offset), 86_400_000)
    year, month, day = calendar_date(days)
    if not 0 <= year <= 9999:
        return None
    wording = "-".join([f"{year:04}", f"{month:02}", f"{day:02}"][:precision])
    if precision >= 4:
        wording += f"{form[1]}{time // 3_600_000:02}:{time // 60_000 % 60:02}"
    if precision >= 5:
        wording += f":{time // 1000 % 60:02}"
    if precision == 6:
        wording += "." + f"{time % 1000:03}000000"[: int(form[2])]
    return wording + offset


def shift_of(offset: str) -> int:
    """The minutes of an offset."""
    if offset in ("", "Z"):
        return 0
    minutes = int(offset[1:3]) * 60 + int(offset[4:6])
    return minutes if offset[0] == "+" else -minutes


def calendar_date(days: int) -> Tuple[int, int, int]:
    """Year, month and day of a number of days since 1970-01-01, by a count from the March of year 0."""
    era, day = divmod(days + 719_468, 146_097)
    year = (day - day // 1460 + day // 36_524 - day // 146_096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5
    return 400 * era + year + (month >= 10), month + 3 if month < 10 else month - 9, day + 1


# --- keys and the id index -------------------------------------------------------------------------------------------


def folded(key: str) -> str:
    """A key with digits of ASCII, without marks that cannot be seen, and without blanks around it."""
    return key.translate(FOLDS).strip(" ")


ZEROS = (
    "0660 06F0 07C0 0966 09E6 0A66 0AE6 0B66 0BE6 0C66 0CE6 0D66 0DE6 0E50 0ED0 0F20 1040 1090 17E0 1810 1946 19D0 "
    "1A80 1A90 1B50 1BB0 1C40 1C50 A620 A8D0 A900 A9D0 A9F0 AA50 ABF0 FF10"
)
HIDDEN = "00AD 034F 061C 180B-180F 200B-200F 202A-202E 2060-206F FE00-FE0F FEFF"
BLANKS = "0009-000D 0020 0085 00A0 1680 2000-200A 2028 2029 202F 205F 3000"


def units(ranges: str) -> List[int]:
    """The numbers of a list of numbers and ranges, all hexadecimal."""
    ends = [[int(end, 16) for end in part.split("-")] for part in ranges.split()]
    return [unit for end in ends for unit in range(end[0], end[-1] + 1)]


FOLDS: Dict[int, Union[int, str]] = {zero + digit: 48 + digit for zero in units(ZEROS) for digit in range(10)}
FOLDS.update({unit: "" for unit in units(HIDDEN)})
FOLDS.update({unit: " " for unit in units(BLANKS)})


def key_hash(key: str) -> int:
    """The hash of a folded key."""
    hash_ = 0xCBF29CE484222325
    for unit in key:
        hash_ = (hash_ ^ ord(unit)) * 0x100000001B3 % 2**64
    hash_ = (hash_ ^ hash_ >> 33) * 0xFF51AFD7ED558CCD % 2**64
    hash_ = (hash_ ^ hash_ >> 33) * 0xC4CEB9FE1A85EC53 % 2**64
    return hash_ ^ hash_ >> 33


class IdIndex:
    """Finds ordinals by the hash of a key."""

    def __init__(self, reader: Reader, articles: int, redacted: int) -> None:
        self.reader, self.articles = reader, articles
        self.count, self.ordinal_width, self.buckets, start_width = (reader.u(size) for size in (4, 1, 4, 1))
        reader.check(self.count == articles - redacted, f"{self.count} entries")
        reader.check(self.buckets == self.count // 8 + 1, f"{self.buckets} buckets")
        reader.check(self.ordinal_width == articles.bit_length(), "width of an ordinal")
        reader.check(start_width == self.count.bit_length(), "width of a bucket's start")
        self.width, self.start_width = 12 + self.ordinal_width, start_width
        self.starts = reader.take(((self.buckets + 1) * start_width + 7) // 8)
        self.entries = reader.take((self.count * self.width + 7) // 8)
        reader.end()

    def bucket(self, number: int) -> List[int]:
        """The entries of a bucket."""
        start, end = (unpack_one(self.starts, number + i, self.start_width) for i in (0, 1))
        self.reader.check(start <= end <= self.count, f"bucket {number}")
        return [unpack_one(self.entries, place, self.width) for place in range(start, end)]

    def candidates(self, key: str) -> List[int]:
        """Ordinals that may have the folded key, ascending."""
        hash_ = key_hash(key)
        entries = self.bucket((hash_ >> 32) * self.buckets >> 32)
        mask = (1 << self.ordinal_width) - 1
        found = [entry & mask for entry in entries if entry >> self.ordinal_width == hash_ & 4095]
        self.reader.check(all(ordinal < self.articles for ordinal in found), "an ordinal that is too large")
        return found

    def verify(self) -> None:
        """Requires that the buckets hold all entries and that these ascend in each."""
        self.reader.check(unpack_one(self.starts, 0, self.start_width) == 0, "the first bucket")
        entries = 0
        for number in range(self.buckets):
            bucket = self.bucket(number)
            self.reader.check(bucket == sorted(set(bucket)), f"bucket {number} does not ascend")
            entries += len(bucket)
        self.reader.check(entries == self.count, f"{entries} entries in buckets")


def varint(number: int) -> bytes:
    """The bytes of a varint."""
    data = bytearray()
    while number >= 128:
        data.append(number & 127 | 128)
        number >>= 7
    data.append(number)
    return bytes(data)


def signed(number: int) -> bytes:
    """The bytes of a signed varint."""
    return varint(2 * number if number >= 0 else -2 * number - 1)


def text_bytes(text: str) -> bytes:
    """The bytes of a text."""
    return varint(len(text)) + b"".join([varint(ord(unit)) for unit in text])


def date_bytes(value: Dict[str, Any]) -> bytes:
    """The bytes of a date in the canonical content."""
    instant = b"" if value["millis"] is None else signed(value["millis"])
    return text_bytes(value["wording"]) + bytes([value["precision"]]) + instant


def canonical_content(article: Article) -> bytes:
    """What the content hash is a hash of."""
    parts: List[bytes] = []
    fields: List[Tuple[str, Callable[[Any], bytes]]] = [
        (name, text_bytes) for name in ("id", "url", "source", "language", "title", "lead", "author", "section")
    ]
    fields.append(("tags", lambda tags: varint(len(tags)) + b"".join(map(text_bytes, tags))))
    fields += [("published", date_bytes), ("updated", date_bytes), ("views", signed)]
    for number, (name, encode) in enumerate(fields, 1):
        if name in article:
            parts += [varint(number), encode(article[name])]
    for name, value in article.get("attributes", {}).items():
        parts += [varint(13), text_bytes(name), text_bytes(value)]
    if "original" in article:
        parts += [varint(14), varint(len(article["original"])), article["original"]]
    return b"".join(parts + [varint(15), text_bytes(article["body"])])


def article_key(article: Article) -> str:
    """What an article is found by."""
    if "id" in article:
        return article["id"]
    if "url" in article:
        return article["url"]
    return hashlib.sha256(canonical_content(article)).digest()[:16].hex()


# --- content hashes --------------------------------------------------------------------------------------------------


def leaf(article: Article) -> bytes:
    """The hash of one article."""
    return hashlib.sha256(b"\0" + canonical_content(article)).digest()


def tree_hash(hashes: Sequence[bytes]) -> bytes:
    """The hash of several articles, made of leaves or of the hashes of chunks."""
    if len(hashes) == 0:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    first = 1 << (len(hashes) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + tree_hash(hashes[:first]) + tree_hash(hashes[first:])).digest()


def archive_root(articles: int, hash_: bytes) -> bytes:
    """The root of an archive whose tree has a hash."""
    return hashlib.sha256(b"qirtas root 1\0" + articles.to_bytes(8, "little") + hash_).digest()


class ContentHashes:
    """The hashes of chunks, and the leaves of redacted articles by ordinal."""

    def __init__(self, reader: Reader, articles: int, redacted: int) -> None:
        self.reader = reader
        self.chunks = [reader.take(HASH_LENGTH) for _ in range(-(-articles // CHUNK_SIZE))]
        reader.check(reader.varint() == redacted, f"{redacted} redacted articles expected")
        self.leaves: Dict[int, bytes] = {}
        ordinal = 0
        for number in range(redacted):
            distance = reader.varint()
            ordinal += distance
            reader.check(distance > 0 or number == 0, "redacted articles that do not ascend")
            reader.check(ordinal < articles, f"redacted article {ordinal}")
            self.leaves[ordinal] = reader.take(HASH_LENGTH)
            signed_ = reader.u(1)
            reader.check(signed_ < 2, "neither signed nor unsigned")
            reader.take(SIGNATURE_LENGTH * signed_)
        reader.end()

    def verify(self, leaves: Sequence[bytes]) -> None:
        """Requires that the hashes of chunks are those of the articles."""
        for number, stored in enumerate(self.chunks):
            start = number * CHUNK_SIZE
            same = tree_hash(leaves[start : start + CHUNK_SIZE]) == stored
            check(same, self.reader.base + number * HASH_LENGTH, f"{self.reader.what}: hash of chunk {number}")


# --- offsets ---------------------------------------------------------------------------------------------------------


class Offsets:
    """Where chunks and columns begin."""

    def __init__(self, reader: Reader, chunks: int, runs: int) -> None:
        reader.check(reader.u(4) == chunks, f"{chunks} chunks expected")
        reader.check(reader.u(4) == runs, f"{runs} columns sections expected")
        offset_width, chunk_width = reader.u(1), reader.u(1)
        reader.check(chunk_width <= 32, f"numbers of {chunk_width} bits")
        self.chunks = [8 * unit for unit in reader.packed(chunks, offset_width)]
        self.first_chunks = reader.packed(runs, chunk_width)
        self.columns = [8 * unit for unit in reader.packed(runs, offset_width)]
        reader.end()
        for numbers in (self.chunks, self.first_chunks, self.columns):
            reader.check(all(a < b for a, b in zip(numbers, numbers[1:])), "numbers that do not ascend")
        reader.check(self.first_chunks[:1] == [0] * min(1, chunks), "the first run")
        reader.check(all(first < chunks for first in self.first_chunks), "a run that begins after the last chunk")


# --- manifest --------------------------------------------------------------------------------------------------------


class Message:
    """A Protocol Buffers message: the values of each field."""

    SIZES = {1: 8, 5: 4}

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.fields: Dict[int, List[Union[int, Reader]]] = {}
        while reader.left() > 0:
            number, wire = divmod(reader.varint(), 8)
            reader.check(number > 0 and wire in (0, 1, 2, 5), f"field {number} of wire type {wire}")
            self.fields.setdefault(number, []).append(self.value(wire))

    def value(self, wire: int) -> Union[int, Reader]:
        """The next value."""
        reader = self.reader
        if wire == 0:
            return reader.varint()
        if wire in self.SIZES:
            return reader.u(self.SIZES[wire])
        length = reader.varint()
        start = reader.base + reader.at
        return Reader(reader.take(length), start, reader.what)

    def number(self, field: int) -> int:
        """The value of a field that is a number."""
        value = self.fields.get(field, [0])[-1]
        if not isinstance(value, int):
            self.reader.fail(f"field {field} is no number")
        return value

    def readers(self, field: int) -> List[Reader]:
        """The values of a field that is bytes, in readers of their own."""
        values = self.fields.get(field, [])
        readers = [value for value in values if isinstance(value, Reader)]
        self.reader.check(len(readers) == len(values), f"field {field} is a number")
        return readers

    def messages(self, field: int) -> List["Message"]:
        """The values of a field that is messages."""
        return [Message(reader) for reader in self.readers(field)]

    def data(self, field: int) -> bytes:
        """The value of a field that is bytes."""
        readers = self.readers(field)
        return readers[-1].data if readers else b""

    def string(self, field: int) -> str:
        """The value of a field that is a string."""
        try:
            return self.data(field).decode("utf-8")
        except UnicodeError:
            self.reader.fail(f"field {field} is no text")


class NamedSection(NamedTuple):
    """A section that the manifest names."""

    type: int
    offset: int
    length: int


class NamedModel(NamedTuple):
    """A text model that the manifest names."""

    section: NamedSection
    name: str
    articles: int
    tokens: int
    dictionary_bytes: int


def named_section(message: Message) -> NamedSection:
    """What a message `Section` says."""
    return NamedSection(message.number(1), message.number(2), message.number(3))


def named_model(message: Message) -> NamedModel:
    """What a message `TextModel` says."""
    sections = message.messages(1)
    message.reader.check(len(sections) > 0, "a model without a section")
    section = named_section(sections[-1])
    return NamedModel(section, message.string(2), message.number(3), message.number(4), message.number(5))


class Manifest:
    """What is where."""

    def __init__(self, reader: Reader) -> None:
        message = Message(reader)
        self.articles, self.chunks, self.columns_sections = (message.number(field) for field in (1, 2, 8))
        self.chunk_bytes, self.columns_bytes = message.number(7), message.number(9)
        self.root, self.redacted = message.data(10), message.number(13)
        self.models = [named_model(model) for model in message.messages(5)]
        self.sections = [named_section(section) for section in message.messages(6)]
        self.parity = [NamedSection(PARITY, parity.number(1), parity.number(2)) for parity in message.messages(12)]
        reader.check(self.articles < 2**31 - 1, f"{self.articles} articles")
        reader.check(self.chunks == -(-self.articles // CHUNK_SIZE), f"{self.chunks} chunks")
        reader.check(self.columns_sections <= self.chunks, f"{self.columns_sections} columns sections")
        reader.check(len(self.root) == HASH_LENGTH, f"a root of {len(self.root)} bytes")
        reader.check(self.redacted <= self.articles, f"{self.redacted} redacted articles")
        types = [section.type for section in self.sections]
        reader.check(len(types) <= 256 and len(set(types)) == len(types), "a type of section twice, or too many")
        reader.check(len(self.models) <= MAX_MODELS, f"{len(self.models)} models")

    def section(self, kind: int, what: str) -> NamedSection:
        """The only section of a type."""
        found = [section for section in self.sections if section.type == kind]
        if len(found) != 1:
            raise Unsupported(f"the manifest names {len(found)} sections with {what}")
        return found[0]


# --- archive ---------------------------------------------------------------------------------------------------------


class Archive:
    """An archive that was opened."""

    def __init__(self, file: File) -> None:
        self.file = file
        version = self.read_file_header()
        self.manifest_at, self.manifest_length = self.read_trailer(version)
        self.manifest = Manifest(payload(file, self.manifest_at, MANIFEST, "the manifest"))
        for section in self.manifest.sections:
            self.require_known(section_header(file, section.offset))
        self.identity = identity_model()

    def read_file_header(self) -> Tuple[int, int]:
        """The version."""
        header = self.file[:FILE_HEADER_LENGTH]
        if header[:8] != FILE_MAGIC[: len(header)] or len(header) == 0:
            raise Unsupported("no Qirtas archive")
        check(len(header) == FILE_HEADER_LENGTH, len(header), "the file was cut off")
        major, minor, crc = struct.unpack_from("<HHI", header, 8)
        check(crc == crc32c(header[:12]), 0, "CRC-32C of the file header")
        if major != 1:
            raise Unsupported(f"version {major}.{minor} of the format")
        return major, minor

    def read_trailer(self, version: Tuple[int, int]) -> Tuple[int, int]:
        """Offset and length of the manifest."""
        at = len(self.file) - TRAILER_LENGTH
        check(at >= FILE_HEADER_LENGTH, len(self.file), "the file was cut off")
        trailer = self.file[at:]
        check(trailer[32:] == FILE_MAGIC[::-1], at, "no trailer: the file was cut off or never finished")
        offset, length, file_length, major, minor, crc = struct.unpack("<QQQHHI", trailer[:32])
        check(crc == crc32c(trailer[:28]), at, "CRC-32C of the trailer")
        check(file_length == len(self.file), at, f"the file has {len(self.file)} bytes instead of {file_length}")
        check((major, minor) == version, at, "file header and trailer differ in version")
        return offset, length

    @staticmethod
    def require_known(section: Section) -> None:
        """Refuses a section that this reader may not skip."""
        if section.type > CONTENT_HASHES and not section.flags & OPTIONAL:
            raise Unsupported(f"section of type {section.type} at offset {section.at}")

    @functools.cached_property
    def offsets(self) -> Offsets:
        """Where chunks and columns begin."""
        at = self.manifest.section(OFFSETS, "offsets").offset
        reader = payload(self.file, at, OFFSETS, "offsets")
        return Offsets(reader, self.manifest.chunks, self.manifest.columns_sections)

    @functools.cached_property
    def id_index(self) -> IdIndex:
        """The id index."""
        at = self.manifest.section(ID_INDEX, "an id index").offset
        reader = payload(self.file, at, ID_INDEX, "the id index")
        return IdIndex(reader, self.manifest.articles, self.manifest.redacted)

    @functools.cached_property
    def content_hashes(self) -> ContentHashes:
        """The content hashes."""
        at = self.manifest.section(CONTENT_HASHES, "content hashes").offset
        reader = payload(self.file, at, CONTENT_HASHES, "content hashes")
        return ContentHashes(reader, self.manifest.articles, self.manifest.redacted)

    @functools.lru_cache(maxsize=None)
    def model(self, number: int) -> TextModel:
        """The text model of a number."""
        if number == 0:
            return self.identity
        at = self.manifest.models[number - 1].section.offset
        model = text_model(payload(self.file, at, MODEL, f"text model {number}"))
        check(model.number == number, at, f"text model {model.number} instead of {number}")
        return model

    @functools.lru_cache(maxsize=64)
    def chunk(self, number: int) -> Chunk:
        """The directory of a chunk."""
        at = self.offsets.chunks[number]
        found = chunk(self.file, at)
        count = min(CHUNK_SIZE, self.manifest.articles - number * CHUNK_SIZE)
        check(found.first == number * CHUNK_SIZE, at, f"not chunk {number}")
        check(len(found.places) == count, at, f"a chunk of {len(found.places)} articles instead of {count}")
        return found

    @functools.lru_cache(maxsize=4)
    def run(self, number: int) -> Columns:
        """The columns of a run."""
        firsts = [CHUNK_SIZE * first for first in self.offsets.first_chunks] + [self.manifest.articles]
        reader = payload(self.file, self.offsets.columns[number], COLUMNS, "columns")
        return columns(reader, firsts[number], firsts[number + 1])

    @functools.cached_property
    def run_of_chunk(self) -> List[int]:
        """The run of each chunk."""
        firsts = self.offsets.first_chunks + [self.manifest.chunks]
        lengths = [end - first for first, end in zip(firsts, firsts[1:])]
        return list(itertools.chain.from_iterable([run] * length for run, length in enumerate(lengths)))

    def place(self, ordinal: int) -> Place:
        """Where the content of an article stands."""
        return self.chunk(ordinal // CHUNK_SIZE).places[ordinal % CHUNK_SIZE]

    def ordinals(self) -> Iterator[int]:
        """The ordinals of the articles that are not redacted."""
        return (ordinal for ordinal in range(self.manifest.articles) if not self.place(ordinal).is_redacted)

    def codes(self, ordinal: int, head_only: bool) -> Tuple[Codes, bool]:
        """The content of an article that is not redacted, and whether it is but its head."""
        place = self.place(ordinal)
        what = f"article {ordinal}"
        offset = self.chunk(ordinal // CHUNK_SIZE).section.payload if place.is_exemplar else place.offset
        check(not place.is_redacted, offset, f"{what}: redacted, but something refers to it")
        check(place.model <= len(self.manifest.models), offset, f"{what}: model {place.model}")
        model = self.model(place.model)
        is_head = False
        if place.is_exemplar:
            check(place.offset + place.length <= len(model.content), offset, f"{what}: place in the dictionary")
            content = model.content[place.offset : place.offset + place.length]
        else:
            frame = self.file[place.offset : place.offset + place.length]
            check(crc32c(frame) == place.crc, offset, f"{what}: CRC-32C of the frame")
            content, is_head = decompress(Reader(frame, offset, what), model, head_only)
        return Codes(content, model.tokens, offset, what), is_head

    def article(self, ordinal: int) -> Article:
        """A whole article."""
        codes, _ = self.codes(ordinal, head_only=False)
        article = read_head(codes)
        read_tail(codes, article)
        if "reference" in article:
            codes.check(article["reference"] < ordinal, "a reference to a later article")
            article["body"] = self.referred_body(codes, article["reference"])
        self.add_columns(ordinal, codes, article)
        return article

    def referred_body(self, codes: Codes, ordinal: int) -> str:
        """The body that another article shares."""
        other_codes, _ = self.codes(ordinal, head_only=False)
        other = read_head(other_codes)
        codes.check("reference" not in other, "a reference to an article that has one")
        read_tail(other_codes, other)
        return other["body"]

    def headline(self, ordinal: int) -> Article:
        """An article without what stands in the tail."""
        codes, is_head = self.codes(ordinal, head_only=True)
        article = read_head(codes)
        codes.check(codes.left() == 0 or not is_head, "the head block has more than the head")
        self.add_columns(ordinal, codes, article)
        return article

    def add_columns(self, ordinal: int, codes: Codes, article: Article) -> None:
        """Adds the fields that stand in columns."""
        run = self.run(self.run_of_chunk[ordinal // CHUNK_SIZE])
        place = ordinal - run.first
        for name, texts in run.texts.items():
            if texts[place] is not None:
                article[name] = texts[place]
        for name, dates in run.dates.items():
            form = dates[place]
            codes.check(form is not None or name not in article, f"wording of {name} without a date")
            if form is not None:
                article[name] = date(*form, article.get(name))
                codes.check(article[name] is not None, f"form of {name}: {form[0]!a}")
        if run.views[place] is not None:
            article["views"] = run.views[place]

    def find(self, key: str) -> List[Tuple[int, Article]]:
        """All versions of the article with a key, in the order of adding, with their ordinals."""
        key = folded(key)
        candidates = ((ordinal, self.article(ordinal)) for ordinal in self.id_index.candidates(key))
        return [(ordinal, article) for ordinal, article in candidates if folded(article_key(article)) == key]


# --- parity ----------------------------------------------------------------------------------------------------------


def product(a: int, b: int) -> int:
    """The product of two elements of the field."""
    result = 0
    while b > 0:
        result ^= a if b & 1 else 0
        a, b = a << 1 ^ (0x11D if a & 128 else 0), b >> 1
    return result


@functools.lru_cache(maxsize=None)
def products_with_inverse(a: int) -> bytes:
    """The products of 1 / a with each element of the field."""
    inverse = next(b for b in range(256) if product(a, b) == 1)
    return bytes(product(inverse, b) for b in range(256))


class Parity:
    """The description of a parity section, and the sectors that it is about."""

    def __init__(self, file: File, section: Section) -> None:
        self.file, self.section = file, section
        check(2 * section.checked <= section.length, section.at, "length of a parity section")
        first_copy = checked_bytes(file, section, "parity description")
        second_copy = file[section.payload_end - section.checked : section.payload_end]
        check(first_copy == second_copy, section.payload_end - section.checked, "the copies of a description differ")
        self.read(Reader(self.description(first_copy), section.payload, "parity description", decompressed=True))

    def description(self, copy: bytes) -> bytes:
        """The description that stands in the pages of one copy."""
        reader = Reader(copy, self.section.payload, "page of a parity description")
        parts, pages = [], 1
        for number in itertools.count():
            if number == pages:
                break
            start = reader.at
            reader.check(reader.take(4) == PAGE_MAGIC, "no page begins here")
            offset, page, pages, length, crc = struct.unpack("<QIIII", reader.take(24))
            parts.append(reader.take(length))
            reader.check(crc == crc32c(copy[start : start + 24] + parts[-1]), f"CRC-32C of page {number}")
            reader.check(offset == self.section.at and page == number < pages, f"not page {number} of this section")
            reader.check(length <= PAGE_CONTENT_LENGTH, f"length of page {number}")
            reader.check(page == pages - 1 or length == PAGE_CONTENT_LENGTH, f"length of page {number}")
        reader.end()
        return b"".join(parts)

    def read(self, reader: Reader) -> None:
        """Reads the description."""
        sequence, file_length, tail = (reader.u(size) for size in (4, 8, 8))
        self.size, self.stripes, self.rows = (reader.u(4) for _ in range(3))
        reader.check(sequence == self.section.sequence, f"sequence {sequence}")
        reader.check(file_length == len(self.file), f"a file of {file_length} bytes")
        reader.check(tail <= len(self.file) - self.section.end, f"{tail} protected bytes at the end")
        reader.check(64 <= self.size <= 65536, f"sectors of {self.size} bytes")
        reader.check(self.stripes >= 1 and 1 <= self.rows <= 64, f"{self.stripes} stripes, {self.rows} sectors")
        self.ranges = self.read_ranges(reader)
        self.tail_at = len(self.file) - tail
        self.sectors = self.cut_sectors()
        count = len(self.sectors) + self.stripes * self.rows
        reader.check(-(-len(self.sectors) // self.stripes) + self.rows <= 255, "a stripe of more than 255 sectors")
        reader.check(reader.left() == 4 * count, f"CRC-32C of {count} sectors expected")
        self.checksums = struct.unpack(f"<{count}I", reader.take(4 * count))
        self.parity_at = self.section.payload + self.section.checked
        reader.check(self.parity_length() == self.stripes * self.rows * self.size, "length of the parity sectors")

    def parity_length(self) -> int:
        """Length of what stands between the copies of the description."""
        return self.section.length - 2 * self.section.checked

    def read_ranges(self, reader: Reader) -> List[Tuple[int, int]]:
        """Where the protected ranges begin and end."""
        ranges: List[Tuple[int, int]] = []
        end, count = 0, reader.varint()
        reader.check(count <= reader.left() // 2, f"{count} ranges")
        for number in range(count):
            start = end + reader.varint()
            reader.check(number == 0 or start > end, "two protected ranges that are one")
            end = start + reader.varint()
            reader.check(end - start >= SECTION_HEADER_LENGTH, "a protected range that is too short")
            reader.check(end <= self.section.at, "a protected range that does not end before the section")
            ranges.append((start, end))
        return ranges

    def cut_sectors(self) -> List[bytes]:
        """The protected bytes as sectors: those before the section with zeros in front, the tail with zeros behind."""
        before = b"".join(self.file[start:end] for start, end in self.ranges)
        tail = self.file[self.tail_at :]
        self.filling, self.before = -len(before) % self.size, -(-len(before) // self.size)
        filled = bytes(self.filling) + before + tail + bytes(-len(tail) % self.size)
        return [filled[i : i + self.size] for i in range(0, len(filled), self.size)]

    def offset_of_sector(self, number: int) -> int:
        """Where the first byte of a sector stands in the file."""
        if number >= self.before:
            return self.tail_at + (number - self.before) * self.size
        position = max(0, number * self.size - self.filling)
        for start, end in self.ranges:
            if position < end - start:
                return start + position
            position -= end - start
        return len(self.file)

    def parity_sector(self, stripe: int, row: int) -> int:
        """A parity sector made of the data, as one number."""
        total = 0
        for place, sector in enumerate(self.sectors[stripe :: self.stripes]):
            total ^= int.from_bytes(sector.translate(products_with_inverse(255 - row ^ place)), "little")
        return total

    def verify(self) -> None:
        """Requires that every sector has its CRC-32C, and that the parity sectors are those of the data."""
        count, stripes = len(self.sectors), self.stripes
        for number, sector in enumerate(self.sectors):
            at = self.offset_of_sector(number)
            check(crc32c(sector) == self.checksums[number], at, f"CRC-32C of sector {number}")
        for row, stripe in itertools.product(range(self.rows), range(stripes)):
            number = row * stripes + (stripe - self.before) % stripes
            at = self.parity_at + number * self.size
            stored = self.file[at : at + self.size]
            check(crc32c(stored) == self.checksums[count + number], at, f"CRC-32C of parity sector {number}")
            check(int.from_bytes(stored, "little") == self.parity_sector(stripe, row), at, f"parity sector {number}")


# --- verify ----------------------------------------------------------------------------------------------------------


def verify(archive: Archive) -> None:
    """Checks every byte."""
    manifest = section_header(archive.file, archive.manifest_at)
    check(manifest.end - manifest.at == archive.manifest_length, manifest.at, "length of the manifest")
    check(manifest.end == len(archive.file) - TRAILER_LENGTH, manifest.end, "no trailer after the manifest")
    sections = list(scan(archive))
    verify_sections(archive, sections)
    archive.id_index.verify()
    leaves = [verify_article(archive, ordinal) for ordinal in range(archive.manifest.articles)]
    verify_models(archive)
    verify_root(archive, leaves)
    for section in sections:
        if section.type == PARITY:
            Parity(archive.file, section).verify()


def scan(archive: Archive) -> Iterator[Section]:
    """All sections, one after the other."""
    file, at = archive.file, FILE_HEADER_LENGTH
    for sequence in itertools.count():
        if at == len(file) - TRAILER_LENGTH:
            return
        section = section_header(file, at)
        archive.require_known(section)
        check(section.sequence == sequence, at, f"sequence {section.sequence} instead of {sequence}")
        check(section.end <= len(file) - TRAILER_LENGTH, at, "a section that ends after the trailer's beginning")
        checked_bytes(file, section, f"section {sequence}")
        check(not any(file[section.payload_end : section.end]), section.payload_end, "padding that is not zero")
        yield section
        at = section.end


def verify_sections(archive: Archive, sections: List[Section]) -> None:
    """Requires that the manifest and the offsets say what the scan has found."""
    manifest = archive.manifest
    found: Dict[int, List[Section]] = {kind: [] for kind in range(CONTENT_HASHES + 1)}
    for section in sections:
        found.setdefault(section.type, []).append(section)
    named = [model.section for model in manifest.models] + manifest.sections + manifest.parity
    scanned = {NamedSection(section.type, section.at, section.end - section.at) for section in sections}
    for section in named:
        check(section in scanned, section.offset, f"the manifest names a section that is not there: {section}")
    for kind, offsets in ((CHUNK, archive.offsets.chunks), (COLUMNS, archive.offsets.columns)):
        check([section.at for section in found[kind]] == offsets, archive.manifest_at, f"offsets of type {kind}")
    for kind, length in ((CHUNK, manifest.chunk_bytes), (COLUMNS, manifest.columns_bytes)):
        total = sum(section.end - section.at for section in found[kind])
        check(total == length, archive.manifest_at, f"the manifest says {length} bytes of type {kind}, not {total}")
    counts = {MODEL: len(manifest.models), ID_INDEX: 1, OFFSETS: 1, MANIFEST: 1, CONTENT_HASHES: 1}
    counts[PARITY] = len(manifest.parity)
    for kind, count in counts.items():
        check(len(found[kind]) == count, archive.manifest_at, f"{len(found[kind])} sections of type {kind}")


def verify_article(archive: Archive, ordinal: int) -> bytes:
    """Reads an article and looks it up. Returns its leaf."""
    place = archive.place(ordinal)
    if place.is_redacted:
        return verify_redacted(archive, ordinal)
    check(ordinal not in archive.content_hashes.leaves, place.offset, f"article {ordinal} is not redacted")
    article = archive.article(ordinal)
    candidates = archive.id_index.candidates(folded(article_key(article)))
    archive.id_index.reader.check(ordinal in candidates, f"article {ordinal} is not found")
    headline = archive.headline(ordinal)
    same = all(article[name] == value for name, value in headline.items())
    check(same, place.offset, f"head of article {ordinal}")
    verify_attributes(article, place.offset, f"article {ordinal}")
    return leaf(article)


def verify_attributes(article: Article, offset: int, what: str) -> None:
    """Requires attributes that can stand beside the fields in a JSON object."""
    taken = ["lang" if name == "language" else name for name in article if name in JSON_FIELDS]
    for name, value in article.get("attributes", {}).items():
        if name == "body" and article["body"] == "":
            if value == "":
                continue
        elif not is_field_as_number(article, name, value):
            check(name not in taken or name in ("attributes", "original"), offset, f"{what}: attribute {name!r} has the name of a field")
        check(is_json(value), offset, f"{what}: attribute {name!r} is no JSON value")


def is_field_as_number(article: Article, name: str, value: str) -> bool:
    """Whether an attribute says that a field is a number in JSON."""
    field = article.get(name, "")
    text = field if name == "id" else field["wording"] if name in ("published", "updated") and field else ""
    return value == text and value[:1] in tuple("-0123456789")


def is_json(text: str) -> bool:
    """Whether a text is one JSON value that names nothing twice."""

    def distinct(members: List[Tuple[str, Any]]) -> int:
        if len({name for name, _ in members}) < len(members):
            raise ValueError("a name twice")
        return 0

    def refuse(constant: str) -> NoReturn:
        raise ValueError(constant)

    try:
        json.loads(text, object_pairs_hook=distinct, parse_constant=refuse, parse_int=len, parse_float=len)
    except (ValueError, RecursionError):
        return False
    return True


def verify_redacted(archive: Archive, ordinal: int) -> bytes:
    """Requires that nothing is left of a redacted article but its leaf, which is returned."""
    place, what = archive.place(ordinal), f"redacted article {ordinal}"
    check(place.model == 0 and place.crc == 0, place.offset, f"{what}: model or CRC-32C")
    run = archive.run(archive.run_of_chunk[ordinal // CHUNK_SIZE])
    values = [column[ordinal - run.first] for column in (*run.texts.values(), *run.dates.values(), run.views)]
    check(all(value is None for value in values), place.offset, f"{what}: columns hold something of it")
    check(ordinal in archive.content_hashes.leaves, place.offset, f"{what}: no leaf")
    return archive.content_hashes.leaves[ordinal]


def verify_root(archive: Archive, leaves: Sequence[bytes]) -> None:
    """Requires that the hashes of chunks and the root are those of the articles."""
    archive.content_hashes.verify(leaves)
    root = archive_root(archive.manifest.articles, tree_hash(archive.content_hashes.chunks))
    check(root == archive.manifest.root, archive.manifest_at, "the root is not that of the articles")


def verify_models(archive: Archive) -> None:
    """Requires what the manifest says of the models."""
    articles_of = [0] * (len(archive.manifest.models) + 1)
    for ordinal in archive.ordinals():
        articles_of[archive.place(ordinal).model] += 1
    for number, named in enumerate(archive.manifest.models, 1):
        model = archive.model(number)
        facts = (model.name, articles_of[number], len(model.tokens) - 2, model.dictionary_length)
        same = (units_of(named.name), *named[2:]) == facts
        check(same, archive.manifest_at, f"the manifest says {named} of text model {number}")


# --- command ---------------------------------------------------------------------------------------------------------


def to_json(article: Article) -> str:
    """An article as a JSON object."""
    fields = {name: article[name] for name in JSON_FIELDS if name in article}
    if "original" in fields:
        fields["original"] = base64.b64encode(fields["original"]).decode("ascii")
    return json.dumps(fields, ensure_ascii=True, separators=(",", ":"))


def run(archive: Archive, options: argparse.Namespace) -> Iterator[str]:
    """The lines to print."""
    if options.verify:
        verify(archive)
        yield f"{archive.manifest.articles - archive.manifest.redacted} articles, whole"
    elif options.find is not None:
        for _, article in archive.find(units_of(options.find)):
            yield to_json(article)
    else:
        read = archive.headline if options.headlines else archive.article
        for ordinal in archive.ordinals():
            yield to_json(read(ordinal))


def open_file(path: str) -> File:
    """The bytes of a file."""
    with open(path, "rb") as file:
        if file.seek(0, 2) == 0:
            return b""
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description="Reads a Qirtas archive and prints its articles as JSON Lines.")
    parser.add_argument("archive")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--headlines", action="store_true", help="leave out lead, body and original")
    choice.add_argument("--find", metavar="KEY", help="print all versions of one article")
    choice.add_argument("--verify", action="store_true", help="check every byte")
    return parser.parse_args(arguments)


def report(message: str, status: int) -> int:
    """Prints why nothing more comes, and gives the exit status."""
    sys.stdout.flush()
    print(message, file=sys.stderr)
    return status


def main(arguments: Sequence[str]) -> int:
    """Runs the command and gives its exit status."""
    options = parse(arguments)
    try:
        archive = Archive(open_file(options.archive))
        for line in run(archive, options):
            sys.stdout.write(line + "\n")
        return 0
    except (Damage, Unsupported) as error:
        return report(f"{options.archive}: {error}", 1)
    except OSError as error:
        return report(f"{options.archive}: {error.strerror}", 2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
