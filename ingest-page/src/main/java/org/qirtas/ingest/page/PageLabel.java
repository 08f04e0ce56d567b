package org.qirtas.ingest.page;

/**
 * A label with its value: {@code ۳۳۷مشاهدات}, {@code رمز الخبر: ۶۲۳۱۵}, {@code Publish Date: 28 January 2022}.
 *
 * @param kind what it says
 * @param value what {@link LabelValue} makes of its value
 */
record PageLabel(LabelKind kind, String value) {}
