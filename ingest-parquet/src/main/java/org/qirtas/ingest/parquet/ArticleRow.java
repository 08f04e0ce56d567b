package org.qirtas.ingest.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleValues;

/** Writes an article as a row of {@link ArticleColumns}. For one thread. */
@SuppressWarnings({"NullAway.Init", "deprecation"}) // in prepareForWrite(); an abstract method is deprecated
final class ArticleRow extends WriteSupport<Article> {

    /** In a pattern over code points only an unpaired surrogate is one. */
    private static final Pattern UNPAIRED = Pattern.compile("\\p{Cs}");

    private final List<String> columns;
    private RecordConsumer row;

    ArticleRow(List<String> columns) {
        this.columns = columns;
    }

    @Override
    public WriteContext init(@Nullable Configuration configuration) {
        return new WriteContext(ArticleColumns.schema(columns), ArticleColumns.metadata());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return init((Configuration) null);
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        row = consumer;
    }

    @Override
    public void write(Article article) {
        ArticleValues values = ArticleValues.of(article);
        row.startMessage();
        for (int column = 0; column < columns.size(); column++) {
            write(column, article, values);
        }
        row.endMessage();
    }

    private void write(int column, Article article, ArticleValues values) {
        String name = columns.get(column);
        if (ArticleValues.isNormalized(name)) {
            number(column, values.instant(name).map(Instant::toEpochMilli).orElse(null));
            return;
        }
        switch (name) {
            case ArticleColumns.TAGS -> tags(column, article.tags());
            case ArticleColumns.VIEWS -> number(column, article.views());
            default -> text(values, name).ifPresent(text -> field(column, () -> text(text)));
        }
    }

    private static Optional<String> text(ArticleValues values, String name) {
        try {
            return values.text(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void field(int column, Runnable value) {
        row.startField(columns.get(column), column);
        value.run();
        row.endField(columns.get(column), column);
    }

    private void text(String text) {
        String whole = UNPAIRED.matcher(text).replaceAll("\uFFFD");
        row.addBinary(Binary.fromConstantByteArray(whole.getBytes(StandardCharsets.UTF_8)));
    }

    private void number(int column, @Nullable Long number) {
        if (number != null) {
            field(column, () -> row.addLong(number));
        }
    }

    /** An empty list has no repeated field. */
    private void tags(int column, @Nullable List<String> tags) {
        if (tags != null) {
            field(
                    column,
                    () -> group(() -> {
                        if (!tags.isEmpty()) {
                            row.startField(ArticleColumns.LIST, 0);
                            tags.forEach(tag -> group(() -> element(tag)));
                            row.endField(ArticleColumns.LIST, 0);
                        }
                    }));
        }
    }

    private void group(Runnable content) {
        row.startGroup();
        content.run();
        row.endGroup();
    }

    private void element(String tag) {
        row.startField(ArticleColumns.ELEMENT, 0);
        text(tag);
        row.endField(ArticleColumns.ELEMENT, 0);
    }
}
