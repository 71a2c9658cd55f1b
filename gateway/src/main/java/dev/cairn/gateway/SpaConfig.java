package dev.cairn.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The SPA's files: hashed assets for ever, index.html for every page, never cached unasked. */
@Configuration(proxyBeanMethods = false)
public class SpaConfig implements WebFluxConfigurer {

    private static final List<String> NOT_PAGES = List.of(
            "/api",
            "/docs",
            "/oauth2",
            "/login",
            "/logout",
            "/session",
            "/actuator",
            "/webjars",
            "/swagger-ui",
            "/v3",
            "/assets");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route(
                SpaConfig::isPage,
                _ -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(new ClassPathResource("static/index.html")));
    }

    /** The page of the contracts has no slash at its end; people type one. */
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> contracts() {
        return RouterFunctions.route()
                .GET(
                        "/docs/",
                        _ -> ServerResponse.permanentRedirect(URI.create("/docs"))
                                .build())
                .build();
    }

    private static boolean isPage(ServerRequest request) {
        var path = request.path();
        return (HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method()))
                && request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)
                && path.indexOf('.', path.lastIndexOf('/')) < 0
                && NOT_PAGES.stream().noneMatch(p -> path.equals(p) || path.startsWith(p + "/"));
    }
}
