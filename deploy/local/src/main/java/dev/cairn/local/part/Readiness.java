package dev.cairn.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** How one sees from outside that a part serves. */
public sealed interface Readiness {

    /** Looks once, and waits 2 s at most. */
    boolean isReached() throws InterruptedException;

    /** It accepts a connection on 127.0.0.1. */
    record PortAccepts(int port) implements Readiness {
        @Override
        public boolean isReached() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        }
    }

    /** It answers 200 to a GET. */
    record AnswersOk(URI address) implements Readiness {
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

        @Override
        public boolean isReached() throws InterruptedException {
            try {
                var request = HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(2))
                        .build();
                return CLIENT.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}
