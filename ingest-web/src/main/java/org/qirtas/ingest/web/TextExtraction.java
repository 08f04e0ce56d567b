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
     * @return its lines
     */
    static PageText of(Document page, String stated) {
        PageText shown = new TextExtraction(page.body()).shown();
        return 2 * shown.body().length() < stated.length() ? new PageText("", MarkupFragment.text(stated)) : shown;
    }

    /** The text of a part of a page that is nothing but an article, or an empty text. */
    static String ofFragment(Document fragment) {
        Element body = fragment.body();
        List<TextBlock> blocks =
                TextBlocks.of(body, Boilerplate.in(body, false)).in(body);
        return lines(BlockSelection.of(blocks));
    }

    /** The text that the page shows. Where little of it remains, the words of its classes were misleading. */
    private PageText shown() {
        PageText strict = without(Boilerplate.in(body, true));
        if (strict.body().length() >= SHORT) {
            return strict;
        }
        PageText loose = without(Boilerplate.in(body, false));
        return loose.body().length() >= 2 * strict.body().length() ? loose : strict;
    }

    private PageText without(Set<Element> boilerplate) {
        TextBlocks blocks = TextBlocks.of(body, boilerplate);
        List<TextBlock> article = blocks.in(ContentElement.find(body, blocks));
        String standfirst = Standfirst.of(blocks.in(body), article).orElse("");
        return new PageText(standfirst, lines(BlockSelection.of(article)));
    }

    private static String lines(List<TextBlock> blocks) {
        return blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n"));
    }
}
