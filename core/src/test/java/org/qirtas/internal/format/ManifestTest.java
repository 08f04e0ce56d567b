package org.qirtas.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.Damage;
import org.qirtas.SectionKind;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.format.proto.Parity;
import org.qirtas.internal.format.proto.Section;
import org.qirtas.internal.sections.Sections;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** Archives whose manifest names sections that this version does not know, or others than there are. */
class ManifestTest {

    private static final int UNKNOWN = 99;
    private static final List<Article> ARTICLES = new GeneratedNews("ar", 3).articles(10, 100);

    /** Of the archive, without the manifest: columns, chunk, id index, offsets, content hashes. */
    private static final int SECTIONS = 5;

    private static byte[] section(int type, int flags, int sequence, byte[] payload) {
        SectionHeader header =
                new SectionHeader(type, flags, sequence, payload.length, payload.length, Crc32c.of(payload));
        byte[] section = Arrays.copyOf(header.toBytes(), (int) header.sectionLength());
        System.arraycopy(payload, 0, section, SectionHeader.LENGTH, payload.length);
        return section;
    }

    /** An archive with more bytes before the manifest, and another manifest. */
    private static byte[] archiveWith(byte[] added, BiConsumer<Manifest.Builder, Long> change)
            throws IOException, FormatException {
        byte[] bytes = MemoryArchive.pack(ARTICLES);
        Trailer trailer = Trailer.fromBytes(Arrays.copyOfRange(bytes, bytes.length - Trailer.LENGTH, bytes.length));
        int start = (int) trailer.manifestOffset();
        SectionHeader header = SectionHeader.fromBytes(bytes, start);
        int payload = start + SectionHeader.LENGTH;
        Manifest.Builder manifest = Manifest.newBuilder().mergeFrom(bytes, payload, (int) header.payloadLength());
        change.accept(manifest, (long) start);
        int sequence = header.sequence() + (added.length > 0 ? 1 : 0);
        byte[] last = section(
                Sections.MANIFEST.number(), 0, sequence, manifest.build().toByteArray());
        long length = (long) start + added.length + last.length + Trailer.LENGTH;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, start);
        out.writeBytes(added);
        out.writeBytes(last);
        out.writeBytes(new Trailer((long) start + added.length, last.length, length, FormatVersion.CURRENT).toBytes());
        return out.toByteArray();
    }

    /** An archive with one more section before the manifest. */
    private static byte[] archiveWith(int flags) throws IOException, FormatException {
        byte[] added = section(UNKNOWN, flags, SECTIONS, new byte[13]);
        return archiveWith(
                added,
                (manifest, offset) -> manifest.addSections(
                        Section.newBuilder().setType(UNKNOWN).setOffset(offset).setLength(added.length)));
    }

    @Test
    void anOptionalSectionIsSkipped() throws IOException, FormatException {
        MemoryArchive.assertHolds(ARTICLES, archiveWith(SectionHeader.OPTIONAL));
    }

    @Test
    void aRequiredSectionIsUnsupported() throws IOException, FormatException {
        byte[] bytes = archiveWith(0);
        UnsupportedArchiveException error = assertThrows(UnsupportedArchiveException.class, () -> Archive.open(bytes));
        assertTrue(String.valueOf(error.getMessage()).contains("99"));
    }

    private static void assertFound(String what, Consumer<Manifest.Builder> change)
            throws IOException, FormatException {
        byte[] bytes = archiveWith(new byte[0], (manifest, offset) -> change.accept(manifest));
        try (Archive archive = Archive.open(bytes)) {
            List<Damage> damage = archive.verify().damage();
            assertTrue(damage.toString().contains(what), damage.toString());
            assertEquals(ARTICLES, archive.stream().toList());
        }
    }

    @Test
    void verifyComparesTheSectionsWithTheManifest() throws IOException, FormatException {
        String wrong = "it states ";
        MemoryArchive.assertHolds(ARTICLES, archiveWith(new byte[0], (manifest, offset) -> {}));
        assertFound(wrong + "1 sections chunk of 7 bytes", manifest -> manifest.setChunkBytes(7));
        assertFound(wrong + "1 sections columns of 8 bytes", manifest -> manifest.setColumnsBytes(8));
        assertFound(
                "in the content hashes: the manifest does not list it with its place and length",
                manifest -> manifest.setSections(
                        0, manifest.getSections(0).toBuilder().setLength(9)));
        assertFound(
                "it lists a section that does not exist: parity of 5 bytes at byte 32",
                manifest -> manifest.addParity(Parity.newBuilder().setOffset(32).setLength(5)));
    }

    @Test
    void verifyFindsASectionThatTheManifestDoesNotName() throws IOException, FormatException {
        byte[] added = section(UNKNOWN, SectionHeader.OPTIONAL, SECTIONS, new byte[13]);
        try (Archive archive = Archive.open(archiveWith(added, (manifest, offset) -> {}))) {
            List<Damage> damage = archive.verify().damage();
            assertEquals(1, damage.size());
            assertEquals(SectionKind.UNKNOWN, damage.get(0).section());
            assertTrue(
                    damage.get(0).message().contains("of type " + UNKNOWN + ": the manifest does not list it"),
                    damage.toString());
        }
    }
}
