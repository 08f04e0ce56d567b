package org.qirtas;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.qirtas.VerifyReport.Damage;
import org.qirtas.format.Checksum;
import org.qirtas.format.FileHeader;
import org.qirtas.format.FormatException;
import org.qirtas.format.Limits;
import org.qirtas.format.SectionHeader;
import org.qirtas.format.SectionType;
import org.qirtas.format.Trailer;
import org.qirtas.format.proto.Parity;

/** Checks a whole archive: walks the sections from the first byte to the last, then reads every article. */
final class Verification {

    private static final int ALIGNMENT = 8;
    private static final String PARITY = SectionType.PARITY.title();
    private static final int PIECE = 1 << 20;

    /** Damaged places that are listed: each takes some 300 bytes of heap, and an archive may have millions. */
    static final int MAX_DAMAGE = 1 << 16;

    private final ArchiveFile file;
    private final ArchiveLayout layout;
    private final ArchiveContents contents;
    private final KeyLookup lookup;
    private final OrdinalIterator.Reader<Article> articles;
    private final Set<Damage> damage = new LinkedHashSet<>();
    private final SectionInventory inventory;

    Verification(
            ArchiveFile file,
            ArchiveLayout layout,
            ArchiveContents contents,
            KeyLookup lookup,
            OrdinalIterator.Reader<Article> articles) {
        this.file = file;
        this.layout = layout;
        this.contents = contents;
        this.lookup = lookup;
        this.articles = articles;
        inventory = new SectionInventory(layout, this::report);
    }

    VerifyReport run(IntConsumer progress) throws IOException {
        walkSections();
        if (damage.isEmpty()) {
            inventory.end();
        }
        ContentCheck content = new ContentCheck(layout, contents);
        for (int ordinal = 0; ordinal < layout.articles(); ordinal++) {
            check(ordinal, content);
            progress.accept(ordinal + 1);
        }
        checkRoot(content);
        for (Parity place : layout.manifest().getParityList()) {
            checkParity(place, damage.isEmpty());
        }
        List<Damage> sorted =
                damage.stream().sorted(Comparator.comparingLong(Damage::offset)).toList();
        return new VerifyReport(layout.articles(), file.length(), sorted);
    }

    private void walkSections() throws IOException {
        long end = file.length() - Trailer.LENGTH;
        long position = FileHeader.LENGTH;
        int sequence = 0;
        boolean lost = false;
        while (position + SectionHeader.LENGTH <= end) {
            try {
                SectionHeader header = SectionHeader.fromBytes(file.read(position, SectionHeader.LENGTH));
                if (header.payloadLength() > end || position + header.sectionLength() > end) {
                    throw new FormatException("a section goes beyond the end of the file");
                }
                if (!lost && header.sequence() != sequence) {
                    report(position, SectionType.title(header.type()), "section " + sequence + " is missing before it");
                }
                lost = false;
                sequence = header.sequence() + 1;
                checkSection(position, header);
                inventory.add(position, header);
                position += header.sectionLength();
            } catch (FormatException e) {
                if (!lost) {
                    report(position, "section header", e.problem());
                }
                lost = true;
                position += ALIGNMENT;
            }
        }
        if (position != end && !lost) {
            report(position, "file", "bytes between the last section and the trailer");
        }
    }

    private void checkSection(long position, SectionHeader header) throws IOException {
        long payload = position + SectionHeader.LENGTH;
        if (checksum(payload, header.checkedLength()) != header.payloadChecksum()) {
            report(position, SectionType.title(header.type()), "the section does not match its checksum");
        }
        byte[] padding = file.read(payload + header.payloadLength(), header.padding());
        if (!Arrays.equals(padding, new byte[padding.length])) {
            report(payload + header.payloadLength(), SectionType.title(header.type()), "the padding is not zero");
        }
    }

    private void checkParity(Parity place, boolean whole) throws IOException {
        try {
            ParityCheck.run(file, place, whole, (position, what) -> report(position, PARITY, what));
        } catch (CorruptArchiveException e) {
            report(e);
        }
    }

    private int checksum(long position, int length) throws IOException {
        Checksum.Running checksum = new Checksum.Running();
        byte[] piece = new byte[Math.min(PIECE, length)];
        for (int done = 0; done < length; done += piece.length) {
            int count = Math.min(piece.length, length - done);
            file.read(position + done, piece, count);
            checksum.update(piece, count);
        }
        return checksum.value();
    }

    private void check(int ordinal, ContentCheck content) throws IOException {
        try {
            Article article = articles.read(ordinal);
            checkAttributes(ordinal, article);
            content.article(ordinal, article, this::reportHashes);
            int[] found = lookup.candidates(article.key());
            if (Arrays.binarySearch(found, ordinal) < 0) {
                throw file.damage(
                        layout.offset(file, SectionType.ID_INDEX),
                        SectionType.ID_INDEX.title(),
                        "it does not find article " + ordinal);
            }
        } catch (RedactedArticleException e) {
            content.redacted(ordinal, this::reportHashes);
        } catch (CorruptArchiveException e) {
            report(e);
        }
    }

    private void checkAttributes(int ordinal, Article article) throws IOException {
        try {
            ArticleAttributes.check(article);
        } catch (FormatException e) {
            long chunk = contents.chunkOffset(ordinal / Limits.CHUNK_ARTICLES);
            report(file.damage(chunk, ordinal, e.problem()));
        }
    }

    private void checkRoot(ContentCheck content) throws IOException {
        try {
            content.root(this::reportHashes);
        } catch (CorruptArchiveException e) {
            report(e);
        }
    }

    private void reportHashes(String what) throws CorruptArchiveException {
        report(layout.offset(file, SectionType.CONTENT_HASHES), SectionType.CONTENT_HASHES.title(), what);
    }

    private void report(long position, String section, String what) {
        report(file.damage(position, section, what));
    }

    private void report(CorruptArchiveException e) {
        if (damage.size() < MAX_DAMAGE) {
            damage.add(Damage.of(e));
        }
    }
}
