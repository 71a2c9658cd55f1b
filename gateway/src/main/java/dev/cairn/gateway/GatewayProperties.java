package dev.cairn.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** What an operator may set, beside Spring's own properties. */
@ConfigurationProperties("cairn.gateway")
public record GatewayProperties(
        @DefaultValue("10MB") DataSize maxRequestSize,
        @DefaultValue("10s") Duration uploadTimeout,
        @DefaultValue("15s") Duration responseTimeout,
        RateLimit rateLimit,
        RateLimit loginLimit,
        @DefaultValue("10m") Duration unfinishedLogin,
        Oidc oidc) {

    /** What a caller may do within a period; the bucket refills evenly. */
    public record RateLimit(
            @DefaultValue("300") long capacity,
            @DefaultValue("1m") Duration period,
            @DefaultValue("100000") long maxCallers) {}

    /** What Spring's provider properties cannot say without discovery at start-up. */
    public record Oidc(
            String issuer,
            URI endSessionUri,
            @DefaultValue("5s") Duration timeout) {}
}
