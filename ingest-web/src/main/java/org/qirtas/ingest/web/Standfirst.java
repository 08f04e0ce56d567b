package org.qirtas.ingest.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences between the headline of a page and the text of its article. */
final class Standfirst {

    /** How many blocks after the headline the text may begin. */
    private static final int MAX_DISTANCE = 12;
    /** More blocks of sentences are something else. */
    private static final int MAX_BLOCKS = 3;

    /** A shorter heading is no sentence. */
    private static final int MIN_HEADING = 60;

    private static final int LONGEST = 600;
    private static final double MAX_LINK_DENSITY = 0.3;

    private Standfirst() {}

    /**
     * The standfirst.
     *
     * @param page the blocks of the page without boilerplate
     * @param article those of the element of the article
     * @return its lines; nothing if the headline is part of the article, or if there are no sentences
     */
    static Optional<String> of(List<TextBlock> page, List<TextBlock> article) {
        int begin = article.isEmpty() ? -1 : page.indexOf(article.get(0));
        boolean isInside = article.stream().anyMatch(block -> MarkupBlocks.isTitle(block.element()));
        int headline = isInside ? -1 : headlineBefore(page, begin);
        if (headline < 0) {
            return Optional.empty();
        }
        List<String> sentences = page.subList(headline + 1, begin).stream()
                .filter(Standfirst::isSentences)
                .map(TextBlock::text)
                .toList();
        return sentences.size() > MAX_BLOCKS
                ? Optional.empty()
                : Optional.of(sentences.stream().collect(Collectors.joining("\n")))
                        .filter(text -> !text.isEmpty());
    }

    private static int headlineBefore(List<TextBlock> page, int begin) {
        for (int i = begin - 1; i >= Math.max(0, begin - MAX_DISTANCE); i--) {
            if (MarkupBlocks.isTitle(page.get(i).element())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSentences(TextBlock block) {
        boolean isHeading =
                MarkupBlocks.isHeading(block.element()) && block.text().length() >= MIN_HEADING;
        return (isHeading || block.weight() > 0)
                && block.text().length() <= LONGEST
                && block.linkDensity() < MAX_LINK_DENSITY;
    }
}
