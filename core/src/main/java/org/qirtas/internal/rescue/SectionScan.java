package org.qirtas.internal.rescue;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.read.SectionReader;

/**
 * Finds the sections of a damaged archive by their headers alone: it goes from one section to the next, and searches
 * byte by byte where no section begins. For one thread.
 */
public final class SectionScan {

    private final SectionReader file;
    private final Receiver receiver;
    private final ScanWindow window;
    private int lastSequence = -1;

    private SectionScan(SectionReader file, Receiver receiver) {
        this.file = file;
        this.receiver = receiver;
        window = new ScanWindow(file.length(), file::read, SectionHeader.LENGTH);
    }

    /** A section whose header matches its checksum; its payload may be damaged, or end after the file. */
    public record Found(long offset, SectionHeader header) {

        public long end() {
            return offset + header.sectionLength();
        }
    }

    /** Receives the sections in the order of the file. */
    public interface Receiver {
        void accept(Found section) throws IOException;
    }

    public static void run(SectionReader file, Receiver receiver) throws IOException {
        new SectionScan(file, receiver).walk();
    }

    private void walk() throws IOException {
        long position = FileHeader.LENGTH;
        while (position <= file.length() - SectionHeader.LENGTH) {
            Found section = at(position);
            if (section == null) {
                section = search(position);
            }
            if (section == null) {
                return;
            }
            receiver.accept(section);
            lastSequence = section.header.sequence();
            // Bytes may be missing inside a section. The next one then begins before its end.
            boolean isFollowed = section.end() > 0 && at(section.end()) != null;
            position = isFollowed ? section.end() : section.offset + SectionHeader.LENGTH;
        }
    }

    /** The section that begins at a place, if there is one and if it follows the sections found before. */
    private @Nullable Found at(long position) throws IOException {
        if (position > file.length() - SectionHeader.LENGTH) {
            return null;
        }
        return SectionHeader.find(file.read(position, SectionHeader.LENGTH), 0)
                .filter(header -> header.sequence() > lastSequence)
                .map(header -> new Found(position, header))
                .orElse(null);
    }

    private @Nullable Found search(long start) throws IOException {
        long last = file.length() - SectionHeader.LENGTH;
        for (long position = start; position <= last; position++) {
            int i = window.place(position);
            Found section = SectionHeader.hasMagic(window.bytes(), i) ? at(position) : null;
            if (section != null) {
                return section;
            }
        }
        return null;
    }
}
