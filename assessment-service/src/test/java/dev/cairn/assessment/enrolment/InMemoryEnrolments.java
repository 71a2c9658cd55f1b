package dev.cairn.assessment.enrolment;

import dev.cairn.kit.store.Key;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Copies that end with the test. */
public final class InMemoryEnrolments implements Enrolments {

    private final Map<Key, Enrolment> copies = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> keep(String organization, Enrolment enrolment) {
        return Mono.fromRunnable(() -> copies.put(Key.of(organization, enrolment.enrolmentId()), enrolment));
    }

    @Override
    public Mono<Enrolment> find(String organization, String enrolmentId) {
        return Mono.fromSupplier(() -> copies.get(Key.of(organization, enrolmentId)));
    }
}
