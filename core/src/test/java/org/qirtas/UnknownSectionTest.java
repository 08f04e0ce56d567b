package org.qirtas;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.api.GeneratedNews;
import org.qirtas.api.MemoryArchive;
import org.qirtas.format.Checksum;
import org.qirtas.format.FormatVersion;
import org.qirtas.format.SectionHeader;
import org.qirtas.format.SectionType;
import org.qirtas.format.Trailer;
import org.qirtas.format.proto.Manifest;
import org.qirtas.format.proto.Section;

/** Archives of a later minor version: they have sections that this version does not know. */
class UnknownSectionTest {

    private static final int UNKNOWN = 99;
    private static final List<Article> ARTICLES = new GeneratedNews("ar", 3).articles(10, 100);

    private static byte[] section(int type, int flags, int sequence, byte[] payload) {
        SectionHeader header =
                new SectionHeader(type, flags, sequence, payload.length, payload.length, Checksum.of(payload));
        byte[] section = Arrays.copyOf(header.toBytes(), (int) header.sectionLength());
        System.arraycopy(payload, 0, section, SectionHeader.LENGTH, payload.length);
        return section;
    }

    /** An archive with one more section before the manifest. */
    private static byte[] archiveWith(int flags) throws IOException {
        byte[] bytes = MemoryArchive.pack(ARTICLES);
        Trailer trailer = Trailer.fromBytes(Arrays.copyOfRange(bytes, bytes.length - Trailer.LENGTH, bytes.length));
        int start = (int) trailer.manifestOffset();
        byte[] header = Arrays.copyOfRange(bytes, start, start + SectionHeader.LENGTH);
        SectionHeader manifestHeader = SectionHeader.fromBytes(header);
        int payload = start + SectionHeader.LENGTH;
        byte[] added = section(UNKNOWN, flags, manifestHeader.sequence(), new byte[13]);
        byte[] manifest = Manifest.parseFrom(
                        Arrays.copyOfRange(bytes, payload, payload + (int) manifestHeader.payloadLength()))
                .toBuilder()
                .addSections(
                        Section.newBuilder().setType(UNKNOWN).setOffset(start).setLength(added.length))
                .build()
                .toByteArray();
        byte[] last = section(SectionType.MANIFEST.number(), 0, manifestHeader.sequence() + 1, manifest);
        long length = (long) start + added.length + last.length + Trailer.LENGTH;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, start);
        out.writeBytes(added);
        out.writeBytes(last);
        out.writeBytes(new Trailer((long) start + added.length, last.length, length, FormatVersion.CURRENT).toBytes());
        return out.toByteArray();
    }

    @Test
    void anOptionalSectionIsSkipped() throws IOException {
        MemoryArchive.assertHolds(ARTICLES, archiveWith(SectionHeader.OPTIONAL));
    }

    @Test
    void aRequiredSectionIsUnsupported() throws IOException {
        byte[] bytes = archiveWith(0);
        UnsupportedArchiveException error = assertThrows(UnsupportedArchiveException.class, () -> Archive.open(bytes));
        assertTrue(String.valueOf(error.getMessage()).contains("99"));
    }
}
