package org.qirtas.internal.check;

import java.io.IOException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.CorruptArchiveException;
import org.qirtas.MissingModelException;
import org.qirtas.internal.article.ArticleAttributes;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.read.ArticleReader;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.LazySections;
import org.qirtas.internal.read.ReaderPool;
import org.qirtas.internal.sections.NamedSection;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.terms.TermIndex;

/**
 * Checks every article of a generation: the id index, the filters and a listing of headlines must find the same article,
 * and it must be the one of the Merkle tree. A damaged part is reported once, and the others are checked without it.
 * For one thread.
 */
final class ArticleCheck {

    private final Generation generation;
    private final ReaderPool readers;
    private final LazySections sections;
    private final Receiver receiver;
    private @Nullable MerkleCheck tree;
    private @Nullable KeyIndex ids;
    private @Nullable TermCheck terms;

    ArticleCheck(Generation generation, ReaderPool readers, Receiver receiver) {
        this.generation = generation;
        this.readers = readers;
        sections = generation.sections();
        this.receiver = receiver;
    }

    /** Receives damage. */
    interface Receiver {
        void report(CorruptArchiveException damage);

        /** Whether the list is full. The check then ends. */
        boolean isFull();
    }

    /** A part of the check. Damage ends it. */
    private interface Part {
        void run() throws IOException;
    }

    private void attempt(Part part) throws IOException {
        try {
            part.run();
        } catch (MissingModelException e) {
            // ModelCheck reports the model once. An article that needs it is not checked.
            return;
        } catch (CorruptArchiveException e) {
            receiver.report(e);
        }
    }

    void run(LongConsumer progress) throws IOException {
        attempt(() -> tree =
                new MerkleCheck(generation.layout(), sections.hashes(), what -> report(Sections.CONTENT_HASHES, what)));
        attempt(this::openIds);
        attempt(() -> checkPages(Sections.OFFSETS, sections.named(Sections.OFFSETS)::check));
        attempt(this::openTerms);
        for (NamedSection<?> section : Sections.NAMED) {
            if (generation.layout().place(section).isPresent()) {
                attempt(() -> sections.named(section));
            }
        }
        for (int first = 0; first < generation.articles() && !receiver.isFull(); first += Limits.CHUNK_ARTICLES) {
            int chunk = first;
            attempt(() -> chunk(chunk, progress));
        }
        attempt(this::root);
        attempt(this::terms);
    }

    private void openTerms() throws IOException {
        if (generation.layout().place(Sections.SEARCH_INDEX).isPresent()) {
            TermIndex index = sections.named(Sections.SEARCH_INDEX);
            checkPages(Sections.SEARCH_INDEX, () -> terms = new TermCheck(index, generation.articles()));
        }
    }

    private void terms() throws IOException {
        TermCheck checked = terms;
        if (checked != null) {
            checkPages(Sections.SEARCH_INDEX, () -> {
                if (!checked.isRight()) {
                    report(Sections.SEARCH_INDEX, "it does not follow from the articles");
                }
            });
        }
    }

    /** Nothing is known of the root if the deletions are damaged, which was reported before. */
    private void root() throws IOException {
        MerkleCheck checked = tree;
        if (checked != null) {
            checked.root(generation.deletions());
        }
    }

    /** Loads the id index, even if its structure is wrong, to check which articles it finds. */
    private void openIds() throws IOException {
        KeyIndex index = sections.ids();
        ids = index;
        for (int page = 0; page < index.pages() && !receiver.isFull(); page++) {
            int number = page;
            checkPages(Sections.ID_INDEX, () -> index.check(number));
        }
    }

    /** A check of pages of a section. */
    private interface PageCheck {
        void run() throws IOException, FormatException;
    }

    private void checkPages(NamedSection<?> type, PageCheck check) throws IOException {
        try {
            check.run();
        } catch (FormatException e) {
            report(type, e.problem());
        }
    }

    private <T> T read(int ordinal, ReaderPool.Reading<T> reading) throws IOException {
        return readers.read(generation, ordinal, reading);
    }

    /** Checks the articles of a chunk. Damage of all of them, such as in the directory, is one place. */
    private void chunk(int first, LongConsumer progress) throws IOException {
        Columns columns = sections.columns(first);
        read(first, ArticleReader::isRedacted);
        int end = first + Math.min(Limits.CHUNK_ARTICLES, generation.articles() - first);
        for (int i = first; i < end; i++) {
            int ordinal = i;
            attempt(() -> article(ordinal, columns));
            progress.accept(ordinal + 1);
        }
    }

    private void article(int ordinal, Columns columns) throws IOException {
        if (read(ordinal, ArticleReader::isRedacted)) {
            redacted(ordinal, columns);
            return;
        }
        Article article = read(ordinal, (reader, inside) -> article(reader, inside, columns));
        if (tree != null) {
            tree.article(ordinal, article);
        }
        if (terms != null) {
            terms.article(article);
        }
        checkIds(ordinal, article);
        if (!columns.isFound(ordinal)) {
            report(ordinal, "filters do not find it by its own metadata");
        }
        if (!read(ordinal, ArticleReader::isHeadAlone)) {
            report(ordinal, "the first block of its frame is not its head");
        }
        try {
            ArticleAttributes.check(article);
        } catch (FormatException e) {
            report(ordinal, e.problem());
        }
    }

    private Article article(ArticleReader reader, int ordinal, Columns columns) throws IOException {
        Article article = reader.article(ordinal);
        if (!reader.metadata().equals(columns.metadata(ordinal))) {
            report(ordinal, "its content and its columns hold different metadata");
        }
        return article;
    }

    private void redacted(int ordinal, Columns columns) throws IOException {
        if (tree != null) {
            tree.redacted(ordinal);
        }
        if (terms != null) {
            terms.redacted();
        }
        if (!columns.isEmpty(ordinal)) {
            report(ordinal, "it was redacted, but its columns are still there");
        }
    }

    private void checkIds(int ordinal, Article article) throws IOException {
        KeyIndex index = ids;
        if (index != null) {
            checkPages(Sections.ID_INDEX, () -> {
                if (!index.holds(KeyHash.of(article.key()), ordinal)) {
                    report(Sections.ID_INDEX, "it does not find article " + ordinal);
                }
            });
        }
    }

    private void report(int ordinal, String what) throws IOException {
        receiver.report(generation.damage(ordinal, what));
    }

    private void report(NamedSection<?> type, String what) {
        try {
            receiver.report(sections.damage(type, what));
        } catch (CorruptArchiveException e) {
            receiver.report(e);
        }
    }
}
