package org.qirtas.http;

/** What a status means, for messages. */
final class Reason {

    private Reason() {}

    static String of(int status) {
        return switch (status) {
            case 401 -> " (it wants authorization)";
            case 403 -> " (it does not allow this)";
            case 404, 410 -> " (there is no such file)";
            case 407 -> " (the proxy wants authorization)";
            case 416 -> " (the file is shorter)";
            case 429 -> " (too many requests)";
            case 500, 502, 503, 504 -> " (it is out of order or overloaded)";
            default -> "";
        };
    }
}
