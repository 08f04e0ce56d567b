package org.qirtas.ingest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of authors. */
final class PageNames {

    private static final Pattern LIST =
            Pattern.compile("\\s*[;،]\\s*|\\s*,\\s+(?:and|und|et|y)\\s+|\\s+(?:and|und|et|y|&)\\s+");
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*|\\n");
    private static final Pattern FULL_NAME = Pattern.compile("\\S+(?:\\s+\\S+){1,3}");
    private static final Pattern NAME = Pattern.compile("\\S+(?:\\s+\\S+){0,3}");
    /** A text of a name and this many words more is a label of the name. */
    private static final int LABEL_WORDS = 3;

    private static final int MOST = 100;

    private PageNames() {}

    /** The names with commas between; nothing if no text is a name. */
    static Optional<String> of(List<String> texts) {
        return Optional.of(String.join(", ", list(texts))).filter(names -> !names.isEmpty());
    }

    /** The names in their order, each once. */
    static List<String> list(List<String> texts) {
        List<String> names = new ArrayList<>();
        texts.stream()
                .flatMap(text -> PersonName.of(text).stream())
                .flatMap(PageNames::each)
                .limit(MOST)
                .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(names::add);
        names.removeIf(name -> names.stream().anyMatch(other -> isLabelOf(name, other)));
        return names;
    }

    /** The names in a text, if it is nothing but names, and more than one of them are full. */
    private static Stream<String> each(String text) {
        List<String> parts =
                LIST.splitAsStream(text).flatMap(COMMAS::splitAsStream).toList();
        boolean isList = parts.stream().allMatch(part -> NAME.matcher(part).matches())
                && parts.stream()
                                .filter(part -> FULL_NAME.matcher(part).matches())
                                .count()
                        > 1;
        return isList ? LIST.splitAsStream(text) : Stream.of(text);
    }

    private static boolean isLabelOf(String text, String name) {
        return text.contains(name) && words(text) >= words(name) + LABEL_WORDS;
    }

    private static int words(String text) {
        return text.split("\\s+", -1).length;
    }
}
