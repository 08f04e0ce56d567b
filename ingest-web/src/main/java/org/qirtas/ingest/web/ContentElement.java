package org.qirtas.ingest.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Finds the element with the text of an article: by the markup of the page, else where most of the sentences are. */
final class ContentElement {

    /** What schema.org calls the body of an article. Nothing else is marked so. */
    private static final Evaluator ARTICLE_BODY =
            Selector.evaluatorOf("[itemprop~=\\barticleBody\\b], [property=articleBody]");

    /** Usual names of the body of an article. */
    private static final String BODY_NAME = "(?i)\\b(article|story|post|entry|news)[-_]*(body|content|text|copy)\\b";

    private static final List<Evaluator> MARKUP = Stream.of(
                    "[class~=" + BODY_NAME + "], [id~=" + BODY_NAME + "]",
                    "article, [role=article]",
                    "main, [role=main]")
            .map(Selector::evaluatorOf)
            .toList();

    /** With more bodies than this, a page is a list of articles. */
    private static final int MAX_BODIES = 2;

    /** The weight of a body that is more than a teaser. */
    private static final int MIN_WEIGHT = 140;

    /** The share of the densest element that an element must have to be taken for its markup. */
    private static final double MARKED_SHARE = 0.5;

    /** The share of an element that one inside must have to be taken instead of it. */
    private static final double DOMINANT_SHARE = 0.8;

    private final Element body;
    private final TextBlocks blocks;

    private ContentElement(Element body, TextBlocks blocks) {
        this.body = body;
        this.blocks = blocks;
    }

    /**
     * Finds it.
     *
     * @param body the body of a page
     * @param blocks its text without boilerplate
     */
    static Element find(Element body, TextBlocks blocks) {
        return new ContentElement(body, blocks).find();
    }

    private Element find() {
        Element densest = densest(body);
        double enough = blocks.weight(densest) * MARKED_SHARE;
        return articleBody(enough).or(() -> marked(enough)).map(this::densest).orElse(densest);
    }

    private Optional<Element> articleBody(double enough) {
        Elements bodies = body.select(ARTICLE_BODY);
        double min = bodies.size() > MAX_BODIES ? enough : MIN_WEIGHT;
        return heaviest(bodies).filter(each -> blocks.weight(each) > min);
    }

    private Optional<Element> marked(double enough) {
        return MARKUP.stream()
                .map(query -> heaviest(body.select(query)))
                .flatMap(Optional::stream)
                .filter(each -> blocks.weight(each) > enough)
                .findFirst();
    }

    private Optional<Element> heaviest(Elements elements) {
        return elements.stream().filter(each -> !each.equals(body)).max(Comparator.comparingInt(blocks::weight));
    }

    /** The innermost element that has most of the sentences of an element, and several blocks. */
    private Element densest(Element from) {
        Element at = from;
        Optional<Element> next = dominant(at);
        while (next.isPresent()) {
            at = next.get();
            next = dominant(at);
        }
        return at;
    }

    private Optional<Element> dominant(Element parent) {
        double enough = Math.max(1, blocks.weight(parent) * DOMINANT_SHARE);
        return parent.children().stream()
                .filter(child -> blocks.weight(child) >= enough && child.childrenSize() > 0)
                .findFirst();
    }
}
