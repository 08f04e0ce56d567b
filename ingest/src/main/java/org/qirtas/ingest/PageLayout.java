package org.qirtas.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a page.
 *
 * <pre>
 * views, code and date, each on its line, in any order, and the lead among them  | head: ends with the last of these
 *                                                                                |       lines
 * paragraphs and sub-headings, a line each, blank lines between them or not      | body
 * (blank line)                                                                   |
 * the name of the site: short, without a full stop                               | signature
 * </pre>
 *
 * Any part may be missing. Without a line of metadata there is no lead. Metadata is looked for as far as the paragraph
 * number {@value #MAX_LEAD_PARAGRAPHS}; the first line of its kind counts.
 *
 * @param labels what the lines of metadata say
 * @param lead paragraphs of the lead
 * @param body paragraphs of the body
 * @param signature last line
 */
record PageLayout(
        Map<PageLabel.Kind, String> labels, List<String> lead, List<String> body, Optional<String> signature) {

    private static final int MAX_LEAD_PARAGRAPHS = 3;
    private static final int MAX_SIGNATURE_LENGTH = 40;
    private static final String CLOSING_QUOTES = "»”\"'’)";
    private static final String ENDS_OF_SENTENCE = ".!?؟…:;؛،,。！？";

    /** Takes a page apart. */
    static PageLayout of(List<String> lines) {
        int headEnd = headEnd(lines);
        Map<PageLabel.Kind, String> labels = new EnumMap<>(PageLabel.Kind.class);
        List<String> lead = new ArrayList<>();
        for (String line : lines.subList(0, headEnd)) {
            Optional<PageLabel> label = PageLabel.read(line).filter(read -> !labels.containsKey(read.kind()));
            label.ifPresentOrElse(read -> labels.put(read.kind(), read.value()), () -> lead.add(line));
        }
        List<String> rest = lines.subList(headEnd, lines.size());
        return of(labels, paragraphs(lead), rest);
    }

    private static PageLayout of(Map<PageLabel.Kind, String> labels, List<String> lead, List<String> rest) {
        List<String> body = paragraphs(rest);
        Optional<String> signature = signature(rest).filter(line -> body.size() + lead.size() > 1);
        signature.ifPresent(line -> body.remove(body.size() - 1));
        boolean isLeadAll = body.isEmpty() && lead.size() > 1;
        return new PageLayout(labels, isLeadAll ? List.of() : lead, isLeadAll ? lead : body, signature);
    }

    /** Index after the last line of metadata. */
    private static int headEnd(List<String> lines) {
        Set<PageLabel.Kind> seen = EnumSet.noneOf(PageLabel.Kind.class);
        int end = 0;
        int paragraphs = 0;
        int paragraphsInHead = 0;
        for (int i = 0; i < lines.size() && paragraphs <= MAX_LEAD_PARAGRAPHS; i++) {
            Optional<PageLabel> label = PageLabel.read(lines.get(i)).filter(read -> seen.add(read.kind()));
            if (label.isEmpty()) {
                paragraphs += Wording.isBlank(lines.get(i)) ? 0 : 1;
            } else if (label.get().kind() != PageLabel.Kind.VIEWS || paragraphs == paragraphsInHead) {
                end = i + 1;
                paragraphsInHead = paragraphs;
            }
        }
        return end;
    }

    private static List<String> paragraphs(List<String> lines) {
        List<String> paragraphs = new ArrayList<>(lines);
        paragraphs.removeIf(Wording::isBlank);
        return paragraphs;
    }

    private static Optional<String> signature(List<String> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && Wording.isBlank(lines.get(last))) {
            last--;
        }
        if (last < 1 || !Wording.isBlank(lines.get(last - 1))) {
            return Optional.empty();
        }
        return Optional.of(lines.get(last)).filter(PageLayout::isName);
    }

    private static boolean isName(String line) {
        return line.length() <= MAX_SIGNATURE_LENGTH
                && line.codePoints().anyMatch(Character::isLetter)
                && ENDS_OF_SENTENCE.indexOf(lastOf(line)) < 0;
    }

    /** The last character before any closing quotation marks. */
    private static char lastOf(String line) {
        int last = line.length() - 1;
        while (last > 0 && CLOSING_QUOTES.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        return line.charAt(last);
    }
}
