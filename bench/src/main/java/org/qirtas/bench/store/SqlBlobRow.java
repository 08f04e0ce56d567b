package org.qirtas.bench.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * One blob.
 *
 * @param values the content of the blob
 */
record SqlBlobRow(Values values) implements SqlRow {

    @Override
    public List<String> columns() {
        return List.of("value BLOB");
    }

    @Override
    public void bind(PreparedStatement insert, ArticleTexts article) throws SQLException {
        insert.setBytes(2, values.encode(article));
    }

    @Override
    public ArticleTexts read(ResultSet row) throws SQLException {
        byte[] value = row.getBytes(1);
        return values.decode(value, value.length);
    }

    @Override
    public void close() {
        values.close();
    }
}
