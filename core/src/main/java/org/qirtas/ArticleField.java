package org.qirtas;

import java.util.Objects;
import java.util.Optional;

/**
 * The fields of an {@link Article}. Future versions may add constants; a {@code switch} needs a default.
 *
 * <pre>{@code
 * for (ArticleField field : ArticleField.values()) {
 *     System.out.println(field + " is called " + field.jsonName() + " in JSON");
 * }
 * boolean isAttribute = ArticleField.ofMember("headline").isEmpty();
 * boolean isText = ArticleField.TITLE.isText();
 * }</pre>
 */
public enum ArticleField {
    /** {@link Article#id()}. */
    ID("id"),
    /** {@link Article#url()}. */
    URL("url"),
    /** {@link Article#source()}. */
    SOURCE("source"),
    /** {@link Article#language()}. */
    LANGUAGE("lang"),
    /** {@link Article#title()}. */
    TITLE("title"),
    /** {@link Article#lead()}. */
    LEAD("lead"),
    /** {@link Article#body()}. */
    BODY("body"),
    /** {@link Article#author()}. */
    AUTHOR("author"),
    /** {@link Article#section()}. */
    SECTION("section"),
    /** {@link Article#tags()}. */
    TAGS("tags"),
    /** {@link Article#published()}. */
    PUBLISHED("published"),
    /** {@link Article#updated()}. */
    UPDATED("updated"),
    /** {@link Article#views()}. */
    VIEWS("views"),
    /** {@link Article#attributes()}. */
    ATTRIBUTES("attributes"),
    /** {@link Article#original()}. */
    ORIGINAL("original");

    private final String jsonName;

    ArticleField(String jsonName) {
        this.jsonName = jsonName;
    }

    /**
     * The lower-case name of the field in the JSON object of an article. That object has no member named {@code
     * attributes} or {@code original}: attributes are members next to the fields, and the original is omitted.
     *
     * @return the name
     */
    public String jsonName() {
        return jsonName;
    }

    /**
     * Whether the field is a single text: id, url, source, language, title, lead, body, author or section.
     *
     * @return false for dates, numbers, lists, attributes and the original
     */
    public boolean isText() {
        return switch (this) {
            case ID, URL, SOURCE, LANGUAGE, TITLE, LEAD, BODY, AUTHOR, SECTION -> true;
            default -> false;
        };
    }

    /**
     * The field that a member of the JSON object of an article represents.
     *
     * @param name name of the member
     * @return the field, never {@link #ATTRIBUTES} or {@link #ORIGINAL}; nothing if the member is an attribute
     */
    public static Optional<ArticleField> ofMember(String name) {
        Objects.requireNonNull(name, "name");
        for (ArticleField field : values()) {
            if (field.jsonName.equals(name)) {
                return field == ATTRIBUTES || field == ORIGINAL ? Optional.empty() : Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
