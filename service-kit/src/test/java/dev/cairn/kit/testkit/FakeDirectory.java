package dev.cairn.kit.testkit;

import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.identity.Member;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** A directory that a test fills; it keeps the same laws as the real one. */
public final class FakeDirectory implements Directory {

    private final Map<String, Map<String, Member>> members = new ConcurrentHashMap<>();

    public FakeDirectory with(String organization, Member member) {
        members.computeIfAbsent(organization, org -> new TreeMap<>()).put(member.id(), member);
        return this;
    }

    @Override
    public Mono<Page<Member>> members(String organization, PageRequest request) {
        return Mono.fromSupplier(() -> {
            String after = request.after();
            return Page.of(
                    members.getOrDefault(organization, Map.of()).values().stream()
                            .filter(member -> after == null || member.id().compareTo(after) > 0)
                            .limit(request.limit() + 1L)
                            .toList(),
                    request,
                    Member::id);
        });
    }

    @Override
    public Mono<Member> member(String organization, String id) {
        return Mono.justOrEmpty(members.getOrDefault(organization, Map.of()).get(id));
    }
}
