package dev.cairn.kit.architecture;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** What the rules must not let pass; each class breaks one of them. */
final class Broken {

    private Broken() {}

    /** Is given what it needs behind its constructor's back. */
    static class Injected {
        @Autowired
        String text = "";
    }

    /** Logs past everyone's settings. */
    static class Logging {
        final Logger log = Logger.getLogger("broken");
    }

    /** Waits. */
    static class Waiting {
        String text(Mono<String> later) {
            return String.valueOf(later.block());
        }
    }

    /** Lets another thread wait. */
    static class Sleeping {
        void rest() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    /** Never hears of a fault. */
    static class Forgetting {
        Disposable start(Mono<String> work) {
            return work.subscribe();
        }
    }

    /** Rolls its own dice. */
    static class Chancy {
        int roll() {
            return ThreadLocalRandom.current().nextInt(6);
        }
    }

    /** Is named after nothing. */
    static class TextUtil {}

    /** Knows the time by itself. */
    static class Dated {
        Instant at() {
            return Instant.now();
        }
    }
}
