package org.qirtas.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.qirtas.ArticleProof;

/** Proofs as JSON objects, as FORMAT.md describes them; whatever else is in one is refused. */
final class ProofJson {
    private static final String FORMAT = "qirtas-proof-1";
    private static final Set<String> FIELDS = Set.of("format", "articles", "ordinal", "path", "content");

    /** A strict parser; the content is as long as the article. */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private int articles;
    private int ordinal;
    private byte[] content = {};
    private final List<String> path = new ArrayList<>();

    private ProofJson() {}

    static void write(JsonGenerator json, ArticleProof proof) throws IOException {
        json.writeStringField("format", FORMAT);
        json.writeNumberField("articles", proof.articles());
        json.writeNumberField("ordinal", proof.ordinal());
        json.writeArrayFieldStart("path");
        for (String hash : proof.path()) {
            json.writeString(hash);
        }
        json.writeEndArray();
        json.writeBinaryField("content", proof.content());
    }

    static ArticleProof read(byte[] bytes, String name) throws IOException {
        try (JsonParser json = FACTORY.createParser(bytes)) {
            ProofJson proof = new ProofJson();
            require(json.nextToken() == JsonToken.START_OBJECT, "not a JSON object");
            Set<String> missing = new TreeSet<>(FIELDS);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                require(missing.remove(json.currentName()), "a proof has no field " + json.currentName());
                proof.read(json);
            }
            require(missing.isEmpty(), "without " + String.join(", ", missing));
            require(json.nextToken() == null, "something follows the JSON object");
            return new ArticleProof(proof.articles, proof.ordinal, proof.content, proof.path);
        } catch (JacksonException e) {
            throw new IOException(name + " is no proof: not well-formed JSON" + place(e), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " is no proof: " + e.getMessage(), e);
        }
    }

    private static String place(JacksonException e) {
        JsonLocation place = e.getLocation();
        return place == null ? "" : ", at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private void read(JsonParser json) throws IOException {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        switch (field) {
            case "format" -> require(json.getText().equals(FORMAT), "its form is not " + FORMAT);
            case "articles" -> articles = number(json);
            case "ordinal" -> ordinal = number(json);
            case "content" -> content = content(json);
            default -> {
                require(value == JsonToken.START_ARRAY, "path is no array");
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    path.add(string(json));
                }
            }
        }
    }

    /** A number as this class writes it: digits alone. */
    private static int number(JsonParser json) throws IOException {
        String text = json.getText();
        boolean isNumber = json.currentToken() == JsonToken.VALUE_NUMBER_INT && text.matches("0|[1-9][0-9]{0,9}");
        long number = isNumber ? Long.parseLong(text) : Long.MAX_VALUE;
        require(number <= Integer.MAX_VALUE, json.currentName() + " is no number of articles: " + text);
        return (int) number;
    }

    private static String string(JsonParser json) throws IOException {
        require(json.currentToken() == JsonToken.VALUE_STRING, json.currentName() + " is no string");
        return json.getText();
    }

    /** Bytes in base64 as this class writes them: padded, on one line, unused bits 0. */
    private static byte[] content(JsonParser json) throws IOException {
        String text = string(json);
        byte[] bytes = Base64.getDecoder().decode(text);
        require(Base64.getEncoder().encodeToString(bytes).equals(text), "content is not in its canonical base64");
        return bytes;
    }
}
