package dev.cairn.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import reactor.core.publisher.Mono;

/**
 * A page fires many calls at once; the first with an expired token refreshes, the others share
 * its answer. A provider that rotates refresh tokens would refuse the second use.
 */
final class SharedRefresh implements ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> {

    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client;
    private final Cache<String, Mono<OAuth2AccessTokenResponse>> running = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(15))
            .maximumSize(10_000)
            .build();

    SharedRefresh(ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client) {
        this.client = client;
    }

    @Override
    public Mono<OAuth2AccessTokenResponse> getTokenResponse(OAuth2RefreshTokenGrantRequest request) {
        var key = request.getRefreshToken().getTokenValue();
        return running.get(
                key,
                _ -> client.getTokenResponse(request)
                        .doOnError(_ -> running.invalidate(key))
                        .cache());
    }
}
