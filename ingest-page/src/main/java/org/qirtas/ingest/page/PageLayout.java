package org.qirtas.ingest.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qirtas.ingest.internal.Wording;

/**
 * The parts of a page.
 *
 * <pre>
 * labels, in any order, and the lead among them             | head: ends with the last label
 * paragraphs and sub-headings, a line each,                 | body
 * blank lines between them or not                           |
 * (blank line)                                              |
 * the name of the site, or a label with it                  | source
 * </pre>
 *
 * Any part may be missing. Without labels there is no lead, and everything is body. Every line is a label, a paragraph
 * of lead or body, or the source. The last line is the source if it is a {@linkplain PageLine#isName name}, follows a
 * blank line and a paragraph that ends with a full stop, and the page has labels.
 *
 * @param labels the labels with their values
 * @param lead paragraphs of the lead
 * @param body paragraphs of the body
 */
record PageLayout(Map<LabelKind, String> labels, List<String> lead, List<String> body) {

    /** Splits a page into its parts. */
    static PageLayout of(List<String> lines) {
        List<String> filled = new ArrayList<>(lines);
        filled.removeIf(Wording::isBlank);
        PageHead head = PageHead.of(filled);
        Map<LabelKind, String> labels = new EnumMap<>(head.labels());
        List<String> body = new ArrayList<>(filled.subList(head.end(), filled.size()));
        source(head, body, isLastApart(lines)).ifPresent(source -> {
            labels.put(LabelKind.SOURCE, source);
            body.remove(body.size() - 1);
        });
        boolean isLeadAll = body.isEmpty() && head.lead().size() > 1;
        return new PageLayout(labels, isLeadAll ? List.of() : head.lead(), isLeadAll ? head.lead() : body);
    }

    /** The source in the last line of the body. */
    private static Optional<String> source(PageHead head, List<String> body, boolean isApart) {
        boolean isAll = body.size() + head.lead().size() < 2;
        if (body.isEmpty() || isAll || head.labels().containsKey(LabelKind.SOURCE)) {
            return Optional.empty();
        }
        String last = body.get(body.size() - 1);
        Map<LabelKind, String> credit = LabelLine.read(last);
        if (credit.keySet().equals(Set.of(LabelKind.SOURCE))) {
            return Optional.ofNullable(credit.get(LabelKind.SOURCE));
        }
        List<String> before = body.size() > 1 ? body.subList(0, body.size() - 1) : head.lead();
        boolean isSignature = isApart
                && !head.labels().isEmpty()
                && PageLine.endsSentence(before.get(before.size() - 1))
                && PageLine.isName(last);
        return isSignature ? Optional.of(last) : Optional.empty();
    }

    /** Whether a blank line precedes the last line that is not blank. */
    private static boolean isLastApart(List<String> lines) {
        int last = lines.size() - 1;
        while (last > 0 && Wording.isBlank(lines.get(last))) {
            last--;
        }
        return last > 0 && Wording.isBlank(lines.get(last - 1));
    }
}
