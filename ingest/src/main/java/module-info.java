import org.qirtas.ingest.ArchiveFormat;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.Compression;
import org.qirtas.ingest.ExportForm;
import org.qirtas.ingest.JsonFormat;

/** Sources of articles: JSON Lines, archives, and the formats of the modules that are present. */
@SuppressWarnings("module") // The modules of formats are built after this one.
module org.qirtas.ingest {
    requires transitive org.qirtas;
    requires com.fasterxml.jackson.core;
    requires com.github.luben.zstd_jni;
    requires java.xml;
    requires static transitive org.jspecify;

    exports org.qirtas.ingest;
    exports org.qirtas.ingest.internal to
            org.qirtas.ingest.csv,
            org.qirtas.ingest.iptc,
            org.qirtas.ingest.page,
            org.qirtas.ingest.warc,
            org.qirtas.ingest.web,
            org.qirtas.ingest.xz;

    uses ArticleFormat;
    uses Compression;
    uses ExportForm;

    provides ArticleFormat with
            ArchiveFormat,
            JsonFormat;
}
