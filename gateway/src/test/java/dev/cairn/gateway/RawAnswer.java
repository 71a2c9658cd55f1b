package dev.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What comes back for bytes that no HTTP client would send. */
record RawAnswer(String text) {

    /** Sends the line, the headers and an empty line, and reads until the gateway closes. */
    static RawAnswer of(int port, String line, String... headers) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            StringBuilder request = new StringBuilder(line).append("\r\nHost: localhost\r\nConnection: close\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return new RawAnswer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        }
    }

    void isProblem(GatewayProblem problem) {
        assertThat(text.lines().findFirst().orElse("")).matches("HTTP/1\\.[01] " + problem.status + " .*");
        assertThat(text)
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("cache-control: no-store")
                .containsPattern("(?i)x-request-id: [0-9a-z]{26}")
                .contains("\"code\":\"" + problem.code + "\"", "\"status\":" + problem.status)
                .containsPattern("\"requestId\":\"[0-9a-z]{26}\"");
    }
}
