package org.qirtas.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields in an article's head.
 *
 * @param flags which fields the article has, see {@link Content}
 * @param bodyReference ordinal of the article whose body this one shares, or -1
 * @param id identifier
 * @param url address
 * @param title headline
 * @param author author or dateline
 * @param published wording of the date of publication, if the column cannot restore it
 * @param updated wording of the date of the last change, if the column cannot restore it
 * @param tags keywords
 * @param attributes names and values of the attributes by turns
 */
public record DecodedHead(
        int flags,
        int bodyReference,
        @Nullable String id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        @Nullable String published,
        @Nullable String updated,
        @Nullable List<String> tags,
        List<String> attributes) {}
