import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.ExportForm;
import org.qirtas.ingest.warc.WaczFormat;
import org.qirtas.ingest.warc.WarcForm;
import org.qirtas.ingest.warc.WarcFormat;

/** WARC and WACZ, as sources of articles and as an export. */
module org.qirtas.ingest.warc {
    requires transitive org.qirtas.ingest;
    requires org.qirtas.ingest.web;
    requires jwarc;
    requires static transitive org.jspecify;

    exports org.qirtas.ingest.warc;

    provides ArticleFormat with
            WaczFormat,
            WarcFormat;
    provides ExportForm with
            WarcForm;
}
