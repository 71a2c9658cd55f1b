package dev.cairn.catalog.gitsync.jgit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.jspecify.annotations.Nullable;

/** Serves one repository over smart HTTP on this machine, and redirects that lead elsewhere. */
final class GitServer implements AutoCloseable {

    private static final String SERVICE = "git-upload-pack";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Repository repository;
    private final boolean speaksTheNewest;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicInteger packs = new AtomicInteger();
    private final Set<String> authorizations = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String opensWith;

    /**
     * Starts.
     *
     * @param speaksTheNewest whether it knows version 2 of the protocol
     */
    GitServer(Repository repository, boolean speaksTheNewest) throws IOException {
        this.repository = repository;
        this.speaksTheNewest = speaksTheNewest;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/knots.git/info/refs", this::advertise);
        server.createContext("/knots.git/" + SERVICE, this::upload);
        redirect("/moved.git", "/knots.git");
        redirect("/round.git", "/round.git");
        redirect("/inside.git", "http://127.0.0.2:1/knots.git");
        redirect("/metadata.git", "http://169.254.169.254/latest");
        redirect("/file.git", "file:///etc");
        redirect(
                "/named.git",
                "http://ada:secret@127.0.0.1:" + server.getAddress().getPort() + "/knots.git");
        for (int at = 0; at < 6; at++) {
            redirect("/far" + at + ".git", at == 0 ? "/knots.git" : "/far" + (at - 1) + ".git");
        }
        answer("/locked.git", exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"knots\"");
            exchange.sendResponseHeaders(401, -1);
        });
        answer("/down.git", exchange -> exchange.sendResponseHeaders(500, -1));
        answer("/page.git", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody()
                    .write("1234567890123456789012345678901234567890\trefs/heads/main\n"
                            .getBytes(StandardCharsets.UTF_8));
        });
        answer("/endless.git", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/x-git-upload-pack-advertisement");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            PacketLineOut lines = new PacketLineOut(body);
            lines.writeString("# service=git-upload-pack\n");
            lines.end();
            for (int i = 0; ; i++) {
                lines.writeString("%040x refs/heads/b%d\n".formatted(i + 1, i));
            }
        });
        answer("/silent.git", exchange -> {
            stopped.await();
        });
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** How many packs were asked for. */
    int packs() {
        return packs.get();
    }

    /** The repository is not open to anyone from now on. */
    void opensWith(String authorization) {
        opensWith = authorization;
    }

    /** What came with requests for the repository; "" for nothing. */
    Set<String> authorizations() {
        return authorizations;
    }

    private boolean isOpenFor(HttpExchange exchange) throws IOException {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        authorizations.add(given == null ? "" : given);
        if (opensWith == null || opensWith.equals(given)) {
            return true;
        }
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"knots\"");
        exchange.sendResponseHeaders(401, -1);
        return false;
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path + "/", exchange -> {
            try (exchange) {
                answer.to(exchange);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void redirect(String path, String target) {
        answer(path, exchange -> {
            exchange.getResponseHeaders().set("Location", target + "/info/refs?service=" + SERVICE);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    private UploadPack uploadPack(HttpExchange exchange) {
        UploadPack pack = new UploadPack(repository);
        pack.setBiDirectionalPipe(false);
        String protocol = exchange.getRequestHeaders().getFirst("Git-Protocol");
        if (speaksTheNewest && protocol != null) {
            pack.setExtraParameters(List.of(protocol));
        }
        return pack;
    }

    private void advertise(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isOpenFor(exchange)) {
                return;
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            PacketLineOut lines = new PacketLineOut(body);
            UploadPack pack = uploadPack(exchange);
            if (!speaksTheNewest) {
                lines.writeString("# service=" + SERVICE + "\n");
                lines.end();
                pack.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
            } else {
                pack.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines), SERVICE);
            }
            send(exchange, "application/x-" + SERVICE + "-advertisement", body);
        }
    }

    private void upload(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream sent = exchange.getRequestBody()) {
            if (!isOpenFor(exchange)) {
                return;
            }
            byte[] request = ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                            ? new GZIPInputStream(sent)
                            : sent)
                    .readAllBytes();
            if (!new String(request, StandardCharsets.ISO_8859_1).contains("command=ls-refs")) {
                packs.incrementAndGet();
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            uploadPack(exchange).upload(new ByteArrayInputStream(request), body, null);
            send(exchange, "application/x-" + SERVICE + "-result", body);
        }
    }

    private static void send(HttpExchange exchange, String type, ByteArrayOutputStream body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.size() == 0 ? -1 : body.size());
        body.writeTo(exchange.getResponseBody());
    }

    @Override
    public void close() {
        stopped.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
