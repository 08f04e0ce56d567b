package org.qirtas.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page and its script. */
final class PageFiles {
    private static final String WORDS = "page/words.js";
    private static final List<String> LANGUAGES = List.of("en", "ar");

    private PageFiles() {}

    /** The page of some archives. The policy names the style by its hash, so that it takes no request. */
    static String page(List<String> names, String title) throws IOException {
        String style = text("page/style.css");
        String archives = names.stream().map(PageFiles::quoted).collect(Collectors.joining(",", "[", "]"));
        return text("page/index.html")
                .replace("{{style-hash}}", "sha256-" + Base64.getEncoder().encodeToString(sha256(style)))
                .replace("{{style}}", style)
                .replace("{{archives}}", escaped(archives))
                .replace("{{title}}", escaped(title));
    }

    /** All modules in one. */
    static String script() throws IOException {
        return ScriptBundle.of("page/main", name -> name.equals(WORDS) ? words() : text(name));
    }

    /** A module with the words of the page, in each language: its own, and those that it shares with the server. */
    private static String words() throws IOException {
        StringBuilder module = new StringBuilder("export const WORDS = {\n");
        for (String language : LANGUAGES) {
            Properties words = new Properties();
            for (String folder : List.of("page/shared/", "page/")) {
                words.load(new StringReader(text(folder + "words_" + language + ".properties")));
            }
            module.append(language).append(": {\n");
            new TreeMap<>(words)
                    .forEach((name, text) -> module.append(quoted(name))
                            .append(": ")
                            .append(quoted(text))
                            .append(",\n"));
            module.append("},\n");
        }
        return module.append("};\n").toString();
    }

    /** A text in JSON, which is one in JavaScript as well. */
    private static String quoted(Object text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.toString().chars().forEach(unit -> {
            if (unit < ' ' || unit == '"' || unit == '\\' || Character.isSurrogate((char) unit)) {
                quoted.append(String.format("\\u%04x", unit));
            } else {
                quoted.append((char) unit);
            }
        });
        return quoted.append('"').toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{", "&#123;");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The text of a resource. */
    static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PageFiles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
