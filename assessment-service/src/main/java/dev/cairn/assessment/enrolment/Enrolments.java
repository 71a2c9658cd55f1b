package dev.cairn.assessment.enrolment;

import reactor.core.publisher.Mono;

/** Our copies of enrolments. Every call carries the organization; what is another's is not there. */
public interface Enrolments {

    /** Keeps a copy; a second copy of the same changes nothing. */
    Mono<Void> keep(String organization, Enrolment enrolment);

    /** The copy; empty if we have not heard of it. */
    Mono<Enrolment> find(String organization, String enrolmentId);
}
