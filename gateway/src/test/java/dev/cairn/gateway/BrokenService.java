package dev.cairn.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A service that listens, reads a request, and then breaks off or answers what is no HTTP. Started once a test JVM. */
final class BrokenService {

    static final BrokenService STARTED = new BrokenService();

    private final ServerSocket listening;

    private BrokenService() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket accepted) {
        try (Socket socket = accepted) {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = reader.readLine();
            String header = line;
            while (header != null && !header.isEmpty()) {
                header = reader.readLine();
            }
            socket.getOutputStream().write(answer(line).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            if (line != null && line.contains("stall")) {
                // Until the gateway goes.
                reader.readLine();
            }
        } catch (IOException brokenOff) {
            // The gateway went first; the next request is another connection.
        }
    }

    /** What is answered follows from the path. */
    private static String answer(@Nullable String line) {
        String asked = line == null ? "" : line;
        if (asked.contains("garbage")) {
            return "this is no HTTP\r\n\r\n";
        }
        if (asked.contains("status")) {
            return "HTTP/1.1 many OK\r\nContent-Length: 0\r\n\r\n";
        }
        if (asked.contains("header")) {
            return "HTTP/1.1 200 OK\r\nX-Large: " + "a".repeat(100_000) + "\r\n\r\n";
        }
        if (asked.contains("half") || asked.contains("stall")) {
            return "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf";
        }
        return "";
    }
}
