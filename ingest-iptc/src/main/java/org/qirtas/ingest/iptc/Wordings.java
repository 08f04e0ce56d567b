package org.qirtas.ingest.iptc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The wordings of a field, some of them in a language. For one thread. */
final class Wordings {

    /**
     * A wording.
     *
     * @param text its text
     * @param language its language, or nothing if it is that of the item
     */
    private record Wording(String text, Optional<String> language) {}

    private final List<Wording> wordings = new ArrayList<>();

    void add(Optional<String> text, Optional<String> language) {
        text.ifPresent(words -> wordings.add(new Wording(words, language)));
    }

    boolean isEmpty() {
        return wordings.isEmpty();
    }

    /** The first wording in a language, or without one; the first of all if there is none. */
    Optional<String> first(Optional<String> language) {
        List<String> all = all(language);
        return all.isEmpty() ? wordings.stream().map(Wording::text).findFirst() : Optional.of(all.get(0));
    }

    /** The wordings in a language and those without one. */
    List<String> all(Optional<String> language) {
        return wordings.stream()
                .filter(wording -> wording.language.isEmpty()
                        || language.isEmpty()
                        || main(wording.language.get()).equals(main(language.get())))
                .map(Wording::text)
                .distinct()
                .toList();
    }

    private static String main(String tag) {
        return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
