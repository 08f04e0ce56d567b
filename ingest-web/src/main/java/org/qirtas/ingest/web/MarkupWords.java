package org.qirtas.ingest.web;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words in the class names and the id of an element: {@code article__share-Tools} has three. */
final class MarkupWords {

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}]+");

    /** Parts of names in camel case. Shorter ones are likely parts of generated names. */
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu}\\p{Ll}{2})");

    private MarkupWords() {}

    /** The words in lower case. */
    static Set<String> of(Element element) {
        Set<String> words = new LinkedHashSet<>();
        add(element.className(), words);
        add(element.id(), words);
        return words;
    }

    private static void add(String names, Set<String> words) {
        if (!names.isEmpty()) {
            BREAK.splitAsStream(names)
                    .flatMap(HUMP::splitAsStream)
                    .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        }
    }

    /** Whether an element has one of these words. */
    static boolean hasAny(Element element, Set<String> words) {
        return !Collections.disjoint(of(element), words);
    }
}
