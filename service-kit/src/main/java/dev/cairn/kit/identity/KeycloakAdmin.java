package dev.cairn.kit.identity;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** Makes clients of Keycloak's admin API, which ask with a service account and fetch their tokens themselves. */
public final class KeycloakAdmin {

    /** The user name of a client's service account is this and the client's id; no person's name begins so. */
    public static final String SERVICE_ACCOUNT = "service-account-";

    private static final String REGISTRATION = "directory";

    private KeycloakAdmin() {}

    /** A client whose addresses begin at the realm, such as {@code /organizations}. Makes no call yet. */
    public static WebClient client(DirectorySettings settings) {
        // Not beans: a client registration among the beans would change how Boot sets up the service's own security.
        var registrations =
                new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .tokenUri(settings.tokenUri())
                        .build());
        var tokens = new ServerOAuth2AuthorizedClientExchangeFilterFunction(
                new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(
                        registrations, new InMemoryReactiveOAuth2AuthorizedClientService(registrations)));
        tokens.setDefaultClientRegistrationId(REGISTRATION);
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)
                .responseTimeout(Duration.ofSeconds(5));
        return WebClient.builder()
                .baseUrl(settings.adminUrl())
                .clientConnector(new ReactorClientHttpConnector(http))
                .filter(tokens)
                .build();
    }
}
