package dev.cairn.catalog.organization;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A mail server that takes every mail, and a person who follows the link in it. */
final class Mailbox implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+action-token[^\\s\"<>]*");

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final ServerSocket server;
    private final List<String> mails = new CopyOnWriteArrayList<>();

    private Mailbox(ServerSocket server) {
        this.server = server;
    }

    static Mailbox open() throws IOException {
        Mailbox mailbox = new Mailbox(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().start(mailbox::serve);
        return mailbox;
    }

    String asRealmSetting() {
        return "{\"smtpServer\":{\"host\":\"127.0.0.1\",\"port\":\"%d\",\"from\":\"cairn@cairn.test\"}}"
                .formatted(server.getLocalPort());
    }

    /** The link in the newest mail, once there are two. */
    String lastLink() {
        eventually(() -> assertThat(mails).hasSizeGreaterThanOrEqualTo(2));
        String plain = mails.getLast().replace("=\r\n", "").replace("=\n", "").replace("=3D", "=");
        return LINK.matcher(plain)
                .results()
                .map(MatchResult::group)
                // The plain part comes first, and Keycloak writes marks of HTML into its link.
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no link in " + plain))
                .replace("&amp;", "&");
    }

    /** Opens the link, and presses what the page offers to go on. */
    void accept(String link) throws IOException, InterruptedException {
        HttpResponse<String> page = open(link, "");
        // By hand, as these are for https only, and a cookie handler would keep them back.
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        Document document = Jsoup.parse(page.body(), link);
        String on = document.select("a[href*=action-token]").stream()
                .map(anchor -> anchor.absUrl("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing to press on " + document.text()));
        assertThat(open(on, cookies).statusCode()).isEqualTo(302);
    }

    /** Opens the link, and finds nothing to press. */
    void isOfNoUse(String link) throws IOException, InterruptedException {
        Document page = Jsoup.parse(open(link, "").body(), link);
        assertThat(page.select("a[href*=action-token]")).as(page.text()).isEmpty();
    }

    private static HttpResponse<String> open(String link, String cookies) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(link));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                take(socket);
            } catch (IOException closed) {
                // The mailbox was closed, or the sender hung up; the next one is let in.
            }
        }
    }

    private void take(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = socket.getOutputStream();
        say(out, "220 mailbox");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("DATA")) {
                say(out, "354 go on");
                StringBuilder mail = new StringBuilder();
                for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                    mail.append(text.startsWith(".") ? text.substring(1) : text).append('\n');
                }
                mails.add(mail.toString());
                say(out, "250 taken");
            } else if (command.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 mailbox");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
