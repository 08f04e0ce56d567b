package org.qirtas.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.PrefixSums;

/**
 * The stored form of a vocabulary. Its tokens are sorted, so that each shares much with the one before, and say in which
 * group they are. Codes are in the order of groups, and inside of a group in that of the tokens.
 *
 * <pre>
 *  | number of tokens (varint) | shared units × 16 + further units − 1: u8 each | groups: varint each |
 *  | upper bytes of further units | lower bytes |
 * </pre>
 */
public final class VocabularyForm {

    /** So many further units a token has at least. */
    private static final int MIN_FURTHER = 1;

    private static final int LENGTH_BITS = 4;

    private VocabularyForm() {}

    /** Writes the tokens of a vocabulary, which are distinct. */
    public static byte[] toBytes(Vocabulary vocabulary) {
        List<String> tokens = IntStream.range(0, vocabulary.size())
                .mapToObj(i -> vocabulary.token(i + Vocabulary.FIRST_TOKEN))
                .toList();
        int[] groups = groups(tokens);
        List<Integer> order = IntStream.range(0, groups.length)
                .boxed()
                .sorted(Comparator.comparing(tokens::get))
                .toList();
        ByteWriter lengths = new ByteWriter();
        ByteWriter places = new ByteWriter();
        StringBuilder further = new StringBuilder();
        String previous = "";
        for (int position : order) {
            String token = tokens.get(position);
            int shared = shared(previous, token);
            if (shared == token.length()) {
                throw new IllegalArgumentException("a vocabulary has the token '" + token + "' twice");
            }
            lengths.u8(shared << LENGTH_BITS | token.length() - shared - MIN_FURTHER);
            places.varint(groups[position]);
            further.append(token, shared, token.length());
            previous = token;
        }
        byte[] upper = new byte[further.length()];
        byte[] lower = new byte[further.length()];
        for (int i = 0; i < upper.length; i++) {
            upper[i] = (byte) (further.charAt(i) >>> Byte.SIZE);
            lower[i] = (byte) further.charAt(i);
        }
        return new ByteWriter()
                .varint(tokens.size())
                .bytes(lengths.toBytes())
                .bytes(places.toBytes())
                .bytes(upper)
                .bytes(lower)
                .toBytes();
    }

    /** A group ends where a token is not greater than the one before. */
    private static int[] groups(List<String> tokens) {
        int[] groups = new int[tokens.size()];
        for (int i = 1; i < groups.length; i++) {
            groups[i] = groups[i - 1] + (tokens.get(i).compareTo(tokens.get(i - 1)) > 0 ? 0 : 1);
        }
        return groups;
    }

    private static int shared(String a, String b) {
        int length = 0;
        while (length < a.length() && length < b.length() && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    /** Reads what {@link #toBytes} wrote. */
    public static Vocabulary fromBytes(byte[] bytes) throws FormatException {
        ByteReader reader = new ByteReader(bytes);
        int size = reader.varint(Vocabulary.MAX_SIZE - Vocabulary.FIRST_TOKEN, "the number of tokens");
        byte[] lengths = reader.bytes(size);
        int[] groups = new int[size];
        for (int i = 0; i < size; i++) {
            groups[i] = reader.varint(Vocabulary.MAX_SIZE, "the group of a token");
        }
        List<String> tokens = tokens(lengths, reader);
        reader.requireEnd("a vocabulary");
        return Vocabulary.of(ordered(tokens, groups));
    }

    private static List<String> tokens(byte[] lengths, ByteReader reader) throws FormatException {
        int total = 0;
        for (byte length : lengths) {
            total += further(length);
        }
        char[] all = units(reader.bytes(total), reader.bytes(total));
        List<String> tokens = new ArrayList<>(lengths.length);
        char[] token = new char[Vocabulary.MAX_TOKEN_LENGTH];
        int before = 0;
        int next = 0;
        for (byte length : lengths) {
            int shared = (length & 0xFF) >>> LENGTH_BITS;
            int end = shared + further(length);
            if (shared > before || end > token.length) {
                throw new FormatException("a token of " + end + " units, " + shared + " of them shared with " + before);
            }
            if (shared < before && all[next] <= token[shared]) {
                throw new FormatException("a token is not greater than the one before");
            }
            System.arraycopy(all, next, token, shared, end - shared);
            tokens.add(new String(token, 0, end));
            before = end;
            next += end - shared;
        }
        return tokens;
    }

    private static char[] units(byte[] upper, byte[] lower) {
        char[] units = new char[upper.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) ((upper[i] & 0xFF) << Byte.SIZE | (lower[i] & 0xFF));
        }
        return units;
    }

    private static int further(byte length) {
        return (length & (1 << LENGTH_BITS) - 1) + MIN_FURTHER;
    }

    /** Tokens by their groups. Those of a group keep their order. */
    private static List<String> ordered(List<String> tokens, int[] groups) {
        int[] starts = new int[Vocabulary.MAX_SIZE + 2];
        for (int group : groups) {
            starts[group + 1]++;
        }
        PrefixSums.add(starts);
        String[] ordered = new String[groups.length];
        for (int i = 0; i < groups.length; i++) {
            ordered[starts[groups[i]]++] = tokens.get(i);
        }
        return List.of(ordered);
    }
}
