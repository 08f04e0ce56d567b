package org.qirtas.serve.internal.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.web.Problem;
import org.qirtas.serve.internal.web.Response;

/** Answers in JSON. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern UNPAIRED_SURROGATE = Pattern.compile("[\\ud800-\\udfff]");

    private Json() {}

    /** The members of an object. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** An object. */
    static Response ok(Members members) throws IOException {
        return Response.text(Response.OK, "application/json", text(members));
    }

    /** A problem, as RFC 9457 describes it. */
    public static Response problem(Problem problem) {
        try {
            String text = text(json -> {
                json.writeNumberField("status", problem.status());
                json.writeStringField("title", problem.detail());
            });
            return Response.text(problem.status(), "application/problem+json", text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Members members) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        }
        return escape(text.toString());
    }

    /** Unpaired surrogates occur in texts alone, and have no bytes in UTF-8. */
    private static String escape(String text) {
        return UNPAIRED_SURROGATE
                .matcher(text)
                .replaceAll(each -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) each.group().charAt(0)));
    }

    static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    static void counts(JsonGenerator json, String name, List<ValueCount> counts) throws IOException {
        json.writeArrayFieldStart(name);
        for (ValueCount count : counts) {
            json.writeStartObject();
            json.writeStringField("value", count.value());
            json.writeNumberField("count", count.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A value that an archive holds as JSON. What a damaged or hostile one holds otherwise becomes a string. */
    static void raw(JsonGenerator json, String name, String value) throws IOException {
        json.writeFieldName(name);
        if (isJson(value)) {
            json.writeRawValue(value);
        } else {
            json.writeString(value);
        }
    }

    private static boolean isJson(String text) throws IOException {
        int depth = 0;
        int values = 0;
        try (JsonParser parser = FACTORY.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isStructStart()) {
                    depth++;
                } else if (parser.currentToken().isStructEnd()) {
                    depth--;
                }
                values += depth == 0 ? 1 : 0;
            }
        } catch (JsonProcessingException e) {
            return false;
        }
        return values == 1;
    }
}
