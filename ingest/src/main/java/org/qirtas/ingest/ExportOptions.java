package org.qirtas.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.qirtas.ArticleField;

/**
 * What of an article is written. Immutable.
 *
 * <p>Fields have their names in JSON, such as {@code lang}. Any other name is that of an attribute; {@code attributes}
 * means all of them. {@code published_at} and {@code updated_at} are the dates in ISO 8601, to the precision of their
 * wordings and in UTC; a date that was not understood has none.
 *
 * <pre>{@code
 * ExportOptions options = ExportOptions.DEFAULT
 *         .withFields(List.of("id", "title", "published"))
 *         .withNormalized(true)
 *         .withTemplate("{title}\n{body}\n");
 * }</pre>
 */
public final class ExportOptions {

    /** A line for each of title, lead and body, and an empty line. */
    static final String DEFAULT_TEMPLATE = "{title}\n{lead}\n{body}\n";

    /** All fields and attributes, dates in their wording only. */
    public static final ExportOptions DEFAULT = new ExportOptions(List.of(), false, DEFAULT_TEMPLATE);

    /** All fields in the order of JSON Lines. */
    private static final List<String> ALL =
            Stream.concat(FieldMapping.FIELDS.stream(), Stream.of("attributes")).toList();

    private final List<String> fields;
    private final boolean normalized;
    private final String template;

    private ExportOptions(List<String> fields, boolean normalized, String template) {
        this.fields = fields;
        this.normalized = normalized;
        this.template = template;
    }

    /**
     * The chosen fields and attributes.
     *
     * @return their names; none if all are written
     */
    public List<String> fields() {
        return fields;
    }

    /**
     * Whether {@code published_at} and {@code updated_at} are written beside the wordings.
     *
     * @return whether they are written
     */
    public boolean normalized() {
        return normalized;
    }

    /**
     * The template of {@link ExportForm#TEXT}.
     *
     * @return the template
     */
    public String template() {
        return template;
    }

    /**
     * These options with other fields. Forms with a fixed order of fields keep it; CSV takes the order given.
     *
     * @param names names of fields and attributes; none for all
     * @return a copy
     * @throws IllegalArgumentException if a name is empty or given twice, or is {@code original}
     */
    public ExportOptions withFields(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty() || name.equals(ArticleField.ORIGINAL.jsonName())) {
                throw new IllegalArgumentException(
                        name.isEmpty()
                                ? "a field has an empty name"
                                : "the bytes of original pages cannot be exported");
            }
            if (names.indexOf(name) < i) {
                throw new IllegalArgumentException("the field " + name + " is given twice");
            }
        }
        return new ExportOptions(List.copyOf(names), normalized, template);
    }

    /**
     * These options with or without dates in ISO 8601.
     *
     * @param value whether {@code published_at} and {@code updated_at} are written beside the wordings
     * @return a copy
     */
    public ExportOptions withNormalized(boolean value) {
        return new ExportOptions(fields, value, template);
    }

    /**
     * These options with another template for {@link ExportForm#TEXT}. A name in braces stands for the value of a field or
     * an attribute. A brace itself is doubled. A line of the template that names only absent fields is omitted. A
     * line break follows each article.
     *
     * @param value the template, such as <code>{title}\n{body}</code>
     * @return a copy
     * @throws IllegalArgumentException if a brace has no counterpart
     */
    public ExportOptions withTemplate(String value) {
        TextTemplate.parse(value);
        return new ExportOptions(fields, normalized, value);
    }

    /** Whether a field is written. */
    boolean includes(String field) {
        return fields.isEmpty() || fields.contains(field);
    }

    /** Whether the ISO 8601 form of a date is written under a name, such as {@code published_at}. */
    boolean includesNormalized(String field, String name) {
        return fields.contains(name) || (normalized && includes(field));
    }

    /** Whether an attribute is written. */
    boolean includesAttribute(String name) {
        return includes("attributes") || fields.contains(name);
    }

    /**
     * The names of all that is written, for forms with columns.
     *
     * @return names of fields and attributes in order, {@code attributes} for all attributes, and {@code published_at} and
     *     {@code updated_at} if they are written
     */
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (String name : fields.isEmpty() ? ALL : fields) {
            columns.add(name);
            String iso = name + "_at";
            if (normalized && ArticleValues.isNormalized(iso) && !fields.contains(iso)) {
                columns.add(iso);
            }
        }
        return columns;
    }
}
