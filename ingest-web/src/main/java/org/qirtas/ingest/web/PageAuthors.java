package org.qirtas.ingest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qirtas.ingest.internal.Wording;

/**
 * The authors of an article: the persons of the first source that states some; without any, an account, and then the
 * site or an organisation.
 */
final class PageAuthors {

    private final List<String> siteNames;
    private final List<List<String>> persons = new ArrayList<>();
    private final List<List<String>> accounts = new ArrayList<>();
    private final List<List<String>> sites = new ArrayList<>();

    /**
     * Authors of a page.
     *
     * @param siteNames names of the site
     */
    PageAuthors(List<String> siteNames) {
        this.siteNames = siteNames.stream()
                .map(PageAuthors::letters)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Adds what a source states. */
    void add(List<String> wordings) {
        List<String> names = PageNames.list(wordings);
        List<String> others = names.stream().filter(name -> !isSite(name)).toList();
        if (others.isEmpty()) {
            sites.add(names);
        } else {
            (others.stream().allMatch(PageAuthors::isAccount) ? accounts : persons).add(others);
        }
    }

    /** Whether no other source can change the names. */
    boolean isKnown() {
        return !persons.isEmpty() && persons.get(0).stream().noneMatch(PageAuthors::isShort);
    }

    /** The names with commas between; nothing if there are none. */
    Optional<String> names() {
        return Stream.of(persons, accounts, sites)
                .flatMap(List::stream)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .map(this::joined);
    }

    private String joined(List<String> names) {
        return String.join(", ", names.stream().map(this::full).distinct().toList());
    }

    /** The name as another source writes it, if that has more parts: {@code maria.weber} is {@code Maria Weber}. */
    private String full(String name) {
        if (!isShort(name)) {
            return name;
        }
        return persons.stream()
                .flatMap(List::stream)
                .filter(other -> other.indexOf(' ') > 0)
                .filter(other -> letters(other).equals(letters(name)) || other.startsWith(name + " "))
                .findFirst()
                .orElse(name);
    }

    /** Whether a name may be a part of a longer one. */
    private static boolean isShort(String name) {
        return name.indexOf(' ') < 0 && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** Whether a name is a single word in small letters. */
    private static boolean isAccount(String name) {
        return name.indexOf(' ') < 0
                && name.chars().noneMatch(Character::isUpperCase)
                && Character.isLowerCase(name.charAt(0));
    }

    private boolean isSite(String name) {
        String folded = letters(name);
        return siteNames.stream().anyMatch(site -> site.contains(folded) || folded.equals(site));
    }

    private static String letters(String text) {
        return Wording.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
