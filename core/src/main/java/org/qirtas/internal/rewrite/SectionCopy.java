package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.ChunkDirectory;
import org.qirtas.internal.format.PageSource;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.index.Offsets;
import org.qirtas.internal.parity.ParityDescription;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.sections.NamedSection;
import org.qirtas.internal.sections.SectionType;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.write.SectionWriter;

/**
 * Copies sections of a generation, byte by byte. It checks the bytes that it copies: every section, frame, page and
 * parity sector against its checksum. For one thread.
 */
final class SectionCopy {

    private static final int PIECE = 1 << 16;

    private final Generation generation;
    private final SectionReader file;
    private final SectionWriter out;
    private final byte[] piece = new byte[PIECE];

    SectionCopy(Generation generation, SectionWriter out) {
        this.generation = generation;
        this.out = out;
        file = generation.file();
    }

    /** Takes the bytes of a payload in their order. */
    private interface PieceReceiver {
        void take(byte[] bytes, int count) throws IOException;
    }

    /** Copies a section, and returns its place in the output. */
    SectionPlace copy(long position, SectionHeader header) throws IOException {
        SectionPlace place = out.begin(header);
        SectionType type = Sections.find(header.type()).orElse(null);
        if (type == Sections.CHUNK) {
            chunk(position, header);
        } else if (type == Sections.PARITY) {
            parity(position, header);
        } else if (type instanceof NamedSection<?> named) {
            indexed(position, header, named);
        } else {
            plain(position, header);
        }
        padding(position + SectionHeader.LENGTH + header.payloadLength(), header);
        return place;
    }

    /** A section whose checksum covers it. Of an unknown type, the checksum may cover the first part only. */
    private void plain(long position, SectionHeader header) throws IOException {
        boolean isCovered = header.checkedLength() == header.payloadLength();
        if (!isCovered && Sections.find(header.type()).isPresent()) {
            throw damage(position, header, "the checksum of the section does not cover it");
        }
        Crc32c.Running checksum = new Crc32c.Running();
        long payload = position + SectionHeader.LENGTH;
        pieces(payload, header.checkedLength(), (bytes, count) -> {
            checksum.update(bytes, count);
            out.structure(bytes, count);
        });
        requireChecksum(position, header, checksum.value());
        pieces(payload + header.checkedLength(), header.payloadLength() - header.checkedLength(), out::frames);
    }

    /** An index is parsed, because it may have pages with checksums. */
    private void indexed(long position, SectionHeader header, NamedSection<?> type) throws IOException {
        if (header.payloadLength() > type.payloadLimit()) {
            throw damage(position, header, "the section has " + header.payloadLength() + " bytes");
        }
        byte[] checked = checked(position, header, type);
        long start = position + SectionHeader.LENGTH + checked.length;
        Pages pages = new Pages(file, start, header.payloadLength() - checked.length);
        file.parsed(position, type.kind(), () -> checked(type, checked, pages));
        out.structure(checked, checked.length);
        pieces(start, pages.length(), out::structure);
    }

    /** The pages of an index. */
    private record Pages(SectionReader file, long start, long length) implements PageSource {

        @Override
        public byte[] read(long position, int count) throws IOException {
            return file.read(start + position, count);
        }
    }

    /** The content of an index, whose pages match their checksums. */
    private Object checked(NamedSection<?> type, byte[] checked, PageSource pages) throws IOException, FormatException {
        Object content = type.parse(checked, pages, generation.layout().manifest());
        if (content instanceof Offsets offsets) {
            offsets.check();
        } else if (content instanceof KeyIndex keys) {
            for (int page = 0; page < keys.pages(); page++) {
                keys.check(page);
            }
        }
        return content;
    }

    private void chunk(long position, SectionHeader header) throws IOException {
        byte[] checked = checked(position, header, Sections.CHUNK);
        out.structure(checked, checked.length);
        ChunkDirectory directory = file.parsed(position, SectionKind.CHUNK, () -> Sections.CHUNK.parse(checked));
        long frames = header.payloadLength() - checked.length;
        if (directory.framesLength() != frames) {
            throw damage(position, header, "its frames have another length than its directory states");
        }
        CheckedParts parts = new CheckedParts(
                article -> directory.isExemplar(article) ? 0 : directory.length(article),
                directory::checksum,
                article -> file.damage(
                        position, directory.firstOrdinal() + article, "the article does not match its checksum"));
        pieces(position + SectionHeader.LENGTH + checked.length, frames, (bytes, count) -> {
            parts.take(bytes, count);
            out.frames(bytes, count);
        });
    }

    private void parity(long position, SectionHeader header) throws IOException {
        byte[] checked = checked(position, header, Sections.PARITY);
        out.structure(checked, checked.length);
        ParityDescription description = file.parsed(position, SectionKind.PARITY, () -> Sections.PARITY.parse(checked));
        if (description.payloadLength() != header.payloadLength()) {
            throw damage(position, header, "it has another length than it states");
        }
        int sectors = description.shape().paritySectors();
        CheckedParts parts = new CheckedParts(
                part -> part < sectors ? description.shape().sectorLength() : checked.length,
                part -> part < sectors ? description.parityChecksum(part) : header.payloadChecksum(),
                part -> damage(
                        position,
                        header,
                        part < sectors
                                ? "a parity sector does not match its checksum"
                                : "its two descriptions differ"));
        long rest = header.payloadLength() - checked.length;
        pieces(position + SectionHeader.LENGTH + checked.length, rest, (bytes, count) -> {
            parts.take(bytes, count);
            out.frames(bytes, count);
        });
    }

    /** The bytes under the checksum of a section. */
    private byte[] checked(long position, SectionHeader header, SectionType type) throws IOException {
        if (header.checkedLength() > type.limit()) {
            throw damage(position, header, "its checksum covers " + header.checkedLength() + " bytes");
        }
        byte[] checked = file.read(position + SectionHeader.LENGTH, header.checkedLength());
        requireChecksum(position, header, Crc32c.of(checked));
        return checked;
    }

    private void padding(long position, SectionHeader header) throws IOException {
        byte[] padding = file.read(position, header.padding());
        if (!Arrays.equals(padding, new byte[padding.length])) {
            throw damage(position, header, "the padding is not zero");
        }
        out.structure(padding, padding.length);
    }

    private void pieces(long position, long length, PieceReceiver receiver) throws IOException {
        for (long done = 0; done < length; done += PIECE) {
            int count = (int) Math.min(PIECE, length - done);
            file.read(position + done, piece, count);
            receiver.take(piece, count);
        }
    }

    private void requireChecksum(long position, SectionHeader header, int checksum) throws IOException {
        if (checksum != header.payloadChecksum()) {
            throw damage(position, header, "the section does not match its checksum");
        }
    }

    private IOException damage(long position, SectionHeader header, String what) {
        return file.damage(position, Sections.kind(header.type()), what);
    }
}
