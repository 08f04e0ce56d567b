package org.qirtas.ingest.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Collects the blocks of text of an element in one walk. For one element. */
final class BlockReader implements NodeFilter {

    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final List<TextBlock> blocks = new ArrayList<>();
    private final Map<Element, Integer> begins = new HashMap<>();
    private final Map<Element, Integer> ends = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<Element> excluded;
    private Element owner;
    private int linked;
    private int links;
    private int preformatted;

    private BlockReader(Element root, Set<Element> excluded) {
        owner = root;
        this.excluded = excluded;
    }

    /**
     * Reads an element.
     *
     * @param excluded elements inside that are passed over
     */
    static BlockReader read(Element root, Set<Element> excluded) {
        BlockReader reader = new BlockReader(root, excluded);
        root.filter(reader);
        reader.endBlock();
        return reader;
    }

    List<TextBlock> blocks() {
        return blocks;
    }

    /** The number of the first block of each element. */
    Map<Element, Integer> begins() {
        return begins;
    }

    /** The number of the block after an element. */
    int end(Element element) {
        return ends.getOrDefault(element, blocks.size());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode part) {
            add(part.getWholeText());
        } else if (node instanceof Element element) {
            if (excluded.contains(element) || MarkupBlocks.isUnseen(element)) {
                passOver(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    private void passOver(Element element) {
        if (MarkupBlocks.isBlock(element)) {
            endBlock();
        }
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "a" -> links++;
            case "pre" -> preformatted++;
            default -> {}
        }
        if (MarkupBlocks.isCell(element) && !text.isEmpty()) {
            text.append('\t');
        } else if (MarkupBlocks.isBlock(element)) {
            endBlock();
            owner = element;
        }
        begins.put(element, blocks.size());
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element.normalName(), element);
        }
        return FilterResult.CONTINUE;
    }

    private void end(String name, Element element) {
        if (name.equals("a")) {
            links--;
        } else if (name.equals("pre")) {
            preformatted--;
        }
        boolean isBlock = MarkupBlocks.isBlock(element);
        if (isBlock) {
            endBlock();
            owner = element.parent() == null ? element : element.parent();
        }
        ends.put(element, isBlock || text.isEmpty() ? blocks.size() : blocks.size() + 1);
    }

    private void add(String part) {
        int before = text.length();
        for (int i = 0; i < part.length(); i++) {
            add(part.charAt(i));
        }
        linked += links > 0 ? text.length() - before : 0;
    }

    /** Adds a character. Blanks that markup does not show become one space, or none at the begin of a line. */
    private void add(char c) {
        boolean isBlank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (isBlank && preformatted == 0) {
            if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        } else if (c != SOFT_HYPHEN && c != BYTE_ORDER_MARK && c != '\r') {
            text.append(c);
        }
    }

    private void endBlock() {
        String lines = BlockText.tidy(text);
        if (!lines.isEmpty()) {
            blocks.add(new TextBlock(owner, lines, Math.min(linked, lines.length())));
        }
        text.setLength(0);
        linked = 0;
    }
}
