package dev.cairn.assessment.attempt.model;

class InMemoryAttemptsTest extends AttemptsContract {

    private final Attempts attempts = new InMemoryAttempts();

    @Override
    Attempts attempts() {
        return attempts;
    }
}
