package org.qirtas.ingest.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qirtas.ingest.internal.Wording;

/** The name in a wording such as {@code Posted on 5 March 2024 by Maria Weber | Updated}. */
final class PersonName {

    private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String BY = "by|von|par|por|di|door|av|af";
    private static final String DID =
            "written|posted|reported|published|submitted|words|story|geschrieben|eingestellt|erstellt"
                    + "|verfasst|veröffentlicht|publiziert|(?:zeige |view )?(?:alle|all) (?:beiträge|artikel|posts)"
                    + "|(?:ein |eine |un |an )?(?:artikel|beitrag|article)|rezept|text|interview|text und interview|écrit|publié|rédigé|escrito|publicado|scritto|pubblicato";
    private static final String LABELS =
            "autore?|autorin|autoren|author|authors|auteur|auteure|texte?|redaktion|verfasser|quelle|source|" + DID
                    + "|" + BY + "|كتب[تـ]?|بقلم|الكاتب|نویسنده|از";
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:" + DID + ")\\b.{0,40}?\\s)?(?:" + BY + ")(?:\\s*[:：]\\s*|\\s+)" + "|^(?:" + LABELS
                    + ")\\s*[:：]\\s*|^(?:كتب[تـ]?|بقلم|الكاتب|نویسنده|از)\\s+",
            IGNORING_CASE);
    /** What ends a name: marks, dates, and words of what else stands there. */
    private static final Pattern REST = Pattern.compile(
            "\\s*(?:[|•·»→]|\\s[-–—/]\\s|\\d{1,2}[./:]\\d|,?\\s+\\p{Lu}\\p{L}{2,9}\\.?\\s+\\d{1,2},?\\s+\\d{4}"
                    + "|,?\\s+\\d{1,2}\\.?\\s|,?\\s+\\d{4}\\b|\\s\\((?=\\p{Ll}{2,4}\\.?\\))).*",
            Pattern.DOTALL);

    private static final Pattern WORDS_AFTER = Pattern.compile(
            ",?\\s+(?:am|on|um|at|stand|updated|last updated|published|veröffentlicht|says|said|sagt|schreibt|writes|share|follow"
                    + "|twitter|alle artikel|alle beiträge|all posts|mehr|more)(?:[\\s:].*|$)",
            IGNORING_CASE | Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("[\\s,;:/»–—-]+$");
    private static final Pattern LINK = Pattern.compile("://|\\bwww\\.|^@|\\S@\\S");
    /** What stands where a name should, as software writes it. */
    private static final Set<String> NOBODY = Set.of(
            "null",
            "none",
            "undefined",
            "unknown",
            "anonymous",
            "admin",
            "administrator",
            "follow",
            "share",
            "author",
            "autor",
            "wordpressadmin",
            "webmaster",
            "editor",
            "stand",
            "tweet",
            "blog");

    private static final int LONGEST = 100;

    private PersonName() {}

    /** The name; nothing if the wording has none. */
    static Optional<String> of(String wording) {
        String line = Wording.strip(wording.replaceAll("[\\s\\u00a0]+", " "));
        String name = LABEL.matcher(line).replaceFirst("");
        name = WORDS_AFTER.matcher(REST.matcher(name).replaceFirst("")).replaceFirst("");
        return Optional.of(Wording.strip(END.matcher(name).replaceFirst(""))).filter(PersonName::isName);
    }

    /** Whether a text begins with a label of authors. */
    static boolean isLabelled(String text) {
        return LABEL.matcher(text).find();
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.charAt(0) != '('
                && text.length() <= LONGEST
                && !LINK.matcher(text).find()
                && text.chars().anyMatch(Character::isLetter)
                && !NOBODY.contains(text.toLowerCase(Locale.ROOT));
    }
}
