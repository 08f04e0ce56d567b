package org.qirtas.bench.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How a row of a table holds an article. The first column is the key, the others are these. */
interface SqliteRow extends AutoCloseable {

    /** Names and types of the columns. */
    List<String> columns();

    /** Fills in the columns, which begin with the parameter 2. */
    void bind(PreparedStatement insert, ArticleTexts article) throws SQLException;

    /** Reads the columns, which begin with 1, as the key is not selected. */
    ArticleTexts read(ResultSet row) throws SQLException;

    @Override
    void close();
}
