package org.qirtas.internal.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.FormatException;

/** Finds the descriptions of parity sections in a damaged file, wherever their pages are. For one thread. */
public final class DescriptionSearch {

    /** Bytes that have to follow the place that is looked at, if the file has so many. */
    public static final int LOOKAHEAD = PageLengths.PAGE;

    /** By section offset, then by number. */
    private final Map<Long, TreeMap<Integer, DescriptionPages.Page>> pages = new TreeMap<>();

    private int next;

    /**
     * Looks for pages in bytes of the file, which follow those of the call before. Pages do not overlap: behind one that
     * is whole the search goes on where it ends, so that all pages together are no longer than the file.
     *
     * @param bytes holds them
     * @param count number of places at which a page may begin
     */
    public void look(byte[] bytes, int count) {
        while (next < count) {
            boolean mayBegin = bytes[next] == DescriptionPages.MAGIC[0] && bytes[next + 1] == DescriptionPages.MAGIC[1];
            next += mayBegin ? take(bytes, next) : 1;
        }
        next -= count;
    }

    /** Takes a page if one begins at a place; how far the search has come with it. */
    private int take(byte[] bytes, int start) {
        try {
            DescriptionPages.Page page = DescriptionPages.Page.fromBytes(bytes, start);
            pages.computeIfAbsent(page.sectionOffset(), offset -> new TreeMap<>())
                    .putIfAbsent(page.number(), page);
            return page.length();
        } catch (FormatException e) {
            // Other bytes that look like the beginning of a page, or a damaged one.
            return 1;
        }
    }

    /**
     * The descriptions of which every page was found in one of the copies, in the order of the file.
     *
     * @param most how many are taken
     * @param wanted which of them
     */
    public List<ParityDescription> found(int most, Predicate<ParityDescription> wanted) {
        List<ParityDescription> found = new ArrayList<>();
        for (SortedMap<Integer, DescriptionPages.Page> ofSection : pages.values()) {
            ParityDescription description = description(ofSection);
            if (description != null && found.size() < most && wanted.test(description)) {
                found.add(description);
            }
        }
        return found;
    }

    private static @Nullable ParityDescription description(SortedMap<Integer, DescriptionPages.Page> ofSection) {
        if (ofSection.size() != ofSection.values().iterator().next().pages()) {
            return null;
        }
        try {
            return DescriptionPages.description(ofSection.values());
        } catch (FormatException e) {
            return null;
        }
    }
}
