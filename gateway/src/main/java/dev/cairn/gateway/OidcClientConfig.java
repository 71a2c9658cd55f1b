package dev.cairn.gateway;

import io.netty.channel.ChannelOption;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.AuthorizationCodeReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.DelegatingReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** The OIDC client, made without discovery: the gateway starts while the provider is away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class) // Boot binds it only where no repository bean is ours
public class OidcClientConfig {

    /** Secrets of the realm that lies in the repository begin so; everyone can read them there. */
    private static final String LOCAL_SECRET = "cairn-local-";

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(
            OAuth2ClientProperties properties, GatewayProperties gateway, Environment environment) {
        boolean isLocal = environment.acceptsProfiles(Profiles.of("local"));
        properties.getRegistration().forEach((name, registration) -> {
            String secret = registration.getClientSecret();
            // Boot leaves a variable that is not there as it stands: ${NAME}.
            if (secret == null || secret.isBlank() || secret.startsWith("${")) {
                throw new IllegalStateException("the client secret of '" + name + "' has no value: " + secret);
            }
            if (!isLocal && secret.startsWith(LOCAL_SECRET)) {
                throw new IllegalStateException("the client secret of '" + name
                        + "' is the one of the local realm; it serves the profile 'local' only");
            }
        });
        var registrations = new OAuth2ClientPropertiesMapper(properties)
                .asClientRegistrations().values().stream()
                        .map(r -> ClientRegistration.withClientRegistration(r)
                                .issuerUri(gateway.oidc().issuer())
                                .providerConfigurationMetadata(Map.of(
                                        "end_session_endpoint",
                                        gateway.oidc().endSessionUri().toString()))
                                .build())
                        .toList();
        return new InMemoryReactiveClientRegistrationRepository(registrations);
    }

    /** Tokens live and die with the browser's session, not with the user's name. */
    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeClient(GatewayProperties gateway) {
        var client = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        client.setWebClient(webClient(gateway));
        return client;
    }

    /**
     * As Spring's own, but a refresh leaves the session alone: since Security 7.1 the provider would put the new
     * ID token into it and change its id, and calls running beside it would find themselves logged out.
     */
    @Bean
    ReactiveOAuth2AuthorizedClientManager authorizedClientManager(
            ReactiveClientRegistrationRepository clients,
            ServerOAuth2AuthorizedClientRepository authorizedClients,
            GatewayProperties gateway) {
        var http = new WebClientReactiveRefreshTokenTokenResponseClient();
        http.setWebClient(webClient(gateway));
        var refresh = new RefreshTokenReactiveOAuth2AuthorizedClientProvider();
        refresh.setAccessTokenResponseClient(new SharedRefresh(http));
        refresh.setAuthorizationSuccessHandler((_, _, _) -> Mono.empty());
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(clients, authorizedClients);
        manager.setAuthorizedClientProvider(new DelegatingReactiveOAuth2AuthorizedClientProvider(
                new AuthorizationCodeReactiveOAuth2AuthorizedClientProvider(), refresh));
        return manager;
    }

    private static WebClient webClient(GatewayProperties gateway) {
        var timeout = gateway.oidc().timeout();
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) timeout.toMillis())
                        .responseTimeout(timeout)))
                .build();
    }
}
