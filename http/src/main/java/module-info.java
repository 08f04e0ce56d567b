/** Archives on web servers and in object stores, read by ranges. */
module org.qirtas.http {
    requires transitive org.qirtas;
    requires transitive java.net.http;
    requires static transitive org.jspecify;

    exports org.qirtas.http;
}
