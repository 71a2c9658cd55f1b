package dev.cairn.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A service behind the gateway that answers with what it was sent. */
final class FakeService implements AutoCloseable {

    private final HttpServer server;
    /** As many must be under way at once before any of them is answered, where that was asked for. */
    static final int TOGETHER = 30;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch together = new CountDownLatch(TOGETHER);

    FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A path that holds "never" is not answered before the service closes; one with "together" not alone. */
    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.contains("never")) {
            await(closing);
        } else if (path.contains("together")) {
            together.countDown();
            await(together);
        }
        StringBuilder seen = new StringBuilder(
                "%s %s\nbytes=%d\n".formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body.length));
        exchange.getRequestHeaders()
                .forEach((name, values) -> seen.append(name.toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(values)
                        .append('\n'));
        byte[] told = seen.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Set-Cookie", "SESSION=evil; Path=/");
        exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().add("Cache-Control", "private, max-age=5");
        exchange.sendResponseHeaders(200, told.length);
        exchange.getResponseBody().write(told);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
