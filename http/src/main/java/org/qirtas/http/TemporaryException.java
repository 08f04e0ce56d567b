package org.qirtas.http;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error that may be gone at the next try. */
final class TemporaryException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** How long the server wants to be left alone. */
    private final @Nullable Duration pause;

    TemporaryException(String message, @Nullable Throwable cause) {
        super(message, cause);
        pause = null;
    }

    TemporaryException(IOException answer, Optional<Duration> pause) {
        super(answer.getMessage(), answer);
        this.pause = pause.orElse(null);
    }

    Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }

    /** The error to report if there is no further try. */
    IOException last(String reason) {
        String message = getMessage() + reason;
        return getCause() instanceof HttpAnswerException answer
                ? new HttpAnswerException(answer.status(), message)
                : new IOException(message, getCause());
    }
}
