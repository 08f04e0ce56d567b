package org.qirtas.spark;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleField;
import org.qirtas.Grouping;

/** The columns of a table of articles, in their order. */
enum ArticleColumn {
    ID("id", DataTypes.StringType, ArticleField.ID, Origin.ARTICLE),
    URL("url", DataTypes.StringType, ArticleField.URL, Origin.ARTICLE),
    SOURCE("source", DataTypes.StringType, ArticleField.SOURCE, Origin.COLUMNS),
    LANGUAGE("language", DataTypes.StringType, ArticleField.LANGUAGE, Origin.COLUMNS),
    TITLE("title", DataTypes.StringType, ArticleField.TITLE, Origin.ARTICLE),
    LEAD("lead", DataTypes.StringType, ArticleField.LEAD, Origin.ARTICLE),
    BODY("body", DataTypes.StringType, ArticleField.BODY, Origin.ARTICLE),
    AUTHOR("author", DataTypes.StringType, ArticleField.AUTHOR, Origin.ARTICLE),
    SECTION("section", DataTypes.StringType, ArticleField.SECTION, Origin.COLUMNS),
    TAGS("tags", DataTypes.createArrayType(DataTypes.StringType, false), ArticleField.TAGS, Origin.ARTICLE),
    PUBLISHED("published", DataTypes.TimestampType, ArticleField.PUBLISHED, Origin.COLUMNS),
    PUBLISHED_TEXT("published_text", DataTypes.StringType, ArticleField.PUBLISHED, Origin.ARTICLE),
    PUBLISHED_PRECISION("published_precision", DataTypes.StringType, ArticleField.PUBLISHED, Origin.COLUMNS),
    UPDATED("updated", DataTypes.TimestampType, ArticleField.UPDATED, Origin.COLUMNS),
    UPDATED_TEXT("updated_text", DataTypes.StringType, ArticleField.UPDATED, Origin.ARTICLE),
    UPDATED_PRECISION("updated_precision", DataTypes.StringType, ArticleField.UPDATED, Origin.COLUMNS),
    VIEWS("views", DataTypes.LongType, ArticleField.VIEWS, Origin.COLUMNS),
    /** Values are JSON. */
    ATTRIBUTES(
            "attributes",
            DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false),
            ArticleField.ATTRIBUTES,
            Origin.ARTICLE),
    ORIGINAL("original", DataTypes.BinaryType, ArticleField.ORIGINAL, Origin.ARTICLE),
    FILE("_file", DataTypes.StringType, null, Origin.PLACE),
    ORDINAL("_ordinal", DataTypes.LongType, null, Origin.PLACE),
    GENERATION("_generation", DataTypes.IntegerType, null, Origin.PLACE);

    /** Texts at the beginning of an article, before all that may be long. */
    static final Set<ArticleColumn> HEADS = Collections.unmodifiableSet(EnumSet.of(URL, TITLE, AUTHOR));

    private static final EnumSet<ArticleColumn> HIDDEN = EnumSet.of(ORIGINAL, FILE, ORDINAL, GENERATION);
    private static final Set<ArticleColumn> ALWAYS_THERE = Set.of(BODY, ATTRIBUTES, FILE, ORDINAL, GENERATION);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // types of Spark are immutable
    private final DataType type;

    private final Optional<ArticleField> field;
    private final Origin origin;

    ArticleColumn(String title, DataType type, @Nullable ArticleField field, Origin origin) {
        this.title = title;
        this.type = type;
        this.field = Optional.ofNullable(field);
        this.origin = origin;
    }

    /** Where values come from, in the order of the effort to read them. */
    enum Origin {
        /** The position of the article. */
        PLACE,
        /** The columns of metadata in the archive. */
        COLUMNS,
        /** The article. */
        ARTICLE
    }

    /** Name of the column. */
    String title() {
        return title;
    }

    DataType type() {
        return type;
    }

    boolean isNullable() {
        return !ALWAYS_THERE.contains(this);
    }

    /** The field of the article that has its values. */
    Optional<ArticleField> field() {
        return field;
    }

    Origin origin() {
        return origin;
    }

    /** How the columns of an archive list its values, if they do. */
    Optional<Grouping> grouping() {
        return switch (this) {
            case SOURCE -> Optional.of(Grouping.SOURCE);
            case LANGUAGE -> Optional.of(Grouping.LANGUAGE);
            case SECTION -> Optional.of(Grouping.SECTION);
            default -> Optional.empty();
        };
    }

    /** The column with a name. Whether case matters has been decided by Spark. */
    static Optional<ArticleColumn> find(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equals(title))
                .findFirst();
    }

    /** The column that an expression refers to. */
    static Optional<ArticleColumn> find(Expression expression) {
        return expression instanceof NamedReference reference && reference.fieldNames().length == 1
                ? find(reference.fieldNames()[0])
                : Optional.empty();
    }

    /** The columns that a query gets without naming them. */
    static StructType schema() {
        return schema(EnumSet.complementOf(HIDDEN));
    }

    static StructType schema(Collection<ArticleColumn> columns) {
        return new StructType(columns.stream()
                .map(column -> DataTypes.createStructField(column.title, column.type, column.isNullable()))
                .toArray(StructField[]::new));
    }

    /** The columns that a query gets only if it names them. */
    static Set<ArticleColumn> hidden() {
        return Collections.unmodifiableSet(HIDDEN);
    }
}
