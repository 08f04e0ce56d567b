package org.qirtas.ingest.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.qirtas.ingest.internal.Wording;

/** Keywords, which stand one by one or in one text with commas. */
final class PageTags {

    private static final Pattern LIST = Pattern.compile("[,;،؛、，]");
    private static final int MOST = 100;
    private static final int LONGEST = 200;

    private PageTags() {}

    /** The keywords in their order, each once. */
    static List<String> of(List<String> texts) {
        Set<String> tags = new LinkedHashSet<>();
        for (String text : texts) {
            LIST.splitAsStream(text)
                    .map(Wording::strip)
                    .filter(tag -> !Wording.isBlank(tag) && tag.length() <= LONGEST)
                    .forEach(tags::add);
        }
        return tags.stream().limit(MOST).toList();
    }
}
