package dev.cairn.catalog.gitsync.jgit;

import dev.cairn.catalog.gitsync.model.AccessToken;
import dev.cairn.catalog.gitsync.model.AddressPolicy;
import dev.cairn.kit.net.PublicAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.URL;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.Registry;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.apache.HttpClientConnection;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP of one fetch. A name is resolved once and connected to as it was resolved, so it cannot lead elsewhere after
 * it was judged; JGit asks for a new connection at each redirect, which is judged like the first. Nothing is sent but
 * what Git needs: no cookies, no credentials of this machine; and a token, where there is one, to its own server alone. Close it from any thread to cut the fetch off.
 */
final class GuardedHttp implements HttpConnectionFactory, AutoCloseable {

    private static final int CONNECT_MILLISECONDS = 10_000;
    private static final int SILENCE_MILLISECONDS = 20_000;
    private static final int MOST_CONNECTIONS = 32;
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 16 * 1024;

    /** Capabilities, or all refs where the server knows no newer protocol. */
    private static final long LARGEST_ADVERTISEMENT = 16 * 1024 * 1024;

    private static final String ADVERTISEMENT = "/info/refs";
    private static final String ADVERTISEMENT_TYPE = "application/x-git-upload-pack-advertisement";

    /** An address, first or later, is no part of the public internet. */
    static final class LedInside extends UnknownHostException {
        private static final long serialVersionUID = 1;

        LedInside(String host) {
            super(host);
        }
    }

    /** What answers is no Git server, or one of a kind that is not spoken to. */
    static final class NoGit extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** What the server of this address is asked with. */
    record Key(String address, AccessToken token) {}

    private final AddressPolicy policy;
    private final Budget budget;
    private final DnsResolver names;
    private final @Nullable Key key;
    private final CloseableHttpClient client;
    private int status;

    /**
     * Opens nothing yet.
     *
     * @param names where names lead; asked once for each connection
     * @param longest what may pass in silence, at most
     * @param key null where anyone may read
     */
    GuardedHttp(AddressPolicy policy, Budget budget, DnsResolver names, Duration longest, @Nullable Key key) {
        this.policy = policy;
        this.budget = budget;
        this.names = names;
        this.key = key;
        this.client = client((int) Math.min(SILENCE_MILLISECONDS, longest.toMillis()));
    }

    /** Of the last answer; 0 before the first. */
    int status() {
        return status;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, Proxy.NO_PROXY);
    }

    /** Goes there itself in any case: a proxy would resolve the name once more. */
    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        if (!policy.allowsRequest(url.toString())) {
            throw new LedInside(url.getHost());
        }
        return new Watched(url, client);
    }

    /** What goes along to this address; null for nothing. */
    private @Nullable String authorization(URL url) {
        return key != null && AccessToken.isSameServer(key.address(), url.toString())
                ? key.token().authorization()
                : null;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }

    private CloseableHttpClient client(int silence) {
        Registry<ConnectionSocketFactory> schemes = RegistryBuilder.<ConnectionSocketFactory>create()
                .register("https", SSLConnectionSocketFactory.getSocketFactory())
                .register("http", PlainConnectionSocketFactory.getSocketFactory())
                .build();
        PoolingHttpClientConnectionManager connections =
                new PoolingHttpClientConnectionManager(schemes, this::resolved);
        connections.setMaxTotal(MOST_CONNECTIONS);
        connections.setDefaultMaxPerRoute(MOST_CONNECTIONS);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setMessageConstraints(MessageConstraints.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_HEADER)
                        .build())
                .build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionTimeToLive(1, TimeUnit.MINUTES)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(Math.min(CONNECT_MILLISECONDS, silence))
                        .setConnectionRequestTimeout(CONNECT_MILLISECONDS)
                        .setSocketTimeout(silence)
                        .setAuthenticationEnabled(false)
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableAutomaticRetries()
                .build();
    }

    private InetAddress[] resolved(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!policy.isInsideHost(host)) {
            for (InetAddress address : addresses) {
                if (!PublicAddresses.isPublic(address)) {
                    throw new LedInside(host);
                }
            }
        }
        return addresses;
    }

    /** Takes nothing compressed, so that what is counted is what is read. */
    private final class Watched extends HttpClientConnection {

        private final boolean isAdvertisement;
        private final @Nullable String authorization;

        private Watched(URL url, HttpClient client) throws IOException {
            super(url.toString(), Proxy.NO_PROXY, client);
            this.isAdvertisement = url.getPath().endsWith(ADVERTISEMENT);
            this.authorization = authorization(url);
        }

        /** Before that there is nothing that a header could be set on. */
        @Override
        public void setRequestMethod(String method) throws ProtocolException {
            super.setRequestMethod(method);
            if (authorization != null) {
                setRequestProperty("Authorization", authorization);
            }
        }

        @Override
        public void setRequestProperty(String name, String value) {
            if (!name.equalsIgnoreCase("Accept-Encoding")) {
                super.setRequestProperty(name, value);
            }
        }

        @Override
        public int getResponseCode() throws IOException {
            status = super.getResponseCode();
            return status;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            InputStream stream = super.getInputStream();
            String type = getContentType();
            if (getHeaderField("Content-Encoding") != null
                    || (isAdvertisement
                            && (type == null || !type.toLowerCase(Locale.ROOT).startsWith(ADVERTISEMENT_TYPE)))) {
                throw new NoGit();
            }
            return budget.watching(
                    stream, isAdvertisement ? LARGEST_ADVERTISEMENT : Long.MAX_VALUE, GuardedHttp.this::close);
        }
    }
}
