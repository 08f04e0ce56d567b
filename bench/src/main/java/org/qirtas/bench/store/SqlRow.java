package org.qirtas.bench.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The columns of a table for an article. They follow the first column, which is the key. */
interface SqlRow extends AutoCloseable {

    /** Names and types of the columns. */
    List<String> columns();

    /** Fills in the columns, which begin with the parameter 2. */
    void bind(PreparedStatement insert, ArticleTexts article) throws SQLException;

    /** Reads the columns, which begin with 1 because the key is not selected. */
    ArticleTexts read(ResultSet row) throws SQLException;

    @Override
    void close();
}
