package dev.cairn.catalog;

import dev.cairn.catalog.organization.application.SettlingInvitations;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Looks at awaited acceptances again and again, while the service runs; a round begins when the one before is over. */
final class SettlingRounds {

    private final SettlingInvitations settling;

    SettlingRounds(SettlingInvitations settling) {
        this.settling = settling;
    }

    /** A round that fails is logged by the scheduler, and the next one tries again. */
    @Scheduled(fixedDelayString = "${cairn.onboarding.settle-every}")
    Mono<Void> round() {
        return settling.settling();
    }
}
