package com.example.forms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** A small file of each form that is text, and one that is compressed. */
final class Samples {
    static final String BODY =
            "The ferry turned back in the storm, and all passengers reached the harbour before night fell.";

    private static final String LINE = "{\"title\":\"Ferry\",\"body\":\"" + BODY + "\"}\n";
    private static final String TABLE = "title,body\nFerry,\"" + BODY + "\"\n";
    private static final String HTML =
            "<!doctype html><html lang=\"en\"><head><title>Ferry</title></head><body><article>" + "<h1>Ferry</h1><p>"
                    + BODY + "</p></article></body></html>";
    private static final String FEED = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title><item>"
            + "<title>Ferry</title><link>https://news.example/1</link><description>" + BODY
            + "</description></item></channel></rss>";
    private static final String NITF = "<?xml version=\"1.0\"?><nitf><head><title>Ferry</title></head><body><body.head>"
            + "<hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>" + BODY
            + "</p></body.content></body></nitf>";

    /** The line, compressed with xz. */
    private static final String XZ =
            "/Td6WFoAAAFpIt42AgAhARYAAAB0L+Wj4AB4AG1dAD2IiobUVOndN3jVWF53cKaIAbjeTac+eY0juXJgA95mk6EWP2zGpwgq"
                    + "2TeuTdsS1ZZevblLCVj4yf/DTPyVAWX8I/HLZohZPEnsYCeY98AWMsrOSLtqSSAxPfr7AtW1FLkdZmsKhc08VJasAAAAAAAA"
                    + "2DOMGQABhQF5AAAAEJd/pj4wDYsCAAAAAAFZWg==";

    private Samples() {}

    static List<Path> write(Path folder) throws IOException {
        return List.of(
                Files.writeString(folder.resolve("a.txt"), BODY),
                Files.writeString(folder.resolve("a.jsonl"), LINE),
                Files.write(folder.resolve("b.jsonl.xz"), Base64.getDecoder().decode(XZ)),
                Files.writeString(folder.resolve("a.csv"), TABLE),
                Files.writeString(folder.resolve("a.html"), HTML),
                Files.writeString(folder.resolve("a.rss"), FEED),
                Files.writeString(folder.resolve("a.xml"), NITF),
                Files.writeString(folder.resolve("a.warc"), warc()));
    }

    private static String warc() {
        String response = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + HTML;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:8f4a2f3e-6f0f-4c1b-9d61-2d9a3c1b7e10>\r\n"
                + "WARC-Date: 2022-01-28T10:30:00Z\r\nWARC-Target-URI: https://news.example/1\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                + response.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + response + "\r\n\r\n";
    }
}
