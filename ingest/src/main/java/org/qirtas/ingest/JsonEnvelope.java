package org.qirtas.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The members of an object around the array that holds its records, as web services and JSON-LD give them:
 *
 * <pre>
 * {"status": "ok", "articles": [ records ], "more": {}}
 * </pre>
 *
 * They are passed over. For one thread.
 */
final class JsonEnvelope {

    private static final String BODY = "body";

    private final String file;
    private final String key;
    private final JsonElements elements;

    /**
     * An envelope.
     *
     * @param file name for error messages
     * @param key the key of the array
     * @param elements what is read
     */
    JsonEnvelope(String file, String key, JsonElements elements) {
        this.file = file;
        this.key = key;
        this.elements = elements;
    }

    /** Whether the records are nodes of JSON-LD, of which not all are articles. */
    boolean isGraph() {
        return key.equals("@graph");
    }

    /** Goes from the brace of an object to the bracket of the array. */
    void enter() throws IOException {
        elements.skip();
        while (!memberKey().equals(key)) {
            passValue();
            require(elements.peek() == ',', "an object without the array '" + key + "' that the first one has");
            elements.skip();
        }
        require(elements.peek() == '[', "'" + key + "' must be an array, as in the first object");
    }

    /** Goes from the end of the array past the end of the object. */
    void leave() throws IOException {
        while (elements.peek() == ',') {
            elements.skip();
            boolean isRecord = memberKey().equals(BODY);
            require(
                    !isRecord,
                    "an object with a body beside the records of '" + key + "'; --as none reads it as one record");
            passValue();
        }
        require(elements.peek() == '}', "the object around '" + key + "' does not end; the file is truncated");
        elements.skip();
    }

    /** The next key, up to its colon. */
    private String memberKey() throws IOException {
        require(elements.peek() == '"', "a key in double quotes must stand here");
        elements.read();
        String quoted = new String(elements.array(), elements.offset(), elements.length(), StandardCharsets.UTF_8);
        require(quoted.length() > 1 && elements.peek() == ':', "a colon must follow the key");
        elements.skip();
        return quoted.substring(1, quoted.length() - 1);
    }

    private void passValue() throws IOException {
        int c = elements.peek();
        require(c >= 0 && c != ',' && c != '}' && c != ']', "a value must stand here");
        elements.read();
        require(!elements.isCut() && !elements.isTooLong(), "a value that does not end, or is too long");
    }

    private void require(boolean holds, String problem) throws IngestException {
        if (!holds) {
            throw new IngestException(file, elements.line(), problem);
        }
    }
}
