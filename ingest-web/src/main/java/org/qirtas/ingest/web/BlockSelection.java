package org.qirtas.ingest.web;

import java.util.ArrayList;
import java.util.List;

/** Chooses the blocks of an article among those of its element. */
final class BlockSelection {

    /** The share of links that makes a block a reference to other pages. */
    private static final double MAX_LINK_DENSITY = 0.8;

    private BlockSelection() {}

    /** The blocks without the title, without lines that are only links, and without headings of nothing at the end. */
    static List<TextBlock> of(List<TextBlock> blocks) {
        List<TextBlock> chosen = new ArrayList<>();
        for (TextBlock block : blocks) {
            if (block.linkDensity() < MAX_LINK_DENSITY && !MarkupBlocks.isTitle(block.element())) {
                chosen.add(block);
            }
        }
        int end = chosen.size();
        while (end > 0 && MarkupBlocks.isHeading(chosen.get(end - 1).element())) {
            end--;
        }
        return chosen.subList(0, end);
    }
}
