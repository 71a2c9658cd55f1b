package dev.cairn.progress.cohort.model;

import dev.cairn.progress.RunningProgress;
import org.springframework.beans.factory.annotation.Autowired;

@RunningProgress
class MongoCohortsIT extends CohortsContract {

    @Autowired
    Cohorts cohorts;

    @Override
    Cohorts cohorts() {
        return cohorts;
    }
}
