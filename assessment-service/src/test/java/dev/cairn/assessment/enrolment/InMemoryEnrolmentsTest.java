package dev.cairn.assessment.enrolment;

class InMemoryEnrolmentsTest extends EnrolmentsContract {

    private final Enrolments enrolments = new InMemoryEnrolments();

    @Override
    Enrolments enrolments() {
        return enrolments;
    }
}
