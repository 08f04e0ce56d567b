package org.qirtas.ingest.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qirtas.ingest.internal.Wording;

/**
 * The headline of a page, without the name of the site. It is the heading that readers see, if that has much in common
 * with a title that the page states, or if it is the only one; otherwise it is the first title that the page states.
 */
final class PageTitle {

    private static final Pattern SITE_END =
            Pattern.compile("(.+?)\\s*(?:(:)|[|•·»«]|::|\\s[-–—]{1,2})\\s+([^|•·»«]{2,60})$");
    private static final Pattern SITE_BEGIN =
            Pattern.compile("([^|•·»«:]{2,60}?)\\s*(?:[|:•·»«]|::|\\s[-–—]{1,2})\\s+(.+)");
    private static final Pattern REST = Pattern.compile("\\s*(?:[|•·»«]|\\s[-–—]{1,2}\\s).*", Pattern.DOTALL);
    private static final Pattern BEGIN = Pattern.compile("^[\\s:|•·»/–—-]+\\s");
    /** Marks of which nothing is seen. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b]");
    /** A longer text is no title. */
    private static final int LONGEST = 1_000;

    private static final int MOST = 50;
    /** Fewer letters may be those of any heading. */
    private static final int ENOUGH_LETTERS = 12;
    /** The share of a heading that a stated title must have. */
    private static final double MIN_AGREEMENT = 0.5;
    /** The share of a stated title that a heading must have. */
    private static final double MIN_PART = 0.3;

    private final List<String> stated;
    private final List<String> headings;
    private final String window;
    private final List<String> names;

    /**
     * The titles of a page.
     *
     * @param stated titles that the page states about its article, the best first
     * @param window the title of the window, or an empty text
     * @param headings the headings of the first level
     * @param names names of the site
     */
    PageTitle(List<String> stated, String window, List<String> headings, List<String> names) {
        Optional<String> logo = stated.isEmpty() ? logo(window, headings) : Optional.empty();
        this.window = window;
        this.names = Stream.concat(names.stream(), logo.stream())
                .map(PageTitle::letters)
                .filter(name -> !name.isEmpty())
                .toList();
        this.stated = stated.stream()
                .filter(title -> isUsable(title) && !isSite(title))
                .limit(MOST)
                .toList();
        this.headings = headings.stream()
                .map(heading -> BEGIN.matcher(heading).replaceFirst(""))
                .filter(heading -> isUsable(heading) && !isSite(heading))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The heading that the window shows after something longer: it is the name of the site. */
    private static Optional<String> logo(String window, List<String> headings) {
        Matcher end = SITE_END.matcher(window);
        return headings.stream()
                .filter(heading -> end.matches()
                        && end.group(2) == null
                        && end.group(3).equals(heading)
                        && end.group(1).length() > heading.length())
                .findFirst();
    }

    private static boolean isUsable(String title) {
        return !title.isEmpty() && title.length() <= LONGEST;
    }

    /** A wording on one line without invisible marks. */
    static String line(String wording) {
        return Wording.strip(INVISIBLE.matcher(wording).replaceAll("").replaceAll("\\s+", " "));
    }

    /** The best title; nothing if there is none. */
    Optional<String> best() {
        return heading()
                .map(this::part)
                .or(() -> stated.stream().findFirst())
                .or(() -> Optional.of(window).filter(title -> !title.isEmpty()))
                .or(() -> headings.stream().findFirst())
                .map(this::cut);
    }

    private Optional<String> heading() {
        return headings.stream()
                .filter(heading -> agreement(heading) > 0)
                .max(Comparator.comparingInt(this::agreement))
                .or(() -> headings.stream()
                        .filter(heading -> headings.size() == 1
                                && letters(heading).length() >= ENOUGH_LETTERS
                                && !hasName(heading))
                        .findFirst());
    }

    /** How many pairs of letters a heading has in common with a title; 0 if they are few. */
    private int agreement(String heading) {
        Stream<String> titles = stated.isEmpty() ? Stream.of(window) : stated.stream();
        Set<String> own = pairs(heading);
        return titles.map(PageTitle::pairs)
                .mapToInt(other -> inCommon(own, other))
                .max()
                .orElse(0);
    }

    private static int inCommon(Set<String> heading, Set<String> title) {
        int common = (int) heading.stream().filter(title::contains).count();
        boolean isEnough = common >= MIN_AGREEMENT * heading.size() && common >= MIN_PART * title.size();
        return isEnough ? common : 0;
    }

    private static Set<String> pairs(String text) {
        String letters = letters(text);
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < letters.length(); i++) {
            pairs.add(letters.substring(i - 1, i + 1));
        }
        return pairs;
    }

    /** The stated title that a heading contains between other lines, or of which it is the label. */
    private String part(String heading) {
        return stated.stream()
                .filter(title -> letters(title).length() >= ENOUGH_LETTERS)
                .filter(title -> heading.endsWith(":") ? title.startsWith(heading) : hasPart(heading, title))
                .findFirst()
                .orElse(heading);
    }

    /** Whether a title is a line of its own at the begin or the end of a heading. */
    private static boolean hasPart(String heading, String title) {
        int rest = heading.length() - title.length();
        boolean isBegin = rest > 1
                && heading.startsWith(title + " ")
                && Character.isLetterOrDigit(heading.charAt(title.length() + 1))
                && !Character.isLowerCase(heading.charAt(title.length() + 1));
        return isBegin || heading.endsWith(" " + title);
    }

    /** The title without the name of the site, and to where a shorter wording of it ends. */
    private String cut(String title) {
        for (String other : stated) {
            boolean isBegin = title.length() > other.length()
                    && title.startsWith(other)
                    && letters(other).length() >= ENOUGH_LETTERS;
            if (isBegin
                    && REST.matcher(title)
                            .region(other.length(), title.length())
                            .matches()) {
                return other;
            }
        }
        Matcher end = SITE_END.matcher(title);
        if (end.matches() && (isSite(end.group(3)) || (end.group(2) == null && hasName(end.group(3))))) {
            return end.group(1);
        }
        Matcher begin = SITE_BEGIN.matcher(title);
        return begin.matches() && isSite(begin.group(1)) ? begin.group(2) : title;
    }

    private boolean hasName(String text) {
        String folded = letters(text);
        return names.stream().anyMatch(folded::contains);
    }

    /** Whether a text is nothing but the name of the site. */
    private boolean isSite(String text) {
        String folded = letters(text);
        return names.stream().anyMatch(name -> name.contains(folded));
    }

    private static String letters(String text) {
        return Wording.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
