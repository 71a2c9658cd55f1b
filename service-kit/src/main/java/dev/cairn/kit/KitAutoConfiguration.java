package dev.cairn.kit;

import dev.cairn.kit.access.AccessConfiguration;
import dev.cairn.kit.contract.Contract;
import dev.cairn.kit.contract.RecordSchemas;
import dev.cairn.kit.event.EventConfiguration;
import dev.cairn.kit.http.KitArguments;
import dev.cairn.kit.http.RequestContextFilter;
import dev.cairn.kit.http.StrictJson;
import dev.cairn.kit.identity.DirectoryConfiguration;
import dev.cairn.kit.problem.ProblemHandler;
import dev.cairn.kit.store.MongoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The kit in a service: a service needs nothing but the dependency and its settings. */
@AutoConfiguration
@Import({
    AccessConfiguration.class,
    MongoConfiguration.class,
    EventConfiguration.class,
    DirectoryConfiguration.class,
    KitAutoConfiguration.Web.class
})
public class KitAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids() {
        return Ids.random();
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    ProblemHandler problemHandler(
            JsonMapper json, @Value("${spring.http.codecs.max-in-memory-size:256KB}") DataSize largestBody) {
        return new ProblemHandler(json, largestBody);
    }

    @Bean
    RequestContextFilter requestContextFilter(Ids ids) {
        return new RequestContextFilter(ids);
    }

    @Bean
    Contract contract(@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        return new Contract(issuer);
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    /** Apart from the rest, as WebFlux asks for it very early. */
    static final class Web implements WebFluxConfigurer {
        @Override
        public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
            configurer.addCustomResolver(new KitArguments());
        }
    }
}
