package org.qirtas.ingest;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The value of a field, made from the scalars that a record has for it.
 *
 * @param json the value under the key of the field in JSON Lines
 * @param taken the scalars that it holds
 */
record FieldValue(String json, List<JsonValue.Scalar> taken) {

    private static final Pattern WHOLE = Pattern.compile("-?\\d+(\\.0+)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([,\\u066c\\u00a0\\u202f '])\\d{3}(?:\\1\\d{3})*");
    private static final Pattern LIST = Pattern.compile("[,;،؛]");

    private static final Pattern EXPONENTIAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?[eE]\\+?\\d{1,2}");

    /** The longest wording of a number of views. */
    private static final int LONGEST_NUMBER = 40;

    /** The value of a field, or nothing if no scalar fits. Empty texts do not. */
    static Optional<FieldValue> of(String field, List<JsonValue.Scalar> scalars) {
        return switch (field) {
            case "author" -> joined(scalars, ", ");
            case "body" -> joined(scalars, "\n\n");
            case "tags" -> tags(scalars);
            case "views" -> first(scalars).flatMap(FieldValue::views);
            case "id", "published", "updated" -> first(scalars).map(FieldValue::textOrNumber);
            default -> first(scalars).filter(JsonValue.Scalar::isString).map(FieldValue::text);
        };
    }

    private static Optional<JsonValue.Scalar> first(List<JsonValue.Scalar> scalars) {
        return scalars.stream().filter(FieldValue::hasContent).findFirst();
    }

    private static boolean hasContent(JsonValue.Scalar scalar) {
        return scalar.isNumber() || (scalar.isString() && !scalar.text().isBlank());
    }

    private static FieldValue text(JsonValue.Scalar scalar) {
        return new FieldValue(string(scalar.text()), List.of(scalar));
    }

    private static String string(String text) {
        return new JsonText().string(text).toString();
    }

    /** A number stays one, without the zeros that tables add to whole numbers: {@code 62315.0}. */
    private static FieldValue textOrNumber(JsonValue.Scalar scalar) {
        return scalar.isString() ? text(scalar) : new FieldValue(whole(scalar.text()), List.of(scalar));
    }

    private static String whole(String number) {
        if (WHOLE.matcher(number).matches()) {
            int point = number.indexOf('.');
            return point < 0 ? number : number.substring(0, point);
        }
        return writtenOut(number).orElseGet(() -> string(number));
    }

    /** Writes out a whole number such as {@code 1.643380500E9}. */
    private static Optional<String> writtenOut(String number) {
        return EXPONENTIAL.matcher(number).matches()
                ? Optional.of(new BigDecimal(number).stripTrailingZeros())
                        .filter(value -> value.scale() <= 0)
                        .map(BigDecimal::toPlainString)
                : Optional.empty();
    }

    private static Optional<FieldValue> joined(List<JsonValue.Scalar> scalars, String separator) {
        List<JsonValue.Scalar> texts = texts(scalars);
        String all = texts.stream().map(JsonValue.Scalar::text).collect(Collectors.joining(separator));
        return texts.isEmpty() ? Optional.empty() : Optional.of(new FieldValue(string(all), texts));
    }

    private static List<JsonValue.Scalar> texts(List<JsonValue.Scalar> scalars) {
        boolean areTexts = scalars.stream().allMatch(JsonValue.Scalar::isString);
        return areTexts ? scalars.stream().filter(FieldValue::hasContent).toList() : List.of();
    }

    /** A list of tags, or the parts of one text between commas. */
    private static Optional<FieldValue> tags(List<JsonValue.Scalar> scalars) {
        List<JsonValue.Scalar> texts = texts(scalars);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        List<JsonValue> tags = new ArrayList<>();
        for (JsonValue.Scalar text : texts) {
            List<String> parts = texts.size() > 1 ? List.of(text.text()) : List.of(LIST.split(text.text()));
            parts.stream()
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty())
                    .forEach(tag -> tags.add(new JsonValue.Scalar(JsonToken.VALUE_STRING, tag)));
        }
        JsonText json = new JsonText();
        new JsonValue.Elements(tags).write(json);
        return Optional.of(new FieldValue(json.toString(), texts));
    }

    /** A whole number, also as text, with separators between thousands, and in any digits. */
    private static Optional<FieldValue> views(JsonValue.Scalar scalar) {
        String text = digits(scalar.text().strip());
        String plain = GROUPED.matcher(text).matches() ? text.replaceAll("\\D", "") : text;
        if (plain.length() > LONGEST_NUMBER || !WHOLE.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain);
        boolean fits = number.toBigInteger().bitLength() < Long.SIZE;
        return fits ? Optional.of(new FieldValue(number.toBigInteger().toString(), List.of(scalar))) : Optional.empty();
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else {
                digits.appendCodePoint(c);
            }
        });
        return digits.toString();
    }
}
