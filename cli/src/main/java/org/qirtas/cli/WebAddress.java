package org.qirtas.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a file on a web server.
 *
 * @param uri the address
 */
record WebAddress(URI uri) {
    private static final Pattern FORM = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

    /** The address, if the argument is one and not the name of a file. */
    static Optional<WebAddress> find(String argument) throws IOException {
        if (!FORM.matcher(argument).matches()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(argument);
            if (uri.getHost() == null) {
                throw new IOException("the address names no server");
            }
            return Optional.of(new WebAddress(uri));
        } catch (URISyntaxException e) {
            throw new IOException(
                    "the address is not valid at character " + (e.getIndex() + 1) + ": " + e.getReason(), e);
        }
    }

    /** The address without user and query, which may be secret. */
    @Override
    public String toString() {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
    }
}
