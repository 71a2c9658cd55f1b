package dev.cairn.kit.identity;

final class KeycloakDirectory implements Directory {
    KeycloakDirectory(org.springframework.web.reactive.function.client.WebClient c) {}

    @Override
    public reactor.core.publisher.Mono<dev.cairn.kit.http.Page<Member>> members(
            String o, dev.cairn.kit.http.PageRequest r) {
        return reactor.core.publisher.Mono.empty();
    }

    @Override
    public reactor.core.publisher.Mono<Member> member(String o, String r) {
        return reactor.core.publisher.Mono.empty();
    }
}
