package dev.cairn.kit.event;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/**
 * Whether the broker answers. Not part of readiness: commands are answered while it is away, and told afterwards.
 */
final class KafkaHealth implements ReactiveHealthIndicator, DisposableBean {

    private final Admin admin;
    private final Duration atMost;

    KafkaHealth(KafkaSettings settings, Duration atMost) {
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) atMost.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) atMost.toMillis()));
        this.atMost = atMost;
    }

    @Override
    public Mono<Health> health() {
        return Mono.fromFuture(() ->
                        admin.describeCluster().clusterId().toCompletionStage().toCompletableFuture())
                .timeout(atMost)
                .map(id -> Health.up().build())
                .onErrorResume(fault -> Mono.just(Health.down().build()));
    }

    @Override
    public void destroy() {
        admin.close(Duration.ofSeconds(1));
    }
}
