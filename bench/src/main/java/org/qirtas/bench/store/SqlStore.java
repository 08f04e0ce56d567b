package org.qirtas.bench.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The table {@code article} of a database. Its primary key, the column {@code key}, is the hash of the article's key. A
 * reader has one prepared statement in one transaction.
 */
final class SqlStore implements ArticleStore {

    private static final Comparator<KeyedArticle> BY_HASH = Comparator.comparingLong(a -> KeyHash.of(a.key()));

    private final SqlRow row;
    private final Connection connection;
    private final PreparedStatement select;

    /** Takes a connection, which is closed with the store. */
    SqlStore(Connection connection, SqlRow row) throws SQLException {
        this.row = row;
        this.connection = connection;
        connection.setAutoCommit(false);
        select = connection.prepareStatement(selection(row) + " WHERE key = ?");
    }

    /** The articles in the order of the primary key. */
    static List<KeyedArticle> sorted(List<KeyedArticle> articles) {
        return articles.stream().sorted(BY_HASH).toList();
    }

    /**
     * Creates the empty table.
     *
     * @param keyType the type of the key, a number of 64 bits
     */
    static void create(Connection connection, String keyType, SqlRow row) throws SQLException {
        execute(
                connection,
                "CREATE TABLE article (key " + keyType + " PRIMARY KEY, " + String.join(", ", row.columns()) + ")");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String selection(SqlRow row) {
        return row.columns().stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .collect(Collectors.joining(", ", "SELECT ", " FROM article"));
    }

    @Override
    public Optional<ArticleTexts> get(String key) throws IOException {
        try {
            select.setLong(1, KeyHash.of(key));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void scan(Consumer<ArticleTexts> sink) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(selection(row))) {
            while (rows.next()) {
                sink.accept(row.read(rows));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        row.close();
        try {
            select.close();
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
