package org.qirtas.serve.internal.web;

import java.util.Map;

/** The limits of the JDK's server, which it takes from system properties. */
final class ServerLimits {

    private static final Map<String, String> LIMITS = Map.of(
            // Seconds in which a request must have arrived, and an answer must have been taken.
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "60",
            "sun.net.httpserver.idleInterval", "30",
            "sun.net.httpserver.maxIdleConnections", "64",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "32768",
            "jdk.httpserver.maxConnections", "128",
            // Otherwise an answer may wait for a confirmation of its first part.
            "sun.net.httpserver.nodelay", "true");

    private ServerLimits() {}

    /** Sets those that are not set. They count for all servers of the process, if none was started before. */
    static void set() {
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
