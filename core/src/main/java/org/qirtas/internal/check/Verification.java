package org.qirtas.internal.check;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Damage;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.read.ArchiveLayout;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.sections.Sections;

/** Checks a whole archive: it walks the sections from the first byte to the last, and then reads every article. */
public final class Verification implements ArticleCheck.Receiver {

    private static final int ALIGNMENT = 8;
    private static final int PIECE = 1 << 20;

    private final OpenArchive archive;
    private final SectionReader file;
    private final ArchiveLayout layout;
    private final Set<Damage> damage = new LinkedHashSet<>();
    private final SectionInventory inventory;

    public Verification(OpenArchive archive) {
        this.archive = archive;
        file = archive.file();
        layout = archive.layout();
        inventory = new SectionInventory(layout, this::report);
    }

    public Findings run(LongConsumer progress) throws IOException {
        walkSections();
        if (damage.isEmpty()) {
            inventory.end();
        }
        List<Manifest.Model> missing = new ModelCheck(archive, this).run();
        new ArticleCheck(archive, this).run(progress);
        for (Manifest.Parity place : layout.manifest().parity()) {
            checkParity(place, damage.isEmpty());
        }
        List<Damage> sorted =
                damage.stream().sorted(Comparator.comparingLong(Damage::offset)).toList();
        return new Findings(layout.articles(), layout.redacted(), file.length(), sorted, missing);
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
                    throw new FormatException("a section extends beyond the end of the file");
                }
                if (!lost && header.sequence() != sequence) {
                    report(position, header.type(), "section " + sequence + " is missing before it");
                }
                lost = false;
                sequence = header.sequence() + 1;
                checkSection(position, header);
                inventory.add(position, header);
                position += header.sectionLength();
            } catch (FormatException e) {
                if (!lost) {
                    report(position, SectionKind.UNKNOWN, e.problem());
                }
                lost = true;
                position += ALIGNMENT;
            }
        }
        if (position != end && !lost) {
            report(position, SectionKind.FILE, "bytes between the last section and the trailer");
        }
    }

    private void checkSection(long position, SectionHeader header) throws IOException {
        long payload = position + SectionHeader.LENGTH;
        if (checksum(payload, header.checkedLength()) != header.payloadChecksum()) {
            report(position, header.type(), "the section does not match its checksum");
        }
        byte[] padding = file.read(payload + header.payloadLength(), header.padding());
        if (!Arrays.equals(padding, new byte[padding.length])) {
            report(payload + header.payloadLength(), header.type(), "the padding is not zero");
        }
    }

    private void checkParity(Manifest.Parity place, boolean whole) throws IOException {
        try {
            ParityCheck.run(file, place, whole, (position, what) -> report(position, SectionKind.PARITY, what));
        } catch (CorruptArchiveException e) {
            report(e);
        }
    }

    private int checksum(long position, int length) throws IOException {
        Crc32c.Running checksum = new Crc32c.Running();
        byte[] piece = new byte[Math.min(PIECE, length)];
        for (int done = 0; done < length; done += piece.length) {
            int count = Math.min(piece.length, length - done);
            file.read(position + done, piece, count);
            checksum.update(piece, count);
        }
        return checksum.value();
    }

    private void report(long position, int type, String what) {
        SectionKind section = Sections.kind(type);
        report(position, section, section == SectionKind.UNKNOWN ? "of type " + type + ": " + what : what);
    }

    private void report(long position, SectionKind section, String what) {
        report(file.damage(position, section, what));
    }

    @Override
    public void report(CorruptArchiveException e) {
        if (!isFull()) {
            damage.add(e.damage());
        }
    }

    @Override
    public boolean isFull() {
        return damage.size() >= Damage.MAX_LISTED;
    }
}
