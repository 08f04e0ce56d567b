/** A web server on the own machine that shows archives in a browser. */
module org.qirtas.serve {
    requires transitive org.qirtas;
    requires jdk.httpserver;
    requires com.fasterxml.jackson.core;
    requires static transitive org.jspecify;

    exports org.qirtas.serve;
}
