package org.qirtas.parity;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.format.FormatException;

/** Finds the descriptions of parity sections in a damaged file, wherever their pages are. For one thread. */
public final class DescriptionSearch {

    /** Bytes that have to follow the place that is looked at, if the file has so many. */
    public static final int LOOKAHEAD = DescriptionPages.PAGE;

    /** By section offset, then by number. */
    private final Map<Long, TreeMap<Integer, DescriptionPages.Page>> pages = new TreeMap<>();

    /**
     * Looks for pages in bytes of the file.
     *
     * @param bytes holds them
     * @param count number of places at which a page may begin
     */
    public void look(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == DescriptionPages.MAGIC[0] && bytes[i + 1] == DescriptionPages.MAGIC[1]) {
                take(bytes, i);
            }
        }
    }

    private void take(byte[] bytes, int start) {
        try {
            DescriptionPages.Page page = DescriptionPages.Page.fromBytes(bytes, start);
            pages.computeIfAbsent(page.sectionOffset(), offset -> new TreeMap<>())
                    .putIfAbsent(page.number(), page);
        } catch (FormatException e) {
            // Other bytes that look like the beginning of a page, or a damaged one.
            return;
        }
    }

    /** The descriptions of which every page was found in one of the copies, in the order of the file. */
    public List<ParityDescription> found() {
        List<ParityDescription> found = new ArrayList<>();
        pages.forEach((offset, ofSection) -> {
            ParityDescription description = description(offset, ofSection);
            if (description != null) {
                found.add(description);
            }
        });
        return found;
    }

    private static @Nullable ParityDescription description(
            long offset, SortedMap<Integer, DescriptionPages.Page> ofSection) {
        if (ofSection.size() != ofSection.values().iterator().next().pages()) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ofSection.values().forEach(page -> bytes.writeBytes(page.content()));
        try {
            return ParityDescription.fromBytes(offset, bytes.toByteArray());
        } catch (FormatException e) {
            return null;
        }
    }
}
