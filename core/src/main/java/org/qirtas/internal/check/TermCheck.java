package org.qirtas.internal.check;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.Article;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.terms.TermIndex;
import org.qirtas.internal.terms.TermIndexBuilder;

/** Checks that a search index is the one of the articles of its generation, by making it again. For one thread. */
final class TermCheck {

    /** Bytes that are compared at a time. */
    private static final int PIECE = 1 << 20;

    private final Generation generation;
    private final SectionPlace place;
    private final TermIndexBuilder builder;
    private int added;

    TermCheck(Generation generation, SectionPlace place) throws IOException {
        this.generation = generation;
        this.place = place;
        TermIndex index = generation.sections().named(Sections.SEARCH_INDEX);
        builder = new TermIndexBuilder(index.groupBits());
    }

    void article(Article article) {
        added++;
        builder.add(article);
    }

    void redacted() {
        added++;
        builder.addNothing();
    }

    /** Whether the index is right, or cannot be made again because articles are missing. */
    boolean isRight() throws IOException {
        return added < generation.articles() || isEqual(builder.build());
    }

    private boolean isEqual(Payload payload) throws IOException {
        byte[] bytes = payload.toBytes();
        if (place.length() != SectionHeader.sectionLength(bytes.length)) {
            return false;
        }
        long start = place.offset() + SectionHeader.LENGTH;
        for (int from = 0; from < bytes.length; from += PIECE) {
            int to = Math.min(bytes.length, from + PIECE);
            if (!Arrays.equals(generation.file().read(start + from, to - from), Arrays.copyOfRange(bytes, from, to))) {
                return false;
            }
        }
        return true;
    }
}
