package org.qirtas.http;

/** How often one task was sent elsewhere. For one thread. */
final class Attempts {

    private static final int MAX_REDIRECTS = 10;

    private int redirects;
    private boolean isRenewed;

    /** Counts a redirect. */
    void redirect(Server server, int status) throws HttpAnswerException {
        redirects++;
        if (redirects > MAX_REDIRECTS) {
            throw server.error(status, "the server redirects in a circle");
        }
    }

    boolean isFirstRenewal() {
        boolean isFirst = !isRenewed;
        isRenewed = true;
        return isFirst;
    }
}
