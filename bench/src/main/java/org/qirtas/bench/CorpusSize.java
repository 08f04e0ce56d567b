package org.qirtas.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;

/**
 * The size of an archive, compared with its texts as UTF-8.
 *
 * @param info the statements of the archive about itself
 * @param textBytes length of all its texts as UTF-8
 */
record CorpusSize(ArchiveInfo info, long textBytes) {

    static CorpusSize of(Archive archive) throws IOException {
        long textBytes = archive.stream()
                .mapToLong(article -> Utf8Article.of(article).length())
                .sum();
        return new CorpusSize(archive.info(), textBytes);
    }

    /** Prints all sizes in a line of their own: JMH has begun one for the first iteration. */
    void print() {
        System.out.println(System.lineSeparator() + "# " + line());
    }

    private String line() {
        String sections = info.sections().stream()
                .map(section ->
                        String.format(Locale.ROOT, "%s %,d", section.kind().title(), section.bytes()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s: %,d articles, %,d bytes of UTF-8, archive of %,d bytes (%.1f %%): %s",
                info.profile(),
                info.articles(),
                textBytes,
                info.length(),
                100.0 * info.length() / Math.max(1, textBytes),
                sections);
    }
}
