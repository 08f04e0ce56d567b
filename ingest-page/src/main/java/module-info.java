import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.page.PageFormat;

/** News pages that were saved as text, as a source of articles. */
module org.qirtas.ingest.page {
    requires transitive org.qirtas.ingest;
    requires static transitive org.jspecify;

    exports org.qirtas.ingest.page;

    provides ArticleFormat with
            PageFormat;
}
