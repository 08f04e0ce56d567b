package org.qirtas.serve.internal.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, in their order. Immutable. */
public final class Parameters {

    private static final int HEX = 16;
    private static final int PERCENT_LENGTH = 3;
    private static final int MAX_COUNT = 100;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Parses what follows the question mark of an address. */
    public static Parameters parse(@Nullable String query) throws Problem {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return new Parameters(values);
        }
        String[] pairs = query.split("&", MAX_COUNT + 1);
        if (pairs.length > MAX_COUNT) {
            throw new Problem(Problem.BAD_REQUEST, "more than " + MAX_COUNT + " parameters");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return new Parameters(values);
    }

    /** Decodes bytes in percent notation, and plus signs, strictly. */
    private static String decode(String text) throws Problem {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7E) {
                throw new Problem(Problem.BAD_REQUEST, "an address is in ASCII");
            }
            bytes.put(c == '%' ? escaped(text, i) : c == '+' ? (byte) ' ' : (byte) c);
            i += c == '%' ? PERCENT_LENGTH - 1 : 0;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new Problem(Problem.BAD_REQUEST, "a parameter is not in UTF-8");
        }
    }

    private static byte escaped(String text, int at) throws Problem {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), HEX) : -1;
        int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), HEX) : -1;
        if (high < 0 || low < 0) {
            throw new Problem(Problem.BAD_REQUEST, "a percent sign without two hexadecimal digits");
        }
        return (byte) (high * HEX + low);
    }

    /** Refuses parameters with other names, and empty ones count as absent. */
    public void requireOnly(Set<String> names) throws Problem {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw new Problem(
                        Problem.BAD_REQUEST,
                        "there is no parameter '" + name + "'; there are " + String.join(", ", sorted(names)));
            }
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** The value of a parameter that may be given once. */
    public Optional<String> one(String name) throws Problem {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new Problem(Problem.BAD_REQUEST, "the parameter '" + name + "' is given more than once");
        }
        return all.stream().findFirst();
    }

    /** All values of a parameter that are not empty, as a form sends fields that were left out. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A number from a minimum to a maximum. */
    public Optional<Long> number(String name, long min, long max) throws Problem {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= min && number <= max) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Told like a number out of range.
        }
        throw new Problem(Problem.BAD_REQUEST, "'" + name + "' must be a number from " + min + " to " + max);
    }
}
