package dev.cairn.kit.identity;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** A directory for services that ask about people, with the client credentials of the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
public class DirectoryConfiguration {

    private static final String REGISTRATION = "directory";

    @Bean
    Directory directory(DirectorySettings settings, Environment environment) {
        settings.refuseKnownSecret(environment.acceptsProfiles(Profiles.of("local")));
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
        return new KeycloakDirectory(WebClient.builder()
                .baseUrl(settings.adminUrl())
                .clientConnector(new ReactorClientHttpConnector(http))
                .filter(tokens)
                .build());
    }
}
