package dev.cairn.kit.problem;

/** One row of a service's table of problems. Implemented by an enum, so that the table is the enum. */
public interface ProblemCode {

    /** Stable, part of the contract: lower case, dots between, such as {@code request.malformed}. */
    String code();

    /** The HTTP status that goes with it. */
    int status();

    /** What happened, in one short sentence that is the same each time. */
    String title();
}
