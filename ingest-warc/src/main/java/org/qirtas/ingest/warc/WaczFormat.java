package org.qirtas.ingest.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.Recognition;
import org.qirtas.ingest.SourceContent;
import org.qirtas.ingest.internal.Magic;

/**
 * Web archives in a zip file (WACZ 1.1.1). The files in its folder {@code archive} are read in the order of their names,
 * as {@link WarcFormat} reads them; nothing is extracted to disk. Such a file is read only if it is not compressed once
 * more. Immutable.
 *
 * <pre>{@code
 * try (ArticleInput input = ArticleInput.open(Path.of("collection.wacz"))) {
 *     input.next().ifPresent(System.out::println);
 * }
 * }</pre>
 */
public final class WaczFormat implements ArticleFormat {

    private static final byte[] MAGIC = {'P', 'K', 3, 4};

    /** Where the name of the first file begins in a zip file. */
    private static final int NAME_OFFSET = 30;

    private static final List<String> FIRST_NAMES = List.of("archive/", "indexes/", "pages/", "datapackage");

    /** For {@link java.util.ServiceLoader}. */
    public WaczFormat() {}

    @Override
    public String name() {
        return "wacz";
    }

    @Override
    public String description() {
        return "web archives in a zip file";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/wacz");
    }

    @Override
    public List<String> suffixes() {
        return List.of("wacz");
    }

    @Override
    public Recognition recognize(byte[] head) {
        if (!Magic.begins(head, MAGIC) || head.length <= NAME_OFFSET) {
            return Recognition.NO;
        }
        String name = new String(head, NAME_OFFSET, head.length - NAME_OFFSET, StandardCharsets.ISO_8859_1);
        return FIRST_NAMES.stream().anyMatch(name::startsWith) ? Recognition.YES : Recognition.MAYBE;
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) throws IOException {
        return new WaczArticles(file.requirePath("a WACZ"), file, options);
    }
}
