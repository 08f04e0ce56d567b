package org.qirtas.internal.columns;

import org.qirtas.Article;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.LongList;

/** Collects the columns of consecutive articles, article by article. For one thread. */
public final class ColumnsBuilder {

    private final int first;

    private final TextColumn.Builder sources = new TextColumn.Builder();
    private final TextColumn.Builder languages = new TextColumn.Builder();
    private final TextColumn.Builder sections = new TextColumn.Builder();
    private final DateColumn.Builder published = new DateColumn.Builder();
    private final DateColumn.Builder updated = new DateColumn.Builder();
    private final LongList viewsPresent = new LongList();
    private final LongList views = new LongList();

    /** A builder for the articles from an ordinal on. */
    public ColumnsBuilder(int first) {
        this.first = first;
    }

    /** Adds the next article. */
    public void add(Article article) throws FormatException {
        sources.add(article.source());
        languages.add(article.language());
        sections.add(article.section());
        published.add(article.published());
        updated.add(article.updated());
        Long count = article.views();
        viewsPresent.add(count == null ? 0 : 1);
        views.add(count == null ? views.last() : count);
    }

    /** Bytes of memory that the texts take when they are read. */
    public long memory() {
        return sources.memory() + languages.memory() + sections.memory();
    }

    /** The payload of the section. */
    public byte[] toBytes() {
        ByteWriter writer = new ByteWriter().u32(first).u32(views.size());
        sources.write(writer);
        languages.write(writer);
        sections.write(writer);
        published.write(writer);
        updated.write(writer);
        NumberColumn.write(writer, viewsPresent);
        NumberColumn.write(writer, views);
        return writer.toBytes();
    }
}
