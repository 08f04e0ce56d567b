package org.qirtas.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template as {@link ExportOptions#withTemplate} describes it. Immutable. */
final class TextTemplate {

    /** A brace that is text, a name in braces, or a brace without counterpart. */
    private static final Pattern PART = Pattern.compile("\\{\\{|}}|\\{([^{}\\n]+)}|[{}]");

    private final List<List<Part>> lines = new ArrayList<>();

    private TextTemplate() {}

    /** Text as it is, or the name of a value. */
    private record Part(String text, boolean isName) {}

    /**
     * Parses a template.
     *
     * @throws IllegalArgumentException if a brace has no counterpart
     */
    static TextTemplate parse(String template) {
        TextTemplate parsed = new TextTemplate();
        for (String line : template.split("\n", -1)) {
            parsed.lines.add(parts(line));
        }
        return parsed;
    }

    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher found = PART.matcher(line);
        int from = 0;
        while (found.find()) {
            parts.add(new Part(line.substring(from, found.start()), false));
            parts.add(part(found));
            from = found.end();
        }
        parts.add(new Part(line.substring(from), false));
        return parts;
    }

    private static Part part(Matcher found) {
        if (found.group(1) != null) {
            return new Part(found.group(1), true);
        }
        if (found.group().length() == 1) {
            throw new IllegalArgumentException(
                    "a brace without counterpart in the template; write '{title}' for a value,"
                            + " '{{' and '}}' for braces");
        }
        return new Part(found.group().substring(1), false);
    }

    /** The names of all values. */
    List<String> names() {
        return lines.stream()
                .flatMap(List::stream)
                .filter(Part::isName)
                .map(Part::text)
                .toList();
    }

    /** The text of an article, each line with its end. */
    String apply(ArticleValues values, ExportOptions options) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<Part> line : lines) {
            append(line, values, options, text);
        }
        return text.toString();
    }

    /** Writes a line, unless it names values and the article has none of them. */
    private static void append(List<Part> line, ArticleValues values, ExportOptions options, StringBuilder text)
            throws IOException {
        int start = text.length();
        boolean isShown = line.stream().noneMatch(Part::isName);
        for (Part part : line) {
            Optional<String> value = value(part, values, options);
            isShown |= part.isName() && value.isPresent();
            text.append(value.orElse(""));
        }
        if (isShown) {
            text.append('\n');
        } else {
            text.setLength(start);
        }
    }

    private static Optional<String> value(Part part, ArticleValues values, ExportOptions options) throws IOException {
        if (!part.isName()) {
            return Optional.of(part.text());
        }
        return options.includes(part.text()) ? values.text(part.text()) : Optional.empty();
    }
}
