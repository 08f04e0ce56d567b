package org.qirtas.serve;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Chromium without a window, driven through the protocol of WebDriver (W3C). */
final class Browser implements AutoCloseable {

    private static final int TRIES = 300;

    private static final String ENTER = "\uE007";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process driver;
    private final String root;
    private String session = "";

    private Browser(Process driver, int port) {
        this.driver = driver;
        root = "http://127.0.0.1:" + port;
    }

    /** The driver, where it is installed. */
    static Optional<Path> find() {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "chromedriver"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path driver, boolean isDark, boolean hasScript, int width, int height) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(driver.toString(), "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Browser browser = new Browser(process, port);
        browser.awaitDriver();
        String arguments =
                "\"--headless=new\",\"--no-sandbox\",\"--disable-gpu\",\"--hide-scrollbars\",\"--lang=en-GB\"";
        String preferences = "\"intl.accept_languages\":\"en-GB\""
                + (hasScript ? "" : ",\"profile.managed_default_content_settings.javascript\":2");
        Map<String, Object> answer = JsonValues.object(browser.send(
                "POST",
                "/session",
                "{\"capabilities\":{\"alwaysMatch\":{\"browserName\":\"chrome\",\"goog:chromeOptions\":{\"args\":["
                        + arguments + "],\"prefs\":{" + preferences + "}}}}}"));
        browser.session = "/session/" + answer.get("sessionId");
        browser.send("POST", browser.session + "/timeouts", "{\"implicit\":10000}");
        browser.command(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (isDark ? "dark" : "light")
                        + "\"}]}");
        browser.command(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":" + (width < 600)
                        + "}");
        return browser;
    }

    private void awaitDriver() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            try {
                send("GET", "/status", null);
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("the driver does not answer");
    }

    private void command(String name, String parameters) throws Exception {
        send("POST", session + "/goog/cdp/execute", "{\"cmd\":\"" + name + "\",\"params\":" + parameters + "}");
    }

    private @Nullable Object send(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json; charset=utf-8")
                .method(method, content)
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + ": " + response.body());
        }
        return JsonValues.object(JsonValues.parse(response.body())).get("value");
    }

    void open(URI address) throws Exception {
        send("POST", session + "/url", "{\"url\":" + JsonValues.string(address.toString()) + "}");
    }

    String title() throws Exception {
        return String.valueOf(send("GET", session + "/title", null));
    }

    private String element(String using, String value) throws Exception {
        Map<String, Object> found = JsonValues.object(send(
                "POST",
                session + "/element",
                "{\"using\":\"" + using + "\",\"value\":" + JsonValues.string(value) + "}"));
        return session + "/element/" + found.values().iterator().next();
    }

    /** Follows a link, and returns when its page has taken the place of this one. */
    void follow(String linkText) throws Exception {
        String link = element("partial link text", linkText);
        String page = element("css selector", "html");
        send("POST", link + "/click", "{}");
        awaitEnd(page);
    }

    /** Types a text into a field, sends its form, and returns when the answer has taken the place of this page. */
    void submit(String selector, String text) throws Exception {
        String field = element("css selector", selector);
        String page = element("css selector", "html");
        send("POST", field + "/value", "{\"text\":" + JsonValues.string(text + ENTER) + "}");
        awaitEnd(page);
    }

    /**
     * Waits until a page is no longer shown. A command that follows a click can still meet the old page, or lose the element
     * that it found there.
     */
    private void awaitEnd(String page) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            try {
                send("GET", page + "/name", null);
            } catch (IOException e) {
                if (String.valueOf(e.getMessage()).contains("stale element reference")) {
                    return;
                }
                throw e;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IOException("the page is still shown");
    }

    String text(String selector) throws Exception {
        return String.valueOf(send("GET", element("css selector", selector) + "/text", null));
    }

    String style(String selector, String property) throws Exception {
        return String.valueOf(send("GET", element("css selector", selector) + "/css/" + property, null));
    }

    /** The value of a script, which the policy of the page does not bind. */
    @Nullable
    Object run(String script) throws Exception {
        return send("POST", session + "/execute/sync", "{\"args\":[],\"script\":" + JsonValues.string(script) + "}");
    }

    /** The value that a script gives to its last argument. */
    @Nullable
    Object await(String script) throws Exception {
        return send("POST", session + "/execute/async", "{\"args\":[],\"script\":" + JsonValues.string(script) + "}");
    }

    void picture(Path file) throws Exception {
        Files.write(file, Base64.getDecoder().decode(String.valueOf(send("GET", session + "/screenshot", null))));
    }

    @Override
    public void close() throws IOException {
        try {
            if (!session.isEmpty()) {
                send("DELETE", session, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroy();
        }
    }
}
