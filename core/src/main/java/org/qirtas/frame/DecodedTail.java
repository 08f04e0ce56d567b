package org.qirtas.frame;

import org.jspecify.annotations.Nullable;

/**
 * The fields in an article's tail.
 *
 * @param lead introductory paragraph
 * @param body main text, empty if it is another article's
 * @param original bytes of the page
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record DecodedTail(@Nullable String lead, String body, byte @Nullable [] original) {}
