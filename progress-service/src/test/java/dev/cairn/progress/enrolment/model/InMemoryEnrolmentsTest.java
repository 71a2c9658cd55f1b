package dev.cairn.progress.enrolment.model;

class InMemoryEnrolmentsTest extends EnrolmentsContract {

    private final Enrolments enrolments = new InMemoryEnrolments();

    @Override
    Enrolments enrolments() {
        return enrolments;
    }
}
