package org.qirtas.ingest.parquet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** Rows as JSON objects. Lists and maps have the forms of the format's LogicalTypes.md, the older ones too. Immutable. */
final class RowJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final boolean isOwn;

    /**
     * Rows of a file.
     *
     * @param isOwn whether {@link ParquetExport} wrote it, so that its attributes are members of the row
     */
    RowJson(boolean isOwn) {
        this.isOwn = isOwn;
    }

    /** A row as a JSON object. */
    String of(Group row) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (int field = 0; field < row.getType().getFieldCount(); field++) {
                if (!isOwn || !ArticleColumns.write(row, field, json)) {
                    member(row, field, json);
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void object(Group group, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int field = 0; field < group.getType().getFieldCount(); field++) {
            member(group, field, json);
        }
        json.writeEndObject();
    }

    private static void member(Group group, int field, JsonGenerator json) throws IOException {
        Type type = group.getType().getType(field);
        int count = group.getFieldRepetitionCount(field);
        boolean isRepeated = type.isRepetition(Type.Repetition.REPEATED);
        if (count == 0 || (!isRepeated && Scalar.isAbsent(group, field))) {
            return;
        }
        json.writeFieldName(type.getName());
        if (isRepeated) {
            elements(group, field, json);
        } else {
            value(group, field, 0, json);
        }
    }

    private static void elements(Group group, int field, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
            value(group, field, i, json);
        }
        json.writeEndArray();
    }

    private static void value(Group group, int field, int index, JsonGenerator json) throws IOException {
        Type type = group.getType().getType(field);
        if (type.isPrimitive()) {
            Scalar.write(group, field, index, json);
            return;
        }
        Group value = group.getGroup(field, index);
        LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
        if (annotation instanceof ListLogicalTypeAnnotation && hasOneRepeatedField(value.getType())) {
            list(value, json);
        } else if ((annotation instanceof MapLogicalTypeAnnotation || annotation instanceof MapKeyValueTypeAnnotation)
                && isMap(value.getType())) {
            map(value, json);
        } else {
            object(value, json);
        }
    }

    private static boolean hasOneRepeatedField(GroupType type) {
        return type.getFieldCount() == 1 && type.getType(0).isRepetition(Type.Repetition.REPEATED);
    }

    /** A list: its repeated field is the element, or, in the usual form, a group around the element. */
    private static void list(Group list, JsonGenerator json) throws IOException {
        Type repeated = list.getType().getType(0);
        if (!isAround(repeated, list.getType().getName())) {
            elements(list, 0, json);
            return;
        }
        json.writeStartArray();
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            Group around = list.getGroup(0, i);
            if (around.getFieldRepetitionCount(0) == 0) {
                json.writeNull();
            } else {
                value(around, 0, 0, json);
            }
        }
        json.writeEndArray();
    }

    private static boolean isAround(Type repeated, String listName) {
        return !repeated.isPrimitive()
                && repeated.asGroupType().getFieldCount() == 1
                && !repeated.asGroupType().getType(0).isRepetition(Type.Repetition.REPEATED)
                && !repeated.getName().equals("array")
                && !repeated.getName().equals(listName + "_tuple");
    }

    private static boolean isMap(GroupType type) {
        return hasOneRepeatedField(type)
                && !type.getType(0).isPrimitive()
                && type.getType(0).asGroupType().getFieldCount() == 2
                && Scalar.isText(type.getType(0).asGroupType().getType(0));
    }

    /** A map with texts as keys. Any other map is an object with an array of pairs. */
    private static void map(Group map, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
            Group pair = map.getGroup(0, i);
            json.writeFieldName(Scalar.text(pair.getBinary(0, 0)));
            if (pair.getFieldRepetitionCount(1) == 0) {
                json.writeNull();
            } else {
                value(pair, 1, 0, json);
            }
        }
        json.writeEndObject();
    }
}
