/** Archives as pages of a static web server. */
module org.qirtas.site {
    requires java.xml;
    requires transitive org.qirtas;
    requires static transitive org.jspecify;

    exports org.qirtas.site;
}
