import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.web.FeedFormat;
import org.qirtas.ingest.web.HtmlFormat;

/** HTML pages and feeds, as sources of articles. */
module org.qirtas.ingest.web {
    requires transitive org.qirtas.ingest;
    requires com.fasterxml.jackson.core;
    requires java.xml;
    requires org.jsoup;
    requires static transitive org.jspecify;

    exports org.qirtas.ingest.web;

    provides ArticleFormat with
            FeedFormat,
            HtmlFormat;
}
