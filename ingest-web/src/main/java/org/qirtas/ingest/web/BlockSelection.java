package org.qirtas.ingest.web;

import java.util.ArrayList;
import java.util.List;

/** Chooses the blocks of an article among those of its element. */
final class BlockSelection {

    /** The share of links that makes a block a reference to other pages. */
    private static final double MAX_LINK_DENSITY = 0.8;

    /** A longer line with a colon at its end is a sentence. */
    private static final int LONGEST_LABEL = 60;

    private final List<TextBlock> blocks;

    private BlockSelection(List<TextBlock> blocks) {
        this.blocks = blocks;
    }

    /**
     * The blocks without the title, without lines that are only links and what announces them, and without headings of
     * nothing and lines without letters at the end.
     */
    static List<TextBlock> of(List<TextBlock> blocks) {
        return new BlockSelection(blocks).chosen();
    }

    private List<TextBlock> chosen() {
        List<TextBlock> chosen = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            boolean isLeftOut = isLinks(block) || MarkupBlocks.isTitle(block.element());
            if (!isLeftOut && !(isAnnouncement(block) && isOfLinks(i + 1))) {
                chosen.add(block);
            }
        }
        int end = chosen.size();
        while (end > 0 && isNoEnd(chosen.get(end - 1))) {
            end--;
        }
        return chosen.subList(0, end);
    }

    /** Whether the blocks from a place are links to the next announcement or to the end. */
    private boolean isOfLinks(int from) {
        int next = from;
        while (next < blocks.size() && isLinks(blocks.get(next))) {
            next++;
        }
        return next > from && (next == blocks.size() || isAnnouncement(blocks.get(next)));
    }

    private static boolean isLinks(TextBlock block) {
        return block.linkDensity() >= MAX_LINK_DENSITY;
    }

    private static boolean isAnnouncement(TextBlock block) {
        String text = block.text();
        return MarkupBlocks.isHeading(block.element()) || (text.length() <= LONGEST_LABEL && text.endsWith(":"));
    }

    private static boolean isNoEnd(TextBlock block) {
        return MarkupBlocks.isHeading(block.element())
                || block.text().codePoints().noneMatch(Character::isLetter);
    }
}
