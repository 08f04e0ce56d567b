package org.qirtas.ingest;

import java.io.IOException;
import java.util.List;
import org.qirtas.ingest.internal.Magic;

/**
 * Archives as input, to write their articles again with another profile or together. All fields, attributes, wordings of
 * dates, originals and versions are kept. Redacted and deleted articles are left out and counted. An archive is read only
 * as a file that is not compressed. Immutable.
 *
 * <pre>{@code
 * try (ArticleInput input = ArticleInput.open(Path.of("news.qrt"), IngestOptions.DEFAULT.withKeepOriginal(false))) {
 *     input.next().ifPresent(System.out::println);
 *     System.out.println(input.articlesLeftOut());
 * }
 * }</pre>
 */
public final class ArchiveFormat implements ArticleFormat {

    private static final byte[] MAGIC = {(byte) 0x89, 'Q', 'R', 'T', '\r', '\n', 0x1A, '\n'};

    /** For {@link java.util.ServiceLoader}. */
    public ArchiveFormat() {}

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public String description() {
        return "an archive, uncompressed and in a file";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/x-qirtas");
    }

    @Override
    public List<String> suffixes() {
        return List.of("qrt");
    }

    @Override
    public Recognition recognize(byte[] head) {
        return Magic.begins(head, MAGIC) ? Recognition.YES : Recognition.NO;
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) throws IOException {
        return new ArchiveArticles(file.requirePath("an archive"), file, options.keepOriginal());
    }
}
