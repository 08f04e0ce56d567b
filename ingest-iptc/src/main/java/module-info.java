import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.iptc.IptcFormat;

/** NewsML-G2 and NITF, as a source of articles. */
module org.qirtas.ingest.iptc {
    requires transitive org.qirtas.ingest;
    requires java.xml;
    requires static transitive org.jspecify;

    exports org.qirtas.ingest.iptc;

    provides ArticleFormat with
            IptcFormat;
}
