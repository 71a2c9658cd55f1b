package dev.cairn.catalog.links.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A site at 127.0.0.1 that behaves badly in every way, each at an address of its own, and notes who asked what. */
final class BadSite implements AutoCloseable {

    private static final int A_PIECE = 16 * 1024;
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final List<HttpHeaders> heard = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicBoolean isHungUp = new AtomicBoolean();
    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .maxKeepAliveRequests(1)
            .handle(this::answer)
            .bindNow(AT_MOST);

    int port() {
        return server.port();
    }

    /** Methods and paths, in order. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** The headers of the requests, in order. */
    List<HttpHeaders> heard() {
        return List.copyOf(heard);
    }

    /** Bytes of the endless body that were handed to the network. */
    long sent() {
        return sent.get();
    }

    /** Whether the one who asked for the endless body went away. */
    boolean isHungUp() {
        return isHungUp.get();
    }

    @Override
    public void close() {
        server.disposeNow(AT_MOST);
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        requests.add(request.method() + " " + request.uri());
        heard.add(request.requestHeaders());
        String path = request.uri().replaceAll("\\?.*", "");
        return switch (path) {
            case "/gone" -> response.status(404).send();
            case "/closed" -> response.status(403).send();
            case "/broken" -> response.status(500).send();
            case "/moved" -> response.status(301).header("Location", "/ok").send();
            case "/circle" -> response.status(302).header("Location", "/circle").send();
            case "/to" ->
                response.status(302)
                        .header("Location", request.uri().substring("/to?".length()))
                        .send();
            case "/gr%C3%B6%C3%9Fe" ->
                // As many servers do: the octets of UTF-8, each as a character.
                response.status(308)
                        .header("Location", "/ok?gr\u00c3\u00b6\u00c3\u009fe")
                        .send();
            case "/no-head" ->
                response.status(request.method().name().equals("HEAD") ? 405 : 200)
                        .send();
            case "/cookie" -> response.header("Set-Cookie", "who=you; Path=/").send();
            case "/slow" -> Mono.never();
            case "/endless" ->
                response.send(Flux.<ByteBuf>generate(sink -> sink.next(Unpooled.wrappedBuffer(new byte[A_PIECE])))
                        .doOnNext(piece -> sent.addAndGet(A_PIECE))
                        .doFinally(end -> isHungUp.set(true)));
            default -> response.send();
        };
    }
}
