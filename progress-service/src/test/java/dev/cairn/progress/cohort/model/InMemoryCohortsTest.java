package dev.cairn.progress.cohort.model;

class InMemoryCohortsTest extends CohortsContract {

    private final Cohorts cohorts = new InMemoryCohorts();

    @Override
    Cohorts cohorts() {
        return cohorts;
    }
}
