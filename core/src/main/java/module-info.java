/** Compact, compressed, indexed, immutable archives of news articles. */
module org.qirtas {
    requires com.github.luben.zstd_jni;
    requires java.logging;
    requires static transitive org.jspecify;

    exports org.qirtas;
}
