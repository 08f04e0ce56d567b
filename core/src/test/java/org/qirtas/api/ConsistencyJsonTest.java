package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ConsistencyProof;

/** Proofs of consistency as JSON objects. */
class ConsistencyJsonTest {

    private static final String OLD = "0123456789abcdef".repeat(4);
    private static final String NEW = "fedcba9876543210".repeat(4);
    private static final String JSON =
            "{\"format\":\"qirtas-consistency-1\",\"first\":0,\"count\":1,\"roots\":[\"" + OLD + "\",\"" + NEW + "\"]}";

    private static String refusal(String json) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> ConsistencyProof.parse(json));
        return String.valueOf(e.getMessage());
    }

    @Test
    void theFormIsExact() {
        ConsistencyProof proof = ConsistencyProof.parse(JSON);
        assertEquals(JSON, proof.toJson());
        assertEquals(0, proof.first());
        assertEquals(1, proof.count());
        assertEquals(List.of(OLD, NEW), proof.roots());
        assertEquals(OLD, proof.oldRoot());
    }

    @Test
    void anyGenerationsMayBeTheOldArchive() {
        ConsistencyProof second = ConsistencyProof.parse(JSON.replace("\"first\":0", "\"first\":1"));
        assertEquals(NEW, second.oldRoot());
        ConsistencyProof both = ConsistencyProof.parse(JSON.replace("\"count\":1", "\"count\":2"));
        assertEquals(both.newRoot(), both.oldRoot());
        assertEquals(second.newRoot(), both.newRoot());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"first\":0,' | '' | it has no first",
                "'\"roots\"' | '\"root\"' | it has a member other than format, first, count, roots",
                "'\"count\":1' | '\"count\":1,\"count\":1' | the object has a member of this name",
                "'consistency-1' | 'consistency-2' | its format is not qirtas-consistency-1",
                "'\"count\":1' | '\"count\":1.0' | its count is not a number of generations",
                "'\"first\":0' | '\"first\":-1' | its first is not a number of generations",
                "'\"count\":1' | '\"count\":0' | an archive of 2 generations does not have 0 generations from 0 on",
                "'\"count\":1' | '\"count\":3' | an archive of 2 generations does not have 3 generations from 0 on",
                "'\"first\":0' | '\"first\":9999999999' | does not have 1 generations from 9999999999 on",
                "'[' | '[1,' | its roots is not an array of strings",
                "'[\"0' | '[\"A' | a root must have 64 lower-case hexadecimal digits",
                "'}' | '}x' | (U+0078)",
            })
    void whatIsWrongIsSaid(String part, String other, String message) {
        assertTrue(JSON.contains(part), part);
        String refusal = refusal(JSON.replace(part, other));
        assertTrue(refusal.startsWith("not a proof of consistency: ") && refusal.contains(message), refusal);
    }

    @Test
    void moreGenerationsThanAnArchiveHasAreRefused() {
        String roots = ("\"" + OLD + "\",").repeat(1024) + "\"" + OLD + "\"";
        assertTrue(refusal("{\"format\":\"qirtas-consistency-1\",\"first\":0,\"count\":1,\"roots\":[" + roots + "]}")
                .contains("an archive has at most 1024 generations"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"roots\":[]"})
    void whatIsNoProofIsRefused(String json) {
        assertTrue(refusal(json).startsWith("not a proof of consistency: "));
    }
}
