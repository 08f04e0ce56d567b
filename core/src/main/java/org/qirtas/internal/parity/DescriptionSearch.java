package org.qirtas.internal.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.FormatException;

/** Finds the descriptions of parity sections in a damaged file. Their pages can be anywhere in it. For one thread. */
public final class DescriptionSearch {

    /** Bytes that must follow each examined position, if the file has them. */
    public static final int LOOKAHEAD = PageLengths.PAGE;

    /** By section offset, then by number. */
    private final Map<Long, TreeMap<Integer, DescriptionPages.Page>> pages = new TreeMap<>();

    private int next;

    /**
     * Looks for pages in bytes of the file, which follow those of the previous call. Pages do not overlap: the search
     * continues at the end of a complete page. All pages together are therefore at most as long as the file.
     *
     * @param bytes holds them
     * @param count number of positions at which a page may begin
     */
    public void look(byte[] bytes, int count) {
        while (next < count) {
            boolean mayBegin = bytes[next] == DescriptionPages.MAGIC[0] && bytes[next + 1] == DescriptionPages.MAGIC[1];
            next += mayBegin ? take(bytes, next) : 1;
        }
        next -= count;
    }

    /** Takes a page if one begins at a position, and returns how far the search advances. */
    private int take(byte[] bytes, int start) {
        try {
            DescriptionPages.Page page = DescriptionPages.Page.fromBytes(bytes, start);
            pages.computeIfAbsent(page.sectionOffset(), offset -> new TreeMap<>())
                    .putIfAbsent(page.number(), page);
            return page.length();
        } catch (FormatException e) {
            // Other bytes that look like the beginning of a page, or a damaged page.
            return 1;
        }
    }

    /**
     * The complete descriptions in the order of the file: each of their pages was found in at least one copy.
     *
     * @param max maximum number of descriptions
     * @param wanted condition on the descriptions
     */
    public List<ParityDescription> found(int max, Predicate<ParityDescription> wanted) {
        List<ParityDescription> found = new ArrayList<>();
        for (SortedMap<Integer, DescriptionPages.Page> ofSection : pages.values()) {
            ParityDescription description = description(ofSection);
            if (description != null && found.size() < max && wanted.test(description)) {
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
