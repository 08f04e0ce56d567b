package org.qirtas.ingest.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.qirtas.ingest.internal.Wording;

/**
 * A line that consists only of labels, their values and separators:
 *
 * <pre>
 * رمز الخبر: ۶۲۳۱۵
 * News ID: 5 | 28 January 2022 | 12 views        a date needs no label beside others
 * کد خبر: ۳۶۱۶۷ جمعه ۲۶ تیر ۱۴۰۱ - ۱۳:۳۲
 * </pre>
 *
 * A single other word makes the line text.
 */
final class LabelLine {

    private static final int MAX_LENGTH = 200;
    private static final Pattern WORD = Pattern.compile("[:：]|[^\\s\\p{Z}:：]+");
    private static final Pattern SEPARATOR = Pattern.compile("[|｜•·,،–—-]+");
    private static final Pattern BAR = Pattern.compile("[|｜•·]");
    private static final Predicate<String> COLON = Pattern.compile("[:：]").asMatchPredicate();

    private final String line;
    private final List<MatchResult> words;
    private final Map<LabelKind, String> labels = new EnumMap<>(LabelKind.class);
    private boolean hasLabel;

    private LabelLine(String line) {
        this.line = line;
        words = WORD.matcher(line).results().toList();
    }

    /** The labels of a line, or none if it is text. */
    static Map<LabelKind, String> read(String line) {
        LabelLine labels = new LabelLine(line.length() > MAX_LENGTH ? "" : line);
        return labels.read(0) && labels.hasLabel ? labels.labels : Map.of();
    }

    /**
     * The label that fills a whole line. Its value may be on the next line.
     *
     * @param value the next line
     * @return the label with its value, or nothing
     */
    static Optional<PageLabel> read(String line, String value) {
        LabelLine label = new LabelLine(line.length() > MAX_LENGTH ? "" : line);
        int end = label.words.size();
        boolean hasColon = end > 0 && label.isColon(end - 1);
        return label.label(0, hasColon ? end - 1 : end)
                .flatMap(wording -> LabelValue.read(wording.kind(), value, wording.isWeak() || !hasColon)
                        .map(read -> new PageLabel(wording.kind(), read)));
    }

    /** Whether a line is only a label with a colon that cannot begin a sentence. */
    static boolean isEmptyLabel(String line) {
        LabelLine label = new LabelLine(line.length() > MAX_LENGTH ? "" : line);
        return label.strongLabel(label.words.size() - 1).isPresent();
    }

    /** The few words next to the label of a date that are not understood as a date, such as {@code 5 hours ago}. */
    static Optional<String> vagueDate(String line) {
        LabelLine label = new LabelLine(line.length() > MAX_LENGTH ? "" : line);
        int colon = 1;
        while (colon < label.words.size() && !label.isColon(colon)) {
            colon++;
        }
        boolean isDate = colon + 1 < label.words.size()
                && label.strongLabel(colon)
                        .filter(kind -> kind == LabelKind.DATE)
                        .isPresent();
        return isDate
                ? Optional.of(label.text(colon + 1, label.words.size())).filter(PageLine::isPhrase)
                : Optional.empty();
    }

    /** The kind of a label that consists of all words before a colon, if no sentence begins like that. */
    private Optional<LabelKind> strongLabel(int colon) {
        if (colon < 1 || colon >= words.size() || !isColon(colon)) {
            return Optional.empty();
        }
        return label(0, colon)
                .filter(wording -> wording.kind().isCertain() && !wording.isWeak())
                .map(LabelWording::kind);
    }

    /** Reads from a word to the end. If that fails, it undoes what it has read. */
    private boolean read(int from) {
        int start = from;
        while (start < words.size() && isSeparator(start)) {
            start++;
        }
        return start == words.size() || readLabel(start) || readViews(start) || readDate(start);
    }

    private boolean readLabel(int from) {
        if (!LabelWording.isFirst(word(from))) {
            return false;
        }
        for (int end = Math.min(words.size(), from + LabelWording.MAX_WORDS); end > from; end--) {
            Optional<LabelWording> label = label(from, end);
            if (label.isPresent() && readValue(label.get(), end)) {
                return true;
            }
        }
        return false;
    }

    private boolean readValue(LabelWording label, int from) {
        boolean hasColon = from < words.size() && isColon(from);
        int start = hasColon ? from + 1 : from;
        for (int end = words.size(); end > start; end--) {
            Optional<String> value = value(label.kind(), start, end, label.isWeak() || !hasColon);
            if (value.isPresent() && take(label.kind(), value.get(), true, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean readViews(int from) {
        if (!Character.isDigit(
                Wording.words(word(from)).codePoints().findFirst().orElse(' '))) {
            return false;
        }
        for (int end = words.size(); end > from; end--) {
            Optional<String> views = LabelValue.viewsBeforeLabel(text(from, end));
            if (views.isPresent() && take(LabelKind.VIEWS, views.get(), true, end)) {
                return true;
            }
        }
        return false;
    }

    /** A date without a label, next to labels. */
    private boolean readDate(int from) {
        if (!hasLabel && !BAR.matcher(line).find()) {
            return false;
        }
        for (int end = words.size(); end > from; end--) {
            Optional<String> date = value(LabelKind.DATE, from, end, true);
            if (date.isPresent() && take(LabelKind.DATE, date.get(), hasLabel, end)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> value(LabelKind kind, int from, int end, boolean isStrict) {
        return isSeparator(end - 1) ? Optional.empty() : LabelValue.read(kind, text(from, end), isStrict);
    }

    private boolean take(LabelKind kind, String value, boolean isLabel, int end) {
        if (labels.containsKey(kind)) {
            return false;
        }
        boolean hadLabel = hasLabel;
        labels.put(kind, value);
        hasLabel = isLabel;
        if (read(end)) {
            return true;
        }
        labels.remove(kind);
        hasLabel = hadLabel;
        return false;
    }

    private Optional<LabelWording> label(int from, int end) {
        return end > from && end - from <= LabelWording.MAX_WORDS
                ? LabelWording.find(Wording.words(text(from, end)))
                : Optional.empty();
    }

    private boolean isSeparator(int word) {
        return SEPARATOR.matcher(word(word)).matches() || Wording.isBlank(word(word));
    }

    private boolean isColon(int word) {
        return COLON.test(word(word));
    }

    private String word(int index) {
        return words.get(index).group();
    }

    private String text(int from, int end) {
        return line.substring(words.get(from).start(), words.get(end - 1).end());
    }
}
