/** Compact, compressed, indexed, immutable archives of news articles. */
module org.qirtas {
    requires com.github.luben.zstd_jni;
    requires com.google.protobuf;
    requires static transitive org.jspecify;

    exports org.qirtas;
}
