package org.qirtas.ingest.warc;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Set;
import org.qirtas.ArticleField;
import org.qirtas.ingest.ArticleExport;
import org.qirtas.ingest.ExportForm;
import org.qirtas.ingest.ExportOptions;

/**
 * WARC 1.1: a {@code resource} record for each article, with the page that {@link ExportForm#HTML} makes of it. Its
 * address is the {@code url} of the article, or a {@code urn:x-qirtas:} with its key. Its date is that of publication,
 * or the beginning of 1970, because an archive of articles knows no time of fetching. The ids of records follow from
 * their content. Immutable.
 *
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(Path.of("news.warc"));
 *         ArticleExport export = new WarcForm().open(out, ExportOptions.DEFAULT)) {
 *     for (Article each : archive) {
 *         export.write(each);
 *     }
 * }
 * }</pre>
 */
public final class WarcForm implements ExportForm {

    /** For {@link java.util.ServiceLoader}. */
    public WarcForm() {}

    @Override
    public String formName() {
        return WarcFormat.NAME;
    }

    @Override
    public boolean isBinary() {
        return false;
    }

    /** Those of the page, of which the address and the date of a record are some. */
    @Override
    public Set<ArticleField> fields(ExportOptions options) {
        return HTML.fields(options);
    }

    @Override
    public ArticleExport open(OutputStream out, ExportOptions options) throws IOException {
        return new WarcExport(Objects.requireNonNull(out, "out"), Objects.requireNonNull(options, "options"));
    }
}
