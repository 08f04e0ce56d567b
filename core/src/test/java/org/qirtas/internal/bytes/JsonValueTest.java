package org.qirtas.internal.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-0",
                "12",
                "-1.50",
                "1e9",
                "0E-07",
                "1.5e+999",
                "\"\"",
                "\"خبر \uD83D\uDE00 \u007F \u2028\"",
                "\"\uD83D\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD800\"",
                "[]",
                "{}",
                " [ 1 , [ ] , { } ] ",
                "\t\n\r{ \"a\" : 1 , \"b\" : { \"a\" : [ null ] } }",
                "{\"\":{\"\":0}}"
            })
    void whatIsAValue(String json) throws FormatException {
        JsonValue.require(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello world",
                "nul",
                "truE",
                "nulls",
                "NaN",
                "Infinity",
                "'a'",
                "+1",
                "01",
                "-",
                "1.",
                ".5",
                "1e",
                "1e+",
                "0x1",
                "1 2",
                "\"",
                "\"a",
                "\"\\\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u12\"",
                "\"\\u\uFF11\uFF12\uFF13\uFF14\"",
                "\"a\nb\"",
                "\"\u0000\"",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "]",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{1:1}",
                "{\"a\":1 \"b\":2}",
                "[}",
                "{]",
                "[1}",
                "{\"a\":1]",
                "[]]",
                "\uFEFF1",
                "\u00A01",
                "1\u0000",
                "1,",
                "\uFFFF",
                "[\uFFFF",
                "\"\uFFFF",
                "// a",
                "[1]/**/"
            })
    void whatIsNone(String json) {
        assertThrows(FormatException.class, () -> JsonValue.require(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "[{\"x\":{\"\\n\":1,\"\\u000A\":2}}]"})
    void aNameTwice(String json) {
        FormatException e = assertThrows(FormatException.class, () -> JsonValue.require(json));
        assertEquals("the object has a member of this name", e.problem().replaceAll(".*, where ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello|'h' (U+0068) at character 1, where a value is expected; a text stands in quotation marks",
                "[1|the end at character 3, where ',' or ']' is expected",
                "\"\u0007\"|a character (U+0007) at character 2, where an escape is expected",
            })
    void theErrorNamesThePlace(String json, String message) {
        FormatException e = assertThrows(FormatException.class, () -> JsonValue.require(json));
        assertEquals("not a JSON value: " + message, e.problem());
    }

    @Test
    void depth() throws FormatException {
        JsonValue.require("[".repeat(999) + "]".repeat(999));
        JsonValue.require("{\"a\":".repeat(999) + "1" + "}".repeat(999));
        String deep = "[".repeat(1_000_000);
        FormatException e = assertThrows(FormatException.class, () -> JsonValue.require(deep));
        assertEquals(
                "not a JSON value: '[' (U+005B) at character 1000, where at most 999 levels are expected", e.problem());
    }
}
