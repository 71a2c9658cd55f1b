package dev.cairn.catalog.adoption.model;

import dev.cairn.kit.store.Insertion;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/**
 * Where it is kept what was adopted. Every call carries the organization that adopted; what is another's is not there.
 */
public interface Adoptions {

    /** Keeps a new one for the roadmap that is made of it; says if it was there before. */
    Mono<Insertion> add(String organization, String roadmapId, Adoption adoption, String requestHash);

    /** Empty if there is no such roadmap in the organization, or it was not adopted. */
    Mono<Adoption> find(String organization, String roadmapId);

    /**
     * Changes what is decided and which node is which; the rest never changes. Of two at once the second one sees what the
     * first one made.
     *
     * @param change called again when somebody else was faster
     * @return as it is then; empty as for {@link #find}
     */
    Mono<Adoption> change(String organization, String roadmapId, UnaryOperator<Adoption> change);
}
