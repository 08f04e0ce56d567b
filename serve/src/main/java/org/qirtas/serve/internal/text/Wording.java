package org.qirtas.serve.internal.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The words of pages in a language of readers, with its numbers. Immutable. */
public final class Wording {

    private static final Wording ENGLISH = new Wording("en", Locale.forLanguageTag("en-GB"));

    /** Arabic digits, whatever a version of Java makes of a country. */
    private static final Wording ARABIC = new Wording("ar", Locale.forLanguageTag("ar-u-nu-arab"));

    /** All languages, the default first. */
    public static final List<Wording> ALL = List.of(ENGLISH, ARABIC);

    private final String tag;
    private final Locale locale;
    private final Properties words = new Properties();

    private Wording(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
        String name = "words_" + tag + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The wording with a tag. */
    public static Optional<Wording> of(String tag) {
        return ALL.stream().filter(each -> each.tag.equals(tag)).findFirst();
    }

    /** The wording that suits a header Accept-Language best; English if none does or the header is wrong. */
    public static Wording accepted(String languages) {
        try {
            List<Locale> offered =
                    ALL.stream().map(each -> Locale.forLanguageTag(each.tag)).toList();
            Locale best = Locale.lookup(Locale.LanguageRange.parse(languages), offered);
            return best == null ? ENGLISH : of(best.getLanguage()).orElse(ENGLISH);
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }

    /** The words for a name of this program. */
    public String get(String name) {
        String text = words.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + name);
        }
        return text;
    }

    /** Whether there are words for a name. */
    public boolean has(String name) {
        return words.containsKey(name);
    }

    /** All names. */
    public Iterable<String> names() {
        return words.stringPropertyNames();
    }

    /** The words for a name, with values. */
    public String format(String name, Object... values) {
        return new MessageFormat(get(name), locale).format(values);
    }

    /** A number of articles. */
    public String articles(long count) {
        return count == 1 ? get("articles.one") : format("articles.many", number(count));
    }

    /** A number in the digits of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** The tag of the language, such as {@code ar}. */
    public String tag() {
        return tag;
    }

    /** The direction of writing. */
    public String direction() {
        return Script.direction(tag);
    }

    Locale locale() {
        return locale;
    }

    /** The name of a language in this one, with its tag. */
    public String language(String language) {
        return Script.tag(language)
                .map(known -> Locale.forLanguageTag(known).getDisplayName(locale) + " (" + language + ")")
                .orElse(language);
    }
}
