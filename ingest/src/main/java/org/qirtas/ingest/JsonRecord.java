package org.qirtas.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;

/** One JSON object as an article. For one thread. */
final class JsonRecord {

    /** A strict parser with a limit only on the depth of nesting. The length of a line bounds everything else. */
    static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** The attribute {@code body} of an article that was read without this key: empty instead of JSON text. */
    static final String NO_BODY = "";

    /** Maximum number of characters of a {@code long}. */
    private static final int MAX_LONG_LENGTH = 20;

    private final JsonParser parser;
    private final char[] text;
    private final DateConvention dates;
    private final Article.Builder article = Article.builder();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private @Nullable String language;
    private @Nullable String published;
    private @Nullable String updated;

    private JsonRecord(JsonParser parser, char[] text, DateConvention dates) {
        this.parser = parser;
        this.text = text;
        this.dates = dates;
    }

    /**
     * Parses a line.
     *
     * @param line a buffer whose array begins with the line
     * @param dates what the wordings of dates need not say
     * @throws JsonProcessingException if it is not exactly one JSON object
     */
    static Article read(CharBuffer line, DateConvention dates) throws IOException {
        try (JsonParser parser = parser(line)) {
            Article article = new JsonRecord(parser, line.array(), dates).object();
            if (parser.nextToken() != null) {
                throw new JsonProblem.NotOneObjectException(
                        "text follows the JSON object", parser.currentTokenLocation());
            }
            return article;
        }
    }

    /**
     * The JSON texts of a line by their keys.
     *
     * @param line a line that {@link #read} accepted
     */
    static Map<String, String> values(CharBuffer line) throws IOException {
        try (JsonParser parser = parser(line)) {
            JsonRecord record = new JsonRecord(parser, line.array(), DateConvention.NONE);
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                parser.nextToken();
                record.attribute(key, (int) parser.currentTokenLocation().getCharOffset());
            }
            return record.attributes;
        }
    }

    /** A parser that has read the brace of an object. */
    private static JsonParser parser(CharBuffer line) throws IOException {
        JsonParser parser = JSON.createParser(line.array(), 0, line.limit());
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            boolean isArray = parser.currentToken() == JsonToken.START_ARRAY;
            String problem = isArray ? JsonProblem.ARRAY : "not a JSON object";
            throw new JsonProblem.NotOneObjectException(problem, parser.currentTokenLocation());
        }
        return parser;
    }

    private Article object() throws IOException {
        boolean hasBody = false;
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            hasBody |= key.equals("body");
            field(key);
        }
        if (!hasBody) {
            attributes.put("body", NO_BODY);
        }
        article.language(language);
        dates();
        return article.attributes(attributes).build();
    }

    /** Reads the dates last, because the meaning of some depends on the language. */
    private void dates() {
        if (published != null) {
            article.published(DateWording.parse(published, language, dates));
        }
        if (updated != null) {
            article.updated(DateWording.parse(updated, language, dates));
        }
    }

    private void field(String key) throws IOException {
        parser.nextToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        if (!take(key)) {
            attribute(key, start);
        }
    }

    private void attribute(String key, int start) throws IOException {
        parser.finishToken();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getCharOffset();
        attributes.put(key, new String(text, start, end - start));
    }

    /**
     * Sets the field with the name to the current value. Does nothing if there is no such field or the value does not
     * fit.
     */
    private boolean take(String key) throws IOException {
        return switch (key) {
            case "id" -> takeText(article::id) || takeNumericId();
            case "url" -> takeText(article::url);
            case "source" -> takeText(article::source);
            case "lang" -> takeText(tag -> language = tag);
            case "title" -> takeText(article::title);
            case "lead" -> takeText(article::lead);
            case "body" -> takeText(article::body);
            case "author" -> takeText(article::author);
            case "section" -> takeText(article::section);
            case "published" -> takeText(date -> published = date) || takeNumericDate(date -> published = date);
            case "updated" -> takeText(date -> updated = date) || takeNumericDate(date -> updated = date);
            case "tags" -> takeTags();
            case "views" -> takeViews();
            default -> false;
        };
    }

    private boolean takeText(Consumer<String> field) throws IOException {
        boolean fits = parser.currentToken() == JsonToken.VALUE_STRING;
        if (fits) {
            field.accept(parser.getText());
        }
        return fits;
    }

    /** Sets the id to the text of a number. The number also becomes an attribute. */
    private boolean takeNumericId() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            article.id(parser.getText());
        }
        return false;
    }

    /** Sets a date to the text of a number, such as seconds since 1970, as {@link #takeNumericId} does. */
    private boolean takeNumericDate(Consumer<String> field) throws IOException {
        boolean isDate = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getTextLength() <= MAX_LONG_LENGTH
                && DateWording.parse(parser.getText()).start().isPresent();
        if (isDate) {
            field.accept(parser.getText());
        }
        return false;
    }

    /** Takes an array of strings. Of any other value only the beginning is read. */
    private boolean takeTags() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        List<String> tags = new ArrayList<>();
        boolean fits = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                tags.add(parser.getText());
            } else {
                fits = false;
                parser.skipChildren();
            }
        }
        if (fits) {
            article.tags(tags);
        }
        return fits;
    }

    /** Takes an integer in the form in which {@code Long} writes it. Nothing is lost. */
    private boolean takeViews() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getTextLength() > MAX_LONG_LENGTH) {
            return false;
        }
        BigInteger views = parser.getBigIntegerValue();
        boolean fits = views.bitLength() < Long.SIZE && parser.getText().equals(views.toString());
        if (fits) {
            article.views(views.longValue());
        }
        return fits;
    }
}
