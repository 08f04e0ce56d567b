package org.qirtas.ingest.web;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The words in the class names and the id of an element: {@code article__share-Tools} has three. Names in camel case have
 * several if each part is long enough not to be a part of a generated name.
 */
final class MarkupWords {

    private MarkupWords() {}

    /** The words in lower case. */
    static Set<String> of(Element element) {
        Set<String> words = new LinkedHashSet<>();
        add(element.className(), words);
        add(element.id(), words);
        return words;
    }

    private static void add(String names, Set<String> words) {
        int begin = 0;
        for (int i = 0; i < names.length(); i++) {
            if (!Character.isLetter(names.charAt(i))) {
                addWord(names, begin, i, words);
                begin = i + 1;
            } else if (isHump(names, i)) {
                addWord(names, begin, i, words);
                begin = i;
            }
        }
        addWord(names, begin, names.length(), words);
    }

    private static void addWord(String names, int begin, int end, Set<String> words) {
        if (end > begin) {
            words.add(names.substring(begin, end).toLowerCase(Locale.ROOT));
        }
    }

    /** Whether two lower-case letters end here and an upper-case one with two lower-case ones begins. */
    private static boolean isHump(String names, int at) {
        return Character.isUpperCase(names.charAt(at)) && areLower(names, at - 2) && areLower(names, at + 1);
    }

    private static boolean areLower(String names, int at) {
        return at >= 0
                && at + 1 < names.length()
                && Character.isLowerCase(names.charAt(at))
                && Character.isLowerCase(names.charAt(at + 1));
    }

    /** Whether an element has one of these words. */
    static boolean hasAny(Element element, Set<String> words) {
        boolean isNamed = element.hasAttr("class") || element.hasAttr("id");
        return isNamed && !Collections.disjoint(of(element), words);
    }
}
