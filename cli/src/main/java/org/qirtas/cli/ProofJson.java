package org.qirtas.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.ArticleProof;

/** Proofs as JSON objects. */
final class ProofJson {
    private static final String FORMAT = "qirtas-proof-1";
    private static final JsonFactory FACTORY = new JsonFactory();

    private String format = "";
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
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(name + " is no proof: not a JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                proof.read(json);
            }
            if (!proof.format.equals(FORMAT)) {
                throw new IOException(name + " is no proof of the form " + FORMAT);
            }
            return new ArticleProof(proof.articles, proof.ordinal, proof.content, proof.path);
        } catch (JacksonException e) {
            throw new IOException(name + " is no proof: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " is no proof: " + e.getMessage(), e);
        }
    }

    private void read(JsonParser json) throws IOException {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
            case "format" -> format = json.getText();
            case "articles" -> articles = json.getIntValue();
            case "ordinal" -> ordinal = json.getIntValue();
            case "content" -> content = json.getBinaryValue();
            case "path" -> {
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    path.add(json.getText());
                }
            }
            default -> json.skipChildren();
        }
    }
}
