package dev.cairn.kit.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** A directory for services that ask about people, with the client credentials of the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
public class DirectoryConfiguration {

    @Bean
    Directory directory(DirectorySettings settings, Environment environment) {
        settings.refuseKnownSecret(environment.acceptsProfiles(Profiles.of("local")));
        return new KeycloakDirectory(KeycloakAdmin.client(settings));
    }
}
