package org.qirtas.ingest.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks a source for each fact once. For one thread. */
final class RememberedSource implements MetadataSource {

    private final MetadataSource source;
    private final Map<PageField, List<String>> known = new EnumMap<>(PageField.class);

    RememberedSource(MetadataSource source) {
        this.source = source;
    }

    @Override
    public List<String> values(PageField field) {
        return known.computeIfAbsent(field, source::values);
    }
}
