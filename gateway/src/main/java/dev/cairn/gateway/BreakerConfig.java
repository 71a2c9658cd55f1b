package dev.cairn.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** How patient the gateway is with a service. */
@Configuration(proxyBeanMethods = false)
public class BreakerConfig {

    /**
     * Begins when the request has been sent whole, so that a slow upload is not laid to the service, and holds for each
     * piece of the answer. The gateway's own time-out would count the upload and end with the answer's head.
     */
    @Bean
    HttpClientCustomizer patience(GatewayProperties properties) {
        return client -> client.responseTimeout(properties.responseTimeout());
    }

    /** One breaker per route; only failures to reach the service count, never the caller's own. */
    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> breakers() {
        var config = CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(5))
                .permittedNumberOfCallsInHalfOpenState(3)
                .ignoreException(
                        e -> e instanceof ResponseStatusException r && r.getStatusCode() != HttpStatus.GATEWAY_TIMEOUT)
                .build();
        return factory -> factory.configureDefault(id ->
                new Resilience4JConfigBuilder(id).circuitBreakerConfig(config).build());
    }
}
