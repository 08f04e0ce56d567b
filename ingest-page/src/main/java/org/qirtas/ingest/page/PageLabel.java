package org.qirtas.ingest.page;

/**
 * A label with its value: {@code ۳۳۷مشاهدات}, {@code رمز الخبر: ۶۲۳۱۵}, {@code Publish Date: 28 January 2022}.
 *
 * @param kind kind of the label
 * @param value its value in the form of {@link LabelValue}
 */
record PageLabel(LabelKind kind, String value) {}
