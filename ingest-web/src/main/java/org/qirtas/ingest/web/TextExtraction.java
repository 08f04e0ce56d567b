package org.qirtas.ingest.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of the article of a page, in steps: {@link Boilerplate} is marked, what remains is cut into {@link
 * TextBlocks}, {@link ContentElement} finds the element of the article, and {@link BlockSelection} chooses among its
 * blocks.
 */
final class TextExtraction {

    /** A shorter text is compared with what else the page offers. */
    private static final int SHORT = 250;

    private final Element body;

    private TextExtraction(Element body) {
        this.body = body;
    }

    /**
     * The text of an article.
     *
     * @param stated the text that the page states in a script, or an empty text
     * @return its lines, or an empty text
     */
    static String of(Document page, String stated) {
        TextExtraction extraction = new TextExtraction(page.body());
        String shown = extraction.shown();
        return 2 * shown.length() < stated.length() ? MarkupFragment.text(stated) : shown;
    }

    /** The text of a part of a page that is nothing but an article, or an empty text. */
    static String ofFragment(Document fragment) {
        Element body = fragment.body();
        List<TextBlock> blocks =
                TextBlocks.of(body, Boilerplate.in(body, false)).in(body);
        return lines(BlockSelection.of(blocks));
    }

    /** The text that the page shows. Where little of it remains, the words of its classes were misleading. */
    private String shown() {
        String strict = without(Boilerplate.in(body, true));
        if (strict.length() >= SHORT) {
            return strict;
        }
        String loose = without(Boilerplate.in(body, false));
        return loose.length() >= 2 * strict.length() ? loose : strict;
    }

    private String without(Set<Element> boilerplate) {
        TextBlocks blocks = TextBlocks.of(body, boilerplate);
        Element content = ContentElement.find(body, blocks);
        return lines(BlockSelection.of(blocks.in(content)));
    }

    private static String lines(List<TextBlock> blocks) {
        return blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n"));
    }
}
