package org.qirtas.ingest.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The beginning of a page, up to its last line of labels. All other lines there are the lead.
 *
 * <p>Lines of labels without text between them are a run. A run counts if one of its labels is certain, such as a
 * number of views at the beginning of a page. Otherwise all of it is text. A second label of the same kind is text too.
 * Labels are searched up to paragraph {@value #MAX_PARAGRAPHS}, not counting short lines such as headlines and
 * navigation.
 */
final class PageHead {

    private static final int MAX_PARAGRAPHS = 3;
    private static final int MAX_LINES = 60;

    private final List<String> lines;
    private final Map<LabelKind, String> labels = new EnumMap<>(LabelKind.class);
    private final List<String> lead = new ArrayList<>();
    private int end;

    private final Map<LabelKind, String> run = new EnumMap<>(LabelKind.class);
    private final List<String> text = new ArrayList<>();
    private final List<String> runLines = new ArrayList<>();
    private boolean isCertain;
    private int runEnd;

    private PageHead(List<String> lines) {
        this.lines = lines;
    }

    /** Finds the head in the lines that are not blank. */
    static PageHead of(List<String> lines) {
        PageHead head = new PageHead(lines);
        head.read();
        return head;
    }

    /** The labels with their values. */
    Map<LabelKind, String> labels() {
        return labels;
    }

    /** The lines that are not labels. */
    List<String> lead() {
        return lead;
    }

    /** Number of lines of the head. */
    int end() {
        return end;
    }

    private void read() {
        int paragraphs = 0;
        for (int at = 0; at < Math.min(lines.size(), MAX_LINES) && paragraphs <= MAX_PARAGRAPHS; ) {
            int next = readLabels(at);
            if (next == at) {
                closeRun();
                text.add(lines.get(at));
                paragraphs += PageLine.isParagraph(lines.get(at)) ? 1 : 0;
                next = at + 1;
            }
            at = next;
        }
        closeRun();
    }

    /**
     * Adds a line of labels, or a label and the line with its value, to the run, and returns the index of the next
     * line.
     */
    private int readLabels(int at) {
        String line = lines.get(at);
        Map<LabelKind, String> found = LabelLine.read(line);
        if (!found.isEmpty()) {
            return addToRun(found, isCertain(found), at, at + 1);
        }
        String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        Optional<PageLabel> label = LabelLine.read(line, next);
        if (label.isPresent()) {
            Map<LabelKind, String> both = Map.of(label.get().kind(), label.get().value());
            return addToRun(both, isCertain(both), at, at + 2);
        }
        Optional<String> vague = LabelLine.vagueDate(line);
        if (vague.isPresent()) {
            return addToRun(Map.of(LabelKind.DATE, vague.get()), false, at, at + 1);
        }
        return hasNoValue(at) ? addToRun(Map.of(), true, at, at + 1) : at;
    }

    private boolean isCertain(Map<LabelKind, String> found) {
        boolean isFirst = text.isEmpty() && lead.isEmpty();
        return found.keySet().stream().anyMatch(kind -> kind.isCertain() || (isFirst && kind == LabelKind.VIEWS));
    }

    private int addToRun(Map<LabelKind, String> found, boolean isSure, int at, int next) {
        if (found.keySet().stream().anyMatch(kind -> labels.containsKey(kind) || run.containsKey(kind))) {
            return at;
        }
        run.putAll(found);
        isCertain |= isSure;
        runLines.addAll(lines.subList(at, next));
        runEnd = next;
        return next;
    }

    /** Whether a line is a label without a value: the text after the labels is a paragraph, not a value. */
    private boolean hasNoValue(int at) {
        int next = at;
        while (next < Math.min(lines.size(), MAX_LINES) && LabelLine.isEmptyLabel(lines.get(next))) {
            next++;
        }
        return next > at
                && (next == lines.size()
                        || PageLine.isParagraph(lines.get(next))
                        || !LabelLine.read(lines.get(next)).isEmpty());
    }

    private void closeRun() {
        if (isCertain) {
            labels.putAll(run);
            lead.addAll(text);
            text.clear();
            end = runEnd;
        } else {
            text.addAll(runLines);
        }
        run.clear();
        runLines.clear();
        isCertain = false;
    }
}
