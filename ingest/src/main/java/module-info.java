/** Sources of articles: the text of pages, JSON Lines. */
module org.qirtas.ingest {
    requires transitive org.qirtas;
    requires com.fasterxml.jackson.core;
    requires com.github.luben.zstd_jni;
    requires static transitive org.jspecify;

    exports org.qirtas.ingest;
}
