package org.qirtas;

import org.jspecify.annotations.Nullable;

/**
 * What a listing shows of an article, read without decoding its body. Immutable.
 *
 * @param ordinal position of the article in the order of adding, from 0
 * @param id identifier given by the publisher
 * @param url address of the article
 * @param title headline
 * @param source name of the publisher
 * @param language language of the text
 * @param section section or category
 * @param published date of publication
 */
public record Headline(
        int ordinal,
        @Nullable String id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String source,
        @Nullable String language,
        @Nullable String section,
        @Nullable ArticleDate published) {}
