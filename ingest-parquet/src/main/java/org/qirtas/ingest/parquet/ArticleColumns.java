package org.qirtas.ingest.parquet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.qirtas.ingest.ArticleValues;
import org.qirtas.ingest.ExportOptions;

/** The columns of articles in a Parquet file, and what tells that a file has them. */
final class ArticleColumns {

    static final String TAGS = "tags";
    static final String VIEWS = "views";
    static final String ATTRIBUTES = "attributes";

    /** The names of the groups in a list. */
    static final String LIST = "list";

    static final String ELEMENT = "element";

    /** A key of the metadata of a file, for files with these columns. */
    private static final String KEY = "org.qirtas.articles";

    private static final JsonFactory JSON = new JsonFactory();

    private ArticleColumns() {}

    /** The metadata of a file with these columns. */
    static Map<String, String> metadata() {
        return Map.of(KEY, "1");
    }

    /** Whether a file with this metadata has these columns. */
    static boolean areIn(Map<String, String> metadata) {
        return metadata.containsKey(KEY);
    }

    /** The names of the columns. Dates have their wording, and an instant unless fields are chosen. */
    static List<String> names(ExportOptions options) {
        return options.fields().isEmpty() ? options.withNormalized(true).columns() : options.columns();
    }

    static MessageType schema(List<String> names) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        names.forEach(name -> schema.addField(type(name)));
        return schema.named("article");
    }

    private static Type type(String name) {
        if (ArticleValues.isNormalized(name)) {
            return Types.optional(PrimitiveTypeName.INT64)
                    .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MILLIS))
                    .named(name);
        }
        return switch (name) {
            case TAGS -> Types.optionalList().element(text(ELEMENT)).named(name);
            case VIEWS -> Types.optional(PrimitiveTypeName.INT64).named(name);
            default -> text(name);
        };
    }

    private static Type text(String name) {
        return Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    /**
     * Writes a column of a file with these columns as members of a row, if it is not one of any file: attributes become
     * members, and instants are left out, because the wordings of dates say the same.
     */
    static boolean write(Group row, int field, JsonGenerator json) throws IOException {
        String name = row.getType().getFieldName(field);
        boolean isAttributes =
                name.equals(ATTRIBUTES) && Scalar.isText(row.getType().getType(field));
        if (isAttributes && row.getFieldRepetitionCount(field) > 0) {
            members(Scalar.text(row.getBinary(field, 0)), json);
        }
        return isAttributes || ArticleValues.isNormalized(name);
    }

    private static void members(String object, JsonGenerator json) throws IOException {
        try (JsonParser parser = JSON.createParser(object)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the attributes are no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                json.copyCurrentStructure(parser);
            }
        }
    }
}
