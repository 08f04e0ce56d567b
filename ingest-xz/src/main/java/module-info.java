import org.qirtas.ingest.Compression;
import org.qirtas.ingest.xz.XzCompression;

/** Files that are compressed with xz, as a source of articles. */
module org.qirtas.ingest.xz {
    requires transitive org.qirtas.ingest;
    requires org.tukaani.xz;
    requires static transitive org.jspecify;

    exports org.qirtas.ingest.xz;

    provides Compression with
            XzCompression;
}
