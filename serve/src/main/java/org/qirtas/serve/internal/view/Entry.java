package org.qirtas.serve.internal.view;

import java.util.Optional;
import org.qirtas.Headline;
import org.qirtas.Snippet;

/**
 * An article in a list.
 *
 * @param ordinal its position
 * @param headline absent if the article is damaged
 * @param snippet why a search found it
 */
public record Entry(long ordinal, Optional<Headline> headline, Optional<Snippet> snippet) {}
