package org.qirtas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands prove, check and redact, and signatures. */
class ProvenanceCommandsTest {
    @TempDir
    Path folder;

    private static Object root(Path archive) throws IOException {
        return String.valueOf(
                Json.object(Run.of("info", archive, "--json").done().out()).get("root"));
    }

    private Path pem(String name, String label, Key key) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(key.getEncoded());
        String text = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aProofIsCheckedWithoutTheArchive() throws IOException {
        Path archive = Samples.archive(folder);
        Object root = root(archive);
        Path proof = Files.write(
                folder.resolve("proof"),
                Run.of("prove", archive, "۷۱۳۸۲۷").done().bytes());
        Files.delete(archive);
        Run check = Run.of("check", proof, "--root", root).ends(0);
        assertTrue(check.out().contains("متن فارسی"), check.out());
        assertEquals("qirtas: the proof holds: article 2 of 5\n", check.err());
        Run quiet = Run.withInput(Files.readAllBytes(proof), "check", "-", "--root", root, "--quiet");
        assertEquals("", quiet.ends(0).out());
    }

    @Test
    void aProofThatDoesNotHold() throws IOException {
        Path archive = Samples.archive(folder);
        Path proof = folder.resolve("proof");
        String text = Run.of("prove", archive, "۷۱۳۸۲۷").done().out();
        Files.writeString(proof, text.replace("\"ordinal\":1", "\"ordinal\":0"));
        assertTrue(Run.of("check", proof, "--root", root(archive)).ends(1).err().contains("does not hold"));
        Files.writeString(proof, text);
        Run.of("check", proof, "--root", "0".repeat(64)).ends(1);
        Files.writeString(proof, text.substring(0, text.length() - 9));
        Run.of("check", proof, "--root", root(archive)).ends(3);
        for (String wrong : List.of("[]", "{}", "{\"format\":\"qirtas-proof-1\",\"articles\":\"x\"}")) {
            Files.writeString(proof, wrong);
            assertTrue(Run.of("check", proof, "--root", root(archive))
                    .ends(3)
                    .err()
                    .contains("is not a proof"));
        }
        Run.of("prove", archive, "none").ends(1);
        assertEquals(2, Run.of("check", proof, "--root", "abc").status());
    }

    @Test
    void aProofThatIsWrittenAnotherWay() throws IOException {
        Path archive = Samples.archive(folder);
        Path proof = folder.resolve("proof");
        String text = Run.of("prove", archive, "۷۱۳۸۲۷").done().out().trim();
        Object root = root(archive);
        Files.writeString(proof, " " + text.replace(",\"", " ,\n\"") + "\n");
        Run.of("check", proof, "--root", root).ends(0);
        for (String wrong : List.of(
                text + "x",
                text + text,
                text.replace("\"ordinal\":1", "\"ordinal\":1.0"),
                text.replace("\"ordinal\":1", "\"ordinal\":1e0"),
                text.replace("\"ordinal\":1", "\"ordinal\":\"1\""),
                text.replace("\"ordinal\":1", "\"ordinal\":4294967297"),
                text.replace("\"ordinal\":1", "\"ordinal\":0,\"ordinal\":1"),
                text.replace("\"ordinal\":1", "\"ordinal\":1,\"note\":1"),
                text.replace("\"ordinal\":1,", ""),
                text.replace("\"path\":[", "\"path\":[1,"),
                text.replace("\"path\":[", "\"path\":[[],"),
                text.replace("\"path\":[\"", "\"path\":[\" "),
                text.replace("\"}", "=\"}"),
                text.replace("\"content\":\"", "\"content\":\"\\n"),
                text.replaceFirst("[a-f](?=[0-9a-f]*\"\\])", "A"))) {
            Files.writeString(proof, wrong);
            String error = Run.of("check", proof, "--root", root).ends(3).err();
            assertTrue(error.contains("is not a proof"), wrong);
            assertFalse(error.contains("token") || error.contains("Duplicate"), error);
        }
    }

    @Test
    void redactionsThatTheSignerDidNotSign() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path secret = pem("secret.pem", "PRIVATE KEY", keys.getPrivate());
        Path key = pem("public.pem", "PUBLIC KEY", keys.getPublic());
        Path signed = folder.resolve("signed.qrt");
        Run.of("pack", Samples.lines(folder), "-o", signed, "--sign", secret).done();
        Path own = folder.resolve("own.qrt");
        Run.of("redact", signed, "71046", "-o", own, "--sign", secret).done();
        String whole = Run.of("verify", own, "--key", key).done().out();
        assertTrue(whole.startsWith("whole: 5 articles (2 redacted), "), whole);
        Path foreign = folder.resolve("foreign.qrt");
        Run.of("redact", signed, "71046", "-o", foreign).done();
        Run.of("verify", foreign).done();
        String found = Run.of("verify", foreign, "--key", key).ends(1).out();
        assertTrue(found.contains("the redaction of article 0 is not signed"), found);
    }

    @Test
    void aSignedArchive() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path secret = pem("secret.pem", "PRIVATE KEY", keys.getPrivate());
        Path key = pem("public.pem", "PUBLIC KEY", keys.getPublic());
        Path other = pem(
                "other.pem",
                "PUBLIC KEY",
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
        Path signed = folder.resolve("signed.qrt");
        Run.of("pack", Samples.lines(folder), "-o", signed, "--sign", secret).done();
        assertTrue(Run.of("verify", signed, "--key", key).done().out().startsWith("whole: "));
        String wrong = Run.of("verify", signed, "--key", other).ends(1).out();
        assertTrue(wrong.contains("signed.qrt is signed, but not with the key"), wrong);
        Run.of("verify", Samples.archive(folder), "--key", key).ends(1);
        assertTrue(Run.of("info", signed).done().out().contains("signed      yes"));
    }

    @Test
    void keysThatAreNone() throws IOException, GeneralSecurityException {
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Path wrong = pem("rsa.pem", "PRIVATE KEY", rsa.getPrivate());
        Path target = folder.resolve("signed.qrt");
        Path lines = Samples.lines(folder);
        assertTrue(Run.of("pack", lines, "-o", target, "--sign", wrong)
                .ends(3)
                .err()
                .contains("not hold an Ed25519 key"));
        assertTrue(Run.of("pack", lines, "-o", target, "--sign", lines)
                .ends(3)
                .err()
                .contains("not a PEM file"));
        assertFalse(Files.exists(target));
    }

    @Test
    void redaction() throws IOException {
        Path archive = Samples.archive(folder);
        Path proof = Files.write(
                folder.resolve("proof"),
                Run.of("prove", archive, "۷۱۳۸۲۷").done().bytes());
        Path target = folder.resolve("redacted.qrt");
        assertEquals(
                "redacted   71046\n",
                Run.of("redact", archive, "71046", "-o", target).done().out());
        assertTrue(Run.of("verify", target).done().out().startsWith("whole: 5 articles (2 redacted), "));
        Run.of("get", target, "71046").ends(1);
        Run export = Run.of("export", target).ends(0);
        assertEquals(3, export.lines().size());
        assertEquals("qirtas: left out what was redacted or deleted, 2 of 5 articles\n", export.err());
        Map<String, Object> info =
                Json.object(Run.of("info", target, "--json").done().out());
        assertEquals(2L, info.get("redacted"));
        assertEquals(root(archive), info.get("root"));
        Run.of("check", proof, "--root", root(target)).ends(0);
        Path none = folder.resolve("none.qrt");
        String parity = Run.of("redact", archive, "71046", "-o", none, "--parity", "101")
                .ends(2)
                .err();
        assertTrue(parity.contains("--parity must be 1 to 100 percent"), parity);
        assertTrue(Run.of("redact", target, "71046", "-o", none).ends(1).err().contains("no article 71046"));
        assertFalse(Files.exists(none));
    }

    @Test
    void aRedactionOfSeveralGenerationsNamesTextModelsOfOtherFiles() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            lines.append("{\"id\":\"" + i + "\",\"lang\":\"en\",\"body\":\""
                    + ("The harbour library opened its doors again on day " + i + ". ").repeat(4) + "\"}\n");
        }
        Path news = Files.writeString(folder.resolve("en.jsonl"), lines);
        Path models = folder.resolve("en.qrtm");
        Run.of("model", news, "-o", models).done();
        Path archive = folder.resolve("news.qrt");
        Run.of("pack", news, "-o", archive, "--models", models).done();
        Run.of("append", archive, Samples.lines(folder)).done();
        Path target = folder.resolve("redacted.qrt");
        Run redact = Run.of("redact", archive, "71046", "-o", target).ends(0);
        assertEquals("", redact.err());
        redact = Run.of("redact", archive, "7", "-o", target, "--force").ends(0);
        assertEquals("redacted   7\n", redact.out());
        assertEquals(
                "qirtas: the text model en of en.qrtm holds text of these articles, which stays there; " + target
                        + " does without this model\n",
                redact.err());
        assertEquals(root(archive), root(target));
        Files.delete(models);
        String whole = Run.of("verify", target).done().out();
        assertTrue(whole.startsWith("whole: 155 articles (1 redacted), "), whole);
    }
}
