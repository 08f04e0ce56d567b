package org.qirtas.bench.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column of text a field, and a blob for tags and attributes. */
final class SqlTextRow implements SqlRow {

    @Override
    public List<String> columns() {
        return Stream.concat(ArticleTexts.NAMES.stream().map(name -> name + " TEXT"), Stream.of("extras BLOB"))
                .toList();
    }

    @Override
    public void bind(PreparedStatement insert, ArticleTexts article) throws SQLException {
        int fields = ArticleTexts.NAMES.size();
        for (int i = 0; i < fields; i++) {
            insert.setString(i + 2, article.text(i));
        }
        insert.setBytes(fields + 2, RecordCodec.extras(article));
    }

    @Override
    public ArticleTexts read(ResultSet row) throws SQLException {
        @Nullable String[] texts = new String[ArticleTexts.NAMES.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = row.getString(i + 1);
        }
        return RecordCodec.withExtras(texts, row.getBytes(texts.length + 1));
    }

    @Override
    public void close() {}
}
