package org.qirtas.ingest.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The text of an element and of everything in it, in blocks. The blocks of an element are neighbours, so that its text
 * and its weight cost no walk. Immutable; the document may change afterwards.
 */
final class TextBlocks {

    private record Range(int from, int to) {}

    private static final Range NOTHING = new Range(0, 0);

    private final List<TextBlock> blocks = new ArrayList<>();
    private final Map<Element, Range> ranges = new HashMap<>();
    private final int[] weights;

    private TextBlocks(BlockReader reader) {
        blocks.addAll(reader.blocks());
        reader.begins().forEach((element, from) -> ranges.put(element, range(from, reader.end(element))));
        weights = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            weights[i + 1] = weights[i] + blocks.get(i).weight();
        }
    }

    /** An inline element may end within a block, and a block without text is none. */
    private Range range(int from, int to) {
        return new Range(Math.min(from, blocks.size()), Math.min(to, blocks.size()));
    }

    /** The text of an element. */
    static TextBlocks of(Element root, Set<Element> excluded) {
        return new TextBlocks(BlockReader.read(root, excluded));
    }

    /** The blocks in an element. */
    List<TextBlock> in(Element element) {
        Range range = ranges.getOrDefault(element, NOTHING);
        return blocks.subList(range.from, range.to);
    }

    /** How much text of an article an element may have. */
    int weight(Element element) {
        Range range = ranges.getOrDefault(element, NOTHING);
        return weights[range.to] - weights[range.from];
    }

    /** The weight of all. */
    int weight() {
        return weights[blocks.size()];
    }
}
